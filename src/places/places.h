// Where the document's places lie.
#pragma once

#include <memory>

#include "lede/document.h"
#include "lede/model.h"
#include "text/stage_input.h"

namespace lede {

/// Finds the place of every GPE, LOC and FAC entity in the model's gazetteer, and the country of every
/// people (NORP). Of places with one name it takes the one that the document speaks for: what stands
/// after its comma ("Paris, Texas"), the countries, states, peoples and other places that are named,
/// those in the names of organisations included, the dateline most of all; and how well known each is.
/// An entity for which nothing speaks, or only a word of its name, stays without a place; a building stands in the town that
/// is named beside it. Fills Document::places and
/// Entity::place, country. Keeps its memory from one document to the next. O(tokens + mentions).
class PlaceFinder {
 public:
  explicit PlaceFinder(const Model& model);
  ~PlaceFinder();

  void Run(Document* doc);
  /// As above, with the places that the reader gives.
  bool Run(const StageInput& input, Document* doc);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace lede
