// Names that end in 's.
#pragma once

#include "lede/document.h"
#include "names/lexical.h"
#include "names/spans.h"

namespace lede {

/// Gives firms that are called by a genitive ("Macy's") their 's: where the text uses it as nothing but a name ("shops at
/// Macy's on Monday", "Macy's said") or the lexicon knows it, and nobody of the text is called so without it. O(tokens).
void AddGenitiveNames(const Document& doc, const Lexical& lexical, NameSpans* names);

}  // namespace lede
