// Generated from schema/analysis.mjs by `npm run generate`; do not edit.
// clang-format off
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "lede/layers.h"

namespace lede {

/// What is asked of an analysis.
struct Options {
  /// ISO 8601 calendar date ("2016-12-07") on which the text was published; empty if unknown. A time of day after it ("T13:37:00Z") is passed over.
  std::string document_date;
  /// The layers to fill, a set of Layer, and those that they need. 0: mentions and entities alone.
  std::uint32_t layers = kAllLayers;
  /// Whether sentences are left unread as trees, which takes longer than all else: quotations are found by their marks and the words around them alone, and there are no events. For text that is being written.
  bool quick = false;
  /// What the reader knows: JSON of schema "lede-hints/1" (docs/hints.md), empty for nothing. It may hold several such objects, one behind the other; of hints that clash the later one holds.
  std::string hints;
  /// Called now and then with the share of the work that is done, in thousandths, and the name of the stage that
  /// is at work. Returning false stops the analysis with kCancelled and leaves the document without layers.
  bool (*progress)(std::uint32_t done_thousandths, std::string_view stage, void* context) = nullptr;
  void* progress_context = nullptr;
};

}  // namespace lede
