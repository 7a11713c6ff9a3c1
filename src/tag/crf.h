// Linear-chain conditional random field with BILOU labels (Lafferty, McCallum and Pereira 2001).
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <span>
#include <vector>

#include "tag/tagger.h"

namespace lede {

/// Labels: {begin, inside, last, unit} × type, the types side by side as vector units like them, and
/// "outside". The first 32 have emission scores; outside is the reference with score 0, which costs no
/// generality.
enum class Position : std::uint8_t { kBegin, kInside, kLast, kUnit };
inline constexpr int kScoredLabels = kTagTypeCount * 4;
inline constexpr int kOutsideLabel = kScoredLabels;
inline constexpr int kLabelCount = kScoredLabels + 1;
constexpr int LabelOf(TagType type, Position position) {
  return static_cast<int>(position) * kTagTypeCount + static_cast<int>(type);
}

/// Transition scores. Between names (or outside) it matters only what ended and what begins:
/// class 0 is outside, class 1 + t a name of type t.
struct Transitions {
  static constexpr int kClasses = kTagTypeCount + 1;
  std::array<std::array<float, kClasses>, kClasses> between{};   ///< [ended][begins]
  std::array<std::array<float, 2>, kTagTypeCount> from_begin{};  ///< [type]{to inside, to last}
  std::array<std::array<float, 2>, kTagTypeCount> from_inside{};
};

/// Transition scores by NameScheme: what may follow a name at once is what the schemes differ in most.
using SchemeTransitions = std::array<Transitions, kNameSchemeCount>;

/// eˣ for |x| ≤ 80, beyond which x counts as ±80, by range reduction and a polynomial; relative error
/// below 2⁻²⁰. Not libm's: results must not differ between machines. Free of branches, so that loops
/// over it use the vector unit.
inline float DeterministicExp(float x) {
  x = x < -80.0f ? -80.0f : x;
  x = x > 80.0f ? 80.0f : x;
  // Adding and taking away 1.5·2²³ rounds to the nearest whole number.
  const float whole = (x * 1.44269504f + 12582912.0f) - 12582912.0f;  // x / ln 2
  const float r = (x - whole * 0.693359375f) + whole * 2.12194440e-4f;
  // Taylor series on [-ln 2 / 2, ln 2 / 2]; the seventh term is below 2⁻²².
  float p = 1.0f / 720.0f;
  p = p * r + 1.0f / 120.0f;
  p = p * r + 1.0f / 24.0f;
  p = p * r + 1.0f / 6.0f;
  p = p * r + 0.5f;
  p = p * r + 1.0f;
  p = p * r + 1.0f;
  return p * __builtin_bit_cast(float, (static_cast<std::int32_t>(whole) + 127) * (1 << 23));
}

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
  /// A number for each type. Compilers map it to the machine's vector registers, two where one is too
  /// small; every lane does what a scalar would, so the results are the same everywhere.
  using Lanes = float __attribute__((vector_size(kTagTypeCount * sizeof(float))));

  /// A number for each label.
  struct Row {
    std::array<Lanes, 4> at;  ///< by Position
    float outside;
  };

  /// Transitions with their lanes side by side.
  struct Moves {
    explicit Moves(const Transitions& t);
    std::array<Lanes, Transitions::kClasses> begins;  ///< [ended class]: lane t, type t begins
    std::array<Lanes, Transitions::kClasses> ended;   ///< [begun class]: lane t, type t ended
    std::array<float, Transitions::kClasses> from_outside;
    Lanes begin_inside, begin_last, inside_inside, inside_last;
  };

  void Viterbi(std::span<const std::int16_t> emissions, float scale);
  int Predecessor(std::size_t token, int label) const;
  void ForwardBackward(std::span<const std::int16_t> emissions, float scale);
  void Forward();
  void Backward();
  float SpanProbability(std::uint32_t first, std::uint32_t last, TagType type) const;

  Moves scores_;
  Moves factors_;  ///< e to the scores
  std::vector<Row> potentials_, forward_, backward_;
  std::vector<float> norms_;
  std::vector<Row> best_;
  std::vector<std::uint8_t> labels_;
};

}  // namespace lede
