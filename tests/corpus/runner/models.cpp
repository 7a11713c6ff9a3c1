#include "models.h"

#include <fstream>
#include <iterator>
#include <string_view>
#include <utility>

#include "lexicon/model_file.h"
#include "tag/word.h"

namespace lede::corpus {
namespace {

/// A section of clusters (tag/word.h) that knows these words.
std::string ClusterBytes(const std::vector<std::string>& words) {
  std::uint32_t slots = 256;
  while (slots < words.size() * 2) slots *= 2;
  std::string fingerprints(slots * 2, '\0'), rest(slots * 2 + 2, '\0');
  for (const std::string& word : words) {
    const std::uint64_t key = WordClusters::Key(word);
    std::size_t slot = key & (slots - 1);
    while (fingerprints[slot * 2] != 0 || fingerprints[slot * 2 + 1] != 0) slot = (slot + 1) & (slots - 1);
    const auto fingerprint = static_cast<std::uint16_t>((key >> 48) == 0 ? 1 : key >> 48);
    fingerprints[slot * 2] = static_cast<char>(fingerprint & 0xFF);
    fingerprints[slot * 2 + 1] = static_cast<char>(fingerprint >> 8);
  }
  std::string header;
  AppendU32(slots, &header);
  AppendU32(1, &header);  // one cluster
  return header + fingerprints + rest;
}

}  // namespace

Model ModelOf(const Givens& givens) {
  std::vector<std::pair<std::string, std::string>> sections;
  if (!givens.lexicon.empty()) {
    PhraseTableBuilder phrases;
    for (const auto& [phrase, lex_class] : givens.lexicon) phrases.Add(phrase, Bit(lex_class));
    sections.emplace_back(kSectionLexicon, phrases.Build());
  }
  if (!givens.gazetteer.empty()) {
    PlaceTableBuilder places;
    for (const PlaceEntry& entry : givens.gazetteer) places.Add(entry);
    sections.emplace_back(kSectionPlaces, places.Build());
  }
  if (!givens.words.empty()) sections.emplace_back(kSectionClusters, ClusterBytes(givens.words));
  Model model;
  (void)Model::Own(WriteModelFile("corpus", sections), &model);  // bytes of our own making are whole
  return model;
}

bool ReadModel(const std::string& path, Model* model, std::string* error) {
  std::ifstream file(path, std::ios::binary);
  if (!file) {
    *error = "the model " + path + " cannot be read; --model PATH names another";
    return false;
  }
  const Status status =
      Model::Own(std::string(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()), model);
  if (!status.ok()) *error = path + ": " + status.message;
  return status.ok();
}

}  // namespace lede::corpus
