// The choice among the places of a document's names, shared by the files that make it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "hints/corrections.h"
#include "places/evidence.h"
#include "places/place_names.h"
#include "places/places.h"

namespace lede {

// Scores are in eighths of a doubling of a place's population (PlaceRank). The numbers were tuned on
// the development sets of docs/model-card.md; the results hardly move when one is halved or doubled.
inline constexpr int kContained = 200;  // "Paris, Texas"

/// Divisions below this are small, or none knows how many live there: parishes of islands, cantons.
inline constexpr int kGreatDivisionRank = 18 * 8;

inline constexpr std::uint32_t kLongestPlacePart = 3;  // tokens

/// A name that may be a place's: an entity, or a part of an organisation's name, which only votes.
struct Item {
  RowRange candidates;  ///< rows of Impl::candidates
  std::uint32_t entity = kNone;
  EntityType type{};
  PlaceMatch match{};
  int weight = 0;
  bool bare_code = false;      ///< "LA", without a stop
  bool telling = false;        ///< the place within the name holds it: "Leeds Prison", "Northern District of Texas"
  bool owned = false;          ///< by the place within the name: "Utah's Zion Park"
  bool misplaced = false;      ///< the text puts it where the gazetteer has no such place: "Cairo, Ill."
  std::uint32_t best = kNone;  ///< row of Impl::candidates
};

struct Candidate {
  PlaceRow row;
  int prior;
  int score;
  int vote;        ///< as cast
  bool contained;  ///< by what follows it: "Paris, Texas"
};

/// Whether a county's own name says that it is one. O(1).
bool IsCalledCounty(const PlaceTable& table, PlaceRow row);
/// Whether a form lacks the word that the county's name ends in: "Jackson" for Jackson County, but not "Essex" for Essex.
/// O(bytes).
bool IsBareCounty(const PlaceTable& table, PlaceRow row, std::string_view form);

/// What the reader says of an entity's place.
struct Given {
  bool said = false;
  PlaceRow row = kNone;  ///< kNone: it has none
};

struct PlaceFinder::Impl {
  explicit Impl(const Model& model) : names(model) {}

  // places.cpp
  void Run(Corrections* corrections, Document* doc);
  void AddEntities(const Document& doc);
  void AddPartsOfNames(const Document& doc);
  std::uint32_t AddItem(Item item, std::string_view form);
  int Prior(const Item& item, PlaceRow row, std::string_view form) const;
  void HideNamesakes(const Item& item, std::string_view form);
  static int WeightOf(const Entity& entity);
  void Resolve();
  void Weigh(Item* item, bool with_support);
  void Vote(const Item& item);
  void Retract(const Item& item);

  // namesakes.cpp: which of the names are no places here.
  void NotePersons(const Document& doc);
  bool StandsForOther(const Document& doc, const Entity& entity) const;

  // surroundings.cpp: what stands around a name.
  void HeedContainers(const Document& doc);
  bool HeedContainer(std::uint32_t item, std::uint32_t container_item);
  bool IsSureContainer(const Document& doc, RowRange tokens, const Mention* next) const;
  void HeedDivisions(const Document& doc);
  void HeedCounties(const Document& doc);
  void HeedTowns(const Document& doc);
  std::uint32_t TownBeside(const Document& doc, std::uint32_t mention) const;
  void HeedDateline(const Document& doc);

  // given.cpp: what the reader says.
  void NoteGiven(const Document& doc, Corrections* corrections);
  std::vector<PlaceRow> RowsOfHints(const Corrections& corrections) const;
  PlaceRow RowOfName(const Hint& hint) const;
  static std::uint32_t EntityOf(const Document& doc, RowRange tokens);
  void AddGiven(const Document& doc, std::uint32_t entity);
  bool IsGiven(std::uint32_t entity) const { return entity < given.size() && given[entity].said; }

  // belief.cpp: which of them are told.
  void Write(Document* doc);
  PlaceRow Told(const Document& doc, std::uint32_t entity);
  bool IsBelieved(const Document& doc, const Item& item);
  bool HasRival(const Item& item, int margin) const;
  int SupportOfOthers(const Item& item, bool* elsewhere);

  PlaceNames names;
  PlaceEvidence evidence;
  std::vector<Item> items;
  std::vector<Candidate> candidates;
  std::vector<Given> given;  // by entity, or empty
  std::vector<std::uint32_t> item_of_entity;
  std::vector<std::uint32_t> town_of_entity;  // item of the town that a building stands in
  std::unordered_set<PlaceRow> named_rows;    // looked up only, never walked
  std::unordered_set<std::string> person_words;
  std::vector<PlaceRow> rows;  // scratch
};

}  // namespace lede
