// The words that take up what was named before, and those that tell where a clause begins.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "lexicon/given_names.h"
#include "text/key_table.h"

namespace lede {

// clang-format off
enum class ReferringWord : std::uint8_t {
  kOther,
  kHe, kHim, kHis, kHimself,    ///< masculine: subject, object, possessive, reflexive
  kShe, kHer, kHers, kHerself,  ///< feminine; "her" is object and possessive
  kIt, kIts, kItself,
  kI, kMe, kMy, kWe, kOur,
  kThe,
  kClause,                      ///< begins a clause: and, but, that, who, because
  kPreposition,
  kVerb,                        ///< forms of be, have, do, and modal verbs
  kReport,                      ///< said, added: what follows has a subject of its own
  kAdverb,                      ///< may stand between subject and verb: also, still, not
  kDeterminer,                  ///< a, an, his …: begins a noun phrase that takes nothing up
  kPerson,                      ///< a noun for one person: woman, minister, victim
  kOrganization,                ///< a noun for an organisation: company, agency
  kCountry, kCity, kDivision,   ///< nouns for places that have a government
};
// clang-format on

struct ReferringWordEntry {
  ReferringWord word = ReferringWord::kOther;
  Gender gender = Gender::kUnknown;  ///< of a kPerson noun: spokeswoman, father
};

/// The table of these words.
class ReferringWords {
 public:
  ReferringWords();
  /// What `token` does, whatever its case. O(token).
  ReferringWordEntry Find(std::string_view token) const;

 private:
  KeyTable words_;
  std::vector<ReferringWordEntry> entries_;  // rows of words_
};

/// A form of address that tells which pronoun its bearer goes by: "Mrs", "Sir", "King".
Gender GenderOfTitle(std::string_view folded_word);

/// A noun that takes up a person whom the text called otherwise before: "the official", "the minister".
bool IsParaphrase(std::string_view folded_word);

/// Offices that the word before them changes: who is vice president is not the president.
bool ChangesOffice(std::string_view folded_word);

}  // namespace lede
