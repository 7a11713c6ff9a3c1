// Names with and without their accents.
#include <algorithm>
#include <string>

#include "desk/checks.h"
#include "text/unicode.h"
#include "text/warnings.h"

namespace lede {

/// "Fernández" and "Fernandez": mentions of one entity that differ in their accents alone. The rarer form is the
/// odd one, of two as frequent the one without.
void FindAccents(DeskTools* tools, Document* doc) {
  std::string &scratch = tools->scratch, &other_form = tools->other;
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
    scratch.clear(), other_form.clear();
    AppendFolded(accented, &scratch), AppendLower(accented, &other_form);
    if (scratch == other_form || scratch.find('\'') != std::string::npos || scratch.find('-') != std::string::npos)
      continue;
    for (std::uint32_t k = entity.mentions.first; k < entity.mentions.last; ++k) {
      const std::uint32_t m = doc->entity_mentions[k];
      const std::string_view name = doc->slice(doc->mentions[m].span);
      if (name == accented) ++count_with;
      other_form.clear();
      AppendLower(name, &other_form);
      if (other_form != scratch || IsAllCaps(name)) continue;
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
