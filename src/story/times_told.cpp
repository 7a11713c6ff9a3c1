#include "story/times_told.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <string_view>

#include "story/acting.h"
#include "story/places_told.h"
#include "text/unicode.h"
#include "values/words.h"

namespace lede {
namespace {

constexpr int kDaysOfMonth = 31;

/// Days that a time covers: 1, kDaysOfMonth where it stays within a month of the calendar, or more.
int DaysOf(const Time& time) {
  if (time.earliest == time.latest) return 1;
  const auto month = [](const std::string& day) { return std::string_view(day).substr(0, day.rfind('-')); };
  return month(time.earliest) == month(time.latest) ? kDaysOfMonth : kDaysOfMonth + 1;
}

/// Whether its words say a day, though nothing tells of which week or year: "Tuesday", "yesterday", "4 July". "Today" is
/// nowadays as often.
bool IsNamedDay(const Document& doc, const Time& time) {
  constexpr std::array<std::string_view, 3> kDays = {"yesterday", "tomorrow", "tonight"};
  const std::string words = Lower(doc.slice(time.span));
  const bool has_number = std::any_of(words.begin(), words.end(), [](char c) { return c >= '0' && c <= '9'; });
  for (std::size_t begin = 0; begin < words.size();) {
    const std::size_t end = std::min(words.find_first_of(" \t\n\r,.", begin), words.size());
    const std::string_view word = std::string_view(words).substr(begin, end - begin);
    if (std::find(kDays.begin(), kDays.end(), word) != kDays.end()) return true;
    for (const WordInfo& known : KnownWords()) {
      if (known.text != word) continue;
      if ((known.classes & kWeekday) != 0 || ((known.classes & kMonth) != 0 && has_number)) return true;
    }
    begin = end + 1;
  }
  return false;
}

/// "Said on Monday", "a statement issued Monday": when it was told, not when it happened.
bool IsOfReport(const Document& doc, const Time& time) {
  constexpr std::array<std::string_view, 9> kTelling = {"said",     "told",      "issued",    "announced", "reported",
                                                        "released", "published", "statement", "disclosed"};
  auto token = std::partition_point(doc.tokens.begin(), doc.tokens.end(),
                                    [&](const Token& t) { return t.span.begin < time.span.begin; });
  if (token != doc.tokens.begin() && doc.slice(*std::prev(token)) == "on") --token;
  if (token == doc.tokens.begin()) return false;
  return std::find(kTelling.begin(), kTelling.end(), Lower(doc.slice(*std::prev(token)))) != kTelling.end();
}

/// Row of the first time in a sentence that is told and no longer; one of the report itself gives way to another.
std::uint32_t TimeIn(const Document& doc, ByteSpan sentence, int most_days) {
  auto time = std::partition_point(doc.times.begin(), doc.times.end(),
                                   [&](const Time& t) { return t.span.begin < sentence.begin; });
  std::uint32_t of_report = kNone;
  for (; time != doc.times.end() && time->span.begin < sentence.end; ++time) {
    if (time->type > TimeType::kTime || !Within(time->span, sentence)) continue;
    const bool fits = time->earliest.empty() ? IsNamedDay(doc, *time) : DaysOf(*time) <= most_days;
    if (!fits) continue;
    const auto row = static_cast<std::uint32_t>(time - doc.times.begin());
    if (!IsOfReport(doc, *time)) return row;
    of_report = std::min(of_report, row);
  }
  return of_report;
}

/// The first sentence without its dateline, whose day is that of the report.
ByteSpan BehindDateline(const Document& doc, const Sentence& sentence) {
  const std::uint32_t m = FirstMentionFrom(doc, sentence.span.begin);
  if (m == doc.mentions.size() || !IsPlace(doc.mentions[m].type)) return sentence.span;
  const std::uint32_t first = DatelineEnd(doc, m, sentence);
  return first < sentence.tokens.last ? ByteSpan{doc.tokens[first].span.begin, sentence.span.end} : sentence.span;
}

}  // namespace

std::uint32_t FirstMentionFrom(const Document& doc, std::uint32_t begin) {
  const auto first = std::partition_point(doc.mentions.begin(), doc.mentions.end(),
                                          [&](const Mention& m) { return m.span.begin < begin; });
  return static_cast<std::uint32_t>(first - doc.mentions.begin());
}

std::uint32_t TimeToldIn(const Document& doc, const std::vector<Sentence>& told) {
  std::uint32_t time = TimeIn(doc, BehindDateline(doc, told[0]), 1);
  for (std::size_t i = 0; time == kNone && i < told.size(); ++i) time = TimeIn(doc, told[i].span, 1);
  return time != kNone ? time : TimeIn(doc, told[0].span, kDaysOfMonth);
}

}  // namespace lede
