#include "coref/pronouns.h"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <vector>

#include "coref/weights.h"

namespace lede {
namespace {

using Word = ReferringWord;

bool IsPersonalPronoun(Word w) { return w >= Word::kHe && w <= Word::kHerself; }

/// "Shortly", "Just"
bool IsAdverb(std::string_view form) {
  return (form.size() > 4 && form.ends_with("ly")) || form == "Just" || form == "Even" || form == "Soon" ||
         form == "Long" || form == "Right" || form == "Only";
}

/// Whether "it will …" tells of somebody who acts, rather than of the weather, of costs or of what is to come.
bool MayAct(std::string_view verb) {
  constexpr std::string_view kImpersonal[] = {
      "appear", "be",   "become", "come", "cost",   "depend", "happen", "help",  "have", "hurt", "look", "make",
      "matter", "mean", "only",   "rain", "remain", "seem",   "snow",   "sound", "take", "not",  "also", "require"};
  return verb.size() > 2 && verb[0] >= 'a' && verb[0] <= 'z' &&
         std::find(std::begin(kImpersonal), std::end(kImpersonal), verb) == std::end(kImpersonal);
}

}  // namespace

AntecedentChoice Pronouns::Choose(std::uint32_t token) {
  if (IsPersonalPronoun(story_.word(token))) {
    const PronounClass how = ClassAt(token);
    Gather(token, how);
    if (cases_ != nullptr) cases_->push_back({token, how, candidates_});
    constexpr std::uint16_t kAheadOf = 860;  // all five on the documents learnt from were right: (5 + 1) / (5 + 2)
    if (const std::uint32_t ahead = AheadOf(token); ahead != kNone) return {ahead, ahead, kAheadOf};
    return Rank(how, candidates_, story_.has_trees());
  }
  constexpr std::uint16_t kBody = 820;  // share of such mentions that were right on development articles
  std::uint32_t entity = story_.word(token) == Word::kIts ? AheadOf(token) : kNone;
  if (entity == kNone && story_.word(token) == Word::kIts) entity = ApposedTo(token);
  if (entity == kNone) entity = ChooseBody(token);
  if (entity == kNone && story_.word(token) == Word::kIt) entity = ChooseSpeaker(token);
  return {entity, entity, kBody};
}

AntecedentChoice Pronouns::ChoosePerson(std::uint32_t token, bool bare) {
  Gather(token, PronounClass::kSubject);
  // What is but an office takes somebody up more surely than "he" does, which may mean nobody.
  if (bare) candidates_.pop_back();
  return Rank(PronounClass::kSubject, candidates_, story_.has_trees(), bare);
}

/// "saw her leave"
bool Pronouns::IsSeen(std::uint32_t token) const {
  constexpr std::string_view kVerbs[] = {"saw",  "see",   "sees", "seen", "heard",
                                         "hear", "hears", "let",  "lets", "watched"};
  return token > story_.sentence().first &&
         std::find(std::begin(kVerbs), std::end(kVerbs), story_.At(token - 1)) != std::end(kVerbs);
}

PronounClass Pronouns::ClassAt(std::uint32_t token) const {
  switch (story_.word(token)) {
    case Word::kHis:
    case Word::kHers: return PronounClass::kPossessive;
    case Word::kHer:
      return story_.EndsPhrase(token + 1) || IsSeen(token) ? PronounClass::kObject : PronounClass::kPossessive;
    case Word::kHim:
    case Word::kHimself:
    case Word::kHerself: return PronounClass::kObject;
    default: return PronounClass::kSubject;
  }
}

void Pronouns::Gather(std::uint32_t token, PronounClass how) {
  constexpr std::uint32_t kSentences = 3;
  candidates_.clear(), repeats_.clear();
  ruled_out_ = false;
  place_ = story_.PlaceOf(token, token + 1);
  story_.recent().ForEach(story_.turn(), kSentences, [&](const Referent& referent) {
    if (MayMean(referent, token, how)) return GatherReferent(referent, token, how);
    ruled_out_ = ruled_out_ ||
                 (referent.entity != kNone && referent.type == EntityType::kPerson &&
                  referent.sentence + 1 >= story_.turn() && !story_.MayBe(referent.entity, story_.noun_gender(token)));
  });
  AddAhead(token);
  CompareCandidates(token, how);
  AddNobody(token);
}

bool Pronouns::MayMean(const Referent& referent, std::uint32_t token, PronounClass how) const {
  if (referent.type != EntityType::kPerson) return false;
  const Gender gender = story_.noun_gender(token);
  if (referent.entity == kNone)
    return referent.gender == Gender::kUnknown || gender == Gender::kUnknown || referent.gender == gender;
  if (!story_.MayBe(referent.entity, gender) || referent.entity == story_.SpeakerAt(token)) return false;
  // “Moss has favoured it,” he said: nobody of whom he speaks.
  if (const std::uint32_t quote = story_.QuoteSaidBy(token); quote != kNone) {
    const ByteSpan said = story_.doc().quotes[quote].span;
    const std::uint32_t at = story_.doc().tokens[referent.token].span.begin;
    if (said.begin <= at && at < said.end) return false;
  }
  // "Lee thanked him": never the subject of its own clause.
  const Word w = story_.word(token);
  const bool reflexive = w == Word::kHimself || w == Word::kHerself;
  return how != PronounClass::kObject || reflexive || !story_.IsSubjectOfClause(referent, token);
}

void Pronouns::GatherReferent(const Referent& referent, std::uint32_t token, PronounClass how) {
  const auto same = std::find_if(candidates_.begin(), candidates_.end(), [&](const Antecedent& c) {
    return referent.entity != kNone ? c.entity == referent.entity : c.entity == kNone && c.token == referent.token;
  });
  const bool here = referent.opening == story_.sentence().first;
  const std::uint32_t back = here ? 0 : std::max<std::uint32_t>(story_.turn() - referent.sentence, 1);
  const auto row = static_cast<std::size_t>(same - candidates_.begin());
  if (same == candidates_.end()) {
    candidates_.push_back({referent.entity, referent.token, {}});
    repeats_.push_back(0);
    ClueSet& clues = candidates_.back().clues;
    clues.Add(back == 0   ? Clue::kSameSentence
              : back == 1 ? Clue::kSentenceBefore
              : back == 2 ? Clue::kTwoBefore
                          : Clue::kThreeBefore);
    clues.Add(Clue::kNearest, row == 0), clues.Add(Clue::kSecondNearest, row == 1);
    clues.Add(Clue::kAcrossParagraph, !here && story_.StartsParagraph());
    clues.Add(Clue::kSubject, referent.subject), clues.Add(Clue::kPossessor, referent.possessor);
    clues.Add(Clue::kFirst, referent.first), clues.Add(Clue::kPronoun, referent.pronoun);
    clues.Add(Clue::kInClause, here && referent.clause == story_.clause());
    clues.Add(Clue::kCoordinated, referent.coordinated), clues.Add(Clue::kQualifier, !referent.head);
    clues.Add(Clue::kQuotedOnly, referent.quoted && !story_.IsQuoted(token));
    clues.Add(Clue::kBothQuoted, referent.quoted && story_.IsQuoted(token));
    const TreeRole role = referent.place.role;
    clues.Add(Clue::kTreeSubject, role == TreeRole::kSubject);
    clues.Add(Clue::kTreeMain, role == TreeRole::kSubject && referent.place.main && !referent.coordinated);
    clues.Add(Clue::kTreeObject, role == TreeRole::kObject), clues.Add(Clue::kTreeOblique, role == TreeRole::kOblique);
    clues.Add(Clue::kTreeInner, role == TreeRole::kInner);
    clues.Add(Clue::kTreeSameRole, role == place_.role && role != TreeRole::kNowhere && role != TreeRole::kOther);
    if (referent.entity == kNone) {
      clues.Add(Clue::kNameless);
      clues.Add(Clue::kNamelessFits, referent.gender != Gender::kUnknown);
      clues.Add(Clue::kNamelessA, referent.indefinite), clues.Add(Clue::kNamelessSubject, referent.subject);
      clues.Add(Clue::kNamelessOwned, referent.owned);
    }
  }
  ++repeats_[row];
  ClueSet& clues = candidates_[row].clues;
  if (back == 0) {
    if (story_.has_trees()) {
      // Of two "he" is neither: "Lee and Moss doubt that he …".
      const bool subject = referent.place.role == TreeRole::kSubject && !referent.coordinated;
      clues.Add(Clue::kTreeHolds, subject && HoldsClause(story_.reading(), referent.place, place_));
      clues.Add(Clue::kTreeOneClause, subject && IsOneClause(story_.reading(), referent.place, place_));
    }
    clues.Add(Clue::kSubjectHere, referent.subject), clues.Add(Clue::kOpensHere, referent.first);
    const Word before = token > story_.sentence().first ? story_.word(token - 1) : Word::kOther;
    clues.Add(Clue::kSubjectOfMatrix, referent.subject && how == PronounClass::kSubject &&
                                          (before == Word::kClause || before == Word::kReport));
  } else if (back == 1) {
    clues.Add(Clue::kSubjectBefore, referent.subject), clues.Add(Clue::kOpensBefore, referent.first);
  }
}

void Pronouns::AddAhead(std::uint32_t token) {
  const std::uint32_t entity = AheadOf(token);
  if (entity == kNone) return;
  auto same =
      std::find_if(candidates_.begin(), candidates_.end(), [&](const Antecedent& c) { return c.entity == entity; });
  if (same == candidates_.end()) {
    candidates_.push_back({entity, token, {}}), repeats_.push_back(0);
    same = candidates_.end() - 1;
  }
  same->clues.Add(Clue::kAhead);
}

/// What tells candidates apart: who was meant last, who is spoken of most.
void Pronouns::CompareCandidates(std::uint32_t token, PronounClass how) {
  const Document& doc = story_.doc();
  const auto named = [&](const Antecedent& c) { return doc.entities[c.entity].mentions.size(); };
  std::uint32_t most = 0, count = 0, before = 0, near = 0;
  for (const Antecedent& c : candidates_) {
    if (c.entity == kNone) continue;
    most = std::max<std::uint32_t>(most, named(c));
    ++count;
  }
  for (const Antecedent& c : candidates_) {
    if (c.entity == kNone && c.clues.Has(Clue::kQuotedOnly)) continue;  // whom a speaker speaks of
    before += c.clues.Has(Clue::kSentenceBefore);
    near += c.clues.Has(Clue::kSentenceBefore) || c.clues.Has(Clue::kSameSentence);
  }
  const Gender gender = story_.noun_gender(token);
  const std::uint32_t meant = story_.last_meant(gender);
  const OpenPronoun& open = story_.last_open(gender);
  const std::uint32_t spoke = story_.LastSpeaker(token);
  const std::uint32_t quote = story_.QuoteSaidBy(token);
  for (std::size_t i = 0; i < candidates_.size(); ++i) {
    Antecedent& c = candidates_[i];
    const bool unresolved = open.token != kNone && open.token > c.token;
    const bool here = open.opening == story_.sentence().first, before_it = open.sentence + 1 >= story_.turn();
    c.clues.Add(Clue::kUnresolvedHere, unresolved && here);
    c.clues.Add(Clue::kUnresolvedBefore, unresolved && !here && before_it);
    c.clues.Add(Clue::kUnresolvedSince, unresolved && !here && !before_it);
    c.clues.Add(Clue::kRecentTwice, repeats_[i] == 2), c.clues.Add(Clue::kRecentOften, repeats_[i] > 2);
    c.clues.Add(Clue::kOnlyBefore, before == 1 && c.clues.Has(Clue::kSentenceBefore));
    c.clues.Add(Clue::kNoOther, candidates_.size() == 1), c.clues.Add(Clue::kNoOtherNear, near <= 1);
    c.clues.Add(Clue::kParallel,
                how != PronounClass::kObject && story_.IsFirstReferent() && c.clues.Has(Clue::kSubjectBefore));
    if (c.entity == kNone) continue;
    c.clues.Add(Clue::kMeantLast, c.entity == meant);
    c.clues.Add(Clue::kGuessedLast, c.entity == story_.last_guess(gender)),
        c.clues.Add(Clue::kSpokeLast, quote != kNone && c.entity == spoke);
    c.clues.Add(Clue::kSaidToSpeak, quote != kNone && c.entity == doc.quotes[quote].speaker);
    c.clues.Add(Clue::kNamedTwice, named(c) == 2 || named(c) == 3), c.clues.Add(Clue::kNamedOften, named(c) > 3);
    c.clues.Add(Clue::kMostNamed, named(c) == most);
    c.clues.Add(Clue::kLeads, c.entity == story_.protagonist());
    c.clues.Add(Clue::kDominates, c.entity == story_.protagonist() && story_.Dominates());
    c.clues.Add(Clue::kGenderFits, story_.GenderKnown(c.entity));
    c.clues.Add(Clue::kGenderTells, ruled_out_ && near == 1 && story_.GenderKnown(c.entity) &&
                                        (c.clues.Has(Clue::kSentenceBefore) || c.clues.Has(Clue::kSameSentence)));
    c.clues.Add(Clue::kAlone, count == 1), c.clues.Add(Clue::kOneOfTwo, count == 2);
  }
}

/// The last candidate.
void Pronouns::AddNobody(std::uint32_t token) {
  Antecedent nobody;
  ClueSet& clues = nobody.clues;
  clues.Add(Clue::kNobody), clues.Add(Clue::kNobodyNone, candidates_.empty());
  clues.Add(Clue::kNobodyMany, candidates_.size() > 3);
  clues.Add(Clue::kNobodyQuoted, story_.IsQuoted(token));
  clues.Add(Clue::kNobodyUnresolved, story_.last_open(story_.noun_gender(token)).token != kNone);
  clues.Add(Clue::kNobodyStarts, story_.StartsParagraph());
  clues.Add(Clue::kNobodyOpens, token == story_.sentence().first);
  candidates_.push_back(nobody);
}

/// "In his speech, Duterte said": the person that stands right after the opening phrase.
std::uint32_t Pronouns::AheadOf(std::uint32_t token) const {
  constexpr std::uint32_t kLongestOpening = 10;
  if (token == story_.sentence().first || token - story_.sentence().first > kLongestOpening) return kNone;
  std::uint32_t opening = story_.sentence().first;
  if (IsAdverb(story_.At(opening))) ++opening;  // "Shortly after he left"
  const Word opener = story_.word(opening);
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

/// "It is clear that", "It seems", "It will rain": nothing. "It added", "It owns", "It will refund": somebody.
bool Pronouns::ActsAt(std::uint32_t token) const {
  if (token >= story_.sentence().last) return false;
  const Word w = story_.word(token);
  const std::string_view verb = story_.At(token);
  if (w == Word::kReport || w == Word::kAdverb || verb == "has" || verb == "had") return true;
  if (verb == "will" || verb == "can") return token + 1 < story_.sentence().last && MayAct(story_.At(token + 1));
  if (w == Word::kVerb) return verb.size() > 4 && verb.ends_with("s");  // "wants"
  if (w != Word::kOther || verb.size() < 4) return false;
  return verb.ends_with("ed") || (verb.ends_with("s") && verb != "seems" && verb != "appears" && verb != "remains" &&
                                  verb != "takes" && verb != "comes" && verb != "follows" && verb != "turns");
}

/// "a city proud of its bells", behind a comma and a name: the body that the apposition describes.
std::uint32_t Pronouns::ApposedTo(std::uint32_t token) const {
  for (std::uint32_t t = token; t-- > story_.sentence().first + 1;) {
    const Word w = story_.word(t);
    if (story_.At(t) == ",") {
      const bool describes = story_.word(t + 1) == Word::kDeterminer && t + 1 < token;
      const std::uint32_t row = story_.mention_at(t - 1);
      if (!describes || row == kNone) return kNone;
      const Mention& mention = story_.doc().mentions[row];
      return IsBody(mention.type) ? mention.entity : kNone;
    }
    if (w == Word::kVerb || w == Word::kReport || w == Word::kClause || story_.mention_at(t) != kNone) return kNone;
  }
  return kNone;
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
