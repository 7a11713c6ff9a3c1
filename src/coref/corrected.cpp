#include "coref/corrected.h"

#include <algorithm>

namespace lede {
namespace {

/// The first mention that ends behind a token. O(log mentions).
const Mention* MentionFrom(const Document& doc, std::uint32_t token) {
  const auto at = std::partition_point(doc.mentions.begin(), doc.mentions.end(),
                                       [token](const Mention& m) { return m.tokens.last <= token; });
  return at == doc.mentions.end() ? nullptr : &*at;
}

/// Whether a name touches the tokens; offices are no hindrance. O(log mentions + those among the tokens).
bool HasName(const Document& doc, RowRange tokens) {
  const Mention* const end = doc.mentions.data() + doc.mentions.size();
  const Mention* mention = MentionFrom(doc, tokens.first);
  for (; mention != nullptr && mention != end && mention->tokens.first < tokens.last; ++mention) {
    if (mention->type != EntityType::kTitle) return true;
  }
  return false;
}

std::uint32_t EntityOf(const Document& doc, std::span<const RowRange> places) {
  for (const RowRange tokens : places) {
    const Mention* mention = MentionFrom(doc, tokens.first);
    if (mention != nullptr && mention->tokens == tokens && mention->entity != kNone) return mention->entity;
  }
  return kNone;
}

}  // namespace

void CorrectedReferences::Read(Corrections* corrections, const Document& doc) {
  references_.clear();
  row_of_.Clear();
  if (corrections == nullptr) return;
  for (std::uint32_t h = 0; h < corrections->size(); ++h) {
    const HintKind kind = (*corrections)[h].kind;
    if (kind != HintKind::kSameAs && kind != HintKind::kNotAName) continue;
    const std::uint32_t entity = kind == HintKind::kSameAs ? EntityOf(doc, corrections->OthersOf(h)) : kNone;
    if (kind == HintKind::kSameAs && (entity == kNone || doc.entities[entity].type == EntityType::kTitle)) continue;
    for (const Corrections::Place& place : corrections->PlacesOf(h)) {
      if (HasName(doc, place.tokens)) continue;
      const auto [row, is_new] = row_of_.Add(place.tokens.first, static_cast<std::uint32_t>(references_.size()));
      if (is_new) references_.emplace_back();
      references_[row] = {place.tokens, entity, h};
    }
  }
}

}  // namespace lede
