// The quotations stage on hand-made mentions: each rule with what it must and must not do.
#include "quotes/quotes.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "segment/segment.h"

namespace lede {
namespace {

class Quotes : public testing::Test {
 protected:
  /// Runs the stage; every name is a mention of an entity of its own wherever it stands.
  void Run(std::string text, const std::vector<std::pair<std::string_view, EntityType>>& names) {
    ASSERT_TRUE(doc_.SetText(std::move(text)).ok());
    Tokenize(&doc_);
    SplitSentences(&doc_);
    for (std::uint32_t e = 0; e < names.size(); ++e) {
      doc_.entities.push_back({});
      doc_.entities.back().type = names[e].second;
      for (std::size_t at = doc_.text().find(names[e].first); at != std::string_view::npos;
           at = doc_.text().find(names[e].first, at + 1)) {
        AddMention(static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + names[e].first.size()), e);
      }
    }
    FindQuotes(&doc_);
  }

  void AddMention(std::uint32_t begin, std::uint32_t end, std::uint32_t entity) {
    Mention mention;
    mention.span = {begin, end}, mention.entity = entity, mention.type = doc_.entities[entity].type;
    std::uint32_t first = 0;
    while (doc_.tokens[first].span.end <= begin) ++first;
    std::uint32_t last = first;
    while (last < doc_.tokens.size() && doc_.tokens[last].span.begin < end) ++last;
    mention.tokens = {first, last};
    doc_.mentions.push_back(mention);
  }

  std::string_view Text(std::size_t q) const { return doc_.slice(doc_.quotes.at(q).span); }
  std::string_view Speaker(std::size_t q) const { return doc_.slice(doc_.quotes.at(q).speaker_span); }
  std::string_view Cue(std::size_t q) const { return doc_.slice(doc_.quotes.at(q).cue); }

  Document doc_;
};

TEST_F(Quotes, DirectSpeechKeepsItsMarksAndHasASpeaker) {
  for (const auto& [open, close] : std::vector<std::pair<std::string, std::string>>{
           {"\"", "\""}, {"“", "”"}, {"„", "“"}, {"«", "»"}, {"``", "''"}, {"‘", "’"}}) {
    doc_ = Document();
    const std::string speech = open + "The bridge will open again in May," + close;
    Run(speech + " Ada Moss said.", {{"Ada Moss", EntityType::kPerson}});
    ASSERT_EQ(doc_.quotes.size(), 1u) << open;
    EXPECT_EQ(Text(0), speech);
    EXPECT_EQ(doc_.quotes[0].kind, QuoteKind::kDirect);
    EXPECT_EQ(doc_.quotes[0].speaker, 0u);
    EXPECT_EQ(Cue(0), "said");
  }
}

TEST_F(Quotes, SpeechMayFollowWhenOrToWhomItWasSaidWithoutAComma) {
  for (const std::string lead :
       {"Ada Moss said on Friday ", "Ada Moss told the council ", "Ada Moss said in a letter "}) {
    doc_ = Document();
    Run(lead + "“We will mend the bridge.” She left.", {{"Ada Moss", EntityType::kPerson}});
    ASSERT_EQ(doc_.quotes.size(), 1u) << lead;
    EXPECT_EQ(Text(0), "“We will mend the bridge.”");
    EXPECT_EQ(doc_.quotes[0].kind, QuoteKind::kDirect);
    EXPECT_EQ(doc_.quotes[0].speaker, 0u);
  }
  doc_ = Document();
  Run("Ada Moss wrote in the “Daily News of Lima.” She left.", {{"Ada Moss", EntityType::kPerson}});
  EXPECT_TRUE(doc_.quotes.empty());
}

TEST_F(Quotes, ScareQuotesAndTitlesAreNoSpeech) {
  Run("The so-called “fix” broke. Her book “A Winter at Sea” sold well.", {});
  EXPECT_TRUE(doc_.quotes.empty());
}

TEST_F(Quotes, ANameBetweenMarksInTheReportingClauseIsNoSpeech) {
  for (const std::string clause : {"told the “Daily News.”", "wrote in “The Critic.”"}) {
    doc_ = Document();
    Run("“We will mend the bridge,” Ada Moss " + clause, {{"Ada Moss", EntityType::kPerson}});
    ASSERT_EQ(doc_.quotes.size(), 1u) << clause;
    EXPECT_EQ(Text(0), "“We will mend the bridge,”");
  }
}

TEST_F(Quotes, ReportedClauseIsIndirect) {
  Run("Ada Moss said that the bridge would open in May.", {{"Ada Moss", EntityType::kPerson}});
  ASSERT_EQ(doc_.quotes.size(), 1u);
  EXPECT_EQ(Text(0), "the bridge would open in May");
  EXPECT_EQ(doc_.quotes[0].kind, QuoteKind::kIndirect);
}

TEST_F(Quotes, NounsAndInfinitivesReportNothing) {
  Run("The report was late. She wanted a way to say it was over.", {});
  for (const Quote& quote : doc_.quotes) EXPECT_NE(doc_.slice(quote.cue), "say");
}

TEST_F(Quotes, PartialQuotationIsMixed) {
  Run("Ada Moss said the bridge was “a gift to the town” and would last.", {{"Ada Moss", EntityType::kPerson}});
  ASSERT_EQ(doc_.quotes.size(), 1u);
  EXPECT_EQ(doc_.quotes[0].kind, QuoteKind::kMixed);
}

TEST_F(Quotes, PronounsTakeUpTheLastPersonOrBody) {
  Run("Ada Moss said the bridge was old. She added that the road was worse.", {{"Ada Moss", EntityType::kPerson}});
  ASSERT_EQ(doc_.quotes.size(), 2u);
  EXPECT_EQ(Speaker(1), "She");
  EXPECT_EQ(doc_.quotes[1].speaker, 0u);
}

TEST_F(Quotes, UnnamedSourcesStayUnresolved) {
  Run("The bridge will open in May, city officials said.", {});
  ASSERT_EQ(doc_.quotes.size(), 1u);
  EXPECT_EQ(Speaker(0), "city officials");
  EXPECT_EQ(doc_.quotes[0].speaker, kNone);
}

TEST_F(Quotes, AccordingToNamesTheSource) {
  Run("The bridge is older than the town, according to Ada Moss.", {{"Ada Moss", EntityType::kPerson}});
  ASSERT_EQ(doc_.quotes.size(), 1u);
  EXPECT_EQ(Text(0), "The bridge is older than the town");
  EXPECT_EQ(doc_.quotes[0].speaker, 0u);
  EXPECT_EQ(Cue(0), "according to");
}

TEST_F(Quotes, SpeechThatItsClauseInterruptsIsOne) {
  const std::string text =
      "“It is old,” Ada Moss (R-Lima), who built it, said on Monday in an interview. “It will be mended.”";
  Run(text, {{"Ada Moss", EntityType::kPerson}});
  ASSERT_EQ(doc_.quotes.size(), 1u);
  EXPECT_EQ(Text(0), text);
  EXPECT_EQ(doc_.quotes[0].speaker, 0u);
}

TEST_F(Quotes, AFurtherReportingVerbBeginsAFurtherQuotation) {
  Run("“It is old,” Ada Moss said, adding later, “It will be mended soon.”", {{"Ada Moss", EntityType::kPerson}});
  ASSERT_EQ(doc_.quotes.size(), 2u);
  EXPECT_EQ(Cue(1), "adding");
}

TEST_F(Quotes, ClauseEndsWhereTheSentenceReportsAnew) {
  Run("Ada Moss said the bridge was old and added that the road was worse, saying both would close.",
      {{"Ada Moss", EntityType::kPerson}});
  ASSERT_EQ(doc_.quotes.size(), 3u);
  EXPECT_EQ(Text(0), "the bridge was old");
  EXPECT_EQ(Text(1), "the road was worse");
  EXPECT_EQ(Text(2), "both would close");
  for (const Quote& quote : doc_.quotes) EXPECT_EQ(quote.speaker, 0u);
}

TEST_F(Quotes, ClauseGoesOnOverAnAndThatDoesNotReport) {
  Run("Ada Moss said the bridge was old and the road was worse.", {{"Ada Moss", EntityType::kPerson}});
  ASSERT_EQ(doc_.quotes.size(), 1u);
  EXPECT_EQ(Text(0), "the bridge was old and the road was worse");
}

TEST_F(Quotes, ASpeakerMayStandFarFromTheVerb) {
  Run("Engineers of the city, a team that looks after each of its many old bridges and roads, said they were worried.",
      {});
  ASSERT_EQ(doc_.quotes.size(), 1u);
  EXPECT_EQ(Speaker(0), "Engineers of the city");
  EXPECT_EQ(Text(0), "they were worried");
}

TEST_F(Quotes, PassivesReportNothing) {
  Run("The plan was rejected by the city council in May.", {});
  EXPECT_TRUE(doc_.quotes.empty());
  doc_ = Document();
  Run("The mayor was told that the bridge was old. The bridge was widely criticised for its looks.", {});
  EXPECT_TRUE(doc_.quotes.empty());
}

TEST_F(Quotes, WhatSomebodyIsAskedToDoWasSaid) {
  Run("Ada Moss urged the city to mend the bridge.", {{"Ada Moss", EntityType::kPerson}});
  ASSERT_EQ(doc_.quotes.size(), 1u);
  EXPECT_EQ(Text(0), "the city to mend the bridge");
}

TEST_F(Quotes, VerbsDifferInWhatFollowsThem) {
  Run("Ada Moss expected rain at the bridge. Ada Moss expected that rain would come.",
      {{"Ada Moss", EntityType::kPerson}});
  ASSERT_EQ(doc_.quotes.size(), 1u);
  EXPECT_EQ(Text(0), "rain would come");
}

TEST_F(Quotes, SpeechGoesOnOverParagraphs) {
  Run("“The bridge is old.\n\n“It will be mended,” Ada Moss said.", {{"Ada Moss", EntityType::kPerson}});
  ASSERT_EQ(doc_.quotes.size(), 1u);
  EXPECT_EQ(Text(0), "“The bridge is old.\n\n“It will be mended,”");
  EXPECT_EQ(doc_.quotes[0].speaker, 0u);
}

TEST_F(Quotes, SpeechIsSignedAfterADash) {
  Run("“The bridge is old and so is the road.” — Ada Moss", {{"Ada Moss", EntityType::kPerson}});
  ASSERT_EQ(doc_.quotes.size(), 1u);
  EXPECT_EQ(doc_.quotes[0].speaker, 0u);
}

TEST_F(Quotes, MarkThatNeverClosesIsDroppedWithAWarning) {
  Run("“The bridge is old and nobody knows its age.\n\nThe town is older still.", {});
  EXPECT_TRUE(doc_.quotes.empty());
  ASSERT_EQ(doc_.warnings.size(), 1u);
  EXPECT_EQ(doc_.warnings[0].span, (ByteSpan{0, 3}));
  EXPECT_EQ(doc_.warnings[0].message, "This quotation mark opens a quotation that never closes.");
  doc_ = Document();
  Run("The wall is 6'2\" high and the door 19\" wide.", {});
  EXPECT_TRUE(doc_.warnings.empty());
}

TEST_F(Quotes, SpeechThatAMarkIsMissingInStillEnds) {
  // The first paragraph's mark is the one that lacks its partner, not the second one's.
  Run("It was “old.\n\nThe town is older.\n\n“It will be mended,” Ada Moss said.", {{"Ada Moss", EntityType::kPerson}});
  ASSERT_EQ(doc_.quotes.size(), 1u);
  EXPECT_EQ(Text(0), "“It will be mended,”");
  EXPECT_EQ(doc_.warnings.size(), 1u);
}

TEST_F(Quotes, SpeechMayGoOnWithoutAFurtherMark) {
  Run("“The bridge is old.\n\nIt will be mended,” Ada Moss said.", {{"Ada Moss", EntityType::kPerson}});
  ASSERT_EQ(doc_.quotes.size(), 1u);
  EXPECT_EQ(doc_.quotes[0].span.begin, 0u);
  EXPECT_TRUE(doc_.warnings.empty());
}

TEST_F(Quotes, SpeechThatNobodyIsNamedForIsWarnedOf) {
  Run("It rained in May.\n\nThe river rose.\n\n“The bridge will not hold for another year.”\n\nIt fell in June.", {});
  ASSERT_EQ(doc_.warnings.size(), 1u);
  EXPECT_EQ(doc_.warnings[0].code, WarningCode::kUnattributedQuote);
  doc_ = Document();
  Run("It rained in May.\n\nAda Moss was angry.\n\n“The bridge will not hold for another year.”\n\nIt fell.",
      {{"Ada Moss", EntityType::kPerson}});
  EXPECT_TRUE(doc_.warnings.empty());
}

TEST_F(Quotes, WhoIsQuotedWithinAQuotation) {
  Run("“[Tom Hale] stressed that the bridge is old,” Ada Moss said.",
      {{"Ada Moss", EntityType::kPerson}, {"Tom Hale", EntityType::kPerson}});
  ASSERT_EQ(doc_.quotes.size(), 2u);
  EXPECT_EQ(Speaker(0), "Ada Moss");
  EXPECT_EQ(Text(1), "the bridge is old");
  EXPECT_EQ(Speaker(1), "Tom Hale");
  doc_ = Document();
  Run("“Tom Hale told us, ‘The bridge will open in May,’ which it did not,” Ada Moss said.",
      {{"Ada Moss", EntityType::kPerson}, {"Tom Hale", EntityType::kPerson}});
  ASSERT_EQ(doc_.quotes.size(), 2u);
  EXPECT_EQ(Text(1), "‘The bridge will open in May,’");
  EXPECT_EQ(Speaker(1), "Tom Hale");
}

TEST_F(Quotes, WhoeverActsInAPassiveNotes) {
  Run("Ada Moss was welcomed by Tom Hale, noting that the bridge is old.",
      {{"Ada Moss", EntityType::kPerson}, {"Tom Hale", EntityType::kPerson}});
  ASSERT_EQ(doc_.quotes.size(), 1u);
  EXPECT_EQ(Speaker(0), "Tom Hale");
}

TEST_F(Quotes, QuotedAsSayingReports) {
  Run("Ada Moss was quoted as saying that the bridge is old.", {{"Ada Moss", EntityType::kPerson}});
  ASSERT_EQ(doc_.quotes.size(), 1u);
  EXPECT_EQ(Text(0), "the bridge is old");
  EXPECT_EQ(Speaker(0), "Ada Moss");
}

TEST_F(Quotes, WhatIsSaidAccordingToSomebodyIsTheirs) {
  Run("Kenya has expressed readiness to mend the bridge, according to Ada Moss.",
      {{"Ada Moss", EntityType::kPerson}, {"Kenya", EntityType::kGpe}});
  ASSERT_EQ(doc_.quotes.size(), 1u);
  EXPECT_EQ(Speaker(0), "Ada Moss");
}

TEST_F(Quotes, SpeechIsWhoseTheSentenceBeforeEndsWith) {
  Run("“It is old,” Tom Hale said.\n\nThe cracks left Ada Moss unhappy. “Nobody told us about them in May.”",
      {{"Ada Moss", EntityType::kPerson}, {"Tom Hale", EntityType::kPerson}});
  ASSERT_EQ(doc_.quotes.size(), 2u);
  EXPECT_EQ(Speaker(1), "Ada Moss");
}

TEST_F(Quotes, ASpeakerMayHoldTwoOffices) {
  Run("“It is old and will be mended,” said bridge author and research fellow Ada Moss.",
      {{"Ada Moss", EntityType::kPerson}});
  ASSERT_EQ(doc_.quotes.size(), 1u);
  EXPECT_EQ(doc_.quotes[0].speaker, 0u);
}

TEST_F(Quotes, TheCommaMayStandOutsideOfTheMarks) {
  Run("“It is old”, said Ada Moss, the engineer, as the bridge was shut. Nobody else came.",
      {{"Ada Moss", EntityType::kPerson}});
  ASSERT_EQ(doc_.quotes.size(), 1u);
  EXPECT_EQ(Text(0), "“It is old”");
  EXPECT_EQ(doc_.quotes[0].kind, QuoteKind::kDirect);
}

TEST_F(Quotes, SourcesOfAccordingToMayHaveAPlace) {
  Run("According to sources in the town hall, the bridge will be mended.", {});
  ASSERT_EQ(doc_.quotes.size(), 1u);
  EXPECT_EQ(Text(0), "the bridge will be mended");
}

TEST_F(Quotes, SpeechBehindAColonIsWhoseSentenceItWas) {
  Run("Ada Moss said:\n\n“The bridge is old and will be mended.”", {{"Ada Moss", EntityType::kPerson}});
  ASSERT_EQ(doc_.quotes.size(), 1u);
  EXPECT_EQ(Speaker(0), "Ada Moss");
}

/// The only quotation of `text`, with the given words and source.
#define EXPECT_ONE(words, source)    \
  ASSERT_EQ(doc_.quotes.size(), 1u); \
  EXPECT_EQ(Text(0), words);         \
  EXPECT_EQ(Speaker(0), source)

TEST_F(Quotes, WhatFollowsAVerbWithASubjectIsNoSubject) {
  Run("Ada Moss said Tom Hale asked for the meeting.",
      {{"Ada Moss", EntityType::kPerson}, {"Tom Hale", EntityType::kPerson}});
  EXPECT_ONE("Tom Hale asked for the meeting", "Ada Moss");
}

TEST_F(Quotes, APronounAndAVerbAreAStatement) {
  Run("They said she could.", {});
  EXPECT_ONE("she could", "They");
}

TEST_F(Quotes, AnIndirectAndADirectPartAreTwo) {
  Run("Ada Moss said she welcomed the new bridge and added, “I will walk over it, no problem.”",
      {{"Ada Moss", EntityType::kPerson}});
  ASSERT_EQ(doc_.quotes.size(), 2u);
  EXPECT_EQ(Text(0), "she welcomed the new bridge");
  EXPECT_EQ(doc_.quotes[0].kind, QuoteKind::kIndirect);
  EXPECT_EQ(Text(1), "“I will walk over it, no problem.”");
  EXPECT_EQ(doc_.quotes[1].kind, QuoteKind::kDirect);
}

TEST_F(Quotes, AStatementMayLeadToSpeechBehindAColon) {
  Run("But Ada Moss said she was too busy to look: “It takes days and I have hours.”",
      {{"Ada Moss", EntityType::kPerson}});
  ASSERT_EQ(doc_.quotes.size(), 2u);
  EXPECT_EQ(Text(0), "she was too busy to look");
  EXPECT_EQ(Text(1), "“It takes days and I have hours.”");
}

TEST_F(Quotes, StatementsMayOpenWithASetting) {
  Run("In all, the town has raised nearly four million for the bridge, city officials said.", {});
  EXPECT_ONE("In all, the town has raised nearly four million for the bridge", "city officials");
  doc_ = Document();
  Run("At one point, she said, the bridge was to be sold.", {});
  EXPECT_ONE("At one point, she said, the bridge was to be sold", "she");
}

TEST_F(Quotes, ReportingClausesInterruptStatements) {
  Run("Mending the bridge too soon, a wide array of engineers say, spoiled the road.", {});
  EXPECT_ONE("Mending the bridge too soon, a wide array of engineers say, spoiled the road",
             "a wide array of engineers");
  doc_ = Document();
  Run("The bridge, according to Ada Moss, has been old for years.", {{"Ada Moss", EntityType::kPerson}});
  EXPECT_ONE("The bridge, according to Ada Moss, has been old for years", "Ada Moss");
}

TEST_F(Quotes, WhatTellsWhoTheSpeakerIsWasNotSaid) {
  Run("Towns have more room to walk away from the plan, said Ada Moss, an engineer who builds bridges.",
      {{"Ada Moss", EntityType::kPerson}});
  EXPECT_ONE("Towns have more room to walk away from the plan", "Ada Moss");
}

TEST_F(Quotes, ANamePassedInTheStatementIsNotItsSpeaker) {
  Run("The bridge lacks friends in Lima, whom it has angered, said Ada Moss, an engineer.",
      {{"Ada Moss", EntityType::kPerson}, {"Lima", EntityType::kGpe}});
  EXPECT_ONE("The bridge lacks friends in Lima, whom it has angered", "Ada Moss");
}

TEST_F(Quotes, SubjectsWithAppositionsAreNoStatements) {
  Run("One former clerk, speaking on condition of silence, said Tom Hale paid for the bridge.",
      {{"Tom Hale", EntityType::kPerson}});
  EXPECT_ONE("Tom Hale paid for the bridge", "One former clerk");
  doc_ = Document();
  Run("The mayor of the city, Ada Moss, said on Friday that the bridge was old.", {{"Ada Moss", EntityType::kPerson}});
  EXPECT_ONE("the bridge was old", "Ada Moss");
  doc_ = Document();
  Run("Ada Moss - an engineer, and no lawyer - said the bridge was old.", {{"Ada Moss", EntityType::kPerson}});
  EXPECT_ONE("the bridge was old", "Ada Moss");
}

TEST_F(Quotes, APlaceAtTheSubjectsEndDoesNotSpeak) {
  Run("Ada Moss of the trust in Lima, Peru, said the bridge was old.",
      {{"Ada Moss", EntityType::kPerson}, {"Lima", EntityType::kGpe}, {"Peru", EntityType::kGpe}});
  ASSERT_EQ(doc_.quotes.size(), 1u);
  EXPECT_EQ(Speaker(0), "Ada Moss of the trust");
  EXPECT_EQ(doc_.quotes[0].speaker, 0u);
}

TEST_F(Quotes, TwoThingsMayBeOneSubject) {
  Run("A chapter on bridges and the law, written by two engineers, says old piers could fall.", {});
  ASSERT_EQ(doc_.quotes.size(), 1u);
  EXPECT_EQ(Text(0), "old piers could fall");
  EXPECT_EQ(Speaker(0), "A chapter on bridges and the law");
}

TEST_F(Quotes, SeveralSpeakInThePresent) {
  Run("“The piers are old,” the authors write in their book. The deck is older, they conclude.", {});
  ASSERT_EQ(doc_.quotes.size(), 2u);
  EXPECT_EQ(Speaker(0), "the authors");
  EXPECT_EQ(Text(1), "The deck is older");
}

TEST_F(Quotes, SubjectsMayEndWithAPhrase) {
  Run("The bridge will be mended in May, people close to the mayor said.", {});
  EXPECT_ONE("The bridge will be mended in May", "people close to the mayor");
}

TEST_F(Quotes, ReportingClausesMayEndWithASetting) {
  Run("The plan follows the town's push to shut old bridges, Ada Moss wrote in a letter to readers.",
      {{"Ada Moss", EntityType::kPerson}});
  EXPECT_ONE("The plan follows the town's push to shut old bridges", "Ada Moss");
  doc_ = Document();
  Run("After the vote in Lima, Ada Moss said on Friday that the bridge was old.",
      {{"Ada Moss", EntityType::kPerson}, {"Lima", EntityType::kGpe}});
  EXPECT_ONE("the bridge was old", "Ada Moss");
}

TEST_F(Quotes, SharesOfPeopleSpeak) {
  Run("It splits the town: 42% say they are happy.", {});
  EXPECT_ONE("they are happy", "42%");
}

TEST_F(Quotes, WithPhrasesReport) {
  Run("The bridge is liked, with 50 percent saying it should stay.", {});
  EXPECT_ONE("it should stay", "50 percent");
  doc_ = Document();
  Run("Ada Moss hurt the town by suggesting the bridge was old.", {{"Ada Moss", EntityType::kPerson}});
  EXPECT_ONE("the bridge was old", "Ada Moss");
}

TEST_F(Quotes, WordsThatTellWhenAreNoSubject) {
  Run("Ada Moss last month said the bridge was old.", {{"Ada Moss", EntityType::kPerson}});
  EXPECT_ONE("the bridge was old", "Ada Moss");
  doc_ = Document();
  Run("Ada Moss has often said the bridge was old.", {{"Ada Moss", EntityType::kPerson}});
  EXPECT_ONE("the bridge was old", "Ada Moss");
}

TEST_F(Quotes, HearersStandBeforeTheClause) {
  Run("At the time, Ada Moss told the Lima Herald she had kept the plan because it was good.",
      {{"Ada Moss", EntityType::kPerson}, {"Lima Herald", EntityType::kOrg}});
  EXPECT_ONE("she had kept the plan because it was good", "Ada Moss");
  doc_ = Document();
  Run("Shortly before the mayor left, Ada Moss told reporters that the bridge was old.",
      {{"Ada Moss", EntityType::kPerson}});
  EXPECT_ONE("the bridge was old", "Ada Moss");
}

TEST_F(Quotes, AClauseMayFollowADay) {
  Run("Ada Moss said on Friday she would leave the town.", {{"Ada Moss", EntityType::kPerson}});
  EXPECT_ONE("she would leave the town", "Ada Moss");
}

TEST_F(Quotes, QuestionsAreWhoseAsksThem) {
  Run("Asked by Tom Hale whether she had seen the bridge, she said, “I have seen it twice.”",
      {{"Tom Hale", EntityType::kPerson}});
  ASSERT_EQ(doc_.quotes.size(), 2u);
  EXPECT_EQ(Text(0), "whether she had seen the bridge");
  EXPECT_EQ(Speaker(0), "Tom Hale");
  EXPECT_EQ(Text(1), "“I have seen it twice.”");
  EXPECT_EQ(Speaker(1), "she");
  doc_ = Document();
  Run("When asked if it was safe, Ada Moss responded: “It was safe in May.”", {{"Ada Moss", EntityType::kPerson}});
  ASSERT_EQ(doc_.quotes.size(), 2u);
  EXPECT_EQ(Text(0), "if it was safe");
  EXPECT_EQ(Speaker(0), "");
  EXPECT_EQ(Speaker(1), "Ada Moss");
}

TEST_F(Quotes, QuestionsHaveHearers) {
  Run("Ada Moss asked the mayor whether the bridge was safe.", {{"Ada Moss", EntityType::kPerson}});
  EXPECT_ONE("whether the bridge was safe", "Ada Moss");
  doc_ = Document();
  Run("Ada Moss warned the town of storms that have come before.", {{"Ada Moss", EntityType::kPerson}});
  ASSERT_EQ(doc_.quotes.size(), 1u);
  EXPECT_NE(Text(0), "have come before");
}

TEST_F(Quotes, ClaimsAreTheirOwners) {
  Run("The town doubts Ada Moss's claim that the bridge is old.", {{"Ada Moss", EntityType::kPerson}});
  EXPECT_ONE("the bridge is old", "Ada Moss");
}

TEST_F(Quotes, WhatFollowsAsSomebodySaidIsTheirs) {
  Run("As the Herald reported, the bridge is older than the town.", {{"Herald", EntityType::kOrg}});
  EXPECT_ONE("the bridge is older than the town", "the Herald");
  doc_ = Document();
  Run("As reported by Ada Moss, the bridge is older than the town.", {{"Ada Moss", EntityType::kPerson}});
  EXPECT_ONE("the bridge is older than the town", "Ada Moss");
}

TEST_F(Quotes, ViewsAreStatements) {
  Run("In Ada Moss's view, the bridge is older than the town.", {{"Ada Moss", EntityType::kPerson}});
  EXPECT_ONE("the bridge is older than the town", "Ada Moss");
  doc_ = Document();
  Run("Ada Moss made it clear that the bridge was old.", {{"Ada Moss", EntityType::kPerson}});
  EXPECT_ONE("the bridge was old", "Ada Moss");
}

TEST_F(Quotes, CliticsAreNoSubjects) {
  Run("She's predicted the fall of the bridge.", {});
  EXPECT_ONE("the fall of the bridge", "She");
}

TEST_F(Quotes, APartBeforeTheSubjectEndsNothing) {
  Run("Ada Moss said that even if it rained in Lima, a bridge of stone would stand.",
      {{"Ada Moss", EntityType::kPerson}, {"Lima", EntityType::kGpe}});
  EXPECT_ONE("even if it rained in Lima, a bridge of stone would stand", "Ada Moss");
  doc_ = Document();
  Run("Ada Moss praised engineers - masons among them - of the town.", {{"Ada Moss", EntityType::kPerson}});
  EXPECT_ONE("engineers - masons among them - of the town", "Ada Moss");
}

TEST_F(Quotes, WhatStandsBetweenSubjectAndVerbEndsNothing) {
  Run("Ada Moss believed that a promise from Lima, which was the oldest town, would help the bridge.",
      {{"Ada Moss", EntityType::kPerson}, {"Lima", EntityType::kGpe}});
  EXPECT_ONE("a promise from Lima, which was the oldest town, would help the bridge", "Ada Moss");
  doc_ = Document();
  Run("Ada Moss praised engineers, masons, and clerks of the town.", {{"Ada Moss", EntityType::kPerson}});
  EXPECT_ONE("engineers, masons, and clerks of the town", "Ada Moss");
}

TEST_F(Quotes, HeadlinesNameTheSpeakerBeforeAColon) {
  Run("Ada Moss: The bridge must be mended", {{"Ada Moss", EntityType::kPerson}});
  EXPECT_ONE("The bridge must be mended", "Ada Moss");
  doc_ = Document();
  Run("Ada Moss: a life in bridges and roads", {{"Ada Moss", EntityType::kPerson}});
  EXPECT_TRUE(doc_.quotes.empty());
}

TEST_F(Quotes, AStatementEndsWhereTheNextBegins) {
  Run("Some 38 percent of voters said the mayor should go, while 60 percent said she should stay.", {});
  ASSERT_EQ(doc_.quotes.size(), 2u);
  EXPECT_EQ(Text(0), "the mayor should go");
  EXPECT_EQ(Text(1), "she should stay");
  doc_ = Document();
  Run("While not everything Ada Moss says is true, Tom Hale said the bridge was old.",
      {{"Ada Moss", EntityType::kPerson}, {"Tom Hale", EntityType::kPerson}});
  EXPECT_ONE("the bridge was old", "Tom Hale");
}

TEST_F(Quotes, AFrontedPartEndsAtItsComma) {
  Run("After Ada Moss announced the sale of the bridge, Lima was angry.",
      {{"Ada Moss", EntityType::kPerson}, {"Lima", EntityType::kGpe}});
  EXPECT_ONE("the sale of the bridge", "Ada Moss");
  doc_ = Document();
  Run("The rally, in which Ada Moss criticised the price of the bridge, Lima's biggest, took place in May.",
      {{"Ada Moss", EntityType::kPerson}, {"Lima", EntityType::kGpe}});
  EXPECT_ONE("the price of the bridge", "Ada Moss");
}

TEST_F(Quotes, WhatTheReporterAddsWasNotSaid) {
  Run("Ada Moss said the bridge would be shut in May, which is a month of much traffic.",
      {{"Ada Moss", EntityType::kPerson}});
  EXPECT_ONE("the bridge would be shut in May", "Ada Moss");
  doc_ = Document();
  Run("Ada Moss praised the old bridge - it is the oldest.", {{"Ada Moss", EntityType::kPerson}});
  EXPECT_ONE("the old bridge", "Ada Moss");
}

TEST_F(Quotes, NegatedAndNominalWordsReportNothing) {
  Run("She didn't think the bridge was old. The town has little hope that it will be mended.", {});
  EXPECT_TRUE(doc_.quotes.empty());
}

TEST_F(Quotes, MarksOfTwoApostrophesAreNoPartOfASpeaker) {
  Run("''The bridge is old and so is the road,'' Ada Moss said.", {{"Ada Moss", EntityType::kPerson}});
  EXPECT_ONE("The bridge is old and so is the road", "Ada Moss");
}

}  // namespace
}  // namespace lede
