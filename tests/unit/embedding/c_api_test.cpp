// The C interface, where C++ sees more of it: a callback that throws, buffers that are damaged, the rows against the
// document. tests/embedding/api.c is a program of C.
#include <gtest/gtest.h>

#include <cstdint>
#include <cstring>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>

#include "lede/embedded_model.h"
#include "lede/enums.h"
#include "lede/lede.h"

namespace {

constexpr std::string_view kText = "“We will not wait,” Mayor Elena Márquez said in Łódź on Monday.";

class CApi : public testing::Test {
 protected:
  void SetUp() override {
    lede_engine* engine = nullptr;
    ASSERT_EQ(lede_engine_new(nullptr, 0, &engine), LEDE_OK);
    engine_.reset(engine);
    lede_analysis* analysis = nullptr;
    ASSERT_EQ(lede_analyze(engine, kText.data(), kText.size(), nullptr, &analysis), LEDE_OK);
    analysis_.reset(analysis);
  }

  std::string Buffer() {
    const void* buffer = nullptr;
    std::size_t bytes = 0;
    EXPECT_EQ(lede_analysis_buffer(analysis_.get(), LEDE_OFFSET_UNIT_BYTE, &buffer, &bytes), LEDE_OK);
    EXPECT_EQ(reinterpret_cast<std::uintptr_t>(buffer) % 8, 0u);
    return {static_cast<const char*>(buffer), bytes};
  }

  std::unique_ptr<lede_engine, decltype(&lede_engine_free)> engine_{nullptr, lede_engine_free};
  std::unique_ptr<lede_analysis, decltype(&lede_analysis_free)> analysis_{nullptr, lede_analysis_free};
};

TEST_F(CApi, ACallbackThatThrowsStopsTheAnalysis) {
  lede_options options = LEDE_OPTIONS_INIT;
  options.progress = [](std::uint32_t done, const char*, void*) -> int {
    if (done <= 1000) throw std::runtime_error("no");
    return 1;
  };
  lede_analysis* analysis = nullptr;
  EXPECT_EQ(lede_analyze(engine_.get(), kText.data(), kText.size(), &options, &analysis), LEDE_CANCELLED);
  EXPECT_EQ(analysis, nullptr);
}

TEST_F(CApi, AStructOfAnEarlierVersionAsksForWhatItKnows) {
  lede_options options = LEDE_OPTIONS_INIT;
  options.size = offsetof(lede_options, document_date);
  options.document_date = "no date";  // behind its end
  options.layers = 0;
  lede_analysis* analysis = nullptr;
  ASSERT_EQ(lede_analyze(engine_.get(), kText.data(), kText.size(), &options, &analysis), LEDE_OK);
  analysis_.reset(analysis);
  const std::string buffer = Buffer();
  std::size_t rows = 0, stride = 0;
  lede_buffer_rows(buffer.data(), buffer.size(), LEDE_QUOTES, &rows, &stride);
  EXPECT_EQ(rows, 1u);
}

TEST_F(CApi, ABufferCutOffAnywhereHasNoRows) {
  const std::string buffer = Buffer();
  for (std::size_t bytes = 0; bytes < buffer.size(); ++bytes) {
    const std::string cut = buffer.substr(0, bytes);
    std::size_t rows = 7, stride = 7;
    EXPECT_EQ(lede_buffer_rows(cut.data(), cut.size(), LEDE_MENTIONS, &rows, &stride), nullptr);
    EXPECT_EQ(rows + stride, 0u);
  }
}

TEST_F(CApi, ABufferWithAChangedByteIsReadWithinItsBounds) {
  const std::string buffer = Buffer();
  for (std::size_t at = 0; at < 512 && at < buffer.size(); ++at) {
    std::string changed = buffer;
    changed[at] = static_cast<char>(~changed[at]);
    for (std::uint32_t table = LEDE_SENTENCES; table <= LEDE_EVENT_ARGUMENTS; ++table) {
      std::size_t rows = 0, stride = 0;
      const auto* const first =
          static_cast<const char*>(lede_buffer_rows(changed.data(), changed.size(), table, &rows, &stride));
      if (first == nullptr) continue;
      EXPECT_LE(rows * stride, static_cast<std::size_t>(changed.data() + changed.size() - first)) << at;
    }
  }
}

TEST_F(CApi, EveryValueHasItsName) {
  for (std::uint32_t value = 0; value < lede::kEntityTypeCount; ++value)
    EXPECT_EQ(lede_name(LEDE_ENTITY_TYPE, value), lede::EntityTypeName(static_cast<lede::EntityType>(value)));
  EXPECT_EQ(lede_name(LEDE_ENTITY_TYPE, lede::kEntityTypeCount), nullptr);
  EXPECT_EQ(lede_name(9999, 0), nullptr);
}

TEST_F(CApi, AModelOfOnesOwnSaysTheSame) {
  const auto bytes = lede::EmbeddedModel();
  lede_engine* engine = nullptr;
  ASSERT_EQ(lede_engine_new(bytes.data(), bytes.size(), &engine), LEDE_OK);
  const std::unique_ptr<lede_engine, decltype(&lede_engine_free)> own(engine, lede_engine_free);
  EXPECT_STREQ(lede_engine_model_version(engine), lede_engine_model_version(engine_.get()));
  EXPECT_NE(std::string(lede_engine_model_version(engine)), "");
  EXPECT_STREQ(lede_version(), LEDE_VERSION);
}

TEST_F(CApi, NothingIsFollowedThatIsNull) {
  const char* json = "";
  const void* buffer = "";
  std::size_t bytes = 7;
  EXPECT_EQ(lede_analysis_json(nullptr, LEDE_OFFSET_UNIT_BYTE, &json, &bytes), LEDE_BAD_ARGUMENT);
  EXPECT_EQ(json, nullptr);
  EXPECT_EQ(bytes, 0u);
  EXPECT_EQ(lede_analysis_json(analysis_.get(), 7, &json, &bytes), LEDE_BAD_ARGUMENT);
  EXPECT_EQ(lede_analysis_buffer(nullptr, LEDE_OFFSET_UNIT_BYTE, &buffer, &bytes), LEDE_BAD_ARGUMENT);
  EXPECT_EQ(lede_engine_new(nullptr, 0, nullptr), LEDE_BAD_ARGUMENT);
  EXPECT_EQ(lede_analyze(engine_.get(), kText.data(), kText.size(), nullptr, nullptr), LEDE_BAD_ARGUMENT);
  EXPECT_STREQ(lede_engine_message(nullptr), "");
}

}  // namespace
