// What a reader knows better: corrections of an analysis, as they are written down.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "lede/document.h"
#include "lede/status.h"

namespace lede {

enum class HintKind : std::uint8_t {
  kType,           ///< the words are a name of `type`
  kNotAName,       ///< they are none
  kExtent,         ///< the name there is `other`, which has some of the words
  kSameAs,         ///< they mean what the name `other` does
  kApartFrom,      ///< they mean something else than the name `other` does
  kPlace,          ///< their entity lies at `geonames`, or is the place `other`
  kSpeaker,        ///< the words of a quotation, which `other` said
  kNotAQuotation,  ///< nobody said the words
};

/// One correction.
struct Hint {
  HintKind kind{};
  std::string words;           ///< as the text has them, or with other marks and white space
  bool everywhere = false;     ///< wherever the words stand
  std::string before, after;   ///< else what stands right before and behind them; what is empty fits anywhere
  EntityType type{};           ///< of kType
  std::string other;           ///< of kSpeaker empty for nobody; of kPlace a place's name where `geonames` is 0
  std::uint32_t geonames = 0;  ///< of kPlace: a GeoNames id; with 0 and without a name it is nowhere
  PlaceFeature feature{};      ///< of a place's name, which alone says too little
  CountryCode country = kNoCountry;

  bool IsNowhere() const { return kind == HintKind::kPlace && geonames == 0 && other.empty(); }
};

inline constexpr std::size_t kMaxHintBytes = std::size_t{1} << 20;  ///< of all of their JSON
inline constexpr std::size_t kMaxHints = 10'000;
inline constexpr std::size_t kMaxHintWords = 10'000;  ///< bytes of `words` and of `other`

/// Appends the hints of a JSON text of schema "lede-hints/1", or of several such texts, one behind the other. Fails with
/// kBadHints and a sentence that names the hint, counted from 1, and what is wrong with it. O(bytes).
Status ReadHints(std::string_view json, std::vector<Hint>* out);

}  // namespace lede
