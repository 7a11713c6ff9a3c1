#include "places/evidence.h"

#include <algorithm>

namespace lede {
namespace {

// What a country, a division and a neighbourhood add that have all the votes.
constexpr int kCountrySupport = 64, kDivisionSupport = 256, kNearbySupport = 64;
constexpr int kCellHundredths = 150;  // one and a half degrees
constexpr int kCellsAround = 36000 / kCellHundredths;
/// As many votes for nowhere, those of one mention: a place or two that may lie elsewhere are weak evidence.
constexpr std::int64_t kDoubt = 128;
/// More of them against a division: it takes several of its towns to outweigh a world-famous place of the same name.
constexpr std::int64_t kLocalDoubt = 384;

std::size_t CountryIndex(CountryCode country) {
  const int first = (country & 0xFF) - 'A', second = (country >> 8) - 'A';
  return first < 0 || first > 25 || second < 0 || second > 25 ? SIZE_MAX
                                                              : static_cast<std::size_t>(first * 26 + second);
}

std::uint32_t CellOf(int row, int column) {
  column = (column + kCellsAround) % kCellsAround;
  return static_cast<std::uint32_t>(row * kCellsAround + column);
}

int CellRow(const PlaceTable& table, PlaceRow row) { return (table.latitude(row) + 9000) / kCellHundredths + 1; }
int CellColumn(const PlaceTable& table, PlaceRow row) { return (table.longitude(row) + 18000) / kCellHundredths; }

/// Places that are points on the scale of the grid.
bool IsLocal(PlaceFeature feature) {
  return feature == PlaceFeature::kCity || feature == PlaceFeature::kAdmin2 || feature == PlaceFeature::kFacility;
}

int Share(int most, std::int64_t votes, std::int64_t total, std::int64_t doubt) {
  return votes <= 0 ? 0 : static_cast<int>(most * votes / (total + doubt));
}

template <class Map>
std::int64_t CountOf(const Map& map, std::uint32_t key) {
  const auto found = map.find(key);
  return found == map.end() ? 0 : found->second;
}

}  // namespace

void PlaceEvidence::Clear() {
  std::fill(countries_.begin(), countries_.end(), 0);
  divisions_.clear();
  cells_.clear();
  country_total_ = local_total_ = 0;
}

void PlaceEvidence::Vote(const PlaceTable& table, PlaceRow row, int weight) {
  const std::size_t country = CountryIndex(table.country(row));
  if (country != SIZE_MAX) countries_[country] += weight, country_total_ += weight;
  if (table.division(row) != kNone) divisions_[table.division(row)] += weight;
  const bool local = IsLocal(table.feature(row));
  if (local) cells_[CellOf(CellRow(table, row), CellColumn(table, row))] += weight;
  if (local || table.feature(row) == PlaceFeature::kAdmin1) local_total_ += weight;
}

int PlaceEvidence::Support(const PlaceTable& table, PlaceRow row) const {
  int support = 0;
  const std::size_t country = CountryIndex(table.country(row));
  if (country != SIZE_MAX) support += Share(kCountrySupport, countries_[country], country_total_, kDoubt);
  const PlaceRow division = table.division(row);
  if (division != kNone) support += Share(kDivisionSupport, CountOf(divisions_, division), local_total_, kLocalDoubt);
  if (IsLocal(table.feature(row))) {
    std::int64_t near = 0;
    for (int r = -1; r <= 1; ++r) {
      for (int c = -1; c <= 1; ++c)
        near += CountOf(cells_, CellOf(CellRow(table, row) + r, CellColumn(table, row) + c));
    }
    support += Share(kNearbySupport, near, local_total_, kDoubt);
  }
  return support;
}

double SquaredKilometres(const PlaceTable& table, PlaceRow a, PlaceRow b) {
  constexpr double kPerHundredth = 1.112;  // kilometres in a hundredth of a degree of latitude
  const double north = (table.latitude(a) - table.latitude(b)) * kPerHundredth;
  int around = table.longitude(a) - table.longitude(b);
  if (around > 18000) around -= 36000;
  if (around < -18000) around += 36000;
  // The cosine of the latitude, to the fourth power of the angle: only + - * / agree on every machine.
  const double angle = (table.latitude(a) + table.latitude(b)) * 0.5 * 0.00017453292519943295;
  const double square = angle * angle;
  const double cosine = 1.0 - square / 2.0 + square * square / 24.0;
  const double east = around * kPerHundredth * cosine;
  return north * north + east * east;
}

}  // namespace lede
