// Pseudo-random text that is the same on every machine.
#pragma once

#include <cstdint>
#include <iterator>
#include <string>
#include <string_view>

#include "text/utf8.h"

namespace lede::testing {

/// SplitMix64 (Steele, Lea and Flood, 2014).
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}

  /// Uniform enough in [0, bound).
  std::uint32_t Below(std::uint32_t bound) { return static_cast<std::uint32_t>((Next() >> 32) % bound); }

 private:
  std::uint64_t Next() {
    std::uint64_t z = (state_ += 0x9E3779B97F4A7C15ull);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ull;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBull;
    return z ^ (z >> 31);
  }

  std::uint64_t state_;
};

/// Any code point that UTF-8 can encode, most of them ones that a tokenizer has rules for.
inline char32_t RandomCodePoint(Random* random) {
  static constexpr char32_t kPointed[] = {
      0,      '\t',   '\n',   '\r',   0x0B,   0x0C,    0x85,    0xA0,    0xAD,    0xAB,    0xBB,   0x2018,
      0x2019, 0x201C, 0x201D, 0x201E, 0x2013, 0x2014,  0x2026,  0x2028,  0x2029,  0x200B,  0x200D, 0x200E,
      0x200F, 0x202E, 0x3000, 0xFEFF, 0xFE0F, 0x301,   0x20E3,  0x20AC,  0xE9,    0x142,   0x130,  0x2BB,
      0x416,  0x5D0,  0x627,  0x4E2D, 0xAC00, 0x1F600, 0x1F1F5, 0x1F1ED, 0x1F3FD, 0x1F468, 0xFFFD, 0x10FFFF};
  switch (random->Below(8)) {
    case 0: return kPointed[random->Below(std::size(kPointed))];
    case 1: return ' ';
    case 2: return static_cast<unsigned char>(std::string_view(".,:;!?'\"`()[]-/@#$%&*_+=")[random->Below(24)]);
    case 3: return 'A' + random->Below(26);
    case 4: return '0' + random->Below(10);
    case 5: {
      const char32_t any = random->Below(0x110000);
      return any >= 0xD800 && any <= 0xDFFF ? U'?' : any;
    }
    default: return static_cast<unsigned char>("nstdrevlmaeio"[random->Below(13)]);
  }
}

inline std::string RandomText(Random* random, std::uint32_t code_points) {
  std::string text;
  for (std::uint32_t i = 0; i < code_points; ++i) AppendUtf8(RandomCodePoint(random), &text);
  return text;
}

}  // namespace lede::testing
