// The copy desk on hand-made mentions and a small vocabulary: each warning with what must and must not raise it.
#include "desk/desk.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "segment/segment.h"
#include "vocabulary_testing.h"

namespace lede {
namespace {

class Desk : public testing::Test {
 protected:
  Desk() {
    model_ = ModelOfWords({"legal", "policies", "the", "inspection", "harbour", "video", "record", "school", "teacher",
                           "said", "signed", "linked", "bridge", "sheds", "national", "terminal", "manager", "closed"});
  }

  /// "code text" of every warning; each name is a mention of an entity of its own kind wherever it stands.
  std::string Warnings(std::string text, const std::vector<std::pair<std::string_view, EntityType>>& names = {}) {
    doc_ = Document();
    EXPECT_TRUE(doc_.SetText(std::move(text)).ok());
    Tokenize(&doc_);
    SplitSentences(&doc_);
    for (const auto& [name, type] : names) {
      for (std::size_t at = doc_.text().find(name); at != std::string_view::npos; at = doc_.text().find(name, at + 1))
        AddMention(static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + name.size()), type);
    }
    CopyDesk(model_).Run(&doc_);
    std::string found;
    for (const Warning& warning : doc_.warnings) {
      if (!found.empty()) found += "; ";
      found.append(WarningCodeName(warning.code)).append(" ").append(doc_.slice(warning.span));
    }
    return found;
  }

  void AddMention(std::uint32_t begin, std::uint32_t end, EntityType type) {
    Mention mention;
    mention.span = {begin, end}, mention.type = type;
    std::uint32_t first = 0;
    while (doc_.tokens[first].span.end <= begin) ++first;
    std::uint32_t last = first;
    while (last < doc_.tokens.size() && doc_.tokens[last].span.begin < end) ++last;
    mention.tokens = {first, last};
    doc_.mentions.push_back(mention);
  }

  Model model_;
  Document doc_;
};

TEST_F(Desk, FindsWordsRunTogether) {
  EXPECT_EQ(Warnings("A nationalinspection was held."), "joined_words nationalinspection");
  EXPECT_EQ(doc_.warnings[0].message, "“nationalinspection” seems to be two words: “national inspection”.");
  EXPECT_EQ(Warnings("He met themanager."), "joined_words themanager");
  EXPECT_EQ(Warnings("It broke harbour policiesThe bridge fell."), "joined_words policiesThe");
  EXPECT_EQ(Warnings("The bridge closed.She signed nothing. He closed.Harbour sheds fell."),
            "joined_words closed.Harbour");
}

TEST_F(Desk, LeavesCompoundsNamesAndAddresses) {
  EXPECT_EQ(Warnings("A videorecord of the schoolteacher and a harbourbridge."), "");
  EXPECT_EQ(Warnings("She posted on LinkedIn and at closed.Harbour.example.com."), "");
  EXPECT_EQ(Warnings("Tagged #nationalinspection by all."), "");
}

TEST_F(Desk, FindsAcronymsThatNobodySpellsOut) {
  EXPECT_EQ(Warnings("The QHBT closed on Monday.", {{"QHBT", EntityType::kOrg}}), "undefined_acronym QHBT");
  EXPECT_EQ(Warnings("Quarry Hill Bridge Trust closed. The QHBT sold it.", {{"QHBT", EntityType::kOrg}}), "");
  EXPECT_EQ(Warnings("The trust (QHBT) closed. The QHBT sold it.", {{"QHBT", EntityType::kOrg}}), "");
  EXPECT_EQ(Warnings("Broadcaster and charity QHBT closed.", {{"QHBT", EntityType::kOrg}}), "");
  EXPECT_EQ(Warnings("NATO and the FBI closed it.", {{"NATO", EntityType::kOrg}, {"FBI", EntityType::kOrg}}), "");
  EXPECT_EQ(
      Warnings("MONADEX Inc. closed. QHBT Ltd closed.", {{"MONADEX", EntityType::kOrg}, {"QHBT", EntityType::kOrg}}),
      "");
}

TEST_F(Desk, FindsAcronymsSpeltOutTwiceOrTooLate) {
  EXPECT_EQ(Warnings("Quarry Hill Bridge Trust (QHBT) closed. Later the Quarry Hill Bridge Trust (QHBT) sold it."),
            "other QHBT");
  EXPECT_EQ(Warnings("A town.\n\nThe QHBT closed.\n\nThe Quarry Hill Bridge Trust (QHBT) sold it."),
            "undefined_acronym QHBT");
  EXPECT_EQ(Warnings("The QHBT closed.\n\nThe Quarry Hill Bridge Trust (QHBT) sold it."), "");  // a headline
}

TEST_F(Desk, FindsNamesWithAndWithoutAccents) {
  const std::string text = "Ana Ramírez came. Ana Ramirez left. Ana Ramírez spoke.";
  EXPECT_EQ(Warnings(text), "");
  ASSERT_EQ(doc_.warnings.size(), 0u);
  Entity entity;
  entity.type = EntityType::kPerson;
  for (const std::string_view name : {"Ana Ramírez", "Ana Ramirez"}) {
    for (std::size_t at = doc_.text().find(name); at != std::string_view::npos; at = doc_.text().find(name, at + 1)) {
      AddMention(static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + name.size()), EntityType::kPerson);
      doc_.entity_mentions.push_back(static_cast<std::uint32_t>(doc_.mentions.size() - 1));
    }
  }
  entity.mentions = {0, 3};
  doc_.entities.push_back(entity);
  CopyDesk(model_).Run(&doc_);
  ASSERT_EQ(doc_.warnings.size(), 1u);
  EXPECT_EQ(doc_.slice(doc_.warnings[0].span), "Ana Ramirez");
  EXPECT_EQ(doc_.slice(doc_.warnings[0].related), "Ana Ramírez");
}

}  // namespace
}  // namespace lede
