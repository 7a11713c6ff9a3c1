#include "tag/tagger.h"

#include <algorithm>

#include "lexicon/model_file.h"
#include "tag/crf.h"
#include "tag/features.h"
#include "tag/votes.h"
#include "tag/weights.h"
#include "text/scratch.h"

namespace lede {
namespace {

/// Longer "sentences" are no prose (tables, text without an end); they are decoded piece by piece, so
/// that the decoder's tables stay small.
constexpr std::uint32_t kLongestSentence = 512;
constexpr std::uint32_t kReportEvery = 1 << 14;  // tokens
/// The odds against a name, as a power of e, at which a token is taken for none.
constexpr float kSureNats = 2.5f;
/// Rows of scratch that an article may need, and that are kept from one to the next.
constexpr std::size_t kKeptArticle = 1 << 14, kSummedArticle = 1 << 12;

}  // namespace

/// What is known of a token before its sentence is decoded.
enum TokenState : std::uint8_t {
  kSurelyOutside = 1,  ///< no name
  kVoted = 2,          ///< other occurrences speak for or against a name
  kKept = 4,           ///< the first pass's scores are kept for the second
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
  void Release();
  bool SecondPass(const TagInput& input, std::vector<TagSpan>* out, const Progress& progress);
  /// Calls visit(token range) for each sentence, or piece of one; false where the caller stops.
  template <class Visit>
  bool ForEachPiece(std::span<const std::uint32_t> sentence_ends, const Progress& progress, Visit visit);
  void ScoreWords();
  /// Whether a piece has not one letter or digit: no names in rules, borders and rows of brackets.
  bool IsOfMarks(RowRange piece) const;
  bool IsSurelyOutside(std::uint32_t token, RowRange piece, const LabelScores& sums) const;
  /// Fills `scores` from the words and their neighbours, and the states.
  void ScorePiece(RowRange piece);
  LabelScores ScoreToken(std::uint32_t token, RowRange piece);
  /// Keeps the scores that the second pass will want, as long as there is room.
  void KeepScores(RowRange piece);
  /// Reads what the document's other tokens say of the piece's, and marks those of which they say something.
  void ReadVotes(RowRange piece);
  /// Adds it to the scores of the piece's token number `at`.
  void AddVotes(std::size_t at, LabelScores* row);
  /// Calls visit(token range) for each part of the piece that names can be in. A part ends with the first token
  /// that is surely none: to the decoder the rest of the sentence, outside too, looks the same as its end.
  template <class Visit>
  void ForEachPart(RowRange piece, Visit visit) const;
  /// The scores of a part of the piece that was scored last.
  std::span<const std::int16_t> ScoresOf(RowRange part, RowRange piece) const {
    return std::span(scores).subspan(std::size_t{part.first - piece.first} * kScoredLabels,
                                     std::size_t{part.size()} * kScoredLabels);
  }

  /// What a word's form alone contributes to each slot.
  using SlotScores = std::array<LabelScores, kSlots>;
  /// Direct-mapped by hash and kept from one document to the next.
  struct KnownScores {
    std::uint64_t hash = 0;
    SlotScores scores{};
  };
  static constexpr std::size_t kKnownWords = 8192;
  /// Distinct words whose scores are summed up once a document, the first that it has; those of rarer ones are, where
  /// they stand.
  static constexpr std::uint32_t kSummedWords = 16384;
  /// Scores of the first pass that are kept at most: as many bytes as this, or as the document's tokens times
  /// kKeptOfToken, whichever is more. Where there is no more room, they are made anew.
  static constexpr std::size_t kKeptBytes = std::size_t{8} << 20, kKeptOfToken = 6;

  const SlotScores& ScoresOfWord(std::uint32_t word);
  void SumUp(std::uint32_t word, SlotScores* sums);

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
  std::vector<SlotScores> word_scores;           // by word, evidence included: of the first kSummedWords
  std::array<SlotScores, kSlots> rare_scores{};  // of the rarer words around a token
  std::array<std::uint32_t, kSlots> rare_words{};
  std::size_t next_rare = 0;
  std::vector<std::uint64_t> token_features;
  std::vector<std::uint64_t> votes_read;  // of one piece's tokens
  std::vector<std::size_t> vote_ends;     // by token of the piece, in votes_read
  std::vector<std::int16_t> scores;       // of one piece's tokens
  std::vector<LabelScores> kept;          // of the document's tokens that are marked so
  std::size_t kept_limit = 0;
  std::vector<std::uint8_t> states;  // by token: TokenState bits
};

Tagger::Tagger(const Model& model) : impl_(std::make_unique<Impl>(model)) {}
Tagger::~Tagger() = default;

bool Tagger::Tag(const TagInput& input, std::vector<TagSpan>* out, const Progress& progress) {
  if (impl_->weights.empty()) return true;
  impl_->first_pass.clear();
  if (!impl_->FirstPass(input, &impl_->first_pass, progress.Part(0, 650))) return false;
  impl_->votes.Count(impl_->extractor, impl_->first_pass);
  const bool done = impl_->SecondPass(input, out, progress.Part(650, 1000));
  impl_->Release();
  return done;
}

void Tagger::TagOnce(const TagInput& input, std::vector<TagSpan>* out) {
  if (!impl_->weights.empty()) impl_->FirstPass(input, out, {});
}

bool Tagger::Impl::FirstPass(const TagInput& input, std::vector<TagSpan>* out, const Progress& progress) {
  extractor.Read(input);
  if (!progress.Report(1, 10)) return false;
  ScoreWords();
  kept.clear();
  kept_limit = std::max(kKeptBytes, input.tokens.size() * kKeptOfToken) / sizeof(LabelScores);
  kept.reserve(std::min(kept_limit, input.tokens.size() / 2));
  CrfDecoder& decoder = decoders[static_cast<std::size_t>(input.scheme)];
  states.assign(input.tokens.size(), 0);
  return ForEachPiece(input.sentence_ends, progress.Part(200, 1000), [&](RowRange piece) {
    if (IsOfMarks(piece)) {
      std::fill(states.begin() + piece.first, states.begin() + piece.last, kSurelyOutside);
      return;
    }
    ScorePiece(piece);
    ForEachPart(piece, [&](RowRange part) { decoder.Decode(ScoresOf(part, piece), weights.scale(), part.first, out); });
    KeepScores(piece);
  });
}

void Tagger::Impl::KeepScores(RowRange piece) {
  const auto outside = [&](std::uint32_t token) { return (states[token] & kSurelyOutside) != 0; };
  for (std::uint32_t token = piece.first; token < piece.last && kept.size() < kept_limit; ++token) {
    // What is no name stands next to one, and then it may be voted for.
    const bool wanted = !outside(token) || (token > piece.first && !outside(token - 1)) ||
                        (token + 1 < piece.last && !outside(token + 1));
    if (!wanted) continue;
    states[token] |= kKept;
    LabelScores& row = kept.emplace_back();
    const std::span<const std::int16_t> own = ScoresOf({token, token + 1}, piece);
    std::copy(own.begin(), own.end(), row.begin());
  }
}

bool Tagger::Impl::SecondPass(const TagInput& input, std::vector<TagSpan>* out, const Progress& progress) {
  CrfDecoder& decoder = decoders[static_cast<std::size_t>(input.scheme)];
  std::size_t next = 0;       // of the first pass's names
  std::size_t next_kept = 0;  // of the scores kept
  return ForEachPiece(input.sentence_ends, progress, [&](RowRange piece) {
    ReadVotes(piece);
    std::uint32_t passed = piece.first;  // tokens before it have had their kept scores taken
    ForEachPart(piece, [&](RowRange part) {
      const std::size_t first = next;
      while (next < first_pass.size() && first_pass[next].first < part.last) ++next;
      bool any = false;
      for (std::uint32_t token = part.first; token < part.last; ++token) any = any || (states[token] & kVoted) != 0;
      if (!any) {  // no votes, nothing new
        out->insert(out->end(), first_pass.begin() + static_cast<std::ptrdiff_t>(first),
                    first_pass.begin() + static_cast<std::ptrdiff_t>(next));
        return;
      }
      for (; passed < part.first; ++passed) next_kept += (states[passed] & kKept) != 0;
      scores.clear();
      for (; passed < part.last; ++passed) {
        LabelScores row = (states[passed] & kKept) != 0 ? kept[next_kept++] : ScoreToken(passed, piece);
        AddVotes(passed - piece.first, &row);
        scores.insert(scores.end(), row.begin(), row.end());
      }
      decoder.Decode(scores, weights.scale(), part.first, out);
    });
    for (; passed < piece.last; ++passed) next_kept += (states[passed] & kKept) != 0;
  });
}

void Tagger::Impl::ReadVotes(RowRange piece) {
  token_features.clear();
  vote_ends.clear();
  for (std::uint32_t token = piece.first; token < piece.last; ++token) {
    const std::size_t before = token_features.size();
    votes.Features(token, piece, &token_features);
    vote_ends.push_back(token_features.size());
    if (vote_ends.back() > before) states[token] = static_cast<std::uint8_t>((states[token] & kKept) | kVoted);
  }
  votes_read.swap(token_features);
}

void Tagger::Impl::AddVotes(std::size_t at, LabelScores* row) {
  const std::size_t first = at == 0 ? 0 : vote_ends[at - 1];
  weights.AddAll(std::span(votes_read).subspan(first, vote_ends[at] - first), row->data());
}

void Tagger::Impl::Release() {
  extractor.Release();
  votes.Release();
  ReleaseLarge(first_pass, states);
  // An article's worth of these is more than of others.
  if (kept.capacity() > kKeptArticle) std::vector<LabelScores>().swap(kept);
  if (word_scores.capacity() > kSummedArticle) std::vector<SlotScores>().swap(word_scores);
}

template <class Visit>
void Tagger::Impl::ForEachPart(RowRange piece, Visit visit) const {
  const auto surely_outside = [this](std::uint32_t token) { return (states[token] & kSurelyOutside) != 0; };
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
  word_scores.resize(std::min(extractor.word_count(), kSummedWords));
  for (std::uint32_t w = 0; w < word_scores.size(); ++w) SumUp(w, &word_scores[w]);
  rare_words.fill(kNone);
}

/// What a word contributes, its evidence in the document included. Holds for the words around one token.
const Tagger::Impl::SlotScores& Tagger::Impl::ScoresOfWord(std::uint32_t word) {
  if (word < word_scores.size()) return word_scores[word];
  for (std::size_t k = 0; k < kSlots; ++k) {
    if (rare_words[k] == word) return rare_scores[k];
  }
  const std::size_t k = next_rare;
  next_rare = (next_rare + 1) % kSlots;
  rare_words[k] = word;
  SumUp(word, &rare_scores[k]);
  return rare_scores[k];
}

void Tagger::Impl::SumUp(std::uint32_t w, SlotScores* sums) {
  const auto add_all = [&](SlotScores* to) {
    for (std::size_t slot = 0; slot < kSlots; ++slot) weights.AddAll(word_features[slot], (*to)[slot].data());
  };
  const std::uint64_t hash = extractor.form_hash(w), evidence = extractor.EvidenceKey(w);
  const std::uint64_t joint_hash = MixHash(hash + evidence);
  KnownScores& joint = known_evidence[joint_hash % kKnownWords];
  if (evidence != 0 && joint.hash == joint_hash) {
    *sums = joint.scores;
    return;
  }
  KnownScores& known = known_words[hash % kKnownWords];
  if (known.hash != hash) {
    known = {.hash = hash};
    extractor.WordFeaturesOf(w, &word_features);
    add_all(&known.scores);
  }
  *sums = known.scores;
  if (evidence == 0) return;
  extractor.EvidenceFeaturesOf(w, &word_features);
  add_all(sums);
  if (w < kSummedWords) joint = {joint_hash, *sums};  // rarer ones would push out what the next document has again
}

bool Tagger::Impl::IsOfMarks(RowRange piece) const {
  const auto is_mark = [](char c) {
    return c >= '!' && c <= '~' && !(c >= '0' && c <= '9') && !(c >= 'A' && c <= 'Z') && !(c >= 'a' && c <= 'z');
  };
  for (std::uint32_t token = piece.first; token < piece.last; ++token) {
    const std::string_view form = extractor.form(token);
    if (!std::all_of(form.begin(), form.end(), is_mark)) return false;
  }
  return true;
}

/// True where words alone, and none with a capital near, speak against a name: what the words are
/// together need not be looked up. So it is with most tokens of prose.
bool Tagger::Impl::IsSurelyOutside(std::uint32_t token, RowRange piece, const LabelScores& sums) const {
  std::int16_t best = sums[0];  // of a name that begins here
  for (std::size_t l = 0; l < kScoredLabels; ++l) {
    const auto position = static_cast<Position>(l / kTagTypeCount);
    if (position == Position::kBegin || position == Position::kUnit) best = std::max(best, sums[l]);
  }
  return static_cast<float>(best) * weights.scale() < -kSureNats && extractor.IsFarFromCapitals(token, piece);
}

void Tagger::Impl::ScorePiece(RowRange piece) {
  scores.clear();
  for (std::uint32_t token = piece.first; token < piece.last; ++token) {
    const LabelScores row = ScoreToken(token, piece);
    scores.insert(scores.end(), row.begin(), row.end());
  }
}

LabelScores Tagger::Impl::ScoreToken(std::uint32_t token, RowRange piece) {
  LabelScores sums{};
  const auto add = [&](const LabelScores& more) {
    for (std::size_t l = 0; l < kScoredLabels; ++l) sums[l] = static_cast<std::int16_t>(sums[l] + more[l]);
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
      add(ScoresOfWord(extractor.word_of(static_cast<std::uint32_t>(source)))[s]);
    }
  }
  if (IsSurelyOutside(token, piece, sums)) {
    // A name may still go on over it: “the Bank of the …”.
    const std::int16_t best = *std::max_element(sums.begin(), sums.end());
    if (static_cast<float>(best) * weights.scale() < -kSureNats && states[token] == 0) states[token] = kSurelyOutside;
    return sums;
  }
  token_features.clear();
  extractor.TokenFeatures(token, piece, &token_features);
  weights.AddAll(token_features, sums.data());
  return sums;
}

}  // namespace lede
