// The same fact with two numbers.
#include <algorithm>
#include <string>
#include <vector>

#include "quantities/between.h"
#include "text/warnings.h"

namespace lede {
namespace {

/// The age of a person as it is written at one place.
struct AgeGiven {
  double years = 0;
  std::size_t row = 0;  // of quantities
};

/// Whether "then" or "now" by an age says that it is of another time.
bool IsOfAnotherTime(const Document& doc, ByteSpan span) {
  constexpr std::uint32_t kNear = 12;
  const std::uint32_t from = span.begin > kNear ? span.begin - kNear : 0;
  const Between before = ReadBetween(doc.text(), from, span.begin);
  for (std::size_t i = 0; i < before.size; ++i) {
    if (before.IsAny(i, "then"_key, "now"_key, "was"_key, "at"_key, "when"_key, "turned"_key)) return true;
  }
  const auto to = std::min<std::uint32_t>(span.end + kNear, static_cast<std::uint32_t>(doc.text().size()));
  return ReadBetween(doc.text(), span.end, to).IsAny(1, "at"_key, "when"_key);
}

/// The person whose age a quantity is: named right before it ("Jane Doe, 34,") or right behind it
/// ("34-year-old Jane Doe"). `mention` is the first that ends behind the quantity's begin.
std::uint32_t PersonOf(const Document& doc, const Quantity& age, std::size_t mention) {
  const auto joins = [&](std::uint32_t from, std::uint32_t to, bool before) {
    if (to < from || to - from > 2) return false;
    const Between gap = ReadBetween(doc.text(), from, to);
    return before ? gap.size == 1 && gap.IsAny(0, ","_key, "("_key) : gap.size == 0;
  };
  // An age in words of its own belongs to what follows: "Jane Doe, 34-year-old John Roe and".
  const bool bare = doc.slice(age.span).find_first_not_of("0123456789") == std::string_view::npos;
  if (mention > 0 && bare) {
    const Mention& named = doc.mentions[mention - 1];
    if (named.type == EntityType::kPerson && joins(named.span.end, age.span.begin, true)) return named.entity;
  }
  if (mention < doc.mentions.size() && !bare) {
    const Mention& named = doc.mentions[mention];
    if (named.type == EntityType::kPerson && named.span.begin >= age.span.end &&
        joins(age.span.end, named.span.begin, false))
      return named.entity;
  }
  return kNone;
}

void CheckAges(Document* doc) {
  std::vector<AgeGiven> given(doc->entities.size());
  std::size_t mention = 0;
  for (std::size_t row = 0; row < doc->quantities.size(); ++row) {
    const Quantity& age = doc->quantities[row];
    if (age.type != QuantityType::kQuantity || age.unit != "a" || !age.has_value || age.has_high) continue;
    while (mention < doc->mentions.size() && doc->mentions[mention].span.end <= age.span.begin) ++mention;
    const std::uint32_t person = PersonOf(*doc, age, mention);
    if (person >= given.size() || IsOfAnotherTime(*doc, age.span)) continue;
    AgeGiven& known = given[person];
    if (known.years == 0) {
      known = {age.value, row};
      continue;
    }
    if (known.years == age.value) continue;
    AddWarning(Remark::kAge, age.span,
               {{WarningPart::kName, std::string(doc->slice(doc->entities[person].name))},
                {WarningPart::kWritten, ReadableNumber(age.value)},
                {WarningPart::kElsewhere, ReadableNumber(known.years)}},
               doc)
        .related = doc->quantities[known.row].span;
  }
}

/// What may happen to people and is counted.
enum class Fate : std::uint8_t { kNone, kKilled, kInjured, kArrested, kMissing };

Fate FateOf(std::uint64_t word) {
  constexpr std::uint64_t kKilled[] = {"killed"_key, "killing"_key, "dead"_key, "died"_key, "kills"_key};
  constexpr std::uint64_t kInjured[] = {"injured"_key, "injuring"_key, "wounded"_key, "wounding"_key, "hurt"_key};
  constexpr std::uint64_t kArrested[] = {"arrested"_key, "arresting"_key, "detained"_key, "detaining"_key};
  for (const std::uint64_t key : kKilled) {
    if (word == key) return Fate::kKilled;
  }
  for (const std::uint64_t key : kInjured) {
    if (word == key) return Fate::kInjured;
  }
  for (const std::uint64_t key : kArrested) {
    if (word == key) return Fate::kArrested;
  }
  return word == "missing"_key ? Fate::kMissing : Fate::kNone;
}

/// What a count of people tells, and of whom: "killed 12 miners", "12 people were killed", "12 dead".
struct Toll {
  Fate fate = Fate::kNone;
  std::uint64_t whom = 0;  ///< key of the noun; 0 of "people" and where there is none
};

Toll Told(const Document& doc, const Quantity& count, const Sentence& sentence) {
  constexpr std::uint32_t kNear = 24;
  const std::uint32_t from = std::max(sentence.span.begin, count.span.begin > kNear ? count.span.begin - kNear : 0);
  const Between before = ReadBetween(doc.text(), from, count.span.begin);
  const Between after = ReadBetween(doc.text(), count.span.end, sentence.span.end);
  const auto ends = [&](std::size_t i) {
    return i >= after.size || after.IsAny(i, "."_key, ","_key, ";"_key, "-"_key, "in"_key, "and"_key, "at"_key,
                                          "on"_key, "near"_key, "when"_key, "as"_key, "after"_key, "by"_key);
  };
  Toll toll;
  const bool noun = !ends(0) && FateOf(after.keys[0]) == Fate::kNone && !after.Is(0, "of"_key);
  if (noun && !after.IsAny(0, "people"_key, "persons"_key)) toll.whom = after.keys[0];
  std::size_t at = noun ? 1 : 0;
  while (after.IsAny(at, "were"_key, "was"_key, "have"_key, "had"_key, "been"_key, "are"_key)) ++at;
  if (at < after.size && FateOf(after.keys[at]) != Fate::kNone) {
    toll.fate = FateOf(after.keys[at]);
  } else if (before.size > 0 && ends(noun ? 1 : 0)) {
    const std::uint64_t verb = before.keys[before.size - 1];
    if (verb != "dead"_key && verb != "died"_key && verb != "missing"_key) toll.fate = FateOf(verb);
  }
  return toll;
}

/// Whether a sentence may speak of another event, or of how a number changed.
bool IsOtherEvent(const Document& doc, const Sentence& sentence) {
  for (std::uint32_t row = sentence.tokens.first; row < sentence.tokens.last; ++row) {
    const Between word = ReadBetween(doc.text(), doc.tokens[row].span.begin, doc.tokens[row].span.end);
    if (word.IsAny(0, "another"_key, "other"_key, "others"_key, "more"_key, "further"_key, "additional"_key,
                   "earlier"_key, "previous"_key, "previously"_key, "last"_key) ||
        word.IsAny(0, "separate"_key, "separately"_key, "also"_key, "since"_key, "rose"_key, "risen"_key, "raised"_key,
                   "initially"_key, "initial"_key, "toll"_key, "who"_key, "attacks"_key) ||
        word.IsAny(0, "elsewhere"_key, "similar"_key, "year"_key, "years"_key, "where"_key, "when"_key, "if"_key))
      return true;
  }
  return false;
}

/// The places that a sentence names first, as entities.
std::vector<std::uint32_t> PlacesIn(const Document& doc, ByteSpan sentence) {
  constexpr std::size_t kMost = 8;
  std::vector<std::uint32_t> places;
  auto at = std::lower_bound(doc.mentions.begin(), doc.mentions.end(), sentence.begin,
                             [](const Mention& mention, std::uint32_t begin) { return mention.span.begin < begin; });
  for (; at != doc.mentions.end() && at->span.begin < sentence.end && places.size() < kMost; ++at) {
    if (at->type == EntityType::kGpe || at->type == EntityType::kLoc || at->type == EntityType::kFac)
      places.push_back(at->entity);
  }
  return places;
}

/// Whether both sentences name places and none in common.
bool IsElsewhere(const Document& doc, ByteSpan one, ByteSpan other) {
  const std::vector<std::uint32_t> here = PlacesIn(doc, one), there = PlacesIn(doc, other);
  return !here.empty() && !there.empty() &&
         std::find_first_of(here.begin(), here.end(), there.begin(), there.end()) == here.end();
}

/// The toll of the first sentences against what is said of it soon after.
void CheckTolls(Document* doc) {
  constexpr std::uint32_t kLede = 3, kBody = 12;  // sentences
  struct Known {
    Toll toll;
    std::size_t row;
    ByteSpan sentence;
  };
  constexpr std::size_t kMostKnown = 32;  // each toll is compared with them: more would not be linear
  std::vector<Known> told_before;         // those of the first sentences
  SentenceWalk sentences(*doc);
  std::uint32_t looked_at = kNone;  // the sentence that `other_event` is of
  bool other_event = false;
  const std::size_t count = doc->quantities.size();
  for (std::size_t row = 0; row < count; ++row) {
    const Quantity& told = doc->quantities[row];
    const std::uint32_t at = sentences.At(told.span.begin);
    if (at >= kBody) return;
    if (told.type != QuantityType::kCardinal || !told.has_value || told.has_high || IsRough(told) || told.value < 2)
      continue;
    const Sentence& sentence = doc->sentences[at];
    const Toll toll = Told(*doc, told, sentence);
    if (toll.fate == Fate::kNone) continue;
    if (looked_at != at) looked_at = at, other_event = IsOtherEvent(*doc, sentence);
    if (other_event) continue;
    const Known* known = nullptr;
    for (const Known& other : told_before) {
      if (other.toll.fate == toll.fate && other.toll.whom == toll.whom) known = &other;
    }
    if (known == nullptr) {
      if (at < kLede && told_before.size() < kMostKnown) told_before.push_back({toll, row, sentence.span});
      continue;
    }
    const Quantity& before = doc->quantities[known->row];
    if (before.value == told.value || known->sentence == sentence.span) continue;
    if (IsElsewhere(*doc, known->sentence, sentence.span)) continue;
    AddWarning(Remark::kToll, told.span,
               {{WarningPart::kWritten, std::string(doc->slice(told.span))},
                {WarningPart::kElsewhere, std::string(doc->slice(before.span))}},
               doc)
        .related = before.span;
  }
}

}  // namespace

void CheckRepeats(Document* doc) {
  CheckAges(doc);
  CheckTolls(doc);
}

}  // namespace lede
