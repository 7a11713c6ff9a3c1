// Times and quantities, which share the atoms that they are read from.
#pragma once

#include "pipeline/stage.h"
#include "quantities/quantities.h"
#include "times/times.h"
#include "values/atoms.h"

namespace lede {

class ValueStage {
 public:
  /// O(tokens).
  bool Run(const StageInput& input, Document* doc);

 private:
  AtomReader atom_reader_;
  TimeFinder times_;
  QuantityFinder quantities_;
  AtomTable atoms_;
};

}  // namespace lede
