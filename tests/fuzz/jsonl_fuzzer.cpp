// Any bytes at all as JSON lines: each line has one line of valid JSON for an answer, with the id as it was written,
// and the reader of lines agrees with a JSON library about what is JSON and what a string says.
#include <cstddef>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "invariants.h"
#include "json_line.h"
#include "line_analyzer.h"
#include "text/utf8.h"

namespace {

using Json = nlohmann::json;

class StringSink : public lede::JsonSink {
 public:
  void Write(std::string_view piece) override { all.append(piece); }
  std::string all;
};

Json Parse(std::string_view text) { return Json::parse(text, nullptr, /*allow_exceptions=*/false); }

bool Contains(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

/// Whether a number may have an exponent.
bool HasExponent(std::string_view line) {
  for (std::size_t at = 1; at < line.size(); ++at) {
    if ((line[at] == 'e' || line[at] == 'E') && line[at - 1] >= '0' && line[at - 1] <= '9') return true;
  }
  return false;
}

/// The library refuses numbers that a double cannot hold and escapes of half a surrogate pair; both are JSON; a zero ends
/// its input. So it is asked only about lines that may hold none of these.
void CompareWithLibrary(std::string_view line, const lede::cli::JsonLine& read, bool accepted) {
  const bool asked = lede::FindInvalidUtf8(line) == std::string_view::npos && !Contains(line, "\\ud") &&
                     !Contains(line, "\\uD") && !HasExponent(line) && line.size() < 300 &&
                     !Contains(line, std::string_view("\0", 1));
  if (!asked) return;
  const Json json = Parse(line);
  LEDE_EXPECT(accepted == json.is_object());
  if (!accepted) return;
  for (const auto& [name, literal] : {std::pair("id", read.id), {"text", read.text}, {"date", read.date}}) {
    LEDE_EXPECT(json.contains(name) == !literal.empty());
    if (literal.empty()) continue;
    LEDE_EXPECT(json[name].is_string() == lede::cli::IsJsonString(literal));
    LEDE_EXPECT(json[name].is_number() == lede::cli::IsJsonNumber(literal));
    if (!json[name].is_string()) continue;
    std::string decoded(literal);
    lede::cli::DecodeJsonString(&decoded);
    LEDE_EXPECT(decoded == json[name].get<std::string>());
  }
}

void CheckAnswer(const std::string& output, bool ok, std::string_view id) {
  LEDE_EXPECT(output.ends_with('\n') && output.find('\n') == output.size() - 1);
  LEDE_EXPECT(Contains(output, "\"id\":" + std::string(id) + ","));
  if (Contains(id, "\\u") || lede::cli::IsJsonNumber(id)) return;  // as above: the library may refuse what is JSON
  const Json answer = Parse(output);
  LEDE_EXPECT(answer.is_object());
  LEDE_EXPECT(answer.contains("error") != ok && answer.contains("schema") == ok);
}

void Answer(std::string_view line, bool lossy) {
  static auto* const model = [] {
    auto* loaded = new lede::Model;
    LEDE_EXPECT(lede::Model::Own(lede::fuzz::ReadModel(), loaded).ok());
    return loaded;
  }();
  static auto* const arguments = new lede::cli::Arguments;
  static auto* const analyzer = new lede::cli::LineAnalyzer(*arguments, *model);
  arguments->lossy = lossy;

  lede::cli::JsonLine read;
  const bool accepted = lede::cli::ReadJsonLine(line, {}, &read).empty();
  CompareWithLibrary(line, read, accepted);
  StringSink sink;
  const lede::cli::Answer answer = analyzer->Run({std::string(line), 1, false}, &sink);
  LEDE_EXPECT(answer.article.ok ? accepted || lossy : true);
  if (lede::FindInvalidUtf8(line) != std::string_view::npos) {
    LEDE_EXPECT(answer.article.ok == false || lossy);
    return;
  }
  const bool has_id = lede::cli::IsJsonString(read.id) || lede::cli::IsJsonNumber(read.id);
  CheckAnswer(sink.all, answer.article.ok, has_id ? read.id : "null");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string_view bytes(reinterpret_cast<const char*>(data), size);
  while (!bytes.empty()) {
    const std::size_t end = bytes.find('\n');
    const std::string_view line = bytes.substr(0, end);
    Answer(line, line.size() % 2 == 1);
    bytes.remove_prefix(end == std::string_view::npos ? bytes.size() : end + 1);
  }
  return 0;
}
