// From a name in the text to the places that may be meant.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "lede/document.h"
#include "lede/model.h"
#include "places/place_table.h"

namespace lede {

/// How a name led to its candidates.
enum class PlaceMatch : std::uint8_t {
  kUnknown,
  kWhole,   ///< the gazetteer has the name
  kPartly,  ///< it has the name without "northern", "district" and the like
  kWithin,  ///< it has a place that the name of a building, road or river contains
};

class PlaceNames {
 public:
  /// No more candidates than these are weighed; the best known come first.
  static constexpr std::size_t kMaxCandidates = 48;

  explicit PlaceNames(const Model& model);

  const PlaceTable& table() const { return table_; }

  /// True for "northern", "district", "park": words of places' names that say nothing of where.
  static bool IsKindOfPlace(std::string_view form);

  /// True for "Peace River": its last word says that it is a water, a mountain or a valley.
  static bool IsOfNature(std::string_view form);

  /// True for "Kabul International Airport", "Leeds Prison": what stands behind a town's name says that the thing is the
  /// town's; false for "Leicester Square". O(bytes).
  bool IsOfTown(std::string_view form) const;
  /// True for "Cairo's Abbasiya": a place owns it. O(bytes).
  bool IsOwned(std::string_view form) const;
  /// True for "Northern District of Texas": a part of a country or of its division. O(bytes).
  bool IsOfDivision(std::string_view form) const;

  /// Appends the places that a mention of this type and form may stand for. O(bytes of the form).
  PlaceMatch Candidates(std::string_view form, EntityType type, std::vector<PlaceRow>* out) const;
  /// Appends the countries and divisions that a form stands for after a comma: "Texas", "Ga.", "Peru".
  void Containers(std::string_view form, std::vector<PlaceRow>* out) const;
  /// Appends the places called by exactly this name, or by this abbreviation.
  void Named(std::string_view form, std::vector<PlaceRow>* out) const;

 private:
  void Look(std::string_view normalized, PlaceForm form, std::vector<PlaceRow>* out) const;
  std::string_view Owned(std::string_view form) const;
  bool IsWide(PlaceRow row) const;
  void LookSeats(std::string_view normalized, std::vector<PlaceRow>* out) const;
  bool LookTransliterated(std::string_view normalized, std::vector<PlaceRow>* out) const;
  bool LookStripped(std::string_view normalized, std::vector<PlaceRow>* out) const;
  bool LookAtStart(std::string_view normalized, std::vector<PlaceRow>* out) const;
  bool LookCounty(std::string_view normalized, std::vector<PlaceRow>* out) const;
  bool LookWithin(std::string_view normalized, std::vector<PlaceRow>* out) const;

  PlaceTable table_;
};

}  // namespace lede
