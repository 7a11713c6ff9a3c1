#include "names/offices.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>

#include "names/name_forms.h"
#include "text/forms.h"
#include "text/unicode.h"

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
  // ", left. The director" is about somebody else.
  for (std::uint32_t t = end + 1; t < first; ++t) {
    if (IsOneOf(FormAt(doc, t), {".", "!", "?", ";", ",", ":"})) return false;
  }
  const std::string_view mark = FormAt(doc, end);
  return mark == "," || mark == "—" || mark == "–" || mark == "--" || (mark == "and" && first - end <= 2);
}

/// The person next to a title, or before it and a comma or a dash.
std::uint32_t HolderBeside(const Document& doc, std::uint32_t title) {
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

/// "the mayor of Lima, Ann Lee, …"
std::uint32_t HolderBehindComma(const Document& doc, std::uint32_t title) {
  std::uint32_t first = doc.mentions[title].tokens.first;
  if (title > 0 && doc.mentions[title - 1].tokens.last == first && doc.mentions[title - 1].type == EntityType::kNorp)
    first = doc.mentions[title - 1].tokens.first;
  if (first == 0 || !MakesDefinite(FormAt(doc, first - 1))) return kNone;
  const std::uint32_t end = ReadOffice(doc, title).last;
  constexpr std::uint32_t kFarthest = 6;  // rows: names of the office between
  for (std::uint32_t m = title + 1; m < doc.mentions.size() && m <= title + kFarthest; ++m) {
    const RowRange name = doc.mentions[m].tokens;
    if (name.first < end + 1) continue;
    if (name.first > end + 1 || doc.mentions[m].type != EntityType::kPerson) return kNone;
    const auto after = std::upper_bound(doc.sentences.begin(), doc.sentences.end(), name.first,
                                        [](std::uint32_t t, const Sentence& s) { return t < s.tokens.first; });
    const bool apposed = after != doc.sentences.begin() && IsBetweenCommas(doc, std::prev(after)->tokens, name);
    return apposed ? m : kNone;
  }
  return kNone;
}

/// "Mayor of Lima Ann Lee", "Senator from Ohio Ann Lee": the person right behind an office with its body.
std::uint32_t HolderBehindBody(const Document& doc, std::uint32_t title) {
  constexpr std::uint32_t kFarthest = 4;  // rows: names of the office between
  const Office office = ReadOffice(doc, title);
  if (office.body == kNone) return kNone;
  for (std::uint32_t m = office.body + 1; m < doc.mentions.size() && m <= office.body + kFarthest; ++m) {
    const Mention& mention = doc.mentions[m];
    if (mention.tokens.first == office.last) return mention.type == EntityType::kPerson ? m : kNone;
  }
  return kNone;
}

/// Offices that are others without the country or state that has them: a "U.S. Attorney" is no attorney.
bool IsOfCountry(std::string_view form) {
  return IsOneOf(form, {"Attorney", "Ambassador", "Congressman", "Congresswoman", "Marshal", "Rep.", "Representative",
                        "Sen.", "Senator", "State"});
}

}  // namespace

bool IsSent(std::string_view form) {
  return form == "ambassador" || form == "Ambassador" || form == "envoy" || form == "Envoy" ||
         form == "representative" || form == "Representative" || form == "adviser" || form == "advisor";
}

bool MakesDefinite(std::string_view form) {
  return IsPossessive(form) ||
         IsOneOf(form, {"the", "The", "its", "Its", "their", "Their", "his", "His", "her", "Her", "our", "Our"});
}

bool IsBetweenCommas(const Document& doc, RowRange sentence, RowRange name) {
  if (name.first < sentence.first + 3 || FormAt(doc, name.first - 1) != ",") return false;
  if (name.last + 1 >= sentence.last || FormAt(doc, name.last) != ",") return false;
  const std::string_view next = FormAt(doc, name.last + 1);
  if (IsOneOf(next, {"and", "or", "the", "a", "an"}) || IsCapitalized(next)) return false;
  // "When he met the mayor, Ada Moss, then 20, left"
  return !IsOneOf(Fold(FormAt(doc, sentence.first)),
                  {"after", "although", "as", "because", "before", "besides", "despite", "if", "like", "once", "since",
                   "though", "unlike", "until", "when", "whenever", "while", "without"});
}

Office ReadOffice(const Document& doc, std::uint32_t title) {
  Office office = {doc.mentions[title].tokens.last, kNone};
  const std::string_view preposition = FormAt(doc, office.last);
  const std::string_view noun = FormAt(doc, office.last - 1);
  const bool sent = preposition == "to" && IsSent(noun);
  const bool elected = preposition == "from" && (noun == "Senator" || noun == "senator" || noun == "Representative");
  if (preposition != "of" && preposition != "for" && preposition != "at" && !sent && !elected) return office;
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

std::uint32_t OfficeBegin(const Document& doc, std::uint32_t title) {
  const std::uint32_t first = doc.mentions[title].tokens.first;
  if (title == 0 || !IsOfCountry(FormAt(doc, first)) || (doc.tokens[first].flags & kParagraphStart) != 0) return first;
  const Mention& before = doc.mentions[title - 1];
  if (before.type != EntityType::kGpe || before.tokens.last != first) return first;
  // "In Ohio Senator Moss said"
  const std::uint32_t name = before.tokens.first;
  return name > 0 && IsOneOf(Fold(FormAt(doc, name - 1)), {"in", "from", "to", "near"}) ? first : name;
}

std::uint32_t TitleBegin(const Document& doc, std::uint32_t title) {
  const std::uint32_t first = doc.mentions[title].tokens.first, office = OfficeBegin(doc, title);
  if (title == 0) return first;
  const Mention& before = doc.mentions[title - 1];
  const bool whose = before.type == EntityType::kNorp || before.type == EntityType::kGpe;
  if (!whose || before.tokens.last != first || before.tokens.first == 0) return office;
  const std::string word = Fold(FormAt(doc, before.tokens.first - 1));
  return IsOneOf(word, {"former", "acting", "interim", "outgoing", "ex", "onetime"}) ? before.tokens.first - 1 : office;
}

std::uint32_t HolderOf(const Document& doc, std::uint32_t title) {
  std::uint32_t holder = HolderBeside(doc, title);
  if (holder == kNone) holder = HolderBehindBody(doc, title);
  return holder == kNone ? HolderBehindComma(doc, title) : holder;
}

}  // namespace lede
