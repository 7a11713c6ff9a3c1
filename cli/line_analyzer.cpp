#include "line_analyzer.h"

#include <algorithm>
#include <utility>

#include "csv_reader.h"
#include "output/formats/article.h"
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

std::string Literal(std::string_view words) {
  std::string literal;
  AppendJsonString(words, &literal);
  return literal;
}

InputKind KindOf(const InputLine& line) { return line.source == nullptr ? InputKind::kJsonLines : line.source->kind; }

}  // namespace

std::string FileMember(const Source* source) {
  std::size_t replaced = 0;
  return source == nullptr || source->path == "-" ? std::string() : RepairUtf8(source->path, &replaced);
}

std::string PlaceOf(const Source* source, std::size_t number) {
  const std::string line = std::to_string(number);
  if (number == 0) return source == nullptr ? "Standard input" : DisplayName(source->path);
  if (source == nullptr || source->path == "-") return "Line " + line;
  return DisplayName(source->path) + ", line " + line;
}

Answer LineAnalyzer::Run(InputLine line, JsonSink* out) {
  Answer answer;
  answer.id = "null";
  Article article = {.options = arguments_.options};
  answer.problem = line.problem.empty() ? Analyze(&line, &answer, &article) : line.problem;
  if (answer.problem.empty()) {
    TellIdle(PlaceOf(line.source.get(), line.number));
    answer.idle_hints = document_.idle_hints;
    KeepOwn(line, &article.label);
    for (const std::string& literal : article.label.kept) answer.kept += literal.empty() ? '0' : '1';
    answer.article = WriteArticle(document_, arguments_, article.label, out);
  } else if (line.number != 0 && arguments_.AnswersInLines()) {
    std::string json = "{\"id\":" + answer.id + ",\"error\":";
    AppendJsonString("Line " + std::to_string(line.number) + ": " + answer.problem, &json);
    out->Write(json += "}\n");
  }
  return answer;
}

std::string LineAnalyzer::Analyze(InputLine* line, Answer* answer, Article* article) {
  article->label.line = line->number;
  article->label.source_file = FileMember(line->source.get());
  article->label.kept.resize(arguments_.keep.size());
  own_hints_.clear();
  const InputKind kind = KindOf(*line);
  std::string wrong = kind == InputKind::kJsonLines ? ReadJson(line, answer, article)
                      : kind == InputKind::kCsv     ? ReadRow(line, answer, article)
                                                    : ReadText(line, article);
  if (!wrong.empty()) return wrong;
  Status status = document_.SetText(std::move(article->text));
  if (status.ok()) status = analyzer_.Analyze(&document_, article->options);
  return std::move(status.message);
}

std::string LineAnalyzer::ReadJson(InputLine* line, Answer* answer, Article* article) {
  const std::size_t bad = FindInvalidUtf8(line->bytes);
  if (bad != std::string::npos && arguments_.lossy && !line->cut)
    line->bytes = RepairUtf8(line->bytes, &answer->replaced);
  JsonLine json;
  std::string mistake = ReadJsonLine(line->bytes, fields_, &json);
  const bool has_id = IsId(json.id) && FindInvalidUtf8(json.id) == std::string_view::npos;
  if (has_id) answer->id = json.id;
  if (line->cut) return "longer than " + std::to_string(LineReader::kMaxBytes >> 20) + " MiB.";
  if (bad != std::string::npos && !arguments_.lossy) {
    return "not valid UTF-8 at byte " + std::to_string(bad) + " of the line.";
  }
  if (!mistake.empty()) return mistake;
  if (!has_id) return "\"" + fields_.id + "\" is missing, or neither text nor a number.";
  if (std::string wrong = ReadMembers(json, article); !wrong.empty()) return wrong;
  article->label.id = answer->id;
  for (std::size_t i = 0; i < json.kept.size(); ++i) article->label.kept[i] = json.kept[i];
  KeepString(json.text, &line->bytes);
  article->text = std::move(line->bytes);
  return {};
}

std::string LineAnalyzer::ReadMembers(const JsonLine& json, Article* article) {
  if (!IsJsonString(json.text)) return "\"" + fields_.text + "\" is missing, or no text.";
  std::string& date = article->options.document_date;
  if (IsJsonString(json.date)) {
    date = json.date;
    DecodeJsonString(&date);
  } else if (!json.date.empty() && json.date != "null") {
    return "\"" + fields_.date + "\" is neither text nor null.";
  }
  return AddHints(json.hints, &article->options);
}

std::string LineAnalyzer::ReadRow(InputLine* line, Answer* answer, Article* article) {
  const std::size_t bad = FindInvalidUtf8(line->bytes);
  if (bad != std::string::npos && !arguments_.lossy)
    return "not valid UTF-8 at byte " + std::to_string(bad) + " of the row.";
  if (bad != std::string::npos) line->bytes = RepairUtf8(line->bytes, &answer->replaced);
  const Source& source = *line->source;
  if (std::string wrong = SplitRecord(line->bytes, source.delimiter, &cells_); !wrong.empty()) return wrong;
  const auto find = [&](const std::string& name) {
    const auto at = std::find(source.columns.begin(), source.columns.end(), name);
    const auto column = static_cast<std::size_t>(at - source.columns.begin());
    return column < std::min(cells_.size(), source.columns.size()) ? &cells_[column] : nullptr;
  };
  const std::string* id = find(fields_.id);
  // Without a column for it a row is called after its place.
  const std::string place = article->label.source_file.empty()
                                ? std::to_string(line->number)
                                : article->label.source_file + ":" + std::to_string(line->number);
  answer->id = article->label.id = Literal(id != nullptr && !id->empty() ? *id : place);
  if (cells_.size() != source.columns.size()) {
    return "the row has " + std::to_string(cells_.size()) + " cells where the first line names " +
           std::to_string(source.columns.size()) + " columns.";
  }
  const std::string* date = find(fields_.date);
  if (date != nullptr && !date->empty()) article->options.document_date = *date;
  for (std::size_t i = 0; i < arguments_.keep.size(); ++i) {
    const std::string* cell = find(arguments_.keep[i]);
    if (cell != nullptr && !cell->empty()) article->label.kept[i] = Literal(*cell);
  }
  article->text = *find(fields_.text);  // the column is there: the header was looked at
  return {};
}

std::string LineAnalyzer::ReadText(InputLine* line, Article* article) {
  article->label.file = article->label.source_file;
  article->text = std::move(line->bytes);
  return {};
}

void LineAnalyzer::KeepOwn(const InputLine& line, ArticleLabel* label) const {
  for (std::size_t i = 0; i < arguments_.keep.size(); ++i) {
    const std::string& name = arguments_.keep[i];
    std::string& literal = label->kept[i];
    if (!literal.empty()) continue;
    std::string words;
    if (name == "date") words = document_.document_date;
    if (name == "headline") words = formats::HeadlineOf(document_);
    if (name == "file") words = label->source_file;
    if (!words.empty()) literal = Literal(words);
    if (name == "line" && line.number != 0) literal = std::to_string(line.number);
  }
}

std::string LineAnalyzer::AddHints(std::string_view literal, Options* options) {
  if (literal.empty() || literal == "null") return {};
  Status status = ReadHints(literal, &own_hints_);
  if (!status.ok()) return std::move(status.message);
  options->hints += '\n';
  options->hints += literal;
  return {};
}

void LineAnalyzer::TellIdle(const std::string& place) const {
  for (const std::uint32_t idle : document_.idle_hints) {
    if (idle < hints_) continue;
    const auto own = static_cast<std::uint32_t>(idle - hints_);
    Complain(place + ": " + IdleSentence(own, own_hints_[own]));
  }
}

}  // namespace lede::cli
