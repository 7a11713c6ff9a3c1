// Generated from schema/analysis.mjs by `npm run generate`; do not edit.
// clang-format off
// The checks of the copy desk, and the table of them that it walks.
#pragma once

#include "desk/desk.h"

namespace lede {

/// Words that run together.
void FindJoinedWords(DeskTools* tools, Document* doc);
/// A sentence that begins right behind the stop of the one before it.
void FindMissingSpaces(DeskTools* tools, Document* doc);
/// Acronyms that are never spelt out, spelt out twice, or used before they are spelt out.
void FindAcronyms(DeskTools* tools, Document* doc);
/// A name with its accents here and without them there.
void FindAccents(DeskTools* tools, Document* doc);
/// A word written twice.
void FindDoubledWords(DeskTools* tools, Document* doc);
/// Blanks that are missing or one too many.
void FindSpacing(DeskTools* tools, Document* doc);
/// A paragraph that ends without a stop where the others have one.
void FindMissingStops(DeskTools* tools, Document* doc);
/// Brackets without a partner.
void FindLoneBrackets(DeskTools* tools, Document* doc);
/// Numbers whose commas and stops stand where none belong.
void FindNumberForms(DeskTools* tools, Document* doc);
/// Sentences and paragraphs that stand twice.
void FindRepeats(DeskTools* tools, Document* doc);

inline constexpr DeskCheck kDeskChecks[] = {
    FindJoinedWords,
    FindMissingSpaces,
    FindAcronyms,
    FindAccents,
    FindDoubledWords,
    FindSpacing,
    FindMissingStops,
    FindLoneBrackets,
    FindNumberForms,
    FindRepeats,
};

}  // namespace lede
