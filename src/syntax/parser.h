// The parser: parts of speech, lemmas, and which word depends on which.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lede/model.h"
#include "lede/status.h"
#include "syntax/tag_names.h"
#include "tag/tagger.h"
#include "text/progress.h"

namespace lede {

/// What the parser says of a token.
struct SyntaxToken {
  static constexpr std::uint32_t kRoot = UINT32_MAX;

  std::uint32_t head = kRoot;  ///< the document's token that it depends on; each sentence has one that depends on none
  std::uint8_t label = 0;      ///< of SyntaxNames::labels
  std::uint8_t tag = 0;        ///< of SyntaxNames::tags
  Upos part{};
  /// How much surer the parser was of this head and label than of the next best move: sixteenths of the difference of
  /// the natural logarithms of their probabilities, at most 255.
  std::uint8_t margin = 0;
};

/// Holds scratch memory: one per thread.
class Parser {
 public:
  /// `model` is the one that names are found with, which knows the words; `syntax` was learnt beside it. Both must
  /// outlive the parser.
  Parser(const Model& model, const Model& syntax);
  ~Parser();

  /// Not ok, with a sentence, where `syntax` is no syntax model, or was learnt beside another model.
  const Status& status() const;
  const SyntaxNames& names() const;

  /// Appends to `out` what there is to say of each token. Needs status().ok(). Returns false where `progress` asked to
  /// stop; then `out` is incomplete. O(tokens).
  bool Parse(const TokenForms& tokens, std::span<const std::uint32_t> sentence_ends, std::vector<SyntaxToken>* out,
             const Progress& progress = {});

  /// Appends the lemma of a token that Parse told the tag of.
  void AppendLemma(std::string_view form, const SyntaxToken& token, std::string* out) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace lede
