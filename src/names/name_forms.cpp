#include "names/name_forms.h"

#include <algorithm>
#include <iterator>

#include "text/unicode.h"

namespace lede {
namespace {

template <std::size_t n>
bool Holds(const std::string_view (&list)[n], std::string_view word) {
  return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

struct Pair {
  std::string_view from, to;
};

template <std::size_t n>
std::string_view LookUp(const Pair (&list)[n], std::string_view word) {
  const Pair* at = std::find_if(std::begin(list), std::end(list), [&](const Pair& p) { return p.from == word; });
  return at == std::end(list) ? std::string_view() : at->to;
}

// Own lists.
// clang-format off
constexpr std::string_view kMinorWords[] = {
    "a", "an", "and", "&", "at", "by", "da", "das", "de", "del", "der", "des", "di", "do", "du", "e", "et", "for",
    "in", "la", "of", "on", "the", "to", "und", "with", "y", "'s", "'",
};
constexpr std::string_view kCompanyForms[] = {
    "ab", "ag", "asa", "bhd", "co", "co.", "company", "corp", "corp.", "corporation", "gmbh", "group", "holding",
    "holdings", "inc", "inc.", "incorporated", "international", "limited", "llc", "llp", "ltd", "ltd.", "nv", "plc",
    "pte", "pty", "sa", "se", "spa", ",", "fc", "f.c.",
};
constexpr std::string_view kBodyKinds[] = {
    "agency", "alliance", "association", "authority", "bank", "board", "bureau", "cartel", "club", "coalition",
    "college", "commission", "committee", "company", "conference", "congress", "cooperative", "corporation", "council",
    "department", "federation", "foundation", "front", "group", "guild", "hospital", "institute", "league", "ministry",
    "movement", "museum", "network", "office", "organisation", "organization", "party", "school", "service", "society",
    "syndicate", "team", "trust", "union", "university",
};
// What stands between a body's own name and its kind.
constexpr std::string_view kKindModifiers[] = {
    "athletic", "baseball", "basketball", "building", "cricket", "football", "hockey", "insurance", "political",
    "rugby", "soccer", "technical",
};
constexpr std::string_view kSurnameParticles[] = {
    "abd", "abu", "al", "bin", "bint", "da", "dal", "das", "de", "del", "della", "den", "der", "di", "do", "dos", "du",
    "el", "ibn", "la", "le", "ter", "ul", "van", "von", "y",
};
constexpr std::string_view kOtherParts[] = {
    "ii", "iii", "iv", "jr", "jr.", "san", "sr", "sr.", "st", "st.", "'s",
};
constexpr Pair kNicknames[] = {
    {"abe", "abraham"}, {"al", "albert"}, {"alex", "alexander"}, {"andy", "andrew"}, {"barney", "bernard"},
    {"ben", "benjamin"}, {"bernie", "bernard"}, {"beth", "elizabeth"}, {"bill", "william"}, {"billy", "william"},
    {"bob", "robert"}, {"bobby", "robert"}, {"cathy", "catherine"}, {"charlie", "charles"}, {"chris", "christopher"},
    {"chuck", "charles"}, {"dan", "daniel"}, {"danny", "daniel"}, {"dave", "david"}, {"deb", "deborah"},
    {"debbie", "deborah"}, {"dick", "richard"}, {"don", "donald"}, {"doug", "douglas"}, {"ed", "edward"},
    {"eddie", "edward"}, {"fred", "frederick"}, {"gabe", "gabriel"}, {"geoff", "geoffrey"}, {"greg", "gregory"},
    {"hank", "henry"}, {"harry", "henry"}, {"jeff", "jeffrey"}, {"jen", "jennifer"}, {"jenny", "jennifer"},
    {"jerry", "gerald"}, {"jim", "james"}, {"jimmy", "james"}, {"joe", "joseph"}, {"joey", "joseph"},
    {"johnny", "john"}, {"josh", "joshua"}, {"kate", "catherine"}, {"kathy", "catherine"}, {"ken", "kenneth"},
    {"larry", "lawrence"}, {"liz", "elizabeth"}, {"maggie", "margaret"}, {"manny", "manuel"}, {"matt", "matthew"},
    {"max", "maximilian"}, {"meg", "margaret"}, {"mick", "michael"}, {"mike", "michael"}, {"mitch", "mitchell"},
    {"nick", "nicholas"}, {"pam", "pamela"}, {"pat", "patrick"}, {"peggy", "margaret"}, {"pete", "peter"},
    {"phil", "philip"}, {"ray", "raymond"}, {"rich", "richard"}, {"rick", "richard"}, {"rob", "robert"},
    {"ron", "ronald"}, {"sam", "samuel"}, {"steve", "stephen"}, {"sue", "susan"}, {"ted", "edward"},
    {"teddy", "edward"}, {"tim", "timothy"}, {"tom", "thomas"}, {"tommy", "thomas"}, {"tony", "anthony"},
    {"vince", "vincent"}, {"will", "william"}, {"zach", "zachary"},
};
constexpr Pair kCountries[] = {
    {"america", "united states"}, {"britain", "united kingdom"}, {"burma", "myanmar"}, {"cote d'ivoire", "ivory coast"},
    {"czechia", "czech republic"}, {"democratic people's republic of korea", "north korea"},
    {"democratic republic of congo", "dr congo"}, {"democratic republic of the congo", "dr congo"},
    {"dprk", "north korea"}, {"drc", "dr congo"}, {"eu", "european union"}, {"great britain", "united kingdom"},
    {"holland", "netherlands"}, {"ivory coast", "ivory coast"}, {"ksa", "saudi arabia"},
    {"kingdom of saudi arabia", "saudi arabia"}, {"people's republic of china", "china"}, {"prc", "china"},
    {"republic of korea", "south korea"}, {"rok", "south korea"}, {"russian federation", "russia"},
    {"swaziland", "eswatini"}, {"turkiye", "turkey"}, {"u.a.e", "united arab emirates"},
    {"u.a.e.", "united arab emirates"}, {"u.k", "united kingdom"}, {"u.k.", "united kingdom"}, {"u.n", "united nations"},
    {"u.n.", "united nations"}, {"u.s", "united states"}, {"u.s.", "united states"}, {"u.s.a.", "united states"},
    {"uae", "united arab emirates"}, {"uk", "united kingdom"}, {"un", "united nations"}, {"us", "united states"},
    {"usa", "united states"}, {"united states of america", "united states"},
};
// As datelines write them. Not those that could as well be a city or a country ("N.Y.", "Wash.", "Ga.").
constexpr Pair kStates[] = {
    {"ala.", "alabama"}, {"alta.", "alberta"}, {"ariz.", "arizona"}, {"ark.", "arkansas"}, {"b.c.", "british columbia"},
    {"calif.", "california"}, {"colo.", "colorado"}, {"conn.", "connecticut"}, {"del.", "delaware"},
    {"fla.", "florida"}, {"ill.", "illinois"}, {"ind.", "indiana"}, {"kan.", "kansas"}, {"ky.", "kentucky"},
    {"la.", "louisiana"}, {"mass.", "massachusetts"}, {"md.", "maryland"}, {"mich.", "michigan"},
    {"minn.", "minnesota"}, {"miss.", "mississippi"}, {"mo.", "missouri"}, {"mont.", "montana"},
    {"n.b.", "new brunswick"}, {"n.c.", "north carolina"}, {"n.d.", "north dakota"}, {"n.h.", "new hampshire"},
    {"n.j.", "new jersey"}, {"n.m.", "new mexico"}, {"n.s.", "nova scotia"}, {"neb.", "nebraska"}, {"nev.", "nevada"},
    {"okla.", "oklahoma"}, {"ont.", "ontario"}, {"ore.", "oregon"}, {"pa.", "pennsylvania"}, {"que.", "quebec"},
    {"r.i.", "rhode island"}, {"s.c.", "south carolina"}, {"s.d.", "south dakota"}, {"sask.", "saskatchewan"},
    {"tenn.", "tennessee"}, {"tex.", "texas"}, {"va.", "virginia"}, {"vt.", "vermont"}, {"w.va.", "west virginia"},
    {"wis.", "wisconsin"}, {"wyo.", "wyoming"},
};
constexpr std::string_view kStateForms[] = {
    "republic of the ", "republic of ", "federal republic of ", "islamic republic of ", "kingdom of ",
    "commonwealth of the ", "commonwealth of ", "state of ", "sultanate of ", "city of ", "federative republic of ",
};
// clang-format on

char Vowel(char c) { return c == 'o' ? 'u' : c == 'e' || c == 'y' || c == 'j' ? 'i' : c; }

}  // namespace

bool IsMinorWord(std::string_view word) { return Holds(kMinorWords, word); }
bool IsCompanyForm(std::string_view word) { return Holds(kCompanyForms, word); }
std::size_t BodyStem(std::span<const std::string> words) {
  std::size_t stem = words.size();
  while (stem > 1 && Holds(kBodyKinds, words[stem - 1])) --stem;
  if (stem < words.size() && stem > 1 && Holds(kKindModifiers, words[stem - 1])) --stem;
  const auto is_body = [](const std::string& word) { return Holds(kBodyKinds, word) || IsMinorWord(word); };
  return std::any_of(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(stem), is_body) ? words.size() : stem;
}

bool IsSurnameParticle(std::string_view word) { return Holds(kSurnameParticles, word); }

bool IsNameParticle(std::string_view word) { return IsSurnameParticle(word) || Holds(kOtherParts, word); }

std::uint8_t NameSuffix(std::string_view form) {
  if (form.ends_with('.')) form.remove_suffix(1);
  if (IsOneOf(form, {"Jr", "JR", "Junior"})) return 1;
  if (IsOneOf(form, {"Sr", "SR"})) return 2;
  if (form == "II") return 3;
  if (form == "III") return 4;
  return form == "IV" ? 5 : form == "V" ? 6 : 0;
}

std::string InitialsOf(std::span<const std::string> words, bool with_minor_words) {
  std::string initials;
  for (const std::string& word : words) {
    if (!with_minor_words && IsMinorWord(word)) continue;
    const bool whole = IsAbbreviatedUnion(word);
    bool begins = true;
    for (const char c : word) {
      const bool letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
      if (letter && (begins || whole)) initials += c;
      begins = c == '-' || c == '/';
    }
  }
  return initials;
}

bool IsAbbreviatedUnion(std::string_view word) {
  return IsOneOf(word, {"u.s.", "u.s", "us", "u.k.", "u.k", "uk", "u.n.", "u.n", "un", "e.u.", "e.u", "eu"});
}

bool AbbreviatesTo(std::string_view acronym, std::span<const std::string> words) {
  if (acronym.empty()) return false;
  std::size_t matched = 0;
  for (const std::string& word : words) {
    if (matched == 0 && (word.empty() || word[0] != acronym[0])) {
      if (IsMinorWord(word)) continue;
      return false;
    }
    for (const char c : word) {
      if (matched < acronym.size() && c == acronym[matched]) ++matched;
    }
  }
  return matched == acronym.size();
}

std::string AcronymLetters(std::string_view form) {
  if (form.size() > 3 && form.ends_with('s') && IsAllCaps(form.substr(0, form.size() - 1))) form.remove_suffix(1);
  std::string letters = Fold(form);
  std::erase(letters, '.');
  return letters;
}

std::string_view FormalFirstName(std::string_view word) {
  const std::string_view formal = LookUp(kNicknames, word);
  return formal.empty() ? word : formal;
}

std::string_view CountryShortForm(std::string_view name) {
  if (name.starts_with("the ")) name.remove_prefix(4);
  const std::string_view known = LookUp(kCountries, name);
  if (!known.empty()) return known;
  if (const std::string_view state = LookUp(kStates, name); !state.empty()) return state;
  if (name == "republic of china") return {};  // not what "China" means
  for (const std::string_view form : kStateForms) {
    if (name.starts_with(form) && name.size() > form.size()) return name.substr(form.size());
  }
  return {};
}

std::string TransliterationKey(std::string_view word) {
  std::string key;
  for (std::size_t i = 0; i < word.size(); ++i) {
    char c = word[i];
    const char next = i + 1 < word.size() ? word[i + 1] : '\0';
    if (c == '\'' || c == '-') continue;
    if (c == 'p' && next == 'h')
      c = 'f', ++i;
    else if ((c == 'k' || c == 'g' || c == 'd') && next == 'h')
      ++i;
    else if (c == 'o' && next == 'u')
      ++i;
    else if (c == 'q' || (c == 'c' && next != 'h'))
      c = 'k';
    else if (c == 'w')
      c = 'v';
    c = Vowel(c);
    if (key.empty() || key.back() != c) key += c;
  }
  return key;
}

bool IsOneSlipAway(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > 1 || a == b) return false;
  std::size_t i = 0;
  while (i < a.size() && a[i] == b[i]) ++i;
  if (a.size() < b.size()) return a.substr(i) == b.substr(i + 1);
  if (a.substr(i + 1) == b.substr(i + 1)) return true;
  return i + 1 < a.size() && a[i] == b[i + 1] && a[i + 1] == b[i] && a.substr(i + 2) == b.substr(i + 2);
}

}  // namespace lede
