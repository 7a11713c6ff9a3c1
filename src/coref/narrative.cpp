#include "coref/narrative.h"

#include <algorithm>
#include <iterator>
#include <string>

#include "text/forms.h"
#include "text/unicode.h"

namespace lede {

using Word = ReferringWord;

void Narrative::Begin(const Document& document, const Reading* reading) {
  doc_ = &document;
  reading_ = reading != nullptr && !reading->empty() ? reading : nullptr;
  const std::size_t n = doc_->tokens.size();
  words_.assign(n, {});
  mention_at_.assign(n, kNone), title_at_.assign(n, kNone);
  for (std::uint32_t t = 0; t < n; ++t) {
    if ((doc_->tokens[t].flags & kLink) == 0) words_[t] = table_.Find(At(t));
  }
  for (std::uint32_t m = 0; m < doc_->mentions.size(); ++m) {
    const Mention& mention = doc_->mentions[m];
    std::vector<std::uint32_t>& rows = mention.type == EntityType::kTitle ? title_at_ : mention_at_;
    for (std::uint32_t t = mention.tokens.first; t < mention.tokens.last; ++t) rows[t] = m;
  }
  ReadQuotes();
  LearnGenders();
  CountPlaces();
  FindProtagonist();
  recent_.Clear();
  last_turn_.assign(doc_->entities.size(), 0);
  turn_ = clause_ = 0;
  paragraph_ = kNone;
  std::fill(std::begin(open_), std::end(open_), OpenPronoun{});
  std::fill(std::begin(meant_), std::end(meant_), kNone);
  std::fill(std::begin(guess_), std::end(guess_), kNone);
}

void Narrative::EnterSentence(const Sentence& row) {
  sentence_ = row.tokens;
  if (!IsQuoted(sentence_.first) || quote_at_[sentence_.first] != quote_at_[sentence_.last - 1]) ++turn_;
  ++clause_;
  clause_opener_ = kNone;
  clause_has_subject_ = sentence_has_referent_ = false;
  starts_paragraph_ = row.paragraph != paragraph_;
  paragraph_ = row.paragraph;
}

bool Narrative::IsInPart(const Quote& quote, ByteSpan token) const {
  if (quote.parts.size() == 0) return true;
  for (std::uint32_t p = quote.parts.first; p < quote.parts.last; ++p) {
    const ByteSpan part = doc_->quote_parts[p];
    if (part.begin <= token.begin && token.end <= part.end) return true;
  }
  return false;
}

void Narrative::ReadQuotes() {
  const std::size_t n = doc_->tokens.size();
  quote_at_.assign(n, kNone);
  std::uint32_t t = 0;
  for (std::uint32_t q = 0; q < doc_->quotes.size(); ++q) {
    if (doc_->quotes[q].kind == QuoteKind::kIndirect) continue;
    while (t < n && doc_->tokens[t].span.begin < doc_->quotes[q].span.begin) ++t;
    bool spoken = doc_->quotes[q].kind == QuoteKind::kDirect;  // of a mixed one only what stands between marks
    for (; t < n && doc_->tokens[t].span.begin < doc_->quotes[q].span.end; ++t) {
      const std::string_view form = At(t);
      const bool mark =
          form == "\"" || form == "“" || form == "”" || form == "``" || form == "''" || form == "«" || form == "»";
      if (mark && doc_->quotes[q].kind == QuoteKind::kMixed) spoken = !spoken;
      // “It is old,” he said. “It will fall.”: the clause between its parts is the story's.
      if (spoken && IsInPart(doc_->quotes[q], doc_->tokens[t].span)) quote_at_[t] = q;
    }
  }
  said_by_.clear();
  for (std::uint32_t q = 0; q < doc_->quotes.size(); ++q) {
    const ByteSpan who = doc_->quotes[q].speaker_span;
    const auto at = std::lower_bound(doc_->tokens.begin(), doc_->tokens.end(), who.begin,
                                     [](const Token& token, std::uint32_t byte) { return token.span.begin < byte; });
    if (at != doc_->tokens.end() && at->span == who) said_by_.emplace_back(at - doc_->tokens.begin(), q);
  }
  std::sort(said_by_.begin(), said_by_.end());
}

/// What titles and given names tell; what contradicts itself tells nothing.
void Narrative::LearnGenders() {
  gender_.assign(doc_->entities.size(), Gender::kUnknown);
  for (std::uint32_t e = 0; e < doc_->entities.size(); ++e) {
    const Entity& entity = doc_->entities[e];
    if (entity.type != EntityType::kPerson) continue;
    for (std::uint32_t t = entity.titles.first; t < entity.titles.last && gender_[e] == Gender::kUnknown; ++t) {
      const std::string title = Fold(doc_->slice(doc_->title_spans[t]));
      const std::size_t space = title.rfind(' ');
      gender_[e] = GenderOfTitle(std::string_view(title).substr(0, title.find(' ')));
      if (gender_[e] == Gender::kUnknown && space != std::string::npos)
        gender_[e] = GenderOfTitle(std::string_view(title).substr(space + 1));
    }
    if (gender_[e] != Gender::kUnknown) continue;
    const std::string_view name = doc_->slice(entity.name);
    const std::size_t space = name.find(' ');
    if (space != std::string_view::npos) gender_[e] = given_names_.GenderOf(name.substr(0, space));
    for (std::uint32_t m = entity.mentions.first; m < entity.mentions.last && gender_[e] == Gender::kUnknown; ++m)
      gender_[e] = GenderBefore(doc_->mentions[doc_->entity_mentions[m]]);
  }
}

/// "actress Ada", "his wife, Ada, left": a noun right before a name says how its bearer is spoken of.
Gender Narrative::GenderBefore(const Mention& mention) const {
  std::uint32_t t = mention.tokens.first;
  const bool apposed =
      t > 1 && At(t - 1) == "," && mention.tokens.last < words_.size() && At(mention.tokens.last) == ",";
  if (apposed) --t;
  return t > 0 && words_[t - 1].word == Word::kPerson ? words_[t - 1].gender : Gender::kUnknown;
}

void Narrative::CountPlaces() {
  most_mentioned_.fill(0);
  for (const Entity& entity : doc_->entities) {
    if (entity.place == kNone || entity.type != EntityType::kGpe) continue;
    std::uint32_t& most = most_mentioned_[static_cast<std::size_t>(doc_->places[entity.place].feature)];
    most = std::max(most, entity.mentions.size());
  }
}

void Narrative::FindProtagonist() {
  std::uint32_t most = 0, second = 0;
  protagonist_ = kNone;
  for (std::uint32_t e = 0; e < doc_->entities.size(); ++e) {
    const Entity& entity = doc_->entities[e];
    if (entity.type != EntityType::kPerson) continue;
    const std::uint32_t times = entity.mentions.size();
    if (times > most) protagonist_ = e;
    second = std::max(second, std::min(times, most)), most = std::max(most, times);
  }
  if (most == second) protagonist_ = kNone;
  dominates_ = most >= 3 * second;
}

bool Narrative::IsLeadingPlace(std::uint32_t entity) const {
  const Entity& row = doc_->entities[entity];
  return 2 * row.mentions.size() >= most_mentioned_[static_cast<std::size_t>(doc_->places[row.place].feature)];
}

std::uint32_t Narrative::QuoteSaidBy(std::uint32_t token) const {
  const auto said = std::lower_bound(said_by_.begin(), said_by_.end(), std::pair(token, 0u));
  return said == said_by_.end() || said->first != token ? kNone : said->second;
}

std::uint32_t Narrative::LastSpeaker(std::uint32_t token) const {
  const std::uint32_t said = QuoteSaidBy(token);
  const std::uint32_t here = said != kNone ? said : quote_at_[token];
  const std::uint32_t at = doc_->tokens[token].span.begin;
  const auto after = std::lower_bound(doc_->quotes.begin(), doc_->quotes.end(), at,
                                      [](const Quote& quote, std::uint32_t byte) { return quote.span.begin < byte; });
  for (auto quote = after; quote != doc_->quotes.begin();) {
    --quote;
    if (static_cast<std::uint32_t>(quote - doc_->quotes.begin()) != here) return quote->speaker;
  }
  return kNone;
}

void Narrative::Enter(std::uint32_t token) {
  const std::string_view form = At(token);
  const Word w = word(token);
  const bool mark = form == "," || form == ";" || form == ":" || form == "—" || form == "–" || form == "(" ||
                    form == ")" || form == "“" || form == "”" || form == "\"";
  if (mark || w == Word::kClause || w == Word::kReport) ++clause_, clause_has_subject_ = false, clause_opener_ = token;
}

bool Narrative::IsSubjectOfClause(const Referent& referent, std::uint32_t token) const {
  if (!referent.subject || referent.opening != sentence_.first) return false;
  if (referent.clause == clause_) return true;
  if (clause_has_subject_ || clause_opener_ == kNone || clause_opener_ < referent.token || clause_opener_ + 1 >= token)
    return false;
  const std::string_view opener = At(clause_opener_), verb = At(clause_opener_ + 1);
  const Word w = word(clause_opener_ + 1);
  const bool goes_on = opener == "and" || opener == "or" || opener == "but";
  return goes_on && (w == Word::kVerb || w == Word::kReport || w == Word::kAdverb || verb.ends_with("ed"));
}

bool Narrative::IsSubjectAt(std::uint32_t first, std::uint32_t last) const {
  if (clause_has_subject_) return false;
  if (last < sentence_.last && IsPossessive(At(last))) return false;
  std::uint32_t before = first;
  while (before > sentence_.first &&
         (word(before - 1) == Word::kThe || word(before - 1) == Word::kDeterminer || title_at_[before - 1] != kNone ||
          (mention_at_[before - 1] != kNone && !IsPersonAt(before - 1)))) {
    --before;
  }
  return before == sentence_.first || word(before - 1) != Word::kPreposition;
}

void Narrative::Speak(std::uint32_t entity, std::uint32_t first, std::uint32_t last, Gender gender, EntityType type) {
  Referent referent;
  referent.entity = entity, referent.token = first, referent.sentence = turn_, referent.clause = clause_;
  referent.gender = gender, referent.type = type;
  referent.opening = sentence_.first;
  referent.head = IsHead(last);
  referent.subject = IsSubjectAt(first, last) && (referent.head || type == EntityType::kPerson);
  referent.first = !sentence_has_referent_;
  referent.possessor = last < sentence_.last && IsPossessive(At(last));
  referent.quoted = IsQuoted(first);
  referent.pronoun = word(first) >= Word::kHe && word(first) <= Word::kItself;
  referent.coordinated = IsCoordinated(first, last);
  const std::uint32_t determiner = entity == kNone ? DeterminerOf(first) : kNone;
  if (determiner != kNone) {
    referent.indefinite = word(determiner) == Word::kDeterminer;
    referent.owned = !referent.indefinite && word(determiner) != Word::kThe;
  }
  if (referent.pronoun && entity != kNone && type == EntityType::kPerson)
    meant_[static_cast<std::size_t>(gender)] = guess_[static_cast<std::size_t>(gender)] = entity;
  referent.place = PlaceOf(first, last);
  recent_.Add(referent);
  if (entity != kNone) last_turn_[entity] = turn_;
  clause_has_subject_ = clause_has_subject_ || referent.subject;
  sentence_has_referent_ = true;
}

/// "Lee and Moss", "Lee or his brother"
bool Narrative::IsCoordinated(std::uint32_t first, std::uint32_t last) const {
  const auto joins = [&](std::uint32_t t) { return At(t) == "and" || At(t) == "or" || At(t) == "&"; };
  if (last + 1 < sentence_.last && joins(last) && (IsPersonAt(last + 1) || mention_at_[last + 1] != kNone)) return true;
  return first > sentence_.first + 1 && joins(first - 1) && mention_at_[first - 2] != kNone;
}

std::uint32_t Narrative::DeterminerOf(std::uint32_t token) const {
  constexpr std::uint32_t kReach = 5;
  for (std::uint32_t back = 1; back <= kReach && token >= sentence_.first + back; ++back) {
    const std::uint32_t t = token - back;
    const Word w = word(t);
    if (w == Word::kThe || w == Word::kDeterminer || w == Word::kHis || w == Word::kHer || w == Word::kIts ||
        w == Word::kMy || w == Word::kOur || IsPossessive(At(t)))
      return t;
    if (w != Word::kOther && w != Word::kPerson && w != Word::kOrganization && w != Word::kCountry) return kNone;
  }
  return kNone;
}

bool Narrative::EndsPhrase(std::uint32_t token) const {
  if (token >= sentence_.last) return true;
  const std::string_view form = At(token);
  const Word w = word(token);
  if (w == Word::kClause || w == Word::kPreposition || w == Word::kVerb || w == Word::kReport || w == Word::kAdverb)
    return form != "of" && form != "for";
  const unsigned char c = static_cast<unsigned char>(form[0]);
  const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  if (!letter) return form != "-" && form != "&" && form != "/";
  return form.size() > 3 && c >= 'a' && (form.ends_with("ed") || form.ends_with("ly"));
}

bool Narrative::IsVerbOfBody(std::uint32_t token) const {
  const Word noun = word(token - 1);
  if (noun != Word::kOrganization && noun != Word::kCountry && noun != Word::kCity) return false;
  const std::string_view form = At(token);
  if (form.size() < 4 || form[0] < 'a' || form[0] > 'z' || !form.ends_with("s") || form.ends_with("ss")) return false;
  if (word(token) != Word::kOther || token + 1 >= sentence_.last) return false;
  // "the company shares fell": a noun, where the verb comes next.
  const Word next = word(token + 1);
  const std::string_view after = At(token + 1);
  return next != Word::kVerb && next != Word::kReport && next != Word::kAdverb && next != Word::kClause &&
         !(next == Word::kPreposition && after != "to" && after != "for") &&
         !(after.size() > 4 && after.ends_with("ed")) && after != "," && !IsPossessive(after);
}

bool Narrative::IsHead(std::uint32_t token) const {
  if (EndsPhrase(token) || IsPossessive(At(token))) return true;
  const std::string_view form = At(token);
  return form == "of" || form == "for" || (form.size() > 3 && form.ends_with("s"));
}

bool Narrative::IsRecent(std::uint32_t entity) const {
  constexpr std::uint32_t kPersonTurns = 16, kOtherTurns = 8;
  const bool person = doc_->entities[entity].type == EntityType::kPerson;
  return last_turn_[entity] + (person ? kPersonTurns : kOtherTurns) >= turn_;
}

}  // namespace lede
