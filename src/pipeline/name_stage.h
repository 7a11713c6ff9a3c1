// The names: what the tagger finds, made mentions and entities.
#pragma once

#include <cstdint>
#include <vector>

#include "names/names.h"
#include "pipeline/stage.h"
#include "tag/tagger.h"

namespace lede {

class NameStage {
 public:
  explicit NameStage(const Model& model) : tagger_(model), names_(model) {}

  /// O(tokens).
  bool Run(const StageInput& input, Document* doc);

 private:
  Tagger tagger_;
  NameFinder names_;
  // Scratch, kept from one analysis to the next.
  std::vector<std::uint32_t> sentence_ends_;
  std::vector<TagSpan> tagged_;
};

}  // namespace lede
