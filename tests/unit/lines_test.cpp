// Texts that were broken to fit lines to a width, put together again.
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
  Lines()
      : model_(ModelOfWords({"organization", "well", "known", "long", "term", "anti", "government", "the", "washington",
                             "smith", "son"})),
        reader_(model_) {}

  /// The text as it is read; breaks that end a paragraph are shown as "|".
  std::string Read(std::string_view given) {
    std::string read;
    if (!reader_.Read(given, &read, &cuts_)) read = given;
    for (char& c : read) c = c == '\n' ? '|' : c;
    return read;
  }

  Model model_;
  LineReader reader_;
  std::vector<Cut> cuts_;
};

TEST_F(Lines, AreParagraphsWhereTheyDifferInLength) {
  const std::string one =
      "The minister of defence came to Lima on Monday, stayed for two days, met everybody and left again on the "
      "Wednesday after.";
  const std::string two =
      "Nobody knows what he wanted there, and those who might have known were nowhere to be found when they were "
      "asked.";
  EXPECT_EQ(Read(one + "\n" + two), one + "|" + two);
  EXPECT_EQ(Read("Ingrid Solvang\nTom Moss of the Harbour Alliance\nJo Day"),
            "Ingrid Solvang|Tom Moss of the Harbour Alliance|Jo Day");
}

TEST_F(Lines, GoOnWhereTheNextWordDidNotFit) {
  EXPECT_EQ(Read("The minister of defence came to Lima on Monday, stayed for two days,\n"
                 "met everybody who is anybody in the city, and left again after\n"
                 "Gen. Ann Lee, who had come from Manila with the help of President Jo\n"
                 "Day, had told him that the talks were over. He did not come back.\n"
                 "\n"
                 "Nobody knows what he wanted there, and those who might have known\n"
                 "were nowhere to be found.\n"
                 "This line starts a paragraph, because the one before was short.\n"),
            "The minister of defence came to Lima on Monday, stayed for two days, met everybody who is anybody in the "
            "city, and left again after Gen. Ann Lee, who had come from Manila with the help of President Jo Day, had "
            "told him that the talks were over. He did not come back.||Nobody knows what he wanted there, and those "
            "who might have known were nowhere to be found.|This line starts a paragraph, because the one before was "
            "short.|");
}

// Names begin most lines: only the width tells that they are prose.
TEST_F(Lines, GoOnInCapitalsWhereOneWidthExplainsThem) {
  EXPECT_EQ(Read("Officials of Norway, Kenya, Peru and the World\n"
                 "Health Organization met Ingrid Solvang and Tom\n"
                 "O'Hara of the Harbour Alliance and the Kenyan\n"
                 "Coast Guard, Elena Marquez and General Ann Lee,\n"
                 "Commissioner, on Monday."),
            "Officials of Norway, Kenya, Peru and the World Health Organization met Ingrid Solvang and Tom O'Hara of "
            "the Harbour Alliance and the Kenyan Coast Guard, Elena Marquez and General Ann Lee, Commissioner, on "
            "Monday.");
}

// One sentence a line is somebody's list, however alike the lines are.
TEST_F(Lines, AreParagraphsWhereEachIsASentence) {
  const std::string list =
      "Norway sent two of its boats to the harbour.\n"
      "Kenyan officers came to see them on Tuesday.\n"
      "Peru has asked for three of them since June.\n"
      "Nobody in Lima has said what they will cost.";
  EXPECT_EQ(Read(list),
            "Norway sent two of its boats to the harbour.|Kenyan officers came to see them on Tuesday.|"
            "Peru has asked for three of them since June.|Nobody in Lima has said what they will cost.");
}

TEST_F(Lines, OfAListWithinWrappedTextStayApart) {
  EXPECT_EQ(Read("The minister of defence came to Lima on Monday with three demands\n"
                 "that the others had heard before and would hear again many times:\n"
                 "- that all of the troops go home before the end of the coming\n"
                 "  winter, which nobody believed that they would really do at all;\n"
                 "- that he be paid;\n"
                 "- that it stop.\n"),
            "The minister of defence came to Lima on Monday with three demands that the others had heard before and "
            "would hear again many times:|- that all of the troops go home before the end of the coming winter, "
            "which nobody believed that they would really do at all;|- that he be paid;|- that it stop.|");
}

TEST_F(Lines, AreJoinedByOneSpaceWhateverStandsBetweenThem) {
  EXPECT_EQ(Read("The talks of the ministers ended in Lima with an accord \r\n"
                 "      that nobody had thought possible before the weekend came\r\n"
                 "      and went, as everybody who was there could see."),
            "The talks of the ministers ended in Lima with an accord that nobody had thought possible before the "
            "weekend came and went, as everybody who was there could see.");
  EXPECT_EQ(cuts_.size(), 2u);
  EXPECT_FALSE(cuts_[0].within_word);
}

TEST_F(Lines, AreSetInByLessThanALine) {
  EXPECT_EQ(Read("The old man and the young woman went\n\t    down to the sea again today."),
            "The old man and the young woman went down to the sea again today.");
  const std::string apart = "The old man and the young woman went\n" + std::string(500, ' ') + "down to the sea.";
  EXPECT_NE(Read(apart).find('|'), std::string::npos);
}

TEST_F(Lines, MakePartedWordsWhole) {
  EXPECT_EQ(Read("the Organi-\nzation"), "the Organization");
  EXPECT_EQ(Read("Elena M\u00E1r-\r\n  quez left"), "Elena M\u00E1rquez left");  // nobody knows the halves
  EXPECT_EQ(Read("in Lon\u00AD\ndon"), "in London");
  EXPECT_EQ(Read("WASHING-\nTON"), "WASHINGTON");
  ASSERT_EQ(cuts_.size(), 1u);
  EXPECT_TRUE(cuts_[0].within_word);
}

TEST_F(Lines, KeepHyphensOfTheWord) {
  EXPECT_EQ(Read("a well-\nknown man"), "a well-known man");  // both halves are words, the whole is none
  EXPECT_EQ(Read("the US-\nled talks"), "the US-led talks");
  EXPECT_EQ(Read("Jean-\nPierre Moss of the Harbour Alliance had come to Lima, where\nhe was met by Jean-\nPaul"),
            "Jean-Pierre Moss of the Harbour Alliance had come to Lima, where he was met by Jean-Paul");
  EXPECT_EQ(Read("an e-\nmail"), "an e-mail");
}

TEST_F(Lines, LearnFromTheRestOfTheTextWhetherAHyphenIsAWords) {
  EXPECT_EQ(Read("Mayor Smith-\nson spoke. Smithson left."), "Mayor Smithson spoke. Smithson left.");
  EXPECT_EQ(Read("the organi-\nzation. The organi-zation, so spelt"), "the organi-zation. The organi-zation, so spelt");
}

TEST_F(Lines, LeaveHyphensThatStandForAWord) {
  EXPECT_EQ(Read("the long-\nand the short-term plan"), "the long- and the short-term plan");
  EXPECT_EQ(Read("He came -\nor so they say"), "He came - or so they say");
  EXPECT_EQ(Read("a well-\n\nknown"), "a well-||known");  // a blank line ends a paragraph, whatever it says
}

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
