// Which names the reader says mean the same, and which do not.
#include <algorithm>

#include "names/entities.h"

namespace lede {
namespace {

/// Row of the mention that has just these tokens, or kNone. O(log mentions).
std::uint32_t MentionOf(const Document& doc, RowRange tokens) {
  const auto at = std::lower_bound(doc.mentions.begin(), doc.mentions.end(), tokens.first,
                                   [](const Mention& m, std::uint32_t first) { return m.tokens.first < first; });
  if (at == doc.mentions.end() || at->tokens != tokens) return kNone;
  return static_cast<std::uint32_t>(at - doc.mentions.begin());
}

}  // namespace

/// From the last hint to the first: what a later one has joined no earlier one parts, and the other way round.
void EntityGrouper::HeedReader(Corrections* corrections, const Document& doc) {
  moved_.assign(doc.mentions.size(), 0);
  for (std::uint32_t h = corrections->size(); h-- > 0;) {
    const Hint& hint = (*corrections)[h];
    const bool same = hint.kind == HintKind::kSameAs;
    if (!same && hint.kind != HintKind::kApartFrom) continue;
    std::uint32_t other = kNone, apart = kNone;
    for (const RowRange tokens : corrections->OthersOf(h)) {
      if (other = MentionOf(doc, tokens); other != kNone && group_[other] != kNone) break;
      other = kNone;
    }
    if (other == kNone) {
      corrections->SetIdle(h);
      continue;
    }
    for (const Corrections::Place& place : corrections->PlacesOf(h)) {
      const std::uint32_t mention = MentionOf(doc, place.tokens);
      if (mention == kNone || mention == other || group_[mention] == kNone) continue;
      hint.everywhere ? JoinEverywhere(mention, other, same, doc, &apart) : JoinHere(mention, other, same);
    }
  }
}

/// This mention alone: it leaves the others of its name, and no rule joins it with any.
void EntityGrouper::JoinHere(std::uint32_t mention, std::uint32_t other, bool same) {
  if (moved_[mention] != 0) return;
  moved_[mention] = 1;
  group_[mention] = groups_.Add();
  groups_.Keep(group_[mention]);
  if (same) groups_.Join(group_[mention], group_[other]);
}

/// All mentions of the name. A name of one word, which may be short for many, then is short for no other one. Where both are written the same, those of the hint get a name of their own, `*apart`.
void EntityGrouper::JoinEverywhere(std::uint32_t mention, std::uint32_t other, bool same, const Document& doc,
                                   std::uint32_t* apart) {
  if (moved_[mention] != 0) return;
  if (same) {
    moved_[mention] = 1;
    if (doc.mentions[mention].tokens.size() == 1) groups_.Tell(group_[mention]);
    groups_.Join(group_[mention], group_[other]);
    return;
  }
  if (group_[mention] == group_[other]) {
    if (*apart == kNone) *apart = groups_.Add();
    group_[mention] = *apart;
  }
  groups_.KeepApart(group_[mention], group_[other]);
}

}  // namespace lede
