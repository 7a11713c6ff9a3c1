#include "quantities/quantities.h"

#include <algorithm>
#include <utility>

#include "quantities/context.h"

namespace lede {
namespace {

/// Whether a quantity can begin at this atom at all: most words end here.
bool MayBegin(const Atom& atom, const Atom* next) {
  if (atom.Is(kDigits | kNumberWord | kOrdinalWord | kScaleWord | kScaleOrdinal)) return true;
  if (!atom.Is(kAmountWord)) return false;
  // "A" and "several" before a scale, a fraction, an ordinal, or a unit, which is a word of no class.
  if (!atom.Is(kTimeLead)) return true;
  return next != nullptr &&
         (next->classes == 0 || next->Is(kTimeUnit | kScaleWord | kAmountWord | kOrdinalWord | kScaleOrdinal));
}

/// The full stop of an abbreviation that ends its sentence is the sentence's.
ByteSpan SpanOf(const QuantityMatch& match, const AtomView& atoms) {
  const Atom& last = atoms.At(match.last - 1);
  const bool stop = match.last == atoms.end() && atoms.Text(match.last - 1).back() == '.';
  const bool inner = atoms.Text(match.last - 1).find('.') + 1 < last.span.size();  // "k.g."
  return {atoms.At(match.first).span.begin, last.span.end - (stop && !inner ? 1 : 0)};
}

Quantity MakeQuantity(const QuantityMatch& match, const AtomView& atoms) {
  Quantity quantity;
  quantity.span = SpanOf(match, atoms);
  quantity.type = match.type;
  quantity.has_value = match.has_value;
  quantity.value = match.value;
  quantity.has_high = match.has_high;
  quantity.high = match.high;
  quantity.unit = match.unit;
  if (match.type != QuantityType::kOrdinal) quantity.bound = BoundOf(atoms, match);
  quantity.approximate = quantity.bound == QuantityBound::kAbout || quantity.bound == QuantityBound::kNearly;
  if (match.measure != nullptr && match.has_value) {
    quantity.si_unit = match.measure->si;
    quantity.value_in_si = InSi(match.value, *match.measure);
  }
  return quantity;
}

}  // namespace

void QuantityFinder::Start(const Document& doc) {
  grammar_.Start(doc);
  next_time_ = next_mention_ = 0;
}

void QuantityFinder::Run(const AtomTable& table, Document* doc) {
  std::uint32_t at = 0;
  kept_times_ = next_time_;
  for (const std::uint32_t end : table.sentence_ends) {
    const AtomView atoms(std::span(table.atoms).first(end), at, doc->text());
    grammar_.Sentence(atoms);
    std::uint32_t from = at;  // where the next quantity may begin
    while (at < end) {
      const Atom& atom = table.atoms[at];
      if (!MayBegin(atom, at + 1 < end ? &atom + 1 : nullptr) || atom.Has(kAtomLink)) {
        ++at;
        continue;
      }
      QuantityMatch match = grammar_.Read(at, from);
      if (!match.found() || IsNoQuantity(atoms, match)) {
        at = match.found() ? match.last : at + 1;
        continue;
      }
      const ByteSpan span = SpanOf(match, atoms);
      if (InTime(span, !match.plain || match.ratio, doc) || (match.plain && EndsTime(span, *doc)) ||
          (match.type >= QuantityType::kOrdinal && InMention(span, *doc))) {
        ++at;
        continue;
      }
      if (match.plain && IsAgeOfPerson(match, atoms, *doc)) {
        match.type = QuantityType::kQuantity;
        match.measure = &AgeUnits()[0];
        match.unit = match.measure->symbol;
      }
      doc->quantities.push_back(MakeQuantity(match, atoms));
      at = from = match.last;
    }
  }
  CloseTimes(&doc->times);
}

/// Moves the times that were not passed behind those that were kept.
void QuantityFinder::CloseTimes(std::vector<Time>* times) {
  const auto gap = static_cast<std::ptrdiff_t>(kept_times_), rest = static_cast<std::ptrdiff_t>(next_time_);
  if (gap < rest) times->erase(times->begin() + gap, times->begin() + rest);
  next_time_ = kept_times_;
}

/// Whether a time shares bytes with a span. One that is a mere part of a span that is `sure` is no time after all ("188 miles an
/// hour", "2000 over 3") and is taken away. Spans are asked for in order; the times are of the last block.
bool QuantityFinder::InTime(ByteSpan span, bool sure, Document* doc) {
  std::vector<Time>& times = doc->times;
  for (; next_time_ < times.size() && times[next_time_].span.end <= span.begin; ++next_time_, ++kept_times_) {
    if (kept_times_ < next_time_) times[kept_times_] = std::move(times[next_time_]);
  }
  while (next_time_ < times.size() && times[next_time_].span.begin < span.end) {
    const ByteSpan time = times[next_time_].span;
    if (!sure || time.begin < span.begin || time.end > span.end || time == span) return true;
    ++next_time_;  // CloseTimes closes the gap
  }
  return false;
}

/// Whether a number is the last day of a time before it: "June 26 to 27", "Oct. 3-5". Asked after InTime.
bool QuantityFinder::EndsTime(ByteSpan span, const Document& doc) const {
  if (kept_times_ == 0 || span.size() > 2) return false;
  const ByteSpan time = doc.times[kept_times_ - 1].span;
  if (time.end >= span.begin || span.begin - time.end > 9) return false;
  const std::string_view gap = doc.text().substr(time.end, span.begin - time.end);
  const char last = doc.text()[time.end - 1];
  const bool day = last >= '0' && last <= '9' && doc.times[kept_times_ - 1].type == TimeType::kDate;
  return day && (gap == " to " || gap == "-" || gap == "–" || gap == " through ");
}

/// Whether a number is the age of the person named before it: "Jane Doe, 34, said", "Jane Doe (34)". The
/// mentions up to it have been passed.
bool QuantityFinder::IsAgeOfPerson(const QuantityMatch& match, const AtomView& atoms, const Document& doc) const {
  constexpr double kOldest = 120;
  if (match.first < atoms.begin() + 2 || match.has_high || match.value < 1 || match.value > kOldest) return false;
  const Atom& digits = atoms.At(match.first);
  if (!digits.Is(kDigits) || digits.Has(kAtomDecimal) || match.last != match.first + 1) return false;
  const bool comma = atoms.Is(match.first - 1, ","_key), bracket = atoms.Is(match.first - 1, "("_key);
  if (comma ? !atoms.IsAny(match.last, ","_key, "."_key, ";"_key) : !(bracket && atoms.Is(match.last, ")"_key)))
    return false;
  if (next_mention_ == 0) return false;
  const Mention& before = doc.mentions[next_mention_ - 1];
  return before.type == EntityType::kPerson && before.span.end == atoms.At(match.first - 2).span.end;
}

/// Whether a span is a firm or part of a longer name, or the number behind that of a thing: "CentOS 8".
bool QuantityFinder::InMention(ByteSpan span, const Document& doc) {
  while (next_mention_ < doc.mentions.size() && doc.mentions[next_mention_].span.end <= span.begin) ++next_mention_;
  if (next_mention_ > 0) {
    const Mention& before = doc.mentions[next_mention_ - 1];
    const bool thing = before.type == EntityType::kProduct || before.type == EntityType::kWeapon ||
                       before.type == EntityType::kFac || before.type == EntityType::kWork;
    const char digit = doc.text()[span.begin];
    if (thing && before.span.end + 1 == span.begin && doc.text()[before.span.end] == ' ' && digit >= '0' &&
        digit <= '9')
      return true;
  }
  for (std::size_t i = next_mention_; i < doc.mentions.size() && doc.mentions[i].span.begin <= span.begin; ++i) {
    const ByteSpan name = doc.mentions[i].span;
    // "3M" is a firm.
    if (name.end >= span.end && (name != span || doc.mentions[i].type == EntityType::kOrg)) return true;
  }
  return false;
}

}  // namespace lede
