#include "relations/affiliation.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <string_view>

#include "relations/status.h"
#include "text/forms.h"
#include "text/unicode.h"

namespace lede {
namespace {

using Word = ReferringWord;

constexpr std::uint32_t kLongestRole = 10;  // tokens of "a senior lecturer in law at the"
constexpr std::uint16_t kByRole = 930, kByGenitive = 880, kByPreposition = 860, kByArticle = 900;

// What somebody is to a body without working or speaking for it, and kin; sorted. Own list.
constexpr std::string_view kOutsiders[] = {
    "brother",    "buyer",     "child",     "client",   "co-founder", "cofounder",  "cousin",   "critic",  "customer",
    "daughter",   "defector",  "defendant", "detainee", "enemy",      "fan",        "father",   "foe",     "founder",
    "friend",     "graduate",  "guest",     "hero",     "husband",    "inmate",     "listener", "mother",  "neighbor",
    "neighbour",  "nephew",    "niece",     "opponent", "owner",      "passenger",  "patient",  "pioneer", "plaintiff",
    "prisoner",   "pupil",     "reader",    "relative", "rival",      "sibling",    "sister",   "son",     "student",
    "subscriber", "supporter", "survivor",  "suspect",  "target",     "trespasser", "uncle",    "user",    "veteran",
    "victim",     "viewer",    "visitor",   "widow",    "widower",    "wife",       "winner",   "witness"};
static_assert(std::is_sorted(std::begin(kOutsiders), std::end(kOutsiders)));

// What may stand before a role's noun within a compound; sorted. Own list.
constexpr std::string_view kModifiers[] = {
    "-",     "assistant", "associate", "chief",    "communications", "deputy", "executive", "general", "managing",
    "media", "policy",    "press",     "research", "senior",         "staff",  "star",      "vice"};
static_assert(std::is_sorted(std::begin(kModifiers), std::end(kModifiers)));

template <std::size_t n>
bool IsOneOf(const std::string_view (&sorted)[n], std::string_view word) {
  return std::binary_search(std::begin(sorted), std::end(sorted), word);
}

bool IsTie(std::string_view t) {
  return t == "of" || t == "at" || t == "for" || t == "with" || t == "from" || t == "in" || t == "to";
}

bool IsArticle(std::string_view t) { return t == "the" || t == "The" || t == "a" || t == "an"; }

}  // namespace

Affiliation AffiliationReader::Read(std::uint32_t left, std::uint32_t right) const {
  left_ = left, right_ = right;
  const Mention &first = doc_.mentions[left], &second = doc_.mentions[right];
  if (first.kind >= MentionKind::kPronoun || second.kind >= MentionKind::kPronoun) return {};
  if (second.tokens.first - first.tokens.last > kLongestRole) return {};
  if (first.type == EntityType::kOrg && second.type == EntityType::kPerson) return BodyFirst(first, second);
  if (first.type == EntityType::kPerson && second.type == EntityType::kOrg) return PersonFirst(first, second);
  return {};
}

Affiliation AffiliationReader::BodyFirst(const Mention& body, const Mention& person) const {
  const std::uint32_t first = body.tokens.last, last = person.tokens.first;
  const RowRange whole = {body.tokens.first, person.tokens.last};
  if (first == last) return {};
  if (IsPossessive(At(first))) {  // "Zorbox's Jo Lund", "Zorbox's former spokesman, Jo Lund"
    std::uint32_t role = last;
    if (At(role - 1) == ",") --role;
    // "Zorbox's Jo Lund", but not "Zorbox's Jo Lund Prize"
    const bool bare = role == last && !IsCapitalized(At(whole.last));
    if (role == first + 1) return bare ? Found(whole.first, whole.last, kByGenitive, {}) : Affiliation{};
    std::uint32_t noun = role;  // "head of research": up to the first preposition
    for (std::uint32_t t = first + 1; t < role; ++t) {
      const Word w = words_.Find(At(t)).word;
      if (!IsTitle(t) && (w == Word::kVerb || w == Word::kReport || w == Word::kClause)) return {};
      if (w == Word::kPreposition && noun == role) noun = t;
    }
    return IsRole(noun - 1) ? Found(whole.first, whole.last, kByRole, {first + 1, noun}) : Affiliation{};
  }
  if (last == first + 1 && At(first) == ",") {  // "the head of Zorbox, Jo Lund,"
    const RowRange role = RoleBefore(body);
    const bool closed = At(person.tokens.last) == "," && !IsCapitalized(At(person.tokens.last + 1));
    return role.size() > 0 && closed ? Found(role.first, whole.last, kByRole, role) : Affiliation{};
  }
  return AllRoles(first, last) ? Found(whole.first, whole.last, kByRole, {first, last}) : Affiliation{};
}

Affiliation AffiliationReader::PersonFirst(const Mention& person, const Mention& body) const {
  const std::uint32_t first = person.tokens.last;
  std::uint32_t last = body.tokens.first;
  const RowRange whole = {person.tokens.first, body.tokens.last};
  if (last > first && At(last - 1) == "the") --last;
  if (last <= first) return {};
  const bool comma = At(first) == ",";
  const bool is_one = comma && last == first + 2 && (At(first + 1) == "a" || At(first + 1) == "an");
  if (comma && (last == first + 1 || is_one)) {  // "Jo Lund, Zorbox vice-president,", "Jo Lund, a Zorbox spokesman,"
    const RowRange role = RoleBehind(body);
    return role.size() > 0 ? Found(whole.first, role.last, kByRole, role) : Affiliation{};
  }
  const std::string_view tie = At(last - 1);
  const std::uint32_t opening = first + (comma ? 1 : 0);
  if (last == opening + 1) {  // "Jo Lund of Zorbox"
    const bool tied = tie == "of" || (tie == "from" && (comma || IsAppositive(person, last - 1))) ||
                      ((tie == "with" || tie == "at") && IsAppositive(person, last - 1) && Ends(body.tokens.last));
    return tied ? Found(whole.first, whole.last, kByPreposition, {}) : Affiliation{};
  }
  const std::string_view opens = At(opening);
  if (comma && opens == "who" && last == opening + 2)
    return tie == "leads" || tie == "heads" || tie == "runs" || tie == "chairs" || tie == "manages"
               ? Found(whole.first, whole.last, kByRole, {})
               : Affiliation{};
  if (!IsTie(tie)) return {};
  const bool works = At(last - 2) == "works" || At(last - 2) == "working";
  if (works && (tie == "for" || tie == "at" || tie == "with"))
    return last - 2 - opening <= (opens == "who" ? 1u : 0u) ? Found(whole.first, whole.last, kByRole, {})
                                                            : Affiliation{};
  const bool states = !comma && opens == "is";
  if (!comma && !states) return {};
  std::uint32_t noun = last - 1;  // "a professor of law at": up to the first preposition
  for (std::uint32_t t = opening + (states ? 1 : 0); t < last - 1; ++t) {
    const Word w = words_.Find(At(t)).word;
    const bool mark = At(t).size() == 1 && !IsCapitalized(At(t)) && At(t) != "a" && At(t) != "-" && At(t) != "&";
    if (mark || w == Word::kReport || w == Word::kVerb || (w == Word::kClause && At(t) != "and")) return {};
    if (w == Word::kPreposition && noun == last - 1) noun = t;
  }
  if (noun == opening || IsOneOf(kOutsiders, Fold(At(noun - 1)))) return {};
  const RowRange role = {opening, noun};
  if (IsRole(noun - 1)) return Found(whole.first, whole.last, kByRole, role);
  // "a botanist at Lake College": what an article opens right behind a name says who that is.
  const bool described = comma && (opens == "a" || opens == "an") && tie != "of" && tie != "in" && tie != "to" &&
                         noun == last - 1 && !At(noun - 1).ends_with("ing") && !At(noun - 1).ends_with("ed");
  return described ? Found(whole.first, whole.last, kByArticle, role) : Affiliation{};
}

Affiliation AffiliationReader::Found(std::uint32_t first, std::uint32_t last, std::uint16_t confidence,
                                     RowRange role) const {
  Affiliation found{true, first, last, confidence, RelationStatus::kCurrent};
  const auto read = [&](std::uint32_t t) {
    const RelationStatus status = StatusOf(Fold(At(t)));
    if (status != RelationStatus::kCurrent && status != RelationStatus::kLate) found.status = status;
  };
  for (std::uint32_t t = role.first; t < role.last; ++t) read(t);
  if (At(role.first) == "then" && role.size() > 1) found.status = RelationStatus::kFormer;  // "Moss, then the head of"
  for (const std::uint32_t at : {first, role.first}) {  // "former Zorbox spokesman Jo Lund", "a former head of"
    if (at > 0) read(at - 1);
    if (at > 1 && At(at - 1) == "-") read(at - 2);
  }
  return found;
}

/// "the head of the" before the body: the words from the article to the noun; none where no role ends there.
RowRange AffiliationReader::RoleBefore(const Mention& body) const {
  std::uint32_t end = body.tokens.first;
  if (end > 0 && IsArticle(At(end - 1))) --end;
  if (end < 2 || !IsTie(At(end - 1)) || !IsRole(end - 2) || At(end - 2).ends_with('s')) return {};
  std::uint32_t first = end - 2;
  const std::uint32_t low = end > kLongestRole ? end - kLongestRole : 0;
  while (
      first > low && !IsArticle(At(first)) &&
      (IsTitle(first - 1) || IsRole(first - 1) || IsArticle(At(first - 1)) || IsOneOf(kModifiers, Fold(At(first - 1)))))
    --first;
  return {first, end - 1};
}

/// "vice-president," behind the body, where the phrase ends there.
RowRange AffiliationReader::RoleBehind(const Mention& body) const {
  std::uint32_t last = body.tokens.last;
  const std::uint32_t far = body.tokens.last + kLongestRole;
  while (last < far && !Ends(last)) ++last;
  return last < far && last > body.tokens.last && AllRoles(body.tokens.last, last) ? RowRange{body.tokens.last, last}
                                                                                   : RowRange{};
}

/// Whether the person's name stands where somebody is introduced: behind a title, a verb of saying or a comma, or before
/// one; not as what a verb acts upon ("removed Ada Moss from Zorbox").
bool AffiliationReader::IsAppositive(const Mention& person, std::uint32_t preposition) const {
  if (person.tokens.last != preposition && At(person.tokens.last) != ",") return false;
  if (person.tokens.first == 0 || (doc_.tokens[person.tokens.first].flags & kParagraphStart) != 0) return true;
  const std::uint32_t before = person.tokens.first - 1;
  const std::string_view t = At(before);
  return t == "." || t == "," || t == "”" || t == "\"" || words_.Find(t).word == Word::kReport || IsRole(before);
}

/// Whether the words say what somebody is: "spokesman", "chief executive", "deputy press officer".
bool AffiliationReader::AllRoles(std::uint32_t first, std::uint32_t last) const {
  if (first >= last || !IsRole(last - 1)) return false;
  for (std::uint32_t t = first; t < last; ++t) {
    if (!IsRole(t) && !IsOneOf(kModifiers, Fold(At(t))) && StatusOf(Fold(At(t))) == RelationStatus::kCurrent)
      return false;
  }
  return true;
}

bool AffiliationReader::IsRole(std::uint32_t token) const {
  const std::string word = Fold(At(token));
  if (IsOneOf(kOutsiders, word)) return false;
  if (IsTitle(token) || words_.Find(word).word == Word::kPerson) return true;
  return word.size() > 6 && (word.ends_with("ist") || word.ends_with("woman") || word.ends_with("person"));
}

/// Whether a title covers the token: titles are mentions near the two names.
bool AffiliationReader::IsTitle(std::uint32_t token) const {
  constexpr std::uint32_t kReach = 2;
  const std::uint32_t low = left_ < kReach ? 0 : left_ - kReach;
  const std::uint32_t high = std::min(right_ + kReach + 1, static_cast<std::uint32_t>(doc_.mentions.size()));
  for (std::uint32_t m = low; m < high; ++m) {
    const Mention& mention = doc_.mentions[m];
    if (mention.type == EntityType::kTitle && mention.tokens.first <= token && token < mention.tokens.last) return true;
  }
  return false;
}

/// Whether a noun phrase ends before the token: at a mark or a verb.
bool AffiliationReader::Ends(std::uint32_t token) const {
  if (token >= doc_.tokens.size() || (doc_.tokens[token].flags & kParagraphStart) != 0) return true;
  const std::string_view t = At(token);
  const Word w = words_.Find(t).word;
  return t == "," || t == "." || t == ";" || t == "”" || t == ")" || w == Word::kReport || w == Word::kVerb;
}

}  // namespace lede
