// Any bytes at all as an article: refused where they are not UTF-8, else analysed, and analysed alike
// by an analyzer that has seen other texts and by one that was stopped half-way before.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "invariants.h"
#include "lede/analyzer.h"
#include "lede/json.h"
#include "text/utf8.h"

namespace {

using lede::Analyzer;
using lede::Document;

const lede::Model& CommittedModel() {
  static const lede::Model* const model = [] {
    auto* loaded = new lede::Model;
    LEDE_EXPECT(lede::Model::Own(lede::fuzz::ReadModel(), loaded).ok());
    return loaded;
  }();
  return *model;
}

/// Sets the text, repaired where it is not UTF-8, having checked that it is refused in that case.
void SetText(std::string_view bytes, Document* doc) {
  const std::size_t bad = lede::FindInvalidUtf8(bytes);
  if (bad == std::string_view::npos) {
    LEDE_EXPECT(doc->SetText(std::string(bytes)).ok());
    return;
  }
  const lede::Status status = doc->SetText(std::string(bytes));
  LEDE_EXPECT(status.code == lede::ErrorCode::kInvalidUtf8 && status.at == bad);
  LEDE_EXPECT(doc->text().empty() && !status.message.empty());
  std::size_t replaced = 0;
  LEDE_EXPECT(doc->SetText(lede::RepairUtf8(bytes, &replaced)).ok());
  LEDE_EXPECT(replaced > 0);
}

std::string Json(const Document& doc) {
  std::string json;
  lede::AppendJson(doc, {.offsets = lede::OffsetUnit::kUtf16}, &json);
  return json;
}

/// Stops an analysis at its `steps`-th report of progress, if it comes to that.
void Interrupt(int steps, Analyzer* analyzer, Document* doc) {
  lede::Options options;
  options.progress = [](std::uint32_t done, std::string_view, void* left) {
    LEDE_EXPECT(done <= 1000);
    return --*static_cast<int*>(left) > 0;
  };
  options.progress_context = &steps;
  const lede::Status status = analyzer->Analyze(doc, options);
  if (status.ok()) return;
  LEDE_EXPECT(status.code == lede::ErrorCode::kCancelled);
  LEDE_EXPECT(doc->tokens.empty() && doc->mentions.empty() && doc->entities.empty());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static Analyzer* const analyzer = new Analyzer(CommittedModel());
  static Document* const doc = new Document;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);

  SetText(bytes, doc);
  const std::string text(doc->text());
  LEDE_EXPECT(analyzer->Analyze(doc).ok());
  LEDE_EXPECT(doc->text() == text);
  lede::fuzz::CheckDocument(*doc);
  lede::fuzz::CheckJson(*doc);
  lede::fuzz::CheckColumns(*doc);
  lede::fuzz::CheckFormats(*doc);
  const std::string first = Json(*doc);

  Interrupt(1 + static_cast<int>(size % 7), analyzer, doc);
  LEDE_EXPECT(analyzer->Analyze(doc).ok());
  LEDE_EXPECT(Json(*doc) == first);
  return 0;
}
