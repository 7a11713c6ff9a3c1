// What belongs to a person's name and what only stands beside it.
#pragma once

#include "lede/document.h"
#include "names/lexical.h"
#include "names/spans.h"

namespace lede {

/// Takes letters of degrees and honours ("MD", "Ph.D.", "OBE") behind a person out of the names. O(names).
void DropDegrees(const Lexical& lexical, NameSpans* names);

/// Gives persons the given name that the tagger has left outside or taken for a place: "Ada" before "Moss", "India Moss".
/// O(names).
void AddGivenNames(const Document& doc, const Lexical& lexical, NameSpans* names);

/// "the Duchess of Lima": peers are called by their title and its place together. O(tokens).
void AddPeers(const Document& doc, const Lexical& lexical, NameSpans* names);

/// "Lima, OH": the postal code of a state behind a town is a place. O(names).
void AddPostalCodes(const Lexical& lexical, NameSpans* names);

}  // namespace lede
