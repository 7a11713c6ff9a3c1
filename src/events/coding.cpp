#include <algorithm>
#include <string>
#include <string_view>

#include "events/roles.h"

namespace lede {
namespace {

bool HasOneOf(std::string_view alternatives, std::string_view lemma) {
  while (!alternatives.empty()) {
    const std::size_t end = std::min(alternatives.find('|'), alternatives.size());
    if (alternatives.substr(0, end) == lemma) return true;
    alternatives.remove_prefix(std::min(end + 1, alternatives.size()));
  }
  return false;
}

/// Whether one of the nouns stands beside the predicate: as its object, behind a preposition, or on one of these.
bool StandsWith(const Reading& reading, std::uint32_t token, std::string_view nouns, int depth) {
  for (const std::uint32_t child : reading.Of(token)) {
    if (HasOneOf(nouns, reading.lemmas[child])) return true;
    const Dep dep = reading[child].dep;
    const bool leads_on = dep == Dep::kObject || dep == Dep::kOblique || dep == Dep::kNominal ||
                          dep == Dep::kConjunct || dep == Dep::kPassiveSubject || dep == Dep::kClauseOfNoun ||
                          dep == Dep::kClause || dep == Dep::kOpenClause || dep == Dep::kSubject;
    if (leads_on && depth > 0 && StandsWith(reading, child, nouns, depth - 1)) return true;
  }
  return false;
}

/// The first row of `rows` whose nouns stand beside the token; a row without any fits everywhere.
void Choose(const Reading& reading, std::span<const EventCode> rows, std::uint32_t token, Coding* coding) {
  for (const EventCode& row : rows) {
    const bool is_condition = !row.objects.empty() && row.objects != "of-actor";
    if (is_condition && !StandsWith(reading, token, row.objects, 2)) continue;
    coding->is_none = row.is_none;
    coding->is_coded = !row.is_none;
    coding->code = row.code;
    return;
  }
}

std::size_t RootOf(std::string_view code) {
  return code.size() < 2 ? 0 : static_cast<std::size_t>(code[0] - '0') * 10 + static_cast<std::size_t>(code[1] - '0');
}

}  // namespace

Coding CodeOf(const Reading& reading, const EventCodes& codes, const Predicate& predicate) {
  Coding coding;
  if (predicate.is_noun) {
    Choose(reading, codes.OfNoun(reading.lemmas[predicate.verb]), predicate.verb, &coding);
    return coding;
  }
  // "call for", "hand over": with its preposition or particle first.
  std::span<const EventCode> rows;
  const auto with = [&](std::uint32_t verb) {
    for (const std::uint32_t child : reading.Of(verb)) {
      const bool is_particle = reading[child].dep == Dep::kParticle || reading[child].dep == Dep::kAdverb;
      std::uint32_t marker = is_particle ? child : kNone;
      if (reading[child].dep == Dep::kOblique) marker = reading.Find(child, Dep::kCase);
      if (marker == kNone || reading.lemmas[marker].empty() || !rows.empty()) continue;
      rows = codes.OfVerb(reading.lemmas[verb] + " " + reading.lemmas[marker]);
    }
    if (rows.empty()) rows = codes.OfVerb(reading.lemmas[verb]);
  };
  with(predicate.content);
  Choose(reading, rows, predicate.content, &coding);
  if (predicate.noun != kNone && !coding.is_coded) {
    coding.is_none = false;
    Choose(reading, codes.OfNoun(reading.lemmas[predicate.noun]), predicate.noun, &coding);
  }
  // A verb that is the event itself gives its own code: "threatened to sell", "refused to leave".
  if (predicate.governor == Governs::kDone && predicate.verb != predicate.content) {
    Coding above;
    rows = {};
    with(predicate.verb);
    Choose(reading, rows, predicate.verb, &above);
    if (above.is_coded && !above.code.empty()) coding.code = above.code;
    coding.is_coded = true;
    coding.is_none = false;
  }
  const std::size_t root = RootOf(coding.code);
  coding.is_deed = root >= 3 || coding.code.starts_with("02");
  return coding;
}

std::string ComposedCode(const Coding& coding, const Predicate& predicate, const Standing& standing) {
  const std::size_t root = RootOf(coding.code);
  if (root == 0) return coding.code;
  const bool is_ahead = standing.status == EventStatus::kFuture ||
                        (standing.status == EventStatus::kPossible && predicate.governor != Governs::kNothing);
  const bool is_kind = root >= 4 && root <= 8, is_hostile = root >= 14 && root <= 20;
  if (standing.is_negated && (is_kind || root == 3)) return "120";
  if (is_ahead && is_kind) return root == 4 ? "036" : root == 7 ? "033" : root == 8 ? "035" : "030";
  if (is_ahead && is_hostile) return root == 14 ? "133" : root >= 18 || root == 15 ? "138" : "130";
  return coding.code;
}

}  // namespace lede
