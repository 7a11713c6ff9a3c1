// Things that bear the name of a person or a place: "the Ada Moss prize", "Waterloo station".
#pragma once

#include <vector>

#include "lede/document.h"
#include "names/lexical.h"
#include "names/nicknames.h"
#include "names/spans.h"

namespace lede {

/// A noun in small letters behind a name says that a thing is meant: "NASA's James Webb space telescope", "at Waterloo
/// station in London", "the Leo constellation". Makes one name of both, of the noun's type, where the words before it
/// leave no room for what somebody has ("a Moss prize", "a London hospital"); and of the same name and noun elsewhere.
/// A station in a town is also meant by its name alone behind "at" ("at Waterloo"): those are added to `second`.
/// O(tokens).
void AddThingsNamedAfter(const Document& doc, const Lexical& lexical, NameSpans* names, std::vector<Nickname>* second);

/// "the Northern and Jubilee lines", in a text about trains: two railways, by the words before "lines". O(tokens).
void AddRailwayLines(const Document& doc, const Lexical& lexical, NameSpans* names);

}  // namespace lede
