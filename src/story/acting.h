// Who does something in a sentence, and who is only named in it.
#pragma once

#include <cstdint>

#include "lede/document.h"

namespace lede {

/// Whether an organisation is named as where something was published, or wrote what it was told, and did nothing: its
/// mention stands in "in the Gazette", or any in "told the Gazette". False for other types. O(its mentions).
bool IsMedium(const Document& doc, const Entity& entity, std::uint32_t mention);

/// Whether a mention stands where a subject does: at the beginning of the sentence, or behind what it begins with ("On
/// Friday, the Harbour Board …"). O(1), but for long words.
bool ActsAtOnce(const Document& doc, std::uint32_t mention, const Sentence& sentence);

/// Whether any mention of an entity, sure or not, lies within a span. O(its mentions).
bool IsNamedIn(const Document& doc, const Entity& entity, ByteSpan span);

/// Whether two entities are one, or persons whose names end in one word: "Moss", "Ada Moss".
bool IsCalledAlike(const Document& doc, std::uint32_t one, std::uint32_t other);

inline bool IsPlace(EntityType type) {
  return type == EntityType::kGpe || type == EntityType::kLoc || type == EntityType::kFac;
}

inline bool Within(ByteSpan inner, ByteSpan outer) { return inner.begin >= outer.begin && inner.end <= outer.end; }

}  // namespace lede
