#include "givens.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <tuple>

namespace lede::corpus {
namespace {

/// Takes the first word off.
std::string_view Word(std::string_view* rest) {
  const std::size_t end = std::min(rest->find(' '), rest->size());
  const std::string_view word = rest->substr(0, end);
  rest->remove_prefix(std::min(end + 1, rest->size()));
  return word;
}

template <class Number>
bool ReadNumber(std::string_view digits, Number* value) {
  const auto [end, code] = std::from_chars(digits.data(), digits.data() + digits.size(), *value);
  return code == std::errc() && end == digits.data() + digits.size();
}

/// The enumerator of that name; `count` of them have names.
template <class Enum>
bool FindNamed(std::string_view name, int count, std::string_view (*name_of)(Enum), Enum* out) {
  for (int i = 0; i < count; ++i) {
    *out = static_cast<Enum>(i);
    if (name_of(*out) == name) return true;
  }
  return false;
}

std::string_view TagTypeName(TagType type) {
  constexpr std::array<std::string_view, kTagTypeCount> kNames = {"PERSON", "ORG",   "PLACE",   "FAC",
                                                                  "NORP",   "EVENT", "PRODUCT", "MISC"};
  return kNames[static_cast<std::size_t>(type)];
}

constexpr int kLexClassCount = 31;
std::string_view LexClassName(LexClass c) {
  constexpr std::array<std::string_view, kLexClassCount> kNames = {
      "FirstName",   "Surname",      "Country",   "Region",       "City",      "NaturalPlace", "Demonym",
      "Group",       "Organization", "OrgWord",   "FacilityWord", "PlaceWord", "Title",        "Honorific",
      "Weapon",      "WeaponWord",   "EventWord", "LawWord",      "WorkWord",  "Language",     "Product",
      "Media",       "MonthOrDay",   "Capital",   "Event",        "Law",       "SportWord",    "MarketWord",
      "PostNominal", "GenitiveName", "PostalCode"};
  return kNames[static_cast<std::size_t>(c)];
}

/// Takes thousandths off that stand before a name: "600 Zorb".
void TakeConfidence(std::string_view* rest, std::uint16_t* confidence) {
  std::string_view behind = *rest;
  std::uint16_t given = 0;
  if (!ReadNumber(Word(&behind), &given) || behind.empty()) return;
  *confidence = given, *rest = behind;
}

/// "Ada Moss", or "Bath #2" for the second place alone.
GivenForm FormOf(std::string_view written) {
  GivenForm form;
  const std::size_t mark = written.rfind(" #");
  if (mark != std::string_view::npos && ReadNumber(written.substr(mark + 2), &form.only)) {
    written = written.substr(0, mark);
  }
  form.form = written;
  return form;
}

/// The two sides of " = "; the second is empty where there is none.
std::pair<std::string, std::string> Sides(std::string_view text) {
  const std::size_t at = text.find(" = ");
  if (at == std::string_view::npos) return {std::string(text), {}};
  return {std::string(text.substr(0, at)), std::string(text.substr(at + 3))};
}

class Reader {
 public:
  Reader(const GivenLine& line, Givens* givens, std::string* error) : line_(line), givens_(*givens), error_(*error) {}

  bool Read() {
    std::string_view rest = line_.text;
    const std::string_view keyword = Word(&rest);
    EntityType type{};
    if (FindNamed(keyword, kEntityTypeCount, EntityTypeName, &type)) return Name(type, rest);
    for (const Keyword& known : kKeywords) {
      if (known.word != keyword) continue;
      givens_.kinds |= known.kind;
      return (this->*known.read)(rest);
    }
    return Wrong("nothing is known of \"given " + std::string(keyword) + "\"");
  }

 private:
  struct Keyword {
    std::string_view word;
    GivenKind kind;
    bool (Reader::*read)(std::string_view);
  };
  static const std::array<Keyword, 14> kKeywords;

  bool Name(EntityType type, std::string_view rest) {
    givens_.kinds |= kGivenName;
    std::uint16_t confidence = GivenName().confidence;
    TakeConfidence(&rest, &confidence);
    const auto [form, entity] = Sides(rest);
    GivenName name{FormOf(form), type, entity, confidence};
    if (name.at.form.empty()) return Wrong("a name is missing behind its type");
    if (entity.empty()) name.entity = name.at.form;
    Stands(name.at.form);
    givens_.names.push_back(std::move(name));
    return true;
  }

  bool Title(std::string_view rest) {
    const auto [words, holder] = Sides(rest);
    if (holder.empty()) return Wrong("write \"given title Mayor = Ada Moss\"");
    Stands(words);
    givens_.titles.emplace_back(words, holder);
    return IsGiven(holder);
  }

  bool Place(std::string_view rest) {
    const auto [name, place] = Sides(rest);
    std::string_view words = place;
    GivenPlace given{name, {}, kNoCountry, false};
    if (!FindNamed(Word(&words), 10, PlaceFeatureName, &given.feature))
      return Wrong("write \"given place Lima = city PE capital\"");
    given.country = CountryOf(Word(&words));
    given.capital = words == "capital";
    if (given.country == kNoCountry || (!words.empty() && !given.capital))
      return Wrong("write \"given place Lima = city PE capital\"");
    givens_.places.push_back(std::move(given));
    return IsGiven(name);
  }

  bool Country(std::string_view rest) {
    const auto [name, letters] = Sides(rest);
    const CountryCode country = CountryOf(letters);
    if (country == kNoCountry) return Wrong("write \"given country Peruvian = PE\"");
    givens_.countries.emplace_back(name, country);
    return IsGiven(name);
  }

  bool Quote(std::string_view rest) {
    GivenQuote quote;
    if (!FindNamed(Word(&rest), 3, QuoteKindName, &quote.kind))
      return Wrong("a quotation is direct, indirect or mixed");
    const std::vector<std::string> parts = Parted(rest, "|");
    if (parts.size() != 2) return Wrong("write \"given quote direct “Go!” | he = Ada Moss\"");
    quote.words = parts[0];
    std::tie(quote.speaker, quote.entity) = Sides(parts[1]);
    Stands(quote.words);
    Stands(quote.speaker);
    givens_.quotes.push_back(quote);
    return quote.entity.empty() || IsGiven(quote.entity);
  }

  bool Date(std::string_view rest) {
    givens_.date = rest == "none" ? "" : rest;
    return rest == "none" || rest.size() == 10 || Wrong("a date is 2016-12-08 or none");
  }

  bool Tag(std::string_view rest) {
    GivenTag tag;
    if (!FindNamed(Word(&rest), kTagTypeCount, TagTypeName, &tag.type))
      return Wrong("the tagger knows PERSON, ORG, PLACE, FAC, NORP, EVENT, PRODUCT and MISC");
    TakeConfidence(&rest, &tag.confidence);
    tag.at = FormOf(rest);
    Stands(tag.at.form);
    givens_.tags.push_back(std::move(tag));
    return true;
  }

  bool Scheme(std::string_view rest) {
    givens_.scheme = rest == "innermost" ? NameScheme::kInnermost : NameScheme::kOutermost;
    return rest == "innermost" || rest == "outermost" || Wrong("a scheme is innermost or outermost");
  }

  bool Lexicon(std::string_view rest) {
    LexClass lex_class{};
    if (!FindNamed(Word(&rest), kLexClassCount, LexClassName, &lex_class))
      return Wrong("no class of the lexicon has that name; LexClass in src/lexicon/phrase_table.h lists them");
    for (const std::string& phrase : Parted(rest, ";")) givens_.lexicon.emplace_back(phrase, lex_class);
    return true;
  }

  bool Words(std::string_view rest) {
    for (const std::string& word : Parted(rest, " ")) givens_.words.push_back(word);
    return true;
  }

  /// FEATURE NAME; NAME | LATITUDE LONGITUDE | PEOPLE | country FR | division US-TX | id 10 | capital
  bool Town(std::string_view rest) {
    PlaceEntry entry;
    if (!FindNamed(Word(&rest), 10, PlaceFeatureName, &entry.feature)) return Wrong("a place begins with its kind");
    const std::vector<std::string> parts = Parted(rest, "|");
    if (parts.size() < 3) return Wrong("a place has names, latitude and longitude, and a number of people");
    entry.names = Parted(parts[0], ";");
    std::string_view degrees = parts[1];
    int latitude = 0, longitude = 0;
    if (!ReadNumber(Word(&degrees), &latitude) || !ReadNumber(degrees, &longitude) ||
        !ReadNumber(std::string_view(parts[2]), &entry.population))
      return Wrong("latitude, longitude and people are whole numbers");
    entry.latitude = static_cast<std::int16_t>(latitude * 100);
    entry.longitude = static_cast<std::int16_t>(longitude * 100);
    for (std::size_t i = 3; i < parts.size(); ++i) {
      if (!TownsProperty(parts[i], &entry)) return false;
    }
    givens_.gazetteer.push_back(std::move(entry));
    return true;
  }

  bool TownsProperty(std::string_view property, PlaceEntry* entry) {
    const std::string_view key = Word(&property);
    if (key == "country") {
      entry->country = CountryOf(property);
    } else if (key == "division") {
      entry->division = property;
    } else if (key == "id") {
      return ReadNumber(property, &entry->geonames) || Wrong("an id is a number");
    } else if (key == "abbreviations") {
      entry->abbreviations = Parted(property, ";");
    } else if (key == "peoples") {
      entry->peoples = Parted(property, ";");
    } else if (key == "capital") {
      entry->capital = true;
    } else {
      return Wrong("a place has country, division, id, abbreviations, peoples, capital");
    }
    return true;
  }

  bool Shown(std::string_view rest) {
    constexpr std::array<std::string_view, 11> kLayers = {"mentions",   "entities",  "places", "quotes",
                                                          "references", "relations", "times",  "quantities",
                                                          "warnings",   "lede",      "events"};
    for (const std::string& layer : Parted(rest, " ")) {
      if (std::find(kLayers.begin(), kLayers.end(), layer) == kLayers.end())
        return Wrong("there is no layer \"" + layer + "\"");
      givens_.shown.push_back(layer);
    }
    return true;
  }

  /// What is wrong with one the analyzer says.
  bool Hint(std::string_view rest) {
    givens_.hints.emplace_back(rest);
    return true;
  }

  bool Protect(std::string_view rest) {
    for (std::string& name : Parted(rest, ";")) givens_.protect.push_back(std::move(name));
    return true;
  }

  bool Beside(std::string_view rest) {
    const std::size_t space = rest.find(' ');
    if (space == std::string_view::npos) return Wrong("what goes along is a word and a text: \"file moss.txt\"");
    givens_.beside.emplace_back(rest.substr(0, space), rest.substr(space + 1));
    return true;
  }

  void Stands(std::string_view piece) { givens_.pieces.emplace_back(line_, piece); }

  bool IsGiven(std::string_view name) {
    for (const GivenName& given : givens_.names) {
      if (given.at.form == name || given.entity == name) return true;
    }
    return Wrong("no name above this line is \"" + std::string(name) + "\"");
  }

  bool Wrong(std::string message) {
    error_ = std::move(message);
    return false;
  }

  const GivenLine& line_;
  Givens& givens_;
  std::string& error_;
};

const std::array<Reader::Keyword, 14> Reader::kKeywords = {{
    {"title", kGivenTitle, &Reader::Title},
    {"place", kGivenPlace, &Reader::Place},
    {"country", kGivenCountry, &Reader::Country},
    {"quote", kGivenQuote, &Reader::Quote},
    {"date", kGivenDate, &Reader::Date},
    {"tag", kGivenTag, &Reader::Tag},
    {"scheme", kGivenScheme, &Reader::Scheme},
    {"lexicon", kGivenLexicon, &Reader::Lexicon},
    {"words", kGivenWords, &Reader::Words},
    {"gazetteer", kGivenTown, &Reader::Town},
    {"layers", kGivenShown, &Reader::Shown},
    {"hint", kGivenHint, &Reader::Hint},
    {"protect", kGivenProtect, &Reader::Protect},
    {"beside", kGivenBeside, &Reader::Beside},
}};

}  // namespace

bool AddGiven(const GivenLine& line, Givens* givens, std::string* error) { return Reader(line, givens, error).Read(); }

CountryCode CountryOf(std::string_view letters) {
  if (letters.size() != 2) return kNoCountry;
  return static_cast<CountryCode>(letters[0] | letters[1] << 8);
}

std::vector<std::string> Parted(std::string_view text, std::string_view separator) {
  std::vector<std::string> parts;
  for (std::size_t from = 0; from <= text.size();) {
    const std::size_t to = std::min(text.find(separator, from), text.size());
    std::string_view part = text.substr(from, to - from);
    while (!part.empty() && part.front() == ' ') part.remove_prefix(1);
    while (!part.empty() && part.back() == ' ') part.remove_suffix(1);
    if (!part.empty()) parts.emplace_back(part);
    from = to + separator.size();
  }
  return parts;
}

}  // namespace lede::corpus
