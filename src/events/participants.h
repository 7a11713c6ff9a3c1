// Whom and what the phrases around a predicate stand for.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "events/codes.h"
#include "events/predicates.h"
#include "lede/document.h"
#include "reading/reading.h"

namespace lede {

/// A phrase with the entity that it stands for.
struct Participant {
  std::uint32_t head = kNone;    ///< its head's token
  std::uint32_t entity = kNone;  ///< row of Document::entities; kNone where the text names nobody
  ByteSpan span;                 ///< its words, without clauses that hang on them
  bool is_direct = true;         ///< in its place beside the predicate, not taken from a governing verb or a noun
  bool is_unknown = false;       ///< a pronoun, and nothing tells whom it means
  bool is_proxy = false;         ///< the entity is whose it is: "Kenyan troops" for Kenya
  std::uint8_t margin = 255;     ///< the least of the arcs that lead to it from the predicate (SyntaxToken::margin)
};

/// Looks participants up in one document. The document and the reading must outlive it.
class Participants {
 public:
  /// O(entities).
  Participants(const Document& doc, const Reading& reading, const EventCodes& codes);

  /// How a participant was come by.
  struct Way {
    bool is_direct = true;
    bool acts = false;
    std::uint8_t margin = 255;  ///< the least of the arcs that were gone along so far
  };

  /// The phrase under `head` and those coordinated with it.
  void Collect(std::uint32_t head, Way way, std::vector<Participant>* out) const;
  /// The same of a dependent, whose own arc is gone along.
  void CollectChild(std::uint32_t child, Way way, std::vector<Participant>* out) const;

  /// Who does what the verb tells, or has it done to them where it is passive: its own subject, the noun that a
  /// participle or relative clause describes, or the subject of the verb above it. Nothing where the tree does not say.
  void SubjectOf(std::uint32_t verb, std::vector<Participant>* out) const { SubjectOf(verb, {}, out, kHighest); }

  /// The noun that the relative pronoun under `verb` stands for as `dep`, or kNone: "the ships that it bought".
  std::uint32_t RelativeOf(std::uint32_t verb, Dep dep) const;

  /// The noun before a relative clause without a relative pronoun: "the ships it bought"; kNone where it has one.
  std::uint32_t LackedBy(std::uint32_t verb) const;

  /// The words of a phrase without clauses, appositions and what is coordinated with it.
  ByteSpan WordsOf(std::uint32_t head) const;
  bool OpensNextClause(std::uint32_t head) const;
  RowRange WithoutTime(std::uint32_t head, RowRange words) const;
  bool IsParted(std::uint32_t child) const;
  RowRange WordsIn(std::uint32_t head) const;  ///< as tokens

  /// The entity that a phrase stands for, or kNone; `is_proxy` is set where it is only whose it is. Who acts may be
  /// anybody of a people or country ("Kenyan farmers"); what is acted upon is theirs only where the lexicon has it as
  /// people or a body.
  std::uint32_t EntityOf(std::uint32_t head, bool acts, bool* is_proxy) const;

 private:
  static constexpr int kHighest = 6;  // verbs on the way up to a subject

  void SubjectOf(std::uint32_t verb, Way way, std::vector<Participant>* out, int depth) const;
  std::uint32_t NamedAt(std::uint32_t token) const;
  /// The tokens of the name that holds a token, else the token alone.
  RowRange NameOf(std::uint32_t token) const;
  std::uint32_t PersonBefore(std::uint32_t pronoun) const;
  std::uint32_t BodyBehind(std::uint32_t head, bool* is_proxy) const;
  std::uint32_t NamedBehindComma(std::uint32_t head) const;
  std::uint32_t PersonBehind(std::uint32_t head) const;
  std::uint32_t CountryOf(std::uint32_t entity) const;
  /// Whether the word only says how many there are of what stands behind "of".
  bool IsAmount(std::uint32_t head) const;
  bool CanAct(std::uint32_t head) const;
  bool IsBehind(std::uint32_t verb, std::initializer_list<std::string_view> words) const;
  bool IsOffice(std::uint32_t noun) const;
  bool HasPrepositionBetween(std::uint32_t from, std::uint32_t to) const;
  void CollectWhatIs(std::uint32_t noun, Way way, std::vector<Participant>* out) const;
  bool AgreesWithSubjectOf(std::uint32_t verb, std::uint32_t first) const;
  bool IsBehindComma(std::uint32_t verb) const;
  bool IsBesideName(std::uint32_t head, std::uint32_t child) const;
  bool IsInTime(std::uint32_t token) const;
  bool IsBehindAndName(std::uint32_t verb) const;
  std::uint32_t LostSubject(std::uint32_t verb) const;
  bool OpensClause(std::uint32_t token, std::uint32_t first) const;
  bool HasVerbBefore(std::uint32_t verb) const;
  std::uint32_t LastOfTitles(std::uint32_t head) const;
  bool IsNoSubject(std::uint32_t verb, std::uint32_t head) const;
  std::uint32_t VerbAbove(std::uint32_t noun) const;
  bool IsPlaceBehindComma(std::uint32_t head) const;
  bool IsRelative(std::uint32_t token) const;

  const Document& doc_;
  const Reading& reading_;
  const EventCodes& codes_;
  std::unordered_map<CountryCode, std::uint32_t> country_of_;  // the first entity that is the country
};

}  // namespace lede
