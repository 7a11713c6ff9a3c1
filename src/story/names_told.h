// Whom the sentences that tell a story name, and which of them it is about.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "lede/document.h"
#include "story/lead.h"

namespace lede {

/// An entity and its first sure mention by name in the sentences that tell the story.
struct Named {
  std::uint32_t entity = kNone;
  std::uint32_t mention = kNone;
};

/// How many are named for one of a story's questions.
constexpr std::size_t kMostNamed = 2;

class NamesTold {
 public:
  /// O(mentions in the sentences told).
  NamesTold(const Document& doc, const Lead& lead);

  /// Who a story is about where no event tells it: the most salient persons, in the order of the text. Organisations where
  /// there are none, and where the first sentence tells of one that is more salient, or acts before persons whom the
  /// headline leaves out, and of no person.
  std::vector<Named> Who() const;

  /// Whether a mention is by name, and its name and type are sure enough to be told to many.
  bool IsSure(const Mention& mention) const;
  /// The first sure mention of an entity; kNone where there is none. O(its mentions).
  std::uint32_t SureMentionOf(std::uint32_t entity) const;
  /// Whether the text has a place of this name too: then one of the two readings is wrong. O(entities).
  bool IsAlsoPlace(const Named& named) const;
  std::string FoldedName(const Named& named) const;

 private:
  ByteSpan SpanOf(const Named& named) const { return doc_.mentions[named.mention].span; }
  const Entity& EntityOf(const Named& named) const { return doc_.entities[named.entity]; }
  Named Fullest(const Named& named) const;
  std::vector<Named> MostSalient(EntityType type) const;
  bool IsInHeadline(const Named& named) const;

  const Document& doc_;
  const Lead& lead_;
  std::vector<Named> names_;  ///< in the order of the text, each entity once
};

}  // namespace lede
