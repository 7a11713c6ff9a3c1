// What a unit begins with that nobody said: datelines and bullets; and who is named before a colon.
#include <algorithm>

#include "quotes/finder.h"
#include "text/forms.h"
#include "text/unicode.h"

namespace lede {

/// The first token of what is told from `begin` on: behind the dateline or bullet that a paragraph begins with.
std::uint32_t QuoteFinder::AfterOpening(std::uint32_t begin, std::uint32_t end) const {
  if (begin > 0 && (doc_.tokens[begin].flags & kParagraphStart) == 0) return begin;
  const std::string_view t = At(begin);
  const bool bullet = t == "•" || t == "·" || t == "*" || t == "-" || t == "–" || t == "—" || t == "●" || t == "▪";
  if (bullet && begin + 1 < end && (doc_.tokens[begin + 1].flags & kSpaceBefore) != 0) return begin + 1;
  return AfterDateline(begin, end);
}

/// Behind “LIMA, Peru (AP) — ” and “Lima, 4 May – ”; `begin` where there is no dateline: a place or capitals first, then
/// nothing but names, numbers and punctuation up to the dash.
std::uint32_t QuoteFinder::AfterDateline(std::uint32_t begin, std::uint32_t end) const {
  const bool place = mention_[begin] != kNone && (doc_.mentions[mention_[begin]].type == EntityType::kGpe ||
                                                  doc_.mentions[mention_[begin]].type == EntityType::kLoc);
  const std::string_view first = At(begin);
  const bool capitals = first.size() > 2 && IsCapitalized(first) && first[1] >= 'A' && first[1] <= 'Z';
  if (!place && !capitals) return begin;
  const std::uint32_t far = std::min(end, begin + kLongestSubject);
  for (std::uint32_t i = begin; i + 1 < far; ++i) {
    if (i > begin && IsDash(i)) return i + 1;
    const std::string_view t = At(i);
    const bool number = t[0] >= '0' && t[0] <= '9';
    if (pair_[i] != 0 || !(number || IsPunct(t) || IsCapitalized(t) || mention_[i] != kNone)) return begin;
    if (t == "." && mention_[i] == kNone && IsCapitalized(At(i + 1))) return begin;
  }
  return begin;
}

/// “Moss was blunt: “…””, “Moss went on to say, “…””: the person that the sentence before the marks at `open` is about;
/// where a paragraph begins with them, whoever the line before ends with: “Statement by Ada Moss:”.
bool QuoteFinder::SetIntroduced(std::uint32_t open) {
  if (open < begin_ + 2 && !(open == begin_ && open > 1)) return false;
  const bool colon = At(open - 1) == ":";
  const bool says = At(open - 1) == "," && IsCue(open - 2);
  if (!colon && !says) return false;
  const bool line = open == begin_;
  const std::uint32_t low = open > 2 * kLongestSubject ? open - 2 * kLongestSubject : 0;
  std::uint32_t name = kNone;
  for (std::uint32_t i = open - 1; i-- > low && (line || i >= begin_);) {
    if (pair_[i] != 0 || (At(i) == "." && mention_[i] == kNone)) break;
    if (HasPerson({i, i + 1}) && (line || words_[std::max(MentionStart(i), 1U) - 1] != ReportingWord::kPrep) &&
        !IsPossessive(At(MentionEnd(i))))
      name = i;
    if ((line && name != kNone) || (doc_.tokens[i].flags & kParagraphStart) != 0) break;
  }
  if (name == kNone) return false;
  std::uint32_t first = name, last = name + 1;
  while (first > 0 && mention_[first - 1] == mention_[name]) --first;
  while (last < open && mention_[last] == mention_[name]) ++last;
  SetSource({open, {first, last}, {}});
  unit_attribution_ = Attribution::kInferred, unit_cue_ = {};
  return true;
}

/// “Moss agreed: “…”, she said”: whom a pronoun means whose speech the sentence's own subject introduces.
void QuoteFinder::SetIntroducedPronoun(std::uint32_t open) {
  if (unit_speaker_ != kNone || mention_[begin_] == kNone || !HasPerson({begin_, begin_ + 1})) return;
  if (!CanAct(begin_) || MentionEnd(begin_) + 3 < open) return;
  unit_speaker_ = doc_.mentions[mention_[begin_]].entity;
  unit_attribution_ = Attribution::kInferred;
}
}  // namespace lede
