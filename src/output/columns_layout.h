// Generated from schema/analysis.mjs by `npm run generate`; do not edit.
// clang-format off
// The rows of the flat buffer. These structs are the layout: they are copied out as they lie in
// memory, and kTables describes them by offsetof, so that the description cannot drift from them.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace lede::columns {

static_assert(std::endian::native == std::endian::little, "rows are copied as they lie in memory");

inline constexpr std::uint32_t kMagic = 0x4344454C;  // the bytes "LEDC"

/// UTF-8 bytes in the table of strings.
struct StringRef {
  std::uint32_t offset, length;
};

struct DirectoryEntry {
  std::uint32_t table, rows, stride, offset;
};

struct Header {
  std::uint32_t magic;
  std::uint32_t version;
  std::uint32_t size;
  std::uint32_t tables;
  std::uint32_t offset_unit;
  std::uint32_t text_length;
  std::uint32_t date_offset;
  std::uint32_t date_length;
};

struct SentenceRow {
  std::uint32_t start;
  std::uint32_t end;
  std::uint32_t paragraph;
};

struct MentionRow {
  std::uint32_t start;
  std::uint32_t end;
  std::uint32_t entity;
  std::uint16_t confidence;
  std::uint8_t type;
  std::uint8_t kind;
  std::uint8_t source;
  std::uint8_t unused1[3];
};

struct EntityRow {
  std::uint32_t name_start;
  std::uint32_t name_end;
  std::uint32_t mentions_first;
  std::uint32_t mentions_last;
  std::uint32_t aliases_first;
  std::uint32_t aliases_last;
  std::uint32_t titles_first;
  std::uint32_t titles_last;
  std::uint16_t salience;
  std::uint8_t type;
  std::uint8_t unused1[1];
  std::uint32_t place;
  std::uint16_t country;
  std::uint8_t unused2[2];
};

struct IndexRow {
  std::uint32_t mention;
};

struct SpanRow {
  std::uint32_t start;
  std::uint32_t end;
};

struct WarningRow {
  std::uint32_t start;
  std::uint32_t end;
  std::uint32_t related_start;
  std::uint32_t related_end;
  std::uint32_t message_offset;
  std::uint32_t message_length;
  std::uint8_t code;
  std::uint8_t unused1[3];
  std::uint32_t args_first;
  std::uint32_t args_last;
  std::uint32_t suggestion_offset;
  std::uint32_t suggestion_length;
};

struct PlaceRow {
  std::uint32_t name_offset;
  std::uint32_t name_length;
  std::uint32_t geonames;
  std::uint16_t latitude;
  std::uint16_t longitude;
  std::uint8_t feature;
  std::uint8_t unused1[3];
};

struct QuoteRow {
  std::uint32_t start;
  std::uint32_t end;
  std::uint32_t speaker;
  std::uint32_t speaker_start;
  std::uint32_t speaker_end;
  std::uint32_t cue_start;
  std::uint32_t cue_end;
  std::uint8_t quote_kind;
  std::uint8_t unused1[3];
  std::uint32_t parts_first;
  std::uint32_t parts_last;
  std::uint16_t confidence;
  std::uint8_t attribution;
  std::uint8_t unused2[1];
};

struct TimeRow {
  std::uint32_t start;
  std::uint32_t end;
  std::uint32_t value_offset;
  std::uint32_t value_length;
  std::uint32_t earliest_offset;
  std::uint32_t earliest_length;
  std::uint32_t latest_offset;
  std::uint32_t latest_length;
  std::uint8_t time_type;
  std::uint8_t unused1[3];
};

struct QuantityRow {
  double value;
  double high;
  std::uint32_t start;
  std::uint32_t end;
  std::uint32_t unit_offset;
  std::uint32_t unit_length;
  std::uint8_t quantity_type;
  std::uint8_t approximate;
  std::uint8_t unused1[6];
  double value_in_si;
  std::uint32_t si_unit_offset;
  std::uint32_t si_unit_length;
  std::uint8_t bound;
  std::uint8_t unused2[3];
  std::uint32_t counts_start;
  std::uint32_t counts_end;
  std::uint32_t sum_of_first;
  std::uint32_t sum_of_last;
  std::uint32_t event;
};

struct RelationRow {
  std::uint32_t start;
  std::uint32_t end;
  std::uint32_t source;
  std::uint32_t target;
  std::uint16_t confidence;
  std::uint8_t relation_type;
  std::uint8_t relation_status;
};

struct MadeByRow {
  std::uint32_t program_offset;
  std::uint32_t program_length;
  std::uint32_t model_offset;
  std::uint32_t model_length;
};

struct WarningArgRow {
  std::uint32_t value_offset;
  std::uint32_t value_length;
  std::uint8_t warning_part;
  std::uint8_t unused1[3];
};

struct QuantityPartRow {
  std::uint32_t quantity;
};

struct ParagraphRow {
  std::uint32_t start;
  std::uint32_t end;
  std::uint8_t paragraph_role;
  std::uint8_t unused1[3];
};

struct LedePartRow {
  std::uint32_t start;
  std::uint32_t end;
  std::uint32_t entity;
  std::uint32_t time;
  std::uint32_t quantity;
  std::uint32_t event;
  std::uint16_t confidence;
  std::uint8_t unused1[2];
};

struct LedeRow {
  std::uint32_t who_first;
  std::uint32_t who_last;
  std::uint32_t whom_first;
  std::uint32_t whom_last;
  std::uint32_t where_first;
  std::uint32_t where_last;
  std::uint32_t what;
  std::uint32_t when;
  std::uint32_t how_much;
  std::uint32_t why;
  std::uint32_t source;
  std::uint32_t sentence_start;
  std::uint32_t sentence_end;
};

struct IdleHintRow {
  std::uint32_t hint;
};

struct NewsEventRow {
  std::uint32_t start;
  std::uint32_t end;
  std::uint32_t predicate_offset;
  std::uint32_t predicate_length;
  std::uint32_t actors_first;
  std::uint32_t actors_last;
  std::uint32_t recipients_first;
  std::uint32_t recipients_last;
  std::uint32_t objects_first;
  std::uint32_t objects_last;
  std::uint32_t amounts_first;
  std::uint32_t amounts_last;
  std::uint32_t arguments_first;
  std::uint32_t arguments_last;
  std::uint32_t mentions_first;
  std::uint32_t mentions_last;
  std::uint32_t place;
  std::uint32_t time;
  std::uint32_t source;
  std::uint16_t confidence;
  std::uint8_t unused1[2];
  std::uint32_t cameo_offset;
  std::uint32_t cameo_length;
  std::uint32_t plover_offset;
  std::uint32_t plover_length;
  std::uint8_t negated;
  std::uint8_t event_status;
  std::uint8_t unused2[2];
};

struct EventActorRow {
  std::uint32_t entity;
};

struct EventRecipientRow {
  std::uint32_t entity;
};

struct EventObjectRow {
  std::uint32_t entity;
};

struct EventAmountRow {
  std::uint32_t quantity;
};

struct EventArgumentRow {
  std::uint32_t start;
  std::uint32_t end;
  std::uint8_t argument_role;
  std::uint8_t unused1[3];
  std::uint32_t entity;
};

enum TableId : std::uint32_t {
  kSentences = 1,
  kMentions = 2,
  kEntities = 3,
  kEntityMentions = 4,
  kAliases = 5,
  kTitles = 6,
  kWarnings = 7,
  kStrings = 8,
  kPlaces = 9,
  kQuotes = 10,
  kTimes = 11,
  kQuantities = 12,
  kRelations = 13,
  kMadeBy = 14,
  kJoins = 15,
  kWarningArgs = 16,
  kQuoteParts = 17,
  kQuantityParts = 18,
  kParagraphs = 19,
  kLedeParts = 20,
  kLede = 21,
  kIdleHints = 22,
  kEvents = 23,
  kEventActors = 24,
  kEventRecipients = 25,
  kEventObjects = 26,
  kEventAmounts = 27,
  kEventArguments = 28,
  kEventMentions = 29,
};
inline constexpr std::size_t kTableCount = 29;

struct Field {
  std::string_view name;
  std::size_t offset, size;
};

struct Table {
  std::string_view name;
  std::uint32_t id;
  std::size_t stride;
  std::span<const Field> fields;
};

inline constexpr Field kHeaderFields[] = {
    {"magic", offsetof(Header, magic), 4},
    {"version", offsetof(Header, version), 4},
    {"size", offsetof(Header, size), 4},
    {"tables", offsetof(Header, tables), 4},
    {"offset_unit", offsetof(Header, offset_unit), 4},
    {"text_length", offsetof(Header, text_length), 4},
    {"date_offset", offsetof(Header, date_offset), 4},
    {"date_length", offsetof(Header, date_length), 4},
};

inline constexpr Field kSentenceFields[] = {
    {"start", offsetof(SentenceRow, start), 4},
    {"end", offsetof(SentenceRow, end), 4},
    {"paragraph", offsetof(SentenceRow, paragraph), 4},
};

inline constexpr Field kMentionFields[] = {
    {"start", offsetof(MentionRow, start), 4},
    {"end", offsetof(MentionRow, end), 4},
    {"entity", offsetof(MentionRow, entity), 4},
    {"confidence", offsetof(MentionRow, confidence), 2},
    {"type", offsetof(MentionRow, type), 1},
    {"kind", offsetof(MentionRow, kind), 1},
    {"source", offsetof(MentionRow, source), 1},
};

inline constexpr Field kEntityFields[] = {
    {"name_start", offsetof(EntityRow, name_start), 4},
    {"name_end", offsetof(EntityRow, name_end), 4},
    {"mentions_first", offsetof(EntityRow, mentions_first), 4},
    {"mentions_last", offsetof(EntityRow, mentions_last), 4},
    {"aliases_first", offsetof(EntityRow, aliases_first), 4},
    {"aliases_last", offsetof(EntityRow, aliases_last), 4},
    {"titles_first", offsetof(EntityRow, titles_first), 4},
    {"titles_last", offsetof(EntityRow, titles_last), 4},
    {"salience", offsetof(EntityRow, salience), 2},
    {"type", offsetof(EntityRow, type), 1},
    {"place", offsetof(EntityRow, place), 4},
    {"country", offsetof(EntityRow, country), 2},
};

inline constexpr Field kIndexFields[] = {
    {"mention", offsetof(IndexRow, mention), 4},
};

inline constexpr Field kSpanFields[] = {
    {"start", offsetof(SpanRow, start), 4},
    {"end", offsetof(SpanRow, end), 4},
};

inline constexpr Field kWarningFields[] = {
    {"start", offsetof(WarningRow, start), 4},
    {"end", offsetof(WarningRow, end), 4},
    {"related_start", offsetof(WarningRow, related_start), 4},
    {"related_end", offsetof(WarningRow, related_end), 4},
    {"message_offset", offsetof(WarningRow, message_offset), 4},
    {"message_length", offsetof(WarningRow, message_length), 4},
    {"code", offsetof(WarningRow, code), 1},
    {"args_first", offsetof(WarningRow, args_first), 4},
    {"args_last", offsetof(WarningRow, args_last), 4},
    {"suggestion_offset", offsetof(WarningRow, suggestion_offset), 4},
    {"suggestion_length", offsetof(WarningRow, suggestion_length), 4},
};

inline constexpr Field kPlaceFields[] = {
    {"name_offset", offsetof(PlaceRow, name_offset), 4},
    {"name_length", offsetof(PlaceRow, name_length), 4},
    {"geonames", offsetof(PlaceRow, geonames), 4},
    {"latitude", offsetof(PlaceRow, latitude), 2},
    {"longitude", offsetof(PlaceRow, longitude), 2},
    {"feature", offsetof(PlaceRow, feature), 1},
};

inline constexpr Field kQuoteFields[] = {
    {"start", offsetof(QuoteRow, start), 4},
    {"end", offsetof(QuoteRow, end), 4},
    {"speaker", offsetof(QuoteRow, speaker), 4},
    {"speaker_start", offsetof(QuoteRow, speaker_start), 4},
    {"speaker_end", offsetof(QuoteRow, speaker_end), 4},
    {"cue_start", offsetof(QuoteRow, cue_start), 4},
    {"cue_end", offsetof(QuoteRow, cue_end), 4},
    {"quote_kind", offsetof(QuoteRow, quote_kind), 1},
    {"parts_first", offsetof(QuoteRow, parts_first), 4},
    {"parts_last", offsetof(QuoteRow, parts_last), 4},
    {"confidence", offsetof(QuoteRow, confidence), 2},
    {"attribution", offsetof(QuoteRow, attribution), 1},
};

inline constexpr Field kTimeFields[] = {
    {"start", offsetof(TimeRow, start), 4},
    {"end", offsetof(TimeRow, end), 4},
    {"value_offset", offsetof(TimeRow, value_offset), 4},
    {"value_length", offsetof(TimeRow, value_length), 4},
    {"earliest_offset", offsetof(TimeRow, earliest_offset), 4},
    {"earliest_length", offsetof(TimeRow, earliest_length), 4},
    {"latest_offset", offsetof(TimeRow, latest_offset), 4},
    {"latest_length", offsetof(TimeRow, latest_length), 4},
    {"time_type", offsetof(TimeRow, time_type), 1},
};

inline constexpr Field kQuantityFields[] = {
    {"value", offsetof(QuantityRow, value), 8},
    {"high", offsetof(QuantityRow, high), 8},
    {"start", offsetof(QuantityRow, start), 4},
    {"end", offsetof(QuantityRow, end), 4},
    {"unit_offset", offsetof(QuantityRow, unit_offset), 4},
    {"unit_length", offsetof(QuantityRow, unit_length), 4},
    {"quantity_type", offsetof(QuantityRow, quantity_type), 1},
    {"approximate", offsetof(QuantityRow, approximate), 1},
    {"si_value", offsetof(QuantityRow, value_in_si), 8},
    {"si_unit_offset", offsetof(QuantityRow, si_unit_offset), 4},
    {"si_unit_length", offsetof(QuantityRow, si_unit_length), 4},
    {"bound", offsetof(QuantityRow, bound), 1},
    {"counts_start", offsetof(QuantityRow, counts_start), 4},
    {"counts_end", offsetof(QuantityRow, counts_end), 4},
    {"sum_of_first", offsetof(QuantityRow, sum_of_first), 4},
    {"sum_of_last", offsetof(QuantityRow, sum_of_last), 4},
    {"event", offsetof(QuantityRow, event), 4},
};

inline constexpr Field kRelationFields[] = {
    {"start", offsetof(RelationRow, start), 4},
    {"end", offsetof(RelationRow, end), 4},
    {"source", offsetof(RelationRow, source), 4},
    {"target", offsetof(RelationRow, target), 4},
    {"confidence", offsetof(RelationRow, confidence), 2},
    {"relation_type", offsetof(RelationRow, relation_type), 1},
    {"relation_status", offsetof(RelationRow, relation_status), 1},
};

inline constexpr Field kMadeByFields[] = {
    {"program_offset", offsetof(MadeByRow, program_offset), 4},
    {"program_length", offsetof(MadeByRow, program_length), 4},
    {"model_offset", offsetof(MadeByRow, model_offset), 4},
    {"model_length", offsetof(MadeByRow, model_length), 4},
};

inline constexpr Field kWarningArgFields[] = {
    {"value_offset", offsetof(WarningArgRow, value_offset), 4},
    {"value_length", offsetof(WarningArgRow, value_length), 4},
    {"warning_part", offsetof(WarningArgRow, warning_part), 1},
};

inline constexpr Field kQuantityPartFields[] = {
    {"quantity", offsetof(QuantityPartRow, quantity), 4},
};

inline constexpr Field kParagraphFields[] = {
    {"start", offsetof(ParagraphRow, start), 4},
    {"end", offsetof(ParagraphRow, end), 4},
    {"paragraph_role", offsetof(ParagraphRow, paragraph_role), 1},
};

inline constexpr Field kLedePartFields[] = {
    {"start", offsetof(LedePartRow, start), 4},
    {"end", offsetof(LedePartRow, end), 4},
    {"entity", offsetof(LedePartRow, entity), 4},
    {"time", offsetof(LedePartRow, time), 4},
    {"quantity", offsetof(LedePartRow, quantity), 4},
    {"event", offsetof(LedePartRow, event), 4},
    {"confidence", offsetof(LedePartRow, confidence), 2},
};

inline constexpr Field kLedeFields[] = {
    {"who_first", offsetof(LedeRow, who_first), 4},
    {"who_last", offsetof(LedeRow, who_last), 4},
    {"whom_first", offsetof(LedeRow, whom_first), 4},
    {"whom_last", offsetof(LedeRow, whom_last), 4},
    {"where_first", offsetof(LedeRow, where_first), 4},
    {"where_last", offsetof(LedeRow, where_last), 4},
    {"what", offsetof(LedeRow, what), 4},
    {"when", offsetof(LedeRow, when), 4},
    {"how_much", offsetof(LedeRow, how_much), 4},
    {"why", offsetof(LedeRow, why), 4},
    {"source", offsetof(LedeRow, source), 4},
    {"sentence_start", offsetof(LedeRow, sentence_start), 4},
    {"sentence_end", offsetof(LedeRow, sentence_end), 4},
};

inline constexpr Field kIdleHintFields[] = {
    {"hint", offsetof(IdleHintRow, hint), 4},
};

inline constexpr Field kNewsEventFields[] = {
    {"start", offsetof(NewsEventRow, start), 4},
    {"end", offsetof(NewsEventRow, end), 4},
    {"predicate_offset", offsetof(NewsEventRow, predicate_offset), 4},
    {"predicate_length", offsetof(NewsEventRow, predicate_length), 4},
    {"actors_first", offsetof(NewsEventRow, actors_first), 4},
    {"actors_last", offsetof(NewsEventRow, actors_last), 4},
    {"recipients_first", offsetof(NewsEventRow, recipients_first), 4},
    {"recipients_last", offsetof(NewsEventRow, recipients_last), 4},
    {"objects_first", offsetof(NewsEventRow, objects_first), 4},
    {"objects_last", offsetof(NewsEventRow, objects_last), 4},
    {"amounts_first", offsetof(NewsEventRow, amounts_first), 4},
    {"amounts_last", offsetof(NewsEventRow, amounts_last), 4},
    {"arguments_first", offsetof(NewsEventRow, arguments_first), 4},
    {"arguments_last", offsetof(NewsEventRow, arguments_last), 4},
    {"mentions_first", offsetof(NewsEventRow, mentions_first), 4},
    {"mentions_last", offsetof(NewsEventRow, mentions_last), 4},
    {"place", offsetof(NewsEventRow, place), 4},
    {"time", offsetof(NewsEventRow, time), 4},
    {"source", offsetof(NewsEventRow, source), 4},
    {"confidence", offsetof(NewsEventRow, confidence), 2},
    {"cameo_offset", offsetof(NewsEventRow, cameo_offset), 4},
    {"cameo_length", offsetof(NewsEventRow, cameo_length), 4},
    {"plover_offset", offsetof(NewsEventRow, plover_offset), 4},
    {"plover_length", offsetof(NewsEventRow, plover_length), 4},
    {"negated", offsetof(NewsEventRow, negated), 1},
    {"event_status", offsetof(NewsEventRow, event_status), 1},
};

inline constexpr Field kEventActorFields[] = {
    {"entity", offsetof(EventActorRow, entity), 4},
};

inline constexpr Field kEventRecipientFields[] = {
    {"entity", offsetof(EventRecipientRow, entity), 4},
};

inline constexpr Field kEventObjectFields[] = {
    {"entity", offsetof(EventObjectRow, entity), 4},
};

inline constexpr Field kEventAmountFields[] = {
    {"quantity", offsetof(EventAmountRow, quantity), 4},
};

inline constexpr Field kEventArgumentFields[] = {
    {"start", offsetof(EventArgumentRow, start), 4},
    {"end", offsetof(EventArgumentRow, end), 4},
    {"argument_role", offsetof(EventArgumentRow, argument_role), 1},
    {"entity", offsetof(EventArgumentRow, entity), 4},
};

inline constexpr std::array<Table, kTableCount + 1> kTables = {{
    {"header", 0, sizeof(Header), kHeaderFields},
    {"sentences", kSentences, sizeof(SentenceRow), kSentenceFields},
    {"mentions", kMentions, sizeof(MentionRow), kMentionFields},
    {"entities", kEntities, sizeof(EntityRow), kEntityFields},
    {"entity_mentions", kEntityMentions, sizeof(IndexRow), kIndexFields},
    {"aliases", kAliases, sizeof(SpanRow), kSpanFields},
    {"titles", kTitles, sizeof(SpanRow), kSpanFields},
    {"warnings", kWarnings, sizeof(WarningRow), kWarningFields},
    {"strings", kStrings, 1, {}},
    {"places", kPlaces, sizeof(PlaceRow), kPlaceFields},
    {"quotes", kQuotes, sizeof(QuoteRow), kQuoteFields},
    {"times", kTimes, sizeof(TimeRow), kTimeFields},
    {"quantities", kQuantities, sizeof(QuantityRow), kQuantityFields},
    {"relations", kRelations, sizeof(RelationRow), kRelationFields},
    {"made_by", kMadeBy, sizeof(MadeByRow), kMadeByFields},
    {"joins", kJoins, sizeof(SpanRow), kSpanFields},
    {"warning_args", kWarningArgs, sizeof(WarningArgRow), kWarningArgFields},
    {"quote_parts", kQuoteParts, sizeof(SpanRow), kSpanFields},
    {"quantity_parts", kQuantityParts, sizeof(QuantityPartRow), kQuantityPartFields},
    {"paragraphs", kParagraphs, sizeof(ParagraphRow), kParagraphFields},
    {"lede_parts", kLedeParts, sizeof(LedePartRow), kLedePartFields},
    {"lede", kLede, sizeof(LedeRow), kLedeFields},
    {"idle_hints", kIdleHints, sizeof(IdleHintRow), kIdleHintFields},
    {"events", kEvents, sizeof(NewsEventRow), kNewsEventFields},
    {"event_actors", kEventActors, sizeof(EventActorRow), kEventActorFields},
    {"event_recipients", kEventRecipients, sizeof(EventRecipientRow), kEventRecipientFields},
    {"event_objects", kEventObjects, sizeof(EventObjectRow), kEventObjectFields},
    {"event_amounts", kEventAmounts, sizeof(EventAmountRow), kEventAmountFields},
    {"event_arguments", kEventArguments, sizeof(EventArgumentRow), kEventArgumentFields},
    {"event_mentions", kEventMentions, sizeof(SpanRow), kSpanFields},
}};

}  // namespace lede::columns
