// What each different name of a document is made of.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lede/document.h"
#include "lexicon/given_names.h"
#include "names/lexical.h"
#include "names/name_groups.h"
#include "text/scratch.h"

namespace lede {

/// "Mr" or "Mrs", "Ms", "Miss" right before the mention of row `mention`; unknown without. O(1).
Gender CourtesyBefore(const Document& doc, const Mention& mention);

/// The names of a document, each once.
class NameTable {
 public:
  struct Name {
    std::uint32_t mention = kNone;  ///< the first
    std::uint32_t count = 0;        ///< of mentions
    RowRange words{};               ///< a person's initials each for itself, without "Jr."
    EntityType type{};
    Gender courtesy{};        ///< of the form of address before each of its mentions
    std::uint8_t suffix = 0;  ///< a person's: of NameSuffix
    bool addressed = false;   ///< a form of address or a title stands before the first mention
    bool acronym = false;
    bool known = false;  ///< all its words are first names or surnames that people have
  };

  /// `name_of` has the name of every mention, kNone where it has none; there are `count` names. O(letters of names).
  void Read(const Lexical& lexical, const Document& doc, std::span<const std::uint32_t> name_of, std::uint32_t count);

  /// Takes those out of sight that no rule may join: they are like names without mentions. O(names).
  void Hide(const NameGroups& groups);

  /// Gives back the memory of a long document.
  void Release() { ReleaseLarge(names_, words_); }

  std::uint32_t size() const { return static_cast<std::uint32_t>(names_.size()); }
  const Name& operator[](std::uint32_t name) const { return names_[name]; }
  /// Folded.
  std::span<const std::string> Words(std::uint32_t name) const {
    return std::span(words_).subspan(names_[name].words.first, names_[name].words.size());
  }
  bool IsPerson(std::uint32_t name) const {
    return names_[name].mention != kNone && names_[name].type == EntityType::kPerson;
  }
  /// Where a person's surname begins among the words: at the particles before the last word that is none.
  std::size_t SurnameStart(std::uint32_t name) const;
  /// The last word of it that is no particle.
  std::string_view Surname(std::uint32_t name) const;

 private:
  void ReadWords(const Lexical& lexical, const Mention& mention, Name* name);

  std::vector<Name> names_;
  std::vector<std::string> words_;
};

}  // namespace lede
