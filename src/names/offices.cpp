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
  const RowRange tokens = doc.mentions[title].tokens;
  const auto is_person = [&](std::uint32_t row) {
    return row < doc.mentions.size() && doc.mentions[row].type == EntityType::kPerson;
  };
  if (is_person(title + 1) && doc.mentions[title + 1].tokens.first == tokens.last) return title + 1;
  if (title == 0 || !is_person(title - 1)) return kNone;
  constexpr std::uint32_t kFarthest = 4;  // ", the former"
  const std::uint32_t end = doc.mentions[title - 1].tokens.last;
  const bool apposed = tokens.first > end && tokens.first - end <= kFarthest && FormAt(doc, end) == ",";
  return apposed ? title - 1 : kNone;
}

}  // namespace lede
