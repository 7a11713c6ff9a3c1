// Is this English at all?
#pragma once

#include "lede/document.h"

namespace lede {

/// Adds a warning (kOther) when the text is long enough to tell and is not in English. Needs tokens.
/// O(tokens).
void CheckLanguage(Document* doc);

}  // namespace lede
