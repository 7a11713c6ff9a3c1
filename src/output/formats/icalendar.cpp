// The days of the calendar that an article names, as events (RFC 5545).
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "output/formats/article.h"
#include "output/formats/uuid.h"
#include "output/formats/writers.h"

namespace lede::formats {
namespace {

/// A line has at most so many bytes before its end.
constexpr std::size_t kLineBytes = 75;
/// A summary has at most so many bytes.
constexpr std::size_t kSummaryBytes = 120;
/// Of a longer sentence an event tells what stands so many bytes before and behind its day at most: a list without an
/// end may be one sentence with thousands of days.
constexpr std::uint32_t kContextBytes = 500;

bool Continues(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

std::string Escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\n') {
      out += "\\n";
    } else if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) {
      out += ' ';
    } else {
      if (c == '\\' || c == ';' || c == ',') out += '\\';
      out += c;
    }
  }
  return out;
}

/// The first words, as many as a summary has room for.
std::string Shortened(const std::string& words) {
  if (words.size() <= kSummaryBytes) return words;
  std::size_t end = words.rfind(' ', kSummaryBytes);
  if (end == std::string::npos || end == 0) {
    end = kSummaryBytes;
    while (Continues(words[end])) --end;
  }
  return words.substr(0, end) + "…";
}

/// The words around a time: its sentence, or what of a very long one is near it.
std::string Around(const Document& doc, ByteSpan time, ByteSpan sentence) {
  const std::string_view text = doc.text();
  ByteSpan near = sentence;
  if (time.begin - sentence.begin > kContextBytes) near.begin = time.begin - kContextBytes;
  if (sentence.end > time.end && sentence.end - time.end > kContextBytes) near.end = time.end + kContextBytes;
  while (Continues(text[near.begin])) ++near.begin;
  while (near.end < text.size() && Continues(text[near.end])) --near.end;
  return (near.begin > sentence.begin ? "…" : "") + doc.Written(near) + (near.end < sentence.end ? "…" : "");
}

/// "20161207", of "2016-12-07".
std::string Compact(std::string_view day) {
  std::string out;
  for (const char c : day) {
    if (c != '-') out += c;
  }
  return out;
}

/// "143000", of "2016-12-07T14:30"; empty where the value has no time of the clock ("2016-12-07TEV").
std::string ClockOf(std::string_view value) {
  constexpr std::size_t kDay = 10;
  std::string clock;
  for (const char c : value.substr(kDay)) {
    if (c >= '0' && c <= '9') {
      clock += c;
    } else if (c != 'T' && c != ':') {
      return {};
    }
  }
  if (clock.size() % 2 != 0 || clock.empty() || clock.size() > 6 || clock >= "24") return {};
  return clock.append(6 - clock.size(), '0');
}

class CalendarWriter {
 public:
  CalendarWriter(const Document& doc, std::string* out) : doc_(doc), article_(ArticleUuid(doc)), out_(out) {}

  void Write() {
    Line("BEGIN:VCALENDAR");
    Line("VERSION:2.0");
    Line("PRODID:-//Lede//Lede " LEDE_VERSION "//EN");
    for (std::uint32_t row = 0; row < doc_.times.size(); ++row) WriteTime(row);
    if (told_.empty()) WriteNothing();
    Line("END:VCALENDAR");
  }

 private:
  /// A day that a sentence names twice is told once.
  void WriteTime(std::uint32_t row) {
    const Time& time = doc_.times[row];
    const std::string_view day = DayOf(time);
    if (day.empty()) return;
    const Sentence* sentence = SentenceAt(doc_, time.span.begin);
    const ByteSpan told = sentence == nullptr ? time.span : sentence->span;
    if (!told_.emplace(told.begin, time.value).second) return;
    const std::string words = Around(doc_, time.span, told);
    const std::string clock = ClockOf(time.value);
    Line("BEGIN:VEVENT");
    WriteHead(Id('t', row));
    // A time of the clock is that of the place where it happens: it has no zone.
    Line(clock.empty() ? "DTSTART;VALUE=DATE:" + Compact(day) : "DTSTART:" + Compact(day) + "T" + clock);
    Line("SUMMARY:" + Escaped(Shortened(words)));
    Line("DESCRIPTION:" + Escaped("“" + doc_.Written(time.span) + "”\n" + words));
    Line("TRANSP:TRANSPARENT");
    Line("END:VEVENT");
  }

  /// A calendar must hold something: here a note that there is nothing to hold.
  void WriteNothing() {
    Line("BEGIN:VJOURNAL");
    WriteHead("nothing");
    Line("SUMMARY:The article names no day of the calendar.");
    Line("END:VJOURNAL");
  }

  /// The stamp is the day of publication: the clock of the machine is never asked.
  void WriteHead(std::string_view id) {
    Line("UID:" + ToString(UuidOf(article_, id)));
    Line("DTSTAMP:" + (doc_.document_date.empty() ? "19700101" : Compact(doc_.document_date.substr(0, 10))) +
         "T000000Z");
  }

  /// A longer line goes on in the next one, behind a blank; a character is never parted.
  void Line(std::string_view line) {
    for (std::size_t room = kLineBytes; line.size() > room; room = kLineBytes - 1) {
      std::size_t end = room;
      while (Continues(line[end])) --end;
      out_->append(line.substr(0, end)).append("\r\n ");
      line.remove_prefix(end);
    }
    out_->append(line).append("\r\n");
  }

  const Document& doc_;
  const Uuid article_;
  std::string* out_;
  std::set<std::pair<std::uint32_t, std::string>> told_;  ///< where a sentence begins, and the time
};

}  // namespace

void AppendICalendar(const Document& doc, std::string* out) { CalendarWriter(doc, out).Write(); }

}  // namespace lede::formats
