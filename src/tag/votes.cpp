#include "tag/votes.h"

#include <algorithm>
#include <limits>

namespace lede {
namespace {

/// Template names, apart from those of features.cpp; they are hashed into the model.
// clang-format off
enum VoteKind : std::uint64_t {
  kOwnLabel = 64, kLabelBefore, kLabelAfter, kMajority, kSomewhere, kRoleElsewhere, kAbbreviates, kOwnAndMajority,
};
// clang-format on

std::uint64_t Hash(VoteKind kind, std::uint64_t value) {
  return FeatureHash(static_cast<std::uint64_t>(kind) * 8, value);
}

template <class Count>
void Saturate(Count* count) {
  if (*count != std::numeric_limits<Count>::max()) ++*count;
}

/// Hash of the ASCII capitals of a word ("U.N." and "UN" agree); 0 when there are fewer than two.
std::uint64_t AcronymHash(std::string_view form) {
  std::uint64_t hash = 0;
  int letters = 0;
  for (const char c : form) {
    if (c >= 'A' && c <= 'Z') hash = MixHash(hash + static_cast<unsigned char>(c)), ++letters;
  }
  return letters < 2 ? 0 : hash;
}

/// Hash of the initials of a name's capitalised words, comparable with AcronymHash.
std::uint64_t InitialsHash(const FeatureExtractor& extractor, const TagSpan& name) {
  std::uint64_t hash = 0;
  int letters = 0;
  for (std::uint32_t token = name.first; token < name.last; ++token) {
    const char c = extractor.form(token)[0];
    if (c >= 'A' && c <= 'Z') hash = MixHash(hash + static_cast<unsigned char>(c)), ++letters;
  }
  return letters < 2 ? 0 : hash;
}

}  // namespace

void DocumentVotes::Count(const FeatureExtractor& extractor, std::span<const TagSpan> first_pass) {
  extractor_ = &extractor;
  labels_.assign(extractor.token_count(), {});
  tallies_.assign(extractor.group_count(), {});
  initials_.clear();
  for (const TagSpan& span : first_pass) {
    const auto type = static_cast<std::uint8_t>(span.type);
    const std::uint8_t sureness = span.confidence >= 900 ? 2 : span.confidence >= 600 ? 1 : 0;
    for (std::uint32_t token = span.first; token < span.last; ++token) {
      const Role role = span.last == span.first + 1 ? kAlone
                        : token == span.first       ? kFirstOfSeveral
                        : token + 1 == span.last    ? kLastOfSeveral
                                                    : kWithinSeveral;
      labels_[token] = {type, role, sureness};
      Saturate(&tallies_[extractor.group_of(token)].roles[type][role]);
    }
    if (span.last - span.first < 2) continue;
    const std::uint64_t initials = InitialsHash(extractor, span);
    if (initials != 0) initials_.emplace_back(initials, type);
  }
  std::sort(initials_.begin(), initials_.end());
  for (std::uint32_t token = 0; token < labels_.size(); ++token) {
    Saturate(&tallies_[extractor.group_of(token)].labels[labels_[token].type]);
  }
}

void DocumentVotes::Features(std::uint32_t token, RowRange sentence, std::vector<std::uint64_t>* out) const {
  const TokenLabel& own = labels_[token];
  const auto code = [](const TokenLabel& label) { return std::uint64_t{label.type} * 4 + label.role; };
  if (token > sentence.first && labels_[token - 1].type != kOutside) {
    out->push_back(Hash(kLabelBefore, code(labels_[token - 1])));
  }
  if (token + 1 < sentence.last && labels_[token + 1].type != kOutside) {
    out->push_back(Hash(kLabelAfter, code(labels_[token + 1])));
  }
  if (own.type != kOutside) out->push_back(Hash(kOwnLabel, code(own) * 4 + own.sureness));
  if (HasCapital(extractor_->word(extractor_->word_of(token)).capitals)) AddVoteFeatures(token, out);
}

void DocumentVotes::AddVoteFeatures(std::uint32_t token, std::vector<std::uint64_t>* out) const {
  const TokenLabel& own = labels_[token];
  const Tally& tally = tallies_[extractor_->group_of(token)];
  // This token's own vote is not evidence: count the others'.
  int total = 0, most = 0;
  std::uint64_t winner = 0;
  for (std::size_t type = 0; type < tally.labels.size(); ++type) {
    const int votes = tally.labels[type] - (own.type == type ? 1 : 0);
    total += votes;
    if (votes > most) most = votes, winner = type;
    if (votes > 0) out->push_back(Hash(kSomewhere, type));
  }
  if (total > 0) {
    const std::uint64_t share = most == total ? 2 : most * 3 >= total * 2 ? 1 : 0;
    out->push_back(Hash(kMajority, (winner * 4 + share) * 2 + (total > 2 ? 1 : 0)));
    out->push_back(Hash(kOwnAndMajority, winner * 64 + std::uint64_t{own.type} * 4 + own.sureness));
  }
  for (std::size_t type = 0; type < kTagTypeCount; ++type) {
    for (std::size_t role = 0; role < kRoles; ++role) {
      const bool is_own = own.type == type && own.role == role;
      if (tally.roles[type][role] > (is_own ? 1 : 0)) out->push_back(Hash(kRoleElsewhere, type * kRoles + role));
    }
  }
  if (extractor_->word(extractor_->word_of(token)).capitals != Capitals::kAll || initials_.empty()) return;
  const std::uint64_t acronym = AcronymHash(extractor_->form(token));
  const auto found = std::lower_bound(initials_.begin(), initials_.end(), std::pair{acronym, std::uint8_t{0}});
  if (acronym != 0 && found != initials_.end() && found->first == acronym)
    out->push_back(Hash(kAbbreviates, found->second));
}

}  // namespace lede
