// Names that have been found to stand for the same thing.
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

namespace lede {

/// Disjoint sets of names (union-find with path halving; Tarjan and van Leeuwen 1984). The earliest name of a
/// set leads it.
class NameGroups {
 public:
  void Clear() { parent_.clear(); }
  /// A name of its own; its number.
  std::uint32_t Add() {
    parent_.push_back(size());
    return size() - 1;
  }
  std::uint32_t size() const { return static_cast<std::uint32_t>(parent_.size()); }
  std::uint32_t Root(std::uint32_t name) {
    while (parent_[name] != name) name = parent_[name] = parent_[parent_[name]];
    return name;
  }
  void Unite(std::uint32_t a, std::uint32_t b) {
    a = Root(a), b = Root(b);
    if (a != b) parent_[std::max(a, b)] = std::min(a, b);
  }

 private:
  std::vector<std::uint32_t> parent_;
};

}  // namespace lede
