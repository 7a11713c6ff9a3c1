// A hash table from 64-bit keys to rows: no allocation per entry, and few cache lines per look-up.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "lede/document.h"

namespace lede {

/// Rows by key; open addressing, at most half full. Keys are hashes already: equal ones are taken for equal things.
/// There is no order to walk it in, so none can show in an analysis.
class KeyTable {
 public:
  /// Forgets all entries. Keeps memory that the next document is likely to need: what was much larger than its entries
  /// needed, or is larger than `kKept`, is given back.
  void Clear() {
    if (slots_.size() > kKept || size_ * 16 < slots_.size()) {
      std::vector<Slot>().swap(slots_);
    } else {
      slots_.assign(slots_.size(), {});
    }
    size_ = 0;
  }

  /// Makes room for `count` entries at once.
  void Reserve(std::size_t count) {
    const std::size_t wanted = std::bit_ceil(count * 2);
    if (wanted > slots_.size()) Grow(wanted);
  }

  /// The row of `key`, and whether it is new; a new one is `row`. The reference holds until the next call. O(1).
  std::pair<std::uint32_t&, bool> Add(std::uint64_t key, std::uint32_t row) {
    if (size_ * 2 >= slots_.size()) Grow(slots_.empty() ? kFewest : slots_.size() * 2);
    Slot& slot = slots_[SlotOf(key)];
    const bool is_new = !slot.used;
    if (is_new) slot = {key, row, true}, ++size_;
    return {slot.row, is_new};
  }

  /// The row of `key`, or null. O(1).
  std::uint32_t* Find(std::uint64_t key) {
    if (size_ == 0) return nullptr;
    Slot& slot = slots_[SlotOf(key)];
    return slot.used ? &slot.row : nullptr;
  }
  std::uint32_t RowOf(std::uint64_t key) const {
    if (size_ == 0) return kNone;
    const Slot& slot = slots_[SlotOf(key)];
    return slot.used ? slot.row : kNone;
  }

  std::size_t size() const { return size_; }

 private:
  struct Slot {
    std::uint64_t key = 0;
    std::uint32_t row = 0;
    bool used = false;
  };
  static constexpr std::size_t kFewest = 64, kKept = std::size_t{1} << 14;  // slots

  /// The key's slot, or the free one that it belongs in.
  std::size_t SlotOf(std::uint64_t key) const {
    const std::size_t mask = slots_.size() - 1;
    const std::uint64_t mixed = key * 0x9E3779B97F4A7C15ull;
    std::size_t at = (mixed ^ mixed >> 32) & mask;
    while (slots_[at].used && slots_[at].key != key) at = (at + 1) & mask;
    return at;
  }

  void Grow(std::size_t slots) {
    std::vector<Slot> old = std::move(slots_);
    slots_.assign(slots, {});
    for (const Slot& slot : old) {
      if (slot.used) slots_[SlotOf(slot.key)] = slot;
    }
  }

  std::vector<Slot> slots_;  // a power of two, or none
  std::size_t size_ = 0;
};

}  // namespace lede
