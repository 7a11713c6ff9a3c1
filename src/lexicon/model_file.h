// The model's file format: a directory of named sections, checksummed, little-endian.
//
//   offset size
//   0      8    magic "LEDEMODL"
//   8      4    format version (kModelFormatVersion)
//   12     4    number of sections n
//   16     8    size of the whole file in bytes
//   24     8    checksum of the bytes from 32 to the end (Checksum below)
//   32     16   version of the contents, ASCII, zero-padded
//   48     24·n directory: 8 bytes name (zero-padded ASCII), 8 bytes offset, 8 bytes size
//   …           sections, each at a multiple of 64 bytes, zeros between
//
// All numbers are little-endian and are read with Load* below, so that the file means the same on
// every host.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lede/status.h"

namespace lede {

inline constexpr std::uint32_t kModelFormatVersion = 2;

inline constexpr std::string_view kSectionTagger = "tagger";       ///< src/tag/weights.h
inline constexpr std::string_view kSectionClusters = "clusters";   ///< src/tag/word.h
inline constexpr std::string_view kSectionGazetteer = "gazett";    ///< PhraseTable from large sources
inline constexpr std::string_view kSectionCalibration = "calibr";  ///< src/names/calibration.h
inline constexpr std::string_view kSectionLexicon = "lexicon";     ///< PhraseTable from model/lexicon/*.tsv

inline constexpr std::string_view kSectionReported = "reported";  ///< model/reporting.tsv as it is
inline constexpr std::string_view kSectionEvents = "events";      ///< model/events.tsv as it is

// What the parser learnt.
inline constexpr std::string_view kSectionSyntaxNames = "synnames";  ///< src/syntax/tag_names.h
inline constexpr std::string_view kSectionPos = "pos";               ///< src/syntax/sparse_weights.h
inline constexpr std::string_view kSectionArcs = "arcs";             ///< the same
inline constexpr std::string_view kSectionLemmas = "lemmas";         ///< src/syntax/lemmas.h

namespace detail {
/// Reads a little-endian number; compilers make it one load where the host is little-endian.
template <class T>
T LoadLittleEndian(const std::byte* p) {
  T value = 0;
  for (std::size_t i = 0; i < sizeof(T); ++i)
    value = static_cast<T>(value | static_cast<T>(std::to_integer<T>(p[i]) << (8 * i)));
  return value;
}
}  // namespace detail

inline std::uint16_t LoadU16(const std::byte* p) { return detail::LoadLittleEndian<std::uint16_t>(p); }
inline std::uint32_t LoadU32(const std::byte* p) { return detail::LoadLittleEndian<std::uint32_t>(p); }
inline std::uint64_t LoadU64(const std::byte* p) { return detail::LoadLittleEndian<std::uint64_t>(p); }
// Emscripten 3.1.6 has no std::bit_cast yet; both compilers have the builtin behind it.
inline float LoadF32(const std::byte* p) { return __builtin_bit_cast(float, LoadU32(p)); }
void AppendU16(std::uint16_t v, std::string* out);
void AppendU32(std::uint32_t v, std::string* out);
void AppendU64(std::uint64_t v, std::string* out);
void AppendF32(float v, std::string* out);

/// 64-bit checksum: FNV-1a over little-endian 64-bit words in four interleaved lanes.
std::uint64_t Checksum(std::span<const std::byte> bytes);

class ModelSections {
 public:
  static Status Parse(std::span<const std::byte> bytes, ModelSections* out);

  /// The section's bytes; empty when the model has none of that name.
  std::span<const std::byte> Find(std::string_view name) const;
  std::string_view version() const { return version_; }
  const std::vector<std::pair<std::string_view, std::span<const std::byte>>>& all() const { return sections_; }

  std::string owned;  ///< the bytes, where Model::Own was used

 private:
  std::vector<std::pair<std::string_view, std::span<const std::byte>>> sections_;
  std::string_view version_;
};

/// The bytes of a model file.
std::string WriteModelFile(std::string_view version, const std::vector<std::pair<std::string, std::string>>& sections);

}  // namespace lede
