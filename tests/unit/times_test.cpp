// The times stage: each rule with what it must read and what it must leave alone.
#include "times/times.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "segment/segment.h"
#include "times/calendar.h"
#include "times/moment.h"
#include "values/atoms.h"
#include "values/numbers.h"

namespace lede {
namespace {

/// "text=value" of every time, one after the other; the articles are of Thursday, 8 December 2016.
class Times : public testing::Test {
 protected:
  std::string Found(std::string text, std::string date = "2016-12-08") {
    EXPECT_TRUE(doc_.SetText(std::move(text)).ok());
    doc_.document_date = std::move(date);
    Tokenize(&doc_);
    SplitSentences(&doc_);
    AtomTable atoms;
    AtomReader().Read(doc_, {0, static_cast<std::uint32_t>(doc_.sentences.size())}, &atoms);
    TimeFinder finder;
    finder.Start(atoms, &doc_);
    finder.Run(atoms, &doc_);
    std::string found;
    for (const Time& time : doc_.times) {
      if (!found.empty()) found += "; ";
      found.append(doc_.slice(time.span)).append("=").append(time.value);
    }
    return found;
  }

  Document doc_;
};

TEST_F(Times, ReadsDatesInEveryOrder) {
  EXPECT_EQ(Found("It opened on Dec. 7, 2016."), "Dec. 7, 2016=2016-12-07");
  EXPECT_EQ(Found("It opened on 7 December 2016."), "7 December 2016=2016-12-07");
  EXPECT_EQ(Found("It opened on the 2nd of June 1995."), "the 2nd of June 1995=1995-06-02");
  EXPECT_EQ(Found("It opened on Wednesday, Dec. 7, 2016."), "Wednesday, Dec. 7, 2016=2016-12-07");
  EXPECT_EQ(Found("The file says 2016-12-07."), "2016-12-07=2016-12-07");
  EXPECT_EQ(Found("Built in July 1997."), "July 1997=1997-07");
  EXPECT_EQ(Found("July 25: The bridge opens."), "July 25=2016-07-25");  // as in lists of events
  EXPECT_EQ(Found("July 25:12 are hurt."), "July 25=2016-07-25");        // no time of day
}

TEST_F(Times, TellOfDaysThatAreOver) {
  // Thursday the 22nd is yet to come, so the attack was on the Tuesday before.
  EXPECT_EQ(Found("They were hurt on Tuesday. The trial will begin on 22 December. The attack was at 13:40."),
            "Tuesday=2016-12-06; 22 December=2016-12-22; 13:40=2016-12-06T13:40");
  EXPECT_EQ(Found("The trial will begin on 22 December. The judge will speak at 13:40."),
            "22 December=2016-12-22; 13:40=2016-12-22T13:40");
}

TEST_F(Times, WhatSomebodyIsAskedForIsYetToBeDone) {
  EXPECT_EQ(Found("She instructed the office to report on Monday."), "Monday=2016-12-12");
  EXPECT_EQ(Found("They agreed to meet the council on Monday."), "Monday=2016-12-12");
  EXPECT_EQ(Found("They went to the council on Monday."), "Monday=2016-12-05");
}

TEST_F(Times, LeavesNumbersThatAreNoDates) {
  EXPECT_EQ(Found("She may ask 12 people to march on."), "");
  EXPECT_EQ(Found("It cost $1990 and weighed 1800 kg."), "");
  EXPECT_EQ(Found("About 1987 voters signed."), "");
  EXPECT_EQ(Found("They won 3-2 after trailing 1-0."), "");
}

TEST_F(Times, TakesMonthsThatAreWordsOnlyWhereTheyAreMonths) {
  EXPECT_EQ(Found("It opened in May."), "May=2016-05");
  EXPECT_EQ(Found("It opened on May 3."), "May 3=2016-05-03");
  EXPECT_EQ(Found("It may open."), "");
}

TEST_F(Times, ReadsYearsDecadesCenturiesAndPartsOfYears) {
  EXPECT_EQ(Found("Ties date from 1976."), "1976=1976");
  EXPECT_EQ(Found("That was in the 1990s."), "the 1990s=199");
  EXPECT_EQ(Found("It was a hit of the '80s."), "the '80s=198");
  EXPECT_EQ(Found("He lived in the 19th century."), "the 19th century=18");
  EXPECT_EQ(Found("Sales rose in the third quarter of 2015."), "the third quarter of 2015=2015-Q3");
  EXPECT_EQ(Found("Sales rose in Q3 2015."), "Q3 2015=2015-Q3");
  EXPECT_EQ(Found("The plan is for FY2017."), "FY2017=2017");
  EXPECT_EQ(Found("It began in mid-2015."), "mid-2015=2015");
  EXPECT_EQ(Found("She said nineteen ninety-one was hard."), "nineteen ninety-one=1991");
}

TEST_F(Times, CountsFromTheDateOfTheArticle) {
  EXPECT_EQ(Found("They met yesterday."), "yesterday=2016-12-07");
  EXPECT_EQ(Found("They met last month."), "last month=2016-11");
  EXPECT_EQ(Found("They met two weeks ago."), "two weeks ago=2016-W47");
  EXPECT_EQ(Found("They met three days ago."), "three days ago=2016-12-05");
  EXPECT_EQ(Found("They met earlier this year."), "earlier this year=2016");
}

TEST_F(Times, ReadsDaysInARow) {
  EXPECT_EQ(Found("They meet from April 9 to 17, 2015."), "April 9 to 17, 2015=2015-04-09/2015-04-17");
  EXPECT_EQ(doc_.times[0].latest, "2015-04-17");
  EXPECT_EQ(Found("They meet on 18-19 June 2015."), "18-19 June 2015=2015-06-18/2015-06-19");
  EXPECT_EQ(Found("They met on April 24 and 25."), "April 24=2016-04-24; 25=2016-04-25");
  EXPECT_EQ(Found("They met on 18 and 19 June."), "18=2016-06-18; 19 June=2016-06-19");
  EXPECT_EQ(Found("They met on April 24 and 25 ministers came."), "April 24=2016-04-24");
}

TEST_F(Times, TakesTheYearFromTheEndOfARange) {
  EXPECT_EQ(Found("It runs from May to October 2015."), "May=2015-05; October 2015=2015-10");
  EXPECT_EQ(Found("It runs from November to February 2015."), "November=2014-11; February 2015=2015-02");
}

TEST_F(Times, ReadsYearsThatCountFromTheArticle) {
  EXPECT_EQ(Found("It closed in June last year."), "June last year=2015-06");
  EXPECT_EQ(Found("It closed on the 15th day of last month."), "the 15th day of last month=2016-11-15");
}

TEST_F(Times, ReadsStretchesBetweenTimesOfDay) {
  EXPECT_EQ(Found("It is shut between now and 8 p.m."), "between now and 8 p.m.=PRESENT_REF");
  EXPECT_EQ(Found("It is shut from 2 p.m. till tomorrow 4:30 p.m."),
            "from 2 p.m. till tomorrow 4:30 p.m.=2016-12-08T14:00");
  EXPECT_EQ(Found("It struck at 0735 GMT."), "0735 GMT=2016-12-08T07:35");
  EXPECT_EQ(Found("It began at 9 a.m. Eastern Standard Time."), "9 a.m. Eastern Standard Time=2016-12-08T09:00");
}

TEST_F(Times, LeavesRatesAndNamesOfProgrammes) {
  EXPECT_EQ(Found("The plant makes 10,000 units annually."), "");
  EXPECT_EQ(Found("She wrote for USA Today."), "");
  EXPECT_EQ(Found("It is a matter of days."), "");
}

TEST_F(Times, LetsTheTenseDecideTheDirection) {
  EXPECT_EQ(Found("The ministers met on Monday."), "Monday=2016-12-05");
  EXPECT_EQ(Found("The ministers will meet on Monday."), "Monday=2016-12-12");
  EXPECT_EQ(Found("The law was passed in March."), "March=2016-03");
  EXPECT_EQ(Found("The law will be passed in March."), "March=2017-03");
  EXPECT_EQ(Found("She spoke last Thursday."), "last Thursday=2016-12-01");
}

TEST_F(Times, TakesTheTenseFromTheWordsThatCarryIt) {
  EXPECT_EQ(Found("The vote is to be held on Friday."), "Friday=2016-12-09");
  EXPECT_EQ(Found("On Friday, the ministers are to meet."), "Friday=2016-12-09");
  EXPECT_EQ(Found("On Friday, the ministers planned to pay."), "Friday=2016-12-02");
  EXPECT_EQ(Found("They began, as planned, on Friday."), "Friday=2016-12-02");
  EXPECT_EQ(Found("On Friday, with days until the vote, she spoke."), "Friday=2016-12-02");
  EXPECT_EQ(Found("He will be named chief for a mission in October."), "October=2017-10");
}

TEST_F(Times, FindsTheMonthOfADay) {
  EXPECT_EQ(Found("She left on Friday the 13th."), "Friday the 13th=2016-05-13");
  EXPECT_EQ(Found("She left on Monday the thirty first."), "Monday the thirty first=2016-10-31");
  EXPECT_EQ(Found("She left on Friday 31."), "Friday 31=2017-03-31");  // none in half a year before
}

TEST_F(Times, PrefersTheYearInWhichTheWeekdayFits) {
  EXPECT_EQ(Found("Will they meet on Tuesday, Nov. 8, as before?"), "Tuesday, Nov. 8=2016-11-08");
}

TEST_F(Times, CountsFromWhatWasTold) {
  EXPECT_EQ(Found("He fled in 1985. That same year he wrote; the year after, he came back."),
            "1985=1985; That same year=1985; the year after=1986");
  EXPECT_EQ(Found("He fled in 1985. Two years later he came back."), "1985=1985; Two years later=1987");
  EXPECT_EQ(Found("It opened in March 1985 and shut the following month."),
            "March 1985=1985-03; the following month=1985-04");
  EXPECT_EQ(Found("They met the year before."), "the year before=2015");
  EXPECT_EQ(Found("They met the day before."), "the day before=2016-12-07");
  EXPECT_EQ(Found("They met the day before last Tuesday."), "the day before last Tuesday=2016-12-05");
  EXPECT_EQ(Found("They met the week before last."), "the week before last=2016-W47");
}

TEST_F(Times, ComparesWithTheQuarterOfTheReport) {
  EXPECT_EQ(Found("Profit rose in the third quarter after a flat second quarter. It was 5 million a year earlier."),
            "the third quarter=2016-Q3; second quarter=2016-Q2; a year earlier=2015-Q3");
  EXPECT_EQ(Found("Net fell in the fiscal first quarter. For the quarter ended Sept. 30, sales rose.", "2016-10-26"),
            "the fiscal first quarter=2016-Q1; the quarter=2016-Q1; Sept. 30=2016-09-30");
  EXPECT_EQ(Found("Net fell in the fourth quarter. Sales in the latest period rose."),
            "the fourth quarter=2016-Q4; the latest period=2016-Q4");
  EXPECT_EQ(Found("Net fell in the third quarter. This quarter's loss is higher than last year's quarter."),
            "the third quarter=2016-Q3; This quarter=2016-Q3; last year's quarter=2015-Q3");
  EXPECT_EQ(Found("Net fell in the third quarter. Sales of that quarter rose."),
            "the third quarter=2016-Q3; that quarter=2016-Q3");
  EXPECT_EQ(Found("Net fell from the same period a year earlier."), "the same period a year earlier=2015-Q3");
  EXPECT_EQ(Found("It lost money in the 2015 period."), "the 2015 period=2015");
}

TEST_F(Times, ReadsFiscalYearsWithTheirQuarters) {
  EXPECT_EQ(Found("Net fell in fiscal 2015's first quarter."), "fiscal 2015's first quarter=2015-Q1");
  EXPECT_EQ(Found("Net fell in the fiscal 2015 fourth quarter."), "the fiscal 2015 fourth quarter=2015-Q4");
}

TEST_F(Times, ReadsWeeksByTheirMonthOrEnd) {
  EXPECT_EQ(Found("It rained in the last week of October."), "the last week of October=2016-W43");
  EXPECT_EQ(Found("It rained in the first week of March 2015."), "the first week of March 2015=2015-W10");
  EXPECT_EQ(Found("It rained in the week ended Oct. 21."), "the week=2016-W42; Oct. 21=2016-10-21");
  EXPECT_EQ(Found("It rained in the second week of the strike."), "");
}

TEST_F(Times, ReadsTheEndOfTheYear) {
  EXPECT_EQ(Found("It shut at year-end."), "year-end=2016");
  EXPECT_EQ(Found("It shut at the year's end."), "the year's end=2016");
  EXPECT_EQ(doc_.times[0].latest, "2016-12-31");
  EXPECT_EQ(doc_.times[0].earliest, "2016-09-01");
}

TEST_F(Times, ReadsYearsOfHistory) {
  EXPECT_EQ(Found("Rome was founded in 753 BC and fell in 476 AD."), "753 BC=BC0753; 476 AD=0476");
  EXPECT_EQ(Found("It was built in the 1600s."), "the 1600s=16");
  EXPECT_EQ(Found("They came 10,000 years ago."), "10,000 years ago=PAST_REF");
  EXPECT_EQ(Found("He was a pilot on 9/11."), "9/11=2001-09-11");
  EXPECT_EQ(Found("It was a hit in the nineteen eighties."), "the nineteen eighties=198");
  EXPECT_EQ(Found("It came on December seventh, nineteen forty-one."),
            "December seventh, nineteen forty-one=1941-12-07");
}

TEST_F(Times, AddsUpParts) {
  EXPECT_EQ(Found("It took 1 hour and 30 minutes."), "1 hour and 30 minutes=PT1H30M");
  EXPECT_EQ(Found("It took two days and three hours."), "two days and three hours=P2DT3H");
  EXPECT_EQ(Found("It began a year and a half ago."), "a year and a half ago=2015-06");
  EXPECT_EQ(Found("It took all of the last month."), "the last month=P1M");
}

TEST_F(Times, LeavesWhatIsNoLengthOfTime) {
  EXPECT_EQ(Found("She may one day come back."), "one day=FUTURE_REF");
  EXPECT_EQ(Found("She saw the 2018 week of fashion."), "2018=2018");
}

TEST_F(Times, GivesTheHalfOfTheDayToBothEnds) {
  EXPECT_EQ(Found("It is open from 7:00 to 8:00 p.m."), "from 7:00 to 8:00 p.m.=2016-12-08T19:00");
  EXPECT_EQ(Found("It is open from 9:00 to 17:30."), "from 9:00 to 17:30=2016-12-08T09:00");
  EXPECT_EQ(Found("It began at ten thirty A.M."), "ten thirty A.M.=2016-12-08T10:30");
}

TEST_F(Times, LeavesRelativeTimesUnresolvedWithoutADate) {
  EXPECT_EQ(Found("They met yesterday.", ""), "yesterday=");
  EXPECT_EQ(Found("They met on Monday.", ""), "Monday=");
  EXPECT_EQ(Found("The shop opens July 25.", ""), "July 25=XXXX-07-25");
  EXPECT_EQ(doc_.document_date, "");
}

TEST_F(Times, FindsTheDateAtTheTop) {
  EXPECT_EQ(Found("LIMA, Dec. 8, 2016: Ministers met on Monday.", ""), "Dec. 8, 2016=2016-12-08; Monday=2016-12-05");
  EXPECT_EQ(doc_.document_date, "2016-12-08");
  EXPECT_EQ(Found("https://news.example.com/2016/12/08/talks Ministers met on Monday.", ""), "Monday=2016-12-05");
}

TEST_F(Times, ReadsDurations) {
  EXPECT_EQ(Found("It took nearly two years."), "nearly two years=P2Y");
  EXPECT_EQ(Found("He got a 25-year loan."), "25-year=P25Y");
  EXPECT_EQ(Found("It ended after decades."), "decades=PXE");
  EXPECT_EQ(Found("It rained for the past two months."), "the past two months=P2M");
  EXPECT_EQ(Found("It lasted five hours."), "five hours=PT5H");
  EXPECT_EQ(Found("He ran for 1 hour 59 minutes 40 seconds."), "1 hour 59 minutes 40 seconds=PT1H59M40S");
}

TEST_F(Times, LeavesAgesToTheQuantities) { EXPECT_EQ(Found("A 13-year-old and her brother, 37 years old, left."), ""); }

TEST_F(Times, ReadsClocksWithTheirDay) {
  EXPECT_EQ(Found("It began at 9:30 a.m. Wednesday."), "9:30 a.m. Wednesday=2016-12-07T09:30");
  EXPECT_EQ(Found("It began at noon."), "noon=2016-12-08T12:00");
  EXPECT_EQ(Found("They left on Friday night."), "Friday night=2016-12-02TNI");
  EXPECT_EQ(Found("It opens at 9pm.", ""), "9pm=T21:00");
  EXPECT_EQ(Found("The ratio is 4:3."), "");
  EXPECT_EQ(Found("It began at 15:30 (1430 GMT) on Tuesday."), "15:30=2016-12-06T15:30; Tuesday=2016-12-06");
}

TEST_F(Times, ReadsSets) {
  EXPECT_EQ(Found("They train every Monday."), "every Monday=XXXX-WXX-1");
  EXPECT_EQ(Found("Buses leave daily."), "daily=P1D");
}

TEST_F(Times, ReadsHolidays) {
  EXPECT_EQ(Found("They left on Christmas Eve 2015."), "Christmas Eve 2015=2015-12-24");
  EXPECT_EQ(Found("They left on Easter Monday 2016."), "Easter Monday 2016=2016-03-28");
  EXPECT_EQ(Found("They left on Mardi Gras 2017."), "Mardi Gras 2017=2017-02-28");
  EXPECT_EQ(Found("They left on Black Friday."), "Black Friday=2016-11-25");
  EXPECT_EQ(Found("Eve and Dawn left on foot."), "");
}

TEST_F(Times, WarnsOfDatesWithTwoReadings) {
  EXPECT_EQ(Found("Signed on 03/04/2016."), "03/04/2016=2016-03-04");
  ASSERT_EQ(doc_.warnings.size(), 1u);
  EXPECT_EQ(doc_.warnings[0].code, WarningCode::kAmbiguousDate);
  EXPECT_EQ(Found("Signed on 03/04/2016, sealed on 25/04/2016."), "03/04/2016=2016-04-03; 25/04/2016=2016-04-25");
  EXPECT_EQ(Found("Signed on 03/14/2016."), "03/14/2016=2016-03-14");
  EXPECT_TRUE(doc_.warnings.empty());
}

TEST_F(Times, OrdersNumericDatesAsTheOutletDoes) {
  EXPECT_EQ(Found("https://www.example.co.uk/news Signed on 03/04/2016."), "03/04/2016=2016-04-03");
  ASSERT_EQ(doc_.warnings.size(), 1u);
  EXPECT_EQ(doc_.warnings[0].message, "“03/04/2016” can be 3 April or 4 March; it is read as 3 April.");
  EXPECT_EQ(Found("https://www.example.com.ph/news Signed on 03/04/2016."), "03/04/2016=2016-03-04");
  EXPECT_EQ(Found("Begun on 7 May 2015. Signed on 03/04/2016."), "7 May 2015=2015-05-07; 03/04/2016=2016-04-03");
}

TEST_F(Times, WarnsOfWeekdaysThatDoNotFit) {
  Found("It opened on Friday, Dec. 7, 2016.");
  ASSERT_EQ(doc_.warnings.size(), 1u);
  EXPECT_EQ(doc_.warnings[0].message, "7 December 2016 is a Wednesday, not a Friday.");
  Found("It opened on Friday, Dec. 2, and shuts on Wednesday, Dec. 7, 2016.");
  EXPECT_TRUE(doc_.warnings.empty());
  Found("It opened on Friday, Dec. 7.", "");  // of which year nobody knows
  EXPECT_TRUE(doc_.warnings.empty());
}

TEST_F(Times, TellsTheDaysThatATimeCovers) {
  Found("It opened in the third quarter of 2015.");
  ASSERT_EQ(doc_.times.size(), 1u);
  EXPECT_EQ(doc_.times[0].earliest, "2015-07-01");
  EXPECT_EQ(doc_.times[0].latest, "2015-09-30");
  Found("It took two years.");
  ASSERT_EQ(doc_.times.size(), 1u);
  EXPECT_EQ(doc_.times[0].earliest, "");
  Found("It opened in early March 2015.");
  EXPECT_EQ(doc_.times[0].earliest, "2015-03-01");
  EXPECT_EQ(doc_.times[0].latest, "2015-03-11");
  Found("It opened earlier this year.");
  EXPECT_EQ(doc_.times[0].earliest, "2016-01-01");
  EXPECT_EQ(doc_.times[0].latest, "2016-12-08");
}

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

}  // namespace
}  // namespace lede
