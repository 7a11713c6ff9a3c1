#include "lede/json.h"

#include "output/json_writer.h"

namespace lede {

void AppendJson(const Document& doc, const JsonOptions& options, std::string* out) {
  WriteAnalysis(doc, options, JsonWriter(out, nullptr));
}

void WriteJson(const Document& doc, const JsonOptions& options, JsonSink* sink) {
  std::string piece;
  WriteAnalysis(doc, options, JsonWriter(&piece, sink));
  sink->Write(piece);
}

void AppendJsonString(std::string_view utf8, std::string* out) {
  static constexpr char kHex[] = "0123456789abcdef";
  *out += '"';
  std::size_t plain = 0;  // start of the run that needs no escaping
  for (std::size_t i = 0; i < utf8.size(); ++i) {
    const auto c = static_cast<unsigned char>(utf8[i]);
    if (c >= 0x20 && c != '"' && c != '\\') continue;
    out->append(utf8.substr(plain, i - plain));
    plain = i + 1;
    switch (c) {
      case '"': *out += "\\\""; break;
      case '\\': *out += "\\\\"; break;
      case '\b': *out += "\\b"; break;
      case '\f': *out += "\\f"; break;
      case '\n': *out += "\\n"; break;
      case '\r': *out += "\\r"; break;
      case '\t': *out += "\\t"; break;
      default: out->append("\\u00").append(1, kHex[c >> 4]).append(1, kHex[c & 15]);
    }
  }
  out->append(utf8.substr(plain));
  *out += '"';
}

}  // namespace lede
