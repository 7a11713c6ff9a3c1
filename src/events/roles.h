// What parts the phrases around a predicate have in its event.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "events/codes.h"
#include "events/participants.h"
#include "events/predicates.h"
#include "events/status.h"
#include "lede/document.h"
#include "reading/headline_report.h"
#include "reading/reading.h"

namespace lede {

struct Roles {
  std::vector<std::uint32_t> actors, recipients, objects;  ///< rows of Document::entities, each once
  std::vector<EventArgument> arguments;
  bool is_transfer = false;        ///< something goes from one to another: "supply helicopters to Kenya"
  bool is_hostile = false;         ///< demands, blame, threats, force
  bool is_talk = false;            ///< they meet, visit or negotiate
  bool is_contact = false;         ///< somebody is met, visited, spoken to or threatened
  bool has_object_words = false;   ///< something is done to something, named or not
  bool has_unknown = false;        ///< a pronoun takes part of which nothing tells whom it means
  bool has_unknown_actor = false;  ///< and the pronoun is who acts
  bool has_actor_words = false;    ///< somebody acts, named or not
  ByteSpan we;                     ///< "we", who act with whoever speaks; empty where the text has another subject
  bool of_acts = false;            ///< of a noun: whom "of" names behind it acts, "the resignation of Moss"
  bool is_done_to = false;         ///< the subject of an active form is acted upon: "Three children injured"
  bool is_indirect = false;        ///< a participant was taken from above the predicate
  bool is_by_reference = false;    ///< one is named by a pronoun or description alone
  bool is_by_proxy = false;        ///< one stands for whose it is
  std::uint8_t margin = 255;       ///< the least of the arcs that tell who takes part (SyntaxToken::margin)
  std::uint32_t own_marker =
      kNone;  ///< the preposition that belongs to the verb and leads to what it is about: "call for"
  std::uint32_t own_word = kNone;  ///< what completes a verb without an object: "tested positive"
  bool lacks_object = false;       ///< the verb says nothing without what the tree does not tell

  bool Has(std::uint32_t entity) const;
  /// Whether the text says enough of those who take part to tell it: who acts or is acted upon; without a word that the
  /// lexicon has for events, somebody named who acts and what it is done to.
  bool TellsAnEvent(bool is_coded) const;
  /// How much speaks for an event of these, in thousandths.
  std::uint16_t Strength(const Predicate& predicate, bool is_coded, bool is_in_direct_speech) const;
};

/// Whether an entity can act and be dealt with, rather than be the object of a deed.
bool IsParty(const Entity& entity);
void AddOnce(std::uint32_t row, std::vector<std::uint32_t>* rows);

class RoleReader {
 public:
  RoleReader(const Document& doc, const Reading& reading, const EventCodes& codes)
      : doc_(doc), reading_(reading), participants_(doc, reading, codes), codes_(codes) {}

  /// `code` is the predicate's CAMEO code, or empty.
  Roles Read(const Predicate& predicate, std::string_view code) const;

 private:
  void NoteClause(std::uint32_t verb, Roles* roles) const;
  bool IsMeasure(std::uint32_t head) const;
  bool IsDoneTo(const Predicate& predicate) const;
  bool IsWhereBehindParticle(std::uint32_t verb, std::uint32_t object) const;
  void ReadVerb(const Predicate& predicate, Roles* roles) const;
  void ReadNoun(std::uint32_t noun, bool has_actor, Roles* roles) const;
  void ReadObliques(std::uint32_t token, const Predicate& predicate, Roles* roles) const;
  /// `hangs_on_noun`: on the verb's object, where most prepositions say more of that than of the deed.
  void AddOblique(std::uint32_t head, bool is_passive, bool hangs_on_noun, Roles* roles) const;
  void AddOwn(std::uint32_t head, const Predicate& predicate, Roles* roles) const;
  void LengthenBare(const Predicate& predicate, const std::vector<Participant>& patients, Roles* roles) const;
  bool IsBetweenTwo(std::uint32_t noun) const;
  void AddComplement(std::uint32_t head, const Predicate& predicate, Roles* roles) const;
  std::uint32_t LastOfDemand(std::uint32_t head, std::uint32_t verb) const;
  std::uint32_t ObjectShared(std::uint32_t verb) const;
  bool IsShare(std::uint32_t head) const;
  void AddTalker(std::uint32_t noun, const Roles& roles, std::vector<Participant>* actors) const;
  void NoteOwnClause(std::uint32_t clause, const Predicate& predicate, Roles* roles) const;
  void TakeParticle(std::uint32_t verb, Roles* roles, std::vector<Participant>* patients) const;
  bool HasObject(const Predicate& predicate) const;
  bool LacksObject(const Predicate& predicate, const Roles& roles) const;
  bool IsDealtWith(std::string_view preposition, bool is_place, const Roles& roles) const;
  bool IsByPronoun(ByteSpan span) const;
  void KeepApart(Roles* roles) const;
  void AddActors(const std::vector<Participant>& found, Roles* roles) const;
  void AddPatients(const std::vector<Participant>& found, Roles* roles) const;
  /// Whether a stretch of text tells a time, or begins with one.
  bool IsTime(ByteSpan span) const;
  void Note(const Participant& one, ArgumentRole role, Roles* roles) const;

  const Document& doc_;
  const Reading& reading_;
  Participants participants_;
  const EventCodes& codes_;
};

/// What the lexicon says of a predicate.
struct Coding {
  std::string code;       ///< CAMEO, or empty
  bool is_coded = false;  ///< the lexicon has it as a word for events
  bool is_none = false;   ///< it has it as one that tells no event
  bool is_deed = false;   ///< to say it is to do it: "demanded", "accused"
};
Coding CodeOf(const Reading& reading, const EventCodes& codes, const Predicate& predicate);

/// The code with what status and governing verbs make of it: what is offered or to come is an intent (03), what is
/// refused a rejection (12), hostile deeds to come are threats (13).
std::string ComposedCode(const Coding& coding, const Predicate& predicate, const Standing& standing);

/// Whether a mention tells where something is: behind "in", "at", "near".
bool IsWhere(const Document& doc, const Reading& reading, const Mention& mention);

/// The words with which the document's quotations and headlines are reported, and who speaks where.
class SayingWords {
 public:
  SayingWords(const Document& doc, const Reading& reading);

  /// Whether a token reports speech.
  bool Has(std::uint32_t token) const { return is_cue_[token]; }
  /// The speaker of the innermost quotation that holds a token, or kNone.
  std::uint32_t SpeakerOf(std::uint32_t token) const;
  ByteSpan SpeakerWordsOf(std::uint32_t token) const;  ///< empty where none name him
  bool IsDirect(std::uint32_t token) const;

 private:
  void ReadHeadlines(const Reading& reading);
  const HeadlineReport* HeadlineOf(std::uint32_t token) const;

  const Document& doc_;
  std::vector<bool> is_cue_;
  std::vector<std::uint32_t> quote_;  // by token: row of the innermost quotation, or kNone
  std::vector<HeadlineReport> headlines_;
};

}  // namespace lede
