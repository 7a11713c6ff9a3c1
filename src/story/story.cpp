#include "story/story.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <functional>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "story/acting.h"
#include "story/main_event.h"
#include "story/places_told.h"
#include "story/times_told.h"
#include "text/unicode.h"

namespace lede {
namespace {

// What happened is told at once: later sentences give reasons, reactions and what went before.
constexpr std::size_t kMostTold = 3;
constexpr std::size_t kMostLookedAt = 6;  // sentences of the body
constexpr std::size_t kMostWho = 2;
constexpr std::size_t kMostNames = 64;  // so that a text without a full stop is no more work
constexpr std::uint16_t kLeastConfidence = 600;
// Share of times that were found and had the right value on TempEval-3's development set (score_analysis.py times:
// precision of "relaxed span and value"), in thousandths.
constexpr std::uint16_t kTimeConfidence = 796;

/// An entity and its first sure mention by name in the sentences that tell the story.
struct Named {
  std::uint32_t entity = kNone;
  std::uint32_t mention = kNone;
};

class Teller {
 public:
  explicit Teller(Document* doc) : doc_(*doc) {}

  void Tell() {
    FindTold();
    FindNames();
    Lede& lede = doc_.lede.emplace();
    lede.sentence = told_[0].span;
    std::vector<Named> who = Who();
    const std::uint32_t main = MainEventOf(doc_, told_);
    lede.who.first = Rows();
    const bool tells_event = main != kNone && AddSubjects(main, &who);
    if (!tells_event) {
      for (const Named& named : who) Add(named);
    }
    lede.who.last = Rows();
    if (tells_event) TellEvent(main, who, &lede);
    lede.where.first = Rows();
    const Named where = Where(who);
    if (where.entity != kNone && (!tells_event || IsBeside(main, SpanOf(where)))) Add(where);
    lede.where.last = Rows();
    lede.when = AddWhen(tells_event ? main : kNone);
  }

 private:
  std::uint32_t Rows() const { return static_cast<std::uint32_t>(doc_.lede_parts.size()); }

  bool AddSubjects(std::uint32_t main, std::vector<Named>* who);
  std::uint32_t SureMentionOf(std::uint32_t entity) const;
  void TellEvent(std::uint32_t main, const std::vector<Named>& who, Lede* lede);
  bool IsBeside(std::uint32_t main, ByteSpan span) const;
  bool IsAge(ByteSpan span) const;
  bool IsOfParts(const LedePart& amount, const NewsEvent& event) const;
  bool IsTold(std::uint32_t entity, const std::vector<Named>& who) const;
  void AddWords(const EventArgument& argument, const NewsEvent& event, std::uint32_t row);

  void Add(const Named& named) {
    LedePart part;
    part.span = SpanOf(named), part.entity = named.entity, part.confidence = doc_.mentions[named.mention].confidence;
    doc_.lede_parts.push_back(part);
  }

  ByteSpan SpanOf(const Named& named) const { return doc_.mentions[named.mention].span; }
  const Entity& EntityOf(const Named& named) const { return doc_.entities[named.entity]; }

  std::string FoldedName(const Named& named) const { return Fold(doc_.Written(EntityOf(named).name)); }
  std::uint32_t FirstMentionFrom(std::uint32_t begin) const { return lede::FirstMentionFrom(doc_, begin); }
  bool IsSureName(const Mention& mention) const;

  void FindTold();
  bool EndsWithStop(const Sentence& sentence) const;
  void FindNames();
  std::vector<Named> Who() const;
  Named Fullest(const Named& named) const;
  std::vector<Named> MostSalient(EntityType type) const;
  bool IsInFirst(const Named& named) const { return IsNamedIn(doc_, EntityOf(named), told_[0].span); }
  bool IsInHeadline(const Named& named) const;
  bool IsAlsoPlace(const Named& named) const;
  Named Where(const std::vector<Named>& who) const;
  std::pair<Named, Locating> PlaceIn(const Sentence& sentence, const std::vector<Named>& who) const;
  bool IsOfTitle(std::uint32_t mention) const;
  bool TellsOfBirth(const Sentence& sentence) const;
  std::uint32_t AddWhen(std::uint32_t main);

  Document& doc_;
  std::vector<Sentence> told_;  ///< at most kMostTold
  std::vector<Named> names_;    ///< of the told sentences, in the order of the text, each entity once
};

std::vector<std::string> WordsOf(const std::string& name) {
  std::vector<std::string> words;
  for (std::size_t begin = 0; begin < name.size();) {
    const std::size_t end = std::min(name.find(' ', begin), name.size());
    if (end > begin) words.push_back(name.substr(begin, end - begin));
    begin = end + 1;
  }
  std::sort(words.begin(), words.end());
  return words;
}

/// Whether the words of one name all stand in the other: "Moss", "Ada Moss" and "Ada Jane Moss".
bool IsPartOf(const std::string& one, const std::string& other) {
  const std::vector<std::string> a = WordsOf(one), b = WordsOf(other);
  return std::includes(a.begin(), a.end(), b.begin(), b.end()) || std::includes(b.begin(), b.end(), a.begin(), a.end());
}

/// Those who act in the event, with the words that name them there; nobody where it only tells what was done to somebody.
/// `who` gets those among them that are entities. False, and nothing added, where one is not sure.
bool Teller::AddSubjects(std::uint32_t main, std::vector<Named>* who) {
  const NewsEvent& event = doc_.events[main];
  std::vector<EventArgument> subjects;
  subjects = ArgumentsOf(doc_, event, ArgumentRole::kActor, kMostWho);
  std::vector<Named> named;
  for (const EventArgument& subject : subjects) {
    if (subject.entity == kNone) continue;
    const std::uint32_t mention = SureMentionOf(subject.entity);
    const Named one{subject.entity, mention};
    if (mention == kNone || (EntityOf(one).type == EntityType::kPerson && IsAlsoPlace(one))) return false;
    named.push_back(one);
  }
  for (EventArgument& subject : subjects) {
    // "She" and "the minister" are told by name.
    const auto names_it = [&](const Mention& m) {
      return m.entity == subject.entity && m.kind <= MentionKind::kAcronym && Within(m.span, subject.span);
    };
    const auto first = doc_.mentions.begin() + FirstMentionFrom(subject.span.begin);
    if (subject.entity != kNone && std::none_of(first, doc_.mentions.end(), names_it))
      subject.span = doc_.mentions[SureMentionOf(subject.entity)].span;
    AddWords(subject, event, main);
  }
  *who = named;
  return true;
}

/// The first mention by name of an entity that is sure; kNone where there is none.
std::uint32_t Teller::SureMentionOf(std::uint32_t entity) const {
  const Entity& one = doc_.entities[entity];
  for (std::uint32_t i = one.mentions.first; i < one.mentions.last; ++i) {
    if (IsSureName(doc_.mentions[doc_.entity_mentions[i]])) return doc_.entity_mentions[i];
  }
  return kNone;
}

/// A part of the words of an argument; its confidence is the event's.
void Teller::AddWords(const EventArgument& argument, const NewsEvent& event, std::uint32_t row) {
  LedePart part;
  part.span = argument.span, part.entity = argument.entity, part.event = row, part.confidence = event.confidence;
  doc_.lede_parts.push_back(part);
}

bool Teller::IsTold(std::uint32_t entity, const std::vector<Named>& who) const {
  return entity != kNone && std::any_of(who.begin(), who.end(), [&](const Named& n) { return n.entity == entity; });
}

/// Whether place or day stands in the sentence that tells the event, or in the first one where a headline does: those of
/// another sentence are of something else.
bool Teller::IsBeside(std::uint32_t main, ByteSpan span) const {
  const ByteSpan event = doc_.events[main].span;
  if (event.begin < told_[0].span.begin) return span.begin < told_[0].span.end;
  return std::any_of(told_.begin(), told_.end(),
                     [&](const Sentence& s) { return Within(event, s.span) && Within(span, s.span); });
}

/// Whether a quantity measures, or counts somebody or something that has a part in the event; "round five" does neither.
/// "An 86-year-old", "dies at 86 years of age": who somebody is, and no part of what happened.
bool Teller::IsAge(ByteSpan span) const {
  const std::string words = Lower(doc_.slice(span));
  return words.find("-old") != std::string::npos || words.find(" old") != std::string::npos ||
         words.ends_with("of age");
}

bool Teller::IsOfParts(const LedePart& amount, const NewsEvent& event) const {
  if (IsAge(amount.span)) return false;
  const QuantityType type = doc_.quantities[amount.quantity].type;
  if (type == QuantityType::kMoney || type == QuantityType::kPercent || type == QuantityType::kQuantity) return true;
  const auto argument = doc_.event_arguments.begin();
  return std::any_of(argument + event.arguments.first, argument + event.arguments.last, [&](const EventArgument& a) {
    return a.role != ArgumentRole::kAmount && a.role != ArgumentRole::kTime && Within(amount.span, a.span);
  });
}

/// What is done, to whom, how much of it, and who says so.
void Teller::TellEvent(std::uint32_t main, const std::vector<Named>& who, Lede* lede) {
  const NewsEvent& event = doc_.events[main];
  const auto add = [&](const LedePart& part) {
    doc_.lede_parts.push_back(part);
    return Rows() - 1;
  };
  LedePart what;
  what.span = event.span, what.event = main, what.confidence = event.confidence;
  lede->what = add(what);
  lede->whom.first = Rows();
  for (const ArgumentRole role : {ArgumentRole::kRecipient, ArgumentRole::kObject, ArgumentRole::kTopic}) {
    if (role == ArgumentRole::kTopic && Rows() > lede->whom.first) break;  // what was ruled, where nobody was
    for (const EventArgument& argument : ArgumentsOf(doc_, event, role, kMostWho)) {
      const auto parts = doc_.lede_parts.begin();
      const bool is_told =
          IsTold(argument.entity, who) || std::any_of(parts + lede->who.first, parts + lede->who.last,
                                                      [&](const LedePart& part) { return part.span == argument.span; });
      if (!is_told && Rows() - lede->whom.first < kMostWho) AddWords(argument, event, main);
    }
  }
  lede->whom.last = Rows();
  for (std::uint32_t i = event.amounts.first; i < event.amounts.last && lede->how_much == kNone; ++i) {
    LedePart amount;
    amount.quantity = doc_.event_amounts[i];
    amount.span = doc_.quantities[amount.quantity].span, amount.event = main, amount.confidence = event.confidence;
    if (IsOfParts(amount, event)) lede->how_much = add(amount);
  }
  if (event.source == kNone) return;
  for (const Quote& quote : doc_.quotes) {
    if (quote.speaker != event.source || !Within(event.span, quote.span) || quote.speaker_span.empty()) continue;
    LedePart source;
    source.span = quote.speaker_span, source.entity = event.source, source.event = main;
    source.confidence = quote.confidence;
    lede->source = add(source);
    return;
  }
}

/// The first whole sentences of the body; lines without a full stop stand above a story or beside it. Without any, the
/// first sentences of the body, else of the text.
void Teller::FindTold() {
  std::vector<Sentence> body;
  for (const Sentence& sentence : doc_.sentences) {
    if (doc_.paragraphs[sentence.paragraph].role != ParagraphRole::kBody) continue;
    if (EndsWithStop(sentence)) told_.push_back(sentence);
    body.push_back(sentence);
    if (told_.size() == kMostTold || body.size() == kMostLookedAt) break;
  }
  if (told_.empty()) told_ = std::move(body);
  if (told_.empty()) told_.push_back(doc_.sentences.front());
  if (told_.size() > kMostTold) told_.resize(kMostTold);
}

bool Teller::EndsWithStop(const Sentence& sentence) const {
  constexpr std::array<std::string_view, 8> kClosing = {"”", "’", "\"", "'", "''", ")", "]", "»"};
  for (std::uint32_t t = sentence.tokens.last; t > sentence.tokens.first; --t) {
    const std::string_view token = doc_.slice(doc_.tokens[t - 1]);
    if (std::find(kClosing.begin(), kClosing.end(), token) != kClosing.end()) continue;
    return token.ends_with('.') || token.ends_with('!') || token.ends_with('?') || token.ends_with("…");
  }
  return false;
}

void Teller::FindNames() {
  for (std::uint32_t m = FirstMentionFrom(told_[0].span.begin); m < doc_.mentions.size(); ++m) {
    const Mention& mention = doc_.mentions[m];
    if (mention.span.begin >= told_.back().span.end || names_.size() == kMostNames) return;
    const auto is_told = [&](const Sentence& sentence) { return Within(mention.span, sentence.span); };
    if (!IsSureName(mention) || std::none_of(told_.begin(), told_.end(), is_told)) continue;
    const auto is_known = [&](const Named& named) { return named.entity == mention.entity; };
    if (std::none_of(names_.begin(), names_.end(), is_known)) names_.push_back({mention.entity, m});
  }
}

bool Teller::IsSureName(const Mention& mention) const {
  return mention.entity != kNone && mention.kind <= MentionKind::kAcronym && mention.confidence >= kLeastConfidence &&
         mention.type == doc_.entities[mention.entity].type;
}

/// The most salient persons, in the order of the text. Organisations where there are none, and where the first sentence
/// tells of one that is more salient, or acts before persons whom the headline leaves out, and of no person.
std::vector<Named> Teller::Who() const {
  std::vector<Named> who = MostSalient(EntityType::kPerson);
  const auto leads = [&](const Named& named) { return Within(SpanOf(named), told_[0].span); };
  if (std::none_of(who.begin(), who.end(), leads)) {
    std::vector<Named> bodies = MostSalient(EntityType::kOrg);
    if (!who.empty()) bodies.erase(std::remove_if(bodies.begin(), bodies.end(), std::not_fn(leads)), bodies.end());
    const bool in_headline =
        std::any_of(who.begin(), who.end(), [&](const Named& named) { return IsInHeadline(named); });
    const auto acts = [&](const Named& named) { return !in_headline && ActsAtOnce(doc_, named.mention, told_[0]); };
    const auto salience = [&](const std::vector<Named>& named) {
      return named.empty() ? -1 : static_cast<int>(EntityOf(named[0]).salience);
    };
    if (salience(bodies) > salience(who) || std::any_of(bodies.begin(), bodies.end(), acts)) who = std::move(bodies);
  }
  std::sort(who.begin(), who.end(), [](const Named& a, const Named& b) { return a.mention < b.mention; });
  std::transform(who.begin(), who.end(), who.begin(), [&](const Named& named) { return Fullest(named); });
  // "Ada" and "Moss" can both be Ada Moss.
  const auto is_same = [](const Named& a, const Named& b) { return a.entity == b.entity; };
  who.erase(std::unique(who.begin(), who.end(), is_same), who.end());
  return who;
}

/// Of a person whom these sentences name in two forms that were not joined ("Moss", "Ada Moss"), the fuller one.
Named Teller::Fullest(const Named& named) const {
  Named fullest = named;
  for (const Named& other : names_) {
    if (EntityOf(named).type != EntityType::kPerson || EntityOf(other).type != EntityType::kPerson) continue;
    const std::string name = FoldedName(other), known = FoldedName(fullest);
    if (name.size() > known.size() && IsPartOf(known, name)) fullest = other;
  }
  return fullest;
}

std::vector<Named> Teller::MostSalient(EntityType type) const {
  std::vector<Named> ranked;
  std::copy_if(names_.begin(), names_.end(), std::back_inserter(ranked), [&](const Named& named) {
    return EntityOf(named).type == type && !IsMedium(doc_, EntityOf(named), named.mention);
  });
  std::stable_sort(ranked.begin(), ranked.end(),
                   [&](const Named& a, const Named& b) { return EntityOf(a).salience > EntityOf(b).salience; });
  // Whom the first sentence tells of did it; a person who is named behind them reacts, or is compared with them.
  const auto leads = [&](const Named& named) { return IsInFirst(named); };
  if (type == EntityType::kPerson && !ranked.empty() && leads(ranked[0]))
    ranked.erase(std::remove_if(ranked.begin(), ranked.end(), std::not_fn(leads)), ranked.end());
  std::vector<Named> best;
  for (const Named& named : ranked) {
    const auto is_same = [&](const Named& other) { return IsPartOf(FoldedName(named), FoldedName(other)); };
    if (std::any_of(best.begin(), best.end(), is_same) || IsAlsoPlace(named)) continue;
    best.push_back(named);
    if (best.size() == kMostWho) break;
  }
  return best;
}

bool Teller::IsInHeadline(const Named& named) const {
  for (const Sentence& sentence : doc_.sentences) {
    if (sentence.span.begin >= told_[0].span.begin) return false;
    const bool headline = doc_.paragraphs[sentence.paragraph].role == ParagraphRole::kHeadline;
    if (headline && IsNamedIn(doc_, EntityOf(named), sentence.span)) return true;
  }
  return false;
}

/// Whether the text has a place of this name too: then one of the two readings is wrong.
bool Teller::IsAlsoPlace(const Named& named) const {
  const std::string name = FoldedName(named);
  return std::any_of(doc_.entities.begin(), doc_.entities.end(), [&](const Entity& other) {
    return IsPlace(other.type) && other.name.size() < 2 * name.size() + 8 && Fold(doc_.Written(other.name)) == name;
  });
}

/// What the first sentence says of it, else the headline; a later sentence only where it names a spot, because areas are
/// background there; else whose story it is.
Named Teller::Where(const std::vector<Named>& who) const {
  const auto at_least = [&](Locating least, const Sentence& sentence) {
    const auto [place, locating] = PlaceIn(sentence, who);
    return locating >= least ? place : Named{};
  };
  if (const Named place = at_least(Locating::kInArea, told_[0]); place.entity != kNone) return place;
  for (const Sentence& sentence : doc_.sentences) {
    if (sentence.span.begin >= told_[0].span.begin) break;
    if (doc_.paragraphs[sentence.paragraph].role != ParagraphRole::kHeadline) continue;
    if (const Named place = at_least(Locating::kInArea, sentence); place.entity != kNone) return place;
  }
  for (const Sentence& sentence : told_) {
    if (TellsOfBirth(sentence)) continue;
    if (const Named place = at_least(Locating::kDateline, sentence); place.entity != kNone) return place;
  }
  return at_least(Locating::kOwner, told_[0]);
}

/// A life that is told behind the news: "Born in Mombasa in 1953, she …".
bool Teller::TellsOfBirth(const Sentence& sentence) const {
  const auto token = doc_.tokens.begin();
  return std::any_of(token + sentence.tokens.first, token + sentence.tokens.last,
                     [&](const Token& t) { return Lower(doc_.slice(t)) == "born"; });
}

/// The place of the sentence of whose words say most that it is where; of two the first.
std::pair<Named, Locating> Teller::PlaceIn(const Sentence& sentence, const std::vector<Named>& who) const {
  std::pair<Named, Locating> best = {{}, Locating::kNothing};
  std::uint32_t m = FirstMentionFrom(sentence.span.begin);
  for (std::size_t left = kMostNames; left > 0 && m < doc_.mentions.size(); --left, ++m) {
    const Mention& mention = doc_.mentions[m];
    if (mention.span.begin >= sentence.span.end) break;
    if (!IsPlace(mention.type) || !IsSureName(mention) || !Within(mention.span, sentence.span) || IsOfTitle(m))
      continue;
    const Named named = {mention.entity, m};
    const auto is_same = [&](const Named& other) { return FoldedName(named) == FoldedName(other); };
    if (std::any_of(who.begin(), who.end(), is_same)) continue;
    const Locating locating = LocatingOf(doc_, m, sentence);
    if (locating > best.second) best = {named, locating};
  }
  return best;
}

/// "Kenya President Ada Moss": whose, not where.
bool Teller::IsOfTitle(std::uint32_t mention) const {
  const RowRange& tokens = doc_.mentions[mention].tokens;
  for (std::size_t next = mention + 1; next < doc_.mentions.size(); ++next) {
    if (doc_.mentions[next].tokens.first > tokens.last) return false;
    if (doc_.mentions[next].tokens.first == tokens.last && doc_.mentions[next].type == EntityType::kTitle) return true;
  }
  return false;
}

/// Row in `lede_parts`; kNone where no time is told, or none of the main event, where there is one.
std::uint32_t Teller::AddWhen(std::uint32_t main) {
  std::uint32_t time = main == kNone ? kNone : doc_.events[main].time;
  // A year or a month tells less than the day that stands beside it.
  const bool is_day =
      time != kNone && !doc_.times[time].earliest.empty() && doc_.times[time].earliest == doc_.times[time].latest;
  if (!is_day) {
    time = TimeToldIn(doc_, told_);
    if (time == kNone) return kNone;
    const ByteSpan span = doc_.times[time].span;
    if (main != kNone && (!IsBeside(main, span) || IsOfAnother(doc_, span, doc_.events[main]))) return kNone;
  }
  LedePart part;
  part.span = doc_.times[time].span, part.time = time, part.confidence = kTimeConfidence;
  doc_.lede_parts.push_back(part);
  return Rows() - 1;
}

}  // namespace

void TellInShort(Document* doc) {
  if (!doc->sentences.empty()) Teller(doc).Tell();
}

}  // namespace lede
