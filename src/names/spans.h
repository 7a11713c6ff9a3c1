// Names on their way from the tagger to the document.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "lede/document.h"
#include "names/lexical.h"
#include "tag/tagger.h"
#include "text/scratch.h"

namespace lede {

/// A name found, by tokens [first, last).
struct NameSpan {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  EntityType type{};
  Producer producer{};
  std::uint16_t confidence = 0;  ///< thousandths
  bool fixed = false;            ///< the reader says that it stands just here
};

/// The names of one document, and which tokens they take. What the reader says of a name no rule changes; only a longer
/// name may take the place of one that is not fixed.
class NameSpans {
 public:
  void Reset(std::size_t tokens);
  /// Gives back the memory of a long document.
  void Release() { ReleaseLarge(names_, owner_); }

  /// Adds a name unless one of its tokens is taken.
  bool Add(const NameSpan& name);
  /// Adds a name in place of those that it covers; nothing happens where it cuts through another.
  bool Replace(const NameSpan& name);

  /// Adds a name in place of all those that it touches, the reader's too.
  void Force(const NameSpan& name);
  /// Takes away the name that has just these tokens, where there is one.
  void Drop(RowRange tokens);

  bool IsFree(std::uint32_t token) const { return owner_[token] == kNone; }
  bool AreFree(std::uint32_t first, std::uint32_t last) const;
  /// The name that holds the token, or null.
  const NameSpan* At(std::uint32_t token) const { return owner_[token] == kNone ? nullptr : &names_[owner_[token]]; }

  /// Changes the type of the name at `token`, keeping its tokens.
  void Retype(std::uint32_t token, EntityType type, Producer producer, std::uint16_t confidence);

  /// Gives back the tokens from `last` on of the name at `token`.
  void Shorten(std::uint32_t token, std::uint32_t last);

  /// The names in document order.
  std::vector<NameSpan> Sorted() const;

 private:
  void Insert(const NameSpan& name);
  void Remove(std::uint32_t row);

  std::vector<NameSpan> names_;       // those replaced are empty
  std::vector<std::uint32_t> owner_;  // by token: row of `names_`
};

/// Puts the tagger's names where the annotation rules want their ends (no "the", no possessive, no
/// quotation marks or brackets, no title in front of a person, nothing inside a link), decides their
/// EntityType, and adds them with the titles that were cut off. O(tokens of names).
void AddTaggedNames(std::span<const TagSpan> tagged, NameScheme scheme, const Document& doc, const Lexical& lexical,
                    NameSpans* names);

/// Mends what the tagger cuts: "Kenya" + "Airways" are one organisation, "Pallotti" + "Road" one
/// facility. O(names).
void JoinSplitNames(const Document& doc, const Lexical& lexical, NameSpans* names);

/// Adds organisations called by the first word of their name: "Brightwater" after "Brightwater Energy
/// Plc", where that word means nothing else and the tagger is not sure that it does. O(tokens).
void AddShortOrganizations(const Document& doc, const Lexical& lexical, NameSpans* names);

/// "MANILA (Reuters) -": what stands in brackets in a dateline is a news agency. O(sentences).
void AddDatelineAgencies(const Document& doc, const Lexical& lexical, NameSpans* names);

/// Gives an unsure one-word name the type of a sure person whose last name it nearly spells: one
/// letter more, less or other, or two swapped, the first letter the same. O(unsure × sure names).
void AdoptMisspeltPersons(const Lexical& lexical, NameSpans* names);

/// "Ada Moss of the Harbour Laboratory": whether what stands before a name makes it somebody's, or a thing.
bool IsOfSomebody(const Lexical& lexical, const NameSpan& name);

/// "Nordlys Energi, which …": who is followed by "which" is no person, what is followed by "who" is one.
/// Retypes such names, and the same name elsewhere, where the tagger was not sure. O(names).
void HeedRelativePronouns(const Lexical& lexical, NameSpans* names);

/// True where the token at `end` makes what stands before it a currency: "US" in "US$3 billion".
bool IsCurrencyPrefix(const Document& doc, const Lexical& lexical, std::uint32_t end);

}  // namespace lede
