#include "coref/ranking.h"

#include <algorithm>
#include <bit>

#include "coref/weights.h"

namespace lede {

AntecedentChoice Rank(PronounClass how, const std::vector<Antecedent>& candidates, bool has_trees, bool bare) {
  const RankingWeights& learnt = has_trees ? kRankingWithTrees : kRankingWithoutTrees;
  const auto row = static_cast<std::size_t>(how);
  const Antecedent* best = nullptr;
  int best_score = 0, second_score = 0;
  for (const Antecedent& candidate : candidates) {
    int score = 0;
    for (std::uint64_t bits = candidate.clues.bits(); bits != 0; bits &= bits - 1)
      score += learnt.weights[row][std::countr_zero(bits)];
    if (best == nullptr || score > best_score) {
      second_score = best == nullptr ? score - kSureLead : best_score;
      best = &candidate, best_score = score;
    } else if (score > second_score) {
      second_score = score;
    }
  }
  if (best == nullptr || best->entity == kNone) return {};
  const int lead = best_score - second_score;
  // What goes on from a pronoun that nobody can tell is no surer.
  // Nor where the subject of the sentence before would be passed over: "Lee praised Moss. He said …".
  const bool passes_over = !best->clues.Has(Clue::kParallel) &&
                           std::any_of(candidates.begin(), candidates.end(),
                                       [](const Antecedent& c) { return c.clues.Has(Clue::kParallel); });
  const bool open = best->clues.Has(Clue::kUnresolvedHere) || best->clues.Has(Clue::kUnresolvedBefore);
  // Where only one near goes by that pronoun and another does not, any lead will do: all such choices proved right.
  const int least = best->clues.Has(Clue::kGenderTells) ? 0 : bare ? learnt.least_lead / 2 : learnt.least_lead;
  if (lead < least || open || passes_over) return {kNone, best->entity, 0};
  std::uint16_t confidence = 0;
  for (const LeadConfidence& step : learnt.confidence) {
    if (lead >= step.lead) confidence = step.confidence;
  }
  return {best->entity, best->entity, confidence};
}

}  // namespace lede
