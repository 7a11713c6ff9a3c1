#include "names/patterns.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "names/name_forms.h"
#include "text/forms.h"

namespace lede {
namespace {

// Shares of such names that were right on development articles, in thousandths.
constexpr std::uint16_t kPatternConfidence = 800, kNamedWeapon = 850, kWeaponKind = 780, kCountry = 880,
                        kKnownOrganization = 750;

/// A sentence that is all capitals, or capitalises every word, says nothing by its capitals. One that
/// ends in a full stop is no headline: many names in it make it look like one.
bool IsHeadline(RowRange sentence, const Lexical& lexical) {
  std::uint32_t lower = 0, words = 0;
  for (std::uint32_t t = sentence.first; t < sentence.last; ++t) {
    if (!lexical.word(t).has_letter) continue;
    ++words;
    lower += !lexical.word(t).capitalized;
  }
  const std::string_view end = lexical.form(sentence.last - 1);
  return lower * (end == "." || end == "”" || end == "\"" ? 8 : 4) < words;
}

/// End of the run of capitalised words, possessives and joining words that begins at `first`.
std::uint32_t CapitalRunEnd(std::uint32_t first, std::uint32_t sentence_end, const Lexical& lexical) {
  std::uint32_t t = first;
  while (t < sentence_end) {
    const bool number = !lexical.form(t).empty() && lexical.form(t)[0] >= '0' && lexical.form(t)[0] <= '9';
    if (lexical.word(t).capitalized || (t > first && number && !lexical.word(t).link)) {
      ++t;
    } else if (t + 1 < sentence_end && lexical.word(t + 1).capitalized && !lexical.Is(t + 1, LexClass::kMonthOrDay) &&
               (IsPossessive(lexical.form(t)) || IsOneOf(lexical.form(t), {"of", "on", "for", "the", "and", "&"}))) {
      ++t;
    } else {
      break;
    }
  }
  return t;
}

/// First token of a run of capitals that is not the capital of a sentence's first words: "Under the Stray Dogs Act".
std::uint32_t AfterLeadingWords(RowRange run, const Lexical& lexical) {
  std::uint32_t first = run.first;
  if (IsOneOf(lexical.form(first), {"This", "That", "In", "At", "On", "During", "After", "Before", "Under", "By",
                                    "With", "From", "For", "Since", "Until", "Following", "Despite", "Unlike", "As"}))
    ++first;
  if (first < run.last && IsOneOf(lexical.form(first), {"the", "The", "a", "A", "an", "An"})) ++first;
  return first;
}

/// True where a word may be a modifier of the equipment that follows: "anti-aircraft", "heavy".
bool IsWeaponModifier(std::string_view form) {
  // clang-format off
  if (IsOneOf(form, {"attack", "assault", "combat", "heavy", "light", "medium", "long-range", "short-range", "medium-range",
                     "automatic", "semi-automatic", "ballistic", "cruise", "hypersonic", "nuclear", "nuclear-powered", "air",
                     "defence", "defense", "guided", "unguided", "armed", "armoured", "armored", "battle", "naval", "stealth",
                     "supersonic", "self-propelled", "multiple", "rocket", "missile", "artillery", "sniper", "hunting",
                     "transport", "utility", "reconnaissance", "surveillance", "amphibious", "intercontinental", "tactical",
                     "precision-guided", "laser-guided", "shoulder-fired", "homemade", "improvised", "remote-controlled"})) {
    // clang-format on
    return true;
  }
  return form.starts_with("anti-") || form.starts_with("surface-to-") || form.starts_with("air-to-");
}

/// "IEDs"
bool IsPluralOfCapitals(std::string_view form) {
  return form.size() > 3 && form.ends_with('s') &&
         std::all_of(form.begin(), form.end() - 1, [](char c) { return c >= 'A' && c <= 'Z'; });
}

/// Words that turn a head noun of weapons into something else: "think tank", "water cannon", "suicide bombers".
bool SpoilsWeapon(std::string_view before, std::string_view kind) {
  if (before == "suicide") return kind == "bombers";
  // clang-format off
  return IsOneOf(before, {"think", "water", "fuel", "septic", "oxygen", "gas", "fish", "storage", "time", "bath", "space",
                          "photo", "camera", "top", "smoking", "nail", "glue", "confetti", "Think", "money", "sex"});
  // clang-format on
}

/// "mortar team", "IED facility", "gun laws": what uses, makes or keeps a weapon or rules over it is none.
bool NamesWeaponsUser(std::string_view after) {
  // clang-format off
  return IsOneOf(after, {"team", "teams", "crew", "crews", "facility", "facilities", "factory", "factories", "storage",
                         "staging", "construction", "training", "production", "maker", "makers", "expert", "experts",
                         "disposal", "ban", "treaty", "report", "programme", "program", "operator", "operators",
                         "law", "laws", "licence", "license", "licences", "licenses", "permit", "permits", "control",
                         "controls", "legislation", "reform", "owner", "owners", "ownership", "rights", "lobby",
                         "violence", "shop", "shops", "store", "stores", "dealer", "dealers", "crime"});
  // clang-format on
}

/// Puts an event or a law in the place of the parts that the tagger found; where the scheme is the innermost, what the
/// tagger cut stays apart: "Lima | International Book Fair".
void PlaceName(const NameSpan& name, NameScheme scheme, NameSpans* names) {
  if (scheme == NameScheme::kInnermost && !names->AreFree(name.first, name.last)) {
    const NameSpan* held = names->At(name.first);
    if (held == nullptr || held->first != name.first || held->last != name.last) return;
  }
  names->Replace(name);
}

/// Names that the lexicon holds whole ("Easter", "the Constitution"), and storms ("tropical storm
/// Bonnie", "Typhoon Haiyan").
void AddKnownEventsAndLaws(RowRange range, const Lexical& lexical, NameScheme scheme, NameSpans* names) {
  for (std::uint32_t t = range.first; t < range.last; ++t) {
    if (!lexical.word(t).has_letter) continue;
    const PhraseMatch match = lexical.LongestPhrase(t, range.last, Bit(LexClass::kEvent) | Bit(LexClass::kLaw));
    if (match.last > t && lexical.word(t).capitalized) {
      const EntityType type = (match.classes & Bit(LexClass::kLaw)) != 0 ? EntityType::kLaw : EntityType::kEvent;
      const bool cuts = match.last < range.last && lexical.word(match.last).capitalized;
      if (!cuts) PlaceName({t, match.last, type, Producer::kLexicon, kPatternConfidence}, scheme, names);
      continue;
    }
    const bool storm = IsOneOf(
        lexical.form(t), {"storm", "Storm", "hurricane", "Hurricane", "typhoon", "Typhoon", "cyclone", "Cyclone"});
    if (!storm || t + 1 >= range.last || !lexical.word(t + 1).capitalized || lexical.Is(t + 1, LexClass::kMonthOrDay))
      continue;
    const bool tropical = t > range.first && IsOneOf(lexical.form(t - 1), {"tropical", "Tropical", "winter", "Winter"});
    PlaceName({tropical ? t - 1 : t, t + 2, EntityType::kEvent, Producer::kRule, kPatternConfidence}, scheme, names);
    ++t;
  }
}

/// "Law No. 15/1972", "Act 5 of 2004", "Resolution 2254": laws by their number.
void AddNumberedLaws(RowRange range, const Lexical& lexical, NameSpans* names) {
  const auto is_number = [&](std::uint32_t t) {
    const std::string_view form = lexical.form(t);
    return form[0] >= '0' && form[0] <= '9' && form.find_first_not_of("0123456789/-") == std::string_view::npos;
  };
  for (std::uint32_t t = range.first; t + 1 < range.last; ++t) {
    if (!lexical.word(t).capitalized || !lexical.Is(t, LexClass::kLawWord)) continue;
    std::uint32_t end = t + 1;
    if (IsOneOf(lexical.form(end), {"No.", "No", "Number", "Nr."})) ++end;
    if (end < range.last && lexical.form(end) == "." && end > t + 1) ++end;
    if (end >= range.last || !is_number(end)) continue;
    ++end;
    if (end + 1 < range.last && lexical.form(end) == "of" && is_number(end + 1)) end += 2;
    const NameSpan* held = names->At(t);
    const std::uint32_t first = held != nullptr && held->type == EntityType::kLaw ? held->first : t;
    names->Replace({first, end, EntityType::kLaw, Producer::kRule, kPatternConfidence});
    t = end - 1;
  }
}

}  // namespace

void AddEventsAndLaws(const Document& doc, const Lexical& lexical, NameScheme scheme, NameSpans* names) {
  for (const Sentence& sentence : doc.sentences) {
    const RowRange range = sentence.tokens;
    AddKnownEventsAndLaws(range, lexical, scheme, names);
    AddNumberedLaws(range, lexical, names);
    if (IsHeadline(range, lexical)) continue;
    for (std::uint32_t t = range.first; t < range.last; ++t) {
      if (!lexical.word(t).capitalized || (doc.tokens[t].flags & kLink) != 0) continue;
      const std::uint32_t run_end = CapitalRunEnd(t, range.last, lexical);
      std::uint32_t first = AfterLeadingWords({t, run_end}, lexical);
      std::uint32_t last = run_end;
      const auto ends_with = [&](LexClass c) {
        return last > first + 1 && lexical.word(last - 1).capitalized && lexical.Is(last - 1, c);
      };
      EntityType type = EntityType::kMisc;
      if (ends_with(LexClass::kLawWord) && !lexical.Is(last - 1, LexClass::kOrgWord)) type = EntityType::kLaw;
      if (ends_with(LexClass::kEventWord) && !lexical.Is(last - 1, LexClass::kOrgWord)) type = EntityType::kEvent;
      t = run_end - 1;
      if (type == EntityType::kMisc) continue;
      // "the Jubilee line" is no jubilee.
      if (last < range.last && IsOneOf(lexical.form(last), {"line", "lines"})) continue;
      // "the Northern Territory’s Garma Festival": whose it is stands before the name; but in
      // "Economic Leaders’ Meeting" the possessive belongs to it.
      for (std::uint32_t p = first + 1; p + 2 < last; ++p) {
        const NameSpan* owner = names->At(p - 1);
        if (IsPossessive(lexical.form(p)) && owner != nullptr && owner->last == p && owner->confidence >= 600)
          first = p + 1;
      }
      const NameSpan* head = names->At(last - 1);
      // Nobody founds an organisation and calls it an act or an agreement.
      const bool may_be_organization = type != EntityType::kLaw || lexical.form(last - 1) == "Convention";
      // An organisation may well be called a conference or a games, but the tagger must be surer of it.
      constexpr std::uint16_t kSureOtherwise = 600, kSureOrganization = 850;
      const bool held_otherwise =
          head != nullptr && head->first < last - 1 &&
          ((head->type == EntityType::kOrg && may_be_organization && head->confidence >= kSureOrganization) ||
           ((head->type == EntityType::kPerson || head->type == EntityType::kFac) &&
            head->confidence >= kSureOtherwise));
      if (held_otherwise) continue;
      const std::uint16_t confidence =
          head != nullptr ? std::max(head->confidence, kPatternConfidence) : kPatternConfidence;
      PlaceName({first, last, type, Producer::kRule, confidence}, scheme, names);
    }
  }
}

void AddWeapons(const Document& doc, const Lexical& lexical, NameSpans* names) {
  constexpr LexClassSet kKinds = Bit(LexClass::kWeaponWord);
  for (const Sentence& sentence : doc.sentences) {
    const RowRange range = sentence.tokens;
    for (std::uint32_t t = range.first; t < range.last; ++t) {
      const LexicalWord& word = lexical.word(t);
      if (!word.has_letter || (word.classes == 0 && !word.begins_phrase)) continue;
      // By name: a designation with a figure in it, or a word that a kind of weapon follows.
      const PhraseMatch named = lexical.LongestPhrase(t, range.last, Bit(LexClass::kWeapon));
      if (named.last > t && word.capitalized) {
        const std::string_view form = lexical.form(named.last - 1);
        const bool has_figure = std::any_of(form.begin(), form.end(), [](char c) { return c >= '0' && c <= '9'; });
        const bool kind_follows =
            named.last < range.last && lexical.LongestPhrase(named.last, range.last, kKinds).last > named.last;
        const bool is_only_weapon =
            (word.classes & ~(Bit(LexClass::kWeapon) | Bit(LexClass::kWeaponWord))) == 0 && named.last > t + 1;
        if (has_figure || kind_follows || is_only_weapon) {
          names->Replace({t, named.last, EntityType::kWeapon, Producer::kLexicon, kNamedWeapon});
          t = named.last - 1;
          continue;
        }
      }
      const PhraseMatch kind = lexical.LongestPhrase(t, range.last, kKinds);
      if (kind.last == t) continue;
      if (t > range.first && SpoilsWeapon(lexical.form(t - 1), lexical.form(t))) continue;
      // "Rocket Lab", "the Arizona Rifles"; but "VBIEDs", which only looks like an organisation's acronym
      const bool is_acronym = kind.last == t + 1 && (word.all_caps || IsPluralOfCapitals(lexical.form(t)));
      if (word.capitalized && t > range.first && !is_acronym) continue;
      if (kind.last < range.last && NamesWeaponsUser(lexical.form(kind.last))) continue;
      if (!names->AreFree(kind.first, kind.last)) {
        if (is_acronym) names->Replace({t, t + 1, EntityType::kWeapon, Producer::kLexicon, kWeaponKind});
        continue;
      }
      std::uint32_t first = kind.first;
      while (first > range.first && names->IsFree(first - 1) && IsWeaponModifier(lexical.form(first - 1))) --first;
      names->Add({first, kind.last, EntityType::kWeapon, Producer::kLexicon, kWeaponKind});
      t = kind.last - 1;
    }
  }
}

void AddKnownOrganizations(const Document& doc, const Lexical& lexical, NameSpans* names) {
  constexpr LexClassSet kWanted = Bit(LexClass::kOrganization);
  constexpr std::size_t kShortest = 5;  // shorter ones are words and initials of many things
  for (const Sentence& sentence : doc.sentences) {
    const RowRange range = sentence.tokens;
    if (IsHeadline(range, lexical)) continue;
    for (std::uint32_t t = range.first + 1; t < range.last; ++t) {
      const LexicalWord& word = lexical.word(t);
      if (!word.capitalized || word.all_caps || !names->IsFree(t) || (doc.tokens[t].flags & kLink) != 0) continue;
      if (lexical.StartsClause(t, range.first) || lexical.form(t).size() < kShortest) continue;
      const PhraseMatch match = lexical.LongestPhrase(t, range.last, kWanted);
      if (match.last == t || !names->AreFree(match.first, match.last) || match.classes != kWanted) continue;
      const bool in_longer_name = (match.last < range.last && lexical.word(match.last).capitalized) ||
                                  (lexical.word(t - 1).capitalized && names->IsFree(t - 1));
      if (in_longer_name || !lexical.word(match.last - 1).capitalized) continue;
      names->Add({t, match.last, EntityType::kOrg, Producer::kLexicon, kKnownOrganization});
    }
  }
}

void AddCountriesAndPeoples(const Document& doc, const Lexical& lexical, NameSpans* names) {
  constexpr LexClassSet kPeoples = Bit(LexClass::kDemonym) | Bit(LexClass::kGroup);
  constexpr LexClassSet kWanted = kPeoples | Bit(LexClass::kCountry);
  constexpr LexClassSet kOtherReadings = Bit(LexClass::kFirstName) | Bit(LexClass::kSurname) | Bit(LexClass::kTitle) |
                                         Bit(LexClass::kMonthOrDay) | Bit(LexClass::kHonorific);
  for (const Sentence& sentence : doc.sentences) {
    const RowRange range = sentence.tokens;
    for (std::uint32_t t = range.first; t < range.last; ++t) {
      const LexicalWord& word = lexical.word(t);
      if (!word.capitalized || !names->IsFree(t) || (doc.tokens[t].flags & kLink) != 0) continue;
      const PhraseMatch match = lexical.LongestPhrase(t, range.last, kWanted);
      if (match.last == t || !names->AreFree(match.first, match.last)) continue;
      const bool one_word = match.last == t + 1;
      if (one_word && (word.classes & kOtherReadings) != 0) continue;
      if (one_word && word.all_caps && lexical.form(t).size() < 5 && (match.classes & Bit(LexClass::kCountry)) == 0)
        continue;
      if (!lexical.word(match.last - 1).capitalized || IsCurrencyPrefix(doc, lexical, match.last)) continue;
      const bool in_longer_name = match.last < range.last && lexical.word(match.last).capitalized &&
                                  names->IsFree(match.last) && (match.classes & Bit(LexClass::kCountry)) != 0;
      if (in_longer_name) continue;
      const EntityType type = (match.classes & Bit(LexClass::kCountry)) != 0 ? EntityType::kGpe : EntityType::kNorp;
      names->Add({t, match.last, type, Producer::kLexicon, kCountry});
    }
  }
}

void HeedShips(const Lexical& lexical, NameSpans* names) {
  constexpr std::uint16_t kShip = 850;
  const auto is_ship = [&](std::uint32_t t) {
    return IsOneOf(lexical.form(t),
                   {"ship", "vessel", "tanker", "boat", "ferry", "yacht", "trawler", "freighter", "schooner", "tugboat",
                    "steamer", "liner", "warship", "frigate", "destroyer", "submarine"});
  };
  const auto is_military = [&](std::uint32_t t) {
    return IsOneOf(lexical.form(t), {"warship", "frigate", "destroyer", "submarine"});
  };
  std::unordered_map<std::uint64_t, EntityType> ships;  // by name; looked up only, never walked
  const std::vector<NameSpan> sorted = names->Sorted();
  const auto key = [&](const NameSpan& name) {
    PhraseHash hash;
    for (std::uint32_t t = name.first; t < name.last; ++t) hash.AddHash(lexical.word(t).phrase_hash);
    return hash.value();
  };
  // "USS Ada Moss": a ship is never called without what navies put before its name, so that the two are one.
  for (const NameSpan& name : sorted) {
    const std::uint32_t prefix = name.first - 1;
    if (name.first == 0 || !IsOneOf(lexical.form(prefix), {"USS", "HMS", "HMAS", "HMCS", "HMNZS", "INS"})) continue;
    const NameSpan* held = names->At(prefix);
    if (held != nullptr && (held->first != prefix || held->last != name.first)) continue;
    if (held != nullptr) names->Drop({held->first, held->last});
    names->Drop({name.first, name.last});
    names->Add({prefix, name.last, EntityType::kWeapon, Producer::kRule, kShip});
  }
  for (const NameSpan& name : sorted) {
    if (name.type != EntityType::kPerson && name.type != EntityType::kMisc && name.type != EntityType::kProduct)
      continue;
    std::uint32_t before = name.first;
    if (before > 0 && lexical.form(before - 1) == "the") --before;
    const bool article = before < name.first;
    if (article && before > 0 && lexical.form(before - 1) == ",") --before;
    // "the captain of the tanker, Ann Lee"
    if (before == 0 || !is_ship(before - 1) || (article && before + 1 == name.first)) continue;
    ships.emplace(key(name), is_military(before - 1) ? EntityType::kWeapon : EntityType::kProduct);
  }
  if (ships.empty()) return;
  for (const NameSpan& name : sorted) {
    const auto found = ships.find(key(name));
    if (found != ships.end() && name.type != EntityType::kTitle)
      names->Retype(name.first, found->second, Producer::kRule, kShip);
  }
}

}  // namespace lede
