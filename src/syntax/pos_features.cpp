#include "syntax/pos_features.h"

#include <bit>

#include "syntax/feature_hash.h"

namespace lede {
namespace {

/// Names of feature templates. They are hashed into the model: append, never renumber.
// clang-format off
enum Kind : std::uint64_t {
  kBias = 100, kLower, kExact, kShape, kCluster, kCapitals, kPrefix, kSuffix, kClass, kSpelling, kClusterSuffix,
  kEdge, kBefore, kTwoBefore, kBeforeWord, kBeforeNext, kBeforeCluster, kWordPair, kNextPair, kAround, kClusterPair,
  kClusterNextPair, kClusterTriple, kFirst, kBeforeSuffix, kTwoBeforeWord, kBeforeClusters, kCapitalsAround,
  kClusterCapitals, kSuffixPair, kSuffixNextPair,
};
// clang-format on

std::uint64_t At(Kind kind, int offset) { return kind * 8 + static_cast<std::uint64_t>(offset + 2); }

const SyntaxWord& WordAt(std::span<const SyntaxWord* const> sentence, std::size_t at) {
  static const SyntaxWord kEdgeWord{.form = 1, .lower = 1, .shape = 1};
  return at < sentence.size() ? *sentence[at] : kEdgeWord;  // one before the first wraps round
}

}  // namespace

void AppendOwnPosFeatures(const SyntaxWord& word, int offset, std::vector<std::uint64_t>* out) {
  const auto capitals = static_cast<std::uint64_t>(word.capitals);
  out->push_back(FeatureOf(At(kLower, offset), word.lower));
  for (std::size_t g = 0; g < word.clusters.size(); ++g)
    out->push_back(FeatureOf(At(kCluster, offset), g, word.clusters[g]));
  if (offset < -1 || offset > 1) return;
  out->push_back(FeatureOf(At(kExact, offset), word.lower, capitals));
  out->push_back(FeatureOf(At(kShape, offset), word.shape));
  out->push_back(FeatureOf(At(kCapitals, offset), capitals));
  out->push_back(FeatureOf(At(kSuffix, offset), word.suffixes[1]));
  out->push_back(FeatureOf(At(kSuffix, offset), word.suffixes[2]));
  if (offset != 0) return;
  out->push_back(FeatureOf(At(kBias, 0)));
  for (const std::uint64_t prefix : word.prefixes) out->push_back(FeatureOf(At(kPrefix, 0), prefix));
  for (const std::size_t k : {0u, 3u, 4u}) out->push_back(FeatureOf(At(kSuffix, 0), word.suffixes[k]));
  const std::uint64_t spelling = capitals * 4 + (word.has_digit ? 2u : 0u) + (word.has_hyphen ? 1u : 0u);
  out->push_back(FeatureOf(At(kSpelling, 0), spelling));
  out->push_back(FeatureOf(At(kClusterSuffix, 0), word.clusters[1], word.suffixes[1]));
  out->push_back(FeatureOf(At(kClusterSuffix, 0), word.clusters[0], word.suffixes[2], capitals));
  out->push_back(FeatureOf(At(kClusterCapitals, 0), word.clusters[2], capitals));
  for (LexClassSet classes = word.classes; classes != 0; classes &= classes - 1)
    out->push_back(FeatureOf(At(kClass, 0), std::countr_zero(classes), capitals));
}

std::uint64_t EdgePosFeature(int offset) { return FeatureOf(At(kEdge, offset)); }

void AppendJointPosFeatures(std::span<const SyntaxWord* const> sentence, std::size_t token, PosContext context,
                            std::vector<std::uint64_t>* out) {
  const SyntaxWord &word = *sentence[token], &before = WordAt(sentence, token - 1);
  const SyntaxWord &after = WordAt(sentence, token + 1), &second_after = WordAt(sentence, token + 2);
  const std::uint64_t tag = context.before, second = context.second_before;
  const auto capitals = static_cast<std::uint64_t>(word.capitals);
  const auto add = [out](Kind kind, auto... values) { out->push_back(FeatureOf(At(kind, 0), values...)); };
  add(kBefore, tag);
  add(kTwoBefore, tag, second);
  add(kBeforeWord, tag, word.lower);
  add(kTwoBeforeWord, tag, second, word.lower);
  add(kBeforeNext, tag, after.lower);
  add(kBeforeCluster, tag, word.clusters[2]);
  add(kBeforeClusters, tag, word.clusters[1], after.clusters[1]);
  add(kBeforeSuffix, tag, word.suffixes[2], capitals);
  add(kWordPair, before.lower, word.lower);
  add(kNextPair, word.lower, after.lower);
  add(kAround, before.lower, after.lower);
  add(kClusterPair, before.clusters[2], word.clusters[2]);
  add(kClusterNextPair, word.clusters[2], after.clusters[2]);
  add(kClusterNextPair, word.lower, after.clusters[1]);
  add(kClusterPair, before.clusters[1], word.lower);
  add(kClusterTriple, before.clusters[1], word.clusters[1], after.clusters[1]);
  add(kClusterTriple, word.lower, after.clusters[1], second_after.clusters[1]);
  add(kSuffixPair, tag, word.suffixes[1], after.suffixes[1]);
  add(kSuffixNextPair, word.lower, after.suffixes[1]);
  add(kFirst, token == 0, capitals, word.lower);
  add(kFirst, token == 0, capitals, word.clusters[1]);
  add(kCapitalsAround, before.capitals, capitals, after.capitals);
}

}  // namespace lede
