// Trains the name tagger's weights.
//
// usage: lede-train-tagger --model FILE --labels train/label-map.tsv --out FILE
//          --train CORPUS=FILE[*WEIGHT]… [--labelled FILE[*WEIGHT]]… [--dev CORPUS=FILE]…
//          [--folds N] [--passes N] [--rows N] [--min-count N] [--rate X] [--l2 X] [--dropout X]
//
// --model holds the clusters, gazetteer and lexicon whose classes are features. Two trainers learn side by side, each
// with an order of its own. After two thirds of the passes they agree on the mean of their weights, all but the --rows
// most important features are dropped, and both go on from there; the result is the mean again.
// Prints F1 on the --dev corpora. Deterministic: the same files and options give the same bytes.
#include <algorithm>
#include <atomic>
#include <cstdio>
#include <string>
#include <thread>
#include <vector>

#include "corpus.h"
#include "crf_trainer.h"
#include "features_index.h"
#include "files.h"
#include "lexicon/model_file.h"
#include "tag/tagger.h"
#include "tag/weights.h"

namespace {

using namespace lede::train;

constexpr int kJackknifePasses = 3;
constexpr float kJackknifeDropout = 0.5f;  // at most: with more, three passes are too few
constexpr unsigned kMostWorkers = 5;       // each holds weights of its own, a quarter of a gigabyte
constexpr float kFirstPassWeight = 0.5f;
constexpr std::uint64_t kTwinSeed = 1000;

struct Arguments {
  std::string model, labels, out;
  std::vector<std::string> train, labelled, dev;
  int passes = 6;
  int folds = 5;
  std::size_t rows = 110000;
  std::uint32_t min_count = 2;
  TrainerSettings settings;
};

Arguments Parse(int argc, char** argv) {
  Arguments a;
  for (int i = 1; i + 1 < argc; i += 2) {
    const std::string flag = argv[i], value = argv[i + 1];
    if (flag == "--model")
      a.model = value;
    else if (flag == "--labels")
      a.labels = value;
    else if (flag == "--out")
      a.out = value;
    else if (flag == "--train")
      a.train.push_back(value);
    else if (flag == "--labelled")
      a.labelled.push_back(value);
    else if (flag == "--dev")
      a.dev.push_back(value);
    else if (flag == "--passes")
      a.passes = std::stoi(value);
    else if (flag == "--folds")
      a.folds = std::stoi(value);
    else if (flag == "--rows")
      a.rows = std::stoul(value);
    else if (flag == "--min-count")
      a.min_count = static_cast<std::uint32_t>(std::stoul(value));
    else if (flag == "--rate")
      a.settings.rate = std::stof(value);
    else if (flag == "--l2")
      a.settings.l2 = std::stof(value);
    else if (flag == "--dropout")
      a.settings.dropout = std::stof(value);
    else
      Die("There is no option " + flag + ".");
  }
  if (a.model.empty() || a.labels.empty() || a.out.empty() || a.train.empty()) {
    Die("--model, --labels, --out and --train are needed.");
  }
  return a;
}

/// Exact spans with an allowed type; predictions of types that the corpus never marks do not count.
void Evaluate(const std::string& argument, const LabelMap& labels, const lede::Model& model) {
  lede::Tagger tagger(model);
  std::size_t right = 0, found = 0, there = 0;
  for (const TaggedDocument& document : ReadCorpusArgument(argument, labels)) {
    const std::vector<std::string_view> tokens(document.tokens.begin(), document.tokens.end());
    std::vector<lede::TagSpan> spans;
    tagger.Tag({lede::TokenForms(tokens), document.sentence_ends, document.scheme}, &spans);
    there += document.names.size();
    std::size_t g = 0;
    for (const lede::TagSpan& span : spans) {
      const TypeSet type = TypeSet{1} << static_cast<int>(span.type);
      if ((document.marked & type) == 0) continue;
      ++found;
      while (g < document.names.size() && document.names[g].first < span.first) ++g;
      right += g < document.names.size() && document.names[g].first == span.first &&
               document.names[g].last == span.last && (document.names[g].types & type) != 0;
    }
  }
  const double p = 100.0 * static_cast<double>(right) / static_cast<double>(std::max<std::size_t>(found, 1));
  const double r = 100.0 * static_cast<double>(right) / static_cast<double>(std::max<std::size_t>(there, 1));
  std::printf("%-60s P %.2f R %.2f F1 %.2f\n", argument.c_str(), p, r, p + r > 0 ? 2 * p * r / (p + r) : 0.0);
  std::fflush(stdout);
}

/// The weights that the trainer has now, as a section of a model.
std::string WeightsSection(const CrfTrainer& trainer, const FeatureIndex& index) {
  // Weights up to ±10.6 nats. Half as fine is as accurate and a quarter smaller to download.
  constexpr float kScale = 1.0f / 12;
  std::vector<std::pair<std::uint64_t, std::array<std::int8_t, lede::kScoredLabels>>> rows;
  for (const auto& [feature, row] : trainer.Quantise(kScale)) rows.emplace_back(index.features()[feature], row);
  std::printf("%zu features\n", rows.size());
  return lede::WriteWeights(trainer.transitions(), kScale, rows);
}

/// `base` with these weights.
lede::Model WithWeights(const lede::Model& base, const std::string& weights) {
  std::vector<std::pair<std::string, std::string>> sections;
  for (const auto& [name, bytes] : base.sections().all()) {
    if (name != lede::kSectionTagger)
      sections.emplace_back(name, std::string(reinterpret_cast<const char*>(bytes.data()), bytes.size()));
  }
  sections.emplace_back(lede::kSectionTagger, weights);
  lede::Model model;
  const lede::Status status = lede::Model::Own(lede::WriteModelFile("training", sections), &model);
  if (!status.ok()) Die(status.message);
  return model;
}

bool HasNoName(const Sentence& sentence) {
  return std::all_of(sentence.allowed.begin(), sentence.allowed.end(),
                     [](LabelSet allowed) { return allowed == LabelSet{1} << lede::kOutsideLabel; });
}

/// What a tagger that has not seen a document finds in it: the documents are split into `folds`
/// parts, and each is tagged by weights learnt from the others (jackknifing). Those from `labelled` on, which the
/// teacher labelled, are tagged but not learnt from.
std::vector<FirstPass> Jackknife(const std::vector<TaggedDocument>& documents, std::size_t labelled, int folds,
                                 const Arguments& arguments, const lede::Model& base, const FeatureIndex& index,
                                 const std::vector<std::vector<Sentence>>& sentences) {
  std::vector<FirstPass> found(documents.size());
  const auto run_fold = [&](int fold) {
    const auto held_out = [&](std::size_t d) {
      return static_cast<int>(documents[d].fold % static_cast<std::size_t>(folds)) == fold;
    };
    std::vector<const Sentence*> rest;
    for (std::size_t d = 0; d < labelled; ++d) {
      if (held_out(d)) continue;
      for (const Sentence& sentence : sentences[d]) rest.push_back(&sentence);
    }
    TrainerSettings settings = arguments.settings;
    settings.dropout = std::min(settings.dropout, kJackknifeDropout);
    CrfTrainer trainer(index.features().size(), settings);
    for (int pass = 1; pass <= kJackknifePasses; ++pass) {
      if (pass == kJackknifePasses) trainer.Prune(arguments.rows);
      trainer.Pass(rest, static_cast<std::uint64_t>(pass));
    }
    const lede::Model model = WithWeights(base, WeightsSection(trainer, index));
    lede::Tagger tagger(model);
    for (std::size_t d = 0; d < documents.size(); ++d) {
      if (!held_out(d)) continue;
      const std::vector<std::string_view> tokens(documents[d].tokens.begin(), documents[d].tokens.end());
      tagger.TagOnce({lede::TokenForms(tokens), documents[d].sentence_ends, documents[d].scheme}, &found[d]);
    }
    std::printf("first pass over part %d of %d done\n", fold + 1, folds);
    std::fflush(stdout);
  };
  std::atomic<int> next{0};
  const auto work = [&] {
    for (int fold; (fold = next++) < folds;) run_fold(fold);
  };
  std::vector<std::thread> workers;
  for (unsigned i = 0; i < std::clamp(std::thread::hardware_concurrency(), 1u, kMostWorkers); ++i)
    workers.emplace_back(work);
  for (std::thread& worker : workers) worker.join();
  return found;
}

}  // namespace

int main(int argc, char** argv) {
  const Arguments arguments = Parse(argc, argv);
  const LabelMap labels(ReadFile(arguments.labels));
  lede::Model base;
  const lede::Status status = lede::Model::Own(ReadFile(arguments.model), &base);
  if (!status.ok()) Die(arguments.model + ": " + status.message);

  std::vector<TaggedDocument> documents;
  for (const std::string& argument : arguments.train) {
    for (TaggedDocument& document : ReadCorpusArgument(argument, labels)) documents.push_back(std::move(document));
  }
  const std::size_t labelled = documents.size();
  for (const std::string& argument : arguments.labelled) {
    for (TaggedDocument& document : ReadLabelled(argument)) documents.push_back(std::move(document));
  }
  lede::FeatureExtractor extractor(base);
  std::vector<FirstPass> first_pass;
  {
    FeatureIndex index;
    for (const TaggedDocument& document : documents) {
      ForEachFeature(document, nullptr, &extractor, [&](std::uint32_t, std::uint64_t f) { index.Count(f); });
    }
    index.Freeze(arguments.min_count);
    std::vector<std::vector<Sentence>> by_document(documents.size());
    for (std::size_t d = 0; d < documents.size(); ++d) {
      AppendSentences(documents[d], nullptr, index, &extractor, &by_document[d]);
    }
    std::printf("%zu documents, %zu features of the first pass\n", documents.size(), index.features().size());
    first_pass = Jackknife(documents, labelled, arguments.folds, arguments, base, index, by_document);
  }

  // One set of weights serves both passes: it learns from every sentence without votes and with them.
  FeatureIndex index;
  for (std::size_t d = 0; d < documents.size(); ++d) {
    ForEachFeature(documents[d], &first_pass[d], &extractor, [&](std::uint32_t, std::uint64_t f) { index.Count(f); });
  }
  index.Freeze(arguments.min_count);
  std::vector<Sentence> sentences;
  for (std::size_t d = 0; d < documents.size(); ++d) {
    const std::size_t from = sentences.size();
    AppendSentences(documents[d], nullptr, index, &extractor, &sentences);
    for (std::size_t s = from; s < sentences.size(); ++s) sentences[s].weight *= kFirstPassWeight;
    AppendSentences(documents[d], &first_pass[d], index, &extractor, &sentences);
    if (d < labelled) continue;
    // The teacher's text is plenty: where it is sure that there is no name there is little to learn.
    sentences.erase(std::remove_if(sentences.begin() + static_cast<std::ptrdiff_t>(from), sentences.end(), HasNoName),
                    sentences.end());
  }
  std::vector<const Sentence*> all;
  all.reserve(sentences.size());
  for (const Sentence& sentence : sentences) all.push_back(&sentence);
  std::printf("%zu sentences, %zu features\n", sentences.size(), index.features().size());
  std::fflush(stdout);

  CrfTrainer trainer(index.features().size(), arguments.settings), twin = trainer;
  for (int pass = 1; pass <= arguments.passes; ++pass) {
    const auto seed = static_cast<std::uint64_t>(pass);
    std::thread beside([&] { twin.Pass(all, seed + kTwinSeed); });
    const double loss = trainer.Pass(all, seed);
    beside.join();
    std::printf("pass %d of %d: loss %.4f\n", pass, arguments.passes, loss);
    std::fflush(stdout);
    if (pass == arguments.passes * 2 / 3) {
      trainer.TakeMean(twin);
      trainer.Prune(arguments.rows);
      trainer.StartAveraging();
      twin = trainer;
    }
  }
  trainer.TakeMean(twin);
  const std::string weights = WeightsSection(trainer, index);
  const lede::Model model = WithWeights(base, weights);
  for (const std::string& dev : arguments.dev) Evaluate(dev, labels, model);
  WriteFile(arguments.out, weights);
}
