// Learns the syntax model from treebanks.
//
// usage: lede-train-parser --model FILE --out FILE --version V --checkpoints DIR --train FILE… [--without PREFIX]…
//                          [--parsed FILE]… [--parsed-weight SHARE] [--dev FILE]… [--fold-passes N] [--tag-passes N]
//                          [--tag-dropout SHARE] [--tag-weights N] [--passes N] [--dropout SHARE] [--rate R]
//                          [--words N] [--fewest N]
//
// Sentences whose id begins with a PREFIX are left out. What --parsed names are sentences that a teacher parsed: names
// of tags and labels, rules for lemmas and the taggers of the jackknife come from the others alone. --words says how
// many words get numbers of their own in the parser's network, of those that stand there at least --fewest times.
// What a pass has learnt is kept in DIR: a run that was stopped goes on from there, if data and options are the same.
// The same input gives the same bytes.
#include <cstdlib>
#include <filesystem>
#include <map>
#include <thread>

#include "arc_network_trainer.h"
#include "files.h"
#include "lede/model.h"
#include "lemma_rules.h"
#include "lexicon/model_file.h"
#include "sparse_perceptron.h"
#include "syntax/parser.h"
#include "syntax_trainer.h"
#include "treebank.h"

namespace lede::train {
namespace {

struct Settings {
  std::string model, out, version, checkpoints;
  std::vector<std::string> train, without, parsed, dev;
  int fold_passes = 5;  // of the taggers that only the parser learns with
  int tag_passes = 10, passes = 8;
  float tag_dropout = 0.3f, dropout = 0.25f, rate = 2e-3f, parsed_weight = 0.5f;
  std::size_t tag_weights = 300000, words = 10000;
  int fewest = 3;
};

Settings ReadSettings(int argc, char** argv) {
  Settings s;
  for (int i = 1; i + 1 < argc; i += 2) {
    const std::string name = argv[i], value = argv[i + 1];
    if (name == "--model")
      s.model = value;
    else if (name == "--out")
      s.out = value;
    else if (name == "--version")
      s.version = value;
    else if (name == "--checkpoints")
      s.checkpoints = value;
    else if (name == "--train")
      s.train.push_back(value);
    else if (name == "--without")
      s.without.push_back(value);
    else if (name == "--parsed")
      s.parsed.push_back(value);
    else if (name == "--parsed-weight")
      s.parsed_weight = std::strtof(value.c_str(), nullptr);
    else if (name == "--dev")
      s.dev.push_back(value);
    else if (name == "--fold-passes")
      s.fold_passes = std::atoi(value.c_str());
    else if (name == "--tag-passes")
      s.tag_passes = std::atoi(value.c_str());
    else if (name == "--passes")
      s.passes = std::atoi(value.c_str());
    else if (name == "--tag-dropout")
      s.tag_dropout = std::strtof(value.c_str(), nullptr);
    else if (name == "--dropout")
      s.dropout = std::strtof(value.c_str(), nullptr);
    else if (name == "--tag-weights")
      s.tag_weights = std::strtoul(value.c_str(), nullptr, 10);
    else if (name == "--rate")
      s.rate = std::strtof(value.c_str(), nullptr);
    else if (name == "--words")
      s.words = std::strtoul(value.c_str(), nullptr, 10);
    else if (name == "--fewest")
      s.fewest = std::atoi(value.c_str());
    else
      Die("lede-train-parser has no option " + name + ".");
  }
  if (argc % 2 == 0 || s.model.empty() || s.out.empty() || s.checkpoints.empty() || s.train.empty())
    Die("usage: lede-train-parser --model FILE --out FILE --version V --checkpoints DIR --train FILE…");
  return s;
}

/// Results of steps in a folder, each with a stamp of what it was made from.
class Checkpoints {
 public:
  Checkpoints(std::string folder, std::uint64_t stamp) : folder_(std::move(folder)), stamp_(std::to_string(stamp)) {
    std::filesystem::create_directories(folder_);
  }
  bool Read(const std::string& name, std::string* bytes) const {
    if (!std::filesystem::exists(Path(name))) return false;
    *bytes = ReadFile(Path(name));
    if (!bytes->starts_with(stamp_ + "\n")) return false;
    bytes->erase(0, stamp_.size() + 1);
    return true;
  }
  /// All or nothing: a run that is stopped leaves the file as it was.
  void Write(const std::string& name, std::string_view bytes) const {
    WriteFile(Path(name) + ".new", stamp_ + "\n" + std::string(bytes));
    std::filesystem::rename(Path(name) + ".new", Path(name));
  }

 private:
  std::string Path(const std::string& name) const { return folder_ + "/" + name; }
  std::string folder_, stamp_;
};

constexpr std::uint32_t kMinUpdates = 3;
constexpr int kFolds = 5;

/// Tags of every sentence by a tagger that has not learnt from it: the parser must get used to wrong ones.
class Jackknife {
 public:
  /// Of the sentences those from `parsed` on are not learnt from: a teacher made them.
  Jackknife(const std::vector<NumberedSentence>& sentences, std::size_t parsed)
      : sentences_(sentences), parsed_(parsed) {}

  std::vector<std::vector<std::uint8_t>> Tags(std::size_t classes, int passes) {
    tags_.resize(sentences_.size());
    const auto folds_from = [&](int first) {
      for (int fold = first; fold < kFolds; fold += 2) TagFold(fold, classes, passes);
    };
    std::thread other(folds_from, 1);
    folds_from(0);
    other.join();
    return std::move(tags_);
  }

 private:
  // Neighbours of a document stay together.
  bool IsOf(std::size_t sentence, int fold) const {
    return (sentence < parsed_ ? sentence / 50 % kFolds : 0) == static_cast<std::size_t>(fold);
  }

  void TagFold(int fold, std::size_t classes, int passes) {
    std::vector<const NumberedSentence*> others;
    for (std::size_t s = 0; s < parsed_; ++s) {
      if (!IsOf(s, fold)) others.push_back(&sentences_[s]);
    }
    SparsePerceptron learner(classes, kMinUpdates);
    for (int pass = 0; pass < passes; ++pass) LearnTags(others, 0, pass, &learner);
    learner.Average();
    for (std::size_t s = 0; s < sentences_.size(); ++s) {
      if (IsOf(s, fold)) tags_[s] = GuessTags(sentences_[s], learner);
    }
    std::printf("tagger without fold %d of %d\n", fold + 1, kFolds);
    std::fflush(stdout);
  }

  const std::vector<NumberedSentence>& sentences_;
  std::size_t parsed_;
  std::vector<std::vector<std::uint8_t>> tags_;
};

std::vector<std::vector<std::uint8_t>> JackknifedTags(const std::vector<NumberedSentence>& sentences,
                                                      std::size_t parsed, std::size_t classes, int passes,
                                                      const Checkpoints& checkpoints) {
  const std::string name = "tags-" + std::to_string(passes);
  std::string bytes;
  if (!checkpoints.Read(name, &bytes)) {
    for (const auto& tags : Jackknife(sentences, parsed).Tags(classes, passes)) bytes.append(tags.begin(), tags.end());
    checkpoints.Write(name, bytes);
  }
  std::vector<std::vector<std::uint8_t>> out;
  std::size_t at = 0;
  for (const NumberedSentence& sentence : sentences) {
    const std::string_view tags = std::string_view(bytes).substr(at, sentence.words.size());
    out.emplace_back(tags.begin(), tags.end());
    at += sentence.words.size();
  }
  return out;
}

/// Runs `pass` for each pass that the checkpoint does not hold yet.
template <class Learner, class Pass>
void RunPasses(const std::string& name, int passes, const Checkpoints& checkpoints, Learner* learner, Pass pass) {
  int done = 0;
  std::string bytes;
  // One of more passes than are wanted is of no use.
  if (checkpoints.Read(name, &bytes) && !bytes.empty() && static_cast<unsigned char>(bytes[0]) <= passes) {
    if (!learner->Load(std::string_view(bytes).substr(1))) Die("A checkpoint of " + name + " is damaged.");
    done = static_cast<unsigned char>(bytes[0]);
  }
  for (; done < passes; ++done) {
    pass(done);
    checkpoints.Write(name, static_cast<char>(done + 1) + learner->Save());
  }
}

std::uint64_t StampOf(const Settings& settings, std::uint64_t clusters) {
  std::string all = std::to_string(clusters);
  for (const std::string& path : settings.train) all += ReadFile(path);
  for (const std::string& prefix : settings.without) all += prefix;
  for (const std::string& path : settings.parsed) all += ReadFile(path);
  return Checksum(std::as_bytes(std::span(all)));
}

struct Tally {
  int words = 0, parts = 0, heads = 0, labelled = 0, lemmas = 0;
};

std::string_view Universal(std::string_view label) { return label.substr(0, label.find(':')); }

Tally Compare(const GoldSentence& gold, Parser* parser) {
  std::vector<std::string_view> forms;
  for (const GoldWord& word : gold.words) forms.push_back(word.form);
  const auto size = static_cast<std::uint32_t>(forms.size());
  std::vector<SyntaxToken> tokens;
  parser->Parse(TokenForms(forms), std::array{size}, &tokens);
  Tally tally;
  for (std::uint32_t i = 0; i < size; ++i) {
    const GoldWord& word = gold.words[i];
    const bool head = (tokens[i].head == SyntaxToken::kRoot ? size : tokens[i].head) == word.head;
    std::string lemma;
    parser->AppendLemma(word.form, tokens[i], &lemma);
    ++tally.words;
    tally.parts += UposName(tokens[i].part) == word.part;
    tally.heads += head;
    tally.labelled += head && Universal(parser->names().labels[tokens[i].label]) == Universal(word.label);
    tally.lemmas += lemma == word.lemma;
  }
  return tally;
}

/// "news" of "GUM_news_asylum-1", else the file's name.
std::string GenreOf(const std::string& id, const std::string& path) {
  const std::size_t genre = id.find('_');
  const std::size_t end = genre == std::string::npos ? genre : id.find('_', genre + 1);
  return path + (id.starts_with("GUM_") && end != std::string::npos ? " " + id.substr(genre + 1, end - genre - 1) : "");
}

void PrintScores(const Settings& settings, Parser* parser) {
  for (const std::string& path : settings.dev) {
    std::vector<GoldSentence> gold;
    ReadTreebank(path, {}, &gold);
    std::map<std::string, Tally> by_genre;
    for (const GoldSentence& sentence : gold) {
      const Tally tally = Compare(sentence, parser);
      for (const std::string& name : {path, GenreOf(sentence.id, path)}) {
        Tally& sum = by_genre[name];
        sum.words += tally.words, sum.parts += tally.parts, sum.heads += tally.heads;
        sum.labelled += tally.labelled, sum.lemmas += tally.lemmas;
        if (GenreOf(sentence.id, path) == path) break;
      }
    }
    for (const auto& [name, tally] : by_genre) {
      const Tally& t = tally;
      const auto share = [&t](int n) { return 100.0 * n / t.words; };
      std::printf("%s: %d words, UPOS %.2f, lemmas %.2f, UAS %.2f, LAS %.2f\n", name.c_str(), t.words, share(t.parts),
                  share(t.lemmas), share(t.heads), share(t.labelled));
    }
  }
}

int Main(int argc, char** argv) {
  const Settings settings = ReadSettings(argc, argv);
  Model model;
  if (Status status = Model::Own(ReadFile(settings.model), &model); !status.ok())
    Die(settings.model + ": " + status.message);
  const Vocabulary vocabulary(model);
  std::vector<GoldSentence> gold;
  for (const std::string& path : settings.train) ReadTreebank(path, settings.without, &gold);
  SyntaxNames names = NamesOf(gold);
  names.clusters = Checksum(model.sections().Find(kSectionClusters));
  SentenceNumbers numbers(vocabulary, names);
  std::vector<NumberedSentence> sentences;
  sentences.reserve(gold.size());
  for (const GoldSentence& sentence : gold) sentences.push_back(numbers.Number(sentence));
  const std::size_t parsed = gold.size();
  std::vector<GoldSentence> by_teacher;
  for (const std::string& path : settings.parsed) ReadTreebank(path, {}, &by_teacher);
  for (const GoldSentence& sentence : by_teacher) sentences.push_back(numbers.Number(sentence));
  std::printf("%zu sentences, %zu tags, %zu transitions\n", sentences.size(), names.tags.size(),
              names.transitions.size());
  std::fflush(stdout);

  const Checkpoints checkpoints(settings.checkpoints, StampOf(settings, names.clusters));
  const auto tags = JackknifedTags(sentences, parsed, names.tags.size(), settings.fold_passes, checkpoints);
  SparsePerceptron tagger(names.tags.size(), kMinUpdates);
  std::vector<const NumberedSentence*> all;
  all.reserve(sentences.size());
  for (const NumberedSentence& sentence : sentences) all.push_back(&sentence);
  RunPasses("tagger-" + std::to_string(settings.tag_dropout), settings.tag_passes, checkpoints, &tagger,
            [&](int pass) { LearnTags(all, settings.tag_dropout, pass, &tagger); });
  std::vector<ArcLesson> lessons;
  for (std::size_t i = 0; i < sentences.size(); ++i)
    lessons.push_back({&sentences[i], &tags[i], i < parsed ? 1 : settings.parsed_weight});
  ArcNetworkTrainer arcs(names, lessons, settings.words, settings.fewest);
  const ArcLearning learning = {settings.rate, settings.dropout, settings.passes};
  const std::string arcs_name = "arcs-" + std::to_string(settings.fold_passes) + "-" +
                                std::to_string(settings.dropout) + "-" + std::to_string(settings.passes) + "-" +
                                std::to_string(settings.words) + "-" + std::to_string(settings.fewest) + "-" +
                                std::to_string(settings.rate) + "-" + std::to_string(settings.parsed_weight);
  RunPasses(arcs_name, settings.passes, checkpoints, &arcs, [&](int pass) {
    std::printf("pass %d: %.1f of 1,000 moves wrong\n", pass + 1, arcs.Learn(lessons, learning, pass));
    std::fflush(stdout);
  });
  tagger.Average();
  const std::vector<SparseRow> tagger_rows = tagger.Round(settings.tag_weights);
  std::string file = WriteModelFile(settings.version, {{std::string(kSectionSyntaxNames), names.Write()},
                                                       {std::string(kSectionPos), WriteSparseWeights(tagger_rows)},
                                                       {std::string(kSectionArcs), arcs.Section()},
                                                       {std::string(kSectionLemmas), LearnLemmas(gold, sentences)}});
  WriteFile(settings.out, file);
  Model syntax;
  if (Status status = Model::Own(std::move(file), &syntax); !status.ok()) Die(status.message);
  Parser parser(model, syntax);
  if (!parser.status().ok()) Die(parser.status().message);
  PrintScores(settings, &parser);
  return 0;
}

}  // namespace
}  // namespace lede::train

int main(int argc, char** argv) { return lede::train::Main(argc, argv); }
