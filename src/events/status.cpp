#include "events/status.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "events/one_of.h"
#include "text/unicode.h"

namespace lede {
namespace {

constexpr std::array<std::string_view, 6> kNegations = {"not", "n't", "n’t", "never", "hardly", "barely"};
constexpr std::array<std::string_view, 11> kDoubts = {"allegedly",   "reportedly", "apparently", "purportedly",
                                                      "supposedly",  "perhaps",    "possibly",   "maybe",
                                                      "potentially", "presumably", "probably"};
constexpr std::array<std::string_view, 5> kAhead = {"will", "shall", "'ll", "’ll", "wo"};
constexpr std::array<std::string_view, 5> kMay = {"may", "might", "could", "can", "ca"};
constexpr std::array<std::string_view, 3> kMust = {"must", "should", "ought"};
/// Of what somebody says the text reports no more than that; of an infinitive behind them, that it is said to be so.
constexpr std::array<std::string_view, 4> kTelling = {"say", "report", "believe", "think"};
/// Behind these a noun or a participle stands for what happened.
constexpr std::array<std::string_view, 6> kFactual = {"after", "since", "following", "during", "despite", "amid"};
constexpr std::array<std::string_view, 5> kConditions = {"if", "unless", "whether", "should", "until"};

bool IsInfinitive(const Document& doc, const Reading& reading, std::uint32_t verb) {
  if (reading[verb].form != Inflection::kBase && !reading.Has(verb, Dep::kPassiveAuxiliary)) return false;
  for (const std::uint32_t child : reading.Of(verb)) {
    // "for others to join" has two of them.
    if (reading[child].dep == Dep::kMarker && Lower(doc.slice(doc.tokens[child])) == "to") return true;
  }
  return false;
}

/// What holds of `verb` by its own dependents; `status` is left alone where they say nothing.
void ReadAround(const Document& doc, const Reading& reading, std::uint32_t verb, Standing* standing) {
  const auto word = [&](std::uint32_t t) { return Lower(doc.slice(doc.tokens[t])); };
  for (const std::uint32_t child : reading.Of(verb)) {
    const ReadToken& token = reading[child];
    const std::string form = word(child);
    if (token.dep == Dep::kAdverb || token.part == Upos::kPart) {
      if (IsOneOf(kNegations, form)) standing->is_negated = true;
      if (IsOneOf(kDoubts, form))
        standing->status = form.ends_with("edly") ? EventStatus::kAlleged : EventStatus::kPossible;
      if (form == "longer" && child > 0 && word(child - 1) == "no") standing->is_negated = true;
    } else if (token.dep == Dep::kAdjective && reading[verb].part == Upos::kNoun) {
      // "The alleged death", "a planned attack".
      if (form == "alleged" || form == "reported" || form == "suspected" || form == "supposed")
        standing->status = EventStatus::kAlleged;
      if (form == "planned" || form == "upcoming" || form == "forthcoming") standing->status = EventStatus::kFuture;
      if (form == "possible" || form == "potential" || form == "proposed" || form == "attempted")
        standing->status = EventStatus::kPossible;
    } else if (token.dep == Dep::kAuxiliary) {
      if (IsOneOf(kAhead, form)) standing->status = EventStatus::kFuture;
      if (IsOneOf(kMay, form) || IsOneOf(kMust, form) || form == "would" || form == "'d")
        standing->status = EventStatus::kPossible;
      if (form == "can" || form == "ca" || form == "must") standing->is_rule = true;
    } else if (token.dep == Dep::kPassiveAuxiliary && form == "be" && !reading.Has(verb, Dep::kAuxiliary) &&
               !IsInfinitive(doc, reading, verb) && reading[verb].dep == Dep::kClause) {
      standing->status = EventStatus::kPossible;  // "ordered ballots be counted"
    } else if (token.dep == Dep::kMarker) {
      // "until he left", "until leaving" tell that he did.
      const bool is_told = form == "until" && reading[verb].form != Inflection::kPresent;
      if (IsOneOf(kConditions, form) && form != "should" && !is_told) standing->status = EventStatus::kPossible;
      if (form == "without") standing->is_negated = true;
    } else if (token.dep == Dep::kSubject || token.dep == Dep::kPassiveSubject || token.dep == Dep::kObject) {
      // "No soldiers were killed", "fired no shots".
      const std::uint32_t determiner = reading.Find(child, Dep::kDeterminer);
      const std::uint32_t pair = reading.Find(child, Dep::kCoordinator);
      if (form == "nobody" || form == "none" || form == "nothing" || form == "neither" ||
          (determiner != kNone && (word(determiner) == "no" || word(determiner) == "neither")) ||
          (pair != kNone && word(pair) == "neither"))  // "neither Kenya nor Oman would sign"
        standing->is_negated = true;
    }
  }
}

/// "known for writing", "praised for saving him": what somebody is known, thanked or blamed for is taken to be so.
/// So is what a court has found.
constexpr std::array<std::string_view, 22> kOfFacts = {
    "know",      "praise",    "thank",     "honor",    "honour", "award",       "remember", "apologize",
    "apologise", "criticize", "criticise", "condemn",  "reward", "convict",     "sentence", "jail",
    "imprison",  "fine",      "penalize",  "penalise", "punish", "congratulate"};

/// "admitted killing", "enjoyed playing": an "-ing" behind these was done.
constexpr std::array<std::string_view, 14> kOfDone = {"admit", "enjoy", "regret", "remember", "recall",
                                                      "spend", "see",   "watch",  "catch",    "find",
                                                      "show",  "hear",  "depict", "film"};

/// "accused of killing", "detained for questioning", "an agreement on selling": what the word above is about, where "after
/// leaving" and "when he left" stand for themselves.
bool IsOfVerb(const Document& doc, const Reading& reading, std::uint32_t verb) {
  static constexpr std::array<std::string_view, 12> kAbout = {"of",    "with",   "for",     "from",    "on",   "to",
                                                              "about", "toward", "towards", "against", "over", "into"};
  if (reading[verb].form != Inflection::kIng) return false;
  const std::uint32_t marker = reading.Find(verb, Dep::kMarker);
  const std::uint32_t before = marker == kNone ? reading.Find(verb, Dep::kCase) : marker;
  return before != kNone && IsOneOf(kAbout, Lower(doc.slice(doc.tokens[before])));
}

/// "the first candidate to win": that he won.
bool IsRanked(const Reading& reading, std::uint32_t noun) {
  static constexpr std::array<std::string_view, 8> kRanks = {"first", "second", "third", "fourth",
                                                             "fifth", "last",   "only",  "sole"};
  for (const std::uint32_t child : reading.Of(noun)) {
    if (reading[child].part != Upos::kAdj || child > noun) continue;
    if (IsOneOf(kRanks, reading.lemmas[child])) return true;
  }
  return false;
}

/// "the first candidate to win", "became the first candidate in years to win".
bool TellsOfRanked(const Reading& reading, std::uint32_t verb) {
  const ReadToken& token = reading[verb];
  if (token.dep == Dep::kClauseOfNoun) return IsRanked(reading, token.head);
  if (token.dep != Dep::kOpenClause && token.dep != Dep::kAdverbialClause) return false;
  if (reading[token.head].part == Upos::kNoun) return IsRanked(reading, token.head);
  for (const std::uint32_t child : reading.Of(token.head)) {
    const bool is_before = child > token.head && child < verb && reading[child].part == Upos::kNoun;
    if (is_before && IsRanked(reading, child)) return true;
  }
  return false;
}

/// "did not sign until July": but then he did.
bool IsDoneAtLast(const Document& doc, const Reading& reading, std::uint32_t verb) {
  for (const std::uint32_t child : reading.Of(verb)) {
    if (child < verb) continue;
    for (const Dep dep : {Dep::kCase, Dep::kMarker}) {
      const std::uint32_t marker = reading.Find(child, dep);
      if (marker != kNone && Lower(doc.slice(doc.tokens[marker])) == "until") return true;
    }
  }
  return false;
}

bool HasWould(const Document& doc, const Reading& reading, std::uint32_t verb) {
  for (const std::uint32_t child : reading.Of(verb)) {
    if (reading[child].dep == Dep::kAuxiliary && Lower(doc.slice(doc.tokens[child])) == "would") return true;
  }
  return false;
}

/// "is firing", "are being evacuated", "is marching and singing": now, and not as told of the past.
bool IsUnderWay(const Document& doc, const Reading& reading, std::uint32_t verb) {
  for (int left = 3; left > 0 && reading[verb].dep == Dep::kConjunct; --left) {
    const bool has_own = reading.Has(verb, Dep::kAuxiliary) || reading.Has(verb, Dep::kSubject);
    if (reading[verb].form != Inflection::kIng || has_own) break;
    verb = reading[verb].head;
  }
  // "I'm part of the couch and playing games": of what is no verb the auxiliary is its copula.
  const bool is_copular = reading[verb].part != Upos::kVerb && reading.Has(verb, Dep::kCopula);
  if (reading[verb].form != Inflection::kIng && !is_copular) return false;
  for (const std::uint32_t child : reading.Of(verb)) {
    if (reading[child].dep != Dep::kAuxiliary && reading[child].dep != Dep::kCopula) continue;
    const std::string form = Lower(doc.slice(doc.tokens[child]));
    if (form == "is" || form == "are" || form == "am" || form == "'s" || form == "’s" || form == "'re") return true;
  }
  return false;
}

/// "Was able to leave": he did.
bool WasAble(const Document& doc, const Reading& reading, std::uint32_t adjective) {
  if (reading.lemmas[adjective] != "able" || reading.Has(adjective, Dep::kAuxiliary)) return false;
  const std::uint32_t copula = reading.Find(adjective, Dep::kCopula);
  if (copula == kNone) return false;
  const std::string form = Lower(doc.slice(doc.tokens[copula]));
  return form == "was" || form == "were";
}

/// The lesser of what two words say: what may be is no longer sure to come.
EventStatus Weaker(EventStatus a, EventStatus b) {
  const auto rank = [](EventStatus s) {
    switch (s) {
      case EventStatus::kDenied: return 5;
      case EventStatus::kAlleged: return 4;
      case EventStatus::kPossible: return 3;
      case EventStatus::kFuture: return 2;
      case EventStatus::kOngoing: return 1;
      default: return 0;
    }
  };
  return rank(a) >= rank(b) ? a : b;
}

EventStatus StatusBy(Governs governs) {
  switch (governs) {
    case Governs::kAhead: return EventStatus::kFuture;
    case Governs::kPossible: return EventStatus::kPossible;
    case Governs::kAlleged: return EventStatus::kAlleged;
    case Governs::kDenied: return EventStatus::kDenied;
    default: return EventStatus::kActual;
  }
}

bool IsNegated(const Document& doc, const Reading& reading, std::uint32_t token) {
  for (const std::uint32_t child : reading.Of(token)) {
    if (IsOneOf(kNegations, Lower(doc.slice(doc.tokens[child])))) return true;
  }
  return false;
}

/// Whether a clause hangs on a noun that says that it is alleged: "an allegation he had left", or, behind "that", on what
/// that noun holds: "allegations by workers that he had left".
bool IsOfAllegation(const Document& doc, const Reading& reading, const EventCodes& codes, std::uint32_t verb) {
  const std::uint32_t first = reading.TreeOf(verb).first;
  const bool is_that = Lower(doc.slice(doc.tokens[first])) == "that";
  std::uint32_t noun = reading[verb].head;
  for (int left = 4; left > 0 && noun != kNone; --left) {
    if (reading[noun].part == Upos::kNoun && codes.GovernedBy(reading.lemmas[noun]) == Governs::kAlleged) return true;
    const Dep dep = reading[noun].dep;
    if (!is_that || (dep != Dep::kNominal && dep != Dep::kOblique && dep != Dep::kAgent)) return false;
    noun = reading[noun].head;
  }
  return false;
}

/// "Had to leave": he did.
bool HadTo(const Document& doc, const Reading& reading, std::uint32_t verb) {
  const ReadToken& token = reading[verb];
  if (token.dep != Dep::kOpenClause || reading.lemmas[token.head] != "have") return false;
  return Lower(doc.slice(doc.tokens[token.head])) == "had" && !reading.Has(token.head, Dep::kAuxiliary) &&
         IsInfinitive(doc, reading, verb) && !IsNegated(doc, reading, token.head);
}

/// What the words above a clause make of it: "said it would", "plans to", "if".
void ReadAbove(const Document& doc, const Reading& reading, const EventCodes& codes, std::uint32_t verb,
               Standing* standing) {
  bool is_beside = true;  // nothing but what it is coordinated with so far: "resisted bombing or invading them"
  for (std::uint32_t t = verb, left = 8; reading[t].head != kNone && left > 0; --left) {
    const ReadToken& token = reading[t];
    const std::uint32_t head = token.head;
    const Governs governs = codes.GovernedBy(reading.lemmas[head]);
    // "the charge of killing him", "a plan for bombing Oslo": nothing of which the noun says that it was done.
    if (t == verb && reading[head].part != Upos::kVerb && IsOfVerb(doc, reading, t))
      standing->status = Weaker(standing->status, EventStatus::kPossible);
    // "the deadline set by the court" was set.
    const bool has_own_subject = reading.Has(t, Dep::kSubject) || reading.Has(t, Dep::kPassiveSubject);
    if (token.dep == Dep::kClauseOfNoun && t == verb &&
        (token.form == Inflection::kParticiple || token.form == Inflection::kPast) &&
        (governs != Governs::kAlleged || !has_own_subject)) {
      // "It was not a race sanctioned by them".
      standing->is_negated = standing->is_negated || (reading.Has(head, Dep::kCopula) && IsNegated(doc, reading, head));
      return;
    }
    if (TellsOfRanked(reading, t) || HadTo(doc, reading, t)) return;
    if (token.dep == Dep::kClauseOfNoun && reading[t].form == Inflection::kIng && reading[head].head != kNone) {
      // "would allow people visiting Kenya": as far as what is said of the noun.
      Standing above;
      ReadAround(doc, reading, reading[head].head, &above);
      standing->status = Weaker(standing->status, above.status);
      // "The possibility of Kenya winning".
      const std::uint32_t noun = reading[head].head;
      if (reading[noun].part == Upos::kNoun)
        standing->status = Weaker(standing->status, StatusBy(codes.GovernedBy(reading.lemmas[noun])));
    }
    if (token.dep == Dep::kOpenClause || token.dep == Dep::kClause || token.dep == Dep::kClauseOfNoun ||
        token.dep == Dep::kAdverbialClause) {
      const bool tells = token.dep == Dep::kClause && IsOneOf(kTelling, reading.lemmas[head]);
      const bool is_own =
          token.dep == Dep::kAdverbialClause && !IsInfinitive(doc, reading, t) && !IsOfVerb(doc, reading, t);
      if (is_own) return;  // tells for itself
      // "a plan to sell" is no promise that it will be sold.
      const bool is_noun = reading[head].part == Upos::kNoun;
      EventStatus by = StatusBy(governs);
      // "decided that he had lied": what is decided there is no deed to come.
      const bool has_subject = reading.Has(t, Dep::kSubject) || reading.Has(t, Dep::kPassiveSubject);
      if (token.dep == Dep::kClause && has_subject && by == EventStatus::kFuture) by = EventStatus::kActual;
      // "It was unlikely that he would pay".
      if (token.dep == Dep::kClause && governs == Governs::kMissed) by = EventStatus::kPossible;
      // "rumours spread that he had left".
      const std::uint32_t teller = token.dep == Dep::kClause ? reading.Find(head, Dep::kSubject) : kNone;
      if (teller != kNone && codes.GovernedBy(reading.lemmas[teller]) == Governs::kAlleged) by = EventStatus::kAlleged;
      if (!tells)
        standing->status =
            Weaker(standing->status, is_noun && by == EventStatus::kFuture ? EventStatus::kPossible : by);
      // "They had no plans to leave".
      const std::uint32_t determiner = is_noun ? reading.Find(head, Dep::kDeterminer) : kNone;
      if (determiner != kNone && Lower(doc.slice(doc.tokens[determiner])) == "no" && t == verb)
        standing->is_negated = true;
      // "Opposes expanding it", "considered leaving": what is not told to have been done.
      if (is_beside && token.dep == Dep::kOpenClause && token.form == Inflection::kIng &&
          governs == Governs::kNothing && !IsOneOf(kOfDone, reading.lemmas[head]))
        standing->status = Weaker(standing->status, EventStatus::kPossible);
      const bool is_fact = IsOneOf(kOfFacts, reading.lemmas[head]);
      if ((IsOfVerb(doc, reading, t) && !is_fact) || (is_noun && IsInfinitive(doc, reading, t)))
        standing->status = Weaker(standing->status, EventStatus::kPossible);
      // What is not done yet when it is told: "urged them to leave", "flew to Lima to meet", "help them rebuild".
      const bool is_bare = (token.dep == Dep::kOpenClause || token.dep == Dep::kClause) &&
                           reading[t].form == Inflection::kBase && !reading.Has(t, Dep::kAuxiliary);
      if ((governs == Governs::kNothing || governs == Governs::kLight) && (is_bare || IsInfinitive(doc, reading, t))) {
        standing->status = Weaker(standing->status, EventStatus::kPossible);
        standing->is_purpose = standing->is_purpose || (t == verb && token.dep != Dep::kOpenClause);
      }
      if (token.dep != Dep::kAdverbialClause || IsInfinitive(doc, reading, t)) {
        Standing above;
        ReadAround(doc, reading, head, &above);
        if (above.status == EventStatus::kPossible && token.dep != Dep::kClause)
          standing->status = EventStatus::kPossible;
        // "Will make an order banning it".
        if (above.status == EventStatus::kFuture && token.dep == Dep::kOpenClause)
          standing->status = Weaker(standing->status, EventStatus::kFuture);
        // "did not say that he left" is no denial of it, "has not agreed to sell" is.
        if (above.is_negated && token.dep == Dep::kOpenClause)
          standing->status = Weaker(standing->status, EventStatus::kPossible);
      }
    } else if (token.dep == Dep::kConjunct && reading[head].part == Upos::kVerb) {
      // "will come and sign", "if he comes and signs".
      const bool finite = reading.Has(t, Dep::kSubject) || reading.Has(t, Dep::kPassiveSubject) ||
                          reading.Has(t, Dep::kAuxiliary) || reading[t].form == Inflection::kPast;
      if (!finite) {
        Standing first;
        ReadAround(doc, reading, head, &first);
        standing->status = Weaker(standing->status, first.status);
      }
    } else if (token.dep == Dep::kObject || token.dep == Dep::kOblique || token.dep == Dep::kNominal) {
      // "after the death of Moss" tells of one that was, whatever the clause around it comes to.
      const std::uint32_t marker = reading.Find(t, Dep::kCase);
      if (marker != kNone && IsOneOf(kFactual, Lower(doc.slice(doc.tokens[marker])))) return;
      // Of nouns: "denied the attack", "called for talks".
      // And of what somebody is accused of: "accused of killing him".
      if (reading[verb].part == Upos::kNoun || t == verb)
        standing->status = Weaker(standing->status, StatusBy(governs));
    } else if (token.dep == Dep::kRelativeClause || token.dep == Dep::kParataxis) {
      // "An allegation he had left", of which the parser makes a relative clause.
      if (IsOfAllegation(doc, reading, codes, t)) standing->status = Weaker(standing->status, EventStatus::kAlleged);
      return;  // tells for itself
    }
    is_beside = is_beside && token.dep == Dep::kConjunct;
    t = head;
  }
}

bool IsAsked(const Document& doc, const Sentence& sentence) {
  // Behind it there may be marks and the full stop of a sentence around it: "Will I live?'".
  for (std::uint32_t t = sentence.tokens.last; t > sentence.tokens.first && sentence.tokens.last - t < 4; --t) {
    const std::string_view word = doc.slice(doc.tokens[t - 1]);
    if (word == "?") return true;
    if (word.size() > 3) return false;
  }
  return false;
}

}  // namespace

Standing StandingOf(const Document& doc, const Reading& reading, const EventCodes& codes, const Predicate& predicate) {
  Standing standing;
  if (!predicate.is_noun && IsUnderWay(doc, reading, predicate.verb)) standing.status = EventStatus::kOngoing;
  ReadAround(doc, reading, predicate.verb, &standing);
  if (predicate.content != predicate.verb) ReadAround(doc, reading, predicate.content, &standing);
  if (standing.is_negated && standing.status == EventStatus::kActual && !predicate.is_noun &&
      IsDoneAtLast(doc, reading, predicate.content))
    standing.is_negated = false;
  // "said it would sell": to come, as seen from then.
  const ReadToken& verb = reading[predicate.verb];
  if (standing.status == EventStatus::kPossible && verb.dep == Dep::kClause && HasWould(doc, reading, predicate.verb))
    standing.status = EventStatus::kFuture;
  // "The debate is to be held on Monday."
  const bool stands_alone =
      verb.dep != Dep::kOpenClause && verb.dep != Dep::kAdverbialClause && verb.dep != Dep::kClauseOfNoun;
  if (!predicate.is_noun && stands_alone && IsInfinitive(doc, reading, predicate.verb))
    standing.status = Weaker(standing.status, EventStatus::kFuture);
  if (standing.is_negated || !WasAble(doc, reading, predicate.verb))
    standing.status = Weaker(standing.status, StatusBy(predicate.governor));
  ReadAbove(doc, reading, codes, predicate.verb, &standing);
  // "open for others to join": whatever nothing above tells to be done is not.
  const bool stands_apart = verb.dep != Dep::kConjunct && verb.head != kNone &&
                            !TellsOfRanked(reading, predicate.verb) && !HadTo(doc, reading, predicate.verb);
  if (!predicate.is_noun && stands_apart && standing.status == EventStatus::kActual &&
      IsInfinitive(doc, reading, predicate.verb))
    standing.status = EventStatus::kPossible;
  const auto sentence = std::upper_bound(doc.sentences.begin(), doc.sentences.end(), predicate.verb,
                                         [](std::uint32_t token, const Sentence& s) { return token < s.tokens.last; });
  if (sentence != doc.sentences.end()) standing.is_question = IsAsked(doc, *sentence);
  return standing;
}

}  // namespace lede
