#include "story/lead.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>
#include <utility>

#include "story/telling.h"

namespace lede {
namespace {

// What happened is told at once: later sentences give reasons, reactions and what went before.
constexpr std::size_t kMostTold = 3;
constexpr std::size_t kMostLookedAt = 6;  // sentences of the body
constexpr std::size_t kMostFurther = 5;

bool EndsWithStop(const Document& doc, const Sentence& sentence) {
  constexpr std::array<std::string_view, 8> kClosing = {"”", "’", "\"", "'", "''", ")", "]", "»"};
  for (std::uint32_t t = sentence.tokens.last; t > sentence.tokens.first; --t) {
    const std::string_view token = doc.slice(doc.tokens[t - 1]);
    if (std::find(kClosing.begin(), kClosing.end(), token) != kClosing.end()) continue;
    return token.ends_with('.') || token.ends_with('!') || token.ends_with('?') || token.ends_with("…");
  }
  return false;
}

/// Where the story begins among the first sentences: with that behind the `passed` first ones that tell one, the last such
/// where there are no more, the first sentence where there is none.
std::vector<Sentence>::const_iterator FirstTold(const Document& doc, const Clauses& clauses,
                                                const std::vector<Sentence>& sentences, std::size_t passed) {
  auto first = sentences.begin();
  std::size_t found = 0;
  for (auto sentence = sentences.begin(); sentence != sentences.end() && found <= passed; ++sentence) {
    if (TellsStory(doc, clauses, *sentence)) first = sentence, ++found;
  }
  return first;
}

ParagraphRole RoleOf(const Document& doc, const Sentence& sentence) { return doc.paragraphs[sentence.paragraph].role; }

}  // namespace

Lead LeadOf(const Document& doc, const Clauses& clauses, std::size_t passed) {
  Lead lead;
  std::vector<Sentence> body;
  for (const Sentence& sentence : doc.sentences) {
    if (RoleOf(doc, sentence) != ParagraphRole::kBody) continue;
    if (EndsWithStop(doc, sentence)) lead.told.push_back(sentence);
    body.push_back(sentence);
    if (body.size() == kMostLookedAt) break;
  }
  lead.told.erase(lead.told.begin(), FirstTold(doc, clauses, lead.told, passed));
  if (lead.told.empty()) lead.told = std::move(body);
  if (lead.told.empty()) lead.told.push_back(doc.sentences.front());
  if (lead.told.size() > kMostTold) lead.told.resize(kMostTold);
  for (const Sentence& sentence : doc.sentences) {
    const bool is_over = sentence.span.begin < lead.told[0].span.begin;
    if (is_over && RoleOf(doc, sentence) == ParagraphRole::kHeadline) lead.headlines.push_back(sentence);
    const bool is_behind = sentence.span.begin >= lead.told.back().span.end;
    if (is_behind && RoleOf(doc, sentence) == ParagraphRole::kBody) lead.further.push_back(sentence);
    if (lead.further.size() == kMostFurther) break;
  }
  return lead;
}

}  // namespace lede
