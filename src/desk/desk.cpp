#include "desk/desk.h"

#include "desk/checks.h"
#include "text/scratch.h"
#include "text/unicode.h"

namespace lede {

bool DeskTools::IsFrequent(std::string_view word) {
  scratch.clear();
  AppendLower(word, &scratch);
  return frequent.Has(scratch);
}

LexClassSet DeskTools::Classes(std::string_view word) {
  scratch.clear();
  AppendFolded(word, &scratch);
  PhraseHash phrase;
  phrase.Add(scratch);
  return vocabulary.FindPhrase(phrase.value()).classes;
}

void CopyDesk::Run(Document* doc) {
  tools_.mention.assign(doc->tokens.size(), kNone);
  for (std::uint32_t m = 0; m < doc->mentions.size(); ++m) {
    const RowRange rows = doc->mentions[m].tokens;
    for (std::uint32_t t = rows.first; t < rows.last && t < tools_.mention.size(); ++t) tools_.mention[t] = m;
  }
  for (const DeskCheck check : kDeskChecks) check(&tools_, doc);
  ReleaseLarge(tools_.mention);
}

}  // namespace lede
