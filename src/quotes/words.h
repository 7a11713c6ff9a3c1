// The words that reporting clauses are made of.
#pragma once

#include <cstdint>
#include <string_view>

namespace lede {

enum class ReportingWord : std::uint8_t {
  kOther,
  kSay,     ///< reports with or without "that": said, adds, claimed
  kReport,  ///< reports with "that", "to", "how" or quotation marks: announced, urged
  kTell,    ///< has a hearer before what is said: told
  kSaying,  ///< participle of a reporting verb: saying, adding
  kAux,     ///< between subject and verb: has, had, also, later
  kHe,      ///< masculine pronoun
  kShe,     ///< feminine pronoun
  kIt,      ///< pronoun of an organization
  kThey,    ///< pronoun of several
  kThat,    ///< opens reported speech: that, whether, how
  kBreak,   ///< ends a noun phrase to the left: and, but, that, is
  kDet,     ///< begins a noun phrase: the, a, another
  kPrep,    ///< preposition: what follows is no reported clause
};

/// What `token` does in a reporting clause, whatever its case. O(1) in the text.
ReportingWord WordOf(std::string_view token);

}  // namespace lede
