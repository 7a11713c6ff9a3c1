// Keys of words and of short phrases, as the tables of currencies and units know them.
#pragma once

#include <cstdint>
#include <string_view>

#include "values/words.h"

namespace lede {

consteval std::uint64_t operator""_key(const char* text, std::size_t size) { return WordKey({text, size}); }

/// The key of a phrase from those of its words, one after the other; that of the first is its own.
constexpr std::uint64_t JoinKeys(std::uint64_t phrase, std::uint64_t word) {
  return (phrase ^ (word >> 29)) * 0x9E3779B97F4A7C15u + word;
}

/// The key of words with single spaces between them, in lower case. O(bytes).
constexpr std::uint64_t PhraseKey(std::string_view words) {
  std::uint64_t key = 0;
  for (std::size_t from = 0; from < words.size();) {
    std::size_t to = words.find(' ', from);
    if (to == std::string_view::npos) to = words.size();
    const std::uint64_t word = WordKey(words.substr(from, to - from));
    key = from == 0 ? word : JoinKeys(key, word);
    from = to + 1;
  }
  return key;
}

}  // namespace lede
