// Compiles lexicons and trained parts into the model file.
//
// usage: lede-compile-model --version TEXT --out FILE [--base MODEL]
//          [--gazetteer FILE.tsv]… [--lexicon FILE.tsv]… [--section NAME=FILE]… [--places FILE.tsv]
//          [--events FILE.tsv]… [--reporting FILE.tsv] [--syntax MODEL]
//
// --base takes over every section of an existing model that is not given anew, --syntax those of a syntax model, as
// lede-train-parser writes it. Lexicon lines are
// `phrase<TAB>Class[,Class…]`; lines that begin with # are comments. Lines of places are
// described in train/places.mjs.
#include <array>
#include <cmath>
#include <cstdlib>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "files.h"
#include "lede/model.h"
#include "lexicon/model_file.h"
#include "lexicon/phrase_table.h"
#include "places/place_table.h"

namespace {

using lede::train::Die;

constexpr std::array<std::pair<std::string_view, lede::LexClass>, 31> kClassNames = {{
    // clang-format off
    {"FirstName", lede::LexClass::kFirstName},       {"Surname", lede::LexClass::kSurname},
    {"Country", lede::LexClass::kCountry},           {"Region", lede::LexClass::kRegion},
    {"City", lede::LexClass::kCity},                 {"NaturalPlace", lede::LexClass::kNaturalPlace},
    {"Demonym", lede::LexClass::kDemonym},           {"Group", lede::LexClass::kGroup},
    {"Organization", lede::LexClass::kOrganization}, {"OrgWord", lede::LexClass::kOrgWord},
    {"FacilityWord", lede::LexClass::kFacilityWord}, {"PlaceWord", lede::LexClass::kPlaceWord},
    {"Title", lede::LexClass::kTitle},               {"Honorific", lede::LexClass::kHonorific},
    {"Weapon", lede::LexClass::kWeapon},             {"WeaponWord", lede::LexClass::kWeaponWord},
    {"EventWord", lede::LexClass::kEventWord},       {"LawWord", lede::LexClass::kLawWord},
    {"WorkWord", lede::LexClass::kWorkWord},         {"Language", lede::LexClass::kLanguage},
    {"Product", lede::LexClass::kProduct},           {"Media", lede::LexClass::kMedia},
    {"MonthOrDay", lede::LexClass::kMonthOrDay},     {"Capital", lede::LexClass::kCapital},
    {"Event", lede::LexClass::kEvent},               {"Law", lede::LexClass::kLaw},
    {"SportWord", lede::LexClass::kSportWord},       {"MarketWord", lede::LexClass::kMarketWord},
    {"PostNominal", lede::LexClass::kPostNominal},   {"GenitiveName", lede::LexClass::kGenitiveName},
    {"PostalCode", lede::LexClass::kPostalCode},
    // clang-format on
}};

lede::LexClassSet ParseClasses(std::string_view names, const std::string& where) {
  lede::LexClassSet set = 0;
  for (const std::string_view name : lede::train::SplitBy(names, ',')) {
    bool known = false;
    for (const auto& [text, value] : kClassNames) {
      if (text == name) set |= lede::Bit(value), known = true;
    }
    if (!known) Die(where + ": there is no class \"" + std::string(name) + "\".");
  }
  return set;
}

/// Phrases are matched token by token: a possessive is a token of its own.
std::string ApartPossessives(std::string_view phrase) {
  std::string out;
  for (std::size_t at = 0; at < phrase.size(); ++at) {
    const std::string_view rest = phrase.substr(at);
    const bool possessive = (rest.starts_with("'s") && (rest.size() == 2 || rest[2] == ' ')) ||
                            (rest.starts_with("’s") && (rest.size() == 4 || rest[4] == ' '));
    if (possessive && at > 0 && phrase[at - 1] != ' ') out.push_back(' ');
    out.push_back(phrase[at]);
  }
  return out;
}

void AddFile(const std::string& path, lede::PhraseTableBuilder* builder) {
  const std::string text = lede::train::ReadFile(path);
  int number = 0;
  lede::train::ForEachLine(text, [&](std::string_view line) {
    ++number;
    if (line.empty() || line.front() == '#') return;
    const std::string where = path + ":" + std::to_string(number);
    const auto columns = lede::train::SplitBy(line, '\t');
    if (columns.size() < 2) Die(where + ": a phrase, a tab and its classes are expected.");
    builder->Add(ApartPossessives(columns[0]), ParseClasses(columns[1], where));
  });
}

int Hundredths(std::string_view degrees, const std::string& where) {
  const std::string text(degrees);
  char* end = nullptr;
  const double value = std::strtod(text.c_str(), &end);
  if (text.empty() || *end != '\0' || value < -180 || value > 180) Die(where + ": \"" + text + "\" are no degrees.");
  return static_cast<int>(std::lround(value * 100));
}

std::vector<std::string> Forms(std::string_view names) {
  std::vector<std::string> forms;
  for (const std::string_view name : lede::train::SplitBy(names, ';')) {
    if (!name.empty()) forms.emplace_back(name);
  }
  return forms;
}

lede::PlaceEntry ParsePlace(std::string_view line, const std::string& where) {
  const auto columns = lede::train::SplitBy(line, '\t');
  if (columns.size() != 10) Die(where + ": ten columns are expected.");
  lede::PlaceEntry entry;
  entry.names = Forms(columns[0]);
  if (entry.names.empty()) Die(where + ": the place has no name.");
  entry.capital = columns[1] == "capital";
  const std::string_view feature = entry.capital ? "city" : columns[1];
  int value = 0;
  while (value < static_cast<int>(lede::PlaceFeature::kOther) &&
         lede::PlaceFeatureName(static_cast<lede::PlaceFeature>(value)) != feature) {
    ++value;
  }
  entry.feature = static_cast<lede::PlaceFeature>(value);
  if (lede::PlaceFeatureName(entry.feature) != feature) Die(where + ": there is no feature " + std::string(feature));
  entry.latitude = static_cast<std::int16_t>(Hundredths(columns[2], where));
  entry.longitude = static_cast<std::int16_t>(Hundredths(columns[3], where));
  if (columns[4].size() == 2) {
    entry.country = static_cast<lede::CountryCode>(columns[4][0] | columns[4][1] << 8);
  }
  entry.division = columns[5];
  entry.population = std::strtoull(std::string(columns[6]).c_str(), nullptr, 10);
  entry.geonames = static_cast<std::uint32_t>(std::strtoul(std::string(columns[7]).c_str(), nullptr, 10));
  entry.abbreviations = Forms(columns[8]);
  entry.peoples = Forms(columns[9]);
  return entry;
}

std::string CompilePlaces(const std::string& path) {
  const std::string text = lede::train::ReadFile(path);
  lede::PlaceTableBuilder builder;
  int number = 0;
  lede::train::ForEachLine(
      text, [&](std::string_view line) { builder.Add(ParsePlace(line, path + ":" + std::to_string(++number))); });
  return builder.Build();
}

/// Appends the sections of a model file; ends the program where it is none.
void AddSections(const std::string& path, std::vector<std::pair<std::string, std::string>>* sections) {
  lede::Model model;
  const lede::Status status = lede::Model::Own(lede::train::ReadFile(path), &model);
  if (!status.ok()) Die(path + ": " + status.message);
  for (const auto& [name, bytes] : model.sections().all())
    sections->emplace_back(name, std::string(reinterpret_cast<const char*>(bytes.data()), bytes.size()));
}

}  // namespace

int main(int argc, char** argv) {
  std::string version, out_path, base_path, events;
  std::vector<std::pair<std::string, std::string>> sections;
  std::optional<lede::PhraseTableBuilder> gazetteer, lexicon;
  for (int i = 1; i < argc; ++i) {
    const std::string flag = argv[i];
    if (i + 1 >= argc) Die(flag + " needs a value.");
    const std::string value = argv[++i];
    if (flag == "--version") {
      version = value;
    } else if (flag == "--out") {
      out_path = value;
    } else if (flag == "--base") {
      base_path = value;
    } else if (flag == "--gazetteer") {
      AddFile(value, gazetteer ? &*gazetteer : &gazetteer.emplace());
    } else if (flag == "--lexicon") {
      AddFile(value, lexicon ? &*lexicon : &lexicon.emplace());
    } else if (flag == "--places") {
      sections.emplace_back(lede::kSectionPlaces, CompilePlaces(value));
    } else if (flag == "--events") {
      events += lede::train::ReadFile(value);
    } else if (flag == "--reporting") {
      sections.emplace_back(lede::kSectionReported, lede::train::ReadFile(value));
    } else if (flag == "--syntax") {
      AddSections(value, &sections);
    } else if (flag == "--section") {
      const std::size_t equals = value.find('=');
      if (equals == std::string::npos) Die("--section wants NAME=FILE.");
      sections.emplace_back(value.substr(0, equals), lede::train::ReadFile(value.substr(equals + 1)));
    } else {
      Die("There is no option " + flag + ".");
    }
  }
  if (out_path.empty()) Die("--out FILE is missing.");
  if (gazetteer) sections.emplace_back(lede::kSectionGazetteer, gazetteer->Build());
  if (lexicon) sections.emplace_back(lede::kSectionLexicon, lexicon->Build());
  if (!events.empty()) sections.emplace_back(lede::kSectionEvents, std::move(events));

  // Sections stand in a fixed order, whatever the order of the options.
  std::map<std::string, std::string> by_name(sections.begin(), sections.end());
  if (!base_path.empty()) {
    lede::Model base;
    const lede::Status status = lede::Model::Own(lede::train::ReadFile(base_path), &base);
    if (!status.ok()) Die(base_path + ": " + status.message);
    for (const auto& [name, bytes] : base.sections().all()) {
      by_name.try_emplace(std::string(name), reinterpret_cast<const char*>(bytes.data()), bytes.size());
    }
    if (version.empty()) version = base.version();
  }
  lede::train::WriteFile(out_path, lede::WriteModelFile(version, {by_name.begin(), by_name.end()}));
}
