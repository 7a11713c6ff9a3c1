#include "skip_gram.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "files.h"

namespace lede::train {
namespace {

/// The frequent words by falling count, and the running text in their numbers.
WordVectors Vocabulary(const WordCorpus& corpus, const SkipGramSettings& settings, std::vector<std::uint32_t>* text) {
  constexpr std::uint64_t kMinCount = 4;
  std::vector<std::uint32_t> order(corpus.forms().size());
  for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    if (corpus.counts()[a] != corpus.counts()[b]) return corpus.counts()[a] > corpus.counts()[b];
    return corpus.forms()[a] < corpus.forms()[b];
  });
  WordVectors v;
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

void Learn(const std::vector<std::uint32_t>& text, const SkipGramSettings& settings, WordVectors* v) {
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

}  // namespace

WordVectors TrainSkipGram(const WordCorpus& corpus, const SkipGramSettings& settings) {
  std::vector<std::uint32_t> text;
  WordVectors vectors = Vocabulary(corpus, settings, &text);
  std::fprintf(stderr, "%zu words of running text, %zu distinct ones kept\n", text.size(), vectors.forms.size());
  if (!vectors.forms.empty()) Learn(text, settings, &vectors);
  return vectors;
}

}  // namespace lede::train
