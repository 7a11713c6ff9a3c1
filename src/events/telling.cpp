#include "events/telling.h"

#include <algorithm>
#include <array>
#include <string>

#include "events/one_of.h"
#include "text/unicode.h"

namespace lede {
namespace {

/// Behind these a noun tells an event of its own.
constexpr std::array<std::string_view, 6> kThen = {"after", "following", "since", "before", "despite", "amid"};

/// "Elder", "organizer", "activist", "report": by the end of the word, people, bodies and what speaks for them.
bool IsNamedForADeed(std::string_view noun) {
  static constexpr std::array<std::string_view, 9> kEnds = {"er",      "or",      "ist", "ian",   "ee",
                                                            "isation", "ization", "man", "report"};
  return noun.size() > 4 &&
         std::any_of(kEnds.begin(), kEnds.end(), [&](std::string_view end) { return noun.ends_with(end); });
}

}  // namespace

bool LacksActor(const Reading& reading, const Telling& told) {
  const Roles& roles = told.roles;
  const Predicate& predicate = told.predicate;
  if (predicate.is_noun || predicate.is_passive || roles.is_done_to || told.coding.code >= "18") return false;
  if (!roles.actors.empty() || roles.has_actor_words || !roles.we.empty()) return false;
  const ReadToken& verb = reading[predicate.verb];
  return (verb.form == Inflection::kIng || verb.form == Inflection::kBase) &&
         !reading.Has(predicate.verb, Dep::kAuxiliary);
}

bool IsOfAnybody(const Document& doc, const Reading& reading, std::uint32_t verb) {
  static constexpr std::array<std::string_view, 5> kAnybody = {"any", "anyone", "anybody", "whoever", "whichever"};
  for (std::uint32_t t = verb; t != kNone; t = reading[t].head) {
    if (reading[t].dep != Dep::kRelativeClause && reading[t].dep != Dep::kClauseOfNoun) {
      if (reading[t].dep == Dep::kConjunct) continue;
      return false;
    }
    const std::uint32_t noun = reading[t].head;
    if (noun == kNone) return false;
    if (IsOneOf(kAnybody, Lower(doc.slice(doc.tokens[noun])))) return true;
    const std::uint32_t determiner = reading.Find(noun, Dep::kDeterminer);
    return determiner != kNone && IsOneOf(kAnybody, Lower(doc.slice(doc.tokens[determiner])));
  }
  return false;
}

bool IsTold(const Document& doc, const Reading& reading, const Telling& told) {
  const Roles& roles = told.roles;
  if (IsOfAnybody(doc, reading, told.predicate.verb)) return false;
  if (!roles.TellsAnEvent(told.coding.is_coded || told.is_headline)) return false;
  const bool names_nobody = roles.actors.empty() && roles.recipients.empty() && roles.objects.empty();
  // "The polyp secretes a shell", "when a planet is forming".
  const bool is_now = told.standing.status == EventStatus::kActual ||
                      (told.standing.status == EventStatus::kOngoing && !told.coding.is_coded);
  if (names_nobody && is_now && !told.is_headline && IsGeneral(reading, told.predicate)) return false;
  // What is asked or protested for something else's sake is asked by that: "took to the streets to demand changes".
  const bool is_word =
      told.coding.is_deed && roles.has_object_words && roles.has_actor_words &&
      (told.coding.code.starts_with("02") || told.coding.code.starts_with("10") || told.coding.code.starts_with("14"));
  // What may happen to nobody in particular: "how oxygen would dissolve".
  const bool is_idle =
      told.standing.status == EventStatus::kPossible && !told.is_headline && !(is_word && told.standing.is_purpose);
  if (names_nobody && (roles.has_unknown || told.standing.is_rule || is_idle)) return false;
  // "She is married": a state.
  if (told.predicate.is_passive && told.coding.code.empty() && !told.is_headline &&
      told.standing.status == EventStatus::kActual && roles.actors.empty() && IsGeneral(reading, told.predicate))
    return false;
  // "She left Kenya": the text says who, and nobody knows whom it means.
  if (roles.has_unknown_actor && roles.actors.empty() && !roles.has_actor_words) return false;
  if (told.standing.is_rule && !told.coding.is_coded) return false;
  if (!told.is_headline && !told.predicate.is_noun &&
      IsAdrift(reading, told.predicate, roles, told.coding.code >= "18"))
    return false;
  // "A goal of ousting Moss", "efforts to leave Kenya": who, nobody says. What happened to people needs nobody who did it.
  if (!told.is_headline && LacksActor(reading, told)) return false;
  // "Charlemagne offered", "Moss assured": nothing without what the text says in a pronoun or the tree has lost.
  if (roles.lacks_object && !told.is_headline && !(told.coding.is_coded && IsBehindAs(reading, told.predicate.verb)))
    return false;
  // "Flying to Cuba": where alone.
  const bool is_where_alone = std::all_of(roles.arguments.begin(), roles.arguments.end(),
                                          [](const EventArgument& a) { return a.role == ArgumentRole::kPlace; });
  if (is_where_alone && !roles.has_object_words) return false;
  // "After the resignation of Moss" tells of one, too.
  const bool is_then = told.predicate.is_noun && !roles.actors.empty() && roles.of_acts &&
                       IsBehindThen(doc, reading, told.predicate.verb);
  if (told.predicate.is_noun && !is_then && !TellsByItself(roles)) return false;
  return !told.standing.is_purpose || !roles.recipients.empty() || !roles.objects.empty() || is_word;
}

std::uint32_t HeadOf(const Reading& reading, RowRange tokens) {
  for (std::uint32_t t = tokens.first; t < tokens.last; ++t) {
    const std::uint32_t head = reading[t].head;
    if (head == kNone || head < tokens.first || head >= tokens.last) return t;
  }
  return tokens.first;
}

bool IsGeneral(const Reading& reading, const Predicate& predicate) {
  const ReadToken& verb = reading[predicate.verb];
  if (verb.form == Inflection::kPresent) return true;
  for (const std::uint32_t child : reading.Of(predicate.verb)) {
    const ReadToken& one = reading[child];
    if ((one.dep == Dep::kAuxiliary || one.dep == Dep::kPassiveAuxiliary) && one.form == Inflection::kPresent &&
        reading.lemmas[child] != "have")
      return true;
  }
  return false;
}

bool IsAccordingTo(const Document& doc, ByteSpan speaker) {
  constexpr std::uint32_t kFurthest = 5;  // tokens
  if (speaker.empty()) return false;
  const std::uint32_t first = TokensOf(doc, speaker).first;
  for (std::uint32_t t = first; t > 0 && first - t < kFurthest; --t) {
    if (Lower(doc.slice(doc.tokens[t - 1])) == "according") return true;
  }
  return false;
}

bool ActsAccordingTo(const Document& doc, ByteSpan speaker, const Roles& roles) {
  if (!IsAccordingTo(doc, speaker)) return false;
  return std::any_of(roles.arguments.begin(), roles.arguments.end(), [&](const EventArgument& a) {
    return a.role == ArgumentRole::kActor && a.span.begin < speaker.end && speaker.begin < a.span.end;
  });
}

bool IsAdrift(const Reading& reading, const Predicate& predicate, const Roles& roles, bool is_violent) {
  const ReadToken& verb = reading[predicate.verb];
  const bool has_auxiliary = reading.Has(predicate.verb, Dep::kAuxiliary);
  if (verb.dep == Dep::kConjunct && verb.form == Inflection::kIng && !has_auxiliary && verb.head != kNone &&
      (reading[verb.head].form != Inflection::kIng || reading[verb.head].part != Upos::kVerb))
    return true;
  const bool is_finite = verb.form == Inflection::kPast || verb.form == Inflection::kPresent || has_auxiliary;
  return is_finite && !predicate.is_passive && !roles.has_actor_words && roles.actors.empty() && !roles.has_unknown &&
         !roles.is_done_to && verb.dep != Dep::kClauseOfNoun && !is_violent;
}

bool IsBehindAs(const Reading& reading, std::uint32_t verb) {
  const std::uint32_t marker = reading.Find(verb, Dep::kMarker);
  return marker != kNone && reading.lemmas[marker] == "as";
}

bool IsInUnknownName(const Document& doc, const Reading& reading, std::uint32_t verb) {
  const std::string_view form = doc.slice(doc.tokens[verb]);
  const bool is_capital = form.size() > 1 && form[0] >= 'A' && form[0] <= 'Z' && form[1] >= 'a' && form[1] <= 'z';
  if (!is_capital || reading[verb].form != Inflection::kBase || verb == 0) return false;
  const std::string before = Lower(doc.slice(doc.tokens[verb - 1]));
  return before == "to" || before == "and" || before == "for" || reading[verb - 1].part == Upos::kPropn;
}

bool IsToCome(const Reading& reading, std::uint32_t verb) {
  const ReadToken& token = reading[verb];
  return token.dep == Dep::kClauseOfNoun && token.form == Inflection::kBase && reading[token.head].head == kNone;
}

bool TellsByItself(const Roles& roles) {
  const std::size_t named = roles.actors.size() + roles.recipients.size() + roles.objects.size();
  return named > 1 || (roles.has_actor_words && roles.has_object_words) || !roles.recipients.empty();
}

bool HasAgent(const Document& doc, const Reading& reading, const EventCodes& codes, const Roles& roles) {
  return std::any_of(roles.arguments.begin(), roles.arguments.end(), [&](const EventArgument& a) {
    if (a.role != ArgumentRole::kActor && a.role != ArgumentRole::kRecipient && a.role != ArgumentRole::kObject)
      return false;
    if (a.entity != kNone) return true;
    const RowRange tokens = TokensOf(doc, a.span);
    for (std::uint32_t t = tokens.first; t < tokens.last; ++t) {
      if (reading[t].mention != kNone || reading[t].part == Upos::kPron || reading[t].part == Upos::kPropn) return true;
    }
    const std::uint32_t head = HeadOf(reading, tokens);
    return reading[head].part == Upos::kNum || codes.IsAgent(reading.lemmas[head]) ||
           IsNamedForADeed(reading.lemmas[head]);
  });
}

bool IsWilled(std::string_view code) {
  return code.size() > 1 && code < "17" && !code.starts_with("14") && code != "057";
}

bool IsBehindThen(const Document& doc, const Reading& reading, std::uint32_t noun) {
  const std::uint32_t marker = reading.Find(noun, Dep::kCase);
  return marker != kNone && IsOneOf(kThen, Lower(doc.slice(doc.tokens[marker])));
}

bool IsMain(const Reading& reading, std::uint32_t verb) {
  for (std::uint32_t t = verb; reading[t].head != kNone; t = reading[t].head) {
    const Dep dep = reading[t].dep;
    const bool is_finite = dep == Dep::kClauseOfNoun && reading[t].form == Inflection::kPast;  // the parser's slip
    const bool goes_on = dep == Dep::kConjunct || dep == Dep::kClause || dep == Dep::kParataxis || is_finite;
    if (!goes_on || (dep == Dep::kConjunct && reading[reading[t].head].part != Upos::kVerb)) return false;
  }
  return true;
}

}  // namespace lede
