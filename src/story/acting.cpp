#include "story/acting.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "text/unicode.h"

namespace lede {
namespace {

bool IsArticle(std::string_view word) { return word == "the" || word == "a" || word == "an"; }

/// The word before a mention and its article in small letters; empty at the beginning of the text.
std::string WordBefore(const Document& doc, const Mention& mention) {
  std::uint32_t token = mention.tokens.first;
  std::string word;
  for (int left = 2; left > 0 && token > 0; --left) {
    word = Lower(doc.slice(doc.tokens[--token]));
    if (!IsArticle(word)) break;
  }
  return word;
}

}  // namespace

bool IsMedium(const Document& doc, const Entity& entity, std::uint32_t mention) {
  constexpr std::array<std::string_view, 4> kPublished = {"in", "via", "journal", "magazine"};
  if (entity.type != EntityType::kOrg) return false;
  const std::string before = WordBefore(doc, doc.mentions[mention]);
  if (std::find(kPublished.begin(), kPublished.end(), before) != kPublished.end()) return true;
  const auto rows = doc.entity_mentions.begin();
  return std::any_of(rows + entity.mentions.first, rows + entity.mentions.last, [&](std::uint32_t m) {
    const std::string word = WordBefore(doc, doc.mentions[m]);
    return word == "told" || word == "tells";
  });
}

bool ActsAtOnce(const Document& doc, std::uint32_t mention, const Sentence& sentence) {
  const RowRange& tokens = doc.mentions[mention].tokens;
  const std::uint32_t first = sentence.tokens.first;
  if (tokens.first < first || tokens.last > sentence.tokens.last) return false;
  if (tokens.first == first) return true;
  const bool article = tokens.first == first + 1 && IsArticle(Lower(doc.slice(doc.tokens[first])));
  return article || WordBefore(doc, doc.mentions[mention]) == ",";
}

bool IsNamedIn(const Document& doc, const Entity& entity, ByteSpan span) {
  const auto rows = doc.entity_mentions.begin();
  return std::any_of(rows + entity.mentions.first, rows + entity.mentions.last, [&](std::uint32_t m) {
    const ByteSpan& mention = doc.mentions[m].span;
    return mention.begin >= span.begin && mention.end <= span.end;
  });
}

bool IsCalledAlike(const Document& doc, std::uint32_t one, std::uint32_t other) {
  if (one == other) return true;
  const Entity& a = doc.entities[one];
  const Entity& b = doc.entities[other];
  if (a.type != EntityType::kPerson || b.type != EntityType::kPerson) return false;
  const auto last_word = [&](const Entity& entity) {
    const std::string name = Fold(doc.Written(entity.name));
    return name.substr(name.rfind(' ') + 1);
  };
  return last_word(a) == last_word(b);
}

}  // namespace lede
