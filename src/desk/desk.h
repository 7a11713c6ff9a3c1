// The copy desk: what a human editor would want to look at again.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "lede/document.h"
#include "lede/model.h"
#include "lexicon/phrase_table.h"
#include "tag/frequent_words.h"
#include "tag/word.h"

namespace lede {

/// What checks read beside the document, and scratch that they share.
struct DeskTools {
  explicit DeskTools(const Model& model) : frequent(model), vocabulary(model) {}

  /// Whether a word is a frequent one, in whatever case it stands.
  bool IsFrequent(std::string_view word);
  /// What the model's lexicons and gazetteers know of a word by itself.
  LexClassSet Classes(std::string_view word);

  FrequentWords frequent;
  Vocabulary vocabulary;
  std::vector<std::uint32_t> mention;  ///< row of the mention that a token is in
  std::string scratch, other;
};

/// One of the desk's checks. Adds to `doc->warnings`; reads `tokens`, `sentences`, `paragraphs`, `mentions` and
/// `entities`. O(tokens).
using DeskCheck = void (*)(DeskTools* tools, Document* doc);

/// Runs the checks of the schema's table (desk/checks.h). Other stages warn of what they see themselves: names spelt two
/// ways (names), dates (times), quotation marks and missing speakers (quotes). Checks stay silent where a defect and a
/// habit look alike: an editor stops reading a desk that cries wolf.
class CopyDesk {
 public:
  explicit CopyDesk(const Model& model) : tools_(model) {}

  /// O(tokens).
  void Run(Document* doc);

 private:
  DeskTools tools_;
};

/// Whether readers know what an acronym stands for without being told, or it is a name of its own: "NATO", "BMW".
bool IsFamiliarAcronym(std::string_view acronym);

}  // namespace lede
