#include "times/times.h"

#include "times/anchor.h"

namespace lede {
namespace {

/// Whether a time can begin at this atom at all: most words end here.
bool MayBegin(const Atom& atom, const Atom* next) {
  constexpr std::uint32_t kStarts = kNumberWord | kOrdinalWord | kMonth | kWeekday | kTimeUnit | kSeason | kDayPart |
                                    kDigits | kTimeCore | kDecadeWord;
  if (atom.Is(kStarts)) return true;
  constexpr std::uint32_t kAfterLead = kStarts | kTimeLead | kPunctuation;
  if (atom.Is(kTimeLead)) return next != nullptr && next->Is(kAfterLead);
  return atom.Is(kPunctuation) && next != nullptr && next->Is(kDigits | kTimeUnit);
}

Time MakeTime(const TimeMatch& match, const AtomTable& table) {
  Time time;
  time.span = {table.atoms[match.first].span.begin, table.atoms[match.last - 1].span.end};
  time.type = static_cast<TimeType>(match.kind);
  time.value = match.value.empty() ? TimexValue(match.moment) : match.value;
  if (match.until.grain == Grain::kDay && match.value.empty()) {
    Moment until = match.until;
    until.year = match.moment.year;
    time.value += '/' + TimexValue(until);
  }
  if (time.value == "?" || time.value == "BC") time.value.clear();
  long earliest = 0, latest = 0;
  if (match.kind != TimeKind::kSet && DaysCovered(time.value, &earliest, &latest)) {
    time.earliest = IsoDate(earliest);
    time.latest = IsoDate(latest);
  }
  return time;
}

}  // namespace

void TimeFinder::Start(const AtomTable& top, Document* doc) {
  const Anchor anchor = FindAnchor(doc->document_date, *doc, top);
  if (doc->document_date.empty() && anchor.HasDay()) doc->document_date = IsoDate(anchor.Day());
  grammar_.Start(anchor, WritesDayFirst(doc->text()));
}

void TimeFinder::Run(const AtomTable& table, Document* doc) {
  std::uint32_t at = 0;
  for (const std::uint32_t end : table.sentence_ends) {
    grammar_.Sentence(std::span(table.atoms).first(end), at, doc->text());
    while (at < end) {
      const Atom& atom = table.atoms[at];
      if (atom.Has(kAtomLink) || !MayBegin(atom, at + 1 < end ? &atom + 1 : nullptr)) {
        ++at;
        continue;
      }
      const TimeMatch match = grammar_.Read(at);
      if (!match.found()) {
        ++at;
        continue;
      }
      doc->times.push_back(MakeTime(match, table));
      if (match.ambiguous) {
        const std::string written(doc->slice(doc->times.back().span));
        doc->warnings.push_back({WarningCode::kAmbiguousDate,
                                 doc->times.back().span,
                                 {},
                                 "\"" + written + "\" can mean two dates: day first or month first."});
      }
      at = match.last;
    }
  }
}

}  // namespace lede
