// Percentages with what they are of and what they come to.
#include <algorithm>
#include <string>

#include "quantities/between.h"
#include "text/warnings.h"

namespace lede {
namespace {

bool IsPercent(const Quantity& q) {
  return q.type == QuantityType::kPercent && q.unit == "%" && q.has_value && !q.has_high;
}

bool IsAmount(const Quantity& q) {
  return q.type != QuantityType::kPercent && q.type != QuantityType::kOrdinal && q.has_value && !q.has_high &&
         q.value > 0;
}

/// "of", "of its", "of all the": what leads from a share to its whole.
bool LeadsToWhole(const Between& gap) {
  if (gap.more || gap.size == 0 || gap.size > 3 || !gap.Is(0, "of"_key)) return false;
  for (std::size_t i = 1; i < gap.size; ++i) {
    if (!gap.IsAny(i, "its"_key, "the"_key, "their"_key, "all"_key, "his"_key, "her"_key, "our"_key)) return false;
  }
  return true;
}

/// "shops, or", "of them or": what leads from an amount to the same said in another way.
bool SaysAgain(const Between& gap) {
  constexpr std::size_t kMost = 5;
  if (gap.more || gap.size == 0 || gap.size > kMost || !gap.Is(gap.size - 1, "or"_key)) return false;
  for (std::size_t i = 0; i + 1 < gap.size; ++i) {
    if (gap.IsAny(i, "."_key, ";"_key, ":"_key, "("_key, ")"_key, "and"_key, "or"_key, "-"_key)) return false;
    if (gap.Is(i, ","_key) && i + 2 < gap.size) return false;
  }
  return true;
}

/// Three quantities in a row, of which one is the share of another in percent and the third what that comes to.
struct Share {
  std::size_t percent = 0, whole = 0, part = 0;  // rows
  bool found = false;
};

Share ShareAt(const Document& doc, std::size_t row) {
  const Quantity &a = doc.quantities[row], &b = doc.quantities[row + 1], &c = doc.quantities[row + 2];
  const Between one = ReadBetween(doc.text(), a.span.end, b.span.begin);
  const Between two = ReadBetween(doc.text(), b.span.end, c.span.begin);
  // "20 percent of its 150 shops, or 30 shops", "30 shops, or 20 percent of its 150", "30 of its 150 shops, or 20 percent"
  if (IsPercent(a) && LeadsToWhole(one) && SaysAgain(two)) return {row, row + 1, row + 2, true};
  if (IsPercent(b) && SaysAgain(one) && LeadsToWhole(two)) return {row + 1, row + 2, row, true};
  if (IsPercent(c) && LeadsToWhole(one) && SaysAgain(two)) return {row + 2, row + 1, row, true};
  return {};
}

void CheckShare(const Share& share, Document* doc) {
  const Quantity &percent = doc->quantities[share.percent], &whole = doc->quantities[share.whole],
                 &part = doc->quantities[share.part];
  if (!IsAmount(whole) || !IsAmount(part) || whole.type != part.type || whole.unit != part.unit) return;
  const double expected = whole.value * percent.value / 100;
  const double off = expected > part.value ? expected - part.value : part.value - expected;
  // What rounding leaves open: of the percentage, of the part, and of all where they are said to be rough.
  const bool rough = IsRough(percent) || IsRough(whole) || IsRough(part);
  const double allowed = 0.006 * whole.value + 0.01 * part.value + 0.5 + (rough ? 0.1 * expected : 0);
  if (off <= allowed) return;
  const std::uint32_t begin = std::min(percent.span.begin, part.span.begin);
  const std::uint32_t end = std::max({percent.span.end, whole.span.end, part.span.end});
  const auto written = [&](const Quantity& q) { return std::string(doc->slice(q.span)); };
  AddWarning(Remark::kShare, {begin, end},
             {{WarningPart::kShare, written(percent)},
              {WarningPart::kWhole, written(whole)},
              {WarningPart::kExpected, ReadableNumber(expected)},
              {WarningPart::kWritten, written(part)}},
             doc);
}

}  // namespace

void CheckShares(Document* doc) {
  SentenceWalk sentences(*doc);
  for (std::size_t row = 0; row + 2 < doc->quantities.size(); ++row) {
    const std::uint32_t end = doc->sentences[sentences.At(doc->quantities[row].span.begin)].span.end;
    if (doc->quantities[row + 2].span.begin >= end) continue;
    if (const Share share = ShareAt(*doc, row); share.found) CheckShare(share, doc);
  }
}

}  // namespace lede
