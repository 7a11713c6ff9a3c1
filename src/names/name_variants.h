// Different names for one thing: initials, nicknames, short forms, slips of the pen.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lede/document.h"
#include "names/lexical.h"
#include "names/name_groups.h"
#include "names/name_table.h"
#include "text/key_table.h"
#include "text/scratch.h"
#include "text/warnings.h"

namespace lede {

/// Joins names that are written differently:
/// - an acronym with the one organisation whose initials it has, minor words in or out;
/// - a country's short form with its official one, an organisation's name with it and "Plc";
/// - an organisation's name with the one whose first word, or all but what kind of body it is, it consists of;
/// - a team's name with the place in front of it, "Yankees" with "New York Yankees";
/// - an Arabic body's name that is transliterated two ways ("Al-Qaeda", "al-Qa'ida"), with such a warning as below;
/// - a town's name, unknown, one letter off that of a known one, with such a warning;
/// - a person's name that is transliterated two ways or one letter off the name of another, with a warning
///   of code kSpellingVariant at the odd one.
/// What two could share joins neither. Names longer than any that people have are misspellings of none. Keeps its tables from one document to the next. O(letters of names).
class NameVariants {
 public:
  /// The numbers of `names` are those of `groups`.
  void Run(const NameTable& names, const Lexical& lexical, NameGroups* groups, Document* doc);

  /// Gives back the memory of a long document.
  void Release() {
    ReleaseLarge(slip_keys_, seen_once_, seen_twice_);
    table_.Clear();
  }

 private:
  /// A key under which a person's surname may meet another that is misspelt.
  struct SlipKey {
    std::uint64_t key;
    std::uint32_t name;
  };

  void JoinShortenedWords();
  void JoinInitials();
  void JoinShortForms();
  void JoinLeadingParts();
  std::vector<bool> SpeltOutAcronyms() const;
  void JoinTeams(const Lexical& lexical, const Document& doc);
  void JoinTransliterated(Document* doc);
  void JoinTowns(const Lexical& lexical, Document* doc);
  /// Warns at the odd name's first mention.
  void WarnOfSpelling(Remark remark, std::uint32_t odd, std::uint32_t usual, Document* doc) const;
  void JoinSlips(Document* doc);
  void ReadSlipKeys();
  void JoinSlip(std::uint32_t a, std::uint32_t b, Document* doc);

  /// Notes that `key` leads to the name; to nobody where it leads to another group already.
  void Note(std::uint64_t key, std::uint32_t name);

  const NameTable* names_ = nullptr;
  NameGroups* groups_ = nullptr;
  KeyTable table_;  // of one way of joining
  std::vector<SlipKey> slip_keys_;
  std::vector<std::uint64_t> seen_once_, seen_twice_;  // bits by the keys' hashes
};

}  // namespace lede
