// Putting further mentions between those that a document has.
#pragma once

#include <vector>

#include "lede/document.h"

namespace lede {

/// Puts `added` into the mentions, in the order of the text, and lists them with their entities. No span
/// of `added` crosses a mention's; it may hold one. O(mentions).
void AddMentions(std::vector<Mention> added, Document* doc);

}  // namespace lede
