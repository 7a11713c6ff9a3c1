// Which sentences of a text can be what its story is told by.
#pragma once

#include "lede/document.h"
#include "story/clauses.h"

namespace lede {

/// Whether a sentence states something of somebody or something: not a byline, a caption or the end of a sentence that is
/// torn off, which have no verb of their own; not what whoever writes says of themselves, asks, or says to the reader; not
/// what had happened before. True where the trees are not known. O(its tokens and their heads, quotations up to it).
bool TellsStory(const Document& doc, const Clauses& clauses, const Sentence& sentence);

}  // namespace lede
