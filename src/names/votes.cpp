// One name, one type: what all its mentions, and what stands beside them, make likely.
#include "names/votes.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "names/evidence.h"
#include "names/kinds.h"
#include "names/name_forms.h"
#include "text/forms.h"
#include "text/key_table.h"

namespace lede {
namespace {

constexpr LexClassSet kKnownPlace =
    Bit(LexClass::kCountry) | Bit(LexClass::kRegion) | Bit(LexClass::kCity) | Bit(LexClass::kNaturalPlace);

struct Ballot {
  std::array<int, 16> votes{};
  std::uint32_t mentions = 0;
  bool told = false;     ///< by what stands beside a mention
  bool surname = false;  ///< of somebody whom the text names in full, with a given name
};

/// "Ada Moss": words of which the first is a given name and no title.
bool IsFullName(const Lexical& lexical, const NameSpan& name) {
  constexpr std::uint32_t kLongest = 4;
  constexpr LexClassSet kOther = Bit(LexClass::kHonorific) | Bit(LexClass::kTitle) | Bit(LexClass::kMonthOrDay);
  if (name.last - name.first < 2 || name.last - name.first > kLongest) return false;
  if (!lexical.Is(name.first, LexClass::kFirstName) || (lexical.word(name.first).classes & kOther) != 0) return false;
  for (std::uint32_t t = name.first; t < name.last; ++t) {
    if (!lexical.word(t).capitalized) return false;
  }
  return true;
}

/// "in Moss", "to Moss": where a place stands, and seldom a person.
bool StandsAsPlace(const Lexical& lexical, const NameSpan& name) {
  return name.first > 0 && IsOneOf(lexical.form(name.first - 1),
                                   {"of", "in", "at", "to", "from", "our", "near", "In", "At", "From", "Near"});
}

/// True where the vote may make one type of the other. What a firm sells has often its name.
bool MayBecome(const NameSpan& name, EntityType type) {
  const bool thing =
      name.type == EntityType::kMisc || name.type == EntityType::kProduct || name.type == EntityType::kEvent;
  if (type == EntityType::kProduct || type == EntityType::kEvent) return false;
  if (thing) return type == EntityType::kPerson && name.last - name.first > 1;
  return type != EntityType::kMisc || name.type != EntityType::kPerson;
}

/// Whose a thing is says what its owner is: only firms have shares, only persons have widows.
std::optional<EntityType> OwnerOf(std::string_view thing) {
  if (IsOneOf(thing,
              {"shares", "profit", "profits", "sales", "revenue", "revenues", "earnings", "shareholders", "board",
               "stores", "headquarters", "subsidiary", "customers", "stock", "takeover", "investors", "creditors"}))
    return EntityType::kOrg;
  if (IsOneOf(thing, {"wife", "husband", "mother", "father", "son", "daughter", "brother", "sister", "widow", "lawyer",
                      "attorney", "parents", "girlfriend", "boyfriend", "body", "childhood"}))
    return EntityType::kPerson;
  return std::nullopt;
}

/// What stands beside a mention speaks for a type: a title or "who" for a person, "which" or shares for a firm.
void CountSurroundings(const Lexical& lexical, const NameSpan& name, Ballot* ballot) {
  constexpr int kSpeaks = 300;
  const auto add = [&](EntityType type) {
    ballot->votes[static_cast<std::size_t>(type)] += kSpeaks;
    ballot->told = true;
  };
  const auto form = [&](std::uint32_t t) { return t < lexical.size() ? lexical.form(t) : std::string_view(); };
  if (IsPossessive(form(name.last))) {
    if (const std::optional<EntityType> owner = OwnerOf(form(name.last + 1))) add(*owner);
    if (form(name.last + 1) == "chief" && form(name.last + 2) == "executive") add(EntityType::kOrg);
  }
  if (IsOneOf(form(name.last), {"said", "says", "reported", "expects"}) &&
      (OwnerOf(form(name.last + 1)) == EntityType::kOrg || form(name.last + 1) == "its"))
    add(EntityType::kOrg);
  // "shares of Zelva"
  if (name.first > 1 && IsOneOf(form(name.first - 1), {"in", "of"}) &&
      IsOneOf(form(name.first - 2), {"shares", "Shares"}))
    add(EntityType::kOrg);
  // Nobody is in a person.
  if (name.first > 0 && IsOneOf(form(name.first - 1), {"in", "In", "our"}))
    ballot->votes[static_cast<std::size_t>(EntityType::kPerson)] -= kSpeaks;
  if (name.first > 0) {
    const bool honored = lexical.Is(name.first - 1, LexClass::kHonorific) && lexical.word(name.first - 1).capitalized;
    if (honored) add(EntityType::kPerson);
  }
  // "singer Ada Moss"; "Ada Moss, founder of": of what may be somebody's name as well as a place's or a firm's.
  const auto is_role = [&](std::uint32_t t) {
    return t < lexical.size() && !lexical.word(t).capitalized &&
           (KindOfNoun(lexical.form(t)) == EntityType::kPerson || lexical.Is(t, LexClass::kTitle));
  };
  if (name.last == name.first + 2) {
    if (name.first > 0 && is_role(name.first - 1)) add(EntityType::kPerson);
    if (form(name.last) == "," && is_role(name.last + 1) && form(name.last + 2) == "of") add(EntityType::kPerson);
  }
  if (name.last + 1 < lexical.size() && lexical.form(name.last) == ",") {
    if (lexical.form(name.last + 1) == "who" && !IsOfSomebody(lexical, name)) add(EntityType::kPerson);
    if (lexical.form(name.last + 1) == "which") add(EntityType::kOrg);
  }
}

}  // namespace

bool MayBeVotedOn(EntityType type) {
  return type == EntityType::kPerson || type == EntityType::kOrg || type == EntityType::kGpe ||
         type == EntityType::kProduct || type == EntityType::kMisc || type == EntityType::kFac ||
         type == EntityType::kEvent || type == EntityType::kLoc;
}

int LogOdds(std::uint16_t confidence) {
  // ln(7 p / (1 - p)) at 5 %, 15 % … 95 %
  constexpr std::array<int, 10> kOdds = {-100, 21, 85, 133, 174, 215, 256, 305, 368, 489};
  return kOdds[std::min<std::size_t>(confidence / 100, kOdds.size() - 1)];
}

void AgreeOnTypes(const Lexical& lexical, const Calibration& calibration, NameSpans* names) {
  // On the average of all mentions, so that more text of the same kind decides no otherwise.
  constexpr int kNear = 40, kFar = 100, kPart = 300;
  constexpr std::uint16_t kSure = 700, kAgreed = 700;
  const std::vector<NameSpan> sorted = names->Sorted();
  std::unordered_map<std::uint64_t, Ballot> ballots;  // by name; looked up only, never walked
  for (const NameSpan& name : sorted) {
    if (!MayBeVotedOn(name.type)) continue;
    Ballot& ballot = ballots[lexical.KeyOf(name.first, name.last)];
    ++ballot.mentions;
    ballot.votes[static_cast<std::size_t>(name.type)] += LogOdds(SurenessOf(name, calibration));
    CountSurroundings(lexical, name, &ballot);
  }
  KeyTable firms;  // first words of the names of bodies
  for (const NameSpan& name : sorted) {
    if (name.last - name.first < 2 || SurenessOf(name, calibration) < kSure) continue;
    const bool person = name.type == EntityType::kPerson;
    if (!person && name.type != EntityType::kOrg) continue;
    if (!person) firms.Add(lexical.word(name.first).phrase_hash.hash, 0);
    const auto add = [&](std::uint32_t first, std::uint32_t last) {
      const auto found = ballots.find(lexical.KeyOf(first, last));
      if (found != ballots.end()) found->second.votes[static_cast<std::size_t>(name.type)] += kPart;
    };
    if (!person) add(name.first, name.first + 1);
    constexpr std::uint32_t kLongestSurname = 3;
    for (std::uint32_t size = 1; person && size < name.last - name.first && size <= kLongestSurname; ++size)
      add(name.last - size, name.last);
  }
  for (const NameSpan& name : sorted) {
    if (name.type != EntityType::kPerson || SurenessOf(name, calibration) < kSure || !IsFullName(lexical, name))
      continue;
    // "Moss Mills", "Mossville": the name of a body as well.
    if (firms.Find(lexical.word(name.last - 1).phrase_hash.hash) != nullptr) continue;
    const auto alone = ballots.find(lexical.KeyOf(name.last - 1, name.last));
    if (alone == ballots.end() || alone->second.surname) continue;
    // Each of them is the person's, and not only one.
    alone->second.surname = true;
    alone->second.votes[static_cast<std::size_t>(name.type)] += kPart * static_cast<int>(alone->second.mentions - 1);
  }
  // "Ada Moss", of which the tagger is not sure, is a person where "Moss" alone is one.
  for (const NameSpan& name : sorted) {
    if (!MayBeVotedOn(name.type) || name.type == EntityType::kPerson || name.last - name.first < 2) continue;
    Ballot& whole = ballots.find(lexical.KeyOf(name.first, name.last))->second;
    if (!whole.told && !IsFullName(lexical, name)) continue;
    const auto alone = ballots.find(lexical.KeyOf(name.last - 1, name.last));
    if (alone == ballots.end()) continue;
    const auto best = std::max_element(alone->second.votes.begin(), alone->second.votes.end());
    if (best - alone->second.votes.begin() != static_cast<int>(EntityType::kPerson)) continue;
    whole.votes[static_cast<std::size_t>(EntityType::kPerson)] += kPart + kFar;
    whole.told = true;
  }
  for (const NameSpan& name : sorted) {
    if (!MayBeVotedOn(name.type) || name.producer != Producer::kTagger || SurenessOf(name, calibration) >= kSure)
      continue;
    const bool place = (lexical.ClassesOf(name.first, name.last) & kKnownPlace) != 0;
    const Ballot& ballot = ballots.find(lexical.KeyOf(name.first, name.last))->second;
    if (ballot.mentions < 2 && !ballot.told) continue;
    const auto best = std::max_element(ballot.votes.begin(), ballot.votes.end());
    const auto type = static_cast<EntityType>(best - ballot.votes.begin());
    const bool surname = type == EntityType::kPerson && ballot.surname && !lexical.Is(name.first, LexClass::kCountry) &&
                         !StandsAsPlace(lexical, name);
    if (type == name.type || (place && type != EntityType::kGpe && !surname) || !MayBecome(name, type)) continue;
    // A person is the gravest thing to be taken for: what is likelier something else need not be so by far.
    const int margin = type == EntityType::kMisc ? 2 * kFar : name.type == EntityType::kPerson ? kNear : kFar;
    const int far = static_cast<int>(ballot.mentions) * margin;
    if (*best < ballot.votes[static_cast<std::size_t>(name.type)] + far) continue;
    // "a part of Zelva", "to Zelva": where a place stood so, a person seldom does.
    if (name.type == EntityType::kGpe && type == EntityType::kPerson && StandsAsPlace(lexical, name)) continue;
    names->Retype(name.first, type, Producer::kRule, kAgreed);
  }
}

namespace {

/// Whether mentions of one name, of these two types, cannot both be right: a firm and what it makes, or the house that it
/// sits in, may well have one name.
bool MustAgree(EntityType a, EntityType b) {
  const auto are = [&](EntityType x, EntityType y) { return (a == x && b == y) || (a == y && b == x); };
  return a != b && !are(EntityType::kOrg, EntityType::kProduct) && !are(EntityType::kOrg, EntityType::kFac) &&
         !are(EntityType::kFac, EntityType::kGpe) && !are(EntityType::kLoc, EntityType::kGpe);
}

/// A name that only a town shares may well be somebody's.
bool IsOnlyTown(const Lexical& lexical, const NameSpan& name) {
  constexpr LexClassSet kLarger = Bit(LexClass::kCountry) | Bit(LexClass::kRegion) | Bit(LexClass::kNaturalPlace);
  return name.last == name.first + 1 && lexical.Is(name.first, LexClass::kCity) &&
         (lexical.word(name.first).classes & kLarger) == 0;
}

bool MustSettle(const Lexical& lexical, const NameSpan& name) {
  constexpr LexClassSet kKnown = kKnownPlace | Bit(LexClass::kDemonym);
  const bool votes = MayBeVotedOn(name.type) || name.type == EntityType::kNorp;
  const bool cut = lexical.form(name.last - 1).back() == '.';  // "L.A.", "W. Va."
  // A town's team, and somebody called like the town, are told apart; the town itself is neither.
  const bool town = (name.type == EntityType::kPerson || name.type == EntityType::kOrg) && IsOnlyTown(lexical, name);
  return votes && !cut && (town || (lexical.ClassesOf(name.first, name.last) & kKnown) == 0);
}

struct Count {
  EntityType type{};
  std::uint32_t mentions = 0;
  int votes = 0;
};

struct Settled {
  std::array<Count, 4> counts{};  // more types than these no name has
  std::size_t size = 0;
  bool named_in_full = false;  ///< the surname of somebody

  Count* Of(EntityType type) {
    for (std::size_t i = 0; i < size; ++i) {
      if (counts[i].type == type) return &counts[i];
    }
    if (size == counts.size()) return nullptr;
    counts[size] = {type, 0, 0};
    return &counts[size++];
  }
};

/// The type that most of a name's mentions have. Texts introduce people by their full names: who has one word only, and
/// is something else in a good part of the text, is no person.
EntityType Likeliest(Settled* settled, bool one_word) {
  if (settled->named_in_full && settled->Of(EntityType::kPerson) != nullptr) return EntityType::kPerson;
  constexpr std::uint32_t kGoodPart = 4;  // of all mentions, one in so many
  std::uint32_t all = 0, persons = 0;
  for (std::size_t i = 0; i < settled->size; ++i) {
    all += settled->counts[i].mentions;
    if (settled->counts[i].type == EntityType::kPerson) persons = settled->counts[i].mentions;
  }
  const bool no_person = one_word && (all - persons) * kGoodPart >= all;
  const Count *best = nullptr, *any = nullptr;
  const auto is_more = [](const Count& a, const Count* b) {
    return b == nullptr || a.mentions > b->mentions || (a.mentions == b->mentions && a.votes > b->votes);
  };
  for (std::size_t i = 0; i < settled->size; ++i) {
    const Count& count = settled->counts[i];
    if (is_more(count, any)) any = &count;
    if (no_person && count.type == EntityType::kPerson) continue;
    // Peoples have one word, and their names are mostly known: of two words, those of somebody are likelier.
    if (!one_word && count.type == EntityType::kNorp) continue;
    // So are places: one that no list knows must be one in most of the text.
    if (count.type == EntityType::kGpe && count.mentions * 2 <= all) continue;
    if (is_more(count, best)) best = &count;
  }
  return best == nullptr ? any->type : best->type;
}

}  // namespace

void SettleTypes(const Lexical& lexical, const Calibration& calibration, NameSpans* names) {
  constexpr std::uint16_t kSettled = 700;
  const std::vector<NameSpan> sorted = names->Sorted();
  std::unordered_map<std::uint64_t, Settled> by_name;  // looked up only, never walked
  bool any = false;
  for (const NameSpan& name : sorted) {
    if (!MustSettle(lexical, name)) continue;
    Settled& settled = by_name[lexical.KeyOf(name.first, name.last)];
    Count* count = settled.Of(name.type);
    if (count == nullptr) continue;
    // Nobody is in a firm as often as in a place.
    count->mentions += name.type == EntityType::kGpe && StandsAsPlace(lexical, name) ? 2 : 1;
    count->votes += LogOdds(SurenessOf(name, calibration));
    any = any || settled.size > 1;
  }
  if (!any) return;
  constexpr std::uint32_t kLongestSurname = 3;
  for (const NameSpan& name : sorted) {
    if (name.type != EntityType::kPerson) continue;
    for (std::uint32_t size = 1; size <= kLongestSurname && size < name.last - name.first; ++size) {
      const auto surname = by_name.find(lexical.KeyOf(name.last - size, name.last));
      if (surname != by_name.end()) surname->second.named_in_full = true;
    }
  }
  for (const NameSpan& name : sorted) {
    if (!MustSettle(lexical, name) || name.fixed || name.producer == Producer::kReader) continue;
    Settled& settled = by_name.find(lexical.KeyOf(name.first, name.last))->second;
    if (settled.size < 2) continue;
    const EntityType type = Likeliest(&settled, name.last - name.first == 1);
    if (MustAgree(name.type, type)) names->Retype(name.first, type, Producer::kRule, kSettled);
  }
}

}  // namespace lede
