#include "desk/desk.h"

#include <algorithm>
#include <string>

#include "text/scratch.h"
#include "text/unicode.h"
#include "text/warnings.h"

namespace lede {

void CopyDesk::Run(Document* doc) {
  mention_.assign(doc->tokens.size(), kNone);
  for (std::uint32_t m = 0; m < doc->mentions.size(); ++m) {
    const RowRange rows = doc->mentions[m].tokens;
    for (std::uint32_t t = rows.first; t < rows.last && t < mention_.size(); ++t) mention_[t] = m;
  }
  FindJoinedWords(doc);
  FindMissingSpaces(doc);
  FindAcronyms(doc);
  FindAccents(doc);
  ReleaseLarge(mention_);
}

/// "Fernández" and "Fernandez": mentions of one entity that differ in their accents alone. The rarer form is the
/// odd one, of two as frequent the one without.
void CopyDesk::FindAccents(Document* doc) {
  const auto has_accent = [](std::string_view name) {
    return std::any_of(name.begin(), name.end(), [](char c) { return (static_cast<unsigned char>(c) & 0x80) != 0; });
  };
  for (const Entity& entity : doc->entities) {
    if (entity.mentions.size() < 2) continue;
    std::uint32_t with = kNone, without = kNone, count_with = 0, count_without = 0;
    for (std::uint32_t k = entity.mentions.first; k < entity.mentions.last && with == kNone; ++k) {
      const std::uint32_t m = doc->entity_mentions[k];
      const std::string_view name = doc->slice(doc->mentions[m].span);
      if (has_accent(name) && !IsAllCaps(name)) with = m;
    }
    if (with == kNone) continue;
    const std::string_view accented = doc->slice(doc->mentions[with].span);
    scratch_.clear(), other_.clear();
    AppendFolded(accented, &scratch_), AppendLower(accented, &other_);
    if (scratch_ == other_ || scratch_.find('\'') != std::string::npos || scratch_.find('-') != std::string::npos)
      continue;
    for (std::uint32_t k = entity.mentions.first; k < entity.mentions.last; ++k) {
      const std::uint32_t m = doc->entity_mentions[k];
      const std::string_view name = doc->slice(doc->mentions[m].span);
      if (name == accented) ++count_with;
      other_.clear();
      AppendLower(name, &other_);
      if (other_ != scratch_ || IsAllCaps(name)) continue;
      ++count_without;
      if (without == kNone) without = m;
    }
    if (without == kNone) continue;
    const bool odd_with = count_with < count_without;
    const ByteSpan odd = doc->mentions[odd_with ? with : without].span;
    const ByteSpan other = doc->mentions[odd_with ? without : with].span;
    Warning& warning = AddWarning(Remark::kSpeltElsewhere, odd,
                                  {{WarningPart::kWritten, std::string(doc->slice(odd))},
                                   {WarningPart::kElsewhere, std::string(doc->slice(other))}},
                                  doc);
    warning.related = other, warning.suggestion = doc->slice(other);
  }
}

}  // namespace lede
