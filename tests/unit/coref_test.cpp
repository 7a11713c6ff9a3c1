// Pronouns and descriptions on hand-made mentions: each way of joining, and what it must not join.
#include "coref/coref.h"

#include "story_testing.h"

namespace lede {
namespace {

using enum EntityType;
using Strings = std::vector<std::string>;

class References : public Story {
 protected:
  /// "he: Ada Moss", in the order of the text.
  Strings Found() {
    ReferenceFinder finder;
    finder.Run(&doc_);
    Strings found;
    for (const Mention& mention : doc_.mentions) {
      if (mention.kind < MentionKind::kNominal) continue;
      found.push_back(std::string(doc_.slice(mention.span)) + ": " + std::string(NameOf(mention.entity)));
    }
    return found;
  }

  void Say(std::string_view words, std::string_view speaker, QuoteKind kind = QuoteKind::kDirect) {
    Quote quote;
    quote.span = SpanOf(words), quote.kind = kind;
    quote.speaker = EntityOf(speaker), quote.speaker_span = SpanOf(speaker);
    doc_.quotes.push_back(quote);
  }
};

TEST_F(References, JoinHeToTheOnePersonSpokenOf) {
  Tell("Karl Brandt left the house. He took his car.", {{"Karl Brandt", kPerson}});
  EXPECT_EQ(Found(), (Strings{"He: Karl Brandt", "his: Karl Brandt"}));
}

TEST_F(References, LeaveHeAloneWhereTwoAreAsLikely) {
  Tell("Karl Brandt and Otto Weiss left the house. He took a car.",
       {{"Karl Brandt", kPerson}, {"Otto Weiss", kPerson}});
  EXPECT_EQ(Found(), Strings{});
}

TEST_F(References, HeedWhatGivenNamesAndTitlesRuleOut) {
  Tell("Karl Brandt met Maria Weiss. She smiled.", {{"Karl Brandt", kPerson}, {"Maria Weiss", kPerson}});
  EXPECT_EQ(Found(), (Strings{"She: Maria Weiss"}));
  Tell("Mrs Ekström met Karl Brandt. He smiled.", {{"Ekström", kPerson}, {"Karl Brandt", kPerson}});
  Entitle("Ekström", "Mrs");
  EXPECT_EQ(Found(), (Strings{"He: Karl Brandt"}));
}

TEST_F(References, JoinNobodyWhereSomebodyWithoutANameIsMeant) {
  Tell("Karl Brandt was robbed. A gunman hit Karl Brandt and the gunman fled before he was seen.",
       {{"Karl Brandt", kPerson}});
  EXPECT_EQ(Found(), Strings{});
}

TEST_F(References, TakeNoObjectForTheSubjectOfItsClause) {
  Tell("Otto Weiss arrived. Karl Brandt greeted him.", {{"Karl Brandt", kPerson}, {"Otto Weiss", kPerson}});
  EXPECT_EQ(Found(), (Strings{"him: Otto Weiss"}));
}

TEST_F(References, LookAheadFromAnOpeningPhrase) {
  Tell("Otto Weiss arrived. In his speech, Karl Brandt spoke of rain.",
       {{"Karl Brandt", kPerson}, {"Otto Weiss", kPerson}});
  EXPECT_EQ(Found(), (Strings{"his: Karl Brandt"}));
}

TEST_F(References, JoinIToWhoSpeaksAndNobodyElse) {
  Tell("“I saw it and he ran,” Karl Brandt said. I was there.", {{"Karl Brandt", kPerson}});
  Say("“I saw it and he ran,”", "Karl Brandt");
  EXPECT_EQ(Found(), (Strings{"I: Karl Brandt"}));
}

TEST_F(References, GiveAQuotationToWhomItsPronounMeans) {
  Tell("Karl Brandt left. “It is late,” he said.", {{"Karl Brandt", kPerson}});
  Say("“It is late,”", "he");
  EXPECT_EQ(Found(), (Strings{"he: Karl Brandt"}));
  EXPECT_EQ(NameOf(doc_.quotes[0].speaker), "Karl Brandt");
}

TEST_F(References, JoinItToTheBodyThatOpensTheSentenceBefore) {
  Tell("Norvex regulates ferries. It reports to the crown.", {{"Norvex", kOrg}});
  EXPECT_EQ(Found(), (Strings{"It: Norvex"}));
}

TEST_F(References, JoinItToTheBodyThatSpokeLast) {
  Tell("“All is well,” Norvex said. It added that rain fell.", {{"Norvex", kOrg}});
  Say("“All is well,”", "Norvex");
  Quote quote;
  quote.span = SpanOf("rain fell"), quote.kind = QuoteKind::kIndirect;
  quote.speaker = EntityOf("Norvex"), quote.speaker_span = SpanOf("It");
  doc_.quotes.push_back(quote);
  EXPECT_EQ(Found(), (Strings{"It: Norvex"}));
}

TEST_F(References, JoinNothingToAnItThatStandsForNothing) {
  Tell("Norvex regulates ferries. It is clear that it rains. It seems late.", {{"Norvex", kOrg}});
  EXPECT_EQ(Found(), Strings{});
}

TEST_F(References, JoinNothingToItsWhereAnotherBodyMayBeMeant) {
  Tell("Peru helped Chile feed its fish.", {{"Peru", kGpe}, {"Chile", kGpe}});
  EXPECT_EQ(Found(), Strings{});
}

TEST_F(References, JoinNothingToItsWhereAnotherNounMayBeMeant) {
  Tell("Norvex lowered its prices.", {{"Norvex", kOrg}});
  EXPECT_EQ(Found(), (Strings{"its: Norvex"}));
  Tell("Norvex ferries show what its age does to a ship.", {{"Norvex", kOrg}});
  EXPECT_EQ(Found(), Strings{});
}

TEST_F(References, JoinAnOfficeToItsHolder) {
  Tell("Defence Minister Maria Weiss spoke. The defence minister left. The minister smiled.",
       {{"Maria Weiss", kPerson}});
  Entitle("Maria Weiss", "Defence Minister");
  EXPECT_EQ(Found(), (Strings{"The defence minister: Maria Weiss", "The minister: Maria Weiss"}));
}

TEST_F(References, TakeNoDeputyForTheHolder) {
  Tell("Vice President Maria Weiss spoke. The president slept. The minister of health left.",
       {{"Maria Weiss", kPerson}});
  Entitle("Maria Weiss", "Vice President");
  EXPECT_EQ(Found(), Strings{});
}

TEST_F(References, KeepAnOfficeApartThatTwoHold) {
  Tell("President Maria Weiss met President Karl Brandt. The president slept.",
       {{"Maria Weiss", kPerson}, {"Karl Brandt", kPerson}});
  Entitle("Maria Weiss", "President Maria");
  doc_.title_spans.back().end -= 6;
  Entitle("Karl Brandt", "President Karl");
  doc_.title_spans.back().end -= 5;
  EXPECT_EQ(Found(), Strings{});
}

TEST_F(References, TakeNoPredicateForTheHolder) {
  Tell("Minister Maria Weiss spoke. Then Karl Brandt served as the minister.",
       {{"Maria Weiss", kPerson}, {"Karl Brandt", kPerson}});
  Entitle("Maria Weiss", "Minister");
  EXPECT_EQ(Found(), Strings{});
}

TEST_F(References, JoinWhatThePersonWasCalled) {
  Tell("Karl Brandt, a lawyer, spoke. The lawyer left. The doctor stayed.", {{"Karl Brandt", kPerson}});
  EXPECT_EQ(Found(), (Strings{"The lawyer: Karl Brandt"}));
}

TEST_F(References, JoinTheNounOfAName) {
  Tell("Harbour Bank grew. The bank said so. The club did not. The bank of the river is wide.",
       {{"Harbour Bank", kOrg}});
  EXPECT_EQ(Found(), (Strings{"The bank: Harbour Bank"}));
}

TEST_F(References, KeepTheNounOfTwoNamesApart) {
  Tell("Harbour Bank met Valley Bank. The bank grew.", {{"Harbour Bank", kOrg}, {"Valley Bank", kOrg}});
  EXPECT_EQ(Found(), Strings{});
}

TEST_F(References, JoinTheCompanyToTheOneCompanyAndToNoMinistry) {
  Tell("Norvex grew. The company said so.", {{"Norvex", kOrg}});
  EXPECT_EQ(Found(), (Strings{"The company: Norvex"}));
  Tell("Ministry of Fish grew. The company said so.", {{"Ministry of Fish", kOrg}});
  EXPECT_EQ(Found(), Strings{});
}

TEST_F(References, JoinTheCountryAndTheCity) {
  Tell("Rain fell in Peru. The country was glad. The city was not.", {{"Peru", kGpe}});
  Place("Peru", PlaceFeature::kCountry, "PE");
  EXPECT_EQ(Found(), (Strings{"The country: Peru"}));
}

TEST_F(References, KeepTheCountryApartWhereTwoAreNamed) {
  Tell("Peru met Chile. The country was glad.", {{"Peru", kGpe}, {"Chile", kGpe}});
  Place("Peru", PlaceFeature::kCountry, "PE");
  Place("Chile", PlaceFeature::kCountry, "CL");
  EXPECT_EQ(Found(), Strings{});
}

TEST_F(References, KeepMentionsInOrderAndListedOnce) {
  Tell("Karl Brandt left. He took his car. Maria Weiss saw Karl Brandt.",
       {{"Karl Brandt", kPerson}, {"Maria Weiss", kPerson}});
  Found();
  std::vector<int> listed(doc_.mentions.size(), 0);
  for (std::uint32_t e = 0; e < doc_.entities.size(); ++e) {
    const RowRange rows = doc_.entities[e].mentions;
    for (std::uint32_t i = rows.first; i < rows.last; ++i) {
      EXPECT_EQ(doc_.mentions[doc_.entity_mentions[i]].entity, e);
      ++listed[doc_.entity_mentions[i]];
    }
  }
  EXPECT_EQ(listed, std::vector<int>(doc_.mentions.size(), 1));
  const auto by_begin = [](const Mention& a, const Mention& b) { return a.span.begin < b.span.begin; };
  EXPECT_TRUE(std::is_sorted(doc_.mentions.begin(), doc_.mentions.end(), by_begin));
}

}  // namespace
}  // namespace lede
