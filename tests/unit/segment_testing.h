// Texts with their tokens and sentences.
#pragma once

#include <string>
#include <string_view>

#include "lede/document.h"
#include "segment/segment.h"

namespace lede::testing {

/// A document with tokens and sentences. The text must be well-formed UTF-8.
inline Document Segmented(std::string_view text) {
  Document doc;
  if (!doc.SetText(std::string(text)).ok()) return doc;
  Tokenize(&doc);
  SplitSentences(&doc);
  return doc;
}

}  // namespace lede::testing
