#include "segment/segment.h"

namespace lede {

void SplitSentences(Document*) {}

}  // namespace lede
