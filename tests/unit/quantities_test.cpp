// The quantities stage: each rule with what it must read and what it must leave alone.
#include "quantities/quantities.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

#include "quantities/checks.h"
#include "quantities/currencies.h"
#include "quantities/phrase_key.h"
#include "quantities/units.h"
#include "segment/segment.h"
#include "times/times.h"
#include "values/atoms.h"

namespace lede {
namespace {

constexpr CountryCode Code(const char (&letters)[3]) { return static_cast<CountryCode>(letters[0] | letters[1] << 8); }

std::string Printed(double value) {
  char text[40];
  std::snprintf(text, sizeof text, "%.12g", value);
  return text;
}

class Quantities : public testing::Test {
 protected:
  /// Finds the quantities of a text; its names and their countries can be given.
  void Read(std::string text) {
    ASSERT_TRUE(doc_.SetText(std::move(text)).ok());
    Tokenize(&doc_);
    SplitSentences(&doc_);
    MarkNames();
    AtomTable atoms;
    AtomReader().Read(doc_, {0, static_cast<std::uint32_t>(doc_.sentences.size())}, &atoms);
    TimeFinder times;
    times.Start(atoms, &doc_);
    times.Run(atoms, &doc_);
    QuantityFinder finder;
    finder.Start(doc_);
    finder.Run(atoms, &doc_);
  }

  /// "text=value unit" of every quantity, one after the other; "?" where it has no value.
  std::string Found(std::string text) {
    Read(std::move(text));
    std::string found;
    for (const Quantity& q : doc_.quantities) {
      if (!found.empty()) found += "; ";
      found.append(doc_.slice(q.span)).append("=");
      if (q.approximate) found += "~";
      found += q.has_value ? Printed(q.value) : "?";
      if (q.has_high) found += ".." + Printed(q.high);
      if (!q.unit.empty()) found += " " + q.unit;
    }
    return found;
  }

  QuantityType TypeOf(std::string text) {
    Read(std::move(text));
    EXPECT_EQ(doc_.quantities.size(), 1u) << doc_.text();
    return doc_.quantities.empty() ? QuantityType::kCardinal : doc_.quantities[0].type;
  }

  /// The messages of the copy desk about the numbers of a text.
  std::string Warned(std::string text) {
    Read(std::move(text));
    CheckNumbers(&doc_);
    std::string warned;
    for (const Warning& warning : doc_.warnings) {
      if (warning.code != WarningCode::kNumberMismatch) continue;
      if (!warned.empty()) warned += "; ";
      warned.append(doc_.slice(warning.span));
    }
    return warned;
  }

  struct Named {
    std::string_view name;
    EntityType type;
    CountryCode country = kNoCountry;
  };
  std::vector<Named> names_;
  Document doc_;

 private:
  /// Makes each name an entity, and every occurrence of it a mention, in the order of the text.
  void MarkNames() {
    for (const Named& name : names_) {
      const auto entity = static_cast<std::uint32_t>(doc_.entities.size());
      for (std::size_t at = doc_.text().find(name.name); at != std::string_view::npos;
           at = doc_.text().find(name.name, at + 1)) {
        Mention mention;
        mention.span = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + name.name.size())};
        mention.entity = entity, mention.type = name.type;
        doc_.mentions.push_back(mention);
      }
      Entity row;
      row.type = name.type, row.country = name.country;
      doc_.entities.push_back(row);
    }
    std::sort(doc_.mentions.begin(), doc_.mentions.end(),
              [](const Mention& a, const Mention& b) { return a.span.begin < b.span.begin; });
    for (std::uint32_t entity = 0; entity < doc_.entities.size(); ++entity) {
      Entity& row = doc_.entities[entity];
      row.mentions.first = static_cast<std::uint32_t>(doc_.entity_mentions.size());
      for (std::uint32_t i = 0; i < doc_.mentions.size(); ++i) {
        if (doc_.mentions[i].entity != entity) continue;
        if (row.name.empty()) row.name = doc_.mentions[i].span;
        doc_.entity_mentions.push_back(i);
      }
      row.mentions.last = static_cast<std::uint32_t>(doc_.entity_mentions.size());
    }
  }
};

TEST_F(Quantities, ReadsWholeNumbersInDigitsAndWords) {
  EXPECT_EQ(Found("They counted 1,234 votes in 56 towns."), "1,234=1234; 56=56");
  EXPECT_EQ(Found("Forty-two people and one hundred and six dogs came."), "Forty-two=42; one hundred and six=106");
  EXPECT_EQ(Found("About 3.5 million of 12 lakh seats"), "3.5 million=~3500000; 12 lakh=1200000");
  EXPECT_EQ(Found("It has a hundred rooms and a dozen doors, two dozen windows"),
            "a hundred=100; a dozen=12; two dozen=24");
  EXPECT_EQ(Found("They sold 10k shirts, 1.8m people came"), "10k=10000; 1.8m=1800000");
  EXPECT_EQ(Found("Some 12,34,567 voters and 1\u202f234\u202f567 more"),
            "12,34,567=~1234567; 1\u202f234\u202f567=1234567");
}

TEST_F(Quantities, LeavesListsOfNumbersApart) {
  EXPECT_EQ(Found("See 22,24,26,31."), "22=22; 24=24; 26=26; 31=31");
  EXPECT_EQ(Found("The 3 hundred and 2 hundred"), "3 hundred=300; 2 hundred=200");
  EXPECT_EQ(Found("It took 2 million and 3 ships"), "2 million=2000000; 3=3");
}

TEST_F(Quantities, ReadsFractions) {
  EXPECT_EQ(Found("Two-thirds of voters, a third of them women"), "Two-thirds=0.666666666667; a third=0.333333333333");
  EXPECT_EQ(Found("Three and a half litres, 10 1/2 miles, 2½ metres"),
            "Three and a half litres=3.5 L; 10 1/2 miles=10.5 [mi_i]; 2½ metres=2.5 m");
  EXPECT_EQ(Found("one billion and three quarters million ants"), "one billion and three quarters million=1000750000");
  EXPECT_EQ(Found("a quarter of a million dollars"), "a quarter of a million dollars=250000 USD");
  EXPECT_EQ(Found("half a million people, three quarters of them, half of us"),
            "half a million=500000; three quarters=0.75; half=0.5");
  EXPECT_EQ(Found("one in five adults, nine out of ten cats"), "one in five=0.2; nine out of ten=0.9");
  EXPECT_EQ(Found("two hundred point zero three"), "two hundred point zero three=200.03");
  EXPECT_EQ(Found("The first half and the half-brother of a third chamber"), "first=1; third=3");
  EXPECT_EQ(Found("one hundred one-thousandths and three twenty-firsts"),
            "one hundred one-thousandths=0.1; three twenty-firsts=0.142857142857");
}

TEST_F(Quantities, ReadsPowersOfTenAndSigns) {
  EXPECT_EQ(Found("1e10"), "1e10=10000000000");
  EXPECT_EQ(Found("-12e-1"), "-12e-1=-1.2");
  EXPECT_EQ(Found("2^8"), "2^8=256");
  EXPECT_EQ(Found("It fell to -9.5 and to minus three"), "-9.5=-9.5; minus three=-3");
  EXPECT_EQ(Found("Their lenses: 70 -300"), "70=70; 300=300");
}

TEST_F(Quantities, ReadsOrdinals) {
  EXPECT_EQ(Found("The 21st man, the twenty-fifth and the one hundred and fifth"),
            "21st=21; twenty-fifth=25; one hundred and fifth=105");
  EXPECT_EQ(TypeOf("Her third term began."), QuantityType::kOrdinal);
  EXPECT_EQ(Found("It came second to last, then third-to-last, and second to Last Gasp"),
            "second to last=?; third-to-last=?; second=2");
  EXPECT_EQ(Found("At first the first lady gave first aid. First, she came."), "");
}

TEST_F(Quantities, GivesNoValueWhereTheWordsGiveNone) {
  EXPECT_EQ(Found("Hundreds came, then tens of thousands, several hundred stayed"),
            "Hundreds=?; tens of thousands=?; several hundred=?");
  EXPECT_EQ(Found("It cost millions of dollars, a multi-million-dollar loss"),
            "millions of dollars=? USD; multi-million-dollar=? USD");
}

TEST_F(Quantities, ReadsPercentages) {
  EXPECT_EQ(Found("It rose 4.5 percent, 60% and 7 per cent"), "4.5 percent=4.5 %; 60%=60 %; 7 per cent=7 %");
  EXPECT_EQ(Found("by two percentage points or 25 basis points, half a percent"),
            "two percentage points=2 pp; 25 basis points=0.25 pp; half a percent=0.5 %");
  EXPECT_EQ(Found("up .08 percent"), ".08 percent=0.08 %");
}

TEST_F(Quantities, ReadsMoney) {
  EXPECT_EQ(Found("$5, US$3 billion, £3m, €1.2bn, A$20, C$1.5 million"),
            "$5=5 USD; US$3 billion=3000000000 USD; £3m=3000000 GBP; €1.2bn=1200000000 EUR; A$20=20 AUD; C$1.5 "
            "million=1500000 CAD");
  EXPECT_EQ(Found("EUR 5.50, 40 USD, 12 rupees, ten million yen, five Hong Kong dollars, 5 €"),
            "EUR 5.50=5.5 EUR; 40 USD=40 USD; 12 rupees=12 INR; ten million yen=10000000 JPY; "
            "five Hong Kong dollars=5 HKD; 5 €=5 EUR");
  EXPECT_EQ(Found("Rs 40 crore, Rs. 1,20,000, ₹5 lakh crore, RM500"),
            "Rs 40 crore=400000000 INR; Rs. 1,20,000=120000 INR; ₹5 lakh crore=5e+12 INR; RM500=500 MYR");
  EXPECT_EQ(Found("three dollars and fifty cents, 75p, 34 cents"),
            "three dollars and fifty cents=3.5 USD; 75p=0.75 GBP; 34 cents=0.34 USD");
  EXPECT_EQ(Found("a US$10 million dollars deal for half a million dollars"),
            "US$10 million dollars=10000000 USD; half a million dollars=500000 USD");
  EXPECT_EQ(Found("30 MUSD, MEUR 12"), "30 MUSD=30000000 USD; MEUR 12=12000000 EUR");
  EXPECT_EQ(Found("He paid a dollar for it"), "a dollar=1 USD");
}

TEST_F(Quantities, DoesNotTakeWordsForCurrencies) {
  EXPECT_EQ(Found("ALL 5 tried to try 3 cups, a PEN 7 times and 20 pounds of salt"),
            "5=5; 3 cups=3 [cup_us]; 7=7; 20 pounds=20 [lb_av]");
  EXPECT_EQ(Found("the N95 mask, the R2 unit, a 1080p screen"), "");
  EXPECT_EQ(Found("300 million marks, 80 marks out of 100"), "300 million marks=300000000 DEM; 80=80; 100=100");
  EXPECT_EQ(Found("They paid 20 pounds for it"), "20 pounds=20 GBP");
  EXPECT_EQ(Found("A dollar bill is a dollar-sign thing"), "");
}

TEST_F(Quantities, TakesTheCurrencyOfTheStorysCountry) {
  names_ = {{"Manila", EntityType::kGpe, Code("PH")},
            {"Cebu", EntityType::kGpe, Code("PH")},
            {"Duterte", EntityType::kPerson, Code("PH")}};
  EXPECT_EQ(Found("Manila, Cebu, Duterte: P1.2 billion, 20 pesos, P50"),
            "P1.2 billion=1200000000 PHP; 20 pesos=20 PHP; P50=50 PHP");
  names_ = {{"Sydney", EntityType::kGpe, Code("AU")},
            {"Perth", EntityType::kGpe, Code("AU")},
            {"Hobart", EntityType::kGpe, Code("AU")}};
  EXPECT_EQ(Found("Sydney, Perth and Hobart get $4 million"), "$4 million=4000000 AUD");
  EXPECT_EQ(Found("In Lima and Quito, not Sydney, it is $4"), "$4=4 USD");
  names_ = {{"Karachi", EntityType::kGpe, Code("PK")},
            {"Lahore", EntityType::kGpe, Code("PK")},
            {"Quetta", EntityType::kGpe, Code("PK")}};
  EXPECT_EQ(Found("Karachi, Lahore, Quetta: Rs 500"), "Rs 500=500 PKR");
}

TEST_F(Quantities, ReadsMeasuresWithSiValues) {
  EXPECT_EQ(Found("20 miles, 5 km, 45-acre, 660 square metres, 12 km2, 188 miles an hour, 10km/h"),
            "20 miles=20 [mi_i]; 5 km=5 km; 45-acre=45 [acr_us]; 660 square metres=660 m2; 12 km2=12 km2; "
            "188 miles an hour=188 [mi_i]/h; 10km/h=10 km/h");
  EXPECT_EQ(Found("30 degrees Celsius, 98.6°F, 25 lakh tonnes, 100 MB, 20 (kg)"),
            "30 degrees Celsius=30 Cel; 98.6°F=98.6 [degF]; 25 lakh tonnes=2500000 t; 100 MB=100 MBy; 20 (kg)=20 kg");
  Read("It is 20 miles long, weighs 2 tons and is 212 degrees Fahrenheit hot.");
  ASSERT_EQ(doc_.quantities.size(), 3u);
  EXPECT_EQ(doc_.quantities[0].si_unit, "m");
  EXPECT_DOUBLE_EQ(doc_.quantities[0].value_in_si, 32186.88);
  EXPECT_EQ(doc_.quantities[1].si_unit, "kg");
  EXPECT_DOUBLE_EQ(doc_.quantities[1].value_in_si, 1814.36948);
  EXPECT_EQ(doc_.quantities[2].si_unit, "K");
  EXPECT_DOUBLE_EQ(doc_.quantities[2].value_in_si, 373.15);
}

TEST_F(Quantities, AddsSmallerUnits) {
  EXPECT_EQ(Found("He is 6 feet 2 inches tall"), "6 feet 2 inches=6.16666666667 [ft_i]");
  EXPECT_EQ(Found("She is 5'6\" tall"), "5'6\"=5.5 [ft_i]");
  EXPECT_EQ(Found("They walked 2 km and 1 mile"), "2 km=2 km; 1 mile=1 [mi_i]");
  EXPECT_EQ(Found("170 MPs sat 3m apart, the 200m hurdles"), "170=170; 3m=3 m; 200m=200 m");
}

TEST_F(Quantities, ReadsAges) {
  EXPECT_EQ(Found("A 29-year-old man, five years old, aged 34, 6 weeks of age"),
            "29-year-old=29 a; five years old=5 a; 34=34 a; 6 weeks of age=6 wk");
  EXPECT_EQ(Found("The idea is a year old, the hut a month-old thing"), "a year old=1 a; a month-old=1 mo");
  names_ = {{"Ann Lee", EntityType::kPerson}};
  EXPECT_EQ(Found("Ann Lee, 34, and 12 others spoke. Ann Lee (34) left."), "34=34 a; 12=12; 34=34 a");
}

TEST_F(Quantities, ReadsRanges) {
  EXPECT_EQ(Found("5-10 percent, between 20 and 30 people, two or three days, 60–80 mph"),
            "5-10 percent=5..10 %; 20 and 30=20..30; 60–80 mph=60..80 [mi_i]/h");
  EXPECT_EQ(
      Found("$5 million to $10 million; $5-10 million; 3 to 4 tonnes"),
      "$5 million to $10 million=5000000..10000000 USD; $5-10 million=5000000..10000000 USD; 3 to 4 tonnes=3..4 t");
  EXPECT_EQ(Found("It rose from 5 to 10 percent"), "5=5 %; 10 percent=10 %");
  EXPECT_EQ(Found("They won 5-3 and lost 43–5"), "5-3=?; 43–5=?");
}

TEST_F(Quantities, LeavesTimesAndNamesToTheirLayers) {
  names_ = {{"Boeing 737", EntityType::kProduct}, {"CentOS", EntityType::kProduct}, {"Group of 20", EntityType::kOrg}};
  EXPECT_EQ(Found("On May 5, 2016 at 10:30 a Boeing 737 with CentOS 8 met the Group of 20 after 25 years"), "");
  EXPECT_EQ(Found("In 2012 it had 2,012 pages"), "2,012=2012");
}

TEST_F(Quantities, LeavesCodesAndTelephoneNumbers) {
  EXPECT_EQ(Found("Call +1-555-0100, see file scp-173m, the 777F and U17"), "");
  EXPECT_EQ(Found("1. Mexico\n\n2. Peru\n\nIt ran from June 26 to 27."), "");
  EXPECT_EQ(Found("Write to 1600 Clifton Road, Atlanta, GA 30333 or Sacramento, CA 94244-2550."), "");
  EXPECT_EQ(Found("It flew as flight 370. They say [3] so."), "");
  EXPECT_EQ(Found("at https://example.org/12/34 and me@example.org"), "");
}

TEST_F(Quantities, TellsOneFromThePronoun) {
  EXPECT_EQ(Found("The one you know, this one, no one, one another"), "");
  EXPECT_EQ(Found("One man killed one of them"), "One=1; one=1");
}

TEST_F(Quantities, MarksWhatIsApproximate) {
  EXPECT_EQ(Found("more than 20 men, nearly $5, up to 3 km, at least 7, an estimated 9"),
            "20=~20; $5=~5 USD; 3 km=~3 km; 7=~7; 9=~9");
  EXPECT_EQ(Found("exactly 20 men"), "20=20");
}

TEST_F(Quantities, StandsUpToHostileNumbers) {
  const std::string digits(400, '9');
  EXPECT_EQ(Found("It is " + digits + " big"), digits + "=?");
  EXPECT_EQ(Found("$"), "");
  EXPECT_EQ(Found("1.1.1.1.1.1 - - 5-5-5-5"), "1=1; 1=1; 1=1; 1=1; 1=1; 1=1");
}

TEST(CurrencyTable, KnowsEachNameOnce) {
  const CurrencyTable table;
  for (const CurrencyNames& row : AllCurrencyNames()) {
    for (std::size_t from = 0; from < row.names.size();) {
      const std::size_t to = std::min(row.names.find('|', from), row.names.size());
      EXPECT_EQ(table.Find(PhraseKey(row.names.substr(from, to - from))), &row) << row.names.substr(from, to - from);
      from = to + 1;
    }
    EXPECT_TRUE(row.code.size() == 3 || (row.flags & kFamily) != 0) << row.names;
  }
}

TEST(UnitTable, KnowsEachNameOnce) {
  const UnitTable table;
  for (const Unit& unit : AllUnits()) {
    for (std::size_t from = 0; from < unit.names.size();) {
      const std::size_t to = std::min(unit.names.find('|', from), unit.names.size());
      const Unit* found = table.Find(PhraseKey(unit.names.substr(from, to - from)));
      ASSERT_NE(found, nullptr);
      EXPECT_EQ(found, &unit) << unit.names.substr(from, to - from);
      from = to + 1;
    }
  }
}

TEST(RoundToDigits, RoundsAtAnySize) {
  EXPECT_EQ(RoundToDigits(1234.5678, 3), 1230);
  EXPECT_EQ(RoundToDigits(0.00123456, 2), 0.0012);
  EXPECT_EQ(RoundToDigits(-1234.5678, 5), -1234.6);
  EXPECT_EQ(RoundToDigits(0.1 + 0.2, 15), 0.3);
  EXPECT_EQ(RoundToDigits(0, 3), 0);
}

TEST_F(Quantities, WarnsOfConversionsThatDoNotMultiplyOut) {
  EXPECT_EQ(Warned("It lies 20 miles (50 km) north."), "20 miles (50 km");
  EXPECT_EQ(Warned("It lies 20 miles (32 km) north and is 8 metres (about 25 feet) deep."), "");
  EXPECT_EQ(Warned("They walked three miles (6 km) and three miles (5 km)."), "three miles (6 km");
  EXPECT_EQ(Warned("It was 35 °C (75 °F) on the coast."), "35 °C (75 °F");
  EXPECT_EQ(Warned("It was 30 °C (86 °F), 2 °C (3.6 °F) more than before."), "");
  EXPECT_EQ(Warned("He gave €100 million ($110 million) and €50 million ($5.5 million)."), "€50 million ($5.5 million");
  EXPECT_EQ(Warned("He gave €100 million ($110 million) and €50 million ($56 million)."), "");
}

TEST_F(Quantities, WarnsOfChangesThatDoNotFitTheirPercentage) {
  EXPECT_EQ(Warned("Sales rose 10 percent to $120 million from $100 million."),
            "10 percent to $120 million from $100 million");
  EXPECT_EQ(Warned("Sales rose 20 percent to $120 million from $100 million."), "");
  EXPECT_EQ(Warned("Of the sick, 9 percent from 66 to 79 were men."), "");
}

TEST_F(Quantities, WarnsOfTotalsThatTheirPartsDoNotAddUpTo) {
  EXPECT_EQ(Warned("Police arrested 12 people: five men and six women."), "12 people: five men and six");
  EXPECT_EQ(Warned("Police arrested 12 people: five men and seven women."), "");
  EXPECT_EQ(Warned("It has 15 judges — five from the north, five from the south and four from the east."),
            "15 judges — five from the north, five from the south and four");
  EXPECT_EQ(Warned("It sank with 150 passengers and six crew, a total of 157 people."),
            "150 passengers and six crew, a total of 157");
  EXPECT_EQ(Warned("It works at 3 sites: 5 in the north and 7 in the south."), "");
  EXPECT_EQ(Warned("Five people, including seven children, fled."), "Five people, including seven");
}

TEST_F(Quantities, WarnsOfOneFactWithTwoNumbers) {
  names_ = {{"Ann Lee", EntityType::kPerson}, {"Joe Poe", EntityType::kPerson}};
  EXPECT_EQ(Warned("Ann Lee, 34, came. Joe Poe, 50, came too. Later Ann Lee, 43, left."), "43");
  EXPECT_EQ(Warned("Ann Lee, 34, came. Then the 34-year-old Ann Lee left."), "");
  EXPECT_EQ(Warned("Ann Lee, 34, came. The then 20-year-old Ann Lee left."), "");
  EXPECT_EQ(Warned("The blast killed 12 people. Police said 13 people were killed."), "13");
  EXPECT_EQ(Warned("The blast killed 12 people. An earlier one killed 13 people."), "");
}

}  // namespace
}  // namespace lede
