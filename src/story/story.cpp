#include "story/story.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "reading/headline_report.h"
#include "story/acting.h"
#include "story/clauses.h"
#include "story/lead.h"
#include "story/main_event.h"
#include "story/names_told.h"
#include "story/parts_told.h"
#include "story/predicate.h"
#include "story/times_told.h"
#include "story/when.h"
#include "story/where.h"
#include "story/why.h"
#include "text/unicode.h"

namespace lede {
namespace {

constexpr std::size_t kMostPassed = 2;     // sentences that may tell a story
constexpr std::uint16_t kOfSpeaker = 900;  // in thousandths: a headline's own "says"

class Teller {
 public:
  Teller(const Clauses& clauses, const Lead& lead, Document* doc)
      : doc_(*doc), clauses_(clauses), lead_(lead), names_(*doc, lead) {}

  void Tell() {
    Lede& lede = doc_.lede.emplace();
    lede.sentence = lead_.first().span;
    std::vector<Named> who = names_.Who();
    const std::uint32_t main = MainEventOf(doc_, lead_.told);
    const std::optional<ToldPredicate> whole = PredicateOf(doc_, lead_, clauses_);
    std::optional<ToldPredicate> said = whole;
    lede.who.first = Rows();
    const bool tells_event = main != kNone && !IsToldBetter(said, main) && AddSubjects(main, &who);
    if (tells_event) said.reset();
    if (said.has_value() && !said->is_done_to) {
      AddSubject(*said, &who);
    } else if (!tells_event && !said.has_value() && !clauses_.IsKnown()) {
      for (const Named& named : who) Add(named, doc_.mentions[named.mention].confidence);
    }
    lede.who.last = Rows();
    if (tells_event && whole.has_value()) WidenSubject(*whole, main, lede.who);
    lede.who.last = Rows();
    if (tells_event) TellEvent(main, who, &lede);
    // "Wins" says little where nothing is won; "wins at home" says more.
    if (tells_event && whole.has_value() && lede.whom.size() == 0 && Within(doc_.events[main].span, whole->words))
      doc_.lede_parts[lede.what].span = whole->words;
    if (said.has_value()) TellPredicate(*said, &who, &lede);
    if (lede.source == kNone && lede.what != kNone) lede.source = AddSpeakerOfHeadline(doc_.lede_parts[lede.what].span);
    // Day and place of what the headline says that somebody says are that event's.
    const bool is_in_headline = main != kNone && doc_.events[main].span.begin < lede.sentence.begin;
    const bool is_of_event = main != kNone && said.has_value() &&
                             (is_in_headline || Within(doc_.tokens[said->verb].span, doc_.events[main].span));
    const std::uint32_t event = tells_event || is_of_event ? main : kNone;
    lede.where.first = Rows();
    lede.where.last = Rows();
    // Where and when is said of something.
    if (clauses_.IsKnown() && lede.what == kNone) return;
    const ToldPlace where = WhereOf(doc_, lead_, clauses_, names_, event, who);
    for (const Named& place : {where.place, where.around}) {
      if (place.entity != kNone) Add(place, std::min(where.confidence, doc_.mentions[place.mention].confidence));
    }
    lede.where.last = Rows();
    lede.when = AddWhen(WhenOf(doc_, lead_, clauses_, event));
    lede.why = AddWhy(WhyOf(doc_, lead_, clauses_, tells_event ? main : kNone, said ? said->verb : kNone), lede.whom);
  }

 private:
  std::uint32_t Rows() const { return static_cast<std::uint32_t>(doc_.lede_parts.size()); }

  void WidenSubject(const ToldPredicate& whole, std::uint32_t main, RowRange who);
  void JoinSubjects(const ToldPredicate& whole, RowRange who);
  bool AddSubjects(std::uint32_t main, std::vector<Named>* who);
  void TellEvent(std::uint32_t main, const std::vector<Named>& who, Lede* lede);
  bool IsAge(ByteSpan span) const;
  bool IsOfParts(const LedePart& amount, const NewsEvent& event) const;
  bool IsTold(std::uint32_t entity, const std::vector<Named>& who) const;
  bool IsToldBetter(const std::optional<ToldPredicate>& said, std::uint32_t main) const;
  void AddSubject(const ToldPredicate& said, std::vector<Named>* who);
  void TellPredicate(const ToldPredicate& said, std::vector<Named>* who, Lede* lede);
  Named NameAt(std::uint32_t token) const;
  Named NamedInstead(const ToldPredicate& said) const;
  void AddWords(const EventArgument& argument, const NewsEvent& event, std::uint32_t row);

  void Add(const Named& named, std::uint16_t confidence) {
    LedePart part;
    part.span = doc_.mentions[named.mention].span, part.entity = named.entity, part.confidence = confidence;
    doc_.lede_parts.push_back(part);
  }

  std::uint32_t AddWhen(const ToldTime& told) {
    if (told.time == kNone) return kNone;
    LedePart part;
    part.span = doc_.times[told.time].span, part.time = told.time, part.confidence = told.confidence;
    doc_.lede_parts.push_back(part);
    return Rows() - 1;
  }

  /// Who says what a headline says: "…, say scientists".
  std::uint32_t AddSpeakerOfHeadline(ByteSpan what) {
    if (!clauses_.IsKnown()) return kNone;
    for (const Sentence& headline : lead_.headlines) {
      const std::optional<HeadlineReport> report = ReportBehind(doc_, clauses_.reading(), headline);
      if (!report.has_value() || !Within(what, headline.span)) continue;
      LedePart part;
      part.span = {doc_.tokens[report->speaker.first].span.begin, doc_.tokens[report->speaker.last - 1].span.end};
      part.entity = report->entity, part.confidence = kOfSpeaker;
      doc_.lede_parts.push_back(part);
      return Rows() - 1;
    }
    return kNone;
  }

  std::uint32_t AddWhy(const ToldReason& told, RowRange whom) {
    // "Blames Reed for her defeat": what she blames him for, and no reason why she does.
    const auto parts = doc_.lede_parts.begin();
    const bool is_told = std::any_of(parts + whom.first, parts + whom.last,
                                     [&](const LedePart& part) { return Within(told.words, part.span); });
    if (told.words.empty() || is_told) return kNone;
    LedePart part;
    part.span = told.words, part.confidence = told.confidence;
    doc_.lede_parts.push_back(part);
    return Rows() - 1;
  }

  const Entity& EntityOf(const Named& named) const { return doc_.entities[named.entity]; }

  Document& doc_;
  const Clauses& clauses_;
  const Lead& lead_;
  const NamesTold names_;
};

/// Those who act in the event, with the words that name them there; nobody where it only tells what was done to somebody.
/// `who` gets those among them that are entities. False, and nothing added, where one is not sure.
bool Teller::AddSubjects(std::uint32_t main, std::vector<Named>* who) {
  const NewsEvent& event = doc_.events[main];
  std::vector<EventArgument> subjects;
  subjects = ArgumentsOf(doc_, event, ArgumentRole::kActor, kMostNamed);
  std::vector<Named> named;
  for (const EventArgument& subject : subjects) {
    if (subject.entity == kNone) continue;
    const std::uint32_t mention = names_.SureMentionOf(subject.entity);
    const Named one{subject.entity, mention};
    if (mention == kNone || (EntityOf(one).type == EntityType::kPerson && names_.IsAlsoPlace(one))) return false;
    named.push_back(one);
  }
  for (EventArgument& subject : subjects) {
    // "She" and "the minister" are told by name; "the Kenyan minister" is not told as Kenya.
    const auto stands_for_it = [&](const Mention& m) {
      return m.entity == subject.entity && m.kind > MentionKind::kAcronym && Within(m.span, subject.span);
    };
    const auto names_it = [&](const Mention& m) {
      return m.entity == subject.entity && m.kind <= MentionKind::kAcronym && Within(m.span, subject.span);
    };
    const auto first = doc_.mentions.begin() + FirstMentionFrom(doc_, subject.span.begin);
    const auto last = doc_.mentions.begin() + FirstMentionFrom(doc_, subject.span.end);
    if (subject.entity != kNone && std::none_of(first, last, names_it) && std::any_of(first, last, stands_for_it))
      subject.span = doc_.mentions[names_.SureMentionOf(subject.entity)].span;
    AddWords(subject, event, main);
  }
  *who = named;
  return true;
}

/// The whole of a subject of which the event has a part, or has too much: "leaders of the states", "the board on Monday".
void Teller::WidenSubject(const ToldPredicate& whole, std::uint32_t main, RowRange who) {
  if (whole.is_done_to || who.size() == 0 || !Within(doc_.tokens[whole.verb].span, doc_.events[main].span)) return;
  if (who.size() > 1) return JoinSubjects(whole, who);
  LedePart& part = doc_.lede_parts[who.first];
  const bool meets = part.span.begin < whole.subject_words.end && whole.subject_words.begin < part.span.end;
  const bool has_head = Within(doc_.tokens[whole.subject].span, part.span);
  const bool is_longer = part.span.begin == whole.subject_words.begin && part.span.end > whole.subject_words.end;
  if (!meets || (has_head && !is_longer)) return;
  part.span = whole.subject_words;
  if (!has_head) part.entity = NameAt(whole.subject).entity;
}

/// "Fraud and theft lawyers" are not fraud, and lawyers: of those that "and" joins, the first is somebody by their name only.
void Teller::JoinSubjects(const ToldPredicate& whole, RowRange who) {
  LedePart& first = doc_.lede_parts[who.first];
  const LedePart& last = doc_.lede_parts[who.last - 1];
  const bool is_whole = first.span.begin == whole.subject_words.begin && Within(last.span, whole.subject_words);
  if (first.entity != kNone || !is_whole) return;
  first.span = whole.subject_words, first.entity = NameAt(whole.subject).entity;
  doc_.lede_parts.resize(who.first + 1);
}

/// A part of the words of an argument; its confidence is the event's.
void Teller::AddWords(const EventArgument& argument, const NewsEvent& event, std::uint32_t row) {
  LedePart part;
  part.span = WithoutDay(doc_, clauses_, argument.span), part.event = row, part.confidence = event.confidence;
  const bool is_cut = part.span.begin > argument.span.begin && argument.entity != kNone &&
                      !IsNamedIn(doc_, doc_.entities[argument.entity], part.span);
  if (!is_cut && !IsPartOfWord(doc_, argument.entity, argument.span)) part.entity = argument.entity;
  doc_.lede_parts.push_back(part);
}

bool Teller::IsTold(std::uint32_t entity, const std::vector<Named>& who) const {
  return entity != kNone && std::any_of(who.begin(), who.end(), [&](const Named& n) { return n.entity == entity; });
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
  what.span = DeedOf(doc_, clauses_, event), what.event = main, what.confidence = event.confidence;
  lede->what = add(what);
  lede->whom.first = Rows();
  for (const ArgumentRole role : {ArgumentRole::kRecipient, ArgumentRole::kObject, ArgumentRole::kTopic}) {
    if (role == ArgumentRole::kTopic && Rows() > lede->whom.first) break;  // what was ruled, where nobody was
    for (EventArgument argument : ArgumentsOf(doc_, event, role, kMostNamed)) {
      const auto parts = doc_.lede_parts.begin();
      const bool is_told =
          IsTold(argument.entity, who) || std::any_of(parts + lede->who.first, parts + lede->who.last,
                                                      [&](const LedePart& part) { return part.span == argument.span; });
      // "Voted 66 to 27": figures are nobody.
      const std::string_view words = doc_.slice(argument.span);
      const bool is_figures = words.find_first_not_of("0123456789.,-") == std::string_view::npos;
      if (is_told || is_figures || Rows() - lede->whom.first == kMostNamed) continue;
      if (IsWithinAnother(doc_, event, argument.span)) continue;
      argument.span = WithComplement(doc_, clauses_, event, argument.span);
      AddWords(argument, event, main);
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

/// Whether what the headline says is surer to be the story than an event: of the first sentence, or of a clause within the
/// headline ("Moss says Reed was found"), or one that takes whoever something is done to for who did it.
bool Teller::IsToldBetter(const std::optional<ToldPredicate>& said, std::uint32_t main) const {
  const NewsEvent& event = doc_.events[main];
  if (said.has_value() && Within(event.span, said->words) && NeedsItsWords(doc_, clauses_, event)) return true;
  if (!said.has_value() || said->words.begin >= lead_.first().span.begin) return false;
  if (!Within(doc_.tokens[said->verb].span, event.span)) return true;
  const auto argument = doc_.event_arguments.begin();
  return said->is_done_to &&
         std::any_of(argument + event.arguments.first, argument + event.arguments.last, [&](const EventArgument& a) {
           return a.role == ArgumentRole::kActor && Within(a.span, said->subject_words);
         });
}

/// The entity whose name, or whose part of a name, a token is.
Named Teller::NameAt(std::uint32_t token) const {
  for (std::uint32_t m = FirstMentionFrom(doc_, doc_.tokens[token].span.end); m > 0; --m) {
    const Mention& mention = doc_.mentions[m - 1];
    const bool is_name = mention.type != EntityType::kTitle && mention.type != EntityType::kNorp;
    if (is_name && mention.tokens.first <= token && token < mention.tokens.last && names_.IsSure(mention))
      return {mention.entity, m - 1};
    if (mention.tokens.last + 8 < token) break;
  }
  return {};
}

/// Whom the first sentence names where the headline does not: "Man swims to Kenya", "Ada Moss, 32, swam to Kenya".
Named Teller::NamedInstead(const ToldPredicate& said) const {
  const std::uint32_t root = clauses_.RootOf(lead_.first());
  const std::uint32_t told = clauses_.HeadOf(said.words);
  if (root == kNone || told == root || clauses_.LemmaOf(root).empty()) return {};
  const bool is_same = clauses_.LemmaOf(root) == clauses_.LemmaOf(clauses_.VerbOver(said.subject));
  const std::uint32_t subject = SubjectOf(clauses_.reading(), root);
  const Named named = is_same && subject != kNone ? NameAt(subject) : Named{};
  if (named.entity == kNone || EntityOf(named).type != EntityType::kPerson) return {};
  return names_.IsAlsoPlace(named) ? Named{} : named;
}

void Teller::AddSubject(const ToldPredicate& said, std::vector<Named>* who) {
  Named named = NameAt(said.subject);
  LedePart part;
  part.span = said.subject_words, part.entity = named.entity, part.confidence = said.confidence;
  if (named.entity == kNone) {
    named = NamedInstead(said);
    if (named.entity != kNone) part.span = doc_.mentions[named.mention].span, part.entity = named.entity;
  } else {
    // "Norway and Kenya agree": both, in the text's words.
    for (const std::uint32_t child : clauses_.reading().Of(said.subject)) {
      const bool is_joined = clauses_.reading()[child].dep == Dep::kConjunct;
      if (is_joined && Within(doc_.tokens[child].span, said.subject_words)) part.entity = kNone;
    }
  }
  doc_.lede_parts.push_back(part);
  who->clear();
  if (named.entity != kNone) who->push_back(named);
}

void Teller::TellPredicate(const ToldPredicate& said, std::vector<Named>* who, Lede* lede) {
  LedePart what;
  what.span = said.words, what.confidence = said.confidence;
  doc_.lede_parts.push_back(what);
  lede->what = Rows() - 1;
  lede->whom.first = Rows();
  if (said.is_done_to) AddSubject(said, who);
  lede->whom.last = Rows();
}

}  // namespace

void TellInShort(const Reading* reading, Document* doc) {
  if (doc->sentences.empty()) return;
  const Clauses clauses(*doc, reading);
  const Lead first = LeadOf(*doc, clauses);
  Teller(clauses, first, doc).Tell();
  // Of a sentence that says nothing that is understood, the one behind it says more often what the story is.
  for (std::size_t passed = 1; passed <= kMostPassed && clauses.IsKnown() && doc->lede->what == kNone; ++passed) {
    const Lead next = LeadOf(*doc, clauses, passed);
    doc->lede_parts.clear();
    Teller(clauses, next, doc).Tell();
  }
  if (doc->lede->what != kNone || doc->lede->sentence == first.first().span) return;
  doc->lede_parts.clear();
  Teller(clauses, first, doc).Tell();
}

bool StoryTeller::Run(const StageInput& input, Document* doc) {
  TellInShort(input.reading, doc);
  return true;
}

}  // namespace lede
