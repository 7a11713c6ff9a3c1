// Which of the chosen places are told: those that nothing but a word of a name speaks for are not.
#include <algorithm>
#include <climits>

#include "places/choice.h"

namespace lede {
namespace {

constexpr int kKnownRank = 13 * 8;   // a part of a name is believed from some ten thousand people on,
constexpr int kFamousRank = 16 * 8;  // a town within the name of its airport from some sixty thousand
constexpr int kGreatTownRank = 16 * 8, kWorldCityRank = 18 * 8, kSomeTownRank = 15 * 8;
constexpr int kAnySupport = 16, kMuchSupport = 48;
constexpr int kTie = 4;
constexpr double kFarSquared = 160.0 * 160.0;       // km²
constexpr std::uint16_t kSure = 600;                // thousandths of confidence in a name
constexpr double kWithinTownSquared = 80.0 * 80.0;  // km²

bool IsTown(PlaceFeature feature) { return feature == PlaceFeature::kCity || feature == PlaceFeature::kAdmin2; }

/// Whether nobody was sure that an entity's names are those of a place.
bool IsUnsure(const Document& doc, const Entity& entity) {
  for (std::uint32_t i = entity.mentions.first; i < entity.mentions.last; ++i) {
    const Mention& mention = doc.mentions[doc.entity_mentions[i]];
    if (mention.confidence >= kSure) return false;
  }
  return true;
}

}  // namespace

void PlaceFinder::Impl::Write(Document* doc) {
  const PlaceTable& table = names.table();
  named_rows.clear();
  for (const Item& item : items) {
    if (item.match == PlaceMatch::kWhole && item.entity != kNone && !item.misplaced)
      named_rows.insert(candidates[item.best].row);
  }
  for (std::uint32_t e = 0; e < doc->entities.size(); ++e) {
    const PlaceRow row = Told(*doc, e);
    if (row == kNone) continue;
    const Item* item = item_of_entity[e] == kNone ? nullptr : &items[item_of_entity[e]];
    const bool own = item != nullptr && candidates[item->best].row == row && item->match < PlaceMatch::kWithin;
    const std::string_view name = table.name(row);
    Place place;
    place.name.begin = static_cast<std::uint32_t>(doc->place_names.size());
    doc->place_names += name;
    place.name.end = static_cast<std::uint32_t>(doc->place_names.size());
    place.geonames = table.geonames(row);
    place.latitude = static_cast<std::int16_t>(table.latitude(row));
    place.longitude = static_cast<std::int16_t>(table.longitude(row));
    place.country = table.country(row);
    place.feature = own ? table.feature(row) : PlaceFeature::kFacility;
    place.capital = table.capital(row) && place.feature == PlaceFeature::kCity;
    doc->entities[e].place = static_cast<std::uint32_t>(doc->places.size());
    doc->entities[e].country = place.country;
    doc->places.push_back(place);
  }
}

/// The place that is told of an entity, kNone where that is none. A building stands in the town that the text names beside
/// it, unless the gazetteer has the building itself there.
PlaceRow PlaceFinder::Impl::Told(const Document& doc, std::uint32_t entity) {
  const PlaceTable& table = names.table();
  const Item* own = item_of_entity[entity] == kNone ? nullptr : &items[item_of_entity[entity]];
  if (IsGiven(entity)) return given[entity].row;
  const Item* town = town_of_entity[entity] == kNone ? nullptr : &items[town_of_entity[entity]];
  if (town != nullptr && !town->misplaced && IsTown(table.feature(candidates[town->best].row)) &&
      IsBelieved(doc, *town)) {
    const PlaceRow row = candidates[town->best].row;
    if (own == nullptr || own->match == PlaceMatch::kWithin) return row;
    const PlaceRow named = candidates[own->best].row;
    return SquaredKilometres(table, named, row) < kWithinTownSquared ? named : row;
  }
  return own != nullptr && IsBelieved(doc, *own) ? candidates[own->best].row : kNone;
}

bool PlaceFinder::Impl::IsBelieved(const Document& doc, const Item& item) {
  const PlaceTable& table = names.table();
  const Candidate& best = candidates[item.best];
  const PlaceFeature feature = table.feature(best.row);
  // "Cairo, Ill." is no other Cairo; "the Indiana, Ill., border" is Indiana's.
  if (item.misplaced && IsTown(feature)) return false;
  // Of counties of one name elsewhere that fit as well ("Henry County") any could be meant.
  if (feature == PlaceFeature::kAdmin2 && HasRival(item, kTie)) return false;
  if (best.contained && item.match < PlaceMatch::kWithin) return true;
  bool elsewhere = false;
  const int support = SupportOfOthers(item, &elsewhere);
  const bool alone = !HasRival(item, INT_MAX / 2);
  const bool small =
      IsTown(feature) || (feature == PlaceFeature::kAdmin1 && table.rank(best.row) < kGreatDivisionRank && !alone);
  // A sea, a building or a country that shares its name with no other place is no chance namesake.
  const bool distinct = item.match == PlaceMatch::kWhole && !IsTown(feature) && feature != PlaceFeature::kAdmin1 &&
                        (alone || feature == PlaceFeature::kFacility || item.type == EntityType::kLoc);
  const bool unsure =
      item.entity != kNone && item.type != EntityType::kNorp && IsUnsure(doc, doc.entities[item.entity]);
  // "Lima Airport" says where it is, however unsure its type: a town that many know, and its airport.
  const bool of_town = item.match == PlaceMatch::kWithin && item.telling && item.type == EntityType::kFac &&
                       table.rank(best.row) >= kFamousRank;
  if (unsure && !distinct && !of_town && support < (alone ? 1 : kAnySupport)) return false;
  // What the text is about lies elsewhere: then only a city that the world knows is meant without a word on where it is.
  const int least_rank = alone ? kSomeTownRank : elsewhere ? kWorldCityRank : kGreatTownRank;
  const bool great = IsTown(feature) && table.rank(best.row) >= least_rank;
  if (small && support <= 0 && !great) return false;
  if (item.match == PlaceMatch::kWhole) return true;
  // "Old Bailey" is not in Bailey County unless the text is about it.
  if (item.match == PlaceMatch::kPartly && IsCalledCounty(table, best.row) && support < kMuchSupport) return false;
  // "Mall of Asia", "Embassy of France": what a building is called after is not where it stands.
  const bool wide = feature == PlaceFeature::kCountry || feature == PlaceFeature::kContinent;
  const bool within = item.match == PlaceMatch::kWithin;
  if (within && item.type == EntityType::kFac && wide && !item.owned) return false;
  if (named_rows.find(best.row) != named_rows.end()) return true;
  if (within && item.entity != kNone && IsBareCounty(table, best.row, doc.slice(doc.entities[item.entity].name)))
    return false;
  if (within && item.telling && (IsCalledCounty(table, best.row) || (IsTown(feature) && support >= kMuchSupport)))
    return true;
  if (item.type == EntityType::kNorp || table.rank(best.row) < (within ? kFamousRank : kKnownRank)) return false;
  if (!within || item.telling || item.owned || feature == PlaceFeature::kFacility) return true;
  // The first word of a name says where a town's airport lies, and of a theatre what it is called after.
  return item.type == EntityType::kFac && best.contained;
}

/// Whether a place far off of the same name has a score that is less than `margin` behind. O(its candidates).
bool PlaceFinder::Impl::HasRival(const Item& item, int margin) const {
  const Candidate& best = candidates[item.best];
  for (std::uint32_t c = item.candidates.first; c < item.candidates.last; ++c) {
    if (best.score - candidates[c].score < margin &&
        SquaredKilometres(names.table(), candidates[c].row, best.row) > kFarSquared)
      return true;
  }
  return false;
}

/// What the other names of the document say for an item's place, as PlaceEvidence::Support does; `elsewhere` where they
/// speak for other countries alone. O(its candidates).
int PlaceFinder::Impl::SupportOfOthers(const Item& item, bool* elsewhere) {
  Retract(item);
  const int support = evidence.Support(names.table(), candidates[item.best].row);
  *elsewhere = support <= 0 && evidence.HasCountries();
  for (std::uint32_t c = item.candidates.first; c < item.candidates.last; ++c) {
    if (candidates[c].vote != 0) evidence.Vote(names.table(), candidates[c].row, candidates[c].vote);
  }
  return support;
}

}  // namespace lede
