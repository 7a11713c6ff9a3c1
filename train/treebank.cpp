#include "treebank.h"

#include <algorithm>
#include <cstdlib>
#include <map>

#include "files.h"
#include "syntax/conllu.h"
#include "syntax/sparse_weights.h"

namespace lede::train {
namespace {

constexpr std::string_view kId = "# sent_id = ";
/// Names seen less often are not told apart from others.
constexpr int kFewestTags = 70, kFewestLabels = 10;
constexpr std::string_view kOtherLabel = "dep";

std::string Text(std::string_view s) { return std::string(s); }

/// "acl" of "acl:relcl".
std::string_view WithoutSubtype(std::string_view label) { return label.substr(0, label.find(':')); }

}  // namespace

void ReadTreebank(const std::string& path, const std::vector<std::string>& without, std::vector<GoldSentence>* out) {
  const std::string text = ReadFile(path);
  Conllu conllu;
  if (const ConlluMistake mistake = ReadConllu(text, &conllu); mistake.line != 0)
    Die(path + ":" + std::to_string(mistake.line) + ": " + mistake.sentence);
  std::uint32_t first = 0;
  std::size_t line = 0;
  for (const std::uint32_t last : conllu.sentence_ends) {
    GoldSentence sentence;
    for (; line < conllu.words[first].line; ++line) {
      if (conllu.lines[line].starts_with(kId)) sentence.id = conllu.lines[line].substr(kId.size());
    }
    for (std::uint32_t w = first; w < last; ++w) {
      const auto& columns = conllu.words[w].columns;
      const auto head = static_cast<std::uint32_t>(std::atoi(Text(columns[kConlluHead]).c_str()));
      if (head > last - first) Die(path + ": a head of " + sentence.id + " is not in the sentence.");
      sentence.words.push_back({Text(columns[kConlluForm]), Text(columns[kConlluLemma]), Text(columns[kConlluUpos]),
                                Text(columns[kConlluXpos]), Text(columns[kConlluDeprel]),
                                head == 0 ? last - first : head - 1});
    }
    line = conllu.words[last - 1].line;
    first = last;
    const bool left_out = std::any_of(without.begin(), without.end(),
                                      [&](const std::string& prefix) { return sentence.id.starts_with(prefix); });
    if (!left_out) out->push_back(std::move(sentence));
  }
}

SyntaxNames NamesOf(const std::vector<GoldSentence>& sentences) {
  std::map<std::pair<std::string, std::string>, int> tags;
  std::map<std::string, int> labels;
  std::map<std::pair<bool, std::string>, int> arcs;  // to the left?
  for (const GoldSentence& sentence : sentences) {
    for (std::uint32_t i = 0; i < sentence.words.size(); ++i) {
      const GoldWord& word = sentence.words[i];
      if (UposByName(word.part)) ++tags[{word.part, word.tag}];
      ++labels[word.label];
      ++arcs[{i < word.head, word.label}];
    }
  }
  SyntaxNames names;
  std::map<std::string, bool> has_tag;
  const auto add = [&](const std::string& part, const std::string& tag) {
    names.part_of_tag.push_back(static_cast<std::uint8_t>(*UposByName(part)));
    names.tags.push_back(tag);
    has_tag[part] = true;
  };
  for (const auto& [tag, count] : tags) {
    if (count >= kFewestTags) add(tag.first, tag.second);
  }
  for (const auto& [tag, count] : tags) {
    if (!has_tag[tag.first]) add(tag.first, tag.second);
  }
  for (const auto& [label, count] : labels) {
    if (count >= kFewestLabels || label == kOtherLabel) names.labels.push_back(label);
  }
  names.transitions.push_back({});
  for (const auto& [arc, count] : arcs) {
    const auto label = std::find(names.labels.begin(), names.labels.end(), arc.second);
    if (count < kFewestLabels || label == names.labels.end()) continue;
    const auto number = static_cast<std::uint8_t>(label - names.labels.begin());
    names.transitions.push_back({arc.first ? ArcMove::kLeft : ArcMove::kRight, number});
  }
  names.root =
      static_cast<std::uint8_t>(std::find(names.labels.begin(), names.labels.end(), "root") - names.labels.begin());
  if (names.tags.size() > kMostTags || names.transitions.size() > kMostClasses)
    Die("The treebanks tell more tags or labels apart than the syntax model can.");
  return names;
}

NumberedSentence SentenceNumbers::Number(const GoldSentence& sentence) {
  NumberedSentence out;
  for (const GoldWord& word : sentence.words) {
    out.words.push_back(WordOf(word.form));
    out.tags.push_back(TagOf(word));
    out.heads.push_back(word.head);
    out.labels.push_back(LabelOf(word.label));
  }
  return out;
}

const SyntaxWord* SentenceNumbers::WordOf(const std::string& form) {
  const SyntaxWord*& word = by_form_[form];
  if (word == nullptr) {
    std::string scratch;
    word = &words_.emplace_back(AnalyzeSyntaxWord(form, vocabulary_, &scratch));
  }
  return word;
}

std::uint8_t SentenceNumbers::TagOf(const GoldWord& word) const {
  const std::optional<Upos> part = UposByName(word.part);
  std::size_t same_part = 0;
  for (std::size_t t = 0; t < names_.tags.size(); ++t) {
    if (!part || names_.part_of_tag[t] != static_cast<std::uint8_t>(*part)) continue;
    if (names_.tags[t] == word.tag) return static_cast<std::uint8_t>(t);
    same_part = t;
  }
  return static_cast<std::uint8_t>(same_part);
}

std::uint8_t SentenceNumbers::LabelOf(const std::string& label) const {
  for (const std::string_view name : {std::string_view(label), WithoutSubtype(label), kOtherLabel}) {
    const auto found = std::find(names_.labels.begin(), names_.labels.end(), name);
    if (found != names_.labels.end()) return static_cast<std::uint8_t>(found - names_.labels.begin());
  }
  Die("The treebanks have no dependency \"" + std::string(kOtherLabel) + "\".");
}

}  // namespace lede::train
