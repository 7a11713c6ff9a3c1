#include "times/date_order.h"

#include <algorithm>
#include <string_view>

namespace lede {
namespace {

constexpr std::uint32_t kFirstBytes = 600;  // an address, headline, byline and dateline fit in

constexpr CountryCode Code(char a, char b) {
  return static_cast<CountryCode>(static_cast<unsigned char>(a) | (static_cast<unsigned char>(b) << 8));
}

/// For the day first: 1, against it: -1, no evidence: 0. English-language papers elsewhere than in these
/// countries put the day first; Canadian ones do both.
int VoteOf(CountryCode country) {
  constexpr CountryCode kMonthFirst[] = {Code('U', 'S'), Code('P', 'H'), Code('P', 'R'), Code('G', 'U'),
                                         Code('F', 'M'), Code('P', 'W'), Code('M', 'H')};
  if (country == kNoCountry || country == Code('C', 'A')) return 0;
  return std::find(std::begin(kMonthFirst), std::end(kMonthFirst), country) != std::end(kMonthFirst) ? -1 : 1;
}

/// Dates that leave no choice: 25/12/2016 for the day first, 12/25/2016 against it.
int VoteOfNumericDates(std::string_view text) {
  const auto is_digit = [&](std::size_t at) { return at < text.size() && text[at] >= '0' && text[at] <= '9'; };
  // The number of one or two digits that ends before `end`; 0 where there is none.
  const auto before = [&](std::size_t end) {
    if (end < 1 || !is_digit(end - 1)) return 0;
    const int ones = text[end - 1] - '0';
    if (end < 2 || !is_digit(end - 2)) return ones;
    return end >= 3 && is_digit(end - 3) ? 0 : (text[end - 2] - '0') * 10 + ones;
  };
  int votes = 0;
  for (std::size_t at = text.find('/'); at != std::string_view::npos; at = text.find('/', at + 1)) {
    std::size_t end = at + 1;
    while (is_digit(end) && end - at <= 3) ++end;
    if (end >= text.size() || text[end] != '/' || !is_digit(end + 1)) continue;
    const int first = before(at), second = before(end);
    if (first == 0 || second == 0) continue;
    votes += (first > 12 && first <= 31) - (second > 12 && second <= 31);
  }
  return votes;
}

/// The country of an address's domain ("https://www.nation.co.ke/…"), where its last label is one of those
/// that are used for what they spell ("fm", "tv") it says nothing.
CountryCode CountryOfLink(std::string_view link) {
  const std::size_t scheme = link.find("//");
  std::size_t host = scheme == std::string_view::npos ? 0 : scheme + 2;
  const std::size_t end = std::min(link.find('/', host), link.size());
  if (end < host + 4 || link[end - 3] != '.') return kNoCountry;
  const auto upper = [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; };
  const char a = upper(link[end - 2]), b = upper(link[end - 1]);
  if (a < 'A' || a > 'Z' || b < 'A' || b > 'Z') return kNoCountry;
  constexpr std::string_view kGeneric[] = {"AI", "AM", "CO", "EU", "FM", "IO", "IS", "IT", "LY", "ME", "TV"};
  const char label[] = {a, b};
  if (std::find(std::begin(kGeneric), std::end(kGeneric), std::string_view(label, 2)) != std::end(kGeneric))
    return kNoCountry;
  return a == 'U' && b == 'K' ? Code('G', 'B') : Code(a, b);
}

/// The country of a dateline: a place in capitals, or before a dash or bracket, among the first lines.
CountryCode CountryOfDateline(const Document& doc) {
  for (const Mention& mention : doc.mentions) {
    if (mention.span.begin > kFirstBytes) break;
    if (mention.type != EntityType::kGpe || mention.entity == kNone) continue;
    const Token& first = doc.tokens[mention.tokens.first];
    if ((first.flags & kParagraphStart) == 0 && mention.tokens.first != 0) continue;
    const std::string_view name = doc.slice(mention.span);
    if (std::none_of(name.begin(), name.end(), [](char c) { return c >= 'a' && c <= 'z'; }))
      return doc.entities[mention.entity].country;
  }
  return kNoCountry;
}

/// "7 December" for the day first, "December 7" against it.
int VoteOfWrittenDates(const AtomTable& top) {
  int votes = 0;
  const auto is_day = [&](std::size_t at) {
    return at < top.atoms.size() && top.atoms[at].Is(kDigits) && top.atoms[at].value <= 2 &&
           top.atoms[at].number >= 1 && top.atoms[at].number <= 31;
  };
  for (std::size_t at = 0; at < top.atoms.size(); ++at) {
    if (!top.atoms[at].Is(kMonth) || !top.atoms[at].Has(kAtomCapital)) continue;
    votes += (at > 0 && is_day(at - 1)) - static_cast<int>(is_day(at + 1));
  }
  return votes;
}

}  // namespace

bool WritesDayFirst(const Document& doc, const AtomTable& top) {
  if (const int votes = VoteOfNumericDates(doc.text()); votes != 0) return votes > 0;
  for (const Token& token : doc.tokens) {
    if (token.span.begin > kFirstBytes) break;
    if ((token.flags & kLink) == 0) continue;
    if (const int vote = VoteOf(CountryOfLink(doc.slice(token))); vote != 0) return vote > 0;
  }
  if (const int vote = VoteOf(CountryOfDateline(doc)); vote != 0) return vote > 0;
  return VoteOfWrittenDates(top) > 0;
}

}  // namespace lede
