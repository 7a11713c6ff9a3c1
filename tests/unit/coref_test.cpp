// What must hold of the tables after references are joined; the rules are in tests/corpus/references.
#include "coref/coref.h"

#include "story_testing.h"

namespace lede {
namespace {

using enum EntityType;
using References = Story;

TEST_F(References, KeepMentionsInOrderAndListedOnce) {
  Tell("Karl Brandt left. He took his car. Maria Weiss saw Karl Brandt.",
       {{"Karl Brandt", kPerson}, {"Maria Weiss", kPerson}});
  ReferenceFinder().Run(&doc_);
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
