// What a transition costs: how many arcs of the right tree can no longer be made after it (Goldberg and Nivre 2013).
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "syntax/arcs.h"
#include "treebank.h"

namespace lede::train {

class ArcOracle {
 public:
  explicit ArcOracle(const NumberedSentence& sentence);

  /// By ArcMove; a move that the state does not allow costs kForbidden. O(children of the next token).
  static constexpr int kForbidden = 1 << 20;
  std::array<int, 3> Costs(const ArcState& state) const;
  /// Costs of a transition, those of its move being `moves`: one more where the arc is right and its label is not.
  int Cost(const ArcState& state, ArcTransition transition, const std::array<int, 3>& moves) const;

 private:
  const NumberedSentence& sentence_;
  std::vector<std::vector<std::uint32_t>> children_;
};

}  // namespace lede::train
