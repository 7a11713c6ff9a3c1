// What a text says outright about two of its entities.
#pragma once

#include <memory>

#include "lede/document.h"

namespace lede {

/// Fills Document::relations: titles and their holders, acronyms where they are defined, and what the words
/// between, before and after two names say ("Ada Moss, founder of Zorbox", "Lima, Peru", "the Oslo-based
/// bank"), each with the stretch of text that says it. Peoples and capitals go with their country. Needs
/// mentions, entities and places; heeds pronouns and descriptions. Ordered by evidence. O(tokens + mentions).
class RelationFinder {
 public:
  RelationFinder();
  ~RelationFinder();
  void Run(Document* doc);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace lede
