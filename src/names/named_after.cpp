#include "names/named_after.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "names/name_forms.h"
#include "text/forms.h"

namespace lede {
namespace {

constexpr std::uint16_t kNamed = 850;

enum class Use : std::uint8_t {
  kWay,    ///< is found by its name: a town's station, airport or prison
  kHouse,  ///< a town has many of it
  kPrize,  ///< is won, and then somebody's: "a Nobel prize", "his Moss medal"
  kOther,
};

struct Thing {
  std::string_view noun;
  EntityType type;
  Use use;
};

// Sorted; own list. Not what people have or do themselves ("house", "camp", "statue", "yacht").
constexpr std::array kThings = std::to_array<Thing>({
    {"academy", EntityType::kOrg, Use::kHouse},
    {"act", EntityType::kLaw, Use::kOther},
    {"airfield", EntityType::kFac, Use::kWay},
    {"airport", EntityType::kFac, Use::kWay},
    {"amphitheater", EntityType::kFac, Use::kHouse},
    {"amphitheatre", EntityType::kFac, Use::kHouse},
    {"arena", EntityType::kFac, Use::kHouse},
    {"award", EntityType::kMisc, Use::kPrize},
    {"battleship", EntityType::kWeapon, Use::kOther},
    {"bridge", EntityType::kFac, Use::kWay},
    {"carrier", EntityType::kWeapon, Use::kOther},
    {"cathedral", EntityType::kFac, Use::kHouse},
    {"charity", EntityType::kOrg, Use::kOther},
    {"college", EntityType::kOrg, Use::kHouse},
    {"constellation", EntityType::kLoc, Use::kOther},
    {"courthouse", EntityType::kFac, Use::kHouse},
    {"cruiser", EntityType::kWeapon, Use::kOther},
    {"cup", EntityType::kEvent, Use::kPrize},
    {"dam", EntityType::kFac, Use::kHouse},
    {"destroyer", EntityType::kWeapon, Use::kOther},
    {"fellowship", EntityType::kMisc, Use::kPrize},
    {"festival", EntityType::kEvent, Use::kHouse},
    {"foundation", EntityType::kOrg, Use::kOther},
    {"frigate", EntityType::kWeapon, Use::kOther},
    {"galaxy", EntityType::kLoc, Use::kOther},
    {"hospital", EntityType::kFac, Use::kHouse},
    {"institute", EntityType::kOrg, Use::kHouse},
    {"jail", EntityType::kFac, Use::kWay},
    {"law", EntityType::kLaw, Use::kOther},
    {"library", EntityType::kFac, Use::kHouse},
    {"medal", EntityType::kMisc, Use::kPrize},
    {"museum", EntityType::kFac, Use::kHouse},
    {"nebula", EntityType::kLoc, Use::kOther},
    {"observatory", EntityType::kFac, Use::kHouse},
    {"orbiter", EntityType::kProduct, Use::kOther},
    {"park", EntityType::kFac, Use::kWay},
    {"prison", EntityType::kFac, Use::kWay},
    {"prize", EntityType::kMisc, Use::kPrize},
    {"probe", EntityType::kProduct, Use::kOther},
    {"region", EntityType::kLoc, Use::kOther},
    {"road", EntityType::kFac, Use::kWay},
    {"rover", EntityType::kProduct, Use::kOther},
    {"satellite", EntityType::kProduct, Use::kOther},
    {"scholarship", EntityType::kMisc, Use::kPrize},
    {"school", EntityType::kOrg, Use::kHouse},
    {"spacecraft", EntityType::kProduct, Use::kOther},
    {"square", EntityType::kFac, Use::kWay},
    {"stadium", EntityType::kFac, Use::kWay},
    {"station", EntityType::kFac, Use::kWay},
    {"submarine", EntityType::kWeapon, Use::kOther},
    {"telescope", EntityType::kProduct, Use::kOther},
    {"theater", EntityType::kFac, Use::kHouse},
    {"theatre", EntityType::kFac, Use::kHouse},
    {"trophy", EntityType::kMisc, Use::kPrize},
    {"tunnel", EntityType::kFac, Use::kWay},
    {"university", EntityType::kOrg, Use::kHouse},
    {"vessel", EntityType::kProduct, Use::kOther},
    {"warship", EntityType::kWeapon, Use::kOther},
});
static_assert(std::is_sorted(kThings.begin(), kThings.end(),
                             [](const Thing& a, const Thing& b) { return a.noun < b.noun; }));

/// What may stand between a name and the noun.
bool IsModifier(std::string_view form) {
  return IsOneOf(form,
                 {"aircraft",       "bus",       "charitable",    "charity",  "children's",   "elementary", "football",
                  "guided-missile", "high",      "international", "literary", "memorial",     "metro",      "middle",
                  "missile",        "navy",      "nuclear",       "peace",    "presidential", "primary",    "railway",
                  "research",       "secondary", "space",         "sports",   "subway",       "train",      "tube",
                  "underground"});
}

const Thing* ThingOf(std::string_view noun) {
  const auto* found = std::lower_bound(kThings.begin(), kThings.end(), noun,
                                       [](const Thing& row, std::string_view word) { return row.noun < word; });
  return found != kThings.end() && found->noun == noun ? found : nullptr;
}

class ThingFinder {
 public:
  ThingFinder(const Document& doc, const Lexical& lexical, NameSpans* names, std::vector<Nickname>* second)
      : doc_(doc), lexical_(lexical), names_(*names), second_(*second) {}

  void Run() {
    const std::vector<NameSpan> sorted = names_.Sorted();
    ReadNames(sorted);
    std::size_t n = 0;
    for (const Sentence& sentence : doc_.sentences) {
      sentence_ = sentence.tokens;
      for (; n < sorted.size() && sorted[n].first < sentence_.last; ++n) {
        if (sorted[n].first >= sentence_.first && sorted[n].last < sentence_.last) Weigh(sorted[n]);
      }
    }
    if (named_.empty()) return;
    for (const NameSpan& name : names_.Sorted()) FindAgain(name);
  }

 private:
  /// The noun behind a name, and where it ends.
  struct Behind {
    const Thing* thing = nullptr;
    std::uint32_t end = 0;
  };

  std::uint64_t KeyOf(std::uint32_t first, std::uint32_t last) const { return lexical_.KeyOf(first, last); }
  std::string_view FormAt(std::uint32_t t) const { return t < lexical_.size() ? lexical_.form(t) : std::string_view(); }
  bool Has(const NameSpan& name, LexClass c) const { return (lexical_.ClassesOf(name.first, name.last) & Bit(c)) != 0; }

  /// Last words of full names: "the Moss bridge" may be Ada Moss's; and places named without "region".
  void ReadNames(const std::vector<NameSpan>& sorted) {
    for (const NameSpan& name : sorted) {
      if (name.type == EntityType::kGpe && FormAt(name.last) != "region") bare_.insert(KeyOf(name.first, name.last));
      if (name.type == EntityType::kPerson && name.last - name.first > 1)
        surnames_.insert(lexical_.word(name.last - 1).form_hash);
    }
  }

  Behind NounBehind(const NameSpan& name, std::uint32_t limit) const {
    constexpr std::uint32_t kMostModifiers = 2;
    std::uint32_t noun = name.last;
    while (noun < limit && noun < name.last + kMostModifiers && IsModifier(lexical_.form(noun))) ++noun;
    if (noun >= limit) return {};
    const Thing* thing = ThingOf(lexical_.form(noun));
    if (thing == nullptr || (thing->noun == "carrier" && lexical_.form(noun - 1) != "aircraft")) return {};
    for (std::uint32_t t = name.last; t <= noun; ++t) {
      const bool weapon = !names_.IsFree(t) && names_.At(t)->type == EntityType::kWeapon;
      if (!names_.IsFree(t) && !weapon) return {};
    }
    return {thing, noun + 1};
  }

  void Weigh(const NameSpan& name) {
    const Behind behind = NounBehind(name, sentence_.last);
    if (behind.thing == nullptr) return;
    const bool person = name.type == EntityType::kPerson && IsNamedAfterPerson(name, *behind.thing);
    const bool place = name.type == EntityType::kGpe && IsNamedAfterPlace(name, behind);
    const bool wide = behind.thing->type == EntityType::kLoc && name.type == EntityType::kGpe &&
                      (behind.thing->noun != "region" || IsNaturalRegion(name));
    if (!person && !place && !wide) return;
    const bool town = place && ContainerOf(behind.end) == LexClass::kCity;
    Name(name, behind, town && behind.thing->noun == "station");
  }

  bool IsNamedAfterPerson(const NameSpan& name, const Thing& thing) const {
    if (name.first == sentence_.first || thing.noun == "region") return false;
    const std::string_view before = lexical_.form(name.first - 1);
    const bool one = name.last == name.first + 1;
    if (one && surnames_.contains(lexical_.word(name.first).form_hash)) return false;
    if (IsOneOf(before, {"the", "The"}) || IsPossessive(before))
      return !one || thing.use != Use::kOther || !MayBeOwned(thing);
    if (thing.use == Use::kPrize)
      return IsOneOf(before, {"a", "A", "an", "An", "his", "her", "this", "that", "first", "second", "third"});
    return !one && (thing.use == Use::kWay || thing.use == Use::kHouse) && IsAtOrTo(before);
  }

  /// "the Ural region"; not "the Rostov region", which is governed.
  bool IsNaturalRegion(const NameSpan& name) const {
    constexpr LexClassSet kGoverned = Bit(LexClass::kCountry) | Bit(LexClass::kRegion) | Bit(LexClass::kCity);
    if (name.first == sentence_.first || !IsOneOf(lexical_.form(name.first - 1), {"the", "The"})) return false;
    return (lexical_.ClassesOf(name.first, name.last) & kGoverned) == 0 &&
           !bare_.contains(KeyOf(name.first, name.last)) &&
           !IsOneOf(lexical_.form(name.last - 1), {"Province", "District", "County", "State"});
  }

  /// What one surname says may as well be the owner's: "the Moss foundation", but not "the Hubble telescope".
  static bool MayBeOwned(const Thing& thing) {
    return !IsOneOf(thing.noun, {"constellation", "destroyer", "frigate", "galaxy", "nebula", "telescope", "vessel"});
  }

  /// "at Waterloo station", "from Shannon airport"; not "the Mumbai station", nor "at California prison".
  bool IsNamedAfterPlace(const NameSpan& name, const Behind& behind) const {
    if (behind.thing->type != EntityType::kFac || Has(name, LexClass::kCountry)) return false;
    if (name.first > sentence_.first && IsOneOf(lexical_.form(name.first - 1), {"a", "A", "an", "An", "the", "The"}))
      return false;
    if (ContainerOf(behind.end) == LexClass::kCity) return true;
    if (behind.thing->use != Use::kWay || Has(name, LexClass::kRegion)) return false;
    const bool ends = behind.end >= sentence_.last || !lexical_.word(behind.end).has_letter ||
                      IsOneOf(lexical_.form(behind.end),
                              {"after", "and",   "as",  "at",   "before", "by",    "during", "for",   "from", "had",
                               "has",   "in",    "is",  "late", "near",   "on",    "or",     "since", "so",   "that",
                               "to",    "until", "was", "were", "when",   "where", "which",  "while", "will", "with"});
    return ends && name.first > sentence_.first && IsAtOrTo(lexical_.form(name.first - 1));
  }

  static bool IsAtOrTo(std::string_view form) {
    return IsOneOf(form, {"at", "At", "to", "from", "From", "near", "Near", "outside", "Outside", "inside", "Inside",
                          "into", "through", "towards", "toward", "via", "beneath", "under", "over"});
  }

  /// What the place behind "in" is that begins at `t` ("in London", "in central London"): a city, a country, or neither.
  std::optional<LexClass> ContainerOf(std::uint32_t t) const {
    constexpr std::uint32_t kReach = 5;
    if (FormAt(t) != "in") return std::nullopt;
    for (std::uint32_t at = t + 1; at < sentence_.last && at < t + kReach; ++at) {
      const NameSpan* name = names_.At(at);
      if (name == nullptr && lexical_.word(at).has_letter) continue;
      if (name == nullptr) return std::nullopt;
      if (name->type == EntityType::kNorp) {
        at = name->last - 1;
        continue;
      }
      if (name->type != EntityType::kGpe) return std::nullopt;
      return Has(*name, LexClass::kCountry) ? LexClass::kCountry : LexClass::kCity;
    }
    return std::nullopt;
  }

  void Name(const NameSpan& name, const Behind& behind, bool station) {
    if (!names_.Replace({name.first, behind.end, behind.thing->type, Producer::kRule, kNamed})) return;
    named_.insert(KeyOf(name.first, behind.end));
    if (station) stations_.try_emplace(KeyOf(name.first, name.last), name.first);
  }

  /// The same name with the same noun, and a station by its name alone.
  void FindAgain(const NameSpan& name) {
    if (name.type != EntityType::kPerson && name.type != EntityType::kGpe) return;
    const Behind behind = NounBehind(name, lexical_.size());
    if (behind.thing != nullptr && named_.contains(KeyOf(name.first, behind.end))) {
      names_.Replace({name.first, behind.end, behind.thing->type, Producer::kRule, kNamed});
      return;
    }
    const auto station = stations_.find(KeyOf(name.first, name.last));
    const bool at = name.first > 0 && IsOneOf(lexical_.form(name.first - 1), {"at", "At", "through"});
    const bool whole = name.last >= lexical_.size() || !lexical_.word(name.last).capitalized;
    if (station == stations_.end() || !at || !whole || behind.thing != nullptr) return;
    names_.Retype(name.first, EntityType::kFac, Producer::kRule, kNamed);
    second_.push_back({station->second, name.first});
  }

  const Document& doc_;
  const Lexical& lexical_;
  NameSpans& names_;
  std::vector<Nickname>& second_;
  RowRange sentence_;
  std::unordered_set<std::uint64_t> surnames_;                 // by form; looked up only, never walked
  std::unordered_set<std::uint64_t> bare_;                     // by name; looked up only
  std::unordered_set<std::uint64_t> named_;                    // by name and noun; looked up only
  std::unordered_map<std::uint64_t, std::uint32_t> stations_;  // by name: the first one's token; looked up only
};

}  // namespace

void AddThingsNamedAfter(const Document& doc, const Lexical& lexical, NameSpans* names, std::vector<Nickname>* second) {
  ThingFinder(doc, lexical, names, second).Run();
}

void AddRailwayLines(const Document& doc, const Lexical& lexical, NameSpans* names) {
  bool trains = false;
  for (std::uint32_t t = 0; t < lexical.size() && !trains; ++t) {
    trains = IsOneOf(lexical.form(t), {"train", "trains", "Trains", "tube", "Tube", "metro", "Metro", "underground",
                                       "Underground", "subway", "Subway", "railway", "Railway", "rail", "commuters"});
  }
  if (!trains) return;
  const auto is_name = [&](std::uint32_t t) {
    return lexical.word(t).capitalized && lexical.word(t).has_letter && (doc.tokens[t].flags & kLink) == 0;
  };
  for (const Sentence& sentence : doc.sentences) {
    for (std::uint32_t t = sentence.tokens.first + 4; t < sentence.tokens.last; ++t) {
      if (lexical.form(t) != "lines" || !is_name(t - 1) || lexical.form(t - 2) != "and" || !is_name(t - 3)) continue;
      if (!IsOneOf(lexical.form(t - 4), {"the", "The"})) continue;
      for (const std::uint32_t line : {t - 3, t - 1}) {
        const NameSpan* held = names->At(line);
        if (held != nullptr && held->first == t - 3 && held->last == t) names->Shorten(t - 3, t - 2);
        names->Replace({line, line + 1, EntityType::kFac, Producer::kRule, kNamed});
      }
    }
  }
}

}  // namespace lede
