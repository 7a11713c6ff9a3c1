#include "desk/frequent_words.h"

#include "lexicon/model_file.h"

namespace lede {

FrequentWords::FrequentWords(const Model& model) : clusters_(model.sections().Find(kSectionClusters)) {}

bool FrequentWords::Has(std::string_view lower) const { return clusters_.Find(WordClusters::Key(lower))[0] != 0; }

}  // namespace lede
