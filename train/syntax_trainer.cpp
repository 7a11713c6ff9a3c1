#include "syntax_trainer.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <utility>

#include "files.h"
#include "syntax/pos_features.h"

namespace lede::train {
namespace {

constexpr float kMargin = 1;  // by which the right class must win to count as known

std::vector<std::uint32_t> Shuffled(std::size_t n, Random* random) {
  std::vector<std::uint32_t> order(n);
  std::iota(order.begin(), order.end(), 0u);
  for (std::size_t i = n; i > 1; --i) std::swap(order[i - 1], order[random->Below(i)]);
  return order;
}

/// Leaves out features by chance, so that the others learn to do without them (Wager, Wang and Liang 2013). Sums are
/// smaller then, but which class wins does not depend on that.
void DropSome(float share, Random* random, std::vector<std::uint64_t>* features) {
  if (share > 0 && random != nullptr) std::erase_if(*features, [&](std::uint64_t) { return random->Unit() < share; });
}

void TagFeatures(const NumberedSentence& sentence, std::size_t token, PosContext context,
                 std::vector<std::uint64_t>* out) {
  out->clear();
  const auto size = static_cast<int>(sentence.words.size());
  for (int offset = -2; offset <= 2; ++offset) {
    const int at = static_cast<int>(token) + offset;
    if (at < 0 || at >= size)
      out->push_back(EdgePosFeature(offset));
    else
      AppendOwnPosFeatures(*sentence.words[static_cast<std::size_t>(at)], offset, out);
  }
  AppendJointPosFeatures(sentence.words, token, context, out);
}

/// Guesses the sentence's tags one by one; visit(token, features, scores, guess) may learn from each.
template <class Visit>
void TagSentence(const NumberedSentence& sentence, const SparsePerceptron& learner, float dropout, Random* random,
                 Visit visit) {
  PosContext context;
  std::vector<std::uint64_t> features;
  std::array<float, kMostTags> scores;
  for (std::size_t i = 0; i < sentence.words.size(); ++i) {
    TagFeatures(sentence, i, context, &features);
    DropSome(dropout, random, &features);
    scores.fill(0);
    learner.Score(features, scores.data());
    const float* end = scores.data() + learner.classes();
    const auto guess = static_cast<std::uint8_t>(std::max_element(std::as_const(scores).data(), end) - scores.data());
    visit(i, features, scores, guess);
    context = {guess, context.before};
  }
}

/// The best-scored class that `allowed` allows; `classes` where there is none.
template <class Allowed>
std::size_t BestOf(std::span<const float> scores, std::size_t classes, Allowed allowed) {
  std::size_t best = classes;
  for (std::size_t c = 0; c < classes; ++c) {
    if (allowed(c) && (best == classes || scores[c] > scores[best])) best = c;
  }
  return best;
}

}  // namespace

void LearnTags(const std::vector<const NumberedSentence*>& sentences, float dropout, int pass,
               SparsePerceptron* learner) {
  Random random(static_cast<std::uint64_t>(pass) + 1);
  for (const std::uint32_t s : Shuffled(sentences.size(), &random)) {
    const NumberedSentence& sentence = *sentences[s];
    TagSentence(sentence, *learner, dropout, &random,
                [&](std::size_t i, const auto& features, const auto& scores, std::uint8_t) {
                  const std::size_t right = sentence.tags[i];
                  const std::size_t rival =
                      BestOf(scores, learner->classes(), [right](std::size_t c) { return c != right; });
                  learner->Step();
                  if (scores[right] < scores[rival] + kMargin) learner->Correct(features, right, rival);
                });
  }
}

std::vector<std::uint8_t> GuessTags(const NumberedSentence& sentence, const SparsePerceptron& learner) {
  std::vector<std::uint8_t> tags;
  TagSentence(sentence, learner, 0, nullptr,
              [&tags](std::size_t, const auto&, const auto&, std::uint8_t guess) { tags.push_back(guess); });
  return tags;
}

}  // namespace lede::train
