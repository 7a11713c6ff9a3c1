// Small models of what a corpus file gives, and the real one.
#pragma once

#include <string>
#include <vector>

#include "givens.h"
#include "lede/model.h"

namespace lede::corpus {

/// A model of the given lexicon, gazetteer and words, each where there is any.
Model ModelOf(const Givens& givens);

/// Reads the model file; false, and why, where it cannot be had.
bool ReadModel(const std::string& path, Model* model, std::string* error);

}  // namespace lede::corpus
