// Generated from schema/analysis.mjs by `npm run generate`; do not edit.
// clang-format off
#pragma once

#include <cstdint>
#include <string_view>

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
  kLedeLayer = 1u << 7,  ///< The story in short.
  kEventLayer = 1u << 8,  ///< Who did what to whom.
  kAllLayers = (1u << 9) - 1,
};

struct LayerInfo {
  std::string_view name;
  std::uint32_t layer;  ///< its bit
  std::uint32_t needs;  ///< the set of those that come with it, and of those that come with these
};
inline constexpr LayerInfo kLayers[] = {
    {"places", kPlaceLayer, 0},
    {"quotes", kQuoteLayer, kPlaceLayer | kReferenceLayer},
    {"references", kReferenceLayer, kPlaceLayer | kQuoteLayer},
    {"relations", kRelationLayer, kPlaceLayer | kQuoteLayer | kReferenceLayer},
    {"times", kTimeLayer, kPlaceLayer | kQuantityLayer},
    {"quantities", kQuantityLayer, kPlaceLayer | kTimeLayer},
    {"desk", kDeskLayer, 0},
    {"lede", kLedeLayer, kPlaceLayer | kQuoteLayer | kReferenceLayer | kTimeLayer | kQuantityLayer | kEventLayer},
    {"events", kEventLayer, kPlaceLayer | kQuoteLayer | kReferenceLayer | kTimeLayer | kQuantityLayer},
};

/// A set of layers with those that they need.
constexpr std::uint32_t WithNeeds(std::uint32_t layers) {
  std::uint32_t all = layers;
  for (const LayerInfo& info : kLayers) all |= (layers & info.layer) != 0 ? info.needs : 0;
  return all;
}

}  // namespace lede
