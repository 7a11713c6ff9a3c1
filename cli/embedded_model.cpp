#include "embedded_model.h"

extern "C" {
extern const std::byte lede_embedded_model_begin[];
extern const std::byte lede_embedded_model_end[];
extern const std::byte lede_embedded_syntax_begin[];
extern const std::byte lede_embedded_syntax_end[];
}

namespace lede::cli {

std::span<const std::byte> EmbeddedModel() { return {lede_embedded_model_begin, lede_embedded_model_end}; }
std::span<const std::byte> EmbeddedSyntax() { return {lede_embedded_syntax_begin, lede_embedded_syntax_end}; }

}  // namespace lede::cli
