// A model that knows which words are frequent, and nothing else.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "lede/model.h"
#include "lexicon/model_file.h"
#include "tag/word.h"

namespace lede {

/// A section of clusters (tag/word.h) that knows these words.
inline std::string ClusterBytes(const std::vector<std::string_view>& words) {
  constexpr std::uint32_t kClusterSlots = 256;
  std::string fingerprints(kClusterSlots * 2, '\0'), rest(kClusterSlots * 2 + 2, '\0');
  for (const std::string_view word : words) {
    const std::uint64_t key = WordClusters::Key(word);
    std::size_t slot = key & (kClusterSlots - 1);
    while (fingerprints[slot * 2] != 0 || fingerprints[slot * 2 + 1] != 0) slot = (slot + 1) & (kClusterSlots - 1);
    const auto fingerprint = static_cast<std::uint16_t>((key >> 48) == 0 ? 1 : key >> 48);
    fingerprints[slot * 2] = static_cast<char>(fingerprint & 0xFF);
    fingerprints[slot * 2 + 1] = static_cast<char>(fingerprint >> 8);
  }
  std::string header(8, '\0');
  header[1] = 1;  // 256 slots
  header[4] = 1;  // one cluster
  return header + fingerprints + rest;
}

/// A model whose frequent words are these.
inline Model ModelOfWords(const std::vector<std::string_view>& words) {
  Model model;
  EXPECT_TRUE(Model::Own(WriteModelFile("test", {{std::string(kSectionClusters), ClusterBytes(words)}}), &model).ok());
  return model;
}

}  // namespace lede
