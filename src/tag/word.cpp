#include "tag/word.h"

#include <bit>

#include "lexicon/model_file.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace lede {
namespace {

constexpr std::size_t kClusterHeader = 8;

std::uint64_t HashBytes(std::string_view s, std::uint64_t h = 0xCBF29CE484222325ull) {  // FNV-1a
  for (const char c : s) h = (h ^ static_cast<unsigned char>(c)) * 0x100000001B3ull;
  return MixHash(h);
}

/// Letters become X or x, digits 0, runs collapse; the first 24 classes count.
struct ShapeAndCapitals {
  std::uint64_t shape;
  Capitals capitals;
};

ShapeAndCapitals ShapeOf(std::string_view form) {
  char shape[24];
  std::size_t length = 0;
  int uppers = 0, lowers = 0, code_points = 0;
  bool first_upper = false;
  for (std::size_t at = 0; at < form.size();) {
    const DecodedChar d = DecodeUtf8(form, at);
    at += d.bytes;
    char c = '.';
    if (IsUpper(d.code_point)) {
      c = 'X', ++uppers;
      first_upper |= code_points == 0;
    } else if (IsLetter(d.code_point)) {
      c = 'x', ++lowers;
    } else if (IsDigit(d.code_point)) {
      c = '0';
    } else if (d.code_point < 0x80) {
      c = static_cast<char>(d.code_point);
    }
    ++code_points;
    const bool run = length > 0 && shape[length - 1] == c;
    if (!run && length < sizeof shape) shape[length++] = c;
  }
  Capitals capitals = Capitals::kUncased;
  if (uppers == 0) {
    capitals = lowers > 0 ? Capitals::kLower : Capitals::kUncased;
  } else if (lowers == 0) {
    capitals = uppers == 1 ? Capitals::kInitialLetter : Capitals::kAll;
  } else {
    capitals = first_upper && uppers == 1 ? Capitals::kInitial : Capitals::kMixed;
  }
  return {HashBytes({shape, length}), capitals};
}

}  // namespace

WordClusters::WordClusters(std::span<const std::byte> section) {
  if (section.size() < kClusterHeader) return;
  const std::uint32_t slots = LoadU32(section.data()), clusters = LoadU32(section.data() + 4);
  const std::uint64_t size = kClusterHeader + std::uint64_t{slots} * 4 + std::uint64_t{clusters} * 2;
  if (!std::has_single_bit(slots) || section.size() != size) return;
  mask_ = slots - 1;
  clusters_ = clusters;
  fingerprints_ = section.data() + kClusterHeader;
  fine_ = fingerprints_ + std::size_t{slots} * 2;
  coarser_ = fine_ + std::size_t{slots} * 2;
}

std::uint64_t WordClusters::Key(std::string_view folded_form) {
  std::uint64_t h = 0xCBF29CE484222325ull;
  for (const char c : folded_form) {
    const char digitless = c >= '0' && c <= '9' ? '0' : c;
    h = (h ^ static_cast<unsigned char>(digitless)) * 0x100000001B3ull;
  }
  return MixHash(h);
}

std::uint16_t WordClusters::Fingerprint(std::uint64_t key) {
  const auto f = static_cast<std::uint16_t>(key >> 48);
  return f == 0 ? 1 : f;
}

WordClusters::Ids WordClusters::Find(std::uint64_t key) const {
  if (fingerprints_ == nullptr) return {};
  const std::uint16_t wanted = Fingerprint(key);
  auto slot = static_cast<std::uint32_t>(key) & mask_;
  for (std::uint32_t probes = 0; probes <= mask_; ++probes, slot = (slot + 1) & mask_) {
    const std::uint16_t found = LoadU16(fingerprints_ + std::size_t{slot} * 2);
    if (found == 0) return {};
    if (found != wanted) continue;
    const std::uint16_t fine = LoadU16(fine_ + std::size_t{slot} * 2);
    if (fine >= clusters_) return {};
    return {static_cast<std::uint16_t>(std::to_integer<int>(coarser_[fine]) + 1),
            static_cast<std::uint16_t>(std::to_integer<int>(coarser_[clusters_ + fine]) + 1),
            static_cast<std::uint16_t>(fine + 1)};
  }
  return {};
}

Vocabulary::Vocabulary(const Model& model)
    : clusters_(model.sections().Find(kSectionClusters)),
      gazetteer_(model.sections().Find(kSectionGazetteer)),
      lexicon_(model.sections().Find(kSectionLexicon)) {}

Word Vocabulary::Analyze(std::string_view form, std::string* scratch) const {
  Word word;
  const auto [shape, capitals] = ShapeOf(form);
  word.shape = shape;
  word.capitals = capitals;
  word.ends_with_period = form.size() > 1 && form.back() == '.';

  scratch->clear();
  AppendFolded(form, scratch);
  word.phrase = PhraseHash::OfToken(*scratch);
  word.exact = MixHash(PhraseHash::HashToken(*scratch) ^ (std::uint64_t{static_cast<std::uint8_t>(capitals)} << 56));
  word.lower = WordClusters::Key(*scratch);
  word.clusters = clusters_.Find(word.lower);

  PhraseHash phrase;
  phrase.AddHash(word.phrase);
  const PhraseTable::Hit hit = FindPhrase(phrase.value());
  word.classes = hit.classes;
  word.begins_phrase = hit.prefix;
  return word;
}

PhraseTable::Hit Vocabulary::FindPhrase(std::uint64_t hash) const {
  const PhraseTable::Hit a = gazetteer_.Find(hash), b = lexicon_.Find(hash);
  return {(a.classes | b.classes) & ~kRuleClasses, a.prefix || b.prefix};
}

}  // namespace lede
