// The copy desk: what a human editor would want to look at again.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "lede/document.h"
#include "lede/model.h"
#include "tag/frequent_words.h"

namespace lede {

/// Adds to `doc->warnings`: words that are run together, acronyms that are never spelt out, spelt out twice or
/// used before they are, names with and without their accents. Other stages warn of what they see themselves: names spelt two ways (names), dates
/// (times), quotation marks and missing speakers (quotes). Reads `tokens`, `sentences` and `mentions`. Rules stay
/// silent where a defect and a habit look alike: an editor stops reading a desk that cries wolf.
class CopyDesk {
 public:
  explicit CopyDesk(const Model& model) : frequent_(model) {}

  /// O(tokens).
  void Run(Document* doc);

 private:
  void FindJoinedWords(Document* doc);
  void FindMissingSpaces(Document* doc);
  std::size_t SplitLower(std::string_view word);
  std::size_t SplitCapital(std::string_view word);
  bool IsFrequent(std::string_view word);
  void FindAcronyms(Document* doc);
  void FindAccents(Document* doc);

  FrequentWords frequent_;
  // Scratch, kept from one document to the next.
  std::vector<std::uint32_t> mention_;  // row of the mention a token is in
  std::string scratch_, other_;
};

/// Whether readers know what an acronym stands for without being told, or it is a name of its own: "NATO", "BMW".
bool IsFamiliarAcronym(std::string_view acronym);

}  // namespace lede
