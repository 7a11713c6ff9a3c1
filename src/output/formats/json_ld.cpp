// schema.org's NewsArticle with what it mentions and quotes.
#include <string_view>
#include <vector>

#include "output/formats/article.h"
#include "output/formats/uuid.h"
#include "output/formats/writers.h"
#include "output/json_writer.h"

namespace lede::formats {
namespace {

/// schema.org's class for an entity; empty where it is said otherwise (titles are a person's jobTitle).
std::string_view ClassOf(const Entity& entity, const Place* place) {
  switch (entity.type) {
    case EntityType::kPerson: return "Person";
    case EntityType::kOrg: return "Organization";
    case EntityType::kEvent: return "Event";
    case EntityType::kProduct:
    case EntityType::kWeapon: return "Product";
    case EntityType::kWork: return "CreativeWork";
    case EntityType::kLaw: return "Legislation";
    case EntityType::kLanguage: return "Language";
    case EntityType::kTitle: return {};
    case EntityType::kNorp:
    case EntityType::kMisc: return "Thing";
    case EntityType::kGpe:
    case EntityType::kLoc:
    case EntityType::kFac: break;
  }
  if (place == nullptr) return "Place";
  switch (place->feature) {
    case PlaceFeature::kCountry: return "Country";
    case PlaceFeature::kContinent: return "Continent";
    case PlaceFeature::kAdmin1:
    case PlaceFeature::kAdmin2: return "AdministrativeArea";
    case PlaceFeature::kCity: return "City";
    case PlaceFeature::kWater: return "BodyOfWater";
    case PlaceFeature::kMountain: return "Mountain";
    case PlaceFeature::kRegion:
    case PlaceFeature::kFacility:
    case PlaceFeature::kOther: break;
  }
  return "Place";
}

class JsonLdWriter {
 public:
  JsonLdWriter(const Document& doc, std::string* out)
      : doc_(doc), article_(ArticleUuid(doc)), entities_(EntityUuids(doc, article_)), json_(out, nullptr) {}

  void Write() {
    const std::string headline = HeadlineOf(doc_);
    // There is no property for doubt, so what is less sure than one half is not claimed at all.
    for (const Entity& entity : doc_.entities) {
      told_.push_back(!ClassOf(entity, PlaceOf(doc_, entity)).empty() && CertaintyOf(doc_, entity) >= kSure);
    }
    json_.BeginObject();
    json_.Key("@context"), json_.String("https://schema.org");
    json_.Key("@type"), json_.String("NewsArticle");
    json_.Key("@id"), json_.String(Iri(article_));
    if (!headline.empty()) json_.Key("headline"), json_.String(headline);
    if (!doc_.document_date.empty()) json_.Key("datePublished"), json_.String(doc_.document_date);
    if (IsEnglish(doc_)) json_.Key("inLanguage"), json_.String("en");
    json_.Key("articleBody"), json_.String(doc_.text());
    json_.Key("mentions"), json_.BeginArray();
    for (std::uint32_t row = 0; row < doc_.entities.size(); ++row) WriteEntity(row);
    json_.EndArray();
    json_.Key("hasPart"), json_.BeginArray();
    for (std::uint32_t row = 0; row < doc_.quotes.size(); ++row) WriteQuote(row);
    json_.EndArray();
    json_.EndObject();
  }

 private:
  void WriteEntity(std::uint32_t row) {
    if (!told_[row]) return;
    const Entity& entity = doc_.entities[row];
    const Place* place = PlaceOf(doc_, entity);
    const bool is_place =
        entity.type == EntityType::kGpe || entity.type == EntityType::kLoc || entity.type == EntityType::kFac;
    json_.BeginObject();
    json_.Key("@type"), json_.String(ClassOf(entity, place));
    json_.Key("@id"), json_.String(Iri(entities_[row]));
    json_.Key("name"), json_.String(NameOf(doc_, row));
    WriteNames("alternateName", AliasesOf(doc_, entity));
    if (entity.type == EntityType::kPerson) {
      WriteNames("honorificPrefix", TitlesOf(doc_, entity, true));
      WriteNames("jobTitle", TitlesOf(doc_, entity, false));
    }
    if (is_place && place != nullptr) WritePlace(*place);
    json_.EndObject();
  }

  void WriteNames(std::string_view key, const std::vector<std::string>& names) {
    if (names.empty()) return;
    json_.Key(key), json_.BeginArray();
    for (const std::string& name : names) json_.String(name);
    json_.EndArray();
  }

  void WritePlace(const Place& place) {
    json_.Key("geo"), json_.BeginObject();
    json_.Key("@type"), json_.String("GeoCoordinates");
    json_.Key("latitude"), json_.Hundredths(place.latitude);
    json_.Key("longitude"), json_.Hundredths(place.longitude);
    json_.EndObject();
    if (place.country != kNoCountry) {
      json_.Key("address"), json_.BeginObject();
      json_.Key("@type"), json_.String("PostalAddress");
      json_.Key("addressCountry"), json_.String(CountryLetters(place.country));
      json_.EndObject();
    }
    if (place.geonames == 0) return;
    json_.Key("sameAs"), json_.String("https://sws.geonames.org/" + std::to_string(place.geonames) + "/");
  }

  /// Direct ones alone: schema.org has no class for what is reported in others' words.
  void WriteQuote(std::uint32_t row) {
    const Quote& quote = doc_.quotes[row];
    if (quote.kind != QuoteKind::kDirect) return;
    json_.BeginObject();
    json_.Key("@type"), json_.String("Quotation");
    json_.Key("@id"), json_.String(Iri(UuidOf(article_, Id('q', row))));
    json_.Key("text"), json_.String(doc_.Written(quote.span));
    if (quote.speaker != kNone && told_[quote.speaker]) WriteSpeaker(quote);
    json_.EndObject();
  }

  /// A doubtful speaker stands in a Role, which says what kind of a tie it is (schema.org's way of qualifying one).
  void WriteSpeaker(const Quote& quote) {
    json_.Key("spokenByCharacter");
    const bool doubtful = IsDoubtful(quote);
    if (doubtful) {
      json_.BeginObject();
      json_.Key("@type"), json_.String("Role");
      json_.Key("roleName"), json_.String(quote.attribution == Attribution::kInferred ? "inferred" : "uncertain");
      json_.Key("spokenByCharacter");
    }
    json_.BeginObject();
    json_.Key("@id"), json_.String(Iri(entities_[quote.speaker]));
    json_.EndObject();
    if (doubtful) json_.EndObject();
  }

  static std::string Iri(const Uuid& uuid) { return "urn:uuid:" + ToString(uuid); }

  const Document& doc_;
  const Uuid article_;
  const std::vector<Uuid> entities_;
  std::vector<bool> told_;  ///< whether each entity is
  JsonWriter json_;
};

}  // namespace

void AppendJsonLd(const Document& doc, std::string* out) {
  JsonLdWriter(doc, out).Write();
  *out += '\n';
}

}  // namespace lede::formats
