// Learns word clusters from plain text: skip-gram vectors with negative sampling (Mikolov et al.
// 2013), then k-means into 1,024 fine clusters, whose centres are clustered into 256 and those into
// 64. One thread and its own random numbers: the same text gives the same bytes.
//
// usage: lede-clusters --out FILE [--dimensions N] [--passes N] [--words N] FILE…
//
// FILE is UTF-8 text, or text compressed with xz (*.xz), or tokens with labels (*.tsv, first column).
// Append @K to read only every K-th line. Writes a model section (src/tag/word.h, WordClusters).
#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "files.h"
#include "lede/document.h"
#include "lexicon/model_file.h"
#include "segment/segment.h"
#include "tag/word.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace {

using lede::train::Die;
using lede::train::Random;

constexpr std::uint32_t kBoundary = UINT32_MAX;  // between paragraphs
constexpr int kFine = 1024, kMiddle = 256, kCoarse = 64;

std::string ReadText(const std::string& path) {
  if (!path.ends_with(".xz")) return lede::train::ReadFile(path);
  // The name is quoted for the shell: single quotes, with any inside closed, escaped and reopened.
  std::string quoted = "'";
  for (const char c : path) quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
  FILE* pipe = popen(("xz -dc " + quoted + "'").c_str(), "r");
  if (pipe == nullptr) Die("Cannot run xz.");
  std::string text;
  char buffer[1 << 16];
  for (std::size_t n; (n = fread(buffer, 1, sizeof buffer, pipe)) > 0;) text.append(buffer, n);
  if (pclose(pipe) != 0) Die("Cannot decompress " + path + ".");
  return text;
}

/// The corpus as word numbers, paragraph by paragraph.
class Corpus {
 public:
  bool cased = false;  ///< "Bush" and "bush" are two words

  void Add(const std::string& argument) {
    const std::size_t at = argument.rfind('@');
    const std::string path = argument.substr(0, at);
    const std::size_t every = at == std::string::npos ? 1 : std::stoul(argument.substr(at + 1));
    const std::string text = ReadText(path);
    if (path.ends_with(".tsv")) return AddColumns(text);
    std::size_t line_number = 0;
    std::string chunk;
    lede::train::ForEachLine(text, [&](std::string_view line) {
      if (line_number++ % every == 0) chunk.append(line).push_back('\n');
      if (chunk.size() > (1 << 20)) AddProse(&chunk);
    });
    AddProse(&chunk);
  }

  const std::vector<std::uint32_t>& words() const { return words_; }
  const std::vector<std::string>& forms() const { return forms_; }
  const std::vector<std::uint64_t>& counts() const { return counts_; }

 private:
  void AddProse(std::string* chunk) {
    std::size_t replaced;
    if (!document_.SetText(lede::RepairUtf8(*chunk, &replaced)).ok()) Die("A chunk of text is too long.");
    chunk->clear();
    lede::Tokenize(&document_);
    for (const lede::Token& token : document_.tokens) {
      if ((token.flags & lede::kParagraphStart) != 0) words_.push_back(kBoundary);
      AddWord(document_.slice(token));
    }
    words_.push_back(kBoundary);
  }

  void AddColumns(std::string_view text) {
    lede::train::ForEachLine(text, [&](std::string_view line) {
      if (line.empty() || line.starts_with("-DOCSTART-")) {
        words_.push_back(kBoundary);
      } else {
        AddWord(line.substr(0, line.find('\t')));
      }
    });
  }

  void AddWord(std::string_view form) {
    lower_.clear();
    if (cased)
      lower_ = form;
    else
      lede::AppendLower(form, &lower_);
    for (char& c : lower_)
      if (c >= '0' && c <= '9') c = '0';
    const auto [found, is_new] = numbers_.try_emplace(lower_, static_cast<std::uint32_t>(forms_.size()));
    if (is_new) forms_.push_back(lower_), counts_.push_back(0);
    ++counts_[found->second];
    words_.push_back(found->second);
  }

  lede::Document document_;
  std::string lower_;
  std::unordered_map<std::string, std::uint32_t> numbers_;
  std::vector<std::string> forms_;
  std::vector<std::uint64_t> counts_;
  std::vector<std::uint32_t> words_;
};

struct Settings {
  int dimensions = 80;
  int passes = 2;
  std::uint32_t words = 60000;
  int window = 4;
  int negatives = 5;
  float rate = 0.03f;
  double subsample = 3e-4;
};

struct Vectors {
  int dimensions = 0;
  std::vector<std::string> forms;
  std::vector<std::uint64_t> counts;
  std::vector<float> values;  // one row per form
};

float Dot(const float* a, const float* b, int n) {
  float lanes[8] = {};
  for (int i = 0; i < n; i += 8)
    for (int l = 0; l < 8; ++l) lanes[l] += a[i + l] * b[i + l];
  return ((lanes[0] + lanes[1]) + (lanes[2] + lanes[3])) + ((lanes[4] + lanes[5]) + (lanes[6] + lanes[7]));
}

/// The frequent words by falling count, and the running text in their numbers.
Vectors Vocabulary(const Corpus& corpus, const Settings& settings, std::vector<std::uint32_t>* text) {
  constexpr std::uint64_t kMinCount = 4;
  std::vector<std::uint32_t> order(corpus.forms().size());
  for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    if (corpus.counts()[a] != corpus.counts()[b]) return corpus.counts()[a] > corpus.counts()[b];
    return corpus.forms()[a] < corpus.forms()[b];
  });
  Vectors v;
  v.dimensions = settings.dimensions;
  std::vector<std::uint32_t> number(corpus.forms().size(), kBoundary);
  for (const std::uint32_t w : order) {
    if (v.forms.size() == settings.words || corpus.counts()[w] < kMinCount) break;
    number[w] = static_cast<std::uint32_t>(v.forms.size());
    v.forms.push_back(corpus.forms()[w]);
    v.counts.push_back(corpus.counts()[w]);
  }
  for (const std::uint32_t w : corpus.words()) {
    if (w == kBoundary) {
      text->push_back(kBoundary);
    } else if (number[w] != kBoundary) {
      text->push_back(number[w]);
    }
  }
  return v;
}

void TrainSkipGram(const std::vector<std::uint32_t>& text, const Settings& settings, Vectors* v) {
  const int d = settings.dimensions;
  const std::size_t n = v->forms.size();
  Random random(20261123);
  v->values.resize(n * static_cast<std::size_t>(d));
  std::vector<float> contexts(v->values.size(), 0.0f);
  for (float& x : v->values) x = (random.Unit() - 0.5f) / static_cast<float>(d);
  double total = 0;
  for (const std::uint64_t c : v->counts) total += static_cast<double>(c);
  std::vector<std::uint32_t> noise(1 << 20);  // words by count to the three quarters
  double norm = 0, share = 0;
  for (const std::uint64_t c : v->counts) norm += std::pow(static_cast<double>(c), 0.75);
  for (std::size_t i = 0, w = 0; i < noise.size(); ++i) {
    while (w + 1 < n &&
           (share + std::pow(static_cast<double>(v->counts[w]), 0.75)) / norm * static_cast<double>(noise.size()) <=
               static_cast<double>(i)) {
      share += std::pow(static_cast<double>(v->counts[w++]), 0.75);
    }
    noise[i] = static_cast<std::uint32_t>(w);
  }
  std::vector<float> keep(n);
  for (std::size_t w = 0; w < n; ++w) {
    const double f = static_cast<double>(v->counts[w]) / total;
    keep[w] = static_cast<float>(std::min(1.0, std::sqrt(settings.subsample / f) + settings.subsample / f));
  }
  std::vector<float> sigmoid(1024);
  for (std::size_t i = 0; i < sigmoid.size(); ++i) {
    sigmoid[i] = static_cast<float>(1.0 / (1.0 + std::exp(-(static_cast<double>(i) - 511.5) / 85.25)));  // ±6
  }
  std::vector<float> step(static_cast<std::size_t>(d));
  std::vector<std::uint32_t> line;
  const std::uint64_t work = text.size() * static_cast<std::uint64_t>(settings.passes);
  std::uint64_t done = 0;
  const auto train_line = [&] {
    const float rate = settings.rate * std::max(0.02f, 1.0f - static_cast<float>(done) / static_cast<float>(work));
    for (std::size_t i = 0; i < line.size(); ++i) {
      const auto reach = static_cast<std::size_t>(1 + random.Below(static_cast<std::uint64_t>(settings.window)));
      for (std::size_t j = i > reach ? i - reach : 0; j <= std::min(line.size() - 1, i + reach); ++j) {
        if (j == i) continue;
        float* word = &v->values[line[j] * static_cast<std::size_t>(d)];
        std::fill(step.begin(), step.end(), 0.0f);
        for (int k = 0; k <= settings.negatives; ++k) {
          const std::uint32_t target = k == 0 ? line[i] : noise[random.Next() & (noise.size() - 1)];
          if (k > 0 && target == line[i]) continue;
          float* context = &contexts[target * static_cast<std::size_t>(d)];
          const float score = std::clamp(Dot(word, context, d), -5.99f, 5.99f);
          const float g = ((k == 0 ? 1.0f : 0.0f) - sigmoid[static_cast<std::size_t>(score * 85.25f + 512.0f)]) * rate;
          for (int x = 0; x < d; ++x) step[static_cast<std::size_t>(x)] += g * context[x];
          for (int x = 0; x < d; ++x) context[x] += g * word[x];
        }
        for (int x = 0; x < d; ++x) word[x] += step[static_cast<std::size_t>(x)];
      }
    }
    line.clear();
  };
  for (int pass = 0; pass < settings.passes; ++pass) {
    for (const std::uint32_t w : text) {
      ++done;
      if (w == kBoundary || line.size() > 1000) train_line();
      if (w != kBoundary && random.Unit() < keep[w]) line.push_back(w);
    }
    train_line();
    std::fprintf(stderr, "pass %d of %d done\n", pass + 1, settings.passes);
  }
}

/// Spherical k-means; rows are unit vectors. The first k rows are the first centres.
std::vector<int> KMeans(const std::vector<float>& rows, const std::vector<double>& weights, int d, int k, int rounds,
                        std::vector<float>* centres) {
  const std::size_t n = weights.size(), dd = static_cast<std::size_t>(d);
  centres->assign(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(static_cast<std::size_t>(k) * dd));
  std::vector<int> of(n, 0);
  for (int round = 0; round < rounds; ++round) {
    for (std::size_t i = 0; i < n; ++i) {
      float best = -2;
      for (int c = 0; c < k; ++c) {
        const float s = Dot(&rows[i * dd], &(*centres)[static_cast<std::size_t>(c) * dd], d);
        if (s > best) best = s, of[i] = c;
      }
    }
    std::vector<double> sums(static_cast<std::size_t>(k) * dd, 0.0);
    for (std::size_t i = 0; i < n; ++i) {
      for (std::size_t x = 0; x < dd; ++x)
        sums[static_cast<std::size_t>(of[i]) * dd + x] += weights[i] * static_cast<double>(rows[i * dd + x]);
    }
    for (std::size_t c = 0; c < static_cast<std::size_t>(k); ++c) {
      double length = 0;
      for (std::size_t x = 0; x < dd; ++x) length += sums[c * dd + x] * sums[c * dd + x];
      if (length == 0) continue;  // an empty cluster keeps its centre
      for (std::size_t x = 0; x < dd; ++x)
        (*centres)[c * dd + x] = static_cast<float>(sums[c * dd + x] / std::sqrt(length));
    }
  }
  return of;
}

std::string WriteSection(const Vectors& v, const std::vector<int>& fine, const std::vector<int>& middle,
                         const std::vector<int>& coarse) {
  const std::uint32_t slots = std::bit_ceil(static_cast<std::uint32_t>(v.forms.size() + v.forms.size() / 6));
  std::vector<std::uint16_t> fingerprints(slots), ids(slots);
  for (std::size_t w = 0; w < v.forms.size(); ++w) {  // frequent words first: they win clashes
    const std::uint64_t key = lede::WordClusters::Key(v.forms[w]);
    const auto fingerprint = static_cast<std::uint16_t>(key >> 48 == 0 ? 1 : key >> 48);
    auto slot = static_cast<std::uint32_t>(key) & (slots - 1);
    while (fingerprints[slot] != 0 && fingerprints[slot] != fingerprint) slot = (slot + 1) & (slots - 1);
    if (fingerprints[slot] == fingerprint) continue;
    fingerprints[slot] = fingerprint;
    ids[slot] = static_cast<std::uint16_t>(fine[w]);
  }
  std::string out;
  lede::AppendU32(slots, &out);
  lede::AppendU32(kFine, &out);
  for (const std::uint16_t f : fingerprints) lede::AppendU16(f, &out);
  for (const std::uint16_t id : ids) lede::AppendU16(id, &out);
  for (int c = 0; c < kFine; ++c)
    out.push_back(static_cast<char>(coarse[static_cast<std::size_t>(middle[static_cast<std::size_t>(c)])]));
  for (int c = 0; c < kFine; ++c) out.push_back(static_cast<char>(middle[static_cast<std::size_t>(c)]));
  return out;
}

}  // namespace

int main(int argc, char** argv) {
  Settings settings;
  std::string out_path, dump_path;
  Corpus corpus;
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
    else if (argument == "--dump")
      dump_path = value;
    else if (argument == "--dimensions")
      settings.dimensions = std::stoi(value);
    else if (argument == "--passes")
      settings.passes = std::stoi(value);
    else if (argument == "--window")
      settings.window = std::stoi(value);
    else if (argument == "--cased")
      corpus.cased = value == "yes";
    else if (argument == "--words")
      settings.words = static_cast<std::uint32_t>(std::stoul(value));
    else
      Die("There is no option " + argument + ".");
  }
  if (out_path.empty()) Die("--out FILE is missing.");
  std::vector<std::uint32_t> text;
  Vectors v = Vocabulary(corpus, settings, &text);
  if (v.forms.size() < kFine) Die("There is too little text: fewer than 1,024 words occur four times.");
  std::fprintf(stderr, "%zu words of running text, %zu distinct ones kept\n", text.size(), v.forms.size());
  TrainSkipGram(text, settings, &v);

  const auto d = static_cast<std::size_t>(v.dimensions);
  std::vector<double> weights(v.forms.size());
  for (std::size_t w = 0; w < v.forms.size(); ++w) {
    float* row = &v.values[w * d];
    const float length = std::sqrt(Dot(row, row, v.dimensions));
    for (std::size_t x = 0; x < d; ++x) row[x] /= length;
    weights[w] = std::log(1.0 + static_cast<double>(v.counts[w]));
  }
  std::vector<float> fine_centres, middle_centres, coarse_centres;
  const std::vector<int> fine = KMeans(v.values, weights, v.dimensions, kFine, 12, &fine_centres);
  const std::vector<int> middle =
      KMeans(fine_centres, std::vector<double>(kFine, 1.0), v.dimensions, kMiddle, 20, &middle_centres);
  const std::vector<int> coarse =
      KMeans(middle_centres, std::vector<double>(kMiddle, 1.0), v.dimensions, kCoarse, 20, &coarse_centres);
  lede::train::WriteFile(out_path, WriteSection(v, fine, middle, coarse));
  if (!dump_path.empty()) {
    std::string lines;
    for (std::size_t w = 0; w < v.forms.size(); ++w) lines += std::to_string(fine[w]) + '\t' + v.forms[w] + '\n';
    lede::train::WriteFile(dump_path, lines);
  }
}
