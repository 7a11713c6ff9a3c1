#include "sparse_perceptron.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>

namespace lede::train {
namespace {

template <class T>
void Put(const T& value, std::string* out) {
  out->append(reinterpret_cast<const char*>(&value), sizeof value);
}

template <class T>
bool Take(std::string_view* bytes, T* value) {
  if (bytes->size() < sizeof *value) return false;
  std::memcpy(value, bytes->data(), sizeof *value);
  bytes->remove_prefix(sizeof *value);
  return true;
}

}  // namespace

void SparsePerceptron::Score(std::span<const std::uint64_t> features, float* scores) const {
  constexpr std::size_t kMost = 512;
  std::array<const Row*, kMost> rows;
  std::size_t found = 0;
  // Memory is slower than all else here: ask for everything before any of it is needed.
  for (const std::uint64_t f : features) __builtin_prefetch(&keys_[f & (keys_.size() - 1)]);
  for (const std::uint64_t f : features) {
    const std::size_t slot = SlotOf(f);
    if (keys_[slot] == 0 || found == kMost) continue;
    rows[found] = &rows_[row_of_slot_[slot]];
    __builtin_prefetch(rows[found++]);
  }
  for (std::size_t r = 0; r < found; ++r) __builtin_prefetch(rows[r]->weights.data());
  for (std::size_t r = 0; r < found; ++r) {
    if (rows[r]->updates < min_updates_) continue;
    for (const Weight& w : rows[r]->weights) scores[w.klass] += w.value;
  }
}

void SparsePerceptron::Correct(std::span<const std::uint64_t> features, std::size_t right, std::size_t wrong) {
  for (const std::uint64_t f : features) {
    Row& row = RowOf(f);
    ++row.updates;
    Add(&row, right, 1);
    Add(&row, wrong, -1);
  }
}

void SparsePerceptron::Add(Row* row, std::size_t klass, float amount) const {
  auto weight =
      std::find_if(row->weights.begin(), row->weights.end(), [&](const Weight& w) { return w.klass == klass; });
  if (weight == row->weights.end()) {
    row->weights.push_back({.since = step_, .klass = static_cast<std::uint32_t>(klass)});
    weight = row->weights.end() - 1;
  }
  weight->total += static_cast<double>(weight->value) * (step_ - weight->since);
  weight->value += amount;
  weight->since = step_;
}

void SparsePerceptron::Average() {
  for (Row& row : rows_) {
    for (Weight& w : row.weights) {
      w.total += static_cast<double>(w.value) * (step_ - w.since);
      w.value = static_cast<float>(w.total / std::max(step_, 1u));
      w.since = step_;
    }
  }
}

std::vector<SparseRow> SparsePerceptron::Round(std::size_t most) const {
  std::vector<float> sizes;
  for (const Row& row : rows_) {
    if (row.updates < min_updates_) continue;
    for (const Weight& w : row.weights) sizes.push_back(std::fabs(w.value));
  }
  if (sizes.empty()) return {};
  std::sort(sizes.begin(), sizes.end(), std::greater<>());
  // One weight in ten thousand is cut off at the end of the scale, so that the others have finer steps.
  const float scale = 127 / sizes[sizes.size() / 10000];
  const float least = sizes[std::min(most, sizes.size() - 1)];
  std::vector<std::pair<float, SparseRow>> kept;
  for (const Row& row : rows_) {
    if (row.updates < min_updates_) continue;
    SparseRow out{row.feature, {}};
    float importance = 0;
    for (const Weight& w : row.weights) {
      const auto rounded = static_cast<int>(std::lround(std::clamp(w.value * scale, -127.0f, 127.0f)));
      if (std::fabs(w.value) < least || rounded == 0) continue;
      importance += std::fabs(w.value);
      out.weights.emplace_back(static_cast<std::uint8_t>(w.klass), static_cast<std::int8_t>(rounded));
    }
    std::sort(out.weights.begin(), out.weights.end());
    if (!out.weights.empty()) kept.emplace_back(importance, std::move(out));
  }
  std::sort(kept.begin(), kept.end(), [](const auto& a, const auto& b) {
    return a.first != b.first ? a.first > b.first : a.second.feature < b.second.feature;
  });
  std::vector<SparseRow> rows;
  rows.reserve(kept.size());
  for (auto& [importance, row] : kept) rows.push_back(std::move(row));
  return rows;
}

std::string SparsePerceptron::Save() const {
  std::string out;
  Put(static_cast<std::uint64_t>(classes_), &out);
  Put(step_, &out);
  Put(static_cast<std::uint64_t>(rows_.size()), &out);
  for (const Row& row : rows_) {
    Put(row.feature, &out);
    Put(row.updates, &out);
    Put(static_cast<std::uint32_t>(row.weights.size()), &out);
    for (const Weight& w : row.weights) Put(w.total, &out), Put(w.value, &out), Put(w.since, &out), Put(w.klass, &out);
  }
  return out;
}

bool SparsePerceptron::Load(std::string_view bytes) {
  SparsePerceptron loaded(classes_, min_updates_);
  std::uint64_t classes = 0, rows = 0;
  if (!Take(&bytes, &classes) || classes != classes_ || !Take(&bytes, &loaded.step_) || !Take(&bytes, &rows))
    return false;
  for (std::uint64_t r = 0; r < rows; ++r) {
    std::uint64_t feature = 0;
    std::uint32_t updates = 0, weights = 0;
    if (!Take(&bytes, &feature) || !Take(&bytes, &updates) || !Take(&bytes, &weights)) return false;
    Row& row = loaded.RowOf(feature);
    row.updates = updates;
    row.weights.resize(weights);
    for (Weight& w : row.weights) {
      if (!Take(&bytes, &w.total) || !Take(&bytes, &w.value) || !Take(&bytes, &w.since) || !Take(&bytes, &w.klass))
        return false;
    }
  }
  if (!bytes.empty()) return false;
  *this = std::move(loaded);
  return true;
}

std::size_t SparsePerceptron::SlotOf(std::uint64_t feature) const {
  const std::size_t mask = keys_.size() - 1;
  std::size_t slot = feature & mask;
  while (keys_[slot] != 0 && keys_[slot] != feature) slot = (slot + 1) & mask;
  return slot;
}

SparsePerceptron::Row& SparsePerceptron::RowOf(std::uint64_t feature) {
  std::size_t slot = SlotOf(feature);
  if (keys_[slot] != 0) return rows_[row_of_slot_[slot]];
  if (rows_.size() * 2 >= keys_.size()) {
    keys_.assign(keys_.size() * 2, 0);
    row_of_slot_.assign(keys_.size(), 0);
    for (std::uint32_t r = 0; r < rows_.size(); ++r) {
      const std::size_t at = SlotOf(rows_[r].feature);
      keys_[at] = rows_[r].feature;
      row_of_slot_[at] = r;
    }
    slot = SlotOf(feature);
  }
  keys_[slot] = feature;
  row_of_slot_[slot] = static_cast<std::uint32_t>(rows_.size());
  rows_.push_back({});
  rows_.back().feature = feature;
  return rows_.back();
}

}  // namespace lede::train
