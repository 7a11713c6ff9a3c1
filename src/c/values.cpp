// Generated from schema/analysis.mjs by `npm run generate`; do not edit.
// clang-format off
#include "c/values.h"

#include <algorithm>
#include <cstring>

#include "lede/enums.h"
#include "output/columns_layout.h"

namespace lede {

static_assert(sizeof(lede_sentence_row) == sizeof(columns::SentenceRow));
static_assert(sizeof(lede_mention_row) == sizeof(columns::MentionRow));
static_assert(sizeof(lede_entity_row) == sizeof(columns::EntityRow));
static_assert(sizeof(lede_index_row) == sizeof(columns::IndexRow));
static_assert(sizeof(lede_span_row) == sizeof(columns::SpanRow));
static_assert(sizeof(lede_warning_row) == sizeof(columns::WarningRow));
static_assert(sizeof(lede_place_row) == sizeof(columns::PlaceRow));
static_assert(sizeof(lede_quote_row) == sizeof(columns::QuoteRow));
static_assert(sizeof(lede_time_row) == sizeof(columns::TimeRow));
static_assert(sizeof(lede_quantity_row) == sizeof(columns::QuantityRow));
static_assert(sizeof(lede_relation_row) == sizeof(columns::RelationRow));
static_assert(sizeof(lede_made_by_row) == sizeof(columns::MadeByRow));
static_assert(sizeof(lede_warning_arg_row) == sizeof(columns::WarningArgRow));
static_assert(sizeof(lede_quantity_part_row) == sizeof(columns::QuantityPartRow));
static_assert(sizeof(lede_paragraph_row) == sizeof(columns::ParagraphRow));
static_assert(sizeof(lede_lede_part_row) == sizeof(columns::LedePartRow));
static_assert(sizeof(lede_lede_row) == sizeof(columns::LedeRow));
static_assert(sizeof(lede_idle_hint_row) == sizeof(columns::IdleHintRow));
static_assert(sizeof(lede_news_event_row) == sizeof(columns::NewsEventRow));
static_assert(sizeof(lede_event_actor_row) == sizeof(columns::EventActorRow));
static_assert(sizeof(lede_event_recipient_row) == sizeof(columns::EventRecipientRow));
static_assert(sizeof(lede_event_object_row) == sizeof(columns::EventObjectRow));
static_assert(sizeof(lede_event_amount_row) == sizeof(columns::EventAmountRow));
static_assert(sizeof(lede_event_argument_row) == sizeof(columns::EventArgumentRow));
static_assert(sizeof(lede_buffer_header) == sizeof(columns::Header));

Options OptionsOf(const lede_options& asked) {
  lede_options given = LEDE_OPTIONS_INIT;
  std::memcpy(&given, &asked, std::min(asked.size, sizeof(given)));
  Options options;
  if (given.document_date != nullptr) options.document_date = given.document_date;
  options.layers = given.layers;
  options.quick = given.quick != 0;
  if (given.hints != nullptr) options.hints = given.hints;
  return options;
}

const char* NameOf(std::uint32_t enumeration, std::uint32_t value) {
  switch (enumeration) {
    case LEDE_ENTITY_TYPE: return value < kEntityTypeCount ? EntityTypeName(static_cast<EntityType>(value)).data() : nullptr;
    case LEDE_MENTION_KIND: return value < kMentionKindCount ? MentionKindName(static_cast<MentionKind>(value)).data() : nullptr;
    case LEDE_PRODUCER: return value < kProducerCount ? ProducerName(static_cast<Producer>(value)).data() : nullptr;
    case LEDE_WARNING_CODE: return value < kWarningCodeCount ? WarningCodeName(static_cast<WarningCode>(value)).data() : nullptr;
    case LEDE_WARNING_PART: return value < kWarningPartCount ? WarningPartName(static_cast<WarningPart>(value)).data() : nullptr;
    case LEDE_PLACE_FEATURE: return value < kPlaceFeatureCount ? PlaceFeatureName(static_cast<PlaceFeature>(value)).data() : nullptr;
    case LEDE_QUOTE_KIND: return value < kQuoteKindCount ? QuoteKindName(static_cast<QuoteKind>(value)).data() : nullptr;
    case LEDE_ATTRIBUTION: return value < kAttributionCount ? AttributionName(static_cast<Attribution>(value)).data() : nullptr;
    case LEDE_TIME_TYPE: return value < kTimeTypeCount ? TimeTypeName(static_cast<TimeType>(value)).data() : nullptr;
    case LEDE_QUANTITY_TYPE: return value < kQuantityTypeCount ? QuantityTypeName(static_cast<QuantityType>(value)).data() : nullptr;
    case LEDE_QUANTITY_BOUND: return value < kQuantityBoundCount ? QuantityBoundName(static_cast<QuantityBound>(value)).data() : nullptr;
    case LEDE_RELATION_TYPE: return value < kRelationTypeCount ? RelationTypeName(static_cast<RelationType>(value)).data() : nullptr;
    case LEDE_RELATION_STATUS: return value < kRelationStatusCount ? RelationStatusName(static_cast<RelationStatus>(value)).data() : nullptr;
    case LEDE_PARAGRAPH_ROLE: return value < kParagraphRoleCount ? ParagraphRoleName(static_cast<ParagraphRole>(value)).data() : nullptr;
    case LEDE_OFFSET_UNIT: return value < kOffsetUnitCount ? OffsetUnitName(static_cast<OffsetUnit>(value)).data() : nullptr;
    case LEDE_ARGUMENT_ROLE: return value < kArgumentRoleCount ? ArgumentRoleName(static_cast<ArgumentRole>(value)).data() : nullptr;
    case LEDE_EVENT_STATUS: return value < kEventStatusCount ? EventStatusName(static_cast<EventStatus>(value)).data() : nullptr;
  }
  return nullptr;
}

}  // namespace lede
