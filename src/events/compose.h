// What offers, demands, refusals and threats make of the code of an act.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace lede {

/// How an act is told that is not simply done.
enum class Stance : std::uint8_t {
  kToCome,      ///< "will visit", "offered to visit", "plans to visit"
  kAppealed,    ///< "urged them to visit"
  kDemanded,    ///< "must visit", "demanded a visit"
  kRefused,     ///< "refused to visit"
  kNegated,     ///< "did not visit", "failed to visit"
  kThreatened,  ///< "threatened to strike"
  kEnded,       ///< "stopped visiting"
  kSupposed,    ///< "if they visit", "may visit"
};

/// The root of a CAMEO code, 1 to 20; 0 where it has none.
std::size_t RootOf(std::string_view code);

/// The stance of those who do what the code says: 02 appeals, 03 offers, 10 demands, 12 refuses, 13 threatens, and bare
/// "16" ends something. Nothing of other codes.
std::optional<Stance> StanceOf(std::string_view code);

/// Whether the code says no more than its root: "120".
bool IsBroad(std::string_view code);

/// Whether it is a root alone, which is no code by itself but makes one of the act that it is about: "16".
bool IsBare(std::string_view code);

/// The code of an act in a stance, by CAMEO's logic: cooperation to come is an intent (03), refused a rejection (12),
/// asked for an appeal (02) or demand (10); hostility to come is a threat (13); what ends is a reduction (16) or a
/// retreat (08). `otherwise` where the stance makes nothing else of it. Empty where it makes no event of it. O(1).
std::string Compose(Stance stance, std::string_view act, std::string_view otherwise);

}  // namespace lede
