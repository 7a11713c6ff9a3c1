// Sums and products of 16-bit numbers in the machine's vector registers.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>

#if defined(__SSE2__)
#include <emmintrin.h>
#elif defined(__wasm_simd128__)
#include <wasm_simd128.h>
#endif

namespace lede {

using FourSums = std::int32_t __attribute__((vector_size(16)));

/// Four sums of two products: of the pairs of numbers at `a` and at `b`, which need not be aligned. x86-64 and
/// WebAssembly have one instruction for this, which compilers do not find by themselves.
inline FourSums MultiplyPairs(const std::int16_t* a, const std::int16_t* b) {
#if defined(__SSE2__)
  __m128i x, y;
  std::memcpy(&x, a, sizeof x);
  std::memcpy(&y, b, sizeof y);
  return reinterpret_cast<FourSums>(_mm_madd_epi16(x, y));
#elif defined(__wasm_simd128__)
  return reinterpret_cast<FourSums>(wasm_i32x4_dot_i16x8(wasm_v128_load(a), wasm_v128_load(b)));
#else
  FourSums sums;
  for (int i = 0; i < 4; ++i) sums[i] = a[2 * i] * b[2 * i] + a[2 * i + 1] * b[2 * i + 1];
  return sums;
#endif
}

/// Adds up rows of `size` numbers, a multiple of 64. Sums must not leave 16 bits. Where it `rectifies`, those below zero
/// become zero.
template <bool rectifies = false>
inline void AddRows(std::span<const std::int16_t* const> rows, std::size_t size, std::int16_t* sums) {
  using Eight = std::int16_t __attribute__((vector_size(16)));
  // A part of the sums stays in registers while all rows are added to it.
  constexpr std::size_t kPart = 64;
  for (std::size_t from = 0; from < size; from += kPart) {
    std::array<Eight, kPart / 8> part{};
    for (const std::int16_t* row : rows) {
      std::array<Eight, kPart / 8> more;
      std::memcpy(&more, row + from, sizeof more);
      for (std::size_t i = 0; i < part.size(); ++i) part[i] += more[i];
    }
    if constexpr (rectifies) {
      for (Eight& sum : part) sum &= sum > 0;
    }
    std::memcpy(sums + from, &part, sizeof part);
  }
}

}  // namespace lede
