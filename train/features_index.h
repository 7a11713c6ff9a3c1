// Features by number: the trainer's view of tokens.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "corpus.h"
#include "tag/features.h"
#include "tag/votes.h"

namespace lede::train {

/// Counts feature hashes, then numbers those that occur often enough.
class FeatureIndex {
 public:
  void Count(std::uint64_t feature);
  /// Numbers the features seen at least `min_count` times; no counting afterwards.
  void Freeze(std::uint32_t min_count);

  /// Number of a feature, or UINT32_MAX.
  std::uint32_t Find(std::uint64_t feature) const;
  const std::vector<std::uint64_t>& features() const { return features_; }

 private:
  std::size_t Slot(std::uint64_t feature) const;
  void Grow();
  std::vector<std::uint64_t> keys_;
  std::vector<std::uint32_t> values_;
  std::size_t used_ = 0;
  std::vector<std::uint64_t> features_;
};

/// Sentences with their features as numbers.
struct Sentence {
  std::vector<std::uint32_t> features;  ///< of all tokens
  std::vector<std::uint32_t> ends;      ///< by token: end of its features
  std::vector<LabelSet> allowed;        ///< by token
  float weight = 1;
  NameScheme scheme{};
};

/// What a first pass found in a document; null where there was none.
using FirstPass = std::vector<TagSpan>;

/// Calls visit(token, feature hash) for every feature of every token of a document, those of the
/// first pass's votes included where there was one.
template <class Visit>
void ForEachFeature(const TaggedDocument& document, const FirstPass* first_pass, FeatureExtractor* extractor,
                    Visit visit) {
  const std::vector<std::string_view> tokens(document.tokens.begin(), document.tokens.end());
  extractor->Read({TokenForms(tokens), document.sentence_ends, document.scheme});
  DocumentVotes votes;
  if (first_pass != nullptr) votes.Count(*extractor, *first_pass);
  std::vector<WordFeatures> words(extractor->word_count());
  WordFeatures evidence;
  for (std::uint32_t w = 0; w < words.size(); ++w) {
    extractor->WordFeaturesOf(w, &words[w]);
    extractor->EvidenceFeaturesOf(w, &evidence);
    for (std::size_t s = 0; s < kSlots; ++s)
      words[w][s].insert(words[w][s].end(), evidence[s].begin(), evidence[s].end());
  }
  std::vector<std::uint64_t> token_features;
  std::uint32_t first = 0;
  for (const std::uint32_t last : document.sentence_ends) {
    for (std::uint32_t token = first; token < last; ++token) {
      for (int slot = 0; slot < kSlots; ++slot) {
        const std::int64_t source = std::int64_t{token} + slot - kCentreSlot;
        if (source < first || source >= last) {
          visit(token, FeatureExtractor::EdgeFeature(slot, source < first));
          continue;
        }
        for (const std::uint64_t f :
             words[extractor->word_of(static_cast<std::uint32_t>(source))][static_cast<std::size_t>(slot)])
          visit(token, f);
      }
      token_features.clear();
      extractor->TokenFeatures(token, {first, last}, &token_features);
      if (first_pass != nullptr) votes.Features(token, {first, last}, &token_features);
      for (const std::uint64_t f : token_features) visit(token, f);
    }
    first = last;
  }
}

/// The document's sentences, with features that the index does not know left out.
void AppendSentences(const TaggedDocument& document, const FirstPass* first_pass, const FeatureIndex& index,
                     FeatureExtractor* extractor, std::vector<Sentence>* out);

}  // namespace lede::train
