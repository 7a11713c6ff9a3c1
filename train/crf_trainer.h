// Learns the weights of a linear-chain conditional random field from partially labelled sentences.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "features_index.h"
#include "tag/crf.h"

namespace lede::train {

struct TrainerSettings {
  float rate = 0.12f;    ///< AdaGrad's step
  float l2 = 1e-6f;      ///< weight decay per update
  float dropout = 0.0f;  ///< share of a token's features left out at random
};

/// Maximises the likelihood that a sentence's labels lie within the allowed sets,
/// log Z(allowed) − log Z(all) (Tsuboi et al. 2008), by AdaGrad (Duchi et al. 2011), one sentence at
/// a time.
class CrfTrainer {
 public:
  CrfTrainer(std::size_t features, const TrainerSettings& settings);

  /// One pass over the sentences in an order drawn from `seed`; returns the mean loss per sentence.
  double Pass(const std::vector<const Sentence*>& sentences, std::uint64_t seed);
  /// Sets the features without importance to 0 for good, so that `keep` remain.
  void Prune(std::size_t keep);
  /// Takes the mean of its weights and those of `other`, which has learnt from the same sentences in another order
  /// (parameter mixing, McDonald, Hall and Mann 2010).
  void TakeMean(const CrfTrainer& other);
  /// From now on `Quantise` and `transitions` give the mean over the course of the passes (Polyak and
  /// Juditsky 1992): steadier than where the last sentence left the weights.
  void StartAveraging();

  /// Quantised weights: features in falling order of importance with rows in units of `scale`.
  std::vector<std::pair<std::uint32_t, std::array<std::int8_t, kScoredLabels>>> Quantise(float scale) const;
  SchemeTransitions transitions() const;

 private:
  using RowWeights = std::array<float, kScoredLabels>;
  struct Row {
    RowWeights weight{};
    RowWeights squares{};
  };
  static constexpr std::size_t kSnapshotsPerPass = 16;
  void TakeSnapshot();
  RowWeights WeightsOf(std::uint32_t feature) const;
  struct Potentials;
  double Update(const Sentence& sentence, std::uint64_t seed);
  static float Importance(const RowWeights& weights);

  TrainerSettings settings_;
  std::vector<Row> rows_;
  std::vector<bool> pruned_;
  SchemeTransitions transitions_, squares_;
  bool averaging_ = false;
  int snapshots_ = 0;
  std::vector<RowWeights> sums_;  // over the snapshots, by feature
  SchemeTransitions transition_sums_;
};

}  // namespace lede::train
