// A document with what is given of a text: what the stages before would have left.
#pragma once

#include <string_view>
#include <vector>

#include "givens.h"
#include "lede/document.h"

namespace lede::corpus {

/// Sets the text with tokens and sentences, and a mention wherever a given name stands; of names that overlap the one
/// given first. A name that does not stand in the text makes no entity. O(text · givens).
void TellStory(std::string_view text, const Givens& givens, Document* doc);

/// The spans of the given tags, in the order of the text; of tags that overlap the one given first.
std::vector<TagSpan> TaggedSpans(const Givens& givens, const Document& doc);

}  // namespace lede::corpus
