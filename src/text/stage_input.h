// What a stage of the pipeline is told beside the document.
#pragma once

#include <cstdint>

#include "lede/options.h"
#include "text/progress.h"

namespace lede {

class Corrections;
class Reading;

struct StageInput {
  const Options& options;
  std::uint32_t layers;                ///< the set of those that are filled
  Progress progress;                   ///< of this stage
  Corrections* corrections = nullptr;  ///< what the reader knows (src/hints); null where no hints are given
  Reading* reading = nullptr;          ///< what the stages before this one know of the words (src/reading)
};

}  // namespace lede
