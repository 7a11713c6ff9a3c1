#include "events/events.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "events/codes.h"
#include "events/one_of.h"
#include "events/participants.h"
#include "events/predicates.h"
#include "events/rating.h"
#include "events/roles.h"
#include "events/status.h"
#include "events/telling.h"
#include "lexicon/model_file.h"
#include "reading/reading.h"
#include "text/unicode.h"

namespace lede {
namespace {

/// An event as it is found, before those that are one are joined.
struct Found {
  NewsEvent event;
  Roles roles;
  std::vector<ByteSpan> mentions;
  std::vector<std::uint32_t> amounts;
  std::uint32_t steps_to_time = 0;  ///< in the tree
  bool is_coded = false;            ///< the lexicon has its word for events
  bool is_headline = false;
};

/// Which of the predicates a token belongs to: its own, or that of the nearest word above it that has one.
class Owners {
 public:
  Owners(const Reading& reading, const std::vector<Predicate>& predicates)
      : reading_(reading), own_(reading.tokens.size(), kNone) {
    for (std::uint32_t p = 0; p < predicates.size(); ++p) {
      const Predicate& one = predicates[p];
      for (const std::uint32_t t : {one.verb, one.content, one.noun}) {
        if (t != kNone) own_[t] = p;
      }
    }
  }

  /// kNone where nothing above tells one, or nothing near: a list without a full stop hangs each of its parts on the one
  /// before. `steps`, where given, is how far above.
  std::uint32_t Of(std::uint32_t token, std::uint32_t* steps = nullptr) const {
    constexpr int kMostHeads = 128;
    std::uint32_t count = 0;
    int left = kMostHeads;
    for (std::uint32_t t = token; t != kNone && left > 0; t = reading_[t].head, --left) {
      if (steps != nullptr) *steps = count;
      if (own_[t] != kNone) return own_[t];
      // "For Kenya, which is now at war": a clause without a verb of its own has what stands in it.
      const Dep dep = reading_[t].dep;
      const bool is_clause = dep == Dep::kRelativeClause || dep == Dep::kClause || dep == Dep::kAdverbialClause ||
                             dep == Dep::kParataxis || dep == Dep::kConjunct;
      if (is_clause && reading_.Has(t, Dep::kCopula)) return kNone;
      // "A meeting of Moss and Berg in Lima": from the second of two it is as far as from the first.
      count += reading_[t].dep == Dep::kConjunct ? 0 : 1;
    }
    return kNone;
  }

  std::uint32_t OwnOf(std::uint32_t token) const { return own_[token]; }

 private:
  const Reading& reading_;
  std::vector<std::uint32_t> own_;
};

/// Between a place and what happens there, in the tree: "police in Kenya arrested him".
constexpr std::uint32_t kFurthestPlace = 2;

/// The tokens of the sentence that holds a token. O(log sentences).
RowRange SentenceOf(const Document& doc, std::uint32_t token) {
  const auto found = std::partition_point(doc.sentences.begin(), doc.sentences.end(),
                                          [&](const Sentence& s) { return s.tokens.last <= token; });
  return found == doc.sentences.end() ? RowRange{token, token + 1} : found->tokens;
}

/// Whether a time stands behind "from" or "to".
bool IsFromOrTo(const Document& doc, const Reading& reading, RowRange time) {
  const std::uint32_t marker = reading.Find(HeadOf(reading, time), Dep::kCase);
  if (marker == kNone) return false;
  const std::string form = Lower(doc.slice(doc.tokens[marker]));
  return form == "from" || form == "to";
}

/// "Won the 2020 caucuses": the year of what was won.
bool IsWithinParty(ByteSpan time, const Roles& roles) {
  return std::any_of(roles.arguments.begin(), roles.arguments.end(), [&](const EventArgument& a) {
    const bool is_party = a.role == ArgumentRole::kActor || a.role == ArgumentRole::kRecipient ||
                          a.role == ArgumentRole::kObject || a.role == ArgumentRole::kTopic;
    return is_party && a.span.begin <= time.begin && time.end <= a.span.end;
  });
}

/// The words that are shown for a predicate: from its first word to its last, where little stands between them.
ByteSpan WordsOf(const Document& doc, const Reading& reading, const Predicate& predicate, const Roles& roles) {
  constexpr std::uint32_t kFurthest = 5;  // words between: "held two days of talks"
  std::uint32_t first = predicate.verb, last = predicate.verb;
  const auto take = [&](std::uint32_t t) {
    if (t == kNone) return;
    const std::uint32_t from = std::min(first, t), to = std::max(last, t);
    if (to - from <= kFurthest + (last - first)) first = from, last = to;
  };
  take(predicate.content);
  if (!predicate.is_noun) take(reading.Find(predicate.content, Dep::kParticle));
  take(predicate.noun);
  if (roles.own_word != kNone && roles.own_word > last && roles.own_word <= last + 2) last = roles.own_word;
  if (roles.own_marker != kNone && roles.own_marker - last <= 3) last = roles.own_marker;  // "voted heavily for"
  return {doc.tokens[first].span.begin, doc.tokens[last].span.end};
}

/// What the paragraph of a token is. O(log paragraphs).
ParagraphRole RoleAt(const Document& doc, std::uint32_t token) {
  const std::uint32_t begin = doc.tokens[token].span.begin;
  const auto paragraph = std::partition_point(doc.paragraphs.begin(), doc.paragraphs.end(),
                                              [&](const Paragraph& p) { return p.span.end <= begin; });
  return paragraph != doc.paragraphs.end() && paragraph->span.begin <= begin ? paragraph->role : ParagraphRole::kBody;
}

/// "The Ministry of Health in Lima confirmed a case": where somebody named who acts is at home. "A fire in Lima" was there.
bool IsOfActor(const Document& doc, const Roles& roles, ByteSpan place) {
  return std::any_of(roles.arguments.begin(), roles.arguments.end(), [&](const EventArgument& a) {
    if (a.role != ArgumentRole::kActor || a.entity == kNone) return false;
    const EntityType type = doc.entities[a.entity].type;
    const bool is_named = type == EntityType::kOrg || type == EntityType::kPerson;
    return is_named && place.begin >= a.span.begin && place.end <= a.span.end;
  });
}

/// "Announced the tests found poison", with the tests for what is announced: a participle has no object of its own.
bool IsSubjectBehindSaying(const Reading& reading, std::uint32_t noun) {
  const std::uint32_t clause = reading.Find(noun, Dep::kClauseOfNoun);
  if (clause == kNone || clause < noun) return false;
  const Inflection form = reading[clause].form;
  return (form == Inflection::kPast || form == Inflection::kParticiple) && reading.Has(clause, Dep::kObject);
}

/// Whether paragraphs of this kind tell of something that happened, rather than who wrote it, when or where it came from.
bool Tells(ParagraphRole role) {
  return role == ParagraphRole::kBody || role == ParagraphRole::kHeadline || role == ParagraphRole::kSubheading ||
         role == ParagraphRole::kCaption || role == ParagraphRole::kListItem || role == ParagraphRole::kQuoted;
}

}  // namespace

struct EventFinder::Impl {
  explicit Impl(const Model& model) : codes(model.sections().Find(kSectionEvents)) {}

  void Find(Document* doc, const Reading& reading);
  void AddTimesAndPlaces(const Document& doc, const Reading& reading, const Owners& owners);
  void Join(Document* doc);
  void Write(Document* doc);

  EventCodes codes;
  std::vector<Predicate> predicates;
  std::vector<Found> found;    // by predicate
  std::vector<bool> is_event;  // by predicate
  std::vector<EventCase>* cases = nullptr;
};

EventFinder::EventFinder(const Model& model) : impl_(std::make_unique<Impl>(model)) {}
EventFinder::~EventFinder() = default;
EventFinder::EventFinder(EventFinder&&) noexcept = default;

void EventFinder::KeepCases(std::vector<EventCase>* cases) { impl_->cases = cases; }

bool EventFinder::Run(const StageInput& input, Document* doc) {
  Reading* const reading = input.reading;
  if (reading == nullptr || reading->empty() || impl_->codes.empty()) return true;
  reading->IndexMentions(*doc);
  impl_->Find(doc, *reading);
  return true;
}

void EventFinder::Impl::Find(Document* doc, const Reading& reading) {
  predicates = FindPredicates(*doc, reading, codes);
  found.assign(predicates.size(), {});
  is_event.assign(predicates.size(), false);
  const RoleReader roles(*doc, reading, codes);
  const SayingWords saying(*doc, reading);
  for (std::uint32_t p = 0; p < predicates.size(); ++p) {
    const Predicate& predicate = predicates[p];
    Found& one = found[p];
    const ParagraphRole role = RoleAt(*doc, predicate.verb);
    if (!Tells(role)) continue;
    // A headline tells news in the present tense, and with few names.
    const bool is_headline = role == ParagraphRole::kHeadline;
    if (role == ParagraphRole::kBody && !predicate.is_noun && IsInUnknownName(*doc, reading, predicate.content))
      continue;
    const Coding coding = CodeOf(reading, codes, predicate);
    // A word that reports speech tells an event where it says what was done as well: "announced a plan, saying …".
    const std::uint32_t object = reading.Find(predicate.content, Dep::kObject);
    const bool has_own_object = object != kNone && reading[object].part == Upos::kNoun && !saying.IsDirect(object) &&
                                !IsSubjectBehindSaying(reading, object);
    if (coding.is_none || (saying.Has(predicate.verb) && !coding.is_deed && !has_own_object)) continue;
    const Standing standing = StandingOf(*doc, reading, codes, predicate);
    if (standing.is_question) continue;
    one.roles = roles.Read(predicate, coding.code);
    // "We have sent 300 men", the minister said: whoever "we" are, he is among them.
    if (!one.roles.we.empty() && saying.SpeakerOf(predicate.content) != kNone && one.roles.actors.empty()) {
      one.roles.arguments.push_back({one.roles.we, ArgumentRole::kActor, kNone});
      one.roles.has_actor_words = true;
      one.roles.has_unknown = false;
    }
    if (ActsAccordingTo(*doc, saying.SpeakerWordsOf(predicate.content), one.roles)) continue;
    if (!IsTold(*doc, reading, {predicate, coding, standing, one.roles, is_headline})) continue;
    if (saying.IsDirect(predicate.content) && !coding.is_coded) continue;
    NewsEvent& event = one.event;
    event.span = WordsOf(*doc, reading, predicate, one.roles);
    event.predicate = predicate.is_noun ? reading.lemmas[predicate.verb] : NameOf(*doc, reading, codes, predicate);
    if (one.roles.own_word != kNone)
      event.predicate.append(" ").append(Lower(doc->slice(doc->tokens[one.roles.own_word])));
    if (one.roles.own_marker != kNone)
      event.predicate.append(" ").append(Lower(doc->slice(doc->tokens[one.roles.own_marker])));
    event.status = is_headline && IsToCome(reading, predicate.verb) ? EventStatus::kFuture : standing.status;
    event.negated = standing.is_negated;
    event.is_main = !predicate.is_noun && IsMain(reading, predicate.verb);
    event.source = saying.SpeakerOf(predicate.content);
    // Whoever says so is told in his words where the text names nobody: "police said".
    if (const ByteSpan speaker = saying.SpeakerWordsOf(predicate.content); !speaker.empty())
      one.roles.arguments.push_back({speaker, ArgumentRole::kSource, event.source});
    event.cameo = ComposedCode(coding, predicate, standing);
    if (IsWilled(event.cameo) && !HasAgent(*doc, reading, codes, one.roles)) event.cameo.clear();
    event.plover = std::string(PloverOf(event.cameo));
    event.strength = one.roles.Strength(predicate, coding.is_coded, saying.IsDirect(predicate.content));
    one.mentions = {event.span};
    one.is_coded = coding.is_coded, one.is_headline = is_headline;
    is_event[p] = true;
  }
  const Owners owners(reading, predicates);
  for (std::uint32_t p = 0; p < predicates.size(); ++p) {
    // A noun within what another event is about is a part of it: "rejected a proposal for talks".
    if (!is_event[p] || !predicates[p].is_noun || reading[predicates[p].verb].head == kNone) continue;
    const std::uint32_t above = owners.Of(reading[predicates[p].verb].head);
    const Dep dep = reading[predicates[p].verb].dep;
    // "Took office after the resignation of Moss": another event.
    if (IsBehindThen(*doc, reading, predicates[p].verb)) continue;
    if (above != kNone && is_event[above] && dep != Dep::kSubject && dep != Dep::kPassiveSubject) is_event[p] = false;
  }
  AddTimesAndPlaces(*doc, reading, owners);
  for (std::uint32_t p = 0; p < predicates.size(); ++p) {
    if (!is_event[p]) continue;
    const Predicate& predicate = predicates[p];
    Found& one = found[p];
    const EventClues clues = CluesOf(*doc, reading,
                                     {one.event, predicate, one.roles, one.is_coded, one.is_headline,
                                      saying.IsDirect(predicate.content), !one.amounts.empty()});
    one.event.confidence = RateEvent(clues);
    if (cases != nullptr) cases->push_back({one.event.span, clues});
  }
  Join(doc);
  Write(doc);
}

void EventFinder::Impl::AddTimesAndPlaces(const Document& doc, const Reading& reading, const Owners& owners) {
  // "a meeting of Moss and Berg in Lima last month": where the tree hangs place and day on another noun, the noun that
  // tells an event before them, if no verb lies between.
  constexpr std::uint32_t kFarthestNoun = 64;  // tokens
  const auto noun_before = [&](std::uint32_t token) {
    const auto sentence = SentenceOf(doc, token);
    for (std::uint32_t t = token; t > sentence.first && token - t < kFarthestNoun; --t) {
      const std::uint32_t p = owners.OwnOf(t - 1);
      if (p != kNone && is_event[p] && predicates[p].is_noun) return p;
      if (reading[t - 1].part == Upos::kVerb) break;
    }
    return kNone;
  };
  const auto owner_of = [&](RowRange tokens, std::uint32_t* steps) {
    const std::uint32_t p = owners.Of(HeadOf(reading, tokens), steps);
    return p != kNone && is_event[p] ? p : noun_before(tokens.first);
  };
  // "Asked for help in Lima": a noun that tells no event of its own is a part of what is above, and happens where that does.
  const auto place_owner_of = [&](RowRange tokens, std::uint32_t* steps) {
    const std::uint32_t p = owners.Of(HeadOf(reading, tokens), steps);
    if (p == kNone || is_event[p] || !predicates[p].is_noun || reading[predicates[p].verb].head == kNone)
      return p != kNone && is_event[p] ? p : noun_before(tokens.first);
    const std::uint32_t so_far = *steps + 1;
    const std::uint32_t above = owners.Of(reading[predicates[p].verb].head, steps);
    *steps += so_far;
    return above != kNone && is_event[above] ? above : noun_before(tokens.first);
  };
  std::uint32_t steps = 0;
  const auto owner = [&](ByteSpan span) -> Found* {
    const RowRange tokens = TokensOf(doc, span);
    if (tokens.size() == 0) return nullptr;
    const std::uint32_t p = owner_of(tokens, &steps);
    return p == kNone || !is_event[p] ? nullptr : &found[p];
  };
  // "According to officials on Thursday": when they said so.
  const auto hangs_on_source = [&](ByteSpan span, const Roles& roles) {
    std::uint32_t token = HeadOf(reading, TokensOf(doc, span));
    for (int left = 4; left > 0 && token != kNone; --left, token = reading[token].head) {
      const ByteSpan word = doc.tokens[token].span;
      for (const EventArgument& a : roles.arguments) {
        if (a.role == ArgumentRole::kSource && a.span.begin <= word.begin && word.end <= a.span.end) return true;
      }
    }
    // The tree may hang it on the verb; it stands behind who says so, with no more than a preposition between.
    const std::uint32_t first = TokensOf(doc, span).first;
    if (first == 0) return false;
    const std::uint32_t before = reading[first - 1].part == Upos::kAdp && first > 1 ? first - 2 : first - 1;
    const std::uint32_t end = doc.tokens[before].span.end;
    for (const EventArgument& a : roles.arguments) {
      if (a.role != ArgumentRole::kSource || a.span.begin >= end || end > a.span.end + 1) continue;
      const RowRange source = TokensOf(doc, a.span);
      if (source.first > 0 && Lower(doc.slice(doc.tokens[source.first - 1])) == "to") return true;
    }
    return false;
  };
  for (std::uint32_t t = 0; t < doc.times.size(); ++t) {
    const Time& time = doc.times[t];
    if (time.type == TimeType::kDuration || time.type == TimeType::kSet) continue;
    Found* const one = owner(time.span);
    if (one == nullptr || hangs_on_source(time.span, one->roles)) continue;
    // "moved from May to June", "pushed back to Monday": what was changed, and not when.
    const bool is_when = !IsFromOrTo(doc, reading, TokensOf(doc, time.span)) && !IsWithinParty(time.span, one->roles);
    if (is_when && (one->event.time == kNone || steps < one->steps_to_time))
      one->event.time = t, one->steps_to_time = steps;
    one->roles.arguments.push_back({time.span, ArgumentRole::kTime, kNone});
  }
  for (std::uint32_t q = 0; q < doc.quantities.size(); ++q) {
    Found* const one = owner(doc.quantities[q].span);
    if (one == nullptr || doc.quantities[q].type == QuantityType::kOrdinal) continue;
    // How much of what is dealt with, or hung on the verb itself; not who is "now 27", nor "one of them".
    // A price is, wherever the tree hangs it: "buy the Berg Holding for two million dollars".
    const std::uint32_t first = TokensOf(doc, doc.quantities[q].span).first;
    const bool is_price = doc.quantities[q].type == QuantityType::kMoney && first > 0 && steps < 4 &&
                          Lower(doc.slice(doc.tokens[first - 1])) == "for";
    if (!IsWithinParty(doc.quantities[q].span, one->roles) && steps > 1 && !is_price) continue;
    if (Lower(doc.slice(doc.quantities[q].span)) == "one") continue;
    one->amounts.push_back(q);
    one->roles.arguments.push_back({doc.quantities[q].span, ArgumentRole::kAmount, kNone});
  }
  for (const Mention& mention : doc.mentions) {
    if (mention.entity == kNone || !IsWhere(doc, reading, mention)) continue;
    steps = 0;
    const std::uint32_t p = place_owner_of(mention.tokens, &steps);
    if (steps > kFurthestPlace) continue;  // "bought ships for use in Kenya"
    if (p == kNone || !is_event[p] || found[p].event.place != kNone || found[p].roles.Has(mention.entity)) continue;
    if (IsOfActor(doc, found[p].roles, mention.span)) continue;
    found[p].event.place = mention.entity;
    found[p].roles.arguments.push_back({mention.span, ArgumentRole::kPlace, mention.entity});
  }
}

void EventFinder::Impl::Join(Document* doc) {
  (void)doc;
  std::unordered_map<std::string, std::uint32_t> first_of;
  for (std::uint32_t p = 0; p < found.size(); ++p) {
    if (!is_event[p]) continue;
    Found& one = found[p];
    if (one.roles.actors.empty() || (one.roles.recipients.empty() && one.roles.objects.empty())) continue;
    std::string key = one.event.predicate;
    for (const auto* rows : {&one.roles.actors, &one.roles.recipients, &one.roles.objects}) {
      key.push_back('/');
      for (const std::uint32_t row : *rows) key.append(std::to_string(row)).push_back(' ');
    }
    key.append(one.event.negated ? "-" : "+").append(std::to_string(static_cast<int>(one.event.status)));
    const auto [at, is_new] = first_of.try_emplace(std::move(key), p);
    Found& first = found[at->second];
    const bool other_day = one.event.time != kNone && first.event.time != kNone && one.event.time != first.event.time &&
                           doc->times[one.event.time].value != doc->times[first.event.time].value;
    if (is_new || other_day) continue;
    first.mentions.push_back(one.event.span);
    if (first.event.time == kNone) first.event.time = one.event.time;
    if (first.event.place == kNone) first.event.place = one.event.place;
    first.event.confidence = std::max(first.event.confidence, one.event.confidence);
    first.event.strength = std::max(first.event.strength, one.event.strength);
    is_event[p] = false;
    for (const std::uint32_t q : one.amounts) first.amounts.push_back(q);
  }
}

void EventFinder::Impl::Write(Document* doc) {
  std::vector<Found*> order;
  for (std::uint32_t p = 0; p < found.size(); ++p) {
    if (is_event[p]) order.push_back(&found[p]);
  }
  std::stable_sort(order.begin(), order.end(), [](const Found* a, const Found* b) {
    return a->event.span.begin != b->event.span.begin ? a->event.span.begin < b->event.span.begin
                                                      : a->event.span.end > b->event.span.end;
  });
  const auto append = [](const auto& from, auto* to) {
    const auto first = static_cast<std::uint32_t>(to->size());
    to->insert(to->end(), from.begin(), from.end());
    return RowRange{first, static_cast<std::uint32_t>(to->size())};
  };
  for (Found* one : order) {
    NewsEvent event = std::move(one->event);
    event.actors = append(one->roles.actors, &doc->event_actors);
    event.recipients = append(one->roles.recipients, &doc->event_recipients);
    event.objects = append(one->roles.objects, &doc->event_objects);
    event.amounts = append(one->amounts, &doc->event_amounts);
    std::stable_sort(one->roles.arguments.begin(), one->roles.arguments.end(),
                     [](const EventArgument& a, const EventArgument& b) { return a.span.begin < b.span.begin; });
    event.arguments = append(one->roles.arguments, &doc->event_arguments);
    event.mentions = append(one->mentions, &doc->event_mentions);
    for (const std::uint32_t q : one->amounts) {
      if (doc->quantities[q].event == kNone) doc->quantities[q].event = static_cast<std::uint32_t>(doc->events.size());
    }
    doc->events.push_back(std::move(event));
  }
}

}  // namespace lede
