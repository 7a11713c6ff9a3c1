#include "quantities/quantities.h"

#include <algorithm>

#include "quantities/context.h"

namespace lede {
namespace {

/// Whether a quantity can begin at this atom at all: most words end here.
bool MayBegin(const Atom& atom, const Atom* next) {
  if (atom.Is(kDigits | kNumberWord | kOrdinalWord | kScaleWord | kScaleOrdinal)) return true;
  if (!atom.Is(kAmountWord)) return false;
  // "A" begins one before a scale, a fraction or an ordinal.
  if (!atom.Is(kTimeLead)) return true;
  return next != nullptr && next->Is(kScaleWord | kAmountWord | kOrdinalWord | kScaleOrdinal);
}

Quantity MakeQuantity(const QuantityMatch& match, const AtomView& atoms) {
  Quantity quantity;
  quantity.span = {atoms.At(match.first).span.begin, atoms.At(match.last - 1).span.end};
  quantity.type = match.type;
  quantity.has_value = match.has_value;
  quantity.value = match.value;
  quantity.has_high = match.has_high;
  quantity.high = match.high;
  quantity.unit = match.unit;
  quantity.approximate = match.type != QuantityType::kOrdinal && IsApproximate(atoms, match);
  if (match.measure != nullptr && match.has_value) {
    quantity.si_unit = match.measure->si;
    quantity.si_value = InSi(match.value, *match.measure);
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
      const QuantityMatch match = grammar_.Read(at, from);
      if (!match.found() || IsNoQuantity(atoms, match)) {
        at = match.found() ? match.last : at + 1;
        continue;
      }
      const ByteSpan span = {table.atoms[match.first].span.begin, table.atoms[match.last - 1].span.end};
      if (InTime(span, !match.plain || match.ratio, doc) || (match.type >= QuantityType::kOrdinal && InMention(span, *doc))) {
        ++at;
        continue;
      }
      doc->quantities.push_back(MakeQuantity(match, atoms));
      at = from = match.last;
    }
  }
}

/// Whether a time shares bytes with a span. One that is a mere part of a span that is `sure` is no time after all ("188 miles an
/// hour", "2000 over 3") and is taken away. Spans are asked for in order; the times are of the last block.
bool QuantityFinder::InTime(ByteSpan span, bool sure, Document* doc) {
  std::vector<Time>& times = doc->times;
  while (next_time_ < times.size() && times[next_time_].span.end <= span.begin) ++next_time_;
  while (next_time_ < times.size() && times[next_time_].span.begin < span.end) {
    const ByteSpan time = times[next_time_].span;
    if (!sure || time.begin < span.begin || time.end > span.end || time == span) return true;
    times.erase(times.begin() + static_cast<std::ptrdiff_t>(next_time_));
  }
  return false;
}

/// Whether a span is part of a longer name.
bool QuantityFinder::InMention(ByteSpan span, const Document& doc) {
  while (next_mention_ < doc.mentions.size() && doc.mentions[next_mention_].span.end <= span.begin) ++next_mention_;
  for (std::size_t i = next_mention_; i < doc.mentions.size() && doc.mentions[i].span.begin <= span.begin; ++i) {
    const ByteSpan name = doc.mentions[i].span;
    if (name.end >= span.end && name != span) return true;
  }
  return false;
}

}  // namespace lede
