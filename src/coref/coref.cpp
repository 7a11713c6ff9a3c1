#include "coref/coref.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "coref/descriptions.h"
#include "coref/given_names.h"
#include "coref/mention_rows.h"
#include "coref/recent.h"
#include "coref/words.h"
#include "lexicon/phrase_table.h"
#include "text/unicode.h"

namespace lede {
namespace {

using Word = ReferringWord;

// Shares of such mentions that were right on development articles, in thousandths.
constexpr std::uint16_t kPersonalPronoun = 900, kNeuterPronoun = 820, kFirstPerson = 950, kFirstPlural = 800,
                        kDescription = 850;

bool IsPersonalPronoun(Word w) { return w >= Word::kHe && w <= Word::kHerself; }
bool IsPossessivePronoun(Word w) { return w == Word::kHis || w == Word::kIts; }
bool IsPossessive(std::string_view form) { return form == "'s" || form == "’s" || form == "'" || form == "’"; }
bool IsBody(EntityType type) { return type == EntityType::kOrg || type == EntityType::kGpe; }

}  // namespace

struct ReferenceFinder::Impl {
  void Run(Document* document);

 private:
  void Read();
  void ReadSentence();
  void Enter(std::uint32_t token);  ///< the clause that a token may begin
  void TakeMention(std::uint32_t row);
  void TakePronoun(std::uint32_t token);
  void TakeFirstPersons();
  void TakeDescription(std::uint32_t token);
  void TakePersonNoun(std::uint32_t token);

  std::uint32_t ChoosePerson(std::uint32_t token) const;
  std::uint32_t ChooseBody(std::uint32_t token) const;
  std::uint32_t ChooseSpeaker(std::uint32_t token) const;
  bool ActsAt(std::uint32_t token) const;
  bool HasRivalNoun(std::uint32_t first, std::uint32_t last) const;
  /// False where a name that ends before `token` only qualifies a noun: "the USI art gallery".
  bool IsHead(std::uint32_t token) const;
  std::uint32_t AheadOf(std::uint32_t token) const;
  int SubordinationBonus(std::uint32_t token) const;
  int Score(const Referent& referent, std::uint32_t token) const;
  std::uint32_t ChooseBearer(std::uint64_t phrase) const;
  bool IsRecent(std::uint32_t entity) const;  ///< spoken of not long ago
  bool IsReporting(std::uint32_t first, std::uint32_t last) const;
  std::uint32_t ChoosePlace(Word noun) const;
  std::uint32_t ChooseCompany() const;

  bool MayBeHe(std::uint32_t entity, Gender gender) const {
    return gender == Gender::kUnknown || gender_[entity] == Gender::kUnknown || gender_[entity] == gender;
  }
  bool IsPersonMention(std::uint32_t row) const {
    return row != kNone && doc->mentions[row].type == EntityType::kPerson;
  }
  bool IsLineEnd(std::uint32_t token) const { return token >= sentence.last; }
  /// True where what ends before `token` cannot go on as a longer noun phrase.
  bool EndsPhrase(std::uint32_t token) const;
  bool IsSubjectAt(std::uint32_t first, std::uint32_t last) const;
  bool IsQuoted(std::uint32_t token) const { return quote_at[token] != kNone; }
  std::uint32_t SpeakerAt(std::uint32_t token) const {
    return IsQuoted(token) ? doc->quotes[quote_at[token]].speaker : kNone;
  }

  void Speak(std::uint32_t entity, std::uint32_t first, std::uint32_t last, Gender gender, EntityType type);
  void Add(std::uint32_t first, std::uint32_t last, std::uint32_t entity, MentionKind kind, std::uint16_t confidence);
  void LearnGenders();
  bool IsSharedByAll(std::uint32_t token) const;
  void GiveQuotes();

  std::string_view At(std::uint32_t token) const { return doc->slice(doc->tokens[token]); }

  Document* doc = nullptr;
  ReferringWords table;
  GivenNames given_names;
  Descriptions descriptions;
  RecentReferents recent;
  std::vector<ReferringWordEntry> words;     // by token
  std::vector<std::uint32_t> mention_at;     // by token: row of the mention other than a title, or kNone
  std::vector<std::uint32_t> title_at;       // by token: row of the title
  std::vector<std::uint32_t> quote_at;       // by token: row of the direct or mixed quotation
  std::vector<std::uint32_t> last_turn;      // by entity: when it was last spoken of
  std::uint32_t most_mentioned[2] = {0, 0};  // how often the city, the country is that the text names most
  std::vector<Gender> gender_;               // by entity
  std::vector<std::pair<std::uint32_t, std::uint32_t>> said_by;  // a word that names a speaker, row of the quotation
  std::vector<bool> unsure_quote;  // by quotation: a pronoun that stands for nobody sure names its speaker
  std::vector<Mention> added;
  RowRange sentence;
  std::uint32_t turn = 0;  // sentences so far, without those that are direct speech from end to end
  std::uint32_t clause = 0;
  bool clause_has_subject = false, sentence_has_referent = false;
};

ReferenceFinder::ReferenceFinder() : impl_(std::make_unique<Impl>()) {}
ReferenceFinder::~ReferenceFinder() = default;
void ReferenceFinder::Run(Document* doc) { impl_->Run(doc); }

void ReferenceFinder::Impl::Run(Document* document) {
  doc = document;
  Read();
  LearnGenders();
  for (const Sentence& row : doc->sentences) {
    sentence = row.tokens;
    if (!IsQuoted(sentence.first) || quote_at[sentence.first] != quote_at[sentence.last - 1]) ++turn;
    ReadSentence();
  }
  GiveQuotes();
  TakeFirstPersons();
  AddMentions(std::move(added), doc);
  added.clear();
}

void ReferenceFinder::Impl::Read() {
  const std::size_t n = doc->tokens.size();
  words.assign(n, {});
  mention_at.assign(n, kNone), title_at.assign(n, kNone), quote_at.assign(n, kNone);
  for (std::uint32_t t = 0; t < n; ++t) {
    if ((doc->tokens[t].flags & kLink) == 0) words[t] = table.Find(At(t));
  }
  for (std::uint32_t m = 0; m < doc->mentions.size(); ++m) {
    const Mention& mention = doc->mentions[m];
    std::vector<std::uint32_t>& rows = mention.type == EntityType::kTitle ? title_at : mention_at;
    for (std::uint32_t t = mention.tokens.first; t < mention.tokens.last; ++t) rows[t] = m;
  }
  std::uint32_t t = 0;
  for (std::uint32_t q = 0; q < doc->quotes.size(); ++q) {
    if (doc->quotes[q].kind == QuoteKind::kIndirect) continue;
    while (t < n && doc->tokens[t].span.begin < doc->quotes[q].span.begin) ++t;
    bool spoken = doc->quotes[q].kind == QuoteKind::kDirect;  // of a mixed one only what stands between marks
    for (; t < n && doc->tokens[t].span.begin < doc->quotes[q].span.end; ++t) {
      const std::string_view form = At(t);
      const bool mark =
          form == "\"" || form == "“" || form == "”" || form == "``" || form == "''" || form == "«" || form == "»";
      if (mark && doc->quotes[q].kind == QuoteKind::kMixed) spoken = !spoken;
      if (spoken) quote_at[t] = q;
    }
  }
  said_by.clear();
  for (std::uint32_t q = 0; q < doc->quotes.size(); ++q) {
    const ByteSpan who = doc->quotes[q].speaker_span;
    const auto at = std::lower_bound(doc->tokens.begin(), doc->tokens.end(), who.begin,
                                     [](const Token& token, std::uint32_t byte) { return token.span.begin < byte; });
    if (at != doc->tokens.end() && at->span == who) said_by.emplace_back(at - doc->tokens.begin(), q);
  }
  std::sort(said_by.begin(), said_by.end());
  recent.Clear();
  descriptions.Clear();
  turn = clause = 0;
}

/// What titles and given names tell; what contradicts itself tells nothing.
void ReferenceFinder::Impl::LearnGenders() {
  gender_.assign(doc->entities.size(), Gender::kUnknown);
  last_turn.assign(doc->entities.size(), 0);
  most_mentioned[0] = most_mentioned[1] = 0;
  for (const Entity& entity : doc->entities) {
    if (entity.place == kNone || entity.type != EntityType::kGpe) continue;
    const PlaceFeature feature = doc->places[entity.place].feature;
    if (feature != PlaceFeature::kCity && feature != PlaceFeature::kCountry) continue;
    std::uint32_t& most = most_mentioned[feature == PlaceFeature::kCountry];
    most = std::max(most, entity.mentions.size());
  }
  for (std::uint32_t e = 0; e < doc->entities.size(); ++e) {
    const Entity& entity = doc->entities[e];
    if (entity.type != EntityType::kPerson) continue;
    for (std::uint32_t t = entity.titles.first; t < entity.titles.last && gender_[e] == Gender::kUnknown; ++t) {
      const std::string title = Fold(doc->slice(doc->title_spans[t]));
      const std::size_t space = title.rfind(' ');
      gender_[e] = GenderOfTitle(std::string_view(title).substr(0, title.find(' ')));
      if (gender_[e] == Gender::kUnknown && space != std::string::npos)
        gender_[e] = GenderOfTitle(std::string_view(title).substr(space + 1));
    }
    if (gender_[e] != Gender::kUnknown) continue;
    const std::string_view name = doc->slice(entity.name);
    const std::size_t space = name.find(' ');
    if (space != std::string_view::npos) gender_[e] = given_names.GenderOf(name.substr(0, space));
  }
}

void ReferenceFinder::Impl::ReadSentence() {
  ++clause;
  clause_has_subject = sentence_has_referent = false;
  for (std::uint32_t t = sentence.first; t < sentence.last; ++t) {
    const std::uint32_t row = mention_at[t];
    if (row != kNone) {
      if (doc->mentions[row].tokens.first == t) TakeMention(row);
      continue;
    }
    Enter(t);
    const Word w = words[t].word;
    if (w >= Word::kHe && w <= Word::kItself) {
      TakePronoun(t);
    } else if (w == Word::kThe) {
      TakeDescription(t);
    } else if (w == Word::kPerson) {
      TakePersonNoun(t);
    }
  }
}

void ReferenceFinder::Impl::Enter(std::uint32_t token) {
  const std::string_view form = At(token);
  const Word w = words[token].word;
  const bool mark = form == "," || form == ";" || form == ":" || form == "—" || form == "–" || form == "(" ||
                    form == ")" || form == "“" || form == "”" || form == "\"";
  if (mark || w == Word::kClause || w == Word::kReport) ++clause, clause_has_subject = false;
}

bool ReferenceFinder::Impl::IsSubjectAt(std::uint32_t first, std::uint32_t last) const {
  if (clause_has_subject) return false;
  if (last < sentence.last && IsPossessive(At(last))) return false;
  std::uint32_t before = first;
  while (before > sentence.first && (words[before - 1].word == Word::kThe ||
                                     words[before - 1].word == Word::kDeterminer || title_at[before - 1] != kNone ||
                                     (mention_at[before - 1] != kNone && !IsPersonMention(mention_at[before - 1])))) {
    --before;
  }
  return before == sentence.first || words[before - 1].word != Word::kPreposition;
}

void ReferenceFinder::Impl::Speak(std::uint32_t entity, std::uint32_t first, std::uint32_t last, Gender gender,
                                  EntityType type) {
  Referent referent;
  referent.entity = entity, referent.token = first, referent.sentence = turn, referent.clause = clause;
  referent.gender = gender, referent.type = type;
  referent.opening = sentence.first;
  referent.head = IsHead(last);
  referent.subject = IsSubjectAt(first, last) && (referent.head || type == EntityType::kPerson);
  referent.first = !sentence_has_referent;
  referent.possessor = last < sentence.last && IsPossessive(At(last));
  referent.quoted = IsQuoted(first);
  recent.Add(referent);
  if (entity != kNone) last_turn[entity] = turn;
  clause_has_subject = clause_has_subject || referent.subject;
  sentence_has_referent = true;
}

void ReferenceFinder::Impl::TakeMention(std::uint32_t row) {
  const Mention& mention = doc->mentions[row];
  const EntityType type = mention.type;
  if (mention.entity == kNone || (type != EntityType::kPerson && !IsBody(type))) return;
  descriptions.Introduce(*doc, mention.entity);
  Speak(mention.entity, mention.tokens.first, mention.tokens.last, Gender::kUnknown, type);
}

void ReferenceFinder::Impl::Add(std::uint32_t first, std::uint32_t last, std::uint32_t entity, MentionKind kind,
                                std::uint16_t confidence) {
  Mention mention;
  mention.tokens = {first, last};
  mention.span = {doc->tokens[first].span.begin, doc->tokens[last - 1].span.end};
  mention.entity = entity, mention.type = doc->entities[entity].type;
  mention.kind = kind, mention.producer = Producer::kRule, mention.confidence = confidence;
  added.push_back(mention);
}

void ReferenceFinder::Impl::TakePronoun(std::uint32_t token) {
  const Word w = words[token].word;
  std::uint32_t entity = kNone;
  std::uint16_t confidence = kPersonalPronoun;
  Gender gender = Gender::kUnknown;
  if (At(token).size() > 1 && IsAllCaps(At(token)) && !IsAllCaps(At(token == 0 ? token : token - 1))) return;  // "IT"
  if (IsPersonalPronoun(w)) {
    gender = words[token].gender;
    entity = AheadOf(token);
    if (entity == kNone) entity = ChoosePerson(token);
    if (entity != kNone && gender_[entity] == Gender::kUnknown) gender_[entity] = gender;
  } else {
    if (w == Word::kIts) entity = AheadOf(token);
    if (entity == kNone) entity = ChooseBody(token);
    if (entity == kNone && w == Word::kIt) entity = ChooseSpeaker(token);
    confidence = kNeuterPronoun;
  }
  if (entity == kNone) {
    // Whom it means nobody can tell: what follows must not be sure either.
    if (IsPersonalPronoun(w) && !IsPossessivePronoun(w)) Speak(kNone, token, token + 1, gender, EntityType::kPerson);
    return;
  }
  Add(token, token + 1, entity, MentionKind::kPronoun, confidence);
  Speak(entity, token, token + 1, gender, doc->entities[entity].type);
}

/// "I" is the person who speaks, "we" the organisation that does.
void ReferenceFinder::Impl::TakeFirstPersons() {
  for (std::uint32_t t = 0; t < words.size(); ++t) {
    const Word w = words[t].word;
    if (w < Word::kI || w > Word::kOur || mention_at[t] != kNone) continue;
    const std::uint32_t speaker = SpeakerAt(t);
    if (speaker == kNone || unsure_quote[quote_at[t]]) continue;
    const EntityType type = doc->entities[speaker].type;
    if (w <= Word::kMy) {
      if (type == EntityType::kPerson && (w != Word::kI || At(t) == "I"))
        Add(t, t + 1, speaker, MentionKind::kPronoun, kFirstPerson);
      continue;
    }
    if (IsAllCaps(At(t)) || (w == Word::kOur && IsSharedByAll(t + 1))) continue;
    if (type == EntityType::kOrg) Add(t, t + 1, speaker, MentionKind::kPronoun, kFirstPlural);
  }
}

/// "our country", "our children": more than the organisation has.
bool ReferenceFinder::Impl::IsSharedByAll(std::uint32_t token) const {
  constexpr std::string_view kShared[] = {"country", "nation",  "children", "people", "lives",   "planet",   "world",
                                          "society", "economy", "time",     "future", "history", "country’s"};
  return token >= words.size() || std::find(std::begin(kShared), std::end(kShared), At(token)) != std::end(kShared);
}

/// "In his speech, Duterte said": the person that stands right after the opening phrase.
std::uint32_t ReferenceFinder::Impl::AheadOf(std::uint32_t token) const {
  constexpr std::uint32_t kLongestOpening = 10;
  if (token == sentence.first || token - sentence.first > kLongestOpening) return kNone;
  const Word opener = words[sentence.first].word;
  if (opener != Word::kPreposition && opener != Word::kClause) return kNone;
  const bool person = IsPersonalPronoun(words[token].word);
  const auto is_wanted = [&](EntityType type) { return person ? type == EntityType::kPerson : IsBody(type); };
  const std::uint32_t limit = std::min(sentence.last, token + kLongestOpening);
  for (std::uint32_t t = sentence.first; t < limit; ++t) {
    if (mention_at[t] != kNone && doc->mentions[mention_at[t]].entity != kNone &&
        is_wanted(doc->mentions[mention_at[t]].type))
      return kNone;
    if (At(t) != ",") continue;
    if (t < token) return kNone;
    std::uint32_t next = t + 1;
    while (next < sentence.last && (title_at[next] != kNone || words[next].word == Word::kThe)) ++next;
    if (next >= sentence.last || mention_at[next] == kNone) return kNone;
    const Mention& mention = doc->mentions[mention_at[next]];
    if (mention.entity == kNone || !is_wanted(mention.type) || !IsHead(mention.tokens.last)) return kNone;
    return person && !MayBeHe(mention.entity, words[token].gender) ? kNone : mention.entity;
  }
  return kNone;
}

/// "Lee smiled as he left", "Lee sold his house": the subject of the sentence is meant, seldom the one before.
int ReferenceFinder::Impl::SubordinationBonus(std::uint32_t token) const {
  const Word w = words[token].word;
  if (w == Word::kHe || w == Word::kShe) {
    const Word before = token > sentence.first ? words[token - 1].word : Word::kOther;
    return before == Word::kClause || before == Word::kReport ? 25 : 0;
  }
  return IsPossessivePronoun(w) ? 15 : 0;
}

int ReferenceFinder::Impl::Score(const Referent& referent, std::uint32_t token) const {
  constexpr int kNearness[] = {100, 80, 40, 15};
  int score = kNearness[std::min<std::uint32_t>(turn - referent.sentence, 3)];
  if (referent.subject) score += 45;
  if (referent.first) score += 15;
  if (referent.possessor) score -= 10;
  if (referent.quoted && !IsQuoted(token)) score -= 45;
  if (referent.subject && referent.opening == sentence.first) score += SubordinationBonus(token);
  return score;
}

std::uint32_t ReferenceFinder::Impl::ChoosePerson(std::uint32_t token) const {
  constexpr std::uint32_t kSentences = 2;
  constexpr int kLeast = 60, kMargin = 30;
  const Gender gender = words[token].gender;
  const Word w = words[token].word;
  const std::uint32_t speaker = SpeakerAt(token);
  const bool object = w == Word::kHim || (w == Word::kHer && token + 1 < doc->tokens.size() && EndsPhrase(token + 1));
  Ballot ballot;
  recent.ForEach(turn, kSentences, [&](const Referent& referent) {
    if (referent.type != EntityType::kPerson) return;
    if (referent.entity != kNone
            ? !MayBeHe(referent.entity, gender)
            : referent.gender != Gender::kUnknown && gender != Gender::kUnknown && referent.gender != gender)
      return;
    if (referent.entity != kNone && referent.entity == speaker) return;
    // "Lee thanked him": never the subject of its own clause.
    if (object && referent.clause == clause && referent.subject) return;
    ballot.Add(referent, Score(referent, token));
  });
  return ballot.Winner(kLeast, kMargin);
}

/// "It added that": the body that spoke last, where it did so just before.
std::uint32_t ReferenceFinder::Impl::ChooseSpeaker(std::uint32_t token) const {
  if (token != sentence.first || token + 1 >= sentence.last || words[token + 1].word != Word::kReport) return kNone;
  const auto said = std::lower_bound(said_by.begin(), said_by.end(), std::pair(token, 0u));
  if (said == said_by.end() || said->first != token) return kNone;
  const std::uint32_t speaker = doc->quotes[said->second].speaker;
  if (speaker == kNone || !IsBody(doc->entities[speaker].type)) return kNone;
  return last_turn[speaker] + 1 >= turn ? speaker : kNone;
}

/// "It is clear that", "It seems": nothing. "It added", "It owns": somebody.
bool ReferenceFinder::Impl::ActsAt(std::uint32_t token) const {
  if (token >= sentence.last) return false;
  const Word w = words[token].word;
  const std::string_view verb = At(token);
  if (w == Word::kReport || w == Word::kAdverb || verb == "has" || verb == "had") return true;
  if (w != Word::kOther || verb.size() < 4) return false;
  return verb.ends_with("ed") || (verb.ends_with("s") && verb != "seems" && verb != "appears" && verb != "remains" &&
                                  verb != "takes" && verb != "comes" && verb != "follows" && verb != "turns");
}

/// "it", "its": only what its sentence, or the one before, opens with.
std::uint32_t ReferenceFinder::Impl::ChooseBody(std::uint32_t token) const {
  constexpr std::uint32_t kReach = 18;  // tokens from a sentence's subject to "its"
  const bool opens = token == sentence.first;
  const Word w = words[token].word;
  if (w == Word::kIt) {
    const bool reported =
        token > sentence.first + 1 &&
        (words[token - 1].word == Word::kReport || (At(token - 1) == "that" && words[token - 2].word == Word::kReport));
    if (opens ? !ActsAt(token + 1) : !reported) return kNone;
  }
  const Referent* best = nullptr;
  std::vector<std::uint32_t> rivals;
  recent.ForEach(turn, opens ? 1 : 0, [&](const Referent& referent) {
    if (opens && referent.opening == sentence.first) return;
    if (referent.quoted != IsQuoted(token)) return;
    if (!referent.first || !referent.subject) {
      // Another body that is a subject is a rival, in the same sentence any other: "Peru helps Chile feed its fish".
      if (IsBody(referent.type) && (referent.subject || !opens)) rivals.push_back(referent.entity);
      return;
    }
    if (best == nullptr) best = &referent;
  });
  if (best == nullptr || !IsBody(best->type) || best->entity == kNone) return kNone;
  if (std::any_of(rivals.begin(), rivals.end(), [&](std::uint32_t e) { return e != best->entity; })) return kNone;
  if (!opens && (best->opening != sentence.first || token - best->token > kReach)) return kNone;
  if (!opens && w != Word::kIt && HasRivalNoun(best->token + 1, token)) return kNone;
  // "Firefox, its main rival"
  if (token >= 2 && At(token - 1) == "," && mention_at[token - 2] != kNone &&
      doc->mentions[mention_at[token - 2]].entity == best->entity)
    return kNone;
  // It must open its sentence: what stands before it may be what "it" means.
  const bool bare =
      best->token == best->opening || (best->token == best->opening + 1 && words[best->opening].word == Word::kThe);
  return bare && best->head ? best->entity : kNone;
}

/// Whether a clause of its own stands between: "what its future", "while the deal".
bool ReferenceFinder::Impl::HasRivalNoun(std::uint32_t first, std::uint32_t last) const {
  for (std::uint32_t t = first; t < last; ++t) {
    if (words[t].word == Word::kClause && At(t) != "and" && At(t) != "to" && At(t) != "or") return true;
  }
  return false;
}

bool ReferenceFinder::Impl::IsHead(std::uint32_t token) const {
  if (EndsPhrase(token) || IsPossessive(At(token))) return true;
  const std::string_view form = At(token);
  return form == "of" || form == "for" || (form.size() > 3 && form.ends_with("s"));
}

bool ReferenceFinder::Impl::EndsPhrase(std::uint32_t token) const {
  if (IsLineEnd(token)) return true;
  const std::string_view form = At(token);
  const Word w = words[token].word;
  if (w == Word::kClause || w == Word::kPreposition || w == Word::kVerb || w == Word::kReport || w == Word::kAdverb)
    return form != "of" && form != "for";
  const unsigned char c = static_cast<unsigned char>(form[0]);
  const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  if (!letter) return form != "-" && form != "&" && form != "/";
  return form.size() > 3 && c >= 'a' && (form.ends_with("ed") || form.ends_with("ly"));
}

void ReferenceFinder::Impl::TakeDescription(std::uint32_t token) {
  constexpr std::uint32_t kLongest = 4;
  std::uint32_t entity = kNone, end = token + 1;
  const std::uint32_t limit = std::min(sentence.last, token + 1 + kLongest);
  for (std::uint32_t last = token + 1; last < limit && entity == kNone; ++last) {
    if (mention_at[last] != kNone) return;
    if (!EndsPhrase(last + 1)) continue;
    end = last + 1;
    PhraseHash phrase;
    for (std::uint32_t t = token + 1; t < end; ++t) phrase.Add(Fold(At(t)));
    const Word noun = words[last].word;
    entity = ChooseBearer(phrase.value());
    if (entity != kNone) break;
    const bool fitting = noun == Word::kCity && end == token + 3 &&
                         (At(token + 1) == "capital" || At(token + 1) == "port" || At(token + 1) == "coastal");
    if ((noun == Word::kCountry || noun == Word::kCity) && (end == token + 2 || fitting)) entity = ChoosePlace(noun);
    if (noun == Word::kPerson && IsReporting(token, end) && IsParaphrase(Fold(At(last)))) entity = ChoosePerson(last);
    if (end != token + 2) break;
    if (At(last) == "company" || At(last) == "firm") entity = ChooseCompany();
    break;
  }
  if (entity == kNone || entity == SpeakerAt(token)) return;
  // A title that reaches further than the description is another one.
  if (title_at[end - 1] != kNone && doc->mentions[title_at[end - 1]].tokens.last > end) return;
  Add(token, end, entity, MentionKind::kNominal, kDescription);
  Speak(entity, token, end, Gender::kUnknown, doc->entities[entity].type);
}

/// "the minister said", "said the minister"
bool ReferenceFinder::Impl::IsReporting(std::uint32_t first, std::uint32_t last) const {
  const auto reports = [&](std::uint32_t t) { return words[t].word == Word::kReport || At(t) == "asked"; };
  return (last < sentence.last && reports(last)) || (first > sentence.first && reports(first - 1));
}

std::uint32_t ReferenceFinder::Impl::ChooseBearer(std::uint64_t phrase) const {
  const std::span<const std::uint32_t> bearers = descriptions.Bearers(phrase);
  if (bearers.empty()) return kNone;
  if (bearers.size() == 1) return IsRecent(bearers[0]) ? bearers[0] : kNone;
  // Of several the one spoken of in these sentences, where only one is.
  std::uint32_t found = kNone;
  bool two = false;
  recent.ForEach(turn, 2, [&](const Referent& referent) {
    if (std::find(bearers.begin(), bearers.end(), referent.entity) == bearers.end()) return;
    two = two || (found != kNone && found != referent.entity);
    found = referent.entity;
  });
  return two ? kNone : found;
}

bool ReferenceFinder::Impl::IsRecent(std::uint32_t entity) const {
  constexpr std::uint32_t kPersonTurns = 16, kOtherTurns = 8;
  const bool person = doc->entities[entity].type == EntityType::kPerson;
  return last_turn[entity] + (person ? kPersonTurns : kOtherTurns) >= turn;
}

std::uint32_t ReferenceFinder::Impl::ChoosePlace(Word noun) const {
  const PlaceFeature wanted = noun == Word::kCountry ? PlaceFeature::kCountry : PlaceFeature::kCity;
  std::uint32_t found = kNone, found_sentence = 0;
  bool two = false;
  recent.ForEach(turn, 3, [&](const Referent& referent) {
    if (referent.type != EntityType::kGpe || referent.entity == kNone) return;
    const std::uint32_t place = doc->entities[referent.entity].place;
    if (place == kNone || doc->places[place].feature != wanted) return;
    if (found == kNone) found = referent.entity, found_sentence = referent.sentence;
    if (referent.entity != found && referent.sentence + 1 >= found_sentence) two = true;
  });
  // A place that the text hardly speaks of is not "the city".
  const bool leads =
      found != kNone && 2 * doc->entities[found].mentions.size() >= most_mentioned[noun == Word::kCountry];
  return two || !leads ? kNone : found;
}

std::uint32_t ReferenceFinder::Impl::ChooseCompany() const {
  std::uint32_t found = kNone;
  bool two = false;
  recent.ForEach(turn, 2, [&](const Referent& referent) {
    if (referent.type != EntityType::kOrg || referent.entity == kNone) return;
    two = two || (found != kNone && found != referent.entity);
    found = referent.entity;
  });
  if (two || found == kNone || Descriptions::IsPublicBody(Fold(doc->slice(doc->entities[found].name)))) return kNone;
  return found;
}

/// Somebody without a name, or what a named person is called: "lawyer Ann Lee", "Ann Lee, a lawyer".
void ReferenceFinder::Impl::TakePersonNoun(std::uint32_t token) {
  PhraseHash noun;
  noun.Add(Fold(At(token)));
  const std::uint32_t next = token + 1;
  if (next < sentence.last && IsPersonMention(mention_at[next])) {
    descriptions.Note(noun.value(), doc->mentions[mention_at[next]].entity);
    return;
  }
  if (next < sentence.last && title_at[next] != kNone) return;
  constexpr std::uint32_t kReach = 6;
  const std::uint32_t low = token - std::min(token - sentence.first, kReach);
  for (std::uint32_t t = token; t-- > low;) {
    const Word w = words[t].word;
    if (IsPersonMention(mention_at[t])) {
      const std::string_view after = At(t + 1);
      const bool apposed = after == "," || after == "is" || after == "was";
      if (apposed) {
        descriptions.Note(noun.value(), doc->mentions[mention_at[t]].entity);
        return;
      }
      break;
    }
    if (w == Word::kClause || w == Word::kReport) break;
  }
  if (title_at[token] != kNone) {
    const Mention& title = doc->mentions[title_at[token]];
    if (title.tokens.last < sentence.last && IsPersonMention(mention_at[title.tokens.last])) return;
  }
  // What a noun stands before is no person: "driver training", "student loans".
  if (!EndsPhrase(next) && words[token].gender == Gender::kUnknown && At(next) != "of" && At(next) != "for") return;
  Speak(kNone, token, token + 1, words[token].gender, EntityType::kPerson);
}

/// A quotation whose speaker one of the new mentions names goes to its entity.
void ReferenceFinder::Impl::GiveQuotes() {
  unsure_quote.assign(doc->quotes.size(), false);
  std::vector<std::pair<ByteSpan, std::uint32_t>> wanted;  // what names the speaker, row of the quotation
  for (std::uint32_t q = 0; q < doc->quotes.size(); ++q) {
    if (!doc->quotes[q].speaker_span.empty()) wanted.emplace_back(doc->quotes[q].speaker_span, q);
  }
  std::stable_sort(wanted.begin(), wanted.end(),
                   [](const auto& a, const auto& b) { return a.first.begin < b.first.begin; });
  std::size_t m = 0;
  std::uint32_t t = 0;
  for (const auto& [span, row] : wanted) {
    while (m < added.size() && added[m].span.begin < span.begin) ++m;
    while (t + 1 < doc->tokens.size() && doc->tokens[t].span.begin < span.begin) ++t;
    if (m < added.size() && added[m].span == span) {
      doc->quotes[row].speaker = added[m].entity;
    } else {
      unsure_quote[row] = doc->tokens[t].span == span && words[t].word >= Word::kHe && words[t].word <= Word::kItself;
    }
  }
}

}  // namespace lede
