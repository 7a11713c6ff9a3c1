// Names that are too long, and names that are the first part of longer ones.
#pragma once

#include <string_view>

#include "lede/document.h"
#include "names/lexical.h"
#include "names/spans.h"

namespace lede {

/// A place behind a town ends where its abbreviation does: "Washington, D.C. Police" is no police. O(names).
void CutBehindStates(const Lexical& lexical, NameSpans* names);

/// In a headline that has every word with a capital a verb ends a name: "Zelva | Withdraws The Rating Of | Lima Energy".
/// O(tokens of names).
void CutHeadlineNames(const Document& doc, const Lexical& lexical, NameSpans* names);

/// Finds bodies by their name without what kind of body they are: "Green Horizon" of the "Green Horizon Party". O(tokens).
void AddBodiesByStem(const Document& doc, const Lexical& lexical, NameSpans* names);

/// Firms with figures in their names: "3M", "the biotech firm 4pillar bio". O(tokens).
void AddFiguredNames(const Document& doc, const Lexical& lexical, NameSpans* names);

/// Roads by their number ("Highway 12", "the M25" where a sentence is about traffic) and buildings whose noun follows in
/// small letters ("the Zelva Heights apartments"). O(tokens).
void AddRoadsAndBuildings(const Document& doc, const Lexical& lexical, NameSpans* names);

/// "their children, Ada, 3, and Bo, 6": names before ages, where the sentence tells of a family. O(tokens).
void AddNamesWithAges(const Document& doc, const Lexical& lexical, NameSpans* names);

/// True for verbs that headlines begin to tell with, in capitals: "Announces", "Sues".
bool IsHeadlineVerb(std::string_view form);

}  // namespace lede
