#include "desk/desk.h"

namespace lede {

void CopyDesk::Run(Document* doc) {
  mention_.assign(doc->tokens.size(), kNone);
  for (std::uint32_t m = 0; m < doc->mentions.size(); ++m) {
    const RowRange rows = doc->mentions[m].tokens;
    for (std::uint32_t t = rows.first; t < rows.last && t < mention_.size(); ++t) mention_[t] = m;
  }
  FindJoinedWords(doc);
  FindAcronyms(doc);
}

}  // namespace lede
