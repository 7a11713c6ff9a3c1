// "the the": a word written twice.
#include <algorithm>
#include <array>
#include <string_view>

#include "desk/ascii.h"
#include "desk/checks.h"
#include "text/unicode.h"
#include "text/warnings.h"

namespace lede {
namespace {

/// Words that stand twice as often on purpose as by a slip, in alphabetical order. Counted by reading what stands twice
/// in 50 MB of news: "had had" and "that that" were right 9 times of 10, "the the", "in in" and "to to" wrong as often.
constexpr std::array kRepeatable =
    std::to_array<std::string_view>({"blah",  "bye",  "do",   "far",  "ha",   "had", "hear", "her",    "it", "knock",
                                     "long",  "many", "more", "much", "no",   "now", "oh",   "really", "so", "that",
                                     "there", "too",  "tut",  "very", "well", "who", "win",  "ya",     "yes"});
static_assert(std::is_sorted(kRepeatable.begin(), kRepeatable.end()), "searched by halves");

}  // namespace

void FindDoubledWords(DeskTools* tools, Document* doc) {
  for (std::uint32_t t = 1; t < doc->tokens.size(); ++t) {
    const Token &one = doc->tokens[t - 1], &two = doc->tokens[t];
    const std::string_view second = doc->slice(two);
    if (one.span.size() != two.span.size() || !IsAsciiLowerWord(second)) continue;
    // Blanks alone stand between them, and no paragraph ends there.
    if ((two.flags & (kSpaceBefore | kParagraphStart | kWideGapBefore)) != kSpaceBefore) continue;
    tools->scratch.clear();
    AppendLower(doc->slice(one), &tools->scratch);
    if (tools->scratch != second || std::binary_search(kRepeatable.begin(), kRepeatable.end(), second)) continue;
    // A word with something joined to it is another one: "sit-in in", "x the the-".
    if (t > 1 && (one.flags & kSpaceBefore) == 0 && (one.flags & kParagraphStart) == 0) continue;
    if (t + 1 < doc->tokens.size() && (doc->tokens[t + 1].flags & kSpaceBefore) == 0) {
      const std::string_view after = doc->slice(doc->tokens[t + 1]);
      if (after == "-" || after == "'s" || after == "’s" || after == "–") continue;
    }
    const ByteSpan span{one.span.begin, two.span.end};
    AddWarning(Remark::kDoubledWord, span, {{WarningPart::kWritten, std::string(doc->slice(span))}}, doc).suggestion =
        doc->slice(one);
  }
}

}  // namespace lede
