#include "run_description.h"

#include <cstdint>
#include <cstdio>
#include <string_view>

#include "lede/json.h"
#include "text/offset_map.h"
#include "text/utf8.h"

namespace lede::cli {
namespace {

/// FNV-1a, which tells what differs by chance, not by design.
class Checksum {
 public:
  void Take(std::string_view bytes) {
    for (const char c : bytes) hash_ = (hash_ ^ static_cast<unsigned char>(c)) * 0x100000001b3;
    hash_ = (hash_ ^ 0xFF) * 0x100000001b3;  // no byte of UTF-8: "a","b" is not "ab"
  }
  std::string Hex() const {
    char hex[17];
    std::snprintf(hex, sizeof hex, "%016llx", static_cast<unsigned long long>(hash_));
    return hex;
  }

 private:
  std::uint64_t hash_ = 0xcbf29ce484222325;
};

std::string Literal(std::string_view words) {
  std::size_t replaced = 0;
  std::string literal;
  AppendJsonString(RepairUtf8(words, &replaced), &literal);
  return literal;
}

template <typename Names>
std::string List(const Names& names) {
  std::string list = "[";
  for (const auto& name : names) list.append(list.size() > 1 ? "," : "").append(Literal(name));
  return list += "]";
}

std::string OptionsOf(const Arguments& arguments) {
  std::vector<std::string_view> tables, layers;
  for (const Table* table : arguments.tables) tables.push_back(table->name);
  for (const LayerInfo& info : kLayers) {
    if ((arguments.options.layers & static_cast<std::uint32_t>(info.layer)) != 0) layers.push_back(info.name);
  }
  Checksum hints;
  hints.Take(arguments.options.hints);
  std::string json = "{\"format\":";
  json += arguments.table_syntax == TableSyntax::kCsv ? "\"csv\"" : "\"jsonl\"";
  json += ",\"tables\":" + List(tables) + ",\"layers\":" + List(layers);
  json += ",\"offset_unit\":" + Literal(OffsetUnitName(arguments.offsets));
  json += ",\"date\":" + Literal(arguments.options.document_date);
  json += ",\"hints\":";
  arguments.options.hints.empty() ? json.append("null") : json.append("\"").append(hints.Hex()).append("\"");
  json += ",\"id_field\":" + Literal(arguments.id_field) + ",\"text_field\":" + Literal(arguments.text_field) +
          ",\"date_field\":" + Literal(arguments.date_field) + ",\"keep\":" + List(arguments.keep);
  json += ",\"input\":" + std::to_string(static_cast<int>(arguments.input));
  json += std::string(",\"lossy\":") + (arguments.lossy ? "true" : "false");
  return json += "}";
}

std::string InputsOf(const std::vector<InputFile>& files) {
  Checksum names;
  std::uint64_t bytes = 0;
  for (const InputFile& file : files) {
    names.Take(file.path);
    names.Take(std::to_string(file.bytes));
    bytes += file.bytes;
  }
  return "{\"files\":" + std::to_string(files.size()) + ",\"bytes\":" + std::to_string(bytes) + ",\"checksum\":\"" +
         names.Hex() + "\"}";
}

}  // namespace

RunDescription Describe(const Arguments& arguments, const Model& model, const std::vector<InputFile>& files) {
  return {.program = LEDE_VERSION,
          .model = std::string(model.version()),
          .options = OptionsOf(arguments),
          .inputs = InputsOf(files)};
}

}  // namespace lede::cli
