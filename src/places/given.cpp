// Places that the reader gives.
#include <algorithm>
#include <unordered_map>

#include "places/choice.h"
#include "places/place_key.h"

namespace lede {

/// Notes by entity what the hints say of its place. O(rows of the gazetteer + places of the hints).
void PlaceFinder::Impl::NoteGiven(const Document& doc, Corrections* corrections) {
  given.clear();
  if (corrections == nullptr) return;
  const std::vector<PlaceRow> row_of = RowsOfHints(*corrections);
  for (std::uint32_t h = 0; h < corrections->size(); ++h) {
    const Hint& hint = (*corrections)[h];
    if (hint.kind != HintKind::kPlace) continue;
    bool heeded = false;
    for (const Corrections::Place& place : corrections->PlacesOf(h)) {
      const std::uint32_t entity = EntityOf(doc, place.tokens);
      if (entity == kNone || (row_of[h] == kNone && !hint.IsNowhere())) continue;
      given.resize(doc.entities.size());
      given[entity] = {true, row_of[h]};
      heeded = true;
    }
    if (!heeded) corrections->SetIdle(h);
  }
}

/// By hint the row that it names, kNone for nowhere and for what the gazetteer lacks. It is searched once for all ids.
std::vector<PlaceRow> PlaceFinder::Impl::RowsOfHints(const Corrections& corrections) const {
  const PlaceTable& table = names.table();
  std::unordered_map<std::uint32_t, PlaceRow> row_of_id;  // looked up only, never walked
  std::vector<PlaceRow> row_of(corrections.size(), kNone);
  for (std::uint32_t h = 0; h < corrections.size(); ++h) {
    const Hint& hint = corrections[h];
    if (hint.kind != HintKind::kPlace) continue;
    if (hint.geonames != 0) row_of_id.emplace(hint.geonames, kNone);
    if (!hint.other.empty()) row_of[h] = RowOfName(hint);
  }
  for (PlaceRow row = 0; !row_of_id.empty() && row < table.size(); ++row) {
    const auto wanted = row_of_id.find(table.geonames(row));
    if (wanted != row_of_id.end() && wanted->second == kNone) wanted->second = row;
  }
  for (std::uint32_t h = 0; h < corrections.size(); ++h) {
    if (corrections[h].kind == HintKind::kPlace && corrections[h].geonames != 0)
      row_of[h] = row_of_id.at(corrections[h].geonames);
  }
  return row_of;
}

/// The best known place of the hint's name, feature and country. O(places with that name).
PlaceRow PlaceFinder::Impl::RowOfName(const Hint& hint) const {
  const PlaceTable& table = names.table();
  std::vector<PlaceRow> found;
  table.Find(PlaceKey(NormalizePlaceName(hint.other), PlaceForm::kName), table.size(), &found);
  const auto is_it = [&](PlaceRow row) {
    return table.name(row) == hint.other && table.feature(row) == hint.feature && table.country(row) == hint.country;
  };
  const auto row = std::find_if(found.begin(), found.end(), is_it);
  return row == found.end() ? kNone : *row;
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
