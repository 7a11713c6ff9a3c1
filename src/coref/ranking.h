// Which candidate a pronoun means: a log-linear model over what tells for each of them.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <vector>

#include "lede/document.h"

namespace lede {

/// How a pronoun stands; each has weights of its own.
enum class PronounClass : std::uint8_t { kSubject, kPossessive, kObject };
inline constexpr std::size_t kPronounClasses = 3;

/// What is true of a candidate, or of "nobody that the text names", who is one too. The table of weights
/// (coref/weights.h) has a column for each, in this order; train/references.mjs reads the names here.
enum class Clue : std::uint8_t {
  // How far its last mention is.
  kSameSentence,
  kSentenceBefore,
  kTwoBefore,
  kThreeBefore,
  kNearest,
  kSecondNearest,
  kAcrossParagraph,
  // What its last mention is.
  kSubject,
  kPossessor,
  kFirst,
  kPronoun,
  kInClause,
  kCoordinated,
  kQualifier,
  kQuotedOnly,
  kBothQuoted,
  // What it is in this sentence and in the one before.
  kSubjectHere,
  kSubjectOfMatrix,
  kOpensHere,
  kSubjectBefore,
  kOpensBefore,
  kOnlyBefore,
  kParallel,
  kAhead,
  // What the story has made of it.
  kMeantLast,
  kGuessedLast,
  kSpokeLast,
  kSaidToSpeak,
  kUnresolvedHere,
  kUnresolvedBefore,
  kUnresolvedSince,
  kRecentTwice,
  kRecentOften,
  kNamedTwice,
  kNamedOften,
  kMostNamed,
  kLeads,
  kDominates,
  // What it is.
  kGenderFits,
  kGenderTells,
  kAlone,
  kOneOfTwo,
  kNoOther,
  kNoOtherNear,
  kNameless,
  kNamelessFits,
  kNamelessA,
  kNamelessSubject,
  kNamelessOwned,
  // Of nobody: what speaks against everybody.
  kNobody,
  kNobodyNone,
  kNobodyMany,
  kNobodyQuoted,
  kNobodyUnresolved,
  kNobodyStarts,
  kNobodyOpens,
  // Where there are trees: its last mention in its sentence's, or its best one in the pronoun's.
  kTreeSubject,
  kTreeMain,
  kTreeObject,
  kTreeOblique,
  kTreeInner,
  kTreeSameRole,
  kTreeHolds,
  kTreeOneClause,
};
inline constexpr std::size_t kClues = static_cast<std::size_t>(Clue::kTreeOneClause) + 1;

/// A set of clues.
class ClueSet {
 public:
  void Add(Clue clue, bool holds = true) { bits_ |= std::uint64_t{holds} << static_cast<unsigned>(clue); }
  bool Has(Clue clue) const { return (bits_ >> static_cast<unsigned>(clue) & 1) != 0; }
  std::uint64_t bits() const { return bits_; }

 private:
  static_assert(kClues <= 64);
  std::uint64_t bits_ = 0;
};

/// Somebody whom a pronoun may mean: an entity, or somebody without a name (entity kNone) at `token`; nobody at all
/// where that is kNone too.
struct Antecedent {
  std::uint32_t entity = kNone;
  std::uint32_t token = kNone;  ///< of its last mention
  ClueSet clues;
};

/// The choice, or kNone where no named candidate leads all others by enough.
struct AntecedentChoice {
  std::uint32_t entity = kNone;
  std::uint32_t guess = kNone;   ///< the named candidate that leads, by however little
  std::uint16_t confidence = 0;  ///< in thousandths: the share of choices by such a lead that were right
};

/// Chooses the candidate that leads all others by enough; what a `bare` noun takes up, "the minister", needs half as much
/// (coref/weights.h). O(candidates).
AntecedentChoice Rank(PronounClass how, const std::vector<Antecedent>& candidates, bool has_trees, bool bare = false);

/// A pronoun and its candidates, for the program that learns the weights.
struct RankingCase {
  std::uint32_t token;
  PronounClass how;
  std::vector<Antecedent> candidates;
};

}  // namespace lede
