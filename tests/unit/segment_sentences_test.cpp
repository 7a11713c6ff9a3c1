#include <gtest/gtest.h>

#include "segment_testing.h"

namespace lede {
namespace {

using testing::Paragraphs;
using testing::Sentences;
using Strings = std::vector<std::string>;

/// A text given as its sentences, to be put together with spaces and taken apart again.
void ExpectSplit(const Strings& sentences) {
  std::string text;
  for (const std::string& s : sentences) text += (text.empty() ? "" : " ") + s;
  EXPECT_EQ(Sentences(text), sentences);
}

TEST(Sentences, FindsNoneInNothing) {
  EXPECT_EQ(Sentences(""), Strings{});
  EXPECT_EQ(Sentences(" \n\n "), Strings{});
}

TEST(Sentences, EndAtFinalMarks) {
  ExpectSplit({"Aid came.", "Who sent it?", "Nobody knows!", "It was late…", "So be it..."});
  ExpectSplit({"Aid came.", "The last one has no mark"});
  ExpectSplit({"A full stop. followed by lower case ends nothing.", "Nor does this? no."});
}

TEST(Sentences, KeepTheQuotationMarksAndBracketsThatCloseThem) {
  ExpectSplit({"“It came.”", "He left.", "(It was late.)", "‘It came.’", "She left.", "\"It came.\"", "They left.",
               "[It was late.]", "Rain fell."});
  ExpectSplit({"“He said: ‘It came.’”", "She left."});
  ExpectSplit({"« Il vient. »", "He left.", "„It came.“", "They left."});
  ExpectSplit({"``It came.''", "He left."});
  ExpectSplit({"It came.", "“Who sent it?”", "\"Nobody.\"", "‘Go.’"});
}

TEST(Sentences, GoOnAfterAQuotation) {
  ExpectSplit({"“It came!” he said.", "“Who sent it?” asked Ann Lee.", "“Never!” Senator Ann Lee said on Monday."});
  ExpectSplit({"“It came.” he wrote, and left."});
  ExpectSplit({"“The aid came,” Lee said.", "“It was late.”"});
}

TEST(Sentences, DoNotEndInsideNumbers) {
  ExpectSplit({"It cost P1.2 billion, or 3.5 per cent of $1,200.50.", "That was in 1976.", "It rose 0.5 points."});
}

TEST(Sentences, DoNotEndAtTitlesInitialsAndMonths) {
  ExpectSplit({"Lt. Gov. Ann Lee met Gen. J. K. Day and Mr. Ng on Jan. 5 at No. 10.", "They left."});
  ExpectSplit({"Prof. Ann B. Lee of St. Louis met Sen. Jo Day, D-Ohio, on Mt. Mayon."});
  ExpectSplit({"The U.S. Senate and the U.N. Security Council met.", "See Lee v. Day, e.g. The Lee Report."});
}

TEST(Sentences, MayEndAtOtherAbbreviations) {
  ExpectSplit({"It came to the U.S.", "The rest stayed."});
  ExpectSplit(
      {"He works for Acme Inc.", "He left at 8 p.m.", "Doctors came at 9 a.m. Monday.", "It shut at 5 p.m. EST."});
  ExpectSplit({"They had rice, beans, etc.", "Nobody starved."});
  ExpectSplit({"Acme Corp. Chairman Ann Lee Jr. spoke."});
}

TEST(Sentences, EndWhereALostLineEndRanWordsTogether) {
  EXPECT_EQ(Sentences("They sent aid.The minister left."), (Strings{"They sent aid.", "The minister left."}));
  EXPECT_EQ(Sentences("He said “yes.”The minister left."), (Strings{"He said “yes.”", "The minister left."}));
  EXPECT_EQ(Sentences("See Example.com or U.S.A or J.Smith for more."),
            (Strings{"See Example.com or U.S.A or J.Smith for more."}));
}

TEST(Sentences, KeepTheirFootnotesAndRepeatedMarks) {
  ExpectSplit(
      {"He was born in 1805.[6]", "She was born later.[12][13]", "So they say ?", "Did it?!", "No . . .", "Yes."});
}

TEST(Sentences, KeepListNumbersWithTheirItems) {
  EXPECT_EQ(Sentences("1. Aid comes.\n2. Rain falls.\n10. All leave."),
            (Strings{"1. Aid comes.", "2. Rain falls.", "10. All leave."}));
}

TEST(Sentences, GoOnAfterEllipsesInLowerCase) {
  ExpectSplit({"He said it was ... a start.", "And… then nothing."});
  EXPECT_EQ(Sentences("... Then he left."), (Strings{"... Then he left."}));
}

TEST(Sentences, EndWithTheirLine) {
  const std::string article =
      "Minister visits Lima\n"
      "By Ann Lee\n"
      "Example News Service\n"
      "\n"
      "LIMA, Peru (EX) — The minister came.\n"
      "• He met Jo Day\n"
      "• He left\n"
      "– End –";
  EXPECT_EQ(Sentences(article),
            (Strings{"Minister visits Lima", "By Ann Lee", "Example News Service",
                     "LIMA, Peru (EX) — The minister came.", "• He met Jo Day", "• He left", "– End –"}));
}

TEST(Sentences, ReadLeadsInCapitals) {
  EXPECT_EQ(Sentences("RUSSIA HAS AGREED TO TALKS. THE U.S. HAS NOT.\n\nMANILA has welcomed it."),
            (Strings{"RUSSIA HAS AGREED TO TALKS.", "THE U.S. HAS NOT.", "MANILA has welcomed it."}));
}

TEST(Paragraphs, EndAtBlankLines) {
  for (const char* gap : {"\n\n", "\r\n\r\n", "\r\r", "\n \t\n", "\u2029", "\n\u00A0\n\n\n", "\u0085\u0085"}) {
    EXPECT_EQ(Paragraphs(std::string("One came. Two left.") + gap + "three stayed"),
              (Strings{"One came. Two left.", "three stayed"}))
        << gap;
  }
}

TEST(Paragraphs, EndAtEveryLineBreak) {
  for (const char* gap : {"\n", "\r\n", "\r", "\u2028"}) {
    EXPECT_EQ(Paragraphs(std::string("one came") + gap + "two left"), (Strings{"one came", "two left"}));
  }
}

TEST(Paragraphs, AreCountedFromZeroAndRise) {
  const Document doc = testing::Segmented("One. Two.\n\nThree.\n\nFour. Five.");
  std::vector<std::uint32_t> paragraphs;
  for (const Sentence& s : doc.sentences) paragraphs.push_back(s.paragraph);
  EXPECT_EQ(paragraphs, (std::vector<std::uint32_t>{0, 0, 1, 2, 2}));
}

TEST(Sentences, EndAtGapsThatNoWordsHave) {
  const auto count = [](std::string text) { return testing::Segmented(std::move(text)).sentences.size(); };
  EXPECT_EQ(count("Ana Moss came\tLima won"), 2u);
  EXPECT_EQ(count("Ana\u00a0" + std::string(500, ' ') + "Moss came"), 2u);
  EXPECT_EQ(count("Ana   Moss  came"), 1u);
}

}  // namespace
}  // namespace lede
