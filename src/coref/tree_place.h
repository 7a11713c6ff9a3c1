// Where somebody who is spoken of stands in the tree of a sentence.
#pragma once

#include <cstdint>

#include "reading/reading.h"

namespace lede {

/// What a phrase is to the verb of its clause.
enum class TreeRole : std::uint8_t {
  kNowhere,  ///< there is no tree
  kSubject,
  kObject,
  kOblique,
  kInner,  ///< a part of another phrase: "Moss's house", "a friend of Moss"
  kOther,
};

struct TreePlace {
  TreeRole role = TreeRole::kNowhere;
  std::uint32_t verb = kNone;  ///< the predicate of the clause that it stands in, or kNone
  bool main = false;           ///< that predicate is its sentence's, or goes on from it
};

/// The place of the phrase of the tokens [first, last). O(depth of the tree), of which a bounded part is looked at.
TreePlace PlaceInTree(const Reading& reading, std::uint32_t first, std::uint32_t last);

/// Whether the clause of `inner` is a part of that of `outer`, but not the same: "Lee said that he …". As above.
bool HoldsClause(const Reading& reading, const TreePlace& outer, const TreePlace& inner);

/// Whether both stand in one clause, or in two that share a subject: "Lee came and saw him". As above.
bool IsOneClause(const Reading& reading, const TreePlace& outer, const TreePlace& inner);

}  // namespace lede
