#include "protect/letters.h"

#include <algorithm>

#include "protect/names.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace lede::protect {
namespace {

bool IsConnector(char32_t c) {
  constexpr std::string_view kConnectors = "._-+@/#%=&:~";
  return c < 0x80 ? kConnectors.find(static_cast<char>(c)) != std::string_view::npos : c == 0x2010 || c == 0x2011;
}

bool IsHyphen(char32_t c) { return c == '-' || c == 0x2010 || c == 0x2011; }

/// Takes in what stands between two letters.
class GapReader {
 public:
  void Add(char32_t c) {
    if (IsApostrophe(c) && !shows_ && !other_) {
      apostrophe_ = shows_ = true;
      return;
    }
    if (apostrophe_) other_ = true;
    if (IsLineBreak(c)) {
      ++breaks_;
    } else if (IsSpace(c)) {
      blank_ = true;
    } else if (!IsConnector(c)) {
      // A stop within marks ends a sentence all the same.
      other_ = true;
      opens_ = opens_ || c == '!' || c == '?' || IsDoubleQuote(c);
      return;
    } else {
      hyphen_ = IsHyphen(c) && marks_ == 0 && !blank_ && breaks_ == 0;
      stop_ = c == '.' && marks_ == 0 && !blank_ && breaks_ == 0;
      ended_ = ended_ || c == '.' || c == ':';
      ++marks_;
    }
    shows_ = true;
  }
  void Replaced() { other_ = true; }

  Gap Read() const {
    if (other_ || breaks_ > 1) return Gap::kOther;
    if (!shows_) return Gap::kNone;
    if (apostrophe_) return Gap::kApostrophe;
    const bool white = blank_ || breaks_ > 0;
    if (marks_ == 0) return breaks_ > 0 ? Gap::kBreak : Gap::kSpace;
    if (!white) return Gap::kConnector;
    if (marks_ == 1 && hyphen_ && breaks_ == 1) return Gap::kHyphenBreak;
    return marks_ == 1 && stop_ && breaks_ == 0 ? Gap::kStopSpace : Gap::kOther;
  }
  bool OpensSentence() const { return opens_ || breaks_ > 0 || (ended_ && blank_); }

 private:
  int breaks_ = 0, marks_ = 0;
  bool blank_ = false, other_ = false, hyphen_ = false, stop_ = false, shows_ = false, opens_ = false, ended_ = false,
       apostrophe_ = false;
};

}  // namespace

LetterRow::LetterRow(std::string_view text, const std::vector<ByteSpan>& masked) {
  std::size_t mask = 0;
  GapReader gap;
  bool first = true;
  std::string letters;
  for (std::uint32_t at = 0; at < text.size();) {
    while (mask < masked.size() && masked[mask].end <= at) ++mask;
    if (mask < masked.size() && masked[mask].begin <= at) {
      gap.Replaced();
      at = masked[mask].end;
      continue;
    }
    const DecodedChar c = DecodeUtf8(text, at);
    letters.clear();
    if (!AppendComparable(c.code_point, &letters)) gap.Add(c.code_point);
    for (const char letter : letters) {
      folded += letter;
      begins.push_back(at), ends.push_back(at + c.bytes);
      gaps.push_back(first ? Gap::kOther : gap.Read());
      opens_sentence.push_back(first || gap.OpensSentence());
      upper.push_back(IsUpper(c.code_point));
      gap = {};
      first = false;
    }
    at += c.bytes;
  }
  ReadTokens();
  ReadChains(text, masked);
}

void LetterRow::ReadTokens() {
  token_begins.resize(size()), token_ends.resize(size());
  for (std::uint32_t begin = 0; begin < size();) {
    std::uint32_t end = begin + 1;
    while (!EndsToken(end - 1)) ++end;
    for (; begin < end; ++begin) token_ends[begin] = end;
  }
  for (std::uint32_t i = 0; i < size(); ++i) token_begins[i] = BeginsToken(i) ? i : token_begins[i - 1];
}

void LetterRow::ReadChains(std::string_view text, const std::vector<ByteSpan>& masked) {
  std::size_t mask = 0;
  for (std::uint32_t i = 0; i < size(); ++i) {
    if (gaps[i] != Gap::kNone && gaps[i] != Gap::kConnector) {
      while (mask < masked.size() && masked[mask].end < begins[i]) ++mask;
      const bool after_mask = mask < masked.size() && masked[mask].end == begins[i];
      const char before = begins[i] > 0 && !after_mask ? text[begins[i] - 1] : ' ';
      const bool is_handle = before == '@' || before == '#';
      chains.push_back({i, i, begins[i] - (is_handle ? 1u : 0u), begins[i], is_handle});
    }
    Chain& chain = chains.back();
    if (gaps[i] == Gap::kConnector) {
      const std::string_view marks = text.substr(ends[i - 1], begins[i] - ends[i - 1]);
      const bool has =
          marks.find_first_of("@_") != std::string_view::npos || marks.find("://") != std::string_view::npos;
      // "post.example" and "notes.txt", but not "a.m." nor a stop without its blank.
      const bool file = marks == "." && !upper[i] && i - chain.first > 1;
      chain.is_link = chain.is_link || has || file;
    }
    chain_of.push_back(static_cast<std::uint32_t>(chains.size() - 1));
    chain.last = i + 1, chain.end = ends[i];
  }
}

}  // namespace lede::protect
