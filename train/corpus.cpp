#include "corpus.h"

#include <array>

#include "files.h"

namespace lede::train {
namespace {

constexpr std::array<std::string_view, kTagTypeCount> kTypeNames = {"PERSON", "ORG",   "PLACE",   "FAC",
                                                                    "NORP",   "EVENT", "PRODUCT", "MISC"};

TypeSet ParseTypes(std::string_view names) {
  TypeSet set = 0;
  if (names == "-") return set;
  for (const std::string_view name : SplitBy(names, ',')) {
    bool known = false;
    for (std::size_t t = 0; t < kTypeNames.size(); ++t) {
      if (kTypeNames[t] == name) set |= TypeSet{1} << t, known = true;
    }
    if (!known) Die("The label map has no type \"" + std::string(name) + "\".");
  }
  return set;
}

LabelSet WithPosition(TypeSet types, Position position) {
  LabelSet set = 0;
  for (int t = 0; t < kTagTypeCount; ++t) {
    if ((types >> t & 1) != 0) set |= LabelSet{1} << LabelOf(static_cast<TagType>(t), position);
  }
  return set;
}

LabelSet AllPositions(TypeSet types) {
  return WithPosition(types, Position::kBegin) | WithPosition(types, Position::kInside) |
         WithPosition(types, Position::kLast) | WithPosition(types, Position::kUnit);
}

class Reader {
 public:
  Reader(const std::string& corpus, const LabelMap& labels, float weight)
      : corpus_(corpus), labels_(labels), unmarked_(labels.Find(corpus, "O")), weight_(weight) {}

  void Line(std::string_view line) {
    if (line.starts_with("-DOCSTART-")) {
      has_documents_ = true;
      EndSentence();
      EndDocument();
    } else if (line.find_first_not_of(" \t") == std::string_view::npos) {
      EndSentence();
      if (!has_documents_) EndDocument();
    } else {
      const auto columns = SplitBy(line, '\t');
      document_.tokens.emplace_back(columns.front());
      tags_.emplace_back(columns.back());
    }
  }

  std::vector<TaggedDocument> Finish() {
    EndSentence();
    EndDocument();
    return std::move(documents_);
  }

 private:
  void EndSentence() {
    const auto first = static_cast<std::uint32_t>(document_.allowed.size());
    for (std::size_t i = 0; i < tags_.size();) {
      const TypeSet types = tags_[i] == "O" ? 0 : labels_.Find(corpus_, tags_[i].substr(2));
      if (types == 0) {
        document_.allowed.push_back((LabelSet{1} << kOutsideLabel) | AllPositions(tags_[i] == "O" ? unmarked_ : 0));
        ++i;
        continue;
      }
      std::size_t end = i + 1;
      while (end < tags_.size() && tags_[end][0] == 'I' && tags_[end].substr(2) == tags_[i].substr(2)) ++end;
      for (std::size_t j = i; j < end; ++j) {
        const Position position = end == i + 1   ? Position::kUnit
                                  : j == i       ? Position::kBegin
                                  : j + 1 == end ? Position::kLast
                                                 : Position::kInside;
        document_.allowed.push_back(WithPosition(types, position));
      }
      document_.names.push_back(
          {first + static_cast<std::uint32_t>(i), first + static_cast<std::uint32_t>(end), types});
      i = end;
    }
    if (!tags_.empty()) document_.sentence_ends.push_back(static_cast<std::uint32_t>(document_.tokens.size()));
    tags_.clear();
  }

  void EndDocument() {
    if (document_.tokens.empty()) return;
    document_.weight = weight_;
    document_.marked = ((TypeSet{1} << kTagTypeCount) - 1) & ~unmarked_;
    documents_.push_back(std::move(document_));
    document_ = {};
  }

  const std::string& corpus_;
  const LabelMap& labels_;
  TypeSet unmarked_;
  float weight_;
  bool has_documents_ = false;
  std::vector<std::string> tags_;
  TaggedDocument document_;
  std::vector<TaggedDocument> documents_;
};

}  // namespace

LabelMap::LabelMap(std::string_view tsv) {
  ForEachLine(tsv, [&](std::string_view line) {
    if (line.empty() || line.front() == '#') return;
    const auto columns = SplitBy(line, '\t');
    if (columns.size() != 3) Die("The label map wants three columns: " + std::string(line));
    types_[{std::string(columns[0]), std::string(columns[1])}] = ParseTypes(columns[2]);
  });
}

TypeSet LabelMap::Find(const std::string& corpus, const std::string& label) const {
  const auto found = types_.find({corpus, label});
  if (found == types_.end()) Die("The label map does not say what " + label + " means in " + corpus + ".");
  return found->second;
}

std::vector<TaggedDocument> ReadCorpus(const std::string& path, const std::string& corpus, const LabelMap& labels,
                                       float weight) {
  const std::string text = ReadFile(path);
  Reader reader(corpus, labels, weight);
  ForEachLine(text, [&](std::string_view line) { reader.Line(line); });
  return reader.Finish();
}

}  // namespace lede::train
