#include "story/places_told.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "text/forms.h"
#include "text/unicode.h"

namespace lede {
namespace {

constexpr std::uint32_t kFurthest = 8;  // tokens between a preposition and its place

/// Not "near", "outside", "off": what happened there did not happen in the place that is named.
constexpr std::array<std::string_view, 6> kLocatives = {"in", "at", "inside", "within", "across", "throughout"};
/// Before a building, where people gather; what happened near a town happened elsewhere.
constexpr std::array<std::string_view, 2> kLocativesOfBuildings = {"outside", "near"};
/// Of a country they say other things: "a tax on Kenya".
constexpr std::array<std::string_view, 2> kLocativesOfSites = {"on", "along"};
/// What a place may be called on the way to its name: "in the coastal city of Mombasa".
constexpr std::array<std::string_view, 30> kPlaceNouns = {
    "city",   "town",     "village",      "capital",      "state",       "province",      "region",       "district",
    "county", "island",   "territory",    "peninsula",    "port",        "suburb",        "outskirts",    "area",
    "coast",  "centre",   "center",       "neighborhood", "republic",    "neighbourhood", "commonwealth", "kingdom",
    "resort", "township", "municipality", "prefecture",   "governorate", "borough"};
constexpr std::array<std::string_view, 13> kBeforePlaceNouns = {
    "the",          "a",           "an",    "central", "coastal",  "downtown", "nearby",
    "neighbouring", "neighboring", "rural", "greater", "mainland", "capital"};
constexpr std::array<std::string_view, 4> kCompass = {"north", "south", "east", "west"};

constexpr std::array<std::string_view, 5> kDashes = {"—", "–", "-", "--", ":"};
constexpr std::uint32_t kLongestDateline = 14;  // tokens behind the place

template <class Words>
bool IsOneOf(const Words& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool IsLowerWord(std::string_view word) { return !word.empty() && word[0] >= 'a' && word[0] <= 'z'; }

std::string WordAt(const Document& doc, std::uint32_t token) { return Lower(doc.slice(doc.tokens[token])); }

bool IsPlaceNoun(std::string_view word) {
  const auto begins = [&](std::string_view point) { return word.starts_with(point); };
  const std::string_view one = word.ends_with('s') ? word.substr(0, word.size() - 1) : word;  // "states"
  return IsOneOf(kPlaceNouns, word) || IsOneOf(kPlaceNouns, one) ||
         std::any_of(kCompass.begin(), kCompass.end(), begins);
}

/// Whether a people or a country that is named right before this place holds the token: "the Kenyan port of Mombasa".
bool IsOfNameBefore(const Document& doc, std::uint32_t mention, std::uint32_t token) {
  for (std::uint32_t m = mention; m > 0 && mention - m < 4; --m) {
    const Mention& before = doc.mentions[m - 1];
    if (before.type != EntityType::kNorp && before.type != EntityType::kGpe) continue;
    if (before.tokens.first <= token && token < before.tokens.last) return true;
  }
  return false;
}

bool IsSpot(const Document& doc, const Mention& place) {
  const std::uint32_t known = doc.entities[place.entity].place;
  return place.type == EntityType::kFac || (known != kNone && doc.places[known].feature == PlaceFeature::kCity);
}

bool StandsBehindLocative(const Document& doc, std::uint32_t mention, const Sentence& sentence) {
  const Mention& place = doc.mentions[mention];
  const std::uint32_t first = place.tokens.first;
  if (first > sentence.tokens.first && !IsSpot(doc, place)) {
    // "In a Kenyan operation", "in the US state of Ohio": what it tells of what follows is whose.
    const std::string before = WordAt(doc, first - 1);
    if (before == "a" || before == "an") return false;
    if (place.tokens.last < sentence.tokens.last && IsPlaceNoun(WordAt(doc, place.tokens.last))) return false;
  }
  bool is_described = false;
  for (std::uint32_t t = first; t > sentence.tokens.first && first - t < kFurthest; --t) {
    const std::string word = WordAt(doc, t - 1);
    if (IsOneOf(kLocatives, word)) return true;
    if (place.type == EntityType::kFac && IsOneOf(kLocativesOfBuildings, word)) return true;
    if (IsOneOf(kLocativesOfSites, word)) return place.type != EntityType::kGpe || is_described;
    if (word == "of") {
      if (t - 1 == sentence.tokens.first || !IsPlaceNoun(WordAt(doc, t - 2))) return false;
      is_described = true;  // "on the island of Ischia"
    } else if (!IsOneOf(kBeforePlaceNouns, word) && !IsPlaceNoun(word) && !IsOfNameBefore(doc, mention, t - 1)) {
      return false;
    }
  }
  return false;
}

/// "Photo: Ben Reed MOMBASA — A bridge fell": a dateline behind what does not belong to the sentence.
bool IsShoutedDateline(const Document& doc, const Mention& place, const Sentence& sentence) {
  if (place.tokens.last >= sentence.tokens.last || !IsAllCaps(doc.slice(place.span))) return false;
  const std::string_view next = doc.slice(doc.tokens[place.tokens.last]);
  return next == "—" || next == "–" || next == "--";
}

/// "Kenya's farmers …" at the beginning.
bool LeadsAsOwner(const Document& doc, const Mention& place, const Sentence& sentence) {
  return place.tokens.first == sentence.tokens.first && place.tokens.last < sentence.tokens.last &&
         IsApostropheS(doc.slice(doc.tokens[place.tokens.last]));
}

}  // namespace

Locating LocatingOf(const Document& doc, std::uint32_t mention, const Sentence& sentence) {
  const Mention& place = doc.mentions[mention];
  const std::uint32_t known = doc.entities[place.entity].place;
  if (known != kNone && doc.places[known].feature == PlaceFeature::kContinent) return Locating::kNothing;
  if (StandsBehindLocative(doc, mention, sentence)) {
    const bool is_at = place.tokens.first > 0 && WordAt(doc, place.tokens.first - 1) == "at";  // no area is at
    return is_at || IsSpot(doc, place) ? Locating::kAtSpot : Locating::kInArea;
  }
  if (place.tokens.first == sentence.tokens.first && DatelineEnd(doc, mention, sentence) != sentence.tokens.first)
    return Locating::kDateline;
  if (IsShoutedDateline(doc, place, sentence)) return Locating::kDateline;
  return LeadsAsOwner(doc, place, sentence) ? Locating::kOwner : Locating::kNothing;
}

std::uint32_t DatelineEnd(const Document& doc, std::uint32_t mention, const Sentence& sentence) {
  const Mention& place = doc.mentions[mention];
  if (place.tokens.first != sentence.tokens.first) return sentence.tokens.first;
  const std::uint32_t last = std::min(sentence.tokens.last, place.tokens.last + kLongestDateline);
  for (std::uint32_t t = place.tokens.last; t < last; ++t) {
    if (IsOneOf(kDashes, doc.slice(doc.tokens[t]))) return t + 1;
    // What goes on like a sentence is none.
    if (IsLowerWord(doc.slice(doc.tokens[t]))) break;
  }
  return sentence.tokens.first;
}

}  // namespace lede
