// Whom and what a description means: "the minister", "the company", "the state".
#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_map>

#include "coref/descriptions.h"
#include "coref/narrative.h"
#include "coref/pronouns.h"
#include "lede/document.h"

namespace lede {

/// "Lee is the leader", "served as the ambassador": behind such a word stands what somebody is said to be, which takes
/// nobody up.
bool OpensPredicate(std::string_view form);

/// Chooses among those who bear a description, by what the story has spoken of last.
class DescriptionReader {
 public:
  DescriptionReader(const Narrative& story, Pronouns& pronouns, const Descriptions& descriptions)
      : story_(story), pronouns_(pronouns), descriptions_(descriptions) {}
  void Clear() { new_one_.clear(); }

  /// The entity that the words (first, last) describe, `first` being "the"; kNone where that is not clear. O(1) in the
  /// text.
  std::uint32_t Read(std::uint32_t first, std::uint32_t last);
  /// Notes what the article "a" at `token` brings into the story.
  void NoteIndefinite(std::uint32_t token);

 private:
  std::uint32_t ChooseBearer(std::uint64_t phrase) const;
  template <class May>
  std::uint32_t ChooseNearest(bool opens, bool only, May may) const;
  std::uint32_t ChoosePlace(PlaceFeature wanted, bool state = false) const;
  std::uint32_t OnlyCountry() const;
  std::uint32_t ChooseCompany(bool opens) const;
  bool MayHold(std::uint32_t person, std::string_view office) const;
  bool IsReporting(std::uint32_t first, std::uint32_t last) const;

  const Narrative& story_;
  Pronouns& pronouns_;
  const Descriptions& descriptions_;
  std::unordered_map<std::uint64_t, std::uint32_t> new_one_;  // by noun: the turn when "a" one was last spoken of
};

}  // namespace lede
