// Sets of phrases compiled into the model: gazetteers and lexicons.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>

namespace lede {

/// What a phrase is known as; a phrase may be several. Values are bit positions in the model file:
/// append, never renumber.
// clang-format off
enum class LexClass : std::uint8_t {
  kFirstName, kSurname,
  kCountry, kRegion, kCity, kNaturalPlace,  ///< region: province, state; natural: sea, mountain, continent …
  kDemonym, kGroup,                         ///< nationality or people; religious, ethnic, political group
  kOrganization, kOrgWord,                  ///< whole name; a word that organisations' names end or begin with
  kFacilityWord, kPlaceWord,                ///< "airport", "street"; "river", "peninsula"
  kTitle, kHonorific,                       ///< "defense secretary", "director"; "mr", "dr"
  kWeapon, kWeaponWord,                     ///< a system by name ("mi-17"); a head noun ("helicopter", "missile")
  kEventWord, kLawWord, kWorkWord,          ///< "summit", "election"; "treaty", "act"; "report", "times"
  kLanguage, kProduct, kMedia,              ///< "tagalog"; "iphone"; newspapers, agencies, broadcasters
  kMonthOrDay,                              ///< capitalised, but no name
  kCapital,                                 ///< seat of a country's government
  kEvent, kLaw,                             ///< by name: "easter", "world war ii"; "constitution"
  kSportWord, kMarketWord,                  ///< tell what an article is about: "striker", "wicket"; "shares", "tonnes"
  kPostNominal, kGenitiveName, kPostalCode, ///< "phd"; "macy's", a firm; "oh", a state behind a town
};
// clang-format on
using LexClassSet = std::uint32_t;
inline constexpr LexClassSet Bit(LexClass c) { return LexClassSet{1} << static_cast<int>(c); }
/// The classes that the tagger has not been taught.
inline constexpr LexClassSet kRuleClasses =
    Bit(LexClass::kPostNominal) | Bit(LexClass::kGenitiveName) | Bit(LexClass::kPostalCode);

struct PhraseMatch {
  std::uint32_t first = 0;  ///< token range [first, last)
  std::uint32_t last = 0;
  LexClassSet classes = 0;
};

/// What a token adds to a phrase's hash: that of its parts between hyphens, and the hash's base to their number.
/// A token of hyphens alone has no part and changes nothing.
struct TokenHash {
  std::uint64_t hash = 0;
  std::uint64_t power = 1;

  bool has_parts() const { return power != 1; }
};

/// Running hash of a phrase, token by token; equal for equal folded (Fold) words, whether hyphens or spaces stand
/// between them: "rocket-propelled grenade" is "rocket - propelled grenade" is "rocket propelled grenade".
/// A polynomial in the words' hashes, so that a token of several words can be hashed beforehand.
class PhraseHash {
 public:
  void Add(std::string_view folded_token) { AddHash(OfToken(folded_token)); }
  void AddHash(TokenHash token) { value_ = value_ * token.power + token.hash; }
  std::uint64_t value() const;

  static TokenHash OfToken(std::string_view folded_token);
  /// Hash of any bytes.
  static std::uint64_t HashToken(std::string_view bytes);

 private:
  std::uint64_t value_ = 0;
};

/// A read-only open-addressing table in model memory: 24-bit fingerprints to class sets. A phrase
/// that was never put in matches with probability 2⁻²⁴ times the probe length.
///
/// Section layout, little-endian: u32 number of slots (a power of two), u32 number of phrases, then
/// the slots' fingerprints (3 bytes each, 0 is empty), then, at the next multiple of 4, their values
/// (u32 each: the class bits, and bit 31 where a longer phrase begins with this one). Two arrays,
/// because the values compress and the fingerprints do not.
class PhraseTable {
 public:
  PhraseTable() = default;
  /// `bytes` is a section that PhraseTableBuilder made; an empty or malformed one matches nothing.
  explicit PhraseTable(std::span<const std::byte> bytes);

  /// What is known of a phrase.
  struct Hit {
    LexClassSet classes = 0;  ///< 0 when the phrase is unknown, or only begins longer ones
    bool prefix = false;      ///< a longer phrase begins with this one
  };
  /// Looks the phrase with this hash up. O(1).
  Hit Find(std::uint64_t phrase_hash) const;
  /// The classes of a phrase of space-separated folded tokens.
  LexClassSet FindPhrase(std::string_view folded_phrase) const;

  std::size_t size() const { return count_; }

 private:
  const std::byte* fingerprints_ = nullptr;
  const std::byte* values_ = nullptr;
  std::uint32_t count_ = 0;
  std::uint32_t mask_ = 0;
};

/// Builds the bytes of a PhraseTable. The same phrases give the same bytes in whatever order.
class PhraseTableBuilder {
 public:
  /// `phrase` is folded and split at white space and hyphens here. Adding a phrase again unites the
  /// classes.
  void Add(std::string_view phrase, LexClassSet classes);
  std::string Build() const;

 private:
  std::map<std::uint64_t, std::uint32_t> values_;  // phrase hash to slot value
};

}  // namespace lede
