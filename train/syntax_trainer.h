// Learning to tag and to parse.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "sparse_perceptron.h"
#include "treebank.h"

namespace lede::train {

/// One pass over the sentences in an order that depends on `pass`, tagging each from the front and learning of the
/// mistakes; of the features a share of `dropout` is left out by chance. Tags that were guessed wrong are what later tokens see, as they will when nobody corrects them.
void LearnTags(const std::vector<const NumberedSentence*>& sentences, float dropout, int pass,
               SparsePerceptron* learner);

/// The sentence's tags as the learner guesses them.
std::vector<std::uint8_t> GuessTags(const NumberedSentence& sentence, const SparsePerceptron& learner);

}  // namespace lede::train
