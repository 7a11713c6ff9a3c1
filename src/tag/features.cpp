#include "tag/features.h"

#include <algorithm>
#include <bit>

#include "text/unicode.h"
#include "text/utf8.h"

namespace lede {
namespace {

/// Names of feature templates. They are hashed into the model: append, never renumber.
// clang-format off
enum Kind : std::uint64_t {
  kBias, kExact, kLower, kShape, kPrefix, kSuffix, kGram, kCluster, kClass, kClassCapitals, kCapitals,
  kEvidence, kEdge, kPairBefore, kPairAfter, kClusterPairBefore, kClusterPairAfter, kShapeTriple,
  kPhrase, kStyle, kAround, kCapitalsTriple, kEvidenceAll, kClusterCapitals, kClusterTriple, kWordCapitals,
  kTopic, kTopicClass, kTopicCluster, kTopicEvidence, kScheme,
};
// clang-format on

enum SentenceStyle : std::uint8_t { kNoLowerCase = 1, kShort = 2, kHasDigits = 4, kAllCapitals = 8 };

std::uint64_t Kinded(Kind kind, int slot) {
  return static_cast<std::uint64_t>(kind) * 8 + static_cast<std::uint64_t>(slot);
}

std::uint64_t Hash(Kind kind, int slot, std::uint64_t value) { return FeatureHash(Kinded(kind, slot), value); }

std::uint64_t Join(std::uint64_t a, std::uint64_t b) { return MixHash(a * 0x9E3779B97F4A7C15ull + b); }

constexpr LexClassSet kTitles = Bit(LexClass::kTitle) | Bit(LexClass::kHonorific);
constexpr LexClassSet kOrgWords = Bit(LexClass::kOrgWord) | Bit(LexClass::kOrganization);

bool IsPlacePreposition(std::string_view form) {
  return form == "in" || form == "at" || form == "near" || form == "from" || form == "across" || form == "outside";
}

/// Prefixes and suffixes of up to `kAffix` code points and inner 4-grams, lower-cased.
void AddSpelling(std::string_view form, std::vector<std::uint64_t>* out) {
  constexpr std::size_t kAffix = 5, kMaxCodePoints = 40;
  const std::string lower_owned = Lower(form);
  const std::string_view lower = lower_owned;
  std::size_t starts[kMaxCodePoints + 1];
  std::size_t n = 0;
  for (std::size_t at = 0; at < lower.size() && n < kMaxCodePoints; at += DecodeUtf8(lower, at).bytes) starts[n++] = at;
  starts[n] = n < kMaxCodePoints ? lower.size() : starts[n - 1];
  const auto piece = [&](std::size_t from, std::size_t to) {
    return PhraseHash::HashToken(lower.substr(starts[from], starts[to] - starts[from]));
  };
  for (std::size_t k = 1; k <= std::min(kAffix, n); ++k) {
    out->push_back(Hash(kPrefix, kCentreSlot, Join(piece(0, k), k)));
    out->push_back(Hash(kSuffix, kCentreSlot, Join(piece(n - k, n), k)));
  }
  for (std::size_t k = 1; k + 4 < n; ++k) out->push_back(Hash(kGram, kCentreSlot, piece(k, k + 4)));
}

std::uint64_t SuffixHash(std::string_view form, std::size_t bytes) {
  return PhraseHash::HashToken(form.substr(form.size() - std::min(bytes, form.size())));
}

template <class Visit>
void ForEachClass(LexClassSet classes, Visit visit) {
  for (; classes != 0; classes &= classes - 1) visit(static_cast<std::uint64_t>(std::countr_zero(classes)));
}

}  // namespace

void FeatureExtractor::Read(const TagInput& input) {
  scheme_ = input.scheme;
  Intern(input);
  FindTopic();
  CollectEvidence(input.sentence_ends);
  MatchPhrases(input.sentence_ends);
}

void FeatureExtractor::Intern(const TagInput& input) {
  words_.clear();
  forms_.clear();
  form_hashes_.clear();
  straight_.clear();
  token_words_.resize(input.tokens.size());
  constexpr std::size_t kFewestSlots = 2048;
  slots_.assign(kFewestSlots, 0);
  for (std::size_t i = 0; i < input.tokens.size(); ++i) {
    scratch_.clear();
    const bool respelt = AppendStraight(input.tokens[i], &scratch_);
    const std::string_view form = respelt ? std::string_view(scratch_) : input.tokens[i];
    const std::uint64_t hash = PhraseHash::HashToken(form);
    const std::size_t mask = slots_.size() - 1;
    std::size_t slot = hash & mask;
    while (slots_[slot] != 0 && form_hashes_[slots_[slot] - 1] != hash) slot = (slot + 1) & mask;
    if (slots_[slot] == 0) {
      forms_.push_back(respelt ? straight_.emplace_back(scratch_) : form);
      KnownWord& known = known_[hash % kKnownWords];
      if (known.form_hash != hash) known = {hash, vocabulary_.Analyze(forms_.back(), &scratch_)};
      words_.push_back(known.word);
      form_hashes_.push_back(hash);
      slots_[slot] = static_cast<std::uint32_t>(words_.size());
      token_words_[i] = slots_[slot] - 1;
      if (words_.size() * 2 > slots_.size()) GrowSlots();
      continue;
    }
    token_words_[i] = slots_[slot] - 1;
  }
}

void FeatureExtractor::GrowSlots() {
  const std::size_t mask = slots_.size() * 2 - 1;
  slots_.assign(mask + 1, 0);
  for (std::uint32_t w = 0; w < form_hashes_.size(); ++w) {
    std::size_t slot = form_hashes_[w] & mask;
    while (slots_[slot] != 0) slot = (slot + 1) & mask;
    slots_[slot] = w + 1;
  }
}

void FeatureExtractor::FindTopic() {
  std::size_t sport = 0, market = 0, words = 1;
  for (const std::uint32_t w : token_words_) {
    const Word& word = words_[w];
    if (word.capitals == Capitals::kUncased) continue;
    ++words;
    if (HasCapital(word.capitals)) continue;
    sport += (word.classes & Bit(LexClass::kSportWord)) != 0;
    market += (word.classes & Bit(LexClass::kMarketWord)) != 0;
  }
  // Shares at which an article is somewhat, and mostly, about it.
  const auto level = [words](std::size_t found) {
    return found * 100 >= words * 5 ? 2u : found * 100 >= words * 2 ? 1u : 0u;
  };
  topic_ = level(sport) * 3 + level(market);
}

void FeatureExtractor::CollectEvidence(std::span<const std::uint32_t> sentence_ends) {
  evidence_.assign(words_.size(), 0);
  sentence_style_.resize(token_words_.size());
  std::vector<std::pair<std::uint64_t, std::uint32_t>> by_lower(words_.size());
  for (std::uint32_t w = 0; w < words_.size(); ++w) by_lower[w] = {words_[w].lower, w};
  std::uint32_t first = 0;
  for (const std::uint32_t last : sentence_ends) {
    std::uint8_t style = kNoLowerCase;
    bool any_capital_word = false, any_digit = false, any_not_all = false;
    for (std::uint32_t i = first; i < last; ++i) {
      const Capitals c = at(i).capitals;
      if (c == Capitals::kLower) style = 0;
      any_capital_word |= c == Capitals::kAll;
      any_not_all |= c == Capitals::kLower || c == Capitals::kInitial || c == Capitals::kMixed;
      any_digit |= c == Capitals::kUncased && forms_[token_words_[i]][0] >= '0' && forms_[token_words_[i]][0] <= '9';
    }
    if (last - first <= 8) style |= kShort;
    if (any_digit) style |= kHasDigits;
    if (any_capital_word && !any_not_all) style |= kAllCapitals;
    for (std::uint32_t i = first; i < last; ++i) {
      sentence_style_[i] = style;
      const Word& word = at(i);
      if (!HasCapital(word.capitals)) {
        if (word.capitals == Capitals::kLower) evidence_[token_words_[i]] |= kSeenLower;
        continue;
      }
      if ((style & (kNoLowerCase | kAllCapitals)) != 0) continue;  // headlines say nothing about case
      std::uint16_t& evidence = evidence_[token_words_[i]];
      if (i > first) {
        const Word& before = at(i - 1);
        const std::string_view form_before = forms_[token_words_[i - 1]];
        evidence |= kSeenCapitalInside;
        if (HasCapital(before.capitals) && (before.classes & Bit(LexClass::kFirstName)) != 0)
          evidence |= kSeenAfterFirstName;
        if ((before.classes & kTitles) != 0) evidence |= kSeenAfterTitle;
        if (IsPlacePreposition(form_before)) evidence |= kSeenAfterPlacePreposition;
        if (form_before == "(" && i + 1 < last && forms_[token_words_[i + 1]] == ")") evidence |= kSeenInBrackets;
      }
      if (i + 1 < last && HasCapital(at(i + 1).capitals)) {
        if ((at(i + 1).classes & kOrgWords) != 0) evidence |= kSeenBeforeOrgWord;
        if ((at(i + 1).classes & Bit(LexClass::kSurname)) != 0) evidence |= kSeenBeforeSurname;
      }
    }
    first = last;
  }
  // "Said" and "said" are two words here; let the first know of the second.
  std::sort(by_lower.begin(), by_lower.end());
  groups_.resize(words_.size());
  group_count_ = 0;
  for (std::size_t a = 0; a < by_lower.size();) {
    std::size_t b = a;
    std::uint16_t lower = 0;
    while (b < by_lower.size() && by_lower[b].first == by_lower[a].first) lower |= evidence_[by_lower[b++].second];
    for (; a < b; ++a) {
      evidence_[by_lower[a].second] |= lower & kSeenLower;
      groups_[by_lower[a].second] = group_count_;
    }
    ++group_count_;
  }
}

void FeatureExtractor::MatchPhrases(std::span<const std::uint32_t> sentence_ends) {
  constexpr std::uint32_t kLongestPhrase = 8;
  phrase_classes_.assign(token_words_.size(), 0);
  phrase_position_.assign(token_words_.size(), 0);
  std::uint32_t first = 0;
  for (const std::uint32_t last : sentence_ends) {
    for (std::uint32_t i = first; i < last;) {
      std::uint32_t end = i;
      LexClassSet classes = 0;
      if (at(i).begins_phrase && at(i).capitals != Capitals::kUncased) {
        PhraseHash hash;
        hash.AddHash(at(i).phrase);
        for (std::uint32_t j = i + 1; j < last && j < i + kLongestPhrase; ++j) {
          if (!at(j).phrase.has_parts()) continue;  // a hyphen
          hash.AddHash(at(j).phrase);
          const PhraseTable::Hit hit = vocabulary_.FindPhrase(hash.value());
          if (hit.classes != 0) end = j + 1, classes = hit.classes;
          if (!hit.prefix) break;
        }
      }
      if (end == i) {
        ++i;
        continue;
      }
      for (std::uint32_t j = i; j < end; ++j) {
        phrase_classes_[j] = classes;
        phrase_position_[j] = j == i ? 1 : j + 1 == end ? 3 : 2;
      }
      i = end;
    }
    first = last;
  }
}

void FeatureExtractor::WordFeaturesOf(std::uint32_t index, WordFeatures* out) const {
  const Word& word = words_[index];
  const auto capitals = static_cast<std::uint64_t>(word.capitals);
  for (int slot = 0; slot < kSlots; ++slot) {
    auto& features = (*out)[static_cast<std::size_t>(slot)];
    features.clear();
    features.push_back(Hash(kLower, slot, word.lower));
    for (int g = 0; g < WordClusters::kGranularities; ++g) {
      const std::uint64_t id = word.clusters[static_cast<std::size_t>(g)];
      features.push_back(Hash(kCluster, slot, Join(static_cast<std::uint64_t>(g), id)));
    }
    const bool near = slot >= 1 && slot <= 3;
    if (!near) continue;
    features.push_back(Hash(kShape, slot, word.shape));
    features.push_back(Hash(kWordCapitals, slot, Join(word.lower, capitals)));
    features.push_back(Hash(kClusterCapitals, slot, Join(word.clusters[2], capitals)));
    ForEachClass(word.classes, [&](std::uint64_t c) {
      features.push_back(Hash(kClass, slot, c));
      features.push_back(Hash(kClassCapitals, slot, c * 8 + capitals));
    });
    if (slot != kCentreSlot) features.push_back(Hash(kSuffix, slot, SuffixHash(forms_[index], 3)));
  }
  auto& own = (*out)[kCentreSlot];
  own.push_back(Hash(kBias, kCentreSlot, 0));
  own.push_back(Hash(kExact, kCentreSlot, word.exact));
  own.push_back(Hash(kCapitals, kCentreSlot, capitals * 2 + (word.ends_with_period ? 1 : 0)));
  AddSpelling(forms_[index], &own);
}

std::uint64_t FeatureExtractor::EvidenceKey(std::uint32_t index) const {
  const std::uint64_t document = topic_ * 2 + static_cast<std::uint64_t>(scheme_);
  return HasCapital(words_[index].capitals) ? 1 + document * 65536 + evidence_[index] : 0;
}

bool FeatureExtractor::IsFarFromCapitals(std::uint32_t token, RowRange sentence) const {
  const std::uint32_t from = token > sentence.first ? token - 1 : token;
  const std::uint32_t to = token + 1 < sentence.last ? token + 1 : token;
  for (std::uint32_t t = from; t <= to; ++t) {
    if (at(t).capitals != Capitals::kLower && HasCapital(at(t).capitals)) return false;
  }
  return true;
}

void FeatureExtractor::EvidenceFeaturesOf(std::uint32_t index, WordFeatures* out) const {
  for (auto& features : *out) features.clear();
  const Capitals capitals = words_[index].capitals;
  if (!HasCapital(capitals)) return;
  const std::uint16_t evidence = evidence_[index];
  for (int slot = 1; slot <= 3; ++slot) {
    auto& features = (*out)[static_cast<std::size_t>(slot)];
    for (std::uint16_t bit = 0; bit < 8; ++bit) {
      if ((evidence >> bit & 1) != 0) features.push_back(Hash(kEvidence, slot, bit));
    }
    features.push_back(Hash(kEvidenceAll, slot, evidence * 8u + static_cast<std::uint64_t>(capitals)));
  }
  auto& own = (*out)[kCentreSlot];
  const std::uint64_t topic = topic_ * 8 + static_cast<std::uint64_t>(capitals);
  own.push_back(Hash(kTopic, kCentreSlot, topic));
  own.push_back(Hash(kTopicEvidence, kCentreSlot, Join(topic, evidence)));
  own.push_back(Hash(kTopicCluster, kCentreSlot, Join(topic, words_[index].clusters[1])));
  ForEachClass(words_[index].classes,
               [&](std::uint64_t c) { own.push_back(Hash(kTopicClass, kCentreSlot, Join(topic, c))); });
  if (scheme_ == NameScheme::kInnermost) SchemeFeaturesOf(words_[index], out);
}

/// What the innermost scheme does otherwise: the other features weigh for both.
void FeatureExtractor::SchemeFeaturesOf(const Word& word, WordFeatures* out) {
  for (int slot = 1; slot <= 3; ++slot) {
    auto& features = (*out)[static_cast<std::size_t>(slot)];
    features.push_back(Hash(kScheme, slot, static_cast<std::uint64_t>(word.capitals)));
    features.push_back(Hash(kScheme, slot, Join(1, word.lower)));
    features.push_back(Hash(kScheme, slot, Join(2, word.clusters[1])));
    ForEachClass(word.classes, [&](std::uint64_t c) { features.push_back(Hash(kScheme, slot, Join(3, c))); });
  }
}

std::uint64_t FeatureExtractor::EdgeFeature(int slot, bool before) { return Hash(kEdge, slot, before ? 1 : 2); }

void FeatureExtractor::TokenFeatures(std::uint32_t token, RowRange sentence, std::vector<std::uint64_t>* out) const {
  const Word& word = at(token);
  const bool is_first = token == sentence.first, is_last = token + 1 == sentence.last;
  static const Word kEdgeWord{.exact = 1, .lower = 1, .shape = 1};
  const Word& before = is_first ? kEdgeWord : at(token - 1);
  const Word& after = is_last ? kEdgeWord : at(token + 1);
  const auto capitals = static_cast<std::uint64_t>(word.capitals);

  out->push_back(Hash(kPairBefore, 0, Join(before.lower, word.lower)));
  out->push_back(Hash(kPairAfter, 0, Join(word.lower, after.lower)));
  out->push_back(Hash(kAround, 0, Join(before.lower, after.lower)));
  for (std::size_t g = 1; g < WordClusters::kGranularities; ++g) {
    out->push_back(Hash(kClusterPairBefore, static_cast<int>(g), Join(before.clusters[g], word.clusters[g])));
    out->push_back(Hash(kClusterPairAfter, static_cast<int>(g), Join(word.clusters[g], after.clusters[g])));
  }
  out->push_back(Hash(kClusterTriple, 0, Join(Join(before.clusters[1], word.clusters[1]), after.clusters[1])));
  out->push_back(Hash(kShapeTriple, 0, Join(Join(before.shape, word.shape), after.shape)));
  out->push_back(Hash(
      kCapitalsTriple, 0,
      capitals + 8 * static_cast<std::uint64_t>(before.capitals) + 64 * static_cast<std::uint64_t>(after.capitals)));
  if (phrase_position_[token] != 0) {
    ForEachClass(phrase_classes_[token],
                 [&](std::uint64_t c) { out->push_back(Hash(kPhrase, 0, c * 4 + phrase_position_[token])); });
  }
  for (const std::uint32_t neighbour : {token - 1, token + 1}) {
    if (neighbour < sentence.first || neighbour >= sentence.last || phrase_position_[neighbour] == 0) continue;
    ForEachClass(phrase_classes_[neighbour], [&](std::uint64_t c) {
      out->push_back(Hash(kPhrase, neighbour < token ? 1 : 2, c * 4 + phrase_position_[neighbour]));
    });
  }
  if (scheme_ == NameScheme::kInnermost && !HasCapital(word.capitals))
    out->push_back(Hash(kScheme, kCentreSlot, Join(1, word.lower)));
  const std::uint64_t style = sentence_style_[token];
  out->push_back(Hash(kStyle, 0, style * 16 + capitals * 2 + (is_first ? 1 : 0)));
  out->push_back(Hash(kStyle, 1, Join(style, word.clusters[2])));
}

}  // namespace lede
