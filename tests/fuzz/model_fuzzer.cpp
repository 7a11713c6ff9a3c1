// Any bytes at all as a model file. They are taken as they are, and once more with the header's size
// and checksum put right, so that the fuzzer gets past them: a model that is accepted must analyse a
// text without harm, however senseless its weights.
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <string>

#include "invariants.h"
#include "lede/analyzer.h"
#include "lexicon/model_file.h"

namespace {

constexpr std::size_t kSizeAt = 16;
constexpr std::size_t kChecksumAt = 24;
constexpr std::size_t kChecksummedFrom = 32;

void Use(const std::string& bytes) {
  lede::Model model;
  const lede::Status status = lede::Model::View(std::as_bytes(std::span(bytes)), &model);
  if (!status.ok()) {
    LEDE_EXPECT(status.code == lede::ErrorCode::kBadModel || status.code == lede::ErrorCode::kModelTooNew);
    LEDE_EXPECT(!status.message.empty());
    return;
  }
  lede::Analyzer analyzer(model);
  lede::Document doc;
  LEDE_EXPECT(
      doc.SetText("Mayor Elena Márquez met Tom O’Hara of the Harbour Alliance (HA) in Lima. Márquez left.").ok());
  LEDE_EXPECT(analyzer.Analyze(&doc).ok());
  lede::fuzz::CheckDocument(doc);
}

std::string WithTrueHeader(std::string bytes) {
  std::string size;
  std::string checksum;
  lede::AppendU64(bytes.size(), &size);
  lede::AppendU64(lede::Checksum(std::as_bytes(std::span(bytes)).subspan(kChecksummedFrom)), &checksum);
  bytes.replace(kSizeAt, size.size(), size);
  bytes.replace(kChecksumAt, checksum.size(), checksum);
  return bytes;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  Use(bytes);
  if (size >= kChecksummedFrom) Use(WithTrueHeader(bytes));
  return 0;
}
