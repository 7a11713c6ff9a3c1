// The core inside a program of somebody else's, which links lede::lede and sees the public headers alone.
#include <gtest/gtest.h>

#include <stdexcept>
#include <string>

#include "lede/analyzer.h"

// Such a program is compiled as it pleases: the core's settings are the core's own.
#if !defined(__cpp_exceptions) || !defined(__cpp_rtti)
#error "lede::lede takes exceptions or run-time type information from whoever links it."
#endif
#if __has_include("names/names.h") || __has_include("text/utf8.h")
#error "lede::lede shows headers that are not public."
#endif

namespace {

TEST(Embedding, SaysWhatFailedInThePublicTypesAlone) {
  lede::Model model;
  const lede::Status status = lede::Model::Own("no model", &model);
  EXPECT_EQ(status.code, lede::ErrorCode::kBadModel);
  EXPECT_THROW(
      {
        if (!status.ok()) throw std::runtime_error(status.message);
      },
      std::runtime_error);
}

TEST(Embedding, AnalysesWithoutAModel) {
  const lede::Model model;
  lede::Analyzer analyzer(model);
  lede::Document doc;
  ASSERT_TRUE(doc.SetText("“We won,” the mayor said. Lima is far.").ok());
  ASSERT_TRUE(analyzer.Analyze(&doc, {.document_date = "2016-12-07"}).ok());
  EXPECT_EQ(doc.sentences.size(), 2u);
}

}  // namespace
