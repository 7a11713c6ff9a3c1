#include "tag/tagger.h"

#include <algorithm>

#include "lexicon/model_file.h"
#include "tag/crf.h"
#include "tag/features.h"
#include "tag/votes.h"
#include "tag/weights.h"

namespace lede {
namespace {

/// Longer "sentences" are no prose (tables, text without an end); they are decoded piece by piece, so
/// that the decoder's tables stay small.
constexpr std::uint32_t kLongestSentence = 512;
constexpr std::uint32_t kReportEvery = 1 << 14;  // tokens
/// The odds against a name, as a power of e, at which a token is taken for none.
constexpr float kSureNats = 2.5f;

}  // namespace

/// What is known of a token before its sentence is decoded.
enum TokenState : std::uint8_t {
  kSurelyOutside = 1,  ///< no name
  kVoted = 2,          ///< other occurrences speak for or against a name
};

struct Tagger::Impl {
  explicit Impl(const Model& model)
      : extractor(model),
        weights(model.sections().Find(kSectionTagger)),
        decoders{CrfDecoder(weights.transitions(NameScheme::kOutermost)),
                 CrfDecoder(weights.transitions(NameScheme::kInnermost))} {
    for (int slot = 0; slot < kSlots; ++slot) {
      for (int side = 0; side < 2; ++side) {
        weights.AddTo(FeatureExtractor::EdgeFeature(slot, side == 0),
                      edge_scores[static_cast<std::size_t>(slot)][static_cast<std::size_t>(side)].data());
      }
    }
  }

  bool FirstPass(const TagInput& input, std::vector<TagSpan>* out, const Progress& progress);
  bool SecondPass(const TagInput& input, std::vector<TagSpan>* out, const Progress& progress);
  /// Calls visit(token range) for each sentence, or piece of one; false where the caller stops.
  template <class Visit>
  bool ForEachPiece(std::span<const std::uint32_t> sentence_ends, const Progress& progress, Visit visit);
  void ScoreWords();
  bool IsSurelyOutside(std::uint32_t token, RowRange piece, const LabelScores& scores) const;
  /// Fills the piece's part of `emissions` from the words and their neighbours.
  void ScorePiece(RowRange piece);
  /// Calls visit(token range) for each part of the piece that names can be in. A part ends with the first token
  /// that is surely none: to the decoder the rest of the sentence, outside too, looks the same as its end.
  template <class Visit>
  void ForEachPart(RowRange piece, Visit visit) const;
  std::span<const std::int16_t> ScoresOf(RowRange piece) const {
    return std::span(emissions).subspan(std::size_t{piece.first} * kScoredLabels,
                                        std::size_t{piece.size()} * kScoredLabels);
  }

  /// What a word's form alone contributes to each slot.
  using SlotScores = std::array<LabelScores, kSlots>;
  /// Direct-mapped by hash and kept from one document to the next.
  struct KnownScores {
    std::uint64_t hash = 0;
    SlotScores scores{};
  };
  static constexpr std::size_t kKnownWords = 8192;

  FeatureExtractor extractor;
  Weights weights;
  std::array<CrfDecoder, kNameSchemeCount> decoders;                             // by NameScheme
  std::array<std::array<LabelScores, 2>, kSlots> edge_scores{};                  // [slot]{before, after the sentence}
  std::vector<KnownScores> known_words = std::vector<KnownScores>(kKnownWords);  // by form
  std::vector<KnownScores> known_evidence = std::vector<KnownScores>(kKnownWords);  // by form and evidence, summed up
  DocumentVotes votes;
  // Scratch.
  std::vector<TagSpan> first_pass;
  WordFeatures word_features;
  std::vector<SlotScores> word_scores;  // by word, evidence included
  std::vector<std::uint64_t> token_features;
  std::vector<std::int16_t> emissions;  // by token; the second pass adds to the first's
  std::vector<std::uint8_t> states;     // by token: TokenState bits
};

Tagger::Tagger(const Model& model) : impl_(std::make_unique<Impl>(model)) {}
Tagger::~Tagger() = default;

bool Tagger::Tag(const TagInput& input, std::vector<TagSpan>* out, const Progress& progress) {
  if (impl_->weights.empty()) return true;
  impl_->first_pass.clear();
  if (!impl_->FirstPass(input, &impl_->first_pass, progress.Part(0, 650))) return false;
  impl_->votes.Count(impl_->extractor, input.tokens, impl_->first_pass);
  return impl_->SecondPass(input, out, progress.Part(650, 1000));
}

void Tagger::TagOnce(const TagInput& input, std::vector<TagSpan>* out) {
  if (!impl_->weights.empty()) impl_->FirstPass(input, out, {});
}

bool Tagger::Impl::FirstPass(const TagInput& input, std::vector<TagSpan>* out, const Progress& progress) {
  extractor.Read(input);
  if (!progress.Report(1, 10)) return false;
  ScoreWords();
  emissions.resize(input.tokens.size() * kScoredLabels);
  CrfDecoder& decoder = decoders[static_cast<std::size_t>(input.scheme)];
  states.assign(input.tokens.size(), 0);
  return ForEachPiece(input.sentence_ends, progress.Part(200, 1000), [&](RowRange piece) {
    ScorePiece(piece);
    ForEachPart(piece, [&](RowRange part) { decoder.Decode(ScoresOf(part), weights.scale(), part.first, out); });
  });
}

bool Tagger::Impl::SecondPass(const TagInput& input, std::vector<TagSpan>* out, const Progress& progress) {
  CrfDecoder& decoder = decoders[static_cast<std::size_t>(input.scheme)];
  std::size_t next = 0;  // of the first pass's names
  return ForEachPiece(input.sentence_ends, progress, [&](RowRange piece) {
    for (std::uint32_t token = piece.first; token < piece.last; ++token) {
      token_features.clear();
      votes.Features(token, piece, &token_features);
      if (token_features.empty()) continue;
      std::int16_t* scores = &emissions[std::size_t{token} * kScoredLabels];
      for (const std::uint64_t feature : token_features) weights.AddTo(feature, scores);
      states[token] = kVoted;
    }
    ForEachPart(piece, [&](RowRange part) {
      const std::size_t first = next;
      while (next < first_pass.size() && first_pass[next].first < part.last) ++next;
      bool any = false;
      for (std::uint32_t token = part.first; token < part.last; ++token) any = any || states[token] == kVoted;
      if (any) {
        decoder.Decode(ScoresOf(part), weights.scale(), part.first, out);
      } else {  // no votes, nothing new
        out->insert(out->end(), first_pass.begin() + static_cast<std::ptrdiff_t>(first),
                    first_pass.begin() + static_cast<std::ptrdiff_t>(next));
      }
    });
  });
}

template <class Visit>
void Tagger::Impl::ForEachPart(RowRange piece, Visit visit) const {
  const auto surely_outside = [this](std::uint32_t token) { return states[token] == kSurelyOutside; };
  for (std::uint32_t first = piece.first; first < piece.last; ++first) {
    if (surely_outside(first)) continue;
    std::uint32_t last = first + 1;
    while (last < piece.last && !surely_outside(last)) ++last;
    visit(RowRange{first, std::min(last + 1, piece.last)});
    first = last;
  }
}

template <class Visit>
bool Tagger::Impl::ForEachPiece(std::span<const std::uint32_t> sentence_ends, const Progress& progress, Visit visit) {
  std::uint32_t first = 0, next_report = 0;
  for (const std::uint32_t sentence_end : sentence_ends) {
    while (first < sentence_end) {
      const std::uint32_t last = std::min(sentence_end, first + kLongestSentence);
      visit(RowRange{first, last});
      first = last;
    }
    if (first >= next_report) {
      if (!progress.Report(first, sentence_ends.back())) return false;
      next_report = first + kReportEvery;
    }
  }
  return true;
}

void Tagger::Impl::ScoreWords() {
  const auto add_all = [&](SlotScores* scores) {
    for (std::size_t slot = 0; slot < kSlots; ++slot) {
      for (const std::uint64_t feature : word_features[slot]) weights.AddTo(feature, (*scores)[slot].data());
    }
  };
  word_scores.resize(extractor.word_count());
  for (std::uint32_t w = 0; w < extractor.word_count(); ++w) {
    const std::uint64_t hash = extractor.form_hash(w), evidence = extractor.EvidenceKey(w);
    const std::uint64_t joint_hash = MixHash(hash + evidence);
    KnownScores& joint = known_evidence[joint_hash % kKnownWords];
    if (evidence != 0 && joint.hash == joint_hash) {
      word_scores[w] = joint.scores;
      continue;
    }
    KnownScores& known = known_words[hash % kKnownWords];
    if (known.hash != hash) {
      known = {.hash = hash};
      extractor.WordFeaturesOf(w, &word_features);
      add_all(&known.scores);
    }
    word_scores[w] = known.scores;
    if (evidence == 0) continue;
    extractor.EvidenceFeaturesOf(w, &word_features);
    add_all(&word_scores[w]);
    joint = {joint_hash, word_scores[w]};
  }
}

/// True where words alone, and none with a capital near, speak against a name: what the words are
/// together need not be looked up. So it is with most tokens of prose.
bool Tagger::Impl::IsSurelyOutside(std::uint32_t token, RowRange piece, const LabelScores& scores) const {
  std::int16_t best = scores[0];  // of a name that begins here
  for (std::size_t l = 0; l < kScoredLabels; ++l) {
    const auto position = static_cast<Position>(l / kTagTypeCount);
    if (position == Position::kBegin || position == Position::kUnit) best = std::max(best, scores[l]);
  }
  return static_cast<float>(best) * weights.scale() < -kSureNats && extractor.IsFarFromCapitals(token, piece);
}

void Tagger::Impl::ScorePiece(RowRange piece) {
  for (std::uint32_t token = piece.first; token < piece.last; ++token) {
    LabelScores scores{};
    const auto add = [&](const LabelScores& more) {
      for (std::size_t l = 0; l < kScoredLabels; ++l) scores[l] = static_cast<std::int16_t>(scores[l] + more[l]);
    };
    for (int slot = 0; slot < kSlots; ++slot) {
      // Slot s of a word speaks to the token at distance 2 - s after it.
      const std::int64_t source = std::int64_t{token} + slot - kCentreSlot;
      const auto s = static_cast<std::size_t>(slot);
      if (source < piece.first) {
        add(edge_scores[s][0]);
      } else if (source >= piece.last) {
        add(edge_scores[s][1]);
      } else {
        add(word_scores[extractor.word_of(static_cast<std::uint32_t>(source))][s]);
      }
    }
    token_features.clear();
    if (IsSurelyOutside(token, piece, scores)) {
      // A name may still go on over it: “the Bank of the …”.
      const std::int16_t best = *std::max_element(scores.begin(), scores.end());
      if (static_cast<float>(best) * weights.scale() < -kSureNats) states[token] = kSurelyOutside;
    } else {
      extractor.TokenFeatures(token, piece, &token_features);
    }
    for (const std::uint64_t feature : token_features) weights.AddTo(feature, scores.data());
    std::copy(scores.begin(), scores.end(), emissions.begin() + std::size_t{token} * kScoredLabels);
  }
}

}  // namespace lede
