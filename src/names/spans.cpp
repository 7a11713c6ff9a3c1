#include "names/spans.h"

#include <algorithm>

#include "names/subtype.h"
#include "names/titles.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace lede {
namespace {

bool IsPunctuation(std::string_view form) {
  const char32_t c = DecodeUtf8(form, 0).code_point;
  return !IsLetter(c) && !IsDigit(c) && c != '#' && c != '&';
}

/// Moves the ends of a name to where the annotation rules want them; the name may become empty.
void TrimEnds(const Document& doc, const Lexical& lexical, NameSpan* name) {
  const auto is_article = [&](std::uint32_t t) {
    const std::string_view form = lexical.form(t);
    return form == "the" || form == "The" || form == "THE" || form == "a" || form == "an";
  };
  const auto form_is_trimmed = [&](std::uint32_t t) { return IsPossessive(lexical.form(t)) || IsPunctuation(lexical.form(t)); };
  while (name->first < name->last && form_is_trimmed(name->first)) ++name->first;
  while (name->first < name->last && form_is_trimmed(name->last - 1)) {
    // The full stop of "Inc ." closes the name where tokens keep it apart; a bracket's partner stays.
    --name->last;
  }
  const bool official = name->last - name->first == 2 && lexical.Is(name->last - 1, LexClass::kCity) &&
                        lexical.ClassesOf(name->first, name->last) != 0;  // "The Hague"
  if (name->last - name->first > 1 && is_article(name->first) && !official) ++name->first;
  for (std::uint32_t t = name->first; t < name->last; ++t) {
    if ((doc.tokens[t].flags & kLink) != 0) name->last = name->first;
  }
}

}  // namespace

void NameSpans::Reset(std::size_t tokens) {
  names_.clear();
  owner_.assign(tokens, kNone);
}

bool NameSpans::AreFree(std::uint32_t first, std::uint32_t last) const {
  for (std::uint32_t t = first; t < last; ++t) {
    if (owner_[t] != kNone) return false;
  }
  return true;
}

bool NameSpans::Add(const NameSpan& name) {
  if (name.first >= name.last || !AreFree(name.first, name.last)) return false;
  std::fill(owner_.begin() + name.first, owner_.begin() + name.last, static_cast<std::uint32_t>(names_.size()));
  names_.push_back(name);
  return true;
}

bool NameSpans::Replace(const NameSpan& name) {
  for (std::uint32_t t = name.first; t < name.last; ++t) {
    const NameSpan* held = At(t);
    if (held != nullptr && (held->first < name.first || held->last > name.last)) return false;
  }
  for (std::uint32_t t = name.first; t < name.last; ++t) {
    if (owner_[t] == kNone) continue;
    names_[owner_[t]].last = names_[owner_[t]].first;
    owner_[t] = kNone;
  }
  return Add(name);
}

std::vector<NameSpan> NameSpans::Sorted() const {
  std::vector<NameSpan> sorted;
  for (const NameSpan& name : names_) {
    if (name.first < name.last) sorted.push_back(name);
  }
  std::sort(sorted.begin(), sorted.end(), [](const NameSpan& a, const NameSpan& b) { return a.first < b.first; });
  return sorted;
}

void AddTaggedNames(std::span<const TagSpan> tagged, const Document& doc, const Lexical& lexical, NameSpans* names) {
  for (const TagSpan& span : tagged) {
    NameSpan name{span.first, span.last, EntityType::kMisc, Producer::kTagger, span.confidence};
    TrimEnds(doc, lexical, &name);
    if (name.first >= name.last) continue;
    if (span.type == TagType::kPerson) {
      // "President Duterte" is a title and a person; a title alone is no person.
      const std::uint32_t title_end = LeadingTitleEnd(lexical, name.first, name.last);
      if (title_end > name.first) {
        names->Add({name.first, title_end, EntityType::kTitle, Producer::kRule, span.confidence});
        name.first = title_end;
      }
      TrimEnds(doc, lexical, &name);
    }
    name.type = SubtypeOf(span.type, name.first, name.last, lexical);
    names->Add(name);
  }
}

bool IsPossessive(std::string_view form) {
  return form == "'s" || form == "’s" || form == "'" || form == "’" || form == "'S" || form == "’S";
}

}  // namespace lede
