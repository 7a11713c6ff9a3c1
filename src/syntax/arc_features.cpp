#include "syntax/arc_features.h"

#include <algorithm>

#include "syntax/syntax_word.h"
#include "syntax/tag_names.h"

namespace lede {
namespace {

constexpr std::uint8_t kRootTag = kMostTags;

class Viewer {
 public:
  Viewer(const ArcState& state, std::span<const ArcToken> tokens) : state_(state), tokens_(tokens) {}

  ArcView View() {
    const std::uint32_t n = state_.size(), b0 = state_.next();
    const std::uint32_t b1 = Next(b0, 1), b2 = Next(b0, 2);
    const std::uint32_t s0 = state_.stack(0), s1 = state_.stack(1), s2 = state_.stack(2);
    const ArcState::Node &top = Node(s0), &under = Node(s1), &next = Node(b0);
    std::size_t role = 0;
    for (const std::uint32_t token : {s0, s1, s2, b0, b1, b2, top.left, top.right, under.right, next.left})
      view_.tokens[role++] = At(token);
    for (const std::uint32_t token : {s0,
                                      s1,
                                      s2,
                                      b0,
                                      b1,
                                      b2,
                                      Next(b0, 3),
                                      top.left,
                                      top.second_left,
                                      top.right,
                                      top.second_right,
                                      under.left,
                                      under.right,
                                      under.second_right,
                                      next.left,
                                      next.second_left,
                                      b0 == 0 ? ArcState::kNone : b0 - 1,
                                      Next(s0, 1),
                                      s0 == 0 || s0 == ArcState::kNone ? ArcState::kNone : s0 - 1,
                                      Next(s1, 1)})
      Put(kTagValues, tokens_[At(token)].tag);
    for (const std::uint32_t token : {top.left, top.second_left, top.right, top.second_right, under.left, under.right,
                                      under.second_right, next.left, next.second_left})
      Put(kLabelValues, token == ArcState::kNone ? kNoArcLabel : Node(token).label);
    const ArcToken &top_token = tokens_[At(s0)], &under_token = tokens_[At(s1)], &next_token = tokens_[At(b0)];
    const std::size_t deep = s0 == ArcState::kNone ? 0 : s1 == ArcState::kNone ? 1 : s2 == ArcState::kNone ? 2 : 3;
    const std::array<std::size_t, kNumberSlots> numbers = {ArcDistance(s0, b0),
                                                           ArcDistance(s1, s0),
                                                           ArcBetween(s0, top_token, next_token),
                                                           ArcBetween(s1, under_token, top_token),
                                                           ArcFew(top.lefts),
                                                           ArcFew(top.rights),
                                                           ArcFew(under.lefts),
                                                           ArcFew(under.rights),
                                                           ArcFew(next.lefts),
                                                           deep * 2 + (b0 == n)};
    for (std::size_t i = 0; i < numbers.size(); ++i) Put(kNumberValues[i], numbers[i]);
    return view_;
  }

 private:
  void Put(std::size_t values, std::size_t value) {
    view_.rows[slot_++] = static_cast<std::uint16_t>(base_ + value);
    base_ += values;
  }

  std::uint32_t Next(std::uint32_t token, std::uint32_t further) const {
    return token != ArcState::kNone && token + further <= state_.size() ? token + further : ArcState::kNone;
  }

  std::uint32_t At(std::uint32_t token) const { return token == ArcState::kNone ? state_.size() + 1 : token; }

  const ArcState::Node& Node(std::uint32_t token) const {
    static const ArcState::Node kNobody;
    return token == ArcState::kNone ? kNobody : state_.node(token);
  }

  const ArcState& state_;
  std::span<const ArcToken> tokens_;
  ArcView view_{};
  std::size_t slot_ = 0, base_ = 0;
};

}  // namespace

std::size_t ArcDistance(std::uint32_t from, std::uint32_t to) {
  if (from == ArcState::kNone || to == ArcState::kNone) return 0;
  const std::uint32_t d = to - from;
  return d <= 4 ? d : d <= 6 ? 5 : d <= 10 ? 6 : d <= 20 ? 7 : 8;
}

std::size_t ArcBetween(std::uint32_t from, const ArcToken& a, const ArcToken& b) {
  if (from == ArcState::kNone) return 27;
  const auto few = [](int n) { return static_cast<std::size_t>(std::clamp(n, 0, 2)); };
  return few(b.commas - a.commas) * 9 + few(b.conjunctions - a.conjunctions) * 3 + few(b.verbs - a.verbs);
}

void MakeArcTokens(std::span<const SyntaxWord* const> words, std::span<const std::uint8_t> tags,
                   std::span<const std::uint8_t> part_of_tag, std::vector<ArcToken>* out) {
  out->clear();
  ArcToken token;
  static const std::uint64_t kComma = PhraseHash::HashToken(",");
  for (std::size_t i = 0; i < words.size(); ++i) {
    token.tag = tags[i];
    out->push_back(token);
    const auto part = static_cast<Upos>(part_of_tag[tags[i]]);
    token.commas = static_cast<std::uint16_t>(token.commas + (words[i]->form == kComma));
    token.conjunctions = static_cast<std::uint16_t>(token.conjunctions + (part == Upos::kCconj));
    token.verbs = static_cast<std::uint16_t>(token.verbs + (part == Upos::kVerb));
  }
  token.tag = kRootTag;
  out->push_back(token);
  out->push_back({.tag = kNoArcTag});
}

ArcView ViewArcs(const ArcState& state, std::span<const ArcToken> tokens) { return Viewer(state, tokens).View(); }

}  // namespace lede
