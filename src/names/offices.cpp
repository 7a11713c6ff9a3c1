#include "names/offices.h"

#include <string_view>

namespace lede {
namespace {

std::string_view FormAt(const Document& doc, std::uint32_t token) {
  return token < doc.tokens.size() ? doc.slice(doc.tokens[token]) : std::string_view();
}

bool MayHaveOffices(EntityType type) {
  return type == EntityType::kOrg || type == EntityType::kGpe || type == EntityType::kLoc || type == EntityType::kFac;
}

/// The first row after `row` that begins at `token`; kNone where there is none or its type has no offices.
std::uint32_t BodyAt(const Document& doc, std::uint32_t row, std::uint32_t token) {
  constexpr std::uint32_t kFarthest = 4;  // rows: mentions between are of titles and acronyms
  for (std::uint32_t m = row + 1; m < doc.mentions.size() && m <= row + kFarthest; ++m) {
    if (doc.mentions[m].tokens.first == token) return MayHaveOffices(doc.mentions[m].type) ? m : kNone;
  }
  return kNone;
}

/// True where nothing but a comma or a dash, "and", an article and words such as "former" part the tokens.
bool IsApposed(const Document& doc, std::uint32_t end, std::uint32_t first) {
  constexpr std::uint32_t kFarthest = 4;
  if (first <= end || first - end > kFarthest) return false;
  const std::string_view mark = FormAt(doc, end);
  return mark == "," || mark == "—" || mark == "–" || mark == "--" || (mark == "and" && first - end <= 2);
}

}  // namespace

Office ReadOffice(const Document& doc, std::uint32_t title) {
  Office office = {doc.mentions[title].tokens.last, kNone};
  const std::string_view preposition = FormAt(doc, office.last);
  if (preposition != "of" && preposition != "for" && preposition != "at") return office;
  std::uint32_t at = office.last + 1;
  if (FormAt(doc, at) == "the") ++at;
  office.body = BodyAt(doc, title, at);
  if (office.body == kNone) return office;
  office.last = doc.mentions[office.body].tokens.last;
  std::uint32_t row = office.body;
  if (FormAt(doc, office.last) == "(" && FormAt(doc, office.last + 2) == ")") {
    const std::uint32_t acronym = BodyAt(doc, row, office.last + 1);
    if (acronym != kNone && doc.mentions[acronym].entity == doc.mentions[row].entity) office.last += 3, row = acronym;
  }
  if (FormAt(doc, office.last) != "of") return office;
  at = office.last + (FormAt(doc, office.last + 1) == "the" ? 2 : 1);
  const std::uint32_t place = BodyAt(doc, row, at);
  if (place != kNone) office.last = doc.mentions[place].tokens.last;
  return office;
}

std::uint32_t HolderOf(const Document& doc, std::uint32_t title) {
  constexpr std::uint32_t kMostTitles = 3;  // in a row
  const auto has_type = [&](std::uint32_t row, EntityType type) {
    return row < doc.mentions.size() && doc.mentions[row].type == type;
  };
  // "commander General Lee"
  std::uint32_t after = title + 1;
  while (after < title + kMostTitles && has_type(after, EntityType::kTitle) &&
         doc.mentions[after].tokens.first == doc.mentions[after - 1].tokens.last)
    ++after;
  if (has_type(after, EntityType::kPerson) && doc.mentions[after].tokens.first == doc.mentions[after - 1].tokens.last)
    return after;
  // "Ann Lee, the former director, and member of the board"
  std::uint32_t before = title;
  for (std::uint32_t n = 0; n < kMostTitles && before > 0; ++n) {
    const std::uint32_t last = has_type(before - 1, EntityType::kTitle) ? ReadOffice(doc, before - 1).last
                                                                        : doc.mentions[before - 1].tokens.last;
    if (!IsApposed(doc, last, doc.mentions[before].tokens.first)) return kNone;
    --before;
    if (has_type(before, EntityType::kPerson)) return before;
    if (!has_type(before, EntityType::kTitle)) return kNone;
  }
  return kNone;
}

}  // namespace lede
