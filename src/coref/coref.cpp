#include "coref/coref.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "coref/corrected.h"
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

/// "Lee is the leader", "served as the ambassador": what somebody is said to be takes nobody up.
bool OpensPredicate(std::string_view form) {
  constexpr std::string_view kForms[] = {
      "is",     "was",   "are",     "were",      "be",     "been",    "being",    "as",        "become", "becomes",
      "became", "named", "elected", "appointed", "longer", "remains", "formerly", "currently", "once",   "previously"};
  return std::find(std::begin(kForms), std::end(kForms), form) != std::end(kForms);
}

/// Where a first-level division is called a state: elsewhere "the state" is the country, or its government.
bool HasStates(CountryCode country) {
  constexpr auto code = [](const char(&letters)[3]) { return static_cast<CountryCode>(letters[0] | letters[1] << 8); };
  constexpr CountryCode kCountries[] = {code("AT"), code("AU"), code("BR"), code("DE"), code("IN"), code("MM"),
                                        code("MX"), code("MY"), code("NG"), code("SS"), code("US"), code("VE")};
  return std::find(std::begin(kCountries), std::end(kCountries), country) != std::end(kCountries);
}

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
  void Run(Corrections* corrections, Document* document);
  void KeepCases(std::vector<RankingCase>* cases) { pronouns.KeepCases(cases); }

 private:
  void ReadSentence();
  void TakeMention(std::uint32_t row);
  void Speak(std::uint32_t entity, std::uint32_t first, std::uint32_t last);
  void NoteIndefinite(std::uint32_t token);
  void TakePronoun(std::uint32_t token);
  void TakeFirstPersons();
  void ReadSpeakers();
  bool TakeSpeaker(std::uint32_t token);
  void TakeDescription(std::uint32_t token);
  void TakePersonNoun(std::uint32_t token);
  /// The entity that the words (first, last) describe, `first` being "the"; kNone where that is not clear.
  std::uint32_t Describe(std::uint32_t first, std::uint32_t last);
  std::uint32_t ChooseBearer(std::uint64_t phrase) const;
  template <class May>
  std::uint32_t ChooseNearest(bool opens, bool only, May may) const;
  std::uint32_t ChoosePlace(PlaceFeature wanted, bool state = false) const;
  std::uint32_t ChooseCompany(bool opens) const;
  bool MayHold(std::uint32_t person, std::string_view office) const;
  bool IsReporting(std::uint32_t first, std::uint32_t last) const;
  bool IsSharedByAll(std::uint32_t token) const;
  void TakeCorrected(const CorrectedReferences::Reference& said);
  void Add(std::uint32_t first, std::uint32_t last, std::uint32_t entity, MentionKind kind, std::uint16_t confidence);
  void GiveQuotes();

  std::string_view At(std::uint32_t token) const { return story.At(token); }

  Document* doc = nullptr;
  Narrative story;
  Pronouns pronouns{story};
  Descriptions descriptions;
  struct Described {
    std::uint32_t first, last, entity;  // tokens
  };
  std::vector<Described> speakers;  // who is not named where the text says that they spoke, in the order of the text
  std::size_t next_speaker = 0;
  CorrectedReferences corrected;
  std::vector<bool> unsure_quote;  // by quotation: a pronoun that stands for nobody sure names its speaker
  std::unordered_map<std::uint64_t, std::uint32_t> new_one;  // by noun: the turn when "a" one was last spoken of
  std::vector<Mention> added;
};

ReferenceFinder::ReferenceFinder() : impl_(std::make_unique<Impl>()) {}
ReferenceFinder::ReferenceFinder(const Model& model) : impl_(std::make_unique<Impl>(model)) {}
ReferenceFinder::~ReferenceFinder() = default;
void ReferenceFinder::Run(Document* doc) { impl_->Run(nullptr, doc); }
bool ReferenceFinder::Run(const StageInput& input, Document* doc) {
  impl_->Run(input.corrections, doc);
  return true;
}
void ReferenceFinder::KeepCases(std::vector<RankingCase>* cases) { impl_->KeepCases(cases); }

void ReferenceFinder::Impl::Run(Corrections* corrections, Document* document) {
  doc = document;
  corrected.Read(corrections, *doc);
  story.Begin(*doc);
  descriptions.Clear();
  new_one.clear();
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
      NoteIndefinite(t);
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
  const std::uint32_t entity = Describe(token, end);
  if (entity == kNone || entity == story.SpeakerAt(token)) return;
  // A title that reaches further than the description is another one.
  if (story.title_at(end - 1) != kNone && doc->mentions[story.title_at(end - 1)].tokens.last > end) return;
  Add(token, end, entity, MentionKind::kNominal, kDescription);
  Speak(entity, token, end);
}

/// "a court", "another bridge": who is new in the story may be what "the court" means from here on. What somebody is
/// ("Lee is a minister", "Lee, a minister,") is nobody new.
void ReferenceFinder::Impl::NoteIndefinite(std::uint32_t token) {
  const std::string_view form = At(token);
  if (form != "a" && form != "an" && form != "another" && form != "A" && form != "An" && form != "Another") return;
  if (token > story.sentence().first && (OpensPredicate(At(token - 1)) || At(token - 1) == ",")) return;
  constexpr std::uint32_t kLongest = 5;
  const std::uint32_t limit = std::min(story.sentence().last, token + 1 + kLongest);
  for (std::uint32_t end = token + 1; end < limit && story.mention_at(end) == kNone; ++end) {
    if (!story.EndsPhrase(end + 1) && (end + 1 >= story.sentence().last || At(end + 1) != "of")) continue;
    PhraseHash noun;
    noun.Add(Fold(At(end)));
    new_one[noun.value()] = story.turn();
    return;
  }
}

std::uint32_t ReferenceFinder::Impl::Describe(std::uint32_t first, std::uint32_t last) {
  const bool opens = first == story.sentence().first;
  PhraseHash phrase;
  for (std::uint32_t t = first + 1; t < last; ++t) phrase.Add(Fold(At(t)));
  if (!descriptions.Bearers(phrase.value()).empty()) {
    const std::uint32_t bearer = ChooseBearer(phrase.value());
    PhraseHash noun;
    noun.Add(Fold(At(last - 1)));
    const auto newer = new_one.find(noun.value());
    return bearer != kNone && newer != new_one.end() && newer->second >= story.last_turn(bearer) ? kNone : bearer;
  }
  const std::string_view head = At(last - 1), before = At(last - 2);
  const Word noun = story.word(last - 1);
  const bool bare = last == first + 2;
  const bool qualified = last == first + 3 && (before == "capital" || before == "port" || before == "coastal");
  if (noun == Word::kCountry && bare) return ChoosePlace(PlaceFeature::kCountry);
  if (noun == Word::kCity && (bare || qualified)) return ChoosePlace(PlaceFeature::kCity);
  if (bare && (head == "state" || head == "province")) return ChoosePlace(PlaceFeature::kAdmin1, head == "state");
  if (noun == Word::kPerson && IsReporting(first, last) && IsParaphrase(Fold(head))) {
    const std::uint32_t person = pronouns.ChoosePerson(last - 1, bare || story.title_at(first + 1) != kNone).entity;
    return person == kNone || MayHold(person, head) ? person : kNone;
  }
  return bare && (head == "company" || head == "firm") ? ChooseCompany(opens) : kNone;
}

/// Whether somebody can be meant by the noun of an office: who bears other titles alone ("Sergeant Lee") is not "the
/// secretary"; "the official" and "the leader" may be anybody.
bool ReferenceFinder::Impl::MayHold(std::uint32_t person, std::string_view office) const {
  constexpr std::string_view kAnybody[] = {"diplomat", "lawmaker", "leader", "legislator", "official", "politician"};
  const RowRange titles = doc->entities[person].titles;
  if (titles.size() == 0 || std::find(std::begin(kAnybody), std::end(kAnybody), office) != std::end(kAnybody))
    return true;
  bool other = false;
  for (std::uint32_t t = titles.first; t < titles.last; ++t) {
    const std::string title = Fold(doc->slice(doc->title_spans[t]));
    if (title.find(Fold(office)) != std::string::npos) return true;
    const bool address =
        GenderOfTitle(title) != Gender::kUnknown || title.starts_with("dr") || title.starts_with("prof");
    other = other || !address;
  }
  return !other;
}

/// "the minister said", "said the minister"
bool ReferenceFinder::Impl::IsReporting(std::uint32_t first, std::uint32_t last) const {
  const auto reports = [&](std::uint32_t t) { return story.word(t) == Word::kReport || At(t) == "asked"; };
  return (last < story.sentence().last && reports(last)) || (first > story.sentence().first && reports(first - 1));
}

std::uint32_t ReferenceFinder::Impl::ChooseBearer(std::uint64_t phrase) const {
  const std::span<const std::uint32_t> bearers = descriptions.Bearers(phrase);
  if (bearers.size() == 1) return story.IsRecent(bearers[0]) ? bearers[0] : kNone;
  // Of several who hold an office one is no nearer than the others.
  const bool persons = doc->entities[bearers[0]].type == EntityType::kPerson;
  return ChooseNearest(false, persons, [&](const Referent& referent) {
    return std::find(bearers.begin(), bearers.end(), referent.entity) != bearers.end();
  });
}

/// Of those that `may` be meant the one in this sentence, else in the sentence before, else in the one before that: where
/// only one is (`only`: in all of them), or where a sentence opens with the description and the one before opened with it.
template <class May>
std::uint32_t ReferenceFinder::Impl::ChooseNearest(bool opens, bool only, May may) const {
  constexpr std::uint32_t kBack = 2;
  struct Found {
    std::uint32_t entity = kNone, subject = kNone;
    bool two = false;
  };
  std::array<Found, kBack + 1> found;  // by sentences back
  story.recent().ForEach(story.turn(), kBack, [&](const Referent& referent) {
    if (referent.entity == kNone || !may(referent)) return;
    const bool here = referent.opening == story.sentence().first;
    Found& row = found[here ? 0 : std::max<std::uint32_t>(story.turn() - referent.sentence, 1)];
    row.two = row.two || (row.entity != kNone && row.entity != referent.entity);
    row.entity = referent.entity;
    if (referent.first && referent.subject) row.subject = referent.entity;
  });
  std::uint32_t nearest = kNone;
  for (std::size_t back = 0; only && back < found.size(); ++back) {
    if (found[back].entity == kNone) continue;
    if (found[back].two || (nearest != kNone && nearest != found[back].entity)) return kNone;
    nearest = found[back].entity;
  }
  if (only) return nearest;
  for (std::size_t back = 0; back < found.size(); ++back) {
    if (found[back].entity == kNone) continue;
    if (!found[back].two) return found[back].entity;
    return back == 1 && opens ? found[back].subject : kNone;
  }
  return kNone;
}

std::uint32_t ReferenceFinder::Impl::ChoosePlace(PlaceFeature wanted, bool state) const {
  std::uint32_t found = kNone, found_sentence = 0;
  bool two = false, here = false, two_here = false;
  story.recent().ForEach(story.turn(), 3, [&](const Referent& referent) {
    if (referent.type != EntityType::kGpe || referent.entity == kNone) return;
    const std::uint32_t place = doc->entities[referent.entity].place;
    if (place == kNone || doc->places[place].feature != wanted) return;
    if (state && !HasStates(doc->places[place].country)) return;
    const bool same = referent.opening == story.sentence().first;
    if (found == kNone) found = referent.entity, found_sentence = referent.sentence, here = same;
    if (referent.entity == found) return;
    two_here = two_here || same;
    if (referent.sentence + 1 >= found_sentence) two = true;
  });
  // The only one of this sentence, else one that the text speaks of: "the city" is none that it hardly names.
  if (here && !two_here) return found;
  return two || found == kNone || !story.IsLeadingPlace(found) ? kNone : found;
}

std::uint32_t ReferenceFinder::Impl::ChooseCompany(bool opens) const {
  return ChooseNearest(opens, false, [&](const Referent& referent) {
    const std::string name = Fold(doc->slice(doc->entities[referent.entity].name));
    return referent.type == EntityType::kOrg && !Descriptions::IsPublicBody(name) &&
           (opens || !descriptions.IsMedium(name));
  });
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
