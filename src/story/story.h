// The story in short: who, where, when, and the sentence that tells it.
#pragma once

#include "lede/document.h"

namespace lede {

/// Fills `doc->lede` from what the first three whole sentences of the body tell. Nothing is told that is not sure
/// enough to be told to many: names of a confidence below 0.6 are left out, and so are persons who share a name with a
/// place of the text; nobody is named twice.
///
/// - what: the surest event of the headline and of these sentences; whom, how_much and source are its, and who is whoever
///   it tells of first: those who act, else those to whom it is done. Without one:
/// - who: the two most salient persons, those of the first sentence alone where the most salient one is there;
///   organisations where there are none, or where the first sentence tells of one that is more salient, or that acts
///   before persons whom the headline leaves out, and of no person. Where something is published, and who is told it, is
///   never who.
/// - where: one place, where the words around it say that it is where ("in", "near", a dateline), not whose or whence.
/// - when: the first day, a day of the report itself ("said on Monday") behind others of its sentence, else the first time of the first sentence that is no longer than a month.
/// - sentence: the first of them; of a text without a whole sentence, its first one.
///
/// A text without sentences has no lede. O(entities + what stands in and above these sentences).
void TellInShort(Document* doc);

}  // namespace lede
