// What trees know better than rules that read words: whose a verb of saying is, and where its words begin and end.
#include <algorithm>
#include <array>

#include "quotes/finder.h"
#include "text/unicode.h"

namespace lede {

/// Takes from indirect speech what the tree gives to the word of reporting, “said [late on Tuesday] nobody would be sent”,
/// and gives it whom the tree has as that word's own subject: “[Moss], who owns the boat, said”.
void QuoteFinder::MendIndirect(Quote* quote) {
  if (quote->kind != QuoteKind::kIndirect || quote->cue.empty() || quote->parts.size() != 0) return;
  const Reading& reading = trees_->reading;
  const std::uint32_t cue = TokensOf(quote->cue).first;
  const RowRange content = TokensOf(quote->span);
  if (content.size() == 0 || content.first < begin_ || content.last > end_ || pair_[cue] != 0) return;
  if (content.first == cue + 1) {
    std::uint32_t top = content.first;
    while (reading[top].head != kNone && reading[top].head > cue && reading[top].head < content.last)
      top = reading[top].head;
    const Dep dep = reading[top].dep;
    const std::uint32_t rest = reported_->TreeOf(top).last;
    const bool beside = dep == Dep::kOblique || dep == Dep::kObliqueMeasure || dep == Dep::kAdverb;
    const bool clause = reading.Has(cue, Dep::kClause) && reading.Find(cue, Dep::kClause) >= rest;
    if (beside && clause && reading[top].head == cue && rest < content.last && rest - content.first < kLongestTail)
      quote->span.begin = Span({At(rest) == "," ? rest + 1 : rest, content.last}).begin;
  }
  const std::uint32_t subject = reading.Find(cue, Dep::kSubject);
  if (subject == kNone || subject > cue || reading[subject].part == Upos::kPron || pair_[subject] != 0) return;
  const RowRange phrase = reported_->PhraseOf(subject);
  const ByteSpan words = Span(phrase), before = quote->speaker_span;
  if (phrase.size() == 0 || before.empty()) return;
  if (words.begin < before.end && before.begin < words.end) {
    const std::uint32_t named = mention_[TokensOf(before).last - 1];
    const bool person = named != kNone && doc_.mentions[named].type == EntityType::kPerson;
    const bool speaks = reading[subject].mention != kNone || IsPersonNoun(At(subject)) ||
                        trees_->weights.Of("source=" + reading.lemmas[subject]) > 0;
    if ((person && !speaks) || !HangsBelow(TokensOf(before), subject)) return;
    quote->speaker_span = words;
    quote->speaker = SpeakerOf(phrase, &quote->attribution);
    return;
  }
  const std::uint32_t told = reading.Find(subject, Dep::kRelativeClause);
  const ByteSpan within = told == kNone ? ByteSpan{} : Span(reported_->TreeOf(told));
  // “the court, which upheld it, agreed”; also “which upheld [her dismissal] agreed”, where that is read as a subject too
  const bool next = told != kNone && TokensOf(before).first == told + 1;
  const bool inside = next || (told != kNone && before.begin >= within.begin && before.end <= within.end);
  if (!inside) return;
  quote->speaker_span = words;
  quote->speaker = SpeakerOf(phrase, &quote->attribution);
}

/// “the leaders of Turkey and Russia”: whether the words that name a source only tell of the noun at `subject`.
bool QuoteFinder::HangsBelow(RowRange source, std::uint32_t subject) const {
  const Reading& reading = trees_->reading;
  if (source.size() == 0 || (subject >= source.first && subject < source.last)) return false;
  bool below = false;
  std::uint32_t at = source.last - 1;
  for (std::uint32_t steps = 0; at != subject && at != kNone && steps < kLongestSubject; ++steps) {
    const Dep dep = reading[at].dep;
    if (dep == Dep::kApposition) return false;
    below = below || dep == Dep::kNominal || dep == Dep::kClauseOfNoun || dep == Dep::kOblique ||
            dep == Dep::kRelativeClause;
    at = reading[at].head;
  }
  return below && at == subject;
}

/// Who says a direct quotation, where a verb of reporting stands right before its mark that the rules passed by, or their
/// verb has a subject of its own that they did: “Moss said it was old; Hale boasted, “…””.
void QuoteFinder::MendSource(std::uint32_t cue, Quote* quote) {
  const std::uint32_t verb = VerbBefore(TokensOf(quote->span).first);
  if (verb == kNone && cue == kNone) return;
  const std::uint32_t now = verb != kNone ? verb : cue;
  const std::uint32_t subject = reported_->SubjectOf(now);
  if (subject == kNone || pair_[subject] != 0) return;
  const RowRange phrase = reported_->PhraseOf(subject);
  const ByteSpan words = Span(phrase), before = quote->speaker_span;
  const bool overlaps = words.begin < before.end && before.begin < words.end;
  std::uint32_t top = now;
  while (trees_->reading[top].dep == Dep::kConjunct) top = trees_->reading[top].head;
  const bool own = trees_->reading[subject].head == top;
  if (phrase.size() == 0 || overlaps || !(own || before.empty() || now != cue)) return;
  quote->speaker_span = words, quote->cue = doc_.tokens[now].span;
  quote->speaker = SpeakerOf(phrase, &quote->attribution);
}

/// The verb of reporting that leads up to the mark at `open`, “asking her, “…””, or kNone.
std::uint32_t QuoteFinder::VerbBefore(std::uint32_t open) const {
  if (open < begin_ + 3 || At(open - 1) != ",") return kNone;
  std::uint32_t verb = open - 2;
  const Reading& reading = trees_->reading;
  if (reading[verb].part == Upos::kPron && reading[verb].head == verb - 1) --verb;
  if (reading[verb].part != Upos::kVerb || pair_[verb] != 0) return kNone;
  return trees_->weights.OftenReports(reading.lemmas[verb]) ? verb : kNone;
}

/// “in Lima’s hall, Moss said”: whether the words that name the source are not those right before the verb, where a comma
/// parts a name from them.
RowRange QuoteFinder::NearSource(std::uint32_t cue, RowRange source) const {
  if (cue <= begin_ || cue >= end_ || source.size() == 0 || source.last >= cue) return source;
  const std::uint32_t m = mention_[cue - 1];
  if (m == kNone || pair_[cue - 1] != 0) return source;
  const Mention& mention = doc_.mentions[m];
  if (mention.type != EntityType::kPerson || mention.tokens.last != cue) return source;
  const bool parted = mention.tokens.first > begin_ && At(mention.tokens.first - 1) == ",";
  return parted && source.last + 1 == mention.tokens.first ? mention.tokens : source;
}

/// “Moss’s lawyer, Senior Counsel Ada Hale, said”: the name between two commas before the word of reporting, which the tree
/// may have lost behind a title, belongs to the words that describe whose it is.
RowRange QuoteFinder::WithNameBehind(std::uint32_t cue, RowRange source) const {
  constexpr std::uint32_t kLongestTitle = 5;  // tokens
  if (source.size() == 0 || Named(source) != kNone || source.last + 2 >= cue || cue >= end_) return source;
  if (At(source.last) != "," || At(cue - 1) != "," || mention_[cue - 2] == kNone) return source;
  const Mention& mention = doc_.mentions[mention_[cue - 2]];
  const bool ends = mention.type == EntityType::kPerson && mention.tokens.last == cue - 1;
  if (!ends || mention.tokens.first <= source.last || mention.tokens.first - source.last > kLongestTitle + 1)
    return source;
  for (std::uint32_t t = source.last + 1; t < mention.tokens.first; ++t) {
    if (IsPunct(At(t)) || trees_->reading[t].part == Upos::kVerb) return source;
  }
  return {source.first, mention.tokens.last};
}

/// “asked [me] to prove it”: the words without the hearer before them.
RowRange QuoteFinder::WithoutHearer(RowRange content) const {
  static constexpr std::array<std::string_view, 6> kHearers = {"me", "us", "him", "her", "them", "you"};
  static constexpr std::array<std::string_view, 9> kOpen = {"to",  "that", "if",   "whether", "how",
                                                            "why", "what", "when", "where"};
  if (content.size() < 3) return content;
  const bool hears = std::find(kHearers.begin(), kHearers.end(), At(content.first)) != kHearers.end();
  const bool opens = std::find(kOpen.begin(), kOpen.end(), At(content.first + 1)) != kOpen.end();
  // “told reporters Ada Moss was well”
  const bool told = content.first > begin_ && words_[content.first - 1] == ReportingWord::kTell;
  if (told && At(content.first) == "reporters" && IsCapitalized(At(content.first + 1)))
    return {content.first + 1, content.last};
  return hears && opens ? RowRange{content.first + 1, content.last} : content;
}

/// Where indirect speech that the rules found begins and ends, and whose it is.
void QuoteFinder::MendEnds(const MaybeReported& one, Quote* quote) {
  if (quote->parts.size() != 0) return;
  quote->span.begin = Span(WithoutHearer(one.content)).begin;
  const RowRange content = WithoutRemark(one);
  if (content.last != one.content.last) quote->span.end = Span(content).end;
  if (one.cue == kNone || quote->kind != QuoteKind::kIndirect) return;
  const std::uint32_t outer = OuterSource(one.cue);
  if (outer == kNone) return;
  const RowRange phrase = reported_->PhraseOf(outer);
  const ByteSpan words = Span(phrase), before = quote->speaker_span;
  if (phrase.size() == 0 || (words.begin < before.end && before.begin < words.end)) return;
  quote->speaker_span = words;
  quote->speaker = SpeakerOf(phrase, &quote->attribution);
}

/// The words without what the reporter tells of who speaks: “…, but didn’t say why”, “… citing sources”, “(despite
/// insisting that …)”, and with what goes on in the same tense, “…, while others would stay”.
RowRange QuoteFinder::WithoutRemark(const MaybeReported& one) const {
  if (one.cue == kNone || KindOf(one) != QuoteKind::kIndirect || one.inserted.size() != 0) return one.content;
  const std::uint32_t head = clues_->HeadOf(one), bracket = BracketAtEnd(one.content), stop = OnlySemicolon(one);
  const bool clause = clues_->ShapeOf(one) == Shape::kClause;
  const RowRange content = one.content;
  for (std::uint32_t t = content.first + 1; t < content.last; ++t) {
    std::uint32_t cut = kNone;
    const bool beside = trees_->reading[t].head == one.cue;  // and none of the words reported
    if (t <= head && !beside) continue;
    if (t == stop || t == bracket) {
      cut = t;
    } else if (IsRemark(one, head, clause, t)) {
      cut = reported_->TreeOf(t).first;
    }
    if (cut == kNone || (cut <= head && !beside) || cut < content.first + 2) continue;
    while (cut > content.first + 1 && (At(cut - 1) == "," || At(cut - 1) == "and" || At(cut - 1) == "but")) --cut;
    return {content.first, cut};
  }
  const RowRange all = WithoutTitle(one);
  return {all.first, WithSameModal(head, all.last)};
}

/// “It is old, [mayor of Talmora,] Ada Moss, said”: what stands between commas before the name that speaks is its title.
RowRange QuoteFinder::WithoutTitle(const MaybeReported& one) const {
  const RowRange content = one.content;
  if (one.source.size() == 0 || one.source.last >= end_ || one.source.last > one.cue) return content;
  if (content.last + 1 != one.source.first || At(content.last) != "," || At(one.source.last) != ",") return content;
  bool titled = false;
  for (std::uint32_t t = content.last; t-- > content.first + kFewestReported;) {
    titled = titled || trees_->reading[t].part == Upos::kNoun;
    if (At(t) == "," && t > clues_->HeadOf(one)) return titled ? RowRange{content.first, t} : content;
    if (trees_->reading[t].part == Upos::kVerb || trees_->reading[t].part == Upos::kAux) break;
  }
  return content;
}

/// “According to Moss, it is old; it will be mended”: the semicolon, where there is one alone; kNone otherwise.
std::uint32_t QuoteFinder::OnlySemicolon(const MaybeReported& one) const {
  if (!IsAccording(one) || one.content.first < one.cue) return kNone;
  std::uint32_t only = kNone;
  for (std::uint32_t t = one.content.first; t < one.content.last; ++t) {
    if (At(t) != ";") continue;
    if (only != kNone || pair_[t] != 0) return kNone;
    only = t;
  }
  return only;
}

/// Where a bracket opens that closes at the end of the words and holds a verb of reporting; kNone where there is none.
std::uint32_t QuoteFinder::BracketAtEnd(RowRange content) const {
  if (At(content.last - 1) != ")") return kNone;
  for (std::uint32_t t = content.last - 1; t-- > content.first;) {
    if (At(t) == ")") return kNone;
    if (At(t) == "(") return HasReporting({t + 1, content.last}) ? t : kNone;
  }
  return kNone;
}

bool QuoteFinder::HasReporting(RowRange rows) const {
  for (std::uint32_t t = rows.first; t < rows.last; ++t) {
    if (trees_->reading[t].part == Upos::kVerb && trees_->weights.OftenReports(trees_->reading.lemmas[t])) return true;
  }
  return false;
}

/// Whether the verb at `t`, within what is reported, tells what else the speaker said or left unsaid: coordinated with the
/// word of reporting, or a participle of reporting without a subject.
bool QuoteFinder::IsRemark(const MaybeReported& one, std::uint32_t head, bool clause, std::uint32_t t) const {
  const Reading& reading = trees_->reading;
  if (reading[t].part != Upos::kVerb || pair_[t] != 0 || t < one.cue || one.content.first < one.cue) return false;
  if (!trees_->weights.OftenReports(reading.lemmas[t]) || reading.Has(t, Dep::kSubject)) return false;
  const std::uint32_t first = reported_->TreeOf(t).first;
  const bool comma = At(first) == "," || (first > begin_ && At(first - 1) == ",");
  const bool second = reading[t].dep == Dep::kClause && reading.Has(t, Dep::kCoordinator) && IsNegated(t);
  if (reading[t].dep == Dep::kConjunct || second) {
    const bool says = words_[t] == ReportingWord::kSay || IsNegated(t);
    if (reading.Has(t, Dep::kMarker) || !comma) return false;
    if (reading[t].head == one.cue) return says;
    return (IsCue(t) || IsNegated(t)) && OuterSource(t) != kNone && reading[head].head == one.cue;
  }
  if (reading[t].dep != Dep::kAdverbialClause || !At(t).ends_with("ing")) return false;
  const bool frame = reading.lemmas[t] == "cite" || reading.lemmas[t] == "say";
  if (first != t && (first + 1 != t || At(first) != ",")) return false;
  if (!clause) return frame || comma;
  // “that Moss had called, saying she was well”
  const std::uint32_t subject = reading.Find(head, Dep::kSubject);
  const std::uint32_t named = subject == kNone ? kNone : reading[subject].mention;
  const bool person = subject != kNone && (reading[subject].part == Upos::kPron || IsPersonNoun(At(subject)) ||
                                           (named != kNone && IsSpeaker(doc_.mentions[named].type)));
  return frame && !person;
}

/// “that some would leave[, while others would stay]”: where what is reported ends that ends before `last`.
std::uint32_t QuoteFinder::WithSameModal(std::uint32_t head, std::uint32_t last) const {
  if (last + 2 >= end_ || At(last) != "," || (At(last + 1) != "while" && At(last + 1) != "whereas")) return last;
  const Reading& reading = trees_->reading;
  const auto would = [&](std::uint32_t verb) {
    for (const std::uint32_t child : reading.Of(verb)) {
      if (reading[child].dep == Dep::kAuxiliary && At(child) == "would") return true;
    }
    return false;
  };
  const std::uint32_t verb = reading[last + 1].head;
  if (verb == kNone || verb < last || !would(head) || !would(verb)) return last;
  const std::uint32_t end = std::min(reported_->TreeOf(verb).last, end_);
  return end > last && IsPunct(At(end - 1)) ? end - 1 : end;
}

/// “Moss said that Hale left, and mentioned …”: whose a verb is that is coordinated with one of what somebody reports, and
/// has no subject; kNone where it is not so.
std::uint32_t QuoteFinder::OuterSource(std::uint32_t cue) const {
  const Reading& reading = trees_->reading;
  if (reading[cue].dep != Dep::kConjunct || reading.Has(cue, Dep::kSubject)) return kNone;
  std::uint32_t top = cue;
  for (std::uint32_t steps = 0; reading[top].dep == Dep::kConjunct && steps < kLongestSubject; ++steps)
    top = reading[top].head;
  const std::uint32_t outer = reading[top].head;
  if (reading[top].dep != Dep::kClause || outer == kNone || outer > top || pair_[outer] != 0) return kNone;
  const bool did = IsNegated(cue) && reading[outer].form == Inflection::kPast;
  if ((reading[outer].form != reading[cue].form && !did) || !trees_->weights.OftenReports(reading.lemmas[outer]))
    return kNone;
  return reading.Has(top, Dep::kSubject) ? reading.Find(outer, Dep::kSubject) : kNone;
}

}  // namespace lede
