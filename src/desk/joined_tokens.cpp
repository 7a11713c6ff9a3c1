// Which words of a text are two, by what the model knows and by what the text has elsewhere.
#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "desk/ascii.h"
#include "desk/checks.h"
#include "desk/joined.h"
#include "lexicon/phrase_table.h"
#include "text/key_table.h"
#include "text/unicode.h"

namespace lede {
namespace {

// Words that sentences begin with.
constexpr std::array<std::string_view, 30> kOpeners = {
    "The", "He",   "She",  "It",    "They", "We",  "In",  "On",  "At",  "This", "That",  "But", "And", "For", "After",
    "A",   "When", "With", "While", "As",   "His", "Her", "Its", "You", "If",   "There", "Our", "To",  "By",  "These"};
// Words that begin a clause behind a name, and end few names: not "and" ("Bem|and"), "for", "had", "with".
constexpr std::array<std::string_view, 22> kAfterName = {
    "the",  "that", "which", "their", "would",  "have",   "this",  "were", "from",    "was",   "has",
    "said", "says", "told",  "after", "before", "during", "where", "who",  "because", "could", "will"};
constexpr std::size_t kShortestName = 4;  // bytes

template <std::size_t N>
bool OneOf(std::string_view word, const std::array<std::string_view, N>& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// Hashes words as they come, so that "harbour" and "bridge" together are "harbourbridge".
class LowerHash {
 public:
  void Add(std::string_view word) {
    for (const char c : word) {
      const auto lower = static_cast<unsigned char>(IsAsciiUpper(c) ? c - 'A' + 'a' : c);
      value_ = (value_ ^ lower) * 0x100000001B3ull;
    }
  }
  std::uint64_t value() const { return value_; }

 private:
  std::uint64_t value_ = 0xCBF29CE484222325ull;
};

std::uint64_t HashOf(std::string_view word) {
  LowerHash hash;
  hash.Add(word);
  return hash.value();
}

/// Whether a word is of letters alone, of whatever alphabet.
bool IsLetters(std::string_view word) {
  return std::all_of(word.begin(), word.end(),
                     [](char c) { return IsAsciiLetter(c) || (static_cast<unsigned char>(c) & 0x80) != 0; });
}

class JoinedTokens {
 public:
  JoinedTokens(DeskTools* tools, Document* doc) : tools_(*tools), doc_(*doc) {}

  void Run() {
    for (std::uint32_t t = 0; t < doc_.tokens.size(); ++t) {
      if (MayBeTwo(t)) suspects_.push_back(t), ++elsewhere_[HashOf(At(t))].joined;
    }
    if (suspects_.empty()) return;
    ReadOthers();
    for (const std::uint32_t t : suspects_) {
      if (const std::size_t at = SplitOf(t); at != 0) WarnOfJoined(doc_.tokens[t].span, at, "", &doc_);
    }
  }

 private:
  /// How often a word stands in the text as one and as two, and the letters of the first of the two.
  struct Forms {
    std::uint32_t joined = 0, apart = 0;
    std::size_t first = 0;
  };

  std::string_view At(std::uint32_t t) const { return doc_.slice(doc_.tokens[t]); }

  /// Whether it is a word that stands by itself and that the model does not know.
  bool MayBeTwo(std::uint32_t t) {
    constexpr std::size_t kShortest = 5;
    const Token& token = doc_.tokens[t];
    const std::string_view word = At(t);
    if (word.size() < kShortest || (token.flags & kLink) != 0 || !IsLetters(word) || IsAllCaps(word)) return false;
    // A part of something longer: "#blacklivesmatter", "_name", "read-write".
    if ((token.flags & kSpaceBefore) == 0 && t > 0 && token.span.begin > 0 && IsGlue(doc_.text()[token.span.begin - 1]))
      return false;
    if (token.span.end < doc_.text().size() && IsGlue(doc_.text()[token.span.end]) &&
        doc_.text()[token.span.end] != '.')
      return false;
    return !tools_.IsFrequent(word) && tools_.Classes(word) == 0;
  }

  static bool IsGlue(char c) {
    return c == '#' || c == '@' || c == '_' || c == '/' || c == '.' || c == '-' || c == '&' || c == '+';
  }
  bool HasWord(std::string_view word) { return words_.Find(PhraseHash::HashToken(word)) != nullptr; }

  /// Which suspects the text has in two words as well, and which words it has at all.
  void ReadOthers() {
    constexpr std::size_t kShortestHalf = 3;
    for (std::uint32_t t = 0; t < doc_.tokens.size(); ++t) {
      const std::string_view word = At(t);
      if (word.size() >= kShortestName) words_.Add(PhraseHash::HashToken(word), 0);
      if (t + 1 == doc_.tokens.size() || word.size() < kShortestHalf || At(t + 1).size() < kShortestHalf) continue;
      if (!IsAsciiLetter(word.front()) || !IsAsciiLetter(At(t + 1).front())) continue;
      if ((doc_.tokens[t + 1].flags & (kSpaceBefore | kParagraphStart | kWideGapBefore)) != kSpaceBefore) continue;
      LowerHash hash;
      hash.Add(word), hash.Add(At(t + 1));
      const auto found = elsewhere_.find(hash.value());
      if (found != elsewhere_.end()) ++found->second.apart, found->second.first = word.size();
    }
  }

  /// The first byte of the second word; 0 where it is one.
  std::size_t SplitOf(std::uint32_t t) {
    const std::string_view word = At(t);
    const Forms& forms = elsewhere_[HashOf(word)];
    std::size_t at = 1;
    while (at < word.size() && !IsAsciiUpper(word[at])) ++at;
    // What the text has in two words oftener than in one. Names are more often written like "EastAfrican" on purpose.
    const bool capital = at < word.size() && IsAsciiUpper(word[0]);
    if (capital && t > 0 && At(t - 1) == "The") return 0;
    if (forms.apart > 0 && forms.apart >= forms.joined + (capital ? 1 : 0)) return forms.first;
    if (IsAsciiLowerWord(word)) return InName(t) ? 0 : SplitCommon(t);
    if (at < word.size()) return SplitBeforeCapital(word, at);
    if (StartsSentence(t)) {
      lower_.clear();
      AppendLower(word, &lower_);
      if (const std::size_t split = SplitLower(lower_, tools_.frequent); split != 0) return split;
    }
    // A name that stands twice is spelt so.
    return IsAsciiUpper(word[0]) && forms.joined == 1 ? SplitName(t) : 0;
  }

  /// "wildlifeofficer": besides what the model tells, two long words that both stand in the text.
  std::size_t SplitCommon(std::uint32_t t) {
    constexpr std::size_t kShortestHalf = 4, kShortest = 10;
    const std::string_view word = At(t);
    if (const std::size_t at = SplitLower(word, tools_.frequent); at != 0) return at;
    if (word.size() < kShortest || elsewhere_[HashOf(word)].joined > 1) return 0;
    for (std::size_t at = kShortestHalf; at + kShortestHalf <= word.size(); ++at) {
      if (HasWord(word.substr(0, at)) && HasWord(word.substr(at)) && !EndsWords(word.substr(at)) &&
          tools_.IsFrequent(word.substr(0, at)) && tools_.IsFrequent(word.substr(at)))
        return at;
    }
    return 0;
  }

  bool StartsSentence(std::uint32_t t) const {
    const auto after = std::upper_bound(doc_.sentences.begin(), doc_.sentences.end(), t,
                                        [](std::uint32_t row, const Sentence& s) { return row < s.tokens.first; });
    return after != doc_.sentences.begin() && (after - 1)->tokens.first == t;
  }

  bool InName(std::uint32_t t) const {
    return tools_.mention[t] != kNone && doc_.mentions[tools_.mention[t]].kind == MentionKind::kName;
  }

  /// "policiesThe", "TruckThe", "inTexas"; not "easyJet", "YouTube".
  std::size_t SplitBeforeCapital(std::string_view word, std::size_t at) {
    const std::string_view first = word.substr(0, at), last = word.substr(at);
    if (!IsAsciiLowerWord(first.substr(1)) || !IsAsciiLowerWord(last.substr(1)) || !tools_.IsFrequent(first)) return 0;
    // “LinkedIn” is a name.
    const bool name = IsAsciiUpper(first[0]) && last.size() < 3;
    if (at >= 4 && last.size() > 1 && !name && OneOf(last, kOpeners)) return at;
    // A word in lower case, and a name or the capitalised word of another place.
    if (IsAsciiUpper(first[0]) || last.size() < kShortestName) return 0;
    if (at < 4 && !IsFunctionWord(first)) return 0;
    return tools_.Classes(last) != 0 || HasWord(last) ? at : 0;
  }

  /// "Thursdaysaid", "Partyleader": a name or a word of one, and what belongs behind it.
  std::size_t SplitName(std::uint32_t t) {
    constexpr LexClassSet kParts = Bit(LexClass::kOrgWord) | Bit(LexClass::kTitle);
    constexpr LexClassSet kOwners = Bit(LexClass::kOrgWord) | Bit(LexClass::kDemonym) | Bit(LexClass::kCountry) |
                                    Bit(LexClass::kRegion) | Bit(LexClass::kCity);
    constexpr std::size_t kShortestPart = 5;
    const std::string_view word = At(t);
    for (std::size_t at = kShortestName; at + 3 <= word.size(); ++at) {
      if (!IsAsciiLower(word[at])) continue;
      const std::string_view first = word.substr(0, at), last = word.substr(at);
      const bool own = HasWord(first);
      if (OneOf(last, kAfterName) && (own || tools_.IsFrequent(first) || tools_.Classes(first) != 0)) return at;
      if (last.size() < kShortestPart || !tools_.IsFrequent(last)) continue;
      if (own && at > kShortestName && IsDerived(last) && !EndsWords(last)) return at;
      // Compounds seldom begin with a plural: "Affairs|committee".
      const bool plural = at > kShortestPart && first.back() == 's' && tools_.IsFrequent(first);
      if (GoesOn(t) && (plural || (tools_.Classes(first) & kOwners) != 0) && (tools_.Classes(last) & kParts) != 0)
        return at;
    }
    return 0;
  }

  /// Whether a capitalised word stands right before: "the Liberal Partyleader".
  bool GoesOn(std::uint32_t t) const {
    return t > 0 && (doc_.tokens[t].flags & kParagraphStart) == 0 && IsCapitalized(At(t - 1));
  }

  DeskTools& tools_;
  Document& doc_;
  std::vector<std::uint32_t> suspects_;                 // tokens
  std::unordered_map<std::uint64_t, Forms> elsewhere_;  // by the hash of the word in lower case
  std::string lower_;
  KeyTable words_;  // those that halves may be, by their hashes
};

}  // namespace

void FindJoinedWords(DeskTools* tools, Document* doc) { JoinedTokens(tools, doc).Run(); }

}  // namespace lede
