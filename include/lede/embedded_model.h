// The model that was compiled into the library.
#pragma once

#include <cstddef>
#include <span>

#include "lede/export.h"

namespace lede {

/// The bytes of the model, for Model::View: they live as long as the program. Empty where the library was built with
/// LEDE_EMBED_MODEL=OFF. A program that is linked statically and never calls this does not carry them.
LEDE_API std::span<const std::byte> EmbeddedModel();

}  // namespace lede
