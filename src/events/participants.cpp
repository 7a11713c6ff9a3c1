#include "events/participants.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "text/unicode.h"

namespace lede {
namespace {

constexpr std::array<std::string_view, 5> kRelatives = {"who", "which", "that", "whom", "whose"};

}  // namespace

std::uint32_t Participants::NamedAt(std::uint32_t token) const {
  const std::uint32_t m = reading_[token].mention;
  if (m == kNone || doc_.mentions[m].type == EntityType::kTitle) return kNone;
  return doc_.mentions[m].entity;
}

bool Participants::IsRelative(std::uint32_t token) const {
  if (reading_[token].part != Upos::kPron && reading_[token].part != Upos::kDet) return false;
  const std::string form = Lower(doc_.slice(doc_.tokens[token]));
  return std::find(kRelatives.begin(), kRelatives.end(), form) != kRelatives.end();
}

std::uint32_t Participants::EntityOf(std::uint32_t head, bool* is_proxy) const {
  *is_proxy = false;
  if (const std::uint32_t named = NamedAt(head); named != kNone) {
    // "Kenyan" as the head of "the Kenyan" names its people; a country stands for itself.
    return named;
  }
  // "Defence Secretary Ada Moss": the parser may take the office, or the given name, for the head.
  for (const std::uint32_t child : reading_.Of(head)) {
    const Dep dep = reading_[child].dep;
    if (dep != Dep::kFlat && dep != Dep::kApposition && dep != Dep::kDescription) continue;
    const std::uint32_t named = NamedAt(child);
    if (named == kNone) continue;
    const EntityType type = doc_.entities[named].type;
    if (dep != Dep::kApposition || type == EntityType::kPerson || type == EntityType::kOrg) return named;
  }
  const std::uint32_t title = reading_[head].mention;
  if (title != kNone && doc_.mentions[title].type == EntityType::kTitle) {
    // The holder's name stands right behind the title.
    const std::uint32_t next = doc_.mentions[title].tokens.last;
    if (next < reading_.tokens.size()) {
      const std::uint32_t named = NamedAt(next);
      if (named != kNone && doc_.entities[named].type == EntityType::kPerson) return named;
    }
  }
  if (reading_[head].part != Upos::kNoun || !codes_.IsAgent(reading_.lemmas[head])) return kNone;
  for (const std::uint32_t child : reading_.Of(head)) {
    const Dep dep = reading_[child].dep;
    if (dep != Dep::kAdjective && dep != Dep::kCompound && dep != Dep::kPossessor) continue;
    const std::uint32_t named = NamedAt(child);
    if (named == kNone) continue;
    const EntityType type = doc_.entities[named].type;
    if (type != EntityType::kGpe && type != EntityType::kNorp && type != EntityType::kOrg) continue;
    *is_proxy = true;
    return named;
  }
  return kNone;
}

ByteSpan Participants::WordsOf(std::uint32_t head) const {
  RowRange range{head, head + 1};
  std::vector<std::uint32_t> open = {head};
  while (!open.empty()) {
    const std::uint32_t at = open.back();
    open.pop_back();
    range = {std::min(range.first, at), std::max(range.last, at + 1)};
    for (const std::uint32_t child : reading_.Of(at)) {
      const Dep dep = reading_[child].dep;
      if (dep == Dep::kRelativeClause || dep == Dep::kClauseOfNoun || dep == Dep::kApposition ||
          dep == Dep::kParataxis || dep == Dep::kMark || dep == Dep::kCoordinator || dep == Dep::kClause ||
          dep == Dep::kAdverbialClause)
        continue;
      if (at == head && (dep == Dep::kConjunct || dep == Dep::kCase || dep == Dep::kMarker || dep == Dep::kCopula ||
                         dep == Dep::kSubject || dep == Dep::kAdverb))
        continue;
      open.push_back(child);
    }
  }
  // A name is whole, whatever the tree says of its parts.
  if (const std::uint32_t m = reading_[head].mention; m != kNone) {
    const RowRange& name = doc_.mentions[m].tokens;
    range = {std::min(range.first, name.first), std::max(range.last, name.last)};
  }
  return {doc_.tokens[range.first].span.begin, doc_.tokens[range.last - 1].span.end};
}

void Participants::Collect(std::uint32_t head, bool is_direct, std::vector<Participant>* out) const {
  Participant one{.head = head, .span = WordsOf(head), .is_direct = is_direct};
  one.entity = EntityOf(head, &one.is_proxy);
  out->push_back(one);
  for (const std::uint32_t child : reading_.Of(head)) {
    if (reading_[child].dep == Dep::kConjunct && reading_[child].part != Upos::kVerb) Collect(child, is_direct, out);
  }
}

std::uint32_t Participants::RelativeOf(std::uint32_t verb, Dep dep) const {
  if (reading_[verb].dep != Dep::kRelativeClause || reading_[verb].head == kNone) return kNone;
  const std::uint32_t pronoun = reading_.Find(verb, dep);
  return pronoun != kNone && IsRelative(pronoun) ? reading_[verb].head : kNone;
}

void Participants::SubjectOf(std::uint32_t verb, bool is_direct, std::vector<Participant>* out, int depth) const {
  if (depth == 0) return;
  for (const std::uint32_t child : reading_.Of(verb)) {
    const Dep dep = reading_[child].dep;
    if (dep != Dep::kSubject && dep != Dep::kPassiveSubject) continue;
    if (IsRelative(child)) {
      for (std::uint32_t up = verb; reading_[up].head != kNone; up = reading_[up].head) {
        if (reading_[up].dep == Dep::kRelativeClause) return Collect(reading_[up].head, is_direct, out);
      }
      return;
    }
    return Collect(child, is_direct, out);
  }
  const ReadToken& token = reading_[verb];
  if (token.head == kNone) return;
  switch (token.dep) {
    case Dep::kConjunct:
      if (reading_[token.head].part == Upos::kVerb || reading_[token.head].part == Upos::kAdj)
        SubjectOf(token.head, is_direct, out, depth - 1);
      return;
    case Dep::kClauseOfNoun:
      // "troops fighting", "men arrested"; in "a plan to sell" it is whoever has the plan.
      if (token.form == VerbForm::kIng || token.form == VerbForm::kParticiple) Collect(token.head, is_direct, out);
      return;
    case Dep::kOpenClause: {
      // "urged Kenya to leave": the one who is urged; "was urged to leave": the subject.
      const std::uint32_t object = reading_.Find(token.head, Dep::kObject);
      const std::uint32_t other = object != kNone ? object : reading_.Find(token.head, Dep::kIndirectObject);
      if (other != kNone && !IsPassive(reading_, token.head)) return Collect(other, false, out);
      return SubjectOf(token.head, false, out, depth - 1);
    }
    case Dep::kAdverbialClause:
      if (reading_[token.head].part == Upos::kVerb) SubjectOf(token.head, false, out, depth - 1);
      return;
    default: return;
  }
}

}  // namespace lede
