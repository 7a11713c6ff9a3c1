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
  Sentence,
  Span,
  TextSpan,
  Time,
  Warning,
} from "lede/bridge";
