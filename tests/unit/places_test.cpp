// The gazetteer and its keys; the rules of the choice from it are in tests/corpus/places.
#include "places/places.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "lede/places.h"
#include "lexicon/model_file.h"
#include "places/place_key.h"
#include "places/place_names.h"
#include "places/place_table.h"
#include "segment/segment.h"

namespace lede {
namespace {

constexpr CountryCode Code(const char (&letters)[3]) { return static_cast<CountryCode>(letters[0] | letters[1] << 8); }

struct Given {
  std::vector<std::string> names;
  PlaceFeature feature;
  int latitude, longitude;  // degrees
  CountryCode country;
  std::string division;
  std::uint64_t population;
  std::uint32_t geonames = 0;
  std::vector<std::string> abbreviations = {};
  std::vector<std::string> peoples = {};
  bool capital = false;
};

/// A small world: countries, states, and towns that share their names.
std::vector<Given> World() {
  using enum PlaceFeature;
  constexpr CountryCode us = Code("US"), fr = Code("FR"), pe = Code("PE"), ge = Code("GE"), gb = Code("GB"),
                        ca = Code("CA");
  return {
      {{"United States", "America"}, kCountry, 40, -98, us, "", 900000000, 0, {"U.S."}, {"American", "Americans"}},
      {{"France"}, kCountry, 46, 2, fr, "", 60000000, 0, {}, {"French"}},
      {{"Peru"}, kCountry, -10, -76, pe, "", 100000000, 0, {}, {"Peruvian"}},
      {{"Georgia"}, kCountry, 42, 43, ge, "", 7000000, 0, {}, {"Georgian"}},
      {{"United Kingdom"}, kCountry, 54, -2, gb, "", 30000000, 0, {"UK"}, {"British"}},
      {{"Canada"}, kCountry, 60, -110, ca, "", 900000000},
      {{"Texas"}, kAdmin1, 31, -99, us, "US-TX", 30000000, 0, {"TX", "Tex."}},
      {{"Georgia"}, kAdmin1, 33, -83, us, "US-GA", 10000000, 0, {"GA", "Ga."}},
      {{"Louisiana"}, kAdmin1, 31, -92, us, "US-LA", 4600000, 0, {"LA", "La."}},
      {{"Ontario"}, kAdmin1, 50, -86, ca, "CA-ON", 14000000, 0, {"ON", "Ont."}},
      {{"Lamar County", "Lamar"}, kAdmin2, 34, -95, us, "US-TX", 50000},
      {{"Atlantic Ocean", "Atlantic"}, kWater, 10, -25, kNoCountry, "", 5000000},
      {{"Asia"}, kContinent, 30, 89, kNoCountry, "", 100000000, 0, {}, {"Asian"}},
      {{"Paris"}, kCity, 49, 2, fr, "", 2100000, 10, {}, {}, true},
      {{"Lyon"}, kCity, 46, 5, fr, "", 500000, 11},
      {{"Paris"}, kCity, 34, -95, us, "US-TX", 25000, 12},
      {{"Blossom"}, kCity, 34, -95, us, "US-TX", 1500, 13},
      {{"Reno"}, kCity, 34, -95, us, "US-TX", 3000, 14},
      {{"Dallas"}, kCity, 33, -97, us, "US-TX", 1300000, 15},
      {{"Los Angeles", "LA", "L.A."}, kCity, 34, -118, us, "US-CA", 3900000, 16},
      {{"London"}, kCity, 51, 0, gb, "GB-ENG", 8900000, 17, {}, {}, true},
      {{"London"}, kCity, 43, -81, ca, "CA-ON", 350000, 18},
      {{"Atlanta"}, kCity, 34, -84, us, "US-GA", 460000, 19},
      {{"Tbilisi"}, kCity, 42, 45, ge, "", 1000000, 20, {}, {}, true},
      {{"Lima"}, kCity, -12, -77, pe, "", 7700000, 21, {}, {}, true},
      {{"Lima"}, kCity, 41, -84, us, "US-OH", 38000, 22},
      {{"Atlantic"}, kCity, 41, -95, us, "US-IA", 6700, 23},
      {{"Saint-Étienne"}, kCity, 45, 4, fr, "", 170000, 24},
      {{"Peru"}, kCity, 41, -86, us, "US-IN", 11000, 25},
      {{"Bath"}, kCity, 51, -2, gb, "GB-ENG", 94000, 26},
      {{"Park"}, kCity, 51, -2, gb, "GB-ENG", 1000000, 27},
  };
}

std::string WorldBytes() {
  PlaceTableBuilder builder;
  for (const Given& given : World()) {
    PlaceEntry entry;
    entry.names = given.names;
    entry.abbreviations = given.abbreviations;
    entry.peoples = given.peoples;
    entry.feature = given.feature;
    entry.capital = given.capital;
    entry.latitude = static_cast<std::int16_t>(given.latitude * 100);
    entry.longitude = static_cast<std::int16_t>(given.longitude * 100);
    entry.country = given.country;
    entry.division = given.division;
    entry.population = given.population;
    entry.geonames = given.geonames;
    builder.Add(entry);
  }
  return builder.Build();
}

PlaceTable TableOf(const std::string& bytes) { return PlaceTable(std::as_bytes(std::span(bytes))); }

std::vector<PlaceRow> FindName(const PlaceTable& table, std::string_view name, PlaceForm form = PlaceForm::kName) {
  std::vector<PlaceRow> rows;
  table.Find(PlaceKey(NormalizePlaceName(name), form), 10, &rows);
  return rows;
}

TEST(PlaceKeyTest, LeavesOutWhatSpellingVaries) {
  EXPECT_EQ(NormalizePlaceName("Saint-Étienne"), "saint etienne");
  EXPECT_EQ(NormalizePlaceName("St. Etienne"), "saint etienne");
  EXPECT_EQ(NormalizePlaceName("The Hague"), "hague");
  EXPECT_EQ(NormalizePlaceName("U.S."), "us");
  EXPECT_EQ(NormalizePlaceName("Mt. O’Brien"), "mount obrien");
  EXPECT_EQ(NormalizePlaceName("Stow"), "stow");  // no saint
  EXPECT_EQ(NormalizePlaceName(""), "");
}

TEST(PlaceKeyTest, KeepsNamesAbbreviationsAndPeoplesApart) {
  EXPECT_NE(PlaceKey("la", PlaceForm::kName), PlaceKey("la", PlaceForm::kAbbreviation));
  EXPECT_NE(PlaceKey("la", PlaceForm::kName), PlaceKey("la", PlaceForm::kPeople));
}

TEST(PlaceTableTest, FindsEveryPlaceOfANameTheBestKnownFirst) {
  const std::string bytes = WorldBytes();
  const PlaceTable table = TableOf(bytes);
  EXPECT_EQ(table.size(), World().size());
  const std::vector<PlaceRow> parises = FindName(table, "PARIS");
  ASSERT_EQ(parises.size(), 2u);
  EXPECT_EQ(table.geonames(parises[0]), 10u);
  EXPECT_EQ(table.geonames(parises[1]), 12u);
  EXPECT_EQ(table.country(parises[1]), Code("US"));
  EXPECT_EQ(table.latitude(parises[1]), 3400);
  EXPECT_EQ(table.longitude(parises[1]), -9500);
  EXPECT_EQ(table.name(table.division(parises[1])), "Texas");
  EXPECT_EQ(table.division(parises[0]), kNone);
  EXPECT_TRUE(table.capital(parises[0]));
  EXPECT_FALSE(table.capital(parises[1]));
  EXPECT_TRUE(FindName(table, "Atlantis").empty());
}

TEST(PlaceTableTest, FindsNoMoreThanTheLimit) {
  const std::string bytes = WorldBytes();
  std::vector<PlaceRow> rows;
  TableOf(bytes).Find(PlaceKey("paris", PlaceForm::kName), 1, &rows);
  EXPECT_EQ(rows.size(), 1u);
}

TEST(PlaceTableTest, ShowsThePlacesFirstNameWhicheverLedToIt) {
  const std::string bytes = WorldBytes();
  const PlaceTable table = TableOf(bytes);
  ASSERT_EQ(FindName(table, "Saint-Etienne").size(), 1u);
  EXPECT_EQ(table.name(FindName(table, "St Etienne")[0]), "Saint-Étienne");
  EXPECT_EQ(table.name(FindName(table, "America")[0]), "United States");
  EXPECT_EQ(table.name(FindName(table, "french", PlaceForm::kPeople)[0]), "France");
}

TEST(PlaceTableTest, FindsNothingInDamagedBytes) {
  const std::string bytes = WorldBytes();
  for (const std::size_t size : {std::size_t{0}, std::size_t{3}, std::size_t{16}, bytes.size() - 1}) {
    const std::string cut = bytes.substr(0, size);
    EXPECT_EQ(TableOf(cut).size(), 0u) << size;
    EXPECT_TRUE(FindName(TableOf(cut), "Paris").empty()) << size;
  }
  std::string no_rows(16, '\0');
  no_rows[0] = '\x7F';
  EXPECT_TRUE(FindName(TableOf(no_rows), "Paris").empty());
}

TEST(PlaceTableTest, RanksByDoublingsOfThePopulation) {
  EXPECT_EQ(PlaceRank(0), 0);
  EXPECT_EQ(PlaceRank(1), 0);
  EXPECT_EQ(PlaceRank(1024), 80);
  EXPECT_EQ(PlaceRank(1536), 84);
  EXPECT_EQ(PlaceRank(2048), 88);
  EXPECT_EQ(PlaceRank(UINT64_MAX), 255);
}

/// What the names stage would have found: the next occurrence of a piece of the text.
struct Named {
  std::string_view text;
  EntityType type = EntityType::kGpe;
};

class Places : public testing::Test {
 protected:
  Places() : model_(MakeModel()), finder_(model_) {}

  static Model MakeModel() {
    Model model;
    EXPECT_TRUE(Model::Own(WriteModelFile("test", {{std::string(kSectionPlaces), WorldBytes()}}), &model).ok());
    return model;
  }

  /// Runs the stage over a text; the same name of the same type is one entity.
  void Run(std::string text, const std::vector<Named>& named) {
    ASSERT_TRUE(doc_.SetText(std::move(text)).ok());
    Tokenize(&doc_);
    SplitSentences(&doc_);
    std::vector<std::vector<std::uint32_t>> members;
    std::uint32_t token = 0;
    for (const Named& name : named) {
      const std::size_t from = token < doc_.tokens.size() ? doc_.tokens[token].span.begin : doc_.text().size();
      const std::size_t begin = doc_.text().find(name.text, from);
      ASSERT_NE(begin, std::string_view::npos) << name.text;
      while (doc_.tokens[token].span.begin < begin) ++token;
      Mention mention;
      mention.span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + name.text.size())};
      mention.tokens.first = token;
      while (token < doc_.tokens.size() && doc_.tokens[token].span.begin < mention.span.end) ++token;
      mention.tokens.last = token;
      mention.type = name.type, mention.confidence = 900;
      mention.entity = EntityOf(name);
      if (mention.entity == members.size()) {
        members.emplace_back();
        Entity entity;
        entity.type = name.type;
        entity.name = mention.span;
        doc_.entities.push_back(entity);
      }
      members[mention.entity].push_back(static_cast<std::uint32_t>(doc_.mentions.size()));
      doc_.mentions.push_back(mention);
    }
    for (std::size_t e = 0; e < members.size(); ++e) {
      doc_.entities[e].mentions.first = static_cast<std::uint32_t>(doc_.entity_mentions.size());
      for (const std::uint32_t m : members[e]) doc_.entity_mentions.push_back(m);
      doc_.entities[e].mentions.last = static_cast<std::uint32_t>(doc_.entity_mentions.size());
    }
    finder_.Run(&doc_);
  }

  std::uint32_t EntityOf(const Named& name) const {
    std::uint32_t e = 0;
    while (e < doc_.entities.size() &&
           (doc_.entities[e].type != name.type || doc_.slice(doc_.entities[e].name) != name.text)) {
      ++e;
    }
    return e;
  }

  /// "Paris FR city 10" for the entity of this name, "-" where it has no place.
  std::string PlaceOf(std::string_view name) const {
    for (const Entity& entity : doc_.entities) {
      if (doc_.slice(entity.name) != name) continue;
      if (entity.place == kNone) return "-";
      const Place& place = doc_.places[entity.place];
      EXPECT_EQ(place.country, entity.country);
      std::string out = doc_.place_names.substr(place.name.begin, place.name.size()) + " ";
      if (place.country != kNoCountry) {
        out += {static_cast<char>(place.country & 0xFF), static_cast<char>(place.country >> 8), ' '};
      }
      out += PlaceFeatureName(place.feature);
      return place.geonames == 0 ? out : out + " " + std::to_string(place.geonames);
    }
    return "no such entity";
  }

  Model model_;
  PlaceFinder finder_;
  Document doc_;
};

TEST_F(Places, ForgetsTheDocumentBefore) {
  Run("Texas towns: Dallas, Blossom, Reno, Texas.", {{"Texas"}, {"Dallas"}, {"Blossom"}, {"Reno"}, {"Texas"}});
  Run("She flew to Paris.", {{"Paris"}});
  EXPECT_EQ(PlaceOf("Paris"), "Paris FR city 10");
  EXPECT_EQ(doc_.places.size(), 1u);
}

class PlaceSearch : public Places {
 protected:
  /// The ids that are found, in order; 0 for those that have none.
  std::vector<std::uint32_t> Found(std::string_view typed, std::size_t limit = 10) const {
    std::vector<std::uint32_t> ids;
    for (const NamedPlace& place : FindPlaces(model_, typed, limit)) ids.push_back(place.geonames);
    return ids;
  }
};

TEST_F(PlaceSearch, FindsThoseOfTheNameThenThoseThatBeginWithIt) {
  EXPECT_EQ(Found("Lon"), (std::vector<std::uint32_t>{17, 18}));
  EXPECT_EQ(Found("L"), (std::vector<std::uint32_t>{0, 17, 21, 16, 11, 18, 0, 22}));
  EXPECT_EQ(Found("L", 2), (std::vector<std::uint32_t>{0, 17}));
  EXPECT_EQ(Found("ATLANT"), (std::vector<std::uint32_t>{0, 19, 23}));
  EXPECT_EQ(Found("atlantic"), (std::vector<std::uint32_t>{23, 0}));  // the ocean is called so too
}

TEST_F(PlaceSearch, KnowsOtherFormsLaterWordsAndPlainLetters) {
  EXPECT_EQ(Found("L.A."), (std::vector<std::uint32_t>{0, 16, 0}));  // Louisiana, and Lamar that begins so
  EXPECT_EQ(Found("angel"), (std::vector<std::uint32_t>{16}));
  EXPECT_EQ(Found("st etien"), (std::vector<std::uint32_t>{24}));
  EXPECT_EQ(Found("ngeles"), (std::vector<std::uint32_t>{}));
}

TEST_F(PlaceSearch, TellsPlacesOfANameApart) {
  const std::vector<NamedPlace> found = FindPlaces(model_, "Paris", 10);
  ASSERT_EQ(found.size(), 2u);
  EXPECT_EQ(found[0].country, Code("FR"));
  EXPECT_EQ(found[0].division, "");
  EXPECT_EQ(found[1].country, Code("US"));
  EXPECT_EQ(found[1].division, "Texas");
  EXPECT_EQ(found[1].latitude, 3400);
  EXPECT_EQ(found[1].longitude, -9500);
  EXPECT_EQ(found[1].feature, PlaceFeature::kCity);
}

TEST_F(PlaceSearch, FindsNothingWhereNothingIsSaid) {
  EXPECT_TRUE(Found("").empty());
  EXPECT_TRUE(Found(" .-").empty());
  EXPECT_TRUE(Found("Xanadu").empty());
  EXPECT_TRUE(Found("Paris", 0).empty());
  EXPECT_TRUE(FindPlaces(Model(), "Paris", 10).empty());
}

TEST(PlacesWithoutGazetteer, PlacesNothing) {
  const Model model;
  PlaceFinder finder(model);
  Document doc;
  ASSERT_TRUE(doc.SetText("Paris").ok());
  Tokenize(&doc);
  SplitSentences(&doc);
  doc.mentions = {{{0, 5}, {0, 1}, 0, 900, EntityType::kGpe, MentionKind::kName, Producer::kTagger}};
  doc.entity_mentions = {0};
  doc.entities = {{EntityType::kGpe, {0, 5}, {0, 1}, {0, 0}, {0, 0}, 500}};
  finder.Run(&doc);
  EXPECT_EQ(doc.entities[0].place, kNone);
}

}  // namespace
}  // namespace lede
