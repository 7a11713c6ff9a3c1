#include "names/parts.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>
#include <vector>

#include "names/kinds.h"
#include "names/name_forms.h"
#include "text/forms.h"
#include "text/key_table.h"
#include "text/unicode.h"

namespace lede {
namespace {

// In the order of the alphabet. Own list.
// clang-format off
constexpr std::array kHeadlineVerbs = std::to_array<std::string_view>({
    "Accepts", "Accuses", "Acquires", "Adds", "Affirms", "Agrees", "Announces", "Appoints", "Approves", "Are", "Arrests",
    "Asks", "Assigns", "Attacks", "Backs", "Bans", "Beats", "Begins", "Blames", "Blocks", "Bought", "Buys", "Calls",
    "Cancels", "Charges", "Claims", "Closes", "Completes", "Condemns", "Confirms", "Cuts", "Declares", "Defends", "Delays",
    "Denies", "Dies", "Dismisses", "Doubles", "Downgrades", "Drops", "Ends", "Expands", "Faces", "Fails", "Falls", "Files",
    "Finds", "Fines", "Fires", "Gets", "Gives", "Goes", "Halts", "Has", "Hires", "Hits", "Holds", "Invests", "Is", "Joins",
    "Jumps", "Kills", "Launches", "Lays", "Leaves", "Loses", "Makes", "Meets", "Misses", "Moves", "Names", "Offers", "Opens",
    "Orders", "Passes", "Pays", "Plans", "Pledges", "Posts", "Promises", "Quits", "Raises", "Reaches", "Recalls", "Refuses",
    "Rejects", "Releases", "Reports", "Resigns", "Reveals", "Rises", "Says", "Secures", "Seeks", "Sees", "Sells", "Sets",
    "Shuts", "Signs", "Slams", "Slashes", "Starts", "Stops", "Sues", "Suspends", "Takes", "Tells", "Threatens", "To",
    "Unveils", "Upgrades", "Urges", "Vows", "Wants", "Warns", "Was", "Wins", "Withdraws",
});
// clang-format on

bool IsNameWord(const Document& doc, const Lexical& lexical, std::uint32_t t) {
  return lexical.word(t).capitalized && lexical.word(t).has_letter && (doc.tokens[t].flags & kLink) == 0;
}

bool IsTitleCased(RowRange sentence, const Lexical& lexical) {
  std::uint32_t small = 0, words = 0;
  for (std::uint32_t t = sentence.first; t < sentence.last; ++t) {
    words += lexical.word(t).has_letter ? 1 : 0;
    small += lexical.word(t).has_letter && !lexical.word(t).capitalized ? 1 : 0;
  }
  return words > 3 && 4 * small < words && lexical.form(sentence.last - 1) != ".";
}

bool HasDigit(std::string_view form) {
  return std::any_of(form.begin(), form.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// "4pillar": begins with a figure, but is no amount in a unit ("100mph") and no ordinal ("21st").
bool IsFiguredWord(std::string_view form) {
  constexpr std::size_t kFewestLetters = 4;
  if (form.empty() || form[0] < '0' || form[0] > '9') return false;
  const std::size_t letters = static_cast<std::size_t>(
      std::count_if(form.begin(), form.end(), [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }));
  return letters >= kFewestLetters && form.find('-') == std::string_view::npos;
}

}  // namespace

bool IsHeadlineVerb(std::string_view form) {
  return std::binary_search(kHeadlineVerbs.begin(), kHeadlineVerbs.end(), form);
}

void CutBehindStates(const Lexical& lexical, NameSpans* names) {
  constexpr std::uint16_t kState = 850;
  for (const NameSpan& name : names->Sorted()) {
    if (name.last - name.first < 2 || name.first < 2 || lexical.form(name.first - 1) != ",") continue;
    const NameSpan* town = names->At(name.first - 2);
    const std::string_view form = lexical.form(name.first);
    const bool state = form == "D.C." || (form.ends_with('.') && !CountryShortForm(Fold(form)).empty());
    if (town == nullptr || town->type != EntityType::kGpe || !state) continue;
    names->Shorten(name.first, name.first + 1);
    names->Retype(name.first, EntityType::kGpe, Producer::kRule, kState);
  }
}

void CutHeadlineNames(const Document& doc, const Lexical& lexical, NameSpans* names) {
  constexpr std::uint32_t kShortest = 3;
  constexpr std::uint16_t kSure = 900;
  std::unordered_map<std::uint64_t, EntityType> elsewhere;  // looked up only, never walked
  const std::vector<NameSpan> sorted = names->Sorted();
  for (const NameSpan& name : sorted) elsewhere.try_emplace(lexical.KeyOf(name.first, name.last), name.type);
  for (const Sentence& sentence : doc.sentences) {
    if (sentence.tokens.size() == 0 || !IsTitleCased(sentence.tokens, lexical)) continue;
    for (std::uint32_t t = sentence.tokens.first; t < sentence.tokens.last; ++t) {
      if (names->IsFree(t)) continue;
      const NameSpan name = *names->At(t);
      t = name.last - 1;
      if (name.last - name.first < kShortest || name.confidence >= kSure || name.producer != Producer::kTagger)
        continue;
      std::uint32_t verb = name.first + 1;
      while (verb < name.last && !IsHeadlineVerb(lexical.form(verb))) ++verb;
      if (verb == name.last) continue;
      // What is told may end in a name of its own: behind "Of", "For" and the like, or in a word for bodies.
      std::uint32_t rest = name.last;
      for (std::uint32_t i = name.last; i-- > verb + 1;) {
        if (elsewhere.find(lexical.KeyOf(i, name.last)) != elsewhere.end()) rest = i;
        const bool parted = IsOneOf(lexical.form(i - 1), {"Of", "of", "For", "for", "In", "in", "With", "with", "From",
                                                          "from", "By", "by", "To", "to", "Over", "At", "at"});
        if (!parted) continue;
        if (lexical.Is(name.last - 1, LexClass::kOrgWord) && name.last - i > 1) rest = i;
        break;
      }
      names->Shorten(name.first, verb);
      if (rest < name.last) names->Add({rest, name.last, name.type, name.producer, name.confidence});
    }
  }
}

void AddBodiesByStem(const Document& doc, const Lexical& lexical, NameSpans* names) {
  constexpr std::uint16_t kSure = 600, kStem = 800;
  constexpr std::uint32_t kLongest = 4;  // words of a stem
  struct Stem {
    std::uint32_t size = 0;
    bool club = false;
  };
  std::unordered_map<std::uint64_t, Stem> stems;  // looked up only, never walked
  std::vector<std::string> words;
  for (const NameSpan& name : names->Sorted()) {
    if (name.type != EntityType::kOrg || name.confidence < kSure || name.last - name.first < 3) continue;
    words.clear();
    for (std::uint32_t t = name.first; t < name.last; ++t) words.push_back(Fold(lexical.form(t)));
    const auto size = static_cast<std::uint32_t>(BodyStem(words));
    if (size < 2 || size > kLongest || size == words.size()) continue;
    stems.try_emplace(lexical.KeyOf(name.first, name.first + size), Stem{size, words.back() == "club"});
  }
  if (stems.empty()) return;
  for (std::uint32_t t = 0; t + 1 < lexical.size(); ++t) {
    if (!IsNameWord(doc, lexical, t)) continue;
    const NameSpan* held = names->At(t);
    if (held != nullptr && held->first != t) continue;
    PhraseHash hash;
    for (std::uint32_t end = t; end < lexical.size() && end < t + kLongest; ++end) {
      hash.AddHash(lexical.word(end).phrase_hash);
      const auto found = stems.find(hash.value());
      if (found == stems.end() || found->second.size != end + 1 - t) continue;
      const bool free = names->AreFree(t, end + 1);
      const bool longer = end + 1 < lexical.size() && IsNameWord(doc, lexical, end + 1);
      if (free && !longer) names->Add({t, end + 1, EntityType::kOrg, Producer::kRule, kStem});
      if (held == nullptr || held->last != end + 1 || held->type == EntityType::kOrg) break;
      // Whom a foundation is called after stays a person.
      if (held->type == EntityType::kPerson && lexical.Is(t, LexClass::kFirstName)) break;
      // A club's town is also a place, and any other body's.
      const bool place =
          held->type == EntityType::kGpe || held->type == EntityType::kLoc || held->type == EntityType::kFac;
      const bool there =
          t > 0 && IsOneOf(lexical.form(t - 1), {"in", "In", "at", "to", "near", "from", "around", "of"});
      if (!place || (found->second.club && !there)) names->Retype(t, EntityType::kOrg, Producer::kRule, kStem);
      break;
    }
  }
}

void AddFiguredNames(const Document& doc, const Lexical& lexical, NameSpans* names) {
  constexpr std::uint16_t kFigured = 800;
  std::unordered_map<std::uint64_t, TokenHash> second;  // by a firm's first word: its second, if it has one
  std::unordered_map<std::uint64_t, std::uint32_t> uses;
  for (std::uint32_t t = 0; t < lexical.size(); ++t) {
    const std::string_view form = lexical.form(t);
    if (!HasDigit(form) || (doc.tokens[t].flags & kLink) != 0) continue;
    const std::string_view next = t + 1 < lexical.size() ? lexical.form(t + 1) : std::string_view();
    const bool upper = std::any_of(form.begin(), form.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    // "3M" is a firm, "3M people" are many.
    const bool counts =
        form.size() < 4 && t + 1 < lexical.size() && lexical.word(t + 1).has_letter && !IsPossessive(next) &&
        !IsOneOf(next, {"said", "says", "and", "or", "is",    "was",   "has",  "had",   "will",   "rose", "fell",
                        "in",   "on",   "for", "to", "which", "plans", "also", "would", "shares", "did",  "gained"});
    const bool money = t > 0 && IsOneOf(lexical.form(t - 1), {"$", "£", "€"});
    if (lexical.Is(t, LexClass::kOrganization) && (upper || form.size() > 3) && !counts && !money)
      names->Replace({t, t + 1, EntityType::kOrg, Producer::kLexicon, kFigured});
    if (!IsFiguredWord(form)) continue;
    const std::uint64_t key = lexical.word(t).form_hash;
    ++uses[key];
    const bool said = t > 0 && KindOfNoun(Fold(lexical.form(t - 1))) == EntityType::kOrg;
    const bool word = t + 1 < lexical.size() && lexical.word(t + 1).has_letter && !IsPossessive(next);
    const TokenHash follows = word ? lexical.word(t + 1).phrase_hash : TokenHash{};
    const auto [at, is_new] = second.try_emplace(key, said ? follows : TokenHash{});
    if (is_new && !said) second.erase(at);
    if (!is_new && at->second.hash != follows.hash) at->second = {};
  }
  if (second.empty()) return;
  for (std::uint32_t t = 0; t < lexical.size(); ++t) {
    const auto found = IsFiguredWord(lexical.form(t)) ? second.find(lexical.word(t).form_hash) : second.end();
    if (found == second.end()) continue;
    const bool two = found->second.has_parts() && uses[found->first] > 1;
    names->Replace({t, t + (two ? 2 : 1), EntityType::kOrg, Producer::kRule, kFigured});
  }
}

namespace {

/// "M25", "A1"
bool IsBritishRoad(std::string_view form) {
  constexpr std::size_t kLongest = 5;
  return form.size() > 1 && form.size() <= kLongest && (form[0] == 'A' || form[0] == 'M') &&
         form.find_first_not_of("0123456789", 1) == std::string_view::npos;
}

bool IsTraffic(std::string_view form) {
  return IsOneOf(
      form, {"motorway",    "road",   "roads",      "traffic",   "lanes",      "lane",       "junction",  "junctions",
             "drivers",     "driver", "crash",      "collision", "northbound", "southbound", "eastbound", "westbound",
             "carriageway", "lorry",  "overturned", "motorists", "bypass",     "driving",    "closed"});
}

bool IsFamily(std::string_view form) {
  return IsOneOf(form, {"children", "daughters", "sons", "kids", "siblings", "son", "daughter", "brother", "sister",
                        "brothers", "sisters", "twins", "grandchildren", "victims", "boys", "girls"});
}

bool IsAge(std::string_view form) {
  return !form.empty() && form.size() < 3 && form.find_first_not_of("0123456789") == std::string_view::npos;
}

/// A noun of buildings in small letters, as "power plant": not what a town has too, as "road" and "market".
bool IsBuildingAt(const Lexical& lexical, std::uint32_t t, std::uint32_t end) {
  if (lexical.word(t).capitalized) return false;
  if (IsOneOf(lexical.form(t), {"building", "buildings", "apartments", "tower", "towers", "block", "complex", "estate",
                                "mall", "flats"}))
    return true;
  const PhraseMatch noun = lexical.LongestPhrase(t, end, Bit(LexClass::kFacilityWord));
  return noun.last > t && IsOneOf(lexical.form(noun.last - 1),
                                  {"airfield", "airport", "bridge", "camp", "dam", "hospital", "jail", "mine", "museum",
                                   "penitentiary", "pipeline", "plant", "prison", "refinery", "shipyard", "stadium"});
}

/// What streets begin with where they do not end with it.
bool IsStreet(std::string_view form) {
  return IsOneOf(form, {"Avenida", "Boulevard", "Calle", "Piazza", "Rua", "Rue", "Via"});
}

}  // namespace

void AddRoadsAndBuildings(const Document& doc, const Lexical& lexical, NameSpans* names) {
  constexpr std::uint16_t kRoad = 850, kSure = 850, kBuilding = 750;
  constexpr LexClassSet kKnown = Bit(LexClass::kCountry) | Bit(LexClass::kRegion) | Bit(LexClass::kCity);
  KeyTable places;  // names of buildings that stand alone elsewhere
  for (const Sentence& sentence : doc.sentences) {
    const RowRange range = sentence.tokens;
    bool traffic = false;
    for (std::uint32_t t = range.first; t < range.last; ++t) traffic = traffic || IsTraffic(lexical.form(t));
    for (std::uint32_t t = range.first; t + 1 < range.last; ++t) {
      const bool numbered = IsOneOf(lexical.form(t), {"Interstate", "Highway", "Route", "Autobahn", "Motorway"}) &&
                            lexical.form(t + 1).find_first_not_of("0123456789") == std::string_view::npos;
      if (numbered && names->AreFree(t, t + 2)) names->Add({t, t + 2, EntityType::kFac, Producer::kRule, kRoad});
      const bool british = traffic && lexical.form(t) == "the" && IsBritishRoad(lexical.form(t + 1));
      if (british && !lexical.Is(t + 1, LexClass::kWeapon))
        names->Replace({t + 1, t + 2, EntityType::kFac, Producer::kRule, kRoad});
      const NameSpan* held = names->At(t);
      const bool building = held != nullptr && held->last == t + 1 && held->first > range.first &&
                            lexical.form(held->first - 1) == "the" && IsBuildingAt(lexical, t + 1, range.last) &&
                            (lexical.ClassesOf(held->first, held->last) & kKnown) == 0 &&
                            !lexical.Is(held->last - 1, LexClass::kPlaceWord);  // "the Zorb County jail"
      const bool street = held != nullptr && held->first == t && held->last > t + 1 && IsStreet(lexical.form(t)) &&
                          held->type != EntityType::kTitle;
      const bool open =
          held != nullptr && held->producer == Producer::kTagger && held->confidence < kSure &&
          (held->type == EntityType::kGpe || held->type == EntityType::kOrg || held->type == EntityType::kMisc);
      const bool named = building && (held->last - held->first > 1 || held->type == EntityType::kGpe);
      if (named && held->type == EntityType::kGpe) places.Add(lexical.KeyOf(held->first, held->last), 0);
      if (street || (named && open)) names->Retype(t, EntityType::kFac, Producer::kRule, kBuilding);
    }
  }
  if (places.size() == 0) return;
  // "the Zorb Sur power plant … Zorb Sur gave the light": what the building is called everywhere.
  for (const NameSpan& name : names->Sorted()) {
    const bool open = name.type == EntityType::kGpe && name.producer == Producer::kTagger && name.confidence < kSure;
    if (open && places.Find(lexical.KeyOf(name.first, name.last)) != nullptr)
      names->Retype(name.first, EntityType::kFac, Producer::kRule, kBuilding);
  }
}

void AddNamesWithAges(const Document& doc, const Lexical& lexical, NameSpans* names) {
  constexpr std::uint16_t kAged = 800, kSure = 950;
  for (const Sentence& sentence : doc.sentences) {
    const RowRange range = sentence.tokens;
    bool family = false;
    for (std::uint32_t t = range.first; t + 3 < range.last; ++t) {
      family = family || IsFamily(lexical.form(t));
      const bool aged = family && IsNameWord(doc, lexical, t) && lexical.form(t + 1) == "," &&
                        IsAge(lexical.form(t + 2)) && IsOneOf(lexical.form(t + 3), {",", ".", "and", ";", ")"}) &&
                        !lexical.Is(t, LexClass::kMonthOrDay);
      if (!aged) continue;
      const NameSpan* held = names->At(t);
      if (held == nullptr) {
        const std::uint32_t first =
            t > range.first && names->IsFree(t - 1) && IsNameWord(doc, lexical, t - 1) ? t - 1 : t;
        names->Add({first, t + 1, EntityType::kPerson, Producer::kRule, kAged});
      } else if (held->type != EntityType::kPerson && held->producer == Producer::kTagger && held->confidence < kSure &&
                 held->first == t) {
        names->Retype(t, EntityType::kPerson, Producer::kRule, kAged);
      }
    }
  }
}

}  // namespace lede
