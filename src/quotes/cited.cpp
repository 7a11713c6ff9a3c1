// Whose the reports and studies are that speak: “the Lake Trust report”, “a study by the Lake Trust … The study found”.
#include <algorithm>
#include <array>

#include "quotes/finder.h"
#include "text/forms.h"

namespace lede {
namespace {

/// Nouns of what bodies make known as their own. None of what is as often about a body as by it: inquiry, review, probe.
constexpr std::array<std::string_view, 16> kCited = {
    "analysis", "bulletin", "data", "database", "estimate", "estimates",  "figures", "findings",
    "forecast", "index",    "poll", "report",   "research", "statistics", "study",   "survey",
};

std::size_t NounOf(std::string_view t) {
  return static_cast<std::size_t>(std::find(kCited.begin(), kCited.end(), t) - kCited.begin());
}

/// “a report published by the trust”: participles of who made it, and not of who paid for it or was given it.
bool IsMaking(std::string_view t) {
  static constexpr std::string_view kMaking[] = {"compiled", "conducted", "issued",   "prepared",
                                                 "produced", "published", "released", "written"};
  return std::find(std::begin(kMaking), std::end(kMaking), t) != std::end(kMaking);
}

}  // namespace

/// Scope: one noun of kCited after another, in the order of the text. One with a body right before it or behind “by” or
/// “from” is that body's; “the report” without either is the one spoken of last, unless a report of nobody's came since.
void QuoteFinder::CollectCited() {
  std::array<std::uint32_t, kCited.size()> last{};  // by noun: whose the one is that was spoken of last
  last.fill(kNone);
  for (std::uint32_t i = 1; i < doc_.tokens.size(); ++i) {
    if (mention_[i] != kNone || IsCue(i)) continue;
    const std::size_t noun = NounOf(At(i));
    if (noun == kCited.size()) continue;
    Cites cites = Cites::kUnknown;
    std::uint32_t author = MakerBefore(i, &cites);
    if (author == kNone) author = MakerBehind(i);
    if (author == kNone && cites == Cites::kKnown) {
      author = last[noun];
    } else if (pair_[i] == 0 && (author != kNone || cites == Cites::kAnother)) {  // a speaker may speak of any other
      last[noun] = author;
    }
    if (author != kNone) cited_.push_back({i, author});
  }
}

/// The body right before the noun at `i` (“the Lake Trust's latest report”, “Lake Trust data”), or that “its” stands for;
/// `*cites` is what the words before it say of whether it was spoken of: “the full report”, “a police report”.
std::uint32_t QuoteFinder::MakerBefore(std::uint32_t i, Cites* cites) const {
  constexpr std::uint32_t kMostAdjectives = 2;
  const std::uint32_t low = i > kMostAdjectives ? i - kMostAdjectives : 0;
  std::uint32_t first = i;
  while (first > low && mention_[first - 1] == kNone && words_[first - 1] == ReportingWord::kOther &&
         !IsPunct(At(first - 1)) && !IsPossessive(At(first - 1)) && At(first - 1) != "this" && At(first - 1) != "its")
    --first;
  if (first == 0) return kNone;
  const std::string_view before = At(first - 1);
  const bool known = before == "the" || before == "The" || before == "this" || before == "This";
  const bool another =
      mention_[first - 1] != kNone || IsPossessive(before) || (!known && words_[first - 1] == ReportingWord::kDet);
  *cites = known ? Cites::kKnown : another ? Cites::kAnother : Cites::kUnknown;
  if (mention_[first - 1] != kNone) return MakerAt(first - 1, false);
  if (IsPossessive(before) && first > 1 && mention_[first - 2] != kNone) return MakerAt(first - 2, false);
  if (before == "its") return OnlyBodyBefore(first - 1);
  return kNone;
}

/// “a study by the Lake Trust”, “figures released by the Lake Trust”, “data from the Lake Trust”.
std::uint32_t QuoteFinder::MakerBehind(std::uint32_t i) const {
  const auto n = static_cast<std::uint32_t>(doc_.tokens.size());
  std::uint32_t at = i + 1;
  if (at + 1 < n && IsMaking(At(at)) && At(at + 1) == "by") ++at;
  if (at + 2 >= n || (At(at) != "by" && At(at) != "from")) return kNone;
  const bool by = At(at) == "by";
  at += At(at + 1) == "the" ? 2 : 1;
  if (at >= n || mention_[at] == kNone) return kNone;
  const std::uint32_t end = MentionEnd(at);
  if (end < n && (IsPossessive(At(end)) || IsHyphen(end))) return kNone;  // “from the trust's office”
  return MakerAt(at, by);
}

/// The entity of the mention at `i`, where it is a body, or a person and `person` is allowed.
std::uint32_t QuoteFinder::MakerAt(std::uint32_t i, bool person) const {
  const Mention& mention = doc_.mentions[mention_[i]];
  const bool fits = mention.type == EntityType::kOrg || (person && mention.type == EntityType::kPerson);
  return fits ? mention.entity : kNone;
}

/// Whom “its” at `i` stands for: the one body named in the sentence before it.
std::uint32_t QuoteFinder::OnlyBodyBefore(std::uint32_t i) const {
  std::uint32_t found = kNone;
  const std::uint32_t low = i > kLongestPhrase ? i - kLongestPhrase : 0;
  for (std::uint32_t k = i; k-- > low;) {
    if (At(k) == "." || (doc_.tokens[k + 1].flags & kParagraphStart) != 0) break;
    if (mention_[k] == kNone || doc_.mentions[mention_[k]].type == EntityType::kTitle) continue;
    const std::uint32_t body = MakerAt(k, false);
    if (body == kNone || (found != kNone && found != body)) return kNone;
    found = body;
  }
  return found;
}

/// Whose the report is that the phrase `subject` names; kNone where nothing says so. O(log of their number).
std::uint32_t QuoteFinder::MakerOf(RowRange subject) const {
  const RowRange head = HeadOf(subject);
  if (head.size() == 0) return kNone;
  const std::uint32_t noun = head.size() > 1 && IsMaking(At(head.last - 1)) ? head.last - 2 : head.last - 1;
  const auto at = std::lower_bound(cited_.begin(), cited_.end(), noun,
                                   [](const Cited& cited, std::uint32_t row) { return cited.row < row; });
  return at != cited_.end() && at->row == noun ? at->author : kNone;
}

}  // namespace lede
