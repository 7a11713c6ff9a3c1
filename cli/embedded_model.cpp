#include "embedded_model.h"

extern "C" {
extern const std::byte lede_embedded_model_begin[];
extern const std::byte lede_embedded_model_end[];
}

namespace lede::cli {

std::span<const std::byte> EmbeddedModel() { return {lede_embedded_model_begin, lede_embedded_model_end}; }

}  // namespace lede::cli
