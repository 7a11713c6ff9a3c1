#include "coref/coref.h"

#include <algorithm>
#include <string>
#include <string_view>
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
constexpr std::uint16_t kPersonalPronoun = 900, kNeuterPronoun = 820, kFirstPerson = 950, kDescription = 850;

bool IsPersonalPronoun(Word w) { return w >= Word::kHe && w <= Word::kHerself; }
bool IsPossessivePronoun(Word w) { return w == Word::kHis || w == Word::kIts || w == Word::kMy; }
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
  void TakeDescription(std::uint32_t token);
  void TakePersonNoun(std::uint32_t token);

  std::uint32_t ChoosePerson(std::uint32_t token) const;
  std::uint32_t ChooseBody(std::uint32_t token) const;
  std::uint32_t AheadOf(std::uint32_t token) const;
  int Score(const Referent& referent, std::uint32_t token) const;
  std::uint32_t ChooseBearer(std::uint64_t phrase, Word noun) const;
  std::uint32_t ChoosePlace(Word noun) const;
  std::uint32_t ChooseCompany() const;

  bool MayBeHe(std::uint32_t entity, Gender gender) const {
    return gender_[entity] == Gender::kUnknown || gender_[entity] == gender;
  }
  bool IsPersonMention(std::uint32_t row) const { return row != kNone && doc->mentions[row].type == EntityType::kPerson; }
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
  void GiveQuotes();

  std::string_view At(std::uint32_t token) const { return doc->slice(doc->tokens[token]); }

  Document* doc = nullptr;
  ReferringWords table;
  GivenNames given_names;
  Descriptions descriptions;
  RecentReferents recent;
  std::vector<ReferringWordEntry> words;   // by token
  std::vector<std::uint32_t> mention_at;   // by token: row of the mention other than a title, or kNone
  std::vector<std::uint32_t> title_at;     // by token: row of the title
  std::vector<std::uint32_t> quote_at;     // by token: row of the direct or mixed quotation
  std::vector<Gender> gender_;             // by entity
  std::vector<Mention> added;
  RowRange sentence;
  std::uint32_t sentence_row = 0, clause = 0;
  bool clause_has_subject = false, sentence_has_referent = false;
};

ReferenceFinder::ReferenceFinder() : impl_(std::make_unique<Impl>()) {}
ReferenceFinder::~ReferenceFinder() = default;
void ReferenceFinder::Run(Document* doc) { impl_->Run(doc); }

void ReferenceFinder::Impl::Run(Document* document) {
  doc = document;
  Read();
  LearnGenders();
  for (sentence_row = 0; sentence_row < doc->sentences.size(); ++sentence_row) {
    sentence = doc->sentences[sentence_row].tokens;
    ReadSentence();
  }
  AddMentions(std::move(added), doc);
  added.clear();
  GiveQuotes();
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
    for (; t < n && doc->tokens[t].span.begin < doc->quotes[q].span.end; ++t) quote_at[t] = q;
  }
  recent.Clear();
  descriptions.Clear();
  clause = 0;
}

/// What titles and given names tell; what contradicts itself tells nothing.
void ReferenceFinder::Impl::LearnGenders() {
  gender_.assign(doc->entities.size(), Gender::kUnknown);
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
    if (w >= Word::kHe && w <= Word::kMy) {
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
  while (before > sentence.first &&
         (words[before - 1].word == Word::kThe || words[before - 1].word == Word::kDeterminer ||
          title_at[before - 1] != kNone || (mention_at[before - 1] != kNone && !IsPersonMention(mention_at[before - 1])))) {
    --before;
  }
  if (before > sentence.first && words[before - 1].word == Word::kPreposition) return false;
  // "said Lee": after a verb stands an object, or an inverted subject.
  return true;
}

void ReferenceFinder::Impl::Speak(std::uint32_t entity, std::uint32_t first, std::uint32_t last, Gender gender,
                                  EntityType type) {
  Referent referent;
  referent.entity = entity, referent.token = first, referent.sentence = sentence_row, referent.clause = clause;
  referent.gender = gender, referent.type = type;
  referent.subject = IsSubjectAt(first, last);
  referent.first = !sentence_has_referent;
  referent.possessor = last < sentence.last && IsPossessive(At(last));
  referent.quoted = IsQuoted(first);
  recent.Add(referent);
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
  if (w == Word::kI || w == Word::kMe || w == Word::kMy) {
    entity = SpeakerAt(token);
    if (entity == kNone || doc->entities[entity].type != EntityType::kPerson) return;
    Add(token, token + 1, entity, MentionKind::kPronoun, kFirstPerson);
    return;
  }
  if (At(token).size() > 1 && IsAllCaps(At(token)) && !IsAllCaps(At(token == 0 ? token : token - 1))) return;  // "IT"
  if (IsPersonalPronoun(w)) {
    gender = words[token].gender;
    entity = AheadOf(token);
    if (entity == kNone) entity = ChoosePerson(token);
    if (entity != kNone && gender_[entity] == Gender::kUnknown) gender_[entity] = gender;
  } else {
    entity = ChooseBody(token);
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

/// "In his speech, Duterte said": the person that stands right after the opening phrase.
std::uint32_t ReferenceFinder::Impl::AheadOf(std::uint32_t token) const {
  constexpr std::uint32_t kLongestOpening = 10;
  if (token == sentence.first || token - sentence.first > kLongestOpening) return kNone;
  const Word opener = words[sentence.first].word;
  if (opener != Word::kPreposition && opener != Word::kClause) return kNone;
  const std::uint32_t limit = std::min(sentence.last, token + kLongestOpening);
  for (std::uint32_t t = sentence.first; t < limit; ++t) {
    if (mention_at[t] != kNone && IsPersonMention(mention_at[t])) return kNone;
    if (At(t) != ",") continue;
    if (t < token) return kNone;
    std::uint32_t next = t + 1;
    while (next < sentence.last && (title_at[next] != kNone || words[next].word == Word::kThe)) ++next;
    if (next >= sentence.last || !IsPersonMention(mention_at[next])) return kNone;
    const std::uint32_t entity = doc->mentions[mention_at[next]].entity;
    return MayBeHe(entity, words[token].gender) ? entity : kNone;
  }
  return kNone;
}

int ReferenceFinder::Impl::Score(const Referent& referent, std::uint32_t token) const {
  constexpr int kNearness[] = {100, 80, 40, 15};
  int score = kNearness[std::min<std::uint32_t>(sentence_row - referent.sentence, 3)];
  if (referent.subject) score += 45;
  if (referent.first) score += 15;
  if (referent.possessor) score -= 10;
  if (referent.quoted && !IsQuoted(token)) score -= 45;
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
  recent.ForEach(sentence_row, kSentences, [&](const Referent& referent) {
    if (referent.type != EntityType::kPerson) return;
    if (referent.entity != kNone ? !MayBeHe(referent.entity, gender)
                                 : referent.gender != Gender::kUnknown && referent.gender != gender)
      return;
    if (referent.entity != kNone && referent.entity == speaker) return;
    // "Lee thanked him": never the subject of its own clause.
    if (object && referent.clause == clause && referent.subject) return;
    ballot.Add(referent, Score(referent, token));
  });
  return ballot.Winner(kLeast, kMargin);
}

/// "it", "its": only what its sentence, or the one before, opens with.
std::uint32_t ReferenceFinder::Impl::ChooseBody(std::uint32_t token) const {
  const bool opens = token == sentence.first;
  const Word w = words[token].word;
  if (w == Word::kIt && opens) {
    // "It is clear that", "It seems": nothing.
    const Word next = token + 1 < sentence.last ? words[token + 1].word : Word::kOther;
    const std::string_view verb = token + 1 < sentence.last ? At(token + 1) : std::string_view();
    const bool acts = next == Word::kReport || next == Word::kAdverb || verb.ends_with("ed") || verb == "has" ||
                      (next == Word::kOther && verb.ends_with("s") && verb != "seems" && verb != "appears" &&
                       verb != "remains" && verb != "takes" && verb != "comes" && verb != "follows");
    if (!acts) return kNone;
  }
  const Referent* best = nullptr;
  bool clear = true;
  recent.ForEach(sentence_row, opens ? 1 : 0, [&](const Referent& referent) {
    if (opens && referent.sentence == sentence_row) return;
    if (referent.quoted != IsQuoted(token)) return;
    if (!referent.first || !referent.subject) {
      // Another body that is a subject is a rival.
      if (IsBody(referent.type) && referent.subject) clear = false;
      return;
    }
    if (best == nullptr) best = &referent;
  });
  if (best == nullptr || !clear || !IsBody(best->type) || best->entity == kNone) return kNone;
  // It must open its sentence: what stands before it may be what "it" means.
  const std::uint32_t begin = doc->sentences[best->sentence].tokens.first;
  const bool bare = best->token == begin || (best->token == begin + 1 && words[begin].word == Word::kThe);
  return bare ? best->entity : kNone;
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
    entity = ChooseBearer(phrase.value(), noun);
    if (entity != kNone || end != token + 2) break;
    if (noun == Word::kCountry || noun == Word::kCity) entity = ChoosePlace(noun);
    if (At(last) == "company" || At(last) == "firm") entity = ChooseCompany();
    break;
  }
  if (entity == kNone || entity == SpeakerAt(token)) return;
  // A title that reaches further than the description is another one.
  if (title_at[end - 1] != kNone && doc->mentions[title_at[end - 1]].tokens.last > end) return;
  Add(token, end, entity, MentionKind::kNominal, kDescription);
  Speak(entity, token, end, Gender::kUnknown, doc->entities[entity].type);
}

std::uint32_t ReferenceFinder::Impl::ChooseBearer(std::uint64_t phrase, Word noun) const {
  const std::span<const std::uint32_t> bearers = descriptions.Bearers(phrase);
  if (bearers.size() == 1) return bearers[0];
  if (bearers.empty()) return kNone;
  // Of several the one spoken of in these sentences, where only one is.
  std::uint32_t found = kNone;
  bool two = false;
  recent.ForEach(sentence_row, 2, [&](const Referent& referent) {
    if (std::find(bearers.begin(), bearers.end(), referent.entity) == bearers.end()) return;
    two = two || (found != kNone && found != referent.entity);
    found = referent.entity;
  });
  static_cast<void>(noun);
  return two ? kNone : found;
}

std::uint32_t ReferenceFinder::Impl::ChoosePlace(Word noun) const {
  const PlaceFeature wanted = noun == Word::kCountry ? PlaceFeature::kCountry : PlaceFeature::kCity;
  std::uint32_t found = kNone, found_sentence = 0;
  bool two = false;
  recent.ForEach(sentence_row, 3, [&](const Referent& referent) {
    if (referent.type != EntityType::kGpe || referent.entity == kNone) return;
    const std::uint32_t place = doc->entities[referent.entity].place;
    if (place == kNone || doc->places[place].feature != wanted) return;
    if (found == kNone) found = referent.entity, found_sentence = referent.sentence;
    if (referent.entity != found && referent.sentence + 1 >= found_sentence) two = true;
  });
  return two ? kNone : found;
}

std::uint32_t ReferenceFinder::Impl::ChooseCompany() const {
  std::uint32_t found = kNone;
  bool two = false;
  recent.ForEach(sentence_row, 2, [&](const Referent& referent) {
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
  std::size_t m = 0;
  std::vector<std::pair<ByteSpan, std::uint32_t*>> wanted;
  for (Quote& quote : doc->quotes) {
    if (!quote.speaker_span.empty()) wanted.emplace_back(quote.speaker_span, &quote.speaker);
  }
  std::sort(wanted.begin(), wanted.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  for (const auto& [span, speaker] : wanted) {
    while (m < doc->mentions.size() && doc->mentions[m].span.begin < span.begin) ++m;
    if (m == doc->mentions.size()) return;
    const Mention& mention = doc->mentions[m];
    const bool found = mention.span == span && mention.kind >= MentionKind::kNominal;
    if (found) *speaker = mention.entity;
  }
}

}  // namespace lede
