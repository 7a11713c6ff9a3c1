// Mentions that stand for the same thing.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "hints/corrections.h"
#include "lede/document.h"
#include "names/definitions.h"
#include "names/lexical.h"
#include "names/name_groups.h"
#include "names/name_table.h"
#include "names/name_variants.h"
#include "names/nicknames.h"
#include "names/persons.h"
#include "text/key_table.h"

namespace lede {

/// Groups the document's mentions into entities: the same name of the same type; an acronym with the long form that
/// the text defines it by; a name with the second one that the text introduces; and what PersonJoiner and NameVariants
/// join; what the reader says of two names comes before all of these.
/// Titles go to the person next to them, with the body that they are held in; each office is an entity too, after
/// the others. Fills the entities, their side tables and salience. Keeps its tables from one document to the next.
/// O(mentions).
class EntityGrouper {
 public:
  /// `corrections` may be null.
  void Run(const Lexical& lexical, std::span<const AcronymDefinition> definitions, std::span<const Nickname> nicknames,
           Corrections* corrections, Document* doc);

 private:
  void JoinByName(const Lexical& lexical, Document* doc);
  void HeedReader(Corrections* corrections, const Document& doc);
  void JoinHere(std::uint32_t mention, std::uint32_t other, bool same);
  void JoinEverywhere(std::uint32_t mention, std::uint32_t other, bool same, const Document& doc, std::uint32_t* apart);
  void JoinAcronyms(std::span<const AcronymDefinition> definitions, Document* doc);
  void JoinNicknames(std::span<const Nickname> nicknames, const Document& doc);
  void WriteEntities(const Lexical& lexical, Document* doc);
  void ReadTitles(const Lexical& lexical, Document* doc);
  std::uint32_t NameOf(std::uint32_t e, const Document& doc);
  void WriteEntity(std::uint32_t e, Document* doc);
  void WriteOffice(std::uint32_t e, Document* doc);
  static bool IsInStory(std::uint32_t begin, const Document& doc);
  std::uint16_t SalienceOf(std::uint32_t e, bool titled, const Document& doc) const;
  bool IsSecondName(std::uint64_t hash) const { return second_names_.RowOf(hash) != kNone; }
  std::uint32_t Root(std::uint32_t group) { return groups_.Root(group); }
  void Unite(std::uint32_t a, std::uint32_t b) { groups_.Unite(a, b); }

  KeyTable group_of_name_;
  NameGroups groups_;
  NameTable names_;
  PersonJoiner persons_;
  NameVariants variants_;
  std::vector<std::uint32_t> group_;                 // by mention
  std::vector<std::uint64_t> name_hash_;             // by mention
  std::vector<std::uint8_t> moved_;                  // by mention: a hint has said what it means
  KeyTable uses_;                                    // of one entity's names: how often
  KeyTable second_names_;                            // which no entity is called by
  std::vector<std::vector<std::uint32_t>> members_;  // by entity: its mentions
  std::vector<std::vector<ByteSpan>> titles_;        // by entity: those it is given
  KeyTable written_;                                 // an entity's aliases and titles, together with it
};

}  // namespace lede
