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
#include "text/key_table.h"
#include "text/scratch.h"

namespace lede {

/// Joins names that are written differently:
/// - an acronym with the one organisation whose initials it has, minor words in or out;
/// - a country's short form with its official one, an organisation's name with it and "Plc";
/// - a person's full names that differ in a middle name or a nickname; a first name alone with the one
///   full name that begins with it;
/// - a person's name that is transliterated two ways or one letter off the name of another, with a warning
///   of code kSpellingVariant at the odd one.
/// What two could share joins neither. Names longer than any that people have are misspellings of none. Keeps its tables from one document to the next. O(letters of names).
class NameVariants {
 public:
  /// `name_of` has the name of every mention, kNone where it has none; its numbers are those of `groups`.
  void Run(const Lexical& lexical, std::span<const std::uint32_t> name_of, NameGroups* groups, Document* doc);

  /// Gives back the memory of a long document.
  void Release() {
    ReleaseLarge(names_, words_, slip_keys_, seen_once_, seen_twice_);
    table_.Clear();
  }

 private:
  struct Name {
    std::uint32_t mention = kNone;  ///< the first
    std::uint32_t count = 0;        ///< of mentions
    RowRange words{};               ///< of words_
    EntityType type{};
    bool acronym = false;
    bool known = false;  ///< all its words are first names or surnames that people have
  };
  /// A key under which a person's surname may meet another that is misspelt.
  struct SlipKey {
    std::uint64_t key;
    std::uint32_t name;
  };

  void Read(const Lexical& lexical, const Document& doc, std::span<const std::uint32_t> name_of);
  void JoinInitials();
  void JoinShortForms();
  void JoinFullNames();
  void JoinFirstNames();
  void JoinSlips(Document* doc);
  void ReadSlipKeys();
  void JoinSlip(std::uint32_t a, std::uint32_t b, Document* doc);

  std::span<const std::string> Words(const Name& name) const {
    return std::span(words_).subspan(name.words.first, name.words.size());
  }
  bool IsPerson(const Name& name) const { return name.mention != kNone && name.type == EntityType::kPerson; }
  /// The word a person goes by: the last that is no "Jr." or the like.
  std::string_view Surname(const Name& name) const;
  /// Notes that `key` leads to the name; to nobody where it leads to another group already.
  void Note(std::uint64_t key, std::uint32_t name);

  NameGroups* groups_ = nullptr;
  KeyTable table_;  // of one way of joining
  std::vector<Name> names_;
  std::vector<std::string> words_;  // folded, of all names
  std::vector<SlipKey> slip_keys_;
  std::vector<std::uint64_t> seen_once_, seen_twice_;  // bits by the keys' hashes
};

}  // namespace lede
