#include "events/roles.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "events/one_of.h"
#include "text/unicode.h"

namespace lede {
namespace {

constexpr std::array<std::string_view, 7> kTowards = {"to",     "with",    "against",  "from",
                                                      "toward", "towards", "alongside"};
constexpr std::array<std::string_view, 5> kOnto = {"on", "at", "into", "upon", "over"};
constexpr std::array<std::string_view, 4> kThirdPersons = {"he", "she", "it", "they"};
constexpr std::array<std::string_view, 5> kAbout = {"about", "over", "on", "regarding", "concerning"};
constexpr std::array<std::string_view, 9> kWhere = {"in",     "at",     "near",       "outside", "inside",
                                                    "within", "across", "throughout", "off"};

constexpr std::array<std::string_view, 6> kSentTo = {"ambassador", "envoy", "adviser", "advisor", "consul", "emissary"};

/// Of events for which the parser was less sure than this, a sixth were wrong; of the others, a tenth.
constexpr std::uint8_t kSlimMargin = 40;

}  // namespace

bool IsParty(const Entity& entity) {
  return entity.type == EntityType::kPerson || entity.type == EntityType::kOrg || entity.type == EntityType::kGpe ||
         entity.type == EntityType::kNorp;
}

void AddOnce(std::uint32_t row, std::vector<std::uint32_t>* rows) {
  if (std::find(rows->begin(), rows->end(), row) == rows->end()) rows->push_back(row);
}

bool Roles::Has(std::uint32_t entity) const {
  const auto holds = [&](const std::vector<std::uint32_t>& rows) {
    return std::find(rows.begin(), rows.end(), entity) != rows.end();
  };
  return holds(actors) || holds(recipients) || holds(objects);
}

bool Roles::TellsAnEvent(bool is_coded) const {
  if (is_coded) return has_actor_words || has_object_words || !recipients.empty();
  return !actors.empty() && (has_object_words || !recipients.empty() || !objects.empty());
}

std::uint16_t Roles::Strength(const Predicate& predicate, bool is_coded, bool is_in_direct_speech) const {
  int strength = is_coded ? 900 : 840;
  const auto lower = [&](bool applies, int thousandths) {
    if (applies) strength = strength * thousandths / 1000;
  };
  lower(is_indirect, 900);
  lower(is_by_reference, 950);
  lower(is_by_proxy, 950);
  lower(is_in_direct_speech, 900);
  lower(margin < kSlimMargin, 930);
  lower(predicate.is_noun, 850);
  lower(predicate.content != predicate.verb, 950);
  lower(actors.empty() || (recipients.empty() && objects.empty() && !has_object_words), 900);
  lower(actors.empty() && recipients.empty() && objects.empty(), 900);
  return static_cast<std::uint16_t>(strength);
}

/// "He challenged Moss", where "he" is taken for Moss: who acts and who is acted upon are two, or the text says "himself".
/// Of a name and a pronoun the pronoun was taken for the wrong one, of two pronouns nobody knows which.
void RoleReader::KeepApart(Roles* roles) const {
  std::vector<std::uint32_t> both;
  const bool is_reflexive = std::any_of(roles->arguments.begin(), roles->arguments.end(), [&](const EventArgument& a) {
    return doc_.slice(a.span).ends_with("self") || doc_.slice(a.span).ends_with("selves");
  });
  if (is_reflexive) return;
  for (const std::uint32_t row : roles->actors) {
    if (std::find(roles->recipients.begin(), roles->recipients.end(), row) != roles->recipients.end())
      both.push_back(row);
  }
  for (const std::uint32_t row : both) {
    const auto is_named = [&](ArgumentRole role) {
      return std::any_of(roles->arguments.begin(), roles->arguments.end(), [&](const EventArgument& a) {
        return a.role == role && a.entity == row && !IsByPronoun(a.span);
      });
    };
    const auto drop = [&](ArgumentRole role, std::vector<std::uint32_t>* rows) {
      if (is_named(role)) return;
      std::erase(*rows, row);
      std::erase_if(roles->arguments, [&](const EventArgument& a) { return a.role == role && a.entity == row; });
      roles->has_unknown = true;
    };
    drop(ArgumentRole::kActor, &roles->actors);
    drop(ArgumentRole::kRecipient, &roles->recipients);
  }
}

bool RoleReader::IsByPronoun(ByteSpan span) const {
  const auto first = std::partition_point(doc_.tokens.begin(), doc_.tokens.end(),
                                          [&](const Token& t) { return t.span.end <= span.begin; });
  const auto at = static_cast<std::size_t>(first - doc_.tokens.begin());
  return at < reading_.tokens.size() && reading_.tokens[at].part == Upos::kPron && first->span == span;
}

Roles RoleReader::Read(const Predicate& predicate, std::string_view code) const {
  Roles roles;
  // Trade, aid, what is given back, and what of it is offered.
  roles.is_transfer =
      code.starts_with("03") || code.starts_with("06") || code.starts_with("07") || code.starts_with("084");
  roles.is_contact = !code.empty();
  roles.is_hostile = code >= "10";
  roles.is_talk = code.starts_with("04");
  for (std::uint32_t t = predicate.content; t != predicate.verb && t != kNone; t = reading_[t].head)
    roles.margin = std::min(roles.margin, reading_[t].margin);
  if (predicate.is_noun) {
    ReadNoun(predicate.verb, false, &roles);
  } else {
    ReadVerb(predicate, &roles);
  }
  KeepApart(&roles);
  return roles;
}

void RoleReader::Note(const Participant& one, ArgumentRole role, Roles* roles) const {
  // "Pictures and video of the incident" holds the second of the two.
  const bool known = std::any_of(roles->arguments.begin(), roles->arguments.end(), [&](const EventArgument& a) {
    const bool holds = a.role == role && a.span.begin <= one.span.begin && one.span.end <= a.span.end;
    return a.span == one.span || (holds && one.entity == kNone);
  });
  if (!known) roles->arguments.push_back({one.span, role, one.entity});
  roles->is_indirect = roles->is_indirect || !one.is_direct;
  roles->is_by_proxy = roles->is_by_proxy || one.is_proxy;
  roles->margin = std::min(roles->margin, one.margin);
  const std::uint32_t m = reading_[one.head].mention;
  if (m != kNone && doc_.mentions[m].kind != MentionKind::kName && doc_.mentions[m].kind != MentionKind::kAcronym)
    roles->is_by_reference = true;
}

void RoleReader::AddActors(const std::vector<Participant>& found, Roles* roles) const {
  for (const Participant& one : found) {
    roles->has_unknown = roles->has_unknown || one.is_unknown;
    // "We" is whoever speaks, with others; of "she" one would want to know who.
    const bool is_third = IsOneOf(kThirdPersons, Lower(doc_.slice(doc_.tokens[one.head])));
    roles->has_unknown_actor = roles->has_unknown_actor || (one.is_unknown && is_third);
    if (one.is_unknown && Lower(doc_.slice(one.span)) == "we") roles->we = one.span;
    if (one.is_unknown || (one.entity == kNone && IsShare(one.head))) continue;
    Note(one, ArgumentRole::kActor, roles);
    roles->has_actor_words = true;
    if (one.entity != kNone) AddOnce(one.entity, &roles->actors);
  }
}

/// "Sank 20 miles off Lima", "waited two hours": how far and how long, and nothing that was done to them. "Bought two tons of
/// rice" is.
bool RoleReader::IsMeasure(std::uint32_t head) const {
  // "Voted 66 to 27".
  if (reading_[head].part == Upos::kNum && head + 2 < reading_.tokens.size() && reading_[head + 2].part == Upos::kNum &&
      doc_.slice(doc_.tokens[head + 1]) == "to")
    return true;
  if (reading_.Has(head, Dep::kNominal)) return false;
  const std::uint32_t at = doc_.tokens[head].span.begin;
  const auto found = std::partition_point(doc_.quantities.begin(), doc_.quantities.end(),
                                          [&](const Quantity& q) { return q.span.end <= at; });
  return found != doc_.quantities.end() && found->span.begin <= at && found->type == QuantityType::kQuantity;
}

void RoleReader::AddPatients(const std::vector<Participant>& found, Roles* roles) const {
  for (const Participant& one : found) {
    roles->has_unknown = roles->has_unknown || one.is_unknown;
    // "Began the month", "waited the next day": when; "announced two days of mourning" is what.
    const bool is_time =
        one.entity == kNone && !reading_.Has(one.head, Dep::kNominal) && IsTime(doc_.tokens[one.head].span);
    if (one.is_unknown || is_time || IsMeasure(one.head)) continue;
    roles->has_object_words = true;
    const bool is_party = one.entity != kNone && IsParty(doc_.entities[one.entity]);
    Note(one, is_party ? ArgumentRole::kRecipient : ArgumentRole::kObject, roles);
    if (one.entity != kNone) AddOnce(one.entity, is_party ? &roles->recipients : &roles->objects);
  }
}

/// "With 20 % of the vote earning ten seats": a share of things does nothing.
bool RoleReader::IsShare(std::uint32_t head) const {
  static constexpr std::array<std::string_view, 3> kShares = {"%", "percent", "vote"};
  return IsOneOf(kShares, Lower(doc_.slice(doc_.tokens[head])));
}

/// Headlines leave the auxiliary out: "Three children injured in crash". Of verbs that nobody does to nobody, those without
/// an object tell what is done to their subject.
bool RoleReader::IsDoneTo(const Predicate& predicate) const {
  const std::uint32_t verb = predicate.content;
  const Inflection form = reading_[verb].form;
  if (predicate.verb != verb || (form != Inflection::kPast && form != Inflection::kParticiple)) return false;
  for (const std::uint32_t child : reading_.Of(verb)) {
    const Dep dep = reading_[child].dep;
    if (dep == Dep::kObject || dep == Dep::kClause || dep == Dep::kOpenClause || dep == Dep::kAuxiliary) return false;
  }
  return codes_.NeedsObject(reading_.lemmas[verb]);
}

/// "sank off Lima", "arrived in Oslo", where the parser takes the preposition for a part of the verb.
bool RoleReader::IsWhereBehindParticle(std::uint32_t verb, std::uint32_t object) const {
  const std::uint32_t particle = reading_.Find(verb, Dep::kParticle);
  const std::uint32_t m = reading_[object].mention;
  if (particle == kNone || m == kNone || doc_.mentions[m].tokens.first != particle + 1) return false;
  const EntityType type = doc_.mentions[m].type;
  return (type == EntityType::kGpe || type == EntityType::kLoc || type == EntityType::kFac) &&
         IsOneOf(kWhere, Lower(doc_.slice(doc_.tokens[particle])));
}

void RoleReader::ReadVerb(const Predicate& predicate, Roles* roles) const {
  const std::uint32_t content = predicate.content;
  std::vector<Participant> subjects, agents, patients;
  participants_.SubjectOf(predicate.verb, &subjects);
  for (const std::uint32_t child : reading_.Of(content)) {
    const ReadToken& token = reading_[child];
    if (token.dep == Dep::kAgent) participants_.CollectChild(child, {.acts = true}, &agents);
    if (token.dep == Dep::kObject && IsWhereBehindParticle(content, child)) continue;
    if (token.dep == Dep::kObject && child != predicate.noun) {
      const std::uint32_t noun = participants_.RelativeOf(content, Dep::kObject);
      // "He had lied in the election, which Moss denied": not the election.
      const bool is_of_all = noun != kNone && codes_.GovernedBy(reading_.lemmas[content]) == Governs::kDenied;
      if (is_of_all) roles->has_unknown = true;
      if (is_of_all) continue;
      if (noun == kNone) {
        participants_.CollectChild(child, {}, &patients);
      } else {
        participants_.Collect(noun, {.margin = reading_[content].margin}, &patients);
      }
    }
    if (token.dep == Dep::kAdverbialClause || token.dep == Dep::kClause || token.dep == Dep::kOpenClause)
      NoteOwnClause(child, predicate, roles);
    const bool is_content = token.dep == Dep::kClause || (token.dep == Dep::kOpenClause && token.part == Upos::kVerb);
    if (is_content && child > content) NoteClause(child, roles);
    if (token.dep == Dep::kOpenClause && token.part != Upos::kVerb && child > content)
      AddComplement(child, predicate, roles);
    if (token.dep == Dep::kIndirectObject) participants_.CollectChild(child, {}, &patients);
  }
  // "The ships Kenya bought": what a relative clause lacks stands before it.
  if (!HasObject(predicate) && (roles->is_contact || codes_.WantsObject(reading_.lemmas[content]))) {
    if (const std::uint32_t noun = participants_.LackedBy(predicate.verb); noun != kNone)
      participants_.Collect(noun, {.margin = reading_[predicate.verb].margin}, &patients);
  }
  if (!HasObject(predicate) && patients.empty()) {
    if (const std::uint32_t shared = ObjectShared(content); shared != kNone)
      participants_.CollectChild(shared, {}, &patients);
  }
  roles->is_done_to = IsDoneTo(predicate);
  if (predicate.is_passive || roles->is_done_to) {
    const bool subject_is_noun = predicate.noun != kNone;  // "talks were held by Kenya"
    if (!subject_is_noun) AddPatients(subjects, roles);
    AddActors(agents, roles);
  } else {
    AddActors(subjects, roles);
    if (predicate.governor == Governs::kNothing || predicate.content == predicate.verb) AddActors(agents, roles);
  }
  TakeParticle(content, roles, &patients);
  AddPatients(patients, roles);
  ReadObliques(content, predicate, roles);
  if (predicate.verb != content) ReadObliques(predicate.verb, predicate, roles);
  if (predicate.noun != kNone) {
    roles->has_object_words = true;
    ReadNoun(predicate.noun, true, roles);
  }
  // What hangs on the object may belong to the verb: "supply helicopters to Kenya".
  for (const Participant& one : patients) {
    for (const std::uint32_t child : reading_.Of(one.head)) {
      if (reading_[child].dep == Dep::kNominal) AddOblique(child, predicate.is_passive, true, roles);
    }
  }
  LengthenBare(predicate, patients, roles);
  roles->lacks_object = LacksObject(predicate, *roles);
}

void RoleReader::ReadObliques(std::uint32_t token, const Predicate& predicate, Roles* roles) const {
  for (const std::uint32_t child : reading_.Of(token)) {
    if (reading_[child].dep != Dep::kOblique) continue;
    AddOblique(child, predicate.is_passive, false, roles);
    if (token == predicate.content && roles->own_marker == kNone) AddOwn(child, predicate, roles);
    if (!roles->is_transfer) continue;
    // "pledged ten million dollars in relief to Kenya".
    for (const std::uint32_t below : reading_.Of(child)) {
      if (reading_[below].dep == Dep::kNominal) AddOblique(below, predicate.is_passive, true, roles);
    }
  }
}

/// Whether a party behind a preposition is one that is dealt with. Not the medium of "praised Moss on Twitter", nor the
/// giver of "received a degree from the university", nor the companion of "hosted a show with Moss".
bool RoleReader::IsDealtWith(std::string_view preposition, bool is_place, const Roles& roles) const {
  if ((preposition == "from" || preposition == "with") && !roles.is_contact) return false;
  if (IsOneOf(kTowards, preposition)) return true;
  // "Taught at the university", "fired at Kenya".
  if (preposition == "at" && !roles.is_contact) return false;
  if (!IsOneOf(kOnto, preposition) || !roles.recipients.empty()) return false;
  return !(is_place && preposition == "at" && !roles.is_hostile);
}

/// Whether a noun tells of something that two have with each other: "ties", "a deal".
bool RoleReader::IsBetweenTwo(std::uint32_t noun) const {
  static constexpr std::array<std::string_view, 5> kTies = {"tie", "relation", "relationship", "link", "friendship"};
  if (noun == kNone) return false;
  return IsOneOf(kTies, reading_.lemmas[noun]) || !codes_.OfNoun(reading_.lemmas[noun]).empty();
}

void RoleReader::AddOblique(std::uint32_t head, bool is_passive, bool hangs_on_noun, Roles* roles) const {
  const std::uint32_t marker = reading_.Find(head, Dep::kCase);
  if (marker == kNone) return;
  const std::string preposition = Lower(doc_.slice(doc_.tokens[marker]));
  const bool moves = preposition == "to" || preposition == "from";
  if (hangs_on_noun && (preposition == "toward" || preposition == "towards" || (moves && !roles->is_transfer)))
    return;  // "the ambassador to Kenya", "a report from Kenya", "empathy towards Kenyans"
  // "Expelled the ambassador to Oslo".
  if (preposition == "to" && marker > 0 && IsOneOf(kSentTo, reading_.lemmas[marker - 1])) return;
  std::vector<Participant> found;
  participants_.CollectChild(head, {}, &found);
  for (const Participant& one : found) {
    const bool is_party = one.entity != kNone && IsParty(doc_.entities[one.entity]);
    const bool is_place = one.entity != kNone && doc_.entities[one.entity].type == EntityType::kGpe;
    const bool is_whence = preposition == "from" && !roles->is_transfer;
    if (is_place && (is_whence || (moves && !roles->is_transfer && !roles->is_contact))) {
      Note(one, ArgumentRole::kPlace, roles);  // "moved the embassy to Nairobi"
    } else if (preposition == "by" && is_passive) {
      AddActors({one}, roles);
    } else if (is_party && !one.is_proxy && !(hangs_on_noun && is_place && IsOneOf(kOnto, preposition)) &&
               (IsDealtWith(preposition, is_place, *roles) ||
                (hangs_on_noun && preposition == "with" && IsBetweenTwo(reading_[head].head)))) {
      if (std::find(roles->actors.begin(), roles->actors.end(), one.entity) != roles->actors.end()) continue;
      Note(one, ArgumentRole::kRecipient, roles);
      AddOnce(one.entity, &roles->recipients);
    } else if (is_party && one.is_proxy && IsOneOf(kTowards, preposition)) {
      Note(one, ArgumentRole::kRecipient, roles);
      AddOnce(one.entity, &roles->recipients);
    } else if (preposition == "with" && one.entity != kNone && !is_party) {  // "split with Moss": no tool
      Note(one, ArgumentRole::kInstrument, roles);
      AddOnce(one.entity, &roles->objects);
    } else if (IsOneOf(kAbout, preposition) && one.entity == kNone && !IsTime(one.span) &&
               (hangs_on_noun || preposition != "on")) {  // "spoke on the phone"
      Note(one, ArgumentRole::kTopic, roles);
    }
  }
}

bool RoleReader::IsTime(ByteSpan span) const {
  const auto first = std::partition_point(doc_.times.begin(), doc_.times.end(),
                                          [&](const Time& t) { return t.span.end <= span.begin; });
  return first != doc_.times.end() && first->span.begin < span.end;
}

void RoleReader::ReadNoun(std::uint32_t noun, bool has_actor, Roles* roles) const {
  bool of_is_actor = false;
  for (const EventCode& row : codes_.OfNoun(reading_.lemmas[noun]))
    of_is_actor = of_is_actor || row.objects == "of-actor";
  roles->of_acts = of_is_actor;
  std::vector<Participant> actors, patients;
  for (const std::uint32_t child : reading_.Of(noun)) {
    const ReadToken& token = reading_[child];
    if (token.dep == Dep::kPossessor || token.dep == Dep::kCompound || token.dep == Dep::kAdjective) {
      std::vector<Participant> one;
      participants_.CollectChild(child, {}, &one);
      const bool names = !one.empty() && one.front().entity != kNone && IsParty(doc_.entities[one.front().entity]);
      if (names && !has_actor) actors.insert(actors.end(), one.begin(), one.end());
      continue;
    }
    if (token.dep != Dep::kNominal) continue;
    const std::uint32_t marker = reading_.Find(child, Dep::kCase);
    const std::string preposition = marker == kNone ? "" : Lower(doc_.slice(doc_.tokens[marker]));
    if (preposition == "by" || (preposition == "from" && !has_actor) || (preposition == "between" && !has_actor) ||
        (preposition == "of" && of_is_actor)) {
      participants_.CollectChild(child, {.acts = true}, &actors);
    } else if (preposition == "of") {
      participants_.CollectChild(child, {}, &patients);
    } else if (has_actor || roles->is_talk || roles->is_transfer || (preposition != "to" && preposition != "from")) {
      AddOblique(child, false, false, roles);
    }
  }
  if (actors.empty() && !has_actor && roles->is_talk && !roles->recipients.empty()) AddTalker(noun, *roles, &actors);
  AddActors(actors, roles);
  AddPatients(patients, roles);
}

/// "Moss signed it in talks with Kenya", "fell ill during a visit to Oslo": who does what is told of the talks or visit is the
/// one who talks or visits.
void RoleReader::AddTalker(std::uint32_t noun, const Roles& roles, std::vector<Participant>* actors) const {
  static constexpr std::array<std::string_view, 7> kAmid = {"in", "during", "at", "after", "following", "on", "before"};
  const ReadToken& token = reading_[noun];
  const std::uint32_t marker = reading_.Find(noun, Dep::kCase);
  if (token.dep != Dep::kOblique || token.head == kNone || reading_[token.head].part != Upos::kVerb || marker == kNone)
    return;
  if (!IsOneOf(kAmid, Lower(doc_.slice(doc_.tokens[marker]))) || IsPassive(reading_, token.head)) return;
  std::vector<Participant> subjects;
  participants_.SubjectOf(token.head, &subjects);
  for (Participant& one : subjects) {
    const bool is_party = one.entity != kNone && IsParty(doc_.entities[one.entity]) && !roles.Has(one.entity);
    one.is_direct = false;
    if (is_party && !one.is_proxy) actors->push_back(one);
  }
}

bool IsWhere(const Document& doc, const Reading& reading, const Mention& mention) {
  const bool is_place =
      mention.type == EntityType::kGpe || mention.type == EntityType::kLoc || mention.type == EntityType::kFac;
  if (!is_place || mention.tokens.size() == 0) return false;
  for (std::uint32_t t = mention.tokens.first; t < mention.tokens.last; ++t) {
    const std::uint32_t marker = reading.Find(t, Dep::kCase);
    if (marker == kNone || marker >= mention.tokens.first) continue;
    const std::string form = Lower(doc.slice(doc.tokens[marker]));
    // "outside the court", but not "posts outside Kenya".
    if (IsOneOf(kWhere, form) && (form != "outside" || mention.type == EntityType::kFac)) return true;
  }
  return false;
}

}  // namespace lede
