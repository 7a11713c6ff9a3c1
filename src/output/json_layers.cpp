// Generated from schema/analysis.mjs by `npm run generate`; do not edit.
// clang-format off
#include "output/json_writer.h"

namespace lede {
namespace {

/// One analysis. Every list writes itself, in the order of the schema.
class AnalysisWriter : private LayerWriter {
 public:
  using LayerWriter::LayerWriter;

  void Write() {
    json_.BeginObject();
    json_.Key("schema"), json_.String("lede/1");
    if (!options_.id.empty()) json_.Key("id"), json_.Literal(options_.id);
    json_.Key("offset_unit"), json_.String(OffsetUnitName(options_.offsets));
    json_.Key("document_date"), json_.StringOrNull(doc_.document_date);
    json_.Key("sentences"), WriteSentences();
    json_.Key("joins"), WriteJoins();
    json_.Key("mentions"), WriteMentions();
    json_.Key("entities"), WriteEntities();
    json_.Key("times"), WriteTimes();
    json_.Key("quantities"), WriteQuantities();
    json_.Key("quotes"), WriteQuotes();
    json_.Key("relations"), WriteRelations();
    json_.Key("events"), WriteEvents();
    json_.Key("warnings"), WriteWarnings();
    json_.Key("paragraphs"), WriteParagraphs();
    json_.Key("lede");
    doc_.lede ? WriteLede(*doc_.lede) : json_.Null();
    if (!options_.file.empty()) json_.Key("file"), json_.String(options_.file);
    json_.Key("made_by"), WriteMadeBy();
    json_.EndObject();
  }

 private:
  void WriteSentences() {
    json_.BeginArray();
    for (const Sentence& item : doc_.sentences) {
      json_.BeginObject();
      WriteSpan(item.span);
      json_.Key("paragraph"), json_.Number(item.paragraph);
      json_.EndObject();
    }
    json_.EndArray();
  }

  void WriteJoins() {
    json_.BeginArray();
    for (const ByteSpan& item : doc_.joins) WriteSpanObject(item);
    json_.EndArray();
  }

  void WriteMentions() {
    json_.BeginArray();
    for (std::uint32_t row = 0; row < doc_.mentions.size(); ++row) {
      const Mention& item = doc_.mentions[row];
      json_.BeginObject();
      json_.Key("id"), json_.Id('m', row);
      WriteSpan(item.span);
      json_.Key("text"), json_.String(doc_.slice(item.span));
      json_.Key("type"), json_.String(EntityTypeName(item.type));
      json_.Key("kind"), json_.String(MentionKindName(item.kind));
      json_.Key("entity"), WriteIdOrNull('e', item.entity);
      json_.Key("confidence"), json_.Thousandths(item.confidence);
      json_.Key("source"), json_.String(ProducerName(item.producer));
      json_.EndObject();
    }
    json_.EndArray();
  }

  void WriteEntities() {
    json_.BeginArray();
    for (std::uint32_t row = 0; row < doc_.entities.size(); ++row) {
      const Entity& item = doc_.entities[row];
      json_.BeginObject();
      json_.Key("id"), json_.Id('e', row);
      json_.Key("type"), json_.String(EntityTypeName(item.type));
      json_.Key("name"), json_.String(doc_.Written(item.name));
      json_.Key("aliases"), WriteNames(item.aliases, doc_.alias_spans);
      json_.Key("titles"), WriteNames(item.titles, doc_.title_spans);
      json_.Key("mentions"), WriteIds('m', item.mentions, doc_.entity_mentions);
      json_.Key("salience"), json_.Thousandths(item.salience);
      json_.Key("country"), WriteCountry(item.country);
      json_.Key("place");
      item.place == kNone ? json_.Null() : WritePlace(doc_.places[item.place]);
      json_.Key("role"), json_.Null();
      json_.EndObject();
    }
    json_.EndArray();
  }

  void WriteTimes() {
    json_.BeginArray();
    for (std::uint32_t row = 0; row < doc_.times.size(); ++row) {
      const Time& item = doc_.times[row];
      json_.BeginObject();
      json_.Key("id"), json_.Id('t', row);
      WriteSpan(item.span);
      json_.Key("text"), json_.String(doc_.slice(item.span));
      json_.Key("type"), json_.String(TimeTypeName(item.type));
      json_.Key("value"), json_.StringOrNull(item.value);
      json_.Key("earliest"), json_.StringOrNull(item.earliest);
      json_.Key("latest"), json_.StringOrNull(item.latest);
      json_.EndObject();
    }
    json_.EndArray();
  }

  void WriteQuantities() {
    json_.BeginArray();
    for (std::uint32_t row = 0; row < doc_.quantities.size(); ++row) {
      const Quantity& item = doc_.quantities[row];
      json_.BeginObject();
      json_.Key("id"), json_.Id('n', row);
      WriteSpan(item.span);
      json_.Key("text"), json_.String(doc_.slice(item.span));
      json_.Key("type"), json_.String(QuantityTypeName(item.type));
      json_.Key("value"), WriteDoubleOrNull(item.has_value, item.value);
      json_.Key("high"), WriteDoubleOrNull(item.has_high, item.high);
      json_.Key("unit"), json_.StringOrNull(item.unit);
      json_.Key("approximate"), json_.Boolean(item.approximate);
      json_.Key("bound"), json_.String(QuantityBoundName(item.bound));
      json_.Key("counts"), WriteOptionalSpan(item.counts);
      json_.Key("event"), WriteIdOrNull('v', item.event);
      json_.Key("sum_of"), WriteIds('n', item.sum_of, doc_.quantity_parts);
      json_.Key("si_value"), WriteDoubleOrNull(!item.si_unit.empty(), item.value_in_si);
      json_.Key("si_unit"), json_.StringOrNull(item.si_unit);
      json_.EndObject();
    }
    json_.EndArray();
  }

  void WriteQuotes() {
    json_.BeginArray();
    for (std::uint32_t row = 0; row < doc_.quotes.size(); ++row) {
      const Quote& item = doc_.quotes[row];
      json_.BeginObject();
      json_.Key("id"), json_.Id('q', row);
      WriteSpan(item.span);
      json_.Key("text"), json_.String(doc_.slice(item.span));
      json_.Key("kind"), json_.String(QuoteKindName(item.kind));
      json_.Key("speaker"), WriteIdOrNull('e', item.speaker);
      json_.Key("speaker_span"), WriteOptionalSpan(item.speaker_span);
      json_.Key("cue"), WriteOptionalSpan(item.cue);
      json_.Key("parts"), WriteSpans(item.parts, doc_.quote_parts);
      json_.Key("confidence"), json_.Thousandths(item.confidence);
      json_.Key("attribution"), json_.String(AttributionName(item.attribution));
      json_.EndObject();
    }
    json_.EndArray();
  }

  void WriteRelations() {
    json_.BeginArray();
    for (const Relation& item : doc_.relations) {
      json_.BeginObject();
      WriteSpan(item.span);
      json_.Key("type"), json_.String(RelationTypeName(item.type));
      json_.Key("source"), json_.Id('e', item.source);
      json_.Key("target"), json_.Id('e', item.target);
      json_.Key("confidence"), json_.Thousandths(item.confidence);
      json_.Key("status"), json_.String(RelationStatusName(item.status));
      json_.EndObject();
    }
    json_.EndArray();
  }

  void WriteEvents() {
    json_.BeginArray();
    for (std::uint32_t row = 0; row < doc_.events.size(); ++row) {
      const NewsEvent& item = doc_.events[row];
      json_.BeginObject();
      json_.Key("id"), json_.Id('v', row);
      WriteSpan(item.span);
      json_.Key("text"), json_.String(doc_.slice(item.span));
      json_.Key("predicate"), json_.String(item.predicate);
      json_.Key("actors"), WriteIds('e', item.actors, doc_.event_actors);
      json_.Key("recipients"), WriteIds('e', item.recipients, doc_.event_recipients);
      json_.Key("objects"), WriteIds('e', item.objects, doc_.event_objects);
      json_.Key("place"), WriteIdOrNull('e', item.place);
      json_.Key("time"), WriteIdOrNull('t', item.time);
      json_.Key("source"), WriteIdOrNull('e', item.source);
      json_.Key("cameo"), json_.StringOrNull(item.cameo);
      json_.Key("plover"), json_.StringOrNull(item.plover);
      json_.Key("negated"), json_.Boolean(item.negated);
      json_.Key("status"), json_.String(EventStatusName(item.status));
      json_.Key("amounts"), WriteIds('n', item.amounts, doc_.event_amounts);
      json_.Key("arguments"), json_.BeginArray();
      for (std::uint32_t i = item.arguments.first; i < item.arguments.last; ++i) WriteEventArgument(doc_.event_arguments[i]);
      json_.EndArray();
      json_.Key("confidence"), json_.Thousandths(item.confidence);
      json_.Key("mentions"), WriteSpans(item.mentions, doc_.event_mentions);
      json_.Key("confirmed_by"), json_.BeginArray(), json_.EndArray();
      json_.Key("denied_by"), json_.BeginArray(), json_.EndArray();
      json_.Key("context"), json_.Null();
      json_.EndObject();
    }
    json_.EndArray();
  }

  void WriteWarnings() {
    json_.BeginArray();
    for (const Warning& item : doc_.warnings) {
      json_.BeginObject();
      json_.Key("code"), json_.String(WarningCodeName(item.code));
      WriteSpan(item.span);
      json_.Key("message"), json_.String(item.message);
      json_.Key("related"), WriteOptionalSpan(item.related);
      json_.Key("args"), json_.BeginObject();
      for (std::uint32_t i = item.args.first; i < item.args.last; ++i) {
        const WarningArg& named = doc_.warning_args[i];
        json_.Key(WarningPartName(named.name)), json_.String(named.value);
      }
      json_.EndObject();
      json_.Key("suggestion"), json_.StringOrNull(item.suggestion);
      json_.EndObject();
    }
    json_.EndArray();
  }

  void WriteParagraphs() {
    json_.BeginArray();
    for (const Paragraph& item : doc_.paragraphs) {
      json_.BeginObject();
      WriteSpan(item.span);
      json_.Key("role"), json_.String(ParagraphRoleName(item.role));
      json_.EndObject();
    }
    json_.EndArray();
  }

  void WritePlace(const Place& item) {
    json_.BeginObject();
    json_.Key("name"), json_.String(std::string_view(doc_.place_names).substr(item.name.begin, item.name.size()));
    json_.Key("lat"), json_.Hundredths(item.latitude);
    json_.Key("lon"), json_.Hundredths(item.longitude);
    json_.Key("geonames"), WriteNumberOrNull(item.geonames);
    json_.Key("feature"), json_.String(PlaceFeatureName(item.feature));
    json_.EndObject();
  }

  void WriteMadeBy() {
    json_.BeginObject();
    json_.Key("program"), json_.String(LEDE_VERSION);
    json_.Key("model"), json_.String(doc_.model_version);
    json_.EndObject();
  }

  void WriteLedePart(const LedePart& item) {
    json_.BeginObject();
    WriteSpan(item.span);
    json_.Key("entity"), WriteIdOrNull('e', item.entity);
    json_.Key("time"), WriteIdOrNull('t', item.time);
    json_.Key("quantity"), WriteIdOrNull('n', item.quantity);
    json_.Key("event"), WriteIdOrNull('v', item.event);
    json_.Key("confidence"), json_.Thousandths(item.confidence);
    json_.EndObject();
  }

  void WriteLede(const Lede& item) {
    json_.BeginObject();
    json_.Key("who"), json_.BeginArray();
    for (std::uint32_t i = item.who.first; i < item.who.last; ++i) WriteLedePart(doc_.lede_parts[i]);
    json_.EndArray();
    json_.Key("what");
    item.what == kNone ? json_.Null() : WriteLedePart(doc_.lede_parts[item.what]);
    json_.Key("whom"), json_.BeginArray();
    for (std::uint32_t i = item.whom.first; i < item.whom.last; ++i) WriteLedePart(doc_.lede_parts[i]);
    json_.EndArray();
    json_.Key("when");
    item.when == kNone ? json_.Null() : WriteLedePart(doc_.lede_parts[item.when]);
    json_.Key("where"), json_.BeginArray();
    for (std::uint32_t i = item.where.first; i < item.where.last; ++i) WriteLedePart(doc_.lede_parts[i]);
    json_.EndArray();
    json_.Key("how_much");
    item.how_much == kNone ? json_.Null() : WriteLedePart(doc_.lede_parts[item.how_much]);
    json_.Key("why");
    item.why == kNone ? json_.Null() : WriteLedePart(doc_.lede_parts[item.why]);
    json_.Key("source");
    item.source == kNone ? json_.Null() : WriteLedePart(doc_.lede_parts[item.source]);
    json_.Key("sentence"), WriteOptionalSpan(item.sentence);
    json_.EndObject();
  }

  void WriteEventArgument(const EventArgument& item) {
    json_.BeginObject();
    WriteSpan(item.span);
    json_.Key("role"), json_.String(ArgumentRoleName(item.role));
    json_.Key("entity"), WriteIdOrNull('e', item.entity);
    json_.EndObject();
  }

};

}  // namespace

void WriteAnalysis(const Document& doc, const JsonOptions& options, JsonWriter json) {
  AnalysisWriter(doc, options, json).Write();
}

}  // namespace lede
