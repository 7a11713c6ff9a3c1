// The analysis as the module gives it.
export type {
  Analysis,
  Entity,
  EntityType,
  Mention,
  MentionSource,
  Place,
  Quantity,
  Quote,
  Relation,
  RelationType,
  Span,
  Time,
  Warning,
} from "lede/bridge";
