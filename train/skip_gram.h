// Word vectors from running text: skip-gram with negative sampling (Mikolov et al. 2013).
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "word_corpus.h"

namespace lede::train {

struct SkipGramSettings {
  int dimensions = 80;  ///< a multiple of 8
  int passes = 2;
  std::uint32_t words = 60000;
  int window = 4;
  int negatives = 5;
  float rate = 0.03f;
  double subsample = 3e-4;
};

/// Words with a row of numbers each.
struct WordVectors {
  int dimensions = 0;
  std::vector<std::string> forms;
  std::vector<std::uint64_t> counts;
  std::vector<float> values;  ///< one row per form

  const float* row(std::size_t word) const { return &values[word * static_cast<std::size_t>(dimensions)]; }
  float* row(std::size_t word) { return &values[word * static_cast<std::size_t>(dimensions)]; }
};

/// The `settings.words` most frequent words of the corpus that occur four times or more, by falling count, with
/// vectors. One thread and its own random numbers: the same text gives the same bytes.
WordVectors TrainSkipGram(const WordCorpus& corpus, const SkipGramSettings& settings);

/// Sum of products; `n` is a multiple of 8. The order of additions is fixed.
inline float Dot(const float* a, const float* b, int n) {
  float lanes[8] = {};
  for (int i = 0; i < n; i += 8)
    for (int l = 0; l < 8; ++l) lanes[l] += a[i + l] * b[i + l];
  return ((lanes[0] + lanes[1]) + (lanes[2] + lanes[3])) + ((lanes[4] + lanes[5]) + (lanes[6] + lanes[7]));
}

}  // namespace lede::train
