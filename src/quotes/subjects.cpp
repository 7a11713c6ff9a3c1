// The words that name who speaks: the phrases before and behind a reporting verb.
#include <algorithm>

#include "quotes/finder.h"
#include "text/forms.h"
#include "text/unicode.h"

namespace lede {

RowRange QuoteFinder::SubjectBefore(std::uint32_t cue) const {
  std::uint32_t end = cue;
  while (end > begin_ && pair_[end - 1] == 0 && mention_[end - 1] == kNone &&
         (words_[end - 1] == ReportingWord::kAux || IsAdverb(At(end - 1)) ||
          // “she's praising”, but “Moss's promising”
          (IsApostropheS(At(end - 1)) && end > begin_ + 1 && words_[end - 2] >= ReportingWord::kHe &&
           words_[end - 2] <= ReportingWord::kThey) ||
          // “the Herald first reported”
          (At(end - 1) == "first" && end > begin_ + 1 && mention_[end - 2] != kNone))) {
    --end;
  }
  end = BeforeTime(end);
  // “The Times on Saturday wrote”, “Moss in a statement said”
  if (end < cue && end > begin_ + 1 && At(end - 1) == "on" && words_[end] == ReportingWord::kAux) --end;
  if (end > begin_ + 3 && IsOccasion(At(end - 1)) && words_[end - 2] == ReportingWord::kDet && At(end - 3) == "in")
    end -= 3;
  const bool relative = end > begin_ && (At(end - 1) == "who" || At(end - 1) == "which");
  if (relative) --end;
  if (end > begin_ + 2 && IsDash(end - 1)) return DashSubject(end - 1);
  if (end > begin_ && At(end - 1) == ",") {  // “Fomin, director of the service, said”
    const std::uint32_t low = end > begin_ + 2 * kLongestSubject ? end - 2 * kLongestSubject : begin_;
    for (std::uint32_t i = end - 1; i-- > low;) {
      if (pair_[i] != 0) break;
      const bool far = i + kLongestSubject < end;  // only “Moss, who …, said” and “Zorbox, which …, said” reach so far
      const bool age =
          At(i + 1)[0] >= '0' && At(i + 1)[0] <= '9' && At(i + 2) == ",";  // “Moss, 59, of Lima, who …, said”
      if (At(i) != "," || i == begin_ || (far && !age && At(i + 1) != "who" && At(i + 1) != "which")) continue;
      // “an officer, who asked not to be named, said”, “the minister, speaking in Lima, said”
      if ((At(i + 1) == "who" || At(i + 1).ends_with("ing")) && mention_[i - 1] == kNone) {
        const RowRange phrase = PhraseBefore(i);
        const bool opens = phrase.size() > 0 && (phrase.first == begin_ || AfterSpeech(phrase.first));
        if (opens && words_[phrase.first] == ReportingWord::kDet) return phrase;
      }
      const std::uint32_t name = BeforeBrackets(i);
      if (name == begin_ || mention_[name - 1] == kNone) continue;
      if (doc_.mentions[mention_[name - 1]].type == EntityType::kTitle) continue;  // “the premier, Ada Moss, said”
      // “The mayor of Lima, Ada Moss, said”: what stands before the comma says who she is.
      const bool person = doc_.mentions[mention_[name - 1]].type == EntityType::kPerson;
      if (!person && i + 2 < end && HasPerson({end - 2, end - 1}) && WithRole(MentionStart(end - 2)) == i + 1)
        return {MentionStart(end - 2), end - 1};
      const std::uint32_t start = MentionStart(name - 1);
      // “Moss, of Ashton, Maryland, who …, said”: what a town lies in is no subject
      const bool town = !person && start > begin_ + 1 && At(start - 1) == "," && mention_[start - 2] != kNone &&
                        doc_.mentions[mention_[start - 2]].type == EntityType::kGpe;
      if (town && doc_.mentions[mention_[start]].type == EntityType::kGpe) continue;
      // “Moss, of the Herald, one of three, said”
      const std::uint32_t of = start > begin_ && words_[start - 1] == ReportingWord::kDet ? start - 1 : start;
      if (of > begin_ + 2 && words_[of - 1] == ReportingWord::kPrep && At(of - 2) == ",") continue;
      if (!person && start > begin_ + 1 &&
          At(start - 1) == "and") {  // “researchers of the trust and Lima Pumps, both …, said”
        const RowRange first = WithHead(PhraseBefore(start - 1));
        if (first.size() > 0) return {first.first, i};
      }
      const RowRange head = IsWithin(start) ? PhraseBefore(start - 1) : RowRange{};
      return head.size() > 0 ? head : RowRange{start, i};
    }
    const RowRange named = end == cue ? NamedAtComma(end - 1) : RowRange{};
    if (named.size() > 0) return named;
    // “…,” Moss, told the council: a comma too many
    if (end > begin_ + 1 && HasPerson({end - 2, end - 1}) && AfterSpeech(MentionStart(end - 2)))
      return {MentionStart(end - 2), end - 1};
    if (end == cue || mention_[end - 1 > begin_ ? end - 2 : begin_] == kNone) return {};
    --end;
  }
  const std::uint32_t name = end > begin_ ? BeforeBrackets(end) : end;
  if (name < end) return {PhraseBefore(name).first, PhraseBefore(name).size() > 0 ? end : PhraseBefore(name).first};
  const RowRange phrase = PhraseBefore(end);
  // “the house of Ada Moss, who said”: she did, and not the house
  if (relative && HasPerson({end - 1, end})) return {std::max(phrase.first, MentionStart(end - 1)), end};
  return WithHead(phrase);
}

/// “A man with a beard said”, “Police in Lima said”: the phrase with what it hangs on by prepositions, up to the noun
/// that the verb's subject is. Where the sentence begins with a preposition, or the noun tells when, nothing hangs
/// together: “Last week in Lima officials said”.
RowRange QuoteFinder::WithHead(RowRange phrase) const {
  // “The part that was not overturned declared”: a participle right before the verb ends a relative clause.
  if (phrase.size() == 1 && mention_[phrase.first] == kNone && At(phrase.first).ends_with("ed")) {
    const std::uint32_t low = phrase.first > begin_ + 5 ? phrase.first - 5 : begin_;
    for (std::uint32_t i = phrase.first; i-- > low + 1;) {
      if (At(i) == "that" || At(i) == "who" || At(i) == "which") return WithHead(PhraseBefore(i));
    }
    return {};
  }
  RowRange whole = phrase;
  while (whole.size() > 0 && whole.first > begin_ + 1 && mention_[whole.first - 1] == kNone &&
         words_[whole.first - 1] == ReportingWord::kPrep && pair_[whole.first - 2] == 0) {
    const std::uint32_t prep = whole.first - 1;
    RowRange head = PhraseBefore(prep);
    if (head.size() == 0) return phrase;
    const std::string_view before = head.first > begin_ ? At(head.first - 1) : std::string_view();
    if (before == "who" || before == "which") head.first = PhraseBefore(head.first - 1).first;  // “a man who lives in”
    if (before.ends_with("ing") &&
        head.first > begin_ + 1) {  // “reports citing sources in”, “Moss in telling the news to”
      const std::uint32_t participle = head.first - 1;
      const bool within = words_[participle - 1] == ReportingWord::kPrep && participle > begin_ + 1;
      const RowRange actor = PhraseBefore(within ? participle - 1 : participle);
      if (actor.size() > 0) head.first = actor.first;
    }
    const std::string_view noun = At(head.last - 1);
    const bool named = mention_[head.last - 1] != kNone;
    const bool clause = IsFinite(head.last - 1, head.first) || !IsPhrase(head);
    const bool verb = noun.ends_with("ing") || noun.ends_with("ed");
    const bool other = IsTimeNoun(noun) || noun.ends_with("ly") || noun == "along" || noun == "together";
    // “A study commissioned by the trust found”, “a man arrested by the police said”
    const bool opens =
        head.first == begin_ || At(head.first - 1) == "," || words_[head.first - 1] == ReportingWord::kThat;
    const bool reduced = At(prep) == "by" && (noun.ends_with("ed") || noun == "written" || noun == "led") && opens &&
                         head.size() > 1 && IsPhrase({head.first, head.last - 1});
    if (reduced && !named) return {head.first, whole.last};
    if (!named && (verb || other || clause)) return phrase;
    if (head.size() == 1 && !named && words_[head.first] != ReportingWord::kOther) return phrase;
    whole.first = head.first;
  }
  return whole;
}

/// Whether the name at `start` is the place that the phrase before it is in: “Ada Moss of the trust in Lima, Peru, said”.
bool QuoteFinder::IsWithin(std::uint32_t start) const {
  if (start <= begin_ + 1) return false;
  const EntityType type = doc_.mentions[mention_[start]].type;
  const bool place = type == EntityType::kGpe || type == EntityType::kLoc;
  if (place && words_[start - 1] == ReportingWord::kPrep)
    return true;  // “the mayor of Lima, Peru, said”, “Moss in Lima, …”
  // “Ada Moss of Lima Pumps, a maker of pumps, said”
  return words_[start - 1] == ReportingWord::kPrep && HasPerson({start - 2, start - 1});
}

/// “its mayor, Ada Moss, said”: the name that the comma at `end` closes, with the phrase that it stands for.
RowRange QuoteFinder::NamedAtComma(std::uint32_t end) const {
  if (end <= begin_ + 2 || !HasPerson({end - 1, end})) return {};
  const std::uint32_t name = WithRole(MentionStart(end - 1));
  if (name <= begin_ + 1 || At(name - 1) != ",") return {};
  const RowRange phrase = PhraseBefore(name - 1);
  bool owned = false;  // “Peru’s president, Ada Moss, said”
  for (std::uint32_t i = phrase.first; i + 1 < phrase.last; ++i)
    owned = owned || (mention_[i] != kNone && mention_[i + 1] == kNone && IsPossessive(At(i + 1)));
  if (phrase.size() == 0 || (words_[phrase.first] != ReportingWord::kDet && !owned) ||
      EntityAt(HeadOf(phrase)) != kNone)
    return {};
  const bool opens = phrase.first == begin_ || At(phrase.first - 1) == "," || AfterSpeech(phrase.first);
  return opens ? RowRange{phrase.first, end} : RowRange{};
}

/// “its keeper, retired sailor Ada Moss, said”: where the words begin that say what somebody is before the name at `name`.
std::uint32_t QuoteFinder::WithRole(std::uint32_t name) const {
  while (name > begin_ + 1 && pair_[name - 1] == 0 &&
         (IsTitle(name - 1) ||
          (mention_[name - 1] == kNone && IsLowerFirst(name - 1) && words_[name - 1] == ReportingWord::kOther)))
    --name;
  return name;
}

/// “Moss — an engineer, and no lawyer — said”: what stands before the dash that the one at `end` closes.
RowRange QuoteFinder::DashSubject(std::uint32_t end) const {
  const std::uint32_t low = end > from_ + 2 * kLongestSubject ? end - 2 * kLongestSubject : from_;
  for (std::uint32_t i = end; i-- > low + 1 && pair_[i] == 0;) {
    if (IsDash(i)) return WithHead(PhraseBefore(i));
  }
  return {};
}

/// “Moss last month joked”, “Moss on Thursday evening said”: where words at `end` that tell when begin.
std::uint32_t QuoteFinder::BeforeTime(std::uint32_t end) const {
  if (end < begin_ + 3 || !IsTimeNoun(At(end - 1))) return end;
  const std::string_view which = At(end - 2);
  if (which == "last" || which == "this") return end - 2 - (At(end - 3) == "earlier" ? 1 : 0);
  if (words_[end - 2] == ReportingWord::kAux) return end - 2 - (At(end - 3) == "on" ? 1 : 0);
  return end;
}

/// “Officials at the ministry, a body that …, said”: what stands before the first comma of the sentence.
RowRange QuoteFinder::FarSubject(std::uint32_t cue) const {
  if (words_[from_] == ReportingWord::kPrep || At(from_).ends_with("ing") || !IsCapitalized(At(from_))) return {};
  std::uint32_t comma = from_;
  while (comma < cue && At(comma) != ",") {
    if (comma - from_ >= kLongestSubject) return {};  // the comma is further off than a subject's
    const bool joined = At(comma) == "and" || At(comma) == "or";
    if (pair_[comma] != 0 || IsCue(comma) || (words_[comma] == ReportingWord::kBreak && !joined)) return {};
    ++comma;
  }
  if (comma + 1 >= cue || !IsPhrase({from_, comma}) || IsTimeNoun(At(comma - 1))) return {};
  // “The city's mayor, Ada Moss, said”
  std::uint32_t name = comma + 1;
  while (name < cue && HasPerson({comma + 1, comma + 2}) && mention_[name] == mention_[comma + 1]) ++name;
  return name > comma + 1 && EntityAt(HeadOf({from_, comma})) == kNone ? RowRange{comma + 1, name}
                                                                       : RowRange{from_, comma};
}

/// “Jordan (R-Ohio)”: where brackets that end at `end` begin; `end` where none do.
std::uint32_t QuoteFinder::BeforeBrackets(std::uint32_t end) const {
  if (At(end - 1) != ")") return end;
  const std::uint32_t low = end > begin_ + kLongestSubject ? end - kLongestSubject : begin_;
  for (std::uint32_t i = end - 1; i-- > low;) {
    if (At(i) == "(") return i;
  }
  return end;
}

RowRange QuoteFinder::PhraseBefore(std::uint32_t end) const {
  std::uint32_t begin = end;
  const std::uint32_t low = end > begin_ + kLongestSubject ? end - kLongestSubject : begin_;
  while (begin > low) {
    const std::uint32_t i = begin - 1;
    if (pair_[i] != 0) break;
    const ReportingWord w = words_[i];
    if (w >= ReportingWord::kHe && w <= ReportingWord::kThey) {
      if (begin == end) --begin;
      break;
    }
    if (mention_[i] == kNone) {
      if (IsPunct(At(i)) && At(i) != "." && At(i) != "&" && At(i) != "%" && At(i) != "'" && !IsHyphen(i)) break;
      if (w == ReportingWord::kBreak || w == ReportingWord::kThat || w == ReportingWord::kAux || IsCue(i) ||
          w == ReportingWord::kSaying)
        break;
      // “Moss of the trust”; “Moss from the trust”, but not “on Monday the trust”.
      const bool joins = At(i) == "of" || At(i) == "for" || At(i) == "at" ||
                         ((At(i) == "from" || At(i) == "with") && i > low && mention_[i - 1] != kNone &&
                          doc_.mentions[mention_[i - 1]].type == EntityType::kPerson);
      if (w == ReportingWord::kPrep && (begin == end || !joins)) break;
    }
    --begin;
    if (w == ReportingWord::kDet && mention_[i] == kNone && (i == low || words_[i - 1] != ReportingWord::kPrep)) break;
  }
  while (begin < end && (words_[begin] == ReportingWord::kPrep || At(begin) == ".")) ++begin;
  return {begin, end};
}

RowRange QuoteFinder::PhraseAfter(std::uint32_t begin) const {
  std::uint32_t end = begin;
  while (end < end_ && end < begin + kLongestSubject) {
    if (pair_[end] != 0) break;
    const ReportingWord w = words_[end];
    if (mention_[end] == kNone) {
      if (IsPunct(At(end)) && !(At(end) == "." && end + 1 < end_ && mention_[end + 1] != kNone)) break;
      if (w == ReportingWord::kBreak || w == ReportingWord::kThat || w == ReportingWord::kAux || At(end) == "who")
        break;
      if (w == ReportingWord::kPrep && (end == begin || (At(end) != "of" && At(end) != "for"))) break;
    }
    if (end > begin && mention_[end] == kNone && w >= ReportingWord::kHe && w <= ReportingWord::kThey) break;
    ++end;
    if (w >= ReportingWord::kHe && w <= ReportingWord::kThey) break;
  }
  // “said study author and research fellow Ada Moss”
  if (end > begin && end < end_ && At(end) == "and" && !HasPerson({begin, end})) {
    std::uint32_t name = end + 1;
    const std::uint32_t far = std::min(end_, end + kLongestSubject);
    while (name < far && pair_[name] == 0 && !IsPunct(At(name)) && !IsCue(name) && !HasPerson({name, name + 1})) ++name;
    if (name < far && HasPerson({name, name + 1})) {
      end = name + 1;
      while (end < end_ && mention_[end] == mention_[name]) ++end;
    }
  }
  return {begin, end};
}

/// “Ada Moss, a weaver from Lima said”, “…,” Ada Moss, director of research, Lake Trust, said: the name that `phrase`,
/// right before the verb, is in apposition to; other phrases as they are. What follows the name's comma must say so by
/// an indefinite article or a title, or the name follow speech: in “Moss, the council said, left” the council speaks.
RowRange QuoteFinder::Apposed(RowRange phrase, std::uint32_t cue) const {
  if (phrase.size() == 0 || HasPerson(HeadOf(phrase))) return phrase;
  if (words_[phrase.first] >= ReportingWord::kHe && words_[phrase.first] <= ReportingWord::kThey) return phrase;
  const std::uint32_t low = phrase.first > begin_ + 2 * kLongestSubject ? phrase.first - 2 * kLongestSubject : begin_;
  bool titled = false;
  for (std::uint32_t i = phrase.first; i-- > low + 1;) {
    if (pair_[i] != 0 || words_[i] == ReportingWord::kThat) return phrase;
    if (mention_[i] == kNone && (IsCue(i) || (i > low && IsFinite(i, low)))) return phrase;
    titled = titled || IsTitle(i + 1);
    if (At(i) != ",") continue;
    const std::uint32_t end = BeforeBrackets(i);
    if (end <= begin_ || !HasPerson({end - 1, end})) continue;
    const std::uint32_t name = MentionStart(end - 1);
    std::uint32_t first = name;  // of the titles before the name
    while (first > begin_ && first > from_ && pair_[first - 1] == 0 && !IsPunct(At(first - 1)) &&
           (mention_[first - 1] != kNone || words_[first - 1] == ReportingWord::kOther))
      --first;
    const bool after_speech = AfterSpeech(first);
    if (first != begin_ && first != from_ && !after_speech) return phrase;
    const bool described = At(i + 1) == "a" || At(i + 1) == "an";
    const bool aside = cue + 1 < end_ && At(cue + 1) == ",";  // “Moss, a clerk said, has left”
    return after_speech || (!aside && (described || titled)) ? RowRange{name, end} : phrase;
  }
  return phrase;
}

/// “Researchers and doctors say”: the phrase with what “and” joins to it from the sentence's beginning on.
RowRange QuoteFinder::WithFirst(RowRange phrase) const {
  constexpr std::uint32_t kLongest = 6;
  const std::uint32_t join = phrase.first - 1;
  if (phrase.size() == 0 || from_ != begin_ || phrase.first < begin_ + 2 || At(join) != "and") return phrase;
  std::uint32_t first = begin_;  // “On Thursday, drivers and doctors said”
  for (std::uint32_t i = begin_; i < join && IsAdverbial(begin_); ++i) {
    if (At(i) == ",") first = i + 1;
  }
  if (first >= join || join - first > kLongest || IsAdverbial(first) || words_[first] == ReportingWord::kAux)
    return phrase;
  for (std::uint32_t i = first; i < join; ++i) {
    const bool mark = IsPunct(At(i)) && !IsHyphen(i);
    if (pair_[i] != 0 || (mention_[i] == kNone && (mark || words_[i] == ReportingWord::kPrep || IsCue(i))))
      return phrase;
  }
  return IsPhrase({first, join}) ? RowRange{first, phrase.last} : phrase;
}

/// “the weaver, Ada Moss.”: the phrase with the name that commas set behind it.
RowRange QuoteFinder::WithName(RowRange phrase) const {
  const std::uint32_t name = phrase.last + 1;
  // “According to officials, Ada Moss, who …”: she is none of them.
  if (phrase.size() == 0 || HasPerson(phrase) || At(phrase.last - 1).ends_with('s') || name >= end_ ||
      At(phrase.last) != "," || !HasPerson({name, name + 1}))
    return phrase;
  std::uint32_t end = name;
  while (end < end_ && mention_[end] == mention_[name]) ++end;
  return end >= end_ || IsPunct(At(end)) ? RowRange{phrase.first, end} : phrase;
}

/// The name in “the weaver, Ada Moss”; other phrases as they are.
RowRange QuoteFinder::NameIn(RowRange phrase) const {
  if (phrase.size() == 0 || !HasPerson({phrase.last - 1, phrase.last})) return phrase;
  const std::uint32_t name = MentionStart(phrase.last - 1), role = WithRole(name);
  const bool set_off = role > phrase.first + 1 && At(role - 1) == "," && EntityAt(HeadOf(phrase)) == kNone;
  return set_off ? RowRange{name, phrase.last} : phrase;
}

/// Whether `phrase`, which follows a reporting verb, can be its subject: “…, said Ada Moss on Friday.”, but
/// not “…, said the bridge was old”.
bool QuoteFinder::EndsClause(RowRange phrase) const {
  if (phrase.size() == 0) return false;
  const std::uint32_t next = phrase.last;
  if (next >= end_ || pair_[next] != 0 || IsPunct(At(next)) || At(next) == "who") return true;
  return words_[next] == ReportingWord::kPrep || (words_[next] == ReportingWord::kAux && IsCapitalized(At(next)));
}

bool QuoteFinder::IsTimeNoun(std::string_view t) {
  static constexpr std::string_view kTimes[] = {"morning", "afternoon", "evening", "night",  "week",
                                                "month",   "year",      "day",     "summer", "decade"};
  if (t.ends_with('s')) t.remove_suffix(1);
  return std::find(std::begin(kTimes), std::end(kTimes), t) != std::end(kTimes);
}

bool QuoteFinder::IsOccasion(std::string_view t) {
  return t == "statement" || t == "interview" || t == "speech" || t == "tweet" || t == "letter" || t == "email" ||
         t == "report";
}

bool QuoteFinder::IsTitle(std::uint32_t i) const {
  return i < doc_.tokens.size() && mention_[i] != kNone && doc_.mentions[mention_[i]].type == EntityType::kTitle;
}

bool QuoteFinder::HasPerson(RowRange rows) const {
  for (std::uint32_t i = rows.first; i < rows.last; ++i) {
    if (mention_[i] != kNone && doc_.mentions[mention_[i]].type == EntityType::kPerson) return true;
  }
  return false;
}
}  // namespace lede
