#include "output/columns.h"

#include <cstring>
#include <limits>
#include <span>
#include <string_view>

#include "output/columns_layout.h"

namespace lede {
namespace {

using namespace columns;

/// Appends tables one after the other, each at a multiple of eight bytes, and keeps their directory.
class BufferWriter {
 public:
  explicit BufferWriter(std::string* out) : out_(out) {
    out_->assign(sizeof(Header) + kTableCount * sizeof(DirectoryEntry), '\0');
  }

  template <class Row, class Items, class ToRow>
  void AddTable(TableId id, const Items& items, ToRow to_row) {
    std::size_t at = Begin(id, items.size(), sizeof(Row));
    for (const auto& item : items) {
      const Row row = to_row(item);
      std::memcpy(out_->data() + at, &row, sizeof(Row));
      at += sizeof(Row);
    }
  }

  StringRef AddString(std::string_view text) {
    const StringRef ref = {static_cast<std::uint32_t>(strings_.size()), static_cast<std::uint32_t>(text.size())};
    strings_ += text;
    return ref;
  }

  /// Writes the strings, which are the last table, and the header.
  void Finish(Header header) {
    const std::size_t at = Begin(kStrings, strings_.size(), 1);
    std::memcpy(out_->data() + at, strings_.data(), strings_.size());
    header.magic = kMagic;
    header.version = kColumnsVersion;
    header.size = static_cast<std::uint32_t>(out_->size());
    header.tables = kTableCount;
    std::memcpy(out_->data(), &header, sizeof(header));
  }

 private:
  /// Makes room for a table and enters it into the directory; returns where its rows go.
  std::size_t Begin(TableId id, std::size_t rows, std::size_t stride) {
    const std::size_t at = (out_->size() + 7) / 8 * 8;
    out_->resize(at + rows * stride, '\0');
    const DirectoryEntry entry = {id, static_cast<std::uint32_t>(rows), static_cast<std::uint32_t>(stride),
                                  static_cast<std::uint32_t>(at)};
    std::memcpy(out_->data() + sizeof(Header) + directory_entries_++ * sizeof(entry), &entry, sizeof(entry));
    return at;
  }

  std::string* out_;
  std::string strings_;
  std::size_t directory_entries_ = 0;
};

/// "names FIELD first second …": what the numbers of an enumeration stand for, from 0 to `last`.
template <class Enum>
void AppendNames(std::string_view field, std::string_view (*name)(Enum), Enum last, std::string* out) {
  out->append("names ").append(field);
  for (int i = 0; i <= static_cast<int>(last); ++i) out->append(" ").append(name(static_cast<Enum>(i)));
  *out += '\n';
}

}  // namespace

void WriteColumns(const Document& doc, OffsetUnit unit, std::string* out) {
  const OffsetMap at(doc.text(), unit);
  const auto span_row = [&](ByteSpan span) { return SpanRow{at(span.begin), at(span.end)}; };
  BufferWriter writer(out);

  writer.AddTable<SentenceRow>(kSentences, doc.sentences, [&](const Sentence& s) {
    return SentenceRow{at(s.span.begin), at(s.span.end), s.paragraph};
  });
  writer.AddTable<MentionRow>(kMentions, doc.mentions, [&](const Mention& m) {
    return MentionRow{at(m.span.begin),
                      at(m.span.end),
                      m.entity,
                      m.confidence,
                      static_cast<std::uint8_t>(m.type),
                      static_cast<std::uint8_t>(m.kind),
                      static_cast<std::uint8_t>(m.producer),
                      {}};
  });
  writer.AddTable<EntityRow>(kEntities, doc.entities, [&](const Entity& e) {
    return EntityRow{at(e.name.begin),
                     at(e.name.end),
                     e.mentions.first,
                     e.mentions.last,
                     e.aliases.first,
                     e.aliases.last,
                     e.titles.first,
                     e.titles.last,
                     e.salience,
                     static_cast<std::uint8_t>(e.type),
                     {},
                     e.place,
                     e.country,
                     {}};
  });
  writer.AddTable<IndexRow>(kEntityMentions, doc.entity_mentions, [](std::uint32_t row) { return IndexRow{row}; });
  writer.AddTable<SpanRow>(kAliases, doc.alias_spans, span_row);
  writer.AddTable<SpanRow>(kTitles, doc.title_spans, span_row);
  writer.AddTable<QuoteRow>(kQuotes, doc.quotes, [&](const Quote& q) {
    return QuoteRow{at(q.span.begin),
                    at(q.span.end),
                    q.speaker,
                    at(q.speaker_span.begin),
                    at(q.speaker_span.end),
                    at(q.cue.begin),
                    at(q.cue.end),
                    static_cast<std::uint8_t>(q.kind),
                    {}};
  });
  writer.AddTable<WarningRow>(kWarnings, doc.warnings, [&](const Warning& w) {
    const StringRef message = writer.AddString(w.message);
    return WarningRow{at(w.span.begin),
                      at(w.span.end),
                      at(w.related.begin),
                      at(w.related.end),
                      message.offset,
                      message.length,
                      static_cast<std::uint8_t>(w.code),
                      {}};
  });

  writer.AddTable<PlaceRow>(kPlaces, doc.places, [&](const Place& p) {
    const StringRef name = writer.AddString(std::string_view(doc.place_names).substr(p.name.begin, p.name.size()));
    return PlaceRow{name.offset,
                    name.length,
                    p.geonames,
                    static_cast<std::uint16_t>(p.latitude + 9000),
                    static_cast<std::uint16_t>(p.longitude + 18000),
                    static_cast<std::uint8_t>(p.feature),
                    {}};
  });

  writer.AddTable<TimeRow>(kTimes, doc.times, [&](const Time& t) {
    const StringRef value = writer.AddString(t.value);
    const StringRef earliest = writer.AddString(t.earliest);
    const StringRef latest = writer.AddString(t.latest);
    return TimeRow{at(t.span.begin),
                   at(t.span.end),
                   value.offset,
                   value.length,
                   earliest.offset,
                   earliest.length,
                   latest.offset,
                   latest.length,
                   static_cast<std::uint8_t>(t.type),
                   {}};
  });
  writer.AddTable<QuantityRow>(kQuantities, doc.quantities, [&](const Quantity& q) {
    constexpr double kNoNumber = std::numeric_limits<double>::quiet_NaN();
    const StringRef symbol = writer.AddString(q.unit);
    const StringRef si_symbol = writer.AddString(q.si_unit);
    return QuantityRow{q.has_value ? q.value : kNoNumber,
                       q.has_high ? q.high : kNoNumber,
                       at(q.span.begin),
                       at(q.span.end),
                       symbol.offset,
                       symbol.length,
                       static_cast<std::uint8_t>(q.type),
                       static_cast<std::uint8_t>(q.approximate),
                       {},
                       q.si_unit.empty() ? kNoNumber : q.value_in_si,
                       si_symbol.offset,
                       si_symbol.length};
  });

  writer.AddTable<RelationRow>(kRelations, doc.relations, [&](const Relation& r) {
    return RelationRow{
        at(r.span.begin), at(r.span.end), r.source, r.target, r.confidence, static_cast<std::uint8_t>(r.type), {}};
  });
  writer.AddTable<SpanRow>(kJoins, doc.joins, span_row);

  const std::string_view versions[] = {LEDE_VERSION, doc.model_version};
  writer.AddTable<MadeByRow>(kMadeBy, std::span(&versions, 1), [&](const auto& made_by) {
    const StringRef program = writer.AddString(made_by[0]);
    const StringRef model = writer.AddString(made_by[1]);
    return MadeByRow{program.offset, program.length, model.offset, model.length};
  });

  const StringRef date = writer.AddString(doc.document_date);
  Header header{};
  header.offset_unit = static_cast<std::uint32_t>(unit);
  header.text_length = at(static_cast<std::uint32_t>(doc.text().size()));
  header.date_offset = date.offset;
  header.date_length = date.length;
  writer.Finish(header);
}

std::string ColumnsLayout() {
  std::string out;
  for (const Table& table : kTables) {
    out.append(table.name).append(" ").append(std::to_string(table.id));
    out.append(" ").append(std::to_string(table.stride));
    for (const Field& field : table.fields) {
      out.append(" ").append(field.name).append(":").append(std::to_string(field.offset));
      out.append(":").append(std::to_string(field.size));
    }
    out += '\n';
  }
  AppendNames<EntityType>("type", EntityTypeName, EntityType::kMisc, &out);
  AppendNames<MentionKind>("kind", MentionKindName, MentionKind::kPronoun, &out);
  AppendNames<Producer>("source", ProducerName, Producer::kRule, &out);
  AppendNames<WarningCode>("code", WarningCodeName, WarningCode::kOther, &out);
  AppendNames<PlaceFeature>("feature", PlaceFeatureName, PlaceFeature::kOther, &out);
  AppendNames<QuoteKind>("quote_kind", QuoteKindName, QuoteKind::kMixed, &out);
  AppendNames<TimeType>("time_type", TimeTypeName, TimeType::kSet, &out);
  AppendNames<QuantityType>("quantity_type", QuantityTypeName, QuantityType::kCardinal, &out);
  AppendNames<RelationType>("relation_type", RelationTypeName, RelationType::kCapitalOf, &out);
  AppendNames<OffsetUnit>("offset_unit", OffsetUnitName, OffsetUnit::kByte, &out);
  return out;
}

}  // namespace lede
