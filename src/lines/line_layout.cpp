#include "lines/line_layout.h"

#include <algorithm>
#include <iterator>

#include "segment/char_kind.h"

namespace lede {
namespace {

/// Bytes that may begin the encoding of a line break.
bool MayBreakLine(unsigned char b) { return (b >= 0x0A && b <= 0x0D) || b == 0xC2 || b == 0xE2; }

/// Code points in a range of bytes.
std::uint32_t CountColumns(std::string_view text, std::uint32_t begin, std::uint32_t end) {
  std::uint32_t columns = 0;
  for (std::uint32_t i = begin; i < end; ++i) columns += (static_cast<unsigned char>(text[i]) & 0xC0) != 0x80;
  return columns;
}

/// The line [begin, end), without the white space around it; empty where it is blank.
Line TrimmedLine(std::string_view text, std::uint32_t begin, std::uint32_t end) {
  Line line;
  line.begin = begin;
  while (line.begin < end) {
    const CharAt c = ReadChar(text, line.begin);
    if (c.kind != CharKind::kSpace) break;
    line.begin = c.end;
  }
  line.end = end;
  while (line.end > line.begin) {
    const DecodedChar d = DecodeUtf8Before(text, line.end);
    if (KindOf(d.code_point) != CharKind::kSpace) break;
    line.end -= d.bytes;
  }
  line.indent = CountColumns(text, begin, line.begin);
  line.columns = line.indent + CountColumns(text, line.begin, line.end);
  return line;
}

bool EndsLikeASentence(std::string_view text, std::uint32_t end) {
  while (end > 0) {
    const DecodedChar d = DecodeUtf8Before(text, end);
    const CharKind kind = KindOf(d.code_point);
    const bool closer =
        kind == CharKind::kApostrophe || kind == CharKind::kDoubleQuote || d.code_point == ')' || d.code_point == ']';
    if (!closer)
      return d.code_point == '.' || d.code_point == '!' || d.code_point == '?' || d.code_point == ':' ||
             d.code_point == 0x2026;
    end -= d.bytes;
  }
  return false;
}

/// Whether the line's last word is one that no phrase ends with: "of", "the", "and".
bool EndsMidPhrase(std::string_view text, std::uint32_t end) {
  static constexpr std::string_view kNeverLast[] = {" a",     " an",  " and", " at",   " by",    " for",  " from",
                                                    " his",   " its", " of",  " or",   " than",  " that", " the",
                                                    " their", " to",  " was", " were", " which", " with"};
  const std::string_view line = text.substr(0, end);
  return std::any_of(std::begin(kNeverLast), std::end(kNeverLast),
                     [line](std::string_view word) { return line.ends_with(word); });
}

/// Whether a word goes on, or may, where the line ends: behind a hyphen that follows a letter or digit.
bool EndsWithHyphen(std::string_view text, std::uint32_t end) {
  const DecodedChar d = DecodeUtf8Before(text, end);
  if ((d.code_point != '-' && d.code_point != 0x2010 && d.code_point != 0xAD) || d.bytes == end) return false;
  const CharKind kind = KindOf(DecodeUtf8Before(text, end - d.bytes).code_point);
  return kind == CharKind::kLetter || kind == CharKind::kDigit;
}

bool StartsInLowerCase(std::string_view text, const Line& line) {
  return IsLower(ReadChar(text, line.begin).code_point);
}

// Labels of items: bullets are alike, as are dashes; numbers and letters count on.
constexpr std::uint32_t kBullet = 1, kDashed = 3, kNumbers = 1000, kLetters = 2000;

/// What an item of a list begins with: 0 for a line that begins none, kBullet for "• aid", "* aid", kDashed for "- aid",
/// "— aid", and for "1. aid", "12) aid", "4a. aid", "(a) aid" a number that is one more than the label before it.
std::uint32_t LabelOf(std::string_view text, std::uint32_t begin) {
  CharAt c = ReadChar(text, begin);
  const bool bracket = c.code_point == '(';
  if (bracket) c = ReadChar(text, c.end);
  const auto is_closed = [&] {
    const bool closed = c.code_point == ')' || (c.code_point == '.' && !bracket);
    return closed && ReadChar(text, c.end).kind == CharKind::kSpace;
  };
  std::uint32_t number = 0, digits = 0;
  for (; digits < 3 && IsDigit(c.code_point); ++digits, c = ReadChar(text, c.end)) {
    number = number * 10 + (c.code_point - '0');
  }
  const char32_t letter = ToLower(c.code_point);
  const bool lettered = letter >= 'a' && letter <= 'z';
  if (lettered) c = ReadChar(text, c.end);
  if (digits > 0) return is_closed() ? kNumbers + number : 0;
  if (lettered) return is_closed() ? kLetters + (letter - 'a') + 1 : 0;
  if (bracket) return 0;
  if (ReadChar(text, c.end).kind != CharKind::kSpace) return 0;
  if (c.kind == CharKind::kDash) return kDashed;
  return c.kind == CharKind::kSymbol || c.code_point == '*' || c.code_point == '+' ? kBullet : 0;
}

/// "1" or "a", "A"
bool IsFirstLabel(std::uint32_t label) { return label == kNumbers + 1 || label == kLetters + 1; }

}  // namespace

std::vector<Line> SplitLines(std::string_view text) {
  std::vector<Line> lines;
  const auto size = static_cast<std::uint32_t>(text.size());
  bool after_blank = true;
  const auto add = [&](std::uint32_t begin, std::uint32_t end) {
    Line line = TrimmedLine(text, begin, end);
    const bool blank = line.begin == line.end;
    line.starts_block = after_blank;
    if (!blank) lines.push_back(line);
    after_blank = blank;
  };
  std::uint32_t begin = 0;
  for (std::uint32_t i = 0; i < size;) {
    if (!MayBreakLine(static_cast<unsigned char>(text[i]))) {
      ++i;
      continue;
    }
    const DecodedChar d = DecodeUtf8(text, i);
    if (IsLineBreak(d.code_point)) {
      add(begin, i);
      if (d.code_point == 0x2029) after_blank = true;  // PARAGRAPH SEPARATOR
      begin = i + d.bytes;
      if (d.code_point == '\r' && begin < size && text[begin] == '\n') i = begin++;
    }
    i += d.bytes;
  }
  add(begin, size);
  return lines;
}

LineLayout::LineLayout(std::string_view text, std::span<const Line> lines) : text_(text), lines_(lines) { FindWidth(); }

/// The narrowest of the widths that explain most breaks, if they explain enough of them.
void LineLayout::FindWidth() {
  std::uint32_t open = 0;
  for (std::size_t row = 0; row + 1 < lines_.size(); ++row) open += GoesOn(row);
  if (open == 0) return;
  // Letters of many widths, as a PDF has them, leave lines of about equal length only. Two lines of a list are of
  // about equal length often enough, so more of them are asked for.
  for (const bool loosely : {false, true}) {
    const Votes votes = CountVotes(loosely);
    const auto best = std::max_element(votes.begin() + kMinWidth, votes.begin() + kMaxWidth + 1);
    if (*best < (loosely ? 4u : 2u) || *best * 10 < open * (loosely ? 6 : 5)) continue;
    if (*best < 4 && !LooksContinued() && !(*best == open && AnyContinues())) continue;
    width_ = static_cast<std::uint32_t>(best - votes.begin());
    exact_ = !loosely;
    return;
  }
  if (!LooksContinued()) return;
  std::uint32_t widest = 0, too_wide = 0;
  for (const Line& line : lines_) {
    too_wide += line.columns > kMaxWidth;
    if (line.columns <= kMaxWidth) widest = std::max(widest, line.columns);
  }
  if (widest >= kMinWidth && too_wide * 10 <= lines_.size()) width_ = widest;
}

/// A break votes for the widths that both lines fit and the first one with the next word does not.
LineLayout::Votes LineLayout::CountVotes(bool loosely) const {
  std::array<std::int32_t, kMaxWidth + 2> steps{};
  for (std::size_t row = 0; row + 1 < lines_.size(); ++row) {
    if (!GoesOn(row)) continue;
    std::uint32_t least = std::max(lines_[row].columns, lines_[row + 1].columns);
    std::uint32_t most = NeededColumns(row) - 1;
    if (loosely) {
      const std::uint32_t slack = lines_[row].columns / 12;
      least = least > slack ? least - slack : 0;
      most += slack;
    }
    least = std::max(least, kMinWidth);
    most = std::min(most, kMaxWidth);
    if (least > most) continue;
    ++steps[least], --steps[most + 1];
  }
  Votes votes{};
  std::int32_t sum = 0;
  for (std::size_t width = 0; width < votes.size(); ++width)
    votes[width] = static_cast<std::uint32_t>(sum += steps[width]);
  return votes;
}

/// Whether a line follows without a blank one, and this one ends within a sentence: what tells wrapped texts from others.
/// A break at a sentence's end may be an author's.
bool LineLayout::GoesOn(std::size_t row) const {
  return !lines_[row + 1].starts_block && !EndsLikeASentence(text_, lines_[row].end);
}

/// Whether lines go on in lower case as running text does: at least two, and a third of those that follow another.
bool LineLayout::LooksContinued() const {
  std::uint32_t pairs = 0, continued = 0;
  for (std::size_t row = 1; row < lines_.size(); ++row) {
    if (lines_[row].starts_block) continue;
    ++pairs;
    continued += StartsInLowerCase(text_, lines_[row]);
  }
  return continued >= 2 && continued * 3 >= pairs;
}

/// Whether any line goes on in lower case, or breaks off in the middle of a phrase.
bool LineLayout::AnyContinues() const {
  for (std::size_t row = 0; row + 1 < lines_.size(); ++row) {
    if (lines_[row + 1].starts_block) continue;
    if (StartsInLowerCase(text_, lines_[row + 1]) || EndsMidPhrase(text_, lines_[row].end)) return true;
  }
  return false;
}

/// Columns that the line would have had with the first word of the next one, counted no further than needed.
std::uint32_t LineLayout::NeededColumns(std::size_t row) const {
  std::uint32_t columns = lines_[row].columns + (EndsWithHyphen(text_, lines_[row].end) ? 0 : 1);
  for (CharAt c = ReadChar(text_, lines_[row + 1].begin); columns <= 2 * kMaxWidth; c = ReadChar(text_, c.end)) {
    if (c.kind == CharKind::kSpace || c.kind == CharKind::kEnd) break;
    ++columns;
  }
  return columns;
}

/// Whether the next line's first word would not have fitted on the line.
bool LineLayout::IsForced(std::size_t row) const {
  if (lines_[row].columns > kMaxWidth) return false;
  const std::uint32_t slack = exact_ ? 0 : lines_[row].columns / 12;
  return NeededColumns(row) + slack > width_;
}

/// Looks at the block that begins with `row` and ends at a blank line: whether it has most of its breaks because of
/// the width. A list within a wrapped text has not.
void LineLayout::EnterBlock(std::size_t row) {
  label_ = LabelOf(text_, lines_[row].begin);
  by_hand_ = false;
  std::size_t pairs = 0, forced = 0, open = 0, open_forced = 0;
  for (; row + 1 < lines_.size() && !lines_[row + 1].starts_block; ++row) {
    const bool here = IsForced(row);
    ++pairs, forced += here;
    if (GoesOn(row)) ++open, open_forced += here;
  }
  block_end_ = row + 1;
  block_wrapped_ = width_ != 0 && (open > 0 ? open_forced * 2 >= open : forced * 2 >= pairs);
}

/// Whether the next line begins an item of a list. What a wrapped line happens to begin with within a sentence, a number
/// ("of January⏎12. The"), an initial ("Robert⏎F. Kennedy") or a dash, begins one only where it counts on from the label
/// before it.
bool LineLayout::StartsItem(std::size_t row) {
  const std::uint32_t label = LabelOf(text_, lines_[row + 1].begin);
  if (label == 0) return false;
  const bool within_sentence = block_wrapped_ && IsForced(row) && !EndsLikeASentence(text_, lines_[row].end);
  const bool counts_on = label == label_ || label == label_ + 1 || (IsFirstLabel(label) && label_ == 0);
  if (within_sentence && label != kBullet && !counts_on) return false;
  label_ = label;
  return true;
}

bool LineLayout::EndsParagraph(std::size_t row) {
  if (row >= block_end_) EnterBlock(row);
  const bool ends = Ends(row);
  by_hand_ = !ends && !EndsLikeASentence(text_, lines_[row].end);
  return ends;
}

bool LineLayout::Ends(std::size_t row) {
  if (lines_[row + 1].indent > kMaxWidth) return true;
  const Line& line = lines_[row];
  const Line& next = lines_[row + 1];
  const bool sentence_end = EndsLikeASentence(text_, line.end);
  // Short lines in lower case, one below the other, are a list.
  const bool running_text = line.columns >= kMinWidth || !StartsInLowerCase(text_, line);
  if (running_text && StartsInLowerCase(text_, next) && !sentence_end) return false;
  if (EndsWithHyphen(text_, line.end) && ReadChar(text_, next.begin).IsWord()) return false;
  if (StartsItem(row)) return true;
  if (line.columns >= kMinWidth && EndsMidPhrase(text_, line.end)) return false;
  // Whoever broke a sentence off once, wherever that was, breaks it off again: it goes on to its stop.
  if (width_ == 0 && by_hand_ && !sentence_end && line.columns >= kShortest) return false;
  if (!block_wrapped_ || line.columns > kMaxWidth) return true;
  if (sentence_end && next.indent >= line.indent + 2) return true;  // a first line that is set in
  // Not every program fills its lines to the last column.
  if (!sentence_end && line.columns * 20 >= width_ * (exact_ ? 18 : 15)) return false;
  return !IsForced(row);
}

}  // namespace lede
