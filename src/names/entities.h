// Mentions that stand for the same thing.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "lede/document.h"
#include "names/lexical.h"

namespace lede {

/// Groups the document's mentions into entities: the same name of the same type; a surname with the
/// one full name that ends in it; an organisation's first word with the one name that begins with it; an acronym in brackets with the name before it, and from then on.
/// Titles go to the person next to them. Fills the entities, their side tables and salience. Keeps
/// its tables from one document to the next. O(mentions).
class EntityGrouper {
 public:
  void Run(const Lexical& lexical, Document* doc);

 private:
  void JoinByName(const Lexical& lexical, Document* doc);
  void JoinAcronyms(const Lexical& lexical, const Document& doc);
  void JoinParts(const Lexical& lexical, const Document& doc);
  void WriteEntities(Document* doc);
  std::uint32_t Root(std::uint32_t group);
  void Unite(std::uint32_t a, std::uint32_t b);

  std::unordered_map<std::uint64_t, std::uint32_t> group_of_name_;  // looked up only, never walked
  std::unordered_map<std::uint64_t, std::uint32_t> full_name_of_;   // looked up only, never walked
  std::vector<std::uint32_t> parent_;                               // by group: union-find
  std::vector<std::uint32_t> group_;                                // by mention
  std::vector<std::uint64_t> name_hash_;                            // by mention
};

}  // namespace lede
