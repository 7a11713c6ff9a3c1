#include "output/json.h"

namespace lede {

void AppendJson(const Document&, const JsonOptions&, std::string*) {}
void AppendJsonString(std::string_view, std::string*) {}

}  // namespace lede
