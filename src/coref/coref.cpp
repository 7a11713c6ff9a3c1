#include "coref/coref.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "coref/corrected.h"
#include "coref/description_reader.h"
#include "coref/descriptions.h"
#include "coref/mention_rows.h"
#include "coref/narrative.h"
#include "coref/pronouns.h"
#include "coref/words.h"
#include "lede/model.h"
#include "lexicon/model_file.h"
#include "lexicon/phrase_table.h"
#include "text/forms.h"
#include "text/unicode.h"

namespace lede {
namespace {

using Word = ReferringWord;

// Shares of such mentions that were right on development articles, in thousandths.
constexpr std::uint16_t kFirstPerson = 950, kFirstPlural = 800, kDescription = 850;

/// What pronouns may stand for.
bool IsActor(EntityType type) { return type == EntityType::kPerson || IsBody(type); }

/// What has a name that may hold the noun for it: "the bridge", "the treaty".
bool IsThing(EntityType type) {
  return type == EntityType::kFac || type == EntityType::kLoc || type == EntityType::kEvent ||
         type == EntityType::kLaw || type == EntityType::kWork;
}

bool IsPersonalPronoun(Word w) { return w >= Word::kHe && w <= Word::kHerself; }

}  // namespace

struct ReferenceFinder::Impl {
  Impl() = default;
  explicit Impl(const Model& model) : descriptions(PhraseTable(model.sections().Find(kSectionLexicon))) {}
  void Run(Corrections* corrections, const Reading* reading, Document* document);
  void KeepCases(std::vector<RankingCase>* cases) { pronouns.KeepCases(cases); }

 private:
  void ReadSentence();
  void TakeMention(std::uint32_t row);
  void Speak(std::uint32_t entity, std::uint32_t first, std::uint32_t last);
  void TakePronoun(std::uint32_t token);
  void TakeFirstPersons();
  void ReadSpeakers();
  bool TakeSpeaker(std::uint32_t token);
  void TakeDescription(std::uint32_t token);
  void TakePersonNoun(std::uint32_t token);
  bool IsSharedByAll(std::uint32_t token) const;
  void TakeCorrected(const CorrectedReferences::Reference& said);
  void Add(std::uint32_t first, std::uint32_t last, std::uint32_t entity, MentionKind kind, std::uint16_t confidence);
  void GiveQuotes();

  std::string_view At(std::uint32_t token) const { return story.At(token); }

  Document* doc = nullptr;
  Narrative story;
  Pronouns pronouns{story};
  Descriptions descriptions;
  DescriptionReader described{story, pronouns, descriptions};
  struct Described {
    std::uint32_t first, last, entity;  // tokens
  };
  std::vector<Described> speakers;  // who is not named where the text says that they spoke, in the order of the text
  std::size_t next_speaker = 0;
  CorrectedReferences corrected;
  std::vector<bool> unsure_quote;  // by quotation: a pronoun that stands for nobody sure names its speaker
  std::vector<Mention> added;
};

ReferenceFinder::ReferenceFinder() : impl_(std::make_unique<Impl>()) {}
ReferenceFinder::ReferenceFinder(const Model& model) : impl_(std::make_unique<Impl>(model)) {}
ReferenceFinder::~ReferenceFinder() = default;
void ReferenceFinder::Run(Document* doc, const Reading* reading) { impl_->Run(nullptr, reading, doc); }
bool ReferenceFinder::Run(const StageInput& input, Document* doc) {
  impl_->Run(input.corrections, input.reading, doc);
  return true;
}
void ReferenceFinder::KeepCases(std::vector<RankingCase>* cases) { impl_->KeepCases(cases); }

void ReferenceFinder::Impl::Run(Corrections* corrections, const Reading* reading, Document* document) {
  doc = document;
  corrected.Read(corrections, *doc);
  story.Begin(*doc, reading);
  descriptions.Clear();
  described.Clear();
  ReadSpeakers();
  for (const Sentence& row : doc->sentences) {
    story.EnterSentence(row);
    ReadSentence();
  }
  GiveQuotes();
  TakeFirstPersons();
  story.Release();
  AddMentions(std::move(added), doc);
  added.clear();
}

void ReferenceFinder::Impl::ReadSentence() {
  for (std::uint32_t t = story.sentence().first; t < story.sentence().last; ++t) {
    const std::uint32_t row = story.mention_at(t);
    if (row != kNone) {
      if (doc->mentions[row].tokens.first == t) TakeMention(row);
      continue;
    }
    story.Enter(t);
    if (const auto* said = corrected.At(t); said != nullptr && said->entity != kNone) {
      TakeCorrected(*said);
      t = said->tokens.last - 1;
      continue;
    }
    const Word w = story.word(t);
    if (w >= Word::kHe && w <= Word::kItself) {
      TakePronoun(t);
    } else if (w == Word::kThe) {
      if (!TakeSpeaker(t)) TakeDescription(t);
    } else if (w == Word::kDeterminer) {
      described.NoteIndefinite(t);
    } else if (w == Word::kPerson) {
      TakePersonNoun(t);
    }
  }
}

void ReferenceFinder::Impl::TakeMention(std::uint32_t row) {
  const Mention& mention = doc->mentions[row];
  const EntityType type = mention.type;
  if (mention.entity == kNone || (!IsActor(type) && !IsThing(type))) return;
  descriptions.Introduce(*doc, mention.entity);
  Speak(mention.entity, mention.tokens.first, mention.tokens.last);
}

void ReferenceFinder::Impl::Speak(std::uint32_t entity, std::uint32_t first, std::uint32_t last) {
  const EntityType type = doc->entities[entity].type;
  if (IsActor(type)) {
    story.Speak(entity, first, last, Gender::kUnknown, type);
  } else {
    story.Touch(entity);
  }
}

/// Words of which the reader says whom they mean.
void ReferenceFinder::Impl::TakeCorrected(const CorrectedReferences::Reference& said) {
  constexpr std::uint16_t kCertain = 1000;
  const std::uint32_t first = said.tokens.first;
  const Word w = story.word(first);
  const bool pronoun = said.tokens.size() == 1 && w >= Word::kHe && w <= Word::kOur;
  const Gender gender = pronoun && IsPersonalPronoun(w) ? story.noun_gender(first) : Gender::kUnknown;
  if (gender != Gender::kUnknown) story.LearnGender(said.entity, gender);
  Add(first, said.tokens.last, said.entity, pronoun ? MentionKind::kPronoun : MentionKind::kNominal, kCertain);
  if (!added.empty()) added.back().producer = Producer::kReader;
  const EntityType type = doc->entities[said.entity].type;
  if (type == EntityType::kPerson || IsBody(type)) story.Speak(said.entity, first, said.tokens.last, gender, type);
}

void ReferenceFinder::Impl::Add(std::uint32_t first, std::uint32_t last, std::uint32_t entity, MentionKind kind,
                                std::uint16_t confidence) {
  const CorrectedReferences::Reference* said = corrected.At(first);
  if (said != nullptr && said->entity == kNone && said->tokens == RowRange{first, last}) return;
  Mention mention;
  mention.tokens = {first, last};
  mention.span = {doc->tokens[first].span.begin, doc->tokens[last - 1].span.end};
  mention.entity = entity, mention.type = doc->entities[entity].type;
  mention.kind = kind, mention.producer = Producer::kRule, mention.confidence = confidence;
  added.push_back(mention);
}

void ReferenceFinder::Impl::TakePronoun(std::uint32_t token) {
  if (IsAllCaps(At(token)) && !IsAllCaps(At(token == 0 ? token : token - 1))) return;  // "IT"
  const Word w = story.word(token);
  const bool person = IsPersonalPronoun(w);
  const Gender gender = story.noun_gender(token);
  const auto [entity, guess, confidence] = pronouns.Choose(token);
  if (entity == kNone) {
    // Whom it means nobody can tell: what follows must not be sure either.
    if (person) story.LeaveOpen(token, gender, guess);
    return;
  }
  if (person) story.LearnGender(entity, gender);
  Add(token, token + 1, entity, MentionKind::kPronoun, confidence);
  story.Speak(entity, token, token + 1, gender, doc->entities[entity].type);
}

/// "I" is the person who speaks, "we" the organisation that does.
void ReferenceFinder::Impl::TakeFirstPersons() {
  for (std::uint32_t t = 0; t < story.size(); ++t) {
    const Word w = story.word(t);
    if (w < Word::kI || w > Word::kOur || story.mention_at(t) != kNone || corrected.At(t) != nullptr) continue;
    const std::uint32_t speaker = story.SpeakerAt(t);
    if (speaker == kNone || unsure_quote[story.quote_at(t)]) continue;
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
  constexpr std::string_view kShared[] = {"country", "nation",  "children", "people", "lives",  "planet",
                                          "world",   "society", "economy",  "time",   "future", "history"};
  return token >= story.size() || std::find(std::begin(kShared), std::end(kShared), At(token)) != std::end(kShared);
}

/// "the head of the Harbour Works said": descriptions that are told to be somebody's already, where speech was looked for.
void ReferenceFinder::Impl::ReadSpeakers() {
  speakers.clear(), next_speaker = 0;
  for (const Quote& quote : doc->quotes) {
    if (quote.speaker == kNone || quote.speaker_span.empty()) continue;
    const auto token_at = [&](std::uint32_t byte) {
      const auto at = std::lower_bound(doc->tokens.begin(), doc->tokens.end(), byte,
                                       [](const Token& token, std::uint32_t b) { return token.span.begin < b; });
      return static_cast<std::uint32_t>(at - doc->tokens.begin());
    };
    const std::uint32_t first = token_at(quote.speaker_span.begin), last = token_at(quote.speaker_span.end);
    if (last < first + 2 || last > story.size() || story.word(first) != Word::kThe) continue;
    bool named = false;  // "the minister, Ada Moss,"
    for (std::uint32_t t = first; t < last; ++t) {
      const std::uint32_t row = story.mention_at(t);
      named = named || (row != kNone && doc->mentions[row].entity == quote.speaker);
    }
    // What ends within a name is no description.
    const bool cuts =
        last < story.size() && story.mention_at(last) != kNone && story.mention_at(last) == story.mention_at(last - 1);
    if (!named && !cuts) speakers.push_back({first, last, quote.speaker});
  }
  std::stable_sort(speakers.begin(), speakers.end(),
                   [](const Described& a, const Described& b) { return a.first < b.first; });
}

bool ReferenceFinder::Impl::TakeSpeaker(std::uint32_t token) {
  while (next_speaker < speakers.size() && speakers[next_speaker].first < token) ++next_speaker;
  if (next_speaker == speakers.size() || speakers[next_speaker].first != token) return false;
  const Described& speaker = speakers[next_speaker];
  Add(token, speaker.last, speaker.entity, MentionKind::kNominal, kDescription);
  Speak(speaker.entity, token, speaker.last);
  return true;
}

void ReferenceFinder::Impl::TakeDescription(std::uint32_t token) {
  if (token > story.sentence().first && OpensPredicate(At(token - 1))) return;
  constexpr std::uint32_t kLongest = 4;
  const std::uint32_t limit = std::min(story.sentence().last, token + 1 + kLongest);
  std::uint32_t end = token + 1;
  do {  // to where the noun phrase may end
    if (end >= limit || story.mention_at(end) != kNone) return;
    ++end;
  } while (!story.EndsPhrase(end) && !story.IsVerbOfBody(end));
  const std::uint32_t entity = described.Read(token, end);
  if (entity == kNone || entity == story.SpeakerAt(token)) return;
  // A title that reaches further than the description is another one.
  if (story.title_at(end - 1) != kNone && doc->mentions[story.title_at(end - 1)].tokens.last > end) return;
  Add(token, end, entity, MentionKind::kNominal, kDescription);
  Speak(entity, token, end);
}

/// Somebody without a name, or what a named person is called: "lawyer Ann Lee", "Ann Lee, a lawyer".
void ReferenceFinder::Impl::TakePersonNoun(std::uint32_t token) {
  PhraseHash noun;
  noun.Add(Fold(At(token)));
  const std::uint32_t next = token + 1;
  if (next < story.sentence().last && story.IsPersonAt(next)) {
    descriptions.Note(noun.value(), doc->mentions[story.mention_at(next)].entity);
    return;
  }
  if (next < story.sentence().last && story.title_at(next) != kNone) return;
  constexpr std::uint32_t kReach = 6;
  const std::uint32_t low = token - std::min(token - story.sentence().first, kReach);
  for (std::uint32_t t = token; t-- > low;) {
    const Word w = story.word(t);
    if (story.IsPersonAt(t)) {
      const std::string_view after = At(t + 1);
      // "Lee, an aide of the president's": the noun is what Lee is only where nothing belongs to its bearer.
      const bool owns = next < story.sentence().last && IsPossessive(At(next));
      const bool apposed = !owns && (after == "," || after == "is" || after == "was");
      if (apposed) {
        descriptions.Note(noun.value(), doc->mentions[story.mention_at(t)].entity);
        return;
      }
      break;
    }
    if (w == Word::kClause || w == Word::kReport) break;
  }
  if (story.title_at(token) != kNone) {
    const Mention& title = doc->mentions[story.title_at(token)];
    if (title.tokens.last < story.sentence().last && story.IsPersonAt(title.tokens.last)) return;
  }
  // What somebody is said to be is nobody else: "Lee was an old friend".
  const std::uint32_t determiner = story.DeterminerOf(token);
  if (determiner != kNone && determiner > story.sentence().first && OpensPredicate(At(determiner - 1))) return;
  // What a noun stands before is no person: "driver training", "student loans".
  if (!story.EndsPhrase(next) && story.noun_gender(token) == Gender::kUnknown && At(next) != "of" && At(next) != "for")
    return;
  story.Speak(kNone, token, token + 1, story.noun_gender(token), EntityType::kPerson);
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
      // Its own clause names the speaker, and it is known for sure whom it means.
      doc->quotes[row].attribution = doc->quotes[row].cue.empty() ? Attribution::kInferred : Attribution::kStated;
    } else {
      unsure_quote[row] = doc->tokens[t].span == span && story.word(t) >= Word::kHe && story.word(t) <= Word::kItself;
    }
  }
}

}  // namespace lede
