#include "tag/weights.h"

#include <bit>
#include <cstring>

#include "lexicon/model_file.h"

namespace lede {
namespace {

constexpr std::size_t kHeader = 464;
constexpr std::size_t kRowBytes = kScoredLabels;

std::size_t RowsAt(std::uint32_t slots) { return (kHeader + std::size_t{slots} * 2 + 63) / 64 * 64; }

std::uint16_t FeatureFingerprint(std::uint64_t feature) {
  const auto f = static_cast<std::uint16_t>(feature >> 48);
  return f == 0 ? 1 : f;
}

template <class Visit>
void ForEachTransition(Transitions& t, Visit visit) {
  for (auto& row : t.between) for (float& x : row) visit(x);
  for (auto& row : t.from_begin) for (float& x : row) visit(x);
  for (auto& row : t.from_inside) for (float& x : row) visit(x);
}

}  // namespace

Weights::Weights(std::span<const std::byte> section) {
  if (section.size() < kHeader) return;
  const std::uint32_t slots = LoadU32(section.data());
  if (!std::has_single_bit(slots) || section.size() != RowsAt(slots) + std::size_t{slots} * kRowBytes) return;
  mask_ = slots - 1;
  scale_ = LoadF32(section.data() + 4);
  const std::byte* at = section.data() + 8;
  ForEachTransition(transitions_, [&](float& x) { x = LoadF32(at), at += 4; });
  fingerprints_ = section.data() + kHeader;
  rows_ = reinterpret_cast<const std::int8_t*>(section.data() + RowsAt(slots));
}

const std::int8_t* Weights::Find(std::uint64_t feature) const {
  const std::uint16_t wanted = FeatureFingerprint(feature);
  auto slot = static_cast<std::uint32_t>(feature) & mask_;
  for (std::uint32_t probes = 0; probes <= mask_; ++probes, slot = (slot + 1) & mask_) {
    const std::uint16_t found = LoadU16(fingerprints_ + std::size_t{slot} * 2);
    if (found == wanted) return rows_ + std::size_t{slot} * kRowBytes;
    if (found == 0) return nullptr;
  }
  return nullptr;
}

void Weights::AddTo(std::uint64_t feature, LabelScores* scores) const {
  const std::int8_t* row = Find(feature);
  if (row == nullptr) return;
  for (std::size_t l = 0; l < kScoredLabels; ++l) (*scores)[l] = static_cast<std::int16_t>((*scores)[l] + row[l]);
}

std::string WriteWeights(const Transitions& transitions, float scale,
                         const std::vector<std::pair<std::uint64_t, std::array<std::int8_t, kScoredLabels>>>& rows) {
  const std::uint32_t slots = std::bit_ceil(static_cast<std::uint32_t>(rows.size() + rows.size() / 6 + 1));
  std::vector<std::uint16_t> fingerprints(slots);
  std::string table(std::size_t{slots} * kRowBytes, '\0');
  for (const auto& [feature, row] : rows) {
    const std::uint16_t fingerprint = FeatureFingerprint(feature);
    auto slot = static_cast<std::uint32_t>(feature) & (slots - 1);
    while (fingerprints[slot] != 0 && fingerprints[slot] != fingerprint) slot = (slot + 1) & (slots - 1);
    if (fingerprints[slot] == fingerprint) continue;
    fingerprints[slot] = fingerprint;
    std::memcpy(table.data() + std::size_t{slot} * kRowBytes, row.data(), kRowBytes);
  }
  std::string out;
  AppendU32(slots, &out);
  AppendF32(scale, &out);
  Transitions copy = transitions;
  ForEachTransition(copy, [&](float& x) { AppendF32(x, &out); });
  AppendU32(0, &out);
  for (const std::uint16_t f : fingerprints) AppendU16(f, &out);
  out.resize(RowsAt(slots), '\0');
  return out + table;
}

}  // namespace lede
