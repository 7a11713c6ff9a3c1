#include "corpus.h"

#include <array>
#include <utility>

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
    if (labels_.IsJoined(corpus_)) JoinParts();
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

  /// "Kenya | Airways", "University of | Nairobi": what stands beside an organisation, facility or other name without
  /// a word between, and is a person, place or people, is a part of that name. Where the other way round neither end
  /// tells, ("police | Nairobi") the two stay two.
  void JoinParts() {
    const auto first_of = [&](std::size_t i) {
      while (i > 0 && tags_[i][0] == 'I') --i;
      return i;
    };
    const auto types_at = [&](std::size_t i) {
      return tags_[i] == "O" ? TypeSet{0} : labels_.Find(corpus_, tags_[i].substr(2));
    };
    const auto bit = [](TagType t) { return TypeSet{1} << static_cast<int>(t); };
    const TypeSet wholes = bit(TagType::kOrg) | bit(TagType::kFac) | bit(TagType::kEvent) | bit(TagType::kMisc);
    const TypeSet parts = bit(TagType::kPerson) | bit(TagType::kPlace) | bit(TagType::kNorp) | bit(TagType::kOrg);
    for (std::size_t i = 1; i < tags_.size(); ++i) {
      if (tags_[i][0] != 'B' || tags_[i - 1] == "O") continue;
      const TypeSet before = types_at(i - 1), here = types_at(i);
      const std::string_view word_before = document_.tokens[document_.allowed.size() + i - 1];
      const std::string_view word_here = document_.tokens[document_.allowed.size() + i];
      const bool awaits = word_before == "of" || word_before == "for" || word_before == "in" || word_before == "the" ||
                          word_before == "and" || word_before == "&" || word_before == "-";
      const bool goes_on = word_here == "and" || word_here == "of" || word_here == "&" || word_here == "-";
      if ((before & parts) != 0 && (before & wholes) == 0 && (here & wholes) != 0) {
        // The second part names the whole: "Kenya | Airways".
        const std::string whole = tags_[i].substr(2);
        for (std::size_t j = first_of(i - 1), start = j; j < i; ++j) tags_[j] = (j == start ? "B-" : "I-") + whole;
        tags_[i] = "I-" + whole;
      } else if ((before & wholes) != 0 && (here & (parts | wholes)) != 0 && (awaits || goes_on)) {
        // "University of | Nairobi"
        const std::string whole = tags_[i - 1].substr(2), part = tags_[i].substr(2);
        tags_[i] = "I-" + whole;
        for (std::size_t j = i + 1; j < tags_.size() && tags_[j] == "I-" + part; ++j) tags_[j] = "I-" + whole;
      }
    }
  }

  void EndDocument() {
    if (document_.tokens.empty()) return;
    document_.weight = weight_;
    document_.scheme = labels_.SchemeOf(corpus_);
    document_.fold = documents_.size();
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
    if (columns[1] == "names") {
      if (columns[2] == "innermost")
        innermost_.emplace(columns[0]);
      else if (columns[2] == "joined")
        joined_.emplace(columns[0]);
      else
        Die("The names of a corpus are innermost or joined: " + std::string(line));
      return;
    }
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

namespace {

/// "FILE*WEIGHT" in its two parts.
std::pair<std::string, float> FileAndWeight(const std::string& argument) {
  const std::size_t star = argument.rfind('*');
  if (star == std::string::npos) return {argument, 1.0f};
  return {argument.substr(0, star), std::stof(argument.substr(star + 1))};
}

}  // namespace

std::vector<TaggedDocument> ReadCorpusArgument(const std::string& argument, const LabelMap& labels) {
  const std::size_t equals = argument.find('=');
  if (equals == std::string::npos) Die("A corpus is given as NAME=FILE: " + argument);
  const auto [file, weight] = FileAndWeight(argument.substr(equals + 1));
  return ReadCorpus(file, argument.substr(0, equals), labels, weight);
}

std::vector<TaggedDocument> ReadLabelled(const std::string& argument) {
  const std::pair<std::string, float> source = FileAndWeight(argument);
  std::vector<TaggedDocument> documents;
  ForEachLine(ReadFile(source.first), [&](std::string_view line) {
    const auto columns = SplitBy(line, '\t');
    if (columns.size() == 3 && columns[0] == "#") {
      documents.emplace_back();
      documents.back().scheme = static_cast<NameScheme>(columns[1] == "1");
      documents.back().weight = source.second;
      documents.back().fold = documents.size();
      return;
    }
    if (documents.empty()) Die(source.first + " does not begin with a document.");
    TaggedDocument& document = documents.back();
    if (columns.size() == 2) {
      document.tokens.emplace_back(columns[0]);
      document.allowed.push_back(std::stoull(std::string(columns[1]), nullptr, 16));
    } else if (!document.tokens.empty() &&
               (document.sentence_ends.empty() || document.sentence_ends.back() != document.tokens.size())) {
      document.sentence_ends.push_back(static_cast<std::uint32_t>(document.tokens.size()));
    }
  });
  std::erase_if(documents, [](const TaggedDocument& document) { return document.sentence_ends.empty(); });
  return documents;
}

}  // namespace lede::train
