// Acronyms where a text defines them, offices and their holders: each way, and what is none.
#include "names_testing.h"

namespace lede {
namespace {

/// The full name that the last mention, an acronym, stands for.
class Definitions : public Names {
 protected:
  std::string_view LastEntity() const { return EntityOf(doc_.mentions.size() - 1); }
};

TEST_F(Definitions, NeedNoHelpFromTheTagger) {
  Run("The Bureau of Fair Trade (BFT) met. Later the BFT left.", {});
  EXPECT_EQ(Found(), (Strings{"ORG Bureau of Fair Trade", "ORG BFT", "ORG BFT"}));
  EXPECT_EQ(LastEntity(), "Bureau of Fair Trade");
}

TEST_F(Definitions, AreOfBodiesWherePlacesAreUnknown) {
  Run("The Palm Community (PALCOM) met.", {{"Palm Community", TagType::kPlace}});
  EXPECT_EQ(Found(), (Strings{"ORG Palm Community", "ORG PALCOM"}));
  doc_ = Document();
  Run("The Palm Lake Region (PLR) voted.", {{"Palm Lake Region", TagType::kPlace}});
  EXPECT_EQ(Found(), (Strings{"GPE Palm Lake Region", "GPE PLR"}));
}

TEST_F(Definitions, TakeMinorWordsInOrLeaveThemOut) {
  Run("The Trees for Tomorrow (TFT) met.", {});
  EXPECT_EQ(LastEntity(), "Trees for Tomorrow");
  Run("The Arts and Crafts Guild (ACG) met.", {});
  EXPECT_EQ(LastEntity(), "Arts and Crafts Guild");
}

TEST_F(Definitions, ReadTheOtherOrder) {
  Run("The BFT (Bureau of Fair Trade) met.", {});
  EXPECT_EQ(Found(), (Strings{"ORG BFT", "ORG Bureau of Fair Trade"}));
  EXPECT_EQ(LastEntity(), "Bureau of Fair Trade");
}

TEST_F(Definitions, TakeLettersFromWithinWordsWhoseInitialsCount) {
  Run("Then Peruvian Lake Forum (PELAFO) met.", {});
  EXPECT_EQ(LastEntity(), "Peruvian Lake Forum");
  Run("Then Internet of Things Expo (IoTX) met.", {});
  EXPECT_EQ(LastEntity(), "Internet of Things Expo");
}

TEST_F(Definitions, JoinAnOrganizationToItsAcronymInAnotherLanguage) {
  Run("The Meadow League (ZKW) met.", {{"Meadow League", TagType::kOrg}, {"ZKW", TagType::kOrg}});
  EXPECT_EQ(LastEntity(), "Meadow League");
}

TEST_F(Definitions, GiveTheNameInFrontOfACommonNounToIt) {
  Run("The Lakeside community policing forum (CPF) met.", {{"Lakeside", TagType::kPlace}, {"CPF", TagType::kOrg}});
  EXPECT_EQ(Found(), (Strings{"ORG Lakeside community policing forum", "ORG CPF"}));
}

TEST_F(Definitions, CallWhatIsNoNameNominal) {
  Run("The gross domestic product (GDP) grew; the GDP fell.", {});
  ASSERT_EQ(Found(), (Strings{"MISC gross domestic product", "MISC GDP", "MISC GDP"}));
  for (const Mention& mention : doc_.mentions) EXPECT_EQ(mention.kind, MentionKind::kNominal);
  EXPECT_EQ(LastEntity(), "gross domestic product");
}

TEST_F(Definitions, LeaveOutWhatFollowsTheLongForm) {
  Run("A hazard area response team vehicle (HART) came.", {});
  EXPECT_EQ(LastEntity(), "hazard area response team");
}

TEST_F(Definitions, PartTwoNamesOfWhichOneIsDefined) {
  Run("The Garden Fair and Bureau of Fair Trade (BFT) met.", {{"Garden Fair and Bureau of Fair Trade", TagType::kOrg}});
  EXPECT_EQ(Found(), (Strings{"ORG Garden Fair", "ORG Bureau of Fair Trade", "ORG BFT"}));
}

TEST_F(Definitions, AreNoneWhereTheLettersDoNotFit) {
  Run("They left the big fair then (BFX). A fee of ten pounds (USD) is due.", {});
  EXPECT_EQ(Found(), Strings{});
  Run("The Meadow League (Kenya) met.", {{"Meadow League", TagType::kOrg}, {"Kenya", TagType::kPlace}});
  EXPECT_EQ(LastEntity(), "Kenya");
}

TEST_F(Definitions, KeepTwoPlacesTwo) {
  Run("Rain fell in Kenya and Peru (KAP).", {{"Kenya", TagType::kPlace}, {"Peru", TagType::kPlace}});
  EXPECT_EQ(Found(), (Strings{"GPE Kenya", "GPE Peru"}));
}

TEST_F(Definitions, GiveOfficesAnEntityOfTheirOwn) {
  Run("Director Peter Moss met President Maria Lopez. The president slept.",
      {{"Peter Moss", TagType::kPerson}, {"Maria Lopez", TagType::kPerson}});
  ASSERT_EQ(Found(), (Strings{"TITLE Director", "PERSON Peter Moss", "TITLE President", "PERSON Maria Lopez",
                              "TITLE president"}));
  EXPECT_EQ(EntityOf(4), "President");
  EXPECT_EQ(doc_.mentions[2].entity, doc_.mentions[4].entity);
  EXPECT_NE(doc_.mentions[0].entity, doc_.mentions[2].entity);
}

TEST_F(Definitions, GiveAFormOfAddressNone) {
  Run("Mr Peter Moss left.", {{"Peter Moss", TagType::kPerson}});
  EXPECT_EQ(doc_.mentions[0].entity, kNone);
}

TEST_F(Definitions, GiveTitlesInARowOneHolder) {
  Run("Director Judge Peter Moss met Maria Lopez, the president, and Kenya.",
      {{"Peter Moss", TagType::kPerson}, {"Maria Lopez", TagType::kPerson}, {"Kenya", TagType::kPlace}});
  const auto titles = [&](std::string_view name) {
    for (const Entity& entity : doc_.entities) {
      if (doc_.slice(entity.name) == name) return entity.titles.size();
    }
    return 0u;
  };
  EXPECT_EQ(titles("Peter Moss"), 2u);
  EXPECT_EQ(titles("Maria Lopez"), 1u);
  EXPECT_EQ(titles("Kenya"), 0u);
}

TEST_F(Definitions, CallNoShipAPerson) {
  Run("The tanker, the Maria Bloom, sank; the ferry Maria Bloom did not. The captain of the tanker, Peter Moss, swam.",
      {{"Maria Bloom", TagType::kPerson}, {"Maria Bloom", TagType::kPerson}, {"Peter Moss", TagType::kPerson}});
  EXPECT_EQ(Found(), (Strings{"PRODUCT Maria Bloom", "PRODUCT Maria Bloom", "PERSON Peter Moss"}));
}

TEST_F(Definitions, TakeNoPlaceInCapitalsForAnAcronym) {
  Run("KENYA and the US met the BFT.", {{"KENYA", TagType::kPlace}, {"US", TagType::kPlace}, {"BFT", TagType::kOrg}});
  EXPECT_EQ(doc_.mentions[0].kind, MentionKind::kName);
  EXPECT_EQ(doc_.mentions[1].kind, MentionKind::kAcronym);
  EXPECT_EQ(doc_.mentions[2].kind, MentionKind::kAcronym);
}

TEST_F(Definitions, TakeAnOfficeBeforeANameWithItsField) {
  Run("Secretary of Justice Maria Lopez met Minister of Roads and Lakes Peter Moss.",
      {{"Maria Lopez", TagType::kPerson}, {"Peter Moss", TagType::kPerson}});
  EXPECT_EQ(Found(), (Strings{"TITLE Secretary of Justice", "PERSON Maria Lopez", "TITLE Minister of Roads and Lakes",
                              "PERSON Peter Moss"}));
}

TEST_F(Definitions, SayNothingOfSlipsInAbsurdlyLongNames) {
  const auto warnings = [&](std::size_t letters) {
    const std::string one = "Maria B" + std::string(letters, 'a') + "dex",
                      other = "Maria B" + std::string(letters, 'a') + "dix";
    Run(one + " met " + other + ".", {{one, TagType::kPerson}, {other, TagType::kPerson}});
    return doc_.warnings.size();
  };
  EXPECT_EQ(warnings(8), 1u);
  EXPECT_EQ(warnings(4000), 0u);
}

TEST_F(Definitions, EndWhereSmallWordsLeaveManyChoices) {
  std::string text;
  for (int i = 0; i < 200; ++i) text += "a a a a a a a a a a a a a a a a a (AAAAAAAAAA) ";
  Run(text, {});
  EXPECT_TRUE(doc_.mentions.empty());
}

TEST_F(Definitions, OfCommonNounsMakeNominalsOfAllThatFollow) {
  Run("The hazard area response team (HART) met. HART left. A hazard area response team (HART) came; HART went.", {});
  ASSERT_EQ(doc_.entities.size(), 1u);
  for (const Mention& mention : doc_.mentions) EXPECT_EQ(mention.kind, MentionKind::kNominal);
}

}  // namespace
}  // namespace lede
