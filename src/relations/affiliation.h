// Whom a person works or speaks for.
#pragma once

#include "coref/words.h"
#include "lede/document.h"

namespace lede {

/// What says that one of two names is a person who works or speaks for the body that the other one is.
struct Affiliation {
  bool found = false;
  std::uint32_t first = 0;     ///< first token of what says so
  std::uint32_t last = 0;      ///< behind its last token
  std::uint16_t confidence{};  ///< in thousandths
  RelationStatus status = RelationStatus::kCurrent;
};

/// Reads the words around and between a person and a body that stand side by side in one sentence, titles and peoples
/// between them apart: "Ada Moss, a botanist at Lake College", "Zorbox spokesman Jo Lund", "Zorbox's Jo Lund", "Jo Lund
/// of Zorbox", "the head of Zorbox, Jo Lund,", "Jo Lund, Zorbox vice-president,". Who stands outside of the body
/// ("a critic of Zorbox") is not found, nor is whoever does something to it. O(1).
class AffiliationReader {
 public:
  AffiliationReader(const Document& doc, const ReferringWords& words) : doc_(doc), words_(words) {}

  /// Of the mentions in rows `left` < `right`, of which one is a person's name and one a body's.
  Affiliation Read(std::uint32_t left, std::uint32_t right) const;

 private:
  Affiliation BodyFirst(const Mention& body, const Mention& person) const;
  Affiliation PersonFirst(const Mention& person, const Mention& body) const;
  Affiliation Found(std::uint32_t first, std::uint32_t last, std::uint16_t confidence, RowRange role) const;
  RowRange RoleBefore(const Mention& body) const;
  RowRange RoleBehind(const Mention& body) const;
  bool IsAppositive(const Mention& person, std::uint32_t preposition) const;
  bool AllRoles(std::uint32_t first, std::uint32_t last) const;
  bool IsRole(std::uint32_t token) const;
  bool IsTitle(std::uint32_t token) const;
  bool Ends(std::uint32_t token) const;
  std::string_view At(std::uint32_t token) const {
    return token < doc_.tokens.size() ? doc_.slice(doc_.tokens[token]) : std::string_view();
  }

  const Document& doc_;
  const ReferringWords& words_;
  mutable std::uint32_t left_ = 0, right_ = 0;  // rows of mentions around which titles are looked for
};

}  // namespace lede
