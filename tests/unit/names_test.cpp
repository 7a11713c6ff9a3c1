// What must hold of the tables for every text; the rules are in tests/corpus/names.
#include "names_testing.h"

namespace lede {
namespace {

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

// Their search would take time with the length of the names times itself.
TEST_F(Names, SayNothingOfSlipsInAbsurdlyLongOnes) {
  const auto warnings = [&](std::size_t letters) {
    const std::string one = "Maria B" + std::string(letters, 'a') + "dex",
                      other = "Maria B" + std::string(letters, 'a') + "dix";
    Run(one + " met " + other + ".", {{one, TagType::kPerson}, {other, TagType::kPerson}});
    return doc_.warnings.size();
  };
  EXPECT_EQ(warnings(8), 1u);
  EXPECT_EQ(warnings(4000), 0u);
}

// A search that does not remember dead ends takes two choices a word.
TEST_F(Names, EndWhereSmallWordsLeaveManyChoicesForAnAcronym) {
  std::string text;
  for (int i = 0; i < 200; ++i) text += "a a a a a a a a a a a a a a a a a (AAAAAAAAAA) ";
  Run(text, {});
  EXPECT_TRUE(doc_.mentions.empty());
}

}  // namespace
}  // namespace lede
