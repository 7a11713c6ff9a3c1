#include "story/where.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include "story/acting.h"
#include "story/main_event.h"
#include "story/places_told.h"
#include "story/times_told.h"
#include "text/unicode.h"

namespace lede {
namespace {

/// What tells that a place is the story's; a later one says more.
enum class Sign : std::uint8_t { kNothing, kMost, kOwner, kSpotNear, kBeside, kDateline, kPart, kOwn };
// In thousandths, by Sign.
constexpr std::array<std::uint16_t, 8> kConfidences = {0, 550, 550, 600, 650, 750, 800, 900};
constexpr std::size_t kMostNames = 64;       // so that a text without a full stop is no more work
constexpr std::uint16_t kLeastOfSite = 250;  // in thousandths: of a building behind "at", a place of an event
constexpr std::size_t kFewestMentions = 2;   // of the place that the text names most
constexpr std::uint32_t kLongestLink = 4;    // bytes between a place and its year: " in "
constexpr std::uint32_t kFurthestSpot = 2;   // heads between a spot and the verb of what happened there

struct Candidate {
  Named named;
  Sign sign{};
  Locating locating{};
};

class Locator {
 public:
  Locator(const Document& doc, const Lead& lead, const Clauses& clauses, const NamesTold& names, std::uint32_t main,
          const std::vector<Named>& who)
      : doc_(doc), lead_(lead), clauses_(clauses), names_(names), main_(main), who_(who) {
    if (main != kNone) tellings_ = TellingsOf(doc, lead, main), words_ = WordsOf(doc, tellings_);
  }

  ToldPlace Find() {
    for (const Sentence& sentence : lead_.told) Collect(sentence);
    for (const Sentence& headline : lead_.headlines) Collect(headline);
    for (const Sentence& sentence : lead_.further) Collect(sentence);
    const Candidate* best = nullptr;
    for (const Candidate& one : found_) {
      const auto says = [](const Candidate& c) { return std::pair(c.sign, c.locating); };
      if (one.sign != Sign::kNothing && (best == nullptr || says(one) > says(*best))) best = &one;
    }
    if (best != nullptr)
      return {best->named, kConfidences[static_cast<std::size_t>(best->sign)], Around(best->named.entity)};
    const Named most = MostNamed();
    return most.entity == kNone ? ToldPlace{}
                                : ToldPlace{most, kConfidences[static_cast<std::size_t>(Sign::kMost)], {}};
  }

 private:
  void Collect(const Sentence& sentence);
  Sign SignOf(const Sentence& sentence, std::uint32_t mention, Locating locating) const;
  bool IsOfWhatWas(const Sentence& sentence, const Mention& place) const;
  bool IsOfSentence(const Sentence& sentence, const Mention& place) const;
  bool IsOfActor(const Mention& place) const;
  bool IsAtBody(const Sentence& sentence, std::uint32_t mention) const;
  bool IsOfTitle(const Sentence& sentence, std::uint32_t mention) const;
  bool IsOfBody(std::uint32_t mention) const;
  bool IsWho(std::uint32_t mention) const;
  bool TellsOfBirth(const Sentence& sentence) const;
  bool AreAlike(std::uint32_t one, std::uint32_t other) const;
  Named Around(std::uint32_t spot) const;
  Named MostNamed() const;
  bool IsDoneTo(ByteSpan place) const;
  bool DescribesNoun(const Named& place) const;
  bool StandsFor(const Named& place) const;
  bool IsOfPerson(ByteSpan place) const;
  bool IsForeign(const Named& place) const;
  bool IsFirst(const Sentence& sentence) const { return sentence.span == lead_.first().span; }
  bool IsHeadline(const Sentence& sentence) const { return sentence.span.begin < lead_.first().span.begin; }

  const Document& doc_;
  const Lead& lead_;
  const Clauses& clauses_;
  const NamesTold& names_;
  const std::uint32_t main_;
  const std::vector<Named>& who_;
  std::vector<std::uint32_t> tellings_;  ///< the main event and those that tell it again
  std::vector<ByteSpan> words_;          ///< that tell them
  std::vector<Candidate> found_;
};

void Locator::Collect(const Sentence& sentence) {
  std::uint32_t m = FirstMentionFrom(doc_, sentence.span.begin);
  for (std::size_t left = kMostNames; left > 0 && m < doc_.mentions.size(); --left, ++m) {
    const Mention& mention = doc_.mentions[m];
    if (mention.span.begin >= sentence.span.end) break;
    if (mention.entity == kNone || !Within(mention.span, sentence.span) || IsOfTitle(sentence, m) || IsOfBody(m) ||
        IsWho(m))
      continue;
    if (!IsPlace(mention.type)) {
      if (IsAtBody(sentence, m)) found_.push_back({{mention.entity, m}, Sign::kOwn, Locating::kInArea});
      continue;
    }
    const Locating locating = LocatingOf(doc_, m, sentence);
    const bool is_site = mention.type == EntityType::kFac && locating >= Locating::kInArea;
    const Sign sign = SignOf(sentence, m, locating);
    const bool is_likely = mention.kind <= MentionKind::kAcronym && mention.confidence >= kLeastOfSite;
    if (!names_.IsSure(mention) && !((is_site || sign == Sign::kOwn) && is_likely)) continue;
    found_.push_back({{mention.entity, m}, sign, locating});
  }
}

Sign Locator::SignOf(const Sentence& sentence, std::uint32_t m, Locating locating) const {
  const Mention& mention = doc_.mentions[m];
  if (locating == Locating::kNothing) return Sign::kNothing;
  if (locating == Locating::kOwner) return IsFirst(sentence) ? Sign::kOwner : Sign::kNothing;
  if (locating == Locating::kDateline) return Sign::kDateline;
  if (IsOfActor(mention)) return Sign::kNothing;
  Tie tie = Tie::kNothing;
  bool is_told = false;
  for (const std::uint32_t event : tellings_) {
    if (HasArgument(doc_, doc_.events[event], ArgumentRole::kPlace, mention.span)) return Sign::kOwn;
  }
  for (const ByteSpan words : words_) {
    if (!Within(words, sentence.span)) continue;
    is_told = true;
    tie = std::max(tie, clauses_.TieOf(mention.span, clauses_.HeadOf(words)));
  }
  if (main_ != kNone && IsOfSpeech(doc_, clauses_, sentence, mention.span, doc_.events[main_])) return Sign::kPart;
  const bool is_over = IsFirst(sentence) || IsHeadline(sentence);
  if (!is_told && is_over) tie = clauses_.TieOf(mention.span, clauses_.RootOf(sentence));
  if (tie == Tie::kPhrase && IsOfWhatWas(sentence, mention)) return Sign::kNothing;
  if (tie >= Tie::kPhrase && is_told) return Sign::kOwn;
  if (tie >= Tie::kCause) return Sign::kPart;
  if (tie == Tie::kNoun) return Sign::kNothing;  // "a doctor based in Lima"
  const bool is_spot = !clauses_.IsKnown() && IsFirst(sentence) && locating == Locating::kAtSpot;
  if (is_over || is_told) return is_spot ? Sign::kPart : Sign::kBeside;
  const bool is_near = sentence.span.begin < lead_.told.back().span.end;
  if (!is_near || main_ != kNone || locating != Locating::kAtSpot || TellsOfBirth(sentence)) return Sign::kNothing;
  return IsOfSentence(sentence, mention) ? Sign::kSpotNear : Sign::kNothing;
}

/// "Charged over a robbery in Mombasa", "follows a visit to farms in Kenya in 2017": the place of what came before, for which
/// somebody is to answer, or which has a year of its own.
bool Locator::IsOfWhatWas(const Sentence& sentence, const Mention& place) const {
  constexpr std::array<std::string_view, 5> kFor = {"over", "for", "about", "regarding", "concerning"};
  constexpr std::array<std::string_view, 3> kThere = {"at", "during", "outside"};
  const auto is_one_of = [](const auto& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
  };
  const Reading& reading = clauses_.reading();
  const std::string_view root = main_ == kNone ? std::string_view() : doc_.events[main_].cameo;
  const bool answers = root.starts_with("11") || root.starts_with("17");
  for (std::uint32_t t = clauses_.HeadOf(place.span); t != kNone; t = reading[t].head) {
    if (reading[t].part == Upos::kVerb) break;
    const std::uint32_t at = reading[t].dep == Dep::kOblique ? reading.Find(t, Dep::kCase) : kNone;
    if (at == kNone) continue;
    const std::string word = Lower(doc_.slice(doc_.tokens[at]));
    if (is_one_of(kFor, word) || (answers && !is_one_of(kThere, word))) return true;
  }
  return std::any_of(doc_.times.begin(), doc_.times.end(), [&](const Time& time) {
    const bool is_next = time.span.begin >= place.span.end && time.span.begin <= place.span.end + kLongestLink;
    return is_next && Within(time.span, sentence.span) && !time.earliest.empty() && time.earliest != time.latest;
  });
}

/// "The Ministry of Health in Lima confirmed a case": where somebody named who acts is at home. "A fire in Lima" was there.
bool Locator::IsOfActor(const Mention& place) const {
  if (!clauses_.IsKnown()) return false;
  const Reading& reading = clauses_.reading();
  for (std::uint32_t t = clauses_.HeadOf(place.span); t != kNone && reading[t].part != Upos::kVerb;
       t = reading[t].head) {
    if (reading[t].dep != Dep::kSubject) continue;
    const std::uint32_t m = reading[t].mention;
    if (m == kNone || doc_.mentions[m].span == place.span) return false;
    const EntityType type = doc_.mentions[m].type;
    return type == EntityType::kOrg || type == EntityType::kPerson;
  }
  return false;
}

/// Whether what the sentence itself tells happened there, and not long ago: "the fire began in a hall in Mombasa", but not
/// "the rules spare flights to towns in Kenya", "last month she spoke in Mombasa".
bool Locator::IsOfSentence(const Sentence& sentence, const Mention& place) const {
  if (!clauses_.IsKnown()) return true;
  const std::uint32_t root = clauses_.RootOf(sentence);
  if (root == kNone || clauses_.TieOf(place.span, root) < Tie::kPart || clauses_.IsBefore(root)) return false;
  const std::uint32_t head = clauses_.HeadOf(place.span);
  if (clauses_.StepsTo(head, clauses_.VerbOver(head)) > kFurthestSpot) return false;
  return std::none_of(doc_.times.begin(), doc_.times.end(), [&](const Time& time) {
    return Within(time.span, sentence.span) && !time.earliest.empty() && time.earliest != time.latest;
  });
}

/// "Met at the White House", "crashed out at the Lima Grand Prix": a body or an occasion that the tree hangs on the event.
bool Locator::IsAtBody(const Sentence& sentence, std::uint32_t m) const {
  const Mention& mention = doc_.mentions[m];
  if (mention.type != EntityType::kOrg && mention.type != EntityType::kEvent) return false;
  if (mention.kind > MentionKind::kAcronym || !clauses_.IsKnown()) return false;
  const std::uint32_t head = clauses_.HeadOf(mention.span);
  if (head == kNone || clauses_.reading()[head].dep != Dep::kOblique) return false;
  const std::uint32_t at = clauses_.reading().Find(head, Dep::kCase);
  if (at == kNone || Lower(doc_.slice(doc_.tokens[at])) != "at") return false;
  return std::any_of(words_.begin(), words_.end(), [&](ByteSpan words) {
    return Within(words, sentence.span) && clauses_.TieOf(mention.span, clauses_.HeadOf(words)) == Tie::kOwn;
  });
}

bool Locator::IsWho(std::uint32_t m) const {
  const std::string name = names_.FoldedName({doc_.mentions[m].entity, m});
  return std::any_of(who_.begin(), who_.end(), [&](const Named& one) { return names_.FoldedName(one) == name; });
}

/// "Kenya President Ada Moss": whose, not where.
bool Locator::IsOfTitle(const Sentence& sentence, std::uint32_t mention) const {
  const RowRange& tokens = doc_.mentions[mention].tokens;
  // "The vice-president of Kenya died": not there.
  for (std::uint32_t before = mention; before > 0 && mention - before < 3; --before) {
    const Mention& title = doc_.mentions[before - 1];
    const bool holds = tokens.first < title.tokens.last;
    const bool is_behind =
        title.tokens.last + 1 == tokens.first && Lower(doc_.slice(doc_.tokens[title.tokens.last])) == "of";
    if (title.type == EntityType::kTitle && (holds || is_behind)) return true;
  }
  for (std::size_t next = mention + 1; next < doc_.mentions.size(); ++next) {
    if (doc_.mentions[next].tokens.first > tokens.last || tokens.last >= sentence.tokens.last) return false;
    if (doc_.mentions[next].tokens.first == tokens.last && doc_.mentions[next].type == EntityType::kTitle) return true;
  }
  return false;
}

/// "The University of Hawaii at Manoa": a part of what it is called.
bool Locator::IsOfBody(std::uint32_t mention) const {
  const std::uint32_t first = doc_.mentions[mention].tokens.first;
  if (mention == 0 || first < 2 || doc_.slice(doc_.tokens[first - 1]) != "at") return false;
  const Mention& before = doc_.mentions[mention - 1];
  return before.type == EntityType::kOrg && before.tokens.last == first - 1;
}

/// A life that is told behind the news: "Born in Mombasa in 1953, she …".
bool Locator::TellsOfBirth(const Sentence& sentence) const {
  const auto token = doc_.tokens.begin();
  return std::any_of(token + sentence.tokens.first, token + sentence.tokens.last,
                     [&](const Token& t) { return Lower(doc_.slice(t)) == "born"; });
}

/// Two states, two countries: a list of them. A suburb and its town are both towns.
bool Locator::AreAlike(std::uint32_t one, std::uint32_t other) const {
  const std::uint32_t a = doc_.entities[one].place, b = doc_.entities[other].place;
  return a != kNone && b != kNone && doc_.places[a].feature == doc_.places[b].feature &&
         doc_.places[a].feature != PlaceFeature::kCity;
}

/// The place that a spot is said to lie in: "the harbour in Mombasa", "Croydon, south London".
Named Locator::Around(std::uint32_t spot) const {
  constexpr std::uint32_t kMostBetween = 2;  // tokens
  for (const Candidate& one : found_) {
    if (one.named.entity != spot) continue;
    const Mention& inner = doc_.mentions[one.named.mention];
    for (std::uint32_t m = one.named.mention + 1; m < doc_.mentions.size(); ++m) {
      const Mention& outer = doc_.mentions[m];
      if (outer.tokens.first > inner.tokens.last + kMostBetween) break;
      if (outer.tokens.first <= inner.tokens.last || !IsPlace(outer.type) || !names_.IsSure(outer)) continue;
      if (outer.entity == spot || IsWho(m) || AreAlike(spot, outer.entity)) continue;
      const std::string link = Lower(doc_.slice(doc_.tokens[inner.tokens.last]));
      // "In Lima, Oslo and Rome" is a list of places, and so are towns of two countries.
      const std::uint32_t next = outer.tokens.last;
      const std::string behind = next < doc_.tokens.size() ? Lower(doc_.slice(doc_.tokens[next])) : "";
      const CountryCode a = doc_.entities[spot].country, b = doc_.entities[outer.entity].country;
      const bool is_list = behind == "and" || behind == "or" || (a != kNoCountry && b != kNoCountry && a != b);
      if (link == "in" || (link == "," && !is_list)) return {outer.entity, m};
    }
  }
  return {};
}

/// The place that the text names most, if the headline or the first sentence does: not where one of those who act is of
/// another country, nor that of somebody to whom it is done.
Named Locator::MostNamed() const {
  std::size_t most = 0, all = 0;
  for (const Entity& entity : doc_.entities) all += IsPlace(entity.type) ? entity.mentions.size() : 0;
  Named best;
  for (const Candidate& one : found_) {
    const Entity& entity = doc_.entities[one.named.entity];
    const ByteSpan span = doc_.mentions[one.named.mention].span;
    if (span.begin >= lead_.told.back().span.end || entity.mentions.size() <= most) continue;
    if (entity.place == kNone || doc_.places[entity.place].feature == PlaceFeature::kContinent) continue;
    const bool is_nearly_all = 3 * entity.mentions.size() >= 2 * all;
    // Of a place that only later sentences name there must be little else.
    const bool is_over = span.begin < lead_.first().span.end;
    if (entity.mentions.size() < kFewestMentions || (!is_over && !is_nearly_all)) continue;
    if (DescribesNoun(one.named) || IsDoneTo(span) || IsOfPerson(span) || StandsFor(one.named)) return {};
    most = entity.mentions.size(), best = one.named;
  }
  if (best.entity == kNone || !clauses_.IsKnown()) return {};
  const std::uint32_t around = Around(best.entity).entity;
  for (std::uint32_t e = 0; e < doc_.entities.size(); ++e) {
    const Entity& rival = doc_.entities[e];
    const bool is_rival = IsPlace(rival.type) && e != best.entity && e != around;
    if (is_rival && rival.mentions.size() >= most) return {};
  }
  return IsForeign(best) ? Named{} : best;
}

/// "Kenya troops": a country that says whose they are. "The Mombasa fire" was there.
bool Locator::DescribesNoun(const Named& place) const {
  const std::uint32_t known = doc_.entities[place.entity].place;
  const std::uint32_t head = clauses_.HeadOf(doc_.mentions[place.mention].span);
  return head != kNone && doc_.places[known].feature == PlaceFeature::kCountry &&
         clauses_.reading()[head].dep == Dep::kCompound;
}

/// "They help Kenya": a party to it.
bool Locator::IsDoneTo(ByteSpan place) const {
  const std::uint32_t head = clauses_.HeadOf(place);
  if (head == kNone) return false;
  const Dep dep = clauses_.reading()[head].dep;
  return dep == Dep::kObject || dep == Dep::kIndirectObject;
}

/// "The envoy to Kenya", "troops from Kenya": whither and whence.
bool Locator::StandsFor(const Named& place) const {
  constexpr std::array<std::string_view, 8> kWhither = {"to", "for", "from", "against", "on", "with", "into", "over"};
  const std::uint32_t first = doc_.mentions[place.mention].tokens.first;
  if (first == 0) return false;
  const std::string before = Lower(doc_.slice(doc_.tokens[first - 1]));
  return std::find(kWhither.begin(), kWhither.end(), before) != kWhither.end();
}

/// "Ada Moss of Kenya": whence she is.
bool Locator::IsOfPerson(ByteSpan place) const {
  const std::uint32_t head = clauses_.HeadOf(place);
  const std::uint32_t over = head == kNone ? kNone : clauses_.reading()[head].head;
  if (over == kNone) return false;
  return std::any_of(doc_.mentions.begin(), doc_.mentions.end(), [&](const Mention& m) {
    return m.type == EntityType::kPerson && m.tokens.first <= over && over < m.tokens.last;
  });
}

/// Whether the place is of another country than one of those who act, or belongs to those to whom it is done.
bool Locator::IsForeign(const Named& place) const {
  const CountryCode country = doc_.entities[place.entity].country;
  const bool is_elsewhere = std::any_of(who_.begin(), who_.end(), [&](const Named& one) {
    const CountryCode theirs = doc_.entities[one.entity].country;
    return theirs != kNoCountry && theirs != country;
  });
  if (is_elsewhere || main_ == kNone) return is_elsewhere;
  const NewsEvent& event = doc_.events[main_];
  const auto argument = doc_.event_arguments.begin();
  return std::any_of(argument + event.arguments.first, argument + event.arguments.last, [&](const EventArgument& a) {
    const bool is_done_to =
        a.role == ArgumentRole::kRecipient || a.role == ArgumentRole::kObject || a.role == ArgumentRole::kTopic;
    return is_done_to && IsNamedIn(doc_, doc_.entities[place.entity], a.span);
  });
}

}  // namespace

ToldPlace WhereOf(const Document& doc, const Lead& lead, const Clauses& clauses, const NamesTold& names,
                  std::uint32_t main, const std::vector<Named>& who) {
  return Locator(doc, lead, clauses, names, main, who).Find();
}

}  // namespace lede
