// Dependency trees, arc by arc: the arc-hybrid system (Kuhlmann, Gómez-Rodríguez and Satta 2011), with the root behind
// the last token (Ballesteros and Nivre 2013), so that it gets one child and only in the end.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

namespace lede {

/// What a transition does with the token on top of the stack, or with the next one.
enum class ArcMove : std::uint8_t {
  kShift,  ///< puts the next token on the stack
  kLeft,   ///< the next token, or the root, becomes the head of the top one, which leaves the stack
  kRight,  ///< the token under the top one becomes its head; the top one leaves the stack
};

/// A move and the label of its arc; the label of kShift is 0.
struct ArcTransition {
  ArcMove move{};
  std::uint8_t label = 0;
};

/// A sentence half parsed. Tokens are 0 … n - 1, and n is the root. Reused from sentence to sentence.
class ArcState {
 public:
  static constexpr std::uint32_t kNone = UINT32_MAX;

  /// What a token has got so far.
  struct Node {
    std::uint32_t head = kNone;
    std::uint32_t left = kNone, second_left = kNone;    ///< its outermost children on the left
    std::uint32_t right = kNone, second_right = kNone;  ///< and on the right
    std::uint64_t left_labels = 0, right_labels = 0;    ///< sets of labels, modulo 64
    std::uint8_t lefts = 0, rights = 0;                 ///< how many children, at most 255
    std::uint8_t label = 0;
  };

  void Start(std::uint32_t tokens);

  bool done() const { return next_ == size_ && stack_.empty(); }
  bool Allows(ArcMove move) const;
  /// Needs Allows(transition.move). O(1); a sentence of n tokens takes 2n of them.
  void Apply(ArcTransition transition);

  std::uint32_t size() const { return size_; }
  /// The next token, or the root.
  std::uint32_t next() const { return next_; }
  /// The token `depth` places below the top of the stack, or kNone.
  std::uint32_t stack(std::size_t depth) const {
    return depth < stack_.size() ? stack_[stack_.size() - 1 - depth] : kNone;
  }
  std::size_t depth() const { return stack_.size(); }
  const std::vector<std::uint32_t>& whole_stack() const { return stack_; }
  const Node& node(std::uint32_t token) const { return nodes_[token]; }

 private:
  void Attach(std::uint32_t head, std::uint32_t child, std::uint8_t label);

  std::uint32_t size_ = 0;
  std::uint32_t next_ = 0;
  std::vector<std::uint32_t> stack_;
  std::vector<Node> nodes_;  // the root's last
};

}  // namespace lede
