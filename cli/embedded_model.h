// The models that were compiled into the program.
#pragma once

#include <cstddef>
#include <span>

namespace lede::cli {

std::span<const std::byte> EmbeddedModel();

}  // namespace lede::cli
