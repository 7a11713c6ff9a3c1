// Sentences and paragraphs that stand in a text twice.
#include <algorithm>
#include <cstdint>
#include <functional>
#include <string_view>
#include <unordered_map>

#include "desk/ascii.h"
#include "desk/checks.h"
#include "text/warnings.h"

namespace lede {
namespace {

/// Shorter ones are questions, refrains, formulas.
constexpr std::uint32_t kFewestWords = 8;

class Repeats {
 public:
  explicit Repeats(Document* doc) : doc_(*doc) {}

  void Run() {
    for (std::uint32_t s = 0; s < doc_.sentences.size(); ++s) {
      const std::uint32_t first = IsLong(s) ? FirstLike(s) : kNone;
      if (first == kNone) continue;
      std::uint32_t size = 1;
      while (s + size < doc_.sentences.size() && first + size < s && IsSame(first + size, s + size)) ++size;
      if (!IsPulled(first, s, size)) Warn(first, s, size);
      s += size - 1;
    }
  }

 private:
  std::string_view At(std::uint32_t t) const { return doc_.slice(doc_.tokens[t]); }

  std::uint32_t WordsIn(RowRange tokens) const {
    std::uint32_t words = 0;
    for (std::uint32_t t = tokens.first; t < tokens.last; ++t) words += IsAsciiLetter(At(t).front()) ? 1 : 0;
    return words;
  }

  /// Whether it is a sentence of the story with its stop, and long enough not to stand twice by chance.
  bool IsLong(std::uint32_t s) const {
    const Sentence& sentence = doc_.sentences[s];
    if (sentence.tokens.size() < kFewestWords || WordsIn(sentence.tokens) < kFewestWords ||
        sentence.paragraph >= doc_.paragraphs.size())
      return false;
    if (doc_.paragraphs[sentence.paragraph].role != ParagraphRole::kBody) return false;
    const std::string_view text = doc_.slice(sentence.span);
    const std::size_t stop = text.find_last_of(".!?");
    constexpr std::size_t kMarks = 4;  // bytes of closing marks behind it
    return stop != std::string_view::npos && stop + kMarks >= text.size();
  }

  /// The first sentence with the same words; kNone where it is that itself.
  std::uint32_t FirstLike(std::uint32_t s) {
    std::uint64_t hash = 0;  // only looked up: what is alike is compared word by word
    for (std::uint32_t t = doc_.sentences[s].tokens.first; t < doc_.sentences[s].tokens.last; ++t)
      hash = (hash ^ std::hash<std::string_view>{}(At(t))) * 0x100000001B3ull;
    const auto [found, is_new] = seen_.try_emplace(hash, s);
    return !is_new && IsSame(found->second, s) ? found->second : kNone;
  }

  bool IsSame(std::uint32_t one, std::uint32_t other) const {
    const RowRange a = doc_.sentences[one].tokens, b = doc_.sentences[other].tokens;
    if (a.size() != b.size()) return false;
    for (std::uint32_t i = 0; i < a.size(); ++i) {
      if (At(a.first + i) != At(b.first + i)) return false;
    }
    return true;
  }

  bool IsAlone(std::uint32_t s) const {
    const std::uint32_t paragraph = doc_.sentences[s].paragraph;
    return (s == 0 || doc_.sentences[s - 1].paragraph != paragraph) &&
           (s + 1 == doc_.sentences.size() || doc_.sentences[s + 1].paragraph != paragraph);
  }

  /// A sentence that stands by itself at one place and within a paragraph at the other is shown there on purpose.
  bool IsPulled(std::uint32_t first, std::uint32_t s, std::uint32_t size) const {
    return size == 1 && IsAlone(first) != IsAlone(s);
  }

  void Warn(std::uint32_t first, std::uint32_t s, std::uint32_t size) {
    const auto span = [&](std::uint32_t from) {
      return ByteSpan{doc_.sentences[from].span.begin, doc_.sentences[from + size - 1].span.end};
    };
    AddWarning(Remark::kRepeated, span(s), {}, &doc_).related = span(first);
  }

  Document& doc_;
  std::unordered_map<std::uint64_t, std::uint32_t> seen_;  // sentences by the hash of their words
};

}  // namespace

void FindRepeats(DeskTools*, Document* doc) { Repeats(doc).Run(); }

}  // namespace lede
