// Written by train/references.mjs; do not edit.
// clang-format off
#pragma once

#include <cstdint>

#include "coref/ranking.h"

namespace lede {

/// By class of pronoun and clue, in thousandths of a nat.
inline constexpr std::int16_t kClueWeights[kPronounClasses][kClues] = {
    {546, -509, -363, -1071, 519, -359, -105, -6, 61, 458, 455, -1194, -1083, -547, -1148, -610, 1015, 432, -243, 198, 469, 41, 1000, 588, 202, 697, 1073, 858, 892, 815, 332, -380, 191, 504, 130, -8, -100, 1278, 449, 994, 56, 727, -819, -114, -401, 1481, -619, -376, -54, 168, 0, -145, -338, -239, -110, -789},
    {651, -10, -740, -1590, 783, 70, -812, 98, 436, 305, 343, -822, -1040, -707, -546, -654, 872, 338, 58, -546, 71, -190, 732, 707, 394, 496, 879, 704, 760, 699, 205, 494, 250, 431, 697, -406, 80, 1040, 288, 878, 223, 851, 238, 83, -677, 1544, 216, -318, -58, 163, 0, 421, 399, -303, 223, -128},
    {475, -83, -613, -1309, 660, -29, -830, -263, 491, 137, 91, -1178, -1046, -114, -340, -524, 706, 338, -62, -99, 33, 108, 637, 588, 194, 477, 879, 704, 482, 873, 235, -413, -21, 534, 402, 296, 368, 536, 584, 857, 18, 663, 181, 106, -128, 1840, -167, 23, -71, 167, 0, 69, -108, 43, -99, -392},
};

/// By how much a candidate must lead all others, for the share of held-out choices that was wanted to be right.
inline constexpr int kLeastLead = 1274;

/// The lead of a candidate who is alone.
inline constexpr int kSureLead = 8000;

struct LeadConfidence {
  int lead;
  std::uint16_t confidence;
};
/// From this lead on so many choices in a thousand were right, on documents that had been held out.
inline constexpr LeadConfidence kLeadConfidence[] = {{0, 855}, {2403, 925}, {3333, 938}, {4112, 982}, {4934, 987}};

}  // namespace lede
