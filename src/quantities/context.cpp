#include "quantities/context.h"

#include "quantities/labels.h"

namespace lede {
namespace {

QuantityBound BoundBefore(const AtomView& atoms, std::uint32_t at);
bool IsPreferred(const AtomView& atoms, std::uint32_t over);
QuantityBound BoundAfter(const AtomView& atoms, std::uint32_t at);
bool IsPartOfTime(const AtomView& atoms, const QuantityMatch& match);
bool IsScore(const AtomView& atoms, const QuantityMatch& match);
bool FollowsCode(const AtomView& atoms, std::uint32_t first);
bool IsJoinedCode(const AtomView& atoms, const QuantityMatch& match);
bool IsPronoun(const AtomView& atoms, std::uint32_t at);
bool IsShare(const AtomView& atoms, std::uint32_t half);
bool IsIdiom(const AtomView& atoms, const QuantityMatch& match);

}  // namespace

QuantityBound BoundOf(const AtomView& atoms, const QuantityMatch& match) {
  if (const QuantityBound after = BoundAfter(atoms, match.last); after != QuantityBound::kExact) return after;
  std::uint32_t at = match.first;
  if (at == atoms.begin()) return QuantityBound::kExact;
  --at;
  if (atoms.IsAny(at, "a"_key, "an"_key, "the"_key, "some"_key) && at > atoms.begin()) {
    if (atoms.Is(at, "some"_key)) return QuantityBound::kAbout;
    --at;
  }
  return BoundBefore(atoms, at);
}

bool IsNoQuantity(const AtomView& atoms, const QuantityMatch& match) {
  if (match.type == QuantityType::kOrdinal) return IsIdiom(atoms, match) || IsStreetName(atoms, match.first);
  if (match.type == QuantityType::kQuantity && atoms.At(match.first).Is(kDigits))
    return FollowsCode(atoms, match.first);
  if (match.type != QuantityType::kCardinal || !match.plain) return false;
  if (match.last <= match.first + 2 && !match.ratio && IsPartOfTime(atoms, match)) return true;
  if (!match.has_value && IsScore(atoms, match)) return true;
  if (atoms.At(match.first).Is(kDigits)) return IsJoinedCode(atoms, match);
  // "One Nation", "Zero Plan": the beginning of a name.
  if (match.first > atoms.begin() && atoms.At(match.first).Has(kAtomCapital) &&
      atoms.At(match.last).Has(kAtomCapital) && !atoms.Joined(match.last) && !atoms.Uppercase(match.first))
    return true;
  if (match.last == match.first + 1) {
    if (atoms.Is(match.first, "one"_key)) return IsPronoun(atoms, match.first);
    if (atoms.Is(match.first, "half"_key)) return !IsShare(atoms, match.first);
  }
  return false;
}

namespace {

/// Of the words that end at an atom, which stands before a number.
QuantityBound BoundBefore(const AtomView& atoms, std::uint32_t at) {
  if (atoms.IsAny(at, "about"_key, "around"_key, "roughly"_key, "approximately"_key, "some"_key, "estimated"_key,
                  "circa"_key, "~"_key, "approx"_key, "≈"_key))
    return QuantityBound::kAbout;
  if (atoms.IsAny(at, "nearly"_key, "almost"_key)) return QuantityBound::kNearly;
  if (atoms.Is(at, "over"_key)) return IsPreferred(atoms, at) ? QuantityBound::kExact : QuantityBound::kMoreThan;
  if (atoms.IsAny(at, "exceeding"_key, "above"_key, "topped"_key)) return QuantityBound::kMoreThan;
  if (atoms.Is(at, "within"_key)) return QuantityBound::kAtMost;
  if (atoms.IsAny(at, "under"_key, "below"_key)) return QuantityBound::kLessThan;
  if (at == atoms.begin()) return QuantityBound::kExact;
  const std::uint32_t before = at - 1;
  if (atoms.Is(at, "than"_key)) {
    // "No more than", "not fewer than".
    const bool turned = before > atoms.begin() && atoms.IsAny(before - 1, "no"_key, "not"_key);
    if (atoms.IsAny(before, "more"_key, "greater"_key, "higher"_key, "better"_key, "larger"_key))
      return turned ? QuantityBound::kAtMost : QuantityBound::kMoreThan;
    if (atoms.IsAny(before, "less"_key, "fewer"_key, "lower"_key, "smaller"_key))
      return turned ? QuantityBound::kAtLeast : QuantityBound::kLessThan;
  }
  if (atoms.Is(before, "at"_key) && atoms.Is(at, "least"_key)) return QuantityBound::kAtLeast;
  if (atoms.Is(before, "at"_key) && atoms.Is(at, "most"_key)) return QuantityBound::kAtMost;
  if (atoms.Is(before, "up"_key) && atoms.Is(at, "to"_key)) return QuantityBound::kAtMost;
  if (atoms.Is(before, "close"_key) && atoms.Is(at, "to"_key)) return QuantityBound::kNearly;
  if (atoms.Is(at, "as"_key) && atoms.IsAny(before, "many"_key, "much"_key, "high"_key)) return QuantityBound::kAtMost;
  if (atoms.Is(at, "as"_key) && atoms.IsAny(before, "few"_key, "little"_key)) return QuantityBound::kAtLeast;
  if (atoms.Is(at, "of"_key) && atoms.IsAny(before, "upwards"_key, "excess"_key, "upward"_key))
    return QuantityBound::kMoreThan;
  if (atoms.Is(at, "of"_key) && atoms.Is(before, "maximum"_key)) return QuantityBound::kAtMost;
  if (atoms.Is(at, "of"_key) && atoms.Is(before, "minimum"_key)) return QuantityBound::kAtLeast;
  return QuantityBound::kExact;
}

/// Whether "over" at an atom says whom or what somebody was preferred to, beat or argues about, not how many there are:
/// "picked over three rivals", "a lead over two parties", "the dispute over two islands".
bool IsPreferred(const AtomView& atoms, std::uint32_t over) {
  constexpr double kFewest = 13;  // "won over 300 prizes" counts them
  // "Selected over the two", "over those 40 votes": they are known, not counted.
  if (atoms.IsAny(over + 1, "the"_key, "those"_key, "these"_key, "his"_key, "her"_key, "their"_key, "its"_key,
                  "all"_key))
    return true;
  if (over == atoms.begin()) return false;
  const std::uint32_t before = over - 1;
  const bool noun =
      atoms.IsAny(before, "lead"_key, "victory"_key, "victories"_key, "win"_key, "wins"_key, "triumph"_key,
                  "advantage"_key, "edge"_key, "dispute"_key, "disputes"_key, "row"_key, "fight"_key) ||
      atoms.IsAny(before, "clash"_key, "clashes"_key, "power"_key, "control"_key, "concern"_key, "concerns"_key,
                  "anger"_key, "preference"_key, "priority"_key, "argument"_key, "upset"_key, "sovereignty"_key);
  const bool verb =
      atoms.IsAny(before, "picked"_key, "chosen"_key, "selected"_key, "preferred"_key, "favoured"_key, "favored"_key,
                  "promoted"_key, "chose"_key, "argued"_key, "argue"_key, "clashed"_key, "triumphed"_key) ||
      atoms.IsAny(before, "prevailed"_key, "fought"_key, "fighting"_key, "arguing"_key, "jumped"_key, "leapt"_key,
                  "climbed"_key, "quarrelled"_key, "ruled"_key, "presided"_key, "towered"_key, "presides"_key);
  if (noun || verb) return true;
  const Atom& number = atoms.At(over + 1);
  const bool few = number.Is(kNumberWord) ? number.value < kFewest : number.Is(kDigits) && number.number < kFewest;
  return few && atoms.IsAny(before, "won"_key, "win"_key, "elected"_key, "nominated"_key, "hired"_key, "picking"_key,
                            "choosing"_key);
}

/// Of the words that begin at an atom, which stands behind a number.
QuantityBound BoundAfter(const AtomView& atoms, std::uint32_t at) {
  if (atoms.IsAny(at, "or"_key)) {
    if (atoms.Is(at + 1, "so"_key)) return QuantityBound::kAbout;
    if (atoms.Is(at + 1, "more"_key)) return QuantityBound::kAtLeast;
    if (atoms.IsAny(at + 1, "less"_key, "fewer"_key)) return QuantityBound::kAtMost;
  }
  if (atoms.Is(at, "at"_key) && atoms.Is(at + 1, "least"_key)) return QuantityBound::kAtLeast;
  if (atoms.Is(at, "at"_key) && atoms.Is(at + 1, "most"_key)) return QuantityBound::kAtMost;
  if (atoms.Is(at, "-"_key) && atoms.Is(at + 1, "odd"_key)) return QuantityBound::kAbout;
  if (atoms.Is(at, "-"_key) && atoms.Is(at + 1, "plus"_key)) return QuantityBound::kAtLeast;
  return atoms.Is(at, "+"_key) && atoms.Joined(at) ? QuantityBound::kAtLeast : QuantityBound::kExact;
}

/// A day behind its month, or a number before a unit of time, where they are no time of their own: "July 25:",
/// "for the last three years -- until".
bool IsPartOfTime(const AtomView& atoms, const QuantityMatch& match) {
  constexpr double kLastDay = 31;
  if (match.first > atoms.begin() && match.value <= kLastDay && atoms.At(match.first - 1).Is(kMonth) &&
      atoms.At(match.first - 1).Has(kAtomCapital) && atoms.At(match.first).Is(kDigits))
    return true;
  const std::uint32_t next = atoms.Hyphen(match.last) ? match.last + 1 : match.last;
  if (atoms.At(next).Is(kTimeZone) && atoms.Uppercase(next)) return true;
  return atoms.At(next).Is(kTimeUnit) && !atoms.At(next).Is(kAmbiguous);
}

/// Whether two numbers are the goals of a match: "won 3-2", "beat the visitors 21-15"; those of a vote are counts.
bool IsScore(const AtomView& atoms, const QuantityMatch& match) {
  constexpr std::uint32_t kNear = 8;
  const std::uint32_t floor = match.first > atoms.begin() + kNear ? match.first - kNear : atoms.begin();
  bool score = false;
  for (std::uint32_t at = floor; at < match.first; ++at) {
    if (atoms.IsAny(at, "beat"_key, "won"_key, "win"_key, "wins"_key, "lost"_key, "lose"_key, "drew"_key,
                    "defeated"_key, "thrashed"_key, "trailed"_key, "victory"_key, "defeat"_key) ||
        atoms.IsAny(at, "led"_key, "leading"_key, "ahead"_key, "score"_key, "down"_key, "downed"_key, "edged"_key,
                    "drubbed"_key, "routed"_key, "outscored"_key, "final"_key, "loss"_key) ||
        atoms.IsAny(at, "draw"_key, "lead"_key, "fell"_key, "crushed"_key, "scored"_key, "tied"_key, "trailing"_key,
                    "losing"_key, "winning"_key, "beating"_key, "set"_key, "sets"_key)) {
      score = true;
    }
    if (atoms.IsAny(at, "vote"_key, "voted"_key, "votes"_key, "ballot"_key, "referendum"_key)) return false;
  }
  return score ||
         atoms.IsAny(match.last, "win"_key, "victory"_key, "winners"_key, "winner"_key, "loss"_key, "defeat"_key,
                     "lead"_key, "half"_key, "halftime"_key, "draw"_key, "losers"_key) ||
         atoms.IsAny(match.last, "triumph"_key, "rout"_key, "thrashing"_key, "drubbing"_key, "scoreline"_key);
}

/// Whether digits go on what letters or other digits before them began: "Mi-17", "1-222", "U17".
bool FollowsCode(const AtomView& atoms, std::uint32_t first) {
  if (!atoms.Joined(first)) return false;
  if (atoms.IsWord(first - 1)) return true;
  if (!atoms.Joined(first - 1)) return false;
  if (atoms.IsAny(first - 1, "/"_key, ":"_key, "_"_key)) return atoms.At(first - 2).Is(kDigits);
  if (!atoms.Is(first - 1, "-"_key)) return false;
  return !atoms.IsAny(first - 2, "top"_key, "sub"_key, "near"_key, "mid"_key);
}

/// Digits that letters, or marks and further digits, are joined to: "777F", "U17", "10:30", "1-222-2222".
bool IsJoinedCode(const AtomView& atoms, const QuantityMatch& match) {
  if (FollowsCode(atoms, match.first)) return true;
  if (IsLabel(atoms, match) || IsTelephone(atoms, match)) return true;
  const std::uint32_t last = match.last;
  if (!atoms.Joined(last)) return false;
  if (atoms.IsWord(last)) return true;
  if (!atoms.Joined(last + 1)) return false;
  if (atoms.IsAny(last, ":"_key, "/"_key, "-"_key, "_"_key) && atoms.At(last + 1).Is(kDigits)) return true;
  return atoms.Is(last, "-"_key) && atoms.IsWord(last + 1) && atoms.Text(last + 1).size() == 1;  // "10-K"
}

/// Whether "half" is a part of something: "half of the voters", "half a year", "cut in half"; not the half of a
/// match, "half back", "half-brother".
bool IsShare(const AtomView& atoms, std::uint32_t half) {
  if (atoms.IsAny(half + 1, "of"_key, "the"_key, "a"_key, "an"_key, "its"_key, "his"_key, "her"_key, "their"_key,
                  "our"_key, "my"_key, "that"_key, "those"_key, "these"_key, "as"_key))
    return half == atoms.begin() || !atoms.At(half - 1).Is(kOrdinalWord);
  return half > atoms.begin() &&
         atoms.IsAny(half - 1, "in"_key, "by"_key, "than"_key, "nearly"_key, "almost"_key, "about"_key, "over"_key,
                     "only"_key, "just"_key, "under"_key, "around"_key) &&
         !atoms.Is(half + 1, "-"_key) && !atoms.IsAny(half + 1, "time"_key, "past"_key, "back"_key);
}

/// "The one", "this one", "no one", "one another", "one must": stands for something or somebody.
bool IsPronoun(const AtomView& atoms, std::uint32_t at) {
  if (atoms.IsAny(at + 1, "another"_key, "should"_key, "must"_key, "can"_key, "could"_key, "would"_key, "might"_key,
                  "may"_key, "who"_key, "that"_key, "which"_key, "'"_key))
    return true;
  if (atoms.Hyphen(at + 1) && atoms.IsAny(at + 2, "on"_key, "off"_key, "time"_key, "sided"_key, "stop"_key))
    return true;
  if (at == atoms.begin()) return atoms.IsAny(at + 1, "is"_key, "has"_key);
  const std::uint32_t before = at - 1;
  if (atoms.IsAny(before, "no"_key, "any"_key, "every"_key, "some"_key, "this"_key, "that"_key, "which"_key, "each"_key,
                  "another"_key, "next"_key, "last"_key, "previous"_key, "current"_key) ||
      atoms.IsAny(before, "other"_key, "if"_key, "day"_key))
    return !atoms.Is(at + 1, "of"_key);
  const bool ends = at + 1 >= atoms.end() || !atoms.IsWord(at + 1);
  if (atoms.IsAny(before, "the"_key, "a"_key, "an"_key))
    return atoms.Is(before, "the"_key) ? !atoms.Is(at + 1, "-"_key) : !atoms.Hyphen(at + 1);
  if (!ends && !atoms.IsAny(at + 1, "is"_key, "was"_key, "for"_key, "to"_key, "in"_key, "with"_key, "and"_key,
                            "has"_key, "had"_key, "on"_key, "at"_key, "as"_key, "from"_key, "by"_key))
    return false;
  if (atoms.Hyphen(at + 1)) return false;
  // "A new one.", "the only one in": an adjective before it, that is a word after an article or pronoun.
  if (before == atoms.begin()) return false;
  return atoms.IsAny(before - 1, "a"_key, "an"_key, "the"_key, "his"_key, "her"_key, "their"_key, "very"_key, "is"_key,
                     "this"_key, "that"_key, "more"_key) &&
         atoms.IsWord(before) && !atoms.IsAny(before, "only"_key, "just"_key, "about"_key, "of"_key);
}

/// "First lady", "second-hand", "at first", "First, …": no rank.
bool IsIdiom(const AtomView& atoms, const QuantityMatch& match) {
  if (match.last != match.first + 1) {
    // "5th Avenue" is a name, and "the 21st century" a time; both are layers of their own.
    return false;
  }
  const std::uint32_t at = match.first;
  const bool first = atoms.Is(at, "first"_key), second = atoms.Is(at, "second"_key);
  if (!first && !second) return false;
  std::uint32_t next = at + 1;
  if (atoms.Hyphen(next)) ++next;
  if (first && atoms.IsAny(next, "lady"_key, "name"_key, "names"_key, "aid"_key, "hand"_key, "class"_key, "cousin"_key,
                           "person"_key, "degree"_key, "responders"_key, "responder"_key, "nation"_key, "nations"_key))
    return true;
  if (second && atoms.IsAny(next, "hand"_key, "thoughts"_key, "guess"_key, "guessing"_key, "guessed"_key, "degree"_key,
                            "class"_key))
    return true;
  if (first && atoms.Is(next, "of"_key) && atoms.Is(next + 1, "all"_key)) return true;
  if (at == atoms.begin()) return atoms.Is(at + 1, ","_key);
  if (first && atoms.Is(at - 1, "at"_key)) return true;
  return second && atoms.IsAny(at - 1, "split"_key, "per"_key, "a"_key) &&
         (atoms.At(at + 1).Is(kPunctuation) || at + 1 >= atoms.end());
}

}  // namespace
}  // namespace lede
