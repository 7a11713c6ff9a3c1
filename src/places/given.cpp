// Places that the reader gives.
#include <algorithm>
#include <unordered_map>

#include "places/choice.h"

namespace lede {

/// Notes by entity what the hints say of its place. The gazetteer is searched once for all of them. O(rows of the
/// gazetteer + places of the hints).
void PlaceFinder::Impl::NoteGiven(const Document& doc, Corrections* corrections) {
  given.clear();
  if (corrections == nullptr) return;
  std::unordered_map<std::uint32_t, PlaceRow> row_of;  // looked up only, never walked
  for (std::uint32_t h = 0; h < corrections->size(); ++h) {
    const Hint& hint = (*corrections)[h];
    if (hint.kind == HintKind::kPlace && hint.geonames != 0) row_of.emplace(hint.geonames, kNone);
  }
  for (PlaceRow row = 0; !row_of.empty() && row < names.table().size(); ++row) {
    const auto wanted = row_of.find(names.table().geonames(row));
    if (wanted != row_of.end() && wanted->second == kNone) wanted->second = row;
  }
  for (std::uint32_t h = 0; h < corrections->size(); ++h) {
    const Hint& hint = (*corrections)[h];
    if (hint.kind != HintKind::kPlace) continue;
    const PlaceRow row = hint.geonames == 0 ? kNone : row_of.at(hint.geonames);
    bool heeded = false;
    for (const Corrections::Place& place : corrections->PlacesOf(h)) {
      const std::uint32_t entity = EntityOf(doc, place.tokens);
      if (entity == kNone || (row == kNone && hint.geonames != 0)) continue;
      given.resize(doc.entities.size());
      given[entity] = {true, row};
      heeded = true;
    }
    if (!heeded) corrections->SetIdle(h);
  }
}

/// The entity of the mention that has just these tokens, or kNone. O(log mentions).
std::uint32_t PlaceFinder::Impl::EntityOf(const Document& doc, RowRange tokens) {
  const auto at = std::lower_bound(doc.mentions.begin(), doc.mentions.end(), tokens.first,
                                   [](const Mention& m, std::uint32_t first) { return m.tokens.first < first; });
  return at == doc.mentions.end() || at->tokens != tokens ? kNone : at->entity;
}

/// The entity's item has the given place alone, which then speaks for others near it; nowhere is no item.
void PlaceFinder::Impl::AddGiven(const Document& doc, std::uint32_t entity) {
  const PlaceRow row = given[entity].row;
  if (row == kNone) return;
  Item item;
  item.entity = entity;
  item.type = doc.entities[entity].type;
  item.match = PlaceMatch::kWhole;
  item.weight = WeightOf(doc.entities[entity]);
  item.candidates.first = static_cast<std::uint32_t>(candidates.size());
  candidates.push_back({row, Prior(item, row, doc.slice(doc.entities[entity].name)), 0, 0, false});
  item.candidates.last = static_cast<std::uint32_t>(candidates.size());
  item_of_entity[entity] = static_cast<std::uint32_t>(items.size());
  items.push_back(item);
}

}  // namespace lede
