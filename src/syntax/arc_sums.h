// The hidden layer of the parser's network, state by state.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "syntax/arc_features.h"
#include "syntax/arc_network.h"
#include "syntax/arcs.h"

namespace lede {

/// Adds up what ViewArcs sees of a state: the shares of its words and the rows of its tags, labels and numbers. Most of
/// them go together as long as one token is where it is, so each token keeps the sums of what comes with it: as the top of
/// the stack, with all that lies under it and its children on the left; as the one under the top; as the next one; and
/// its outermost children as they are. Rows that seldom differ from token to token, as those of two neighbours' tags, are
/// added up once for all sentences. Of the fifty numbers of a unit, five are left to be added for a state.
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
    std::uint32_t place = kUnset;  ///< of its word among the shares
    bool has_top = false, has_next = false;
    Hidden top, under, next, top_right, next_left;
  };
  class Adder;

  /// Rows that are added up together, by what they are of. Sums are kept by the values of tags, labels and numbers that
  /// they were made for, each in the one place that it may have.
  enum Group : std::size_t {
    kOfState,  // distance from top to next, what lies between them, depth
    kBeforeTop,
    kAboveUnder,  // the same of the token under the top and the top
    kOfUnder,
    kBeforeNext,
    kBehindNext,
    kTopLeft,  // children, with their labels and number
    kTopRight,
    kUnderLeft,
    kUnderRight,
    kNextLeft,
    kGroups,
  };
  static constexpr std::size_t kPlaces = 256;  // of a group; with four times as many they left the nearest caches

  /// The group's sum for these values, which `add` adds to an Adder; holds until the next call for the same group.
  template <class Add>
  const std::int16_t* Together(Group group, std::uint64_t values, Add add);

  const std::int16_t* Top(const ArcState& state);
  const std::int16_t* Under(const ArcState& state);
  const std::int16_t* Next(const ArcState& state);
  const std::int16_t* TopRight(const ArcState& state, std::uint32_t top);
  const std::int16_t* NextLeft(const ArcState& state, std::uint32_t next);

  std::uint32_t size() const { return static_cast<std::uint32_t>(words_.size()); }
  std::uint32_t At(std::uint32_t token) const { return token == ArcState::kNone ? size() + 1 : token; }
  std::uint8_t TagOf(std::uint32_t token) const { return tokens_.empty() ? kNoArcTag : tokens_[At(token)].tag; }
  /// The values of a token's outermost children on one side.
  std::uint64_t ChildrenOf(const ArcState& state, std::uint32_t outer, std::uint32_t second,
                           std::uint8_t children) const;
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
  std::vector<std::uint64_t> values_ = std::vector<std::uint64_t>(kGroups * kPlaces, UINT64_MAX);
  std::unique_ptr<Hidden[]> sums_ = std::unique_ptr<Hidden[]>(new Hidden[kGroups * kPlaces]);
};

}  // namespace lede
