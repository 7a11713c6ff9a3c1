#include "relations/kin.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <string_view>

#include "relations/status.h"
#include "text/forms.h"
#include "text/unicode.h"

namespace lede {
namespace {

constexpr std::uint16_t kNamed = 930, kOfTwo = 900;
constexpr std::size_t kLongest = 13;  // letters of the nouns below
constexpr std::uint32_t kReach = 4;   // tokens between the possessor and the noun: "two much younger"

struct KinNoun {
  std::string_view word;
  RelationType type;  ///< from who is named to the possessor
  bool plural;
};

// Sorted; own list.
constexpr KinNoun kNouns[] = {
    {"aunt", RelationType::kRelative, false},
    {"brother", RelationType::kSiblingOf, false},
    {"brothers", RelationType::kSiblingOf, true},
    {"child", RelationType::kChildOf, false},
    {"children", RelationType::kChildOf, true},
    {"cousin", RelationType::kRelative, false},
    {"cousins", RelationType::kRelative, true},
    {"dad", RelationType::kParentOf, false},
    {"daughter", RelationType::kChildOf, false},
    {"daughters", RelationType::kChildOf, true},
    {"father", RelationType::kParentOf, false},
    {"grandchildren", RelationType::kRelative, true},
    {"granddaughter", RelationType::kRelative, false},
    {"grandfather", RelationType::kRelative, false},
    {"grandmother", RelationType::kRelative, false},
    {"grandson", RelationType::kRelative, false},
    {"husband", RelationType::kSpouse, false},
    {"mother", RelationType::kParentOf, false},
    {"mum", RelationType::kParentOf, false},
    {"nephew", RelationType::kRelative, false},
    {"niece", RelationType::kRelative, false},
    {"parents", RelationType::kParentOf, true},
    {"sibling", RelationType::kSiblingOf, false},
    {"siblings", RelationType::kSiblingOf, true},
    {"sister", RelationType::kSiblingOf, false},
    {"sisters", RelationType::kSiblingOf, true},
    {"son", RelationType::kChildOf, false},
    {"sons", RelationType::kChildOf, true},
    {"spouse", RelationType::kSpouse, false},
    {"twin", RelationType::kSiblingOf, false},
    {"uncle", RelationType::kRelative, false},
    {"wife", RelationType::kSpouse, false},
};
static_assert(std::is_sorted(std::begin(kNouns), std::end(kNouns),
                             [](const KinNoun& a, const KinNoun& b) { return a.word < b.word; }));

/// The lengths of the nouns that begin with each letter, as bits: most words have another one.
constexpr auto kLengths = [] {
  std::array<std::uint16_t, 26> lengths{};
  for (const KinNoun& noun : kNouns)
    lengths[static_cast<std::size_t>(noun.word[0] - 'a')] |= static_cast<std::uint16_t>(1u << noun.word.size());
  return lengths;
}();

class KinReader {
 public:
  KinReader(const Document& doc, const ReferringWords& words, std::vector<Relation>* relations)
      : doc_(doc), words_(words), relations_(*relations) {}

  void Run() {
    std::uint32_t m = 0;
    for (const Sentence& sentence : doc_.sentences) {
      sentence_ = sentence.tokens;
      first_ = m;
      for (std::uint32_t t = sentence_.first; t < sentence_.last; ++t) {
        while (m < doc_.mentions.size() && doc_.mentions[m].tokens.last <= t) ++m;
        next_ = m;
        if (m < doc_.mentions.size() && doc_.mentions[m].tokens.first <= t) continue;  // within a name
        Read(t);
      }
      while (m < doc_.mentions.size() && doc_.mentions[m].tokens.first < sentence_.last) ++m;
    }
  }

 private:
  static constexpr std::uint32_t kMostOwners = 2;

  /// The noun at `t`, if it is one of kin, with its possessor and the names behind it.
  void Read(std::uint32_t t) {
    const std::string_view word = At(t);  // a capital makes it a title or a name: "Brother Jo"
    if (word.size() > kLongest || word[0] < 'a' || word[0] > 'z') return;
    if ((kLengths[static_cast<std::size_t>(word[0] - 'a')] >> word.size() & 1) == 0) return;
    const auto* noun = std::lower_bound(std::begin(kNouns), std::end(kNouns), word,
                                        [](const KinNoun& row, std::string_view w) { return row.word < w; });
    if (noun == std::end(kNouns) || noun->word != word || !FindOwners(t, noun->type)) return;
    std::uint32_t at = t + 1;
    const bool apart = At(at) == "," || At(at) == ":";
    if (apart) ++at;
    std::uint32_t row = next_;
    while (true) {
      const Mention* person = PersonAt(at, &row);
      if (person == nullptr) return;
      std::uint32_t behind = person->tokens.last;
      const bool aged = At(behind) == "," && IsNumber(behind + 1);
      if (aged) behind += 2;
      const bool closed = behind >= sentence_.last || IsMark(At(behind)) || At(behind) == "and";
      if (apart && !closed) return;  // "With his wife, Jo Lund left": the sentence goes on
      for (std::uint32_t o = 0; o < owners_; ++o) Add(*noun, *person, owner_[o]);
      if (!noun->plural || behind >= sentence_.last) return;
      if (At(behind) == ",") ++behind;
      if (At(behind) == "and") ++behind;
      if (behind == person->tokens.last) return;
      at = behind;
    }
  }

  bool FindOwners(std::uint32_t t, RelationType type) {
    owners_ = 0;
    status_ = RelationStatus::kCurrent;
    const std::uint32_t low = std::max(sentence_.first, t > kReach + 1 ? t - kReach - 1 : 0);
    std::uint32_t m = next_;
    for (std::uint32_t i = t; i-- > low;) {
      while (m > first_ && doc_.mentions[m - 1].tokens.first > i) --m;
      const Mention* before = m > first_ ? &doc_.mentions[m - 1] : nullptr;
      const bool covered = before != nullptr && i < before->tokens.last;
      const std::string word = Fold(At(i));
      if (covered) {
        const bool possessive = before->kind == MentionKind::kPronoun && (word == "his" || word == "her");
        // "Reed asked about Moss and her son": Moss's, whomever else the pronoun may be taken for.
        const Mention* beside = possessive && m > first_ + 1 ? before - 1 : nullptr;
        const bool is_beside = beside != nullptr && i > 0 && At(i - 1) == "and" && beside->tokens.last == i - 1 &&
                               beside->type == EntityType::kPerson && beside->kind <= MentionKind::kAcronym;
        const std::uint32_t owner = is_beside ? beside->entity : before->entity;
        if (possessive && owner != kNone) owner_[owners_++] = owner;
        return owners_ > 0;
      }
      if (IsPossessive(At(i)) && before != nullptr && before->tokens.last == i) {
        if (before->type == EntityType::kPerson && before->entity != kNone) owner_[owners_++] = before->entity;
        return owners_ > 0;
      }
      if ((word == "his" || word == "her") && i > sentence_.first && At(i - 1) == "and") {  // "Moss and her son"
        const bool owned = before != nullptr && before->tokens.last == i - 1 && before->type == EntityType::kPerson;
        if (owned && before->entity != kNone) owner_[owners_++] = before->entity;
        return owners_ > 0;
      }
      if (word == "their") return type == RelationType::kChildOf && FindCouple(i);
      const ReferringWord w = words_.Find(word).word;
      if (IsMark(At(i)) || (w != ReferringWord::kOther && w != ReferringWord::kDeterminer)) return false;
      if (const RelationStatus status = StatusOf(word); status != RelationStatus::kCurrent) status_ = status;
    }
    return false;
  }

  /// The two people named in the sentence before `t`; not more.
  bool FindCouple(std::uint32_t t) {
    for (std::uint32_t m = first_; m < doc_.mentions.size() && doc_.mentions[m].tokens.first < t; ++m) {
      const Mention& mention = doc_.mentions[m];
      if (mention.type != EntityType::kPerson || mention.entity == kNone) continue;
      if (std::find(owner_, owner_ + owners_, mention.entity) != owner_ + owners_) continue;
      if (owners_ == kMostOwners) return false;
      owner_[owners_++] = mention.entity;
    }
    return owners_ == kMostOwners;
  }

  /// The person whose name, with titles before it, stands at `token`; null where none does.
  const Mention* PersonAt(std::uint32_t token, std::uint32_t* row) const {
    while (*row < doc_.mentions.size() && doc_.mentions[*row].tokens.first < token) ++*row;
    for (; *row < doc_.mentions.size() && doc_.mentions[*row].tokens.first == token; ++*row) {
      const Mention& mention = doc_.mentions[*row];
      if (mention.type == EntityType::kPerson && mention.kind < MentionKind::kPronoun && mention.entity != kNone)
        return &mention;
      if (mention.type == EntityType::kTitle) token = mention.tokens.last;
    }
    return nullptr;
  }

  void Add(const KinNoun& noun, const Mention& person, std::uint32_t owner) {
    if (person.entity == owner) return;
    const Mention& first = doc_.mentions[doc_.entity_mentions[doc_.entities[owner].mentions.first]];
    Relation relation;
    const std::uint32_t begin = MentionBefore(owner, person.span.begin, first.span.begin);
    relation.span = {begin, person.span.end};
    relation.source = noun.type == RelationType::kSpouse ? owner : person.entity;
    relation.target = noun.type == RelationType::kSpouse ? person.entity : owner;
    relation.confidence = owners_ == kMostOwners ? kOfTwo : kNamed;
    relation.type = noun.type, relation.status = status_;
    relations_.push_back(relation);
  }

  /// Where the last mention of the entity before `end` begins within the sentence, else `otherwise`.
  std::uint32_t MentionBefore(std::uint32_t entity, std::uint32_t end, std::uint32_t otherwise) const {
    std::uint32_t begin = otherwise;
    for (std::uint32_t m = first_; m < doc_.mentions.size() && doc_.mentions[m].span.begin < end; ++m) {
      if (doc_.mentions[m].entity == entity) begin = doc_.mentions[m].span.begin;
    }
    return begin;
  }

  std::string_view At(std::uint32_t token) const {
    return token < doc_.tokens.size() ? doc_.slice(doc_.tokens[token]) : std::string_view();
  }
  bool IsNumber(std::uint32_t token) const { return !At(token).empty() && At(token)[0] >= '0' && At(token)[0] <= '9'; }
  static bool IsMark(std::string_view t) {
    return t == "," || t == "." || t == ";" || t == ")" || t == ":" || t == "(";
  }

  const Document& doc_;
  const ReferringWords& words_;
  std::vector<Relation>& relations_;
  RowRange sentence_{};
  std::uint32_t first_ = 0, next_ = 0;  // rows of mentions: the sentence's first, the next one
  std::uint32_t owner_[kMostOwners]{};
  std::uint32_t owners_ = 0;
  RelationStatus status_ = RelationStatus::kCurrent;
};

}  // namespace

void FindKin(const Document& doc, const ReferringWords& words, std::vector<Relation>* relations) {
  KinReader(doc, words, relations).Run();
}

}  // namespace lede
