// A page of W3C Web Annotations: what was found, each with where it stands, by position and by its words.
#include <cstddef>

#include "output/formats/article.h"
#include "output/formats/uuid.h"
#include "output/formats/writers.h"
#include "output/json_writer.h"

namespace lede::formats {
namespace {

/// So many code points before and behind the words tell them from the same words elsewhere.
constexpr int kContext = 32;

bool Continues(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

std::string_view Before(std::string_view text, std::size_t end) {
  std::size_t begin = end;
  for (int left = kContext; left > 0 && begin > 0; --left) {
    do --begin;
    while (begin > 0 && Continues(text[begin]));
  }
  return text.substr(begin, end - begin);
}

std::string_view Behind(std::string_view text, std::size_t begin) {
  std::size_t end = begin;
  for (int left = kContext; left > 0 && end < text.size(); --left) {
    do ++end;
    while (end < text.size() && Continues(text[end]));
  }
  return text.substr(begin, end - begin);
}

class AnnotationWriter {
 public:
  AnnotationWriter(const Document& doc, std::string* out)
      // The standard counts positions in code points.
      : doc_(doc), at_(doc.text(), OffsetUnit::kCodePoint), article_(ArticleUuid(doc)), json_(out, nullptr) {}

  void Write() {
    const std::size_t total =
        doc_.mentions.size() + doc_.quotes.size() + doc_.times.size() + doc_.quantities.size() + doc_.warnings.size();
    json_.BeginObject();
    json_.Key("@context"), json_.String("http://www.w3.org/ns/anno.jsonld");
    json_.Key("id"), json_.String(Iri("page"));
    json_.Key("type"), json_.String("AnnotationPage");
    json_.Key("partOf"), json_.BeginObject();
    json_.Key("id"), json_.String(Iri("annotations"));
    json_.Key("type"), json_.String("AnnotationCollection");
    json_.Key("total"), json_.Number(static_cast<std::uint32_t>(total));
    json_.EndObject();
    json_.Key("startIndex"), json_.Number(0);
    json_.Key("items"), json_.BeginArray();
    WriteMentions();
    WriteQuotes();
    WriteTimes();
    WriteQuantities();
    WriteWarnings();
    json_.EndArray();
    json_.EndObject();
  }

 private:
  void WriteMentions() {
    for (std::uint32_t row = 0; row < doc_.mentions.size(); ++row) {
      const Mention& mention = doc_.mentions[row];
      Begin(Id('m', row), "classifying");
      Body("classifying", EntityTypeName(mention.type));
      if (mention.entity != kNone) {
        Body("identifying", NameOf(doc_, mention.entity));
        const Place* place = PlaceOf(doc_, doc_.entities[mention.entity]);
        if (place != nullptr && place->geonames != 0) SourceBody(*place);
      }
      Confidence(mention.confidence);
      End(mention.span);
    }
  }

  void WriteQuotes() {
    for (std::uint32_t row = 0; row < doc_.quotes.size(); ++row) {
      const Quote& quote = doc_.quotes[row];
      Begin(Id('q', row), "classifying");
      Body("classifying", std::string(QuoteKindName(quote.kind)) + " quotation");
      if (const std::string speaker = SpeakerOf(doc_, quote); !speaker.empty()) {
        Body("describing", "Speaker: " + speaker + (IsDoubtful(quote) ? "?" : "") +
                               (quote.attribution == Attribution::kInferred ? " (inferred)" : ""));
      }
      Confidence(quote.confidence);
      End(quote.span);
    }
  }

  void WriteTimes() {
    for (std::uint32_t row = 0; row < doc_.times.size(); ++row) {
      const Time& time = doc_.times[row];
      Begin(Id('t', row), "classifying");
      Body("classifying", TimeTypeName(time.type));
      if (!time.value.empty()) Body("describing", time.value);
      End(time.span);
    }
  }

  void WriteQuantities() {
    for (std::uint32_t row = 0; row < doc_.quantities.size(); ++row) {
      const Quantity& quantity = doc_.quantities[row];
      Begin(Id('n', row), "classifying");
      Body("classifying", QuantityTypeName(quantity.type));
      if (quantity.has_value) {
        std::string value;
        AppendDouble(quantity.value, &value);
        if (quantity.has_high) value += "–", AppendDouble(quantity.high, &value);
        Body("describing", quantity.unit.empty() ? value : value + ' ' + quantity.unit);
      }
      End(quantity.span);
    }
  }

  void WriteWarnings() {
    for (std::uint32_t row = 0; row < doc_.warnings.size(); ++row) {
      const Warning& warning = doc_.warnings[row];
      Begin(Id('w', row), warning.suggestion.empty() ? "commenting" : "editing");
      Body("commenting", warning.message);
      if (!warning.suggestion.empty()) Body("editing", warning.suggestion);
      End(warning.span);
    }
  }

  void Begin(std::string_view id, std::string_view motivation) {
    json_.BeginObject();
    json_.Key("id"), json_.String(Iri(id));
    json_.Key("type"), json_.String("Annotation");
    json_.Key("motivation"), json_.String(motivation);
    json_.Key("body"), json_.BeginArray();
  }

  void Body(std::string_view purpose, std::string_view value) {
    json_.BeginObject();
    json_.Key("type"), json_.String("TextualBody");
    json_.Key("purpose"), json_.String(purpose);
    json_.Key("value"), json_.String(value);
    json_.EndObject();
  }

  void SourceBody(const Place& place) {
    json_.BeginObject();
    json_.Key("type"), json_.String("SpecificResource");
    json_.Key("purpose"), json_.String("identifying");
    json_.Key("source"), json_.String("https://sws.geonames.org/" + std::to_string(place.geonames) + "/");
    json_.EndObject();
  }

  void Confidence(std::uint32_t thousandths) {
    std::string value = "confidence ";
    AppendThousandths(thousandths, &value);
    Body("assessing", value);
  }

  void End(ByteSpan span) {
    json_.EndArray();
    json_.Key("target"), json_.BeginObject();
    json_.Key("source"), json_.String("urn:uuid:" + ToString(article_));
    json_.Key("selector"), json_.BeginArray();
    json_.BeginObject();
    json_.Key("type"), json_.String("TextPositionSelector");
    json_.Key("start"), json_.Number(at_(span.begin));
    json_.Key("end"), json_.Number(at_(span.end));
    json_.EndObject();
    json_.BeginObject();
    json_.Key("type"), json_.String("TextQuoteSelector");
    json_.Key("exact"), json_.String(doc_.slice(span));
    json_.Key("prefix"), json_.String(Before(doc_.text(), span.begin));
    json_.Key("suffix"), json_.String(Behind(doc_.text(), span.end));
    json_.EndObject();
    json_.EndArray();
    json_.EndObject();
    json_.EndObject();
  }

  std::string Iri(std::string_view name) const { return "urn:uuid:" + ToString(UuidOf(article_, name)); }

  const Document& doc_;
  OffsetMap at_;
  const Uuid article_;
  JsonWriter json_;
};

}  // namespace

void AppendAnnotations(const Document& doc, std::string* out) {
  AnnotationWriter(doc, out).Write();
  *out += '\n';
}

}  // namespace lede::formats
