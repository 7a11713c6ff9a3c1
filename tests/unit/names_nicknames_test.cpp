// Second names: what introduces them, what they are made of, and what is none.
#include "names_testing.h"

namespace lede {
namespace {

class Nicknames : public Names {
 protected:
  /// The aliases of the entity that the first mention stands for.
  Strings Aliases() const {
    Strings aliases;
    const RowRange rows = doc_.entities[doc_.mentions.front().entity].aliases;
    for (std::uint32_t a = rows.first; a < rows.last; ++a) aliases.emplace_back(doc_.slice(doc_.alias_spans[a]));
    return aliases;
  }
};

TEST_F(Nicknames, AreIntroducedInManyWays) {
  for (const std::string words :
       {", alias “Lefty”,", ", alias \"Lefty,\"", ", 45, alias 'Lefty',", " alias Lefty", " (aka Lefty)",
        ", a.k.a. Lefty,", ", also known as Lefty,", ", better known as “Lefty”,", ", who is known as Lefty,",
        " is nicknamed “Lefty”", ", nicknamed “the Lefty”,", ", by the nom de guerre Lefty,", ", real name Lefty,"}) {
    doc_ = Document();
    Run("Ada Moss" + words + " and left.", {{"Ada Moss", TagType::kPerson}});
    EXPECT_EQ(Found(), (Strings{"PERSON Ada Moss", "PERSON Lefty"})) << words;
    EXPECT_EQ(EntityOf(1), "Ada Moss") << words;
    EXPECT_EQ(Aliases(), Strings{"Lefty"}) << words;
  }
}

TEST_F(Nicknames, AreTheSameNameWhereverTheyStand) {
  Run("Ada Moss, alias “El Zorro,” left. They say El Zorro was caught.",
      {{"Ada Moss", TagType::kPerson}, {"El Zorro", TagType::kOrg, 700}});
  EXPECT_EQ(Found(), (Strings{"PERSON Ada Moss", "PERSON El Zorro", "PERSON El Zorro"}));
  EXPECT_EQ(EntityOf(2), "Ada Moss");
}

TEST_F(Nicknames, MayBeginAlike) {
  Run("Ada Moss, alias “El Zorro,” met Ben Hale, alias “El Lobo.” They say El Zorro and El Lobo left.",
      {{"Ada Moss", TagType::kPerson}, {"Ben Hale", TagType::kPerson}});
  EXPECT_EQ(Found(), (Strings{"PERSON Ada Moss", "PERSON El Zorro", "PERSON Ben Hale", "PERSON El Lobo",
                              "PERSON El Zorro", "PERSON El Lobo"}));
  EXPECT_EQ(EntityOf(4), "Ada Moss");
  EXPECT_EQ(EntityOf(5), "Ben Hale");
}

TEST_F(Nicknames, NeverNameTheEntity) {
  Run("Ada Moss, also known as Mari the Fox, left.",
      {{"Ada Moss", TagType::kPerson}, {"Mari the Fox", TagType::kPerson}});
  EXPECT_EQ(EntityOf(1), "Ada Moss");
}

TEST_F(Nicknames, StandWithinNamesAsWell) {
  Run("Ada “The Fox” Moss left. They say Fox was caught.", {{"Ada", TagType::kPerson}, {"Moss", TagType::kPerson}});
  EXPECT_EQ(Found(), (Strings{"PERSON Ada “The Fox” Moss", "PERSON Fox"}));
  EXPECT_EQ(EntityOf(1), "Ada “The Fox” Moss");
}

TEST_F(Nicknames, MayBeTwo) {
  Run("The Tide League, also known as TL or Tidal, met.", {{"Tide League", TagType::kOrg}});
  EXPECT_EQ(Aliases(), (Strings{"TL", "Tidal"}));
}

TEST_F(Nicknames, BelongToWhatIsSpokenOf) {
  // The group is known so, not the league that it left, and the pass, not the country.
  Run("A part of the Tide League known as Tidal met.", {{"Tide League", TagType::kOrg}});
  EXPECT_TRUE(Aliases().empty());
  doc_ = Document();
  Run("A pass in Peru, known as the Gap, and Kenya, also known as the Ridge.",
      {{"Peru", TagType::kPlace}, {"Kenya", TagType::kPlace}});
  EXPECT_TRUE(Aliases().empty());
}

TEST_F(Nicknames, LeaveOtherNamesAlone) {
  Run("Ada Moss, known as Lima's best, left.", {{"Ada Moss", TagType::kPerson}, {"Lima", TagType::kPlace}});
  EXPECT_EQ(Found(), (Strings{"PERSON Ada Moss", "GPE Lima"}));
  doc_ = Document();
  Run("Ada Moss, known as a Peruvian painter, left.", {{"Ada Moss", TagType::kPerson}, {"Peruvian", TagType::kMisc}});
  EXPECT_EQ(Found(), (Strings{"PERSON Ada Moss", "NORP Peruvian"}));
}

TEST_F(Nicknames, SurnamesKeepTheirParticles) {
  Run("Ada van der Moss and Ben do Lago met.",
      {{"Ada", TagType::kPerson}, {"Moss", TagType::kPerson}, {"Ben", TagType::kPerson}, {"Lago", TagType::kPerson}});
  EXPECT_EQ(Found(), (Strings{"PERSON Ada van der Moss", "PERSON Ben do Lago"}));
  doc_ = Document();
  Run("Ada's Ben met.", {{"Ada", TagType::kPerson}, {"Ben", TagType::kPerson}});
  EXPECT_EQ(Found(), (Strings{"PERSON Ada", "PERSON Ben"}));
}

}  // namespace
}  // namespace lede
