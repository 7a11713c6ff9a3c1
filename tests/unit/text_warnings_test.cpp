#include "text/warnings.h"

#include <gtest/gtest.h>

namespace lede {
namespace {

TEST(WarningsTest, MakesTheSentenceOfWhatItNames) {
  Document doc;
  ASSERT_TRUE(doc.SetText("From 5 to 7").ok());
  AddWarning(Remark::kNoSpeaker, {0, 4}, {}, &doc);
  AddWarning(Remark::kRise, {5, 11},
             {{WarningPart::kFrom, "5"},
              {WarningPart::kTo, "7"},
              {WarningPart::kExpected, "40"},
              {WarningPart::kWritten, "30 percent"}},
             &doc)
      .suggestion = "From 5";
  ASSERT_EQ(doc.warnings.size(), 2u);
  EXPECT_EQ(doc.warnings[0].message, "Nobody is named as the speaker of this quotation.");
  EXPECT_EQ(doc.warnings[0].args.size(), 0u);
  const Warning& rise = doc.warnings[1];
  EXPECT_EQ(rise.code, WarningCode::kNumberMismatch);
  EXPECT_EQ(rise.span, (ByteSpan{5, 11}));
  EXPECT_EQ(rise.message, "From 5 to 7 is a rise of 40 percent, not of 30 percent.");
  EXPECT_EQ(rise.suggestion, "From 5");
  ASSERT_EQ(rise.args.size(), 5u);
  EXPECT_EQ(doc.warning_args[rise.args.first].name, WarningPart::kCheck);
  EXPECT_EQ(doc.warning_args[rise.args.first].value, "rise");
  EXPECT_EQ(doc.warning_args[rise.args.last - 1].value, "30 percent");
}

TEST(WarningsTest, HasAPartForEveryNameInItsSentences) {
  using Part = WarningPart;
  Document doc;
  ASSERT_TRUE(doc.SetText("x").ok());
  for (int remark = 0; remark <= static_cast<int>(Remark::kNotEnglish); ++remark) {
    const Warning& warning = AddWarning(static_cast<Remark>(remark), {0, 1},
                                        {{Part::kWritten, "a"},
                                         {Part::kMeant, "b"},
                                         {Part::kElsewhere, "c"},
                                         {Part::kAcronym, "d"},
                                         {Part::kRead, "e"},
                                         {Part::kOther, "f"},
                                         {Part::kDate, "g"},
                                         {Part::kWeekday, "h"},
                                         {Part::kConverted, "i"},
                                         {Part::kExpected, "j"},
                                         {Part::kUnit, "k"},
                                         {Part::kFrom, "l"},
                                         {Part::kTo, "m"},
                                         {Part::kPart, "n"},
                                         {Part::kName, "o"},
                                         {Part::kShare, "p"},
                                         {Part::kWhole, "q"}},
                                        &doc);
    EXPECT_EQ(warning.message.find('{'), std::string::npos) << warning.message;
    // What has no code of its own says by its first part what it is.
    if (warning.code == WarningCode::kOther) EXPECT_EQ(doc.warning_args[warning.args.first].name, Part::kCheck);
  }
}

}  // namespace
}  // namespace lede
