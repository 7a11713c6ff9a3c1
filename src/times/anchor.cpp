#include "times/anchor.h"

namespace lede {
namespace {

/// A date within an address: "/2022/07/04/", "/2022/07/", "-2022-07-04".
Anchor DateInLink(std::string_view link) {
  const auto digits = [&](std::size_t at, int count) {
    int number = 0;
    for (int i = 0; i < count; ++i) {
      if (at + static_cast<std::size_t>(i) >= link.size()) return -1;
      const char c = link[at + static_cast<std::size_t>(i)];
      if (c < '0' || c > '9') return -1;
      number = number * 10 + (c - '0');
    }
    return number;
  };
  for (std::size_t at = 1; at + 7 < link.size(); ++at) {
    if (link[at - 1] != '/' && link[at - 1] != '-') continue;
    const char mark = link[at + 4];
    if (mark != '/' && mark != '-') continue;
    const int year = digits(at, 4), month = digits(at + 5, 2);
    if (year < 1990 || year > 2100 || month < 1 || month > 12) continue;
    if (at + 7 < link.size() && link[at + 7] == mark) {
      const int day = digits(at + 8, 2);
      if (day >= 1 && day <= DaysInMonth(year, month)) return {year, month, day};
    }
    if (mark == '/' && link[at + 7] == '/') return {year, month, 0};
  }
  return {};
}

Anchor ParseIso(std::string_view date) {
  if (date.size() < 10) return {};
  const auto number = [&](std::size_t at, std::size_t count) {
    int value = 0;
    for (std::size_t i = at; i < at + count; ++i) value = value * 10 + (date[i] - '0');
    return value;
  };
  return {number(0, 4), number(5, 2), number(8, 2)};
}

}  // namespace

Anchor FindAnchor(std::string_view given, const Document& doc, const AtomTable& top) {
  if (!given.empty()) return ParseIso(given);
  constexpr std::uint32_t kFirstBytes = 600;  // an address, headline, byline and dateline fit in
  Anchor from_link;
  for (const Token& token : doc.tokens) {
    if (token.span.begin > kFirstBytes) break;
    if ((token.flags & kLink) == 0) continue;
    from_link = DateInLink(doc.slice(token));
    if (from_link.day != 0) return from_link;
  }
  TimeGrammar grammar;
  grammar.Start(from_link, false);
  std::uint32_t first = 0;
  for (const std::uint32_t end : top.sentence_ends) {
    grammar.Sentence(std::span(top.atoms).first(end), first, doc.text());
    for (std::uint32_t at = first; at < end; ++at) {
      const Atom& atom = top.atoms[at];
      if (atom.span.begin > kFirstBytes) return from_link;
      if (!atom.Is(kMonth | kWeekday | kDigits) || atom.Has(kAtomLink)) continue;
      const TimeMatch match = grammar.Read(at);
      const Moment& moment = match.moment;
      if (match.found() && match.kind != TimeKind::kDuration && match.value.empty() && moment.grain == Grain::kDay &&
          moment.year > 1900 && moment.number != 0)
        return {moment.year, moment.number, moment.day};
      if (match.found()) at = match.last - 1;
    }
    first = end;
  }
  return from_link;
}

}  // namespace lede
