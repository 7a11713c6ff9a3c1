#include "coref/recent.h"

#include <algorithm>

namespace lede {

void Ballot::Add(const Referent& referent, int score) {
  constexpr int kRepeat = 8, kMostRepeats = 24;
  for (Candidate& candidate : candidates_) {
    const bool same = referent.entity != kNone ? candidate.entity == referent.entity
                                               : candidate.entity == kNone && candidate.token == referent.token;
    if (!same) continue;
    candidate.score = std::max(candidate.score, score);
    candidate.repeats = std::min(candidate.repeats + kRepeat, kMostRepeats);
    return;
  }
  candidates_.push_back({referent.entity, referent.token, score, 0});
}

std::uint32_t Ballot::Winner(int least, int margin) const {
  const Candidate* best = nullptr;
  for (const Candidate& candidate : candidates_) {
    if (best == nullptr || candidate.total() > best->total()) best = &candidate;
  }
  if (best == nullptr || best->entity == kNone || best->total() < least) return kNone;
  for (const Candidate& candidate : candidates_) {
    if (&candidate != best && candidate.total() + margin > best->total()) return kNone;
  }
  return best->entity;
}

}  // namespace lede
