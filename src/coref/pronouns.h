// Whom a pronoun means.
#pragma once

#include <cstdint>
#include <vector>

#include "coref/narrative.h"
#include "coref/ranking.h"
#include "coref/recent.h"
#include "lede/document.h"

namespace lede {

/// Chooses among those that a text has spoken of in its last sentences.
class Pronouns {
 public:
  explicit Pronouns(const Narrative& story) : story_(story) {}

  /// The entity that the pronoun "he", "her", "its" … at `token` stands for; none where that is not clear.
  /// O(1) in the text.
  AntecedentChoice Choose(std::uint32_t token);

  /// The person whom a noun for a person at `token` takes up, as "he" would; none where that is not clear. One that says
  /// more than the noun ("the local health secretary", not `bare`) must be surer.
  AntecedentChoice ChoosePerson(std::uint32_t token, bool bare);

  /// Where set, gets every pronoun with its candidates.
  void KeepCases(std::vector<RankingCase>* cases) { cases_ = cases; }

 private:
  PronounClass ClassAt(std::uint32_t token) const;
  void Gather(std::uint32_t token, PronounClass how);
  void GatherReferent(const Referent& referent, std::uint32_t token, PronounClass how);
  void AddAhead(std::uint32_t token);
  void CompareCandidates(std::uint32_t token, PronounClass how);
  void AddNobody(std::uint32_t token);
  bool MayMean(const Referent& referent, std::uint32_t token, PronounClass how) const;
  std::uint32_t AheadOf(std::uint32_t token) const;
  std::uint32_t ChooseBody(std::uint32_t token) const;
  std::uint32_t ChooseSpeaker(std::uint32_t token) const;
  std::uint32_t ApposedTo(std::uint32_t token) const;
  bool IsSeen(std::uint32_t token) const;
  bool ActsAt(std::uint32_t token) const;
  bool HasRivalNoun(std::uint32_t first, std::uint32_t last) const;

  const Narrative& story_;
  std::vector<RankingCase>* cases_ = nullptr;
  std::vector<Antecedent> candidates_;
  TreePlace place_;                     // of the pronoun
  bool ruled_out_ = false;              // somebody near who goes by other pronouns
  std::vector<std::uint32_t> repeats_;  // by candidate: its mentions in the last sentences
};

}  // namespace lede
