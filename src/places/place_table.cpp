#include "places/place_table.h"

#include <algorithm>
#include <bit>
#include <map>
#include <tuple>

#include "lexicon/model_file.h"

namespace lede {
namespace {

constexpr int kBucketBits = 14;
constexpr std::size_t kBuckets = std::size_t{1} << kBucketBits;
constexpr std::size_t kHeader = 16;
constexpr std::uint32_t kNamesPerBase = 64;
constexpr std::size_t kMaxNameBytes = 255;
constexpr std::uint32_t kNoDivision = 0xFFFF;

std::uint32_t BucketOf(std::uint64_t key) { return static_cast<std::uint32_t>(key >> (64 - kBucketBits)); }
std::uint32_t RestOf(std::uint64_t key) { return static_cast<std::uint32_t>(key >> (48 - kBucketBits)) & 0xFFFF; }

template <class Numbers>
void AppendPlanes(const Numbers& numbers, int width, std::string* out) {
  for (int i = 0; i < width; ++i) {
    for (const auto number : numbers) *out += static_cast<char>(static_cast<std::uint32_t>(number) >> (8 * i));
  }
}

}  // namespace

std::uint8_t PlaceRank(std::uint64_t population) {
  if (population == 0) return 0;
  const int doublings = std::bit_width(population) - 1;
  const std::uint64_t eighths = doublings >= 3 ? population >> (doublings - 3) : population << (3 - doublings);
  return static_cast<std::uint8_t>(
      std::min<std::uint64_t>(255, static_cast<std::uint64_t>(doublings) * 8 + eighths % 8));
}

PlaceTable::PlaceTable(std::span<const std::byte> bytes) {
  if (bytes.size() < kHeader) return;
  const std::uint32_t rows = LoadU32(bytes.data());
  entries_ = LoadU32(bytes.data() + 4);
  name_bytes_ = LoadU32(bytes.data() + 8);
  std::uint64_t at = kHeader;
  const auto take = [&](std::size_t count, int width) {
    const Column column = {bytes.data() + std::min<std::uint64_t>(at, bytes.size()), count, width};
    at += std::uint64_t{count} * static_cast<std::uint64_t>(width);
    return column;
  };
  geonames_ = take(rows, 4), latitude_ = take(rows, 2), longitude_ = take(rows, 2), country_ = take(rows, 2);
  division_ = take(rows, 2), feature_ = take(rows, 1), rank_ = take(rows, 1), name_length_ = take(rows, 1);
  name_base_ = take((std::size_t{rows} + kNamesPerBase - 1) / kNamesPerBase, 4);
  buckets_ = take(kBuckets + 1, 4);
  key_ = take(entries_, 2), row_ = take(entries_, 3);
  names_ = bytes.data() + std::min<std::uint64_t>(at, bytes.size());
  if (at + name_bytes_ == bytes.size()) rows_ = rows;
}

void PlaceTable::Find(std::uint64_t key, std::size_t limit, std::vector<PlaceRow>* out) const {
  if (rows_ == 0) return;
  const std::uint32_t bucket = BucketOf(key), rest = RestOf(key);
  const std::uint32_t last = std::min(buckets_[bucket + 1], entries_);
  for (std::uint32_t i = buckets_[bucket]; i < last && limit > 0; ++i) {
    if (key_[i] != rest || row_[i] >= rows_) continue;
    out->push_back(row_[i]);
    --limit;
  }
}

CountryCode PlaceTable::country(PlaceRow row) const {
  const std::uint32_t letters = country_[row];
  const auto is_letter = [](std::uint32_t c) { return c >= 'A' && c <= 'Z'; };
  return is_letter(letters & 0xFF) && is_letter(letters >> 8) ? static_cast<CountryCode>(letters) : kNoCountry;
}

PlaceFeature PlaceTable::feature(PlaceRow row) const {
  const std::uint32_t value = feature_[row] & 0x7F;
  return value <= static_cast<std::uint32_t>(PlaceFeature::kOther) ? static_cast<PlaceFeature>(value)
                                                                   : PlaceFeature::kOther;
}

PlaceRow PlaceTable::division(PlaceRow row) const {
  const std::uint32_t value = division_[row];
  return value == kNoDivision || value >= rows_ ? kNone : value;
}

std::string_view PlaceTable::name(PlaceRow row) const {
  std::uint32_t begin = name_base_[row / kNamesPerBase];
  for (PlaceRow i = row / kNamesPerBase * kNamesPerBase; i < row; ++i) begin += name_length_[i];
  const std::uint32_t length = name_length_[row];
  if (begin > name_bytes_ || length > name_bytes_ - begin) return {};
  return {reinterpret_cast<const char*>(names_) + begin, length};
}

std::string PlaceTableBuilder::Build() const {
  // Places without a GeoNames id keep their order and come first; divisions are among them.
  std::vector<const PlaceEntry*> rows;
  for (const PlaceEntry& entry : entries_) rows.push_back(&entry);
  std::stable_sort(rows.begin(), rows.end(), [](const auto* a, const auto* b) { return a->geonames < b->geonames; });
  std::map<std::string, std::uint32_t, std::less<>> divisions;
  for (std::uint32_t row = 0; row < rows.size(); ++row) {
    const PlaceEntry& entry = *rows[row];
    if (entry.feature == PlaceFeature::kAdmin1 && !entry.division.empty()) divisions.try_emplace(entry.division, row);
  }
  const auto column = [&](int width, auto property, std::string* out) {
    std::vector<std::uint32_t> values;
    values.reserve(rows.size());
    for (const PlaceEntry* entry : rows) values.push_back(static_cast<std::uint32_t>(property(*entry)));
    AppendPlanes(values, width, out);
  };
  const auto division_row = [&](const PlaceEntry& e) {
    const auto found = divisions.find(e.division);
    return found == divisions.end() || found->second >= kNoDivision ? kNoDivision : found->second;
  };

  std::string names;
  std::vector<std::uint32_t> name_bases;
  std::vector<std::tuple<std::uint32_t, std::uint32_t, int, std::uint32_t>> index;  // bucket, rest, -rank, row
  for (std::uint32_t row = 0; row < rows.size(); ++row) {
    const PlaceEntry& entry = *rows[row];
    if (row % kNamesPerBase == 0) name_bases.push_back(static_cast<std::uint32_t>(names.size()));
    names.append(entry.names.front(), 0, kMaxNameBytes);
    const auto add = [&](const std::vector<std::string>& forms, PlaceForm form) {
      for (const std::string& name : forms) {
        const std::uint64_t key = PlaceKey(NormalizePlaceName(name), form);
        index.emplace_back(BucketOf(key), RestOf(key), -PlaceRank(entry.population), row);
      }
    };
    add(entry.names, PlaceForm::kName);
    add(entry.abbreviations, PlaceForm::kAbbreviation);
    add(entry.peoples, PlaceForm::kPeople);
  }
  std::sort(index.begin(), index.end());
  index.erase(std::unique(index.begin(), index.end()), index.end());
  std::vector<std::uint32_t> buckets(kBuckets + 1), keys, index_rows;
  for (const auto& [bucket, rest, rank, row] : index) {
    ++buckets[bucket + 1];
    keys.push_back(rest);
    index_rows.push_back(row);
  }
  for (std::size_t b = 0; b < kBuckets; ++b) buckets[b + 1] += buckets[b];

  std::string out;
  AppendU32(static_cast<std::uint32_t>(rows.size()), &out);
  AppendU32(static_cast<std::uint32_t>(index.size()), &out);
  AppendU32(static_cast<std::uint32_t>(names.size()), &out);
  AppendU32(0, &out);
  column(
      4, [](const PlaceEntry& e) { return e.geonames; }, &out);
  column(
      2, [](const PlaceEntry& e) { return e.latitude; }, &out);
  column(
      2, [](const PlaceEntry& e) { return e.longitude; }, &out);
  column(
      2, [](const PlaceEntry& e) { return e.country; }, &out);
  column(2, division_row, &out);
  column(
      1, [](const PlaceEntry& e) { return static_cast<int>(e.feature) | (e.capital ? 0x80 : 0); }, &out);
  column(
      1, [](const PlaceEntry& e) { return PlaceRank(e.population); }, &out);
  column(
      1, [](const PlaceEntry& e) { return std::min(e.names.front().size(), kMaxNameBytes); }, &out);
  AppendPlanes(name_bases, 4, &out);
  AppendPlanes(buckets, 4, &out);
  AppendPlanes(keys, 2, &out);
  AppendPlanes(index_rows, 3, &out);
  return out + names;
}

}  // namespace lede
