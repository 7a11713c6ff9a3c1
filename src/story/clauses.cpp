#include "story/clauses.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "story/acting.h"
#include "text/unicode.h"

namespace lede {
namespace {

bool IsVerb(const ReadToken& token) { return token.part == Upos::kVerb || token.head == kNone; }

/// Whether it tells more of a noun.
bool IsOfNoun(Dep dep) { return dep == Dep::kRelativeClause || dep == Dep::kClauseOfNoun || dep == Dep::kApposition; }

}  // namespace

std::uint32_t Clauses::HeadOf(ByteSpan span) const {
  const auto begin = std::partition_point(doc_.tokens.begin(), doc_.tokens.end(),
                                          [&](const Token& t) { return t.span.end <= span.begin; });
  const auto end =
      std::partition_point(begin, doc_.tokens.end(), [&](const Token& t) { return t.span.begin < span.end; });
  const auto first = static_cast<std::uint32_t>(begin - doc_.tokens.begin());
  const auto last = static_cast<std::uint32_t>(end - doc_.tokens.begin());
  if (!IsKnown() || first == last) return kNone;
  for (std::uint32_t t = first; t < last; ++t) {
    const std::uint32_t head = reading()[t].head;
    if (head == kNone || head < first || head >= last) return t;
  }
  return first;
}

std::uint32_t Clauses::RootOf(const Sentence& sentence) const {
  if (!IsKnown()) return kNone;
  std::uint32_t dateline = kNone;
  for (std::uint32_t t = sentence.tokens.first; t < sentence.tokens.last; ++t) {
    if (reading()[t].head != kNone) continue;
    const bool is_dateline = reading()[t].part == Upos::kPropn || reading()[t].part == Upos::kNum;
    const std::uint32_t behind = is_dateline ? reading().Find(t, Dep::kParataxis) : kNone;
    // "LIMA (AP) - Fans gathered", read as what stands beside Lima.
    if (behind != kNone && reading()[behind].part == Upos::kVerb &&
        (reading().Has(behind, Dep::kSubject) || reading().Has(behind, Dep::kPassiveSubject)))
      return behind;
    if (is_dateline && dateline == kNone && !reading().Has(t, Dep::kCopula)) {
      dateline = t;  // a tree of its own
      continue;
    }
    // "Fans gathered in Lima", read as fans who are gathered.
    const std::uint32_t clause = reading()[t].part == Upos::kVerb ? kNone : reading().Find(t, Dep::kClauseOfNoun);
    const bool is_verb =
        clause != kNone && reading()[clause].form == Inflection::kPast && !reading().Has(t, Dep::kCopula);
    return is_verb ? clause : t;
  }
  return dateline;
}

std::uint32_t Clauses::ToldRootOf(const Sentence& sentence) const {
  const std::uint32_t root = RootOf(sentence);
  if (root == kNone) return kNone;
  for (const Quote& quote : doc_.quotes) {
    if (quote.span.begin >= sentence.span.end) break;
    if (quote.kind != QuoteKind::kIndirect || !Within(quote.span, sentence.span)) continue;
    if (quote.cue.empty() || !Within(doc_.tokens[root].span, quote.cue)) continue;
    const std::uint32_t told = VerbOver(HeadOf(quote.span));
    return told == kNone || told == root ? root : told;
  }
  return root;
}

std::string_view Clauses::LemmaOf(std::uint32_t token) const {
  return token < reading().lemmas.size() ? std::string_view(reading().lemmas[token]) : std::string_view();
}

std::uint32_t Clauses::VerbOver(std::uint32_t token) const {
  for (std::uint32_t t = token; t != kNone; t = reading()[t].head) {
    if (IsVerb(reading()[t])) return t;
  }
  return kNone;
}

std::uint32_t Clauses::StepsTo(std::uint32_t token, std::uint32_t verb) const {
  std::uint32_t steps = 0;
  for (std::uint32_t t = token; t != kNone; t = reading()[t].head, ++steps) {
    if (t == verb) return steps;
  }
  return kNone;
}

bool Clauses::IsBefore(std::uint32_t verb) const {
  for (const std::uint32_t child : reading().Of(verb)) {
    if (reading()[child].dep == Dep::kAuxiliary && Lower(doc_.slice(doc_.tokens[child])) == "had") return true;
  }
  return false;
}

Tie Clauses::TieOf(ByteSpan part, std::uint32_t verb) const {
  const std::uint32_t head = HeadOf(part);
  if (head == kNone || verb == kNone) return Tie::kNothing;
  bool is_of_phrase = false;
  for (std::uint32_t t = head; t != kNone && !(t != verb && IsVerb(reading()[t])); t = reading()[t].head) {
    const Dep dep = reading()[t].dep;
    if (t == verb) return is_of_phrase ? Tie::kPhrase : Tie::kOwn;
    // "In Sunday's election" she need not have done it on Sunday.
    if (dep == Dep::kRelativeClause || dep == Dep::kClauseOfNoun || dep == Dep::kPossessor) return Tie::kNoun;
    is_of_phrase = is_of_phrase || dep == Dep::kNominal || dep == Dep::kNominalMeasure || dep == Dep::kCompound;
  }
  const std::uint32_t over = VerbOver(head);
  if (over == kNone) return Tie::kNothing;
  const Tie tie = Upwards(over, verb);
  return tie == Tie::kNothing ? Downwards(over, verb, head) : tie;
}

/// What a clause that is tied to another verb says of that verb's time and place.
Tie Clauses::TieOfClause(std::uint32_t verb) const {
  constexpr std::array<std::string_view, 5> kThen = {"when", "as", "while", "where", "in"};
  constexpr std::array<std::string_view, 2> kAfter = {"after", "following"};
  for (const std::uint32_t child : reading().Of(verb)) {
    if (child > verb) break;
    const std::string word = Lower(doc_.slice(doc_.tokens[child]));
    if (std::find(kThen.begin(), kThen.end(), word) != kThen.end()) return Tie::kPart;
    if (std::find(kAfter.begin(), kAfter.end(), word) != kAfter.end()) return Tie::kCause;
    if (reading()[child].dep == Dep::kMarker) return Tie::kNothing;
  }
  // "Killing five": what came of it.
  return reading()[verb].form == Inflection::kIng ? Tie::kPart : Tie::kNothing;
}

/// From the clause of a part to a verb above it.
Tie Clauses::Upwards(std::uint32_t from, std::uint32_t to) const {
  Tie tie = Tie::kPart;
  bool is_then = false;
  for (std::uint32_t t = from; t != to; t = reading()[t].head) {
    const ReadToken& one = reading()[t];
    if (one.head == kNone) return Tie::kNothing;
    if (IsOfNoun(one.dep)) return Tie::kNoun;
    if (!IsVerb(one)) continue;
    if (one.dep == Dep::kAdverbialClause) {
      tie = std::min(tie, TieOfClause(t));
      is_then = tie == Tie::kPart;
    } else if (one.dep == Dep::kOpenClause && one.form == Inflection::kIng) {
      continue;  // "was seen leaving Lima on Sunday", but not "agreed to leave on Sunday"
    } else if (one.dep != Dep::kConjunct) {
      return Tie::kNothing;
    } else if (!is_then && (reading()[one.head].form != one.form || IsBefore(t) != IsBefore(one.head))) {
      // "Was shot and died on Sunday", but not "was shot and will be buried on Sunday".
      return Tie::kNothing;
    }
  }
  return tie;
}

/// From the clause of a part to a verb below it.
Tie Clauses::Downwards(std::uint32_t from, std::uint32_t to, std::uint32_t part) const {
  Tie tie = Tie::kPart;
  for (std::uint32_t t = to; t != from; t = reading()[t].head) {
    const ReadToken& one = reading()[t];
    if (one.head == kNone || IsOfNoun(one.dep)) return Tie::kNothing;
    if (!IsVerb(one)) continue;
    if (one.dep == Dep::kClause || one.dep == Dep::kParataxis) {
      tie = std::min(tie, Tie::kReport);
    } else if (one.dep == Dep::kConjunct) {
      // "On Sunday she won and he lost", but not "she won on Sunday and he lost".
      if (part > one.head && part < t) return Tie::kNothing;
    } else if (one.dep == Dep::kAdverbialClause) {
      tie = std::min(tie, TieOfClause(t));
    } else if (one.dep != Dep::kOpenClause) {
      return Tie::kNothing;
    }
  }
  return tie;
}

}  // namespace lede
