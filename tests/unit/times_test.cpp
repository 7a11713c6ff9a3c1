// The calendar, the days that a value covers, and numbers in words; the rules are in tests/corpus/times.
#include "times/calendar.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "segment/segment.h"
#include "times/moment.h"
#include "times/times.h"
#include "values/atoms.h"
#include "values/numbers.h"

namespace lede {
namespace {

TEST(Calendar, GoesBackAndForth) {
  EXPECT_EQ(DayNumber({1970, 1, 1}), 0);
  for (long day = -200000; day < 200000; day += 997) EXPECT_EQ(DayNumber(CivilOf(day)), day);
  EXPECT_EQ(WeekdayOf(DayNumber({2016, 12, 8})), 4);
  EXPECT_EQ(IsoWeekOf(DayNumber({2021, 1, 3})).week, 53);
  EXPECT_EQ(MondayOf({2016, 49}), DayNumber({2016, 12, 5}));
  EXPECT_EQ(EasterOf(2016), DayNumber({2016, 3, 27}));
  EXPECT_EQ(NthWeekday(2016, 11, 4, 4), DayNumber({2016, 11, 24}));
  EXPECT_EQ(NthWeekday(2016, 5, 1, -1), DayNumber({2016, 5, 30}));
}

TEST(Timex, CoversNoDaysWhereAPartIsUnknown) {
  long earliest = 0, latest = 0;
  EXPECT_FALSE(DaysCovered("P2Y", &earliest, &latest));
  EXPECT_FALSE(DaysCovered("XXXX-04-22", &earliest, &latest));
  EXPECT_FALSE(DaysCovered("PAST_REF", &earliest, &latest));
  EXPECT_FALSE(DaysCovered("2015-02-30", &earliest, &latest));
  EXPECT_TRUE(DaysCovered("2014/2018", &earliest, &latest));
  EXPECT_EQ(latest, DayNumber({2018, 12, 31}));
}

struct NumberCase {
  std::string_view text;
  double value;
};

TEST(Numbers, AreReadFromDigitsAndWords) {
  const NumberCase cases[] = {
      {"two hundred and fifty-four", 254},      {"1,200.5", 1200.5},    {"3.5 million", 3500000},
      {"two hundred and two thousand", 202000}, {"12,34,567", 1234567}, {"4 thousand 3 hundred and 21", 4321},
      {"3 hundred and 2 hundred", 300},         {"25 lakh", 2500000}};
  for (const NumberCase& number : cases) {
    Document doc;
    ASSERT_TRUE(doc.SetText(std::string(number.text)).ok());
    Tokenize(&doc);
    SplitSentences(&doc);
    AtomTable atoms;
    AtomReader().Read(doc, {0, static_cast<std::uint32_t>(doc.sentences.size())}, &atoms);
    EXPECT_EQ(ReadNumber(atoms.atoms, 0).value, number.value) << number.text;
  }
}

std::vector<std::string> ValuesOf(const std::string& text, TimeFinder* times, const char* date = "2016-12-07") {
  Document doc;
  EXPECT_TRUE(doc.SetText(text).ok());
  doc.document_date = date;
  Tokenize(&doc);
  SplitSentences(&doc);
  AtomTable atoms;
  AtomReader().Read(doc, {0, static_cast<std::uint32_t>(doc.sentences.size())}, &atoms);
  times->Start(atoms, &doc);
  times->Run(atoms, &doc);
  std::vector<std::string> values;
  for (const Time& time : doc.times) values.push_back(time.value);
  return values;
}

TEST(Times, OfWhichNothingIsKnownHaveNoValue) {
  TimeFinder finder;
  EXPECT_EQ(ValuesOf("They met on Wednesday.", &finder, ""), std::vector<std::string>{""});
}

TEST(Times, OfOneDocumentTellNothingAboutAnother) {
  const std::string counted = "Sales fell from a year earlier. It opened two years later. They met that day.";
  TimeFinder fresh, used;
  ValuesOf("Sales rose in the second quarter of 2009. It closed on 4 March 1998. They left on 4 March.", &used);
  EXPECT_EQ(ValuesOf(counted, &used), ValuesOf(counted, &fresh));
}

}  // namespace
}  // namespace lede
