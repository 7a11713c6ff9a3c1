#include "reading/reading.h"

#include <algorithm>
#include <array>
#include <utility>

namespace lede {

Dep DepByLabel(std::string_view label) {
  // "nsubj:outer" and "advcl:relcl" are read as what they are subtypes of.
  static constexpr std::array<std::pair<std::string_view, Dep>, 42> kLabels = {{
      {"root", Dep::kRoot},
      {"nsubj", Dep::kSubject},
      {"nsubj:outer", Dep::kSubject},
      {"csubj", Dep::kClausalSubject},
      {"nsubj:pass", Dep::kPassiveSubject},
      {"obj", Dep::kObject},
      {"iobj", Dep::kIndirectObject},
      {"obl", Dep::kOblique},
      {"obl:agent", Dep::kAgent},
      {"obl:unmarked", Dep::kObliqueMeasure},
      {"nmod", Dep::kNominal},
      {"nmod:poss", Dep::kPossessor},
      {"nmod:unmarked", Dep::kNominalMeasure},
      {"nmod:desc", Dep::kDescription},
      {"appos", Dep::kApposition},
      {"acl", Dep::kClauseOfNoun},
      {"acl:relcl", Dep::kRelativeClause},
      {"advcl", Dep::kAdverbialClause},
      {"advcl:relcl", Dep::kAdverbialClause},
      {"advmod", Dep::kAdverb},
      {"amod", Dep::kAdjective},
      {"aux", Dep::kAuxiliary},
      {"aux:pass", Dep::kPassiveAuxiliary},
      {"case", Dep::kCase},
      {"cc", Dep::kCoordinator},
      {"cc:preconj", Dep::kCoordinator},
      {"ccomp", Dep::kClause},
      {"xcomp", Dep::kOpenClause},
      {"compound", Dep::kCompound},
      {"compound:prt", Dep::kParticle},
      {"conj", Dep::kConjunct},
      {"cop", Dep::kCopula},
      {"det", Dep::kDeterminer},
      {"det:predet", Dep::kDeterminer},
      {"flat", Dep::kFlat},
      {"fixed", Dep::kFlat},
      {"goeswith", Dep::kFlat},
      {"mark", Dep::kMarker},
      {"nummod", Dep::kNumber},
      {"parataxis", Dep::kParataxis},
      {"punct", Dep::kMark},
      {"expl", Dep::kExpletive},
  }};
  const auto found = std::find_if(kLabels.begin(), kLabels.end(), [&](const auto& row) { return row.first == label; });
  return found == kLabels.end() ? Dep::kOther : found->second;
}

Inflection InflectionByTag(std::string_view tag) {
  if (tag == "VB") return Inflection::kBase;
  if (tag == "VBP" || tag == "VBZ") return Inflection::kPresent;
  if (tag == "VBD") return Inflection::kPast;
  if (tag == "VBG") return Inflection::kIng;
  return tag == "VBN" ? Inflection::kParticiple : Inflection::kUninflected;
}

std::uint32_t Reading::Find(std::uint32_t token, Dep dep) const {
  for (const std::uint32_t child : Of(token)) {
    if (tokens[child].dep == dep) return child;
  }
  return kNone;
}

RowRange Reading::TreeOf(std::uint32_t token) const {
  RowRange range{token, token + 1};
  std::vector<std::uint32_t> open = {token};
  while (!open.empty()) {
    const std::uint32_t at = open.back();
    open.pop_back();
    range = {std::min(range.first, at), std::max(range.last, at + 1)};
    for (const std::uint32_t child : Of(at)) open.push_back(child);
  }
  return range;
}

void Reading::Link() {
  for (std::size_t t = tokens.size(); t-- > 0;) {
    ReadToken& token = tokens[t];
    if (token.head == kNone) continue;
    token.next = tokens[token.head].first;
    tokens[token.head].first = static_cast<std::uint32_t>(t);
  }
}

void Reading::IndexMentions(const Document& doc) {
  for (ReadToken& token : tokens) token.mention = kNone;
  for (std::uint32_t m = 0; m < doc.mentions.size(); ++m) {
    const Mention& mention = doc.mentions[m];
    for (std::uint32_t t = mention.tokens.first; t < mention.tokens.last; ++t) {
      const std::uint32_t before = tokens[t].mention;
      if (before == kNone || mention.type != EntityType::kTitle) tokens[t].mention = m;
    }
  }
}

}  // namespace lede
