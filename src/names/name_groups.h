// Names that have been found to stand for the same thing.
#pragma once

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

namespace lede {

/// Disjoint sets of names (union-find with path halving; Tarjan and van Leeuwen 1984). The earliest name of a
/// set leads it.
class NameGroups {
 public:
  void Clear() { parent_.clear(), kept_.clear(), told_.clear(), apart_.clear(); }
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
  /// Joins a name with a shorter or rarer one that may stand for it. Does nothing where the reader knows better.
  void Unite(std::uint32_t full, std::uint32_t other) {
    if (MayUnite(full, other)) Join(full, other);
  }

  // What the reader says, before any rule. Without it none of these costs anything.

  /// Whether nothing keeps the two apart. O(names that the reader keeps apart from the one that has fewer of them).
  bool MayUnite(std::uint32_t full, std::uint32_t other) {
    if (IsKept(full) || IsKept(other) || IsTold(other)) return false;
    return apart_.empty() || !AreApart(Root(full), Root(other));
  }
  /// No rule finds a fuller name for this one: what it stands for is told.
  void Tell(std::uint32_t name) {
    told_.resize(size());
    told_[name] = true;
  }
  /// No rule joins the name with any other.
  void Keep(std::uint32_t name) {
    kept_.resize(size());
    kept_[name] = true;
  }
  bool IsKept(std::uint32_t name) const { return name < kept_.size() && kept_[name]; }
  /// No rule joins their sets.
  void KeepApart(std::uint32_t a, std::uint32_t b) {
    a = Root(a), b = Root(b);
    if (a == b) return;
    apart_.resize(size());
    apart_[a].push_back(b), apart_[b].push_back(a);
  }
  /// As Unite, whatever keeps them apart.
  void Join(std::uint32_t a, std::uint32_t b) {
    a = Root(a), b = Root(b);
    if (a == b) return;
    const std::uint32_t lead = std::min(a, b), other = std::max(a, b);
    parent_[other] = lead;
    if (apart_.empty()) return;
    apart_.resize(size());
    if (apart_[lead].size() < apart_[other].size()) apart_[lead].swap(apart_[other]);
    apart_[lead].insert(apart_[lead].end(), apart_[other].begin(), apart_[other].end());
    apart_[other].clear();
  }

 private:
  bool AreApart(std::uint32_t a, std::uint32_t b) {
    if (a >= apart_.size() || b >= apart_.size()) return false;
    if (apart_[b].size() < apart_[a].size()) std::swap(a, b);
    return std::any_of(apart_[a].begin(), apart_[a].end(), [&](std::uint32_t name) { return Root(name) == b; });
  }

  std::vector<std::uint32_t> parent_;
  bool IsTold(std::uint32_t name) const { return name < told_.size() && told_[name]; }

  std::vector<bool> kept_, told_;                  // by name
  std::vector<std::vector<std::uint32_t>> apart_;  // by root: names of the sets that are kept apart from it
};

}  // namespace lede
