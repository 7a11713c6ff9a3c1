// Corpora of tagged names, read with their labels as sets of allowed tags.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "tag/crf.h"

namespace lede::train {

/// A set of labels (src/tag/crf.h) as bits, kOutsideLabel included.
using LabelSet = std::uint64_t;
/// A set of TagTypes as bits.
using TypeSet = std::uint32_t;

struct GoldSpan {
  std::uint32_t first = 0, last = 0;  ///< token range within the document
  TypeSet types = 0;                  ///< any of them is right
};

/// One document of a corpus.
struct TaggedDocument {
  std::vector<std::string> tokens;
  std::vector<std::uint32_t> sentence_ends;
  std::vector<LabelSet> allowed;  ///< by token
  std::vector<GoldSpan> names;
  TypeSet marked = 0;  ///< types that the corpus marks
  NameScheme scheme{};
  std::size_t fold = 0;  ///< documents with one number are kept together where documents are parted
  float weight = 1;
};

/// What the corpora's labels mean: train/label-map.tsv.
class LabelMap {
 public:
  explicit LabelMap(std::string_view tsv);
  /// Types that `label` of `corpus` covers; ends the program where the map lacks it.
  TypeSet Find(const std::string& corpus, const std::string& label) const;
  /// What becomes of names within names in `corpus`.
  NameScheme SchemeOf(const std::string& corpus) const {
    return innermost_.contains(corpus) ? NameScheme::kInnermost : NameScheme::kOutermost;
  }
  /// True where adjacent names of `corpus` are parts of one, cut apart: they are read as one.
  bool IsJoined(const std::string& corpus) const { return joined_.contains(corpus); }

 private:
  std::map<std::pair<std::string, std::string>, TypeSet> types_;
  std::set<std::string> innermost_, joined_;
};

/// Reads `token<TAB>IOB2 tag` lines. Where a corpus has no -DOCSTART- lines every sentence is a
/// document of its own.
std::vector<TaggedDocument> ReadCorpus(const std::string& path, const std::string& corpus, const LabelMap& labels,
                                       float weight);

/// As ReadCorpus, of a program's argument CORPUS=FILE[*WEIGHT]; the weight is 1 where none is given.
std::vector<TaggedDocument> ReadCorpusArgument(const std::string& argument, const LabelMap& labels);

/// Reads what train/teacher.py wrote: documents of tokens with the labels allowed for each, no names. `argument` is
/// FILE[*WEIGHT].
std::vector<TaggedDocument> ReadLabelled(const std::string& argument);

}  // namespace lede::train
