// Written by train/rate-events.mjs; do not edit.
// clang-format off
#pragma once

#include <array>
#include <cstdint>

namespace lede {

/// In hundredths of a nat: without any clue, and of each (EventClue).
inline constexpr int kEventConstant = 3;
inline constexpr std::array<std::int16_t, 15> kEventWeights = {98, 62, 45, 80, 77, 68, -50, -36, -56, -50, -47, -75, -34, -27, -21};  // strong, actor, object, topic, amount, past, participle, infinitive, not_actual, negated, far, many_actors, many_objects, long_object, deep

/// Thousandths by sum of weights, from the first sum on, in steps.
inline constexpr int kFirstSum = -400, kSumStep = 25;
inline constexpr std::array<std::uint16_t, 33> kEventShares = {18, 23, 29, 37, 47, 60, 76, 95, 119, 148, 182, 223, 269, 321, 378, 438, 500, 562, 622, 679, 731, 777, 818, 852, 881, 905, 924, 940, 953, 963, 971, 977, 982};

}  // namespace lede
