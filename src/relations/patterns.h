// The words between two names that say how they are related.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "lede/document.h"

namespace lede {

/// A set of entity types.
using TypeSet = std::uint16_t;
inline constexpr TypeSet Set(EntityType type) { return static_cast<TypeSet>(1u << static_cast<int>(type)); }

struct RelationPattern {
  RelationType type;
  TypeSet left, right;  ///< what the names before and after the words may be
  bool reversed;        ///< the relation goes from the right one to the left one
  std::uint16_t confidence;
  /// Words in lower case, apart by spaces. "*" is up to four words without a mark, a name or a verb of
  /// reporting; "a|b" is one word or the other; articles are left out.
  std::string_view words;
};

/// The patterns that apply between a name of type `left` and one of type `right`, in the order in which they
/// are tried.
std::span<const RelationPattern> RelationPatterns();

/// Whether `words`, lower case and without articles, fit a pattern's words. `opaque` tells for each word that no
/// star may stand for it. O(words · pattern) with both short.
bool FitsPattern(std::span<const std::string_view> words, std::span<const bool> opaque, std::string_view pattern);

}  // namespace lede
