#include "lines/parted_words.h"

#include <algorithm>
#include <iterator>

#include "segment/char_kind.h"
#include "segment/hyphens.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace lede {
namespace {

constexpr std::uint32_t kLongestPart = 48;  // bytes on each side that are looked at
constexpr char32_t kSoftHyphen = 0xAD;

bool IsHyphen(char32_t c) { return c == '-' || c == 0x2010 || c == kSoftHyphen; }

/// The letters right before `end`.
std::string_view LettersBefore(std::string_view text, std::uint32_t end) {
  std::uint32_t begin = end;
  while (begin > 0 && end - begin < kLongestPart) {
    const DecodedChar d = DecodeUtf8Before(text, begin);
    if (KindOf(d.code_point) != CharKind::kLetter) break;
    begin -= d.bytes;
  }
  return text.substr(begin, end - begin);
}

/// The letters from `begin` on.
std::string_view LettersAt(std::string_view text, std::uint32_t begin) {
  CharAt c = ReadChar(text, begin);
  while (c.kind == CharKind::kLetter && c.begin - begin < kLongestPart) c = ReadChar(text, c.end);
  return text.substr(begin, c.begin - begin);
}

/// "pre- and post-war": the hyphen stands for a word that comes later.
bool IsSuspended(std::string_view right) {
  static constexpr std::string_view kLinks[] = {"and", "but", "nor", "or", "to", "versus"};
  return std::find(std::begin(kLinks), std::end(kLinks), right) != std::end(kLinks);
}

}  // namespace

bool PartedWords::Add(ByteSpan line_break) {
  const DecodedChar mark = DecodeUtf8Before(text_, line_break.begin);
  if (!IsHyphen(mark.code_point) || line_break.begin == mark.bytes) return false;
  Break found{line_break, line_break.begin - mark.bytes, {}, {}};
  const CharKind before = KindOf(DecodeUtf8Before(text_, found.hyphen).code_point);
  const CharAt after = ReadChar(text_, line_break.end);
  if ((before != CharKind::kLetter && before != CharKind::kDigit) || !after.IsWord()) return false;
  const std::string_view left = LettersBefore(text_, found.hyphen);
  const std::string_view right = LettersAt(text_, line_break.end);
  if (IsSuspended(right)) return false;
  // Between digits, before a capital and behind a single letter nobody hyphenates a word: "F-16", "Jean-Pierre".
  const bool one_case = !IsUpper(after.code_point) || (left.size() > 1 && IsAllCaps(left) && IsAllCaps(right));
  if (left.size() > 1 && !right.empty() && one_case) {
    found.whole = Lower(left) + Lower(right);
    found.hyphenated = Lower(left) + "-" + Lower(right);
    counts_[found.whole] = counts_[found.hyphenated] = 0;
  }
  breaks_.push_back(std::move(found));
  return true;
}

std::vector<ByteSpan> PartedWords::Cuts() {
  if (!counts_.empty()) CountForms();
  std::vector<ByteSpan> cuts;
  cuts.reserve(breaks_.size());
  for (const Break& b : breaks_) cuts.push_back({OwnsHyphen(b) ? b.span.begin : b.hyphen, b.span.end});
  return cuts;
}

/// Counts how often the text has each form of a parted word in one piece.
void PartedWords::CountForms() {
  std::string lower;
  for (CharAt c = ReadChar(text_, 0); c.kind != CharKind::kEnd;) {
    if (c.kind != CharKind::kLetter) {
      c = ReadChar(text_, c.end);
      continue;
    }
    const std::uint32_t begin = c.begin;
    while (c.kind == CharKind::kLetter || (c.code_point == '-' && ReadChar(text_, c.end).kind == CharKind::kLetter))
      c = ReadChar(text_, c.end);
    if (c.begin - begin > 2 * kLongestPart) continue;
    lower.clear();
    AppendLower(text_.substr(begin, c.begin - begin), &lower);
    if (const auto found = counts_.find(lower); found != counts_.end()) ++found->second;
  }
}

bool PartedWords::OwnsHyphen(const Break& b) const {
  if (DecodeUtf8(text_, b.hyphen).code_point == kSoftHyphen) return false;
  if (b.whole.empty()) return true;
  const std::uint32_t whole = counts_.at(b.whole);
  const std::uint32_t hyphenated = counts_.at(b.hyphenated);
  if (whole != hyphenated) return hyphenated > whole;
  if (frequent_.Has(b.whole)) return false;
  const std::size_t at = b.hyphenated.find('-');
  const std::string_view left = std::string_view(b.hyphenated).substr(0, at);
  const std::string_view right = std::string_view(b.hyphenated).substr(at + 1);
  if (frequent_.Has(left) && frequent_.Has(right)) return true;
  return HyphenSeparates(LettersBefore(text_, b.hyphen), LettersAt(text_, b.span.end));
}

}  // namespace lede
