#include "names/definitions.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <unordered_map>

#include "names/name_forms.h"
#include "names/subtype.h"
#include "text/forms.h"
#include "text/unicode.h"

namespace lede {
namespace {

constexpr std::size_t kFewestLetters = 2, kMostLetters = 10;
constexpr std::uint16_t kDefined = 900;

class DefinitionFinder {
 public:
  DefinitionFinder(const Document& doc, const Lexical& lexical, const NameSpans& names)
      : doc_(doc), lexical_(lexical), names_(names) {}

  std::vector<AcronymDefinition> Run() {
    for (const Sentence& sentence : doc_.sentences) {
      sentence_ = sentence.tokens;
      for (std::uint32_t t = sentence_.first + 1; t + 2 < sentence_.last + 1; ++t) {
        if (lexical_.form(t) == "(") Bracket(t);
        if (lexical_.form(t) == "[") SpeltOut(t, "]");  // what editors put into quotations
      }
    }
    return std::move(found_);
  }

 private:
  bool IsMark(std::uint32_t t, std::string_view marks) const {
    return t < sentence_.last && marks.find(lexical_.form(t)) != std::string_view::npos;
  }

  /// Two capitals or more, or one and small letters ("Intur"): `letters` are its folded letters.
  bool IsAcronym(std::uint32_t t, std::string* letters) const {
    if (t >= sentence_.last || (doc_.tokens[t].flags & kLink) != 0 || !lexical_.word(t).capitalized) return false;
    *letters = AcronymLetters(lexical_.form(t));
    if (letters->size() < kFewestLetters || letters->size() > kMostLetters) return false;
    return std::all_of(letters->begin(), letters->end(),
                       [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '&'; });
  }

  bool HasTwoCapitals(std::string_view form) const {
    return std::count_if(form.begin(), form.end(), [](char c) { return c >= 'A' && c <= 'Z'; }) > 1;
  }

  void Bracket(std::uint32_t open) {
    std::uint32_t inner = open + 1;
    const bool quoted = inner < sentence_.last && (lexical_.form(inner) == "\"" || lexical_.form(inner) == "“");
    if (quoted) ++inner;
    const std::uint32_t close = inner + 1 + (quoted ? 1 : 0);
    std::string letters;
    const bool single = close < sentence_.last &&
                        (lexical_.form(close) == ")" || lexical_.form(close) == ";" || lexical_.form(close) == ",");
    if (single && IsAcronym(inner, &letters)) {
      const std::uint32_t begin = LongFormStart(letters, open, inner);
      if (begin < open) {
        Note({begin, open}, inner);
      } else if (HasTwoCapitals(lexical_.form(inner)) && letters.size() > 2 && open > window_first_ + 1 &&
                 !lexical_.word(open - 1).capitalized) {
        // "hazard area response team vehicle (HART)"
        const std::uint32_t earlier = InitialsStart(letters, open - 1);
        if (earlier + 1 < open) Note({earlier, open - 1}, inner);
      }
      return;
    }
    SpeltOut(open, ")");
  }

  /// ACRONYM (long form)
  void SpeltOut(std::uint32_t open, std::string_view close) {
    std::string letters;
    if (!IsAcronym(open - 1, &letters) || !lexical_.word(open - 1).all_caps) return;
    std::uint32_t end = open + 1;
    constexpr std::uint32_t kLongest = 14;
    while (end < sentence_.last && end < open + kLongest && lexical_.form(end) != close) ++end;
    if (end >= sentence_.last || lexical_.form(end) != close || end < open + 3) return;
    ReadWindow(open + 1, end);
    if (InitialsStart(letters, end) == open + 1) Note({open + 1, end}, open - 1);
  }

  void Note(RowRange long_form, std::uint32_t acronym) {
    std::uint32_t capitals = 0, words = 0;
    for (std::uint32_t t = long_form.first; t < long_form.last; ++t) {
      if (IsMinorWord(Fold(lexical_.form(t))) || !lexical_.word(t).has_letter) continue;
      ++words, capitals += lexical_.word(t).capitalized;
    }
    if (words < 2 && !names_.IsFree(long_form.first)) return;
    AcronymDefinition definition = {long_form, acronym, false};
    if (2 * capitals < words) {
      // "Lakeside community policing forum": the name in front of it belongs to it.
      std::uint32_t first = long_form.first;
      while (first > sentence_.first + 1 && lexical_.word(first - 1).capitalized &&
             lexical_.word(first - 1).has_letter && !IsMinorWord(Fold(lexical_.form(first - 1))))
        --first;
      definition.common = first == long_form.first || names_.IsFree(acronym);
      if (!definition.common) definition.long_form.first = first;
    }
    found_.push_back(definition);
  }

  /// Where the long form that ends before the bracket `open` begins; `open` where there is none.
  std::uint32_t LongFormStart(const std::string& letters, std::uint32_t open, std::uint32_t acronym) {
    const std::uint32_t size = static_cast<std::uint32_t>(letters.size());
    const std::uint32_t most = std::min(2 * size + 4, size + 7);
    std::uint32_t first = open - std::min(open - sentence_.first, most);
    for (std::uint32_t t = open; t-- > first;) {
      if (!lexical_.word(t).has_letter && !IsMark(t, ", & - / 's") &&
          (lexical_.form(t)[0] < '0' || lexical_.form(t)[0] > '9')) {
        first = t + 1;
        break;
      }
    }
    ReadWindow(first, open);
    const bool capitals = HasTwoCapitals(lexical_.form(acronym));
    if (capitals) {
      const std::uint32_t begin = InitialsStart(letters, open);
      if (begin < open) return begin;
    }
    const bool agency = lexical_.Is(acronym, LexClass::kMedia) || lexical_.Is(acronym, LexClass::kCountry) ||
                        lexical_.Is(acronym, LexClass::kRegion);
    if (agency) return open;
    if (capitals || letters.size() >= 4) {
      const std::uint32_t begin = Letters(letters, open);
      if (begin < open) return begin;
    }
    return Foreign(open, acronym);
  }

  /// Reads the words [first, last) that a long form may be made of.
  void ReadWindow(std::uint32_t first, std::uint32_t last) {
    window_first_ = first;
    window_.clear();
    for (std::uint32_t t = first; t < last; ++t) {
      WindowWord word;
      word.folded = Fold(lexical_.form(t));
      word.minor = IsMinorWord(word.folded);
      word.major = !word.minor && lexical_.word(t).has_letter;
      word.passed = word.minor || word.folded == "," || word.folded == "-" || word.folded == "/";
      // A compound lends the initials of its parts: "socio-economic".
      word.initials = word.folded.substr(0, 1);
      for (std::size_t i = 1; i < word.folded.size(); ++i) {
        if (word.folded[i - 1] == '-' || word.folded[i - 1] == '/') word.initials += word.folded[i];
      }
      window_.push_back(std::move(word));
    }
  }

  /// Start of the words before `end` whose initials spell the letters; `end` where none do.
  std::uint32_t InitialsStart(std::string_view letters, std::uint32_t end) {
    dead_ends_.fill(0);
    return Initials(letters, letters.size(), end);
  }

  /// The same of the first `left` letters. Minor words may lend theirs or not: the ways are many, but each pair of
  /// `left` and `end` is tried once.
  std::uint32_t Initials(std::string_view letters, std::size_t left, std::uint32_t end) {
    if (end <= window_first_ || left == 0) return end;
    const std::uint32_t t = end - 1;
    const std::uint32_t bit = 1u << (t - window_first_);
    if ((dead_ends_[left] & bit) != 0) return end;
    dead_ends_[left] |= bit;
    const auto& [folded, parts, minor, major, passed] = window_[t - window_first_];
    for (const std::size_t n : {parts.size(), std::size_t{1}}) {
      if (n > left || letters.substr(left - n, n) != std::string_view(parts).substr(0, n)) continue;
      if (left == n) return passed ? end : t;
      const std::uint32_t begin = Initials(letters, left - n, t);
      if (begin < t) return begin;
    }
    if (passed && left < letters.size()) {
      const std::uint32_t begin = Initials(letters, left, t);
      if (begin < t) return begin;
    }
    return end;
  }

  /// The same by letters within words, each of a word whose initial is taken too.
  std::uint32_t Letters(std::string_view letters, std::uint32_t open) const {
    const std::uint32_t begin = Letters(letters, open, false);
    return begin < open ? begin : Letters(letters, open, true);
  }

  std::uint32_t Letters(std::string_view letters, std::uint32_t open, bool with_minor_words) const {
    for (std::uint32_t first = open; first-- > window_first_;) {
      const WindowWord& head = window_[first - window_first_];
      if (head.folded.empty() || head.folded[0] != letters[0] || head.minor) continue;
      std::size_t matched = 0;
      std::uint32_t unmatched = 0, words = 0, later = 0;
      for (std::uint32_t t = first; t < open; ++t) later += window_[t - window_first_].major;
      for (std::uint32_t t = first; t < open; ++t) {
        const auto& [word, initials, minor, major, passed] = window_[t - window_first_];
        if (!lexical_.word(t).has_letter) continue;
        if (minor) {
          matched += with_minor_words && matched < letters.size() && word[0] == letters[matched];
          continue;
        }
        ++words, --later;
        std::size_t at = 0;
        if (matched < letters.size() && word[0] == letters[matched]) {
          ++matched, at = 1;
        } else if (matched < letters.size() && letters[matched] == 'x' && word.starts_with("ex")) {
          ++matched, at = 2;
        } else {
          ++unmatched;
          continue;
        }
        // Letters that a later word's initial needs are left to it: take what runs on, or skip to find.
        for (; at < word.size() && letters.size() > matched + later; ++at) {
          if (word[at] == letters[matched]) ++matched;
        }
      }
      if (matched == letters.size() && words >= 2 && unmatched == 0) return first;
      if (matched == letters.size() && words == 1 && lexical_.word(first).capitalized && first + 1 == open) return open;
    }
    return open;
  }

  /// "Georgia Institute of Technology (GT)": some letters of the name, in order, the first one first.
  bool SomeInitials(const NameSpan& name, std::uint32_t acronym) const {
    std::vector<std::string> words;
    for (std::uint32_t t = name.first; t < name.last; ++t) words.push_back(Fold(lexical_.form(t)));
    return HasTwoCapitals(lexical_.form(acronym)) && AbbreviatesTo(AcronymLetters(lexical_.form(acronym)), words);
  }

  /// An acronym of the name in another language: the organisation that ends at the bracket is meant.
  std::uint32_t Foreign(std::uint32_t open, std::uint32_t acronym) const {
    const NameSpan* name = names_.At(open - 1);
    const bool organization =
        name != nullptr && name->type == EntityType::kOrg && name->last == open && name->last - name->first > 1;
    constexpr LexClassSet kOthers = Bit(LexClass::kCountry) | Bit(LexClass::kRegion) | Bit(LexClass::kCity) |
                                    Bit(LexClass::kMedia) | Bit(LexClass::kSportWord);
    const bool known = (lexical_.word(acronym).classes & kOthers) != 0;
    const bool fits = HasTwoCapitals(lexical_.form(acronym)) && lexical_.form(acronym).size() > 2 && !known;
    if (organization && (fits || SomeInitials(*name, acronym))) return name->first;
    if (!fits) return open;
    // "the Polish People's Party (PSL)"
    if (!lexical_.Is(open - 1, LexClass::kOrgWord)) return open;
    std::uint32_t first = open;
    for (std::uint32_t t = open; t-- > window_first_;) {
      if (lexical_.word(t).capitalized && lexical_.word(t).has_letter && !IsMinorWord(Fold(lexical_.form(t)))) {
        first = t;
      } else if (!IsPossessive(lexical_.form(t)) && lexical_.form(t) != "of") {
        break;
      }
    }
    return open - first > 1 ? first : open;
  }

  const Document& doc_;
  const Lexical& lexical_;
  const NameSpans& names_;
  RowRange sentence_;
  /// A word that the long form may have.
  struct WindowWord {
    std::string folded, initials;  ///< initials: of it and of what it is compounded of
    bool minor = false;            ///< "of", "and"
    bool major = false;            ///< a word, and no minor one
    bool passed = false;           ///< minor, or a mark that stands between words
  };
  std::uint32_t window_first_ = 0;
  std::vector<WindowWord> window_;                           // the tokens from window_first_ on: 31 at most
  std::array<std::uint32_t, kMostLetters + 1> dead_ends_{};  // by letters left: ends tried, as bits from window_first_
  std::vector<AcronymDefinition> found_;
};

/// "Middle East and Africa (MEA)": what are two places stays two.
bool HoldsTwoPlaces(const AcronymDefinition& definition, const NameSpans& names) {
  const NameSpan *first = names.At(definition.long_form.first), *last = names.At(definition.long_form.last - 1);
  const auto is_place = [](const NameSpan* name) {
    return name != nullptr && (name->type == EntityType::kGpe || name->type == EntityType::kLoc);
  };
  return is_place(first) && is_place(last) && first != last;
}

/// "Director of Public Prosecutions (DPP)": an office, no organisation.
bool IsOffice(const AcronymDefinition& definition, const Lexical& lexical) {
  const std::uint32_t first = definition.long_form.first;
  return lexical.Is(first, LexClass::kTitle) && lexical.form(first + 1) == "of";
}

bool CanHaveAcronym(EntityType type) {
  return type != EntityType::kPerson && type != EntityType::kNorp && type != EntityType::kTitle;
}

/// "Autonomous Region of …", or one that the lexicons know; others that have an acronym are bodies: "Caribbean Community".
bool IsKnownPlace(RowRange name, const Lexical& lexical) {
  constexpr LexClassSet kPlaces = Bit(LexClass::kCountry) | Bit(LexClass::kRegion) | Bit(LexClass::kCity);
  if ((lexical.ClassesOf(name.first, name.last) & kPlaces) != 0) return true;
  for (std::uint32_t t = name.first; t < name.last; ++t) {
    if (IsGovernedWord(lexical.form(t)) || IsOneOf(lexical.form(t), {"Emirates", "Islands", "Kingdom", "Territories"}))
      return true;
  }
  return false;
}

EntityType TypeOf(const AcronymDefinition& definition, const Lexical& lexical, const NameSpans& names) {
  const NameSpan* whole = names.At(definition.long_form.last - 1);
  const NameSpan* acronym = names.At(definition.acronym);
  const bool fits = whole != nullptr && CanHaveAcronym(whole->type) && whole->last == definition.long_form.last;
  if (definition.common) return EntityType::kMisc;
  const bool body = fits && whole->type == EntityType::kGpe && !IsKnownPlace(definition.long_form, lexical);
  if (fits && whole->first <= definition.long_form.first) return body ? EntityType::kOrg : whole->type;
  const std::uint32_t last = definition.long_form.last - 1;
  if (fits && whole->type == EntityType::kFac) return EntityType::kFac;
  if (acronym != nullptr && CanHaveAcronym(acronym->type) && acronym->type != EntityType::kMisc) return acronym->type;
  if (lexical.Is(last, LexClass::kLawWord)) return EntityType::kLaw;
  if (lexical.Is(last, LexClass::kEventWord)) return EntityType::kEvent;
  return fits && whole->type != EntityType::kGpe ? whole->type : EntityType::kOrg;
}

}  // namespace

std::vector<AcronymDefinition> FindDefinitions(const Document& doc, const Lexical& lexical, const NameSpans& names) {
  std::vector<AcronymDefinition> found = DefinitionFinder(doc, lexical, names).Run();
  std::erase_if(found, [&](const AcronymDefinition& definition) { return HoldsTwoPlaces(definition, names); });
  for (AcronymDefinition& definition : found) definition.common = definition.common || IsOffice(definition, lexical);
  return found;
}

void AddDefinedNames(const std::vector<AcronymDefinition>& definitions, const Document& doc, const Lexical& lexical,
                     NameSpans* names) {
  std::unordered_map<std::uint64_t, EntityType> type_of;  // by the acronym's form; looked up only, never walked
  for (const AcronymDefinition& definition : definitions) {
    const EntityType type = TypeOf(definition, lexical, *names);
    const NameSpan* held = names->At(definition.long_form.first);
    // "the Fair and Internet of Things Expo (IoTX)" are two.
    if (held != nullptr && held->first + 1 < definition.long_form.first &&
        lexical.form(definition.long_form.first - 1) == "and") {
      names->Shorten(held->first, definition.long_form.first - 1);
      held = nullptr;
    }
    const bool whole =
        held != nullptr && held->first <= definition.long_form.first && held->last == definition.long_form.last;
    if (whole) {
      if (held->type != type) names->Retype(held->first, type, Producer::kRule, kDefined);
    } else if (!names->Replace(
                   {definition.long_form.first, definition.long_form.last, type, Producer::kRule, kDefined})) {
      continue;
    }
    type_of.emplace(lexical.word(definition.acronym).form_hash, type);
  }
  if (type_of.empty()) return;
  for (std::uint32_t t = 0; t < lexical.size(); ++t) {
    if (!lexical.word(t).capitalized || (doc.tokens[t].flags & kLink) != 0) continue;
    const auto found = type_of.find(lexical.word(t).form_hash);
    if (found == type_of.end()) continue;
    const NameSpan* held = names->At(t);
    if (held == nullptr) {
      names->Add({t, t + 1, found->second, Producer::kRule, kDefined});
    } else if (held->last == held->first + 1 && held->type != found->second) {
      names->Retype(t, found->second, Producer::kRule, kDefined);
    }
  }
}

}  // namespace lede
