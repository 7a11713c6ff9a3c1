#include "syntax/arc_features.h"

#include <algorithm>

#include "syntax/feature_hash.h"
#include "syntax/tag_names.h"

namespace lede {
namespace {

constexpr std::uint8_t kRootTag = 0xFE, kNoTag = 0xFF;

/// Distances of 1 … 4 apart by themselves, longer ones in steps.
std::uint64_t Distance(std::uint32_t from, std::uint32_t to) {
  if (from == ArcState::kNone || to == ArcState::kNone) return 0;
  const std::uint32_t d = to - from;
  return d <= 4 ? d : d <= 6 ? 5 : d <= 10 ? 6 : d <= 20 ? 7 : 8;
}

/// Collects features of one state. Templates are numbered in the order of their making, which the model knows them by:
/// append, never reorder.
class Collector {
 public:
  Collector(const ArcState& state, std::span<const ArcToken> tokens, std::vector<std::uint64_t>* out)
      : state_(state), tokens_(tokens), out_(out) {}

  void Run() {
    const std::uint32_t b0 = state_.next(), n = state_.size();
    const std::uint32_t s0 = state_.stack(0), s1 = state_.stack(1), s2 = state_.stack(2);
    const ArcToken &top = At(s0), &under = At(s1), &third = At(s2), &next = At(b0);
    const ArcToken& after = At(b0 < n ? b0 + 1 : ArcState::kNone);
    const ArcToken& second_after = At(b0 + 1 < n ? b0 + 2 : ArcState::kNone);
    Add();
    for (const ArcToken* t : {&top, &under, &next}) Unigrams(*t);
    kind_ = 20;
    Words(after), Words(second_after), Words(third);
    kind_ = 40;
    Pair(top, next), Pair(under, top), Pair(under, next);
    kind_ = 90;
    Bigrams(after, second_after, third, top, under, next);
    kind_ = 120;
    Shape(s0, s1, b0);
    kind_ = 150;
    Children(s0, s1, b0);
  }

 private:
  template <class... Values>
  void Add(Values... values) {
    out_->push_back(FeatureOf(kind_++, values...));
  }

  const ArcToken& At(std::uint32_t token) const {
    return tokens_[token == ArcState::kNone ? tokens_.size() - 1 : token];
  }

  void Unigrams(const ArcToken& t) {
    Add(t.word, t.tag);
    Add(t.word);
    Add(t.tag);
    Add(t.cluster, t.part);
    Add(t.suffix, t.part);
    Add(t.middle_cluster, t.tag);
  }

  void Words(const ArcToken& t) {
    Add(t.word, t.tag);
    Add(t.tag);
    Add(t.cluster);
    Add(t.word);
  }

  /// Two tokens that an arc could join.
  void Pair(const ArcToken& a, const ArcToken& b) {
    Add(a.word, a.tag, b.word, b.tag);
    Add(a.word, a.tag, b.word);
    Add(a.word, b.word, b.tag);
    Add(a.word, b.word);
    Add(a.word, a.tag, b.tag);
    Add(a.tag, b.word, b.tag);
    Add(a.tag, b.tag);
    Add(a.cluster, b.cluster);
    Add(a.cluster, b.tag);
    Add(a.tag, b.cluster);
    Add(a.word, b.cluster);
    Add(a.cluster, b.word);
    Add(a.middle_cluster, a.part, b.middle_cluster, b.part);
  }

  void Bigrams(const ArcToken& after, const ArcToken& second_after, const ArcToken& third, const ArcToken& top,
               const ArcToken& under, const ArcToken& next) {
    Add(next.tag, after.tag);
    Add(next.word, after.word);
    Add(next.word, after.tag);
    Add(next.tag, after.word);
    Add(next.tag, after.tag, second_after.tag);
    Add(top.tag, next.tag, after.tag);
    Add(top.word, next.tag, after.tag);
    Add(top.tag, next.word, after.tag);
    Add(top.tag, next.tag, after.word);
    Add(under.tag, top.tag, next.tag);
    Add(under.word, top.tag, next.tag);
    Add(under.tag, top.word, next.tag);
    Add(under.tag, top.tag, next.word);
    Add(third.tag, under.tag, top.tag);
    Add(under.tag, top.tag, next.tag, after.tag);
    Add(top.part, next.part, after.part, second_after.part);
    Add(under.middle_cluster, top.middle_cluster, next.middle_cluster);
    Add(top.middle_cluster, next.middle_cluster, after.middle_cluster);
    Add(third.part, under.part, top.part, next.part);
  }

  /// How far apart the tokens are, and what stands between them.
  void Shape(std::uint32_t s0, std::uint32_t s1, std::uint32_t b0) {
    const ArcToken &top = At(s0), &under = At(s1), &next = At(b0);
    const std::uint64_t to_next = Distance(s0, b0), to_under = Distance(s1, s0);
    Add(top.word, to_next);
    Add(top.tag, to_next);
    Add(next.word, to_next);
    Add(next.tag, to_next);
    Add(top.tag, next.tag, to_next);
    Add(top.tag, to_under);
    Add(under.tag, to_under);
    Add(under.word, to_under);
    Add(under.tag, top.tag, to_under);
    const std::uint64_t before_next = Between(s0, top, next), before_top = Between(s1, under, top);
    Add(top.tag, next.tag, before_next);
    Add(under.tag, top.tag, before_top);
    Add(top.tag, before_next);
    Add(under.tag, before_top, next.part);
    Add(s1 == ArcState::kNone, state_.stack(2) == ArcState::kNone, b0 == state_.size(), top.part);
    Add(At(state_.size() == 0 ? ArcState::kNone : state_.size() - 1).word, top.tag, s1 == ArcState::kNone);
  }

  static std::uint64_t Between(std::uint32_t from, const ArcToken& a, const ArcToken& b) {
    if (from == ArcState::kNone) return 64;
    const auto few = [](int n) { return static_cast<std::uint64_t>(std::clamp(n, 0, 2)); };
    return few(b.commas - a.commas) * 9 + few(b.conjunctions - a.conjunctions) * 3 + few(b.verbs - a.verbs);
  }

  void Children(std::uint32_t s0, std::uint32_t s1, std::uint32_t b0) {
    Side(s0, true), Side(s0, false), Side(s1, false), Side(b0, true), Side(s1, true);
    const ArcToken &top = At(s0), &under = At(s1), &next = At(b0);
    const ArcState::Node &a = Node(s0), &u = Node(s1), &b = Node(b0);
    Add(top.tag, At(a.left).tag, next.tag);
    Add(top.tag, At(a.right).tag, next.tag);
    Add(top.tag, At(b.left).tag, next.tag);
    Add(under.tag, At(u.right).tag, top.tag);
    Add(under.tag, At(u.left).tag, top.tag);
    Add(under.tag, At(a.left).tag, top.tag);
    Add(under.tag, At(a.right).tag, top.tag);
    Add(under.tag, u.right_labels, top.tag);
    Add(under.tag, a.left_labels, top.tag);
    Add(top.tag, a.left_labels, next.tag);
    Add(top.tag, a.right_labels, next.tag);
    Add(top.tag, b.left_labels, next.tag);
    Add(top.word, At(a.right).word, next.word);
    Add(under.word, At(a.left).word, top.word);
    Add(under.tag, At(a.left).word, top.tag);
    Add(top.tag, At(a.left).word, next.tag);
    Add(top.tag, At(b.left).word, next.tag);
  }

  const ArcState::Node& Node(std::uint32_t token) const {
    static const ArcState::Node kNobody;
    return token == ArcState::kNone ? kNobody : state_.node(token);
  }

  /// A token's children on one side: words, tags and labels, how many, and which labels.
  void Side(std::uint32_t token, bool left) {
    const ArcToken& t = At(token);
    const ArcState::Node& node = Node(token);
    const std::uint32_t outer = left ? node.left : node.right, second = left ? node.second_left : node.second_right;
    const std::uint64_t labels = left ? node.left_labels : node.right_labels;
    const std::uint64_t count = std::min<std::uint64_t>(left ? node.lefts : node.rights, 4);
    Add(At(outer).word);
    Add(At(outer).tag);
    Add(Node(outer).label, outer == ArcState::kNone, t.tag);
    Add(At(second).tag, At(outer).tag, t.tag);
    Add(At(second).word);
    Add(Node(second).label, second == ArcState::kNone);
    Add(t.word, count);
    Add(t.tag, count);
    Add(t.word, labels);
    Add(t.tag, labels);
  }

  const ArcState& state_;
  std::span<const ArcToken> tokens_;
  std::vector<std::uint64_t>* out_;
  std::uint64_t kind_ = 0;
};

}  // namespace

void MakeArcTokens(std::span<const SyntaxWord* const> words, std::span<const std::uint8_t> tags,
                   std::span<const std::uint8_t> part_of_tag, std::vector<ArcToken>* out) {
  out->clear();
  ArcToken token;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const SyntaxWord& word = *words[i];
    token.word = word.lower;
    token.suffix = word.suffixes[2];
    token.cluster = word.clusters[2];
    token.middle_cluster = word.clusters[1];
    token.tag = tags[i];
    token.part = part_of_tag[tags[i]];
    out->push_back(token);
    static const std::uint64_t kComma = PhraseHash::HashToken(",");
    token.commas = static_cast<std::uint16_t>(token.commas + (word.form == kComma));
    const auto part = static_cast<Upos>(token.part);
    token.conjunctions = static_cast<std::uint16_t>(token.conjunctions + (part == Upos::kCconj));
    token.verbs = static_cast<std::uint16_t>(token.verbs + (part == Upos::kVerb));
  }
  ArcToken root = token;
  root.word = 2, root.suffix = 0, root.cluster = root.middle_cluster = 0;
  root.tag = root.part = kRootTag;
  out->push_back(root);
  ArcToken none;
  none.tag = none.part = kNoTag;
  out->push_back(none);
}

void AppendArcFeatures(const ArcState& state, std::span<const ArcToken> tokens, std::vector<std::uint64_t>* out) {
  Collector(state, tokens, out).Run();
}

}  // namespace lede
