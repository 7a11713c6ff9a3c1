#include "relations/relations.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

#include "coref/words.h"
#include "relations/affiliation.h"
#include "relations/kin.h"
#include "relations/patterns.h"
#include "relations/status.h"
#include "text/forms.h"
#include "text/unicode.h"

namespace lede {
namespace {

constexpr std::uint16_t kTitleHeld = 950, kAcronymDefined = 980, kByDemonym = 900, kKnownCountry = 970;
constexpr std::size_t kLongestBetween = 11;  // words between two names that are read

template <std::size_t n>
bool AnyWordIn(const std::array<std::string_view, n>& list, std::string_view folded_name) {
  while (!folded_name.empty()) {
    const std::size_t end = std::min(folded_name.find(' '), folded_name.size());
    if (std::find(list.begin(), list.end(), folded_name.substr(0, end)) != list.end()) return true;
    folded_name.remove_prefix(std::min(end + 1, folded_name.size()));
  }
  return false;
}

// Own lists.
// clang-format off
constexpr std::array<std::string_view, 26> kPartyWords = {
    "alliance", "coalition", "communist", "communists", "congress", "conservative", "conservatives", "democrats", "democratic",
    "front", "greens", "labor", "labour", "league", "liberal", "liberals", "movement", "parliament", "party", "senate",
    "republicans", "republican", "socialists", "union", "unionists", "tories"};
constexpr std::array<std::string_view, 30> kBodyWords = {
    "academy", "administration", "agency", "army", "assembly", "authority", "bank", "cabinet", "command", "commission", "constabulary",
    "council", "court", "department", "force", "forces", "government", "guard", "guards", "legislature", "ministry", "navy",
    "office", "parliament", "police", "prosecutor", "senate", "service", "treasury", "tribunal"};
// clang-format on

bool IsCountryOrDivision(PlaceFeature f) {
  return f == PlaceFeature::kCountry || f == PlaceFeature::kAdmin1 || f == PlaceFeature::kAdmin2;
}

/// Lower-case letters of ASCII; what is longer or beyond it stays as it is.
class Lowered {
 public:
  explicit Lowered(std::string_view form) : size_(std::min(form.size(), kLongest)) {
    for (std::size_t i = 0; i < size_; ++i) {
      const char c = form[i];
      letters_[i] = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 0x20) : c;
    }
  }
  std::string_view view() const { return {letters_.data(), size_}; }

 private:
  static constexpr std::size_t kLongest = 24;
  std::array<char, kLongest> letters_;
  std::size_t size_;
};

}  // namespace

struct RelationFinder::Impl {
  void Run(Document* document);

 private:
  void Titles();
  void Acronyms();
  void Countries();
  void Kin();
  void Between();
  void Pair(std::uint32_t left, std::uint32_t right);
  bool IsNationalityBefore(const Mention& people, const Mention& person) const;
  bool Accepts(const RelationPattern& pattern, const Mention& left, const Mention& right) const;
  bool IsUnknownPlaceIn(const Mention& inner, const Mention& outer) const;
  bool IsInside(std::uint32_t inner, std::uint32_t outer) const;
  bool ReadBetween(const Mention& left, const Mention& right);
  RelationStatus StatusBetween(const Mention& left, const Mention& right) const;
  void Add(RelationType type, std::uint32_t source, std::uint32_t target, ByteSpan evidence, std::uint16_t confidence,
           RelationStatus status = RelationStatus::kCurrent);

  std::string_view At(std::uint32_t token) const {
    return token < doc->tokens.size() ? doc->slice(doc->tokens[token]) : std::string_view();
  }
  bool HasWord(const auto& list, const Mention& name) const {
    const bool short_form = name.kind == MentionKind::kAcronym;
    return AnyWordIn(list, Fold(doc->slice(short_form ? doc->entities[name.entity].name : name.span)));
  }

  Document* doc = nullptr;
  ReferringWords table;
  std::unordered_set<std::uint64_t> seen;  // looked up only, never walked
  std::vector<Relation> kin;               // of the document, before those that are known are left out
  std::vector<Lowered> between;            // of one pair, articles left out
  std::vector<std::string_view> words;
  std::array<bool, kLongestBetween + 2> opaque;
};

RelationFinder::RelationFinder() : impl_(std::make_unique<Impl>()) {}
RelationFinder::~RelationFinder() = default;
void RelationFinder::Run(Document* doc) { impl_->Run(doc); }

void RelationFinder::Impl::Run(Document* document) {
  doc = document;
  seen.clear();
  Titles();
  Acronyms();
  Between();
  Kin();
  Countries();
  std::stable_sort(doc->relations.begin(), doc->relations.end(), [](const Relation& a, const Relation& b) {
    return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
  });
}

void RelationFinder::Impl::Add(RelationType type, std::uint32_t source, std::uint32_t target, ByteSpan evidence,
                               std::uint16_t confidence, RelationStatus status) {
  const auto key = [&](std::uint64_t a, std::uint64_t b) {
    return (a << 32 | b) * 31 + static_cast<std::uint64_t>(type);
  };
  const bool mutual =
      type == RelationType::kSpouse || type == RelationType::kSiblingOf || type == RelationType::kRelative;
  if (mutual && seen.contains(key(target, source))) return;
  if (!seen.insert(key(source, target)).second) return;
  doc->relations.push_back({evidence, source, target, confidence, type, status});
}

/// Each title that a person is given, from it to the person or back.
void RelationFinder::Impl::Titles() {
  std::vector<std::pair<ByteSpan, std::uint32_t>> held;  // office, its holder
  for (std::uint32_t e = 0; e < doc->entities.size(); ++e) {
    const RowRange titles = doc->entities[e].titles;
    for (std::uint32_t t = titles.first; t < titles.last; ++t) held.emplace_back(doc->title_spans[t], e);
  }
  std::stable_sort(held.begin(), held.end(),
                   [](const auto& a, const auto& b) { return a.first.begin < b.first.begin; });
  std::size_t next = 0;
  for (std::uint32_t m = 0; m < doc->mentions.size(); ++m) {
    const Mention& title = doc->mentions[m];
    if (title.type != EntityType::kTitle || title.entity == kNone) continue;
    // "former Peruvian president" begins before its office.
    while (next < held.size() && held[next].first.end <= title.span.begin) ++next;
    if (next == held.size() || held[next].first.begin > title.span.begin) continue;
    // The holder's name stands close by, on either side.
    constexpr std::uint32_t kReach = 6;
    const std::uint32_t low = m < kReach ? 0 : m - kReach;
    const std::uint32_t high = std::min(m + kReach + 1, static_cast<std::uint32_t>(doc->mentions.size()));
    const Mention* nearest = nullptr;
    std::uint32_t distance = UINT32_MAX;
    for (std::uint32_t n = low; n < high; ++n) {
      const Mention& other = doc->mentions[n];
      if (n == m || other.entity != held[next].second || other.kind >= MentionKind::kNominal) continue;
      const std::uint32_t gap = other.tokens.first >= title.tokens.last ? other.tokens.first - title.tokens.last
                                                                        : title.tokens.first - other.tokens.first;
      if (gap < distance) nearest = &other, distance = gap;
    }
    if (nearest == nullptr) continue;
    const ByteSpan office = held[next].first;
    const ByteSpan evidence = {std::min(office.begin, nearest->span.begin), std::max(office.end, nearest->span.end)};
    RowRange whole = title.tokens;
    while (whole.first > 0 && doc->tokens[whole.first].span.begin > office.begin) --whole.first;
    Add(RelationType::kHoldsTitle, held[next].second, title.entity, evidence, kTitleHeld,
        StatusOfTitle(*doc, m, whole, *nearest));
  }
}

/// "Ann Lee, a former member of", "his late wife", "Ann Lee, then a member of": of the words between two names; and of
/// the word before both, where the first is the body that the second belongs to.
RelationStatus RelationFinder::Impl::StatusBetween(const Mention& left, const Mention& right) const {
  for (std::size_t i = 0; i < words.size(); ++i) {
    const RelationStatus status = StatusOf(words[i]);
    // "Late" says so before a person alone: not "in late 2016".
    const bool person = i + 1 < words.size() && table.Find(words[i + 1]).word == ReferringWord::kPerson;
    if (status != RelationStatus::kCurrent && (status != RelationStatus::kLate || person)) return status;
  }
  if (words.size() > 2 && words[0] == "," && (words[1] == "then" || (words[1] == "at" && words[2] == "time")))
    return RelationStatus::kFormer;
  const bool body_first = left.type == EntityType::kOrg && right.type == EntityType::kPerson;
  return body_first && !words.empty() && words[0] != "'s" ? StatusBefore(*doc, left) : RelationStatus::kCurrent;
}

/// "Department of Foreign Affairs (DFA)", "DFA (Department of Foreign Affairs)".
void RelationFinder::Impl::Acronyms() {
  for (std::uint32_t m = 1; m < doc->mentions.size(); ++m) {
    const Mention &before = doc->mentions[m - 1], &inside = doc->mentions[m];
    const std::uint32_t gap = inside.tokens.first - before.tokens.last;
    const bool bracketed = inside.tokens.first > before.tokens.last && gap <= 3 &&
                           (At(inside.tokens.first - 1) == "(" || At(inside.tokens.first - 2) == "(") &&
                           inside.entity != kNone && inside.entity == before.entity &&
                           (inside.tokens.size() == 1) != (before.tokens.size() == 1);
    if (!bracketed) continue;
    const std::uint32_t close = inside.tokens.last;
    const std::uint32_t end = At(close) == ")" ? doc->tokens[close].span.end : inside.span.end;
    doc->relations.push_back(
        {{before.span.begin, end}, inside.entity, inside.entity, kAcronymDefined, RelationType::kAcronymOf});
  }
}

/// Peoples and capitals with the country, where the text names it.
void RelationFinder::Impl::Countries() {
  std::vector<std::pair<CountryCode, std::uint32_t>> countries;
  for (std::uint32_t e = 0; e < doc->entities.size(); ++e) {
    const Entity& entity = doc->entities[e];
    if (entity.type == EntityType::kGpe && entity.place != kNone &&
        doc->places[entity.place].feature == PlaceFeature::kCountry)
      countries.emplace_back(entity.country, e);
  }
  std::sort(countries.begin(), countries.end());
  for (std::uint32_t e = 0; e < doc->entities.size(); ++e) {
    const Entity& entity = doc->entities[e];
    const bool people = entity.type == EntityType::kNorp;
    const bool capital = entity.type == EntityType::kGpe && entity.place != kNone && doc->places[entity.place].capital;
    if (entity.country == kNoCountry || (!people && !capital)) continue;
    auto found = std::lower_bound(countries.begin(), countries.end(), std::pair(entity.country, 0u));
    if (found == countries.end() || found->first != entity.country) continue;
    // "Russian" is of Russia, where the text speaks of the Soviet Union as well.
    constexpr std::size_t kAlike = 3;
    const std::string_view name = doc->slice(entity.name);
    for (auto other = found; people && other != countries.end() && other->first == entity.country; ++other) {
      if (doc->slice(doc->entities[other->second].name).substr(0, kAlike) == name.substr(0, kAlike)) found = other;
    }
    Add(people ? RelationType::kDemonymOf : RelationType::kCapitalOf, e, found->second,
        doc->mentions[doc->entity_mentions[entity.mentions.first]].span, kKnownCountry);
  }
}

void RelationFinder::Impl::Kin() {
  kin.clear();
  FindKin(*doc, table, &kin);
  for (const Relation& found : kin)
    Add(found.type, found.source, found.target, found.span, found.confidence, found.status);
}

void RelationFinder::Impl::Between() {
  std::size_t s = 0;
  for (std::uint32_t m = 0; m + 1 < doc->mentions.size(); ++m) {
    const Mention& left = doc->mentions[m];
    if (left.entity == kNone || left.type == EntityType::kTitle) continue;
    while (doc->sentences[s].tokens.last <= left.tokens.first) ++s;
    constexpr std::uint32_t kReach = 5;  // titles and peoples may stand between
    bool through = true;
    for (std::uint32_t n = m + 1; n < doc->mentions.size() && n <= m + kReach && through; ++n) {
      const Mention& right = doc->mentions[n];
      if (right.tokens.first >= doc->sentences[s].tokens.last) break;
      if (right.tokens.first < left.tokens.last || right.entity == kNone) continue;
      through = right.type == EntityType::kTitle || right.type == EntityType::kNorp;
      Pair(m, n);
    }
  }
}

bool RelationFinder::Impl::ReadBetween(const Mention& left, const Mention& right) {
  between.clear();
  words.clear();
  std::uint32_t t = left.tokens.last;
  // "(FS) of": the name is the one before the brackets.
  if (At(t) == ")" && left.tokens.first > 0 && At(left.tokens.first - 1) == "(") ++t;
  if (right.tokens.first - t > kLongestBetween + 4) return false;
  const Lowered first(doc->slice(doc->tokens[left.tokens.first]));
  if (left.kind == MentionKind::kPronoun && (first.view() == "his" || first.view() == "her" || first.view() == "its"))
    between.emplace_back("'s");
  for (; t < right.tokens.first; ++t) {
    const Lowered word(At(t));
    const std::string_view form = word.view();
    if (form == "the" || form == "a" || form == "an") continue;
    if (between.size() == kLongestBetween) return false;
    between.push_back(IsPossessive(form) ? Lowered("'s") : word);
  }
  for (std::size_t i = 0; i < between.size(); ++i) {
    words.push_back(between[i].view());
    const unsigned char c = static_cast<unsigned char>(words.back().empty() ? ' ' : words.back()[0]);
    const bool letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c >= 0x80;
    const ReferringWord w = table.Find(words.back()).word;
    opaque[i] = (!letter && words.back() != "-") || w == ReferringWord::kReport || w == ReferringWord::kVerb ||
                (w == ReferringWord::kClause && words.back() != "and");
  }
  return true;
}

void RelationFinder::Impl::Pair(std::uint32_t left_row, std::uint32_t right_row) {
  const Mention &left = doc->mentions[left_row], &right = doc->mentions[right_row];
  if (left.entity == right.entity || !ReadBetween(left, right)) return;
  // "Lake Service (LS) of Peru": all of the name is evidence.
  const bool bracketed = left_row > 0 && doc->mentions[left_row - 1].entity == left.entity &&
                         doc->mentions[left_row - 1].tokens.last + 1 == left.tokens.first;
  const ByteSpan evidence = {doc->mentions[left_row - (bracketed ? 1 : 0)].span.begin, right.span.end};
  if (left.type == EntityType::kNorp && right.type == EntityType::kPerson && IsNationalityBefore(left, right)) {
    Add(RelationType::kNationality, right.entity, left.entity, evidence, kByDemonym);
    return;
  }
  for (const RelationPattern& pattern : RelationPatterns()) {
    if ((pattern.left & Set(left.type)) == 0 || (pattern.right & Set(right.type)) == 0) continue;
    if (!FitsPattern(words, std::span(opaque).first(words.size()), pattern.words)) continue;
    if (!Accepts(pattern, left, right)) continue;
    const std::uint32_t source = pattern.reversed ? right.entity : left.entity;
    const std::uint32_t target = pattern.reversed ? left.entity : right.entity;
    Add(pattern.type, source, target, evidence, pattern.confidence, StatusBetween(left, right));
    return;
  }
  const Affiliation affiliation = AffiliationReader(*doc, table).Read(left_row, right_row);
  if (!affiliation.found) return;
  const bool person_first = left.type == EntityType::kPerson;
  const ByteSpan words_and_names = {doc->tokens[affiliation.first].span.begin,
                                    doc->tokens[affiliation.last - 1].span.end};
  const bool told =
      affiliation.status != RelationStatus::kCurrent || person_first || IsPossessive(At(left.tokens.last));
  Add(RelationType::kAffiliatedWith, person_first ? left.entity : right.entity,
      person_first ? right.entity : left.entity, words_and_names, affiliation.confidence,
      told ? affiliation.status : StatusBefore(*doc, left));
}

/// "Kenyan runner Ann Lee": between the people and the person stands nothing but what the person is.
bool RelationFinder::Impl::IsNationalityBefore(const Mention& people, const Mention& person) const {
  if (doc->entities[people.entity].country == kNoCountry || person.kind >= MentionKind::kNominal) return false;
  for (std::uint32_t t = people.tokens.last; t < person.tokens.first; ++t) {
    if (table.Find(At(t)).word == ReferringWord::kPerson) continue;
    bool title = false;
    for (const Mention* m = &people; m != &person && !title; ++m) {
      title = m->type == EntityType::kTitle && m->tokens.first <= t && t < m->tokens.last;
    }
    if (!title) return false;
  }
  return true;
}

/// Whether a place lies in another by what is known of both.
bool RelationFinder::Impl::IsInside(std::uint32_t inner, std::uint32_t outer) const {
  const Entity &in = doc->entities[inner], &out = doc->entities[outer];
  if (out.place == kNone) return false;
  const Place& around = doc->places[out.place];
  if (in.place == kNone) return in.type == EntityType::kFac && around.feature != PlaceFeature::kContinent;
  const Place& within = doc->places[in.place];
  if (in.country != out.country || in.country == kNoCountry) return false;
  if (in.type == EntityType::kFac) return true;
  if (around.feature == PlaceFeature::kCountry) return within.feature != PlaceFeature::kCountry;
  if (!IsCountryOrDivision(around.feature)) return around.feature == PlaceFeature::kRegion;
  return within.feature != PlaceFeature::kCountry && within.feature != around.feature &&
         (around.feature == PlaceFeature::kAdmin1 || within.feature != PlaceFeature::kAdmin1);
}

/// "in Babynsk, Russia": a place that the gazetteer lacks, and the country after its comma, where they are no list.
bool RelationFinder::Impl::IsUnknownPlaceIn(const Mention& inner, const Mention& outer) const {
  if (doc->entities[inner.entity].place != kNone || doc->entities[outer.entity].place == kNone) return false;
  if (doc->places[doc->entities[outer.entity].place].feature != PlaceFeature::kCountry || inner.tokens.first == 0)
    return false;
  const std::string_view before = At(inner.tokens.first - 1), after = At(outer.tokens.last);
  const bool prepositional = before == "in" || before == "at" || before == "near" || before == "from" || before == "of";
  if (after == "," && outer.tokens.last + 1 < doc->tokens.size()) {
    const std::string_view next = At(outer.tokens.last + 1);
    return prepositional && next != "and" && next != "or" && !IsCapitalized(next);
  }
  return prepositional && after != "and" && after != "or";
}

bool RelationFinder::Impl::Accepts(const RelationPattern& pattern, const Mention& left, const Mention& right) const {
  const std::string_view first = words.empty() ? std::string_view() : words.front();
  const bool bare = words.size() == 1;
  switch (pattern.type) {
    case RelationType::kLocatedIn:
      if (bare && first == "," && IsUnknownPlaceIn(left, right)) return true;
      return pattern.reversed ? IsInside(right.entity, left.entity) : IsInside(left.entity, right.entity);
    case RelationType::kNationality: {
      // "Lee, a Kenyan"; but "Lee, Kenyan officials said"
      const std::string_view before = At(right.tokens.first - 1);
      const bool article = before == "a" || before == "an" || before == "the";
      return article && doc->entities[right.entity].country != kNoCountry;
    }
    case RelationType::kMemberOf:
      if (words.size() > 1 && std::find(words.begin(), words.end(), "member") != words.end()) return true;
      if (first == "member" || first == "member-state") return true;
      return HasWord(kPartyWords, pattern.reversed ? left : right);
    case RelationType::kBasedIn:
      // "Ann Lee of Springfield"; an organisation "of" a place may be its government's.
      if (bare && first == "of") {
        const std::uint32_t place = doc->entities[right.entity].place;
        return left.type == EntityType::kPerson && place != kNone && At(right.tokens.first - 1) == "of" &&
               doc->places[place].feature == PlaceFeature::kCity;
      }
      return true;
    case RelationType::kPartOf:
      if (bare && (first == "of" || first == "'s")) return HasWord(kBodyWords, pattern.reversed ? right : left);
      if (pattern.left != 0 && (left.type == EntityType::kGpe || left.type == EntityType::kLoc))
        return right.type == EntityType::kGpe || right.type == EntityType::kLoc;
      return right.type != EntityType::kLoc;
    default: return true;
  }
}

}  // namespace lede
