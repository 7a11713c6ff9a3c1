// Whom a pronoun means.
#pragma once

#include <cstdint>

#include "coref/narrative.h"
#include "coref/recent.h"
#include "lede/document.h"

namespace lede {

/// Chooses among those that a text has spoken of in its last sentences.
class Pronouns {
 public:
  explicit Pronouns(const Narrative& story) : story_(story) {}

  /// The entity that the pronoun "he", "her", "its" … at `token` stands for; kNone where that is not clear.
  /// O(1) in the text.
  std::uint32_t Choose(std::uint32_t token) const;

  /// The person whom a pronoun, or a noun for a person, at `token` takes up: by nearness and by who is the
  /// subject; kNone where two are about as likely or somebody without a name leads.
  std::uint32_t ChoosePerson(std::uint32_t token) const;

 private:
  std::uint32_t AheadOf(std::uint32_t token) const;
  std::uint32_t ChooseBody(std::uint32_t token) const;
  std::uint32_t ChooseSpeaker(std::uint32_t token) const;
  int Score(const Referent& referent, std::uint32_t token) const;
  int SubordinationBonus(std::uint32_t token) const;
  bool ActsAt(std::uint32_t token) const;
  bool HasRivalNoun(std::uint32_t first, std::uint32_t last) const;

  const Narrative& story_;
};

}  // namespace lede
