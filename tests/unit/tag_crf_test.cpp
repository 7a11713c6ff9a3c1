#include <gtest/gtest.h>

#include <cmath>
#include <cstdint>
#include <map>
#include <vector>

#include "tag/crf.h"

namespace lede {
namespace {

constexpr float kScale = 1.0f / 24;

int PositionOf(int label) { return label / kTagTypeCount; }
int TypeOf(int label) { return label % kTagTypeCount; }

/// Whether `to` may follow `from`, labels of a sequence; kLabelCount stands for before the first and
/// after the last.
bool Allowed(int from, int to) {
  const auto opens = [](int l) { return l < kScoredLabels && PositionOf(l) <= 1; };  // begin, inside
  const auto continues = [](int l) { return l < kScoredLabels && (PositionOf(l) == 1 || PositionOf(l) == 2); };
  if (opens(from) != continues(to)) return false;
  return !opens(from) || TypeOf(from) == TypeOf(to);
}

float Transition(const Transitions& t, int from, int to) {
  if (to == kLabelCount) return 0;
  const auto class_of = [](int l) { return l >= kScoredLabels ? 0 : 1 + TypeOf(l); };
  if (from < kScoredLabels && PositionOf(from) == 0) return t.from_begin[TypeOf(from)][PositionOf(to) == 2];
  if (from < kScoredLabels && PositionOf(from) == 1) return t.from_inside[TypeOf(from)][PositionOf(to) == 2];
  return t.between[class_of(from)][class_of(to)];
}

/// Scores every label sequence of three tokens: the slow way to the best one and to probabilities.
struct Oracle {
  Oracle(const std::vector<std::int16_t>& emissions, const Transitions& t) {
    const auto emission = [&](std::size_t i, int l) {
      return l == kOutsideLabel
                 ? 0.0
                 : static_cast<double>(emissions[i * kScoredLabels + static_cast<std::size_t>(l)]) * kScale;
    };
    for (int a = 0; a < kLabelCount; ++a) {
      if (!Allowed(kLabelCount, a)) continue;
      for (int b = 0; b < kLabelCount; ++b) {
        if (!Allowed(a, b)) continue;
        for (int c = 0; c < kLabelCount; ++c) {
          if (!Allowed(b, c) || !Allowed(c, kLabelCount)) continue;
          const double score = emission(0, a) + emission(1, b) + emission(2, c) + Transition(t, kLabelCount, a) +
                               Transition(t, a, b) + Transition(t, b, c);
          const double weight = std::exp(score);
          total += weight;
          if (score > best_score) best_score = score, best = {a, b, c};
          AddSpans({a, b, c}, weight);
        }
      }
    }
  }

  void AddSpans(const std::vector<int>& labels, double weight) {
    for (std::size_t i = 0; i < labels.size(); ++i) {
      if (labels[i] >= kScoredLabels || PositionOf(labels[i]) == 1 || PositionOf(labels[i]) == 2) continue;
      std::size_t last = i;
      while (PositionOf(labels[last]) != 3 && PositionOf(labels[last]) != 2) ++last;
      spans[{i, last + 1, TypeOf(labels[i])}] += weight;
    }
  }

  double total = 0, best_score = -1e300;
  std::vector<int> best;
  std::map<std::tuple<std::size_t, std::size_t, int>, double> spans;
};

/// The same pseudo-random numbers everywhere.
class Numbers {
 public:
  explicit Numbers(std::uint32_t seed) : state_(seed) {}
  int Below(int n) { return static_cast<int>((state_ = state_ * 1664525u + 1013904223u) >> 8) % n; }

 private:
  std::uint32_t state_;
};

TEST(CrfDecoder, AgreesWithEnumeration) {
  for (std::uint32_t seed = 1; seed <= 40; ++seed) {
    Numbers numbers(seed);
    std::vector<std::int16_t> emissions(3 * kScoredLabels);
    for (auto& e : emissions) e = static_cast<std::int16_t>(numbers.Below(160) - 100);
    Transitions t;
    for (auto& row : t.between)
      for (float& x : row) x = static_cast<float>(numbers.Below(200) - 100) / 50;
    for (auto& row : t.from_begin)
      for (float& x : row) x = static_cast<float>(numbers.Below(200) - 100) / 50;
    for (auto& row : t.from_inside)
      for (float& x : row) x = static_cast<float>(numbers.Below(200) - 100) / 50;

    const Oracle oracle(emissions, t);
    std::vector<TagSpan> found;
    CrfDecoder(t).Decode(emissions, kScale, 10, &found);

    std::vector<int> labels(3, kOutsideLabel);
    for (const TagSpan& span : found) {
      for (std::uint32_t i = span.first - 10; i < span.last - 10; ++i)
        labels[i] = LabelOf(span.type, Position::kInside);
      labels[span.first - 10] = LabelOf(span.type, Position::kBegin);
      labels[span.last - 11] = LabelOf(span.type, span.last == span.first + 1 ? Position::kUnit : Position::kLast);
      const double p = oracle.spans.at({span.first - 10, span.last - 10, static_cast<int>(span.type)}) / oracle.total;
      EXPECT_NEAR(span.confidence, 1000 * p, 1.0) << "seed " << seed;
    }
    EXPECT_EQ(labels, oracle.best) << "seed " << seed;
  }
}

TEST(CrfDecoder, SurvivesExtremeScores) {
  std::vector<std::int16_t> emissions(2 * kScoredLabels, -32768);
  emissions[kScoredLabels + LabelOf(TagType::kOrg, Position::kUnit)] = 32767;
  std::vector<TagSpan> found;
  CrfDecoder(Transitions{}).Decode(emissions, kScale, 0, &found);
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].first, 1u);
  EXPECT_EQ(found[0].type, TagType::kOrg);
  EXPECT_EQ(found[0].confidence, 1000);
}

TEST(CrfDecoder, FindsNothingInNothing) {
  std::vector<TagSpan> found;
  CrfDecoder(Transitions{}).Decode({}, kScale, 0, &found);
  EXPECT_TRUE(found.empty());
}

TEST(DeterministicExp, IsCloseToExp) {
  for (float x = -79; x < 79; x += 0.0137f) {
    EXPECT_NEAR(DeterministicExp(x) / std::exp(static_cast<double>(x)), 1.0, 1e-6) << x;
  }
}

}  // namespace
}  // namespace lede
