// The quotations, with what the reader knows about them.
#pragma once

#include "pipeline/stage.h"
#include "quotes/quotes.h"

namespace lede {

class QuoteStage {
 public:
  /// O(tokens).
  bool Run(const StageInput& input, Document* doc) {
    FindQuotes(doc, input.corrections);
    return true;
  }
};

}  // namespace lede
