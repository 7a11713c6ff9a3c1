// What a document's places say about each other: where on Earth its story plays.
#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "lede/document.h"
#include "places/place_table.h"

namespace lede {

/// Votes of places for the country and division they lie in and for the neighbourhood around them.
/// Whole numbers only, so that every machine agrees.
class PlaceEvidence {
 public:
  /// Forgets every vote. O(votes).
  void Clear();
  /// A place, believed to be meant, votes with this weight; a negative weight takes a vote back.
  void Vote(const PlaceTable& table, PlaceRow row, int weight);

  /// How much the votes speak for a place, in eighths of a doubling of its population (PlaceRank):
  /// 0 … 384. O(1).
  int Support(const PlaceTable& table, PlaceRow row) const;
  /// Whether any vote is for a country. O(1).
  bool HasCountries() const { return country_total_ > 0; }

 private:
  static constexpr std::size_t kCountries = 26 * 26;

  std::vector<std::int64_t> countries_ = std::vector<std::int64_t>(kCountries);
  std::unordered_map<std::uint32_t, std::int64_t> divisions_;  // looked up only, never walked
  std::unordered_map<std::uint32_t, std::int64_t> cells_;      // looked up only, never walked
  std::int64_t country_total_ = 0;
  std::int64_t local_total_ = 0;
};

/// Square of the distance between two places in kilometres, on a plane that touches the Earth between
/// them: good to a few per cent up to some hundred kilometres. O(1).
double SquaredKilometres(const PlaceTable& table, PlaceRow a, PlaceRow b);

}  // namespace lede
