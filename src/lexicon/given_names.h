// Which pronoun people with a given name mostly go by.
#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_map>

namespace lede {

enum class Gender : std::uint8_t { kUnknown, kMasculine, kFeminine };

/// Given names that nearly all their bearers share a grammatical gender of. Only used to leave out who a
/// pronoun cannot mean; nobody is said to be of a gender.
class GivenNames {
 public:
  GivenNames();
  /// O(name).
  Gender GenderOf(std::string_view name) const;

 private:
  std::unordered_map<std::uint64_t, Gender> genders_;  // by folded name's hash; looked up only, never walked
};

}  // namespace lede
