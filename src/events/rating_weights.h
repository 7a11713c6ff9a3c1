// Written by train/rate-events.mjs; do not edit.
// clang-format off
#pragma once

#include <array>
#include <cstdint>

namespace lede {

/// In hundredths of a nat: without any clue, and of each (EventClue).
inline constexpr int kEventConstant = -12;
inline constexpr std::array<std::int16_t, 36> kEventWeights = {
    37,  // actor
    67,  // object
    57,  // topic
    52,  // amount
    17,  // named_actor
    5,  // named_other
    24,  // coded
    -42,  // noun
    45,  // headline
    9,  // reported
    27,  // direct
    51,  // past
    21,  // participle
    -21,  // infinitive
    -43,  // governed
    -44,  // not_actual
    -46,  // negated
    -34,  // conjunct
    -12,  // adverbial
    -46,  // of_noun
    -8,  // complement
    -6,  // beside
    -62,  // indirect
    1,  // by_reference
    -8,  // by_proxy
    -105,  // unknown
    -30,  // far
    -62,  // many_actors
    -25,  // many_objects
    6,  // long_object
    -58,  // deep
    9,  // long_sentence
    47,  // slim
    22,  // fair
    -28,  // safe
    8,  // sure
};

/// Thousandths by sum of weights, from the first sum on, in steps.
inline constexpr int kFirstSum = -400, kSumStep = 25;
inline constexpr std::array<std::uint16_t, 33> kEventShares = {18, 23, 29, 37, 47, 60, 76, 95, 119, 148, 182, 223, 269, 321, 378, 438, 500, 562, 622, 679, 731, 777, 818, 852, 881, 905, 924, 940, 953, 963, 971, 977, 982};

}  // namespace lede
