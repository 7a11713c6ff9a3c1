#include <algorithm>
#include <iterator>

#include "segment/abbreviations.h"
#include "segment/char_kind.h"
#include "segment/segment.h"

namespace lede {
namespace {

/// Words that begin a sentence when they are capitalised, and names seldom do.
constexpr std::string_view kStarters[] = {
    "A",         "According", "After",    "Afterwards", "All",     "Also",   "Although",  "Among",      "An",
    "And",       "Another",   "Any",      "Anyone",     "As",      "Asked",  "At",        "Because",    "Before",
    "Both",      "But",       "By",       "Despite",    "During",  "Each",   "Earlier",   "Either",     "Even",
    "Every",     "Following", "For",      "Former",     "From",    "Had",    "Has",       "Have",       "He",
    "Her",       "Here",      "His",      "How",        "However", "I",      "If",        "In",         "Instead",
    "Is",        "It",        "Its",      "Last",       "Later",   "Many",   "Meanwhile", "More",       "Most",
    "My",        "Neither",   "No",       "Nobody",     "Nor",     "Not",    "Nothing",   "Now",        "Of",
    "Officials", "On",        "Once",     "One",        "Only",    "Or",     "Other",     "Others",     "Our",
    "Over",      "People",    "Police",   "Rather",     "She",     "Should", "Since",     "So",         "Some",
    "Sometimes", "Soon",      "Still",    "Such",       "That",    "The",    "Their",     "Then",       "There",
    "Therefore", "These",     "They",     "This",       "Those",   "Though", "Through",   "Throughout", "Thus",
    "To",        "Today",     "Tomorrow", "Under",      "Until",   "Upon",   "Was",       "We",         "Were",
    "What",      "When",      "Where",    "Whether",    "Which",   "While",  "Who",       "Whose",      "Why",
    "With",      "Within",    "Without",  "Yesterday",  "Yet",     "You",    "Your",
};
static_assert(std::is_sorted(std::begin(kStarters), std::end(kStarters)));

/// What follows a clock time and belongs to it: "8 p.m. Monday", "10 a.m. Eastern".
constexpr std::string_view kAfterTime[] = {
    "April",  "Aug.",      "August",   "Central",  "Dec.",     "December",  "Eastern", "Feb.",    "February",
    "Friday", "Greenwich", "Jan.",     "January",  "July",     "June",      "Local",   "March",   "May",
    "Monday", "Moscow",    "Mountain", "Nov.",     "November", "Oct.",      "October", "Pacific", "Saturday",
    "Sept.",  "September", "Sunday",   "Thursday", "Tuesday",  "Wednesday",
};
static_assert(std::is_sorted(std::begin(kAfterTime), std::end(kAfterTime)));

/// Verbs that say whose a question or exclamation was: “Never!” Santos said.
constexpr std::string_view kReportingVerbs[] = {"added",   "asked", "asks",    "cried",    "exclaimed", "said",  "says",
                                                "shouted", "told",  "tweeted", "wondered", "wrote",     "yelled"};
static_assert(std::is_sorted(std::begin(kReportingVerbs), std::end(kReportingVerbs)));

template <std::size_t N>
bool Among(const std::string_view (&sorted)[N], std::string_view word) {
  return std::binary_search(std::begin(sorted), std::end(sorted), word);
}

/// Splits the tokens of a document into sentences, left to right.
class SentenceSplitter {
 public:
  explicit SentenceSplitter(Document* doc)
      : doc_(*doc), tokens_(doc->tokens), count_(static_cast<std::uint32_t>(doc->tokens.size())) {}

  void Run() {
    for (std::uint32_t i = 0; i < count_;) {
      if (i > 0 && StartsParagraph(i)) {
        Close(i);
        ++paragraph_;
      } else if ((tokens_[i].flags & kWideGapBefore) != 0) {
        Close(i);
      }
      const Mark mark = MarkOf(i);
      const std::uint32_t end = mark == Mark::kNone ? i + 1 : SkipClosers(i + 1);
      if (mark != Mark::kNone && EndsSentence(mark, i, end)) Close(end);
      i = end;
    }
    Close(count_);
  }

 private:
  void Close(std::uint32_t last) {
    if (last == first_) return;
    doc_.sentences.push_back({{tokens_[first_].span.begin, tokens_[last - 1].span.end}, {first_, last}, paragraph_});
    first_ = last;
  }

  enum class Mark : std::uint8_t { kNone, kFullStop, kEllipsis, kQuestionOrExclamation, kAbbreviation };

  Mark MarkOf(std::uint32_t i) const {
    const std::string_view word = doc_.slice(tokens_[i]);
    switch (word.back()) {
      case '.': return word.size() == 1 ? Mark::kFullStop : word[0] == '.' ? Mark::kEllipsis : Mark::kAbbreviation;
      case '!':
      case '?': return Mark::kQuestionOrExclamation;
      case '\xA6': return word.substr(0, 3) == "\u2026" ? Mark::kEllipsis : Mark::kNone;
      default: return Mark::kNone;
    }
  }

  /// Whether a sentence ends with the mark `i` and what closes it, and another starts at `next`.
  bool EndsSentence(Mark mark, std::uint32_t i, std::uint32_t next) const {
    if (next == count_ || StartsParagraph(next)) return true;
    const bool quoted = next > i + 1;
    switch (mark) {
      case Mark::kAbbreviation: return AbbreviationEnds(i, next);
      case Mark::kEllipsis: return i != first_ && CanStart(next);
      case Mark::kFullStop: return !IsListNumber(i) && !(i > 0 && IsInitial(i - 1)) && CanStart(next);
      default: return CanStart(next) && !(quoted && IsAttribution(next));
    }
  }

  /// Past the marks, brackets and quotation marks that close a sentence, and its footnotes: "1805.[6]"
  std::uint32_t SkipClosers(std::uint32_t i) const {
    while (i < count_ && !StartsParagraph(i)) {
      const Mark mark = MarkOf(i);
      if (Closes(i) || (mark != Mark::kNone && mark != Mark::kAbbreviation)) {
        ++i;
      } else if (IsFootnote(i)) {
        i += 3;
      } else {
        break;
      }
    }
    return i;
  }

  bool Closes(std::uint32_t i) const {
    const CharAt c = First(i);
    if (c.code_point == ')' || c.code_point == ']') return true;
    // Only a mark that says which way it faces may stand after a space: « as in French »
    if (SpaceBefore(i))
      return (c.code_point == 0x201D || c.code_point == 0xBB) && (i + 1 == count_ || SpaceBefore(i + 1));
    if (c.kind == CharKind::kDoubleQuote) return c.code_point != 0x201E && c.code_point != 0xAB;
    return c.kind == CharKind::kApostrophe && c.code_point != '`' && c.code_point != 0x2018 && IsQuotationMark(i);
  }

  bool IsFootnote(std::uint32_t i) const {
    return i + 2 < count_ && First(i).code_point == '[' && !SpaceBefore(i + 1) &&
           First(i + 1).kind == CharKind::kDigit && First(i + 2).code_point == ']';
  }

  /// Whether a sentence may start with token `i`: not in lower case, nor with a mark that goes on.
  bool CanStart(std::uint32_t i) const {
    const std::uint32_t word = SkipOpeners(i);
    const CharAt c = First(word < count_ ? word : i);
    return !IsLower(c.code_point) && c.code_point != ',' && c.code_point != ';' && c.code_point != ':';
  }

  std::uint32_t SkipOpeners(std::uint32_t i) const {
    while (i < count_) {
      const CharAt c = First(i);
      const bool quote = c.kind == CharKind::kDoubleQuote || (c.kind == CharKind::kApostrophe && IsQuotationMark(i));
      if (!quote && c.code_point != '(' && c.code_point != '[') break;
      ++i;
    }
    return i;
  }

  /// A number that starts a sentence and has a full stop is a label: "1. Aid arrives."
  bool IsListNumber(std::uint32_t i) const {
    return i == first_ + 1 && StartsParagraph(first_) && tokens_[first_].span.size() <= 3 &&
           First(first_).kind == CharKind::kDigit;
  }

  /// “Never!” Senator Ana Santos said: a reporting verb before the next punctuation.
  bool IsAttribution(std::uint32_t i) const {
    const std::uint32_t limit = std::min(count_, i + 5);
    for (; i < limit && !StartsParagraph(i) && First(i).IsWord(); ++i) {
      if (Among(kReportingVerbs, doc_.slice(tokens_[i]))) return true;
    }
    return false;
  }

  /// Whether a sentence ends at the abbreviation `i`, where `next` goes on.
  /// "Wayne A. I. Frederick": the "I" at `i` between an initial and a name, which is a pronoun elsewhere.
  bool IsInitial(std::uint32_t i) const {
    if (i == 0 || i + 2 >= count_ || StartsParagraph(i + 2)) return false;
    const std::string_view before = doc_.slice(tokens_[i - 1]), behind = doc_.slice(tokens_[i + 2]);
    const bool stop = doc_.slice(tokens_[i + 1]) == "." && (tokens_[i + 1].flags & kSpaceBefore) == 0;
    return doc_.slice(tokens_[i]) == "I" && stop && before.size() == 2 && before[1] == '.' && IsCapitalized(before) &&
           IsCapitalized(behind) && !Among(kStarters, behind);
  }

  bool AbbreviationEnds(std::uint32_t i, std::uint32_t next) const {
    const std::string_view word = doc_.slice(tokens_[i]);
    const Abbreviation kind = FindAbbreviation(word.substr(0, word.size() - 1));
    if (kind == Abbreviation::kBeforeName || kind == Abbreviation::kBeforeNumber) return false;
    next = SkipOpeners(next);
    if (next == count_) return true;
    const std::string_view follower = doc_.slice(tokens_[next]);
    if (!IsCapitalized(follower)) return false;
    if (IsInitial(next)) return false;
    if (word == "etc.") return true;
    if (word == "a.m." || word == "p.m.")
      return !Among(kAfterTime, follower) && (!IsAllCaps(follower) || follower.size() == 1);
    if (IsLower(First(i).code_point) && word.find('.') + 1 < word.size()) return false;  // "e.g.", "i.e."
    return Among(kStarters, follower);
  }

  CharAt First(std::uint32_t i) const { return ReadChar(doc_.text(), tokens_[i].span.begin); }
  bool StartsParagraph(std::uint32_t i) const { return (tokens_[i].flags & kParagraphStart) != 0; }
  bool SpaceBefore(std::uint32_t i) const { return (tokens_[i].flags & kSpaceBefore) != 0; }

  /// An apostrophe that stands alone, or '' and ``, not a clitic.
  bool IsQuotationMark(std::uint32_t i) const {
    const CharAt first = First(i);
    return first.end == tokens_[i].span.end || !ReadChar(doc_.text(), first.end).IsWord();
  }

  Document& doc_;
  const std::vector<Token>& tokens_;
  const std::uint32_t count_;
  std::uint32_t first_ = 0;  ///< first token of the open sentence
  std::uint32_t paragraph_ = 0;
};

}  // namespace

void SplitSentences(Document* doc) {
  doc->sentences.clear();
  SentenceSplitter(doc).Run();
}

}  // namespace lede
