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
using EightNumbers = std::int16_t __attribute__((vector_size(16)));

inline EightNumbers LoadEight(const std::int16_t* at) {
  EightNumbers out;
  std::memcpy(&out, at, sizeof out);
  return out;
}

/// The same pair of numbers four times.
inline EightNumbers RepeatPair(const std::int16_t* pair) {
  std::int32_t both;
  std::memcpy(&both, pair, sizeof both);
  return reinterpret_cast<EightNumbers>(FourSums{both, both, both, both});
}

// x86-64 and WebAssembly have one instruction for each of these, which compilers do not find by themselves.

/// Four sums of two products: of neighbours.
inline FourSums MultiplyPairs(EightNumbers a, EightNumbers b) {
#if defined(__SSE2__)
  return reinterpret_cast<FourSums>(_mm_madd_epi16(reinterpret_cast<__m128i>(a), reinterpret_cast<__m128i>(b)));
#elif defined(__wasm_simd128__)
  return reinterpret_cast<FourSums>(wasm_i32x4_dot_i16x8(reinterpret_cast<v128_t>(a), reinterpret_cast<v128_t>(b)));
#else
  FourSums sums;
  for (int i = 0; i < 4; ++i) sums[i] = a[2 * i] * b[2 * i] + a[2 * i + 1] * b[2 * i + 1];
  return sums;
#endif
}

/// The numbers of `a` and `b` in turns: of their first halves, of their second ones.
inline EightNumbers FirstInTurns(EightNumbers a, EightNumbers b) {
#if defined(__SSE2__)
  return reinterpret_cast<EightNumbers>(_mm_unpacklo_epi16(reinterpret_cast<__m128i>(a), reinterpret_cast<__m128i>(b)));
#else
  return EightNumbers{a[0], b[0], a[1], b[1], a[2], b[2], a[3], b[3]};
#endif
}
inline EightNumbers SecondInTurns(EightNumbers a, EightNumbers b) {
#if defined(__SSE2__)
  return reinterpret_cast<EightNumbers>(_mm_unpackhi_epi16(reinterpret_cast<__m128i>(a), reinterpret_cast<__m128i>(b)));
#else
  return EightNumbers{a[4], b[4], a[5], b[5], a[6], b[6], a[7], b[7]};
#endif
}

/// Sums of 32 bits as numbers of 16, the nearest that there are.
inline EightNumbers Narrow(FourSums first, FourSums second) {
#if defined(__SSE2__)
  return reinterpret_cast<EightNumbers>(
      _mm_packs_epi32(reinterpret_cast<__m128i>(first), reinterpret_cast<__m128i>(second)));
#elif defined(__wasm_simd128__)
  return reinterpret_cast<EightNumbers>(
      wasm_i16x8_narrow_i32x4(reinterpret_cast<v128_t>(first), reinterpret_cast<v128_t>(second)));
#else
  const auto near = [](std::int32_t sum) {
    return static_cast<std::int16_t>(sum < INT16_MIN ? INT16_MIN : sum > INT16_MAX ? INT16_MAX : sum);
  };
  EightNumbers out;
  for (int i = 0; i < 4; ++i) out[i] = near(first[i]), out[4 + i] = near(second[i]);
  return out;
#endif
}

/// Which of eight numbers are above zero, as bits.
inline std::uint32_t AboveZero(EightNumbers numbers) {
#if defined(__SSE2__)
  const __m128i above = _mm_cmpgt_epi16(reinterpret_cast<__m128i>(numbers), _mm_setzero_si128());
  return static_cast<std::uint32_t>(_mm_movemask_epi8(_mm_packs_epi16(above, _mm_setzero_si128())));
#elif defined(__wasm_simd128__)
  return wasm_i16x8_bitmask(reinterpret_cast<v128_t>(numbers > 0));
#else
  std::uint32_t bits = 0;
  for (int i = 0; i < 8; ++i) bits |= numbers[i] > 0 ? 1u << i : 0u;
  return bits;
#endif
}

/// Which of the eight numbers at `at` are this one, as bits.
inline std::uint32_t EqualTo(std::uint16_t number, const void* at) {
  EightNumbers numbers;
  std::memcpy(&numbers, at, sizeof numbers);
  const EightNumbers equal = numbers == static_cast<std::int16_t>(number) + EightNumbers{};
#if defined(__SSE2__)
  return static_cast<std::uint32_t>(
      _mm_movemask_epi8(_mm_packs_epi16(reinterpret_cast<__m128i>(equal), _mm_setzero_si128())));
#elif defined(__wasm_simd128__)
  return wasm_i16x8_bitmask(reinterpret_cast<v128_t>(equal));
#else
  std::uint32_t bits = 0;
  for (int i = 0; i < 8; ++i) bits |= equal[i] != 0 ? 1u << i : 0u;
  return bits;
#endif
}

/// Adds up rows of `size` numbers, a multiple of 64. Sums must not leave 16 bits. Where it `rectifies`, those below zero
/// become zero.
template <bool rectifies = false>
inline void AddRows(std::span<const std::int16_t* const> rows, std::size_t size, std::int16_t* sums) {
  // A part of the sums stays in registers while all rows are added to it.
  constexpr std::size_t kPart = 64;
  for (std::size_t from = 0; from < size; from += kPart) {
    std::array<EightNumbers, kPart / 8> part{};
    for (const std::int16_t* row : rows) {
      std::array<EightNumbers, kPart / 8> more;
      std::memcpy(&more, row + from, sizeof more);
      for (std::size_t i = 0; i < part.size(); ++i) part[i] += more[i];
    }
    if constexpr (rectifies) {
      for (EightNumbers& sum : part) sum &= sum > 0;
    }
    std::memcpy(sums + from, &part, sizeof part);
  }
}

}  // namespace lede
