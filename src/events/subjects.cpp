// Who does what a verb tells, read off the tree.
#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "events/one_of.h"
#include "events/participants.h"
#include "text/unicode.h"

namespace lede {
namespace {

constexpr std::array<std::string_view, 7> kTexts = {"statement", "letter", "message", "tweet",
                                                    "post",      "speech", "note"};

}  // namespace

/// The noun, or whom it is said to be: "The trust is a body that builds ships".
void Participants::CollectWhatIs(std::uint32_t noun, Way way, std::vector<Participant>* out) const {
  const std::uint32_t subject = reading_.Find(noun, Dep::kSubject);
  bool is_proxy = false;
  const bool is_said = subject != kNone && reading_.Has(noun, Dep::kCopula) && reading_[noun].part == Upos::kNoun &&
                       NamedAt(subject) != kNone && EntityOf(noun, true, &is_proxy) == kNone;
  for (const std::uint32_t child : reading_.Of(noun)) {
    const std::string form = Lower(doc_.slice(doc_.tokens[child]));
    if (form == "not" || form == "n't" || form == "no" || form == "never") return Collect(noun, way, out);
  }
  return is_said ? CollectChild(subject, way, out) : Collect(noun, way, out);
}

std::uint32_t Participants::RelativeOf(std::uint32_t verb, Dep dep) const {
  if (reading_[verb].dep != Dep::kRelativeClause || reading_[verb].head == kNone) return kNone;
  const std::uint32_t pronoun = reading_.Find(verb, dep);
  return pronoun != kNone && IsRelative(pronoun) ? reading_[verb].head : kNone;
}

/// Whether a token begins a sentence or what stands behind a comma or a conjunction.
bool Participants::OpensClause(std::uint32_t token, std::uint32_t first) const {
  static constexpr std::array<std::string_view, 5> kOpeners = {",", "that", "but", "and", ";"};
  return token == first || IsOneOf(kOpeners, Lower(doc_.slice(doc_.tokens[token - 1])));
}

/// "Kenya opened its ports and Norway sent ships": whether a name behind "and" stands right before the verb.
bool Participants::IsBehindAndName(std::uint32_t verb) const {
  std::uint32_t first = verb;
  while (first > 0 && (reading_[first - 1].part == Upos::kAux || reading_[first - 1].part == Upos::kAdv)) --first;
  if (first < 2) return false;
  const std::uint32_t m = reading_[first - 1].mention;
  if (m == kNone || doc_.mentions[m].tokens.last != first || doc_.mentions[m].tokens.first == 0) return false;
  const std::string before = Lower(doc_.slice(doc_.tokens[doc_.mentions[m].tokens.first - 1]));
  return before == "and" || before == "but";
}

/// The name that is the subject of a finite verb for which the tree has none: right before it behind a comma ("According to
/// his wife, Moss resigned"), or before what is said of it between two commas ("Moss, a doctor from Lima, has resigned").
/// kNone where no such name opens the clause.
std::uint32_t Participants::LostSubject(std::uint32_t verb) const {
  constexpr std::uint32_t kFurthest = 25;  // tokens between the commas
  const ReadToken& token = reading_[verb];
  const bool is_second =
      token.dep == Dep::kConjunct && (reading_.Has(verb, Dep::kCoordinator) || IsBehindAndName(verb));
  const bool is_clause = token.head == kNone || token.dep == Dep::kClause || token.dep == Dep::kParataxis ||
                         token.dep == Dep::kRoot || is_second;
  const bool is_finite =
      token.form == Inflection::kPast || token.form == Inflection::kPresent || reading_.Has(verb, Dep::kAuxiliary);
  if (!is_clause || !is_finite || token.part != Upos::kVerb) return kNone;
  const auto sentence = std::partition_point(doc_.sentences.begin(), doc_.sentences.end(),
                                             [&](const Sentence& s) { return s.tokens.last <= verb; });
  const std::uint32_t begin = sentence->tokens.first;
  std::uint32_t first = verb;
  while (first > begin && (reading_[first - 1].part == Upos::kAux || reading_[first - 1].part == Upos::kAdv)) --first;
  if (first <= begin + 1) return kNone;
  const auto named_to = [&](std::uint32_t end) {
    const std::uint32_t m = reading_[end - 1].mention;
    if (m == kNone || doc_.mentions[m].entity == kNone || doc_.mentions[m].tokens.last != end) return kNone;
    const EntityType type = doc_.entities[doc_.mentions[m].entity].type;
    if (type != EntityType::kPerson && type != EntityType::kOrg && type != EntityType::kGpe) return kNone;
    return OpensClause(doc_.mentions[m].tokens.first, begin) ? doc_.mentions[m].tokens.first : kNone;
  };
  // "The attack was claimed by rebels, but Kenya has blamed Norway".
  const std::uint32_t coordinator = reading_.Find(verb, Dep::kCoordinator);
  if (is_second && coordinator != kNone && coordinator > first) return kNone;
  if (doc_.slice(doc_.tokens[first - 1]) != ",") return named_to(first);
  if (is_second) return kNone;
  for (std::uint32_t t = first - 1; t > begin + 1 && first - t < kFurthest; --t) {
    if (doc_.slice(doc_.tokens[t - 1]) == ",") return named_to(t - 1);
  }
  return kNone;
}

std::uint32_t Participants::LackedBy(std::uint32_t verb) const {
  static constexpr std::array<std::string_view, 5> kWhere = {"where", "when", "why", "how", "whose"};
  static constexpr std::array<std::string_view, 10> kWhen = {"day", "time",   "year",   "way",  "place",
                                                             "way", "reason", "moment", "week", "month"};
  if (reading_[verb].dep != Dep::kRelativeClause || reading_[verb].head == kNone) return kNone;
  if (IsOneOf(kWhen, reading_.lemmas[reading_[verb].head]) || IsInTime(reading_[verb].head)) return kNone;
  bool has_subject = false;
  for (const std::uint32_t child : reading_.Of(verb)) {
    const bool asks = IsOneOf(kWhere, Lower(doc_.slice(doc_.tokens[child])));
    const std::uint32_t below = reading_[child].first;
    // "The men she spoke to" are not spoken.
    if (reading_[child].part == Upos::kAdp || reading_[child].dep == Dep::kMarker ||
        (child > verb && reading_[child].dep == Dep::kOpenClause))
      return kNone;
    if (asks || IsRelative(child) || (below != kNone && IsRelative(below))) return kNone;
    has_subject = has_subject || reading_[child].dep == Dep::kSubject;
  }
  return has_subject && reading_[verb].head < verb ? reading_[verb].head : kNone;
}

/// "An attack was claimed by rebels, but Kenya and Norway have blamed Reed", where the tree has lost who blames: one attack
/// does not "have".
bool Participants::AgreesWithSubjectOf(std::uint32_t verb, std::uint32_t first) const {
  static constexpr std::array<std::string_view, 4> kOfMany = {"have", "are", "were", "do"};
  static constexpr std::array<std::string_view, 5> kOne = {"a", "an", "this", "that", "one"};
  const std::uint32_t subject = reading_.Find(first, Dep::kSubject) != kNone
                                    ? reading_.Find(first, Dep::kSubject)
                                    : reading_.Find(first, Dep::kPassiveSubject);
  if (subject == kNone || reading_[subject].part != Upos::kNoun || reading_.Has(subject, Dep::kConjunct)) return true;
  const bool is_many = std::any_of(kOfMany.begin(), kOfMany.end(), [&](std::string_view word) {
    for (const std::uint32_t child : reading_.Of(verb)) {
      const Dep dep = reading_[child].dep;
      const bool helps = dep == Dep::kAuxiliary || dep == Dep::kPassiveAuxiliary;
      if (helps && child < verb && Lower(doc_.slice(doc_.tokens[child])) == word) return true;
    }
    return false;
  });
  if (!is_many) return true;
  // Behind "to" or a modal it is "have" of whoever: "may have blamed".
  for (const std::uint32_t child : reading_.Of(verb)) {
    if (reading_[child].dep == Dep::kAuxiliary && child < verb && reading_[child].form == Inflection::kUninflected)
      return true;
  }
  const std::uint32_t determiner = reading_.Find(subject, Dep::kDeterminer);
  const std::string whose = determiner == kNone ? std::string() : Lower(doc_.slice(doc_.tokens[determiner]));
  const bool is_singular = Lower(doc_.slice(doc_.tokens[subject])) == reading_.lemmas[subject];
  // "The police have": bodies are many.
  return !is_singular || !(IsOneOf(kOne, whose) || !CanAct(subject));
}

void Participants::SubjectOf(std::uint32_t verb, Way way, std::vector<Participant>* out, int depth) const {
  if (depth == 0) return;
  way.acts = !IsPassive(reading_, verb);
  bool has_none = false;
  int subjects = 0;
  std::uint32_t subject = kNone;
  for (const std::uint32_t child : reading_.Of(verb)) {
    const Dep dep = reading_[child].dep;
    if (dep != Dep::kSubject && dep != Dep::kPassiveSubject) continue;
    has_none = true;
    if (++subjects > 2) return;  // a headline that is no tree
    // Of two the nearer one: "the President of Kenya Moss visited", where the parser does not join them; but not the last of
    // a list, "men in masks, gloves, and helmets gathered".
    const std::uint32_t begin = reading_.TreeOf(child).first;
    const bool is_last = subject != kNone && begin > 0 && reading_[begin - 1].part == Upos::kCconj;
    // "Moss top scored".
    const bool is_bare =
        subject != kNone && reading_[child].part == Upos::kAdj && !reading_.Has(child, Dep::kDeterminer);
    if (!IsNoSubject(verb, child) && !is_last && !is_bare && (subject == kNone || child < verb)) subject = child;
  }
  if (subject != kNone && !IsRelative(subject)) return CollectChild(subject, way, out);
  if (subject != kNone) {
    if (const std::uint32_t person = PersonBefore(subject); person != kNone) return Collect(person, way, out);
    for (std::uint32_t up = verb; reading_[up].head != kNone; up = reading_[up].head) {
      way.margin = std::min(way.margin, reading_[up].margin);
      if (reading_[up].dep != Dep::kRelativeClause) continue;
      // "The first was at noon local time, which left two dead": not the time.
      if (!IsInTime(reading_[up].head)) CollectWhatIs(reading_[up].head, way, out);
      return;
    }
    return;
  }
  const ReadToken& token = reading_[verb];
  if (!has_none) {
    if (const std::uint32_t lost = LostSubject(verb); lost != kNone) {
      way.margin = 0;
      way.is_direct = false;
      return Collect(lost, way, out);
    }
  }
  if (token.head == kNone || has_none) return;
  way.margin = std::min(way.margin, token.margin);
  Way above = way;
  above.is_direct = false;
  switch (token.dep) {
    case Dep::kConjunct:
      if ((reading_[token.head].part == Upos::kVerb || reading_[token.head].part == Upos::kAdj) &&
          AgreesWithSubjectOf(verb, token.head))
        SubjectOf(token.head, way, out, depth - 1);
      return;
    case Dep::kClauseOfNoun:
      // "Moss wrote to Berg, accusing him": of a participle behind a comma the sentence's subject is the subject, too.
      if (token.form == Inflection::kIng && IsBehindComma(verb)) {
        if (const std::uint32_t above_noun = VerbAbove(token.head); above_noun != kNone)
          return SubjectOf(above_noun, above, out, depth - 1);
      }
      // "Moss posted a message blaming Kenya": whose words they are.
      if (token.form == Inflection::kIng && IsOneOf(kTexts, reading_.lemmas[token.head]) &&
          reading_[token.head].dep == Dep::kObject && reading_[reading_[token.head].head].part == Upos::kVerb)
        return SubjectOf(reading_[token.head].head, above, out, depth - 1);
      // A headline's "Moss to visit Kenya".
      if (token.form == Inflection::kBase && reading_[token.head].head == kNone && CanAct(token.head) &&
          !HasVerbBefore(verb))
        return Collect(token.head, way, out);
      // "a summit in Rome, overseen by Moss": hardly ever the place, and which of the nouns before it nobody tells.
      if (token.form == Inflection::kParticiple && IsBehindComma(verb) && reading_.Has(token.head, Dep::kCase)) return;
      // "Addressed the conflict in drafting a treaty", "began the month visiting Kenya": whoever did that, wherever the tree
      // hangs it.
      if (token.form == Inflection::kIng &&
          (IsBehind(verb, {"in", "by", "while", "when", "after", "before", "through", "since"}) ||
           IsInTime(token.head))) {
        const std::uint32_t above_noun = VerbAbove(token.head);
        // "Backed the cabinet's decision in recalling her": the cabinet's, not whose verb it is.
        if (!reading_.Has(token.head, Dep::kPossessor) && above_noun != kNone && above_noun < verb &&
            !IsPassive(reading_, above_noun) && reading_.lemmas[above_noun] != "have")  // "has a role in buying ships"
          SubjectOf(above_noun, above, out, depth - 1);
        return;
      }
      // "Her fears of being arrested": not the fears.
      if (IsBehind(verb, {"of", "for", "from", "about", "without"})) return;
      // "troops fighting", "men arrested"; in "a plan to sell" it is whoever has the plan.
      if (token.form == Inflection::kParticiple || token.form == Inflection::kPast ||
          (token.form == Inflection::kIng && CanAct(token.head)))
        Collect(token.head, way, out);
      return;
    case Dep::kOpenClause: {
      // "urged Kenya to leave": the one who is urged; "was urged to leave": the subject.
      const std::uint32_t object = reading_.Find(token.head, Dep::kObject);
      const std::uint32_t other = object != kNone ? object : reading_.Find(token.head, Dep::kIndirectObject);
      if (other != kNone && !IsPassive(reading_, token.head)) return CollectChild(other, above, out);
      return SubjectOf(token.head, above, out, depth - 1);
    }
    case Dep::kParataxis:
      // A headline's "Kenya buys ships; seeks loan".
      if (token.form == Inflection::kPresent || token.form == Inflection::kPast)
        SubjectOf(token.head, above, out, depth - 1);
      return;
    case Dep::kAdverbialClause:
      // "Earning a degree in Oslo, Moss was an early diver".
      if (reading_[token.head].part != Upos::kVerb)
        return reading_.Has(token.head, Dep::kCopula) && token.form == Inflection::kIng && verb < token.head
                   ? SubjectOf(token.head, above, out, depth - 1)
                   : void();
      // "announced a plan to be unveiled later", "left home to be cured": what of the two, the tree does not tell.
      if (reading_.Has(verb, Dep::kPassiveAuxiliary) && IsBehind(verb, {"to"})) return;
      // "banned them from leaving", "talked them into leaving": they, not who banned them.
      if (token.form == Inflection::kIng && IsBehind(verb, {"from", "into"}) &&
          reading_.Has(token.head, Dep::kObject) && !IsPassive(reading_, token.head))
        return CollectChild(reading_.Find(token.head, Dep::kObject), above, out);
      // "was opened by using a key": by whom is not said.
      if (token.form == Inflection::kIng && IsPassive(reading_, token.head) && IsBehind(verb, {"by"})) return;
      // "the vote required to convict him", "a permit is needed to leave": not the vote, nor the permit.
      if (reading_[verb].form == Inflection::kBase && IsPassive(reading_, token.head)) return;
      // "in a letter written before leaving": not the letter; what the clause belongs to is further up.
      if (reading_[token.head].dep == Dep::kClauseOfNoun && !CanAct(reading_[token.head].head)) {
        if (const std::uint32_t further = VerbAbove(reading_[token.head].head); further != kNone)
          SubjectOf(further, above, out, depth - 1);
        return;
      }
      return SubjectOf(token.head, above, out, depth - 1);
    default: return;
  }
}

/// Whether one of the prepositions leads to a clause.
bool Participants::IsBehind(std::uint32_t verb, std::initializer_list<std::string_view> words) const {
  const std::uint32_t marker = reading_.Find(verb, Dep::kMarker);
  if (marker == kNone) return false;
  const std::string form = Lower(doc_.slice(doc_.tokens[marker]));
  return std::find(words.begin(), words.end(), form) != words.end();
}

/// Whether nothing but adverbs stands between a comma and a verb.
bool Participants::IsBehindComma(std::uint32_t verb) const {
  std::uint32_t t = verb;
  while (t > 0 && reading_[t - 1].part == Upos::kAdv) --t;
  return t > 0 && doc_.slice(doc_.tokens[t - 1]) == ",";
}

/// Whether a verb stands between the beginning of the sentence and this one.
bool Participants::HasVerbBefore(std::uint32_t verb) const {
  const auto sentence = std::partition_point(doc_.sentences.begin(), doc_.sentences.end(),
                                             [&](const Sentence& s) { return s.tokens.last <= verb; });
  for (std::uint32_t t = sentence->tokens.first; t < verb; ++t) {
    if (reading_[t].part == Upos::kVerb || reading_[t].part == Upos::kAux) return true;
  }
  return false;
}

/// The verb that a noun is an object or oblique of, itself or through other nouns; kNone where there is none.
std::uint32_t Participants::VerbAbove(std::uint32_t noun) const {
  for (std::uint32_t t = noun; reading_[t].head != kNone; t = reading_[t].head) {
    const Dep dep = reading_[t].dep;
    if (dep == Dep::kSubject || dep == Dep::kPassiveSubject) return kNone;
    if (reading_[reading_[t].head].part == Upos::kVerb) return reading_[t].head;
  }
  return kNone;
}

/// Whether a phrase cannot be a subject, whatever the tree says: behind a preposition ("since Monday", "in Lima"), or a
/// time.
bool Participants::IsNoSubject(std::uint32_t verb, std::uint32_t head) const {
  const std::uint32_t marker = reading_.Find(head, Dep::kCase);
  // "with Moss leading", "for others to join".
  const bool has_own = reading_[verb].form == Inflection::kIng || reading_[verb].form == Inflection::kBase;
  if (has_own && marker != kNone && (reading_.lemmas[marker] == "with" || reading_.lemmas[marker] == "for"))
    return false;
  if (marker != kNone && marker < head && reading_.Find(head, Dep::kNumber) == kNone) return true;
  return IsInTime(head) && reading_[head].mention == kNone;
}

bool Participants::IsInTime(std::uint32_t token) const {
  const std::uint32_t at = doc_.tokens[token].span.begin;
  const auto time =
      std::partition_point(doc_.times.begin(), doc_.times.end(), [&](const Time& t) { return t.span.end <= at; });
  return time != doc_.times.end() && time->span.begin <= at;
}

}  // namespace lede
