// A hash table from words to rows.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "lede/document.h"

namespace lede {

/// Rows by words, which are views of memory that outlives the table. A look-up builds no string: the word may be given in
/// parts that follow each other. There is no order to walk it in, so none can show in an analysis.
class WordRows {
 public:
  bool empty() const { return entries_.empty(); }
  std::size_t size() const { return entries_.size(); }

  /// The row of `word`; of a new one `row`. The reference holds until the next call. O(word).
  std::uint32_t& Add(std::string_view word, std::uint32_t row = 0) {
    if (entries_.size() * 2 >= slots_.size()) Grow();
    const std::uint32_t hash = HashOf(word);
    Slot& slot = slots_[SlotOf(hash, word)];
    if (slot.entry == kNone) {
      slot = {hash, static_cast<std::uint32_t>(entries_.size())};
      entries_.push_back({word, row});
    }
    return entries_[slot.entry].row;
  }

  /// The row of the word that the parts make, or kNone. O(word).
  template <class... Parts>
  std::uint32_t Find(std::string_view first, Parts... parts) const {
    if (entries_.empty()) return kNone;
    const Slot slot = slots_[SlotOf(HashOf(first, parts...), first, parts...)];
    return slot.entry == kNone ? kNone : entries_[slot.entry].row;
  }
  template <class... Parts>
  bool Has(std::string_view first, Parts... parts) const {
    return Find(first, parts...) != kNone;
  }

 private:
  struct Slot {
    std::uint32_t hash = 0, entry = kNone;
  };
  struct Entry {
    std::string_view word;
    std::uint32_t row = 0;
  };

  template <class... Parts>
  static std::uint32_t HashOf(Parts... parts) {
    std::uint32_t hash = 0x811C9DC5u;
    const auto add = [&hash](std::string_view part) {
      for (const char c : part) hash = (hash ^ static_cast<unsigned char>(c)) * 0x01000193u;
    };
    (add(parts), ...);
    return hash ^ hash >> 15;
  }

  static bool Are(std::string_view word) { return word.empty(); }
  template <class... Parts>
  static bool Are(std::string_view word, std::string_view first, Parts... parts) {
    if (!word.starts_with(first)) return false;
    return Are(word.substr(first.size()), parts...);
  }

  /// The word's slot, or the free one that it belongs in.
  template <class... Parts>
  std::size_t SlotOf(std::uint32_t hash, Parts... parts) const {
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = hash & mask;
    while (slots_[at].entry != kNone && !(slots_[at].hash == hash && Are(entries_[slots_[at].entry].word, parts...)))
      at = (at + 1) & mask;
    return at;
  }

  void Grow() {
    constexpr std::size_t kFewest = 16;
    slots_.assign(slots_.empty() ? kFewest : slots_.size() * 2, {});
    for (std::uint32_t e = 0; e < entries_.size(); ++e) {
      const std::uint32_t hash = HashOf(entries_[e].word);
      slots_[SlotOf(hash, entries_[e].word)] = {hash, e};
    }
  }

  std::vector<Slot> slots_;  // a power of two, at most half of them taken
  std::vector<Entry> entries_;
};

}  // namespace lede
