#include "places/places.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "places/choice.h"
#include "places/place_key.h"
#include "text/scratch.h"
#include "text/unicode.h"

namespace lede {
namespace {

constexpr int kCapitalBonus = 24;
constexpr int kCountryBonus = 16;
constexpr int kDivisionBonus = 8;
constexpr int kSmallDivision = -24;     // its town rather: "Geneva"
constexpr int kFittingKind = 40;        // a sea for a LOC, a city for a GPE
constexpr int kCounty = -24;            // its town rather
constexpr int kBareCounty = -56;        // "Jackson" for Jackson County
constexpr int kBareCode = -24;          // "LA" for Louisiana rather than Los Angeles
constexpr int kKnownPartRank = 12 * 8;  // and it votes within an organisation's from some four thousand
constexpr int kVoteReach = 64;          // a candidate this far behind the best one has no vote
constexpr int kVoteUnit = 16;           // votes are cast in sixteenths of an item's weight
constexpr int kMentionWeight = 8, kPartWeight = 3;
constexpr int kNamesake = -256;                      // a town or province that its country is meant by
constexpr int kFarLessKnown = 5 * 8;                 // a town that a thirtieth of the division's people live in
constexpr double kSamePlaceSquared = 160.0 * 160.0;  // km²
constexpr int kPasses = 3;
constexpr std::uint32_t kMaxMentionsCounted = 6;

bool MayBePlace(EntityType type) {
  return type == EntityType::kGpe || type == EntityType::kLoc || type == EntityType::kFac || type == EntityType::kNorp;
}

/// Names that often begin with, or end in, the place their bearer belongs to.
bool MayContainPlace(EntityType type) { return type == EntityType::kOrg || type == EntityType::kEvent; }

bool IsNatural(PlaceFeature f) {
  return f == PlaceFeature::kWater || f == PlaceFeature::kMountain || f == PlaceFeature::kRegion ||
         f == PlaceFeature::kContinent;
}

bool IsTown(PlaceFeature f) { return f == PlaceFeature::kCity || f == PlaceFeature::kAdmin2; }

/// Whether a whole name of this type can be a place of that kind.
bool MayStandFor(EntityType type, PlaceFeature feature) {
  if (type == EntityType::kLoc) return feature != PlaceFeature::kCity;
  return type != EntityType::kFac || feature == PlaceFeature::kFacility || IsNatural(feature);
}

bool Fits(EntityType type, PlaceFeature feature) {
  if (type == EntityType::kLoc) return IsNatural(feature);
  if (type == EntityType::kFac) return feature == PlaceFeature::kFacility;
  return !IsNatural(feature) && feature != PlaceFeature::kFacility;
}

/// Whether a name of one short word follows a comma and a capitalised word: "Tulsa, Okla".
bool IsBehindTown(const Document& doc, const Mention& mention) {
  constexpr std::uint32_t kLongest = 5;  // letters of "Calif"
  const std::uint32_t t = mention.tokens.first;
  return t >= 2 && mention.tokens.size() == 1 && mention.span.size() <= kLongest &&
         doc.slice(doc.tokens[t - 1]) == "," && IsCapitalized(doc.slice(doc.tokens[t - 2]));
}

}  // namespace

PlaceFinder::PlaceFinder(const Model& model) : impl_(std::make_unique<Impl>(model)) {}
PlaceFinder::~PlaceFinder() = default;

void PlaceFinder::Run(Document* doc) { impl_->Run(nullptr, doc); }

bool PlaceFinder::Run(const StageInput& input, Document* doc) {
  impl_->Run(input.corrections, doc);
  return true;
}

void PlaceFinder::Impl::Run(Corrections* corrections, Document* doc) {
  items.clear();
  candidates.clear();
  NoteGiven(*doc, corrections);
  NotePersons(*doc);
  AddEntities(*doc);
  AddPartsOfNames(*doc);
  HeedContainers(*doc);
  HeedDivisions(*doc);
  HeedCounties(*doc);
  HeedTowns(*doc);
  HeedDateline(*doc);
  Resolve();
  Write(doc);
  ReleaseLarge(items, candidates, item_of_entity, town_of_entity);
}

void PlaceFinder::Impl::AddEntities(const Document& doc) {
  item_of_entity.assign(doc.entities.size(), kNone);
  for (std::uint32_t e = 0; e < doc.entities.size(); ++e) {
    const Entity& entity = doc.entities[e];
    if (IsGiven(e)) {
      AddGiven(doc, e);
      continue;
    }
    if (!MayBePlace(entity.type) || StandsForOther(doc, entity)) continue;
    Item item;
    item.entity = e;
    item.type = entity.type;
    item.weight = WeightOf(entity);
    std::uint32_t added = AddItem(item, doc.slice(entity.name));
    for (std::uint32_t a = entity.aliases.first; a < entity.aliases.last && added == kNone; ++a) {
      added = AddItem(item, doc.slice(doc.alias_spans[a]));
    }
    // "Tulsa, Okla": the stop of an abbreviation is left out where a town stands before it.
    const Mention& first = doc.mentions[doc.entity_mentions[entity.mentions.first]];
    if (added == kNone && entity.type == EntityType::kGpe && IsBehindTown(doc, first))
      added = AddItem(item, std::string(doc.slice(entity.name)) + ".");
    item_of_entity[e] = added;
  }
}

int PlaceFinder::Impl::WeightOf(const Entity& entity) {
  return kMentionWeight * static_cast<int>(std::min(entity.mentions.size(), kMaxMentionsCounted));
}

void PlaceFinder::Impl::AddPartsOfNames(const Document& doc) {
  for (const Mention& mention : doc.mentions) {
    if (!MayContainPlace(mention.type) || mention.tokens.size() < 2) continue;
    // The longest place at the start, and the one at the end: "Shreveport Police", "University of Utah".
    const std::uint32_t longest = std::min(mention.tokens.size() - 1, kLongestPlacePart);
    for (const bool at_start : {true, false}) {
      for (std::uint32_t n = longest; n > 0; --n) {
        const std::uint32_t first = at_start ? mention.tokens.first : mention.tokens.last - n;
        const ByteSpan span = {doc.tokens[first].span.begin, doc.tokens[first + n - 1].span.end};
        if (!IsCapitalized(doc.slice(span)) || PlaceNames::IsKindOfPlace(doc.slice(span))) continue;
        Item item;
        item.type = EntityType::kGpe;
        item.weight = kPartWeight;
        if (AddItem(item, doc.slice(span)) != kNone) break;
      }
    }
  }
}

std::uint32_t PlaceFinder::Impl::AddItem(Item item, std::string_view form) {
  rows.clear();
  if (item.entity == kNone) {
    names.Named(form, &rows);
    const auto little_known = [&](PlaceRow row) { return names.table().rank(row) < kKnownPartRank; };
    rows.erase(std::remove_if(rows.begin(), rows.end(), little_known), rows.end());
    item.match = PlaceMatch::kWhole;
  } else {
    item.match = names.Candidates(form, item.type, &rows);
    const bool within = item.match == PlaceMatch::kWithin;
    item.owned = within && names.IsOwned(form);
    item.telling = within && (item.type == EntityType::kFac ? names.IsOfTown(form) : names.IsOfDivision(form));
    // The constellation Leo is no town, the Central line no region; but "Lima Bridge" is in Lima.
    if (item.match == PlaceMatch::kWhole)
      std::erase_if(rows, [&](PlaceRow row) { return !MayStandFor(item.type, names.table().feature(row)); });
  }
  // "Peace River", a river, is not the town on its bank.
  const auto named_after = [&](PlaceRow row) {
    return item.type == EntityType::kLoc && item.match == PlaceMatch::kWhole &&
           !IsNatural(names.table().feature(row)) && PlaceNames::IsOfNature(form);
  };
  rows.erase(std::remove_if(rows.begin(), rows.end(), named_after), rows.end());
  if (rows.empty()) return kNone;
  item.bare_code = form.size() == 2 && IsAllCaps(form);
  item.candidates.first = static_cast<std::uint32_t>(candidates.size());
  for (const PlaceRow row : rows) candidates.push_back({row, Prior(item, row, form), 0, 0, false});
  item.candidates.last = static_cast<std::uint32_t>(candidates.size());
  HideNamesakes(item, form);
  items.push_back(item);
  return static_cast<std::uint32_t>(items.size() - 1);
}

bool IsCalledCounty(const PlaceTable& table, PlaceRow row) {
  constexpr std::array<std::string_view, 2> kKinds = {" County", " Parish"};
  const auto ends = [&](std::string_view kind) { return table.name(row).ends_with(kind); };
  return table.feature(row) == PlaceFeature::kAdmin2 && std::any_of(kKinds.begin(), kKinds.end(), ends);
}

bool IsBareCounty(const PlaceTable& table, PlaceRow row, std::string_view form) {
  return IsCalledCounty(table, row) &&
         NormalizePlaceName(form).find(NormalizePlaceName(table.name(row))) == std::string::npos;
}

int PlaceFinder::Impl::Prior(const Item& item, PlaceRow row, std::string_view form) const {
  const PlaceTable& table = names.table();
  const PlaceFeature feature = table.feature(row);
  int prior = table.rank(row);
  if (feature == PlaceFeature::kCountry) prior += kCountryBonus;
  if (feature == PlaceFeature::kAdmin1) prior += kDivisionBonus;
  if (feature == PlaceFeature::kAdmin2) prior += IsBareCounty(table, row, form) ? kBareCounty : kCounty;
  if (feature == PlaceFeature::kAdmin1 && item.bare_code) prior += kBareCode;
  if (table.capital(row)) prior += kCapitalBonus;
  // A building is called after its town rather than its province.
  const bool town_of_building = item.match == PlaceMatch::kWithin && feature == PlaceFeature::kCity;
  if (item.type != EntityType::kNorp && (town_of_building || Fits(item.type, feature))) prior += kFittingKind;
  return prior;
}

/// "Panama" is the country: its capital and its province of that name are called otherwise, unless the text says so. So is
/// "Wales" the division rather than a village next to it, and "Ohio" no county.
void PlaceFinder::Impl::HideNamesakes(const Item& item, std::string_view form) {
  const PlaceTable& table = names.table();
  if (item.match != PlaceMatch::kWhole) return;
  PlaceRow country = kNone, division = kNone;
  bool continent = false, town = false;
  for (std::uint32_t c = item.candidates.first; c < item.candidates.last; ++c) {
    const PlaceRow row = candidates[c].row;
    if (table.feature(row) == PlaceFeature::kCountry) country = row;
    if (table.feature(row) == PlaceFeature::kAdmin1 && division == kNone) division = row;  // the best known comes first
    continent |= table.feature(row) == PlaceFeature::kContinent;
  }
  for (std::uint32_t c = item.candidates.first; c < item.candidates.last; ++c) {
    const PlaceRow row = candidates[c].row;
    const auto shares_country = [&](PlaceRow with) {
      return with != kNone && row != with && table.country(row) == table.country(with);
    };
    const bool village = table.feature(row) == PlaceFeature::kCity && shares_country(division) &&
                         table.rank(row) + kFarLessKnown < table.rank(division);
    const bool county = division != kNone && IsBareCounty(table, row, form);
    // Taiwan, Guam: the gazetteer has them as a country's divisions as well.
    const bool same = country != kNone && row != country && SquaredKilometres(table, row, country) < kSamePlaceSquared;
    if (shares_country(country) || same || village || (continent && IsTown(table.feature(row))))
      candidates[c].prior += kNamesake;
    if (county) candidates[c].prior += kBareCounty;
    town |= table.feature(row) == PlaceFeature::kCity && shares_country(division) && !village;
  }
  if (!town || table.rank(division) >= kGreatDivisionRank) return;
  for (std::uint32_t c = item.candidates.first; c < item.candidates.last; ++c) {
    if (candidates[c].row == division) candidates[c].prior += kSmallDivision;
  }
}

void PlaceFinder::Impl::Resolve() {
  evidence.Clear();
  for (Item& item : items) Weigh(&item, false), Vote(item);
  for (int pass = 1; pass < kPasses; ++pass) {
    for (Item& item : items) {
      Retract(item);
      Weigh(&item, true);
      Vote(item);
    }
  }
}

void PlaceFinder::Impl::Weigh(Item* item, bool with_support) {
  item->best = item->candidates.first;
  for (std::uint32_t c = item->candidates.first; c < item->candidates.last; ++c) {
    Candidate& candidate = candidates[c];
    candidate.score = candidate.prior + (with_support ? evidence.Support(names.table(), candidate.row) : 0);
    if (candidate.score > candidates[item->best].score) item->best = c;
  }
}

void PlaceFinder::Impl::Vote(const Item& item) {
  // Each candidate votes in proportion to how near it comes to the best: towns that share their names
  // with others still agree on where they lie together.
  const int best = candidates[item.best].score;
  const auto closeness = [&](const Candidate& c) { return std::max(0, kVoteReach - (best - c.score)); };
  int total = 0;
  for (std::uint32_t c = item.candidates.first; c < item.candidates.last; ++c) total += closeness(candidates[c]);
  for (std::uint32_t c = item.candidates.first; c < item.candidates.last; ++c) {
    Candidate& candidate = candidates[c];
    candidate.vote = kVoteUnit * item.weight * closeness(candidate) / total;
    if (candidate.vote != 0) evidence.Vote(names.table(), candidate.row, candidate.vote);
  }
}

void PlaceFinder::Impl::Retract(const Item& item) {
  for (std::uint32_t c = item.candidates.first; c < item.candidates.last; ++c) {
    if (candidates[c].vote != 0) evidence.Vote(names.table(), candidates[c].row, -candidates[c].vote);
  }
}

}  // namespace lede
