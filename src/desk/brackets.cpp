// Brackets without a partner.
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "desk/ascii.h"
#include "desk/checks.h"
#include "text/warnings.h"

namespace lede {
namespace {

/// Pairs the brackets of a text. One may close paragraphs later, where none opens between.
class Brackets {
 public:
  explicit Brackets(Document* doc) : doc_(*doc) {}

  void Run() {
    for (std::uint32_t t = 0; t < doc_.tokens.size(); ++t) {
      if ((doc_.tokens[t].flags & kLink) != 0) continue;
      const std::string_view mark = At(t);
      if (mark == "(" || mark == "[") {
        open_.push_back(t);
      } else if (mark == ")" || mark == "]") {
        Close(t);
      }
    }
    alone_.insert(alone_.end(), open_.begin(), open_.end());
    // Where they often stand alone they are signs of something else.
    constexpr std::size_t kSlips = 3;
    if (alone_.size() > kSlips && alone_.size() > pairs_) return;
    for (const std::uint32_t t : alone_) Warn(t);
  }

 private:
  std::string_view At(std::uint32_t t) const { return doc_.slice(doc_.tokens[t]); }
  bool HasSpaceBefore(std::uint32_t t) const { return t == 0 || (doc_.tokens[t].flags & kSpaceBefore) != 0; }

  void Close(std::uint32_t t) {
    const std::string_view wanted = At(t) == ")" ? "(" : "[";
    std::size_t match = open_.size();
    while (match > 0 && At(open_[match - 1]) != wanted) --match;
    if (match == 0) {
      if (!IsListed(t) && !IsFace(t)) alone_.push_back(t);
      return;
    }
    // What opened behind its partner never closes.
    alone_.insert(alone_.end(), open_.begin() + static_cast<std::ptrdiff_t>(match), open_.end());
    open_.resize(match - 1);
    ++pairs_;
  }

  /// "a)", "12)": what numbers the items of a list.
  bool IsListed(std::uint32_t t) const {
    if (t == 0 || HasSpaceBefore(t)) return false;
    const std::string_view number = At(t - 1);
    constexpr std::size_t kLongest = 2, kLongestRoman = 4;
    const bool roman = number.size() <= kLongestRoman && number.find_first_not_of("ivx") == std::string_view::npos;
    const bool decimal = number.find_first_not_of("0123456789") == std::string_view::npos;
    // "(the UK)" has two letters as well.
    const bool letters = number.size() <= kLongest && (number.size() == 1 || !IsAsciiUpper(number.back()));
    return (letters || roman || decimal) && HasSpaceBefore(t - 1);
  }

  /// ":)", "-)", and a bracket by itself between blanks or at a line's end.
  bool IsFace(std::uint32_t t) const {
    if (t == 0 || HasSpaceBefore(t)) return true;
    // ":-))"
    const std::string_view text = doc_.text();
    std::size_t at = doc_.tokens[t].span.begin;
    while (at > 0 && text[at - 1] == ')') --at;
    const char before = at > 0 ? text[at - 1] : ' ';
    return before == ':' || before == ';' || before == '-' || before == '=' || before == '_' || before == '^';
  }

  void Warn(std::uint32_t t) {
    const bool closes = At(t) == ")" || At(t) == "]";
    AddWarning(closes ? Remark::kBracketClosesAlone : Remark::kBracketOpensAlone, doc_.tokens[t].span,
               {{WarningPart::kMark, closes ? "closing" : "opening"}}, &doc_);
  }

  Document& doc_;
  std::vector<std::uint32_t> open_, alone_;  // tokens
  std::size_t pairs_ = 0;
};

}  // namespace

void FindLoneBrackets(DeskTools*, Document* doc) { Brackets(doc).Run(); }

}  // namespace lede
