// The stage that reads sentences as trees.
#pragma once

#include <memory>

#include "lede/model.h"
#include "reading/reading.h"
#include "text/stage_input.h"

namespace lede {

/// Fills StageInput::reading from tokens and sentences by the parser of the model's syntax sections; a model without them
/// leaves it empty, and so do Options::quick and one whose syntax was learnt beside other clusters.
class SentenceParser {
 public:
  explicit SentenceParser(const Model& model);
  ~SentenceParser();
  SentenceParser(SentenceParser&&) noexcept;

  /// False where the caller wants to stop. O(tokens).
  bool Run(const StageInput& input, Document* doc);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace lede
