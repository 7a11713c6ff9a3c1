#include "syntax/arcs.h"

namespace lede {

void ArcState::Start(std::uint32_t tokens) {
  size_ = tokens;
  next_ = 0;
  stack_.clear();
  nodes_.assign(std::size_t{tokens} + 1, {});
}

bool ArcState::Allows(ArcMove move) const {
  switch (move) {
    case ArcMove::kShift: return next_ < size_;
    case ArcMove::kLeft:
      // The root takes the last token that is left, and no other.
      return !stack_.empty() && (next_ < size_ || stack_.size() == 1);
    case ArcMove::kRight: return stack_.size() > 1;
  }
  return false;
}

void ArcState::Apply(ArcTransition transition) {
  if (transition.move == ArcMove::kShift) {
    stack_.push_back(next_++);
    return;
  }
  const std::uint32_t child = stack_.back();
  stack_.pop_back();
  Attach(transition.move == ArcMove::kLeft ? next_ : stack_.back(), child, transition.label);
}

void ArcState::Attach(std::uint32_t head, std::uint32_t child, std::uint8_t label) {
  nodes_[child].head = head;
  nodes_[child].label = label;
  Node& node = nodes_[head];
  // Children come from the nearest to the farthest on either side.
  if (child < head) {
    node.second_left = node.left;
    node.left = child;
    node.left_labels |= std::uint64_t{1} << (label % 64);
    node.lefts = static_cast<std::uint8_t>(node.lefts + (node.lefts < 255));
  } else {
    node.second_right = node.right;
    node.right = child;
    node.right_labels |= std::uint64_t{1} << (label % 64);
    node.rights = static_cast<std::uint8_t>(node.rights + (node.rights < 255));
  }
}

}  // namespace lede
