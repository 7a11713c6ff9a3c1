// From the words that name a speaker to the entity.
#include <algorithm>
#include <string>

#include "quotes/finder.h"
#include "text/unicode.h"

namespace lede {

void QuoteFinder::SetSource(const Clause& clause) {
  unit_subject_ = Span(clause.subject), unit_cue_ = doc_.tokens[clause.cue].span;
  unit_speaker_ = SpeakerOf(clause.subject, &unit_attribution_);
  if (unit_speaker_ == kNone) return;
  if (doc_.entities[unit_speaker_].type == EntityType::kPerson) {
    last_person_ = unit_speaker_;
  } else {
    last_body_ = unit_speaker_;
  }
}

bool QuoteFinder::SetFirstSource(std::uint32_t cue) {
  // “He was met by Moss, noting that …”: who did it notes.
  if (cue >= begin_ + 3 && At(cue - 1) == "," && mention_[cue - 2] != kNone) {
    const std::uint32_t name = MentionStart(cue - 2);
    if (name > begin_ && At(name - 1) == "by" && IsSpeaker(doc_.mentions[mention_[name]].type)) {
      SetSource({cue, {name, cue - 1}, {}});
      return true;
    }
  }
  for (std::uint32_t k = no_source_before_; k < cue; ++k) {
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
  const std::uint32_t likely = InContext(subject);
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

/// Whom a name or a title among the words stands for.
std::uint32_t QuoteFinder::Named(RowRange subject) const {
  subject = WithoutBrackets(subject);
  std::uint32_t best = kNone;
  for (std::uint32_t i = subject.first; i < subject.last; ++i) {
    if (mention_[i] == kNone) continue;
    const Mention& mention = doc_.mentions[mention_[i]];
    if (mention.entity == kNone || !IsSpeaker(mention.type)) continue;
    if (mention.type == EntityType::kPerson) return mention.entity;
    // “the Kremlin”, but not “Kremlin officials”: the name must be the head of the phrase.
    const std::uint32_t start = MentionStart(i);
    const bool head =
        start == subject.first || (start == subject.first + 1 && words_[subject.first] == ReportingWord::kDet);
    if (i + 1 == subject.last && head) best = mention.entity;
  }
  return best != kNone ? best : ByTitle(subject);
}

/// Whom a pronoun or “the official” most likely takes up.
std::uint32_t QuoteFinder::InContext(RowRange subject) const {
  subject = WithoutBrackets(subject);
  if (subject.size() == 1) {
    const ReportingWord word = words_[subject.first];
    if (word == ReportingWord::kHe || word == ReportingWord::kShe) return last_person_;
    if (word == ReportingWord::kIt) return last_body_;
  }
  return IsThePerson(subject) ? last_person_ : kNone;
}

/// “the official”, “the minister”: a definite singular that takes up the person spoken of.
bool QuoteFinder::IsThePerson(RowRange subject) const {
  static constexpr std::string_view kPersons[] = {
      "official", "minister", "president", "secretary", "leader",  "senator",   "governor", "mayor",  "spokesman",
      "director", "chief",    "chairman",  "candidate", "lawyer",  "attorney",  "judge",    "author", "spokeswoman",
      "head",     "nominee",  "commander", "professor", "premier", "executive", "officer",  "player", "businessman"};
  if (subject.size() < 2 || Fold(At(subject.first)) != "the") return false;
  std::uint32_t head = subject.first + 1;
  while (head + 1 < subject.last && words_[head + 1] != ReportingWord::kPrep) ++head;
  return std::find(std::begin(kPersons), std::end(kPersons), Fold(At(head))) != std::end(kPersons);
}

void QuoteFinder::CollectTitles() {
  constexpr std::size_t kMostTitles = 200;  // each subject is compared with them: more would not be linear
  for (std::uint32_t e = 0; e < doc_.entities.size(); ++e) {
    const RowRange titles = doc_.entities[e].titles;
    for (std::uint32_t t = titles.first; t < titles.last; ++t) {
      if (held_titles_.size() == kMostTitles) return;
      held_titles_.emplace_back(Fold(doc_.slice(doc_.title_spans[t])), e);
    }
  }
}

/// “the defense secretary”: the one entity that bears the title.
std::uint32_t QuoteFinder::ByTitle(RowRange subject) const {
  if (subject.size() < 2 || subject.size() > 5 || Fold(At(subject.first)) != "the") return kNone;
  const std::string wanted = Fold(doc_.slice(Span({subject.first + 1, subject.last})));
  std::uint32_t found = kNone;
  for (const auto& [title, entity] : held_titles_) {
    if (title != wanted && !title.ends_with(" " + wanted)) continue;
    if (found != kNone && found != entity) return kNone;
    found = entity;
  }
  return found;
}
}  // namespace lede
