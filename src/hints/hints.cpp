#include "hints/hints.h"

#include "hints/hint_reader.h"
#include "text/utf8.h"

namespace lede {

Status ReadHints(std::string_view json, std::vector<Hint>* out) {
  const auto bad = [](std::string message) { return Status{ErrorCode::kBadHints, 0, std::move(message)}; };
  if (json.size() > kMaxHintBytes)
    return bad("The hints are longer than " + std::to_string(kMaxHintBytes >> 20) + " MiB.");
  const std::size_t wrong = FindInvalidUtf8(json);
  if (wrong != std::string_view::npos)
    return bad("The hints are not valid UTF-8 at byte " + std::to_string(wrong) + ".");
  std::string mistake = HintReader(json, out).Run();
  return mistake.empty() ? Status::Ok() : bad(std::move(mistake));
}

}  // namespace lede
