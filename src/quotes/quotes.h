// Who said what: quotations, their cues and their speakers.
#pragma once

#include "lede/document.h"

namespace lede {

class Corrections;
struct QuoteTrees;

/// Fills `doc->quotes` from tokens, sentences, mentions and entities: what stands between quotation
/// marks and is speech, and what a reporting clause ("X said that …", "…, according to Y") reports.
/// Words in scare quotes and titles of works are left out. A speaker is resolved to an entity through
/// its mentions, a title or a pronoun, or stays a span of the text ("officials"). O(tokens). `corrections` are what the reader
/// knows, found in the document; null where that is nothing. `trees` are the sentences' (quotes/trees.h); null where
/// they have none.
void FindQuotes(Document* doc, Corrections* corrections = nullptr, const QuoteTrees* trees = nullptr);

/// Fills the `confidence` of each quotation from its kind and attribution, which references may have made surer.
/// O(quotations).
void RateQuotes(Document* doc);

}  // namespace lede
