// What the reader says of words that are no name: whom they mean, or that they mean nobody.
#pragma once

#include <cstdint>
#include <vector>

#include "hints/corrections.h"
#include "lede/document.h"
#include "text/key_table.h"

namespace lede {

/// The places of the hints "same_as" and "not_a_name" where no name stands.
class CorrectedReferences {
 public:
  struct Reference {
    RowRange tokens;
    std::uint32_t entity = kNone;  ///< kNone: the words stand for nobody
    std::uint32_t hint = 0;
  };

  /// `corrections` may be null. O(places of the hints × log mentions).
  void Read(Corrections* corrections, const Document& doc);
  /// What the reader says of words that begin at a token, or null. O(1).
  const Reference* At(std::uint32_t token) const {
    const std::uint32_t row = row_of_.RowOf(token);
    return row == kNone ? nullptr : &references_[row];
  }

 private:
  std::vector<Reference> references_;
  KeyTable row_of_;  // by first token
};

}  // namespace lede
