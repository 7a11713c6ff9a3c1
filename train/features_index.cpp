#include "features_index.h"

namespace lede::train {

void FeatureIndex::Count(std::uint64_t feature) {
  if (feature == 0) feature = 1;  // 0 marks a free slot
  if ((used_ + 1) * 3 > keys_.size() * 2) Grow();
  const std::size_t slot = Slot(feature);
  if (keys_[slot] == 0) keys_[slot] = feature, ++used_;
  ++values_[slot];
}

void FeatureIndex::Freeze(std::uint32_t min_count) {
  for (std::size_t slot = 0; slot < keys_.size(); ++slot) {
    if (keys_[slot] == 0) continue;
    if (values_[slot] < min_count) {
      values_[slot] = UINT32_MAX;
    } else {
      values_[slot] = static_cast<std::uint32_t>(features_.size());
      features_.push_back(keys_[slot]);
    }
  }
}

std::uint32_t FeatureIndex::Find(std::uint64_t feature) const {
  if (feature == 0) feature = 1;
  const std::size_t slot = Slot(feature);
  return keys_[slot] == 0 ? UINT32_MAX : values_[slot];
}

std::size_t FeatureIndex::Slot(std::uint64_t feature) const {
  const std::size_t mask = keys_.size() - 1;
  std::size_t slot = feature & mask;
  while (keys_[slot] != 0 && keys_[slot] != feature) slot = (slot + 1) & mask;
  return slot;
}

void FeatureIndex::Grow() {
  std::vector<std::uint64_t> keys(std::max<std::size_t>(keys_.size() * 2, 1 << 20));
  std::vector<std::uint32_t> values(keys.size());
  keys.swap(keys_);
  values.swap(values_);
  for (std::size_t i = 0; i < keys.size(); ++i) {
    if (keys[i] == 0) continue;
    const std::size_t slot = Slot(keys[i]);
    keys_[slot] = keys[i], values_[slot] = values[i];
  }
}

void AppendSentences(const TaggedDocument& document, const FirstPass* first_pass, const FeatureIndex& index,
                     FeatureExtractor* extractor, std::vector<Sentence>* out) {
  const std::size_t base = out->size();
  std::vector<std::size_t> sentence_of(document.tokens.size());
  std::uint32_t first = 0;
  for (const std::uint32_t last : document.sentence_ends) {
    Sentence& sentence = out->emplace_back();
    sentence.weight = document.weight;
    sentence.scheme = document.scheme;
    sentence.allowed.assign(document.allowed.begin() + first, document.allowed.begin() + last);
    for (std::uint32_t t = first; t < last; ++t) sentence_of[t] = out->size() - 1 - base;
    first = last;
  }
  std::uint32_t current = UINT32_MAX;
  ForEachFeature(document, first_pass, extractor, [&](std::uint32_t token, std::uint64_t feature) {
    Sentence& sentence = (*out)[base + sentence_of[token]];
    if (token != current)
      sentence.ends.push_back(static_cast<std::uint32_t>(sentence.features.size())), current = token;
    const std::uint32_t number = index.Find(feature);
    if (number != UINT32_MAX) sentence.features.push_back(number);
    sentence.ends.back() = static_cast<std::uint32_t>(sentence.features.size());
  });
}

}  // namespace lede::train
