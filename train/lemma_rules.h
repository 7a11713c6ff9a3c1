// Rules for lemmas, from forms whose lemmas are known.
#pragma once

#include <string>
#include <vector>

#include "treebank.h"

namespace lede::train {

/// The section of src/syntax/lemmas.h. `sentences` and their numbers go together; an ending gets a rule of its own only
/// where the shorter endings' rule is wrong for it.
std::string LearnLemmas(const std::vector<GoldSentence>& sentences, const std::vector<NumberedSentence>& numbers);

}  // namespace lede::train
