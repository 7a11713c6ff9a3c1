#include "segment/code_scanner.h"

namespace lede {
namespace {

/// Shorter ones may be a price list's "A*+/B*", a smiley, a curse in comic strips.
constexpr std::uint32_t kShortest = 32;
/// One byte in so many, at least, is a symbol.
constexpr std::uint32_t kBytesASymbol = 12;
/// So many different symbols, at least: a rule of stars, a table's bars or the dashes of a form are fewer.
constexpr int kFewestSymbols = 4;

bool IsBlank(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

/// Which of the symbols that prose has within words no more than once in a while: not the marks of sentences, nor
/// those of quotations, dates, options ("and/or") and markup, between whose tags prose may stand. -1 for others.
int SymbolOf(char c) {
  const std::size_t at = std::string_view("#$%&*+=@[\\]^_`{|}~").find(c);
  return at == std::string_view::npos ? -1 : static_cast<int>(at);
}

/// What may end the sentence, speech or bracket that the code stands in.
bool IsSentenceMark(char c) { return std::string_view(".,;:!?)\"'").find(c) != std::string_view::npos; }

}  // namespace

std::uint32_t CodeScanner::End(std::uint32_t begin) {
  if (begin < no_code_until_) return 0;
  std::uint32_t symbols = 0, seen = 0, end = begin;
  for (; end < text_.size() && !IsBlank(text_[end]); ++end) {
    if (const int symbol = SymbolOf(text_[end]); symbol >= 0) ++symbols, seen |= 1u << symbol;
  }
  const std::uint32_t stretch_end = end;
  while (end > begin && IsSentenceMark(text_[end - 1])) --end;
  int different = 0;
  for (; seen != 0; seen &= seen - 1) ++different;
  if (end - begin >= kShortest && symbols * kBytesASymbol >= end - begin && different >= kFewestSymbols &&
      text_.substr(begin, end - begin).find("://") == std::string_view::npos)  // links are read by their own rules
    return end;
  no_code_until_ = stretch_end;
  return 0;
}

}  // namespace lede
