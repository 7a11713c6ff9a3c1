#include "pipeline/value_stage.h"

#include <algorithm>
#include <cstdint>

#include "quantities/checks.h"
#include "text/scratch.h"

namespace lede {
namespace {

// Atoms are large: they are made for some hundred sentences, read and made anew.
constexpr std::uint32_t kSentencesAtATime = 256;

}  // namespace

bool ValueStage::Run(const StageInput& input, Document* doc) {
  const bool with_times = (input.layers & kTimeLayer) != 0, with_quantities = (input.layers & kQuantityLayer) != 0;
  for (RowRange block; block.last < doc->sentences.size();) {
    block.first = block.last;
    block.last = std::min(block.first + kSentencesAtATime, static_cast<std::uint32_t>(doc->sentences.size()));
    atom_reader_.Read(*doc, block, &atoms_);
    if (block.first == 0) {
      if (with_times) times_.Start(atoms_, doc);
      if (with_quantities) quantities_.Start(*doc);
    }
    if (with_times) times_.Run(atoms_, doc);
    if (with_quantities) quantities_.Run(atoms_, doc);
    if (!input.progress.Report(block.last, doc->sentences.size())) return false;
  }
  ReleaseLarge(atoms_.atoms, atoms_.sentence_ends);
  if (with_quantities) CheckNumbers(doc);
  return true;
}

}  // namespace lede
