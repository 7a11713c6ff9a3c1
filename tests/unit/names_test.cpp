// The names stage on hand-made spans and a small lexicon: each rule with what it must and must not do.
#include "names_testing.h"

namespace lede {
namespace {

TEST_F(Names, LeaveTheArticleAndThePossessiveOutside) {
  Run("He joined the Harbour Alliance’s board.", {{"the Harbour Alliance’s", TagType::kOrg}});
  EXPECT_EQ(Found(), Strings{"ORG Harbour Alliance"});
}

TEST_F(Names, KeepTheArticleOfAnOfficialName) {
  Run("She lives in The Hague now.", {{"The Hague", TagType::kPlace}});
  EXPECT_EQ(Found(), Strings{"GPE The Hague"});
}

TEST_F(Names, DecidePlacesByTheirWords) {
  Run("From Lima to Mount Ara, the Indian Ocean, Kito Airport and the Road of Moss.",
      {{"Lima", TagType::kPlace},
       {"Mount Ara", TagType::kPlace},
       {"Indian Ocean", TagType::kPlace},
       {"Kito Airport", TagType::kPlace},
       {"Road of Moss", TagType::kPlace}});
  EXPECT_EQ(Found(),
            (Strings{"GPE Lima", "LOC Mount Ara", "LOC Indian Ocean", "FAC Kito Airport", "FAC Road of Moss"}));
}

TEST_F(Names, DecideOtherNamesByTheirWords) {
  Run("The Clean Water Act, the Arusha Summit, the Harbour Report, Tagalog and Zorb.",
      {{"Clean Water Act", TagType::kMisc},
       {"Arusha Summit", TagType::kMisc},
       {"Harbour Report", TagType::kMisc},
       {"Tagalog", TagType::kMisc},
       {"Zorb", TagType::kMisc}});
  EXPECT_EQ(Found(), (Strings{"LAW Clean Water Act", "EVENT Arusha Summit", "WORK Harbour Report", "LANGUAGE Tagalog",
                              "MISC Zorb"}));
}

TEST_F(Names, PartPlacesAtCommasButNotKnownOnes) {
  Run("They met in Lima, Peru and in Trinidad and Tobago.",
      {{"Lima, Peru", TagType::kPlace}, {"Trinidad and Tobago", TagType::kPlace}});
  EXPECT_EQ(Found(), (Strings{"GPE Lima", "GPE Peru", "GPE Trinidad and Tobago"}));
}

TEST_F(Names, TakeADemonymThatTheTaggerCallsAPlace) {
  Run("This is a Philippine port.", {{"Philippine", TagType::kPlace}});
  EXPECT_EQ(Found(), Strings{"NORP Philippine"});
}

TEST_F(Names, AddCountriesButNoCurrency) {
  Run("Critics in Kenya lost US$3 million.", {});
  EXPECT_EQ(Found(), Strings{"GPE Kenya"});
}

TEST_F(Names, JoinABareWordToThePlaceBeforeIt) {
  Run("Kenya Airways flies. Kenya waits.",
      {{"Kenya", TagType::kPlace}, {"Airways", TagType::kOrg}, {"Kenya", TagType::kPlace}});
  EXPECT_EQ(Found(), (Strings{"ORG Kenya Airways", "GPE Kenya"}));
}

TEST_F(Names, JoinAnAdjectiveToTheBodyThatItDescribes) {
  Run("The Peruvian and Kenyan Tide League was old.",
      {{"Peruvian", TagType::kNorp}, {"Kenyan Tide League", TagType::kOrg}});
  EXPECT_EQ(Found(), Strings{"ORG Peruvian and Kenyan Tide League"});
  doc_ = Document();
  Run("The Peruvian and Tide League boats met.", {{"Peruvian", TagType::kNorp}, {"Tide League", TagType::kOrg}});
  EXPECT_EQ(Found(), (Strings{"NORP Peruvian", "ORG Tide League"}));
}

TEST_F(Names, EndBeforeTheirNumberAndAreNoAmounts) {
  Run("The ship (IMO: 9620944, MMSI 4035) left.", {{"IMO: 9620944, MMSI 4035", TagType::kMisc}});
  EXPECT_EQ(Found(), Strings{"MISC IMO"});
  doc_ = Document();
  Run("It costs P340 million.", {{"P340", TagType::kMisc}});
  EXPECT_TRUE(Found().empty());
}

TEST_F(Names, StayApartWhereTheSchemeIsTheInnermost) {
  Run("Kenya Airways flies to Lima, Peru.",
      {{"Kenya", TagType::kPlace}, {"Airways", TagType::kOrg}, {"Lima, Peru", TagType::kPlace}},
      NameScheme::kInnermost);
  EXPECT_EQ(Found(), (Strings{"GPE Kenya", "ORG Airways", "GPE Lima, Peru"}));
}

TEST_F(Names, JoinACountryOfTwoNamesButNotTwoCountries) {
  Run("Trinidad and Tobago met Kenya and Peru.", {{"Trinidad", TagType::kPlace},
                                                  {"Tobago", TagType::kPlace},
                                                  {"Kenya", TagType::kPlace},
                                                  {"Peru", TagType::kPlace}});
  EXPECT_EQ(Found(), (Strings{"GPE Trinidad and Tobago", "GPE Kenya", "GPE Peru"}));
}

TEST_F(Names, TakeNoAmountForAName) {
  Run("The ship cost P340 million.", {{"P340 million", TagType::kMisc}});
  EXPECT_EQ(Found(), Strings{});
}

TEST_F(Names, JoinAPlaceToTheOrganizationThatEndsInOf) {
  Run("The University of Lima and Lima.",
      {{"University of", TagType::kOrg}, {"Lima", TagType::kPlace}, {"Lima", TagType::kPlace}});
  EXPECT_EQ(Found(), (Strings{"ORG University of Lima", "GPE Lima"}));
}

TEST_F(Names, JoinAPortToItsPlaceButNotAGovernmentToAPerson) {
  Run("At the Port of Lima the Government of Maria Lopez spoke.", {{"Port of", TagType::kPlace},
                                                                   {"Lima", TagType::kPlace},
                                                                   {"Government of", TagType::kOrg},
                                                                   {"Maria Lopez", TagType::kPerson}});
  EXPECT_EQ(Found(), (Strings{"FAC Port of Lima", "ORG Government", "PERSON Maria Lopez"}));
}

TEST_F(Names, CallAPlaceThatEndsLikeACompanyAnOrganization) {
  Run("He flew Brightwater Airways to Brightwater.",
      {{"Brightwater Airways", TagType::kPlace}, {"Brightwater", TagType::kPlace}});
  EXPECT_EQ(Found(), (Strings{"ORG Brightwater Airways", "GPE Brightwater"}));
}

TEST_F(Names, AddOrganizationsThatTheGazetteerKnows) {
  Run("A contract with Zorbox was signed. Zorbox Peak is high. Congress Hall too.", {});
  EXPECT_EQ(Found(), Strings{"ORG Zorbox"});
}

TEST_F(Names, HeedRelativePronouns) {
  Run("Nordlys Ener, which drills, met Ana Bo, which was odd, and Zorb, who left.",
      {{"Nordlys Ener", TagType::kPerson, 900}, {"Ana Bo", TagType::kPerson, 990}, {"Zorb", TagType::kOrg, 600}});
  EXPECT_EQ(Found(), (Strings{"ORG Nordlys Ener", "PERSON Ana Bo", "PERSON Zorb"}));
}

TEST_F(Names, CallALanguageNoPerson) {
  Run("He spoke Tagalog to Maria.", {{"Tagalog", TagType::kPerson, 500}, {"Maria", TagType::kPerson}});
  EXPECT_EQ(Found(), (Strings{"LANGUAGE Tagalog", "PERSON Maria"}));
}

TEST_F(Names, TakeAnAgreementForALawThoughTheTaggerIsSureOfAnOrganization) {
  Run("Both signed the Lima Water Treaty on Monday.", {{"Lima Water Treaty", TagType::kOrg, 950}});
  EXPECT_EQ(Found(), Strings{"LAW Lima Water Treaty"});
}

TEST_F(Names, FindTitlesBeforeAndAfterPersons) {
  Run("So Defense Secretary Delfin Ruiz met Maria Lopez, director of the fund.",
      {{"Delfin Ruiz", TagType::kPerson}, {"Maria Lopez", TagType::kPerson}});
  EXPECT_EQ(Found(),
            (Strings{"TITLE Defense Secretary", "PERSON Delfin Ruiz", "PERSON Maria Lopez", "TITLE director"}));
  ASSERT_EQ(doc_.title_spans.size(), 2u);
  EXPECT_EQ(doc_.slice(doc_.title_spans[0]), "Defense Secretary");
}

TEST_F(Names, GiveATitleToNobodyWhoOnlyStandsNear) {
  Run("Then Delfin Ruiz questioned the President’s power.", {{"Delfin Ruiz", TagType::kPerson}});
  EXPECT_EQ(Found(), (Strings{"PERSON Delfin Ruiz", "TITLE President"}));
  EXPECT_TRUE(doc_.title_spans.empty());
}

TEST_F(Names, CutATitleOffAPerson) {
  Run("Then President Maria Lopez spoke.", {{"President Maria Lopez", TagType::kPerson}});
  EXPECT_EQ(Found(), (Strings{"TITLE President", "PERSON Maria Lopez"}));
}

TEST_F(Names, CutATitleThatIsAFirstNameElsewhereOffASurname) {
  Run("President Lopez met Judge Reinhold.",
      {{"President Lopez", TagType::kPerson}, {"Judge Reinhold", TagType::kPerson}});
  EXPECT_EQ(Found(), (Strings{"TITLE President", "PERSON Lopez", "PERSON Judge Reinhold"}));
}

TEST_F(Names, TakeAnOfficeWithItsField) {
  Run("The visit of a Philippine secretary of National Defense ended.", {{"Philippine", TagType::kNorp}});
  EXPECT_EQ(Found(), (Strings{"NORP Philippine", "TITLE secretary of National Defense"}));
}

TEST_F(Names, LeaveATitleInLowerCaseThatStandsForNobody) {
  Run("Every director of a bank is a minister of money.", {});
  EXPECT_EQ(Found(), Strings{});
}

TEST_F(Names, FindLawsByTheirNumber) {
  Run("It broke Act No. 15/1972, said the judge. He will act 5 times.", {});
  EXPECT_EQ(Found(), Strings{"LAW Act No. 15/1972"});
}

TEST_F(Names, TakeNoWeaponsCrewForAWeapon) {
  Run("The tank crew left the tank.", {});
  EXPECT_EQ(Found(), Strings{"WEAPON tank"});
  EXPECT_EQ(doc_.mentions[0].span.begin, 23u);
}

TEST_F(Names, FindWeaponsByNameAndKind) {
  Run("It sent Mi-17 transports, attack helicopters and anti-aircraft missile systems.", {});
  EXPECT_EQ(Found(), (Strings{"WEAPON Mi-17", "WEAPON attack helicopters", "WEAPON anti-aircraft missile systems"}));
}

TEST_F(Names, TakeAWeaponsAcronymForNoOrganization) {
  Run("It hit two UAVs near Lima.", {{"UAVs", TagType::kOrg}, {"Lima", TagType::kPlace}});
  EXPECT_EQ(Found(), (Strings{"WEAPON UAVs", "GPE Lima"}));
  Run("It bought armed UAVs.", {});
  EXPECT_EQ(Found(), Strings{"WEAPON armed UAVs"});
}

TEST_F(Names, TakeNoSuicideBomberForAWeapon) {
  Run("Two suicide bombers and two bombers came.", {});
  EXPECT_EQ(Found(), Strings{"WEAPON bombers"});
  EXPECT_EQ(doc_.mentions[0].span.begin, 28u);
}

TEST_F(Names, LeaveASentencesFirstWordsOutOfALaw) {
  Run("Under the Stray Dogs Act, dogs are fed.", {});
  EXPECT_EQ(Found(), Strings{"LAW Stray Dogs Act"});
}

TEST_F(Names, LeaveThePartsOfAnEventApartWhereTheSchemeIsTheInnermost) {
  const std::vector<Tagged> parts = {{"Lima", TagType::kPlace}, {"Fish Summit", TagType::kEvent}};
  Run("They met at the Lima Fish Summit at night.", parts, NameScheme::kInnermost);
  EXPECT_EQ(Found(), (Strings{"GPE Lima", "EVENT Fish Summit"}));
  Run("They met at the Lima Fish Summit at night.", parts);
  EXPECT_EQ(Found(), Strings{"EVENT Lima Fish Summit"});
}

TEST_F(Names, TakeNoThinkTankAndNoTigerForAWeapon) {
  Run("A think tank wrote of a Tiger in the zoo.", {});
  EXPECT_EQ(Found(), Strings{});
}

TEST_F(Names, ReachFromTheFirstCapitalToTheEventsWord) {
  Run("It was said at the APEC Economic Leaders’ Meeting in Lima.",
      {{"APEC", TagType::kOrg, 500}, {"Lima", TagType::kPlace}});
  EXPECT_EQ(Found(), (Strings{"EVENT APEC Economic Leaders’ Meeting", "GPE Lima"}));
}

TEST_F(Names, MarkNothingInsideALink) {
  Run("See https://kenya.example/Kenya and write to kenya@peru.example.",
      {{"https://kenya.example/Kenya", TagType::kOrg}});
  EXPECT_EQ(Found(), Strings{});
}

TEST_F(Names, EndALawBeforeALink) {
  Run("They signed the Treaty of Lima@b.co there.", {{"Treaty of", TagType::kMisc}});
  for (const Mention& m : doc_.mentions) EXPECT_EQ(doc_.slice(m.span).find('@'), std::string_view::npos);
}

TEST_F(Names, CallAnUnsureNameAlmostSpeltLikeAPersonAPerson) {
  Run("Alexander Fomin came. Formin spoke. Norton watched.",
      {{"Alexander Fomin", TagType::kPerson}, {"Formin", TagType::kOrg, 460}, {"Norton", TagType::kOrg, 460}});
  EXPECT_EQ(Found(), (Strings{"PERSON Alexander Fomin", "PERSON Formin", "ORG Norton"}));
}

TEST_F(Names, JoinTheSameNameAcrossCapitals) {
  Run("KENYA won. Then Kenya lost.", {{"KENYA", TagType::kPlace}, {"Kenya", TagType::kPlace}});
  ASSERT_EQ(doc_.entities.size(), 1u);
  EXPECT_EQ(EntityOf(0), "Kenya");
}

TEST_F(Names, JoinASurnameToTheOneFullName) {
  Run("Maria Lopez came. Lopez spoke.", {{"Maria Lopez", TagType::kPerson}, {"Lopez", TagType::kPerson}});
  EXPECT_EQ(EntityOf(1), "Maria Lopez");
}

TEST_F(Names, KeepASurnameApartThatTwoShare) {
  Run("Maria Lopez met Peter Lopez. Lopez spoke.",
      {{"Maria Lopez", TagType::kPerson}, {"Peter Lopez", TagType::kPerson}, {"Lopez", TagType::kPerson}});
  EXPECT_EQ(EntityOf(2), "Lopez");
  EXPECT_EQ(doc_.entities.size(), 3u);
}

TEST_F(Names, JoinAnAcronymToTheNameItAbbreviates) {
  Run("The Bureau of Fair Trade (BFT) said so. The BFT did. The Guild (XYZ) did not.",
      {{"Bureau of Fair Trade", TagType::kOrg},
       {"BFT", TagType::kOrg},
       {"BFT", TagType::kOrg},
       {"Guild", TagType::kOrg},
       {"XYZ", TagType::kOrg}});
  EXPECT_EQ(EntityOf(1), "Bureau of Fair Trade");
  EXPECT_EQ(EntityOf(2), "Bureau of Fair Trade");
  EXPECT_EQ(EntityOf(4), "XYZ");
  EXPECT_EQ(doc_.mentions[1].kind, MentionKind::kAcronym);
}

TEST_F(Names, TakeTheCapitalsBeforeABracketedAcronymForItsLongForm) {
  Run("The Peruvian Lake Forum (PELAFO) met. Then Ruiz Foods came (PELAFO).",
      {{"Peruvian", TagType::kNorp}, {"PELAFO", TagType::kOrg}, {"PELAFO", TagType::kOrg}});
  EXPECT_EQ(Found(), (Strings{"ORG Peruvian Lake Forum", "ORG PELAFO", "ORG PELAFO"}));
}

TEST_F(Names, KnowACompanyByItsFirstWord) {
  Run("Brightwater Plc grew. Shares of Brightwater rose.", {{"Brightwater Plc", TagType::kOrg}});
  EXPECT_EQ(Found(), (Strings{"ORG Brightwater Plc", "ORG Brightwater"}));
  EXPECT_EQ(EntityOf(1), "Brightwater Plc");
  Run("Brightwater Plc grew, and Brightwater sells.",
      {{"Brightwater Plc", TagType::kOrg}, {"Brightwater", TagType::kPlace, 500}});
  EXPECT_EQ(Found(), (Strings{"ORG Brightwater Plc", "ORG Brightwater"}));
  Run("Brightwater Plc grew in Brightwater.",
      {{"Brightwater Plc", TagType::kOrg}, {"Brightwater", TagType::kPlace, 950}});
  EXPECT_EQ(Found(), (Strings{"ORG Brightwater Plc", "GPE Brightwater"}));
}

TEST_F(Names, JoinAnAcronymToTheOneNameWithItsInitials) {
  Run("The Bureau of Fair Trade met. The BFT agreed. The GXW did not.",
      {{"Bureau of Fair Trade", TagType::kOrg}, {"BFT", TagType::kOrg}, {"GXW", TagType::kOrg}});
  EXPECT_EQ(EntityOf(1), "Bureau of Fair Trade");
  EXPECT_EQ(EntityOf(2), "GXW");
}

TEST_F(Names, KeepAnAcronymApartWhoseInitialsTwoShare) {
  Run("The Bureau of Fair Trade met the Board of Free Towns. The BFT agreed.",
      {{"Bureau of Fair Trade", TagType::kOrg}, {"Board of Free Towns", TagType::kOrg}, {"BFT", TagType::kOrg}});
  EXPECT_EQ(EntityOf(2), "BFT");
}

TEST_F(Names, JoinACountryToItsOfficialName) {
  Run("The Russian Federation agreed. Russia and Kenya signed.",
      {{"Russian Federation", TagType::kPlace}, {"Russia", TagType::kPlace}, {"Kenya", TagType::kPlace}});
  EXPECT_EQ(EntityOf(1), "Russian Federation");
  EXPECT_EQ(EntityOf(2), "Kenya");
}

TEST_F(Names, JoinACompanyWithoutItsForm) {
  Run("North Harbour grew. North Harbour Holdings Ltd sold North Pier.",
      {{"North Harbour", TagType::kOrg}, {"North Harbour Holdings Ltd", TagType::kOrg}, {"North Pier", TagType::kOrg}});
  EXPECT_EQ(EntityOf(0), "North Harbour Holdings Ltd");
  EXPECT_EQ(EntityOf(2), "North Pier");
}

TEST_F(Names, JoinANicknameAndAMiddleNameToTheFullName) {
  Run("William Moss came. Bill Moss spoke. William R. Moss left. Ann Moss stayed.",
      {{"William Moss", TagType::kPerson},
       {"Bill Moss", TagType::kPerson},
       {"William R. Moss", TagType::kPerson},
       {"Ann Moss", TagType::kPerson}});
  EXPECT_EQ(doc_.mentions[1].entity, doc_.mentions[0].entity);
  EXPECT_EQ(doc_.mentions[2].entity, doc_.mentions[0].entity);
  EXPECT_NE(doc_.mentions[3].entity, doc_.mentions[0].entity);
}

TEST_F(Names, KeepAFatherAndHisSonApart) {
  Run("William Moss met William Moss Jr.",
      {{"William Moss", TagType::kPerson}, {"William Moss Jr.", TagType::kPerson}});
  EXPECT_NE(doc_.mentions[1].entity, doc_.mentions[0].entity);
}

TEST_F(Names, JoinAFirstNameAloneToTheFullNameBeforeIt) {
  Run("Ada Moss came. Ada spoke.", {{"Ada Moss", TagType::kPerson}, {"Ada", TagType::kPerson}});
  EXPECT_EQ(EntityOf(1), "Ada Moss");
  Run("Ada came. Ada Moss spoke to Ada Lind.",
      {{"Ada", TagType::kPerson}, {"Ada Moss", TagType::kPerson}, {"Ada Lind", TagType::kPerson}});
  EXPECT_EQ(EntityOf(0), "Ada");
}

TEST_F(Names, JoinAMisspeltNameAndSaySo) {
  Run("Ada Vandorn came. Vandrn spoke. Vandorn left.",
      {{"Ada Vandorn", TagType::kPerson}, {"Vandrn", TagType::kPerson}, {"Vandorn", TagType::kPerson}});
  EXPECT_EQ(EntityOf(1), "Ada Vandorn");
  ASSERT_EQ(doc_.warnings.size(), 1u);
  EXPECT_EQ(doc_.warnings[0].code, WarningCode::kSpellingVariant);
  EXPECT_EQ(doc_.slice(doc_.warnings[0].span), "Vandrn");
  EXPECT_EQ(doc_.slice(doc_.warnings[0].related), "Ada Vandorn");
  EXPECT_EQ(doc_.warnings[0].message, "“Vandrn” may be a misspelling of “Vandorn”.");
}

TEST_F(Names, JoinTransliterations) {
  Run("Ada Zelensky came. Zelenskyy spoke.", {{"Ada Zelensky", TagType::kPerson}, {"Zelenskyy", TagType::kPerson}});
  EXPECT_EQ(EntityOf(1), "Ada Zelensky");
  EXPECT_EQ(doc_.warnings.size(), 1u);
}

TEST_F(Names, TakeNoFamilyNoOtherPersonAndNoShortNameForAMisspelling) {
  Run("Ada Vandorn came. The Vandorns spoke. Peter Vandern left. Lin met Min.", {{"Ada Vandorn", TagType::kPerson},
                                                                                 {"Vandorns", TagType::kPerson},
                                                                                 {"Peter Vandern", TagType::kPerson},
                                                                                 {"Lin", TagType::kPerson},
                                                                                 {"Min", TagType::kPerson}});
  EXPECT_EQ(doc_.entities.size(), 5u);
  EXPECT_TRUE(doc_.warnings.empty());
}

TEST_F(Names, TakeNoNameThatPeopleHaveForAMisspelling) {
  Run("Ada Delfyn came. Delfin spoke.", {{"Ada Delfyn", TagType::kPerson}, {"Delfin", TagType::kPerson}});
  EXPECT_EQ(doc_.entities.size(), 1u);  // these sound alike
  Run("Ada Delbin came. Delfin spoke.", {{"Ada Delbin", TagType::kPerson}, {"Delfin", TagType::kPerson}});
  EXPECT_EQ(doc_.entities.size(), 2u);
}

TEST_F(Names, GiveAnOfficeWithItsBodyToItsHolder) {
  Run("Ada Moss, director of the Bureau of Fair Trade (BFT) of Peru, came.", {{"Ada Moss", TagType::kPerson},
                                                                              {"Bureau of Fair Trade", TagType::kOrg},
                                                                              {"BFT", TagType::kOrg},
                                                                              {"Peru", TagType::kPlace}});
  ASSERT_EQ(doc_.title_spans.size(), 1u);
  EXPECT_EQ(doc_.slice(doc_.title_spans[0]), "director of the Bureau of Fair Trade (BFT) of Peru");
}

TEST_F(Names, KeepEveryInvariantOnRepeatedText) {
  std::string text;
  std::vector<Tagged> tagged;
  for (int i = 0; i < 200; ++i) {
    text += "President Maria Lopez of Peru met Dr Ali at Easter in Lima, Peru. ";
    tagged.insert(tagged.end(), {{"President Maria Lopez", TagType::kPerson},
                                 {"Peru", TagType::kPlace},
                                 {"Ali", TagType::kPerson},
                                 {"Lima, Peru", TagType::kPlace}});
  }
  Run(text, tagged);
  ASSERT_GT(doc_.mentions.size(), 1000u);
  for (std::size_t i = 1; i < doc_.mentions.size(); ++i)
    EXPECT_LE(doc_.mentions[i - 1].span.end, doc_.mentions[i].span.begin);
  std::vector<std::uint32_t> seen = doc_.entity_mentions;
  std::sort(seen.begin(), seen.end());
  EXPECT_EQ(std::adjacent_find(seen.begin(), seen.end()), seen.end());
  for (const Entity& entity : doc_.entities) EXPECT_LE(entity.salience, 1000);
}

}  // namespace
}  // namespace lede
