#include "tag/frequent_words.h"

#include "lexicon/model_file.h"
#include "text/unicode.h"

namespace lede {

FrequentWords::FrequentWords(const Model& model) : clusters_(model.sections().Find(kSectionClusters)) {}

bool FrequentWords::Has(std::string_view lower) const { return clusters_.Find(WordClusters::Key(Fold(lower)))[0] != 0; }

}  // namespace lede
