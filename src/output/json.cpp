#include "output/json.h"

#include <cstdint>

#include "output/json_numbers.h"

namespace lede {
namespace {

/// A piece of JSON is handed on once it is so long.
constexpr std::size_t kPiece = 1 << 15;

/// Writes members and elements, and puts the commas.
class JsonWriter {
 public:
  /// Keeps all in `out` where `sink` is null.
  JsonWriter(std::string* out, JsonSink* sink) : out_(out), sink_(sink) {}

  void BeginObject() { Separate(), *out_ += '{', first_ = true; }
  void EndObject() { *out_ += '}', first_ = false; }
  void BeginArray() { Separate(), *out_ += '[', first_ = true; }
  void EndArray() { *out_ += ']', first_ = false; }

  /// Keys are the schema's: nothing in them needs escaping.
  void Key(std::string_view key) {
    Separate();
    out_->append("\"").append(key).append("\":");
    first_ = true;
  }
  void String(std::string_view value) { Separate(), AppendJsonString(value, out_); }
  /// A value that is JSON already.
  void Literal(std::string_view json) { Separate(), out_->append(json); }
  void Number(std::uint32_t value) { Separate(), AppendNumber(value, out_); }
  void Thousandths(std::uint32_t value) { Separate(), AppendThousandths(value, out_); }
  void Hundredths(int value) { Separate(), AppendHundredths(value, out_); }
  void Double(double value) { Separate(), AppendDouble(value, out_); }
  void Boolean(bool value) { Separate(), *out_ += value ? "true" : "false"; }
  /// A string, or null where it is empty.
  void StringOrNull(std::string_view value) { value.empty() ? Null() : String(value); }
  void Null() { Separate(), *out_ += "null"; }
  /// "m1" for row 0 of the mentions, and so on.
  void Id(char letter, std::uint32_t row) {
    Separate();
    *out_ += '"', *out_ += letter;
    AppendNumber(row + 1, out_);
    *out_ += '"';
  }

 private:
  void Separate() {
    if (!first_) *out_ += ',';
    first_ = false;
    if (sink_ == nullptr || out_->size() < kPiece) return;
    sink_->Write(*out_);
    out_->clear();
  }

  std::string* out_;
  JsonSink* sink_;
  bool first_ = true;
};

/// One analysis. Every list writes itself, in the order of the schema.
class AnalysisWriter {
 public:
  AnalysisWriter(const Document& doc, const JsonOptions& options, JsonWriter json)
      : doc_(doc), options_(options), at_(doc.text(), options.offsets), json_(json) {}

  void Write() {
    json_.BeginObject();
    json_.Key("schema"), json_.String("lede/1");
    if (!options_.id.empty()) json_.Key("id"), json_.Literal(options_.id);
    json_.Key("offset_unit"), json_.String(OffsetUnitName(options_.offsets));
    json_.Key("document_date");
    if (doc_.document_date.empty()) {
      json_.Null();
    } else {
      json_.String(doc_.document_date);
    }
    WriteSentences();
    WriteJoins();
    WriteMentions();
    WriteEntities();
    WriteTimes();
    WriteQuantities();
    WriteQuotes();
    WriteRelations();
    WriteEmpty("events");  // part of the schema, and no stage fills it
    WriteWarnings();
    if (!options_.file.empty()) json_.Key("file"), json_.String(options_.file);
    WriteMadeBy();
    json_.EndObject();
  }

 private:
  void WriteSentences() {
    json_.Key("sentences"), json_.BeginArray();
    for (const Sentence& sentence : doc_.sentences) {
      json_.BeginObject();
      WriteSpan(sentence.span);
      json_.Key("paragraph"), json_.Number(sentence.paragraph);
      json_.EndObject();
    }
    json_.EndArray();
  }

  void WriteJoins() {
    json_.Key("joins"), json_.BeginArray();
    for (const ByteSpan& join : doc_.joins) {
      json_.BeginObject();
      WriteSpan(join);
      json_.EndObject();
    }
    json_.EndArray();
  }

  void WriteMentions() {
    json_.Key("mentions"), json_.BeginArray();
    for (std::uint32_t row = 0; row < doc_.mentions.size(); ++row) {
      const Mention& mention = doc_.mentions[row];
      json_.BeginObject();
      json_.Key("id"), json_.Id('m', row);
      WriteSpan(mention.span);
      json_.Key("text"), json_.String(doc_.slice(mention.span));
      json_.Key("type"), json_.String(EntityTypeName(mention.type));
      json_.Key("kind"), json_.String(MentionKindName(mention.kind));
      json_.Key("entity");
      mention.entity == kNone ? json_.Null() : json_.Id('e', mention.entity);
      json_.Key("confidence"), json_.Thousandths(mention.confidence);
      json_.Key("source"), json_.String(ProducerName(mention.producer));
      json_.EndObject();
    }
    json_.EndArray();
  }

  void WriteEntities() {
    json_.Key("entities"), json_.BeginArray();
    for (std::uint32_t row = 0; row < doc_.entities.size(); ++row) {
      const Entity& entity = doc_.entities[row];
      json_.BeginObject();
      json_.Key("id"), json_.Id('e', row);
      json_.Key("type"), json_.String(EntityTypeName(entity.type));
      json_.Key("name"), json_.String(doc_.Written(entity.name));
      json_.Key("aliases"), WriteNames(entity.aliases, doc_.alias_spans);
      json_.Key("titles"), WriteNames(entity.titles, doc_.title_spans);
      json_.Key("mentions"), json_.BeginArray();
      for (std::uint32_t i = entity.mentions.first; i < entity.mentions.last; ++i) {
        json_.Id('m', doc_.entity_mentions[i]);
      }
      json_.EndArray();
      json_.Key("salience"), json_.Thousandths(entity.salience);
      json_.Key("country"), WriteCountry(entity.country);
      json_.Key("place");
      entity.place == kNone ? json_.Null() : WritePlace(doc_.places[entity.place]);
      json_.EndObject();
    }
    json_.EndArray();
  }

  void WriteCountry(CountryCode country) {
    if (country == kNoCountry) return json_.Null();
    const char letters[] = {static_cast<char>(country & 0xFF), static_cast<char>(country >> 8)};
    json_.String({letters, 2});
  }

  void WritePlace(const Place& place) {
    json_.BeginObject();
    json_.Key("name"), json_.String(std::string_view(doc_.place_names).substr(place.name.begin, place.name.size()));
    json_.Key("lat"), json_.Hundredths(place.latitude);
    json_.Key("lon"), json_.Hundredths(place.longitude);
    json_.Key("geonames");
    place.geonames == 0 ? json_.Null() : json_.Number(place.geonames);
    json_.Key("feature"), json_.String(PlaceFeatureName(place.feature));
    json_.EndObject();
  }

  void WriteEmpty(std::string_view layer) { json_.Key(layer), json_.BeginArray(), json_.EndArray(); }

  void WriteQuotes() {
    json_.Key("quotes"), json_.BeginArray();
    for (std::uint32_t row = 0; row < doc_.quotes.size(); ++row) {
      const Quote& quote = doc_.quotes[row];
      json_.BeginObject();
      json_.Key("id"), json_.Id('q', row);
      WriteSpan(quote.span);
      json_.Key("text"), json_.String(doc_.slice(quote.span));
      json_.Key("kind"), json_.String(QuoteKindName(quote.kind));
      json_.Key("speaker");
      quote.speaker == kNone ? json_.Null() : json_.Id('e', quote.speaker);
      json_.Key("speaker_span"), WriteOptionalSpan(quote.speaker_span);
      json_.Key("cue"), WriteOptionalSpan(quote.cue);
      json_.EndObject();
    }
    json_.EndArray();
  }

  void WriteRelations() {
    json_.Key("relations"), json_.BeginArray();
    for (const Relation& relation : doc_.relations) {
      json_.BeginObject();
      WriteSpan(relation.span);
      json_.Key("type"), json_.String(RelationTypeName(relation.type));
      json_.Key("source"), json_.Id('e', relation.source);
      json_.Key("target"), json_.Id('e', relation.target);
      json_.Key("confidence"), json_.Thousandths(relation.confidence);
      json_.EndObject();
    }
    json_.EndArray();
  }

  void WriteTimes() {
    json_.Key("times"), json_.BeginArray();
    for (std::uint32_t row = 0; row < doc_.times.size(); ++row) {
      const Time& time = doc_.times[row];
      json_.BeginObject();
      json_.Key("id"), json_.Id('t', row);
      WriteSpan(time.span);
      json_.Key("text"), json_.String(doc_.slice(time.span));
      json_.Key("type"), json_.String(TimeTypeName(time.type));
      json_.Key("value"), json_.StringOrNull(time.value);
      json_.Key("earliest"), json_.StringOrNull(time.earliest);
      json_.Key("latest"), json_.StringOrNull(time.latest);
      json_.EndObject();
    }
    json_.EndArray();
  }

  void WriteQuantities() {
    json_.Key("quantities"), json_.BeginArray();
    for (std::uint32_t row = 0; row < doc_.quantities.size(); ++row) {
      const Quantity& quantity = doc_.quantities[row];
      json_.BeginObject();
      json_.Key("id"), json_.Id('n', row);
      WriteSpan(quantity.span);
      json_.Key("text"), json_.String(doc_.slice(quantity.span));
      json_.Key("type"), json_.String(QuantityTypeName(quantity.type));
      json_.Key("value");
      quantity.has_value ? json_.Double(quantity.value) : json_.Null();
      json_.Key("high");
      quantity.has_high ? json_.Double(quantity.high) : json_.Null();
      json_.Key("unit"), json_.StringOrNull(quantity.unit);
      json_.Key("approximate"), json_.Boolean(quantity.approximate);
      json_.Key("si_value");
      quantity.si_unit.empty() ? json_.Null() : json_.Double(quantity.value_in_si);
      json_.Key("si_unit"), json_.StringOrNull(quantity.si_unit);
      json_.EndObject();
    }
    json_.EndArray();
  }

  void WriteWarnings() {
    json_.Key("warnings"), json_.BeginArray();
    for (const Warning& warning : doc_.warnings) {
      json_.BeginObject();
      json_.Key("code"), json_.String(WarningCodeName(warning.code));
      WriteSpan(warning.span);
      json_.Key("message"), json_.String(warning.message);
      json_.Key("related"), WriteOptionalSpan(warning.related);
      json_.EndObject();
    }
    json_.EndArray();
  }

  void WriteMadeBy() {
    json_.Key("made_by"), json_.BeginObject();
    json_.Key("program"), json_.String(LEDE_VERSION);
    json_.Key("model"), json_.String(doc_.model_version);
    json_.EndObject();
  }

  void WriteSpan(ByteSpan span) {
    json_.Key("start"), json_.Number(at_(span.begin));
    json_.Key("end"), json_.Number(at_(span.end));
  }

  /// An object, or null for an empty span.
  void WriteOptionalSpan(ByteSpan span) {
    if (span.empty()) {
      json_.Null();
    } else {
      json_.BeginObject();
      WriteSpan(span);
      json_.EndObject();
    }
  }

  void WriteNames(RowRange rows, const std::vector<ByteSpan>& spans) {
    json_.BeginArray();
    for (std::uint32_t i = rows.first; i < rows.last; ++i) json_.String(doc_.Written(spans[i]));
    json_.EndArray();
  }

  const Document& doc_;
  const JsonOptions& options_;
  OffsetMap at_;
  JsonWriter json_;
};

}  // namespace

void AppendJson(const Document& doc, const JsonOptions& options, std::string* out) {
  AnalysisWriter(doc, options, JsonWriter(out, nullptr)).Write();
}

void WriteJson(const Document& doc, const JsonOptions& options, JsonSink* sink) {
  std::string piece;
  AnalysisWriter(doc, options, JsonWriter(&piece, sink)).Write();
  sink->Write(piece);
}

void AppendJsonString(std::string_view utf8, std::string* out) {
  static constexpr char kHex[] = "0123456789abcdef";
  *out += '"';
  std::size_t plain = 0;  // start of the run that needs no escaping
  for (std::size_t i = 0; i < utf8.size(); ++i) {
    const auto c = static_cast<unsigned char>(utf8[i]);
    if (c >= 0x20 && c != '"' && c != '\\') continue;
    out->append(utf8.substr(plain, i - plain));
    plain = i + 1;
    switch (c) {
      case '"': *out += "\\\""; break;
      case '\\': *out += "\\\\"; break;
      case '\b': *out += "\\b"; break;
      case '\f': *out += "\\f"; break;
      case '\n': *out += "\\n"; break;
      case '\r': *out += "\\r"; break;
      case '\t': *out += "\\t"; break;
      default: out->append("\\u00").append(1, kHex[c >> 4]).append(1, kHex[c & 15]);
    }
  }
  out->append(utf8.substr(plain));
  *out += '"';
}

}  // namespace lede
