#include "names/titles.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "names/name_forms.h"
#include "names/offices.h"
#include "text/forms.h"
#include "text/sorted_words.h"
#include "text/unicode.h"

namespace lede {
namespace {

constexpr LexClassSet kTitles = Bit(LexClass::kTitle) | Bit(LexClass::kHonorific);
constexpr std::uint32_t kLongestTitle = 7;   // tokens
constexpr std::uint32_t kLongestField = 24;  // tokens after "Minister for": a longer run of capitals is no office

// Shares of such titles that were right on development articles, in thousandths.
constexpr std::uint16_t kBeforePerson = 930, kAfterPerson = 850, kAlone = 800;

/// Words that say when or in whose stead a title is held, of a form in any case: "former", "ex-", "acting".
bool IsTimeModifier(std::string_view form) {
  static constexpr std::string_view kModifiers[] = {"acting",  "assistant", "associate", "caretaker",
                                                    "deputy",  "ex",        "former",    "incoming",
                                                    "interim", "onetime",   "outgoing",  "vice"};
  static constexpr SortedWords kTable(kModifiers);
  std::array<char, 12> lower;
  if (form.size() > lower.size()) return false;
  for (std::size_t i = 0; i < form.size(); ++i) {
    if (static_cast<unsigned char>(form[i]) >= 0x80) return kTable.Has(Fold(form));
    lower[i] = form[i] >= 'A' && form[i] <= 'Z' ? static_cast<char>(form[i] - 'A' + 'a') : form[i];
  }
  return kTable.Has({lower.data(), form.size()});
}

/// Words that go before the head of a title in lower case: "interim president".
bool IsTitleModifier(std::string_view form) {
  static constexpr std::string_view kModifiers[] = {
      "chief",    "co",       "defence", "defense", "economy",  "executive", "finance", "foreign", "general",
      "honorary", "interior", "junior",  "lead",    "national", "prime",     "senior",  "special",
  };
  static constexpr SortedWords kTable(kModifiers);
  return IsTimeModifier(form) || kTable.Has(form);
}

/// "Sister" is a form of address, "his sister" is kin.
bool IsKin(std::string_view form) { return IsOneOf(form, {"sister", "brother", "mother", "father"}); }

class TitleFinder {
 public:
  TitleFinder(const Document& doc, const Lexical& lexical, NameSpans* names)
      : doc_(doc), lexical_(lexical), names_(*names) {}

  void Run() {
    for (std::uint32_t t = 1; t < lexical_.size(); ++t) {
      if (IsOneOf(lexical_.form(t), {"Ministry", "ministry", "Department"}))
        ministries_.Add(lexical_.word(t - 1).phrase_hash.hash, 0);
    }
    for (const Sentence& sentence : doc_.sentences) {
      sentence_ = sentence.tokens;
      for (std::uint32_t t = sentence_.first; t < sentence_.last; ++t) {
        const NameSpan* name = names_.At(t);
        if (name == nullptr || name->type != EntityType::kPerson || name->first != t) continue;
        const NameSpan person = *name;
        Before(person);
        BeforeComma(person);
        After(person);
        t = person.last - 1;
      }
      Alone();
    }
  }

 private:
  bool IsUpper(std::uint32_t t) const { return lexical_.word(t).capitalized; }

  /// Start of the longest title phrase that ends just before `end`; `end` where there is none.
  std::uint32_t PhraseStart(std::uint32_t end) const {
    const std::uint32_t limit = end - std::min(end - sentence_.first, kLongestTitle);
    for (std::uint32_t start = limit; start < end; ++start) {
      const NameSpan* held = names_.At(start);
      if (held != nullptr && held->first < start) continue;  // "Lima Police" is no part of a sergeant's title
      if (lexical_.LongestPhrase(start, end, kTitles).last == end) return start;
    }
    return end;
  }

  void Before(const NameSpan& person) {
    std::uint32_t end = person.first;
    while (end > sentence_.first) {
      std::uint32_t start = OfficeStart(PhraseStart(end), end);
      if (start == end || IsKin(lexical_.form(end - 1))) return;
      CutOffState(start);
      FreeField(start, end);
      start = ExtendLeft(start, end);
      if (start == sentence_.first && end - start == 1 && !IsUpper(start)) return;
      NameSpan title{start, end, EntityType::kTitle, Producer::kLexicon, kBeforePerson};
      if (!names_.Replace(title)) return;
      end = start;
    }
  }

  /// "Secretary of Justice" before a name, whose field alone may be a title ("Justice") or none ("Health"): where
  /// the office begins, else `start`.
  std::uint32_t OfficeStart(std::uint32_t start, std::uint32_t end) const {
    constexpr std::uint32_t kLongestBefore = 5;  // tokens of a field that stands before a name
    const std::uint32_t low = end - std::min(end - sentence_.first, kLongestBefore + 2);
    for (std::uint32_t t = end; t > low + 1; --t) {
      const std::string_view form = lexical_.form(t - 1);
      if (t < end && (form == "of" || form == "for")) {
        const bool office = IsUpper(t) && IsOneOf(Lowered(t - 2), {"secretary", "minister", "undersecretary"});
        return office && names_.IsFree(t - 2) ? t - 2 : start;
      }
      // A comma right before the name ends the office.
      const bool field = IsUpper(t - 1) || (t < end && IsOneOf(form, {"and", "the", ","}));
      if (!field || !names_.IsFree(t - 1)) return start;
    }
    return start;
  }

  /// "Defense" in "Defense Secretary", "interim" in "interim president", "then-" in "then-President": words before the
  /// head that belong to the title.
  std::uint32_t ExtendLeft(std::uint32_t start, std::uint32_t end) const {
    bool upper = IsUpper(end - 1);
    const bool address = end - start == 1 && lexical_.Is(start, LexClass::kHonorific);
    if (address && IsOneOf(lexical_.form(start), {"Mr", "Mr.", "Mrs", "Mrs.", "Ms", "Ms.", "Miss", "Dr", "Dr.", "Sir",
                                                  "Dame", "Lord", "Lady"}))
      return start;
    if (address) return PastStart(start);
    while (start > sentence_.first && end - start < kLongestTitle) {
      const std::uint32_t before = start - 1;
      const bool sentence_start = lexical_.StartsClause(before, sentence_.first) && !IsField(before, start, end);
      const bool joins = IsPastPrefix(before) ? names_.IsFree(before)
                         : upper              ? IsUpper(before) && names_.IsFree(before) && !sentence_start &&
                                       lexical_.word(before).has_letter && !lexical_.Is(before, LexClass::kDemonym) &&
                                       !lexical_.Is(before, LexClass::kMonthOrDay)
                                 : IsTitleModifier(lexical_.form(before)) && names_.IsFree(before);
      const std::uint32_t past = PastStart(start);
      if (!joins && past == start) break;
      if (past < start) upper = false;  // before "former" the capitals are those of something else
      start = past < start ? past : before;
    }
    return start;
  }

  /// "Then-Prime" in "Then-Prime Minister".
  bool IsPastPrefix(std::uint32_t t) const {
    const std::string_view form = lexical_.form(t);
    return form.size() > 5 && IsOneOf(form.substr(0, form.find('-') + 1), {"Then-", "then-", "Ex-", "ex-", "Former-"});
  }

  /// True for "Fisheries" in "Fisheries Minister" where that begins a sentence: no word that merely stands before it.
  bool IsField(std::uint32_t t, std::uint32_t start, std::uint32_t end) const {
    if (end - start != 1 || !IsOneOf(lexical_.form(start), {"Minister", "Secretary"})) return false;
    const std::string word = Fold(lexical_.form(t));
    constexpr std::size_t kShortest = 5;  // "When", "Then"
    return word.size() >= kShortest && !word.ends_with("ly") && !lexical_.Is(t, LexClass::kFirstName) &&
           !IsOneOf(word,
                    {"after",     "although", "because",   "before",    "besides",   "despite", "during",  "earlier",
                     "following", "former",   "however",   "later",     "meanwhile", "other",   "since",   "their",
                     "there",     "these",    "though",    "today",     "tonight",   "unlike",  "until",   "where",
                     "which",     "while",    "yesterday", "according", "though",    "under",   "against", "about"});
  }

  /// Makes "Emergencies" before "Minister" a part of the title where the text has an "Emergencies Ministry".
  void FreeField(std::uint32_t start, std::uint32_t end) {
    if (start == sentence_.first || end - start != 1 || lexical_.form(start) != "Minister") return;
    const NameSpan* held = names_.At(start - 1);
    if (held == nullptr || held->first != start - 1 || held->type == EntityType::kTitle) return;
    if (held->type != EntityType::kOrg && held->type != EntityType::kMisc && held->type != EntityType::kPerson) return;
    if (ministries_.Find(lexical_.word(start - 1).phrase_hash.hash) != nullptr) names_.Shorten(start - 1, start - 1);
  }

  /// "Louisiana State" is no university before "Senator".
  void CutOffState(std::uint32_t start) {
    if (start < sentence_.first + 2 || lexical_.form(start - 1) != "State") return;
    if (!IsOneOf(lexical_.form(start), {"Senator", "Sen.", "Representative", "Rep.", "Attorney", "Assemblyman"}))
      return;
    const NameSpan* held = names_.At(start - 1);
    if (held == nullptr || held->last != start || held->first == start - 1) return;
    const std::uint32_t first = held->first;
    if ((lexical_.ClassesOf(first, start - 1) & Bit(LexClass::kRegion)) == 0) return;
    names_.Shorten(first, start - 1);
    names_.Retype(first, EntityType::kGpe, Producer::kRule, kBeforePerson);
  }

  /// Where the words before `start` begin that say when a title is held, also at a sentence's start and with a hyphen:
  /// "former", "Ex-", "the then", "Assistant U.S."; `start` where there are none.
  std::uint32_t PastStart(std::uint32_t start) const {
    if (start == sentence_.first) return start;
    const auto free = [&](std::uint32_t t) { return names_.IsFree(t); };
    const std::uint32_t before = start - 1;
    const std::string_view form = lexical_.form(before);
    if (free(before) && IsTimeModifier(form)) return before;
    const bool two = before > sentence_.first;
    if (two && form == "-" && free(before - 1) &&
        IsOneOf(lexical_.form(before - 1), {"ex", "Ex", "then", "Then", "vice", "Vice"}))
      return before - 1;
    // "and then President Moss left"
    if (two && form == "then" && IsOneOf(lexical_.form(before - 1), {"the", "The", "its", "their"})) return before;
    const bool federal = IsOneOf(form, {"U.S.", "US"}) && IsOneOf(lexical_.form(start), {"Attorney", "Marshal"});
    return two && federal && free(before - 1) && IsTimeModifier(lexical_.form(before - 1)) ? before - 1 : start;
  }

  /// "The mayor of Lima, Ada Moss, …", "the firm's chairman, Bo Lind, …": an office that an article or an owner
  /// makes the one that the name between commas holds.
  void BeforeComma(const NameSpan& person) {
    if (!IsBetweenCommas(doc_, sentence_, {person.first, person.last})) return;
    const std::uint32_t end = person.first - 1;
    constexpr std::uint32_t kFarthest = 14;  // tokens from the office to the comma
    const std::uint32_t low = end - std::min(end - sentence_.first, kFarthest);
    for (std::uint32_t t = end; t > low; --t) {
      const std::string_view form = lexical_.form(t - 1);
      const bool owned = MakesDefinite(form);
      if (owned && t < end) {
        const RowRange office = OfficeUpTo(t, end);
        const bool found = office.size() > 0;
        if (found) names_.Replace({office.first, office.last, EntityType::kTitle, Producer::kLexicon, kAfterPerson});
        if (found || IsPossessive(form)) return;
      }
      if (IsOneOf(form, {",", ";", ":", "(", ")", "and", "that", "who", "which"})) return;
    }
  }

  /// The title that begins at `t`, behind a people's name, and with "of" and the names that follow reaches to `end`;
  /// empty where none does.
  RowRange OfficeUpTo(std::uint32_t t, std::uint32_t end) const {
    while (t < end && lexical_.Is(t, LexClass::kDemonym)) ++t;
    const std::uint32_t title = TitleEnd(t);
    if (title == t || title > end || IsKin(lexical_.form(title - 1))) return {t, t};
    std::uint32_t at = title;
    const bool sent = at < end && lexical_.form(at) == "to" && IsSent(lexical_.form(title - 1));
    if (sent || (at < end && IsOneOf(lexical_.form(at), {"of", "for", "at"}))) {
      ++at;
      while (at < end && (IsOneOf(lexical_.form(at), {"the", "of", "and"}) || IsUpper(at) || !names_.IsFree(at))) ++at;
    }
    return {t, at == end ? title : t};
  }

  /// ", director of the Federal Service …," and ", the agency's deputy head,"
  void After(const NameSpan& person) {
    std::uint32_t t = person.last;
    if (t >= sentence_.last || lexical_.form(t) != ",") return;
    ++t;
    if (t < sentence_.last && IsOneOf(lexical_.form(t), {"the", "a", "an", "who", "now"})) ++t;
    constexpr std::uint32_t kReach = 6;
    for (const std::uint32_t limit = std::min(sentence_.last, t + kReach); t < limit; ++t) {
      const NameSpan* name = names_.At(t);
      if (name != nullptr && name->type == EntityType::kPerson) return;
      const std::uint32_t end = TitleEnd(t);
      if (end > t) {
        if (Closes(end)) {
          const std::uint32_t start = t;
          names_.Replace({start, end, EntityType::kTitle, Producer::kLexicon, kAfterPerson});
        }
        return;
      }
      const std::string_view form = lexical_.form(t);
      if (IsOneOf(form, {",", ".", ";", "(", "said", "says", "told", "and", "was", "is", "has"})) return;
    }
  }

  /// End of the title that begins at `t`: modifiers and phrases of the lexicon, of which the last is the head
  /// ("principal secretary"); `t` where there is none.
  std::uint32_t TitleEnd(std::uint32_t t) const {
    const std::uint32_t limit = std::min(sentence_.last, t + kLongestTitle);
    const auto phrase_end = [&](std::uint32_t at) {
      return at < limit ? lexical_.LongestPhrase(at, limit, Bit(LexClass::kTitle)).last : at;
    };
    std::uint32_t head = t;
    // "then-chairman": what only a hyphen makes part of a title
    const bool hyphen = t + 2 < limit && lexical_.form(t + 1) == "-";
    if (hyphen && IsOneOf(lexical_.form(t), {"then", "Then", "ex", "Ex"})) head = t + 2;
    std::uint32_t end = phrase_end(head);
    while (end == head && head + 1 < limit && IsTitleModifier(lexical_.form(head))) end = phrase_end(++head);
    if (end == head) return t;
    for (std::uint32_t next = phrase_end(end); next > end && !IsUpper(end); next = phrase_end(end)) end = next;
    return ExtendOffice(end);
  }

  /// "secretary of National Defense", "Minister for Trade and Industry": an office named with its field.
  std::uint32_t ExtendOffice(std::uint32_t end) const {
    if (!IsOneOf(Lowered(end - 1), {"secretary", "minister", "undersecretary"})) return end;
    if (end + 1 >= sentence_.last || !IsOneOf(lexical_.form(end), {"of", "for"})) return end;
    std::uint32_t t = end + 1;
    if (!IsUpper(t)) return end;
    for (const std::uint32_t limit = std::min(sentence_.last, end + kLongestField); t < limit;) {
      if (IsUpper(t)) {
        ++t;
      } else if (IsOneOf(lexical_.form(t), {"and", "of", "the", ","}) && t + 1 < sentence_.last && IsUpper(t + 1) &&
                 lexical_.form(t) != ",") {
        t += 2;
      } else {
        break;
      }
      if (names_.At(t - 1) != nullptr && names_.At(t - 1)->type == EntityType::kPerson) return end;
    }
    // "secretary of Peter" names no office.
    return lexical_.Is(end + 1, LexClass::kFirstName) ? end : t;
  }

  std::string_view Lowered(std::uint32_t t) const {
    const std::string_view form = lexical_.form(t);
    if (form == "Secretary") return "secretary";
    if (form == "Minister") return "minister";
    if (form == "Undersecretary") return "undersecretary";
    return form;
  }

  /// True if what follows a title in apposition shows that it ends there.
  bool Closes(std::uint32_t t) const { return t >= sentence_.last || !IsPossessive(lexical_.form(t)); }

  /// Capitalised offices that no name stands next to: "the Prime Minister told …"; and "the president".
  void Alone() {
    for (std::uint32_t t = sentence_.first; t < sentence_.last; ++t) {
      const bool after_the = t > sentence_.first && IsOneOf(lexical_.form(t - 1), {"the", "The"});
      if (!names_.IsFree(t) || lexical_.word(t).all_caps) continue;
      std::uint32_t end = TitleEnd(t);
      if (end == t) continue;
      std::uint32_t head = t;
      while (head + 1 < end && IsTimeModifier(lexical_.form(head))) ++head;
      const bool upper = IsUpper(head) && IsUpper(end - 1);
      const bool first = head == t && lexical_.StartsClause(t, sentence_.first);
      const bool office = end - t > 1 && lexical_.form(t + 1) == "of" && IsUpper(end - 1);
      const bool top = after_the &&
                       IsOneOf(lexical_.form(t), {"president", "premier", "king", "queen", "pope", "chancellor"}) &&
                       end == t + 1;
      const bool top_two = after_the && lexical_.form(t) == "prime" && end == t + 2;
      const bool followed_by_name =
          end < sentence_.last && IsUpper(end) && names_.IsFree(end) && lexical_.word(end).has_letter;
      if (((upper && !first && !followed_by_name) || (office && !first) || top || top_two) && names_.AreFree(t, end)) {
        names_.Add({t, end, EntityType::kTitle, Producer::kLexicon, kAlone});
      } else if (office && !first) {
        names_.Replace({t, end, EntityType::kTitle, Producer::kLexicon, kAlone});
      }
      t = end - 1;
    }
  }

  const Document& doc_;
  const Lexical& lexical_;
  NameSpans& names_;
  RowRange sentence_;
  KeyTable ministries_;  // the words before "Ministry"
};

}  // namespace

std::uint32_t LeadingTitleEnd(const Lexical& lexical, std::uint32_t first, std::uint32_t last) {
  std::uint32_t end = first;
  while (end < last) {
    const PhraseMatch match = lexical.LongestPhrase(end, last, kTitles);
    if (match.last == end || match.last == last) break;  // the last word of a name stays
    // "Judge Reinhold" is a name, "Judge Maria Lopez" and "Prince Harry" are a title and a name.
    const bool may_be_name =
        match.last == end + 1 && IsOneOf(lexical.form(end), {"Prince", "King", "Duke", "Earl", "Dean", "Major", "Judge",
                                                             "Bishop", "Baron", "Marshall", "Pope"});
    if (may_be_name && last - end == 2 && !lexical.Is(end + 1, LexClass::kFirstName)) break;
    end = match.last;
  }
  return end;
}

void AddTitles(const Document& doc, const Lexical& lexical, NameSpans* names) {
  TitleFinder(doc, lexical, names).Run();
}

}  // namespace lede
