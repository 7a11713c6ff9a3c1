// Generated from schema/analysis.mjs by `npm run generate`; do not edit.
// clang-format off
#pragma once

#include <cstdint>

namespace lede {

/// What an analysis holds beyond mentions and entities; bits of a set.
enum Layer : std::uint32_t {
  kPlaceLayer = 1u << 0,  ///< Where the entities lie.
  kQuoteLayer = 1u << 1,  ///< Quotations.
  kReferenceLayer = 1u << 2,  ///< Pronouns and descriptions among the mentions.
  kRelationLayer = 1u << 3,  ///< Relations.
  kTimeLayer = 1u << 4,  ///< Times, and the document's date where the text tells it.
  kQuantityLayer = 1u << 5,  ///< Quantities.
  kDeskLayer = 1u << 6,  ///< The copy desk's warnings about the text as a whole; others come with their layer.
  kAllLayers = (1u << 7) - 1,
};

}  // namespace lede
