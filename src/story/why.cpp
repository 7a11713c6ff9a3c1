#include "story/why.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "story/main_event.h"
#include "text/unicode.h"

namespace lede {
namespace {

constexpr std::uint16_t kConfidence = 800;
constexpr std::uint32_t kLongestReason = 160;  // bytes

/// Words that begin a phrase which is a reason, or an end, of whatever it hangs on.
constexpr std::array<std::string_view, 26> kOpenings = {"because",
                                                        "because of",
                                                        "due to",
                                                        "owing to",
                                                        "on account of",
                                                        "as a result of",
                                                        "in response to",
                                                        "in reaction to",
                                                        "in retaliation",
                                                        "in revenge for",
                                                        "in protest at",
                                                        "in protest over",
                                                        "in protest against",
                                                        "in solidarity with",
                                                        "in an effort to",
                                                        "in an attempt to",
                                                        "in a bid to",
                                                        "in order to",
                                                        "so as to",
                                                        "on suspicion of",
                                                        "on charges of",
                                                        "on a charge of",
                                                        "in support of",
                                                        "in memory of",
                                                        "in honour of",
                                                        "in honor of"};
constexpr std::size_t kMostWords = 4;  // of an opening

/// Roots of CAMEO of deeds that are done to somebody for something: praise, disapproval, protest, breaking off, coercion.
constexpr std::array<std::string_view, 5> kForSomething = {"05", "11", "14", "16", "17"};
constexpr std::string_view kCoercion = "17";

class Explainer {
 public:
  Explainer(const Document& doc, const Lead& lead, const Clauses& clauses)
      : doc_(doc), lead_(lead), clauses_(clauses), reading_(clauses.reading()) {}

  ToldReason Find(std::uint32_t main, std::uint32_t verb) const {
    const std::string_view root = main == kNone ? "" : std::string_view(doc_.events[main].cameo).substr(0, 2);
    std::vector<std::uint32_t> verbs;
    if (main != kNone) {
      for (const ByteSpan words : WordsOf(doc_, TellingsOf(doc_, lead_, main))) verbs.push_back(clauses_.HeadOf(words));
    } else if (verb != kNone) {
      verbs.push_back(verb);
    }
    for (const std::uint32_t one : verbs) {
      if (one == kNone || doc_.tokens[one].span.begin >= lead_.told.back().span.end) continue;
      const ToldReason reason = Of(one, root);
      if (!reason.words.empty()) return reason;
    }
    return {};
  }

 private:
  /// What the verb, or one that only completes it ("agreed to close the school because …"), has for a reason.
  ToldReason Of(std::uint32_t verb, std::string_view root) const {
    // "Did not close because of the flood": closed for another reason, or stayed open for this one.
    if (IsDenied(verb)) return {};
    for (const std::uint32_t child : reading_.Of(verb)) {
      const Dep dep = reading_[child].dep;
      const bool is_part = dep == Dep::kAdverbialClause || dep == Dep::kOblique;
      if (is_part && IsReason(child, root)) {
        const ByteSpan words = WordsUnder(child);
        if (!words.empty()) return {words, kConfidence};
      }
      if (dep != Dep::kOpenClause) continue;
      const ToldReason reason = Of(child, root);
      if (!reason.words.empty()) return reason;
    }
    return {};
  }

  bool IsDenied(std::uint32_t verb) const {
    constexpr std::array<std::string_view, 4> kDenials = {"not", "n't", "n’t", "never"};
    for (const std::uint32_t child : reading_.Of(verb)) {
      if (child < verb && std::find(kDenials.begin(), kDenials.end(), Word(child)) != kDenials.end()) return true;
    }
    return false;
  }

  bool IsReason(std::uint32_t head, std::string_view root) const {
    const RowRange tokens = reading_.TreeOf(head);
    // "Not because of the strike" is no reason, "partly because of it" is one.
    if (tokens.first > 0 && Word(tokens.first - 1) == "not") return false;
    if (BeginsReason(tokens)) return true;
    if (tokens.size() < 2) return false;
    const std::string first = Word(tokens.first);
    if (std::find(kForSomething.begin(), kForSomething.end(), root) == kForSomething.end()) return false;
    const bool is_coerced = root == kCoercion;
    if (first == "over") return reading_[head].dep == Dep::kOblique && IsThing(tokens, head, is_coerced);
    if (first != "for") return false;
    return reading_[head].dep == Dep::kAdverbialClause ? reading_[head].form == Inflection::kIng
                                                       : IsThing(tokens, head, is_coerced);
  }

  bool BeginsReason(RowRange tokens) const {
    std::string words;
    for (std::uint32_t t = tokens.first; t < tokens.last && t < tokens.first + kMostWords; ++t) {
      words.append(words.empty() ? "" : " ").append(Word(t));
      if (std::find(kOpenings.begin(), kOpenings.end(), words) != kOpenings.end()) return true;
    }
    return false;
  }

  /// No day, sum, place or person: "jailed for two years", "criticised for the president".
  bool IsThing(RowRange tokens, std::uint32_t head, bool is_coerced) const {
    if (reading_[head].part != Upos::kNoun) return false;
    const ByteSpan span{doc_.tokens[tokens.first].span.begin, doc_.tokens[head].span.end};
    // "Jailed for fraud", but not "backed for president".
    if (tokens.size() == 2 && !is_coerced) return false;
    const auto meets = [&](const auto& one) { return one.span.begin < span.end && span.begin < one.span.end; };
    if (std::any_of(doc_.times.begin(), doc_.times.end(), meets)) return false;
    if (std::any_of(doc_.quantities.begin(), doc_.quantities.end(), meets)) return false;
    const auto holds = [&](const Mention& m) { return m.tokens.first <= head && head < m.tokens.last; };
    return std::none_of(doc_.mentions.begin(), doc_.mentions.end(), holds);
  }

  /// All that hangs on it, up to what stands beside it ("…, the board said"); nothing where that is too much to be told.
  ByteSpan WordsUnder(std::uint32_t head) const {
    RowRange tokens = reading_.TreeOf(head);
    for (const std::uint32_t child : reading_.Of(head)) {
      if (child > head && reading_[child].dep == Dep::kParataxis)
        tokens.last = std::min(tokens.last, reading_.TreeOf(child).first);
    }
    while (tokens.last > tokens.first + 1 && reading_[tokens.last - 1].part == Upos::kPunct) --tokens.last;
    const ByteSpan words{doc_.tokens[tokens.first].span.begin, doc_.tokens[tokens.last - 1].span.end};
    return tokens.size() < 2 || words.size() > kLongestReason ? ByteSpan{} : words;
  }

  std::string Word(std::uint32_t token) const { return Lower(doc_.slice(doc_.tokens[token])); }

  const Document& doc_;
  const Lead& lead_;
  const Clauses& clauses_;
  const Reading& reading_;
};

}  // namespace

ToldReason WhyOf(const Document& doc, const Lead& lead, const Clauses& clauses, std::uint32_t main,
                 std::uint32_t verb) {
  return clauses.IsKnown() ? Explainer(doc, lead, clauses).Find(main, verb) : ToldReason{};
}

}  // namespace lede
