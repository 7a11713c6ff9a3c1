// What reading without line breaks does to spans; the rules are in tests/corpus/lines.
#include "lines/lines.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "segment/segment.h"
#include "vocabulary_testing.h"

namespace lede {
namespace {

class Lines : public testing::Test {
 protected:
  Lines() : model_(ModelOfWords({"organization"})), reader_(model_) {}
  Model model_;
  LineReader reader_;
  std::vector<Cut> cuts_;
};

TEST_F(Lines, LeaveTextsOfParagraphsAlone) {
  std::string read = "untouched";
  for (const char* text : {"", "\n", "one line", "One came.\n\nTwo left.", "\n\n\n"}) {
    EXPECT_FALSE(reader_.Read(text, &read, &cuts_)) << text;
    EXPECT_EQ(read, "untouched");
    EXPECT_TRUE(cuts_.empty());
  }
}

TEST_F(Lines, TellSpansOfTheTextThatWasGiven) {
  const std::string given = "Elena M\u00E1r-\nquez of the Organi-\nzation left";
  std::string read;
  ASSERT_TRUE(reader_.Read(given, &read, &cuts_));
  Document doc;
  ASSERT_TRUE(doc.SetText(read).ok());
  Tokenize(&doc);
  SplitSentences(&doc);
  doc.alias_spans = {doc.tokens[1].span};
  std::string text = given;
  doc.SwapText(&text);
  RestoreSpans(cuts_, &doc);
  EXPECT_EQ(doc.slice(doc.tokens[0]), "Elena");
  EXPECT_EQ(doc.slice(doc.tokens[1]), "M\u00E1r-\nquez");
  EXPECT_EQ(doc.slice(doc.tokens[4]), "Organi-\nzation");
  EXPECT_EQ(doc.slice(doc.tokens[5]), "left");
  EXPECT_EQ(doc.slice(doc.sentences[0].span), given);
  EXPECT_EQ(doc.Written(doc.alias_spans[0]), "M\u00E1rquez");
  EXPECT_EQ(doc.Written({0, 16}), "Elena M\u00E1rquez");
}

}  // namespace
}  // namespace lede
