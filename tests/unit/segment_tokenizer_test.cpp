#include <gtest/gtest.h>

#include "segment_testing.h"

namespace lede {
namespace {

using testing::Segmented;
using testing::Tokens;

TEST(Tokenizer, ReadsNothingInNothing) {
  EXPECT_EQ(Tokens(""), "");
  EXPECT_EQ(Tokens(" \n\t \u00A0\u200B\uFEFF\r\n"), "");
}

TEST(Tokenizer, PartsPunctuationFromWords) {
  EXPECT_EQ(Tokens("Manila, Lima (Peru) [sic]; yes: no!"), "Manila|,|Lima|(|Peru|)|[|sic|]|;|yes|:|no|!");
  EXPECT_EQ(Tokens("What?! Really?? No!!!"), "What|?!|Really|??|No|!!!");
  EXPECT_EQ(Tokens("aid/relief and/or 24/7"), "aid|/|relief|and|/|or|24/7");
}

TEST(Tokenizer, PartsEveryStyleOfQuotationMark) {
  EXPECT_EQ(Tokens("“Aid,” he said"), "“|Aid|,|”|he|said");
  EXPECT_EQ(Tokens("\"Aid,\" he said"), "\"|Aid|,|\"|he|said");
  EXPECT_EQ(Tokens("‘Aid,’ he said"), "‘|Aid|,|’|he|said");
  EXPECT_EQ(Tokens("'Aid,' he said"), "'|Aid|,|'|he|said");
  EXPECT_EQ(Tokens("``Aid,'' he said"), "``|Aid|,|''|he|said");
  EXPECT_EQ(Tokens("«Aid», «  Aid  »"), "«|Aid|»|,|«|Aid|»");
  EXPECT_EQ(Tokens("„Aid“ ‹aid› ‚aid‘"), "„|Aid|“|‹|aid|›|‚|aid|‘");
  EXPECT_EQ(Tokens("“‘Aid’”"), "“|‘|Aid|’|”");
  EXPECT_EQ(Tokens("“[Fomin] said"), "“|[|Fomin|]|said");
}

TEST(Tokenizer, PartsCliticsFromTheirWords) {
  EXPECT_EQ(Tokens("Moscow's and Moscow’s"), "Moscow|'s|and|Moscow|’s");
  EXPECT_EQ(Tokens("RUSSIA'S; it's, he’ll, they're, I'm, we've, she'd"),
            "RUSSIA|'S|;|it|'s|,|he|’ll|,|they|'re|,|I|'m|,|we|'ve|,|she|'d");
  EXPECT_EQ(Tokens("don't can’t won't isn't DON'T"), "do|n't|ca|n’t|wo|n't|is|n't|DO|N'T");
  EXPECT_EQ(Tokens("the APEC Leaders’ Meeting; the states' rights"),
            "the|APEC|Leaders|’|Meeting|;|the|states|'|rights");
  EXPECT_EQ(Tokens("Moscow 's aim"), "Moscow|'s|aim") << "text that was tokenised before";
}

TEST(Tokenizer, KeepsApostrophesInsideNames) {
  for (const char* name : {"O'Brien", "O’Brien", "N'Djamena", "N’Djamena", "d'Ivoire", "D’Souza", "Sana'a", "Qur’an",
                           "Hawaiʻi", "Ba'ath", "o'clock", "Xi'an", "L'Oréal"}) {
    EXPECT_EQ(Tokens(name), name);
  }
  EXPECT_EQ(Tokens("O’Brien’s"), "O’Brien|’s");
  EXPECT_EQ(Tokens("'em 'til the '90s, ’16 and '95'"), "'em|'til|the|'90s|,|’16|and|'|95|'");
  EXPECT_EQ(Tokens("rock 'n' roll, rock ’n’ roll, 'no'"), "rock|'n'|roll|,|rock|’n’|roll|,|'|no|'");
}

TEST(Tokenizer, KeepsAbbreviationsWhole) {
  EXPECT_EQ(Tokens("U.S. and U.N. and a.m. and Ph.D. and B.Sc."), "U.S.|and|U.N.|and|a.m.|and|Ph.D.|and|B.Sc.");
  EXPECT_EQ(Tokens("Jan. 5, Sept. 11, Dec. 7"), "Jan.|5|,|Sept.|11|,|Dec.|7");
  EXPECT_EQ(Tokens("Lt. Gov. Ann Lee, GEN. Lee, Mr. and Mrs. Lee Jr."),
            "Lt.|Gov.|Ann|Lee|,|GEN.|Lee|,|Mr.|and|Mrs.|Lee|Jr.");
  EXPECT_EQ(Tokens("Acme Inc., Acme Co. and Acme Corp. v. Acme Ltd."),
            "Acme|Inc.|,|Acme|Co.|and|Acme|Corp.|v.|Acme|Ltd.");
  EXPECT_EQ(Tokens("St.Petersburg; Mt. Mayon; Rs.30"), "St.|Petersburg|;|Mt.|Mayon|;|Rs.|30");
  EXPECT_EQ(Tokens("U.S.A and J.R.R. Lee and J.Smith"), "U.S.A|and|J.R.R.|Lee|and|J.|Smith");
}

TEST(Tokenizer, PartsTheFullStopOfWordsThatAreAbbreviationsOnlyBeforeNumbers) {
  EXPECT_EQ(Tokens("No. 5 and Nos. 6"), "No.|5|and|Nos.|6");
  EXPECT_EQ(Tokens("She said no. No. The sun. He sat."), "She|said|no|.|No|.|The|sun|.|He|sat|.");
  EXPECT_EQ(Tokens("Sat. 3 March; on Sun. He"), "Sat.|3|March|;|on|Sun|.|He");
}

TEST(Tokenizer, KeepsInitialsWholeAndPartsFinalLetters) {
  EXPECT_EQ(Tokens("J. K. Lee and George W. Bush"), "J.|K.|Lee|and|George|W.|Bush");
  EXPECT_EQ(Tokens("plan B.\nVitamin C. yes, and I. No"), "plan|B|.|Vitamin|C|.|yes|,|and|I|.|No");
}

TEST(Tokenizer, ReadsNumbersWhole) {
  EXPECT_EQ(Tokens("1,200 and 3.5 and 1,234,567.89 and 12,34,567"), "1,200|and|3.5|and|1,234,567.89|and|12,34,567");
  EXPECT_EQ(Tokens("10:30, 9/11, 3-0, 2022-2023"), "10:30|,|9/11|,|3-0|,|2022-2023");
  EXPECT_EQ(Tokens("on 1,2 and 3,4567"), "on|1|,|2|and|3|,|4567");
  EXPECT_EQ(Tokens("P1.2 billion, $1.2bn, US$41, €3.5, 60%"), "P1.2|billion|,|$|1.2bn|,|US|$|41|,|€|3.5|,|60|%");
  EXPECT_EQ(Tokens("P1.2\u00A0billion"), "P1.2|billion");
  EXPECT_EQ(Tokens(" .5 and 7.30pm and 21st"), ".5|and|7.30pm|and|21st") << "a decimal without its zero";
  EXPECT_EQ(Tokens("in 1976. It"), "in|1976|.|It");
}

TEST(Tokenizer, KeepsHyphenatedWordsWhole) {
  for (const char* word : {"ill-equipped", "25-year",  "first-ever",    "dual-use",  "Jean-Paul",      "Boutros-Ghali",
                           "al-Assad",     "Jong-un",  "Mi-17",         "COVID-19",  "Port-au-Prince", "anti-aircraft",
                           "inter-agency", "X-ray",    "mid-August",    "AFL-CIO",   "vice-president", "D-Day",
                           "F/A-18",       "T-Mobile", "Guinea-Bissau", "Mi\u201117"}) {
    EXPECT_EQ(Tokens(word), word);
  }
}

TEST(Tokenizer, PartsWhatIsHyphenedToAName) {
  EXPECT_EQ(Tokens("US-led, U.S.-led, Manila-based, Hong Kong-listed"),
            "US|-|led|,|U.S.|-|led|,|Manila|-|based|,|Hong|Kong|-|listed");
  EXPECT_EQ(Tokens("anti-Russian ex-Soviet non-EU pro-U.S. then-president"),
            "anti|-|Russian|ex|-|Soviet|non|-|EU|pro|-|U.S.|then|-|president");
  EXPECT_EQ(Tokens("Syrian-Turkish, US-China and Canada-U.S. ties"),
            "Syrian|-|Turkish|,|US|-|China|and|Canada|-|U.S.|ties");
  EXPECT_EQ(Tokens("Ann Lee, D-Springfield, and Jo Day (R-Ohio)"),
            "Ann|Lee|,|D|-|Springfield|,|and|Jo|Day|(|R|-|Ohio|)");
}

TEST(Tokenizer, PartsDashesEvenWithoutSpaces) {
  EXPECT_EQ(Tokens("aid—food—came"), "aid|—|food|—|came");
  EXPECT_EQ(Tokens("2010–2014 and Paris–Dakar"), "2010|–|2014|and|Paris|–|Dakar");
  EXPECT_EQ(Tokens("aid--food - short- and long-term"), "aid|--|food|-|short|-|and|long-term");
}

TEST(Tokenizer, ReadsEllipsesWhole) {
  EXPECT_EQ(Tokens("well... no… yes.... etc..."), "well|...|no|…|yes|....|etc|...");
  EXPECT_EQ(Tokens("[...] and . . ."), "[|...|]|and|.|.|.");
}

TEST(Tokenizer, KeepsAmpersandsInsideNames) {
  EXPECT_EQ(Tokens("AT&T, S&P, Johnson&Lee, Marks & Day"), "AT&T|,|S&P|,|Johnson|&|Lee|,|Marks|&|Day");
}

TEST(Tokenizer, PartsSentencesRunTogether) {
  EXPECT_EQ(Tokens("the aid.The minister"), "the|aid|.|The|minister");
  EXPECT_EQ(Tokens("TruckThe Department and technicalcooperation"), "TruckThe|Department|and|technicalcooperation");
}

/// The tokens of a text that are flagged as links, with bars between them.
std::string Links(std::string_view text) {
  const Document doc = Segmented(text);
  std::string out;
  for (const Token& token : doc.tokens) {
    if ((token.flags & kLink) == 0) continue;
    if (!out.empty()) out += '|';
    out += doc.slice(token);
  }
  return out;
}

TEST(Tokenizer, ReadsLinksWhole) {
  for (const char* link :
       {"https://example.org", "http://example.com/a_(b)?q=1&r=2#top", "HTTPS://EXAMPLE.ORG/News", "www.example.com",
        "example.com/Lima", "example.co.uk", "news.example.ph", "desk@example.com", "Ann.Lee+news@mail.example.org",
        "@DeskOfAnn", "#Brexit", "@_news_", "https://example.org/Manila-Moscow/2016/12/07/"}) {
    EXPECT_EQ(Tokens(link), link);
    EXPECT_EQ(Links(link), link);
  }
}

TEST(Tokenizer, LeavesThePunctuationAroundLinksOutside) {
  EXPECT_EQ(Links("See https://example.org/a, (https://example.org/b). “www.example.com” <desk@example.com>."),
            "https://example.org/a|https://example.org/b|www.example.com|desk@example.com");
  EXPECT_EQ(Tokens("(https://example.org/a_(b).)"), "(|https://example.org/a_(b)|.|)");
  EXPECT_EQ(Tokens("write to desk@example.com."), "write|to|desk@example.com|.");
}

TEST(Tokenizer, TakesNoNameOrSentenceForALink) {
  EXPECT_EQ(Tokens("Example.com said"), "Example.com|said") << "a company named by its domain";
  EXPECT_EQ(Links("Example.com said. #7 and @ noon, 5 @ 3, aid.it fell, in.no way, and/or, http:// no"), "");
  EXPECT_EQ(Tokens("aid.it fell"), "aid|.|it|fell");
}

TEST(Tokenizer, KeepsMarksAndInvisiblesInsideWords) {
  EXPECT_EQ(Tokens("Mu\u0308ller ate"), "Mu\u0308ller|ate");
  EXPECT_EQ(Tokens("Mos\u00ADcow ate"), "Mos\u00ADcow|ate");
  EXPECT_EQ(Tokens("\u200FMoscow\u200E."), "\u200F|Moscow|\u200E|.") << "direction marks at the edges stay outside";
}

TEST(Tokenizer, KeepsPicturesWhole) {
  EXPECT_EQ(Tokens("👨‍👩‍👧 👍🏽 ❤️ 🇵🇭🇷🇺 1😀2"),
            "👨‍👩‍👧|👍🏽|❤️|🇵🇭|🇷🇺|1|😀|2");
}

TEST(Tokenizer, SurvivesControlCharacters) {
  using std::string_view_literals::operator""sv;
  EXPECT_EQ(Tokens("a\0\0b\x01 c\x7F"sv), "a|\0\0|b|\x01|c|\x7F"sv);
  EXPECT_EQ(Tokens("\uFEFFMoscow"), "Moscow") << "byte order mark";
}

TEST(Tokenizer, TellsWhereSpaceIsAndWhereParagraphsStart) {
  const Document doc = Segmented("Aid came.\r\n\r\n“Yes”\u00A0he said.");
  std::string shown;
  for (const Token& token : doc.tokens) {
    if ((token.flags & kParagraphStart) != 0) shown += '#';
    if ((token.flags & kSpaceBefore) != 0) shown += ' ';
    shown += doc.slice(token);
  }
  EXPECT_EQ(shown, "# Aid came.# “Yes” he said.");
}

TEST(Tokenizer, ReplacesTheTokensOfAnEarlierRun) {
  Document doc = Segmented("One two three.");
  Tokenize(&doc);
  EXPECT_EQ(doc.tokens.size(), 4u);
  SplitSentences(&doc);
  EXPECT_EQ(doc.sentences.size(), 1u);
}

}  // namespace
}  // namespace lede
