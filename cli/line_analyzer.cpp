#include "line_analyzer.h"

#include <utility>

#include "json_line.h"
#include "text/utf8.h"

namespace lede::cli {
namespace {

bool IsId(std::string_view literal) { return IsJsonString(literal) || IsJsonNumber(literal); }

/// Turns the bytes of a line into the text that a literal in them stands for, without a second copy.
void KeepString(std::string_view literal, std::string* bytes) {
  const auto begin = static_cast<std::size_t>(literal.data() - bytes->data());
  bytes->resize(begin + literal.size());
  bytes->erase(0, begin);
  DecodeJsonString(bytes);
}

}  // namespace

Answer LineAnalyzer::Run(InputLine line, JsonSink* out) {
  const std::string number = std::to_string(line.number);
  Answer answer;
  std::string id = "null";
  const std::string problem = Analyze(&line, &answer.replaced, &id);
  if (problem.empty()) {
    TellIdle(number);
    answer.idle_hints = document_.idle_hints;
    answer.article = WriteArticle(document_, arguments_, {.id = id, .file = {}}, out);
  } else if (arguments_.format != Format::kJson || !arguments_.out.empty()) {
    Complain("Line " + number + ": " + problem);
  } else {
    std::string json = "{\"id\":" + id + ",\"error\":";
    AppendJsonString("Line " + number + ": " + problem, &json);
    out->Write(json += "}\n");
  }
  return answer;
}

std::string LineAnalyzer::Analyze(InputLine* line, std::size_t* replaced, std::string* id) {
  const std::size_t bad = FindInvalidUtf8(line->bytes);
  if (bad != std::string::npos && arguments_.lossy && !line->cut) line->bytes = RepairUtf8(line->bytes, replaced);
  JsonLine json;
  std::string mistake = ReadJsonLine(line->bytes, &json);
  const bool has_id = IsId(json.id) && FindInvalidUtf8(json.id) == std::string_view::npos;
  if (has_id) *id = json.id;
  if (line->cut) return "longer than " + std::to_string(LineReader::kMaxBytes >> 20) + " MiB.";
  if (bad != std::string::npos && !arguments_.lossy) {
    return "not valid UTF-8 at byte " + std::to_string(bad) + " of the line.";
  }
  if (!mistake.empty()) return mistake;
  if (!has_id) return "\"id\" is missing, or neither text nor a number.";
  if (!IsJsonString(json.text)) return "\"text\" is missing, or no text.";
  Options options = arguments_.options;
  std::string& date = options.document_date;
  if (IsJsonString(json.date)) {
    date = json.date;
    DecodeJsonString(&date);
  } else if (!json.date.empty() && json.date != "null") {
    return "\"date\" is neither text nor null.";
  }
  if (std::string wrong = AddHints(json.hints, &options); !wrong.empty()) return wrong;
  KeepString(json.text, &line->bytes);
  Status status = document_.SetText(std::move(line->bytes));
  if (status.ok()) status = analyzer_.Analyze(&document_, options);
  return status.message;
}

std::string LineAnalyzer::AddHints(std::string_view literal, Options* options) {
  own_hints_.clear();
  if (literal.empty() || literal == "null") return {};
  Status status = ReadHints(literal, &own_hints_);
  if (!status.ok()) return std::move(status.message);
  options->hints += '\n';
  options->hints += literal;
  return {};
}

void LineAnalyzer::TellIdle(const std::string& number) const {
  for (const std::uint32_t idle : document_.idle_hints) {
    if (idle < hints_) continue;
    const auto own = static_cast<std::uint32_t>(idle - hints_);
    Complain("Line " + number + ": " + IdleSentence(own, own_hints_[own]));
  }
}

}  // namespace lede::cli
