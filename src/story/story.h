// The story in short: who, where, when, and the sentence that tells it.
#pragma once

#include "lede/document.h"

namespace lede {

/// Fills `doc->lede` from what the other layers found: the most salient persons, bodies and places, each at its first
/// mention by name, the first sentence of the body, and the first date in it. A text without sentences has none.
/// O(entities + mentions + times).
void TellInShort(Document* doc);

}  // namespace lede
