// Totals with their parts, and changes in percent with what changed.
#include <string>

#include "quantities/between.h"
#include "quantities/units.h"
#include "text/warnings.h"

namespace lede {
namespace {

/// Checks the quantities of one sentence.
class SentenceSums {
 public:
  SentenceSums(std::size_t first, std::size_t last, ByteSpan sentence, Document* doc)
      : first_(first), last_(last), begin_(sentence.begin), end_(sentence.end), doc_(*doc) {}

  void Check() {
    for (std::size_t row = first_; row < last_; ++row) {
      if (row + 2 < last_) {
        Change(row);
        if (Counts(row)) Parts(row);
      }
      if (row + 1 < last_ && Counts(row)) Included(row);
      if (row >= first_ + 2 && Counts(row)) Total(row);
    }
  }

 private:
  const Quantity& At(std::size_t row) const { return doc_.quantities[row]; }
  /// An exact whole number of something.
  bool Counts(std::size_t row) const {
    const Quantity& q = At(row);
    return q.type == QuantityType::kCardinal && q.has_value && !q.has_high && !IsRough(q) && q.value >= 1 &&
           q.value < 1e9 && q.value == static_cast<double>(static_cast<std::uint32_t>(q.value));
  }
  Between Gap(std::size_t row) const { return ReadBetween(doc_.text(), At(row).span.end, At(row + 1).span.begin); }
  /// What follows a quantity up to the next one or the end of the sentence.
  Between After(std::size_t row) const {
    return row + 1 < last_ ? Gap(row) : ReadBetween(doc_.text(), At(row).span.end, end_);
  }
  std::string Written(const Quantity& quantity) const { return std::string(doc_.slice(quantity.span)); }

  /// The quantities [first, last) are what `row` is the sum of.
  void SetParts(std::size_t row, std::size_t first, std::size_t last) {
    RowRange& parts = doc_.quantities[row].sum_of;
    parts.first = static_cast<std::uint32_t>(doc_.quantity_parts.size());
    for (std::size_t part = first; part < last; ++part) doc_.quantity_parts.push_back(static_cast<std::uint32_t>(part));
    parts.last = static_cast<std::uint32_t>(doc_.quantity_parts.size());
  }

  void Change(std::size_t row);
  void Parts(std::size_t row);
  void Included(std::size_t row);
  void Total(std::size_t row);
  bool Opens(const Between& gap) const;
  bool SeparatesParts(const Between& gap) const;

  std::size_t first_, last_;
  std::uint32_t begin_, end_;
  Document& doc_;
};

/// Whether words lead from one end of a change to the other: 0 no, 1 "to", 2 "from".
int Direction(const Between& gap, std::size_t most) {
  if (gap.more || gap.size > most) return 0;
  int direction = 0;
  for (std::size_t i = 0; i < gap.size; ++i) {
    const bool to = gap.Is(i, "to"_key), from = gap.Is(i, "from"_key);
    if (to || from) {
      if (direction != 0) return 0;
      direction = to ? 1 : 2;
    } else if (direction != 0 ||
               !gap.IsAny(i, ","_key, "million"_key, "people"_key, "cases"_key, "jobs"_key, "units"_key)) {
      return 0;
    }
  }
  return direction;
}

/// Whether the words before a percentage speak of a change: "rose", "up", "an increase of".
bool TellsChange(std::string_view text, std::uint32_t from, std::uint32_t percent) {
  constexpr std::uint32_t kNear = 32;
  const Between before = ReadBetween(text, percent > from + kNear ? percent - kNear : from, percent);
  for (std::size_t i = 0; i < before.size; ++i) {
    if (before.IsAny(i, "rose"_key, "fell"_key, "up"_key, "down"_key, "grew"_key, "increased"_key, "decreased"_key,
                     "climbed"_key, "jumped"_key, "dropped"_key, "declined"_key, "gained"_key) ||
        before.IsAny(i, "lost"_key, "slipped"_key, "cut"_key, "increase"_key, "rise"_key, "fall"_key, "drop"_key,
                     "decline"_key, "surged"_key, "soared"_key, "plunged"_key, "slid"_key) ||
        before.IsAny(i, "rises"_key, "falls"_key, "raised"_key, "reduced"_key, "growth"_key, "decrease"_key))
      return true;
  }
  return false;
}

/// "Rose 10 percent to 110 from 100", "fell 5 percent, from 100 to 95".
void SentenceSums::Change(std::size_t row) {
  const Quantity &percent = At(row), &one = At(row + 1), &two = At(row + 2);
  if (percent.type != QuantityType::kPercent || percent.unit != "%" || percent.has_high || !percent.has_value) return;
  if (one.type != two.type || one.unit != two.unit || one.type == QuantityType::kPercent ||
      one.type == QuantityType::kOrdinal || !one.has_value || !two.has_value || one.has_high || two.has_high)
    return;
  const int opens = Direction(Gap(row), 2), turns = Direction(Gap(row + 1), 3);
  if (opens == 0 || turns == 0 || opens == turns || !TellsChange(doc_.text(), begin_, percent.span.begin)) return;
  const double from = opens == 2 ? one.value : two.value, to = opens == 2 ? two.value : one.value;
  if (from <= 0 || to <= 0) return;
  const double change = 100 * (to - from) / from;
  const double size = change < 0 ? -change : change;
  const double said = percent.value < 0 ? -percent.value : percent.value;
  const double off = size > said ? size - said : said - size;
  // Rounding of all three; a percentage of the other end is a common and lesser slip, and passes.
  const double of_end = 100 * (to > from ? to - from : from - to) / to;
  const double off_end = of_end > said ? of_end - said : said - of_end;
  const double allowed = 1.0 + 0.1 * said + (IsRough(percent) || IsRough(one) || IsRough(two) ? 5 : 0);
  if (off <= allowed || off_end <= allowed) return;
  AddWarning(change < 0 ? Remark::kFall : Remark::kRise, {percent.span.begin, two.span.end},
             {{WarningPart::kFrom, Written(opens == 2 ? one : two)},
              {WarningPart::kTo, Written(opens == 2 ? two : one)},
              {WarningPart::kExpected, ReadableNumber(size)},
              {WarningPart::kWritten, Written(percent)}},
             &doc_);
}

/// Whether the words behind a total say that all of its parts follow: ":", "—", "made up of".
bool SentenceSums::Opens(const Between& gap) const {
  if (gap.more || gap.size < 2) return false;
  const std::size_t end = gap.size;
  for (std::size_t i = 0; i + 1 < end; ++i) {
    if (gap.IsAny(i, ","_key, ";"_key, "("_key)) return false;
  }
  if (gap.IsAny(end - 1, ":"_key)) return true;
  if (gap.Is(end - 1, "-"_key)) return true;
  if (gap.IsAny(end - 1, "comprising"_key)) return true;
  if (gap.Is(end - 1, "of"_key) && gap.IsAny(end - 2, "consisting"_key, "up"_key)) return true;
  return false;
}

/// "Men,", "women and", "from France, and": what may stand between one part and the next.
bool SentenceSums::SeparatesParts(const Between& gap) const {
  if (gap.more || gap.size < 2 || gap.size > 6) return false;
  if (!gap.IsAny(gap.size - 1, ","_key, "and"_key, ";"_key)) return false;
  for (std::size_t i = 0; i + 1 < gap.size; ++i) {
    if (gap.IsAny(i, ":"_key, "."_key, "("_key, ")"_key, "-"_key, "or"_key, "that"_key, "which"_key, "who"_key))
      return false;
    if (gap.IsAny(i, ","_key, ";"_key, "and"_key) && i + 2 < gap.size) return false;
  }
  return true;
}

/// "15 justices: five Republicans, five Democrats and four others".
void SentenceSums::Parts(std::size_t row) {
  const double total = At(row).value;
  if (total < 3 || !Opens(Gap(row))) return;
  double sum = 0;
  std::size_t part = row + 1;
  for (;; ++part) {
    if (part >= last_ || !Counts(part) || At(part).value >= total) return;
    sum += At(part).value;
    const Between after = After(part);
    if (part + 1 < last_ && SeparatesParts(after)) continue;
    // The last part: a few words and the end of the sentence or the clause.
    if (after.more) return;
    std::size_t words = 0;
    while (words < after.size && !after.IsAny(words, "."_key, ";"_key, "-"_key, ","_key, ")"_key, "!"_key, "?"_key))
      ++words;
    const bool listed_on = after.Is(words, ","_key) || (words < after.size && words > 5);
    for (std::size_t i = 0; i < words; ++i) {
      if (after.IsAny(i, "and"_key, "or"_key, "plus"_key, "with"_key, "of"_key)) return;
    }
    if (listed_on || words == 0) return;
    break;
  }
  if (part < row + 2) return;
  if (sum == total) {
    SetParts(row, row + 1, part + 1);
    return;
  }
  // Far from the total they are no parts of it ("3 sites: 5 here and 7 there").
  if (sum < 0.6 * total || sum > 1.6 * total) return;
  AddWarning(Remark::kParts, {At(row).span.begin, At(part).span.end},
             {{WarningPart::kWritten, Written(At(row))}, {WarningPart::kExpected, ReadableNumber(sum)}}, &doc_);
}

bool IsPeople(std::uint64_t word) {
  constexpr std::uint64_t kPeople[] = {
      "people"_key,   "persons"_key,   "passengers"_key, "victims"_key,  "men"_key,      "women"_key,
      "children"_key, "boys"_key,      "girls"_key,      "students"_key, "pupils"_key,   "soldiers"_key,
      "officers"_key, "civilians"_key, "workers"_key,    "migrants"_key, "fighters"_key, "militants"_key,
      "killed"_key,   "dead"_key,      "injured"_key,    "wounded"_key,  "arrested"_key, "minors"_key};
  for (const std::uint64_t person : kPeople) {
    if (word == person) return true;
  }
  return false;
}

/// "Three men, two women and four children, a total of nine".
void SentenceSums::Total(std::size_t row) {
  const Between lead = Gap(row - 1);
  const std::size_t n = lead.size;
  if (lead.more || n < 4 || !lead.Is(n - 1, "of"_key) || !lead.Is(n - 2, "total"_key) || !lead.Is(n - 3, "a"_key))
    return;
  if (!lead.IsAny(n - 4, "for"_key, ","_key, "-"_key)) return;
  const double total = At(row).value;
  double sum = 0;
  std::size_t part = row;
  while (part > first_ && Counts(part - 1) && (part == row || SeparatesParts(Gap(part - 1)))) sum += At(--part).value;
  if (row < part + 2) return;
  if (sum == total) {
    SetParts(row, part, row);
    return;
  }
  if (sum < 0.6 * total || sum > 1.6 * total) return;
  AddWarning(Remark::kParts, {At(part).span.begin, At(row).span.end},
             {{WarningPart::kWritten, Written(At(row))}, {WarningPart::kExpected, ReadableNumber(sum)}}, &doc_);
}

/// "Five people, including seven children".
void SentenceSums::Included(std::size_t row) {
  if (!Counts(row + 1) || At(row + 1).value <= At(row).value) return;
  const Between gap = Gap(row), after = After(row + 1);
  if (gap.more || gap.size < 2 || !gap.IsAny(gap.size - 1, "including"_key)) return;
  if (!IsPeople(gap.keys[0]) || after.size == 0 || !IsPeople(after.keys[0])) return;
  AddWarning(Remark::kIncluded, {At(row).span.begin, At(row + 1).span.end},
             {{WarningPart::kWritten, Written(At(row))}, {WarningPart::kPart, Written(At(row + 1))}}, &doc_);
}

}  // namespace

void CheckSums(Document* doc) {
  SentenceWalk sentences(*doc);
  for (std::size_t row = 0; row < doc->quantities.size();) {
    const std::uint32_t sentence = sentences.At(doc->quantities[row].span.begin);
    const std::uint32_t end = doc->sentences[sentence].span.end;
    std::size_t last = row;
    while (last < doc->quantities.size() && doc->quantities[last].span.begin < end) ++last;
    if (last == row) ++last;
    SentenceSums(row, last, doc->sentences[sentence].span, doc).Check();
    row = last;
  }
}

}  // namespace lede
