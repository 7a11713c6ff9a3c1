// brat standoff: text-bound annotations (T), relations (R), equivalences (*), attributes (A), normalizations (N) and
// notes (#).
#include <algorithm>
#include <string_view>
#include <vector>

#include "output/formats/article.h"
#include "output/formats/writers.h"
#include "output/json_numbers.h"
#include "text/offset_map.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace lede::formats {
namespace {

/// What a line of the format cannot hold: line ends, as its readers know them, and tabs.
bool EndsFragment(char32_t c) { return IsLineBreak(c) || c == '\t' || (c >= 0x1C && c <= 0x1E); }

class BratWriter {
 public:
  BratWriter(const Document& doc, std::string* out) : doc_(doc), at_(doc.text(), OffsetUnit::kCodePoint), out_(out) {}

  void Write() {
    WriteMentions();
    WriteQuotes();
    WriteTimes();
    WriteQuantities();
    WriteEntities();
    WriteRelations();
  }

 private:
  void WriteMentions() {
    mention_.assign(doc_.mentions.size(), 0);
    for (std::uint32_t row = 0; row < doc_.mentions.size(); ++row) {
      const Mention& mention = doc_.mentions[row];
      mention_[row] = TextBound(EntityTypeName(mention.type), mention.span);
      if (mention_[row] == 0) continue;
      Attribute("Kind", mention_[row], MentionKindName(mention.kind));
      std::string note = "confidence ";
      AppendThousandths(mention.confidence, &note);
      Note(mention_[row], note);
    }
  }

  void WriteQuotes() {
    for (const Quote& quote : doc_.quotes) {
      const std::uint32_t id = TextBound("Quotation", quote.span);
      if (id == 0) continue;
      Attribute("QuotationKind", id, QuoteKindName(quote.kind));
      Attribute("Attribution", id, AttributionName(quote.attribution));
      const std::uint32_t speaker = quote.speaker == kNone ? 0 : MentionWithin(quote.speaker, quote.speaker_span);
      if (speaker != 0) Relate("SpokenBy", id, speaker);
      std::string note = "confidence ";
      AppendThousandths(quote.confidence, &note);
      Note(id, note);
    }
  }

  void WriteTimes() {
    for (const Time& time : doc_.times) {
      const std::uint32_t id = TextBound(TimeTypeName(time.type), time.span);
      if (id != 0 && !time.value.empty()) Note(id, time.value);
    }
  }

  void WriteQuantities() {
    for (const Quantity& quantity : doc_.quantities) {
      const std::uint32_t id = TextBound(QuantityTypeName(quantity.type), quantity.span);
      if (id == 0 || !quantity.has_value) continue;
      std::string value;
      AppendDouble(quantity.value, &value);
      if (quantity.has_high) value += "–", AppendDouble(quantity.high, &value);
      Note(id, quantity.unit.empty() ? value : value + ' ' + quantity.unit);
    }
  }

  /// Mentions of one entity are equivalent; a place is normalized to GeoNames.
  void WriteEntities() {
    for (std::uint32_t row = 0; row < doc_.entities.size(); ++row) {
      const Entity& entity = doc_.entities[row];
      std::string same;
      std::uint32_t count = 0;
      for (std::uint32_t i = entity.mentions.first; i < entity.mentions.last; ++i) {
        const std::uint32_t id = mention_[doc_.entity_mentions[i]];
        if (id != 0) same += " T" + std::to_string(id), ++count;
      }
      if (count > 1) out_->append("*\tEquiv").append(same).append("\n");
      const Place* place = PlaceOf(doc_, entity);
      const std::uint32_t first = MentionWithin(row, {});
      if (place == nullptr || place->geonames == 0 || first == 0) continue;
      out_->append("N").append(std::to_string(++normalizations_)).append("\tReference T");
      out_->append(std::to_string(first)).append(" GeoNames:").append(std::to_string(place->geonames));
      out_->append("\t").append(PlaceName(doc_, *place)).append("\n");
    }
  }

  void WriteRelations() {
    for (const Relation& relation : doc_.relations) {
      const std::uint32_t source = MentionWithin(relation.source, relation.span);
      const std::uint32_t target = MentionWithin(relation.target, relation.span, source);
      if (source != 0 && target != 0 && source != target) Relate(RelationTypeName(relation.type), source, target);
    }
  }

  /// Writes a T line; returns its number, 0 where the span holds nothing that such a line can.
  std::uint32_t TextBound(std::string_view type, ByteSpan span) {
    std::string offsets, words;
    std::uint32_t begin = span.begin;
    for (std::uint32_t at = span.begin; at <= span.end;) {
      const DecodedChar c = at < span.end ? DecodeUtf8(doc_.text(), at) : DecodedChar{'\n', 1};
      if (EndsFragment(c.code_point)) {
        AddFragment({begin, at}, &offsets, &words);
        begin = at + c.bytes;
      }
      at += c.bytes;
    }
    if (offsets.empty()) return 0;
    out_->append("T").append(std::to_string(++text_bounds_)).append("\t").append(type);
    out_->append(offsets).append("\t").append(words).append("\n");
    return text_bounds_;
  }

  void AddFragment(ByteSpan span, std::string* offsets, std::string* words) {
    if (span.empty()) return;
    offsets->append(offsets->empty() ? " " : ";");
    AppendNumber(at_(span.begin), offsets);
    *offsets += ' ';
    AppendNumber(at_(span.end), offsets);
    words->append(words->empty() ? "" : " ").append(doc_.slice(span));
  }

  /// The T of the entity's first mention that lies in `span` and is not `other`; of its first one where none does.
  /// O(log mentions), and the mentions in the span.
  std::uint32_t MentionWithin(std::uint32_t entity, ByteSpan span, std::uint32_t other = 0) const {
    const RowRange rows = doc_.entities[entity].mentions;
    const auto begin = doc_.entity_mentions.begin() + rows.first, end = doc_.entity_mentions.begin() + rows.last;
    const auto usable = [&](std::uint32_t row) { return mention_[row] != 0 && mention_[row] != other; };
    auto at =
        std::partition_point(begin, end, [&](std::uint32_t row) { return doc_.mentions[row].span.begin < span.begin; });
    for (; at != end && doc_.mentions[*at].span.begin < span.end; ++at) {
      if (usable(*at) && doc_.mentions[*at].span.end <= span.end) return mention_[*at];
    }
    const auto first = std::find_if(begin, end, usable);
    return first == end ? 0 : mention_[*first];
  }

  void Relate(std::string_view type, std::uint32_t source, std::uint32_t target) {
    out_->append("R").append(std::to_string(++relations_)).append("\t").append(type);
    out_->append(" Arg1:T").append(std::to_string(source)).append(" Arg2:T").append(std::to_string(target));
    out_->append("\n");
  }

  void Attribute(std::string_view name, std::uint32_t of, std::string_view value) {
    out_->append("A").append(std::to_string(++attributes_)).append("\t").append(name).append(" T");
    out_->append(std::to_string(of)).append(" ").append(value).append("\n");
  }

  void Note(std::uint32_t of, std::string_view words) {
    out_->append("#").append(std::to_string(++notes_)).append("\tAnnotatorNotes T").append(std::to_string(of));
    out_->append("\t").append(words).append("\n");
  }

  const Document& doc_;
  OffsetMap at_;
  std::string* out_;
  std::vector<std::uint32_t> mention_;  ///< the number of each mention's T
  std::uint32_t text_bounds_ = 0, relations_ = 0, attributes_ = 0, normalizations_ = 0, notes_ = 0;
};

}  // namespace

void AppendBrat(const Document& doc, std::string* out) { BratWriter(doc, out).Write(); }

}  // namespace lede::formats
