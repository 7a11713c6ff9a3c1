// The same fact with two numbers.
#include <algorithm>
#include <string>
#include <vector>

#include "quantities/between.h"

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
    Warning warning;
    warning.code = WarningCode::kNumberMismatch;
    warning.span = age.span;
    warning.related = doc->quantities[known.row].span;
    warning.message = "\"" + std::string(doc->slice(doc->entities[person].name)) + "\" is " + ReadableNumber(age.value) +
                      " here and " + ReadableNumber(known.years) + " before.";
    doc->warnings.push_back(std::move(warning));
  }
}

}  // namespace

void CheckRepeats(Document* doc) { CheckAges(doc); }

}  // namespace lede
