// The sentences that a story in short is told from.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "lede/document.h"
#include "story/clauses.h"

namespace lede {

struct Lead {
  std::vector<Sentence>
      told;  ///< the first whole sentences of the body that tell a story, at most three and at least one
  std::vector<Sentence> headlines;  ///< what stands over them as a headline
  std::vector<Sentence> further;    ///< the sentences of the body behind those told, at most five

  const Sentence& first() const { return told[0]; }
};

/// Lines without a full stop stand above a story or beside it, and are not told; without any whole sentence the first
/// sentences of the body are, else that of the text. The first of them is one that tells a story, where any does: that
/// behind the `passed` first such ones, or the last one. The document must have a sentence. O(sentences above the body).
Lead LeadOf(const Document& doc, const Clauses& clauses, std::size_t passed = 0);

}  // namespace lede
