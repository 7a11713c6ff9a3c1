#include "segment/hyphens.h"

#include <algorithm>
#include <iterator>

#include "text/unicode.h"

namespace lede {
namespace {

/// Put before a name or a title: "anti-Russian", "then-president".
constexpr std::string_view kPrefixes[] = {"anti", "ex",  "inter", "intra", "non", "now",
                                          "post", "pre", "pro",   "then",  "un"};

/// Put before a title that is not capitalised.
constexpr std::string_view kOfficePrefixes[] = {"ex", "now", "then"};

/// Put after a name, beside words in "-ed" and "-ing": "US-led", "Canada-wide".
constexpr std::string_view kSuffixes[] = {
    "area",  "born",     "bound", "built", "centric", "dominant", "era",      "esque",    "free",   "friendly",
    "held",  "language", "led",   "like",  "linked",  "made",     "majority", "minority", "native", "only",
    "owned", "run",      "sized", "style", "themed",  "trained",  "type",     "wide",     "wing",
};

/// Nations, their people, and blocs that are coupled in the news: "Israeli-Palestinian", "US-EU".
constexpr std::string_view kNations[] = {
    "ASEAN",        "Afghan",      "Afghanistan", "African",    "Albania",    "Albanian",   "Algeria",     "Algerian",
    "America",      "American",    "Angola",      "Arab",       "Argentina",  "Argentine",  "Armenia",     "Armenian",
    "Asian",        "Australia",   "Australian",  "Austria",    "Austrian",   "Azerbaijan", "Azerbaijani", "Bahrain",
    "Bangladesh",   "Bangladeshi", "Beijing",     "Belarus",    "Belarusian", "Belgian",    "Belgium",     "Bolivia",
    "Bolivian",     "Bosnia",      "Bosnian",     "Brazil",     "Brazilian",  "Britain",    "British",     "Brunei",
    "Bulgaria",     "Bulgarian",   "Burma",       "Burmese",    "Cambodia",   "Cambodian",  "Cameroon",    "Canada",
    "Canadian",     "Chad",        "Chechen",     "Chile",      "Chilean",    "China",      "Chinese",     "Colombia",
    "Colombian",    "Congo",       "Croat",       "Croatia",    "Croatian",   "Cuba",       "Cuban",       "Cypriot",
    "Cyprus",       "Czech",       "Danish",      "Denmark",    "Dutch",      "EU",         "Ecuador",     "Egypt",
    "Egyptian",     "Eritrea",     "Eritrean",    "Estonia",    "Estonian",   "Ethiopia",   "Ethiopian",   "European",
    "Filipino",     "Finland",     "Finnish",     "France",     "French",     "Georgia",    "Georgian",    "German",
    "Germany",      "Ghana",       "Greece",      "Greek",      "Guyana",     "Haiti",      "Haitian",     "Honduras",
    "Hungarian",    "Hungary",     "India",       "Indian",     "Indonesia",  "Indonesian", "Iran",        "Iranian",
    "Iraq",         "Iraqi",       "Ireland",     "Irish",      "Israel",     "Israeli",    "Italian",     "Italy",
    "Japan",        "Japanese",    "Jordan",      "Jordanian",  "Kazakhstan", "Kenya",      "Kenyan",      "Korea",
    "Korean",       "Kosovo",      "Kurdish",     "Kuwait",     "Kuwaiti",    "Kyrgyz",     "Lao",         "Laos",
    "Latvia",       "Latvian",     "Lebanese",    "Lebanon",    "Libya",      "Libyan",     "Lithuania",   "Lithuanian",
    "London",       "Macedonia",   "Malaysia",    "Malaysian",  "Maltese",    "Manila",     "Mexican",     "Mexico",
    "Moldova",      "Mongolia",    "Moroccan",    "Morocco",    "Moscow",     "Moslem",     "Mozambique",  "Muslim",
    "Myanmar",      "NATO",        "Namibia",     "Nepal",      "Nepalese",   "Nicaragua",  "Niger",       "Nigeria",
    "Nigerian",     "Norway",      "Norwegian",   "Oman",       "PLO",        "Pakistan",   "Pakistani",   "Palestine",
    "Palestinian",  "Panama",      "Paris",       "Peru",       "Peruvian",   "Philippine", "Philippines", "Poland",
    "Polish",       "Portugal",    "Portuguese",  "Qatar",      "Qatari",     "Romania",    "Romanian",    "Russia",
    "Russian",      "Rwanda",      "Rwandan",     "Saudi",      "Senegal",    "Serb",       "Serbia",      "Serbian",
    "Shiite",       "Singapore",   "Singaporean", "Slovak",     "Slovakia",   "Slovenia",   "Somali",      "Somalia",
    "Soviet",       "Spain",       "Spanish",     "Sudan",      "Sudanese",   "Sunni",      "Sweden",      "Swedish",
    "Swiss",        "Switzerland", "Syria",       "Syrian",     "Taiwan",     "Taiwanese",  "Tajikistan",  "Tanzania",
    "Tehran",       "Thai",        "Thailand",    "Tokyo",      "Tunisia",    "Tunisian",   "Turkey",      "Turkish",
    "Turkmenistan", "UAE",         "UK",          "UN",         "US",         "USA",        "Uganda",      "Ugandan",
    "Ukraine",      "Ukrainian",   "Uzbek",       "Uzbekistan", "Venezuela",  "Venezuelan", "Vietnam",     "Vietnamese",
    "Washington",   "Yemen",       "Yemeni",      "Zambia",     "Zimbabwe",
};
static_assert(std::is_sorted(std::begin(kNations), std::end(kNations)));

template <std::size_t N>
bool Among(const std::string_view (&words)[N], std::string_view word) {
  return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

bool EndsWith(std::string_view word, std::string_view end) {
  return word.size() >= end.size() && word.substr(word.size() - end.size()) == end;
}

/// Words that follow a name they say something about. Given names of East Asia end in "-ing" too, but
/// are shorter.
bool IsSuffix(std::string_view word) {
  if (EndsWith(word, "ed") && word.size() >= 5) return true;
  if (EndsWith(word, "ing") && word.size() >= 7) return true;
  return Among(kSuffixes, word);
}

bool IsNation(std::string_view word) { return std::binary_search(std::begin(kNations), std::end(kNations), word); }

}  // namespace

bool HyphenSeparates(std::string_view left, std::string_view right) {
  if (left.size() < 2 || right.size() < 2) return false;
  const bool left_name = IsCapitalized(left);
  const bool right_name = IsCapitalized(right);
  if (left_name && right_name) return IsNation(left) && IsNation(right);
  if (left_name) return IsSuffix(right) && !Among(kPrefixes, Lower(left));
  if (right_name) return Among(kPrefixes, left);
  return Among(kOfficePrefixes, left) && right != "and";
}

}  // namespace lede
