// What belongs to a verb beside its object: its preposition, a clause, what somebody is made.
#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "events/one_of.h"
#include "events/roles.h"
#include "text/unicode.h"

namespace lede {
namespace {

/// What these lead to is when something was done.
constexpr std::array<std::string_view, 7> kWhen = {"during", "after", "before", "until", "since", "while", "when"};

}  // namespace

/// Whether the verb has an object in its place, the subject of a passive among them.
bool RoleReader::HasObject(const Predicate& predicate) const {
  return predicate.is_passive || predicate.noun != kNone || reading_.Has(predicate.content, Dep::kObject) ||
         reading_.Has(predicate.content, Dep::kIndirectObject);
}

/// "Offered", "granted Moss": what is not told of verbs that say nothing without it.
bool RoleReader::LacksObject(const Predicate& predicate, const Roles& roles) const {
  const std::uint32_t verb = predicate.content;
  if (predicate.noun != kNone || reading_.Has(verb, Dep::kParticle) || reading_.Has(verb, Dep::kParataxis))
    return false;
  const auto count = [&](ArgumentRole role) {
    return std::count_if(roles.arguments.begin(), roles.arguments.end(),
                         [&](const EventArgument& a) { return a.role == role; });
  };
  const auto objects = count(ArgumentRole::kObject), recipients = count(ArgumentRole::kRecipient);
  const auto topics = count(ArgumentRole::kTopic) + count(ArgumentRole::kInstrument);
  if (!roles.has_object_words && objects + recipients + topics == 0) {
    // "Moss began": what, another clause tells.
    const bool is_phase = codes_.GovernedBy(reading_.lemmas[verb]) == Governs::kPhase && !roles.actors.empty() &&
                          roles.own_marker == kNone && count(ArgumentRole::kPlace) == 0;
    return (is_phase || codes_.WantsObject(reading_.lemmas[verb])) && !predicate.is_passive;
  }
  // Somebody is given something.
  return !predicate.is_passive && codes_.WantsTwo(reading_.lemmas[verb]) && objects + topics == 0 && recipients > 0 &&
         reading_.Has(verb, Dep::kObject) && !reading_.Has(verb, Dep::kClause) && !reading_.Has(verb, Dep::kOpenClause);
}

/// What somebody or something is made, called or left: "named Moss chairman", "left him unimpressed".
void RoleReader::AddComplement(std::uint32_t head, const Predicate& predicate, Roles* roles) const {
  if (!HasObject(predicate)) {
    // "Tested positive", "pleaded not guilty".
    const bool is_next = head == predicate.content + 1 ||
                         (head == predicate.content + 2 && Lower(doc_.slice(doc_.tokens[head - 1])) == "not");
    if (is_next && reading_[head].part == Upos::kAdj && reading_.lemmas[head] != "aged") roles->own_word = head;
    return;
  }
  const Upos part = reading_[head].part;
  if (part != Upos::kAdj && part != Upos::kNoun && part != Upos::kPropn) return;
  const ByteSpan words = participants_.WordsOf(head);
  const bool known = std::any_of(roles->arguments.begin(), roles->arguments.end(), [&](const EventArgument& a) {
    return a.span.begin < words.end && words.begin < a.span.end;
  });
  if (!known) roles->arguments.push_back({words, ArgumentRole::kTopic, kNone});
}

/// "Called for his death to be investigated": the last word of what is called for; kNone where no infinitive follows.
std::uint32_t RoleReader::LastOfDemand(std::uint32_t head, std::uint32_t verb) const {
  for (const std::uint32_t above : {head, verb}) {
    for (const std::uint32_t child : reading_.Of(above)) {
      const std::uint32_t marker = child > head ? reading_.Find(child, Dep::kMarker) : kNone;
      const bool is_clause = reading_[child].part == Upos::kVerb || reading_.Has(child, Dep::kCopula);
      if (marker == kNone || !is_clause || marker > head + 8) continue;
      if (Lower(doc_.slice(doc_.tokens[marker])) != "to") continue;
      RowRange words = reading_.TreeOf(child);
      while (words.last > child + 1 && reading_[words.last - 1].part == Upos::kPunct) --words.last;
      return words.last - 1;
    }
  }
  return kNone;
}

/// "Announces restrictions", "gained entry", "enlisted help": a bare noun says nothing without what follows it, wherever the
/// tree hangs that: "restrictions on flights", "entry to the debates", "help from the governor".
void RoleReader::LengthenBare(const Predicate& predicate, const std::vector<Participant>& patients,
                              Roles* roles) const {
  constexpr std::uint32_t kLongest = 12;  // tokens
  for (const Participant& one : patients) {
    const std::uint32_t next = one.head + 1;
    const bool is_bare = one.entity == kNone && reading_[one.head].part == Upos::kNoun &&
                         one.span == doc_.tokens[one.head].span && next < reading_.tokens.size();
    if (!is_bare || (doc_.tokens[next].flags & kParagraphStart) != 0) continue;
    const Upos part = reading_[next].part;
    const std::string first = Lower(doc_.slice(doc_.tokens[next]));
    if ((part != Upos::kAdp && part != Upos::kSconj && first != "to") || IsOneOf(kWhen, first)) continue;
    const std::uint32_t what = reading_[next].head;
    if (what == kNone || what <= next) continue;
    const std::uint32_t above = reading_[what].head;
    if (above != one.head && above != predicate.content) continue;
    RowRange words = reading_.TreeOf(what);
    while (words.last > what + 1 && reading_[words.last - 1].part == Upos::kPunct) --words.last;
    if (words.first != next || words.size() > kLongest) continue;
    const ByteSpan rest = {doc_.tokens[next].span.begin, doc_.tokens[words.last - 1].span.end};
    const bool is_told =
        IsTime(rest) || std::any_of(roles->arguments.begin(), roles->arguments.end(), [&](const EventArgument& a) {
          return a.span.begin < rest.end && rest.begin < a.span.end;
        });
    if (is_told) continue;
    for (EventArgument& a : roles->arguments) {
      if (a.role == ArgumentRole::kObject && a.span == one.span) a.span.end = rest.end;
    }
  }
}

/// "Killing or wounding 50": the object of the second of two verbs, which the first has as well.
std::uint32_t RoleReader::ObjectShared(std::uint32_t verb) const {
  constexpr std::uint32_t kFurthest = 3;  // tokens between
  if (!codes_.WantsObject(reading_.lemmas[verb])) return kNone;
  for (const std::uint32_t child : reading_.Of(verb)) {
    if (reading_[child].dep != Dep::kConjunct || reading_[child].part != Upos::kVerb || child > verb + kFurthest)
      continue;
    if (reading_.Has(child, Dep::kSubject)) continue;
    return reading_.Find(child, Dep::kObject);
  }
  return kNone;
}

/// What a verb's own preposition leads to: "called for talks", "elected Moss as its head", "placed him under arrest".
void RoleReader::AddOwn(std::uint32_t head, const Predicate& predicate, Roles* roles) const {
  const std::uint32_t verb = predicate.content;
  const std::uint32_t marker = reading_.Find(head, Dep::kCase);
  if (marker == kNone || marker < verb || marker > head || reading_.Has(verb, Dep::kParticle)) return;
  const bool has_object = HasObject(predicate);
  const std::string preposition = Lower(doc_.slice(doc_.tokens[marker]));
  // What somebody is made, named or taken for stands behind "as" with any verb.
  const bool is_as = has_object && preposition == "as";
  if (!is_as && !codes_.IsOwn(reading_.lemmas[verb], preposition, has_object)) return;
  std::vector<Participant> found;
  participants_.CollectChild(head, {}, &found);
  for (Participant& one : found) {
    if (IsTime(one.span)) continue;
    const bool is_known = one.entity != kNone && roles->Has(one.entity);
    const bool is_party = one.entity != kNone && IsParty(doc_.entities[one.entity]);
    // "Lives in Lima", "arrived at the port": a place is told as one.
    const std::uint32_t m = reading_[one.head].mention;
    if (m != kNone && IsWhere(doc_, reading_, doc_.mentions[m])) continue;
    static constexpr std::array<std::string_view, 7> kMoving = {"from", "to", "into", "onto", "through", "over", "in"};
    const EntityType type = m == kNone ? EntityType::kMisc : doc_.mentions[m].type;
    const bool is_place = type == EntityType::kGpe || type == EntityType::kLoc || type == EntityType::kFac;
    if (is_place && !is_known && !has_object && IsOneOf(kMoving, preposition)) {
      Note(one, ArgumentRole::kPlace, roles);
      roles->own_marker = marker;
      continue;
    }
    if (one.is_unknown) {
      roles->has_unknown = true;
    } else if (has_object) {
      const bool is_told = std::any_of(roles->arguments.begin(), roles->arguments.end(),
                                       [&](const EventArgument& a) { return a.span == one.span; });
      if (is_known || is_told) continue;
      one.span.begin = doc_.tokens[marker].span.begin;
      Note(one, ArgumentRole::kTopic, roles);
    } else if (const std::uint32_t last = preposition == "for" ? LastOfDemand(one.head, verb) : kNone; last != kNone) {
      one.span.end = std::max(one.span.end, doc_.tokens[last].span.end);
      one.entity = kNone;
      Note(one, ArgumentRole::kObject, roles);
      roles->has_object_words = true;
      roles->own_marker = marker;
      return;
    } else if (!is_known) {
      std::erase_if(roles->arguments,
                    [&](const EventArgument& a) { return a.role == ArgumentRole::kTopic && a.span == one.span; });
      Note(one, is_party ? ArgumentRole::kRecipient : ArgumentRole::kObject, roles);
      if (one.entity != kNone) AddOnce(one.entity, is_party ? &roles->recipients : &roles->objects);
      roles->has_object_words = true;
      roles->own_marker = marker;
    } else if (preposition != "to" && preposition != "with" && preposition != "from") {
      roles->own_marker = marker;
    }
  }
}

/// What is said, ruled or asked, in its words: a clause of no more than two lines.
void RoleReader::NoteClause(std::uint32_t verb, Roles* roles) const {
  constexpr std::uint32_t kLongest = 40;  // tokens
  roles->has_object_words = true;
  RowRange words = reading_.TreeOf(verb);
  while (words.last > words.first + 1 && reading_[words.last - 1].part == Upos::kPunct) --words.last;
  while (words.first + 1 < words.last && reading_[words.first].part == Upos::kPunct) ++words.first;
  if (words.size() > kLongest) return;
  const ByteSpan span = {doc_.tokens[words.first].span.begin, doc_.tokens[words.last - 1].span.end};
  roles->arguments.push_back({span, ArgumentRole::kTopic, kNone});
}

/// "Voted against confirming him", "insisted on leaving": what a verb's own preposition leads to, as a clause.
void RoleReader::NoteOwnClause(std::uint32_t clause, const Predicate& predicate, Roles* roles) const {
  const std::uint32_t marker = reading_.Find(clause, Dep::kMarker);
  if (marker == kNone || marker < predicate.content || reading_[clause].form != Inflection::kIng) return;
  const std::string preposition = Lower(doc_.slice(doc_.tokens[marker]));
  if (HasObject(predicate) || !codes_.IsOwn(reading_.lemmas[predicate.content], preposition, false)) return;
  NoteClause(clause, roles);
  roles->own_marker = marker;
}

/// "Takes over about 7000 people", "paid back the loan": a particle that the tree hangs on what follows, or takes for an
/// adverb.
void RoleReader::TakeParticle(std::uint32_t verb, Roles* roles, std::vector<Participant>* patients) const {
  static constexpr std::array<std::string_view, 7> kParticles = {"over", "back", "up", "off", "out", "down", "away"};
  const std::uint32_t next = verb + 1;
  if (next + 1 >= reading_.tokens.size() || patients->empty() || reading_.Has(verb, Dep::kParticle)) return;
  if (!IsOneOf(kParticles, Lower(doc_.slice(doc_.tokens[next]))) || reading_[next + 1].part == Upos::kNum) return;
  Participant& first = patients->front();
  if (first.span.begin != doc_.tokens[next].span.begin && first.span.begin != doc_.tokens[next + 1].span.begin) return;
  first.span.begin = doc_.tokens[next + 1].span.begin;
  roles->own_word = next;
}

}  // namespace lede
