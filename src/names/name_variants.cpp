#include "names/name_variants.h"

#include <algorithm>
#include <array>
#include <bit>
#include <unordered_map>
#include <vector>

#include "names/name_forms.h"
#include "tag/word.h"
#include "text/unicode.h"
#include "text/warnings.h"

namespace lede {
namespace {

constexpr std::size_t kFewestInitials = 3;  // "UN" could be too many things
constexpr std::size_t kShortestSlip = 5;    // bytes of a name that may be misspelt: shorter ones are too alike
constexpr std::size_t kLongestSlip = 40;    // longer ones are no names: a key for each of their letters would cost much

std::uint64_t KeyOf(std::string_view a, std::string_view b = {}) {
  PhraseHash hash;
  hash.Add(a);
  if (!b.empty()) hash.Add(b);
  return hash.value();
}

std::string Joined(std::span<const std::string> words) {
  std::string joined;
  for (const std::string& word : words) {
    if (!joined.empty()) joined += ' ';
    joined += word;
  }
  return joined;
}

/// "the Skripals" are a family, not one of them.
bool IsPluralOf(std::string_view plural, std::string_view word) {
  return plural.size() == word.size() + 1 && plural.back() == 's' && plural.starts_with(word);
}

/// As TransliterationKey; what begins with a Qaf is written with a "q", a "k" or a "g": "Qadhafi", "Kadafi", "Gaddafi".
std::string SoundOf(std::string_view surname) {
  std::string key = TransliterationKey(surname);
  if (key.starts_with('g')) key[0] = 'k';
  return key;
}

/// "Bill" and "William", "Osama" and "Usama"
bool AreOneGivenName(std::string_view a, std::string_view b) {
  constexpr std::size_t kShortest = 5;  // bytes: "Ali" and "Ally" are two
  return FormalFirstName(a) == FormalFirstName(b) ||
         (a.size() >= kShortest && b.size() >= kShortest && TransliterationKey(a) == TransliterationKey(b));
}

/// Calls visit(key) for the word and for it without each of its letters: words one slip apart share one (the
/// symmetric deletions of Garbe 2012). Keys are polynomials in the letters, so that each takes one step. O(letters).
template <class Visit>
void ForEachDeletion(std::string_view word, Visit visit) {
  constexpr std::uint64_t kBase = 0x9E3779B97F4A7C15ull;
  const auto letter = [&](std::size_t i) {
    return static_cast<std::uint64_t>(static_cast<unsigned char>(word[i])) + 1;
  };
  const auto key = [](std::uint64_t polynomial) { return MixHash(polynomial); };
  std::array<std::uint64_t, kLongestSlip + 1> tails{};  // of the letters from each on
  std::array<std::uint64_t, kLongestSlip + 1> powers{1};
  for (std::size_t i = word.size(); i-- > 0;) {
    powers[word.size() - i] = powers[word.size() - i - 1] * kBase;
    tails[i] = letter(i) * powers[word.size() - i - 1] + tails[i + 1];
  }
  visit(key(tails[0]));
  std::uint64_t head = 0;  // of the letters before
  for (std::size_t i = 0; i < word.size(); ++i) {
    visit(key(head * powers[word.size() - i - 1] + tails[i + 1]));
    head = head * kBase + letter(i);
  }
}

}  // namespace

void NameVariants::Run(const NameTable& names, const Lexical& lexical, NameGroups* groups, Document* doc) {
  names_ = &names, groups_ = groups;
  JoinShortForms();
  JoinShortenedWords();
  JoinInitials();
  JoinLeadingParts();
  JoinTeams(lexical, *doc);
  JoinTransliterated(doc);
  JoinTowns(lexical, doc);
  JoinSlips(doc);
}

void NameVariants::Note(std::uint64_t key, std::uint32_t name) {
  const auto [found, is_new] = table_.Add(key, name);
  if (!is_new && found != kNone && groups_->Root(found) != groups_->Root(name)) found = kNone;
}

void NameVariants::JoinInitials() {
  table_.Clear();
  const auto can_be_short = [](EntityType type) { return type == EntityType::kOrg || type == EntityType::kEvent; };
  for (std::uint32_t n = 0; n < names_->size(); ++n) {
    if ((*names_)[n].mention == kNone || (*names_)[n].acronym || !can_be_short((*names_)[n].type)) continue;
    for (const bool minor : {false, true}) {
      std::span<const std::string> words = names_->Words(n);
      const std::string initials = InitialsOf(words, minor);
      if (initials.size() >= kFewestInitials) Note(KeyOf(initials), n);
      if (words.empty() || !IsAbbreviatedUnion(words.front())) continue;
      // "EPA" is the U.S. Environmental Protection Agency.
      const std::string own = InitialsOf(words.subspan(1), minor);
      if (own.size() >= kFewestInitials) Note(KeyOf(own), n);
    }
  }
  for (std::uint32_t n = 0; n < names_->size(); ++n) {
    const NameTable::Name& name = (*names_)[n];
    if (name.mention == kNone || !name.acronym || name.words.size() != 1) continue;
    const std::string letters = AcronymLetters(names_->Words(n)[0]);
    const std::uint32_t full = letters.size() >= kFewestInitials ? table_.RowOf(KeyOf(letters)) : kNone;
    // An acronym that stands in brackets after another name is that one's.
    if (full != kNone && (*names_)[full].type == name.type && groups_->Root(n) == n) groups_->Unite(full, n);
  }
}

/// "Man City" is Manchester City: as many words, each the other's or its beginning.
void NameVariants::JoinShortenedWords() {
  constexpr std::size_t kFewestLetters = 3;
  const auto is_body = [&](std::uint32_t n) {
    return (*names_)[n].mention != kNone && (*names_)[n].type == EntityType::kOrg && names_->Words(n).size() > 1;
  };
  const auto begins = [&](const std::string& word, const std::string& longer) {
    const bool united = word == "utd" && longer == "united";
    return united || word == longer ||
           (word.size() >= kFewestLetters && longer.size() > word.size() + 1 && longer.starts_with(word));
  };
  // By the words' first letters: few names share them.
  const auto key_of = [&](std::uint32_t n) { return KeyOf(InitialsOf(names_->Words(n), true), "initials"); };
  std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> bodies;  // looked up only, never walked
  constexpr std::size_t kMost = 8;                                       // bodies of the same initials
  for (std::uint32_t n = 0; n < names_->size(); ++n) {
    if (!is_body(n)) continue;
    std::vector<std::uint32_t>& same = bodies[key_of(n)];
    if (same.size() < kMost) same.push_back(n);
  }
  for (std::uint32_t n = 0; n < names_->size(); ++n) {
    if (!is_body(n)) continue;
    const std::span<const std::string> words = names_->Words(n);
    std::uint32_t full = kNone;
    bool several = false;
    for (const std::uint32_t other : bodies[key_of(n)]) {
      const std::span<const std::string> longer = names_->Words(other);
      if (other == n || longer.size() != words.size()) continue;
      bool fits = true;
      for (std::size_t i = 0; i < words.size(); ++i) fits = fits && begins(words[i], longer[i]);
      if (fits && full != kNone && groups_->Root(full) != groups_->Root(other)) several = true;
      if (fits) full = other;
    }
    if (full != kNone && !several) groups_->Unite(full, n);
  }
}

void NameVariants::JoinShortForms() {
  table_.Clear();
  for (std::uint32_t n = 0; n < names_->size(); ++n) {
    const NameTable::Name& name = (*names_)[n];
    if (name.mention == kNone || (name.type != EntityType::kGpe && name.type != EntityType::kOrg)) continue;
    std::string key = Joined(names_->Words(n));
    if (key.starts_with("the ")) key.erase(0, 4);
    if (const std::string_view known = CountryShortForm(key); !known.empty()) {
      key = known;
    } else if (name.type == EntityType::kOrg && name.words.size() > 1) {
      std::span<const std::string> words = names_->Words(n);
      while (words.size() > 1 && IsCompanyForm(words.back())) words = words.first(words.size() - 1);
      key = Joined(words);
    }
    const std::uint64_t hash = KeyOf(key, name.type == EntityType::kOrg ? "org" : "gpe");
    const std::uint32_t same = table_.RowOf(hash);
    if (same != kNone) groups_->Unite(same, n);
    table_.Add(hash, n);
  }
}

void NameVariants::JoinLeadingParts() {
  const auto is_org = [&](std::uint32_t n) {
    return (*names_)[n].mention != kNone && (*names_)[n].type == EntityType::kOrg && !names_->Words(n).empty();
  };
  const std::vector<bool> spelt_out = SpeltOutAcronyms();
  // What kind of body it is goes first, so that "Brightwater Energy" and "Brightwater Energy Party" share a first word.
  for (const bool stems : {true, false}) {
    table_.Clear();
    for (std::uint32_t n = 0; n < names_->size(); ++n) {
      const std::span<const std::string> words = is_org(n) ? names_->Words(n) : std::span<const std::string>();
      const std::size_t size = stems ? BodyStem(words) : 1;
      if (words.size() > size && (size > 1 || !stems)) Note(KeyOf(Joined(words.first(size))), n);
    }
    for (std::uint32_t n = 0; n < names_->size(); ++n) {
      const std::uint32_t full = is_org(n) && !spelt_out[n] ? table_.RowOf(KeyOf(Joined(names_->Words(n)))) : kNone;
      if (full != kNone) groups_->Unite(full, n);
    }
  }
}

/// By name: whether it is an acronym whose long form the text has, as "EPA" is the Environmental Protection Agency, and
/// then not short for "EPA Region 6".
std::vector<bool> NameVariants::SpeltOutAcronyms() const {
  std::vector<bool> has_long_form(names_->size()), spelt_out(names_->size());  // the former by group
  for (std::uint32_t n = 0; n < names_->size(); ++n) {
    if ((*names_)[n].mention != kNone && (*names_)[n].words.size() > 1) has_long_form[groups_->Root(n)] = true;
  }
  for (std::uint32_t n = 0; n < names_->size(); ++n)
    spelt_out[n] = (*names_)[n].acronym && has_long_form[groups_->Root(n)];
  return spelt_out;
}

/// "The Jazz" are the Utah Jazz, where no second team of the text is called so; but no party, court or police.
void NameVariants::JoinTeams(const Lexical& lexical, const Document& doc) {
  constexpr LexClassSet kPlace = Bit(LexClass::kCity) | Bit(LexClass::kRegion);
  constexpr LexClassSet kKinds = Bit(LexClass::kOrgWord) | Bit(LexClass::kFacilityWord) | Bit(LexClass::kGroup) |
                                 Bit(LexClass::kDemonym) | Bit(LexClass::kTitle) | Bit(LexClass::kWorkWord) |
                                 Bit(LexClass::kEventWord) | Bit(LexClass::kCity) | Bit(LexClass::kRegion);
  table_.Clear();
  const auto is_team = [&](std::uint32_t n) {
    return (*names_)[n].mention != kNone && (*names_)[n].type == EntityType::kOrg && !(*names_)[n].acronym;
  };
  for (std::uint32_t n = 0; n < names_->size(); ++n) {
    if (!is_team(n) || names_->Words(n).size() < 2) continue;
    const RowRange name = doc.mentions[(*names_)[n].mention].tokens;
    if ((lexical.ClassesOf(name.first, name.last - 1) & kPlace) == 0) continue;
    if ((lexical.word(name.last - 1).classes & kKinds) != 0 || lexical.word(name.last - 1).all_caps) continue;
    Note(KeyOf(names_->Words(n).back()), n);
  }
  if (table_.size() == 0) return;
  for (std::uint32_t n = 0; n < names_->size(); ++n) {
    if (!is_team(n) || names_->Words(n).size() != 1) continue;
    const std::uint32_t full = table_.RowOf(KeyOf(names_->Words(n)[0]));
    if (full != kNone) groups_->Unite(full, n);
  }
}

/// "Al-Qaeda", "al-Qa'ida": what begins with the article, or has the stop of the throat in it.
void NameVariants::JoinTransliterated(Document* doc) {
  table_.Clear();
  constexpr std::size_t kShortest = 6;  // bytes
  for (std::uint32_t n = 0; n < names_->size(); ++n) {
    if ((*names_)[n].mention == kNone || (*names_)[n].type != EntityType::kOrg) continue;
    const std::string name = Joined(names_->Words(n));
    const bool arabic = name.starts_with("al-") || name.starts_with("al ") || name.starts_with("el-") ||
                        name.starts_with("hez") || name.starts_with("hiz");
    if (!arabic || name.size() < kShortest) continue;
    std::string plain = name;
    std::erase(plain, ' ');
    for (std::size_t at; (at = plain.find("’")) != std::string::npos;) plain.erase(at, std::string_view("’").size());
    const auto [found, is_new] = table_.Add(KeyOf(TransliterationKey(plain)), n);
    if (is_new || groups_->Root(found) == groups_->Root(n)) continue;
    const std::uint32_t usual = (*names_)[found].count >= (*names_)[n].count ? found : n, odd = usual == n ? found : n;
    if (!groups_->MayUnite(found, n)) continue;
    groups_->Unite(found, n);
    WarnOfSpelling(Remark::kSpeltElsewhere, odd, usual, doc);
  }
}

/// "Magnitigorsk" is Magnitogorsk: a town that no list knows, one letter off one that a list or most of the text has.
void NameVariants::JoinTowns(const Lexical& lexical, Document* doc) {
  constexpr std::size_t kShortest = 8;  // bytes: shorter names are too alike
  constexpr LexClassSet kKnown = Bit(LexClass::kCity) | Bit(LexClass::kRegion) | Bit(LexClass::kCountry) |
                                 Bit(LexClass::kNaturalPlace) | Bit(LexClass::kDemonym);
  const auto town = [&](std::uint32_t n) -> std::string_view {
    const bool one =
        (*names_)[n].mention != kNone && (*names_)[n].type == EntityType::kGpe && names_->Words(n).size() == 1;
    const std::string_view word = one ? std::string_view(names_->Words(n)[0]) : std::string_view();
    return word.size() >= kShortest && word.size() <= kLongestSlip ? word : std::string_view();
  };
  const auto is_known = [&](std::uint32_t n) {
    return (lexical.word(doc->mentions[(*names_)[n].mention].tokens.first).classes & kKnown) != 0;
  };
  table_.Clear();
  for (std::uint32_t n = 0; n < names_->size(); ++n) {
    if (!town(n).empty() && is_known(n)) ForEachDeletion(town(n), [&](std::uint64_t key) { Note(key, n); });
  }
  if (table_.size() == 0) return;
  for (std::uint32_t n = 0; n < names_->size(); ++n) {
    if (town(n).empty() || is_known(n)) continue;
    std::uint32_t meant = kNone;
    ForEachDeletion(town(n), [&](std::uint64_t key) {
      const std::uint32_t other = table_.RowOf(key);
      if (other != kNone && town(other)[0] == town(n)[0] && IsOneSlipAway(town(other), town(n))) meant = other;
    });
    if (meant == kNone || IsPluralOf(town(n), town(meant)) || IsPluralOf(town(meant), town(n))) continue;
    if (!groups_->MayUnite(meant, n)) continue;
    groups_->Unite(meant, n);
    WarnOfSpelling(Remark::kMisspelling, n, meant, doc);
  }
}

void NameVariants::WarnOfSpelling(Remark remark, std::uint32_t odd, std::uint32_t usual, Document* doc) const {
  const Mention &slip = doc->mentions[(*names_)[odd].mention], &right = doc->mentions[(*names_)[usual].mention];
  const std::string_view meant = doc->slice(right.span);
  const WarningPart part = remark == Remark::kMisspelling ? WarningPart::kMeant : WarningPart::kElsewhere;
  Warning& warning =
      AddWarning(remark, slip.span,
                 {{WarningPart::kWritten, std::string(doc->slice(slip.span))}, {part, std::string(meant)}}, doc);
  warning.related = right.span;
  warning.suggestion = meant;
}

void NameVariants::JoinSlips(Document* doc) {
  ReadSlipKeys();
  table_.Clear();
  for (const auto& [key, n] : slip_keys_) {
    const std::uint32_t other = table_.RowOf(key);
    if (other != kNone && groups_->Root(other) != groups_->Root(n)) JoinSlip(other, n, doc);
    Note(key, n);
  }
}

/// Lists the keys that more than one name may have, in the names' order. Most have one: they are kept out of the
/// table, which thus stays small, by two bits for each.
void NameVariants::ReadSlipKeys() {
  slip_keys_.clear();
  for (std::uint32_t n = 0; n < names_->size(); ++n) {
    if (!names_->IsPerson(n)) continue;
    const std::string_view surname = names_->Surname(n);
    if (surname.size() < kShortestSlip || surname.size() > kLongestSlip) continue;
    ForEachDeletion(surname, [&](std::uint64_t key) { slip_keys_.push_back({key, n}); });
    slip_keys_.push_back({KeyOf("as it sounds", SoundOf(surname)), n});
    // Of a family of that name, each has a given name of their own.
    const std::string given = TransliterationKey(names_->Words(n).front());
    if (names_->Words(n).size() > 1) slip_keys_.push_back({KeyOf(given, SoundOf(surname)), n});
  }
  constexpr std::size_t kBitsForKey = 8, kWord = 64;
  const std::size_t words = std::bit_ceil(slip_keys_.size() * kBitsForKey / kWord + 1);
  seen_once_.assign(words, 0), seen_twice_.assign(words, 0);
  const auto word_of = [&](std::uint64_t key) { return (key >> 6) & (words - 1); };
  const auto bit_of = [](std::uint64_t key) { return std::uint64_t{1} << (key % kWord); };
  for (const SlipKey& slip : slip_keys_) {
    const std::uint64_t key = slip.key, bit = bit_of(key);
    seen_twice_[word_of(key)] |= seen_once_[word_of(key)] & bit;
    seen_once_[word_of(key)] |= bit;
  }
  std::erase_if(slip_keys_, [&](const SlipKey& k) { return (seen_twice_[word_of(k.key)] & bit_of(k.key)) == 0; });
}

/// Joins two persons' names whose surnames are close, where nothing speaks for two persons.
void NameVariants::JoinSlip(std::uint32_t a, std::uint32_t b, Document* doc) {
  // The odd one is the rarer, else the shorter, else the later.
  const auto weight = [&](std::uint32_t n) { return (*names_)[n].count * 8 + (*names_)[n].words.size(); };
  if (weight(b) > weight(a)) std::swap(a, b);
  const std::string_view usual = names_->Surname(a), odd = names_->Surname(b);
  const std::span<const std::string> full = names_->Words(a), other = names_->Words(b);
  const bool both_full = full.size() > 1 && other.size() > 1;
  const bool sounds_alike =
      SoundOf(usual) == SoundOf(odd) && (usual[0] == odd[0] || usual[0] == 'q' || odd[0] == 'q' || both_full);
  if (IsPluralOf(usual, odd) || IsPluralOf(odd, usual)) return;
  // "Osama" and "Usama" of one surname; who shares both names has been joined, or parted by what is between, before.
  const bool given_alone = usual == odd && both_full && FormalFirstName(full.front()) != FormalFirstName(other.front());
  const bool close = usual == odd ? given_alone : sounds_alike || (usual[0] == odd[0] && IsOneSlipAway(usual, odd));
  if (!close) return;
  if (both_full) {
    if (!AreOneGivenName(full.front(), other.front())) return;
  } else if ((*names_)[b].known && !sounds_alike) {
    return;  // "Martin" and "Marin" are both names that people have
  }
  if (!groups_->MayUnite(a, b)) return;
  groups_->Unite(a, b);
  const Mention &slip = doc->mentions[(*names_)[b].mention], &right = doc->mentions[(*names_)[a].mention];
  const std::string_view written = doc->slice(slip.span);
  // Of a full name only what differs is worth saying.
  const bool alone = other.size() == 1 && full.size() > 1;
  const std::string_view meant = alone ? doc->slice(doc->tokens[right.tokens.last - 1]) : doc->slice(right.span);
  Warning& warning =
      AddWarning(Remark::kMisspelling, slip.span,
                 {{WarningPart::kWritten, std::string(written)}, {WarningPart::kMeant, std::string(meant)}}, doc);
  warning.related = right.span;
  // A surname alone does not stand for a whole name.
  if (alone || full.size() == other.size()) warning.suggestion = meant;
}

}  // namespace lede
