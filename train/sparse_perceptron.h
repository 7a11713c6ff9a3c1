// An averaged perceptron over hashed features (Freund and Schapire 1999; Collins 2002).
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "syntax/sparse_weights.h"

namespace lede::train {

class SparsePerceptron {
 public:
  /// A feature counts only when it has taken part in `min_updates` corrections: rarer ones say little, and there are
  /// many of them.
  SparsePerceptron(std::size_t classes, std::uint32_t min_updates) : classes_(classes), min_updates_(min_updates) {}

  std::size_t classes() const { return classes_; }
  /// Adds to `scores`, one number for each class. O(features).
  void Score(std::span<const std::uint64_t> features, float* scores) const;
  /// Makes `right` likelier and `wrong` less likely where these features are.
  void Correct(std::span<const std::uint64_t> features, std::size_t right, std::size_t wrong);
  /// One more example has been seen, corrected or not.
  void Step() { ++step_; }

  /// From now on weights are their means over all steps; nothing can be learnt any more.
  void Average();
  /// After Average: the `most` largest weights, of 8 bits, as rows; those of the rows that matter most come first.
  std::vector<SparseRow> Round(std::size_t most) const;

  /// All of it as bytes, and back; false where the bytes are not such.
  std::string Save() const;
  bool Load(std::string_view bytes);

 private:
  struct Weight {
    double total = 0;  // sum over the steps before `since`
    float value = 0;
    std::uint32_t since = 0;
    std::uint32_t klass = 0;
  };
  struct Row {
    std::uint64_t feature = 0;
    std::uint32_t updates = 0;
    std::vector<Weight> weights;
  };

  std::size_t SlotOf(std::uint64_t feature) const;
  Row& RowOf(std::uint64_t feature);
  void Add(Row* row, std::size_t klass, float amount) const;

  std::size_t classes_;
  std::uint32_t min_updates_;
  std::uint32_t step_ = 0;
  std::vector<Row> rows_;
  std::vector<std::uint64_t> keys_ = std::vector<std::uint64_t>(1 << 16);  // 0 is empty
  std::vector<std::uint32_t> row_of_slot_ = std::vector<std::uint32_t>(1 << 16);
};

}  // namespace lede::train
