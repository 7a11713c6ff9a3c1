// Currencies: what they are called and written with, and which country's is meant.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "lede/document.h"

namespace lede {

/// How a name of a currency may be used; bits of a set.
enum CurrencyFlag : std::uint8_t {
  kBeforeAmount = 1,  ///< "Rs 40", "EUR 5"
  kAfterAmount = 2,   ///< "40 rupees", "5 EUR"
  kInCapitals = 4,    ///< only so written: "TRY", "CUP" are words too
  kHundredth = 8,     ///< a hundredth of the currency: "cents", "pence"
  kOneLetter = 16,    ///< "P", "R", "N": joined to its digits, and only where they look like money
  kNeedsMoney = 32,   ///< "pounds", "marks": of many millions, or where the clause speaks of paying
  kFamily = 64,       ///< the code is that of CurrencyFamily: several countries call theirs so
};

/// A row of the table: names that stand for the same thing.
struct CurrencyNames {
  std::string_view names;  ///< in lower case, separated by '|'
  std::string_view code;   ///< ISO 4217, or the name of a family
  std::uint8_t flags = 0;
};

/// A currency of a family, and the country whose it is.
struct FamilyMember {
  std::string_view family;  ///< "dollar"
  std::string_view code;    ///< ISO 4217
  char country[3];          ///< ISO 3166-1 alpha-2; the family's first is what is meant without evidence
};

std::span<const CurrencyNames> AllCurrencyNames();
std::span<const FamilyMember> AllFamilyMembers();

/// Finds currencies by PhraseKey. Building it is O(names).
class CurrencyTable {
 public:
  CurrencyTable();
  /// Null where no currency is called so. O(1).
  const CurrencyNames* Find(std::uint64_t key) const;

 private:
  struct Slot {
    std::uint64_t key = 0;
    const CurrencyNames* names = nullptr;
  };
  std::vector<Slot> slots_;
};

/// How much of a story is about which country: mentions of its places, people and organisations.
class StoryCountries {
 public:
  /// O(entities).
  void Count(const Document& doc);
  /// The currency of a family that the story means: that of the country with the most mentions among those
  /// that have one, or the family's first; of dollars and pounds only if the story is about that country.
  /// O(members × countries of the story).
  std::string_view Currency(std::string_view family) const;
  /// How many mentions there are of a country. O(countries of the story).
  std::uint32_t Weight(CountryCode country) const;

 private:
  struct Country {
    CountryCode code;
    std::uint32_t mentions;
  };
  std::vector<Country> countries_;
};

}  // namespace lede
