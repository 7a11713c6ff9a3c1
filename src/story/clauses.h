// Which words of a sentence belong to which of its clauses.
#pragma once

#include <cstdint>
#include <string_view>

#include "lede/document.h"
#include "reading/reading.h"

namespace lede {

/// How what a place or a day says holds of a verb; a later one says more.
enum class Tie : std::uint8_t {
  kNothing,  ///< it is another clause's, or the tree is not known
  kNoun,     ///< it stands within a clause or a phrase that only tells more of a noun: "the bridge that fell on Sunday"
  kReport,   ///< it is that of the verb which reports it: "said on Monday that …"
  kCause,    ///< it is that of what came right before: "died after a bridge fell in Lima"
  kPart,     ///< a clause that tells the same has it: "were hurt when a bridge fell on Sunday"
  kPhrase,   ///< a noun of its clause has it: "a rally in Lima"
  kOwn,
};

/// The trees of the sentences that tell a story; none where the model has no syntax.
class Clauses {
 public:
  Clauses(const Document& doc, const Reading* reading) : doc_(doc), reading_(reading) {}

  bool IsKnown() const { return reading_ != nullptr && !reading_->empty(); }

  /// The token of a span on which its others depend; kNone of an empty one. O(its tokens + log tokens).
  std::uint32_t HeadOf(ByteSpan span) const;
  /// The word on which a sentence hangs. O(its tokens).
  std::uint32_t RootOf(const Sentence& sentence) const;
  /// The word on which what a sentence tells hangs: in "Moss said that a bridge had fallen" the fall, where the analysis
  /// knows who says what. O(quotations + tokens).
  std::uint32_t ToldRootOf(const Sentence& sentence) const;
  /// How a part holds of a verb, or of a noun that tells an event, of the same sentence. O(depth of the tree).
  Tie TieOf(ByteSpan part, std::uint32_t verb) const;
  /// The verb in whose clause a token stands: itself where it is one, kNone where there is none.
  std::uint32_t VerbOver(std::uint32_t token) const;
  /// Heads between a token and a verb above it; kNone where the verb is not above it. O(depth of the tree).
  std::uint32_t StepsTo(std::uint32_t token, std::uint32_t verb) const;
  /// Whether its clause tells what had happened before: "had been arrested".
  bool IsBefore(std::uint32_t verb) const;

  /// Empty where none is known.
  std::string_view LemmaOf(std::uint32_t token) const;

  const Reading& reading() const { return *reading_; }

 private:
  Tie TieOfClause(std::uint32_t verb) const;
  Tie Upwards(std::uint32_t from, std::uint32_t to) const;
  Tie Downwards(std::uint32_t from, std::uint32_t to, std::uint32_t part) const;

  const Document& doc_;
  const Reading* reading_;
};

}  // namespace lede
