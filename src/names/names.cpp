#include "names/names.h"

namespace lede {

struct NameFinder::Impl {};
NameFinder::NameFinder(const Model&) {}
NameFinder::~NameFinder() = default;
void NameFinder::Run(std::span<const TagSpan>, Document*) {}

}  // namespace lede
