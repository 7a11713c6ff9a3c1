// From word vectors of two origins to clusters of like words.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "skip_gram.h"

namespace lede::train {

/// Reads a table of word vectors (train/vectors.mjs tells its layout).
WordVectors ReadWordVectors(const std::string& path);

/// Joins the two spaces over `own`'s words: `given`'s vectors beside the own ones. Words that `given` lacks get its
/// part from a linear map (ridge regression on the words that both have), so that "covid" and "cholera" are neighbours.
WordVectors Join(const WordVectors& own, const WordVectors& given);

/// Rotates the vectors to their principal components and keeps the first `dimensions`, a multiple of 4.
void ReduceDimensions(int dimensions, WordVectors* vectors);

/// The model section "clusters" (src/tag/word.h, WordClusters) for at least 1,024 words: k-means into 1,024 fine
/// clusters, whose centres are clustered into 256 and those into 64.
std::string WriteClusters(const WordVectors& vectors);

}  // namespace lede::train
