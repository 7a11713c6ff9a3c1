#include "names/name_variants.h"

#include <algorithm>

#include "names/name_forms.h"
#include "text/unicode.h"

namespace lede {
namespace {

constexpr std::size_t kFewestInitials = 3;  // "UN" could be too many things
constexpr std::size_t kShortestSlip = 5;    // letters of a name that may be misspelt: shorter ones are too alike

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

/// Calls visit(key) for the word and for it without each of its letters: words one slip apart share one (the
/// symmetric deletions of Garbe 2012).
template <class Visit>
void ForEachDeletion(std::string_view word, Visit visit) {
  visit(KeyOf(word));
  std::string shorter;
  for (std::size_t i = 0; i < word.size(); ++i) {
    shorter.assign(word.substr(0, i)).append(word.substr(i + 1));
    visit(KeyOf(shorter));
  }
}

}  // namespace

void NameVariants::Run(const Lexical& lexical, std::span<const std::uint32_t> name_of, NameGroups* groups,
                       Document* doc) {
  groups_ = groups;
  Read(lexical, *doc, name_of);
  JoinShortForms();
  JoinInitials();
  JoinFullNames();
  JoinFirstNames();
  JoinSlips(doc);
}

void NameVariants::Read(const Lexical& lexical, const Document& doc, std::span<const std::uint32_t> name_of) {
  words_.clear();
  names_.assign(groups_->size(), {});
  for (std::uint32_t m = 0; m < name_of.size(); ++m) {
    if (name_of[m] == kNone) continue;
    Name& name = names_[name_of[m]];
    ++name.count;
    if (name.mention != kNone) continue;
    const Mention& mention = doc.mentions[m];
    name.mention = m, name.type = mention.type, name.acronym = mention.kind == MentionKind::kAcronym;
    name.known = true;
    name.words.first = static_cast<std::uint32_t>(words_.size());
    for (std::uint32_t t = mention.tokens.first; t < mention.tokens.last; ++t) {
      words_.push_back(Fold(lexical.form(t)));
      name.known = name.known && (lexical.Is(t, LexClass::kFirstName) || lexical.Is(t, LexClass::kSurname));
    }
    name.words.last = static_cast<std::uint32_t>(words_.size());
  }
}

std::string_view NameVariants::Surname(const Name& name) const {
  const std::span<const std::string> words = Words(name);
  std::size_t last = words.size();
  while (last > 1 && IsNameParticle(words[last - 1])) --last;
  return words[last - 1];
}

void NameVariants::Note(std::uint64_t key, std::uint32_t name) {
  const auto [found, is_new] = table_.try_emplace(key, name);
  if (!is_new && found->second != kNone && groups_->Root(found->second) != groups_->Root(name)) found->second = kNone;
}

std::uint32_t NameVariants::Find(std::uint64_t key) const {
  const auto found = table_.find(key);
  return found == table_.end() ? kNone : found->second;
}

void NameVariants::JoinInitials() {
  table_.clear();
  const auto can_be_short = [](EntityType type) { return type == EntityType::kOrg || type == EntityType::kEvent; };
  for (std::uint32_t n = 0; n < names_.size(); ++n) {
    if (names_[n].mention == kNone || names_[n].acronym || !can_be_short(names_[n].type)) continue;
    for (const bool minor : {false, true}) {
      const std::string initials = InitialsOf(Words(names_[n]), minor);
      if (initials.size() >= kFewestInitials) Note(KeyOf(initials), n);
    }
  }
  for (std::uint32_t n = 0; n < names_.size(); ++n) {
    const Name& name = names_[n];
    if (name.mention == kNone || !name.acronym || name.words.size() != 1) continue;
    const std::string letters = AcronymLetters(Words(name)[0]);
    const std::uint32_t full = letters.size() >= kFewestInitials ? Find(KeyOf(letters)) : kNone;
    // An acronym that stands in brackets after another name is that one's.
    if (full != kNone && names_[full].type == name.type && groups_->Root(n) == n) groups_->Unite(full, n);
  }
}

void NameVariants::JoinShortForms() {
  table_.clear();
  for (std::uint32_t n = 0; n < names_.size(); ++n) {
    const Name& name = names_[n];
    if (name.mention == kNone || (name.type != EntityType::kGpe && name.type != EntityType::kOrg)) continue;
    std::string key = Joined(Words(name));
    if (key.starts_with("the ")) key.erase(0, 4);
    if (const std::string_view known = CountryShortForm(key); !known.empty()) {
      key = known;
    } else if (name.type == EntityType::kOrg && name.words.size() > 1) {
      std::span<const std::string> words = Words(name);
      while (words.size() > 1 && IsCompanyForm(words.back())) words = words.first(words.size() - 1);
      key = Joined(words);
    }
    const std::uint64_t hash = KeyOf(key, name.type == EntityType::kOrg ? "org" : "gpe");
    const std::uint32_t same = Find(hash);
    if (same != kNone) groups_->Unite(same, n);
    table_.try_emplace(hash, n);
  }
}

void NameVariants::JoinFullNames() {
  table_.clear();
  for (const bool note : {true, false}) {
    for (std::uint32_t n = 0; n < names_.size(); ++n) {
      if (!IsPerson(names_[n]) || names_[n].words.size() < 2) continue;
      const std::span<const std::string> words = Words(names_[n]);
      if (Surname(names_[n]).data() != words.back().data()) continue;  // "Jr." may be the whole difference
      const std::uint64_t key = KeyOf(FormalFirstName(words.front()), words.back());
      const std::uint32_t same = Find(key);
      if (note) {
        table_.try_emplace(key, n);
      } else if (same != kNone && same != n && (names_[same].words.size() == 2 || words.size() == 2)) {
        groups_->Unite(same, n);
      }
    }
  }
}

void NameVariants::JoinFirstNames() {
  table_.clear();
  for (std::uint32_t n = 0; n < names_.size(); ++n) {
    if (IsPerson(names_[n]) && names_[n].words.size() > 1) Note(KeyOf(Words(names_[n]).front()), n);
  }
  for (std::uint32_t n = 0; n < names_.size(); ++n) {
    if (!IsPerson(names_[n]) || names_[n].words.size() != 1 || groups_->Root(n) != n) continue;
    const std::uint32_t full = Find(KeyOf(Words(names_[n]).front()));
    // Before the full name stands nobody's first name alone.
    if (full != kNone && names_[full].mention < names_[n].mention) groups_->Unite(full, n);
  }
}

void NameVariants::JoinSlips(Document* doc) {
  table_.clear();
  const auto fits = [&](const Name& name) { return IsPerson(name) && Surname(name).size() >= kShortestSlip; };
  for (std::uint32_t n = 0; n < names_.size(); ++n) {
    if (!fits(names_[n])) continue;
    const std::string_view surname = Surname(names_[n]);
    ForEachDeletion(surname, [&](std::uint64_t key) {
      const std::uint32_t other = Find(key);
      if (other != kNone && groups_->Root(other) != groups_->Root(n)) JoinSlip(other, n, doc);
      Note(key, n);
    });
    const std::uint64_t key = KeyOf("as it sounds", TransliterationKey(surname));
    const std::uint32_t other = Find(key);
    if (other != kNone && groups_->Root(other) != groups_->Root(n)) JoinSlip(other, n, doc);
    Note(key, n);
  }
}

/// Joins two persons' names whose surnames are close, where nothing speaks for two persons.
void NameVariants::JoinSlip(std::uint32_t a, std::uint32_t b, Document* doc) {
  // The odd one is the rarer, else the shorter, else the later.
  const auto weight = [&](std::uint32_t n) { return names_[n].count * 8 + names_[n].words.size(); };
  if (weight(b) > weight(a)) std::swap(a, b);
  const std::string_view usual = Surname(names_[a]), odd = Surname(names_[b]);
  const bool sounds_alike = TransliterationKey(usual) == TransliterationKey(odd);
  if (IsPluralOf(usual, odd) || IsPluralOf(odd, usual)) return;
  if (usual == odd || usual[0] != odd[0] || !(sounds_alike || IsOneSlipAway(usual, odd))) return;
  const std::span<const std::string> full = Words(names_[a]), other = Words(names_[b]);
  if (full.size() > 1 && other.size() > 1) {
    if (FormalFirstName(full.front()) != FormalFirstName(other.front())) return;
  } else if (names_[b].known && !sounds_alike) {
    return;  // "Martin" and "Marin" are both names that people have
  }
  groups_->Unite(a, b);
  const Mention &slip = doc->mentions[names_[b].mention], &right = doc->mentions[names_[a].mention];
  const std::string_view written = doc->slice(slip.span);
  // Of a full name only what differs is worth saying.
  const bool alone = other.size() == 1 && full.size() > 1;
  const std::string_view meant = alone ? doc->slice(doc->tokens[right.tokens.last - 1]) : doc->slice(right.span);
  std::string message = "“";
  message.append(written).append("” may be a misspelling of “").append(meant).append("”.");
  doc->warnings.push_back({WarningCode::kSpellingVariant, slip.span, right.span, std::move(message)});
}

}  // namespace lede
