// The story sheet: what a newsroom wants of an article on a page, in CommonMark.
#include <string_view>

#include "output/formats/article.h"
#include "output/formats/event_parts.h"
#include "output/formats/writers.h"
#include "output/json_numbers.h"

namespace lede::formats {
namespace {

constexpr std::string_view kDoubt = "?";

/// Words on one line, with what Markdown would read as its own marks escaped wherever it stands. What marks a block
/// (`#`, `-`, `1.`) does so only where a line begins, so it is escaped there alone.
std::string Escaped(std::string_view words) {
  std::string out;
  std::size_t digits = 0;  // that the words begin with
  while (digits < words.size() && words[digits] >= '0' && words[digits] <= '9') ++digits;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const char c = words[i];
    const bool inline_mark = std::string_view("\\`*_[]<>&~|").find(c) != std::string_view::npos;
    const bool block_mark = (i == 0 && std::string_view("#+-=").find(c) != std::string_view::npos) ||
                            (digits > 0 && i == digits && (c == '.' || c == ')'));
    const bool breaks = static_cast<unsigned char>(c) < 0x20;
    if (inline_mark || block_mark) out += '\\';
    out += breaks ? ' ' : c;
  }
  return out;
}

class SheetWriter {
 public:
  SheetWriter(const Document& doc, std::string* out) : doc_(doc), out_(out) {}

  void Write() {
    const std::string headline = HeadlineOf(doc_);
    Line("# " + (headline.empty() ? std::string("Story sheet") : Escaped(headline)));
    if (!doc_.document_date.empty()) Paragraph("Published " + Escaped(doc_.document_date));
    if (!IsEnglish(doc_)) Paragraph("**The text does not seem to be in English; little of this can be relied on.**");
    WriteShort();
    WriteEvents();
    WriteNames();
    WriteQuotes();
    WriteTimes();
    WriteQuantities();
    WritePlaces();
    WriteWarnings();
    Paragraph(
        "*A question mark stands behind what the text does not say outright or what is less sure than one half: check "
        "it. Made by Lede " LEDE_VERSION "; the article is the only source.*");
  }

 private:
  void WriteShort() {
    if (!doc_.lede) return;
    const Lede& lede = *doc_.lede;
    Heading("In short");
    Answers("Who", lede.who);
    Answer("What", lede.what);
    Answers("To whom", lede.whom);
    Answer("When", lede.when);
    Answers("Where", lede.where);
    Answer("How much", lede.how_much);
    Answer("Why", lede.why);
    Answer("Source", lede.source);
    if (!lede.sentence.empty()) Item("Told by: " + Words(lede.sentence));
  }

  void Answers(std::string_view question, RowRange rows) {
    std::string line;
    for (std::uint32_t i = rows.first; i < rows.last; ++i) {
      line.append(line.empty() ? "" : ", ").append(Part(doc_.lede_parts[i]));
    }
    if (!line.empty()) Item(std::string(question) + ": " + line);
  }

  void Answer(std::string_view question, std::uint32_t row) {
    if (row != kNone) Answers(question, {row, row + 1});
  }

  std::string Part(const LedePart& part) {
    std::string words = part.entity != kNone ? Escaped(NameOf(doc_, part.entity)) : Words(part.span);
    if (part.time != kNone && !doc_.times[part.time].value.empty()) {
      words += " (" + Escaped(doc_.times[part.time].value) + ")";
    }
    return part.confidence < kSure ? words.append(kDoubt) : words;
  }

  /// What has not happened, or not for certain, says so before it says anything else.
  void WriteEvents() {
    Heading("What happened");
    for (const NewsEvent& event : doc_.events) {
      std::string line;
      if (const std::string_view standing = StandingOf(event); !standing.empty()) line.append(standing).append(": ");
      std::vector<std::string> others = RecipientsOf(doc_, event);
      for (std::string& object : ObjectsOf(doc_, event)) others.push_back(std::move(object));
      for (std::string& topic : TopicsOf(doc_, event)) others.push_back(std::move(topic));
      if (const std::string actors = List(ActorsOf(doc_, event)); !actors.empty()) line += "**" + actors + "** · ";
      line += Words(event.span);
      if (event.confidence < kSureEvent) line += kDoubt;
      if (!others.empty()) line += " · " + List(others);
      Item(line + Around(event));
    }
  }

  /// "; 2016-12-05, Moscow, says DFA".
  std::string Around(const NewsEvent& event) {
    std::vector<std::string> parts;
    if (event.time != kNone) {
      const Time& time = doc_.times[event.time];
      parts.push_back(time.value.empty() ? doc_.Written(time.span) : time.value);
    }
    if (event.place != kNone) parts.push_back(NameOf(doc_, event.place));
    for (std::string& amount : AmountsOf(doc_, event)) parts.push_back(std::move(amount));
    if (event.source != kNone) parts.push_back("says " + NameOf(doc_, event.source));
    return parts.empty() ? std::string() : "; " + List(parts);
  }

  static std::string List(const std::vector<std::string>& parts) {
    std::string list;
    for (const std::string& part : parts) list.append(list.empty() ? "" : ", ").append(Escaped(part));
    return list;
  }

  void WriteNames() {
    static constexpr struct {
      EntityType type;
      std::string_view heading;
    } kSections[] = {
        {EntityType::kPerson, "People"},    {EntityType::kOrg, "Organisations"}, {EntityType::kNorp, "Groups"},
        {EntityType::kEvent, "Events"},     {EntityType::kWork, "Works"},        {EntityType::kLaw, "Laws"},
        {EntityType::kProduct, "Products"}, {EntityType::kWeapon, "Weapons"},    {EntityType::kLanguage, "Languages"},
        {EntityType::kMisc, "Other names"},
    };
    for (const auto& section : kSections) {
      Heading(section.heading);
      for (std::uint32_t row = 0; row < doc_.entities.size(); ++row) {
        if (doc_.entities[row].type == section.type) Item(Name(row));
      }
    }
  }

  /// "**Ada Moss**, mayor; also “Moss”; 3 mentions".
  std::string Name(std::uint32_t row) {
    const Entity& entity = doc_.entities[row];
    std::string line = "**" + Escaped(NameOf(doc_, row)) + "**";
    if (CertaintyOf(doc_, entity) < kSure) line += kDoubt;
    for (std::uint32_t i = entity.titles.first; i < entity.titles.last; ++i) line += ", " + Words(doc_.title_spans[i]);
    for (std::uint32_t i = entity.aliases.first; i < entity.aliases.last; ++i) {
      line += (i == entity.aliases.first ? "; also “" : ", “") + Words(doc_.alias_spans[i]) + "”";
    }
    const std::uint32_t mentions = entity.mentions.size();
    return line + "; " + std::to_string(mentions) + (mentions == 1 ? " mention" : " mentions");
  }

  void WriteQuotes() {
    Heading("Quotations");
    for (const Quote& quote : doc_.quotes) {
      const std::string speaker = SpeakerOf(doc_, quote);
      std::string line = speaker.empty() ? "*nobody named*" : "**" + Escaped(speaker) + "**";
      if (IsDoubtful(quote)) line += kDoubt;
      if (quote.attribution == Attribution::kInferred) line += " (inferred)";
      if (!quote.cue.empty()) line += " *" + Words(quote.cue) + "*";
      if (quote.kind != QuoteKind::kDirect) line += " (in the article’s words)";
      Item(line + ": " + Words(quote.span));
    }
  }

  void WriteTimes() {
    Heading("Dates");
    for (const Time& time : doc_.times) {
      std::string line = "“" + Words(time.span) + "”: ";
      line += time.value.empty() ? "not known" + std::string(kDoubt) : Escaped(time.value);
      if (!time.earliest.empty() && time.earliest != time.latest) {
        line += ", " + Escaped(time.earliest) + " to " + Escaped(time.latest);
      }
      Item(line);
    }
  }

  /// Ordinals count nothing, so they are left out.
  void WriteQuantities() {
    Heading("Numbers");
    for (const Quantity& quantity : doc_.quantities) {
      if (quantity.type == QuantityType::kOrdinal) continue;
      std::string line = "“" + Words(quantity.span) + "”";
      if (!quantity.counts.empty()) line += " " + Words(quantity.counts);
      std::string value;
      if (quantity.has_value) AppendDouble(quantity.value, &value);
      if (quantity.has_high) value += "–", AppendDouble(quantity.high, &value);
      if (!value.empty() && !quantity.unit.empty()) value += " " + quantity.unit;
      line += ": " + (value.empty() ? "not known" + std::string(kDoubt) : Escaped(value));
      if (quantity.bound != QuantityBound::kExact) line += " (" + Bound(quantity.bound) + ")";
      Item(line);
    }
  }

  /// "more than", of "more_than".
  static std::string Bound(QuantityBound bound) {
    std::string words(QuantityBoundName(bound));
    for (char& c : words) c = c == '_' ? ' ' : c;
    return words;
  }

  void WritePlaces() {
    Heading("Places");
    for (std::uint32_t row = 0; row < doc_.entities.size(); ++row) {
      const Entity& entity = doc_.entities[row];
      const Place* place = PlaceOf(doc_, entity);
      const bool is_place =
          entity.type == EntityType::kGpe || entity.type == EntityType::kLoc || entity.type == EntityType::kFac;
      if (!is_place) continue;
      std::string line = Name(row);
      if (place == nullptr) {
        line += "; not on the map";
      } else {
        line += "; " + Escaped(PlaceName(doc_, *place));
        if (place->country != kNoCountry) line += ", " + CountryLetters(place->country);
        line += ", latitude ", AppendHundredths(place->latitude, &line);
        line += ", longitude ", AppendHundredths(place->longitude, &line);
      }
      Item(line);
    }
  }

  void WriteWarnings() {
    Heading("Notes of the copy desk");
    for (const Warning& warning : doc_.warnings) Item(Escaped(warning.message));
  }

  std::string Words(ByteSpan span) { return Escaped(doc_.Written(span)); }

  /// Written once something stands below it.
  void Heading(std::string_view heading) { heading_ = heading; }

  void Item(const std::string& line) {
    if (!heading_.empty()) Line("\n## " + std::string(heading_) + "\n");
    heading_ = {};
    Line("- " + line);
  }

  void Paragraph(const std::string& line) { Line("\n" + line); }
  void Line(const std::string& line) { out_->append(line).append("\n"); }

  const Document& doc_;
  std::string* out_;
  std::string_view heading_{};
};

}  // namespace

void AppendMarkdown(const Document& doc, std::string* out) { SheetWriter(doc, out).Write(); }

}  // namespace lede::formats
