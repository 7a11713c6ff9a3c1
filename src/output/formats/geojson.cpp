#include "output/formats/article.h"
#include "output/formats/writers.h"
#include "output/json_writer.h"

namespace lede::formats {
namespace {

class GeoJsonWriter {
 public:
  GeoJsonWriter(const Document& doc, OffsetUnit offsets, std::string* out)
      : doc_(doc), at_(doc.text(), offsets), json_(out, nullptr) {}

  void Write(OffsetUnit offsets) {
    json_.BeginObject();
    json_.Key("type"), json_.String("FeatureCollection");
    json_.Key("offset_unit"), json_.String(OffsetUnitName(offsets));
    json_.Key("features"), json_.BeginArray();
    for (std::uint32_t row = 0; row < doc_.entities.size(); ++row) {
      if (const Place* place = PlaceOf(doc_, doc_.entities[row])) WriteFeature(row, *place);
    }
    json_.EndArray();
    json_.EndObject();
  }

 private:
  void WriteFeature(std::uint32_t row, const Place& place) {
    json_.BeginObject();
    json_.Key("type"), json_.String("Feature");
    json_.Key("id"), json_.Id('e', row);
    json_.Key("geometry"), json_.BeginObject();
    json_.Key("type"), json_.String("Point");
    // Longitude comes first in GeoJSON.
    json_.Key("coordinates"), json_.BeginArray();
    json_.Hundredths(place.longitude), json_.Hundredths(place.latitude);
    json_.EndArray();
    json_.EndObject();
    json_.Key("properties"), WriteProperties(row, place);
    json_.EndObject();
  }

  void WriteProperties(std::uint32_t row, const Place& place) {
    const Entity& entity = doc_.entities[row];
    json_.BeginObject();
    json_.Key("name"), json_.String(NameOf(doc_, row));
    json_.Key("type"), json_.String(EntityTypeName(entity.type));
    json_.Key("place"), json_.String(PlaceName(doc_, place));
    json_.Key("feature"), json_.String(PlaceFeatureName(place.feature));
    json_.Key("country"), json_.StringOrNull(CountryLetters(place.country));
    json_.Key("geonames");
    place.geonames == 0 ? json_.Null() : json_.Number(place.geonames);
    json_.Key("confidence"), json_.Thousandths(CertaintyOf(doc_, entity));
    json_.Key("mentions"), json_.BeginArray();
    for (std::uint32_t i = entity.mentions.first; i < entity.mentions.last; ++i) {
      const ByteSpan span = doc_.mentions[doc_.entity_mentions[i]].span;
      json_.BeginObject();
      json_.Key("start"), json_.Number(at_(span.begin));
      json_.Key("end"), json_.Number(at_(span.end));
      json_.Key("text"), json_.String(doc_.slice(span));
      json_.EndObject();
    }
    json_.EndArray();
    json_.EndObject();
  }

  const Document& doc_;
  OffsetMap at_;
  JsonWriter json_;
};

}  // namespace

void AppendGeoJson(const Document& doc, const FormatOptions& options, std::string* out) {
  GeoJsonWriter(doc, options.offsets, out).Write(options.offsets);
  *out += '\n';
}

}  // namespace lede::formats
