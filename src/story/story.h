// The story in short: who, where, when, and the sentence that tells it.
#pragma once

#include "lede/document.h"
#include "reading/reading.h"
#include "text/stage_input.h"

namespace lede {

/// Fills `doc->lede` from the headline and what the first whole sentences of the body tell. Names of a confidence below 0.6
/// are left out, and so are persons who share a name with a place of the text; nobody is named twice.
///
/// - what: the surest event of the headline, or of the first sentence where the headline has no predicate of its own that
///   says more (`PredicateOf`); whom, how_much and source are its, and who is whoever it tells of first: those who act, else
///   those to whom it is done. Where the event has nobody to whom it is done, the whole predicate. Without an event:
/// - the predicate of the headline, else of the first sentence, whose subject is who, or whom where it is done to them.
///   Without one:
/// - who: the most prominent of the first sentences (`NamesTold::Who`).
/// - where, when: what the trees hang on it (`WhereOf`, `WhenOf`); how sure is told by their confidence.
/// - sentence: the first of them; of a text without a whole sentence, its first one.
///
/// A text without sentences has no lede. `reading` has the sentences' trees, and may be null: then order decides.
/// O(entities + what stands in and above these sentences).
void TellInShort(const Reading* reading, Document* doc);

/// The same, as a stage of the pipeline.
class StoryTeller {
 public:
  bool Run(const StageInput& input, Document* doc);
};

}  // namespace lede
