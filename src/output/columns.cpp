#include "output/columns.h"

namespace lede {

void WriteColumns(const Document&, OffsetUnit, std::string*) {}

}  // namespace lede
