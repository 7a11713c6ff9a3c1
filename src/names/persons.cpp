#include "names/persons.h"

#include <algorithm>
#include <string_view>

#include "lexicon/phrase_table.h"
#include "names/name_forms.h"
#include "text/forms.h"
#include "text/unicode.h"

namespace lede {
namespace {

constexpr std::size_t kLongestSurname = 4;  // words that a person is called by without the given name

using Words = std::span<const std::string>;

std::uint64_t KeyOf(Words words) {
  PhraseHash hash;
  for (const std::string& word : words) hash.Add(word);
  return hash.value();
}

bool IsInitialOf(std::string_view initial, std::string_view word) {
  return initial.size() == 1 && word.starts_with(initial);
}

/// True where each middle name of the shorter list is one of the longer, in order, or its initial.
bool Agree(Words a, Words b) {
  if (a.size() > b.size()) std::swap(a, b);
  std::size_t at = 0;
  for (const std::string& word : a) {
    while (at < b.size() && word != b[at] && !IsInitialOf(word, b[at]) && !IsInitialOf(b[at], word)) ++at;
    if (at++ == b.size()) return false;
  }
  return true;
}

std::size_t Letters(Words words) {
  std::size_t letters = 0;
  for (const std::string& word : words) letters += word.size();
  return letters;
}

/// "his wife, Ada Moss", "her brother Bo": whether a noun of kin right before a name says how its bearer is addressed.
Gender KinBefore(const Document& doc, const Mention& mention) {
  std::uint32_t t = mention.tokens.first;
  if (t > 0 && doc.slice(doc.tokens[t - 1]) == ",") --t;
  if (t == 0) return Gender::kUnknown;
  const std::string_view noun = doc.slice(doc.tokens[t - 1]);
  if (IsOneOf(noun, {"wife", "widow", "mother", "daughter", "sister", "aunt", "niece", "grandmother", "granddaughter",
                     "girlfriend"}))
    return Gender::kFeminine;
  const bool man = IsOneOf(noun, {"husband", "widower", "father", "son", "brother", "uncle", "nephew", "grandfather",
                                  "grandson", "boyfriend"});
  return man ? Gender::kMasculine : Gender::kUnknown;
}

}  // namespace

void PersonJoiner::Run(const NameTable& names, std::span<const std::uint32_t> name_of, const Lexical& lexical,
                       const Document& doc, NameGroups* groups) {
  names_ = &names, groups_ = groups;
  FindFullNames(lexical, doc);
  JoinFullNames();
  JoinDoubleSurnames(lexical, doc);
  JoinSurnames(name_of, lexical, doc);
  JoinFirstNames();
  JoinFirstSurnames(lexical, doc);
}

void PersonJoiner::FindFullNames(const Lexical& lexical, const Document& doc) {
  is_full_.assign(names_->size(), 0);
  for (std::uint32_t n = 0; n < names_->size(); ++n) {
    if (!names_->IsPerson(n) || names_->Words(n).size() < 2) continue;
    // "Al" in "Al Moss" is no particle, though it may be one.
    const bool given = lexical.Is(doc.mentions[(*names_)[n].mention].tokens.first, LexClass::kFirstName);
    const bool particle = names_->SurnameStart(n) == 0;
    is_full_[n] = !particle || (given && (*names_)[n].courtesy == Gender::kUnknown) ? 1 : 0;
  }
}

/// Under one first name and surname all join that agree with the fullest; where one does not, only the same ones.
void PersonJoiner::JoinFullNames() {
  table_.Clear();
  forenames_.clear();
  const auto middle = [&](std::uint32_t n) { return names_->Words(n).subspan(1, SurnameStart(n) - 1); };
  const auto row_of = [&](std::uint32_t n) {
    const Words words = names_->Words(n);
    PhraseHash key;
    key.Add(FormalFirstName(words.front()));
    for (const std::string& word : words.subspan(SurnameStart(n))) key.Add(word);
    key.Add(std::string(1, static_cast<char>('0' + (*names_)[n].suffix)));
    const auto [row, is_new] = table_.Add(key.value(), static_cast<std::uint32_t>(forenames_.size()));
    if (is_new) forenames_.emplace_back();
    return row;
  };
  for (std::uint32_t n = 0; n < names_->size(); ++n) {
    if (is_full_[n] == 0) continue;
    FullName& found = forenames_[row_of(n)];
    if (found.fullest == kNone || Letters(middle(n)) > Letters(middle(found.fullest))) found.fullest = n;
  }
  for (std::uint32_t n = 0; n < names_->size(); ++n) {
    if (is_full_[n] == 0) continue;
    FullName& found = forenames_[row_of(n)];
    if (!Agree(middle(n), middle(found.fullest))) found.contradicted = true;
  }
  KeyTable same;
  for (std::uint32_t n = 0; n < names_->size(); ++n) {
    if (is_full_[n] == 0) continue;
    const std::uint32_t row = row_of(n);
    const FullName& found = forenames_[row];
    if (!found.contradicted) {
      groups_->Unite(found.fullest, n);
      continue;
    }
    const auto [first, is_new] = same.Add(KeyOf(middle(n)) * 31 + row, n);
    if (!is_new) groups_->Unite(first, n);
  }
}

/// "Ibarra Luján" may be a full name: it is the end of a longer one where a title stands before it, or where its first
/// word is nobody's given name.
void PersonJoiner::JoinDoubleSurnames(const Lexical& lexical, const Document& doc) {
  table_.Clear();
  for (std::uint32_t n = 0; n < names_->size(); ++n) {
    if (is_full_[n] == 0) continue;
    const Words words = names_->Words(n);
    for (std::size_t size = 2; size < words.size() && size <= kLongestSurname; ++size) {
      const auto [found, is_new] = table_.Add(KeyOf(words.last(size)), n);
      if (!is_new && found != kNone && groups_->Root(found) != groups_->Root(n)) found = kNone;
    }
  }
  for (std::uint32_t n = 0; n < names_->size(); ++n) {
    if (is_full_[n] == 0) continue;
    const std::uint32_t longer = table_.RowOf(KeyOf(names_->Words(n)));
    if (longer == kNone || (*names_)[longer].mention > (*names_)[n].mention) continue;
    const bool given = lexical.Is(doc.mentions[(*names_)[n].mention].tokens.first, LexClass::kFirstName);
    const bool particle = names_->SurnameStart(n) == 0;
    if (given && !particle && !(*names_)[n].addressed) continue;
    groups_->Unite(longer, n);
    is_full_[n] = 0;
  }
}

void PersonJoiner::JoinSurnames(std::span<const std::uint32_t> name_of, const Lexical& lexical, const Document& doc) {
  table_.Clear();
  surnames_.clear();
  ReadGenders(name_of, doc);
  for (std::uint32_t n = 0; n < names_->size(); ++n) {
    if (is_full_[n] != 0) NoteSurnames(n);
  }
  NoteShared(name_of, lexical, doc);
  for (std::uint32_t n = 0; n < names_->size(); ++n) {
    if (!names_->IsPerson(n) || is_full_[n] != 0) continue;
    Surname& surname = SurnameAt(KeyOf(names_->Words(n)));
    std::uint32_t& alone = surname.alone[static_cast<std::size_t>((*names_)[n].courtesy)];
    if (alone == kNone) {
      alone = n;
    } else {
      groups_->Unite(alone, n);
    }
  }
  for (const Surname& surname : surnames_) Resolve(surname);
}

/// How each full name's bearer is addressed, as far as the text or the given name tells; what contradicts itself
/// tells nothing.
void PersonJoiner::ReadGenders(std::span<const std::uint32_t> name_of, const Document& doc) {
  gender_.assign(names_->size(), Gender::kUnknown);
  std::vector<std::uint8_t> both(names_->size(), 0);
  const auto learn = [&](std::uint32_t root, Gender gender) {
    if (gender == Gender::kUnknown) return;
    if (gender_[root] != Gender::kUnknown && gender_[root] != gender) both[root] = 1;
    gender_[root] = gender;
  };
  for (std::uint32_t m = 0; m < name_of.size(); ++m) {
    if (name_of[m] == kNone || is_full_[name_of[m]] == 0) continue;
    const std::uint32_t root = groups_->Root(name_of[m]);
    learn(root, CourtesyBefore(doc, doc.mentions[m]));
    learn(root, KinBefore(doc, doc.mentions[m]));
  }
  for (std::uint32_t n = 0; n < names_->size(); ++n) {
    const std::uint32_t root = groups_->Root(n);
    if (both[root] != 0) {
      gender_[root] = Gender::kUnknown;
    } else if (is_full_[n] != 0 && gender_[root] == Gender::kUnknown) {
      gender_[root] = given_names_.GenderOf(names_->Words(n).front());
    }
  }
}

void PersonJoiner::NoteSurnames(std::uint32_t name) {
  const Words words = names_->Words(name);
  const std::size_t whole = words.size() - SurnameStart(name);
  const auto gender = static_cast<std::size_t>(GenderOf(name));
  for (std::size_t size = 1; size < words.size() && size <= std::max(whole, kLongestSurname); ++size) {
    Surname& surname = SurnameAt(KeyOf(words.last(size)));
    Add(name, size == whole ? &surname.whole[gender] : &surname.part[gender]);
  }
}

/// "Ada and Bo Moss": Ada may be addressed as a Moss.
void PersonJoiner::NoteShared(std::span<const std::uint32_t> name_of, const Lexical& lexical, const Document& doc) {
  for (std::uint32_t m = 0; m + 1 < name_of.size(); ++m) {
    const Mention &first = doc.mentions[m], &second = doc.mentions[m + 1];
    if (name_of[m] == kNone || name_of[m + 1] == kNone || is_full_[name_of[m + 1]] == 0) continue;
    if (!names_->IsPerson(name_of[m]) || names_->Words(name_of[m]).size() != 1) continue;
    if (second.tokens.first != first.tokens.last + 1 || !IsOneOf(lexical.form(first.tokens.last), {"and", "&"}))
      continue;
    const Gender gender = given_names_.GenderOf(names_->Words(name_of[m]).front());
    const Words words = names_->Words(name_of[m + 1]);
    Surname& surname = SurnameAt(KeyOf(words.subspan(SurnameStart(name_of[m + 1]))));
    Add(name_of[m], &surname.shared[static_cast<std::size_t>(gender)]);
  }
}

void PersonJoiner::Resolve(const Surname& surname) {
  constexpr auto kUnknown = static_cast<std::size_t>(Gender::kUnknown);
  const auto any = [](const std::array<Candidate, 3>& candidates) {
    return std::any_of(candidates.begin(), candidates.end(), [](const Candidate& c) { return c.name != kNone; });
  };
  const std::array<Candidate, 3>& persons = any(surname.whole) ? surname.whole : surname.part;
  std::array<std::uint32_t, 3> meant{kNone, kNone, kNone};
  const bool addressed_both = surname.alone[1] != kNone && surname.alone[2] != kNone;
  for (const std::size_t g : {std::size_t{1}, std::size_t{2}}) {
    if (surname.alone[g] == kNone) continue;
    if (persons[g].name != kNone) {
      meant[g] = persons[g].several ? kNone : persons[g].name;
    } else if (surname.shared[g].name != kNone) {
      meant[g] = surname.shared[g].several ? kNone : surname.shared[g].name;
    } else if (persons[kUnknown].name != kNone && !persons[kUnknown].several) {
      // The one who is left, unless both forms of address could be that one's.
      const std::size_t other = 3 - g;
      const bool other_known = persons[other].name != kNone || surname.shared[other].name != kNone;
      if (!addressed_both || other_known) meant[g] = persons[kUnknown].name;
    }
    if (meant[g] != kNone) groups_->Unite(meant[g], surname.alone[g]);
  }
  const std::uint32_t plain = surname.alone[kUnknown];
  if (plain == kNone) return;
  Candidate only;
  for (const Candidate& candidate : persons) {
    if (candidate.name == kNone) continue;
    Add(candidate.name, &only);
    only.several = only.several || candidate.several;
  }
  if (only.name == kNone && !addressed_both) only.name = std::min(surname.alone[1], surname.alone[2]);
  if (only.name != kNone && !only.several) groups_->Unite(only.name, plain);
}

void PersonJoiner::JoinFirstNames() {
  table_.Clear();
  for (std::uint32_t n = 0; n < names_->size(); ++n) {
    if (is_full_[n] == 0) continue;
    const auto [found, is_new] = table_.Add(KeyOf(names_->Words(n).first(1)), n);
    if (!is_new && found != kNone && groups_->Root(found) != groups_->Root(n)) found = kNone;
  }
  for (std::uint32_t n = 0; n < names_->size(); ++n) {
    if (!names_->IsPerson(n) || names_->Words(n).size() != 1 || groups_->Root(n) != n) continue;
    const std::uint32_t full = table_.RowOf(KeyOf(names_->Words(n)));
    // Before the full name stands nobody's first name alone. Behind "Mr" it is a surname that comes first.
    if (full != kNone && (*names_)[full].mention < (*names_)[n].mention) groups_->Unite(full, n);
  }
}

/// "Osiris Luna Meza", "Luna": of two surnames, as in Spanish, the first is the one that is used alone.
void PersonJoiner::JoinFirstSurnames(const Lexical& lexical, const Document& doc) {
  table_.Clear();
  const auto of_two = [&](std::uint32_t n) { return is_full_[n] != 0 && names_->Words(n).size() > 2; };
  for (std::uint32_t n = 0; n < names_->size(); ++n) {
    if (!of_two(n)) continue;
    const Words words = names_->Words(n);
    const auto [found, is_new] = table_.Add(KeyOf(words.subspan(words.size() - 2, 1)), n);
    if (!is_new && found != kNone && groups_->Root(found) != groups_->Root(n)) found = kNone;
  }
  for (std::uint32_t n = 0; n < names_->size(); ++n) {
    if (!names_->IsPerson(n) || names_->Words(n).size() != 1 || groups_->Root(n) != n) continue;
    // "Paul" is a given name in "John Paul Moss".
    if (!lexical.Is(doc.mentions[(*names_)[n].mention].tokens.first, LexClass::kSurname)) continue;
    const std::uint32_t full = table_.RowOf(KeyOf(names_->Words(n)));
    if (full != kNone && (*names_)[full].mention < (*names_)[n].mention) groups_->Unite(full, n);
  }
}

void PersonJoiner::Add(std::uint32_t name, Candidate* candidate) {
  if (candidate->name == kNone) {
    candidate->name = name;
  } else if (groups_->Root(candidate->name) != groups_->Root(name)) {
    candidate->several = true;
  }
}

PersonJoiner::Surname& PersonJoiner::SurnameAt(std::uint64_t key) {
  const auto [row, is_new] = table_.Add(key, static_cast<std::uint32_t>(surnames_.size()));
  if (is_new) surnames_.emplace_back();
  return surnames_[row];
}

}  // namespace lede
