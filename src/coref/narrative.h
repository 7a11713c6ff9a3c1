// What the reader of a text knows at a place in it: what the tokens are, and who has been spoken of.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "coref/recent.h"
#include "coref/tree_place.h"
#include "coref/words.h"
#include "lede/document.h"
#include "lexicon/given_names.h"
#include "text/scratch.h"

namespace lede {

/// Organisations and places that have a government: what "it" takes up.
inline bool IsBody(EntityType type) { return type == EntityType::kOrg || type == EntityType::kGpe; }

/// A pronoun that stands for nobody sure.
struct OpenPronoun {
  std::uint32_t token = kNone;  ///< kNone: there is none
  std::uint32_t sentence = 0;   ///< as Narrative::turn counts
  std::uint32_t opening = 0;    ///< first token of its sentence
};

/// The layers of a document by token, and the story as far as it has been read. Keeps its memory from one
/// document to the next.
class Narrative {
 public:
  /// Starts anew with a document, and with its trees where there are any. O(tokens + mentions + quotations).
  void Begin(const Document& document, const Reading* reading);
  /// Gives back the memory of a long document, once nothing more is asked.
  void Release() { ReleaseLarge(words_, mention_at_, title_at_, quote_at_, said_by_, last_turn_, gender_); }
  /// Goes on to a sentence.
  void EnterSentence(const Sentence& row);
  /// Goes on to a token, which may begin a clause.
  void Enter(std::uint32_t token);
  /// Notes that the tokens [first, last) spoke of an entity, or of somebody without a name (kNone).
  void Speak(std::uint32_t entity, std::uint32_t first, std::uint32_t last, Gender gender, EntityType type);
  /// Notes that an entity was spoken of that no pronoun takes up.
  void Touch(std::uint32_t entity) { last_turn_[entity] = turn_; }

  const Document& doc() const { return *doc_; }
  std::string_view At(std::uint32_t token) const { return doc_->slice(doc_->tokens[token]); }
  ReferringWord word(std::uint32_t token) const { return words_[token].word; }
  Gender noun_gender(std::uint32_t token) const { return words_[token].gender; }
  std::uint32_t size() const { return static_cast<std::uint32_t>(words_.size()); }  ///< tokens
  /// Row of the mention, other than a title, that holds the token, or kNone.
  std::uint32_t mention_at(std::uint32_t token) const { return mention_at_[token]; }
  std::uint32_t title_at(std::uint32_t token) const { return title_at_[token]; }  ///< row of the title, or kNone
  bool IsPersonAt(std::uint32_t token) const {
    return mention_at_[token] != kNone && doc_->mentions[mention_at_[token]].type == EntityType::kPerson;
  }

  bool has_trees() const { return reading_ != nullptr; }
  const Reading& reading() const { return *reading_; }  ///< where there are trees
  TreePlace PlaceOf(std::uint32_t first, std::uint32_t last) const {
    return reading_ == nullptr ? TreePlace{} : PlaceInTree(*reading_, first, last);
  }

  RowRange sentence() const { return sentence_; }
  std::uint32_t turn() const { return turn_; }
  std::uint32_t clause() const { return clause_; }
  const RecentReferents& recent() const { return recent_; }
  /// Notes that the pronoun at the token stands for nobody sure.
  void LeaveOpen(std::uint32_t token, Gender gender, std::uint32_t guess) {
    open_[static_cast<std::size_t>(gender)] = {token, turn_, sentence_.first};
    guess_[static_cast<std::size_t>(gender)] = guess;
  }
  /// Whom a pronoun that was left so after the last sure one might mean, or kNone.
  std::uint32_t last_guess(Gender gender) const { return guess_[static_cast<std::size_t>(gender)]; }
  /// The last pronoun of a gender that was left so.
  const OpenPronoun& last_open(Gender gender) const { return open_[static_cast<std::size_t>(gender)]; }
  /// The entity that a pronoun of a gender last meant, or kNone.
  std::uint32_t last_meant(Gender gender) const { return meant_[static_cast<std::size_t>(gender)]; }
  /// True where the sentence is the first of its paragraph.
  bool StartsParagraph() const { return starts_paragraph_; }
  /// Row of the entity that speaks in the last quotation before the one that the token stands in or names the speaker
  /// of, or kNone. O(log quotations).
  std::uint32_t LastSpeaker(std::uint32_t token) const;
  /// The person whom the document names most, if it names one most; else kNone.
  std::uint32_t protagonist() const { return protagonist_; }
  /// True where the document names that person at least three times as often as any other.
  bool Dominates() const { return dominates_; }
  /// Whether a referent is the subject of the clause that the token stands in, or of the one that it goes on: "Lee came
  /// and saw him".
  bool IsSubjectOfClause(const Referent& referent, std::uint32_t token) const;
  /// True while the sentence has spoken of nobody.
  bool IsFirstReferent() const { return !sentence_has_referent_; }
  bool GenderKnown(std::uint32_t entity) const { return gender_[entity] != Gender::kUnknown; }

  bool IsQuoted(std::uint32_t token) const { return quote_at_[token] != kNone; }  ///< it is direct speech
  /// Row of the entity that speaks at the token, or kNone.
  std::uint32_t SpeakerAt(std::uint32_t token) const {
    return IsQuoted(token) ? doc_->quotes[quote_at_[token]].speaker : kNone;
  }
  std::uint32_t quote_at(std::uint32_t token) const { return quote_at_[token]; }
  /// Row of the quotation whose speaker the token names, or kNone. O(log quotations).
  std::uint32_t QuoteSaidBy(std::uint32_t token) const;

  /// Whether an entity may go by the pronouns of a gender.
  bool MayBe(std::uint32_t entity, Gender gender) const {
    return gender == Gender::kUnknown || gender_[entity] == Gender::kUnknown || gender_[entity] == gender;
  }
  void LearnGender(std::uint32_t entity, Gender gender) {
    if (gender_[entity] == Gender::kUnknown) gender_[entity] = gender;
  }
  bool IsRecent(std::uint32_t entity) const;                                          ///< spoken of not long ago
  std::uint32_t last_turn(std::uint32_t entity) const { return last_turn_[entity]; }  ///< when it last was
  /// True for a place that the text names at least half as often as the one of its feature that it names most.
  bool IsLeadingPlace(std::uint32_t entity) const;

  /// True where what ends before `token` cannot go on as a longer noun phrase.
  bool EndsPhrase(std::uint32_t token) const;
  /// True where the token is the verb of the noun for a body or place before it: "the company blames a parasite".
  bool IsVerbOfBody(std::uint32_t token) const;
  /// False where a name that ends before `token` only qualifies a noun: "the USI art gallery".
  bool IsHead(std::uint32_t token) const;

  /// The token that begins the noun phrase of the noun at `token`: "a", "his", "Lee's"; kNone where none is near.
  std::uint32_t DeterminerOf(std::uint32_t token) const;

 private:
  bool IsInPart(const Quote& quote, ByteSpan token) const;
  void ReadQuotes();
  void LearnGenders();
  Gender GenderBefore(const Mention& mention) const;
  void CountPlaces();
  void FindProtagonist();
  bool IsSubjectAt(std::uint32_t first, std::uint32_t last) const;
  bool IsCoordinated(std::uint32_t first, std::uint32_t last) const;

  const Document* doc_ = nullptr;
  const Reading* reading_ = nullptr;
  ReferringWords table_;
  GivenNames given_names_;
  RecentReferents recent_;
  std::vector<ReferringWordEntry> words_;  // by token
  std::vector<std::uint32_t> mention_at_;  // by token
  std::vector<std::uint32_t> title_at_;    // by token
  std::vector<std::uint32_t> quote_at_;    // by token: row of the direct quotation, or of the mixed one between marks
  std::vector<std::pair<std::uint32_t, std::uint32_t>> said_by_;    // a word that names a speaker, row of the quotation
  std::vector<std::uint32_t> last_turn_;                            // by entity
  std::vector<Gender> gender_;                                      // by entity
  std::array<std::uint32_t, kPlaceFeatureCount> most_mentioned_{};  // by feature: of the place that is named most
  RowRange sentence_;
  std::uint32_t turn_ = 0;  // sentences so far, without those that are direct speech from end to end
  std::uint32_t clause_ = 0;
  std::uint32_t clause_opener_ = kNone;  // the word that began it
  std::uint32_t paragraph_ = kNone;
  std::uint32_t protagonist_ = kNone;
  bool dominates_ = false;
  OpenPronoun open_[3];
  std::uint32_t meant_[3], guess_[3];  // by gender
  bool clause_has_subject_ = false, sentence_has_referent_ = false, starts_paragraph_ = false;
};

}  // namespace lede
