#include "names/entities.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "names/offices.h"
#include "names/spans.h"
#include "tag/word.h"
#include "text/unicode.h"

namespace lede {
namespace {

/// What "U.S." begins the names of bodies with, written out.
std::string_view UnionOf(std::string_view form) {
  if (form == "U.S." || form == "US") return "united states";
  if (form == "U.K." || form == "UK") return "united kingdom";
  if (form == "U.N." || form == "UN") return "united nations";
  return form == "EU" || form == "E.U." ? "european union" : "";
}

std::uint64_t NameHash(const Mention& mention, const Lexical& lexical) {
  PhraseHash hash;
  std::uint32_t t = mention.tokens.first;
  // "U.S. Geological Survey" is the "United States Geological Survey".
  const std::string_view whole =
      mention.type == EntityType::kOrg && mention.tokens.size() > 1 ? UnionOf(lexical.form(t)) : std::string_view();
  if (!whole.empty()) {
    const std::size_t space = whole.find(' ');
    hash.Add(whole.substr(0, space));
    hash.Add(whole.substr(space + 1));
    ++t;
  }
  for (; t < mention.tokens.last; ++t) hash.AddHash(lexical.word(t).phrase_hash);
  return hash.value();
}

/// "Saudis" and "Saudi" are one people, "drones" and "drone" one kind of weapon: the hash of the singular.
std::uint64_t SingularHash(const Mention& mention, const Lexical& lexical, std::uint64_t hash) {
  if (mention.type != EntityType::kNorp && mention.type != EntityType::kWeapon) return hash;
  const std::string last = Fold(lexical.form(mention.tokens.last - 1));
  constexpr std::size_t kShortest = 5;
  if (last.size() < kShortest || last.back() != 's' || last.ends_with("ss") || last.ends_with("us")) return hash;
  PhraseHash singular;
  for (std::uint32_t t = mention.tokens.first; t + 1 < mention.tokens.last; ++t)
    singular.AddHash(lexical.word(t).phrase_hash);
  singular.Add(std::string_view(last).substr(0, last.size() - 1));
  return singular.value();
}

std::uint64_t Keyed(std::uint64_t name_hash, EntityType type) {
  return name_hash ^ (0x9E3779B97F4A7C15ull * (static_cast<std::uint64_t>(type) + 1));
}

/// What one entity has been given already: its first few in a list, the others in a table that all entities share.
class FirstSeen {
 public:
  /// `list` tells this list from the others of the table.
  FirstSeen(std::uint64_t list, KeyTable* table) : list_(MixHash(list)), table_(*table) {}

  /// True for a hash that was not added before. O(1).
  bool Add(std::uint64_t hash) {
    const auto end = few_.begin() + static_cast<std::ptrdiff_t>(count_);
    if (std::find(few_.begin(), end, hash) != end) return false;
    if (count_ == few_.size()) return table_.Add(MixHash(hash ^ list_), 0).second;
    few_[count_++] = hash;
    return true;
  }

 private:
  std::uint64_t list_;
  KeyTable& table_;
  std::array<std::uint64_t, 16> few_;
  std::size_t count_ = 0;
};

/// The mentions of each group, chained, so that groups are joined and emptied in time that grows with them alone.
class GroupChains {
 public:
  GroupChains(std::span<const std::uint32_t> group_of_mention, std::uint32_t groups)
      : next_(group_of_mention.size(), kNone), first_(groups, kNone), last_(groups, kNone) {
    for (std::uint32_t m = 0; m < group_of_mention.size(); ++m) {
      if (group_of_mention[m] != kNone) Append(group_of_mention[m], m, m);
    }
  }

  /// Moves the mentions of `from` to `to`.
  void Join(std::uint32_t to, std::uint32_t from) {
    if (to == from || first_[from] == kNone) return;
    Append(to, first_[from], last_[from]);
    first_[from] = kNone;
  }

  /// Calls visit(mention) for each of the group, which has none then.
  template <class Visit>
  void Empty(std::uint32_t group, Visit visit) {
    for (std::uint32_t m = first_[group]; m != kNone; m = next_[m]) visit(m);
    first_[group] = kNone;
  }

 private:
  void Append(std::uint32_t group, std::uint32_t first, std::uint32_t last) {
    (first_[group] == kNone ? first_[group] : next_[last_[group]]) = first;
    last_[group] = last;
  }

  std::vector<std::uint32_t> next_, first_, last_;
};

/// "Fla.", "Ont.": a stop behind small letters.
bool IsCutShort(std::string_view form) {
  return form.size() > 2 && form.back() == '.' && form[form.size() - 2] >= 'a' && form[form.size() - 2] <= 'z';
}

/// Row of the mention that covers `token`, or kNone.
std::uint32_t MentionAt(const Document& doc, std::uint32_t token) {
  const auto after = std::upper_bound(doc.mentions.begin(), doc.mentions.end(), token,
                                      [](std::uint32_t t, const Mention& m) { return t < m.tokens.first; });
  if (after == doc.mentions.begin() || std::prev(after)->tokens.last <= token) return kNone;
  return static_cast<std::uint32_t>(std::prev(after) - doc.mentions.begin());
}

}  // namespace

void EntityGrouper::Run(const Lexical& lexical, std::span<const AcronymDefinition> definitions,
                        std::span<const Nickname> nicknames, Corrections* corrections, Document* doc) {
  JoinByName(lexical, doc);
  if (corrections != nullptr) HeedReader(corrections, *doc);
  JoinAcronyms(definitions, doc);
  JoinNicknames(nicknames, *doc);
  names_.Read(lexical, *doc, group_, groups_.size());
  if (corrections != nullptr) names_.Hide(groups_);
  persons_.Run(names_, group_, lexical, *doc, &groups_);
  variants_.Run(names_, lexical, &groups_, doc);
  persons_.Release();
  variants_.Release();
  names_.Release();
  WriteEntities(lexical, doc);
  ReleaseLarge(group_, name_hash_, members_, titles_);
}

void EntityGrouper::JoinByName(const Lexical& lexical, Document* doc) {
  group_of_name_.Clear();
  groups_.Clear();
  group_.assign(doc->mentions.size(), kNone);
  name_hash_.assign(doc->mentions.size(), 0);
  for (std::size_t m = 0; m < doc->mentions.size(); ++m) {
    const Mention& mention = doc->mentions[m];
    if (mention.type == EntityType::kTitle) continue;
    name_hash_[m] = NameHash(mention, lexical);
    // "Mr Hall" and "Mrs Hall" are two persons until somebody is found to be both.
    const Gender courtesy = mention.type == EntityType::kPerson ? CourtesyBefore(*doc, mention) : Gender::kUnknown;
    const std::uint64_t key =
        Keyed(SingularHash(mention, lexical, name_hash_[m]), mention.type) + static_cast<std::uint64_t>(courtesy);
    const auto [group, is_new] = group_of_name_.Add(key, groups_.size());
    if (is_new) groups_.Add();
    group_[m] = group;
  }
}

void EntityGrouper::JoinAcronyms(std::span<const AcronymDefinition> definitions, Document* doc) {
  const bool any_common = std::any_of(definitions.begin(), definitions.end(), [](const auto& d) { return d.common; });
  GroupChains chains(any_common ? std::span<const std::uint32_t>(group_) : std::span<const std::uint32_t>(),
                     any_common ? groups_.size() : 0);
  for (const AcronymDefinition& definition : definitions) {
    const std::uint32_t full = MentionAt(*doc, definition.long_form.last - 1);
    const std::uint32_t acronym = MentionAt(*doc, definition.acronym);
    if (full == kNone || acronym == kNone || group_[full] == kNone || group_[acronym] == kNone) continue;
    if (doc->mentions[full].type != doc->mentions[acronym].type) continue;
    if (!groups_.MayUnite(group_[full], group_[acronym])) continue;
    const std::uint32_t a = Root(group_[full]), b = Root(group_[acronym]);
    groups_.Join(a, b);
    if (any_common) chains.Join(std::min(a, b), std::max(a, b));
    if (!definition.common) continue;
    // What is no name is listed with its acronym, and not among the names. Definitions come in the order of the text:
    // what stands before this one stands before the others too, and need not be kept.
    chains.Empty(Root(a), [&](std::uint32_t m) {
      if (m >= full) doc->mentions[m].kind = MentionKind::kNominal;
    });
  }
}

void EntityGrouper::JoinNicknames(std::span<const Nickname> nicknames, const Document& doc) {
  second_names_.Clear();
  for (const Nickname& nickname : nicknames) {
    const std::uint32_t name = MentionAt(doc, nickname.name), second = MentionAt(doc, nickname.nickname);
    if (name == kNone || second == kNone || group_[name] == kNone || group_[second] == kNone) continue;
    Unite(group_[name], group_[second]);
    second_names_.Add(name_hash_[second], 0);
  }
}

void EntityGrouper::WriteEntities(const Lexical& lexical, Document* doc) {
  std::vector<std::uint32_t> entity_of(groups_.size(), kNone);
  members_.clear();
  for (std::uint32_t m = 0; m < doc->mentions.size(); ++m) {
    if (group_[m] == kNone) continue;
    std::uint32_t& entity = entity_of[Root(group_[m])];
    if (entity == kNone) {
      entity = static_cast<std::uint32_t>(members_.size());
      members_.emplace_back();
    }
    doc->mentions[m].entity = entity;
    members_[entity].push_back(m);
  }
  const std::size_t named = members_.size();
  titles_.assign(named, {});
  written_.Clear();
  ReadTitles(lexical, doc);
  for (std::uint32_t e = 0; e < members_.size(); ++e) e < named ? WriteEntity(e, doc) : WriteOffice(e, doc);
}

/// Gives titles to their holders, and each office an entity after those of the names.
void EntityGrouper::ReadTitles(const Lexical& lexical, Document* doc) {
  KeyTable entity_of_office;
  for (std::uint32_t m = 0; m < doc->mentions.size(); ++m) {
    Mention& mention = doc->mentions[m];
    if (mention.type != EntityType::kTitle) continue;
    const Office office = ReadOffice(*doc, m);
    const std::uint32_t holder = HolderOf(*doc, m);
    if (holder != kNone) {
      const std::uint32_t end = doc->tokens[office.last - 1].span.end;
      titles_[doc->mentions[holder].entity].push_back({doc->tokens[TitleBegin(*doc, m)].span.begin, end});
    }
    // "Mr" is a way to address somebody, nothing that one is.
    if (mention.tokens.size() == 1 && office.body == kNone && lexical.Is(mention.tokens.first, LexClass::kHonorific))
      continue;
    PhraseHash name;
    // "US Senator" and "United States Senator" are one office.
    if (OfficeBegin(*doc, m) < mention.tokens.first) name.AddHash({doc->mentions[m - 1].entity + 1, 31});
    for (std::uint32_t t = mention.tokens.first; t < office.last; ++t) name.AddHash(lexical.word(t).phrase_hash);
    const auto [entity, is_new] = entity_of_office.Add(name.value(), static_cast<std::uint32_t>(members_.size()));
    if (is_new) members_.emplace_back();
    mention.entity = entity;
    members_[entity].push_back(m);
  }
}

/// The mention whose words a thing is called by: the fullest; of a place, one of the form that the text uses most.
std::uint32_t EntityGrouper::NameOf(std::uint32_t e, const Document& doc) {
  const auto is_place = [&](std::uint32_t m) { return doc.mentions[m].type == EntityType::kGpe; };
  const bool place = is_place(members_[e].front());
  uses_.Clear();
  const auto uses = [&](std::uint32_t m) { return uses_.Add(name_hash_[m], 0).first; };
  if (place) {
    for (const std::uint32_t m : members_[e]) ++uses_.Add(name_hash_[m], 0).first;
  }
  std::uint32_t best = members_[e].front();
  for (const std::uint32_t m : members_[e]) {
    const Mention &mention = doc.mentions[m], &held = doc.mentions[best];
    const std::string_view form = doc.slice(mention.span), held_form = doc.slice(held.span);
    const bool longer = mention.tokens.size() > held.tokens.size();
    // Of two as full, the one that headlines and leads have not put in capitals.
    const bool plainer = mention.tokens.size() == held.tokens.size() && mention.kind == MentionKind::kName &&
                         IsAllCaps(held_form) && !IsAllCaps(form);
    bool fuller = longer || plainer;
    if (place && name_hash_[m] != name_hash_[best]) {
      // "Fla." is what datelines make of it.
      const bool cut = IsCutShort(form), was_cut = IsCutShort(held_form);
      fuller = cut != was_cut ? was_cut : uses(m) != uses(best) ? uses(m) > uses(best) : longer;
    }
    const bool second = IsSecondName(name_hash_[m]), was_second = IsSecondName(name_hash_[best]);
    if (second == was_second ? fuller : was_second) best = m;
  }
  return best;
}

void EntityGrouper::WriteEntity(std::uint32_t e, Document* doc) {
  Entity entity;
  const std::uint32_t named = NameOf(e, *doc);
  const Mention* fullest = &doc->mentions[named];
  const std::uint64_t fullest_hash = name_hash_[named];
  entity.type = fullest->type;
  entity.name = fullest->span;
  entity.mentions.first = static_cast<std::uint32_t>(doc->entity_mentions.size());
  entity.aliases.first = static_cast<std::uint32_t>(doc->alias_spans.size());
  entity.titles.first = static_cast<std::uint32_t>(doc->title_spans.size());
  FirstSeen names(2 * std::uint64_t{e}, &written_), titles(2 * std::uint64_t{e} + 1, &written_);
  names.Add(fullest_hash);
  for (const std::uint32_t m : members_[e]) {
    doc->entity_mentions.push_back(m);
    if (names.Add(name_hash_[m])) doc->alias_spans.push_back(doc->mentions[m].span);
  }
  for (const ByteSpan& title : titles_[e]) {
    if (titles.Add(PhraseHash::HashToken(doc->slice(title)))) doc->title_spans.push_back(title);
  }
  entity.mentions.last = static_cast<std::uint32_t>(doc->entity_mentions.size());
  entity.aliases.last = static_cast<std::uint32_t>(doc->alias_spans.size());
  entity.titles.last = static_cast<std::uint32_t>(doc->title_spans.size());
  entity.salience = SalienceOf(e, entity.titles.size() > 0, *doc);
  doc->entities.push_back(entity);
}

/// An office, with the body that it is held in; in capitals where the text has it so.
void EntityGrouper::WriteOffice(std::uint32_t e, Document* doc) {
  Entity entity;
  entity.type = EntityType::kTitle;
  const auto is_capital = [&](std::uint32_t m) { return IsCapitalized(doc->slice(doc->mentions[m].span)); };
  const auto capital = std::find_if(members_[e].begin(), members_[e].end(), is_capital);
  const std::uint32_t first = capital == members_[e].end() ? members_[e].front() : *capital;
  entity.name = {doc->tokens[OfficeBegin(*doc, first)].span.begin,
                 doc->tokens[ReadOffice(*doc, first).last - 1].span.end};
  entity.mentions.first = static_cast<std::uint32_t>(doc->entity_mentions.size());
  doc->entity_mentions.insert(doc->entity_mentions.end(), members_[e].begin(), members_[e].end());
  entity.mentions.last = static_cast<std::uint32_t>(doc->entity_mentions.size());
  entity.salience = static_cast<std::uint16_t>(SalienceOf(e, false, *doc) / 2);
  doc->entities.push_back(entity);
}

/// Whether the paragraph at a byte tells the story or sums it up; all do where none were told apart. O(log paragraphs).
bool EntityGrouper::IsInStory(std::uint32_t begin, const Document& doc) {
  const auto after = std::upper_bound(doc.paragraphs.begin(), doc.paragraphs.end(), begin,
                                      [](std::uint32_t at, const Paragraph& p) { return at < p.span.begin; });
  if (after == doc.paragraphs.begin()) return true;
  const ParagraphRole role = (after - 1)->role;
  return role != ParagraphRole::kByline && role != ParagraphRole::kCredit && role != ParagraphRole::kSource &&
         role != ParagraphRole::kBoilerplate;
}

/// Often, early, and with a title, in the story itself: who wrote it, whose pictures it has and what is printed below it
/// does not count. Integers only, so that every machine agrees.
std::uint16_t EntityGrouper::SalienceOf(std::uint32_t e, bool titled, const Document& doc) const {
  const std::uint32_t text_size = static_cast<std::uint32_t>(doc.text().size());
  std::uint32_t count = 0, first_begin = text_size;
  for (const std::uint32_t m : members_[e]) {
    const std::uint32_t begin = doc.mentions[m].span.begin;
    if (!IsInStory(begin, doc)) continue;
    ++count;
    first_begin = std::min(first_begin, begin);
  }
  if (count == 0) return 0;
  const std::uint32_t often = 600 * count / (count + 3);
  const std::uint64_t first = first_begin;
  const std::uint32_t early = text_size == 0 ? 0 : static_cast<std::uint32_t>(300 - 300 * first / text_size);
  return static_cast<std::uint16_t>(often + early + (titled ? 100 : 0));
}

}  // namespace lede
