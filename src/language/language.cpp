#include "language/language.h"

namespace lede {

void CheckLanguage(Document*) {}

}  // namespace lede
