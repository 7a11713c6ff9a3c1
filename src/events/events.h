// Who did what to whom.
#pragma once

#include <memory>
#include <vector>

#include "lede/document.h"
#include "lede/model.h"
#include "text/stage_input.h"

namespace lede {

struct EventCase;

/// Fills `doc->events` from the trees of StageInput::reading: verbs, and nouns that the model's lexicon of events
/// names, with those who act, those acted upon, objects, place, time, amounts, who reports it, whether it is denied and
/// whether it has happened. Passives, relative clauses, coordination, infinitives and what governs them are seen
/// through; names are joined through the document's entities. What has neither an actor nor somebody acted upon among
/// the entities is no event. Each quantity gets the event that tells it and the words for what it counts.
///
/// Needs mentions, entities, places, quotes, times and quantities. Without a reading there are no events. O(tokens).
class EventFinder {
 public:
  explicit EventFinder(const Model& model);
  ~EventFinder();
  EventFinder(EventFinder&&) noexcept;

  bool Run(const StageInput& input, Document* doc);

  /// Where set, `cases` gets every event with what tells how sure it is, for the program that learns that.
  void KeepCases(std::vector<EventCase>* cases);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace lede
