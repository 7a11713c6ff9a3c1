// What is known of the words of a document beside where they stand: what the stages that read sentences as trees share.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "lede/document.h"
#include "syntax/tag_names.h"

namespace lede {

/// What a word is to the one that it depends on: the labels of Universal Dependencies that stages ask for
/// (https://universaldependencies.org/u/dep/); all others are kOther.
enum class Dep : std::uint8_t {
  kOther,
  kRoot,
  kSubject,         ///< nsubj
  kClausalSubject,  ///< csubj
  kPassiveSubject,  ///< nsubj:pass
  kObject,
  kIndirectObject,
  kOblique,
  kAgent,           ///< obl:agent
  kObliqueMeasure,  ///< obl:unmarked: "last week"
  kNominal,         ///< nmod
  kPossessor,       ///< nmod:poss
  kNominalMeasure,  ///< nmod:unmarked
  kApposition,
  kClauseOfNoun,    ///< acl
  kRelativeClause,  ///< acl:relcl
  kAdverbialClause,
  kAdverb,
  kAdjective,
  kAuxiliary,
  kPassiveAuxiliary,
  kCase,
  kCoordinator,
  kClause,      ///< ccomp
  kOpenClause,  ///< xcomp
  kCompound,
  kParticle,  ///< compound:prt
  kConjunct,
  kCopula,
  kDeterminer,
  kFlat,
  kMarker,
  kNumber,
  kParataxis,
  kMark,  ///< punct
  kExpletive,
  kDescription,  ///< nmod:desc: "Minister" of "Minister Moss"
};

/// How a verb is inflected.
enum class Inflection : std::uint8_t { kUninflected, kBase, kPresent, kPast, kIng, kParticiple };

/// The row of Inflection that a tag of the Penn Treebank is: "VBD".
Inflection InflectionByTag(std::string_view tag);

/// The row of Dep that a label of the treebanks is, "nsubj:pass".
Dep DepByLabel(std::string_view label);

/// A token as a node of its sentence's tree.
struct ReadToken {
  std::uint32_t head = kNone;     ///< kNone of a sentence's root
  std::uint32_t first = kNone;    ///< its first dependent, in the order of the text
  std::uint32_t next = kNone;     ///< the next dependent of its head
  std::uint32_t mention = kNone;  ///< row of Document::mentions that holds it, the innermost name; set by IndexMentions
  Upos part{};
  Dep dep{};
  Inflection form{};
  std::uint8_t margin = 0;  ///< how sure its head and label are (SyntaxToken::margin)
};

/// The dependents of a token, in the order of the text.
class Dependents {
 public:
  class Iterator {
   public:
    Iterator(const std::vector<ReadToken>& tokens, std::uint32_t at) : tokens_(&tokens), at_(at) {}
    std::uint32_t operator*() const { return at_; }
    Iterator& operator++() {
      at_ = (*tokens_)[at_].next;
      return *this;
    }
    bool operator!=(const Iterator& other) const { return at_ != other.at_; }

   private:
    const std::vector<ReadToken>* tokens_;
    std::uint32_t at_;
  };

  Dependents(const std::vector<ReadToken>& tokens, std::uint32_t first) : tokens_(tokens), first_(first) {}
  Iterator begin() const { return {tokens_, first_}; }
  Iterator end() const { return {tokens_, kNone}; }

 private:
  const std::vector<ReadToken>& tokens_;
  std::uint32_t first_;
};

/// The trees of a document's sentences. Reused from one document to the next.
class Reading {
 public:
  /// A row for each of Document::tokens; none where the model has no syntax.
  std::vector<ReadToken> tokens;
  /// Lemmas of verbs, auxiliaries, nouns, names, adjectives, adverbs and prepositions, where SentenceParser has made them; a row
  /// for each token.
  std::vector<std::string> lemmas;

  bool empty() const { return tokens.empty(); }
  const ReadToken& operator[](std::uint32_t token) const { return tokens[token]; }
  Dependents Of(std::uint32_t token) const { return {tokens, tokens[token].first}; }

  /// The first dependent of `token` with this label, or kNone.
  std::uint32_t Find(std::uint32_t token, Dep dep) const;
  bool Has(std::uint32_t token, Dep dep) const { return Find(token, dep) != kNone; }

  /// The tokens of the tree under `token`, from its first one to its last; what lies between need not be of it. O(size
  /// of the tree).
  RowRange TreeOf(std::uint32_t token) const;

  /// Links heads with their dependents. O(tokens).
  void Link();
  /// Tells each token its mention: of several that hold it, the one that came last and is no title. O(tokens).
  void IndexMentions(const Document& doc);
};

}  // namespace lede
