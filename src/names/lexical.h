// What the lexicons know about each token of a document.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "lede/document.h"
#include "lede/model.h"
#include "lexicon/phrase_table.h"
#include "text/key_table.h"
#include "text/scratch.h"

namespace lede {

/// A token's form, looked up once.
struct LexicalWord {
  std::uint64_t form_hash = 0;
  TokenHash phrase_hash{};     ///< of the folded form
  LexClassSet classes = 0;     ///< of the one-word phrase
  bool begins_phrase = false;  ///< a longer phrase begins with it
  bool capitalized = false;    ///< its first letter is upper case
  bool all_caps = false;       ///< every letter is, and there are two or more
  bool has_letter = false;
  bool link = false;  ///< an address, which is no word and no part of a name
};

/// Looks the document's tokens up in the model's gazetteer and lexicon. Words are kept from one
/// document to the next.
class Lexical {
 public:
  explicit Lexical(const Model& model);

  /// Reads a document's tokens. O(tokens).
  void Read(const Document& doc);

  /// Gives back the memory of a long document.
  void Release() {
    ReleaseLarge(row_of_token_, words_);
    rows_.Clear();
  }

  std::uint32_t size() const { return static_cast<std::uint32_t>(row_of_token_.size()); }  ///< tokens
  const LexicalWord& word(std::uint32_t token) const { return words_[row_of_token_[token]]; }
  std::string_view form(std::uint32_t token) const { return doc_->slice(doc_->tokens[token]); }
  bool Is(std::uint32_t token, LexClass c) const { return (word(token).classes & Bit(c)) != 0; }

  /// True where capitals are the grammar's: at a sentence's start, after an opening quotation mark,
  /// bracket, colon or dash.
  bool StartsClause(std::uint32_t token, std::uint32_t sentence_first) const;

  /// The longest phrase of `wanted` classes that starts at `first` and ends at or before `last`;
  /// its `last` equals `first` where there is none. Single words count. O(longest phrase).
  PhraseMatch LongestPhrase(std::uint32_t first, std::uint32_t last, LexClassSet wanted) const;
  /// The same for the same words, whatever their case; made from their hashes.
  std::uint64_t KeyOf(std::uint32_t first, std::uint32_t last) const;
  /// The classes of the tokens [first, last) taken together as one phrase.
  LexClassSet ClassesOf(std::uint32_t first, std::uint32_t last) const;

 private:
  PhraseTable::Hit Find(std::uint64_t hash) const;
  const LexicalWord& Known(std::string_view form, std::uint64_t form_hash);
  LexicalWord Analyze(std::string_view form, std::uint64_t form_hash);

  static constexpr std::size_t kKnownWords = 8192;
  PhraseTable gazetteer_;
  PhraseTable lexicon_;
  std::vector<LexicalWord> known_ = std::vector<LexicalWord>(kKnownWords);  // direct-mapped by form
  std::vector<std::uint32_t> row_of_token_;
  std::vector<LexicalWord> words_;  // each form once; links, which are no words, apart
  KeyTable rows_;                   // of words_, by the form's hash
  const Document* doc_ = nullptr;
  std::string scratch_;
};

}  // namespace lede
