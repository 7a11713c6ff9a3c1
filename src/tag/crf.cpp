#include "tag/crf.h"

#include <algorithm>
#include <cstring>

namespace lede {
namespace {

constexpr int kTypes = kTagTypeCount;
constexpr int kClasses = Transitions::kClasses;
constexpr float kImpossible = -1e30f;
constexpr std::size_t kBegin = 0, kInside = 1, kLast = 2, kUnit = 3;

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

template <class Lanes>
void Raise(Lanes* to, const Lanes& candidate) {
  *to = candidate > *to ? candidate : *to;
}

using Floats = float __attribute__((vector_size(32)));
using Integers = std::int32_t __attribute__((vector_size(32)));
using Shorts = std::int16_t __attribute__((vector_size(16)));

/// Eight scores as numbers.
void Load(const std::int16_t* scores, Floats* out) {
  Shorts shorts;
  std::memcpy(&shorts, scores, sizeof shorts);
  *out = __builtin_convertvector(shorts, Floats);
}

/// DeterministicExp of every lane, step by step the same.
void Exponentiate(Floats* lanes) {
  const Floats lowest = Floats{} - 80.0f, highest = Floats{} + 80.0f;
  Floats x = *lanes;
  x = x < lowest ? lowest : x;
  x = x > highest ? highest : x;
  const Floats whole = (x * 1.44269504f + 12582912.0f) - 12582912.0f;
  const Floats r = (x - whole * 0.693359375f) + whole * 2.12194440e-4f;
  Floats p = Floats{} + 1.0f / 720.0f;
  p = p * r + 1.0f / 120.0f;
  p = p * r + 1.0f / 24.0f;
  p = p * r + 1.0f / 6.0f;
  p = p * r + 0.5f;
  p = p * r + 1.0f;
  p = p * r + 1.0f;
  const Integers bits = (__builtin_convertvector(whole, Integers) + 127) * (1 << 23);
  Floats power;
  std::memcpy(&power, &bits, sizeof power);
  *lanes = p * power;
}

/// Adds in one fixed order.
template <class Lanes>
float Sum(const Lanes& lanes) {
  return ((lanes[0] + lanes[4]) + (lanes[1] + lanes[5])) + ((lanes[2] + lanes[6]) + (lanes[3] + lanes[7]));
}

}  // namespace

CrfDecoder::Moves::Moves(const Transitions& t) {
  static_assert(kTagTypeCount == 8, "Sum adds eight lanes");
  for (std::size_t a = 0; a < kClasses; ++a) {
    from_outside[a] = t.between[0][a];
    for (std::size_t b = 0; b < kTypes; ++b) {
      begins[a][b] = t.between[a][b + 1];
      ended[a][b] = t.between[b + 1][a];
    }
  }
  for (std::size_t b = 0; b < kTypes; ++b) {
    begin_inside[b] = t.from_begin[b][0], begin_last[b] = t.from_begin[b][1];
    inside_inside[b] = t.from_inside[b][0], inside_last[b] = t.from_inside[b][1];
  }
}

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
    const auto type = static_cast<TagType>(labels_[i] % kTypes);
    const std::size_t first = i;
    while (labels_[i] < static_cast<int>(kLast) * kTypes) ++i;
    const float p = SpanProbability(static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(i), type);
    out->push_back({first_token + static_cast<std::uint32_t>(first), first_token + static_cast<std::uint32_t>(i) + 1,
                    type, Thousandths(p)});
  }
}

void CrfDecoder::Viterbi(std::span<const std::int16_t> emissions, float scale) {
  const std::size_t n = emissions.size() / kScoredLabels;
  best_.resize(n);
  labels_.resize(n);
  for (std::size_t i = 0; i < n; ++i) {
    std::array<Lanes, 4> e;
    for (std::size_t position = 0; position < 4; ++position) {
      Load(emissions.data() + i * kScoredLabels + position * kTypes, &e[position]);
      e[position] *= scale;
    }
    Row& now = best_[i];
    if (i == 0) {
      now.outside = scores_.from_outside[0];
      now.at[kBegin] = scores_.begins[0] + e[kBegin];
      now.at[kUnit] = scores_.begins[0] + e[kUnit];
      now.at[kInside] = now.at[kLast] = Lanes{} + kImpossible;
      continue;
    }
    const Row& before = best_[i - 1];
    Lanes ended = before.at[kLast];
    Raise(&ended, before.at[kUnit]);
    const Lanes to_outside = ended + scores_.ended[0];
    now.outside = before.outside + scores_.from_outside[0];
    Lanes enter = before.outside + scores_.begins[0];
    for (std::size_t p = 0; p < kTypes; ++p) {
      now.outside = std::max(now.outside, to_outside[p]);
      Raise(&enter, ended[p] + scores_.begins[p + 1]);
    }
    now.at[kBegin] = enter + e[kBegin];
    now.at[kUnit] = enter + e[kUnit];
    Lanes inside = before.at[kBegin] + scores_.begin_inside, last = before.at[kBegin] + scores_.begin_last;
    Raise(&inside, before.at[kInside] + scores_.inside_inside);
    Raise(&last, before.at[kInside] + scores_.inside_last);
    now.at[kInside] = inside + e[kInside];
    now.at[kLast] = last + e[kLast];
  }
  int label = kOutsideLabel;  // a sentence cannot end within a name
  float best = best_[n - 1].outside;
  for (std::size_t t = 0; t < kTypes; ++t) {
    for (const std::size_t position : {kLast, kUnit}) {
      if (best_[n - 1].at[position][t] > best)
        best = best_[n - 1].at[position][t], label = static_cast<int>(position * kTypes + t);
    }
  }
  for (std::size_t i = n - 1; i > 0; --i) {
    labels_[i] = static_cast<std::uint8_t>(label);
    label = Predecessor(i, label);
  }
  labels_[0] = static_cast<std::uint8_t>(label);
}

/// The label before `token` on the best path that gives it `label`: where the best score came from is
/// found again along that one path, rather than noted for all.
int CrfDecoder::Predecessor(std::size_t token, int label) const {
  const Row& before = best_[token - 1];
  const auto t = static_cast<std::size_t>(label % kTypes), position = static_cast<std::size_t>(label / kTypes);
  if (position == kInside || position == kLast) {
    const bool ends = position == kLast;
    const float via_begin = before.at[kBegin][t] + (ends ? scores_.begin_last : scores_.begin_inside)[t];
    const float via_inside = before.at[kInside][t] + (ends ? scores_.inside_last : scores_.inside_inside)[t];
    return static_cast<int>((via_inside > via_begin ? kInside : kBegin) * kTypes + t);
  }
  const std::size_t begun = label == kOutsideLabel ? 0 : t + 1;
  int from = kOutsideLabel;
  float best = before.outside + scores_.from_outside[begun];
  for (std::size_t p = 0; p < kTypes; ++p) {
    const std::size_t by = before.at[kUnit][p] > before.at[kLast][p] ? kUnit : kLast;
    const float s = before.at[by][p] + scores_.ended[begun][p];
    if (s > best) best = s, from = static_cast<int>(by * kTypes + p);
  }
  return from;
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
    for (std::size_t position = 0; position < 4; ++position) {
      Lanes& lanes = potentials_[i].at[position];
      Load(e + position * kTypes, &lanes);
      lanes = (lanes - static_cast<float>(top)) * scale;
      Exponentiate(&lanes);
    }
    potentials_[i].outside = DeterministicExp(static_cast<float>(-top) * scale);
  }
  Forward();
  Backward();
}

void CrfDecoder::Forward() {
  for (std::size_t i = 0; i < forward_.size(); ++i) {
    Row& now = forward_[i];
    const Row& phi = potentials_[i];
    float to_outside = factors_.from_outside[0];
    Lanes enter = factors_.begins[0];
    now.at[kInside] = now.at[kLast] = Lanes{};
    if (i > 0) {
      const Row& before = forward_[i - 1];
      const Lanes ended = before.at[kLast] + before.at[kUnit];
      to_outside = before.outside * factors_.from_outside[0] + Sum(ended * factors_.ended[0]);
      enter = before.outside * factors_.begins[0];
      for (std::size_t p = 0; p < kTypes; ++p) enter += ended[p] * factors_.begins[p + 1];
      now.at[kInside] =
          (before.at[kBegin] * factors_.begin_inside + before.at[kInside] * factors_.inside_inside) * phi.at[kInside];
      now.at[kLast] =
          (before.at[kBegin] * factors_.begin_last + before.at[kInside] * factors_.inside_last) * phi.at[kLast];
    }
    now.outside = to_outside * phi.outside;
    now.at[kBegin] = enter * phi.at[kBegin];
    now.at[kUnit] = enter * phi.at[kUnit];
    norms_[i] = now.outside + Sum((now.at[kBegin] + now.at[kInside]) + (now.at[kLast] + now.at[kUnit]));
    const float share = 1.0f / norms_[i];
    now.outside *= share;
    for (Lanes& lanes : now.at) lanes *= share;
  }
}

void CrfDecoder::Backward() {
  const std::size_t n = backward_.size();
  Row& end = backward_[n - 1];
  end.outside = 1.0f;
  end.at[kBegin] = end.at[kInside] = Lanes{};
  end.at[kLast] = end.at[kUnit] = Lanes{} + 1.0f;
  for (std::size_t i = n - 1; i-- > 0;) {
    const Row& next = backward_[i + 1];
    const Row& phi = potentials_[i + 1];
    Row& now = backward_[i];
    const float share = 1.0f / norms_[i + 1];
    const float outside = next.outside * phi.outside;
    const Lanes begun = next.at[kBegin] * phi.at[kBegin] + next.at[kUnit] * phi.at[kUnit];
    now.outside = (outside * factors_.from_outside[0] + Sum(begun * factors_.begins[0])) * share;
    Lanes ended = outside * factors_.ended[0];
    for (std::size_t c = 0; c < kTypes; ++c) ended += begun[c] * factors_.ended[c + 1];
    now.at[kLast] = now.at[kUnit] = ended * share;
    const Lanes inside = next.at[kInside] * phi.at[kInside], last = next.at[kLast] * phi.at[kLast];
    now.at[kBegin] = (factors_.begin_inside * inside + factors_.begin_last * last) * share;
    now.at[kInside] = (factors_.inside_inside * inside + factors_.inside_last * last) * share;
  }
}

float CrfDecoder::SpanProbability(std::uint32_t first, std::uint32_t last, TagType type) const {
  const auto t = static_cast<std::size_t>(type);
  // Sum of forward × backward over all labels, at a place where both are at hand.
  const Row &f = forward_[last], &b = backward_[last];
  const float total = f.outside * b.outside + Sum((f.at[kBegin] * b.at[kBegin] + f.at[kInside] * b.at[kInside]) +
                                                  (f.at[kLast] * b.at[kLast] + f.at[kUnit] * b.at[kUnit]));
  if (first == last) return f.at[kUnit][t] * b.at[kUnit][t] / total;
  float p = forward_[first].at[kBegin][t];
  for (std::uint32_t i = first + 1; i <= last; ++i) {
    const std::size_t position = i == last ? kLast : kInside;
    const bool begun = i == first + 1, ends = i == last;
    const Lanes& move = begun ? (ends ? factors_.begin_last : factors_.begin_inside)
                              : (ends ? factors_.inside_last : factors_.inside_inside);
    p = p * move[t] * potentials_[i].at[position][t] / norms_[i];
  }
  return p * b.at[kLast][t] / total;
}

}  // namespace lede
