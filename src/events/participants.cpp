#include "events/participants.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "events/one_of.h"
#include "text/unicode.h"

namespace lede {
namespace {

constexpr std::array<std::string_view, 5> kRelatives = {"who", "which", "that", "whom", "whose"};
constexpr std::array<std::string_view, 8> kLimiting = {"nearly", "almost",  "virtually",     "about",
                                                       "not",    "roughly", "approximately", "only"};
constexpr std::array<std::string_view, 3> kArticles = {"the", "a", "an"};
constexpr std::array<std::string_view, 4> kPlurals = {"we", "us", "they", "them"};

}  // namespace

Participants::Participants(const Document& doc, const Reading& reading, const EventCodes& codes)
    : doc_(doc), reading_(reading), codes_(codes) {
  for (std::uint32_t e = 0; e < doc.entities.size(); ++e) {
    const Entity& one = doc.entities[e];
    const bool is_country =
        one.type == EntityType::kGpe && one.place != kNone && doc.places[one.place].feature == PlaceFeature::kCountry;
    if (is_country) country_of_.try_emplace(one.country, e);
  }
}

std::uint32_t Participants::NamedAt(std::uint32_t token) const {
  const std::uint32_t m = reading_[token].mention;
  if (m == kNone || doc_.mentions[m].type == EntityType::kTitle) return kNone;
  return doc_.mentions[m].entity;
}

bool Participants::IsRelative(std::uint32_t token) const {
  if (reading_[token].part != Upos::kPron && reading_[token].part != Upos::kDet) return false;
  const std::string form = Lower(doc_.slice(doc_.tokens[token]));
  return std::find(kRelatives.begin(), kRelatives.end(), form) != kRelatives.end();
}

/// Or only says what kind of thing that is: "the city of Toronto".
bool Participants::IsAmount(std::uint32_t head) const {
  static constexpr std::array<std::string_view, 22> kAmounts = {
      "group", "number", "thousand", "hundred", "dozen",  "third", "half", "majority", "most",  "some",     "crowd",
      "ten",   "team",   "score",    "quarter", "member", "city",  "town", "village",  "state", "province", "island"};
  const ReadToken& token = reading_[head];
  if (token.part == Upos::kNum) return true;
  return std::find(kAmounts.begin(), kAmounts.end(), reading_.lemmas[head]) != kAmounts.end();
}

/// "the ministry in Munich, Germany": the parser takes the last of them for the head.
bool Participants::IsPlaceBehindComma(std::uint32_t head) const {
  const std::uint32_t m = reading_[head].mention;
  if (m == kNone || doc_.mentions[m].type != EntityType::kGpe) return false;
  const std::uint32_t first = doc_.mentions[m].tokens.first;
  if (first < 2 || doc_.slice(doc_.tokens[first - 1]) != ",") return false;
  const std::uint32_t before = reading_[first - 2].mention;
  return before != kNone &&
         (doc_.mentions[before].type == EntityType::kGpe || doc_.mentions[before].type == EntityType::kFac);
}

/// Whether a noun names somebody who does things: of what follows another noun ("a deal sending troops"), or a place
/// ("in Lima visiting Moss"), the parser tells too seldom whether it belongs to that noun or to the verb before it.
bool Participants::CanAct(std::uint32_t head) const {
  bool is_proxy = false;
  const std::uint32_t named = EntityOf(head, true, &is_proxy);
  if (named == kNone) return codes_.IsAgent(reading_.lemmas[head]);
  const EntityType type = doc_.entities[named].type;
  return type == EntityType::kPerson || type == EntityType::kOrg || type == EntityType::kNorp || is_proxy;
}

/// The country that a people belongs to, where the text names it; else the people itself.
std::uint32_t Participants::CountryOf(std::uint32_t entity) const {
  const Entity& people = doc_.entities[entity];
  if (people.type != EntityType::kNorp || people.country == kNoCountry) return entity;
  const auto found = country_of_.find(people.country);
  return found == country_of_.end() ? entity : found->second;
}

/// The last of the nouns that stand before one name: "wrestler and actor" of "wrestler and actor Ada Moss".
std::uint32_t Participants::LastOfTitles(std::uint32_t head) const {
  for (const std::uint32_t child : reading_.Of(head)) {
    if (reading_[child].dep == Dep::kConjunct && reading_[child].part == Upos::kNoun &&
        reading_[head].part == Upos::kNoun && !reading_.Has(child, Dep::kDeterminer) && child > head)
      return child;
  }
  return head;
}

/// "President", "secretary", "director": a noun that may stand before a name as what somebody is.
bool Participants::IsOffice(std::uint32_t noun) const {
  static constexpr std::array<std::string_view, 7> kEnds = {"er", "or", "ist", "ian", "ary", "man", "dent"};
  const std::string& lemma = reading_.lemmas[noun];
  const std::uint32_t m = reading_[noun].mention;
  if (m != kNone || codes_.IsAgent(lemma) || reading_[noun].part == Upos::kPropn) return true;
  return std::any_of(kEnds.begin(), kEnds.end(), [&](std::string_view end) { return lemma.ends_with(end); });
}

/// Whether a preposition between two tokens keeps the first from being the title of the second: "the findings with Dr Moss",
/// "the instruction of President Moss", but "Vice President of Kenya Ada Moss", "Minister for Health Ada Moss".
bool Participants::HasPrepositionBetween(std::uint32_t from, std::uint32_t to) const {
  static constexpr std::array<std::string_view, 6> kOfTitles = {"of", "for", "at", "in", "to", "on"};
  for (std::uint32_t t = from + 1; t < to; ++t) {
    const std::string form = Lower(doc_.slice(doc_.tokens[t]));
    // "Denied the story as did Moss".
    if (reading_[t].part == Upos::kSconj || reading_[t].part == Upos::kAux) return true;
    if (reading_[t].part != Upos::kAdp) continue;
    if (form == "of" ? !IsOffice(from) : !IsOneOf(kOfTitles, form) || reading_[from].mention == kNone) return true;
  }
  return false;
}

/// A person's name that a phrase leads up to, whatever of it the parser takes for the head: "Astronomer Ada Moss", "former
/// Vice President of Kenya Ada Moss".
std::uint32_t Participants::PersonBehind(std::uint32_t head) const {
  const std::uint32_t last = WordsIn(LastOfTitles(head)).last;
  for (const std::uint32_t t : {last - 1, last}) {
    std::uint32_t m = t < reading_.tokens.size() ? reading_[t].mention : kNone;
    // "US President Moss", where the parser ends the phrase before the title.
    if (t == last && m != kNone && doc_.mentions[m].type == EntityType::kTitle &&
        doc_.mentions[m].tokens.first == last) {
      const std::uint32_t behind = doc_.mentions[m].tokens.last;
      m = behind < reading_.tokens.size() ? reading_[behind].mention : kNone;
      if (m == kNone || doc_.mentions[m].tokens.first != behind) continue;
      if (doc_.mentions[m].type == EntityType::kPerson && doc_.mentions[m].entity != kNone)
        return doc_.mentions[m].entity;
      continue;
    }
    if (m == kNone || doc_.mentions[m].type != EntityType::kPerson || doc_.mentions[m].entity == kNone) continue;
    const RowRange& name = doc_.mentions[m].tokens;
    if (m == reading_[head].mention || name.first <= head || (t == last && name.first != last)) continue;
    if (HasPrepositionBetween(head, name.first)) continue;  // "the findings with Dr Moss"
    const Upos before = reading_[name.first - 1].part;
    const bool leads = before == Upos::kNoun || before == Upos::kPropn || before == Upos::kAdj;
    if (leads && (doc_.tokens[name.first].flags & kParagraphStart) == 0) return doc_.mentions[m].entity;
  }
  return kNone;
}

std::uint32_t Participants::EntityOf(std::uint32_t head, bool acts, bool* is_proxy) const {
  *is_proxy = false;
  if (const std::uint32_t person = PersonBehind(head); person != kNone) return person;
  if (const std::uint32_t named = NamedAt(head); named != kNone) {
    // "Kenyan" as the head of "the Kenyan" names its people; a country stands for itself. "A Kenyan, Ada Moss" is Moss.
    const std::uint32_t apposition = reading_.Find(head, Dep::kApposition);
    const std::uint32_t person = apposition == kNone ? kNone : NamedAt(apposition);
    const bool is_people =
        doc_.entities[named].type == EntityType::kNorp || doc_.entities[named].type == EntityType::kOrg;
    if (is_people && person != kNone && doc_.entities[person].type == EntityType::kPerson &&
        reading_.Has(head, Dep::kDeterminer))
      return person;
    return named;
  }
  // "Defence Secretary Ada Moss": the parser may take the office, or the given name, for the head.
  for (const std::uint32_t child : reading_.Of(head)) {
    const Dep dep = reading_[child].dep;
    if (dep != Dep::kFlat && dep != Dep::kApposition && dep != Dep::kDescription) continue;
    const std::uint32_t named = NamedAt(child);
    if (named == kNone) continue;
    const EntityType type = doc_.entities[named].type;
    if (dep != Dep::kApposition || type == EntityType::kPerson || type == EntityType::kOrg) return named;
  }
  const std::uint32_t title = reading_[head].mention;
  if (title != kNone && doc_.mentions[title].type == EntityType::kTitle) {
    // The holder's name stands right behind the title.
    const std::uint32_t next = doc_.mentions[title].tokens.last;
    if (next < reading_.tokens.size()) {
      const std::uint32_t named = NamedAt(next);
      if (named != kNone && doc_.entities[named].type == EntityType::kPerson) return named;
    }
  }
  if (reading_[head].part != Upos::kNoun) return kNone;
  if (const std::uint32_t named = NamedBehindComma(head); named != kNone) return named;
  const bool is_agent = codes_.IsAgent(reading_.lemmas[head]);
  // "Kenyan farmers" stand for their country; "a Kenyan wrestler" does not.
  const bool is_plural = reading_.lemmas[head] != Lower(doc_.slice(doc_.tokens[head]));
  if (!is_agent && (!acts || !is_plural)) return kNone;
  for (const std::uint32_t child : reading_.Of(head)) {
    const Dep dep = reading_[child].dep;
    if (dep != Dep::kAdjective && dep != Dep::kCompound && dep != Dep::kPossessor) continue;
    const std::uint32_t named = NamedAt(child);
    if (named == kNone) continue;
    const EntityType type = doc_.entities[named].type;
    const bool is_land =
        doc_.entities[named].country != kNoCountry && (type == EntityType::kGpe || type == EntityType::kNorp);
    if (!is_land && (type != EntityType::kOrg || !is_agent)) continue;
    if (dep == Dep::kPossessor && !is_agent) continue;  // "Kenya's economy" is not Kenya
    *is_proxy = true;
    return CountryOf(named);
  }
  static constexpr std::array<std::string_view, 6> kBodies = {"team",  "unit",     "delegation",
                                                              "squad", "division", "branch"};
  const bool is_many = is_plural || IsOneOf(kBodies, reading_.lemmas[head]);
  return is_agent && is_many ? BodyBehind(head, is_proxy) : kNone;
}

/// "Officers of the Harbour Trust", "the team in the ministry": the body whose people they are.
std::uint32_t Participants::BodyBehind(std::uint32_t head, bool* is_proxy) const {
  for (const std::uint32_t child : reading_.Of(head)) {
    const std::uint32_t marker = reading_[child].dep == Dep::kNominal ? reading_.Find(child, Dep::kCase) : kNone;
    if (marker == kNone || child < head) continue;
    const std::string form = Lower(doc_.slice(doc_.tokens[marker]));
    const std::uint32_t named = form == "of" || form == "from" || form == "in" ? NamedAt(child) : kNone;
    if (named == kNone || doc_.entities[named].type != EntityType::kOrg) continue;
    *is_proxy = true;
    return named;
  }
  return kNone;
}

/// "The leader of the church, Jon Berg", "her predecessor, Ada Moss": the person whom an apposition to one of a kind names.
std::uint32_t Participants::NamedBehindComma(std::uint32_t head) const {
  if (!reading_.Has(head, Dep::kDeterminer) && !reading_.Has(head, Dep::kPossessor)) return kNone;
  if (reading_.Has(head, Dep::kConjunct)) return kNone;
  const std::uint32_t determiner = reading_.Find(head, Dep::kDeterminer);
  if (determiner != kNone && !IsOneOf(kArticles, Lower(doc_.slice(doc_.tokens[determiner])))) return kNone;
  if (reading_.lemmas[head] != Lower(doc_.slice(doc_.tokens[head]))) return kNone;  // of several
  std::uint32_t apposition = reading_.Find(head, Dep::kApposition);
  // The tree may hang it on the last noun of the phrase: a church is no person.
  for (const std::uint32_t child : reading_.Of(head)) {
    if (apposition != kNone || reading_[child].dep != Dep::kNominal || codes_.IsAgent(reading_.lemmas[child]) ||
        !codes_.IsAgent(reading_.lemmas[head]))
      continue;
    apposition = reading_.Find(child, Dep::kApposition);
  }
  if (apposition == kNone || apposition < head || reading_.Has(apposition, Dep::kConjunct)) return kNone;
  const std::uint32_t named = NamedAt(apposition);
  if (named == kNone || doc_.entities[named].type != EntityType::kPerson) return kNone;
  const std::uint32_t m = reading_[apposition].mention;
  const std::uint32_t first = doc_.mentions[m].tokens.first;
  return first > 0 && doc_.slice(doc_.tokens[first - 1]) == "," ? named : kNone;
}

/// The token of the person right before "who", whatever noun the parser hangs the clause on.
std::uint32_t Participants::PersonBefore(std::uint32_t pronoun) const {
  const std::string form = Lower(doc_.slice(doc_.tokens[pronoun]));
  if (form != "who" && form != "whom") return kNone;
  std::uint32_t t = pronoun;
  if (t > 0 && doc_.slice(doc_.tokens[t - 1]) == ",") --t;
  if (t == 0) return kNone;
  const std::uint32_t m = reading_[t - 1].mention;
  return m != kNone && doc_.mentions[m].type == EntityType::kPerson ? doc_.mentions[m].tokens.first : kNone;
}

/// Whether what hangs on a name is no part of its phrase, whatever the tree says: behind a person ("Moss on Twitter", but
/// "members of the Harbour Trust"), or a time or another phrase before a name ("on Monday Kenya", "after the war Moss").
bool Participants::IsBesideName(std::uint32_t head, std::uint32_t child) const {
  const std::uint32_t m = reading_[head].mention;
  if (m == kNone || (doc_.mentions[m].kind != MentionKind::kName && doc_.mentions[m].kind != MentionKind::kAcronym))
    return false;
  const RowRange& name = doc_.mentions[m].tokens;
  const std::uint32_t marker = reading_.Find(child, Dep::kCase);
  if (child < name.first)
    return (marker != kNone && marker < child && reading_[marker].part == Upos::kAdp) || IsInTime(child);
  const Dep dep = reading_[child].dep;
  const bool hangs = dep == Dep::kNominal || dep == Dep::kOblique || dep == Dep::kNominalMeasure ||
                     dep == Dep::kObliqueMeasure || dep == Dep::kOther;
  if (doc_.mentions[m].type != EntityType::kPerson || child < name.last || !hangs) return false;
  return marker == kNone || doc_.slice(doc_.tokens[marker]) != "of";
}

RowRange Participants::NameOf(std::uint32_t token) const {
  const std::uint32_t m = reading_[token].mention;
  return m == kNone ? RowRange{token, token + 1} : doc_.mentions[m].tokens;
}

/// "Moss, in a letter to voters, accused": what a comma parts from a noun is of the clause.
bool Participants::IsParted(std::uint32_t child) const {
  const std::uint32_t first = reading_.TreeOf(child).first, marker = reading_.Find(child, Dep::kCase);
  return first > 0 && marker == first && doc_.slice(doc_.tokens[first - 1]) == ",";
}

ByteSpan Participants::WordsOf(std::uint32_t head) const {
  const RowRange range = WithoutTime(head, WordsIn(head));
  return {doc_.tokens[range.first].span.begin, doc_.tokens[range.last - 1].span.end};
}

/// "Norway Thursday", "two ships on Monday", "Since May, shops": a day at an end of a phrase is of the clause, wherever the
/// tree hangs it; "the vote of May" and "plans for Monday" are of that day.
RowRange Participants::WithoutTime(std::uint32_t head, RowRange words) const {
  static constexpr std::array<std::string_view, 7> kAt = {"on", "in", "since", "at", "from", "by", "during"};
  const std::uint32_t last = words.last - 1;
  if (IsInTime(last) && head < last) {
    std::uint32_t first = last;
    while (first > head + 1 && IsInTime(first - 1)) --first;
    const std::string before = Lower(doc_.slice(doc_.tokens[first - 1]));
    const bool is_bare = first - 1 == head || (first > 0 && reading_[first].mention == kNone && before == ",");
    if (IsOneOf(kAt, before) && first - 1 > head) {
      words.last = first - 1;
    } else if (is_bare && !IsInTime(head) && reading_[head].part == Upos::kPropn) {
      words.last = first;
    }
    while (words.last > head + 1 && doc_.slice(doc_.tokens[words.last - 1]) == ",") --words.last;
  }
  if (IsInTime(words.first) ||
      (words.first + 1 < head && IsInTime(words.first + 1) && reading_[words.first].part == Upos::kAdp)) {
    std::uint32_t end = words.first + 1;
    while (end < head && IsInTime(end)) ++end;
    if (end < head && doc_.slice(doc_.tokens[end]) == ",") words.first = end + 1;
  }
  return words;
}

RowRange Participants::WordsIn(std::uint32_t head) const {
  RowRange range{head, head + 1};
  const RowRange own = NameOf(head);
  std::vector<std::uint32_t> open = {head};
  while (!open.empty()) {
    const std::uint32_t at = open.back();
    open.pop_back();
    range = {std::min(range.first, at), std::max(range.last, at + 1)};
    for (const std::uint32_t child : reading_.Of(at)) {
      const Dep dep = reading_[child].dep;
      // "a plan to sell ships"; a headline's "Moss to sell ships" tells what she will do.
      const bool is_infinitive =
          dep == Dep::kClauseOfNoun && reading_[child].form == Inflection::kBase && reading_[at].head != kNone;
      if (dep == Dep::kRelativeClause || (dep == Dep::kClauseOfNoun && !is_infinitive) || dep == Dep::kApposition ||
          dep == Dep::kParataxis || dep == Dep::kMark || dep == Dep::kCoordinator || dep == Dep::kClause ||
          dep == Dep::kAdverbialClause)
        continue;
      // "By Kenya of killing him", but "an end of fighting".
      if (reading_[child].part == Upos::kVerb && dep == Dep::kNominal && reading_.Has(child, Dep::kObject)) continue;
      if (at == head && IsBesideName(head, child)) continue;
      if (child > head && dep == Dep::kNominal && IsParted(child)) continue;
      // "Nearly all" is not all.
      const bool limits = dep == Dep::kAdverb && child < at && IsOneOf(kLimiting, reading_.lemmas[child]);
      if (dep == Dep::kConjunct && own.first <= at && at < own.last && (child < own.first || child >= own.last))
        continue;
      if (at == head && (dep == Dep::kCase || dep == Dep::kMarker || dep == Dep::kCopula || dep == Dep::kSubject ||
                         (dep == Dep::kAdverb && !limits)))
        continue;
      open.push_back(child);
    }
  }
  // A name is whole, whatever the tree says of its parts.
  if (const std::uint32_t m = reading_[head].mention; m != kNone) {
    const RowRange& name = doc_.mentions[m].tokens;
    range = {std::min(range.first, name.first), std::max(range.last, name.last)};
  }
  // The name that stands right behind a noun is one with it.
  if (range.last < reading_.tokens.size() && range.last == head + 1 && reading_[head].part == Upos::kNoun &&
      (doc_.tokens[range.last].flags & kParagraphStart) == 0) {
    const std::uint32_t m = reading_[range.last].mention;
    if (m != kNone && doc_.mentions[m].type == EntityType::kPerson && doc_.mentions[m].tokens.first == range.last)
      range.last = doc_.mentions[m].tokens.last;
  }
  return range;
}

/// "Lost to the dollar and the index declined": whether a finite verb without a subject stands right behind what "and" joins,
/// which is that subject.
bool Participants::OpensNextClause(std::uint32_t head) const {
  std::uint32_t next = std::max(reading_.TreeOf(head).last, NameOf(head).last);
  while (next < reading_.tokens.size() && reading_[next].part == Upos::kAdv) ++next;
  if (next >= reading_.tokens.size() || !reading_.Has(head, Dep::kCoordinator)) return false;
  const ReadToken& token = reading_[next];
  const std::uint32_t verb = token.part == Upos::kAux ? token.head : next;
  if (verb == kNone || reading_.Has(verb, Dep::kSubject) || reading_.Has(verb, Dep::kPassiveSubject)) return false;
  if (reading_[verb].head == head || reading_[verb].dep == Dep::kRelativeClause) return false;
  return token.part == Upos::kAux ||
         (token.part == Upos::kVerb && (token.form == Inflection::kPast || token.form == Inflection::kPresent));
}

void Participants::CollectChild(std::uint32_t child, Way way, std::vector<Participant>* out) const {
  way.margin = std::min(way.margin, reading_[child].margin);
  Collect(child, way, out);
}

void Participants::Collect(std::uint32_t head, Way way, std::vector<Participant>* out) const {
  Participant one{.head = head, .span = WordsOf(head), .is_direct = way.is_direct, .margin = way.margin};
  const bool acts = way.acts;
  one.entity = EntityOf(head, acts, &one.is_proxy);
  if (one.entity == kNone && IsAmount(head)) {
    // "thousands of Kenyans", "a group of Kenyan farmers": those who are counted.
    for (const std::uint32_t child : reading_.Of(head)) {
      const std::uint32_t marker = reading_[child].dep == Dep::kNominal ? reading_.Find(child, Dep::kCase) : kNone;
      if (marker == kNone || doc_.slice(doc_.tokens[marker]) != "of") continue;
      one.entity = EntityOf(child, acts, &one.is_proxy);
      one.is_unknown = one.entity == kNone && reading_[child].part == Upos::kPron;  // "four of whom"
    }
    one.is_proxy = one.entity != kNone;
  }
  if (acts && IsPlaceBehindComma(head)) {
    one.entity = kNone;
    one.is_unknown = true;
  }
  // "We": the speaker and others, who need not be those that he speaks for.
  const bool is_person = one.entity != kNone && doc_.entities[one.entity].type == EntityType::kPerson;
  if (is_person && reading_[head].part == Upos::kPron && IsOneOf(kPlurals, Lower(doc_.slice(doc_.tokens[head]))))
    one.entity = kNone;
  one.is_unknown = one.is_unknown || (one.entity == kNone && reading_[head].part == Upos::kPron);
  out->push_back(one);
  // The parser hangs them on any word of a name.
  const RowRange name = NameOf(head);
  for (std::uint32_t t = name.first; t < name.last; ++t) {
    for (const std::uint32_t child : reading_.Of(t)) {
      const bool is_within = name.first <= child && child < name.last;
      if (reading_[child].dep == Dep::kConjunct && reading_[child].part != Upos::kVerb && !is_within &&
          !OpensNextClause(child))
        CollectChild(child, way, out);
    }
  }
}

}  // namespace lede
