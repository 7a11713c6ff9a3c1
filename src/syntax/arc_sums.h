// The hidden layer of the parser's network, state by state.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "syntax/arc_features.h"
#include "syntax/arc_network.h"
#include "syntax/arcs.h"

namespace lede {

/// Adds up what ViewArcs sees of a state: the shares of its words and the rows of its tags, labels and numbers. Most of
/// them go together as long as one token is where it is, so each token keeps the sums of what comes with it: as the top of
/// the stack, with all that lies under it and its children on the left; as the one under the top; as the next one; and
/// its outermost children as they are. Of the fifty numbers of a unit, seven are left to be added for a state.
class ArcSums {
 public:
  using Hidden = ArcNetwork::Hidden;

  /// All three must outlive this.
  ArcSums(const ArcNetwork& network, ArcNetwork::Shares* shares);

  /// Begins a sentence; words and tokens must outlive its states. O(sentence).
  void Start(std::span<const ArcWord> words, std::span<const ArcToken> tokens);
  /// Fills the hidden layer for the state that came of the one before by a transition, or the sentence's first one. O(1).
  void Look(const ArcState& state, Hidden* hidden);

 private:
  static constexpr std::uint32_t kUnset = ArcState::kNone - 1;
  /// Sums of a token, and the outermost child that they were made with, where they change with it.
  struct Kept {
    std::uint32_t under_for = kUnset, top_right_for = kUnset, next_left_for = kUnset;
    bool has_top = false, has_next = false;
    Hidden top, under, next, top_right, next_left;
  };
  class Adder;

  const std::int16_t* Top(const ArcState& state);
  const std::int16_t* Under(const ArcState& state);
  const std::int16_t* Next(const ArcState& state);
  const std::int16_t* TopRight(const ArcState& state, std::uint32_t top);
  const std::int16_t* NextLeft(const ArcState& state, std::uint32_t next);

  std::uint32_t size() const { return static_cast<std::uint32_t>(words_.size()); }
  std::uint32_t At(std::uint32_t token) const { return token == ArcState::kNone ? size() + 1 : token; }
  /// The token so many further on, the root behind the last; kNone behind that.
  std::uint32_t After(std::uint32_t token, std::uint32_t further) const {
    return token != ArcState::kNone && token + further <= size() ? token + further : ArcState::kNone;
  }

  const ArcNetwork& network_;
  ArcNetwork::Shares* shares_;
  std::span<const ArcWord> words_;
  std::span<const ArcToken> tokens_;
  std::vector<Kept> kept_;  // by token, of the root, and of none
  // What is added where there are no such children.
  Hidden no_top_left_, no_top_right_, no_under_left_, no_under_right_, no_next_left_;
};

}  // namespace lede
