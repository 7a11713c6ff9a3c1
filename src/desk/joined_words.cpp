// Words that are run together: "technicalcooperation", "saidthat", "said.She".
#include <algorithm>
#include <array>
#include <string>

#include "desk/ascii.h"
#include "desk/checks.h"
#include "desk/joined.h"
#include "text/warnings.h"

namespace lede {
namespace {

template <std::size_t N>
bool OneOf(std::string_view word, const std::array<std::string_view, N>& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// A word so frequent that another one attached to it is more likely a slip than a word of its own, with the fewest
/// letters that the other must have: "his|tory", "and|roid", "toma|to" are one word each.
struct Glue {
  std::string_view word;
  std::size_t other;
};
// Both tables were read through on 20 MB of news: what they split and the model has no cluster for.
constexpr std::array<Glue, 28> kFirstGlue = {{
    {"the", 4},   {"that", 4},  {"which", 4}, {"their", 4}, {"would", 4}, {"have", 4},    {"this", 4},
    {"were", 4},  {"was", 5},   {"from", 4},  {"they", 4},  {"been", 4},  {"said", 4},    {"also", 4},
    {"these", 4}, {"those", 4}, {"its", 5},   {"into", 4},  {"could", 4}, {"because", 4}, {"his", 6},
    {"more", 5},  {"who", 6},   {"and", 6},   {"of", 6},    {"to", 7},    {"had", 6},     {"not", 5},
}};
constexpr std::array<Glue, 30> kLastGlue = {{
    {"the", 4},    {"that", 4},    {"which", 4},  {"their", 4},   {"would", 4},   {"have", 4},
    {"this", 4},   {"were", 4},    {"from", 4},   {"with", 6},    {"about", 6},   {"they", 4},
    {"been", 4},   {"said", 4},    {"of", 4},     {"to", 5},      {"for", 4},     {"into", 5},
    {"during", 4}, {"between", 4}, {"before", 4}, {"because", 4}, {"against", 4}, {"could", 4},
    {"was", 6},    {"who", 5},     {"its", 6},    {"and", 6},     {"until", 4},   {"since", 5},
}};
// Words that only hold sentences together: two of them are no word.
constexpr std::array<std::string_view, 60> kFunctionWords = {
    "the",  "and",   "that",    "which",  "who",     "this",  "these", "those", "their", "his",    "her",  "its",
    "our",  "your",  "they",    "she",    "he",      "it",    "we",    "was",   "were",  "is",     "are",  "has",
    "had",  "have",  "been",    "will",   "would",   "could", "not",   "of",    "to",    "in",     "on",   "by",
    "as",   "at",    "for",     "from",   "with",    "about", "into",  "over",  "after", "before", "than", "because",
    "when", "while", "between", "during", "through", "more",  "other", "some",  "said",  "but",    "what", "there"};
// What may follow a participle in "-ed" without a space, though it ends many a word.
constexpr std::array<std::string_view, 9> kShortWords = {"in", "on", "at", "by", "as", "it", "the", "was", "for"};
constexpr std::array<std::string_view, 9> kShortVerbs = {"are", "was", "has", "had", "the", "for", "who", "and", "but"};

/// Whether a word ends as inflected and derived words do, which compounds seldom begin with: "technical" and
/// "targeted" are glued to what follows, "video" and "council" may be the first half of one word.
bool EndsAsDerived(std::string_view word) {
  constexpr std::array<std::string_view, 32> kEndings = {
      "ical", "nal",  "ial",   "ual",  "ral",  "ated", "ted",   "ded",  "sed",   "red",  "ned",
      "ied",  "sted", "ating", "ting", "ing",  "ly",   "tion",  "sion", "ment",  "tive", "sive",
      "ous",  "ity",  "ance",  "ence", "ness", "ions", "ments", "ists", "chers", "ders"};
  if (word.size() < 6) return false;
  return std::any_of(kEndings.begin(), kEndings.end(), [&](std::string_view ending) { return word.ends_with(ending); });
}

/// Whether what follows the first half is an ending rather than a word: "person|ally", "electr|ability".
bool IsEnding(std::string_view word) {
  constexpr std::array<std::string_view, 31> kWords = {
      "ability", "ships",  "fully",   "ments",  "person", "persons", "woman", "women", "worthy", "related", "based",
      "wards",   "holder", "holders", "making", "maker",  "makers",  "goers", "world", "house",  "ness",    "ally",
      "ably",    "able",   "ling",    "less",   "ment",   "wise",    "like",  "ship",  "lower"};
  return OneOf(word, kWords);
}

/// "range|and": the ending of a word that is a compound itself.
bool EndsInLand(std::string_view word) {
  constexpr std::array<std::string_view, 6> kEndings = {"land", "band", "hand", "stand", "sand", "brand"};
  return std::any_of(kEndings.begin(), kEndings.end(), [&](std::string_view ending) { return word.ends_with(ending); });
}

bool HasGlue(std::string_view first, std::string_view last, std::string_view word) {
  const auto first_glue = std::find_if(kFirstGlue.begin(), kFirstGlue.end(), [&](Glue g) { return g.word == first; });
  if (first_glue != kFirstGlue.end() && last.size() >= first_glue->other && !IsEnding(last)) return true;
  const auto last_glue = std::find_if(kLastGlue.begin(), kLastGlue.end(), [&](Glue g) { return g.word == last; });
  if (last_glue != kLastGlue.end() && first.size() >= last_glue->other && !(last == "and" && EndsInLand(word)))
    return true;
  return OneOf(first, kFunctionWords) && OneOf(last, kFunctionWords);
}

bool IsDerivedJoin(std::string_view first, std::string_view last) {
  if (!EndsAsDerived(first) || IsEnding(last)) return false;
  if (last.size() < 4) return OneOf(last, first.ends_with("ed") ? kShortWords : kShortVerbs);
  return true;
}

}  // namespace

bool EndsWords(std::string_view word) { return IsEnding(word); }
bool IsFunctionWord(std::string_view word) { return OneOf(word, kFunctionWords); }
bool IsDerived(std::string_view word) { return EndsAsDerived(word); }

void WarnOfJoined(ByteSpan span, std::size_t at, std::string_view between, Document* doc) {
  const std::string_view word = doc->slice(span);
  std::string meant(word);
  meant.insert(at + between.size(), 1, ' ');
  AddWarning(Remark::kJoinedWords, span, {{WarningPart::kWritten, std::string(word)}, {WarningPart::kMeant, meant}},
             doc)
      .suggestion = meant;
}

std::size_t SplitLower(std::string_view word, const FrequentWords& frequent) {
  constexpr std::size_t kShortest = 5, kLongest = 40;
  if (word.size() < kShortest || word.size() > kLongest) return 0;
  for (std::size_t at = 2; at + 2 <= word.size(); ++at) {
    const std::string_view first = word.substr(0, at), last = word.substr(at);
    if (!HasGlue(first, last, word) && !IsDerivedJoin(first, last)) continue;
    if (frequent.Has(first) && frequent.Has(last)) return at;
  }
  return 0;
}

/// "said.She": a word of three letters or more, a full stop, and a capitalised word, without a space. What an
/// address may look like is left alone.
void FindMissingSpaces(DeskTools* tools, Document* doc) {
  const auto text = doc->text();
  for (std::size_t dot = text.find('.'); dot != std::string_view::npos; dot = text.find('.', dot + 1)) {
    std::size_t begin = dot, end = dot + 1;
    while (begin > 0 && IsAsciiLower(text[begin - 1])) --begin;
    if (begin > 0 && IsAsciiUpper(text[begin - 1])) --begin;
    if (end >= text.size() || !IsAsciiUpper(text[end])) continue;
    ++end;
    while (end < text.size() && IsAsciiLower(text[end])) ++end;
    if (dot - begin < 3 || end - dot < 3) continue;
    const auto bounds = [&](std::size_t at) {
      return at >= text.size() || text[at] == ' ' || text[at] == ',' || text[at] == '\n' || text[at] == '\r';
    };
    if (!bounds(end) || (begin > 0 && !bounds(begin - 1))) continue;
    const std::string_view first = text.substr(begin, dot - begin), last = text.substr(dot + 1, end - dot - 1);
    if (!tools->IsFrequent(first) && !IsAsciiUpper(first[0])) continue;
    if (!tools->IsFrequent(last)) continue;
    WarnOfJoined({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}, dot - begin, ".", doc);
  }
}

}  // namespace lede
