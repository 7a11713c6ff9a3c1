#include "names/evidence.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "names/kinds.h"
#include "names/name_forms.h"
#include "names/parts.h"
#include "names/votes.h"
#include "text/forms.h"
#include "text/key_table.h"
#include "text/unicode.h"

namespace lede {
namespace {

constexpr LexClassSet kKnownPlace =
    Bit(LexClass::kCountry) | Bit(LexClass::kRegion) | Bit(LexClass::kCity) | Bit(LexClass::kNaturalPlace);

bool IsNameWord(const Document& doc, const Lexical& lexical, std::uint32_t t) {
  return lexical.word(t).capitalized && lexical.word(t).has_letter && (doc.tokens[t].flags & kLink) == 0 &&
         !lexical.Is(t, LexClass::kMonthOrDay);
}

/// Words that the text also writes small: what begins a sentence with one of them need not be a name. They are read when
/// they are first asked for, which few texts need.
class SmallWords {
 public:
  explicit SmallWords(const Lexical& lexical) : lexical_(lexical) {}

  bool Have(std::uint32_t t) {
    if (!is_read_) Read();
    return words_.Find(lexical_.word(t).phrase_hash.hash) != nullptr;
  }

 private:
  void Read() {
    is_read_ = true;
    for (std::uint32_t t = 0; t < lexical_.size(); ++t) {
      const auto& word = lexical_.word(t);
      if (word.has_letter && !word.capitalized) words_.Add(word.phrase_hash.hash, 0);
    }
  }

  const Lexical& lexical_;
  KeyTable words_;
  bool is_read_ = false;
};

class KindReader {
 public:
  KindReader(const Document& doc, const Lexical& lexical, const Calibration& calibration, NameSpans* names)
      : doc_(doc), lexical_(lexical), calibration_(calibration), names_(*names) {}

  void Run() {
    for (const Sentence& sentence : doc_.sentences) {
      sentence_ = sentence.tokens;
      for (std::uint32_t t = sentence_.first; t < sentence_.last; ++t) {
        if (!IsNameWord(doc_, lexical_, t)) continue;
        const RowRange run = RunAt(t);
        Before(run);
        Behind(run);
        InRegion(run);
        t = run.last - 1;
      }
    }
    Spread();
  }

 private:
  static constexpr std::uint16_t kSure = 950, kTold = 850;
  std::uint16_t Sureness(const NameSpan& name) const { return SurenessOf(name, calibration_); }
  struct Told {
    EntityType type{};
    bool vessel = false;
  };

  /// The name at `t`, else the capitalised words from `t` on that are none.
  RowRange RunAt(std::uint32_t t) const {
    if (const NameSpan* held = names_.At(t)) {
      const NameSpan* rest =
          held->type == EntityType::kTitle && held->last < sentence_.last ? names_.At(held->last) : nullptr;
      return {t, rest != nullptr && rest->type == EntityType::kPerson ? rest->last : held->last};
    }
    std::uint32_t last = t;
    while (last < sentence_.last && names_.IsFree(last) && IsNameWord(doc_, lexical_, last)) ++last;
    return {t, last};
  }

  /// "the drug Zelva": a noun that an article makes one, right before the name.
  void Before(RowRange run) {
    const NameSpan* held = names_.At(run.first);
    if (held != nullptr && held->first != run.first) return;
    std::uint32_t noun = run.first;
    const bool aboard = IsAboard(run.first);
    if (aboard) return Tell(WithPerson(run), {EntityType::kProduct, true}, true);
    if (noun == sentence_.first) return;
    --noun;
    if (lexical_.word(noun).capitalized && noun != sentence_.first) return;
    const std::string word = Fold(lexical_.form(noun));
    // "published in Nature Astronomy": a journal, where it is not a place or a book that is known.
    const bool published = word == "in" && noun > sentence_.first && lexical_.form(noun - 1) == "published";
    if (published && held != nullptr && held->type == EntityType::kMisc && run.size() > 1)
      return Tell(run, {EntityType::kOrg, false}, true);
    const std::optional<EntityType> kind = KindOfNoun(word);
    const bool many = word.ends_with('s') || word.ends_with("men");
    if (!kind || *kind == EntityType::kGpe || many || IsAlsoPersonNoun(word)) return;
    if (!HasArticle(noun) && noun != sentence_.first) return;
    if (*kind == EntityType::kPerson && held == nullptr && run.size() < 2) return;
    if (run.size() == 1 && lexical_.form(run.first).size() < 2) return;  // "the medicine I took"
    // "the movement Forward Lima"
    const NameSpan* rest = held == nullptr && run.last < sentence_.last ? names_.At(run.last) : nullptr;
    if (*kind == EntityType::kOrg && rest != nullptr && rest->type == EntityType::kGpe) run.last = rest->last;
    // "the firm Moss founded": a clause without "that" has a verb, which would be followed by no subject of its own
    const bool clause = held != nullptr && Sureness(*held) >= kTold;
    if (clause && !IsVesselNoun(word)) return;
    if (IsVesselNoun(word)) run = WithPerson(run);
    Tell(run, {*kind, IsVesselNoun(word)}, IsVesselNoun(word));
  }

  /// "Princess" + "Ada"
  RowRange WithPerson(RowRange run) const {
    const NameSpan* rest = names_.IsFree(run.first) && run.last < sentence_.last ? names_.At(run.last) : nullptr;
    return {run.first, rest != nullptr && rest->type == EntityType::kPerson ? rest->last : run.last};
  }

  bool HasArticle(std::uint32_t noun) const {
    constexpr std::uint32_t kReach = 4;
    for (std::uint32_t t = noun; t > sentence_.first && noun - t < kReach; --t) {
      const std::string_view form = lexical_.form(t - 1);
      if (IsOneOf(form, {"the", "The", "a", "A", "an", "An", "its", "his", "her", "their"}) || IsPossessive(form))
        return true;
      if (!lexical_.word(t - 1).has_letter || IsOneOf(form, {"of", "in", "and", "for", "to"})) return false;
    }
    return false;
  }

  /// "aboard the Ada Moss", "the Ada Moss's crew": nobody goes aboard a person.
  bool IsAboard(std::uint32_t first) const {
    if (first < sentence_.first + 2 || lexical_.form(first - 1) != "the") return false;
    return IsOneOf(lexical_.form(first - 2), {"aboard", "Aboard"}) ||
           (first >= sentence_.first + 3 && lexical_.form(first - 2) == "board" && lexical_.form(first - 3) == "on");
  }

  /// "Zelva, a maker of pumps, …"; with "the" only where nobody can be meant who acts: "The Zorbox Circle, the largest
  /// research organization of Peru, …".
  void Behind(RowRange run) {
    if (run.last + 2 >= sentence_.last || lexical_.form(run.last) != ",") return;
    const std::string_view article = lexical_.form(run.last + 1);
    const NameSpan* held = names_.At(run.first);
    const bool thing = held != nullptr && held->last == run.last &&
                       (held->type == EntityType::kEvent || held->type == EntityType::kMisc);
    if (!IsOneOf(article, {"a", "an"}) && !(thing && article == "the")) return;
    const std::uint32_t head = HeadOfPhrase(lexical_, run.last + 1, sentence_.last);
    if (head == kNone || head + 1 >= sentence_.last) return;
    constexpr std::uint32_t kFewestWords = 3;  // behind "the"; "Zelva, the company said"
    if (article == "the" && head - run.last < kFewestWords) return;
    const std::string noun = Fold(lexical_.form(head));
    const std::optional<EntityType> kind = KindOfNoun(noun);
    if (!kind) return;
    // "In Lima, a company said": a place or a time before the comma is none of it.
    if (run.first > sentence_.first &&
        IsOneOf(lexical_.form(run.first - 1), {"in", "In", "at", "At", "near", "Near", "on", "On", "from", "From"}))
      return;
    const bool clause = thing && lexical_.form(head + 1) == "the";  // "the organization the city had chosen"
    if (!clause && !IsOneOf(lexical_.form(head + 1),
                            {",", ".", "of", "in", "that", "which", "who", "based", "with", "from", "for"}))
      return;
    if (held == nullptr && lexical_.StartsClause(run.first, sentence_.first) && run.size() < 2 &&
        (small_.Have(run.first) || lexical_.word(run.first).classes != 0))
      return;
    if (held == nullptr && *kind == EntityType::kGpe) return;
    if (IsAlsoPersonNoun(noun) && held != nullptr && held->type == EntityType::kPerson) return;
    Tell(run, {*kind, IsVesselNoun(noun)}, true);
  }

  /// "of Ashton, Md., said": who comes from a name that a state or country follows comes from a town.
  void InRegion(RowRange run) {
    constexpr LexClassSet kWhole = Bit(LexClass::kRegion) | Bit(LexClass::kCountry);
    const NameSpan* held = names_.At(run.first);
    if (held == nullptr || held->last != run.last || run.first == sentence_.first || run.size() > 2) return;
    const bool open = held->type == EntityType::kPerson || held->type == EntityType::kOrg;
    if (!open || held->producer == Producer::kReader) return;
    if (run.last + 1 >= sentence_.last || lexical_.form(run.last) != "," ||
        !IsOneOf(lexical_.form(run.first - 1), {"of", "from", "in", "near"}))
      return;
    const NameSpan* whole = names_.At(run.last + 1);
    if (whole == nullptr || whole->type != EntityType::kGpe) return;
    const bool cut = lexical_.form(whole->last - 1).back() == '.';  // "Md."
    if (!cut && (lexical_.ClassesOf(whole->first, whole->last) & kWhole) == 0) return;
    // "from Ada Moss, Peru's minister", "in Moss, Peru and Chile"
    const std::string_view next = whole->last < sentence_.last ? lexical_.form(whole->last) : std::string_view(".");
    if (!IsOneOf(next, {",", ".", ";", ")"})) return;
    // "from Ada Moss, Maryland.": a full name is likelier in a signature
    if (held->type == EntityType::kPerson && run.size() > 1) return;
    names_.Retype(run.first, EntityType::kGpe, Producer::kRule, kTold);
  }

  /// `plain`: the words leave little room for another reading.
  void Tell(RowRange run, Told told, bool plain) {
    const NameSpan* held = names_.At(run.first);
    if (held == nullptr || (told.vessel && held->type == EntityType::kTitle)) {
      if (held != nullptr && held->last == run.last) return;
      names_.Replace({run.first, run.last, told.type, Producer::kRule, kTold});
    } else {
      const bool open = (held->producer == Producer::kTagger && (told.vessel || Sureness(*held) < kSure) &&
                         (plain || Sureness(*held) < kTold)) ||
                        (plain && IsEventByWord(*held) && told.type == EntityType::kOrg);
      if (held->first != run.first || !MayBe(*held, told)) return;
      if (held->type != told.type && !open) return;
      if (held->type != told.type) names_.Retype(run.first, told.type, Producer::kRule, kTold);
    }
    told_.try_emplace(lexical_.KeyOf(run.first, run.last), told);
  }

  /// "The Lima Roundtable": a body may be called by what it holds.
  static bool IsEventByWord(const NameSpan& held) {
    return held.type == EntityType::kEvent && held.producer == Producer::kRule;
  }

  /// A known place stays one; a title ("Princess"), a people and a time are no things.
  bool MayBe(const NameSpan& held, Told told) const {
    const bool place = (lexical_.ClassesOf(held.first, held.last) & kKnownPlace) != 0;
    if (told.type == EntityType::kGpe) return held.type != EntityType::kPerson || held.last == held.first + 1;
    if (held.type == EntityType::kGpe && place) return false;
    if (told.type == EntityType::kOrg)
      return held.type != EntityType::kFac && held.type != EntityType::kWork && held.type != EntityType::kProduct &&
             held.type != EntityType::kNorp && held.type != EntityType::kTitle;
    if (told.type == EntityType::kProduct && !told.vessel) return held.type != EntityType::kWeapon;
    return held.type != EntityType::kNorp && held.type != EntityType::kTitle && held.type != EntityType::kWeapon;
  }

  /// What is told of a name holds for the same name elsewhere.
  void Spread() {
    if (told_.empty()) return;
    for (const NameSpan& name : names_.Sorted()) {
      const auto found = told_.find(lexical_.KeyOf(name.first, name.last));
      if (found == told_.end() || name.type == found->second.type) continue;
      const bool event = IsEventByWord(name) && found->second.type == EntityType::kOrg;
      if (name.producer != Producer::kTagger && !event) continue;
      const bool unsure = found->second.vessel ? name.type == EntityType::kPerson : Sureness(name) < kSure;
      if ((event || unsure) && MayBe(name, found->second))
        names_.Retype(name.first, found->second.type, Producer::kRule, kTold);
    }
  }

  const Document& doc_;
  const Lexical& lexical_;
  const Calibration& calibration_;
  NameSpans& names_;
  RowRange sentence_;
  SmallWords small_{lexical_};
  std::unordered_map<std::uint64_t, Told> told_;  // by name; looked up only, never walked
};

}  // namespace

void HeedKinds(const Document& doc, const Lexical& lexical, const Calibration& calibration, NameSpans* names) {
  KindReader(doc, lexical, calibration, names).Run();
}

void AddNamesElsewhere(const Document& doc, const Lexical& lexical, NameSpans* names) {
  constexpr std::uint16_t kSure = 700, kFoundAgain = 750;
  constexpr std::uint32_t kLongest = 8;  // tokens
  struct Known {
    EntityType type{};
    std::uint32_t size = 0;
  };
  std::unordered_map<std::uint64_t, Known> known;  // by name; looked up only, never walked
  for (const NameSpan& name : names->Sorted()) {
    const std::uint32_t size = name.last - name.first;
    if (name.confidence < kSure || !MayBeVotedOn(name.type) || name.type == EntityType::kMisc || size > kLongest)
      continue;
    if (size > 1) known.try_emplace(lexical.KeyOf(name.first, name.last), Known{name.type, size});
    // "Zelva Announces …": what the body calls a firm is one in the headline.
    const bool firm = name.type == EntityType::kOrg && size == 1 && lexical.word(name.first).classes == 0 &&
                      !lexical.word(name.first).all_caps && lexical.form(name.first).size() > 3;
    if (firm) known.try_emplace(lexical.KeyOf(name.first, name.last), Known{name.type, 1});
    if (name.type != EntityType::kPerson || size < 2) continue;
    std::uint32_t last = name.last;
    while (last > name.first + 1 && (NameSuffix(lexical.form(last - 1)) != 0 || lexical.form(last - 1) == ",")) --last;
    if (last > name.first + 1 && lexical.form(last - 1).size() > 3 && lexical.form(last - 1).back() != '.')
      known.try_emplace(lexical.KeyOf(last - 1, last), Known{name.type, 1});
  }
  if (known.empty()) return;
  SmallWords small(lexical);
  for (const Sentence& sentence : doc.sentences) {
    const RowRange range = sentence.tokens;
    const auto is_open = [&](std::uint32_t t) {
      return t >= range.first && t < range.last && names->IsFree(t) && IsNameWord(doc, lexical, t);
    };
    for (std::uint32_t t = range.first; t < range.last; ++t) {
      if (!is_open(t) || (t > range.first && is_open(t - 1) && t - 1 > range.first)) continue;
      PhraseHash hash;
      std::uint32_t end = t;
      for (std::uint32_t i = t; i < range.last && i < t + kLongest && names->IsFree(i); ++i) {
        hash.AddHash(lexical.word(i).phrase_hash);
        const auto found = known.find(hash.value());
        if (found != known.end() && found->second.size == i + 1 - t) end = i + 1;
      }
      if (end == t) continue;
      const bool one = end == t + 1;
      // A surname that is a word ("Price") and a part of a longer name ("Moss Street") are left alone.
      const bool part = end < range.last && lexical.word(end).capitalized && lexical.word(end).has_letter &&
                        !(t == range.first && IsHeadlineVerb(lexical.form(end)));
      const bool word = lexical.StartsClause(t, range.first) && small.Have(t);
      if (one && (part || word || lexical.word(t).all_caps)) continue;
      PhraseHash whole;
      for (std::uint32_t i = t; i < end; ++i) whole.AddHash(lexical.word(i).phrase_hash);
      names->Add({t, end, known.find(whole.value())->second.type, Producer::kRule, kFoundAgain});
      t = end - 1;
    }
  }
}

}  // namespace lede
