#include "story/times_told.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>

#include "story/acting.h"
#include "story/places_told.h"
#include "text/forms.h"
#include "text/unicode.h"
#include "times/calendar.h"
#include "values/words.h"

namespace lede {
namespace {

constexpr int kDaysOfMonth = 31;
constexpr std::size_t kMostDays = 64;  // so that a text without a full stop is no more work

/// Days that a time covers: 1, kDaysOfMonth where it stays within a month of the calendar, or more.
int DaysOf(const Time& time) {
  if (time.earliest == time.latest) return 1;
  const auto month = [](const std::string& day) { return std::string_view(day).substr(0, day.rfind('-')); };
  return month(time.earliest) == month(time.latest) ? kDaysOfMonth : kDaysOfMonth + 1;
}

std::uint32_t FirstTimeFrom(const Document& doc, std::uint32_t begin) {
  const auto first =
      std::partition_point(doc.times.begin(), doc.times.end(), [&](const Time& t) { return t.span.begin < begin; });
  return static_cast<std::uint32_t>(first - doc.times.begin());
}

}  // namespace

std::uint32_t FirstMentionFrom(const Document& doc, std::uint32_t begin) {
  const auto first = std::partition_point(doc.mentions.begin(), doc.mentions.end(),
                                          [&](const Mention& m) { return m.span.begin < begin; });
  return static_cast<std::uint32_t>(first - doc.mentions.begin());
}

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

bool IsOfReport(const Document& doc, const Time& time) {
  constexpr std::array<std::string_view, 9> kTelling = {"said",     "told",      "issued",    "announced", "reported",
                                                        "released", "published", "statement", "disclosed"};
  auto token = std::partition_point(doc.tokens.begin(), doc.tokens.end(),
                                    [&](const Token& t) { return t.span.begin < time.span.begin; });
  if (token != doc.tokens.begin() && doc.slice(*std::prev(token)) == "on") --token;
  if (token == doc.tokens.begin()) return false;
  return std::find(kTelling.begin(), kTelling.end(), Lower(doc.slice(*std::prev(token)))) != kTelling.end();
}

std::vector<std::uint32_t> DaysIn(const Document& doc, const Sentence& sentence) {
  std::vector<std::uint32_t> days;
  for (std::uint32_t t = FirstTimeFrom(doc, sentence.span.begin); t < doc.times.size(); ++t) {
    const Time& time = doc.times[t];
    if (time.span.begin >= sentence.span.end || days.size() == kMostDays) break;
    if (time.type > TimeType::kTime || !Within(time.span, sentence.span)) continue;
    if (time.earliest.empty() ? IsNamedDay(doc, time) : DaysOf(time) == 1) days.push_back(t);
  }
  return days;
}

std::uint32_t MonthIn(const Document& doc, ByteSpan sentence) {
  for (std::uint32_t t = FirstTimeFrom(doc, sentence.begin); t < doc.times.size(); ++t) {
    const Time& time = doc.times[t];
    if (time.span.begin >= sentence.end) break;
    if (time.type > TimeType::kTime || !Within(time.span, sentence) || time.earliest.empty()) continue;
    if (DaysOf(time) == kDaysOfMonth) return t;
  }
  return kNone;
}

namespace {

/// "6 April: ...", "- 6 April -".
bool IsDatelineOfItsOwn(const Document& doc, const Sentence& sentence, ByteSpan time) {
  constexpr std::array<std::string_view, 5> kDashes = {"-", "–", "—", "--", ":"};
  const auto is_dash = [&](const Token& token) {
    return std::find(kDashes.begin(), kDashes.end(), doc.slice(token)) != kDashes.end();
  };
  auto first = doc.tokens.begin() + sentence.tokens.first;
  const auto end = doc.tokens.begin() + sentence.tokens.last;
  if (is_dash(*first)) ++first;
  if (first == end || first->span.begin != time.begin) return false;
  const auto next = std::find_if(first, end, [&](const Token& token) { return token.span.begin >= time.end; });
  return next != end && is_dash(*next);
}

}  // namespace

bool IsInDateline(const Document& doc, const Sentence& sentence, ByteSpan time) {
  if (IsDatelineOfItsOwn(doc, sentence, time)) return true;
  const std::uint32_t m = FirstMentionFrom(doc, sentence.span.begin);
  if (m == doc.mentions.size() || !IsPlace(doc.mentions[m].type)) return false;
  const std::uint32_t end = DatelineEnd(doc, m, sentence);
  return end > sentence.tokens.first && time.end <= doc.tokens[end - 1].span.end;
}

bool IsOwner(const Document& doc, const Sentence& sentence, ByteSpan time) {
  const auto next = std::partition_point(doc.tokens.begin(), doc.tokens.end(),
                                         [&](const Token& t) { return t.span.begin < time.end; });
  return next != doc.tokens.end() && next->span.begin < sentence.span.end && IsApostropheS(doc.slice(*next));
}

bool ReadDay(std::string_view day, long* number) {
  const auto figures = [&](std::size_t begin, std::size_t count) {
    int value = 0;
    for (std::size_t i = begin; i < begin + count; ++i) {
      if (day[i] < '0' || day[i] > '9') return -1;
      value = 10 * value + (day[i] - '0');
    }
    return value;
  };
  if (day.size() != 10 || day[4] != '-' || day[7] != '-') return false;
  const CivilDay civil{figures(0, 4), figures(5, 2), figures(8, 2)};
  if (civil.year < 0 || civil.month < 1 || civil.day < 1) return false;
  *number = DayNumber(civil);
  return true;
}

}  // namespace lede
