// Kin whom a text names behind the one that they are kin of.
#pragma once

#include <cstdint>
#include <vector>

#include "coref/words.h"
#include "lede/document.h"

namespace lede {

/// Adds relations of kin for names that stand in apposition to a noun of kinship with its possessor before it, also
/// where there are several: "her younger brother, King Jo Lund,", "Moss's sons Jo, 4, and Al, 7". "Their" is of the two
/// people that the sentence has named before, where they are two, and of children only. Some are found by the words
/// between two names, too; `relations` may hold them twice. O(tokens).
void FindKin(const Document& doc, const ReferringWords& words, std::vector<Relation>* relations);

}  // namespace lede
