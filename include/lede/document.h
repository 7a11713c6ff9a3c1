// The annotated article: a text that is never changed and the layers found in it.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lede/enums.h"
#include "lede/export.h"
#include "lede/status.h"

namespace lede {

/// Half-open range [begin, end) of UTF-8 bytes of Document::text(), on code-point boundaries.
/// The only offset unit inside the core; output converts to UTF-16 units or code points.
struct ByteSpan {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  std::uint32_t size() const { return end - begin; }
  bool empty() const { return begin == end; }
  auto operator<=>(const ByteSpan&) const = default;
};

/// Half-open range [first, last) of rows in a sibling table.
struct RowRange {
  std::uint32_t first = 0;
  std::uint32_t last = 0;

  std::uint32_t size() const { return last - first; }
  auto operator<=>(const RowRange&) const = default;
};

/// "No row": the value of an index that points nowhere.
inline constexpr std::uint32_t kNone = UINT32_MAX;

/// ISO 3166-1 alpha-2: the first letter in the low byte, the second in the high one; 0 is none.
using CountryCode = std::uint16_t;
inline constexpr CountryCode kNoCountry = 0;

enum TokenFlag : std::uint8_t {
  kSpaceBefore = 1,     ///< white space (or the start of the text) precedes the token
  kParagraphStart = 2,  ///< first token after a line break that ends a paragraph
  kLink = 4,            ///< URL, e-mail address, @handle, code: never part of a name
  kWideGapBefore = 8,   ///< a tab or a gap wider than words have precedes the token: no sentence, no name crosses it
};

struct Token {
  ByteSpan span;
  std::uint8_t flags = 0;  ///< TokenFlag bits
};

struct Sentence {
  ByteSpan span;  ///< from its first token's begin to its last token's end
  RowRange tokens;
  std::uint32_t paragraph = 0;  ///< counted from 0
};

struct Paragraph {
  ByteSpan span;  ///< from its first sentence's begin to its last sentence's end
  ParagraphRole role{};
};

struct Mention {
  ByteSpan span;
  RowRange tokens;
  std::uint32_t entity = kNone;  ///< row in Document::entities
  std::uint16_t confidence = 0;  ///< probability that span and type are right, in thousandths
  EntityType type{};
  MentionKind kind{};
  Producer producer{};
};

struct Entity {
  EntityType type{};
  ByteSpan name;                     ///< fullest form in the text; of a GPE the most used
  RowRange mentions;                 ///< rows of Document::entity_mentions
  RowRange aliases;                  ///< rows of Document::alias_spans
  RowRange titles;                   ///< rows of Document::title_spans
  std::uint16_t salience = 0;        ///< 0 … 1000 thousandths; the document's protagonists have the most
  CountryCode country = kNoCountry;  ///< that it is, lies in or belongs to
  std::uint32_t place = kNone;       ///< row of Document::places
};

/// Where an entity lies on the map.
struct Place {
  ByteSpan name;               ///< of Document::place_names: the gazetteer's name
  std::uint32_t geonames = 0;  ///< GeoNames id; 0 where the place is from another source
  std::int16_t latitude = 0;   ///< hundredths of a degree, WGS 84, north of the equator
  std::int16_t longitude = 0;  ///< hundredths of a degree, WGS 84, east of Greenwich
  CountryCode country = kNoCountry;
  PlaceFeature feature{};
  bool capital = false;  ///< seat of a country's government
};

struct Relation {
  ByteSpan span;                 ///< the evidence: the shortest stretch of text that says so
  std::uint32_t source = kNone;  ///< row in Document::entities
  std::uint32_t target = kNone;  ///< row in Document::entities
  std::uint16_t confidence = 0;  ///< in thousandths: share of relations found in this way that were right
  RelationType type{};
  RelationStatus status{};
};

/// Something said. A direct quotation includes its quotation marks, a reported one is the reported
/// clause without the reporting one; a mixed one is reported and has a part between quotation marks.
struct Quote {
  ByteSpan span;
  std::uint32_t speaker = kNone;  ///< row in Document::entities
  ByteSpan speaker_span{};        ///< the words that name the speaker; empty where none do
  ByteSpan cue{};                 ///< the reporting verb or "according to"; empty where there is neither
  QuoteKind kind{};
  Attribution attribution{};
  std::uint16_t confidence = 0;  ///< in thousandths: share of such quotations whose words and speaker were right
  RowRange parts{};              ///< rows of Document::quote_parts; empty where what is said is one stretch
  bool by_reader = false;        ///< a hint says who speaks
};

struct Time {
  ByteSpan span;
  TimeType type{};
  std::string value;     ///< TIMEX3 value, or empty where it cannot be resolved
  std::string earliest;  ///< first day it can mean, ISO 8601; empty where there is none
  std::string latest;    ///< last day it can mean
};

struct Quantity {
  ByteSpan span;
  QuantityType type{};
  bool has_value = false;    ///< false where words give none ("hundreds")
  bool has_high = false;     ///< it is a range, up to `high`
  bool approximate = false;  ///< `bound` is about or nearly
  QuantityBound bound{};
  double value = 0;
  double high = 0;
  std::string unit;        ///< ISO 4217 code of money, "%" or "pp", UCUM symbol of measures; empty where there is none
  double value_in_si = 0;  ///< of measures with a value: `value` in `si_unit`
  std::string si_unit{};   ///< UCUM symbol of the SI unit, "a" (years) of ages, "By" of data; empty where there is none
  ByteSpan counts{};       ///< the words for what is counted or measured; empty where nothing tells
  RowRange sum_of{};       ///< rows of Document::quantity_parts
  std::uint32_t event = kNone;  ///< row in Document::events
};

/// What has a part in an event.
struct EventArgument {
  ByteSpan span;
  ArgumentRole role{};
  std::uint32_t entity = kNone;  ///< row in Document::entities that the words name
};

/// Who did what to whom.
struct NewsEvent {
  ByteSpan span;                 ///< the words that tell it
  std::string predicate;         ///< lemma of the verb, with its particle, or of the noun
  RowRange actors;               ///< rows of Document::event_actors
  RowRange recipients;           ///< rows of Document::event_recipients
  RowRange objects;              ///< rows of Document::event_objects
  RowRange amounts;              ///< rows of Document::event_amounts
  RowRange arguments;            ///< rows of Document::event_arguments
  RowRange mentions;             ///< rows of Document::event_mentions
  std::uint32_t place = kNone;   ///< row in Document::entities
  std::uint32_t time = kNone;    ///< row in Document::times
  std::uint32_t source = kNone;  ///< row in Document::entities: who reports it
  std::uint16_t confidence = 0;  ///< in thousandths: share of events told in this way that misled nobody
  std::uint16_t strength = 0;    ///< in thousandths: how much speaks for it by words and arcs alone
  EventStatus status{};
  bool negated = false;
  bool is_main = false;  ///< the sentence itself tells it, or what it reports does, and no clause within
  std::string cameo;     ///< CAMEO code of two to four digits, or empty
  std::string plover;    ///< PLOVER class, or empty
};

struct Warning {
  WarningCode code{};
  ByteSpan span;
  ByteSpan related{};        ///< empty where there is none
  std::string message;       ///< a sentence for the person at the copy desk
  RowRange args{};           ///< rows of Document::warning_args: what the message names
  std::string suggestion{};  ///< what to put in place of the span; empty where there is no one answer
};

/// Something that a warning's message names.
struct WarningArg {
  WarningPart name{};
  std::string value;
};

/// An answer to one of the questions that a story's first sentences answer.
struct LedePart {
  ByteSpan span;
  std::uint32_t entity = kNone;    ///< row in Document::entities
  std::uint32_t time = kNone;      ///< row in Document::times
  std::uint32_t quantity = kNone;  ///< row in Document::quantities
  std::uint16_t confidence = 0;    ///< in thousandths
  std::uint32_t event = kNone;     ///< row in Document::events
};

/// The story in short: rows of Document::lede_parts.
struct Lede {
  RowRange who, whom, where;
  std::uint32_t what = kNone, when = kNone, how_much = kNone, why = kNone, source = kNone;
  ByteSpan sentence{};  ///< that tells it
};

/// Owns the text and every layer. Rows are plain structs in document order; indices of one table
/// point into another. Reusing one Document for many texts reuses its memory.
class LEDE_API Document {
 public:
  /// Longest text accepted, in bytes. Offsets are 32 bits wide; the limit leaves room for tables.
  static constexpr std::uint32_t kMaxBytes = 256u << 20;

  /// Takes the text over and clears every layer. Fails with kInvalidUtf8 (and the offset of the
  /// first bad byte) or kTextTooLong; then the document is empty. O(bytes).
  Status SetText(std::string utf8);
  /// As SetText, but fills the buffer that `TextBuffer` returned; used where text arrives in place.
  Status SetTextFromBuffer(std::size_t bytes);
  /// A writable buffer of at least `bytes` bytes, valid until the next call. Clears every layer.
  char* TextBuffer(std::size_t bytes);

  /// Forgets what was found, keeps the text and the memory.
  void ClearLayers();

  std::string_view text() const { return text_; }
  std::string_view slice(ByteSpan s) const { return std::string_view(text_).substr(s.begin, s.size()); }
  std::string_view slice(const Token& t) const { return slice(t.span); }

  std::string document_date;  ///< ISO 8601 date the relative times are resolved against, or empty
  std::string model_version;  ///< Model::version() of the model that the layers were found with, or empty

  /// What a name or title is called where it stands alone: the slice without what lies in a join, each run of ASCII
  /// white space as one space. O(its length + log joins).
  std::string Written(ByteSpan span) const;

  /// Exchanges the text and leaves every layer as it is. For a stage that has the others read another text than the
  /// one that was given, and puts their spans right afterwards.
  void SwapText(std::string* text) { text_.swap(*text); }

  std::vector<Token> tokens;
  std::vector<Sentence> sentences;
  std::vector<Paragraph> paragraphs;
  std::vector<ByteSpan> joins;  ///< hyphens and line breaks within words that a line's end parts; not read
  std::vector<Mention> mentions;
  std::vector<Entity> entities;
  std::vector<std::uint32_t> entity_mentions;  ///< rows of `mentions`, grouped by entity
  std::vector<ByteSpan> alias_spans;           ///< other forms of names, grouped by entity
  std::vector<ByteSpan> title_spans;           ///< titles, grouped by entity
  std::vector<Place> places;                   ///< a row for each entity that has one, in their order
  std::string place_names;                     ///< the places' names, one after the other
  std::vector<Quote> quotes;
  std::vector<ByteSpan> quote_parts;  ///< what is said between attributions, grouped by quotation
  std::vector<Relation> relations;
  std::vector<Time> times;
  std::vector<Quantity> quantities;
  std::vector<std::uint32_t> quantity_parts;  ///< rows of `quantities` that add up to others, grouped by sum
  std::vector<NewsEvent> events;
  std::vector<std::uint32_t> event_actors;      ///< rows of `entities`, grouped by event
  std::vector<std::uint32_t> event_recipients;  ///< rows of `entities`, grouped by event
  std::vector<std::uint32_t> event_objects;     ///< rows of `entities`, grouped by event
  std::vector<std::uint32_t> event_amounts;     ///< rows of `quantities`, grouped by event
  std::vector<EventArgument> event_arguments;   ///< grouped by event
  std::vector<ByteSpan> event_mentions;         ///< the words that tell an event, grouped by event
  std::vector<Warning> warnings;
  std::vector<WarningArg> warning_args;  ///< what the warnings' messages name, grouped by warning
  std::vector<LedePart> lede_parts;
  std::optional<Lede> lede;               ///< nothing of a text without sentences
  std::vector<std::uint32_t> idle_hints;  ///< numbers, from 0, of the hints of Options::hints that found nothing here

 private:
  std::string text_;
};

}  // namespace lede
