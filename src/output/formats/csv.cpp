// Tables: a row for each of what an analysis holds, as CSV or as JSON lines.
#include "output/formats/article.h"
#include "output/formats/cells.h"
#include "output/formats/event_parts.h"
#include "output/formats/writers.h"
#include "text/offset_map.h"

namespace lede {
namespace {

constexpr CsvTableInfo kTables[] = {
    {CsvTable::kEntities, "entities",
     "article,id,type,name,aliases,titles,mentions,confidence,salience,country,place,latitude,longitude,geonames\r\n"},
    {CsvTable::kMentions, "mentions", "article,id,start,end,text,type,kind,entity,entity_name,confidence,source\r\n"},
    {CsvTable::kQuotes, "quotes", "article,id,start,end,text,kind,speaker,speaker_name,cue,attribution,confidence\r\n"},
    {CsvTable::kTimes, "times", "article,id,start,end,text,type,value,earliest,latest\r\n"},
    {CsvTable::kQuantities, "quantities",
     "article,id,start,end,text,type,value,high,unit,bound,counts,si_value,si_unit\r\n"},
    {CsvTable::kPlaces, "places",
     "article,entity,name,type,place,feature,country,latitude,longitude,geonames,mentions,confidence\r\n"},
    {CsvTable::kRelations, "relations",
     "article,start,end,text,type,source,source_name,target,target_name,status,confidence\r\n"},
    {CsvTable::kEvents, "events",
     "article,id,start,end,text,predicate,actors,actor_names,recipients,recipient_names,objects,object_names,place,"
     "place_name,time,time_value,amounts,source,source_name,status,negated,cameo,plover,confidence\r\n"},
};

}  // namespace

std::span<const CsvTableInfo> CsvTables() { return kTables; }

namespace formats {
namespace {

/// Whether a spreadsheet could take a cell that begins so for a formula (OWASP's list).
bool MayBeFormula(std::string_view cell) {
  if (cell.empty()) return false;
  if (std::string_view("=+-@\t\r\n").find(cell[0]) != std::string_view::npos) return true;
  for (const std::string_view wide : {"\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"}) {
    if (cell.starts_with(wide)) return true;
  }
  return false;
}

/// `Cells` is CsvCells or JsonCells.
template <typename Cells>
class TableWriter {
 public:
  TableWriter(const Document& doc, const FormatOptions& options, std::string* out)
      : doc_(doc),
        options_(options),
        at_(doc.text(), options.offsets),
        cells_(CsvTables()[static_cast<std::size_t>(options.table)].header, out) {}

  void Write() {
    switch (options_.table) {
      case CsvTable::kEntities: return WriteEntities();
      case CsvTable::kMentions: return WriteMentions();
      case CsvTable::kQuotes: return WriteQuotes();
      case CsvTable::kTimes: return WriteTimes();
      case CsvTable::kQuantities: return WriteQuantities();
      case CsvTable::kPlaces: return WritePlaces();
      case CsvTable::kRelations: return WriteRelations();
      case CsvTable::kEvents: return WriteEvents();
    }
  }

 private:
  void WriteEntities() {
    for (std::uint32_t row = 0; row < doc_.entities.size(); ++row) {
      const Entity& entity = doc_.entities[row];
      Begin();
      Text(Id('e', row)), Text(EntityTypeName(entity.type)), Text(NameOf(doc_, row));
      Names(entity.aliases, doc_.alias_spans), Names(entity.titles, doc_.title_spans);
      Number(entity.mentions.size()), Thousandths(CertaintyOf(doc_, entity)), Thousandths(entity.salience);
      Text(CountryLetters(entity.country));
      const Place* place = PlaceOf(doc_, entity);
      Text(place == nullptr ? std::string_view() : PlaceName(doc_, *place));
      Position(place);
      End();
    }
  }

  void WriteMentions() {
    for (std::uint32_t row = 0; row < doc_.mentions.size(); ++row) {
      const Mention& mention = doc_.mentions[row];
      Begin();
      Text(Id('m', row)), Span(mention.span), Text(EntityTypeName(mention.type)), Text(MentionKindName(mention.kind));
      EntityAndName(mention.entity), Thousandths(mention.confidence), Text(ProducerName(mention.producer));
      End();
    }
  }

  void WriteQuotes() {
    for (std::uint32_t row = 0; row < doc_.quotes.size(); ++row) {
      const Quote& quote = doc_.quotes[row];
      Begin();
      Text(Id('q', row)), Span(quote.span), Text(QuoteKindName(quote.kind));
      Text(quote.speaker == kNone ? std::string() : Id('e', quote.speaker)), Text(SpeakerOf(doc_, quote));
      Text(doc_.slice(quote.cue)), Text(AttributionName(quote.attribution)), Thousandths(quote.confidence);
      End();
    }
  }

  void WriteTimes() {
    for (std::uint32_t row = 0; row < doc_.times.size(); ++row) {
      const Time& time = doc_.times[row];
      Begin();
      Text(Id('t', row)), Span(time.span), Text(TimeTypeName(time.type));
      Text(time.value), Text(time.earliest), Text(time.latest);
      End();
    }
  }

  void WriteQuantities() {
    for (std::uint32_t row = 0; row < doc_.quantities.size(); ++row) {
      const Quantity& quantity = doc_.quantities[row];
      Begin();
      Text(Id('n', row)), Span(quantity.span), Text(QuantityTypeName(quantity.type));
      Double(quantity.has_value, quantity.value), Double(quantity.has_high, quantity.high), Text(quantity.unit);
      Text(QuantityBoundName(quantity.bound)), Text(doc_.slice(quantity.counts));
      Double(!quantity.si_unit.empty(), quantity.value_in_si), Text(quantity.si_unit);
      End();
    }
  }

  void WritePlaces() {
    for (std::uint32_t row = 0; row < doc_.entities.size(); ++row) {
      const Entity& entity = doc_.entities[row];
      const Place* place = PlaceOf(doc_, entity);
      if (place == nullptr) continue;
      Begin();
      Text(Id('e', row)), Text(NameOf(doc_, row)), Text(EntityTypeName(entity.type));
      Text(PlaceName(doc_, *place)), Text(PlaceFeatureName(place->feature)), Text(CountryLetters(place->country));
      Position(place), Number(entity.mentions.size()), Thousandths(CertaintyOf(doc_, entity));
      End();
    }
  }

  void WriteRelations() {
    for (const Relation& relation : doc_.relations) {
      Begin();
      Span(relation.span), Text(RelationTypeName(relation.type));
      EntityAndName(relation.source), EntityAndName(relation.target);
      Text(RelationStatusName(relation.status)), Thousandths(relation.confidence);
      End();
    }
  }

  void WriteEvents() {
    for (std::uint32_t row = 0; row < doc_.events.size(); ++row) {
      const NewsEvent& event = doc_.events[row];
      Begin();
      Text(Id('v', row)), Span(event.span), Text(event.predicate);
      Ids('e', event.actors, doc_.event_actors), List(ActorsOf(doc_, event));
      Ids('e', event.recipients, doc_.event_recipients), List(RecipientsOf(doc_, event));
      Ids('e', event.objects, doc_.event_objects), List(ObjectsOf(doc_, event));
      EntityAndName(event.place);
      Text(event.time == kNone ? std::string() : Id('t', event.time));
      Text(event.time == kNone ? std::string_view() : doc_.times[event.time].value);
      Ids('n', event.amounts, doc_.event_amounts), EntityAndName(event.source);
      Text(EventStatusName(event.status)), cells_.Boolean(event.negated);
      Text(event.cameo), Text(event.plover), Thousandths(event.confidence);
      End();
    }
  }

  void Begin() { cells_.Begin(), cells_.Text(options_.article); }
  void End() { cells_.End(options_.more_cells); }

  void Text(std::string_view text) { cells_.Text(text); }
  void Number(std::uint32_t number) { cells_.Number(number); }
  void Thousandths(std::uint32_t thousandths) { cells_.Thousandths(thousandths); }
  void Double(bool known, double number) { known ? cells_.Double(number) : cells_.None(); }
  void List(const std::vector<std::string>& parts) { cells_.List(parts); }

  void Span(ByteSpan span) { Number(at_(span.begin)), Number(at_(span.end)), Text(doc_.slice(span)); }

  void EntityAndName(std::uint32_t entity) {
    Text(entity == kNone ? std::string() : Id('e', entity));
    Text(entity == kNone ? std::string() : NameOf(doc_, entity));
  }

  /// Latitude, longitude and GeoNames id.
  void Position(const Place* place) {
    if (place == nullptr) return cells_.None(), cells_.None(), cells_.None();
    cells_.Hundredths(place->latitude), cells_.Hundredths(place->longitude);
    place->geonames != 0 ? cells_.Number(place->geonames) : cells_.None();
  }

  void Names(RowRange rows, const std::vector<ByteSpan>& spans) {
    std::vector<std::string> names;
    for (std::uint32_t i = rows.first; i < rows.last; ++i) names.push_back(doc_.Written(spans[i]));
    List(names);
  }

  void Ids(char letter, RowRange rows, const std::vector<std::uint32_t>& numbers) {
    std::vector<std::string> ids;
    for (std::uint32_t i = rows.first; i < rows.last; ++i) ids.push_back(Id(letter, numbers[i]));
    List(ids);
  }

  const Document& doc_;
  const FormatOptions& options_;
  OffsetMap at_;
  Cells cells_;
};

}  // namespace

void AppendCsv(const Document& doc, const FormatOptions& options, std::string* out) {
  if (options.header) out->append(CsvTables()[static_cast<std::size_t>(options.table)].header);
  TableWriter<CsvCells>(doc, options, out).Write();
}

}  // namespace formats

void AppendCsvCell(std::string_view text, std::string* out) {
  const bool guard = formats::MayBeFormula(text);
  if (!guard && text.find_first_of("\",\r\n") == std::string_view::npos) {
    out->append(text);
    return;
  }
  *out += '"';
  if (guard) *out += '\'';
  for (const char c : text) out->append(c == '"' ? 2 : 1, c);
  *out += '"';
}

void AppendTableAsJsonLines(const Document& doc, const FormatOptions& options, std::string* out) {
  formats::TableWriter<formats::JsonCells>(doc, options, out).Write();
}

}  // namespace lede
