#include "coref/tree_place.h"

namespace lede {
namespace {

// Sentences nest no deeper; a chain of a machine's making must not make the search quadratic.
constexpr std::uint32_t kDeepest = 24;

/// Names and titles that say the same as what they hang on, and what is joined by "and".
bool SharesPlace(Dep dep) {
  return dep == Dep::kApposition || dep == Dep::kFlat || dep == Dep::kDescription || dep == Dep::kConjunct;
}

TreeRole RoleOf(Dep dep) {
  switch (dep) {
    case Dep::kSubject:
    case Dep::kPassiveSubject: return TreeRole::kSubject;
    case Dep::kObject:
    case Dep::kIndirectObject: return TreeRole::kObject;
    case Dep::kOblique:
    case Dep::kAgent: return TreeRole::kOblique;
    case Dep::kPossessor:
    case Dep::kNominal:
    case Dep::kCompound: return TreeRole::kInner;
    default: return TreeRole::kOther;
  }
}

bool IsPredicate(const ReadToken& token, const Reading& reading, std::uint32_t at) {
  return token.part == Upos::kVerb || reading.Has(at, Dep::kCopula) || reading.Has(at, Dep::kSubject);
}

/// The predicate that `token` hangs on, however far above.
std::uint32_t VerbAbove(const Reading& reading, std::uint32_t token) {
  for (std::uint32_t step = 0; step < kDeepest && token != kNone; ++step) {
    token = reading[token].head;
    if (token != kNone && IsPredicate(reading[token], reading, token)) return token;
  }
  return kNone;
}

}  // namespace

TreePlace PlaceInTree(const Reading& reading, std::uint32_t first, std::uint32_t last) {
  TreePlace place;
  if (reading.empty()) return place;
  std::uint32_t top = first;  // the word of the phrase that hangs on another one
  for (std::uint32_t step = 0; step < kDeepest; ++step) {
    const std::uint32_t head = reading[top].head;
    if (head == kNone) break;
    const bool inside = first <= head && head < last;
    // "He resigned and left": the conjunct of a verb is no phrase.
    if (!inside && (!SharesPlace(reading[top].dep) || reading[top].part == Upos::kVerb)) break;
    top = head;
  }
  place.role = RoleOf(reading[top].dep);
  place.verb = VerbAbove(reading, top);
  std::uint32_t verb = place.verb;
  for (std::uint32_t step = 0; step < kDeepest && verb != kNone; ++step) {
    const Dep dep = reading[verb].dep;
    if (reading[verb].head == kNone) place.main = true;
    if (dep != Dep::kConjunct && dep != Dep::kParataxis) break;
    verb = reading[verb].head;
  }
  return place;
}

bool IsOneClause(const Reading& reading, const TreePlace& outer, const TreePlace& inner) {
  if (outer.verb == kNone || inner.verb == kNone) return false;
  std::uint32_t at = inner.verb;
  for (std::uint32_t step = 0; step < kDeepest; ++step) {
    if (at == outer.verb) return true;
    const Dep dep = reading[at].dep;
    const bool shares = dep == Dep::kConjunct || dep == Dep::kOpenClause;
    if (!shares || reading.Has(at, Dep::kSubject) || reading.Has(at, Dep::kPassiveSubject)) return false;
    at = reading[at].head;
    if (at == kNone) return false;
  }
  return false;
}

bool HoldsClause(const Reading& reading, const TreePlace& outer, const TreePlace& inner) {
  if (outer.verb == kNone || inner.verb == kNone || IsOneClause(reading, outer, inner)) return false;
  std::uint32_t at = inner.verb;
  for (std::uint32_t step = 0; step < kDeepest && at != kNone; ++step) {
    at = reading[at].head;
    if (at == outer.verb) return true;
  }
  return false;
}

}  // namespace lede
