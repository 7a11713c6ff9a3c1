// The learned name tagger: a linear-chain conditional random field over hashed features.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "lede/document.h"
#include "lede/model.h"
#include "text/progress.h"

namespace lede {

/// What the tagger tells apart. Subtypes (GPE or LOC, WEAPON or PRODUCT, WORK or LAW …) are decided
/// after it by words, in names/.
enum class TagType : std::uint8_t { kPerson, kOrg, kPlace, kFac, kNorp, kEvent, kProduct, kMisc };
inline constexpr int kTagTypeCount = 8;

/// A name found in a token sequence.
struct TagSpan {
  std::uint32_t first = 0;  ///< token range [first, last) within the document
  std::uint32_t last = 0;
  TagType type{};
  std::uint16_t confidence = 0;  ///< probability of exactly this span and type, in thousandths
};

/// What becomes of a name within a name: corpora differ.
enum class NameScheme : std::uint8_t {
  kOutermost,  ///< "South African Airways" is one name: what readers expect
  kInnermost,  ///< "South African" is a name, and "Airways" what is left of another
};

inline constexpr std::size_t kNameSchemeCount = 2;

/// The forms of tokens, one by one or as a document has them.
class TokenForms {
 public:
  explicit TokenForms(std::span<const std::string_view> forms) : forms_(forms), size_(forms.size()) {}
  explicit TokenForms(const Document& doc) : text_(doc.text()), tokens_(doc.tokens), size_(doc.tokens.size()) {}

  std::size_t size() const { return size_; }
  std::string_view operator[](std::size_t i) const {
    return tokens_.empty() ? forms_[i] : text_.substr(tokens_[i].span.begin, tokens_[i].span.size());
  }

 private:
  std::span<const std::string_view> forms_;
  std::string_view text_;
  std::span<const Token> tokens_;
  std::size_t size_;
};

/// One document as the tagger sees it: tokens in whatever tokenization, sentences as ends.
struct TagInput {
  TokenForms tokens;
  std::span<const std::uint32_t> sentence_ends;  ///< rising token indices; the last is tokens.size()
  NameScheme scheme = NameScheme::kOutermost;
};

/// Holds scratch memory: one per thread.
class Tagger {
 public:
  explicit Tagger(const Model& model);
  ~Tagger();

  /// Appends to `out` the names of the document in token order; they never overlap or cross
  /// sentences. A model without a tagger section finds nothing. Returns false where `progress` asked
  /// to stop; then `out` is incomplete. O(tokens).
  bool Tag(const TagInput& input, std::vector<TagSpan>* out, const Progress& progress = {});

  /// As Tag, but with one look at each sentence and none at the rest of the document: what Tag's
  /// second pass starts from. For the trainer.
  void TagOnce(const TagInput& input, std::vector<TagSpan>* out);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace lede
