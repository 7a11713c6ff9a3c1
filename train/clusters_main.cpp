// Learns word clusters: words that stand in like contexts share one.
//
// usage: lede-clusters --out FILE [--vectors FILE] [--words N] [--dimensions N] [--passes N] FILE…
//
// FILE is UTF-8 text, or text compressed with xz (*.xz), or tokens with labels (*.tsv, first column).
// Append @K to read only every K-th line. Skip-gram vectors of these files' words are joined with those
// of --vectors (train/vectors.mjs), if given, reduced to --dimensions principal components and
// clustered by k-means at three granularities. Writes the model section "clusters" (src/tag/word.h,
// WordClusters). The same files give the same bytes.
#include <string>

#include "files.h"
#include "skip_gram.h"
#include "word_corpus.h"
#include "word_space.h"

int main(int argc, char** argv) {
  using namespace lede::train;
  SkipGramSettings settings;
  std::string out_path, vectors_path;
  int dimensions = 64;
  WordCorpus corpus;
  for (int i = 1; i < argc; ++i) {
    const std::string argument = argv[i];
    if (!argument.starts_with("--")) {
      corpus.Add(argument);
      continue;
    }
    if (i + 1 >= argc) Die(argument + " needs a value.");
    const std::string value = argv[++i];
    if (argument == "--out")
      out_path = value;
    else if (argument == "--vectors")
      vectors_path = value;
    else if (argument == "--words")
      settings.words = static_cast<std::uint32_t>(std::stoul(value));
    else if (argument == "--dimensions")
      dimensions = std::stoi(value);
    else if (argument == "--passes")
      settings.passes = std::stoi(value);
    else
      Die("There is no option " + argument + ".");
  }
  if (out_path.empty()) Die("--out FILE is missing.");
  WordVectors vectors = TrainSkipGram(corpus, settings);
  if (vectors.forms.size() < 1024) Die("There is too little text: fewer than 1,024 words occur four times.");
  if (!vectors_path.empty()) vectors = Join(vectors, ReadWordVectors(vectors_path));
  ReduceDimensions(dimensions, &vectors);
  WriteFile(out_path, WriteClusters(vectors));
}
