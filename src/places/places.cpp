#include "places/places.h"

#include <algorithm>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "places/evidence.h"
#include "places/place_names.h"
#include "text/scratch.h"
#include "text/unicode.h"

namespace lede {
namespace {

// Scores are in eighths of a doubling of a place's population (PlaceRank). The numbers were tuned on
// the development sets of docs/model-card.md; the results hardly move when one is halved or doubled.
constexpr int kContained = 200;  // "Paris, Texas"
constexpr int kContains = 40;    // and the state rather than a town called Texas
constexpr int kCapitalBonus = 24;
constexpr int kCountryBonus = 16;
constexpr int kDivisionBonus = 8;
constexpr int kFittingKind = 40;        // a sea for a LOC, a city for a GPE
constexpr int kBareCounty = -40;        // "Jackson" for Jackson County
constexpr int kBareCode = -24;          // "LA" for Louisiana rather than Los Angeles
constexpr int kKnownRank = 13 * 8;      // a part of a name is believed from some ten thousand people on,
constexpr int kFamousRank = 16 * 8;     // a place within a name from some sixty thousand,
constexpr int kKnownPartRank = 12 * 8;  // and it votes within an organisation's from some four thousand
constexpr int kVoteReach = 64;          // a candidate this far behind the best one has no vote
constexpr int kVoteUnit = 16;           // votes are cast in sixteenths of an item's weight
constexpr int kMentionWeight = 8, kContainerWeight = 8, kPartWeight = 3, kDatelineWeight = 24;
constexpr int kPasses = 3;
constexpr std::uint32_t kMaxMentionsCounted = 6;
constexpr std::uint32_t kLongestPart = 3;  // tokens
constexpr std::uint32_t kDatelineTokens = 12;
constexpr double kNearCountySquared = 80.0 * 80.0;  // km²

/// A name that may be a place's: an entity, or a part of an organisation's name, which only votes.
struct Item {
  RowRange candidates;  // rows of Impl::candidates
  std::uint32_t entity = kNone;
  EntityType type{};
  PlaceMatch match{};
  int weight = 0;
  bool bare_county = false;    // the name lacks "County"
  bool bare_code = false;      // "LA", without a stop
  std::uint32_t best = kNone;  // row of Impl::candidates
};

struct Candidate {
  PlaceRow row;
  int prior;
  int score;
  int vote;        // as cast
  bool contained;  // by what follows it: "Paris, Texas"
};

bool MayBePlace(EntityType type) {
  return type == EntityType::kGpe || type == EntityType::kLoc || type == EntityType::kFac || type == EntityType::kNorp;
}

/// Names that often begin with, or end in, the place their bearer belongs to.
bool MayContainPlace(EntityType type) { return type == EntityType::kOrg || type == EntityType::kEvent; }

bool IsNatural(PlaceFeature f) {
  return f == PlaceFeature::kWater || f == PlaceFeature::kMountain || f == PlaceFeature::kRegion ||
         f == PlaceFeature::kContinent;
}

bool Fits(EntityType type, PlaceFeature feature) {
  if (type == EntityType::kLoc) return IsNatural(feature);
  if (type == EntityType::kFac) return feature == PlaceFeature::kFacility;
  return !IsNatural(feature) && feature != PlaceFeature::kFacility;
}

}  // namespace

struct PlaceFinder::Impl {
  explicit Impl(const Model& model) : names(model) {}

  void AddEntities(const Document& doc);
  void AddPartsOfNames(const Document& doc);
  std::uint32_t AddItem(Item item, std::string_view form);
  int Prior(const Item& item, PlaceRow row) const;
  void HeedContainers(const Document& doc);
  /// `rows` are what the words after an item's comma may stand for.
  void HeedContainer(std::uint32_t item, std::uint32_t container_item);
  void HeedDateline(const Document& doc);
  void Resolve();
  void Weigh(Item* item, bool with_support);
  void Vote(const Item& item);
  void Retract(const Item& item);
  bool IsBelieved(const Item& item) const;
  void Write(Document* doc);

  PlaceNames names;
  PlaceEvidence evidence;
  std::vector<Item> items;
  std::vector<Candidate> candidates;
  std::vector<std::uint32_t> item_of_entity;
  std::unordered_set<PlaceRow> named_rows;  // looked up only, never walked
  std::vector<PlaceRow> rows;               // scratch
};

PlaceFinder::PlaceFinder(const Model& model) : impl_(std::make_unique<Impl>(model)) {}
PlaceFinder::~PlaceFinder() = default;

void PlaceFinder::Run(Document* doc) {
  impl_->items.clear();
  impl_->candidates.clear();
  impl_->AddEntities(*doc);
  impl_->AddPartsOfNames(*doc);
  impl_->HeedContainers(*doc);
  impl_->HeedDateline(*doc);
  impl_->Resolve();
  impl_->Write(doc);
  ReleaseLarge(impl_->items, impl_->candidates, impl_->item_of_entity);
}

void PlaceFinder::Impl::AddEntities(const Document& doc) {
  item_of_entity.assign(doc.entities.size(), kNone);
  for (std::uint32_t e = 0; e < doc.entities.size(); ++e) {
    const Entity& entity = doc.entities[e];
    if (!MayBePlace(entity.type)) continue;
    Item item;
    item.entity = e;
    item.type = entity.type;
    item.weight = kMentionWeight * static_cast<int>(std::min(entity.mentions.size(), kMaxMentionsCounted));
    std::uint32_t added = AddItem(item, doc.slice(entity.name));
    for (std::uint32_t a = entity.aliases.first; a < entity.aliases.last && added == kNone; ++a) {
      added = AddItem(item, doc.slice(doc.alias_spans[a]));
    }
    item_of_entity[e] = added;
  }
}

void PlaceFinder::Impl::AddPartsOfNames(const Document& doc) {
  for (const Mention& mention : doc.mentions) {
    if (!MayContainPlace(mention.type) || mention.tokens.size() < 2) continue;
    // The longest place at the start, and the one at the end: "Shreveport Police", "University of Utah".
    const std::uint32_t longest = std::min(mention.tokens.size() - 1, kLongestPart);
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
  }
  if (rows.empty()) return kNone;
  item.bare_county = form.find(' ') == std::string_view::npos;
  item.bare_code = form.size() == 2 && IsAllCaps(form);
  item.candidates.first = static_cast<std::uint32_t>(candidates.size());
  for (const PlaceRow row : rows) candidates.push_back({row, Prior(item, row), 0, 0, false});
  item.candidates.last = static_cast<std::uint32_t>(candidates.size());
  items.push_back(item);
  return static_cast<std::uint32_t>(items.size() - 1);
}

int PlaceFinder::Impl::Prior(const Item& item, PlaceRow row) const {
  const PlaceTable& table = names.table();
  const PlaceFeature feature = table.feature(row);
  int prior = table.rank(row);
  if (feature == PlaceFeature::kCountry) prior += kCountryBonus;
  if (feature == PlaceFeature::kAdmin1) prior += kDivisionBonus;
  if (feature == PlaceFeature::kAdmin2 && item.bare_county) prior += kBareCounty;
  if (feature == PlaceFeature::kAdmin1 && item.bare_code) prior += kBareCode;
  if (table.capital(row)) prior += kCapitalBonus;
  if (item.type != EntityType::kNorp && Fits(item.type, feature)) prior += kFittingKind;
  return prior;
}

void PlaceFinder::Impl::HeedContainers(const Document& doc) {
  for (std::uint32_t m = 0; m < doc.mentions.size(); ++m) {
    const Mention& mention = doc.mentions[m];
    const std::uint32_t item = mention.entity == kNone ? kNone : item_of_entity[mention.entity];
    const std::uint32_t mark = mention.tokens.last;
    if (item == kNone || mark + 1 >= doc.tokens.size()) continue;
    const std::string_view between = doc.slice(doc.tokens[mark]);
    if (between != "," && between != "(" && between != "in") continue;
    const std::uint32_t first = mark + 1;
    const std::uint32_t next = m + 1 < doc.mentions.size() && doc.mentions[m + 1].tokens.first == first ? m + 1 : kNone;
    const std::uint32_t next_entity = next == kNone ? kNone : doc.mentions[next].entity;
    const std::uint32_t next_item = next_entity == kNone ? kNone : item_of_entity[next_entity];
    const std::uint32_t longest = std::min(kLongestPart, static_cast<std::uint32_t>(doc.tokens.size()) - first);
    for (std::uint32_t n = longest; n > 0; --n) {
      const ByteSpan span = {doc.tokens[first].span.begin, doc.tokens[first + n - 1].span.end};
      const std::string_view form = doc.slice(span);
      if (!IsCapitalized(form)) break;
      rows.clear();
      names.Containers(form, &rows);
      if (rows.empty()) continue;
      HeedContainer(item, next_item);
      break;
    }
  }
}

void PlaceFinder::Impl::HeedContainer(std::uint32_t item, std::uint32_t container_item) {
  const PlaceTable& table = names.table();
  const RowRange own = items[item].candidates;
  const auto is_country = [&](const Candidate& c) { return table.feature(c.row) == PlaceFeature::kCountry; };
  const bool may_be_country = std::any_of(candidates.begin() + own.first, candidates.begin() + own.last, is_country);
  for (const PlaceRow container : rows) {
    const PlaceFeature feature = table.feature(container);
    // "Cuba, Mexico and Peru" is a list.
    if (may_be_country && feature == PlaceFeature::kCountry) continue;
    bool contains = false;
    for (std::uint32_t c = own.first; c < own.last; ++c) {
      Candidate& candidate = candidates[c];
      if (candidate.row == container || is_country(candidate)) continue;
      const bool inside = feature == PlaceFeature::kCountry ? table.country(candidate.row) == table.country(container)
                          : feature == PlaceFeature::kAdmin1
                              ? table.division(candidate.row) == container
                              : SquaredKilometres(table, candidate.row, container) < kNearCountySquared;
      if (!inside) continue;
      contains = true;
      if (!candidate.contained) candidate.prior += kContained;
      candidate.contained = true;
    }
    if (!contains) continue;
    if (container_item == kNone) {
      Item evidence_item;
      evidence_item.type = EntityType::kGpe;
      evidence_item.weight = kContainerWeight;
      evidence_item.candidates.first = static_cast<std::uint32_t>(candidates.size());
      candidates.push_back({container, kContained, 0, 0, false});
      evidence_item.candidates.last = static_cast<std::uint32_t>(candidates.size());
      items.push_back(evidence_item);
      continue;
    }
    const RowRange others = items[container_item].candidates;
    for (std::uint32_t c = others.first; c < others.last; ++c) {
      if (candidates[c].row == container) candidates[c].prior += kContains;
    }
  }
}

void PlaceFinder::Impl::HeedDateline(const Document& doc) {
  // The first place, where it opens the text in capitals or before a dash: "NAIROBI, Kenya (AP) —".
  for (const Mention& mention : doc.mentions) {
    if (mention.tokens.first >= kDatelineTokens) return;
    const std::uint32_t item = mention.entity == kNone ? kNone : item_of_entity[mention.entity];
    if (item == kNone || items[item].type == EntityType::kNorp) continue;
    if (!IsAllCaps(doc.slice(mention.span)) || mention.span.size() < 4) continue;
    items[item].weight += kDatelineWeight;
    return;
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

bool PlaceFinder::Impl::IsBelieved(const Item& item) const {
  const PlaceTable& table = names.table();
  const PlaceRow row = candidates[item.best].row;
  if (item.match == PlaceMatch::kWhole) return true;
  const PlaceFeature feature = table.feature(row);
  // "Mall of Asia", "Embassy of France": what a building is called after is not where it stands.
  const bool wide = feature == PlaceFeature::kCountry || feature == PlaceFeature::kContinent;
  if (item.match == PlaceMatch::kWithin && item.type == EntityType::kFac && wide) return false;
  if (named_rows.find(row) != named_rows.end()) return true;
  return item.type != EntityType::kNorp &&
         table.rank(row) >= (item.match == PlaceMatch::kPartly ? kKnownRank : kFamousRank);
}

void PlaceFinder::Impl::Write(Document* doc) {
  const PlaceTable& table = names.table();
  named_rows.clear();
  for (const Item& item : items) {
    if (item.match == PlaceMatch::kWhole && item.entity != kNone) named_rows.insert(candidates[item.best].row);
  }
  for (std::uint32_t e = 0; e < doc->entities.size(); ++e) {
    if (item_of_entity[e] == kNone) continue;
    const Item& item = items[item_of_entity[e]];
    if (!IsBelieved(item)) continue;
    const PlaceRow row = candidates[item.best].row;
    const std::string_view name = table.name(row);
    Place place;
    place.name.begin = static_cast<std::uint32_t>(doc->place_names.size());
    doc->place_names += name;
    place.name.end = static_cast<std::uint32_t>(doc->place_names.size());
    place.geonames = table.geonames(row);
    place.latitude = static_cast<std::int16_t>(table.latitude(row));
    place.longitude = static_cast<std::int16_t>(table.longitude(row));
    place.country = table.country(row);
    place.feature = item.match == PlaceMatch::kWithin ? PlaceFeature::kFacility : table.feature(row);
    place.capital = table.capital(row) && place.feature == PlaceFeature::kCity;
    doc->entities[e].place = static_cast<std::uint32_t>(doc->places.size());
    doc->entities[e].country = place.country;
    doc->places.push_back(place);
  }
}

}  // namespace lede
