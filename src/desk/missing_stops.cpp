// Paragraphs that end without a stop.
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "desk/ascii.h"
#include "desk/checks.h"
#include "text/warnings.h"

namespace lede {
namespace {

/// Shorter paragraphs of one sentence may be captions, list items, signatures, subheadings.
constexpr std::uint32_t kFewestTokens = 12;
/// With its stop it is prose from so many on.
constexpr std::uint32_t kFewestStopped = 6;

/// What a paragraph ends with.
enum class Ending : std::uint8_t { kStop, kWord, kOther };

bool EndsWithAny(std::string_view text, std::initializer_list<std::string_view> endings) {
  for (const std::string_view ending : endings) {
    if (text.ends_with(ending)) return true;
  }
  return false;
}

Ending EndingOf(const Document& doc, RowRange tokens) {
  std::uint32_t last = tokens.last;
  const auto is_closing = [&](std::uint32_t t) {
    return EndsWithAny(doc.slice(doc.tokens[t]), {"”", "’", "\"", "'", ")", "]", "»"});
  };
  const std::string_view end = doc.slice(doc.tokens[last - 1]);
  const bool marked = is_closing(last - 1) && end.size() <= 3;
  while (last > tokens.first + 1 && is_closing(last - 1)) --last;
  const std::string_view word = doc.slice(doc.tokens[last - 1]);
  if (EndsWithAny(word, {".", "!", "?", "…", ":", ";", "—", "–", "-"})) return Ending::kStop;
  if (marked) return Ending::kOther;
  // Scripts other than Latin have stops of their own.
  const char c = word.back();
  const char lead = word.size() > 1 ? word[word.size() - 2] : '\0';
  const bool latin = (static_cast<unsigned char>(c) & 0xC0) == 0x80 && lead >= '\xC3' && lead <= '\xC9';
  const bool letter = latin || IsAsciiLower(c);
  return letter && (doc.tokens[last - 1].flags & kLink) == 0 ? Ending::kWord : Ending::kOther;
}

/// Words that end no sentence: behind them a line was broken.
bool LeavesOpen(std::string_view word) {
  for (const std::string_view open : {"a", "and", "as", "at", "but", "by", "for", "from", "in", "is", "of", "on", "or",
                                      "that", "the", "to", "was", "which", "with"}) {
    if (word == open) return true;
  }
  return false;
}

bool IsBody(const Document& doc, std::uint32_t paragraph) {
  return paragraph < doc.paragraphs.size() && doc.paragraphs[paragraph].role == ParagraphRole::kBody;
}

/// Whether a paragraph of several sentences has an article and an auxiliary, which headlines leave out: a first one
/// without its stop is no headline then.
bool TellsInSentences(const Document& doc, RowRange tokens) {
  bool article = false, auxiliary = false;
  for (std::uint32_t t = tokens.first; t < tokens.last; ++t) {
    const std::string_view word = doc.slice(doc.tokens[t]);
    article |= word == "the" || word == "The" || word == "a" || word == "an";
    auxiliary |= word == "was" || word == "were" || word == "has" || word == "have" || word == "had" || word == "is";
  }
  return article && auxiliary;
}

/// Whether a paragraph begins with a bullet, a box of a key, a dash: it is an item of a list.
bool IsListed(const Document& doc, std::uint32_t first) {
  const std::string_view word = doc.slice(doc.tokens[first]);
  const char c = word.front();
  const std::string_view next = first + 1 < doc.tokens.size() ? doc.slice(doc.tokens[first + 1]) : std::string_view();
  const bool numbered = c >= '0' && c <= '9' && (EndsWithAny(word, {".", ")"}) || next == "." || next == ")");
  if (numbered) return true;
  const bool letter = IsAsciiLetter(c) || (c >= '0' && c <= '9');
  return !letter && !EndsWithAny(word, {"“", "‘", "\"", "'", "[", "("}) && word.size() < 4;
}

}  // namespace

/// Of a text whose paragraphs end with stops but for a few, those of prose that end with a word. The story begins with
/// the first that has its stop; what stands above it is its head.
void FindMissingStops(DeskTools*, Document* doc) {
  std::vector<RowRange> open;  // tokens of those that end with a word
  std::size_t stopped = 0;
  bool all_told = true;  // all of these have a sentence with its stop before the last
  for (std::size_t s = 0; s < doc->sentences.size();) {
    const std::size_t first = s;
    RowRange tokens = doc->sentences[s].tokens;
    const std::uint32_t paragraph = doc->sentences[s].paragraph;
    for (; s < doc->sentences.size() && doc->sentences[s].paragraph == paragraph; ++s)
      tokens.last = doc->sentences[s].tokens.last;
    const bool told = s - first > 1 && TellsInSentences(*doc, tokens);
    if ((!IsBody(*doc, paragraph) && !told) || tokens.size() < kFewestStopped || IsListed(*doc, tokens.first)) continue;
    const Ending ending = EndingOf(*doc, tokens);
    stopped += ending == Ending::kStop ? 1 : 0;
    if (tokens.size() < kFewestTokens && s - first < 2) continue;
    // What goes on in lower case below, or breaks off within a phrase, is one paragraph in pieces.
    const std::uint32_t next = tokens.last;
    const bool goes_on = next < doc->tokens.size() && IsAsciiLower(doc->slice(doc->tokens[next]).front());
    all_told &= ending != Ending::kWord || told;
    if (ending == Ending::kWord && (stopped > 0 || told) && !goes_on && !LeavesOpen(doc->slice(doc->tokens[next - 1])))
      open.push_back(tokens);
  }
  // Where several go without, they are captions or lines of lists, unless the text is long.
  constexpr std::size_t kSlips = 2, kFew = 2, kFewOfMany = 10;  // with a stop for one without
  const std::size_t fewest = open.size() > kSlips ? kFewOfMany : all_told ? 1 : kFew;
  if (stopped < fewest * open.size()) return;
  for (const RowRange tokens : open) {
    const Token& last = doc->tokens[tokens.last - 1];
    AddWarning(Remark::kMissingStop, last.span, {{WarningPart::kWritten, std::string(doc->slice(last))}}, doc)
        .suggestion = std::string(doc->slice(last)) + ".";
  }
}

}  // namespace lede
