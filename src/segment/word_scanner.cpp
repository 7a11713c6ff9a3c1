#include "segment/word_scanner.h"

#include <algorithm>
#include <iterator>

#include "segment/abbreviations.h"
#include "segment/hyphens.h"

namespace lede {
namespace {

bool IsHyphen(char32_t c) { return c == '-' || c == 0x2010 || c == 0x2011; }
bool IsAsciiLetter(char32_t c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; }

/// Whether `text` at `at` reads as the lower-case ASCII `word`, whatever its case.
bool ReadsAs(std::string_view text, std::uint32_t at, std::string_view word) {
  if (text.size() - at < word.size()) return false;
  return std::equal(word.begin(), word.end(), text.begin() + at, [](char w, char t) { return w == (t | 0x20); });
}

/// The degrees whose abbreviation goes on after a full stop: "Ph.D.", "B.Sc."
bool IsDegree(std::string_view word) {
  static constexpr std::string_view kDegrees[] = {"Ed", "Eng", "LL", "Ph", "Sc", "Th"};
  return std::find(std::begin(kDegrees), std::end(kDegrees), word) != std::end(kDegrees);
}

}  // namespace

ScannedWord WordScanner::Word(std::uint32_t begin) {
  const char first = text_[begin];
  if ((first | 0x20) == 'h' || (first | 0x20) == 'w' || (first | 0x20) == 'f' || (first | 0x20) == 'm') {
    if (const ScannedLink url = links_.Url(begin); url.end != 0) return {url.end, 0, url.flagged};
  }
  std::uint32_t segment = begin;  // begin of the part after the last full stop or hyphen
  std::uint32_t part = begin;     // begin of the part after the last hyphen
  CharAt last = ReadChar(text_, begin);
  bool may_be_address = true;
  for (CharAt c = last;;) {
    while (c.IsWord() || (c.kind == CharKind::kInvisible && ReadChar(text_, c.end).IsWord())) {
      if (c.kind != CharKind::kInvisible) last = c;
      c = ReadChar(text_, c.end);
    }
    if (c.kind == CharKind::kSpace || c.kind == CharKind::kEnd) return {c.begin};
    const CharAt after = ReadChar(text_, c.end);
    const bool address_mark = c.code_point == '@' || c.code_point == '_' || (c.code_point == '.' && after.IsWord());
    if (address_mark && may_be_address) {
      may_be_address = false;
      if (const ScannedLink link = links_.Address(begin); link.end != 0) return {link.end, 0, link.flagged};
    }
    if (c.code_point == '.') {
      if (!DotJoins(begin, segment, last, c, after)) return {OwnsFullStop(begin, segment, c, after) ? c.end : c.begin};
      segment = c.end;
    } else if (c.kind == CharKind::kApostrophe) {
      if (!after.IsWord()) return {c.begin};
      if (const std::uint32_t end = CliticEnd(after); end != 0) {
        const bool negation = (after.code_point | 0x20) == 't';
        if (!negation) return {c.begin};
        if ((last.code_point | 0x20) == 'n' && last.begin > begin) return {last.begin, end};
      }
    } else if (!(last.kind == CharKind::kDigit && JoinsDigits(c, after)) && !JoinsLetters(begin, last, c, after)) {
      return {c.begin};
    } else if (IsHyphen(c.code_point)) {
      if (last.kind == CharKind::kLetter && HyphenParts(begin, part, c, after)) return {c.begin};
      part = segment = c.end;
    }
    c = after;
  }
}

std::uint32_t WordScanner::Apostrophe(std::uint32_t begin, bool space_before) const {
  const CharAt quote = ReadChar(text_, begin);
  const CharAt next = ReadChar(text_, quote.end);
  if (next.code_point == quote.code_point && (next.code_point == '`' || next.code_point == '\'')) return next.end;
  if (!next.IsWord() || quote.code_point == '`') return quote.end;
  if (next.kind == CharKind::kDigit) {
    const CharAt second = ReadChar(text_, next.end);
    const CharAt third = ReadChar(text_, second.end);
    if (second.kind != CharKind::kDigit) return quote.end;
    if (!third.IsWord()) return space_before && third.kind != CharKind::kApostrophe ? third.begin : quote.end;
    const CharAt fourth = ReadChar(text_, third.end);
    return third.code_point == 's' && !fourth.IsWord() && fourth.kind != CharKind::kApostrophe ? third.end : quote.end;
  }
  if (const std::uint32_t end = CliticEnd(next); end != 0 && (next.code_point | 0x20) != 't') return end;
  static constexpr std::string_view kShortened[] = {"em", "n", "til", "tis", "twas", "cause"};
  for (std::string_view word : kShortened) {
    if (!space_before || quote.code_point == 0x2018 || !ReadsAs(text_, next.begin, word)) continue;
    const CharAt after = ReadChar(text_, next.begin + static_cast<std::uint32_t>(word.size()));
    if (after.IsWord()) continue;
    return word == "n" && after.kind == CharKind::kApostrophe ? after.end : after.begin;  // "rock 'n' roll"
  }
  return quote.end;
}

/// Whether a mark between two word characters belongs to the word: hyphens, "AT&T", "snake_case",
/// "F/A-18".
bool WordScanner::JoinsLetters(std::uint32_t begin, CharAt before, CharAt joiner, CharAt after) const {
  if (!after.IsWord()) return false;
  if (IsHyphen(joiner.code_point)) return true;
  if (joiner.code_point == '/') {
    return before.begin == begin && IsUpper(before.code_point) && IsUpper(after.code_point) &&
           !ReadChar(text_, after.end).IsWord();
  }
  if (joiner.code_point == '&') return IsUpper(before.code_point) && IsUpper(after.code_point);
  return joiner.code_point == '_';
}

/// Whether the word ends before a hyphen. `part` is where its last hyphenated part begins.
bool WordScanner::HyphenParts(std::uint32_t begin, std::uint32_t part, CharAt hyphen, CharAt after) const {
  if (after.kind != CharKind::kLetter) return false;
  const std::string_view left = text_.substr(part, hyphen.begin - part);
  // "Jane Doe, D-Springfield": a party and what its member stands for.
  if (left.size() == 1) {
    const bool party = left == "D" || left == "R" || left == "I";
    return party && part == begin && IsUpper(after.code_point) && begin > 1 &&
           (text_[begin - 1] == '(' || text_.substr(begin - 2, 2) == ", ");
  }
  constexpr std::uint32_t kLongest = 32;  // bytes; longer than any word that is looked up
  std::uint32_t end = after.end;
  for (CharAt c = after; c.kind == CharKind::kLetter && c.begin - after.begin < kLongest; c = ReadChar(text_, c.end))
    end = c.end;
  const bool dotted = end == after.end && ReadChar(text_, end).code_point == '.' && ReadChar(text_, end + 1).IsWord();
  const std::string_view right = dotted ? "US" : text_.substr(after.begin, end - after.begin);  // "pro-U.S."
  return left.size() <= kLongest && HyphenSeparates(left, right);
}

/// Whether a mark between two digits belongs to the number: "1,200", "10:30", "9/11".
bool WordScanner::JoinsDigits(CharAt joiner, CharAt after) const {
  if (after.kind != CharKind::kDigit) return false;
  if (joiner.code_point == ':' || joiner.code_point == '/') return true;
  if (joiner.code_point != ',') return false;
  std::uint32_t digits = 0;
  CharAt c = after;
  for (; c.kind == CharKind::kDigit && digits < 4; c = ReadChar(text_, c.end)) ++digits;
  // Thousands, or the lakhs and crores of Indian English.
  return digits == 3 || (digits == 2 && c.code_point == ',' && ReadChar(text_, c.end).kind == CharKind::kDigit);
}

/// Whether a word goes on after a full stop: "3.5", "U.S", "a.m", "Ph.D".
bool WordScanner::DotJoins(std::uint32_t begin, std::uint32_t segment, CharAt before, CharAt dot, CharAt after) const {
  const std::string_view part = text_.substr(segment, dot.begin - segment);
  if (after.kind == CharKind::kDigit) return before.kind == CharKind::kDigit;
  if (after.kind != CharKind::kLetter) return false;
  const bool single = part.size() == 1 && IsAsciiLetter(before.code_point);
  if (!single && !IsDegree(part)) return false;
  const CharAt second = ReadChar(text_, after.end);
  if (!second.IsWord()) return IsUpper(before.code_point) == IsUpper(after.code_point) || !single;
  const std::string_view next_two = text_.substr(after.begin, second.end - after.begin);
  return single && begin == segment && IsDegree(next_two) && !ReadChar(text_, second.end).IsWord();
}

/// Whether the full stop after a word is part of it: abbreviations, initials, "U.S."
bool WordScanner::OwnsFullStop(std::uint32_t begin, std::uint32_t segment, CharAt dot, CharAt after) const {
  if (after.code_point == '.') return false;  // an ellipsis
  const std::string_view word = text_.substr(segment, dot.begin - segment);
  if (segment != begin && text_[segment - 1] == '.') {
    return (word.size() == 1 && IsAsciiLetter(static_cast<unsigned char>(word[0]))) || IsDegree(word);
  }
  CharAt next = after;
  while (next.kind == CharKind::kSpace && !IsLineBreak(next.code_point) && next.begin - dot.end < 8)
    next = ReadChar(text_, next.end);
  if (word.size() == 1 && word[0] >= 'A' && word[0] <= 'Z') return word[0] != 'I' && IsUpper(next.code_point);
  if (word.size() > 8) return false;
  char capitalized[8];
  const bool all_caps = word.size() > 1 && IsAllCaps(word);
  for (std::size_t i = 0; i < word.size(); ++i) {
    capitalized[i] = all_caps && i > 0 ? static_cast<char>(ToLower(static_cast<unsigned char>(word[i]))) : word[i];
  }
  const Abbreviation kind = FindAbbreviation(std::string_view(capitalized, word.size()));
  return kind == Abbreviation::kBeforeNumber ? next.kind == CharKind::kDigit : kind != Abbreviation::kNone;
}

/// Where the clitic whose letters start at `after_apostrophe` ends, or 0: 's 'm 'd 't 're 've 'll.
std::uint32_t WordScanner::CliticEnd(CharAt after_apostrophe) const {
  const CharAt second = ReadChar(text_, after_apostrophe.end);
  const char32_t c = after_apostrophe.code_point | 0x20;
  if (!second.IsWord()) return c == 's' || c == 'm' || c == 'd' || c == 't' ? second.begin : 0;
  const char32_t d = second.code_point | 0x20;
  const bool pair = (d == 'e' && (c == 'r' || c == 'v')) || (c == 'l' && d == 'l');
  return pair && !ReadChar(text_, second.end).IsWord() ? second.end : 0;
}

}  // namespace lede
