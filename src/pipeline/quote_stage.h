// The quotations, with what the reader knows about them.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "lexicon/model_file.h"
#include "pipeline/stage.h"
#include "quotes/quotes.h"
#include "quotes/trees.h"
#include "reading/reading.h"

namespace lede {

class QuoteStage {
 public:
  explicit QuoteStage(const Model& model) : section_(model.sections().Find(kSectionReported)) {}

  /// Where the model has no trees, or was not taught what they say, the rules that read words are alone. O(tokens).
  bool Run(const StageInput& input, Document* doc) {
    const bool reads = input.reading != nullptr && !input.reading->empty();
    if (reads && weights_.empty()) weights_ = ReportedWeights(section_);  // for the first text that has trees
    if (!reads || (weights_.empty() && cases_ == nullptr)) {
      FindQuotes(doc, input.corrections);
      return true;
    }
    input.reading->IndexMentions(*doc);
    const QuoteTrees trees{*input.reading, weights_, cases_};
    FindQuotes(doc, input.corrections, &trees);
    return true;
  }

  /// For learning: tells all candidates, and leaves the choice to the rules.
  void KeepCases(std::vector<ReportedCase>* cases) { cases_ = cases; }

 private:
  std::span<const std::byte> section_;
  ReportedWeights weights_;
  std::vector<ReportedCase>* cases_ = nullptr;
};

}  // namespace lede
