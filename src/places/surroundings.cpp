// What stands around a name: "Paris, Texas", "the Crown Theatre in Toronto", "NAIROBI, Kenya (AP) —".
#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "places/choice.h"
#include "text/unicode.h"

namespace lede {
namespace {

constexpr int kContains = 80;           // for the state rather than a town called Texas
constexpr int kGreatTownRank = 15 * 8;  // some thirty thousand people
constexpr int kContainerWeight = 8, kDatelineWeight = 24;
constexpr int kListedCounty = 120, kCalledDivision = 48;
constexpr std::uint32_t kMostListed = 16;  // so that lists one within the other are no more work
constexpr std::uint32_t kDatelineTokens = 12;
constexpr double kNearCountySquared = 80.0 * 80.0;  // km²

}  // namespace

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
    const std::uint32_t longest = std::min(kLongestPlacePart, static_cast<std::uint32_t>(doc.tokens.size()) - first);
    for (std::uint32_t n = longest; n > 0; --n) {
      const ByteSpan span = {doc.tokens[first].span.begin, doc.tokens[first + n - 1].span.end};
      const std::string_view form = doc.slice(span);
      if (!IsCapitalized(form)) break;
      if (!IsCapitalized(doc.slice(doc.tokens[first + n - 1]))) continue;
      rows.clear();
      names.Containers(form, &rows);
      if (rows.empty()) continue;
      const bool contains = HeedContainer(item, next_item);
      // "in" alone may say where something happens; what a building is called after is in doubt anyway.
      const bool stands_in = (items[item].type == EntityType::kGpe && between != "in") ||
                             (items[item].type == EntityType::kFac && items[item].match == PlaceMatch::kWithin);
      const Mention* behind = m + 1 < doc.mentions.size() ? &doc.mentions[m + 1] : nullptr;
      if (!contains && stands_in && IsSureContainer(doc, {first, first + n}, behind)) items[item].misplaced = true;
      break;
    }
  }
  for (Item& item : items) {
    const auto is_contained = [](const Candidate& c) { return c.contained; };
    const auto first = candidates.begin() + item.candidates.first, last = candidates.begin() + item.candidates.last;
    if (item.misplaced && std::any_of(first, last, is_contained)) item.misplaced = false;
    if (item.misplaced) item.weight = 0;
  }
}

/// Whether the words of a container can be nothing else: an abbreviation ("Cairo, Ill."), or the name of a state or country
/// alone that no great town shares, where the clause pauses behind it and no list goes on.
bool PlaceFinder::Impl::IsSureContainer(const Document& doc, RowRange tokens, const Mention* next) const {
  const PlaceTable& table = names.table();
  const std::string_view form =
      doc.slice(ByteSpan{doc.tokens[tokens.first].span.begin, doc.tokens[tokens.last - 1].span.end});
  const auto is_wide = [&](PlaceRow row) {
    return table.feature(row) == PlaceFeature::kCountry || table.feature(row) == PlaceFeature::kAdmin1;
  };
  // "Idaho" is the state: its county of that name would be called a county.
  const auto may_contain = [&](PlaceRow row) { return is_wide(row) || IsBareCounty(table, row, form); };
  if (std::none_of(rows.begin(), rows.end(), is_wide) || !std::all_of(rows.begin(), rows.end(), may_contain))
    return false;
  if (form.ends_with('.')) return true;
  std::vector<PlaceRow> same;
  names.Named(form, &same);
  const auto is_town = [&](PlaceRow row) {
    return table.feature(row) == PlaceFeature::kCity && table.rank(row) >= kGreatTownRank;
  };
  if (std::any_of(same.begin(), same.end(), is_town)) return false;
  if (tokens.last >= doc.tokens.size()) return true;
  const std::string_view mark = doc.slice(doc.tokens[tokens.last]);
  if (mark != "," && mark != "." && mark != ")" && mark != "(" && mark != ";" && mark != "—" && mark != "–")
    return false;
  const std::uint32_t after = tokens.last + 1;
  if (mark != "," || after >= doc.tokens.size()) return true;
  const std::string_view word = doc.slice(doc.tokens[after]);
  if (word == "and" || word == "or") return false;
  while (next != nullptr && next->tokens.first < after && next < doc.mentions.data() + doc.mentions.size() - 1) ++next;
  return next == nullptr || next->tokens.first != after || next->type != EntityType::kGpe;
}

/// Gives a container's towns their due; false where it has none of them.
bool PlaceFinder::Impl::HeedContainer(std::uint32_t item, std::uint32_t container_item) {
  const PlaceTable& table = names.table();
  const RowRange own = items[item].candidates;
  const auto is_country = [&](const Candidate& c) { return table.feature(c.row) == PlaceFeature::kCountry; };
  bool any = false;
  const bool may_be_country = std::any_of(candidates.begin() + own.first, candidates.begin() + own.last, is_country);
  for (const PlaceRow container : rows) {
    const PlaceFeature feature = table.feature(container);
    // "Cuba, Mexico and Peru" is a list.
    if (may_be_country && feature == PlaceFeature::kCountry) {
      any = true;
      continue;
    }
    bool contains = false;
    for (std::uint32_t c = own.first; c < own.last; ++c) {
      Candidate& candidate = candidates[c];
      // Of a county the gazetteer may not know the division: "Gwynedd, Wales".
      const bool county = table.feature(candidate.row) == PlaceFeature::kAdmin2 &&
                          table.division(candidate.row) == kNone && !IsCalledCounty(table, candidate.row);
      if (candidate.row == container) any = true;
      if (candidate.row == container || is_country(candidate)) continue;
      const bool inside =
          county || feature == PlaceFeature::kCountry ? table.country(candidate.row) == table.country(container)
          : feature == PlaceFeature::kAdmin1          ? table.division(candidate.row) == container
                                             : SquaredKilometres(table, candidate.row, container) < kNearCountySquared;
      if (!inside) continue;
      contains = true;
      if (!candidate.contained) candidate.prior += kContained;
      candidate.contained = true;
    }
    if (!contains) continue;
    any = true;
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
  return any;
}

/// "New York Gov. Ann Lee", "the Washington border", "the state of Washington": the state rather than its city or the capital.
void PlaceFinder::Impl::HeedDivisions(const Document& doc) {
  constexpr std::array<std::string_view, 8> kOfDivisions = {"state",      "border",      "gov.",      "governor",
                                                            "governor's", "legislature", "lawmakers", "statehouse"};
  const auto word = [&](std::uint32_t token) { return Lower(doc.slice(doc.tokens[token])); };
  for (const Mention& mention : doc.mentions) {
    const std::uint32_t item = mention.entity == kNone ? kNone : item_of_entity[mention.entity];
    const std::uint32_t first = mention.tokens.first, behind = mention.tokens.last;
    if (item == kNone || items[item].match != PlaceMatch::kWhole || behind >= doc.tokens.size()) continue;
    const bool of =
        first > 1 && word(first - 1) == "of" && (word(first - 2) == "state" || word(first - 2) == "province");
    if (!of && std::find(kOfDivisions.begin(), kOfDivisions.end(), word(behind)) == kOfDivisions.end()) continue;
    for (std::uint32_t c = items[item].candidates.first; c < items[item].candidates.last; ++c) {
      if (names.table().feature(candidates[c].row) == PlaceFeature::kAdmin1) candidates[c].prior += kCalledDivision;
    }
  }
}

/// "Dakota, Otoe and Washington counties": counties, though none is called one.
void PlaceFinder::Impl::HeedCounties(const Document& doc) {
  const auto word = [&](std::uint32_t token) { return doc.slice(doc.tokens[token]); };
  for (std::uint32_t last = 0; last < doc.mentions.size(); ++last) {
    const std::uint32_t behind = doc.mentions[last].tokens.last;
    if (behind >= doc.tokens.size() || (word(behind) != "counties" && word(behind) != "parishes")) continue;
    for (std::uint32_t m = last, left = kMostListed; left > 0; --m, --left) {
      const Mention& mention = doc.mentions[m];
      const std::uint32_t item = mention.entity == kNone ? kNone : item_of_entity[mention.entity];
      const RowRange own = item == kNone ? RowRange{} : items[item].candidates;
      for (std::uint32_t c = own.first; c < own.last; ++c) {
        if (IsCalledCounty(names.table(), candidates[c].row)) candidates[c].prior += kListedCounty;
      }
      if (m == 0 || mention.tokens.first == 0) break;
      const std::uint32_t gap = mention.tokens.first - doc.mentions[m - 1].tokens.last;
      const std::string_view between = word(mention.tokens.first - 1);
      if (gap == 0 || gap > 2 || (between != "," && between != "and" && between != "&")) break;
    }
  }
}

void PlaceFinder::Impl::HeedTowns(const Document& doc) {
  town_of_entity.assign(doc.entities.size(), kNone);
  for (std::uint32_t m = 0; m < doc.mentions.size(); ++m) {
    const Mention& mention = doc.mentions[m];
    if (mention.type != EntityType::kFac || mention.entity == kNone || town_of_entity[mention.entity] != kNone)
      continue;
    town_of_entity[mention.entity] = TownBeside(doc, m);
    // "Waterloo station in London" says nothing for a town called Waterloo.
    const std::uint32_t item = item_of_entity[mention.entity], mark = mention.tokens.last;
    const bool stands_in = town_of_entity[mention.entity] != kNone && doc.slice(doc.tokens[mark]) == "in";
    if (stands_in && item != kNone && items[item].match == PlaceMatch::kWithin) items[item].weight = 0;
  }
}

/// The item of the town that a building's mention names beside it: "Crown Theatre in Toronto", "Crown Theatre, Toronto",
/// "Toronto's Crown Theatre", "Crown Theatre is in central Toronto", "Crown Theatre in the Canadian city of Toronto".
std::uint32_t PlaceFinder::Impl::TownBeside(const Document& doc, std::uint32_t m) const {
  const Mention& mention = doc.mentions[m];
  const auto town = [&](std::uint32_t row) {
    const Mention& other = doc.mentions[row];
    return other.type == EntityType::kGpe && other.entity != kNone ? item_of_entity[other.entity] : kNone;
  };
  if (m > 0 && doc.mentions[m - 1].tokens.last + 1 == mention.tokens.first) {
    const std::string_view owned = doc.slice(doc.tokens[mention.tokens.first - 1]);
    if (owned == "'s" || owned == "’s") return town(m - 1);
  }
  const auto form = [&](std::uint32_t t) {
    return t < doc.tokens.size() ? doc.slice(doc.tokens[t]) : std::string_view();
  };
  std::uint32_t mark = mention.tokens.last;
  if ((form(mark) == "is" || form(mark) == "was" || form(mark) == "lies") && form(mark + 1) == "in") ++mark;
  std::uint32_t next = m + 1;
  while (next < doc.mentions.size() && doc.mentions[next].type == EntityType::kNorp) ++next;
  if ((form(mark) != "," && form(mark) != "in") || next >= doc.mentions.size()) return kNone;
  constexpr std::uint32_t kFarthest = 6;  // tokens of "the Canadian port city of"
  const std::uint32_t end = doc.mentions[next].tokens.first;
  if (end <= mark || end > mark + kFarthest || (form(mark) == "," && end > mark + 2)) return kNone;
  for (std::uint32_t t = mark + 1, between = m + 1; t < end; ++t) {
    while (between < next && doc.mentions[between].tokens.last <= t) ++between;
    const bool people = between < next && doc.mentions[between].tokens.first <= t;
    const std::string_view word = form(t);
    if (!people && word != "the" && word != "capital" && word != "of" && !PlaceNames::IsKindOfPlace(word)) return kNone;
  }
  return town(next);
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

}  // namespace lede
