#include "times/times.h"

#include <string>

#include "text/warnings.h"
#include "times/anchor.h"
#include "times/date_order.h"
#include "times/said.h"

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

/// Narrows [earliest, latest] to the third of it, or the side of the anchor, that is meant.
void Narrow(Bound bound, const Anchor& anchor, long* earliest, long* latest) {
  const long third = (*latest - *earliest + 1) / 3;
  if (third < 1) return;
  if (bound == Bound::kStart || bound == Bound::kMiddle) *latest -= bound == Bound::kStart ? 2 * third : third;
  if (bound == Bound::kEnd || bound == Bound::kMiddle) *earliest += bound == Bound::kEnd ? 2 * third : third;
  if (!anchor.HasDay() || anchor.Day() < *earliest || anchor.Day() > *latest) return;
  if (bound == Bound::kBeforeAnchor) *latest = anchor.Day();
  if (bound == Bound::kAfterAnchor) *earliest = anchor.Day();
}

Time MakeTime(const TimeMatch& match, const AtomTable& table, const Anchor& anchor) {
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
    Narrow(match.bound, anchor, &earliest, &latest);
    time.earliest = IsoDate(earliest);
    time.latest = IsoDate(latest);
  }
  return time;
}

constexpr std::string_view kMonthNames[] = {"January", "February", "March",     "April",   "May",      "June",
                                            "July",    "August",   "September", "October", "November", "December"};
constexpr std::string_view kWeekdayNames[] = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                              "Friday", "Saturday", "Sunday"};

std::string DayAndMonth(int day, int month) {
  return std::to_string(day) + " " + std::string(kMonthNames[static_cast<std::size_t>(month - 1)]);
}

void WarnOfOrder(const TimeMatch& match, Document* doc) {
  const Moment& moment = match.moment;
  const ByteSpan span = doc->times.back().span;
  AddWarning(Remark::kDateOrder, span,
             {{WarningPart::kWritten, std::string(doc->slice(span))},
              {WarningPart::kRead, DayAndMonth(moment.day, moment.number)},
              {WarningPart::kOther, DayAndMonth(moment.number, moment.day)}},
             doc);
}

/// "Friday, Dec. 7, 2016" was a Wednesday. Where the text leaves the year out, only near the anchor is there
/// no doubt which one is meant.
void WarnOfWeekday(const TimeMatch& match, const Anchor& anchor, Document* doc) {
  constexpr long kNearDays = 100;
  const Moment& moment = match.moment;
  if (moment.grain != Grain::kDay || moment.year < 1800 || moment.number < 1 || moment.day < 1 ||
      moment.day > DaysInMonth(moment.year, moment.number))
    return;
  const long day = DayNumber({moment.year, moment.number, moment.day});
  if (!match.year_said && (!anchor.HasDay() || day < anchor.Day() - kNearDays || day > anchor.Day() + kNearDays))
    return;
  const int weekday = WeekdayOf(day);
  if (weekday == match.weekday) return;
  AddWarning(Remark::kWeekday, doc->times.back().span,
             {{WarningPart::kDate, DayAndMonth(moment.day, moment.number) + " " + std::to_string(moment.year)},
              {WarningPart::kWeekday, std::string(kWeekdayNames[weekday - 1])},
              {WarningPart::kWritten, std::string(kWeekdayNames[match.weekday - 1])}},
             doc);
}

/// Names whose months, weekdays and hours are words of theirs: of persons, bodies, papers, things and buildings. An event
/// may be called after its day.
bool HidesTimes(EntityType type) {
  return type == EntityType::kPerson || type == EntityType::kOrg || type == EntityType::kWork ||
         type == EntityType::kProduct || type == EntityType::kFac || type == EntityType::kLaw ||
         type == EntityType::kMisc;
}

/// Whether the text of a time gives a year, which a name has of the calendar: "Expo 2020".
bool HasYear(std::string_view text) {
  int digits = 0;
  for (const char c : text) {
    digits = c >= '0' && c <= '9' ? digits + 1 : 0;
    if (digits == 4) return true;
  }
  return false;
}

}  // namespace

void TimeFinder::Start(const AtomTable& top, Document* doc) {
  anchor_ = FindAnchor(doc->document_date, *doc, top);
  if (doc->document_date.empty() && anchor_.HasDay()) doc->document_date = IsoDate(anchor_.Day());
  day_first_ = WritesDayFirst(*doc, top);
  grammar_.Start(anchor_, day_first_);
  next_mention_ = next_sentence_ = 0;
}

void TimeFinder::Run(const AtomTable& table, Document* doc) {
  const RowRange rows = {next_sentence_, next_sentence_ + static_cast<std::uint32_t>(table.sentence_ends.size())};
  next_sentence_ = rows.last;
  const std::vector<SaidWords> said = FindSaidWords(table, rows, *doc, anchor_, day_first_);
  std::size_t next_said = 0;
  std::uint32_t at = 0;
  for (const std::uint32_t end : table.sentence_ends) {
    grammar_.Sentence(std::span(table.atoms).first(end), at, doc->text());
    while (at < end) {
      const Atom& atom = table.atoms[at];
      if (atom.Has(kAtomLink) || !MayBegin(atom, at + 1 < end ? &atom + 1 : nullptr)) {
        ++at;
        continue;
      }
      while (next_said < said.size() && said[next_said].last <= at) ++next_said;
      const SaidWords* words = next_said < said.size() && said[next_said].first <= at ? &said[next_said] : nullptr;
      const std::uint32_t name_end = NameAround(atom.span, *doc);
      const TimeMatch match = words == nullptr ? grammar_.Read(at, name_end)
                                               : grammar_.ReadSaid(at, name_end, words->earliest, words->latest);
      if (!match.found() || IsGivenName(match, std::span(table.atoms).first(end), *doc)) {
        ++at;
        continue;
      }
      doc->times.push_back(MakeTime(match, table, words == nullptr ? anchor_ : words->latest));
      if (match.ambiguous) WarnOfOrder(match, doc);
      if (match.weekday != 0) WarnOfWeekday(match, anchor_, doc);
      at = match.last;
    }
  }
}

/// Whether a month that stands alone is the given name of the person named right behind it: "June Carter", but "in June
/// Carter …". Asked after NameAround.
bool TimeFinder::IsGivenName(const TimeMatch& match, std::span<const Atom> atoms, const Document& doc) const {
  const Atom& month = atoms[match.first];
  if (match.last != match.first + 1 || !month.Is(kMonth) || month.Is(kShort) || !month.Has(kAtomCapital)) return false;
  std::size_t next = next_mention_;
  while (next < doc.mentions.size() && doc.mentions[next].span.begin < month.span.end) ++next;
  if (next == doc.mentions.size() || doc.mentions[next].type != EntityType::kPerson ||
      doc.mentions[next].kind != MentionKind::kName)
    return false;
  const ByteSpan person = doc.mentions[next].span;
  if (person.begin != month.span.end + 1 || doc.text()[month.span.end] != ' ') return false;
  const Atom* before = match.first > 0 ? &atoms[match.first - 1] : nullptr;
  const std::uint64_t key = before == nullptr ? 0 : before->key;
  return before == nullptr || !(before->Is(kTimeLead | kDigits) || key == "since"_w || key == "of"_w || key == "to"_w ||
                                key == "through"_w || key == "until"_w || key == "by"_w || key == "in"_w);
}

/// Where the name ends that hides the times within it and holds a span; 0 where there is none. Spans are asked for in order.
/// Amortised O(1).
std::uint32_t TimeFinder::NameAround(ByteSpan span, const Document& doc) {
  while (next_mention_ < doc.mentions.size() && doc.mentions[next_mention_].span.end <= span.begin) ++next_mention_;
  if (next_mention_ >= doc.mentions.size()) return 0;
  const Mention& mention = doc.mentions[next_mention_];
  if (mention.span.begin > span.begin || mention.kind != MentionKind::kName || !HidesTimes(mention.type)) return 0;
  if (mention.span == span && mention.type != EntityType::kPerson) return 0;
  if (HasYear(doc.slice(mention.span))) return 0;
  // "Super Tuesday" is a day, "the Choir of Christmas Cheer" none.
  return mention.type == EntityType::kMisc ? mention.span.end - 1 : mention.span.end;
}

}  // namespace lede
