// Places of the gazetteer as JSON, for callers of other languages.
#pragma once

#include <string>
#include <vector>

#include "lede/places.h"

namespace lede {

/// Appends a list of objects with name, division and country (null where unknown), feature, lat and lon (degrees) and
/// geonames (null where it has no id there). O(places).
void AppendNamedPlaces(const std::vector<NamedPlace>& places, std::string* out);

}  // namespace lede
