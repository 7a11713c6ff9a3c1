#include "syntax/parser.h"

#include <algorithm>
#include <array>
#include <limits>
#include <optional>

#include "lexicon/model_file.h"
#include "syntax/arc_features.h"
#include "syntax/arc_network.h"
#include "syntax/arc_sums.h"
#include "syntax/feature_hash.h"
#include "syntax/lemmas.h"
#include "syntax/pos_features.h"
#include "syntax/sparse_weights.h"
#include "syntax/verb_forms.h"
#include "text/unicode.h"

namespace lede {
namespace {

constexpr int kReach = 2;  // tokens to either side that speak for a token's part of speech
constexpr std::size_t kOffsets = 2 * kReach + 1;
/// What a tag must have before the next by its word and those around it, each by itself, for what they say together not to
/// be asked for: of two thirds of all words. Of ten thousand words one would have got another tag.
constexpr std::int32_t kSureTag = 448;

/// Best of the classes that `allowed` allows; there must be one. The first of equals. `margin`, where given, becomes the
/// lesser of itself and what the best has before the second.
template <class Score, class Allowed>
std::size_t Best(const Score* scores, std::size_t classes, Allowed allowed, std::int32_t* margin = nullptr) {
  std::size_t best = classes, second = classes;
  for (std::size_t c = 0; c < classes; ++c) {
    if (!allowed(c)) continue;
    if (best == classes || scores[c] > scores[best]) {
      second = best;
      best = c;
    } else if (second == classes || scores[c] > scores[second]) {
      second = c;
    }
  }
  if (margin != nullptr && second != classes) *margin = std::min<std::int32_t>(*margin, scores[best] - scores[second]);
  return best;
}

constexpr std::int32_t kMarginUnit = ArcNetwork::kScoreUnit / 16;
constexpr std::int32_t kMostMargin = 255;

/// Longer sentences are lists or texts without a full stop. They are read in parts of so many tokens, each hung on the first
/// one, so that what is kept of a sentence while it is read does not grow with the text.
constexpr std::uint32_t kLongestPart = 600;

}  // namespace

struct Parser::Impl {
  /// Words of earlier sentences, with what each adds to the scores of the tokens around it. A word has two places by its
  /// hash, of which it takes that of the word asked for less.
  static constexpr std::size_t kKnownWords = 8192;
  static constexpr int kMostUses = 15;
  struct KnownWord {
    std::uint64_t form = 0;
    int uses = 0;  ///< since it was last looked past, at most kMostUses
    SyntaxWord word;
    ArcWord arc_word;
    std::array<std::array<std::int16_t, kMostTags>, kOffsets> scores;
  };

  /// Lemmas of earlier tokens, by form and tag.
  static constexpr std::size_t kKnownLemmas = 4096;
  struct KnownLemma {
    std::uint64_t key = 0;
    std::string lemma;
  };

  Impl(const Model& model, const Model& syntax) : vocabulary(model), known(kKnownWords) {
    const ModelSections& sections = syntax.sections();
    const std::span<const std::byte> clusters = model.sections().Find(kSectionClusters);
    if (!SyntaxNames::Read(sections.Find(kSectionSyntaxNames), &names)) {
      status = {ErrorCode::kBadModel, 0, "The syntax model is damaged, or it is none; fetch it again."};
    } else if (names.clusters != Checksum(clusters)) {
      status = {ErrorCode::kBadModel, 0,
                "The syntax model was learnt beside another model; use the two that go together."};
    }
    pos = SparseWeights(sections.Find(kSectionPos), names.tags.size());
    arcs = ArcNetwork(sections.Find(kSectionArcs), names.transitions.size());
    lemmas = Lemmatizer(sections.Find(kSectionLemmas));
    if (status.ok() && (pos.empty() || arcs.empty()))
      status = {ErrorCode::kBadModel, 0, "The syntax model lacks its weights; fetch it again."};
    if (!arcs.empty()) arc_sums.emplace(arcs, &shares);
    const auto beside = std::find(names.labels.begin(), names.labels.end(), "parataxis");
    if (beside != names.labels.end()) parataxis = static_cast<std::uint8_t>(beside - names.labels.begin());
    for (std::size_t c = 0; c < names.transitions.size(); ++c) {
      const ArcTransition transition = names.transitions[c];
      auto& of_move = transitions_of[static_cast<std::size_t>(transition.move)];
      const bool of_root = transition.move == ArcMove::kLeft && transition.label == names.root;
      if (of_root && root_transition == 0) root_transition = c;
      if (transition.label != names.root || transition.move == ArcMove::kShift) of_move.push_back(c);
    }
    if (status.ok()) {
      for (std::size_t m = 0; m < kArcMoves; ++m) {
        std::vector<std::size_t> outputs = transitions_of[m];
        for (std::size_t& output : outputs) output += kArcMoves;
        labels_of[m] = arcs.OutputsOf(outputs);
      }
    }
  }

  const KnownWord& Know(std::string_view form);
  void ReadSentence(const TokenForms& forms, std::size_t first, std::size_t last);
  void TagSentence();
  void ParseSentence();
  /// The number of the next transition; `margin` becomes what is said of SyntaxToken::margin.
  std::size_t Choose(std::int32_t* margin);

  Vocabulary vocabulary;
  std::vector<KnownWord> known;
  SyntaxNames names;
  std::array<std::vector<std::size_t>, kArcMoves> transitions_of;  ///< by move, but for those of the root
  std::size_t root_transition = 0;
  std::array<ArcNetwork::Outputs, kArcMoves> labels_of;  ///< of the transitions of each move
  Status status;
  SparseWeights pos;
  ArcNetwork arcs;
  ArcNetwork::Shares shares;
  std::optional<ArcSums> arc_sums;
  Lemmatizer lemmas;
  std::vector<KnownLemma> known_lemmas = std::vector<KnownLemma>(kKnownLemmas);

  // Of one sentence, kept for the next.
  std::string scratch;
  std::vector<SyntaxWord> words;
  std::vector<const SyntaxWord*> word_pointers;
  std::vector<ArcWord> arc_words;
  std::vector<std::array<std::int16_t, kMostTags>> scores;  // of what each word says by itself
  std::vector<std::uint64_t> features;
  std::vector<std::uint8_t> tags;
  std::vector<ArcToken> arc_tokens;
  std::vector<std::uint8_t> margins;
  ArcState state;
  std::uint8_t parataxis = 0;  ///< the label of a part behind the first
};

Parser::Parser(const Model& model, const Model& syntax) : impl_(std::make_unique<Impl>(model, syntax)) {}
Parser::~Parser() = default;

const Status& Parser::status() const { return impl_->status; }
const SyntaxNames& Parser::names() const { return impl_->names; }

bool Parser::Parse(const TokenForms& tokens, std::span<const std::uint32_t> sentence_ends,
                   std::vector<SyntaxToken>* out, const Progress& progress) {
  std::uint32_t first = 0;
  for (const std::uint32_t end : sentence_ends) {
    std::uint32_t root = SyntaxToken::kRoot;  // of the sentence, once its first part is read
    while (first < end) {
      const std::uint32_t last = std::min(end, first + kLongestPart);
      impl_->ReadSentence(tokens, first, last);
      impl_->TagSentence();
      impl_->ParseSentence();
      std::uint32_t own_root = first;
      for (std::uint32_t t = 0; t < last - first; ++t) {
        const ArcState::Node& node = impl_->state.node(t);
        const std::uint8_t tag = impl_->tags[t];
        SyntaxToken one{first + node.head, node.label, tag, static_cast<Upos>(impl_->names.part_of_tag[tag]),
                        impl_->margins[t]};
        if (node.head == last - first) {
          own_root = first + t;
          one.head = root;
          if (root != SyntaxToken::kRoot) one.label = impl_->parataxis;
        }
        out->push_back(one);
      }
      if (root == SyntaxToken::kRoot) root = own_root;
      first = last;
      if (!progress.Report(first, tokens.size())) return false;
    }
  }
  return true;
}

void Parser::AppendLemma(std::string_view form, const SyntaxToken& token, std::string* out) const {
  const std::uint64_t key = FeatureOf(PhraseHash::HashToken(form), token.tag, static_cast<std::uint64_t>(token.part));
  Impl::KnownLemma& known = impl_->known_lemmas[key % Impl::kKnownLemmas];
  if (known.key != key) {
    known.key = key;
    known.lemma.clear();
    const std::string_view irregular = token.part == Upos::kVerb ? IrregularVerb(Lower(form)) : std::string_view();
    if (irregular.empty()) {
      impl_->lemmas.Append(form, token.tag, &known.lemma);
    } else {
      known.lemma.append(irregular);
    }
  }
  out->append(known.lemma);
}

const Parser::Impl::KnownWord& Parser::Impl::Know(std::string_view form) {
  const std::uint64_t hash = PhraseHash::HashToken(form);
  const std::size_t first = hash % kKnownWords, second = first ^ 1;
  for (const std::size_t at : {first, second}) {
    if (known[at].form != hash) continue;
    known[at].uses = std::min(known[at].uses + 1, kMostUses);
    return known[at];
  }
  const bool takes_first = known[first].uses <= known[second].uses;
  KnownWord &entry = known[takes_first ? first : second], &other = known[takes_first ? second : first];
  other.uses = std::max(other.uses - 1, 0);
  entry.uses = 1;
  entry.form = hash;
  entry.word = AnalyzeSyntaxWord(form, vocabulary, &scratch);
  entry.arc_word = arcs.Read(entry.word);
  for (std::size_t at = 0; at < kOffsets; ++at) {
    features.clear();
    AppendOwnPosFeatures(entry.word, static_cast<int>(at) - kReach, &features);
    std::array<std::int32_t, kMostTags> sums{};
    pos.AddAll(features, sums.data());
    std::transform(sums.begin(), sums.end(), entry.scores[at].begin(),
                   [](std::int32_t sum) { return static_cast<std::int16_t>(sum); });
  }
  return entry;
}

void Parser::Impl::ReadSentence(const TokenForms& forms, std::size_t first, std::size_t last) {
  const auto size = static_cast<std::ptrdiff_t>(last - first);
  words.resize(last - first);
  word_pointers.resize(last - first);
  arc_words.resize(last - first);
  scores.assign(last - first, {});
  for (std::ptrdiff_t i = 0; i < size; ++i) {
    const KnownWord& entry = Know(forms[first + static_cast<std::size_t>(i)]);
    words[static_cast<std::size_t>(i)] = entry.word;
    arc_words[static_cast<std::size_t>(i)] = entry.arc_word;
    word_pointers[static_cast<std::size_t>(i)] = &words[static_cast<std::size_t>(i)];
    for (std::ptrdiff_t offset = -kReach; offset <= kReach; ++offset) {
      const std::ptrdiff_t to = i - offset;
      if (to < 0 || to >= size) continue;
      const auto& from = entry.scores[static_cast<std::size_t>(offset + kReach)];
      auto& sums = scores[static_cast<std::size_t>(to)];
      for (std::size_t c = 0; c < kMostTags; ++c) sums[c] = static_cast<std::int16_t>(sums[c] + from[c]);
    }
  }
}

void Parser::Impl::TagSentence() {
  tags.clear();
  PosContext context;
  const auto size = static_cast<int>(words.size());
  for (int i = 0; i < size; ++i) {
    const auto& own = scores[static_cast<std::size_t>(i)];
    const auto any = [](std::size_t) { return true; };
    std::int32_t margin = INT32_MAX;
    std::size_t best = Best(own.data(), names.tags.size(), any, &margin);
    if (margin < kSureTag) {
      features.clear();
      for (int offset = -kReach; offset <= kReach; ++offset) {
        if (i + offset < 0 || i + offset >= size) features.push_back(EdgePosFeature(offset));
      }
      AppendJointPosFeatures(word_pointers, static_cast<std::size_t>(i), context, &features);
      std::array<std::int32_t, kMostTags> sums;
      std::copy(own.begin(), own.end(), sums.begin());
      pos.AddAll(features, sums.data());
      best = Best(sums.data(), names.tags.size(), any);
    }
    tags.push_back(static_cast<std::uint8_t>(best));
    context = {tags.back(), context.before};
  }
}

void Parser::Impl::ParseSentence() {
  MakeArcTokens(word_pointers, tags, names.part_of_tag, &arc_tokens);
  state.Start(static_cast<std::uint32_t>(words.size()));
  arc_sums->Start(arc_words, arc_tokens);
  margins.assign(words.size(), 0);
  while (!state.done()) {
    std::int32_t margin = 0;
    const std::uint32_t top = state.stack(0);
    const ArcTransition next = names.transitions[Choose(&margin)];
    if (next.move != ArcMove::kShift) margins[top] = static_cast<std::uint8_t>(margin);
    state.Apply(next);
  }
}

std::size_t Parser::Impl::Choose(std::int32_t* margin) {
  // Nothing is asked where there is no choice: nothing is on the stack, or one token is left for the root.
  const bool at_root = state.next() == state.size();
  if (state.depth() == 0 || (at_root && state.depth() == 1)) {
    *margin = kMostMargin;
    return at_root ? root_transition : transitions_of[static_cast<std::size_t>(ArcMove::kShift)][0];
  }
  ArcNetwork::Hidden hidden;
  arc_sums->Look(state, &hidden);
  *margin = kMostMargin * kMarginUnit;
  const std::size_t move = Best(
      arcs.ScoreMoves(hidden).data(), kArcMoves, [&](std::size_t m) { return state.Allows(static_cast<ArcMove>(m)); },
      margin);
  const std::vector<std::size_t>& candidates = transitions_of[move];
  std::size_t best = candidates[0];
  if (candidates.size() != 1) {
    std::array<std::int32_t, kMostClasses + ArcNetwork::Outputs::kBlock> found;
    ArcUnits(hidden).Score(labels_of[move], found.data());
    best = candidates[Best(
        found.data(), candidates.size(), [](std::size_t) { return true; }, margin)];
  }
  *margin /= kMarginUnit;
  return best;
}

}  // namespace lede
