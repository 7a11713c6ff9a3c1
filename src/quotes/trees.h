// What the finder of quotations is given to read trees with.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "lede/document.h"
#include "quotes/reported_clues.h"
#include "reading/reading.h"

namespace lede {

/// A candidate as it is learnt from.
struct ReportedCase {
  ByteSpan content, source;  ///< `source` is empty where nobody is named
  QuoteKind kind{};
  std::uint32_t cue = 0;  ///< token; candidates of one cue exclude each other
  bool by_rules = false;
  std::string clues;  ///< names, a tab between
};

struct QuoteTrees {
  const Reading& reading;
  const ReportedWeights& weights;
  std::vector<ReportedCase>* cases = nullptr;  ///< for learning: all candidates; then the rules alone speak
};

}  // namespace lede
