#include "segment/paragraphs.h"

#include <algorithm>
#include <iterator>

#include "segment/char_kind.h"

namespace lede {
namespace {

// E-mail, plain-text wire copy and RFCs wrap at 60 … 80; the source of web pages reaches 120.
constexpr std::uint32_t kMaxWrapWidth = 120;
constexpr std::uint32_t kMinWrapWidth = 40;

/// Bytes that may begin the encoding of a line break.
bool MayBreakLine(unsigned char b) { return (b >= 0x0A && b <= 0x0D) || b == 0xC2 || b == 0xE2; }

/// Code points in a range of bytes.
std::uint32_t CountColumns(std::string_view text, std::uint32_t begin, std::uint32_t end) {
  std::uint32_t columns = 0;
  for (std::uint32_t i = begin; i < end; ++i) columns += (static_cast<unsigned char>(text[i]) & 0xC0) != 0x80;
  return columns;
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
  return std::any_of(std::begin(kNeverLast), std::end(kNeverLast), [line](std::string_view word) {
    return line.size() >= word.size() && line.substr(line.size() - word.size()) == word;
  });
}

/// Columns of the run of visible characters at `begin`, counted no further than a line is wide.
std::uint32_t FirstWordColumns(std::string_view text, std::uint32_t begin) {
  std::uint32_t columns = 0;
  for (CharAt c = ReadChar(text, begin); columns <= kMaxWrapWidth; c = ReadChar(text, c.end), ++columns) {
    if (c.kind == CharKind::kSpace || c.kind == CharKind::kEnd) break;
  }
  return columns;
}

/// "• aid", "- aid", "* aid", "1. aid", "12) aid", "(a) aid"
bool StartsListItem(std::string_view text, std::uint32_t begin) {
  CharAt c = ReadChar(text, begin);
  const bool bracket = c.code_point == '(';
  if (bracket) c = ReadChar(text, c.end);
  const std::uint32_t label = c.begin;
  while (c.IsWord() && c.begin - label < 3) c = ReadChar(text, c.end);
  if (c.begin > label) {
    const bool closed = c.code_point == ')' || (c.code_point == '.' && !bracket);
    const bool numbered = IsDigit(static_cast<unsigned char>(text[label])) || c.begin - label == 1;
    return closed && numbered && ReadChar(text, c.end).kind == CharKind::kSpace;
  }
  if (bracket) return false;
  const bool bullet =
      c.kind == CharKind::kDash || c.kind == CharKind::kSymbol || c.code_point == '*' || c.code_point == '+';
  return bullet && ReadChar(text, c.end).kind == CharKind::kSpace;
}

/// Counts over the lines of a text that decide whether it was wrapped.
class LineCounts {
 public:
  explicit LineCounts(std::string_view text) : text_(text) {
    std::uint32_t begin = 0;
    for (std::uint32_t i = 0; i < text.size();) {
      if (!MayBreakLine(static_cast<unsigned char>(text[i]))) {
        ++i;
        continue;
      }
      const DecodedChar d = DecodeUtf8(text, i);
      if (IsLineBreak(d.code_point)) {
        AddLine(begin, i);
        begin = i + d.bytes;
      }
      i += d.bytes;
    }
    AddLine(begin, static_cast<std::uint32_t>(text.size()));
  }

  /// Nearly every line fits, and lines go on in lower case as running text does.
  bool Wrapped() const {
    return continued_ >= 2 && continued_ * 3 >= pairs_ && too_wide_ * 10 <= lines_ && widest_ >= kMinWrapWidth;
  }
  std::uint32_t widest() const { return widest_; }

 private:
  void AddLine(std::uint32_t begin, std::uint32_t end) {
    std::uint32_t first = begin;
    while (first < end) {
      const CharAt c = ReadChar(text_, first);
      if (c.kind != CharKind::kSpace) break;
      first = c.end;
    }
    if (first >= end) {
      after_text_ = false;
      return;
    }
    const std::uint32_t columns = CountColumns(text_, begin, end);
    ++lines_;
    if (columns > kMaxWrapWidth) {
      ++too_wide_;
    } else {
      widest_ = std::max(widest_, columns);
    }
    if (after_text_) {
      ++pairs_;
      continued_ += IsLower(ReadChar(text_, first).code_point);
    }
    after_text_ = true;
  }

  std::string_view text_;
  std::uint32_t lines_ = 0;      ///< that are not blank
  std::uint32_t too_wide_ = 0;   ///< lines wider than any wrapping makes them
  std::uint32_t widest_ = 0;     ///< columns of the widest of the others
  std::uint32_t pairs_ = 0;      ///< lines that follow another one immediately
  std::uint32_t continued_ = 0;  ///< of these, that begin in lower case
  bool after_text_ = false;
};

}  // namespace

LineLayout::LineLayout(std::string_view text) : text_(text) {
  const LineCounts counts(text);
  if (counts.Wrapped()) wrap_width_ = counts.widest();
}

bool LineLayout::EndsParagraph(std::uint32_t line_begin, std::uint32_t line_end, std::uint32_t next_begin) const {
  const std::uint32_t columns = CountColumns(text_, line_begin, line_end);
  // Short lines in lower case, one below the other, are a list.
  const bool running_text = columns >= kMinWrapWidth || !IsLower(ReadChar(text_, line_begin).code_point);
  const bool next_is_lower = IsLower(ReadChar(text_, next_begin).code_point);
  if (running_text && next_is_lower && !EndsLikeASentence(text_, line_end)) return false;
  if (StartsListItem(text_, next_begin)) return true;
  if (columns >= kMinWrapWidth && EndsMidPhrase(text_, line_end)) return false;
  if (wrap_width_ == 0 || columns > kMaxWrapWidth) return true;
  // Wrapped paragraphs end with a sentence, or short.
  if (columns * 4 >= wrap_width_ * 3 && !EndsLikeASentence(text_, line_end)) return false;
  // The break was needed only if the next word did not fit.
  return columns + 1 + FirstWordColumns(text_, next_begin) < wrap_width_;
}

}  // namespace lede
