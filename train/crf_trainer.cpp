#include "crf_trainer.h"

#include <algorithm>
#include <cmath>

#include "files.h"

namespace lede::train {
namespace {

constexpr int kTypes = kTagTypeCount, kClasses = Transitions::kClasses;
using Scores = std::array<float, kLabelCount>;

constexpr int B(int t) { return t; }
constexpr int I(int t) { return kTypes + t; }
constexpr int L(int t) { return 2 * kTypes + t; }
constexpr int U(int t) { return 3 * kTypes + t; }

/// into = f(into, from), element by element.
template <class F>
void ForEachTransition(Transitions& into, const Transitions& from, F f) {
  const auto each = [&](auto& to, const auto& source) {
    for (std::size_t a = 0; a < to.size(); ++a)
      for (std::size_t b = 0; b < to[a].size(); ++b) to[a][b] = f(to[a][b], source[a][b]);
  };
  each(into.between, from.between);
  each(into.from_begin, from.from_begin);
  each(into.from_inside, from.from_inside);
}

Transitions Exponentials(const Transitions& in) {
  Transitions out = in;
  ForEachTransition(out, in, [](float, float x) { return std::exp(x); });
  return out;
}

/// Expected label and transition counts under potentials, by forward-backward.
class Lattice {
 public:
  /// `phi` are potentials by token; returns log Z (up to the factors that the caller divided out).
  double Run(const std::vector<Scores>& phi, const Transitions& factors) {
    const std::size_t n = phi.size();
    forward_.resize(n), backward_.resize(n), norms_.resize(n);
    double log_z = 0;
    for (std::size_t i = 0; i < n; ++i) {
      Ended(i, &ended_);
      Scores& now = forward_[i];
      float sum = 0;
      for (int c = 0; c < kClasses; ++c) {
        float enter = 0;
        for (int p = 0; p < kClasses; ++p) enter += ended_[p] * factors.between[p][c];
        if (c == 0) {
          sum += now[kOutsideLabel] = enter * phi[i][kOutsideLabel];
          continue;
        }
        const int t = c - 1;
        const float b = i == 0 ? 0 : forward_[i - 1][B(t)], in = i == 0 ? 0 : forward_[i - 1][I(t)];
        now[B(t)] = enter * phi[i][B(t)];
        now[U(t)] = enter * phi[i][U(t)];
        now[I(t)] = (b * factors.from_begin[t][0] + in * factors.from_inside[t][0]) * phi[i][I(t)];
        now[L(t)] = (b * factors.from_begin[t][1] + in * factors.from_inside[t][1]) * phi[i][L(t)];
        sum += now[B(t)] + now[U(t)] + now[I(t)] + now[L(t)];
      }
      sum = std::max(sum, 1e-30f);
      norms_[i] = sum;
      log_z += std::log(static_cast<double>(sum));
      for (float& x : now) x /= sum;
    }
    backward_[n - 1].fill(0);
    backward_[n - 1][kOutsideLabel] = 1;
    for (int t = 0; t < kTypes; ++t) backward_[n - 1][L(t)] = backward_[n - 1][U(t)] = 1;
    for (std::size_t i = n - 1; i-- > 0;) {
      const Scores& next = backward_[i + 1];
      const Scores& f = phi[i + 1];
      Begins(next, f, &begins_);
      for (int p = 0; p < kClasses; ++p) {
        float sum = 0;
        for (int c = 0; c < kClasses; ++c) sum += factors.between[p][c] * begins_[c];
        sum /= norms_[i + 1];
        if (p == 0)
          backward_[i][kOutsideLabel] = sum;
        else
          backward_[i][L(p - 1)] = backward_[i][U(p - 1)] = sum;
      }
      for (int t = 0; t < kTypes; ++t) {
        const float in = next[I(t)] * f[I(t)], l = next[L(t)] * f[L(t)];
        backward_[i][B(t)] = (factors.from_begin[t][0] * in + factors.from_begin[t][1] * l) / norms_[i + 1];
        backward_[i][I(t)] = (factors.from_inside[t][0] * in + factors.from_inside[t][1] * l) / norms_[i + 1];
      }
    }
    total_ = 0;
    for (int l = 0; l < kLabelCount; ++l) total_ += forward_[n - 1][l] * backward_[n - 1][l];
    total_ = std::max(total_, 1e-30f);
    return log_z + std::log(static_cast<double>(total_));
  }

  /// Adds sign × the expected counts to `labels` and `moves`.
  void AddExpectations(const std::vector<Scores>& phi, const Transitions& factors, float sign,
                       std::vector<Scores>* labels, Transitions* moves) {
    const std::size_t n = phi.size();
    for (std::size_t i = 0; i < n; ++i) {
      for (int l = 0; l < kLabelCount; ++l)
        (*labels)[i][static_cast<std::size_t>(l)] += sign * forward_[i][l] * backward_[i][l] / total_;
      const float share = sign / (norms_[i] * total_);
      Ended(i, &ended_);
      Begins(backward_[i], phi[i], &begins_);
      for (int p = 0; p < kClasses; ++p) {
        for (int c = 0; c < kClasses; ++c)
          moves->between[p][c] += share * ended_[p] * factors.between[p][c] * begins_[c];
      }
      if (i == 0) continue;
      for (int t = 0; t < kTypes; ++t) {
        const float in = phi[i][I(t)] * backward_[i][I(t)], l = phi[i][L(t)] * backward_[i][L(t)];
        moves->from_begin[t][0] += share * forward_[i - 1][B(t)] * factors.from_begin[t][0] * in;
        moves->from_begin[t][1] += share * forward_[i - 1][B(t)] * factors.from_begin[t][1] * l;
        moves->from_inside[t][0] += share * forward_[i - 1][I(t)] * factors.from_inside[t][0] * in;
        moves->from_inside[t][1] += share * forward_[i - 1][I(t)] * factors.from_inside[t][1] * l;
      }
    }
  }

 private:
  /// Probability that a name (or outside) of each class ended just before token i.
  void Ended(std::size_t i, std::array<float, kClasses>* ended) const {
    ended->fill(0);
    if (i == 0) {
      (*ended)[0] = 1;
      return;
    }
    (*ended)[0] = forward_[i - 1][kOutsideLabel];
    for (int t = 0; t < kTypes; ++t)
      (*ended)[static_cast<std::size_t>(t) + 1] = forward_[i - 1][L(t)] + forward_[i - 1][U(t)];
  }
  static void Begins(const Scores& next, const Scores& f, std::array<float, kClasses>* begins) {
    (*begins)[0] = next[kOutsideLabel] * f[kOutsideLabel];
    for (int t = 0; t < kTypes; ++t)
      (*begins)[static_cast<std::size_t>(t) + 1] = next[B(t)] * f[B(t)] + next[U(t)] * f[U(t)];
  }

  std::vector<Scores> forward_, backward_;
  std::vector<float> norms_;
  float total_ = 1;
  std::array<float, kClasses> ended_{}, begins_{};
};

/// One AdaGrad step on one weight.
void Step(float gradient, const TrainerSettings& s, float* weight, float* squares) {
  *squares += gradient * gradient;
  *weight -= s.rate * (gradient / std::sqrt(*squares + 1e-4f) + s.l2 * *weight);
}

}  // namespace

CrfTrainer::CrfTrainer(std::size_t features, const TrainerSettings& settings)
    : settings_(settings), rows_(features), pruned_(features) {}

double CrfTrainer::Pass(const std::vector<const Sentence*>& sentences, std::uint64_t seed) {
  Random random(seed);
  std::vector<std::uint32_t> order(sentences.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
  for (std::size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[random.Below(i)]);
  double loss = 0;
  const std::size_t snapshot_every = order.size() / kSnapshotsPerPass + 1;
  for (std::size_t i = 0; i < order.size(); ++i) {
    loss += Update(*sentences[order[i]], random.Next());
    if (averaging_ && (i + 1) % snapshot_every == 0) TakeSnapshot();
  }
  return loss / static_cast<double>(sentences.size());
}

LEDE_WIDE double CrfTrainer::Update(const Sentence& sentence, std::uint64_t seed) {
  const std::size_t n = sentence.allowed.size();
  Random random(seed);
  static thread_local std::vector<std::uint32_t> active, active_ends;
  active.clear(), active_ends.clear();
  const auto keep_below = static_cast<std::uint32_t>((1.0f - settings_.dropout) * 4294967295.0f);
  std::uint32_t at = 0;
  for (std::size_t i = 0; i < n; ++i) {
    for (; at < sentence.ends[i]; ++at) {
      const std::uint32_t f = sentence.features[at];
      if (pruned_[f] || (settings_.dropout > 0 && static_cast<std::uint32_t>(random.Next() >> 32) > keep_below))
        continue;
      active.push_back(f);
    }
    active_ends.push_back(static_cast<std::uint32_t>(active.size()));
  }

  static thread_local std::vector<Scores> all, allowed, gradient;
  all.resize(n), allowed.resize(n), gradient.assign(n, Scores{});
  const float boost = 1.0f / (1.0f - settings_.dropout);
  at = 0;
  for (std::size_t i = 0; i < n; ++i) {
    Scores s{};
    for (; at < active_ends[i]; ++at) {
      const Row& row = rows_[active[at]];
      for (int l = 0; l < kScoredLabels; ++l) s[static_cast<std::size_t>(l)] += row.weight[static_cast<std::size_t>(l)];
    }
    for (float& x : s) x *= boost;
    const float top = *std::max_element(s.begin(), s.end());
    for (std::size_t l = 0; l < kLabelCount; ++l) {
      all[i][l] = std::exp(s[l] - top) + 1e-20f;
      allowed[i][l] = (sentence.allowed[i] >> l & 1) != 0 ? all[i][l] : 0.0f;
    }
  }
  const auto scheme = static_cast<std::size_t>(sentence.scheme);
  const Transitions factors = Exponentials(transitions_[scheme]);
  static thread_local Lattice lattice;
  Transitions moves{};
  double loss = lattice.Run(all, factors);
  lattice.AddExpectations(all, factors, 1, &gradient, &moves);
  loss -= lattice.Run(allowed, factors);
  lattice.AddExpectations(allowed, factors, -1, &gradient, &moves);

  at = 0;
  for (std::size_t i = 0; i < n; ++i) {
    float largest = 0;
    for (int l = 0; l < kScoredLabels; ++l)
      largest = std::max(largest, std::abs(gradient[i][static_cast<std::size_t>(l)]));
    if (largest < 0.002f) {  // nothing to learn here
      at = active_ends[i];
      continue;
    }
    for (; at < active_ends[i]; ++at) {
      Row& row = rows_[active[at]];
      for (std::size_t l = 0; l < kScoredLabels; ++l)
        Step(gradient[i][l] * sentence.weight, settings_, &row.weight[l], &row.squares[l]);
    }
  }
  const auto step_all = [&](auto& weight, auto& square, const auto& g) {
    for (std::size_t a = 0; a < weight.size(); ++a) {
      for (std::size_t b = 0; b < weight[a].size(); ++b)
        Step(g[a][b] * sentence.weight, settings_, &weight[a][b], &square[a][b]);
    }
  };
  Transitions &weights = transitions_[scheme], &squares = squares_[scheme];
  step_all(weights.between, squares.between, moves.between);
  step_all(weights.from_begin, squares.from_begin, moves.from_begin);
  step_all(weights.from_inside, squares.from_inside, moves.from_inside);
  return loss;
}

void CrfTrainer::TakeMean(const CrfTrainer& other) {
  const auto mean = [](float x, float y) { return (x + y) / 2; };
  for (std::size_t f = 0; f < rows_.size(); ++f) {
    for (std::size_t l = 0; l < kScoredLabels; ++l) {
      rows_[f].weight[l] = mean(rows_[f].weight[l], other.rows_[f].weight[l]);
      rows_[f].squares[l] = mean(rows_[f].squares[l], other.rows_[f].squares[l]);
    }
  }
  for (std::size_t f = 0; f < sums_.size(); ++f)
    for (std::size_t l = 0; l < kScoredLabels; ++l) sums_[f][l] = mean(sums_[f][l], other.sums_[f][l]);
  for (std::size_t s = 0; s < kNameSchemeCount; ++s) {
    ForEachTransition(transitions_[s], other.transitions_[s], mean);
    ForEachTransition(squares_[s], other.squares_[s], mean);
    ForEachTransition(transition_sums_[s], other.transition_sums_[s], mean);
  }
}

void CrfTrainer::StartAveraging() {
  averaging_ = true;
  snapshots_ = 0;
  sums_.assign(rows_.size(), {});
  transition_sums_ = {};
}

void CrfTrainer::TakeSnapshot() {
  ++snapshots_;
  for (std::uint32_t f = 0; f < rows_.size(); ++f) {
    if (pruned_[f]) continue;
    for (std::size_t l = 0; l < kScoredLabels; ++l) sums_[f][l] += rows_[f].weight[l];
  }
  for (std::size_t s = 0; s < kNameSchemeCount; ++s)
    ForEachTransition(transition_sums_[s], transitions_[s], [](float sum, float x) { return sum + x; });
}

SchemeTransitions CrfTrainer::transitions() const {
  if (snapshots_ == 0) return transitions_;
  SchemeTransitions mean = transition_sums_;
  const float n = static_cast<float>(snapshots_);
  for (std::size_t s = 0; s < kNameSchemeCount; ++s)
    ForEachTransition(mean[s], transition_sums_[s], [n](float, float sum) { return sum / n; });
  return mean;
}

CrfTrainer::RowWeights CrfTrainer::WeightsOf(std::uint32_t feature) const {
  if (snapshots_ == 0) return rows_[feature].weight;
  RowWeights mean = sums_[feature];
  for (float& x : mean) x /= static_cast<float>(snapshots_);
  return mean;
}

float CrfTrainer::Importance(const RowWeights& weights) {
  float most = 0;
  for (const float x : weights) most = std::max(most, std::abs(x));
  return most;
}

void CrfTrainer::Prune(std::size_t keep) {
  if (keep >= rows_.size()) return;
  std::vector<float> importance(rows_.size());
  for (std::uint32_t f = 0; f < rows_.size(); ++f) importance[f] = pruned_[f] ? -1 : Importance(WeightsOf(f));
  std::vector<float> sorted = importance;
  std::nth_element(sorted.begin(), sorted.begin() + static_cast<std::ptrdiff_t>(keep), sorted.end(), std::greater<>());
  for (std::uint32_t f = 0; f < rows_.size(); ++f) {
    if (importance[f] > sorted[keep]) continue;
    pruned_[f] = true;
    rows_[f] = {};
  }
}

std::vector<std::pair<std::uint32_t, std::array<std::int8_t, kScoredLabels>>> CrfTrainer::Quantise(float scale) const {
  std::vector<std::pair<float, std::uint32_t>> order;
  for (std::uint32_t f = 0; f < rows_.size(); ++f)
    if (!pruned_[f]) order.emplace_back(Importance(WeightsOf(f)), f);
  std::stable_sort(order.begin(), order.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
  std::vector<std::pair<std::uint32_t, std::array<std::int8_t, kScoredLabels>>> out;
  for (const auto& [importance, f] : order) {
    const RowWeights weights = WeightsOf(f);
    std::array<std::int8_t, kScoredLabels> row{};
    bool any = false;
    for (std::size_t l = 0; l < kScoredLabels; ++l) {
      row[l] = static_cast<std::int8_t>(std::clamp(std::round(weights[l] / scale), -127.0f, 127.0f));
      any |= row[l] != 0;
    }
    if (any) out.emplace_back(f, row);
  }
  return out;
}

}  // namespace lede::train
