#include "desk/known_words.h"

#include "lexicon/model_file.h"

namespace lede {

KnownWords::KnownWords(const Model& model) : clusters_(model.sections().Find(kSectionClusters)) {}

bool KnownWords::Has(std::string_view lower) const { return clusters_.Find(WordClusters::Key(lower))[0] != 0; }

}  // namespace lede
