#include "events/predicates.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "events/one_of.h"
#include "text/unicode.h"

namespace lede {
namespace {

bool IsVerb(const Reading& reading, std::uint32_t t) {
  const ReadToken& token = reading[t];
  if (token.part != Upos::kVerb) return false;
  switch (token.dep) {
    case Dep::kAdjective:
    case Dep::kClausalSubject:  // "abusing minors is a crime"
    case Dep::kCompound:
    case Dep::kCase:
    case Dep::kMarker:
    case Dep::kAdverb:
    case Dep::kAuxiliary:
    case Dep::kPassiveAuxiliary:
    case Dep::kParticle:
    case Dep::kFlat: return false;
    default: return true;
  }
}

/// "Committed to proceeding".
bool IsBehindTo(const Document& doc, const Reading& reading, std::uint32_t verb) {
  const std::uint32_t marker = reading.Find(verb, Dep::kMarker);
  return marker != kNone && Lower(doc.slice(doc.tokens[marker])) == "to";
}

/// A verb in the infinitive that depends on `t` and tells what it governs; kNone where there is none.
std::uint32_t GovernedIn(const Document& doc, const Reading& reading, std::uint32_t t) {
  for (const std::uint32_t child : reading.Of(t)) {
    const ReadToken& token = reading[child];
    if (child < t || token.part != Upos::kVerb) continue;
    if (token.dep == Dep::kOpenClause) return child;
    // The parser takes some of them for clauses of purpose: "is expected to visit".
    if (token.dep != Dep::kAdverbialClause && token.dep != Dep::kClause && token.dep != Dep::kClauseOfNoun) continue;
    const std::uint32_t marker = reading.Find(child, Dep::kMarker);
    const bool own_subject = reading.Has(child, Dep::kSubject) || reading.Has(child, Dep::kPassiveSubject);
    if (marker != kNone && !own_subject && child - t <= 4 && Lower(doc.slice(doc.tokens[marker])) == "to") return child;
  }
  return kNone;
}

}  // namespace

bool IsPassive(const Reading& reading, std::uint32_t verb) {
  // "They could not have violated the law", of which the parser makes a passive without an auxiliary for it.
  const bool is_perfect = reading.Has(verb, Dep::kAuxiliary) && reading.Has(verb, Dep::kObject);
  if (reading.Has(verb, Dep::kPassiveAuxiliary) || (reading.Has(verb, Dep::kPassiveSubject) && !is_perfect))
    return true;
  const ReadToken& token = reading[verb];
  if (reading.Has(verb, Dep::kObject) || reading.Has(verb, Dep::kSubject) || reading.Has(verb, Dep::kAuxiliary))
    return false;
  // "the men arrested by police", "was arrested and charged"; a finite verb and an "-ing" have another lemma's form.
  // A finite past there is the parser's slip, and the noun its subject: "Astronomer Ada Moss died on Monday".
  if (token.dep == Dep::kClauseOfNoun) return token.form == Inflection::kParticiple || reading.Has(verb, Dep::kAgent);
  if (token.dep == Dep::kConjunct && token.head != kNone && reading[token.head].part == Upos::kVerb)
    return token.form == Inflection::kParticiple && IsPassive(reading, token.head);
  // "when asked about it", "if elected".
  if (token.dep == Dep::kAdverbialClause &&
      (token.form == Inflection::kParticiple || token.form == Inflection::kPast)) {
    static constexpr std::array<std::string_view, 8> kWhen = {"when",  "if",     "as",    "once",
                                                              "while", "unless", "where", "though"};
    for (const std::uint32_t child : reading.Of(verb)) {
      if (child < verb && IsOneOf(kWhen, reading.lemmas[child])) return true;
      if (child < verb && reading[child].dep == Dep::kMarker) return true;
    }
    // "Asked about it, she smiled": at the sentence's head, before its verb.
    const bool is_first = verb == 0 || reading[verb - 1].head == kNone || reading[verb - 1].part == Upos::kPunct;
    if (is_first && token.head != kNone && verb < token.head) return true;
  }
  return reading.Has(verb, Dep::kAgent);
}

std::string VerbOf(const Reading& reading, const EventCodes& codes, std::uint32_t verb) {
  std::string name = codes.VerbAsListed(reading.lemmas[verb]);
  const std::uint32_t particle = reading.Find(verb, Dep::kParticle);
  if (particle != kNone && !reading.lemmas[particle].empty()) name.append(" ").append(reading.lemmas[particle]);
  return name;
}

std::string NameOf(const Document& doc, const Reading& reading, const EventCodes& codes, const Predicate& predicate) {
  std::string name;
  // "denied attacking", but "offered to supply".
  const bool is_ing = predicate.verb != predicate.content && reading[predicate.content].form == Inflection::kIng;
  for (std::uint32_t t = predicate.content; t != kNone; t = reading[t].head) {
    const bool governs = t != predicate.content;
    if (!governs || reading.lemmas[t] != "be") {
      std::string one = is_ing && !governs ? Lower(doc.slice(doc.tokens[t])) : VerbOf(reading, codes, t);
      if (governs) one.append(is_ing && !IsBehindTo(doc, reading, predicate.content) ? " " : " to ").append(name);
      name = std::move(one);
    }
    if (t == predicate.verb) break;
  }
  if (predicate.noun != kNone) name.append(" ").append(reading.lemmas[predicate.noun]);
  return name;
}

std::vector<Predicate> FindPredicates(const Document& doc, const Reading& reading, const EventCodes& codes) {
  std::vector<Predicate> found;
  std::vector<bool> taken(reading.tokens.size(), false);
  const auto governs = [&](std::uint32_t t) { return codes.GovernedBy(reading.lemmas[t]); };
  for (std::uint32_t t = 0; t < reading.tokens.size(); ++t) {
    if (taken[t] || (doc.tokens[t].flags & kLink) != 0) continue;
    const ReadToken& token = reading[t];
    if (token.part == Upos::kNoun) {
      if (token.dep != Dep::kCompound && !codes.OfNoun(reading.lemmas[t]).empty())
        found.push_back({.verb = t, .content = t, .is_noun = true});
      continue;
    }
    const bool governing_adjective = token.part == Upos::kAdj && governs(t) != Governs::kNothing;
    if (!IsVerb(reading, t) && !governing_adjective) continue;
    if (doc.slice(doc.tokens[t]).find('-') != std::string_view::npos) continue;  // "knife-wielding"
    // "Capitol Hill Occupied Protest": no verb within a name.
    if (const std::uint32_t m = reading[t].mention;
        m != kNone && doc.mentions[m].tokens.size() > 1 && doc.mentions[m].type != EntityType::kTitle)
      continue;
    Predicate predicate{.verb = t, .content = t};
    while (true) {
      const Governs here = governs(predicate.content);
      // "Set up to pay" is not "set to pay".
      if (here == Governs::kNothing || here == Governs::kLight || reading.Has(predicate.content, Dep::kObject) ||
          reading.Has(predicate.content, Dep::kParticle))
        break;
      // "A majority is needed to convict him": the majority convicts nobody.
      if (reading.lemmas[predicate.content] == "need" && IsPassive(reading, predicate.content)) break;
      const std::uint32_t next = GovernedIn(doc, reading, predicate.content);
      if (next == kNone) break;
      taken[next] = true;
      predicate.content = next;
      // What may come of it outweighs what comes next: "wants to begin to buy".
      if (predicate.governor == Governs::kNothing || predicate.governor == Governs::kPhase) predicate.governor = here;
    }
    if (governing_adjective && predicate.content == t) continue;
    predicate.is_passive = IsPassive(reading, predicate.content);
    if (governs(predicate.content) == Governs::kLight) {
      const std::uint32_t noun =
          reading.Find(predicate.content, predicate.is_passive ? Dep::kPassiveSubject : Dep::kObject);
      if (noun != kNone && !codes.OfNoun(reading.lemmas[noun]).empty()) taken[predicate.noun = noun] = true;
    }
    found.push_back(predicate);
  }
  // A light verb's noun may stand before it: "talks were held".
  std::erase_if(found, [&](const Predicate& p) { return p.is_noun && taken[p.verb]; });
  return found;
}

}  // namespace lede
