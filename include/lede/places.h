// The gazetteer asked by name: what a reader chooses from who says that a place lies elsewhere.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "lede/document.h"
#include "lede/model.h"

namespace lede {

/// A place of the gazetteer, as a hint can name it.
struct NamedPlace {
  std::string name;            ///< the gazetteer's
  std::string division;        ///< the first-level division that it lies in, "Oregon"; empty where none is known
  std::uint32_t geonames = 0;  ///< GeoNames id; 0 where the place is from another source
  std::int16_t latitude = 0;   ///< hundredths of a degree, WGS 84
  std::int16_t longitude = 0;  ///< hundredths of a degree, WGS 84
  CountryCode country = kNoCountry;
  PlaceFeature feature{};
};

/// The places whose name, or another form of it that the gazetteer knows, is `typed`; then those whose name begins with
/// it; then those of which a later word does. Case, accents and hyphens do not matter. The best known come first, at
/// most `limit`. None for an empty or blank `typed`, and none where the model has no gazetteer. O(bytes of all names).
std::vector<NamedPlace> FindPlaces(const Model& model, std::string_view typed, std::size_t limit);

}  // namespace lede
