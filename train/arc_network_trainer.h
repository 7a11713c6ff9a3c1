// Learning the parser's network.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "files.h"
#include "syntax/arc_network.h"
#include "treebank.h"

namespace lede::train {

/// Numbers that are learnt, with what Adam (Kingma and Ba 2015) keeps of their slopes. Rows are changed only where an
/// example touched them.
class LearntRows {
 public:
  LearntRows() = default;
  LearntRows(std::size_t rows, std::size_t size, float most);

  std::size_t rows() const { return touched_.size(); }
  std::size_t size() const { return size_; }
  const float* row(std::size_t row) const { return &values_[row * size_]; }
  float* mutable_row(std::size_t row) { return &values_[row * size_]; }
  /// The sum of slopes of a row, to add to.
  float* slope(std::size_t row);
  void FillByChance(float deviation, Random* random);
  /// Goes down the slopes, and forgets them. Numbers stay within what their 8 bits will hold.
  void Descend(float rate);
  void Append(float scale, std::string* section) const;
  void Save(std::string* bytes) const;
  /// False where there are too few bytes; takes them off the front.
  bool Load(std::string_view* bytes);

 private:
  std::size_t size_ = 0;
  float most_ = 0;
  std::vector<float> values_, slopes_, mean_, square_;
  std::vector<std::uint8_t> touched_;
  std::vector<std::uint32_t> touched_rows_;
};

/// A sentence to learn from, with the tags that the parser will see.
struct ArcLesson {
  const NumberedSentence* sentence = nullptr;
  const std::vector<std::uint8_t>* tags = nullptr;
  float weight = 1;
};

struct ArcLearning {
  float rate = 1e-3f;     ///< at the beginning; it falls evenly to nothing
  float dropout = 0.25f;  ///< of hidden units
  int passes = 8;
};

class ArcNetworkTrainer {
 public:
  /// Words that stand in `lessons` at least `fewest` times, at most `most`, get rows of their own.
  ArcNetworkTrainer(const SyntaxNames& names, const std::vector<ArcLesson>& lessons, std::size_t most, int fewest);
  ~ArcNetworkTrainer();

  /// Pass number `pass` over the lessons; returns how many moves of a thousand were wrong.
  double Learn(const std::vector<ArcLesson>& lessons, const ArcLearning& learning, int pass);
  /// The section of the model (syntax/arc_network.h).
  std::string Section() const;
  std::string Save() const;
  bool Load(std::string_view bytes);

 private:
  class Sentence;

  const SyntaxNames& names_;
  std::vector<std::uint32_t> keys_;  // rising
  LearntRows words_;                 // shared rows, then the words' own
  LearntRows matrices_;              // role × number of a word, × hidden unit
  LearntRows rows_;                  // bias, then the state's rows
  LearntRows scores_;                // hidden unit × output, and the biases
};

}  // namespace lede::train
