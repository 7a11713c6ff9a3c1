// Written by train/rate-events.mjs; do not edit.
// clang-format off
#pragma once

#include <array>
#include <cstdint>

namespace lede {

/// In hundredths of a nat: without any clue, and of each (EventClue).
inline constexpr int kEventConstant = 3;
inline constexpr std::array<std::int16_t, 36> kEventWeights = {
    39,  // actor
    58,  // object
    42,  // topic
    40,  // amount
    16,  // named_actor
    -10,  // named_other
    17,  // coded
    -34,  // noun
    30,  // headline
    11,  // reported
    15,  // direct
    55,  // past
    13,  // participle
    -25,  // infinitive
    -37,  // governed
    -47,  // not_actual
    -26,  // negated
    -38,  // conjunct
    -3,  // adverbial
    -54,  // of_noun
    -5,  // complement
    12,  // beside
    -55,  // indirect
    -4,  // by_reference
    -4,  // by_proxy
    -98,  // unknown
    -38,  // far
    -62,  // many_actors
    -30,  // many_objects
    -5,  // long_object
    -35,  // deep
    12,  // long_sentence
    57,  // slim
    30,  // fair
    -57,  // safe
    12,  // sure
};

/// Thousandths by sum of weights, from the first sum on, in steps.
inline constexpr int kFirstSum = -400, kSumStep = 25;
inline constexpr std::array<std::uint16_t, 33> kEventShares = {18, 23, 29, 37, 47, 60, 76, 95, 119, 148, 182, 223, 269, 321, 378, 438, 500, 562, 622, 679, 731, 777, 818, 852, 881, 905, 924, 940, 953, 963, 971, 977, 982};

}  // namespace lede
