// Which names of persons stand for the same one.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "lede/document.h"
#include "lexicon/given_names.h"
#include "names/lexical.h"
#include "names/name_groups.h"
#include "names/name_table.h"
#include "text/key_table.h"
#include "text/scratch.h"

namespace lede {

/// Joins the names of one person, the fuller ones first:
/// - full names that differ in a middle name, in how initials are written or in a nickname, where no two of them
///   contradict each other ("A." and "B."); "Jr." and "III" keep persons apart;
/// - surnames of one or more words with the one full name that ends in them. "Mr" and "Mrs" are two persons: what is
///   known of a full name (a form of address, "his wife", a given name) says which of them it is; where that is
///   not known, neither is joined;
/// - a first name alone with the one full name before it that begins with it.
/// What two could share joins neither. Keeps its tables from one document to the next. O(letters of names).
class PersonJoiner {
 public:
  /// The numbers of `names` are those of `groups`.
  void Run(const NameTable& names, std::span<const std::uint32_t> name_of, const Lexical& lexical, const Document& doc,
           NameGroups* groups);

  /// Gives back the memory of a long document.
  void Release() {
    ReleaseLarge(is_full_, gender_, forenames_, surnames_);
    table_.Clear();
  }

 private:
  /// Names of different given names and middle names under one first name and surname.
  struct FullName {
    std::uint32_t fullest = kNone;
    bool contradicted = false;
  };
  /// One or none of a kind, or more than one.
  struct Candidate {
    std::uint32_t name = kNone;
    bool several = false;
  };
  /// Who may be called by a surname.
  struct Surname {
    std::array<Candidate, 3> whole{};   ///< by gender: full names that end in it and have no longer surname
    std::array<Candidate, 3> part{};    ///< others that end in it
    std::array<Candidate, 3> shared{};  ///< first names that share it: "Ada" in "Ada and Bo Moss"
    std::array<std::uint32_t, 3> alone{kNone, kNone, kNone};  ///< by form of address: the surname itself
  };

  void FindFullNames(const Lexical& lexical, const Document& doc);
  void JoinFullNames();
  void JoinDoubleSurnames(const Lexical& lexical, const Document& doc);
  void JoinSurnames(std::span<const std::uint32_t> name_of, const Lexical& lexical, const Document& doc);
  void JoinFirstNames();
  void JoinFirstSurnames(const Lexical& lexical, const Document& doc);
  void ReadGenders(std::span<const std::uint32_t> name_of, const Document& doc);
  void NoteSurnames(std::uint32_t name);
  void NoteShared(std::span<const std::uint32_t> name_of, const Lexical& lexical, const Document& doc);
  void Resolve(const Surname& surname);
  void Add(std::uint32_t name, Candidate* candidate);
  Surname& SurnameAt(std::uint64_t key);

  /// Of a full name: behind its given name at least.
  std::size_t SurnameStart(std::uint32_t name) const { return std::max<std::size_t>(1, names_->SurnameStart(name)); }
  Gender GenderOf(std::uint32_t name) { return gender_[groups_->Root(name)]; }

  const NameTable* names_ = nullptr;
  NameGroups* groups_ = nullptr;
  GivenNames given_names_;
  KeyTable table_;                     // of one way of joining
  std::vector<std::uint8_t> is_full_;  // by name: has a given name and a surname
  std::vector<Gender> gender_;         // by root of a name's group
  std::vector<FullName> forenames_;
  std::vector<Surname> surnames_;
};

}  // namespace lede
