// Whom and what a text has spoken of last.
#pragma once

#include <cstdint>
#include <vector>

#include "coref/tree_place.h"
#include "lede/document.h"
#include "lexicon/given_names.h"

namespace lede {

/// What a stretch of text spoke of: an entity, or somebody without a name.
struct Referent {
  std::uint32_t entity = kNone;  ///< kNone: "a woman", "the driver"
  std::uint32_t token = 0;
  std::uint32_t sentence = 0;  ///< counted as the asker counts
  std::uint32_t opening = 0;   ///< first token of its sentence
  std::uint32_t clause = 0;
  EntityType type = EntityType::kPerson;
  Gender gender = Gender::kUnknown;  ///< of a noun; an entity's is known by the asker
  bool subject = false;              ///< it is what its clause is about
  bool first = false;                ///< nothing in its sentence was spoken of before it
  bool possessor = false;            ///< "'s" follows
  bool head = false;                 ///< it qualifies no noun after it
  bool quoted = false;               ///< it stands in direct speech
  bool pronoun = false;              ///< "he", "it"
  bool coordinated = false;          ///< "Lee and Moss"
  bool indefinite = false;           ///< "a woman"
  bool owned = false;                ///< "his father", "Lee's wife"
  TreePlace place;
};

/// The referents of the last sentences, newest last.
class RecentReferents {
 public:
  void Clear() { referents_.clear(); }
  void Add(const Referent& referent) {
    if (referents_.size() == kMostKept) referents_.erase(referents_.begin(), referents_.end() - kMostVisited);
    referents_.push_back(referent);
  }

  /// Calls visit(referent) for those of the last `sentences` sentences before `sentence` and of it, newest
  /// first, at most kMostVisited of them.
  template <class Visit>
  void ForEach(std::uint32_t sentence, std::uint32_t sentences, Visit visit) const {
    std::ptrdiff_t visited = 0;
    for (std::size_t i = referents_.size(); i-- > 0 && visited < kMostVisited; ++visited) {
      if (referents_[i].sentence + sentences < sentence) return;
      visit(referents_[i]);
    }
  }
  const Referent* last() const { return referents_.empty() ? nullptr : &referents_.back(); }

 private:
  static constexpr std::ptrdiff_t kMostVisited = 48;  // long sentences must not make the search quadratic
  static constexpr std::size_t kMostKept = 1024;
  std::vector<Referent> referents_;
};

}  // namespace lede
