#include "lexicon/phrase_table.h"

#include <algorithm>
#include <bit>
#include <vector>

#include "lexicon/model_file.h"
#include "text/unicode.h"

namespace lede {
namespace {

constexpr std::uint32_t kPrefixBit = 1u << 31;
constexpr std::size_t kTableHeader = 8;
constexpr std::size_t kFingerprintBytes = 3;
constexpr std::uint32_t kMaxSlots = 1u << 28;

/// Of the fingerprints, with the zeros behind them.
std::size_t FingerprintsSize(std::uint32_t slots) { return (std::size_t{slots} * kFingerprintBytes + 3) / 4 * 4; }

constexpr std::uint64_t kBase = 0x9E3779B97F4A7C15ull;  // 2^64 / golden ratio: any odd constant would do

/// Finaliser of MurmurHash3 (Appleby, public domain): every input bit reaches every output bit.
std::uint64_t Mix(std::uint64_t h) {
  h = (h ^ (h >> 33)) * 0xFF51AFD7ED558CCDull;
  h = (h ^ (h >> 33)) * 0xC4CEB9FE1A85EC53ull;
  return h ^ (h >> 33);
}

std::uint32_t Fingerprint(std::uint64_t phrase_hash) {
  const auto high = static_cast<std::uint32_t>(phrase_hash >> (64 - 8 * kFingerprintBytes));
  return high == 0 ? 1 : high;
}

/// The pieces of `text` between any of `separators`, empty ones left out.
template <class Visit>
void ForEachWord(std::string_view text, std::string_view separators, Visit visit) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find_first_of(separators, at), text.size());
    if (end > at) visit(text.substr(at, end - at));
    at = end + 1;
  }
}

}  // namespace

std::uint64_t PhraseHash::HashToken(std::string_view bytes) {
  std::uint64_t h = 0xCBF29CE484222325ull;  // FNV-1a
  for (const char c : bytes) h = (h ^ static_cast<unsigned char>(c)) * 0x100000001B3ull;
  return Mix(h);
}

std::uint64_t PhraseHash::value() const { return Mix(value_); }

TokenHash PhraseHash::OfToken(std::string_view folded_token) {
  TokenHash token;
  ForEachWord(folded_token, "-", [&](std::string_view word) {
    token.hash = token.hash * kBase + HashToken(word);
    token.power *= kBase;
  });
  return token;
}

PhraseTable::PhraseTable(std::span<const std::byte> bytes) {
  if (bytes.size() < kTableHeader) return;
  const std::uint32_t slots = LoadU32(bytes.data());
  if (!std::has_single_bit(slots) || slots > kMaxSlots ||
      bytes.size() != kTableHeader + FingerprintsSize(slots) + std::size_t{slots} * 4) {
    return;
  }
  mask_ = slots - 1;
  count_ = LoadU32(bytes.data() + 4);
  fingerprints_ = bytes.data() + kTableHeader;
  values_ = fingerprints_ + FingerprintsSize(slots);
}

PhraseTable::Hit PhraseTable::Find(std::uint64_t phrase_hash) const {
  if (fingerprints_ == nullptr) return {};
  const std::uint32_t wanted = Fingerprint(phrase_hash);
  auto slot = static_cast<std::uint32_t>(phrase_hash) & mask_;
  for (std::uint32_t probes = 0; probes <= mask_; ++probes, slot = (slot + 1) & mask_) {
    // The byte too many is the next slot's, or the first value's.
    const std::uint32_t found = LoadU32(fingerprints_ + std::size_t{slot} * kFingerprintBytes) & 0xFFFFFF;
    if (found == 0) return {};
    if (found == wanted) {
      const std::uint32_t value = LoadU32(values_ + std::size_t{slot} * 4);
      return {value & ~kPrefixBit, (value & kPrefixBit) != 0};
    }
  }
  return {};
}

LexClassSet PhraseTable::FindPhrase(std::string_view folded_phrase) const {
  PhraseHash hash;
  ForEachWord(folded_phrase, " ", [&](std::string_view word) { hash.Add(word); });
  return Find(hash.value()).classes;
}

void PhraseTableBuilder::Add(std::string_view phrase, LexClassSet classes) {
  PhraseHash hash;
  const std::string folded = Fold(phrase);
  std::uint32_t* last = nullptr;
  ForEachWord(folded, " -", [&](std::string_view word) {
    if (last != nullptr) *last |= kPrefixBit;
    hash.Add(word);
    last = &values_[hash.value()];
  });
  if (last != nullptr) *last |= classes;
}

std::string PhraseTableBuilder::Build() const {
  // At most four fifths full: short probes, little air to ship.
  const std::uint32_t slots = std::bit_ceil(static_cast<std::uint32_t>(values_.size() + values_.size() / 4 + 1));
  std::vector<std::uint32_t> fingerprints(slots), values(slots);
  for (const auto& [hash, value] : values_) {
    auto slot = static_cast<std::uint32_t>(hash) & (slots - 1);
    while (fingerprints[slot] != 0) slot = (slot + 1) & (slots - 1);
    fingerprints[slot] = Fingerprint(hash);
    values[slot] = value;
  }
  std::string out;
  AppendU32(slots, &out);
  AppendU32(static_cast<std::uint32_t>(values_.size()), &out);
  for (const std::uint32_t f : fingerprints) {
    for (std::size_t b = 0; b < kFingerprintBytes; ++b) out += static_cast<char>(f >> (8 * b));
  }
  out.resize(kTableHeader + FingerprintsSize(slots), '\0');
  for (const std::uint32_t v : values) AppendU32(v, &out);
  return out;
}

}  // namespace lede
