#include "values/numbers.h"

#include <array>

namespace lede {
namespace {

constexpr std::uint64_t kAnd = WordKey("and");
constexpr std::uint64_t kHyphen = WordKey("-");
constexpr std::uint64_t kA = WordKey("a");
constexpr std::uint64_t kAn = WordKey("an");

/// A number word below a hundred: "seven", "twenty", "twenty-five", "twenty five".
NumberMatch ReadSmall(std::span<const Atom> atoms, std::uint32_t first) {
  NumberMatch match{0, first, true, false};
  if (first >= atoms.size() || !atoms[first].Is(kNumberWord)) return match;
  match.value = atoms[first].value;
  match.last = first + 1;
  if (!atoms[first].Is(kTens)) return match;
  std::uint32_t next = first + 1;
  if (next < atoms.size() && atoms[next].key == kHyphen) ++next;
  if (next >= atoms.size() || !atoms[next].Is(kNumberWord) || atoms[next].Is(kTens)) return match;
  if (atoms[next].value < 1 || atoms[next].value > 9) return match;
  match.value += atoms[next].value;
  match.last = next + 1;
  return match;
}

/// Adds up "two hundred and fifty thousand three hundred": the greater scales first.
class Adder {
 public:
  explicit Adder(std::span<const Atom> atoms) : atoms_(atoms) {}

  NumberMatch Read(std::uint32_t first) {
    match_.last = first;
    std::uint32_t at = first;
    while (Part(&at)) match_.last = at;
    match_.value = total_ + group_;
    return match_;
  }

 private:
  /// Takes one number with the scales behind it, if it fits below what was taken so far.
  bool Part(std::uint32_t* at) {
    std::uint32_t next = *at;
    const bool start = next == match_.last && total_ == 0 && group_ == 0 && !taken_;
    if (!start) {
      if (next < atoms_.size() && atoms_[next].key == kAnd) {
        if (!match_.scaled) return false;
        ++next;
      } else if (next < atoms_.size() && atoms_[next].key == kHyphen) {
        if (!match_.words) return false;
        ++next;
      }
    }
    double number = 0;
    if (next < atoms_.size() && atoms_[next].Is(kDigits)) {
      if (!start && !scaled_last_) return false;
      number = atoms_[next].number;
      ++next;
    } else if (const NumberMatch small = ReadSmall(atoms_, next); small.last != next) {
      if (!start && !scaled_last_) return false;
      number = small.value;
      next = small.last;
      match_.words = true;
    } else if (start && IsArticle(next) && next + 1 < atoms_.size() && atoms_[next + 1].Is(kScaleWord)) {
      number = 1;
      ++next;
      match_.words = true;
    } else {
      return false;
    }
    return Place(number, next, start, at);
  }

  bool IsArticle(std::uint32_t at) const {
    return at < atoms_.size() && (atoms_[at].key == kA || atoms_[at].key == kAn);
  }

  bool Place(double number, std::uint32_t next, bool start, std::uint32_t* at) {
    int scale = 0;  // the least power of ten among the scales that follow
    std::array<int, 3> powers{};
    int count = 0;
    while (next < atoms_.size() && count < 3) {
      std::uint32_t word = next;
      if (atoms_[word].key == kHyphen && word + 1 < atoms_.size() && match_.words) ++word;
      if (!atoms_[word].Is(kScaleWord)) break;
      if (count > 0 && atoms_[word].value < powers[static_cast<std::size_t>(count - 1)]) break;
      powers[static_cast<std::size_t>(count++)] = atoms_[word].value;
      next = word + 1;
    }
    for (int i = 0; i < count; ++i) scale += powers[static_cast<std::size_t>(i)];
    const double value = number * PowerOfTen(scale);
    const bool hundreds = count == 1 && powers[0] == 2;
    // Each part must be smaller than the scale before it: "two hundred and two thousand" is a group of
    // thousands, "three hundred and two hundred" two numbers.
    if (!start) {
      if (count > 0 && powers[0] >= 3 && group_ > 0 && group_ < 1000 && number < limit_) {
        const double scaled = (group_ + number) * PowerOfTen(scale);
        if (group_limit_ > 0 && PowerOfTen(scale) >= group_limit_) return false;
        total_ += scaled, group_ = 0;
        limit_ = group_limit_ = PowerOfTen(scale);
        scaled_last_ = match_.scaled = true;
        *at = next;
        return true;
      }
      if (value >= limit_ || value == 0) return false;
    }
    if (count > 0 && !hundreds) {
      if (group_limit_ > 0 && PowerOfTen(scale) >= group_limit_) return false;
      total_ += group_ + value, group_ = 0;
      group_limit_ = PowerOfTen(scale);
    } else {
      group_ += value;
    }
    limit_ = count > 0 ? PowerOfTen(scale) : 1;
    scaled_last_ = count > 0;
    match_.scaled |= count > 0;
    taken_ = true;
    *at = next;
    return true;
  }

  std::span<const Atom> atoms_;
  NumberMatch match_;
  double total_ = 0, group_ = 0;
  double limit_ = 0;        // the next part is below this
  double group_limit_ = 0;  // the next scale is below this; 0 before the first
  bool scaled_last_ = false, taken_ = false;
};

}  // namespace

double PowerOfTen(int exponent) {
  static constexpr std::array<double, 23> kPowers = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                                     1e8,  1e9,  1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
                                                     1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
  return kPowers[static_cast<std::size_t>(exponent < 0 ? 0 : exponent > 22 ? 22 : exponent)];
}

NumberMatch ReadNumber(std::span<const Atom> atoms, std::uint32_t first) { return Adder(atoms).Read(first); }

NumberMatch ReadOrdinal(std::span<const Atom> atoms, std::uint32_t first) {
  NumberMatch match{0, first, false, false};
  if (first >= atoms.size()) return match;
  const auto suffix = [&](std::uint32_t at) {
    if (at >= atoms.size() || atoms[at].Has(kAtomSpace)) return false;
    const std::uint64_t key = atoms[at].key;
    return key == WordKey("st") || key == WordKey("nd") || key == WordKey("rd") || key == WordKey("th");
  };
  if (atoms[first].Is(kDigits)) {
    if (suffix(first + 1) && !atoms[first].Has(kAtomDecimal)) match = {atoms[first].number, first + 2, false, false};
    if (match.last != first) return match;
  }
  std::uint32_t at = first;
  double value = 0;
  const NumberMatch number = ReadNumber(atoms, first);
  if (number.last != first && (number.words || number.scaled)) {
    at = number.last, value = number.value;
    if (at < atoms.size() && (atoms[at].key == kHyphen || atoms[at].key == kAnd)) ++at;
  }
  if (at >= atoms.size() || atoms[at].Is(kPlural)) return match;
  if (atoms[at].Is(kScaleOrdinal)) {
    const double scale = PowerOfTen(atoms[at].value);
    return {(value == 0 ? 1 : value) * scale, at + 1, true, true};
  }
  if (!atoms[at].Is(kOrdinalWord)) return match;
  const double ordinal = atoms[at].value;
  const std::uint32_t last = at + 1;
  if (value == 0) return {ordinal, last, true, false};
  const bool tens = number.words && atoms[number.last - 1].Is(kTens) && ordinal < 10;
  if (tens || number.scaled) return {value + ordinal, last, true, number.scaled};
  return match;
}

}  // namespace lede
