#include "output/named_places.h"

#include "output/json_writer.h"

namespace lede {

void AppendNamedPlaces(const std::vector<NamedPlace>& places, std::string* out) {
  JsonWriter json(out, nullptr);
  json.BeginArray();
  for (const NamedPlace& place : places) {
    const CountryCode code = place.country;
    const std::string country = {static_cast<char>(code & 0xFF), static_cast<char>(code >> 8)};
    json.BeginObject();
    json.Key("name"), json.String(place.name);
    json.Key("division"), json.StringOrNull(place.division);
    json.Key("country"), json.StringOrNull(code == kNoCountry ? "" : country);
    json.Key("feature"), json.String(PlaceFeatureName(place.feature));
    json.Key("lat"), json.Hundredths(place.latitude);
    json.Key("lon"), json.Hundredths(place.longitude);
    json.Key("geonames"), place.geonames == 0 ? json.Null() : json.Number(place.geonames);
    json.EndObject();
  }
  json.EndArray();
}

}  // namespace lede
