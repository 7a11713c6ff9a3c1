#include "tag/crf.h"

#include <algorithm>

namespace lede {
namespace {

constexpr int kTypes = kTagTypeCount;
constexpr int kClasses = Transitions::kClasses;
constexpr float kImpossible = -1e30f;

constexpr int B(int type) { return type * 4; }
constexpr int I(int type) { return type * 4 + 1; }
constexpr int L(int type) { return type * 4 + 2; }
constexpr int U(int type) { return type * 4 + 3; }

Transitions Exponentials(const Transitions& scores) {
  Transitions t = scores;
  for (auto& row : t.between)
    for (float& x : row) x = DeterministicExp(x);
  for (auto& row : t.from_begin)
    for (float& x : row) x = DeterministicExp(x);
  for (auto& row : t.from_inside)
    for (float& x : row) x = DeterministicExp(x);
  return t;
}

/// A probability in thousandths; 0 for NaN, which senseless weights can lead to.
std::uint16_t Thousandths(float p) {
  const float bounded = p > 0.0f ? std::min(p, 1.0f) : 0.0f;
  return static_cast<std::uint16_t>(bounded * 1000.0f + 0.5f);
}

}  // namespace

CrfDecoder::CrfDecoder(const Transitions& transitions) : scores_(transitions), factors_(Exponentials(transitions)) {}

void CrfDecoder::Decode(std::span<const std::int16_t> emissions, float scale, std::uint32_t first_token,
                        std::vector<TagSpan>* out) {
  const std::size_t n = emissions.size() / kScoredLabels;
  if (n == 0) return;
  Viterbi(emissions, scale);
  bool posteriors_known = false;
  for (std::size_t i = 0; i < n; ++i) {
    if (labels_[i] == kOutsideLabel) continue;
    if (!posteriors_known) ForwardBackward(emissions, scale);
    posteriors_known = true;
    const auto type = static_cast<TagType>(labels_[i] / 4);
    const std::size_t first = i;
    while (labels_[i] != U(static_cast<int>(type)) && labels_[i] != L(static_cast<int>(type))) ++i;
    const float p = SpanProbability(static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(i), type);
    out->push_back({first_token + static_cast<std::uint32_t>(first), first_token + static_cast<std::uint32_t>(i) + 1,
                    type, Thousandths(p)});
  }
}

void CrfDecoder::Viterbi(std::span<const std::int16_t> emissions, float scale) {
  const std::size_t n = emissions.size() / kScoredLabels;
  best_.resize(n);
  came_from_.resize(n);
  labels_.resize(n);
  std::array<float, kClasses> ended;  // best score of a path that ended a name (or outside) of this class
  std::array<std::uint8_t, kClasses> ended_by{};
  for (std::size_t i = 0; i < n; ++i) {
    const std::int16_t* e = emissions.data() + i * kScoredLabels;
    Row& now = best_[i];
    auto& from = came_from_[i];
    const Row* before = i > 0 ? &best_[i - 1] : nullptr;
    if (before != nullptr) {
      ended[0] = (*before)[kOutsideLabel], ended_by[0] = kOutsideLabel;
      for (int t = 0; t < kTypes; ++t) {
        const bool unit = (*before)[U(t)] > (*before)[L(t)];
        ended_by[t + 1] = static_cast<std::uint8_t>(unit ? U(t) : L(t));
        ended[t + 1] = (*before)[ended_by[t + 1]];
      }
    }
    for (int c = 0; c < kClasses; ++c) {
      float enter = before == nullptr ? scores_.between[0][c] : kImpossible;
      std::uint8_t by = kOutsideLabel;
      for (int p = 0; before != nullptr && p < kClasses; ++p) {
        const float s = ended[p] + scores_.between[p][c];
        if (s > enter) enter = s, by = ended_by[p];
      }
      if (c == 0) {
        now[kOutsideLabel] = enter, from[kOutsideLabel] = by;
        continue;
      }
      const int t = c - 1;
      now[B(t)] = enter + static_cast<float>(e[B(t)]) * scale, from[B(t)] = by;
      now[U(t)] = enter + static_cast<float>(e[U(t)]) * scale, from[U(t)] = by;
      for (int to = 0; to < 2; ++to) {  // inside, last
        const float via_begin = before == nullptr ? kImpossible : (*before)[B(t)] + scores_.from_begin[t][to];
        const float via_inside = before == nullptr ? kImpossible : (*before)[I(t)] + scores_.from_inside[t][to];
        const int label = I(t) + to;
        now[label] = std::max(via_begin, via_inside) + static_cast<float>(e[label]) * scale;
        from[label] = static_cast<std::uint8_t>(via_inside > via_begin ? I(t) : B(t));
      }
    }
  }
  int label = kOutsideLabel;  // a sentence cannot end within a name
  for (int t = 0; t < kTypes; ++t) {
    if (best_[n - 1][L(t)] > best_[n - 1][label]) label = L(t);
    if (best_[n - 1][U(t)] > best_[n - 1][label]) label = U(t);
  }
  for (std::size_t i = n; i-- > 0; label = came_from_[i][label]) labels_[i] = static_cast<std::uint8_t>(label);
}

void CrfDecoder::ForwardBackward(std::span<const std::int16_t> emissions, float scale) {
  const std::size_t n = emissions.size() / kScoredLabels;
  potentials_.resize(n);
  forward_.resize(n);
  backward_.resize(n);
  norms_.resize(n);
  for (std::size_t i = 0; i < n; ++i) {
    const std::int16_t* e = emissions.data() + i * kScoredLabels;
    // Subtracting the token's greatest score keeps potentials within (0, 1]; it cancels in every ratio.
    std::int16_t top = 0;
    for (int l = 0; l < kScoredLabels; ++l) top = std::max(top, e[l]);
    for (int l = 0; l < kScoredLabels; ++l)
      potentials_[i][l] = DeterministicExp(static_cast<float>(e[l] - top) * scale);
    potentials_[i][kOutsideLabel] = DeterministicExp(static_cast<float>(-top) * scale);
  }
  for (std::size_t i = 0; i < n; ++i) {
    Row& now = forward_[i];
    const Row& phi = potentials_[i];
    std::array<float, kClasses> ended{};
    if (i == 0) {
      ended[0] = 1.0f;
    } else {
      ended[0] = forward_[i - 1][kOutsideLabel];
      for (int t = 0; t < kTypes; ++t) ended[t + 1] = forward_[i - 1][L(t)] + forward_[i - 1][U(t)];
    }
    std::array<float, kClasses> enter{};
    for (int p = 0; p < kClasses; ++p) {
      for (int c = 0; c < kClasses; ++c) enter[c] += ended[p] * factors_.between[p][c];
    }
    now[kOutsideLabel] = enter[0] * phi[kOutsideLabel];
    float sum = now[kOutsideLabel];
    for (int t = 0; t < kTypes; ++t) {
      const float begun = i == 0 ? 0.0f : forward_[i - 1][B(t)], inside = i == 0 ? 0.0f : forward_[i - 1][I(t)];
      now[B(t)] = enter[t + 1] * phi[B(t)];
      now[U(t)] = enter[t + 1] * phi[U(t)];
      now[I(t)] = (begun * factors_.from_begin[t][0] + inside * factors_.from_inside[t][0]) * phi[I(t)];
      now[L(t)] = (begun * factors_.from_begin[t][1] + inside * factors_.from_inside[t][1]) * phi[L(t)];
      sum += now[B(t)] + now[U(t)] + now[I(t)] + now[L(t)];
    }
    norms_[i] = sum;
    for (float& x : now) x /= sum;
  }
  Row& end = backward_[n - 1];
  end.fill(0.0f);
  end[kOutsideLabel] = 1.0f;
  for (int t = 0; t < kTypes; ++t) end[L(t)] = end[U(t)] = 1.0f;
  for (std::size_t i = n - 1; i-- > 0;) {
    const Row& next = backward_[i + 1];
    const Row& phi = potentials_[i + 1];
    Row& now = backward_[i];
    std::array<float, kClasses> begins;
    begins[0] = next[kOutsideLabel] * phi[kOutsideLabel];
    for (int t = 0; t < kTypes; ++t) begins[t + 1] = next[B(t)] * phi[B(t)] + next[U(t)] * phi[U(t)];
    const float norm = norms_[i + 1];
    for (int p = 0; p < kClasses; ++p) {
      float sum = 0;
      for (int c = 0; c < kClasses; ++c) sum += factors_.between[p][c] * begins[c];
      if (p == 0) {
        now[kOutsideLabel] = sum / norm;
      } else {
        now[L(p - 1)] = now[U(p - 1)] = sum / norm;
      }
    }
    for (int t = 0; t < kTypes; ++t) {
      const float inside = next[I(t)] * phi[I(t)], last = next[L(t)] * phi[L(t)];
      now[B(t)] = (factors_.from_begin[t][0] * inside + factors_.from_begin[t][1] * last) / norm;
      now[I(t)] = (factors_.from_inside[t][0] * inside + factors_.from_inside[t][1] * last) / norm;
    }
  }
}

float CrfDecoder::SpanProbability(std::uint32_t first, std::uint32_t last, TagType type) const {
  const auto t = static_cast<int>(type);
  float total = 0;  // sum of forward × backward over all labels, at a place where both are at hand
  for (int l = 0; l < kLabelCount; ++l) total += forward_[last][l] * backward_[last][l];
  if (first == last) return forward_[last][U(t)] * backward_[last][U(t)] / total;
  float p = forward_[first][B(t)];
  for (std::uint32_t i = first + 1; i <= last; ++i) {
    const bool ends = i == last;
    const auto& row = i == first + 1 ? factors_.from_begin[t] : factors_.from_inside[t];
    p = p * row[ends ? 1 : 0] * potentials_[i][ends ? L(t) : I(t)] / norms_[i];
  }
  return p * backward_[last][L(t)] / total;
}

}  // namespace lede
