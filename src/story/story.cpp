#include "story/story.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <initializer_list>

namespace lede {
namespace {

constexpr std::size_t kMostPersons = 3, kMostBodies = 2, kMostPlaces = 3;
// Share of times that were found and had the right value on TempEval-3's development set (score_analysis.py times:
// precision of "relaxed span and value"), in thousandths.
constexpr std::uint16_t kTimeConfidence = 796;

/// The first mention by name, else the first.
const Mention& FirstNamed(const Document& doc, const Entity& entity) {
  for (std::uint32_t k = entity.mentions.first; k < entity.mentions.last; ++k) {
    const Mention& mention = doc.mentions[doc.entity_mentions[k]];
    if (mention.kind <= MentionKind::kAcronym) return mention;
  }
  return doc.mentions[doc.entity_mentions[entity.mentions.first]];
}

/// Appends the most salient entities of these types, at most `most`; of two as salient the first.
void AddMostSalient(std::initializer_list<EntityType> types, std::size_t most, Document* doc) {
  std::array<std::uint32_t, kMostPersons> best{};
  std::size_t count = 0;
  for (std::uint32_t e = 0; e < doc->entities.size(); ++e) {
    const Entity& entity = doc->entities[e];
    if (entity.mentions.size() == 0 || std::find(types.begin(), types.end(), entity.type) == types.end()) continue;
    std::size_t at = count;
    while (at > 0 && doc->entities[best[at - 1]].salience < entity.salience) --at;
    if (at == most) continue;
    count = std::min(count + 1, most);
    std::copy_backward(best.begin() + static_cast<std::ptrdiff_t>(at),
                       best.begin() + static_cast<std::ptrdiff_t>(count - 1),
                       best.begin() + static_cast<std::ptrdiff_t>(count));
    best[at] = e;
  }
  for (std::size_t i = 0; i < count; ++i) {
    const Mention& mention = FirstNamed(*doc, doc->entities[best[i]]);
    LedePart part;
    part.span = mention.span, part.entity = best[i], part.confidence = mention.confidence;
    doc->lede_parts.push_back(part);
  }
}

/// The first sentence of the first paragraph of the body; of a text without one, its first sentence.
const Sentence& Telling(const Document& doc) {
  for (const Sentence& sentence : doc.sentences) {
    if (doc.paragraphs[sentence.paragraph].role == ParagraphRole::kBody) return sentence;
  }
  return doc.sentences.front();
}

/// Row in `lede_parts` of the first date of the sentence that stands for days of the calendar; kNone without one.
std::uint32_t AddWhen(ByteSpan sentence, Document* doc) {
  for (std::uint32_t t = 0; t < doc->times.size() && doc->times[t].span.begin < sentence.end; ++t) {
    const Time& time = doc->times[t];
    if (time.span.begin < sentence.begin || time.type > TimeType::kTime || time.earliest.empty()) continue;
    LedePart part;
    part.span = time.span, part.time = t, part.confidence = kTimeConfidence;
    doc->lede_parts.push_back(part);
    return static_cast<std::uint32_t>(doc->lede_parts.size() - 1);
  }
  return kNone;
}

}  // namespace

void TellInShort(Document* doc) {
  if (doc->sentences.empty()) return;
  const auto rows = [doc] { return static_cast<std::uint32_t>(doc->lede_parts.size()); };
  Lede& lede = doc->lede.emplace();
  lede.who.first = rows();
  AddMostSalient({EntityType::kPerson}, kMostPersons, doc);
  AddMostSalient({EntityType::kOrg}, kMostBodies, doc);
  lede.who.last = lede.where.first = rows();
  AddMostSalient({EntityType::kGpe, EntityType::kLoc, EntityType::kFac}, kMostPlaces, doc);
  lede.where.last = rows();
  lede.sentence = Telling(*doc).span;
  lede.when = AddWhen(lede.sentence, doc);
}

}  // namespace lede
