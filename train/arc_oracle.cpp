#include "arc_oracle.h"

#include <algorithm>

namespace lede::train {

ArcOracle::ArcOracle(const NumberedSentence& sentence) : sentence_(sentence), children_(sentence.heads.size() + 1) {
  for (std::uint32_t i = 0; i < sentence.heads.size(); ++i) children_[sentence.heads[i]].push_back(i);
}

std::array<int, 3> ArcOracle::Costs(const ArcState& state) const {
  std::array<int, 3> costs;
  for (std::size_t m = 0; m < costs.size(); ++m) costs[m] = state.Allows(static_cast<ArcMove>(m)) ? 0 : kForbidden;
  const std::uint32_t next = state.next(), top = state.stack(0), under = state.stack(1);
  const auto on_stack = [&](std::uint32_t token) { return token < next && state.node(token).head == ArcState::kNone; };
  if (next < state.size()) {
    const std::uint32_t head = sentence_.heads[next];
    const auto children = std::count_if(children_[next].begin(), children_[next].end(), on_stack);
    costs[0] += static_cast<int>(children) + (on_stack(head) && head != top);
  }
  if (top == ArcState::kNone) return costs;
  const std::uint32_t head = sentence_.heads[top];
  const auto children = static_cast<int>(
      std::count_if(children_[top].begin(), children_[top].end(), [next](std::uint32_t c) { return c >= next; }));
  costs[1] += children + ((head == under && under != ArcState::kNone) || (head > next && head != ArcState::kNone));
  costs[2] += children + (head >= next);
  return costs;
}

int ArcOracle::Cost(const ArcState& state, ArcTransition transition, const std::array<int, 3>& moves) const {
  const int cost = moves[static_cast<std::size_t>(transition.move)];
  if (transition.move == ArcMove::kShift) return cost;
  const std::uint32_t head = transition.move == ArcMove::kLeft ? state.next() : state.stack(1);
  const bool wrong_label =
      sentence_.heads[state.stack(0)] == head && sentence_.labels[state.stack(0)] != transition.label;
  return cost + wrong_label;
}

}  // namespace lede::train
