// Pronouns and descriptions that stand for somebody or something that the text names.
#pragma once

#include <memory>
#include <vector>

#include "coref/ranking.h"
#include "lede/document.h"
#include "text/stage_input.h"

namespace lede {

class Model;
class Reading;

/// Adds mentions of kind nominal ("the minister", "the company", "the country") and pronoun ("he", "its", "I"
/// in direct speech) to the persons, organisations, places and other named things that they stand for, where the text is
/// clear about it; what is not stays unmarked. Needs sentences, mentions, entities, places and quotations;
/// a quotation whose speaker such a mention names goes to its entity.
///
/// Rules, in the spirit of Hobbs (1978) and of the sieves of Lee et al. (2013): pronouns choose among the persons
/// of the last sentences by nearness and by who is the subject, and are silent where two are about as likely or
/// somebody without a name is; descriptions go by offices, by the nouns in names, and by what a text calls
/// somebody. Gender only rules out. O(tokens + mentions).
class ReferenceFinder {
 public:
  ReferenceFinder();
  /// The model tells the nouns that things are named by; it must outlive this.
  explicit ReferenceFinder(const Model& model);
  ~ReferenceFinder();
  /// With the document's trees, where there are any.
  void Run(Document* doc, const Reading* reading = nullptr);
  /// As above, with what the reader says of pronouns and descriptions.
  bool Run(const StageInput& input, Document* doc);

  /// Where set, `cases` gets every pronoun with its candidates, for the program that learns whom they mean.
  void KeepCases(std::vector<RankingCase>* cases);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace lede
