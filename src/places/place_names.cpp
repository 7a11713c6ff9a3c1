#include "places/place_names.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "lexicon/model_file.h"
#include "text/unicode.h"

namespace lede {
namespace {

/// Before a name: a part of the place, or what kind of place it is.
constexpr std::array<std::string_view, 44> kBefore = {"n",
                                                      "s",
                                                      "e",
                                                      "w",
                                                      "north west",
                                                      "north east",
                                                      "south west",
                                                      "south east",
                                                      "north",
                                                      "northern",
                                                      "south",
                                                      "southern",
                                                      "east",
                                                      "eastern",
                                                      "west",
                                                      "western",
                                                      "central",
                                                      "northeast",
                                                      "northwest",
                                                      "southeast",
                                                      "southwest",
                                                      "northeastern",
                                                      "northwestern",
                                                      "southeastern",
                                                      "southwestern",
                                                      "upper",
                                                      "lower",
                                                      "greater",
                                                      "inner",
                                                      "downtown",
                                                      "mainland",
                                                      "rural",
                                                      "metropolitan",
                                                      "old",
                                                      "city of",
                                                      "town of",
                                                      "village of",
                                                      "province of",
                                                      "state of",
                                                      "county of",
                                                      "republic of",
                                                      "district of",
                                                      "port of",
                                                      "mid"};
/// After a name: what kind of place it is.
constexpr std::array<std::string_view, 22> kAfter = {
    "city",        "town",       "village", "province",     "state",     "district",  "region", "county",
    "governorate", "prefecture", "area",    "municipality", "territory", "oblast",    "parish", "township",
    "borough",     "republic",   "metro",   "island",       "suburbs",   "department"};

/// Words that begin the names of many buildings, roads and offices, and are towns somewhere.
constexpr std::array<std::string_view, 24> kCommon = {
    "lake",    "mount",    "river",   "park",       "grand",    "great", "new",    "san",
    "big",     "royal",    "union",   "saint",      "national", "mall",  "market", "state",
    "liberty", "memorial", "college", "university", "house",    "bank",  "police", "first"};
/// What ends the name of a thing that a town has and calls its own, and what may stand before that.
constexpr std::array<std::string_view, 16> kOfTown = {
    "hospital", "airfield", "station", "prison",     "jail",  "gaol",       "cathedral",  "zoo",
    "harbour",  "harbor",   "port",    "courthouse", "docks", "racecourse", "university", "court"};
constexpr std::array<std::string_view, 14> kOfTownMiddle = {
    "general", "community", "international", "regional", "central", "municipal", "city",
    "county",  "railway",   "train",         "bus",      "police",  "crown",     "magistrates"};

/// Words of Arabic names as one and another transliteration have them.
constexpr std::array<std::array<std::string_view, 14>, 4> kTransliterated = {{
    {"al", "el", "ash", "as", "ar", "an", "ad", "at", "az", "ul", "ez", "es", "er", "et"},
    {"tel", "tall", "tell", "tal"},
    {"deir", "dayr", "dair", "der"},
    {"beit", "bayt", "bait", "bet"},
}};
constexpr std::array<std::pair<std::string_view, std::string_view>, 8> kVowels = {
    {{"ou", "u"}, {"ou", "o"}, {"oo", "u"}, {"ee", "i"}, {"ei", "ay"}, {"ai", "ay"}, {"iya", "ya"}, {"e", "i"}}};
constexpr std::array<std::string_view, 2> kOwners = {"'s ", "’s "};
constexpr std::string_view kDistrict = "district of ";
constexpr int kMaxWords = 6;  // in a place's name
constexpr int kMaxTries = 4;

std::string_view AfterFirstWord(std::string_view text) {
  const std::size_t space = text.find(' ');
  return space == std::string_view::npos ? std::string_view{} : text.substr(space + 1);
}

/// "Utah's Zion National Park" without "'s".
std::string WithoutPossessives(std::string_view form) {
  std::string out = Fold(form);
  for (std::size_t at = out.find("'s "); at != std::string::npos; at = out.find("'s ", at)) out.erase(at, 2);
  return out;
}

/// Where `word` stands as a whole word; npos where it does not.
std::size_t WordAt(std::string_view text, std::string_view word) {
  for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    if ((at == 0 || text[at - 1] == ' ') && (end == text.size() || text[end] == ' ')) return at;
  }
  return std::string_view::npos;
}

/// "Ky", "Va": two letters as headlines and datelines write the codes of states, and no word that may begin a clause.
bool IsPostalCode(std::string_view form) {
  constexpr std::array<std::string_view, 9> kWords = {"In", "Or", "Me", "Hi", "Oh", "Ok", "De", "La", "Al"};
  return form.size() == 2 && IsCapitalized(form) && std::find(kWords.begin(), kWords.end(), form) == kWords.end();
}

bool IsKind(std::string_view folded) {
  return std::find(kBefore.begin(), kBefore.end(), folded) != kBefore.end() ||
         std::find(kAfter.begin(), kAfter.end(), folded) != kAfter.end();
}

bool IsAbbreviated(std::string_view form) { return form.ends_with('.') && !IsAllCaps(form); }

}  // namespace

bool PlaceNames::IsKindOfPlace(std::string_view form) {
  const std::string folded = Fold(form);
  if (IsKind(folded) || std::find(kCommon.begin(), kCommon.end(), folded) != kCommon.end()) return true;
  // "North Central" is of the north as "North" is.
  std::string_view rest = folded;
  for (; !rest.empty(); rest = AfterFirstWord(rest)) {
    if (!IsKind(rest.substr(0, rest.find(' ')))) return false;
  }
  return !folded.empty();
}

bool PlaceNames::IsOfNature(std::string_view form) {
  constexpr std::array<std::string_view, 6> kNature = {"river", "valley", "mountain", "mountains", "desert", "basin"};
  const std::string folded = Fold(form);
  const std::size_t space = folded.rfind(' ');
  return space != std::string::npos &&
         std::find(kNature.begin(), kNature.end(), std::string_view(folded).substr(space + 1)) != kNature.end();
}

bool PlaceNames::IsOfTown(std::string_view form) const {
  const std::string normalized = NormalizePlaceName(form);
  std::string_view rest = normalized;
  const auto is = [](const auto& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
  };
  const std::size_t space = rest.rfind(' ');
  if (space == std::string_view::npos) return false;
  const std::string_view kind = rest.substr(space + 1);
  // "Boston Logan International Airport"
  if (kind == "airport" || rest.ends_with(" medical center") || rest.ends_with(" medical centre")) return true;
  // "Titus County Jail", and not "Titus County".
  for (const std::string_view division : {" county ", " parish "}) {
    const std::size_t at = rest.find(division);
    if (at == std::string_view::npos) continue;
    std::vector<PlaceRow> counties;
    Look(rest.substr(0, at + division.size() - 1), PlaceForm::kName, &counties);
    if (!counties.empty()) return true;
  }
  std::vector<PlaceRow> at_start;
  if (!LookAtStart(normalized, &at_start)) return true;  // "Port of Dover" was found behind "of"
  const bool hall = rest.ends_with(" city hall") || rest.ends_with(" town hall");
  if (!hall && !is(kOfTown, kind)) return false;
  rest = rest.substr(0, space);
  if (rest.ends_with(" town")) rest = rest.substr(0, rest.rfind(' '));
  for (std::size_t at = rest.rfind(' '); at != std::string_view::npos; at = rest.rfind(' ')) {
    if (!is(kOfTownMiddle, rest.substr(at + 1))) break;
    rest = rest.substr(0, at);
  }
  std::vector<PlaceRow> towns;
  Look(rest, PlaceForm::kName, &towns);
  return !towns.empty();
}

bool PlaceNames::IsOwned(std::string_view form) const {
  for (const std::string_view mark : kOwners) {
    const std::size_t at = form.find(mark);
    if (at == std::string_view::npos) continue;
    std::vector<PlaceRow> owners;
    Look(NormalizePlaceName(form.substr(0, at)), PlaceForm::kName, &owners);
    return !owners.empty();
  }
  return false;
}

bool PlaceNames::IsOfDivision(std::string_view form) const {
  const std::string normalized = NormalizePlaceName(form);
  const std::size_t at = normalized.rfind(kDistrict);
  if (at == std::string::npos) return false;
  std::vector<PlaceRow> found;
  Look(std::string_view(normalized).substr(at + kDistrict.size()), PlaceForm::kName, &found);
  return std::any_of(found.begin(), found.end(), [&](PlaceRow row) { return IsWide(row); });
}

/// What a country or its division owns in a name: "Guangdong Province" of "China's Guangdong Province"; empty where none
/// does, "King's Cross".
std::string_view PlaceNames::Owned(std::string_view form) const {
  for (const std::string_view mark : kOwners) {
    const std::size_t at = form.find(mark);
    if (at == std::string_view::npos) continue;
    std::vector<PlaceRow> owners;
    Look(NormalizePlaceName(form.substr(0, at)), PlaceForm::kName, &owners);
    if (std::any_of(owners.begin(), owners.end(), [&](PlaceRow row) { return IsWide(row); }))
      return form.substr(at + mark.size());
  }
  return {};
}

PlaceNames::PlaceNames(const Model& model) : table_(model.sections().Find(kSectionPlaces)) {}

PlaceMatch PlaceNames::Candidates(std::string_view form, EntityType type, std::vector<PlaceRow>* out) const {
  const std::size_t before = out->size();
  const auto found = [&] { return out->size() > before; };
  const std::string normalized = NormalizePlaceName(form);
  if (type == EntityType::kNorp) {
    Look(normalized, PlaceForm::kPeople, out);
    if (found()) return PlaceMatch::kWhole;
    Look(normalized, PlaceForm::kName, out);
    return found() ? PlaceMatch::kPartly : PlaceMatch::kUnknown;
  }
  // "The West" and "North" are parts of whatever the text is about.
  if (IsKind(normalized) && normalized.find(' ') == std::string::npos) return PlaceMatch::kUnknown;
  Named(form, out);
  if (!found()) Look(normalized, PlaceForm::kPeople, out);
  if (found()) {
    LookSeats(normalized, out);
    return PlaceMatch::kWhole;
  }
  if (LookTransliterated(normalized, out)) return PlaceMatch::kWhole;
  if (LookStripped(normalized, out) || LookCounty(normalized, out)) return PlaceMatch::kPartly;
  if (const std::string_view owned = Owned(form); !owned.empty()) Named(owned, out);
  if (found()) return PlaceMatch::kWhole;
  if (LookWithin(NormalizePlaceName(WithoutPossessives(form)), out)) return PlaceMatch::kWithin;
  return PlaceMatch::kUnknown;
}

void PlaceNames::Named(std::string_view form, std::vector<PlaceRow>* out) const {
  const std::size_t before = out->size();
  const std::string normalized = NormalizePlaceName(form);
  // "Me", "In" and "Or" without a stop are words.
  if (IsAbbreviated(form) || IsAllCaps(form)) Look(normalized, PlaceForm::kAbbreviation, out);
  if (out->size() == before || IsAllCaps(form)) Look(normalized, PlaceForm::kName, out);
}

void PlaceNames::Containers(std::string_view form, std::vector<PlaceRow>* out) const {
  const std::size_t before = out->size();
  const std::string normalized = NormalizePlaceName(form);
  if (form.ends_with('.') || IsAllCaps(form) || IsPostalCode(form)) Look(normalized, PlaceForm::kAbbreviation, out);
  if (out->size() == before) Look(normalized, PlaceForm::kName, out);
  out->erase(std::remove_if(out->begin() + static_cast<std::ptrdiff_t>(before), out->end(),
                            [&](PlaceRow row) {
                              const PlaceFeature feature = table_.feature(row);
                              return feature != PlaceFeature::kCountry && feature != PlaceFeature::kAdmin1 &&
                                     feature != PlaceFeature::kAdmin2;
                            }),
             out->end());
}

void PlaceNames::Look(std::string_view normalized, PlaceForm form, std::vector<PlaceRow>* out) const {
  if (!normalized.empty()) table_.Find(PlaceKey(normalized, form), kMaxCandidates, out);
}

bool PlaceNames::IsWide(PlaceRow row) const {
  return table_.feature(row) == PlaceFeature::kCountry || table_.feature(row) == PlaceFeature::kAdmin1;
}

/// "Panama City" is also the capital that the gazetteer calls Panama.
void PlaceNames::LookSeats(std::string_view normalized, std::vector<PlaceRow>* out) const {
  constexpr std::string_view kCity = " city";
  if (!normalized.ends_with(kCity)) return;
  std::vector<PlaceRow> seats;
  Look(normalized.substr(0, normalized.size() - kCity.size()), PlaceForm::kName, &seats);
  for (const PlaceRow row : seats) {
    const bool seat = table_.feature(row) == PlaceFeature::kCity && table_.capital(row);
    if (seat && std::find(out->begin(), out->end(), row) == out->end()) out->push_back(row);
  }
}

/// "Beit Lahiya", which the gazetteer may have as "Bayt Lāhyā": articles, first words and vowels of Arabic names as other
/// transliterations have them, and without the article.
bool PlaceNames::LookTransliterated(std::string_view normalized, std::vector<PlaceRow>* out) const {
  const std::size_t before = out->size();
  std::vector<std::string> written = {std::string(normalized)};
  const auto add = [&](std::string_view from, std::string_view to, std::size_t at, std::string_view in) {
    std::string other(in);
    written.push_back(NormalizePlaceName(other.replace(at, from.size(), to)));
  };
  bool arabic = false;
  for (const auto& forms : kTransliterated) {
    for (const std::string_view form : forms) {
      const std::size_t at = form.empty() ? std::string_view::npos : WordAt(normalized, form);
      if (at == std::string_view::npos || normalized.size() == form.size()) continue;
      arabic = true;
      for (const std::string_view other : forms) {
        if (other != form && !other.empty()) add(form, other, at, normalized);
      }
      if (&forms == &kTransliterated.front() && at == 0) add(form, "", at, normalized);
      break;
    }
  }
  if (!arabic && normalized.find(' ') == std::string_view::npos) return false;
  const std::size_t plain = written.size();
  std::size_t n = 0;
  while (n < plain) {  // what is added is written behind these, and moves them
    const std::string form = written[n++];
    for (const auto& [from, to] : kVowels) {
      const std::size_t at = form.rfind(from);
      if (at != std::string::npos) add(from, to, at, form);
    }
  }
  for (n = 1; n < written.size() && out->size() == before; ++n) {
    if (!IsKindOfPlace(written[n])) Look(written[n], PlaceForm::kName, out);
  }
  return out->size() > before;
}

bool PlaceNames::LookStripped(std::string_view normalized, std::vector<PlaceRow>* out) const {
  const std::size_t before = out->size();
  for (const std::string_view word : kBefore) {
    if (!normalized.starts_with(word) || normalized.size() <= word.size() + 1 || normalized[word.size()] != ' ')
      continue;
    Look(NormalizePlaceName(normalized.substr(word.size() + 1)), PlaceForm::kName, out);
    if (out->size() > before) return true;
  }
  const std::size_t space = normalized.rfind(' ');
  if (space == std::string_view::npos) return false;
  if (std::find(kAfter.begin(), kAfter.end(), normalized.substr(space + 1)) == kAfter.end()) return false;
  Look(normalized.substr(0, space), PlaceForm::kName, out);
  return out->size() > before;
}

/// "Athens-Clarke County": a county that shares its government with a town.
bool PlaceNames::LookCounty(std::string_view normalized, std::vector<PlaceRow>* out) const {
  const std::size_t before = out->size();
  if (!normalized.ends_with(" county") && !normalized.ends_with(" parish")) return false;
  int tries = 0;
  for (std::string_view rest = AfterFirstWord(normalized);
       rest.find(' ') != std::string_view::npos && tries < kMaxTries; rest = AfterFirstWord(rest), ++tries) {
    Look(rest, PlaceForm::kName, out);
    if (out->size() > before) return true;
  }
  return false;
}

bool PlaceNames::LookWithin(std::string_view normalized, std::vector<PlaceRow>* out) const {
  // The longest place at the start ("Kabul International Airport"), then the ones after "of" or "in"; of "Middle District
  // of Texas" only those.
  const bool district = normalized.find(kDistrict) != std::string_view::npos;
  if (!district && LookAtStart(normalized, out)) return true;
  int tries = 0;
  for (std::string_view rest = normalized; !rest.empty() && tries < kMaxTries; rest = AfterFirstWord(rest)) {
    if (!rest.starts_with("of ") && !rest.starts_with("in ")) continue;
    ++tries;
    if (LookAtStart(AfterFirstWord(rest), out)) return true;
  }
  return false;
}

bool PlaceNames::LookAtStart(std::string_view normalized, std::vector<PlaceRow>* out) const {
  const std::size_t before = out->size();
  std::size_t end = 0;
  for (int words = 0; words < kMaxWords && end != std::string_view::npos; ++words) end = normalized.find(' ', end + 1);
  std::string_view start = normalized.substr(0, end);
  while (!start.empty()) {
    if (!IsKindOfPlace(start)) Look(start, PlaceForm::kName, out);
    if (out->size() > before) return true;
    const std::size_t space = start.rfind(' ');
    start = start.substr(0, space == std::string_view::npos ? 0 : space);
  }
  return false;
}

}  // namespace lede
