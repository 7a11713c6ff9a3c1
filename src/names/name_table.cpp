#include "names/name_table.h"

#include "names/name_forms.h"
#include "tag/word.h"
#include "text/unicode.h"

namespace lede {
namespace {

/// "J.K.", "J.", "JK" before a name that is not in capitals itself.
bool IsInitials(std::string_view form, bool capitals_around) {
  constexpr std::size_t kMost = 3;  // letters without stops between them
  std::size_t letters = 0, stops = 0;
  for (const char c : form) {
    if (c == '.' && letters > stops) {
      ++stops;
    } else if (c >= 'A' && c <= 'Z') {
      ++letters;
    } else {
      return false;
    }
  }
  return letters == 1 || (stops > 0 && letters - stops <= 1) || (stops == 0 && letters <= kMost && !capitals_around);
}

}  // namespace

Gender CourtesyBefore(const Document& doc, const Mention& mention) {
  std::uint32_t t = mention.tokens.first;
  if (t == 0) return Gender::kUnknown;
  std::string_view form = doc.slice(doc.tokens[--t]);
  if (form == "." && t > 0) form = doc.slice(doc.tokens[t - 1]);
  if (form.ends_with('.')) form.remove_suffix(1);
  if (IsOneOf(form, {"Mr", "MR"})) return Gender::kMasculine;
  return IsOneOf(form, {"Mrs", "MRS", "Ms", "MS", "Miss", "MISS"}) ? Gender::kFeminine : Gender::kUnknown;
}

void NameTable::Read(const Lexical& lexical, const Document& doc, std::span<const std::uint32_t> name_of,
                     std::uint32_t count) {
  words_.clear();
  names_.assign(count, {});
  for (std::uint32_t m = 0; m < name_of.size(); ++m) {
    if (name_of[m] == kNone) continue;
    Name& name = names_[name_of[m]];
    ++name.count;
    if (name.mention != kNone) continue;
    const Mention& mention = doc.mentions[m];
    name.mention = m, name.type = mention.type, name.acronym = mention.kind == MentionKind::kAcronym;
    name.courtesy = CourtesyBefore(doc, mention);
    name.addressed = m > 0 && doc.mentions[m - 1].type == EntityType::kTitle &&
                     doc.mentions[m - 1].tokens.last == mention.tokens.first;
    ReadWords(lexical, mention, &name);
  }
}

void NameTable::Hide(const NameGroups& groups) {
  for (std::uint32_t n = 0; n < size(); ++n) {
    if (groups.IsKept(n)) names_[n].mention = kNone;
  }
}

void NameTable::ReadWords(const Lexical& lexical, const Mention& mention, Name* name) {
  const auto add = [&](std::string_view word) { words_.push_back(Fold(word)); };
  std::uint32_t last = mention.tokens.last;
  const bool person = mention.type == EntityType::kPerson;
  if (person) {
    while (last > mention.tokens.first + 1) {
      const std::uint8_t suffix = NameSuffix(lexical.form(last - 1));
      if (suffix == 0 && lexical.form(last - 1) != ",") break;
      if (suffix != 0) name->suffix = suffix;
      --last;
    }
  }
  name->known = true;
  name->words.first = static_cast<std::uint32_t>(words_.size());
  const bool capitals = IsAllCaps(lexical.form(last - 1));
  // "Moss, Ada"
  std::uint32_t comma = last;
  for (std::uint32_t t = mention.tokens.first; person && t < last; ++t) {
    if (lexical.form(t) == ",") comma = t;
  }
  const auto read = [&](std::uint32_t t) {
    name->known = name->known && (lexical.Is(t, LexClass::kFirstName) || lexical.Is(t, LexClass::kSurname));
    const std::string_view form = lexical.form(t);
    if (!person || t + 1 == comma || !IsInitials(form, capitals)) return add(form);
    for (std::size_t i = 0; i < form.size(); ++i) {
      if (form[i] != '.') add(form.substr(i, 1));
    }
  };
  for (std::uint32_t t = comma + 1; t < last; ++t) read(t);
  for (std::uint32_t t = mention.tokens.first; t < comma; ++t) read(t);
  name->words.last = static_cast<std::uint32_t>(words_.size());
}

std::size_t NameTable::SurnameStart(std::uint32_t name) const {
  const std::span<const std::string> words = Words(name);
  std::size_t start = words.size();
  while (start > 1 && IsNameParticle(words[start - 1])) --start;
  --start;
  while (start > 0 && IsSurnameParticle(words[start - 1])) --start;
  return start;
}

std::string_view NameTable::Surname(std::uint32_t name) const {
  const std::span<const std::string> words = Words(name);
  std::size_t last = words.size();
  while (last > 1 && IsNameParticle(words[last - 1])) --last;
  return words[last - 1];
}

}  // namespace lede
