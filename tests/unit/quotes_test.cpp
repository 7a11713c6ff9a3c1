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

TEST_F(Quotes, ScareQuotesAndTitlesAreNoSpeech) {
  Run("The so-called “fix” broke. Her book “A Winter at Sea” sold well.", {});
  EXPECT_TRUE(doc_.quotes.empty());
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
}

TEST_F(Quotes, WhatSomebodyIsAskedToDoWasSaid) {
  Run("Ada Moss urged the city to mend the bridge.", {{"Ada Moss", EntityType::kPerson}});
  ASSERT_EQ(doc_.quotes.size(), 1u);
  EXPECT_EQ(Text(0), "to mend the bridge");
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

}  // namespace
}  // namespace lede
