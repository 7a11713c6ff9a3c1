#include "quantities/labels.h"

namespace lede {
namespace {

RowRange DigitGroups(const AtomView& atoms, const QuantityMatch& match);
bool IsLeadingZero(const AtomView& atoms, std::uint32_t at);

}  // namespace

bool IsLabel(const AtomView& atoms, const QuantityMatch& match) {
  // "1. Mexico", "2) Costs": the number of a list's item.
  const bool lone = match.last == match.first + 1 && !atoms.At(match.first).Has(kAtomGrouped);
  if (match.first == atoms.begin())
    return match.last == match.first + 1 && ((match.value < 1000 && atoms.IsAny(match.last, "."_key, ")"_key) &&
                                              atoms.Joined(match.last) && !atoms.Joined(match.last + 1)) ||
                                             (lone && IsStreetName(atoms, match.last)));
  const std::uint32_t before = match.first - 1;
  if (lone && !atoms.At(match.first).Has(kAtomDecimal) && IsStreetName(atoms, match.last)) return true;
  if (atoms.Is(before, "["_key) && atoms.Is(match.last, "]"_key)) return true;
  if (atoms.Is(before, "("_key) && atoms.Is(match.last, ")"_key) && match.value < 10) return true;
  // "CA 94244", "GA 30333-0001": a postal code.
  const Atom& digits = atoms.At(match.first);
  if (digits.value == 5 && !digits.Has(kAtomGrouped) && atoms.IsWord(before) && atoms.Text(before).size() == 2 &&
      atoms.Uppercase(before))
    return true;
  // "P.O. Box 12", "Gate 4", "Bus 7": without a capital they are things that may be counted with.
  if (atoms.At(before).Has(kAtomCapital) && atoms.IsAny(before, "box"_key, "gate"_key, "platform"_key, "unit"_key,
                                                        "bus"_key, "exit"_key, "block"_key, "floor"_key))
    return true;
  return atoms.IsAny(before, "flight"_key, "route"_key, "highway"_key, "interstate"_key, "channel"_key, "version"_key,
                     "page"_key, "chapter"_key, "section"_key, "article"_key, "room"_key, "day"_key, "x"_key) ||
         atoms.IsAny(before, "suite"_key, "apartment"_key, "apt"_key);
}

bool IsTelephone(const AtomView& atoms, const QuantityMatch& match) {
  constexpr std::uint32_t kNear = 4;  // words between "call" and the number
  constexpr std::uint32_t kFewestDigits = 6;
  const RowRange groups = DigitGroups(atoms, match);
  std::uint32_t digits = 0, count = 0;
  for (std::uint32_t at = groups.first; at < groups.last; ++at) {
    if (!atoms.At(at).Is(kDigits)) continue;
    if (atoms.At(at).Has(kAtomGrouped)) return false;
    digits += atoms.At(at).span.size(), ++count;
  }
  if (IsLeadingZero(atoms, groups.first)) return true;
  if (count < 2 || digits < kFewestDigits) return false;
  std::uint32_t first = groups.first;
  if (first > atoms.begin() && atoms.Is(first - 1, "("_key)) --first;
  if (first > atoms.begin() && atoms.Is(first - 1, "+"_key)) return true;
  const std::uint32_t floor = first > atoms.begin() + kNear ? first - kNear : atoms.begin();
  for (std::uint32_t at = floor; at < first; ++at) {
    if (atoms.IsAny(at, "call"_key, "telephone"_key, "phone"_key, "tel"_key, "dial"_key, "hotline"_key, "helpline"_key,
                    "fax"_key, "whatsapp"_key))
      return true;
  }
  return false;
}

bool IsStreetName(const AtomView& atoms, std::uint32_t first) {
  constexpr std::uint32_t kMostWords = 4;
  std::uint32_t at = first;
  for (std::uint32_t words = 0; words < kMostWords; ++words) {
    // "68th" of "68th Parkway"
    if (atoms.At(at).Is(kDigits)) {
      if (!atoms.Joined(at + 1) || !atoms.IsAny(at + 1, "st"_key, "nd"_key, "rd"_key, "th"_key)) return false;
      at += 2;
      continue;
    }
    if (!atoms.At(at).Has(kAtomCapital)) return false;
    if (at > first && atoms.IsAny(at, "street"_key, "st"_key, "avenue"_key, "ave"_key, "road"_key, "rd"_key,
                                  "drive"_key, "dr"_key, "boulevard"_key, "blvd"_key, "lane"_key, "ln"_key))
      return true;
    if (at > first && atoms.IsAny(at, "parkway"_key, "pkwy"_key, "terrace"_key, "crescent"_key, "square"_key,
                                  "highway"_key, "hwy"_key, "plaza"_key))
      return true;
    ++at;
  }
  return false;
}

namespace {

/// The groups of digits around a number that only a space, hyphen, stop or bracket parts: "(020) 7946-0018".
RowRange DigitGroups(const AtomView& atoms, const QuantityMatch& match) {
  constexpr int kMostGroups = 6;
  RowRange groups = {match.first, match.last};
  const auto is_mark = [&](std::uint32_t at) { return atoms.IsAny(at, "-"_key, ")"_key, "."_key); };
  for (int group = 0; group < kMostGroups && groups.first > atoms.begin(); ++group) {
    const std::uint32_t at = is_mark(groups.first - 1) ? groups.first - 1 : groups.first;
    if (at == atoms.begin() || !atoms.At(at - 1).Is(kDigits)) break;
    groups.first = at - 1;
  }
  for (int group = 0; group < kMostGroups; ++group) {
    const std::uint32_t at = is_mark(groups.last) ? groups.last + 1 : groups.last;
    if (!atoms.At(at).Is(kDigits)) break;
    groups.last = at + 1;
  }
  return groups;
}

/// "0142", "020": a group of digits that no amount is written with.
bool IsLeadingZero(const AtomView& atoms, std::uint32_t at) {
  const Atom& atom = atoms.At(at);
  return atom.Is(kDigits) && !atom.Has(kAtomDecimal) && atom.span.size() >= 3 && atoms.Text(at)[0] == '0';
}

}  // namespace
}  // namespace lede
