// Blanks that are missing or one too many.
#include <string>
#include <string_view>

#include "desk/ascii.h"
#include "desk/checks.h"
#include "text/warnings.h"

namespace lede {
namespace {

/// The words around a place, and what should stand there instead of what does.
class Spacing {
 public:
  Spacing(DeskTools* tools, Document* doc) : tools_(*tools), doc_(*doc) {}

  void Run() {
    const auto count = static_cast<std::uint32_t>(doc_.tokens.size());
    const bool often_wide = UsesWideBlanks(), often_before = PutsBlanksBeforeMarks();
    for (std::uint32_t t = 1; t + 1 < count; ++t) {
      const std::string_view mark = At(t);
      if (mark == "," || mark == ";") {
        if (!often_before || !HasSpaceBefore(t)) LookAtMark(t);
        LookAtSpeech(t);
      }
      if (!often_wide) LookAtBlanks(t);
    }
    for (std::uint32_t t = 1; t < count && !often_before; ++t) LookAtStop(t);
  }

 private:
  std::string_view At(std::uint32_t t) const { return doc_.slice(doc_.tokens[t]); }
  bool HasSpaceBefore(std::uint32_t t) const { return (doc_.tokens[t].flags & kSpaceBefore) != 0; }
  bool StartsAnew(std::uint32_t t) const { return (doc_.tokens[t].flags & (kParagraphStart | kWideGapBefore)) != 0; }
  std::string_view Between(std::uint32_t t) const {
    const std::uint32_t begin = doc_.tokens[t - 1].span.end;
    return doc_.text().substr(begin, doc_.tokens[t].span.begin - begin);
  }
  bool IsWord(std::uint32_t t) const {
    const std::string_view word = At(t);
    return IsAsciiLetter(word.front()) && IsAsciiLetter(word.back());
  }

  /// Whether two blanks stand within sentences here as a matter of course, as in columns and justified text.
  bool UsesWideBlanks() const {
    std::size_t wide = 0, all = 0;
    for (std::uint32_t t = 1; t < doc_.tokens.size(); ++t) {
      if (!HasSpaceBefore(t) || StartsAnew(t)) continue;
      ++all, wide += Between(t) == "  " ? 1 : 0;
    }
    constexpr std::size_t kOften = 50;
    return wide * kOften > all && wide > 2;
  }

  /// Whether blanks stand before marks here as a matter of course, as where links were taken out.
  bool PutsBlanksBeforeMarks() const {
    std::size_t before = 0, all = 0;
    for (std::uint32_t t = 1; t < doc_.tokens.size(); ++t) {
      if (At(t) == "," || At(t) == "." || At(t) == "?") ++all, before += HasSpaceBefore(t) ? 1 : 0;
    }
    constexpr std::size_t kOften = 10;
    return before * kOften > all && before > 3;
  }

  /// "word ,next", "word,next": between words alone, for numbers, addresses and lists of cells have their own ways.
  void LookAtMark(std::uint32_t t) {
    if (!IsWord(t - 1) || !IsWord(t + 1) || StartsAnew(t) || StartsAnew(t + 1)) return;
    if (((doc_.tokens[t - 1].flags | doc_.tokens[t + 1].flags) & kLink) != 0) return;
    const bool before = HasSpaceBefore(t), after = HasSpaceBefore(t + 1);
    if (!before && after) return;
    // Glued on both sides may be a list of codes: one of the words at least is one that everybody knows.
    if (!before && !tools_.IsFrequent(At(t - 1)) && !tools_.IsFrequent(At(t + 1))) return;
    Add(t - 1, t + 1, std::string(At(t - 1)) + std::string(At(t)) + " " + std::string(At(t + 1)));
  }

  /// "the end ." at the end of a sentence.
  void LookAtStop(std::uint32_t t) {
    const std::string_view mark = At(t);
    if ((mark != "." && mark != "?" && mark != "!") || !HasSpaceBefore(t) || StartsAnew(t) || !IsWord(t - 1)) return;
    if ((doc_.tokens[t - 1].flags & kLink) != 0) return;
    if (t + 1 < doc_.tokens.size() && !StartsAnew(t + 1) && !(HasSpaceBefore(t + 1) && IsAsciiUpper(At(t + 1)[0])))
      return;
    Add(t - 1, t, std::string(At(t - 1)) + std::string(mark));
  }

  /// "he wrote,“Nobody": an opening mark right behind the comma.
  void LookAtSpeech(std::uint32_t t) {
    if (At(t + 1) != "“" || HasSpaceBefore(t + 1) || HasSpaceBefore(t) || !IsWord(t - 1)) return;
    const std::uint32_t last = t + 2 < doc_.tokens.size() && !HasSpaceBefore(t + 2) ? t + 2 : t + 1;
    const ByteSpan speech{doc_.tokens[t + 1].span.begin, doc_.tokens[last].span.end};
    Add(t - 1, last, std::string(At(t - 1)) + std::string(At(t)) + " " + std::string(doc_.slice(speech)));
  }

  /// Two blanks between two words in the middle of a sentence.
  void LookAtBlanks(std::uint32_t t) {
    if (StartsAnew(t) || Between(t) != "  " || !IsWord(t - 1) || !IsWord(t)) return;
    if (IsAsciiUpper(At(t)[0])) return;  // a sentence without its stop, a cell
    Add(t - 1, t, std::string(At(t - 1)) + " " + std::string(At(t)));
  }

  void Add(std::uint32_t first, std::uint32_t last, std::string meant) {
    const ByteSpan span{doc_.tokens[first].span.begin, doc_.tokens[last].span.end};
    AddWarning(Remark::kSpacing, span,
               {{WarningPart::kWritten, std::string(doc_.slice(span))}, {WarningPart::kMeant, meant}}, &doc_)
        .suggestion = meant;
  }

  DeskTools& tools_;
  Document& doc_;
};

}  // namespace

void FindSpacing(DeskTools* tools, Document* doc) { Spacing(tools, doc).Run(); }

}  // namespace lede
