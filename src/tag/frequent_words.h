// Which words are words.
#pragma once

#include <string_view>

#include "lede/model.h"
#include "tag/word.h"

namespace lede {

/// The frequent words of English news, some sixty thousand: those that the model has clusters for.
class FrequentWords {
 public:
  explicit FrequentWords(const Model& model);
  /// Whether `lower`, a lower-cased word, is one of them; one word in some thirty thousand that is none passes
  /// for one. O(its length).
  bool Has(std::string_view lower) const;

 private:
  WordClusters clusters_;
};

}  // namespace lede
