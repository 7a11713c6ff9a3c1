// Tokens and sentences.
#pragma once

#include "lede/document.h"

namespace lede {

/// Fills `doc->tokens` and their flags. Tokens follow the Penn Treebank's habits where the tagger's
/// corpora do ("Moscow" + "'s", "do" + "n't", "(" apart, "U.S." and "Jan." whole), cover everything
/// but white space, never overlap, and lie on code-point boundaries. O(bytes).
void Tokenize(Document* doc);

/// Fills `doc->sentences` from `doc->tokens`; every token belongs to exactly one. O(tokens).
void SplitSentences(Document* doc);

/// Fills `doc->paragraphs` from `doc->sentences`, whose `paragraph` is the row. The lines at the top are told from the
/// body: links (source), a short line without a full stop (headline), "By …" below it and "By Ann Lee" anywhere (byline), a line that is a date
/// (dateline). Lists, tables, credits and what follows a story are told anywhere (beside.h). O(bytes).
void FindParagraphs(Document* doc);

}  // namespace lede
