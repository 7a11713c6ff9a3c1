// Learns how often a name of a given raw confidence is right, so that of the names shown at 0.8 eight
// in ten are.
//
// usage: lede-calibrate --model FILE --labels train/label-map.tsv --out FILE CORPUS=FILE…
//
// Isotonic regression (pool adjacent violators; Zadrozny and Elkan 2002) of "right" on the tagger's
// probability, over names as the whole pipeline gives them. The corpora must not be those that the
// model learnt from. Writes a model section (src/names/calibration.h).
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <string>
#include <vector>

#include "corpus.h"
#include "files.h"
#include "lede/document.h"
#include "lexicon/model_file.h"
#include "names/calibration.h"
#include "names/names.h"
#include "tag/tagger.h"

namespace {

using namespace lede::train;

/// Fewer names than this say little about their share of right ones.
constexpr double kSmallestBlock = 60;

struct Observation {
  std::uint16_t confidence = 0;
  bool right = false;
};

struct Block {
  double confidence = 0, right = 0, count = 0;  // sums
  double share() const { return right / count; }
  double centre() const { return confidence / count; }
};

TypeSet Bits(std::initializer_list<lede::TagType> types) {
  TypeSet set = 0;
  for (const lede::TagType t : types) set |= TypeSet{1} << static_cast<int>(t);
  return set;
}

/// What a corpus may call a name of this type.
TypeSet TypesOf(lede::EntityType type) {
  using lede::EntityType, lede::TagType;
  switch (type) {
    case EntityType::kPerson: return Bits({TagType::kPerson});
    case EntityType::kOrg: return Bits({TagType::kOrg});
    case EntityType::kGpe:
    case EntityType::kLoc: return Bits({TagType::kPlace});
    case EntityType::kFac: return Bits({TagType::kFac});
    case EntityType::kNorp: return Bits({TagType::kNorp});
    case EntityType::kProduct:
    case EntityType::kWeapon: return Bits({TagType::kProduct});
    default: return Bits({TagType::kEvent, TagType::kMisc});
  }
}

/// The document's tokens joined by spaces, with its sentences.
void Fill(const TaggedDocument& source, lede::Document* doc) {
  std::string text;
  std::vector<lede::Token> tokens;
  std::vector<lede::Sentence> sentences;
  std::uint32_t first = 0;
  for (const std::uint32_t last : source.sentence_ends) {
    for (std::uint32_t t = first; t < last; ++t) {
      if (!text.empty()) text.push_back(t == first ? '\n' : ' ');
      const auto begin = static_cast<std::uint32_t>(text.size());
      text += source.tokens[t];
      const int flags = lede::kSpaceBefore | (t == first ? lede::kParagraphStart : 0);
      tokens.push_back({{begin, static_cast<std::uint32_t>(text.size())}, static_cast<std::uint8_t>(flags)});
    }
    sentences.push_back({{tokens[first].span.begin, tokens[last - 1].span.end},
                         {first, last},
                         static_cast<std::uint32_t>(sentences.size())});
    first = last;
  }
  if (!doc->SetText(std::move(text)).ok()) Die("A document of the corpus is not valid UTF-8.");
  doc->tokens = std::move(tokens);
  doc->sentences = std::move(sentences);
}

void Observe(const TaggedDocument& gold, lede::Tagger* tagger, lede::NameFinder* names, std::vector<Observation>* out) {
  lede::Document doc;
  Fill(gold, &doc);
  const std::vector<std::string_view> tokens(gold.tokens.begin(), gold.tokens.end());
  std::vector<lede::TagSpan> tagged;
  tagger->Tag({lede::TokenForms(tokens), gold.sentence_ends}, &tagged);
  names->Run(tagged, &doc);
  for (const lede::Mention& mention : doc.mentions) {
    const TypeSet types = TypesOf(mention.type);
    if (mention.producer != lede::Producer::kTagger || mention.type == lede::EntityType::kTitle) continue;
    if ((gold.marked & types) == 0) continue;
    const bool right = std::any_of(gold.names.begin(), gold.names.end(), [&](const GoldSpan& name) {
      return name.first == mention.tokens.first && name.last == mention.tokens.last && (name.types & types) != 0;
    });
    out->push_back({mention.confidence, right});
  }
}

std::vector<Block> PoolAdjacentViolators(std::vector<Observation> observations) {
  std::stable_sort(observations.begin(), observations.end(),
                   [](const Observation& a, const Observation& b) { return a.confidence < b.confidence; });
  std::vector<Block> blocks;
  const auto merge_last_two = [&] {
    const Block last = blocks.back();
    blocks.pop_back();
    blocks.back().confidence += last.confidence, blocks.back().right += last.right, blocks.back().count += last.count;
  };
  for (const Observation& o : observations) {
    blocks.push_back({static_cast<double>(o.confidence), o.right ? 1.0 : 0.0, 1});
    while (blocks.size() > 1 && (blocks[blocks.size() - 2].share() >= blocks.back().share() ||
                                 blocks[blocks.size() - 2].count < kSmallestBlock))
      merge_last_two();
  }
  while (blocks.size() > 1 && blocks.back().count < kSmallestBlock) merge_last_two();
  return blocks;
}

/// The blocks' shares at their centres, and straight lines between.
std::vector<std::uint16_t> Table(const std::vector<Block>& blocks) {
  std::vector<std::uint16_t> table;
  for (std::size_t c = 0; c < lede::Calibration::kEntries; ++c) {
    const auto confidence = static_cast<double>(c);
    std::size_t b = 0;
    while (b < blocks.size() && blocks[b].centre() < confidence) ++b;
    double share;
    if (b == 0) {
      share = blocks.front().share() * confidence / std::max(blocks.front().centre(), 1.0);
    } else if (b == blocks.size()) {
      share = blocks.back().share();
    } else {
      const Block &low = blocks[b - 1], &high = blocks[b];
      const double along = (confidence - low.centre()) / (high.centre() - low.centre());
      share = low.share() + along * (high.share() - low.share());
    }
    table.push_back(static_cast<std::uint16_t>(1000 * share + 0.5));
  }
  return table;
}

}  // namespace

int main(int argc, char** argv) {
  std::string model_path, labels_path, out_path;
  std::vector<std::string> corpora;
  for (int i = 1; i < argc; ++i) {
    const std::string argument = argv[i];
    if (!argument.starts_with("--")) {
      corpora.push_back(argument);
      continue;
    }
    if (i + 1 >= argc) Die(argument + " needs a value.");
    const std::string value = argv[++i];
    if (argument == "--model")
      model_path = value;
    else if (argument == "--labels")
      labels_path = value;
    else if (argument == "--out")
      out_path = value;
    else
      Die("There is no option " + argument + ".");
  }
  if (model_path.empty() || labels_path.empty() || out_path.empty() || corpora.empty()) {
    Die("--model, --labels, --out and a corpus are needed.");
  }
  const LabelMap labels(ReadFile(labels_path));
  lede::Model model;
  const lede::Status status = lede::Model::Own(ReadFile(model_path), &model);
  if (!status.ok()) Die(model_path + ": " + status.message);
  lede::Tagger tagger(model);
  lede::NameFinder names(model);
  std::vector<Observation> observations;
  for (const std::string& corpus : corpora) {
    for (const TaggedDocument& document : ReadCorpusArgument(corpus, labels))
      Observe(document, &tagger, &names, &observations);
  }
  if (observations.size() < 1000) Die("There are too few names to calibrate with: a thousand are needed.");
  const std::vector<Block> blocks = PoolAdjacentViolators(std::move(observations));
  for (const Block& block : blocks)
    std::printf("raw %.3f: right %.3f of %.0f\n", block.centre() / 1000, block.share(), block.count);
  WriteFile(out_path, lede::WriteCalibration(Table(blocks)));
}
