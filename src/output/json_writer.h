// What JSON is written with: the members of each layer are in json_layers.cpp.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "lede/document.h"
#include "lede/json.h"
#include "output/json_numbers.h"
#include "text/offset_map.h"

namespace lede {

/// Writes members and elements, and puts the commas.
class JsonWriter {
 public:
  /// Keeps all in `out` where `sink` is null.
  JsonWriter(std::string* out, JsonSink* sink) : out_(out), sink_(sink) {}

  void BeginObject() { Separate(), *out_ += '{', first_ = true; }
  void EndObject() { *out_ += '}', first_ = false; }
  void BeginArray() { Separate(), *out_ += '[', first_ = true; }
  void EndArray() { *out_ += ']', first_ = false; }

  /// Keys are the schema's: nothing in them needs escaping.
  void Key(std::string_view key) {
    Separate();
    out_->append("\"").append(key).append("\":");
    first_ = true;
  }
  void String(std::string_view value) { Separate(), AppendJsonString(value, out_); }
  /// A value that is JSON already.
  void Literal(std::string_view json) { Separate(), out_->append(json); }
  void Number(std::uint32_t value) { Separate(), AppendNumber(value, out_); }
  void Thousandths(std::uint32_t value) { Separate(), AppendThousandths(value, out_); }
  void Hundredths(int value) { Separate(), AppendHundredths(value, out_); }
  void Double(double value) { Separate(), AppendDouble(value, out_); }
  void Boolean(bool value) { Separate(), *out_ += value ? "true" : "false"; }
  /// A string, or null where it is empty.
  void StringOrNull(std::string_view value) { value.empty() ? Null() : String(value); }
  void Null() { Separate(), *out_ += "null"; }
  /// "m1" for row 0 of the mentions, and so on.
  void Id(char letter, std::uint32_t row) {
    Separate();
    *out_ += '"', *out_ += letter;
    AppendNumber(row + 1, out_);
    *out_ += '"';
  }

 private:
  void Separate() {
    if (!first_) *out_ += ',';
    first_ = false;
    if (sink_ == nullptr || out_->size() < kPiece) return;
    sink_->Write(*out_);
    out_->clear();
  }

  /// A piece of JSON is handed on once it is so long.
  static constexpr std::size_t kPiece = 1 << 15;

  std::string* out_;
  JsonSink* sink_;
  bool first_ = true;
};

/// What the layers of one document have in common.
class LayerWriter {
 public:
  LayerWriter(const Document& doc, const JsonOptions& options, JsonWriter json)
      : doc_(doc), options_(options), at_(doc.text(), options.offsets), json_(json) {}

 protected:
  void WriteSpan(ByteSpan span) {
    json_.Key("start"), json_.Number(at_(span.begin));
    json_.Key("end"), json_.Number(at_(span.end));
  }

  void WriteSpanObject(ByteSpan span) {
    json_.BeginObject();
    WriteSpan(span);
    json_.EndObject();
  }

  /// An object, or null for an empty span.
  void WriteOptionalSpan(ByteSpan span) { span.empty() ? json_.Null() : WriteSpanObject(span); }

  void WriteNames(RowRange rows, const std::vector<ByteSpan>& spans) {
    json_.BeginArray();
    for (std::uint32_t i = rows.first; i < rows.last; ++i) json_.String(doc_.Written(spans[i]));
    json_.EndArray();
  }

  void WriteIdOrNull(char letter, std::uint32_t row) { row == kNone ? json_.Null() : json_.Id(letter, row); }

  void WriteIds(char letter, RowRange rows, const std::vector<std::uint32_t>& ids) {
    json_.BeginArray();
    for (std::uint32_t i = rows.first; i < rows.last; ++i) json_.Id(letter, ids[i]);
    json_.EndArray();
  }

  void WriteSpans(RowRange rows, const std::vector<ByteSpan>& spans) {
    json_.BeginArray();
    for (std::uint32_t i = rows.first; i < rows.last; ++i) WriteSpanObject(spans[i]);
    json_.EndArray();
  }

  void WriteNumberOrNull(std::uint32_t number) { number == 0 ? json_.Null() : json_.Number(number); }
  void WriteDoubleOrNull(bool known, double number) { known ? json_.Double(number) : json_.Null(); }

  void WriteCountry(CountryCode country) {
    if (country == kNoCountry) return json_.Null();
    const char letters[] = {static_cast<char>(country & 0xFF), static_cast<char>(country >> 8)};
    json_.String({letters, 2});
  }

  const Document& doc_;
  const JsonOptions& options_;
  OffsetMap at_;
  JsonWriter json_;
};

/// The whole analysis.
void WriteAnalysis(const Document& doc, const JsonOptions& options, JsonWriter json);

}  // namespace lede
