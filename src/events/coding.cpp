#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "events/compose.h"
#include "events/roles.h"
#include "text/unicode.h"

namespace lede {
namespace {

/// Reads the codes of words from the lexicon, by what stands beside them.
class Coder {
 public:
  Coder(const Reading& reading, const EventCodes& codes) : reading_(reading), codes_(codes) {}

  /// A verb with its preposition or particle ("call for", "hand over") or by itself: what stands beside it counts for
  /// more than a preposition ("fired gas at them"), a preposition for more than none.
  Coding OfVerb(std::uint32_t verb) const {
    const std::string_view lemma = reading_.lemmas[verb];
    WordsOnce beside{verb};
    const EventCode* plain = nullptr;  // the first without a condition
    const auto is_framed = [&](std::span<const EventCode> rows) {
      const EventCode* const row = Choose(rows, &beside, true);
      if (plain == nullptr || (row != nullptr && row->HasCondition())) plain = row;
      return row != nullptr && row->HasCondition();
    };
    bool found = false;
    for (const std::uint32_t marker : MarkersOf(verb)) {
      found = is_framed(codes_.OfVerb(lemma, reading_.lemmas[marker]));
      if (found) break;
    }
    if (!found) is_framed(codes_.OfVerb(lemma));
    return plain == nullptr ? Coding{} : CodingOf(*plain);
  }

  /// A noun, by itself or as the object of a verb that says little else.
  Coding OfNoun(std::uint32_t noun, bool with_verb) const {
    WordsOnce beside{noun};
    const EventCode* const row = Choose(codes_.OfNoun(reading_.lemmas[noun]), &beside, with_verb);
    return row == nullptr ? Coding{.code = {}, .is_none = true} : CodingOf(*row);
  }

  /// The code of the first word beneath `token` that tells an act, "talks" of "rejected an offer of talks"; empty where
  /// none does.
  std::string ActBeneath(std::uint32_t token, int depth = 2) const {
    for (const std::uint32_t child : reading_.Of(token)) {
      const Dep dep = reading_[child].dep;
      const bool is_beneath = dep == Dep::kObject || dep == Dep::kPassiveSubject || dep == Dep::kOblique ||
                              dep == Dep::kNominal || dep == Dep::kOpenClause || dep == Dep::kClause ||
                              dep == Dep::kClauseOfNoun;
      if (!is_beneath) continue;
      const Coding act = reading_[child].part == Upos::kVerb ? OfVerb(child) : OfNoun(child, true);
      const bool is_act = act.is_coded && !act.code.empty() && !StanceOf(act.code).has_value();
      std::string code = is_act ? act.code : depth > 0 ? ActBeneath(child, depth - 1) : "";
      if (!code.empty()) return code;
    }
    return "";
  }

  /// The code of a verb, with what it makes of the act that it is about: "rejected talks", "demanded the release".
  Coding OfStance(std::uint32_t verb) const {
    Coding coding = OfVerb(verb);
    const std::optional<Stance> stance = StanceOf(coding.code);
    if (stance.has_value() && IsBroad(coding.code)) {
      const std::string act = ActBeneath(verb);
      if (!act.empty() || IsBare(coding.code))
        coding.code = Compose(*stance, act, IsBare(coding.code) ? "" : coding.code);
    }
    return coding;
  }

  /// Who is to do it, and has not: "must leave"; what was to come when it was said: "said it would leave".
  std::optional<Stance> ModalOf(std::uint32_t verb) const {
    std::optional<Stance> found;
    for (const std::uint32_t child : reading_.Of(verb)) {
      if (reading_[child].dep != Dep::kAuxiliary) continue;
      const std::string_view lemma = reading_.lemmas[child];
      if (lemma == "must" || lemma == "should" || lemma == "ought") found = Stance::kDemanded;
      const bool is_ahead = lemma == "will" || lemma == "shall" || lemma == "would";
      if (is_ahead && IsReported(verb)) found = Stance::kToCome;
      if (lemma == "have") return std::nullopt;  // "would have left", "must have left"
    }
    return found;
  }

 private:
  /// The prepositions and particles that may be a verb's own.
  std::vector<std::uint32_t> MarkersOf(std::uint32_t verb) const {
    std::vector<std::uint32_t> markers;
    for (const std::uint32_t child : reading_.Of(verb)) {
      const Dep dep = reading_[child].dep;
      if (dep == Dep::kParticle || dep == Dep::kAdverb) markers.push_back(child);
      const std::uint32_t marker = dep == Dep::kOblique ? reading_.Find(child, Dep::kCase) : kNone;
      if (marker != kNone && !IsParticle(reading_.lemmas[marker])) markers.push_back(marker);
    }
    // Right behind the verb it is the verb's, whatever the tree hangs it on ("handed over the suspect", "pulled out of
    // the talks"), but for "in", which tells when and where ("gave in 2007").
    const std::uint32_t next = verb + 1;
    if (next < reading_.tokens.size() && (reading_[next].part == Upos::kAdp || reading_[next].part == Upos::kAdv)) {
      const bool is_phrase = reading_[next].dep == Dep::kCase && reading_.lemmas[next] == "in";
      if (!is_phrase) markers.push_back(next);
    }
    return markers;
  }

  /// Words that make another verb of one and, before a phrase, tell no more than where: "give in", "in 2007".
  static bool IsParticle(std::string_view lemma) {
    constexpr std::array<std::string_view, 9> kParticles = {"in",  "up",   "out",  "over", "down",
                                                            "off", "back", "away", "under"};
    return std::find(kParticles.begin(), kParticles.end(), lemma) != kParticles.end();
  }

  /// Whether a verb is what a clause behind another says, or stands beside one that is: "said it would buy and sell".
  bool IsReported(std::uint32_t verb) const {
    for (int left = 3; left > 0 && reading_[verb].dep == Dep::kConjunct; --left) verb = reading_[verb].head;
    return reading_[verb].dep == Dep::kClause;
  }

  /// A word beside a predicate that some row asks for, and how far from it in the tree.
  struct Beside {
    std::uint32_t word;
    int distance;
  };

  /// The words beside a predicate, looked for when a row first asks for one.
  struct WordsOnce {
    std::uint32_t predicate;
    bool are_known = false;
    std::vector<Beside> words{};
  };

  static Coding CodingOf(const EventCode& row) {
    return {.code = std::string(row.code), .is_coded = !row.is_none, .is_none = row.is_none};
  }

  /// The row whose words stand nearest to the predicate, the first of those as near; else one without any, or null.
  const EventCode* Choose(std::span<const EventCode> rows, WordsOnce* beside, bool with_verb) const {
    const EventCode* chosen = nullptr;
    int nearest = kFarthest + 1;
    for (const EventCode& row : rows) {
      if (!with_verb && row.objects == EventCode::kWithVerb) continue;
      if (!row.HasCondition()) {
        if (chosen == nullptr) chosen = &row;
        continue;
      }
      if (!beside->are_known) beside->are_known = true, beside->words = WordsBeside(beside->predicate);
      for (const Beside& one : beside->words) {
        if (one.distance < nearest && codes_.Needs(row, one.word)) chosen = &row, nearest = one.distance;
      }
    }
    return chosen;
  }

  std::vector<Beside> WordsBeside(std::uint32_t token) const {
    std::vector<Beside> words;
    AddWordsBeside(token, 0, &words);
    // "The blast killed one soldier and wounded two", "the bus overturned, killing two": who does the first does the
    // second, or the first does it.
    const Dep dep = reading_[token].dep;
    if ((dep == Dep::kConjunct || dep == Dep::kAdverbialClause) && !reading_.Has(token, Dep::kSubject)) {
      const std::uint32_t head = reading_[token].head;
      const std::uint32_t subject = reading_.Find(head, Dep::kSubject);
      if (subject != kNone) AddWord(subject, 1, &words);
      if (dep == Dep::kAdverbialClause) AddWord(head, 1, &words);
    }
    // "A collision which killed two", "an advisory released on Sunday".
    if (dep == Dep::kRelativeClause || dep == Dep::kClauseOfNoun) AddWord(reading_[token].head, 1, &words);
    return words;
  }

  void AddWord(std::uint32_t token, int distance, std::vector<Beside>* words) const {
    const std::string& lemma = reading_.lemmas[token];
    if (lemma == "March") return;  // the month
    const std::uint32_t word =
        reading_[token].part == Upos::kPropn ? codes_.WordOf(Lower(lemma)) : codes_.WordOf(lemma);
    if (word != EventCodes::kNoWord) words->push_back({word, distance});
  }

  void AddWordsBeside(std::uint32_t token, int distance, std::vector<Beside>* words) const {
    for (const std::uint32_t child : reading_.Of(token)) {
      const Dep dep = reading_[child].dep;
      const bool is_verb = reading_[child].part == Upos::kVerb;
      if (dep == Dep::kRelativeClause || dep == Dep::kParataxis || (dep == Dep::kConjunct && is_verb)) continue;
      // A clause's verb is farther off than an object: "began a strike to protest".
      const int here = distance + (is_verb && dep != Dep::kCompound ? 1 : 0);
      if (here > kFarthest) continue;
      AddWord(child, here, words);
      const bool leads_on = dep == Dep::kObject || dep == Dep::kOblique || dep == Dep::kNominal ||
                            dep == Dep::kConjunct || dep == Dep::kPassiveSubject || dep == Dep::kClauseOfNoun ||
                            dep == Dep::kOpenClause || dep == Dep::kAgent;
      // What describes an object stands beside it ("a hunger strike"), and a subject's farther off ("a suicide bomber").
      if (leads_on) AddDescriptions(child, here, words);
      if (dep == Dep::kSubject) AddDescriptions(child, here + 1, words);
      if (leads_on && here < kFarthest) AddWordsBeside(child, here + 1, words);
    }
  }

  void AddDescriptions(std::uint32_t token, int distance, std::vector<Beside>* words) const {
    for (const std::uint32_t child : reading_.Of(token)) {
      const Dep dep = reading_[child].dep;
      if (dep == Dep::kCompound || dep == Dep::kAdjective) AddWord(child, distance, words);
    }
  }

  static constexpr int kFarthest = 2;

  const Reading& reading_;
  const EventCodes& codes_;
};

/// The object that tells what a verb says only the phase of: "began a strike", "ended the siege".
std::uint32_t ObjectNoun(const Reading& reading, const EventCodes& codes, const Predicate& predicate) {
  if (predicate.noun != kNone) return predicate.noun;
  const Governs governs = codes.GovernedBy(reading.lemmas[predicate.content]);
  if (governs != Governs::kPhase && governs != Governs::kEnded) return kNone;
  return reading.Find(predicate.content, predicate.is_passive ? Dep::kPassiveSubject : Dep::kObject);
}

}  // namespace

Coding CodeOf(const Reading& reading, const EventCodes& codes, const Predicate& predicate) {
  const Coder coder(reading, codes);
  if (predicate.is_noun) return coder.OfNoun(predicate.verb, false);
  Coding coding = coder.OfStance(predicate.content);
  const std::uint32_t noun = ObjectNoun(reading, codes, predicate);
  if (noun != kNone && coding.code.empty()) {
    const Coding of_noun = coder.OfNoun(noun, true);
    if (of_noun.is_coded) coding = of_noun;
    if (of_noun.is_coded && codes.GovernedBy(reading.lemmas[predicate.content]) == Governs::kEnded)
      coding.code = Compose(Stance::kEnded, coding.code, "");
  }
  if (predicate.verb != predicate.content) {
    if (predicate.governor == Governs::kMissed) coding.code = Compose(Stance::kNegated, coding.code, "");
    if (predicate.governor == Governs::kEnded) coding.code = Compose(Stance::kEnded, coding.code, "");
    // A verb that is the event itself makes its own of it: "threatened to sell", "refused to leave".
    const Coding above = coder.OfVerb(predicate.verb);
    if (!above.code.empty()) {
      const std::optional<Stance> stance = StanceOf(above.code);
      const bool is_broad = stance.has_value() && IsBroad(above.code) && !coding.code.empty();
      const std::string alone = IsBare(above.code) ? above.code + "0" : above.code;  // "offered to listen"
      coding.code = is_broad ? Compose(*stance, coding.code, alone) : alone;
    }
    if (above.is_coded || predicate.governor == Governs::kDone) coding.is_coded = true, coding.is_none = false;
  }
  if (const std::optional<Stance> modal = coder.ModalOf(predicate.verb); modal.has_value())
    coding.code = Compose(*modal, coding.code, coding.code);
  coding.is_deed = RootOf(coding.code) >= 2;
  return coding;
}

std::string ComposedCode(const Coding& coding, const Predicate& predicate, const Standing& standing) {
  const std::size_t root = RootOf(coding.code);
  // What an obligation makes of it holds of "must not" as well.
  if (standing.is_negated && root != 2 && root != 10) return Compose(Stance::kNegated, coding.code, coding.code);
  const bool is_to_come = standing.status == EventStatus::kFuture || predicate.governor == Governs::kAhead ||
                          (standing.status == EventStatus::kPossible && predicate.governor != Governs::kNothing);
  if (is_to_come) return Compose(Stance::kToCome, coding.code, coding.code);
  if (standing.status == EventStatus::kPossible) return Compose(Stance::kSupposed, coding.code, coding.code);
  return coding.code;
}

}  // namespace lede
