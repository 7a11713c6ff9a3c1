#include <algorithm>
#include <iterator>
#include <string>

#include "segment/abbreviations.h"
#include "segment/char_kind.h"
#include "segment/segment.h"

namespace lede {
namespace {

/// Splits the tokens of a document into sentences, left to right.
class SentenceSplitter {
 public:
  explicit SentenceSplitter(Document* doc) : doc_(*doc), tokens_(doc->tokens) {}

  void Run() {
    const auto count = static_cast<std::uint32_t>(tokens_.size());
    for (std::uint32_t i = 0; i < count;) {
      if (i > first_ && StartsParagraph(i)) {
        Close(i);
        ++paragraph_;
      }
      if (const std::uint32_t end = SentenceEnd(i); end != 0) {
        i = end;
        Close(i);
        if (i < count && StartsParagraph(i)) ++paragraph_;
      } else {
        ++i;
      }
    }
    Close(count);
  }

 private:
  void Close(std::uint32_t last) {
    if (last == first_) return;
    doc_.sentences.push_back({{tokens_[first_].span.begin, tokens_[last - 1].span.end}, {first_, last}, paragraph_});
    first_ = last;
  }

  /// The end (exclusive) of the sentence whose final mark is token `i`, or 0 if none ends there.
  std::uint32_t SentenceEnd(std::uint32_t i) const {
    const std::string_view word = doc_.slice(tokens_[i]);
    const char last = word.back();
    const bool ellipsis = IsEllipsis(word);
    if (last != '.' && last != '!' && last != '?' && !ellipsis) return 0;
    const bool abbreviation = last == '.' && word[0] != '.';
    if (!abbreviation && word[0] != last && !ellipsis) return 0;  // "Yahoo!"
    std::uint32_t end = i + 1;
    while (end < tokens_.size() && Closes(end)) ++end;
    if (end == tokens_.size() || StartsParagraph(end)) return end;
    if (abbreviation) return AbbreviationEnds(i, end) ? end : 0;
    if (last == '.' && word.size() == 1 && IsListNumber(i)) return 0;
    const CharAt next = ReadChar(doc_.text(), tokens_[end].span.begin);
    if (IsLower(next.code_point)) return 0;
    if (next.code_point == ',' || next.code_point == ';' || next.code_point == ':') return 0;
    return end;
  }

  /// A number that starts a sentence and has a full stop is a label: "1. Aid arrives."
  bool IsListNumber(std::uint32_t i) const {
    return i == first_ + 1 && StartsParagraph(first_) && doc_.slice(tokens_[first_]).size() <= 3 &&
           IsDigit(static_cast<unsigned char>(doc_.slice(tokens_[first_])[0]));
  }

  /// Whether a sentence ends at an abbreviation: the next word is one that only ever starts a
  /// sentence with a capital.
  bool AbbreviationEnds(std::uint32_t i, std::uint32_t next) const {
    const std::string_view word = doc_.slice(tokens_[i]);
    const std::string_view stem = word.substr(0, word.size() - 1);
    const bool initial = stem.size() == 1;
    const Abbreviation kind = FindAbbreviation(stem);
    if (kind == Abbreviation::kBeforeName || kind == Abbreviation::kBeforeNumber) return false;
    while (next < tokens_.size() && Opens(next)) ++next;
    if (next == tokens_.size()) return true;
    const std::string_view follower = doc_.slice(tokens_[next]);
    if (!IsCapitalized(follower)) return false;
    return IsSentenceStarter(follower) && !(initial && follower.size() == 1);
  }

  bool StartsParagraph(std::uint32_t i) const { return (tokens_[i].flags & kParagraphStart) != 0; }

  static bool IsEllipsis(std::string_view word) { return word.substr(0, 3) == "..." || word.substr(0, 3) == "\u2026"; }

  /// Closing brackets and quotation marks go with the sentence before them.
  bool Closes(std::uint32_t i) const {
    const CharAt c = ReadChar(doc_.text(), tokens_[i].span.begin);
    if (StartsParagraph(i)) return false;
    if (c.code_point == ')' || c.code_point == ']' || c.code_point == 0x201D || c.code_point == 0xBB) return true;
    const bool space_before = (tokens_[i].flags & kSpaceBefore) != 0;
    if (space_before) return false;
    if (c.kind == CharKind::kDoubleQuote) return c.code_point != 0x201E && c.code_point != 0xAB;
    return c.kind == CharKind::kApostrophe && c.code_point != '`' && c.code_point != 0x2018 && IsQuoteToken(i);
  }

  bool Opens(std::uint32_t i) const {
    const CharAt c = ReadChar(doc_.text(), tokens_[i].span.begin);
    return c.kind == CharKind::kDoubleQuote || (c.kind == CharKind::kApostrophe && IsQuoteToken(i)) || c.code_point == '(' || c.code_point == '[';
  }

  /// An apostrophe that stands alone, or '' and ``.
  bool IsQuoteToken(std::uint32_t i) const {
    const CharAt first = ReadChar(doc_.text(), tokens_[i].span.begin);
    return first.end == tokens_[i].span.end || (first.code_point < 0x80 && tokens_[i].span.size() == 2 && !ReadChar(doc_.text(), first.end).IsWord());
  }

  static bool IsSentenceStarter(std::string_view word) {
    static constexpr std::string_view kStarters[] = {
        "A", "According", "After", "All", "Also", "Although", "An", "And", "Another", "As", "At", "Because", "Before", "Both", "But",
        "By", "Despite", "During", "Each", "Even", "Every", "For", "From", "He", "Her", "Here", "His", "How", "However", "I", "If",
        "In", "Instead", "It", "Its", "Last", "Many", "Meanwhile", "More", "Most", "Mr.", "Mrs.", "Ms.", "My", "No", "Nor", "Not", "Now",
        "On", "Once", "One", "Only", "Or", "Other", "Others", "Our", "She", "Since", "So", "Some", "Still", "Such", "That", "The",
        "Their", "Then", "There", "These", "They", "This", "Those", "Though", "Thus", "To", "Under", "Until", "We", "What", "When",
        "Where", "Whether", "Which", "While", "Who", "Why", "With", "Without", "Yet", "You", "Your",
    };
    return std::find(std::begin(kStarters), std::end(kStarters), word) != std::end(kStarters);
  }

  Document& doc_;
  const std::vector<Token>& tokens_;
  std::uint32_t first_ = 0;      ///< first token of the open sentence
  std::uint32_t paragraph_ = 0;
};

}  // namespace

void SplitSentences(Document* doc) {
  doc->sentences.clear();
  SentenceSplitter(doc).Run();
}

}  // namespace lede
