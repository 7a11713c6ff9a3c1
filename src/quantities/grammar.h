// The grammar of quantities: an amount with the currency, percent sign or unit around it.
#pragma once

#include <cstdint>
#include <string_view>

#include "lede/document.h"
#include "quantities/amounts.h"
#include "quantities/atom_view.h"
#include "quantities/currencies.h"
#include "quantities/units.h"

namespace lede {

/// A quantity between two atoms.
struct QuantityMatch {
  std::uint32_t first = 0, last = 0;  ///< atoms; equal where there is none
  QuantityType type = QuantityType::kCardinal;
  bool has_value = false, has_high = false;
  double value = 0, high = 0;
  std::string_view unit{};        ///< ISO 4217, "%", "pp" or UCUM; into a table that outlives all analyses
  const Unit* measure = nullptr;  ///< of a QUANTITY
  bool plain = false;             ///< a cardinal that may be something else: a code, a pronoun
  bool ratio = false;             ///< a cardinal that is a part: "2000 over 3"

  bool found() const { return last != first; }
};

/// Reads the quantities of one document, sentence by sentence.
class QuantityGrammar {
 public:
  /// Starts a document; counts its countries, which tell whose dollars, pesos and rupees it means.
  void Start(const Document& doc);
  void Sentence(const AtomView& atoms) { atoms_ = atoms; }
  /// The quantity whose amount begins at `at`; it may begin before, at a sign or currency, but not before
  /// `from`. O(its length).
  QuantityMatch Read(std::uint32_t at, std::uint32_t from) const;

 private:
  /// What stands behind an amount and makes something of it.
  struct Tail {
    enum Kind : std::uint8_t { kNothing, kMoney, kPercent, kMeasure } kind = kNothing;
    std::uint32_t last = 0;  ///< one past its last atom
    std::string_view unit{};
    const Unit* measure = nullptr;
    double factor = 1;  ///< of the amount: cents are hundredths
    double more = 0;    ///< added to it: the inches of feet
  };
  /// A currency before an amount.
  struct Opening {
    bool found = false;
    std::uint32_t first = 0;
    std::string_view code{};
    double factor = 1;  ///< of the amount: "MEUR 60" is 60 million
  };

  // grammar.cpp
  QuantityMatch Special(std::uint32_t at) const;
  QuantityMatch Ordinal(std::uint32_t at) const;
  QuantityMatch WithTail(const Opening& open, const Amount& amount, const Tail& tail) const;
  bool Range(const Opening& open, const Amount& low, Tail* tail, QuantityMatch* match) const;
  bool RangeMark(std::uint32_t at, std::uint32_t first, const Amount& low, std::uint32_t* next) const;
  bool SharesScale(std::uint32_t first, const Amount& low, const Amount& high) const;
  Tail ReadTail(const Opening& open, const Amount& amount) const;
  Tail Percent(const Amount& amount) const;
  bool IsPoints(const Amount& amount) const;
  bool Negative(std::uint32_t first, std::uint32_t from) const;
  void BareDecimals(std::uint32_t from, Amount* amount) const;

  // money.cpp
  Opening CurrencyBefore(std::uint32_t at, std::uint32_t from) const;
  Opening CurrencyAt(std::uint32_t at, std::uint32_t* amount) const;
  Tail CurrencyAfter(const Opening& open, const Amount& amount) const;
  Tail WithSubunit(const Tail& money) const;
  QuantityMatch MultiMillion(std::uint32_t at) const;
  const CurrencyNames* CurrencyNamed(std::uint32_t at, std::uint32_t* last) const;
  const CurrencyNames* MillionCode(std::uint32_t at) const;
  std::string_view Code(const CurrencyNames& names) const;
  bool OneLetterFits(const CurrencyNames& names, std::uint32_t letter) const;
  bool IsEverydayWord(std::uint32_t at, const Amount& amount) const;
  bool LooksLikeMoney(std::uint32_t first, std::uint32_t last, double scale) const;

  // measures.cpp
  Tail Measure(const Amount& amount) const;
  Tail Age(const Amount& amount) const;
  bool IsListedAge(const Amount& amount) const;
  bool IsAges(std::uint32_t at) const;
  Tail QuoteMarks(const Amount& amount) const;
  const Unit* UnitNamed(std::uint32_t at, bool digits, std::uint32_t* last) const;
  bool OfFollows(std::uint32_t at, const Unit& unit) const;
  QuantityMatch OneOf(std::uint32_t at, std::uint32_t from) const;
  const Unit* Raised(const Unit& unit, std::uint32_t* last) const;
  void AddSmallerUnits(const Amount& amount, Tail* tail) const;
  bool AddBareInches(const Amount& amount, Tail* tail) const;
  QuantityMatch BareScale(std::uint32_t at) const;

  AtomView atoms_;
  CurrencyTable currencies_;
  UnitTable units_;
  StoryCountries countries_;
};

}  // namespace lede
