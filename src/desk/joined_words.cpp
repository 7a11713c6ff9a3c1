// Words that are run together: "technicalcooperation", "policiesThe", "said.She".
#include <algorithm>
#include <array>
#include <string>

#include "desk/ascii.h"
#include "desk/checks.h"
#include "text/unicode.h"
#include "text/warnings.h"

namespace lede {
namespace {

template <std::size_t N>
bool OneOf(std::string_view word, const std::array<std::string_view, N>& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// Words so frequent that one of them with another word attached is more likely a slip than a word of its own.
constexpr std::array<std::string_view, 16> kFirstGlue = {"the",  "that", "which", "their", "would", "have",
                                                         "this", "were", "was",   "from",  "they",  "been",
                                                         "said", "also", "these", "those"};
constexpr std::array<std::string_view, 14> kLastGlue = {"the",  "that", "which", "their", "would", "have", "this",
                                                        "were", "from", "with",  "about", "they",  "been", "said"};
// Words that sentences begin with.
constexpr std::array<std::string_view, 30> kOpeners = {
    "The", "He",   "She",  "It",    "They", "We",  "In",  "On",  "At",  "This", "That",  "But", "And", "For", "After",
    "A",   "When", "With", "While", "As",   "His", "Her", "Its", "You", "If",   "There", "Our", "To",  "By",  "These"};

/// Whether a word ends as inflected and derived words do, which compounds seldom begin with: "technical" and
/// "targeted" are glued to what follows, "video" and "council" may be the first half of one word.
bool EndsAsDerived(std::string_view word) {
  constexpr std::array<std::string_view, 26> kEndings = {
      "ical", "nal", "ial", "ual",  "ral",  "ated", "ted",  "ded",  "sed", "red", "ned",  "ied",  "ating",
      "ting", "ing", "ly",  "tion", "sion", "ment", "tive", "sive", "ous", "ity", "ance", "ence", "ness"};
  if (word.size() < 6) return false;
  return std::any_of(kEndings.begin(), kEndings.end(), [&](std::string_view ending) { return word.ends_with(ending); });
}

/// Whether what follows the first half is an ending rather than a word: "person|ally", "electr|ability".
bool IsEnding(std::string_view word) {
  constexpr std::array<std::string_view, 20> kWords = {
      "ability", "ships", "fully",  "ments",   "person", "persons", "woman",  "women", "worthy", "related",
      "based",   "wards", "holder", "holders", "making", "maker",   "makers", "goers", "world",  "house"};
  return OneOf(word, kWords);
}

/// `at` is where the first word ends, `between` what stands between the two.
void WarnOfJoined(ByteSpan span, std::size_t at, std::string_view between, Document* doc) {
  const std::string_view word = doc->slice(span);
  std::string meant(word);
  meant.insert(at + between.size(), 1, ' ');
  AddWarning(Remark::kJoinedWords, span, {{WarningPart::kWritten, std::string(word)}, {WarningPart::kMeant, meant}},
             doc)
      .suggestion = meant;
}

/// The first letter of the second word, of a token in lower case; 0 where it is one word.
std::size_t SplitLower(std::string_view word, const FrequentWords& frequent) {
  constexpr std::size_t kShortest = 8, kLongest = 40;
  if (word.size() < kShortest || word.size() > kLongest || frequent.Has(word)) return 0;
  for (std::size_t at = 3; at + 3 <= word.size(); ++at) {
    const std::string_view first = word.substr(0, at), last = word.substr(at);
    const bool glued = (OneOf(first, kFirstGlue) && last.size() >= 5) || (OneOf(last, kLastGlue) && first.size() >= 5);
    const bool derived = EndsAsDerived(first) && last.size() >= 5 && !IsEnding(last);
    if ((glued || derived) && frequent.Has(first) && frequent.Has(last)) return at;
  }
  return 0;
}

/// As SplitLower of a token with a capital inside: "policiesThe", "TruckThe"; not "easyJet", "YouTube".
std::size_t SplitCapital(std::string_view word, DeskTools* tools) {
  std::size_t at = 1;
  while (at < word.size() && !IsAsciiUpper(word[at])) ++at;
  if (at < 4 || at + 1 > word.size()) return 0;
  const std::string_view first = word.substr(0, at), last = word.substr(at);
  if (!OneOf(last, kOpeners) || !IsAsciiLowerWord(first.substr(1))) return 0;
  // “LinkedIn” is a name.
  const bool name = IsAsciiUpper(first[0]) && last.size() < 3;
  return last.size() > 1 && !name && tools->IsFrequent(first) ? at : 0;
}

}  // namespace

void FindJoinedWords(DeskTools* tools, Document* doc) {
  const auto text = doc->text();
  for (std::uint32_t t = 0; t < doc->tokens.size(); ++t) {
    const Token& token = doc->tokens[t];
    if ((token.flags & kLink) != 0) continue;
    const std::string_view word = doc->slice(token);
    if (word.size() < 4) continue;
    const bool spaced = (token.flags & kSpaceBefore) != 0 || t == 0;
    const char before = token.span.begin == 0 ? ' ' : text[token.span.begin - 1];
    // A part of something longer: "#blacklivesmatter", "_name".
    if (!spaced && (before == '#' || before == '@' || before == '_' || before == '/' || before == '.')) continue;
    if (IsAsciiLowerWord(word)) {
      if (tools->mention[t] != kNone && doc->mentions[tools->mention[t]].kind == MentionKind::kName) continue;
      if (const std::size_t at = SplitLower(word, tools->frequent); at != 0) WarnOfJoined(token.span, at, "", doc);
    } else if (const std::size_t at = SplitCapital(word, tools); at != 0) {
      WarnOfJoined(token.span, at, "", doc);
    }
  }
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
