// Generated from schema/analysis.mjs by `npm run generate`; do not edit.
// clang-format off
#include <limits>
#include <span>

#include "output/columns_writer.h"

namespace lede::columns {

void AddTables(const Document& doc, const OffsetMap& at, BufferWriter* writer) {
  [[maybe_unused]] constexpr double kNoNumber = std::numeric_limits<double>::quiet_NaN();

  writer->AddTable<SentenceRow>(kSentences, doc.sentences, [&](const auto& item) {
    return SentenceRow{
        at(item.span.begin),
        at(item.span.end),
        item.paragraph,
    };
  });
  writer->AddTable<MentionRow>(kMentions, doc.mentions, [&](const auto& item) {
    return MentionRow{
        at(item.span.begin),
        at(item.span.end),
        item.entity,
        item.confidence,
        static_cast<std::uint8_t>(item.type),
        static_cast<std::uint8_t>(item.kind),
        static_cast<std::uint8_t>(item.producer),
        {},
    };
  });
  writer->AddTable<EntityRow>(kEntities, doc.entities, [&](const auto& item) {
    return EntityRow{
        at(item.name.begin),
        at(item.name.end),
        item.mentions.first,
        item.mentions.last,
        item.aliases.first,
        item.aliases.last,
        item.titles.first,
        item.titles.last,
        item.salience,
        static_cast<std::uint8_t>(item.type),
        {},
        item.place,
        item.country,
        {},
    };
  });
  writer->AddTable<IndexRow>(kEntityMentions, doc.entity_mentions, [&](const auto& item) {
    return IndexRow{
        item,
    };
  });
  writer->AddTable<SpanRow>(kAliases, doc.alias_spans, [&](const auto& item) {
    return SpanRow{
        at(item.begin),
        at(item.end),
    };
  });
  writer->AddTable<SpanRow>(kTitles, doc.title_spans, [&](const auto& item) {
    return SpanRow{
        at(item.begin),
        at(item.end),
    };
  });
  writer->AddTable<WarningRow>(kWarnings, doc.warnings, [&](const auto& item) {
    const StringRef message = writer->AddString(item.message);
    const StringRef suggestion = writer->AddString(item.suggestion);
    return WarningRow{
        at(item.span.begin),
        at(item.span.end),
        at(item.related.begin),
        at(item.related.end),
        message.offset,
        message.length,
        static_cast<std::uint8_t>(item.code),
        {},
        item.args.first,
        item.args.last,
        suggestion.offset,
        suggestion.length,
    };
  });
  writer->AddTable<PlaceRow>(kPlaces, doc.places, [&](const auto& item) {
    const StringRef name = writer->AddString(std::string_view(doc.place_names).substr(item.name.begin, item.name.size()));
    return PlaceRow{
        name.offset,
        name.length,
        item.geonames,
        static_cast<std::uint16_t>(item.latitude + 9000),
        static_cast<std::uint16_t>(item.longitude + 18000),
        static_cast<std::uint8_t>(item.feature),
        {},
    };
  });
  writer->AddTable<QuoteRow>(kQuotes, doc.quotes, [&](const auto& item) {
    return QuoteRow{
        at(item.span.begin),
        at(item.span.end),
        item.speaker,
        at(item.speaker_span.begin),
        at(item.speaker_span.end),
        at(item.cue.begin),
        at(item.cue.end),
        static_cast<std::uint8_t>(item.kind),
        {},
        item.parts.first,
        item.parts.last,
        item.confidence,
        static_cast<std::uint8_t>(item.attribution),
        {},
    };
  });
  writer->AddTable<TimeRow>(kTimes, doc.times, [&](const auto& item) {
    const StringRef value = writer->AddString(item.value);
    const StringRef earliest = writer->AddString(item.earliest);
    const StringRef latest = writer->AddString(item.latest);
    return TimeRow{
        at(item.span.begin),
        at(item.span.end),
        value.offset,
        value.length,
        earliest.offset,
        earliest.length,
        latest.offset,
        latest.length,
        static_cast<std::uint8_t>(item.type),
        {},
    };
  });
  writer->AddTable<QuantityRow>(kQuantities, doc.quantities, [&](const auto& item) {
    const StringRef unit = writer->AddString(item.unit);
    const StringRef si_unit = writer->AddString(item.si_unit);
    return QuantityRow{
        item.has_value ? item.value : kNoNumber,
        item.has_high ? item.high : kNoNumber,
        at(item.span.begin),
        at(item.span.end),
        unit.offset,
        unit.length,
        static_cast<std::uint8_t>(item.type),
        static_cast<std::uint8_t>(item.approximate),
        {},
        !item.si_unit.empty() ? item.value_in_si : kNoNumber,
        si_unit.offset,
        si_unit.length,
        static_cast<std::uint8_t>(item.bound),
        {},
        at(item.counts.begin),
        at(item.counts.end),
        item.sum_of.first,
        item.sum_of.last,
        item.event,
    };
  });
  writer->AddTable<RelationRow>(kRelations, doc.relations, [&](const auto& item) {
    return RelationRow{
        at(item.span.begin),
        at(item.span.end),
        item.source,
        item.target,
        item.confidence,
        static_cast<std::uint8_t>(item.type),
        static_cast<std::uint8_t>(item.status),
    };
  });
  writer->AddTable<MadeByRow>(kMadeBy, std::span(&doc, 1), [&](const auto&) {
    const StringRef program = writer->AddString(LEDE_VERSION);
    const StringRef model = writer->AddString(doc.model_version);
    return MadeByRow{
        program.offset,
        program.length,
        model.offset,
        model.length,
    };
  });
  writer->AddTable<SpanRow>(kJoins, doc.joins, [&](const auto& item) {
    return SpanRow{
        at(item.begin),
        at(item.end),
    };
  });
  writer->AddTable<WarningArgRow>(kWarningArgs, doc.warning_args, [&](const auto& item) {
    const StringRef value = writer->AddString(item.value);
    return WarningArgRow{
        value.offset,
        value.length,
        static_cast<std::uint8_t>(item.name),
        {},
    };
  });
  writer->AddTable<SpanRow>(kQuoteParts, doc.quote_parts, [&](const auto& item) {
    return SpanRow{
        at(item.begin),
        at(item.end),
    };
  });
  writer->AddTable<QuantityPartRow>(kQuantityParts, doc.quantity_parts, [&](const auto& item) {
    return QuantityPartRow{
        item,
    };
  });
  writer->AddTable<ParagraphRow>(kParagraphs, doc.paragraphs, [&](const auto& item) {
    return ParagraphRow{
        at(item.span.begin),
        at(item.span.end),
        static_cast<std::uint8_t>(item.role),
        {},
    };
  });
  writer->AddTable<LedePartRow>(kLedeParts, doc.lede_parts, [&](const auto& item) {
    return LedePartRow{
        at(item.span.begin),
        at(item.span.end),
        item.entity,
        item.time,
        item.quantity,
        item.event,
        item.confidence,
        {},
    };
  });
  writer->AddTable<LedeRow>(kLede, RowOf(doc.lede), [&](const auto& item) {
    return LedeRow{
        item.who.first,
        item.who.last,
        item.whom.first,
        item.whom.last,
        item.where.first,
        item.where.last,
        item.what,
        item.when,
        item.how_much,
        item.why,
        item.source,
        at(item.sentence.begin),
        at(item.sentence.end),
    };
  });
  writer->AddTable<IdleHintRow>(kIdleHints, doc.idle_hints, [&](const auto& item) {
    return IdleHintRow{
        item,
    };
  });
  writer->AddTable<NewsEventRow>(kEvents, doc.events, [&](const auto& item) {
    const StringRef predicate = writer->AddString(item.predicate);
    const StringRef cameo = writer->AddString(item.cameo);
    const StringRef plover = writer->AddString(item.plover);
    return NewsEventRow{
        at(item.span.begin),
        at(item.span.end),
        predicate.offset,
        predicate.length,
        item.actors.first,
        item.actors.last,
        item.recipients.first,
        item.recipients.last,
        item.objects.first,
        item.objects.last,
        item.amounts.first,
        item.amounts.last,
        item.arguments.first,
        item.arguments.last,
        item.mentions.first,
        item.mentions.last,
        item.place,
        item.time,
        item.source,
        item.confidence,
        {},
        cameo.offset,
        cameo.length,
        plover.offset,
        plover.length,
        static_cast<std::uint8_t>(item.negated),
        static_cast<std::uint8_t>(item.status),
        {},
    };
  });
  writer->AddTable<EventActorRow>(kEventActors, doc.event_actors, [&](const auto& item) {
    return EventActorRow{
        item,
    };
  });
  writer->AddTable<EventRecipientRow>(kEventRecipients, doc.event_recipients, [&](const auto& item) {
    return EventRecipientRow{
        item,
    };
  });
  writer->AddTable<EventObjectRow>(kEventObjects, doc.event_objects, [&](const auto& item) {
    return EventObjectRow{
        item,
    };
  });
  writer->AddTable<EventAmountRow>(kEventAmounts, doc.event_amounts, [&](const auto& item) {
    return EventAmountRow{
        item,
    };
  });
  writer->AddTable<EventArgumentRow>(kEventArguments, doc.event_arguments, [&](const auto& item) {
    return EventArgumentRow{
        at(item.span.begin),
        at(item.span.end),
        static_cast<std::uint8_t>(item.role),
        {},
        item.entity,
    };
  });
  writer->AddTable<SpanRow>(kEventMentions, doc.event_mentions, [&](const auto& item) {
    return SpanRow{
        at(item.begin),
        at(item.end),
    };
  });
}

void AppendEnums(std::string* out) {
  AppendNames<EntityType>("type", EntityTypeName, kEntityTypeCount, out);
  AppendNames<MentionKind>("kind", MentionKindName, kMentionKindCount, out);
  AppendNames<Producer>("source", ProducerName, kProducerCount, out);
  AppendNames<WarningCode>("code", WarningCodeName, kWarningCodeCount, out);
  AppendNames<WarningPart>("warning_part", WarningPartName, kWarningPartCount, out);
  AppendNames<PlaceFeature>("feature", PlaceFeatureName, kPlaceFeatureCount, out);
  AppendNames<QuoteKind>("quote_kind", QuoteKindName, kQuoteKindCount, out);
  AppendNames<Attribution>("attribution", AttributionName, kAttributionCount, out);
  AppendNames<TimeType>("time_type", TimeTypeName, kTimeTypeCount, out);
  AppendNames<QuantityType>("quantity_type", QuantityTypeName, kQuantityTypeCount, out);
  AppendNames<QuantityBound>("bound", QuantityBoundName, kQuantityBoundCount, out);
  AppendNames<RelationType>("relation_type", RelationTypeName, kRelationTypeCount, out);
  AppendNames<RelationStatus>("relation_status", RelationStatusName, kRelationStatusCount, out);
  AppendNames<ParagraphRole>("paragraph_role", ParagraphRoleName, kParagraphRoleCount, out);
  AppendNames<OffsetUnit>("offset_unit", OffsetUnitName, kOffsetUnitCount, out);
  AppendNames<ArgumentRole>("argument_role", ArgumentRoleName, kArgumentRoleCount, out);
  AppendNames<EventStatus>("event_status", EventStatusName, kEventStatusCount, out);
}

}  // namespace lede::columns
