// Relations on hand-made mentions: each with a sentence that states it and one that does not.
#include "relations/relations.h"

#include "relations/patterns.h"
#include "story_testing.h"

namespace lede {
namespace {

using enum EntityType;
using Strings = std::vector<std::string>;

class Relations : public Story {
 protected:
  /// "founder_of: Ada Moss, Zorbox [evidence]"
  Strings Found() {
    RelationFinder finder;
    finder.Run(&doc_);
    Strings found;
    for (const Relation& relation : doc_.relations) {
      found.push_back(std::string(RelationTypeName(relation.type)) + ": " + std::string(NameOf(relation.source)) +
                      ", " + std::string(NameOf(relation.target)) + " [" + std::string(doc_.slice(relation.span)) +
                      "]");
    }
    return found;
  }
  Strings Of(std::string text, const std::vector<StoryName>& names) {
    Tell(std::move(text), names);
    return Found();
  }
};

TEST_F(Relations, GiveATitleToItsHolder) {
  Tell("Mayor Ada Moss met Jo Lund.", {{"Mayor", kTitle}, {"Ada Moss", kPerson}, {"Jo Lund", kPerson}});
  Entitle("Ada Moss", "Mayor");
  EXPECT_EQ(Found(), (Strings{"holds_title: Ada Moss, Mayor [Mayor Ada Moss]"}));
}

TEST_F(Relations, TellWhereAnAcronymIsDefined) {
  EXPECT_EQ(Of("The Lake Forum (LF) met.", {{"Lake Forum", kOrg}, {"LF", kOrg, "Lake Forum"}}),
            (Strings{"acronym_of: Lake Forum, Lake Forum [Lake Forum (LF)]"}));
  EXPECT_EQ(Of("The Lake Forum (Oslo) met.", {{"Lake Forum", kOrg}, {"Oslo", kGpe}}), Strings{});
}

TEST_F(Relations, FindFounders) {
  const std::vector<StoryName> names = {{"Ada Moss", kPerson}, {"Zorbox", kOrg}};
  for (const std::string text :
       {"Ada Moss, founder of Zorbox", "Ada Moss, the chief executive and co-founder of Zorbox",
        "Ada Moss founded Zorbox", "Zorbox was founded in 1990 by Ada Moss", "Zorbox founder Ada Moss"}) {
    const Strings found = Of(text + " left.", names);
    ASSERT_EQ(found.size(), 1u) << text;
    EXPECT_EQ(found[0], "founder_of: Ada Moss, Zorbox [" + text + "]");
  }
  EXPECT_EQ(Of("Ada Moss sued Zorbox.", names), Strings{});
  EXPECT_EQ(Of("Ada Moss met the founder, said Zorbox.", names), Strings{});
}

TEST_F(Relations, FindOwners) {
  const std::vector<StoryName> names = {{"Zorbox", kOrg}, {"Moss Group", kOrg}};
  EXPECT_EQ(Of("Zorbox, which is owned by Moss Group, grew.", names),
            (Strings{"owned_by: Zorbox, Moss Group [Zorbox, which is owned by Moss Group]"}));
  EXPECT_EQ(Of("Moss Group owns Zorbox.", names), (Strings{"owned_by: Zorbox, Moss Group [Moss Group owns Zorbox]"}));
  EXPECT_EQ(Of("Zorbox, a subsidiary of Moss Group, grew.", names).size(), 1u);
  EXPECT_EQ(Of("Zorbox beat Moss Group.", names), Strings{});
}

TEST_F(Relations, FindWhereSomebodyIsBased) {
  const std::vector<StoryName> names = {{"Zorbox", kOrg}, {"Oslo", kGpe}};
  EXPECT_EQ(Of("The Oslo-based bank Zorbox grew.", names),
            (Strings{"based_in: Zorbox, Oslo [Oslo-based bank Zorbox]"}));
  EXPECT_EQ(Of("Zorbox, headquartered in Oslo, grew.", names),
            (Strings{"based_in: Zorbox, Oslo [Zorbox, headquartered in Oslo]"}));
  EXPECT_EQ(Of("Zorbox was sued in Oslo.", names), Strings{});
}

TEST_F(Relations, FindMembers) {
  const std::vector<StoryName> names = {{"Ada Moss", kPerson}, {"Lake Party", kOrg}, {"Zorbox", kOrg}};
  EXPECT_EQ(Of("Ada Moss of the Lake Party spoke.", names),
            (Strings{"member_of: Ada Moss, Lake Party [Ada Moss of the Lake Party]"}));
  EXPECT_EQ(Of("Ada Moss, a member of Zorbox, spoke.", names).size(), 1u);
  EXPECT_EQ(Of("Ada Moss of Zorbox spoke.", names), Strings{});
}

TEST_F(Relations, FindParts) {
  const std::vector<StoryName> names = {{"Lake Guard", kOrg}, {"Peru", kGpe}, {"Zorbox", kOrg}};
  EXPECT_EQ(Of("Peru’s Lake Guard met.", names), (Strings{"part_of: Lake Guard, Peru [Peru’s Lake Guard]"}));
  EXPECT_EQ(Of("Lake Guard, an arm of Zorbox, met.", names),
            (Strings{"part_of: Lake Guard, Zorbox [Lake Guard, an arm of Zorbox]"}));
  EXPECT_EQ(Of("Peru’s Zorbox met.", names), Strings{});
}

TEST_F(Relations, ReadPastAnAcronymInBrackets) {
  EXPECT_EQ(
      Of("The Lake Service (LS) of Peru met.", {{"Lake Service", kOrg}, {"LS", kOrg, "Lake Service"}, {"Peru", kGpe}}),
      (Strings{"part_of: Lake Service, Peru [Lake Service (LS) of Peru]",
               "acronym_of: Lake Service, Lake Service [Lake Service (LS)]"}));
}

TEST_F(Relations, FindWhoReportsToWhom) {
  const std::vector<StoryName> names = {{"Zorbox", kOrg}, {"president", kTitle}};
  EXPECT_EQ(Of("Zorbox reports directly to the president.", names),
            (Strings{"reports_to: Zorbox, president [Zorbox reports directly to the president]"}));
  EXPECT_EQ(Of("Zorbox wrote to the president.", names), Strings{});
}

TEST_F(Relations, FindWherePlacesLieWhereTheMapAgrees) {
  const std::vector<StoryName> names = {{"Lima", kGpe}, {"Peru", kGpe}, {"Chile", kGpe}};
  for (const bool right : {true, false}) {
    Tell(right ? "It rained in Lima, Peru." : "It rained in Lima, Chile and elsewhere.", names);
    Place("Lima", PlaceFeature::kCity, "PE");
    right ? Place("Peru", PlaceFeature::kCountry, "PE") : Place("Chile", PlaceFeature::kCountry, "CL");
    EXPECT_EQ(Found(), right ? (Strings{"located_in: Lima, Peru [Lima, Peru]"}) : Strings{});
  }
}

TEST_F(Relations, FindNationalities) {
  const std::vector<StoryName> names = {{"Peruvian", kNorp}, {"Ada Moss", kPerson}};
  for (const std::string text :
       {"The Peruvian Ada Moss ran.", "The Peruvian runner Ada Moss ran.", "Peruvian police held Ada Moss."}) {
    Tell(text, names);
    People("Peruvian", "PE");
    EXPECT_EQ(Found().size(), text.find("police") == std::string::npos ? 1u : 0u) << text;
  }
}

TEST_F(Relations, FindKin) {
  const std::vector<StoryName> names = {{"Ada Moss", kPerson}, {"Jo Lund", kPerson}};
  EXPECT_EQ(Of("Ada Moss and her husband, Jo Lund, ran.", names),
            (Strings{"spouse: Ada Moss, Jo Lund [Ada Moss and her husband, Jo Lund]"}));
  EXPECT_EQ(Of("Ada Moss, the daughter of Jo Lund, ran.", names),
            (Strings{"child_of: Ada Moss, Jo Lund [Ada Moss, the daughter of Jo Lund]"}));
  EXPECT_EQ(Of("Ada Moss's father Jo Lund ran.", names),
            (Strings{"parent_of: Jo Lund, Ada Moss [Ada Moss's father Jo Lund]"}));
  EXPECT_EQ(Of("Ada Moss, sister of Jo Lund, ran.", names).size(), 1u);
  EXPECT_EQ(Of("Ada Moss's cousin Jo Lund ran.", names),
            (Strings{"relative: Jo Lund, Ada Moss [Ada Moss's cousin Jo Lund]"}));
  EXPECT_EQ(Of("Ada Moss, whose father died, met Jo Lund.", names), Strings{});
}

TEST_F(Relations, SayAMutualOneOnce) {
  EXPECT_EQ(
      Of("Ada Moss married Jo Lund. Jo Lund married Ada Moss.", {{"Ada Moss", kPerson}, {"Jo Lund", kPerson}}).size(),
      1u);
}

TEST_F(Relations, SendPeoplesAndCapitalsToTheirCountry) {
  Tell("Peruvian fish from Lima feed Peru and Cusco.",
       {{"Peruvian", kNorp}, {"Lima", kGpe}, {"Peru", kGpe}, {"Cusco", kGpe}});
  People("Peruvian", "PE");
  Place("Lima", PlaceFeature::kCity, "PE", true);
  Place("Cusco", PlaceFeature::kCity, "PE");
  Place("Peru", PlaceFeature::kCountry, "PE");
  EXPECT_EQ(Found(), (Strings{"demonym_of: Peruvian, Peru [Peruvian]", "capital_of: Lima, Peru [Lima]"}));
}

TEST(RelationPatterns, MatchWordsChoicesAndStars) {
  const std::vector<std::string_view> words = {",", "chief", "founder", "of"};
  const bool opaque[] = {true, false, false, false};
  EXPECT_TRUE(FitsPattern(words, opaque, ", * owner|founder of"));
  EXPECT_FALSE(FitsPattern(words, opaque, "* founder of")) << "a star stands for no comma";
  EXPECT_FALSE(FitsPattern(words, opaque, ", * founder"));
  EXPECT_TRUE(FitsPattern({}, {}, ""));
}

}  // namespace
}  // namespace lede
