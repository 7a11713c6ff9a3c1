// From the words that name a speaker to the entity.
#include <algorithm>
#include <string>

#include "quotes/finder.h"
#include "text/forms.h"
#include "text/unicode.h"

namespace lede {

void QuoteFinder::SetSource(const Clause& clause) {
  RowRange subject = clause.subject;
  // A mark that closes what none opens is no part of whose words stand behind it.
  while (subject.size() > 1 && pair_[subject.first] == 0 && (IsMark(At(subject.first)) || At(subject.first) == "“"))
    ++subject.first;
  unit_subject_ = Span(subject), unit_cue_ = doc_.tokens[clause.cue].span;
  unit_speaker_ = SpeakerOf(subject, &unit_attribution_);
  if (unit_speaker_ == kNone) return;
  if (doc_.entities[unit_speaker_].type == EntityType::kPerson) {
    last_person_ = unit_speaker_;
  } else {
    last_body_ = unit_speaker_;
  }
}

bool QuoteFinder::SetFirstSource(std::uint32_t cue) {
  // “He was met by Moss, noting that …”, “It was described by Moss as old, saying …”: who did it says so.
  const std::uint32_t low = cue > begin_ + kLongestSubject ? cue - kLongestSubject : begin_;
  for (std::uint32_t by = cue; by-- > low + 1;) {
    if (pair_[by] != 0 || At(by) != "by" || mention_[by + 1] == kNone) continue;
    if (!At(by - 1).ends_with("ed") && !(by >= begin_ + 2 && IsBe(At(by - 2)))) continue;
    const std::uint32_t name = by + 1;
    if (!IsSpeaker(doc_.mentions[mention_[name]].type)) break;
    std::uint32_t last = name + 1;
    while (last < cue && mention_[last] == mention_[name]) ++last;
    if (last < cue && IsPossessive(At(last))) break;
    SetSource({cue, {name, last}, {}});
    return true;
  }
  for (std::uint32_t k = no_source_before_; k < cue; ++k) {
    if (mention_[k] != kNone && !CanAct(k)) {
      // “Moss's lawyers met them, saying …”: they are who acts, and no name stands for them.
      const std::uint32_t last = MentionEnd(k);
      if (MentionStart(k) == begin_ && last < cue && IsPossessive(At(last))) break;
      continue;
    }
    if (words_[k] >= ReportingWord::kHe && words_[k] <= ReportingWord::kThey) {
      SetSource({cue, {k, k + 1}, {}});
      return true;
    }
    if (mention_[k] != kNone && IsSpeaker(doc_.mentions[mention_[k]].type)) {
      std::uint32_t e = k + 1;
      while (e < cue && mention_[e] == mention_[k]) ++e;
      SetSource({cue, {k, e}, {}});
      unit_attribution_ = Attribution::kInferred;
      return true;
    }
  }
  no_source_before_ = cue;
  return false;
}

/// Whether the name at `i` can be what acts: not “a Lima-bound flight”, “Moss’s car”, “her Zorbox account”, “in Lima”,
/// “leaving Peru”.
bool QuoteFinder::CanAct(std::uint32_t i) const {
  const std::uint32_t last = MentionEnd(i);
  if (last < end_ && (IsHyphen(last) || IsPossessive(At(last)))) return false;
  // “in Lima, Peru, she …”
  if (doc_.mentions[mention_[i]].type == EntityType::kGpe && last < end_ && IsPunct(At(last))) return false;
  std::uint32_t before = MentionStart(i);
  if (before > begin_ && words_[before - 1] == ReportingWord::kDet) --before;
  if (before == begin_) return true;
  const std::string_view t = At(before - 1);
  return words_[before - 1] != ReportingWord::kPrep && !IsPossessive(t) && !t.ends_with("ing") && !t.ends_with("ed") &&
         t != "(";
}

/// “The cards left Moss unimpressed. “They were …””: who the sentence before, of the same paragraph, ends with.
bool QuoteFinder::SetPersonBefore(std::uint32_t open) {
  if (open != begin_ || open == 0 || (doc_.tokens[open].flags & kParagraphStart) != 0) return false;
  const std::uint32_t low = open > 2 * kLongestSubject ? open - 2 * kLongestSubject : 0;
  for (std::uint32_t i = open - 1; i-- > low;) {
    if (pair_[i] != 0 || At(i) == "." || (doc_.tokens[i + 1].flags & kParagraphStart) != 0) return false;
    if (!HasPerson({i, i + 1})) continue;
    std::uint32_t first = i;
    while (first > 0 && mention_[first - 1] == mention_[i]) --first;
    SetSource({open, {first, i + 1}, {}});
    unit_attribution_ = Attribution::kInferred;
    return true;
  }
  return false;
}

/// Whom the words that name a speaker stand for, or kNone, and how that is known: a pronoun alone names nobody,
/// “officials” do, although they are no entity.
std::uint32_t QuoteFinder::SpeakerOf(RowRange subject, Attribution* attribution) const {
  *attribution = Attribution::kStated;
  if (const std::uint32_t named = Named(subject); named != kNone) return named;
  const std::uint32_t maker = MakerOf(subject);
  const std::uint32_t likely = maker != kNone ? maker : InContext(subject);
  const bool pronoun = subject.size() == 1 && words_[subject.first] >= ReportingWord::kHe &&
                       words_[subject.first] <= ReportingWord::kThey;
  if (likely != kNone) {
    *attribution = Attribution::kInferred;
  } else if (pronoun) {
    *attribution = Attribution::kNone;
  }
  return likely;
}

/// “the Harbour Bridge Trust (HBT)”: the words before the brackets.
RowRange QuoteFinder::WithoutBrackets(RowRange subject) const {
  if (subject.size() <= 3 || At(subject.last - 1) != ")") return subject;
  std::uint32_t open = subject.last - 1;
  while (open > subject.first && At(open) != "(") --open;
  return {subject.first, open > subject.first ? open : subject.last};
}

/// Whom the head of the phrase names: “Ada Moss”, “the Kremlin”, “the mayor, Ada Moss”. Whoever else is named in it
/// did not speak: “Moss’s lawyers”, “a friend of Moss”, “Kremlin officials”.
std::uint32_t QuoteFinder::Named(RowRange subject) const {
  subject = WithoutBrackets(subject);
  const RowRange head = HeadOf(subject);
  if (head.size() == 0 || IsSeveral(head)) return kNone;
  if (const std::uint32_t named = EntityAt(head); named != kNone) return named;
  if (const RowRange name = NameIn(subject); name.first != subject.first) return EntityAt(name);
  if (const std::uint32_t author = AuthorOf(head, subject); author != kNone) return author;
  return ByTitle(subject);
}

/// The phrase up to what hangs on its noun: “a friend” of “a friend of Moss”, “the mayor” of “the mayor, Ada Moss”.
RowRange QuoteFinder::HeadOf(RowRange subject) const {
  std::uint32_t last = subject.first;
  while (last < subject.last && !EndsHead(last)) ++last;
  if (last + 1 >= subject.last || last == subject.first || At(last - 1).ends_with('s')) return {subject.first, last};
  // “director of research Ada Moss”, “envoy for Peru Ada Moss”: a title without an article goes on to the name behind it.
  const std::uint32_t end = subject.last - 1, name = MentionStart(end);
  const bool title = words_[subject.first] != ReportingWord::kDet && HasPerson({end, end + 1}) &&
                     !HasPerson({subject.first, last}) && name > last + 1;
  if (title && (At(last) == "of" || mention_[name - 1] != kNone)) return subject;
  return {subject.first, last};
}

/// “Ada Moss and Jo Lund”, “Moss and her lawyers”: what several said is none of theirs alone.
bool QuoteFinder::IsSeveral(RowRange head) const {
  for (std::uint32_t i = head.first + 1; i + 1 < head.last; ++i) {
    if (mention_[i] != kNone || At(i) != "and" || mention_[i - 1] == kNone || IsTitle(i - 1)) continue;
    // “Transport and Bridges Minister Ada Moss” is one
    return HasPerson({i - 1, i}) || !HasPerson({head.last - 1, head.last});
  }
  return false;
}

/// Whether the word at `i` is no part of the noun phrase before it: a preposition, a comma, “who”.
bool QuoteFinder::EndsHead(std::uint32_t i) const {
  if (mention_[i] != kNone) {  // the title “spokesman for”
    const RowRange rows = doc_.mentions[mention_[i]].tokens;
    return words_[i] == ReportingWord::kPrep && i + 1 == rows.last && i > rows.first;
  }
  const std::string_view t = At(i);
  const bool within = t == "." || t == "&" || t == "'" || IsHyphen(i);
  return words_[i] == ReportingWord::kPrep || t == "who" || (IsPunct(t) && !within);
}

/// The speaker whose name ends the phrase `head`: a place only alone, as “Peru”.
std::uint32_t QuoteFinder::EntityAt(RowRange head) const {
  if (head.size() == 0 || mention_[head.last - 1] == kNone) return kNone;
  const Mention& mention = doc_.mentions[mention_[head.last - 1]];
  if (mention.entity == kNone || !IsSpeaker(mention.type)) return kNone;
  const std::uint32_t start = MentionStart(head.last - 1);
  const bool alone = start <= head.first || (start == head.first + 1 && words_[head.first] == ReportingWord::kDet);
  return alone || mention.type != EntityType::kGpe ? mention.entity : kNone;
}

/// “Moss’s statement”, “a letter by Moss”: who wrote what speaks.
std::uint32_t QuoteFinder::AuthorOf(RowRange head, RowRange subject) const {
  static constexpr std::string_view kWritten[] = {"email", "letter", "memo",      "message",
                                                  "post",  "speech", "statement", "tweet"};
  if (std::find(std::begin(kWritten), std::end(kWritten), At(head.last - 1)) == std::end(kWritten)) return kNone;
  const bool by =
      head.last + 1 < subject.last && (At(head.last) == "by" || At(head.last) == "from" || At(head.last) == "of");
  if (by) return EntityAt(HeadOf({head.last + 1, subject.last}));
  for (std::uint32_t i = head.first + 1; i < head.last; ++i) {
    if (IsPossessive(At(i)) && mention_[i - 1] != kNone) return EntityAt({head.first, i});
  }
  return kNone;
}

/// Whom a pronoun most likely takes up: who spoke last, by whatever words, or the person spoken of last, where nobody else
/// was named since; “it” at a sentence's beginning the body that spoke last, where neither another body nor a place was named outside quotations since.
std::uint32_t QuoteFinder::InContext(RowRange subject) const {
  const ReportingWord word = words_[subject.first];
  const bool person = word == ReportingWord::kHe || word == ReportingWord::kShe;
  const bool body = word == ReportingWord::kIt && subject.first == begin_;
  if (subject.size() != 1 || (!person && !body)) return kNone;
  const std::uint32_t low = subject.first > kLongestPhrase ? subject.first - kLongestPhrase : 0;
  for (std::uint32_t i = subject.first; i-- > low;) {
    if (pair_[i] != 0) continue;
    // “the head of the trust said. … he added”; “a clerk said … she added” is nobody's whom the text names.
    if (person && doc_.tokens[i].span.begin == told_subject_.begin && !told_subject_.empty()) {
      if (told_speaker_ == kNone && IsOneNobodyNamed(i)) return kNone;
      const bool spoke = told_speaker_ != kNone && doc_.entities[told_speaker_].type == EntityType::kPerson;
      if (spoke) return told_speaker_;
    }
    if (mention_[i] == kNone) continue;
    const Mention& mention = doc_.mentions[mention_[i]];
    if (person && mention.type == EntityType::kPerson) return mention.entity == last_person_ ? last_person_ : kNone;
    if (body && mention.type != EntityType::kPerson && IsSpeaker(mention.type))
      return mention.entity == last_body_ ? last_body_ : kNone;
  }
  return kNone;
}

/// Whether the last words for a speaker, from token `first` on, are one person's without a name: “a clerk”, and not
/// “officials”, “the council”.
bool QuoteFinder::IsOneNobodyNamed(std::uint32_t first) const {
  std::uint32_t last = first;
  while (last < doc_.tokens.size() && doc_.tokens[last].span.begin < told_subject_.end) ++last;
  const RowRange head = HeadOf({first, last});
  if (head.size() == 0 || mention_[head.last - 1] != kNone) return false;
  const std::string_view noun = At(head.last - 1);
  return !noun.ends_with('s') && IsPersonNoun(noun) && noun != "people" && noun != "police" && noun != "men";
}

void QuoteFinder::CollectTitles() {
  constexpr std::size_t kMostTitles = 200;  // each subject is compared with them: more would not be linear
  for (std::uint32_t e = 0; e < doc_.entities.size(); ++e) {
    const RowRange titles = doc_.entities[e].titles;
    for (std::uint32_t t = titles.first; t < titles.last; ++t) {
      if (held_titles_.size() == kMostTitles) return;
      const ByteSpan title = doc_.title_spans[t];
      held_titles_.push_back({Fold(doc_.slice(WithBody(title))), e, BodyOf(title)});
    }
  }
}

/// “WTO chief”, “Chilean President”: the title with the body or country before it.
ByteSpan QuoteFinder::WithBody(ByteSpan title) const {
  const auto at = std::lower_bound(doc_.tokens.begin(), doc_.tokens.end(), title.begin,
                                   [](const Token& token, std::uint32_t begin) { return token.span.begin < begin; });
  const auto i = static_cast<std::uint32_t>(at - doc_.tokens.begin());
  if (i == 0 || i >= doc_.tokens.size() || mention_[i - 1] == kNone || (doc_.tokens[i].flags & kParagraphStart) != 0)
    return title;
  const Mention& before = doc_.mentions[mention_[i - 1]];
  if (before.type == EntityType::kPerson || before.type == EntityType::kTitle) return title;
  return {before.span.begin, title.end};
}

/// The body that the title at `title` is one of, right before or behind it: “Lake Trust director”, “director of the Lake
/// Trust”; kNone where none stands there.
std::uint32_t QuoteFinder::BodyOf(ByteSpan title) const {
  const auto token_at = [&](std::uint32_t offset) {
    const auto at = std::lower_bound(doc_.tokens.begin(), doc_.tokens.end(), offset,
                                     [](const Token& token, std::uint32_t begin) { return token.span.begin < begin; });
    return static_cast<std::uint32_t>(at - doc_.tokens.begin());
  };
  const auto body_at = [&](std::uint32_t i) {
    const bool body =
        i < mention_.size() && mention_[i] != kNone && doc_.mentions[mention_[i]].type == EntityType::kOrg;
    return body ? doc_.mentions[mention_[i]].entity : kNone;
  };
  const std::uint32_t first = token_at(title.begin);
  if (first > 0 && body_at(first - 1) != kNone) return body_at(first - 1);
  std::uint32_t last = token_at(title.end);
  for (std::uint32_t i = first; i < last; ++i) {
    if (body_at(i) != kNone) return body_at(i);
  }
  if (last < doc_.tokens.size() && (At(last) == "of" || At(last) == "at")) ++last;
  if (last < doc_.tokens.size() && At(last) == "the") ++last;
  return body_at(last);
}

/// “the head of the Lake Trust”: the one whom the text gives an office at its top, by whatever word.
std::uint32_t QuoteFinder::ByBody(RowRange subject) const {
  static constexpr std::string_view kHeads[] = {"boss", "ceo", "chief", "director", "executive", "head", "leader"};
  const auto leads = [](std::string_view title) {
    return std::any_of(std::begin(kHeads), std::end(kHeads), [title](std::string_view head) {
      const std::size_t at = title.find(head);
      return at != std::string_view::npos && (at + head.size() == title.size() || title[at + head.size()] == ' ');
    });
  };
  if (subject.size() < 4 || !leads(Fold(At(subject.first + 1))) || At(subject.first + 2) != "of") return kNone;
  const std::uint32_t last = subject.last - 1;
  const bool named = mention_[last] != kNone && doc_.mentions[mention_[last]].type == EntityType::kOrg;
  const std::uint32_t body = named ? doc_.mentions[mention_[last]].entity : kNone;
  // “the head of harbour works” of “General Director of Harbour Works”
  const std::string office = " " + Fold(doc_.slice(Span({subject.first + 2, subject.last})));
  std::uint32_t found = kNone;
  for (const HeldTitle& held : held_titles_) {
    const bool other = held.title.find("former") != std::string::npos || held.title.find("deputy") != std::string::npos;
    const bool same = body != kNone ? held.body == body : held.title.ends_with(office);
    if (!same || other || !leads(held.title)) continue;
    if (found != kNone && found != held.entity) return kNone;
    found = held.entity;
  }
  return found;
}

/// “the defense secretary”, “the Chilean minister” of “Chilean economy minister”: the one entity that bears the title.
std::uint32_t QuoteFinder::ByTitle(RowRange subject) const {
  constexpr std::uint32_t kLongestTitle = 8;
  if (subject.size() < 2 || subject.size() > kLongestTitle || Fold(At(subject.first)) != "the") return kNone;
  if (const std::uint32_t head = ByBody(subject); head != kNone) return head;
  const std::string wanted = Fold(doc_.slice(Span({subject.first + 1, subject.last})));
  const std::string body =
      subject.size() == 3 && mention_[subject.first + 1] != kNone ? Fold(At(subject.first + 1)) + " " : "";
  const std::string noun = " " + Fold(At(subject.last - 1));
  std::uint32_t found = kNone;
  for (const HeldTitle& held : held_titles_) {
    // Of “director of the Harbour Lab” the head is the director; the lab is nobody's office.
    const std::string_view head = std::string_view(held.title).substr(0, held.title.find(" of "));
    const bool of_body = !body.empty() && held.title.starts_with(body) && head.ends_with(noun);
    const bool tail =
        head.size() > wanted.size() && head.ends_with(wanted) && head[head.size() - wanted.size() - 1] == ' ';
    if (held.title != wanted && head != wanted && !tail && !of_body) continue;
    if (found != kNone && found != held.entity) return kNone;
    found = held.entity;
  }
  return found;
}
}  // namespace lede
