// From the tagger's spans to mentions and entities.
#pragma once

#include <memory>
#include <span>

#include "hints/corrections.h"
#include "lede/document.h"
#include "lede/model.h"
#include "tag/tagger.h"

namespace lede {

/// Fills `doc->mentions` and `doc->entities` (with their side tables) from what the tagger found
/// and what the lexicons know: decides each name's EntityType, adds titles, weapons and other names
/// that words alone give away, repairs boundaries by the annotation rules ("the" and 's outside, a
/// title outside the person), joins mentions of the same name. O(tokens).
class NameFinder {
 public:
  explicit NameFinder(const Model& model);
  ~NameFinder();
  /// `scheme` is the one that `tagged` follows; names within names stay apart where it is the innermost.
  /// `corrections` are what the reader knows, found in the document; null where that is nothing.
  void Run(std::span<const TagSpan> tagged, Document* doc, NameScheme scheme = NameScheme::kOutermost,
           Corrections* corrections = nullptr);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace lede
