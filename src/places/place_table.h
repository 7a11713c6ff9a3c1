// The gazetteer: places of the world in model memory, found by name.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lede/document.h"
#include "places/place_key.h"

namespace lede {

inline constexpr std::string_view kSectionPlaces = "places";

using PlaceRow = std::uint32_t;

/// A place as the table's compiler is given it.
struct PlaceEntry {
  std::vector<std::string> names;  ///< the first is the one that is shown
  std::vector<std::string> abbreviations;
  std::vector<std::string> peoples;
  PlaceFeature feature = PlaceFeature::kOther;
  bool capital = false;  ///< seat of a country's government
  std::int16_t latitude = 0;
  std::int16_t longitude = 0;  ///< hundredths of a degree
  CountryCode country = kNoCountry;
  std::string division;          ///< ISO 3166-2 code of the first-level division it lies in, or is
  std::uint64_t population = 0;  ///< or what stands for it where it has none
  std::uint32_t geonames = 0;
};

/// How well known a place is, from the number of its people: eight per doubling, 0 … 255.
std::uint8_t PlaceRank(std::uint64_t population);

/// A read-only table in model memory: a column per property, and an index from name to rows. Columns
/// lie byte by byte (all low bytes, then all next ones …) and cities in the order of their GeoNames
/// ids, which go country by country: so neighbours are alike and the section compresses well.
///
/// Section layout, little-endian; "planes n×w" is w arrays of n bytes, lowest bytes first:
///   u32 rows r, u32 index entries e, u32 bytes of names b, u32 0
///   planes r×4 geonames, r×2 latitude, r×2 longitude, r×2 country, r×2 division's row (65535: none),
///   r×1 feature (bit 7: a capital), r×1 rank, r×1 length of the name
///   planes ⌈r/64⌉×4: where the name of every 64th row begins
///   planes (2¹⁴+1)×4: the first index entry of each bucket; a bucket is the top 14 bits of a key
///   planes e×2 the next 16 bits of the key, e×3 the row; within a bucket by key, then by rank, falling
///   the names' bytes
class PlaceTable {
 public:
  PlaceTable() = default;
  /// `bytes` is a section that PlaceTableBuilder made; an empty or malformed one finds nothing.
  explicit PlaceTable(std::span<const std::byte> bytes);

  /// Appends the rows that go by this name, the best known first, at most `limit`. A name that was
  /// never put in finds one with probability below 2⁻¹². O(places with that name).
  void Find(std::uint64_t key, std::size_t limit, std::vector<PlaceRow>* out) const;

  std::uint32_t size() const { return rows_; }
  std::string_view name(PlaceRow row) const;
  std::uint32_t geonames(PlaceRow row) const { return geonames_[row]; }  ///< 0: none
  int latitude(PlaceRow row) const { return static_cast<std::int16_t>(latitude_[row]); }
  int longitude(PlaceRow row) const { return static_cast<std::int16_t>(longitude_[row]); }
  CountryCode country(PlaceRow row) const;
  /// Row of the first-level division the place lies in, or is; kNone where that is unknown.
  PlaceRow division(PlaceRow row) const;
  PlaceFeature feature(PlaceRow row) const;
  bool capital(PlaceRow row) const { return (feature_[row] & 0x80) != 0; }
  int rank(PlaceRow row) const { return static_cast<int>(rank_[row]); }

 private:
  /// A column of numbers of a fixed number of bytes.
  struct Column {
    const std::byte* bytes = nullptr;
    std::size_t rows = 0;
    int width = 0;
    std::uint32_t operator[](std::size_t row) const {
      std::uint32_t value = 0;
      for (int i = 0; i < width; ++i) {
        value |= std::to_integer<std::uint32_t>(bytes[rows * static_cast<std::size_t>(i) + row]) << (8 * i);
      }
      return value;
    }
  };

  std::uint32_t rows_ = 0;
  std::uint32_t entries_ = 0;
  std::uint32_t name_bytes_ = 0;
  Column geonames_, latitude_, longitude_, country_, division_, feature_, rank_, name_length_, name_base_;
  Column buckets_, key_, row_;
  const std::byte* names_ = nullptr;
};

/// Builds the bytes of a PlaceTable. The same places in the same order give the same bytes.
class PlaceTableBuilder {
 public:
  void Add(PlaceEntry entry) { entries_.push_back(std::move(entry)); }
  std::string Build() const;

 private:
  std::vector<PlaceEntry> entries_;
};

}  // namespace lede
