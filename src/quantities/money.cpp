// Currencies around amounts.
#include "quantities/grammar.h"

#include "values/numbers.h"

namespace lede {
namespace {

constexpr std::uint32_t kLongestName = 3;  // words of a currency's name
constexpr double kMillion = 1e6;

}  // namespace

/// The longest name of a currency that begins at an atom: "Hong Kong dollars", "US$", "元".
const CurrencyNames* QuantityGrammar::CurrencyNamed(std::uint32_t at, std::uint32_t* last) const {
  const CurrencyNames* found = nullptr;
  std::uint64_t key = 0;
  for (std::uint32_t word = 0; word < kLongestName && at + word < atoms_.end(); ++word) {
    const Atom& atom = atoms_.At(at + word);
    if (atom.Is(kDigits)) break;
    key = word == 0 ? atom.key : JoinKeys(key, atom.key);
    const CurrencyNames* names = currencies_.Find(key);
    if (names == nullptr) continue;
    if ((names->flags & kInCapitals) != 0 && !atoms_.Uppercase(at)) continue;
    found = names, *last = at + word + 1;
  }
  return found;
}

/// The currency of a code with an M before it, which accountants write for millions: "MEUR".
const CurrencyNames* QuantityGrammar::MillionCode(std::uint32_t at) const {
  const std::string_view text = atoms_.Text(at);
  if (text.size() != 4 || text[0] != 'M' || !atoms_.Uppercase(at)) return nullptr;
  char lower[3];
  for (std::size_t i = 0; i < 3; ++i) lower[i] = static_cast<char>(text[i + 1] | 0x20);
  const CurrencyNames* names = currencies_.Find(WordKey({lower, 3}));
  return names != nullptr && names->code.size() == 3 ? names : nullptr;
}

std::string_view QuantityGrammar::Code(const CurrencyNames& names) const {
  return (names.flags & kFamily) != 0 ? countries_.Currency(names.code) : names.code;
}

/// Whether a capital letter joined to digits is a currency: "P1.2 billion", "R500m", not "P5", "N95", "K2".
bool QuantityGrammar::OneLetterFits(const CurrencyNames& names, std::uint32_t letter) const {
  const Atom& digits = atoms_.At(letter + 1);
  if (!atoms_.Uppercase(letter) || !digits.Is(kDigits) || !atoms_.Joined(letter + 1)) return false;
  if (atoms_.Joined(letter) && letter > atoms_.begin() && !atoms_.IsAny(letter - 1, "("_key, "-"_key)) return false;
  const Amount amount = ReadAmount(atoms_, letter + 1, true);
  if (amount.scale >= 1000 || digits.Has(kAtomGrouped)) return true;
  for (const FamilyMember& member : AllFamilyMembers()) {
    if (member.code != names.code) continue;
    const auto country = static_cast<CountryCode>(member.country[0] | member.country[1] << 8);
    if (countries_.Weight(country) > 0) return digits.number >= 10;
  }
  return false;
}

/// The currency that stands right before the amount at `at`.
QuantityGrammar::Opening QuantityGrammar::CurrencyBefore(std::uint32_t at, std::uint32_t from) const {
  for (std::uint32_t words = kLongestName; words > 0; --words) {
    if (at < from + words) continue;
    std::uint32_t number = 0;
    const Opening open = CurrencyAt(at - words, &number);
    if (open.found && number == at) return open;
  }
  return {};
}

/// The currency that begins at `at`, if an amount follows it; `amount` is where.
QuantityGrammar::Opening QuantityGrammar::CurrencyAt(std::uint32_t at, std::uint32_t* amount) const {
  Opening open;
  std::uint32_t last = 0;
  const CurrencyNames* names = CurrencyNamed(at, &last);
  if (names == nullptr) {
    names = MillionCode(at);
    if (names != nullptr) last = at + 1, open.factor = kMillion;  // "MEUR 60"
  }
  if (names == nullptr || (names->flags & kBeforeAmount) == 0) return open;
  const Atom& first = atoms_.At(at);
  const Atom& number = atoms_.At(last);
  if (!number.Is(kDigits | kNumberWord) && !atoms_.IsAny(last, "a"_key, "half"_key)) return open;
  if ((names->flags & kOneLetter) != 0 && !OneLetterFits(*names, at)) return open;
  const bool sign = atoms_.At(last - 1).Is(kPunctuation);
  if (!sign && !number.Is(kDigits)) return open;
  if (sign && !atoms_.Joined(last) && !number.Is(kDigits)) return open;
  if (first.Is(kPunctuation) && last == at + 1 && at > atoms_.begin() && atoms_.Joined(at) &&
      atoms_.At(at - 1).Is(kDigits) && !atoms_.Joined(last))
    return open;  // "10$ 5"
  if (sign && last > at + 1) {
    // "US$", and as tokens "c $"; "a $4 billion deal" has an article before its dollar.
    const bool apart = !atoms_.Joined(at + 1);
    if (apart && (atoms_.Joined(last) || !atoms_.IsAny(at, "us"_key, "c"_key, "hk"_key, "nz"_key))) return open;
    if (atoms_.Joined(at) && at > atoms_.begin() && atoms_.At(at - 1).Is(kDigits)) return open;
  }
  if (!sign && (names->flags & kOneLetter) == 0) {
    const bool word = first.classes != 0 || (names->flags & (kInCapitals | kFamily)) != 0 || !atoms_.Uppercase(at);
    const Amount value = ReadAmount(atoms_, last, true);
    const bool large =
        value.scale >= 1000 || number.Has(kAtomGrouped) || number.Has(kAtomDecimal) || value.value >= 1000;
    const bool rupees = names->code == "rupee" || (first.Has(kAtomCapital) && !atoms_.Uppercase(at));
    if (word && !rupees && !large) return open;
    if (atoms_.Is(at, "all"_key) && !large) return open;
  }
  open.found = true, open.first = at, open.code = Code(*names);
  *amount = last;
  return open;
}

/// The currency behind an amount, or what is repeated of the one before it: "10 million dollars", "5 €",
/// "US$10 million dollars", "3 dollars 50 cents".
QuantityGrammar::Tail QuantityGrammar::CurrencyAfter(const Opening& open, const Amount& amount) const {
  Tail tail;
  std::uint32_t at = amount.last;
  if (open.found) {
    tail.kind = Tail::kMoney, tail.last = at, tail.unit = open.code;
    tail.factor = open.factor;
    std::uint32_t last = 0;
    const CurrencyNames* again = atoms_.IsAny(at, "million"_key) ? nullptr : CurrencyNamed(at, &last);
    // "$10 million dollars" says it twice; of "$10 dollars" the second may belong to what follows.
    const bool sure = again != nullptr && amount.scale >= 1000 && (again->flags & kAfterAmount) != 0 &&
                      (again->flags & (kHundredth | kNeedsMoney)) == 0 && !atoms_.At(last - 1).Is(kPunctuation);
    if (sure) tail.last = last;
    return WithSubunit(tail);
  }
  const bool vague = !amount.known || amount.scale > 1 || amount.fraction;
  if (vague && atoms_.Is(at, "of"_key)) ++at;
  if (atoms_.Hyphen(at)) ++at;
  if (atoms_.Is(at, "p"_key) && atoms_.Joined(at) && amount.plain && !amount.words) {
    const double value = amount.value;
    const bool lines = value == 480 || value == 576 || value == 720 || value == 1080;
    if (!lines && value < 1000 && atoms_.Text(at) == "p") {
      tail.kind = Tail::kMoney, tail.last = at + 1, tail.unit = "GBP", tail.factor = 0.01;
      return tail;
    }
  }
  std::uint32_t last = 0;
  const CurrencyNames* names = CurrencyNamed(at, &last);
  if (names == nullptr) {
    names = MillionCode(at);
    if (names != nullptr) last = at + 1, tail.factor = kMillion;  // "30 MUSD"
  }
  if (names == nullptr || (names->flags & kAfterAmount) == 0) return {};
  const Atom& first = atoms_.At(at);
  if (first.Is(kPunctuation) || last > at + 1) {
    // "5 $10 bills": the sign belongs to what follows.
    if (atoms_.At(last - 1).Is(kPunctuation) && atoms_.Joined(last) && atoms_.At(last).Is(kDigits)) return {};
  }
  if (first.Is(kPunctuation) && !atoms_.Joined(at) && atoms_.At(at + 1).Is(kDigits) && !atoms_.Is(at, "€"_key)) {
    const Amount cents = ReadAmount(atoms_, at + 1, false);
    if (!atoms_.IsAny(cents.last, "cent"_key, "cents"_key)) return {};
  }
  if ((names->flags & kNeedsMoney) != 0 && !LooksLikeMoney(amount.first, last, amount.scale)) return {};
  if (IsEverydayWord(at, amount)) return {};
  tail.kind = Tail::kMoney, tail.last = last, tail.unit = Code(*names);
  if ((names->flags & kHundredth) != 0) tail.factor = 0.01;
  if (atoms_.At(last).Is(kScaleWord) && !atoms_.Plural(last) && amount.scale == 1) {
    tail.factor *= PowerOfTen(atoms_.At(last).value);  // "75 USD million"
    ++tail.last;
  }
  return (names->flags & kHundredth) != 0 ? tail : WithSubunit(tail);
}

/// "50 cents", "and forty-five cents", "43c" behind dollars; and "15 dollars and 50" at the end of a clause.
QuantityGrammar::Tail QuantityGrammar::WithSubunit(const Tail& money) const {
  Tail tail = money;
  std::uint32_t at = tail.last;
  const bool both = atoms_.Is(at, "and"_key);
  if (both) ++at;
  if (!atoms_.At(at).Is(kDigits | kNumberWord) || atoms_.Joined(at) || atoms_.At(at).Has(kAtomDecimal)) return tail;
  const NumberMatch cents = ReadNumber(atoms_.atoms(), at);
  if (cents.value >= 100 || cents.value < 1 || cents.scaled) return tail;
  std::uint32_t last = cents.last;
  const CurrencyNames* names = CurrencyNamed(cents.last, &last);
  const bool subunit = names != nullptr && (names->flags & kHundredth) != 0;
  const bool letter = atoms_.IsAny(cents.last, "c"_key, "p"_key) && atoms_.Joined(cents.last);
  if (subunit || letter) {
    tail.more = cents.value / 100;
    tail.last = subunit ? last : cents.last + 1;
    return tail;
  }
  const bool ends = cents.last >= atoms_.end() || atoms_.IsAny(cents.last, "."_key, "!"_key, "?"_key, "and"_key);
  if (names != nullptr || !ends || (atoms_.Is(cents.last, "and"_key) && !both)) return tail;
  if (!both && cents.value < 10) return tail;
  tail.more = cents.value / 100;
  tail.last = cents.last;
  return tail;
}

/// Whether "won" or "real" at `at` is the verb or the adjective behind a number: "number 6 won", "5 real friends".
bool QuantityGrammar::IsEverydayWord(std::uint32_t at, const Amount& amount) const {
  constexpr double kFewestWon = 100;  // little costs less
  if (atoms_.Is(at, "won"_key)) {
    const bool article = atoms_.IsAny(at + 1, "a"_key, "an"_key) && !atoms_.At(at + 2).Is(kTimeUnit);
    const bool object =
        article || atoms_.IsAny(at + 1, "the"_key, "his"_key, "her"_key, "its"_key, "their"_key, "by"_key);
    if (amount.scale != 1) return false;
    if (amount.first > atoms_.begin() && atoms_.IsAny(amount.first - 1, "number"_key, "no"_key)) return true;
    return amount.value < kFewestWon && object && !LooksLikeMoney(amount.first, at + 1, 1);
  }
  // Money in the plural is "reais" or "reals"; "a 5 real note" is rarer than "5 real friends".
  return atoms_.Is(at, "real"_key) && amount.scale == 1 && amount.value != 1 && atoms_.IsWord(at + 1) &&
         !atoms_.IsAny(at + 1, "a"_key, "per"_key, "for"_key, "in"_key, "to"_key, "from"_key, "on"_key, "of"_key,
                       "and"_key, "or"_key, "each"_key);
}

/// Whether "pounds" or "marks" are money: many of them, or where the clause speaks of paying.
bool QuantityGrammar::LooksLikeMoney(std::uint32_t first, std::uint32_t last, double scale) const {
  constexpr std::uint32_t kNear = 6;
  if (scale >= kMillion) return true;
  const std::uint32_t from = first > atoms_.begin() + kNear ? first - kNear : atoms_.begin();
  for (std::uint32_t at = from; at < last + kNear && at < atoms_.end(); ++at) {
    if (atoms_.IsAny(at, "pay"_key, "paid"_key, "pays"_key, "cost"_key, "costs"_key, "worth"_key, "fine"_key,
                     "fined"_key, "price"_key, "spend"_key, "spent"_key, "salary"_key, "fee"_key, "fees"_key,
                     "raised"_key) ||
        atoms_.IsAny(at, "earn"_key, "earned"_key, "debt"_key, "budget"_key, "fund"_key, "tax"_key, "money"_key,
                     "profit"_key, "reward"_key, "loan"_key, "£"_key, "cash"_key, "donated"_key, "sterling"_key))
      return true;
  }
  return false;
}

/// "A multi-million-dollar deal", "multibillion-euro": money without a value.
QuantityMatch QuantityGrammar::MultiMillion(std::uint32_t at) const {
  std::uint32_t next = at + 1;
  if (atoms_.Is(at, "multi"_key)) {
    if (atoms_.Is(next, "-"_key)) ++next;
    if (!atoms_.At(next).Is(kScaleWord)) return {};
    ++next;
  }
  if (atoms_.Is(next, "-"_key)) ++next;
  std::uint32_t last = 0;
  const CurrencyNames* names = CurrencyNamed(next, &last);
  if (names == nullptr || (names->flags & kAfterAmount) == 0) return {};
  QuantityMatch match{at, last, QuantityType::kMoney};
  match.unit = Code(*names);
  return match;
}

}  // namespace lede
