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

}  // namespace
}  // namespace lede
