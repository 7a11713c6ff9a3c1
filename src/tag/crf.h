// Linear-chain conditional random field with BILOU labels (Lafferty, McCallum and Pereira 2001).
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "tag/tagger.h"

namespace lede {

/// Labels: type × {begin, inside, last, unit}, and "outside". The first 32 have emission scores;
/// outside is the reference with score 0, which costs no generality.
enum class Position : std::uint8_t { kBegin, kInside, kLast, kUnit };
inline constexpr int kScoredLabels = kTagTypeCount * 4;
inline constexpr int kOutsideLabel = kScoredLabels;
inline constexpr int kLabelCount = kScoredLabels + 1;
constexpr int LabelOf(TagType type, Position position) {
  return static_cast<int>(type) * 4 + static_cast<int>(position);
}

/// Transition scores. Between names (or outside) it matters only what ended and what begins:
/// class 0 is outside, class 1 + t a name of type t.
struct Transitions {
  static constexpr int kClasses = kTagTypeCount + 1;
  std::array<std::array<float, kClasses>, kClasses> between{};   ///< [ended][begins]
  std::array<std::array<float, 2>, kTagTypeCount> from_begin{};  ///< [type]{to inside, to last}
  std::array<std::array<float, 2>, kTagTypeCount> from_inside{};
};

/// Decodes sentences; keeps its tables from one to the next.
class CrfDecoder {
 public:
  explicit CrfDecoder(const Transitions& transitions);

  /// `emissions` has kScoredLabels scores per token, in units of `scale` nats. Appends the best
  /// label sequence's names with the posterior probability of each; token indices start at
  /// `first_token`. The same input gives the same output on every machine: only IEEE additions,
  /// multiplications and divisions in a fixed order. O(tokens).
  void Decode(std::span<const std::int16_t> emissions, float scale, std::uint32_t first_token,
              std::vector<TagSpan>* out);

 private:
  void Viterbi(std::span<const std::int16_t> emissions, float scale);
  void ForwardBackward(std::span<const std::int16_t> emissions, float scale);
  float SpanProbability(std::uint32_t first, std::uint32_t last, TagType type) const;

  using Row = std::array<float, kLabelCount>;
  Transitions scores_;
  Transitions factors_;  ///< e to the scores
  std::vector<Row> potentials_, forward_, backward_;
  std::vector<float> norms_;
  std::vector<Row> best_;
  std::vector<std::array<std::uint8_t, kLabelCount>> came_from_;
  std::vector<std::uint8_t> labels_;
};

/// eˣ by range reduction and a polynomial, relative error below 2⁻²⁰ for |x| ≤ 80; smaller x gives
/// 0, greater x e⁸⁰. Not libm's: results must not differ between machines.
float DeterministicExp(float x);

}  // namespace lede
