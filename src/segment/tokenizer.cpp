#include "segment/segment.h"

namespace lede {

void Tokenize(Document*) {}

}  // namespace lede
