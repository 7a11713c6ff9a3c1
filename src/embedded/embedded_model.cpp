#include "lede/embedded_model.h"

#ifdef LEDE_EMBED_MODEL
extern "C" {
extern const std::byte lede_embedded_model_begin[];
extern const std::byte lede_embedded_model_end[];
}
#endif

namespace lede {

std::span<const std::byte> EmbeddedModel() {
#ifdef LEDE_EMBED_MODEL
  return {lede_embedded_model_begin, lede_embedded_model_end};
#else
  return {};
#endif
}

}  // namespace lede
