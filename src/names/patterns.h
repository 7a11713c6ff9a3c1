// Names that words give away, whatever the tagger thinks.
#pragma once

#include "lede/document.h"
#include "names/lexical.h"
#include "names/spans.h"

namespace lede {

/// Runs of capitals that end in, or begin with, a word of events or laws: "APEC Economic Leaders’
/// Meeting", "Battle of Marawi", "Juvenile Exploitation Law". Takes the place of the parts that the
/// tagger found, except in the innermost scheme, where they stay. O(tokens).
void AddEventsAndLaws(const Document& doc, const Lexical& lexical, NameScheme scheme, NameSpans* names);

/// Military equipment, by name ("Mi-17") and by kind ("attack helicopters"). O(tokens).
void AddWeapons(const Document& doc, const Lexical& lexical, NameSpans* names);

/// Adds organisations that the gazetteer knows and that cannot be anything else, where their capitals
/// are not the sentence's and no longer name holds them. O(tokens).
void AddKnownOrganizations(const Document& doc, const Lexical& lexical, NameSpans* names);

/// Countries and peoples that the tagger missed and whose words mean nothing else. O(tokens).
void AddCountriesAndPeoples(const Document& doc, const Lexical& lexical, NameSpans* names);

/// "The tanker, the Stella Maris": a name that stands beside a ship's noun is no person's, there and elsewhere.
/// O(names).
void HeedShips(const Lexical& lexical, NameSpans* names);

}  // namespace lede
