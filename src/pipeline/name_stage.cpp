#include "pipeline/name_stage.h"

#include "text/scratch.h"

namespace lede {

bool NameStage::Run(const StageInput& input, Document* doc) {
  if (input.corrections != nullptr) input.corrections->Find(*doc);
  sentence_ends_.clear();
  for (const Sentence& sentence : doc->sentences) sentence_ends_.push_back(sentence.tokens.last);
  tagged_.clear();
  if (!tagger_.Tag({TokenForms(*doc), sentence_ends_}, &tagged_, input.progress.Part(0, 950))) return false;
  names_.Run(tagged_, doc, NameScheme::kOutermost, input.corrections);
  ReleaseLarge(tagged_, sentence_ends_);
  return true;
}

}  // namespace lede
