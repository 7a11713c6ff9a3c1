// The features of a token in its document: what the conditional random field weighs.
#pragma once

#include <array>
#include <cstdint>
#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lede/document.h"
#include "tag/tagger.h"
#include "tag/word.h"
#include "text/scratch.h"

namespace lede {

/// Feature hashes that a word contributes to its neighbours, by slot: slot 2 to itself, slot 1 to
/// the token after it (as the word before), slot 3 to the token before it, and so on.
using WordFeatures = std::array<std::vector<std::uint64_t>, kSlots>;

/// Evidence about a word from all its occurrences in the document; bits.
enum DocumentEvidence : std::uint16_t {
  kSeenLower = 1,          ///< also occurs in lower case
  kSeenCapitalInside = 2,  ///< capitalised although not first in its sentence
  kSeenAfterFirstName = 4,
  kSeenAfterTitle = 8,  ///< after an honorific or an office
  kSeenAfterPlacePreposition = 16,
  kSeenInBrackets = 32,     ///< alone in round brackets: often an acronym's definition
  kSeenBeforeOrgWord = 64,  ///< a word of organisations' names follows within its run of capitals
  kSeenBeforeSurname = 128,
};

/// Analyses documents token by token. Words are interned: each distinct form is analysed once. Forms are read with
/// straight quotation marks and apostrophes, which the corpora behind the model mostly have: "O’Hara" is "O'Hara".
/// Reused from one document to the next without allocating anew.
class FeatureExtractor {
 public:
  explicit FeatureExtractor(const Model& model) : vocabulary_(model), known_(kKnownWords) {}

  /// Reads a document. Afterwards tokens have words, and words have evidence. O(tokens).
  void Read(const TagInput& input);

  /// Gives back the memory of a long document.
  void Release() {
    ReleaseLarge(token_words_, words_, forms_, form_hashes_, evidence_, groups_, slots_, phrase_classes_,
                 phrase_position_, sentence_style_);
    straight_.clear();
    straight_.shrink_to_fit();
  }

  std::uint32_t token_count() const { return static_cast<std::uint32_t>(token_words_.size()); }
  /// The token's form with straight marks, until the next document is read.
  std::string_view form(std::uint32_t token) const { return forms_[token_words_[token]]; }
  std::uint32_t word_count() const { return static_cast<std::uint32_t>(words_.size()); }
  std::uint32_t word_of(std::uint32_t token) const { return token_words_[token]; }
  const Word& word(std::uint32_t index) const { return words_[index]; }
  /// Hash of the word's form; equal hashes are taken for equal forms.
  std::uint64_t form_hash(std::uint32_t index) const { return form_hashes_[index]; }

  /// Words that differ in case only, and so share their lower-cased form, make a group.
  std::uint32_t group_count() const { return group_count_; }
  std::uint32_t group_of(std::uint32_t token) const { return groups_[token_words_[token]]; }

  /// Features that depend on the word's form alone: the same in every document.
  void WordFeaturesOf(std::uint32_t index, WordFeatures* out) const;
  /// What EvidenceFeaturesOf depends on besides the word's form; 0 for words that have none.
  std::uint64_t EvidenceKey(std::uint32_t index) const;
  /// Features of the word's evidence in this document, which only words with a capital have.
  void EvidenceFeaturesOf(std::uint32_t index, WordFeatures* out) const;
  /// Features of what lies before and after a sentence, for slots past its ends.
  static std::uint64_t EdgeFeature(int slot, bool before);

  /// True where neither the token nor its neighbours in the sentence have a capital: no name is near.
  bool IsFarFromCapitals(std::uint32_t token, RowRange sentence) const;
  /// Features of a token that no single word decides: neighbours together, phrases, sentence.
  /// `sentence` is the token's sentence as a token range. Appends to `out`.
  void TokenFeatures(std::uint32_t token, RowRange sentence, std::vector<std::uint64_t>* out) const;

 private:
  void Intern(const TagInput& input);
  void GrowSlots();
  void CollectEvidence(std::span<const std::uint32_t> sentence_ends);
  void MatchPhrases(std::span<const std::uint32_t> sentence_ends);
  void FindTopic();
  static void SchemeFeaturesOf(const Word& word, WordFeatures* out);
  const Word& at(std::uint32_t token) const { return words_[token_words_[token]]; }

  /// Words of earlier documents, direct-mapped by hash: news is made of the same few thousand.
  static constexpr std::size_t kKnownWords = 8192;
  struct KnownWord {
    std::uint64_t form_hash = 0;
    Word word;
  };

  Vocabulary vocabulary_;
  std::vector<KnownWord> known_;
  std::string scratch_;
  std::vector<std::uint32_t> token_words_;
  std::vector<Word> words_;
  std::vector<std::string_view> forms_;
  std::deque<std::string> straight_;  // the forms that had typographic marks
  std::vector<std::uint64_t> form_hashes_;
  std::vector<std::uint16_t> evidence_;  // by word
  std::vector<std::uint32_t> groups_;    // by word
  std::uint32_t group_count_ = 0;
  NameScheme scheme_{};
  std::uint64_t topic_ = 0;                  // how much of the document is about sport (0 … 2) and markets (0 … 2)
  std::vector<std::uint32_t> slots_;         // hash table of words, index + 1; at most half full
  std::vector<LexClassSet> phrase_classes_;  // by token: classes of the longest phrase over it
  std::vector<std::uint8_t> phrase_position_;  // by token: 0 none, 1 begin, 2 inside, 3 last
  std::vector<std::uint8_t> sentence_style_;   // by token: bits of its sentence
};

}  // namespace lede
