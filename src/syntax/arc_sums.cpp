#include "syntax/arc_sums.h"

#include <array>
#include <bit>
#include <cstddef>

#include "syntax/multiply.h"

namespace lede {
namespace {

// The slots of ViewArcs by number.
enum Role : std::size_t {
  kTopRole,
  kUnderRole,
  kThirdRole,
  kNextRole,
  kSecondNextRole,
  kThirdNextRole,
  kTopLeftRole,
  kTopRightRole,
  kUnderRightRole,
  kNextLeftRole,
};
enum TagSlot : std::size_t {
  kTopTag,
  kUnderTag,
  kThirdTag,
  kNextTag,
  kSecondNextTag,
  kThirdNextTag,
  kFourthNextTag,
  kTopLeftTag,
  kTopSecondLeftTag,
  kTopRightTag,
  kTopSecondRightTag,
  kUnderLeftTag,
  kUnderRightTag,
  kUnderSecondRightTag,
  kNextLeftTag,
  kNextSecondLeftTag,
  kBeforeNextTag,
  kAfterTopTag,
  kBeforeTopTag,
  kAfterUnderTag,
};
enum LabelSlot : std::size_t {
  kTopLeftLabel,
  kTopSecondLeftLabel,
  kTopRightLabel,
  kTopSecondRightLabel,
  kUnderLeftLabel,
  kUnderRightLabel,
  kUnderSecondRightLabel,
  kNextLeftLabel,
  kNextSecondLeftLabel,
};
enum NumberSlot : std::size_t {
  kTopDistance,
  kUnderDistance,
  kTopBetween,
  kUnderBetween,
  kTopLefts,
  kTopRights,
  kUnderLefts,
  kUnderRights,
  kNextLefts,
  kDepth,
};

/// Values below 128 as one.
template <class... Values>
std::uint64_t Joined(Values... values) {
  std::uint64_t joined = 0;
  ((joined = joined << 7 | static_cast<std::uint64_t>(values)), ...);
  return joined;
}

}  // namespace

/// Gathers what is to be added.
class ArcSums::Adder {
 public:
  explicit Adder(ArcSums* sums) : sums_(*sums) {}

  Adder& Word(Role role, std::uint32_t token) {
    const std::uint32_t at = sums_.At(token);
    return Add(sums_.network_.ShareOf(at, role, sums_.words_, sums_.shares_, &sums_.kept_[at].place));
  }
  Adder& Tag(TagSlot slot, std::uint32_t token) { return Row(ArcTagRow(slot, sums_.TagOf(token))); }
  Adder& Label(LabelSlot slot, const ArcState& state, std::uint32_t token) {
    return Row(ArcLabelRow(slot, token == ArcState::kNone ? kNoArcLabel : state.node(token).label));
  }
  Adder& Number(NumberSlot slot, std::size_t value) { return Row(ArcNumberRow(slot, value)); }
  Adder& Add(const std::int16_t* row) {
    rows_[size_++] = row;
    return *this;
  }

  const std::int16_t* SumIn(Hidden* out) const {
    AddRows({rows_.data(), size_}, kHiddenSize, out->data());
    return out->data();
  }
  void RectifiedIn(Hidden* out) const { AddRows<true>({rows_.data(), size_}, kHiddenSize, out->data()); }

 private:
  Adder& Row(std::size_t row) { return Add(sums_.network_.Row(row)); }

  ArcSums& sums_;
  std::array<const std::int16_t*, 16> rows_;
  std::size_t size_ = 0;
};

ArcSums::ArcSums(const ArcNetwork& network, ArcNetwork::Shares* shares) : network_(network), shares_(shares) {
  constexpr std::uint32_t kNone = ArcState::kNone;
  const ArcState state;
  kept_.resize(At(kNone) + 1);
  Adder(this)
      .Word(kTopLeftRole, kNone)
      .Tag(kTopLeftTag, kNone)
      .Tag(kTopSecondLeftTag, kNone)
      .Label(kTopLeftLabel, state, kNone)
      .Label(kTopSecondLeftLabel, state, kNone)
      .Number(kTopLefts, 0)
      .SumIn(&no_top_left_);
  Adder(this)
      .Word(kTopRightRole, kNone)
      .Tag(kTopRightTag, kNone)
      .Tag(kTopSecondRightTag, kNone)
      .Label(kTopRightLabel, state, kNone)
      .Label(kTopSecondRightLabel, state, kNone)
      .Number(kTopRights, 0)
      .SumIn(&no_top_right_);
  Adder(this)
      .Tag(kUnderLeftTag, kNone)
      .Label(kUnderLeftLabel, state, kNone)
      .Number(kUnderLefts, 0)
      .SumIn(&no_under_left_);
  Adder(this)
      .Word(kUnderRightRole, kNone)
      .Tag(kUnderRightTag, kNone)
      .Tag(kUnderSecondRightTag, kNone)
      .Label(kUnderRightLabel, state, kNone)
      .Label(kUnderSecondRightLabel, state, kNone)
      .Number(kUnderRights, 0)
      .SumIn(&no_under_right_);
  Adder(this)
      .Word(kNextLeftRole, kNone)
      .Tag(kNextLeftTag, kNone)
      .Tag(kNextSecondLeftTag, kNone)
      .Label(kNextLeftLabel, state, kNone)
      .Label(kNextSecondLeftLabel, state, kNone)
      .Number(kNextLefts, 0)
      .SumIn(&no_next_left_);
}

void ArcSums::Start(std::span<const ArcWord> words, std::span<const ArcToken> tokens) {
  words_ = words, tokens_ = tokens;
  if (kept_.size() < tokens.size()) kept_.resize(tokens.size());
  for (std::size_t t = 0; t < tokens.size(); ++t) {
    kept_[t].has_top = kept_[t].has_next = false;
    kept_[t].place = kUnset;
    kept_[t].under_for = kept_[t].top_right_for = kept_[t].next_left_for = kUnset;
  }
}

template <class Add>
const std::int16_t* ArcSums::Together(Group group, std::uint64_t values, Add add) {
  constexpr int kPlaceBits = std::countr_zero(kPlaces);
  const std::size_t at =
      group * kPlaces + static_cast<std::size_t>(values * 0x9E3779B97F4A7C15ull >> (64 - kPlaceBits));
  if (values_[at] != values) {
    values_[at] = values;
    Adder adder(this);
    add(&adder);
    adder.SumIn(&sums_[at]);
  }
  return sums_[at].data();
}

void ArcSums::Look(const ArcState& state, Hidden* hidden) {
  const std::uint32_t top = state.stack(0), next = state.next();
  const std::size_t deep = state.depth() < 3 ? state.depth() : 3;
  const std::size_t distance = ArcDistance(top, next), between = ArcBetween(top, tokens_[At(top)], tokens_[next]);
  const std::size_t depth = deep * 2 + (next == size());
  Adder(this)
      .Add(Top(state))
      .Add(TopRight(state, top))
      .Add(Next(state))
      .Add(NextLeft(state, next))
      .Add(Together(kOfState, Joined(distance, between, depth),
                    [&](Adder* adder) {
                      adder->Number(kTopDistance, distance).Number(kTopBetween, between).Number(kDepth, depth);
                    }))
      .RectifiedIn(hidden);
}

/// What comes with the top of the stack, but for its children on the right: as long as it is on the stack, nothing under
/// it changes, and it gets no more children on the left.
const std::int16_t* ArcSums::Top(const ArcState& state) {
  const std::uint32_t top = state.stack(0), under = state.stack(1);
  Kept& kept = kept_[At(top)];
  if (kept.has_top) return kept.top.data();
  kept.has_top = true;
  const std::uint32_t before = top == 0 || top == ArcState::kNone ? ArcState::kNone : top - 1;
  const std::size_t distance = ArcDistance(under, top),
                    between = ArcBetween(under, tokens_[At(under)], tokens_[At(top)]);
  Adder adder(this);
  adder.Word(kTopRole, top)
      .Tag(kAfterTopTag, After(top, 1))
      .Add(Together(kBeforeTop, Joined(TagOf(before), TagOf(top)),
                    [&](Adder* sum) { sum->Tag(kBeforeTopTag, before).Tag(kTopTag, top); }))
      .Add(Together(kAboveUnder, Joined(distance, between),
                    [&](Adder* sum) { sum->Number(kUnderDistance, distance).Number(kUnderBetween, between); }))
      .Add(Under(state));
  if (top == ArcState::kNone || state.node(top).left == ArcState::kNone)
    return adder.Add(no_top_left_.data()).SumIn(&kept.top);
  const ArcState::Node& node = state.node(top);
  return adder.Word(kTopLeftRole, node.left)
      .Add(Together(kTopLeft, ChildrenOf(state, node.left, node.second_left, node.lefts),
                    [&](Adder* sum) {
                      sum->Tag(kTopLeftTag, node.left)
                          .Tag(kTopSecondLeftTag, node.second_left)
                          .Label(kTopLeftLabel, state, node.left)
                          .Label(kTopSecondLeftLabel, state, node.second_left)
                          .Number(kTopLefts, ArcFew(node.lefts));
                    }))
      .SumIn(&kept.top);
}

/// What comes with the token under the top, which gets no children as long as it is that, and with the one below.
const std::int16_t* ArcSums::Under(const ArcState& state) {
  static const ArcState::Node kNobody;
  const std::uint32_t under = state.stack(1), third = state.stack(2), after = After(under, 1);
  const ArcState::Node& node = under == ArcState::kNone ? kNobody : state.node(under);
  Kept& kept = kept_[At(under)];
  if (kept.under_for == node.right) return kept.under.data();
  kept.under_for = node.right;
  Adder adder(this);
  adder.Word(kUnderRole, under)
      .Word(kThirdRole, third)
      .Tag(kThirdTag, third)
      .Add(Together(kOfUnder, Joined(TagOf(under), TagOf(after)),
                    [&](Adder* sum) { sum->Tag(kUnderTag, under).Tag(kAfterUnderTag, after); }));
  if (node.left == ArcState::kNone) {
    adder.Add(no_under_left_.data());
  } else {
    adder.Add(Together(kUnderLeft, ChildrenOf(state, node.left, ArcState::kNone, node.lefts), [&](Adder* sum) {
      sum->Tag(kUnderLeftTag, node.left)
          .Label(kUnderLeftLabel, state, node.left)
          .Number(kUnderLefts, ArcFew(node.lefts));
    }));
  }
  if (node.right == ArcState::kNone) return adder.Add(no_under_right_.data()).SumIn(&kept.under);
  return adder.Word(kUnderRightRole, node.right)
      .Add(Together(kUnderRight, ChildrenOf(state, node.right, node.second_right, node.rights),
                    [&](Adder* sum) {
                      sum->Tag(kUnderRightTag, node.right)
                          .Tag(kUnderSecondRightTag, node.second_right)
                          .Label(kUnderRightLabel, state, node.right)
                          .Label(kUnderSecondRightLabel, state, node.second_right)
                          .Number(kUnderRights, ArcFew(node.rights));
                    }))
      .SumIn(&kept.under);
}

const std::int16_t* ArcSums::TopRight(const ArcState& state, std::uint32_t top) {
  if (top == ArcState::kNone || state.node(top).right == ArcState::kNone) return no_top_right_.data();
  const ArcState::Node& node = state.node(top);
  Kept& kept = kept_[top];
  if (kept.top_right_for == node.right) return kept.top_right.data();
  kept.top_right_for = node.right;
  return Adder(this)
      .Word(kTopRightRole, node.right)
      .Add(Together(kTopRight, ChildrenOf(state, node.right, node.second_right, node.rights),
                    [&](Adder* sum) {
                      sum->Tag(kTopRightTag, node.right)
                          .Tag(kTopSecondRightTag, node.second_right)
                          .Label(kTopRightLabel, state, node.right)
                          .Label(kTopSecondRightLabel, state, node.second_right)
                          .Number(kTopRights, ArcFew(node.rights));
                    }))
      .SumIn(&kept.top_right);
}

/// What comes with the next token, but for its children.
const std::int16_t* ArcSums::Next(const ArcState& state) {
  const std::uint32_t next = state.next();
  Kept& kept = kept_[next];
  if (kept.has_next) return kept.next.data();
  kept.has_next = true;
  const std::uint32_t before = next == 0 ? ArcState::kNone : next - 1;
  const std::uint32_t second = After(next, 1), third = After(next, 2);
  return Adder(this)
      .Word(kNextRole, next)
      .Word(kSecondNextRole, second)
      .Word(kThirdNextRole, third)
      .Add(Together(kBeforeNext, Joined(TagOf(before), TagOf(next)),
                    [&](Adder* sum) { sum->Add(network_.Bias()).Tag(kBeforeNextTag, before).Tag(kNextTag, next); }))
      .Add(Together(kBehindNext, Joined(TagOf(second), TagOf(third)),
                    [&](Adder* sum) { sum->Tag(kSecondNextTag, second).Tag(kThirdNextTag, third); }))
      .Tag(kFourthNextTag, After(next, 3))
      .SumIn(&kept.next);
}

const std::int16_t* ArcSums::NextLeft(const ArcState& state, std::uint32_t next) {
  const ArcState::Node& node = state.node(next);
  if (node.left == ArcState::kNone) return no_next_left_.data();
  Kept& kept = kept_[next];
  if (kept.next_left_for == node.left) return kept.next_left.data();
  kept.next_left_for = node.left;
  return Adder(this)
      .Word(kNextLeftRole, node.left)
      .Add(Together(kNextLeft, ChildrenOf(state, node.left, node.second_left, node.lefts),
                    [&](Adder* sum) {
                      sum->Tag(kNextLeftTag, node.left)
                          .Tag(kNextSecondLeftTag, node.second_left)
                          .Label(kNextLeftLabel, state, node.left)
                          .Label(kNextSecondLeftLabel, state, node.second_left)
                          .Number(kNextLefts, ArcFew(node.lefts));
                    }))
      .SumIn(&kept.next_left);
}

std::uint64_t ArcSums::ChildrenOf(const ArcState& state, std::uint32_t outer, std::uint32_t second,
                                  std::uint8_t children) const {
  const auto label = [&state](std::uint32_t token) {
    return token == ArcState::kNone ? kNoArcLabel : state.node(token).label;
  };
  return Joined(TagOf(outer), label(outer), TagOf(second), label(second), ArcFew(children));
}

}  // namespace lede
