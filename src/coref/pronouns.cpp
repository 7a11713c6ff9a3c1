#include "coref/pronouns.h"

#include <algorithm>
#include <string_view>
#include <vector>

namespace lede {
namespace {

bool IsPersonalPronoun(ReferringWord w) { return w >= ReferringWord::kHe && w <= ReferringWord::kHerself; }
bool IsPossessivePronoun(ReferringWord w) { return w == ReferringWord::kHis || w == ReferringWord::kIts; }

}  // namespace

using Word = ReferringWord;

std::uint32_t Pronouns::Choose(std::uint32_t token) const {
  const Word w = story_.word(token);
  const bool person = IsPersonalPronoun(w);
  std::uint32_t entity = person || w == Word::kIts ? AheadOf(token) : kNone;
  if (entity == kNone) entity = person ? ChoosePerson(token) : ChooseBody(token);
  if (entity == kNone && w == Word::kIt) entity = ChooseSpeaker(token);
  return entity;
}

/// "In his speech, Duterte said": the person that stands right after the opening phrase.
std::uint32_t Pronouns::AheadOf(std::uint32_t token) const {
  constexpr std::uint32_t kLongestOpening = 10;
  if (token == story_.sentence().first || token - story_.sentence().first > kLongestOpening) return kNone;
  const Word opener = story_.word(story_.sentence().first);
  if (opener != Word::kPreposition && opener != Word::kClause) return kNone;
  const bool person = IsPersonalPronoun(story_.word(token));
  const auto is_wanted = [&](EntityType type) { return person ? type == EntityType::kPerson : IsBody(type); };
  const std::uint32_t limit = std::min(story_.sentence().last, token + kLongestOpening);
  for (std::uint32_t t = story_.sentence().first; t < limit; ++t) {
    if (story_.mention_at(t) != kNone && story_.doc().mentions[story_.mention_at(t)].entity != kNone &&
        is_wanted(story_.doc().mentions[story_.mention_at(t)].type))
      return kNone;
    if (story_.At(t) != ",") continue;
    if (t < token) return kNone;
    std::uint32_t next = t + 1;
    while (next < story_.sentence().last && (story_.title_at(next) != kNone || story_.word(next) == Word::kThe)) ++next;
    if (next >= story_.sentence().last || story_.mention_at(next) == kNone) return kNone;
    const Mention& mention = story_.doc().mentions[story_.mention_at(next)];
    if (mention.entity == kNone || !is_wanted(mention.type) || !story_.IsHead(mention.tokens.last)) return kNone;
    return person && !story_.MayBe(mention.entity, story_.noun_gender(token)) ? kNone : mention.entity;
  }
  return kNone;
}

/// "Lee smiled as he left", "Lee sold his house": the subject of the sentence is meant, seldom the one before.
int Pronouns::SubordinationBonus(std::uint32_t token) const {
  const Word w = story_.word(token);
  if (w == Word::kHe || w == Word::kShe) {
    const Word before = token > story_.sentence().first ? story_.word(token - 1) : Word::kOther;
    return before == Word::kClause || before == Word::kReport ? 25 : 0;
  }
  return IsPossessivePronoun(w) ? 15 : 0;
}

int Pronouns::Score(const Referent& referent, std::uint32_t token) const {
  constexpr int kNearness[] = {100, 80, 40, 15};
  int score = kNearness[std::min<std::uint32_t>(story_.turn() - referent.sentence, 3)];
  if (referent.subject) score += 45;
  if (referent.first) score += 15;
  if (referent.possessor) score -= 10;
  if (referent.quoted && !story_.IsQuoted(token)) score -= 45;
  if (referent.subject && referent.opening == story_.sentence().first) score += SubordinationBonus(token);
  return score;
}

std::uint32_t Pronouns::ChoosePerson(std::uint32_t token) const {
  constexpr std::uint32_t kSentences = 2;
  constexpr int kLeast = 60, kMargin = 30;
  const Gender gender = story_.noun_gender(token);
  const Word w = story_.word(token);
  const std::uint32_t speaker = story_.SpeakerAt(token);
  const bool object =
      w == Word::kHim || (w == Word::kHer && token + 1 < story_.doc().tokens.size() && story_.EndsPhrase(token + 1));
  Ballot ballot;
  story_.recent().ForEach(story_.turn(), kSentences, [&](const Referent& referent) {
    if (referent.type != EntityType::kPerson) return;
    if (referent.entity != kNone
            ? !story_.MayBe(referent.entity, gender)
            : referent.gender != Gender::kUnknown && gender != Gender::kUnknown && referent.gender != gender)
      return;
    if (referent.entity != kNone && referent.entity == speaker) return;
    // "Lee thanked him": never the subject of its own clause.
    if (object && referent.clause == story_.clause() && referent.subject) return;
    ballot.Add(referent, Score(referent, token));
  });
  return ballot.Winner(kLeast, kMargin);
}

/// "It added that": the body that spoke last, where it did so just before.
std::uint32_t Pronouns::ChooseSpeaker(std::uint32_t token) const {
  if (token != story_.sentence().first || token + 1 >= story_.sentence().last ||
      story_.word(token + 1) != Word::kReport)
    return kNone;
  const std::uint32_t quote = story_.QuoteSaidBy(token);
  if (quote == kNone) return kNone;
  const std::uint32_t speaker = story_.doc().quotes[quote].speaker;
  if (speaker == kNone || !IsBody(story_.doc().entities[speaker].type)) return kNone;
  return story_.last_turn(speaker) + 1 >= story_.turn() ? speaker : kNone;
}

/// "It is clear that", "It seems": nothing. "It added", "It owns": somebody.
bool Pronouns::ActsAt(std::uint32_t token) const {
  if (token >= story_.sentence().last) return false;
  const Word w = story_.word(token);
  const std::string_view verb = story_.At(token);
  if (w == Word::kReport || w == Word::kAdverb || verb == "has" || verb == "had") return true;
  if (w != Word::kOther || verb.size() < 4) return false;
  return verb.ends_with("ed") || (verb.ends_with("s") && verb != "seems" && verb != "appears" && verb != "remains" &&
                                  verb != "takes" && verb != "comes" && verb != "follows" && verb != "turns");
}

/// "it", "its": only what its sentence, or the one before, opens with.
std::uint32_t Pronouns::ChooseBody(std::uint32_t token) const {
  constexpr std::uint32_t kReach = 18;  // tokens from a sentence's subject to "its"
  const bool opens = token == story_.sentence().first;
  const Word w = story_.word(token);
  if (w == Word::kIt) {
    const bool reported = token > story_.sentence().first + 1 &&
                          (story_.word(token - 1) == Word::kReport ||
                           (story_.At(token - 1) == "that" && story_.word(token - 2) == Word::kReport));
    if (opens ? !ActsAt(token + 1) : !reported) return kNone;
  }
  const Referent* best = nullptr;
  std::vector<std::uint32_t> rivals;
  story_.recent().ForEach(story_.turn(), opens ? 1 : 0, [&](const Referent& referent) {
    if (opens && referent.opening == story_.sentence().first) return;
    if (referent.quoted != story_.IsQuoted(token)) return;
    if (!referent.first || !referent.subject) {
      // Another body that is a subject is a rival, in the same sentence any other: "Peru helps Chile feed its fish".
      if (IsBody(referent.type) && (referent.subject || !opens)) rivals.push_back(referent.entity);
      return;
    }
    if (best == nullptr) best = &referent;
  });
  if (best == nullptr || !IsBody(best->type) || best->entity == kNone) return kNone;
  if (std::any_of(rivals.begin(), rivals.end(), [&](std::uint32_t e) { return e != best->entity; })) return kNone;
  if (!opens && (best->opening != story_.sentence().first || token - best->token > kReach)) return kNone;
  if (!opens && w != Word::kIt && HasRivalNoun(best->token + 1, token)) return kNone;
  // "Firefox, its main rival"
  if (token >= 2 && story_.At(token - 1) == "," && story_.mention_at(token - 2) != kNone &&
      story_.doc().mentions[story_.mention_at(token - 2)].entity == best->entity)
    return kNone;
  // It must open its sentence: what stands before it may be what "it" means.
  const bool bare =
      best->token == best->opening || (best->token == best->opening + 1 && story_.word(best->opening) == Word::kThe);
  return bare && best->head ? best->entity : kNone;
}

/// Whether a clause of its own stands between: "what its future", "while the deal".
bool Pronouns::HasRivalNoun(std::uint32_t first, std::uint32_t last) const {
  for (std::uint32_t t = first; t < last; ++t) {
    if (story_.word(t) == Word::kClause && story_.At(t) != "and" && story_.At(t) != "to" && story_.At(t) != "or")
      return true;
  }
  return false;
}

}  // namespace lede
