#include <gtest/gtest.h>

#include <cstring>
#include <string>

#include "lede/document.h"

namespace lede {
namespace {

TEST(Document, KeepsItsTextAsItIs) {
  using std::string_literals::operator""s;
  const std::string text = "\uFEFFNUL \0 and\r\nCRLF\u00A0“é” 😀"s;
  Document doc;
  ASSERT_TRUE(doc.SetText(text).ok());
  EXPECT_EQ(doc.text(), text);
}

TEST(Document, NamesTheFirstBadByteAndStaysEmpty) {
  Document doc;
  doc.tokens.push_back({});
  const Status status = doc.SetText("Lima\xC3(");
  EXPECT_EQ(status.code, ErrorCode::kInvalidUtf8);
  EXPECT_EQ(status.at, 4u);
  EXPECT_NE(status.message.find("byte 4"), std::string::npos);
  EXPECT_TRUE(doc.text().empty());
  EXPECT_TRUE(doc.tokens.empty());
}

TEST(Document, RefusesTextBeyondItsLimit) {
  Document doc;
  EXPECT_EQ(doc.SetText(std::string(Document::kMaxBytes + 1, ' ')).code, ErrorCode::kTextTooLong);
  EXPECT_TRUE(doc.text().empty());
}

TEST(Document, NewTextClearsEveryLayer) {
  Document doc;
  ASSERT_TRUE(doc.SetText("One.").ok());
  doc.document_date = "2016-12-07";
  doc.tokens.push_back({});
  doc.sentences.push_back({});
  doc.mentions.push_back({});
  doc.entities.push_back({});
  doc.entity_mentions.push_back(0);
  doc.alias_spans.push_back({});
  doc.title_spans.push_back({});
  doc.warnings.push_back({});
  ASSERT_TRUE(doc.SetText("Two.").ok());
  EXPECT_TRUE(doc.document_date.empty());
  EXPECT_TRUE(doc.tokens.empty() && doc.sentences.empty() && doc.mentions.empty() && doc.entities.empty());
  EXPECT_TRUE(doc.entity_mentions.empty() && doc.alias_spans.empty() && doc.title_spans.empty() &&
              doc.warnings.empty());
}

TEST(Document, TakesTextWrittenInPlace) {
  Document doc;
  for (const char* text : {"a long first text", "short", "a longer one after the short one", ""}) {
    const std::size_t size = std::strlen(text);
    std::memcpy(doc.TextBuffer(size + 7), text, size);
    ASSERT_TRUE(doc.SetTextFromBuffer(size).ok());
    EXPECT_EQ(doc.text(), text);
  }
}

TEST(Document, NamesEveryKind) {
  EXPECT_EQ(EntityTypeName(EntityType::kPerson), "PERSON");
  EXPECT_EQ(EntityTypeName(EntityType::kMisc), "MISC");
  EXPECT_EQ(MentionKindName(MentionKind::kPronoun), "pronoun");
  EXPECT_EQ(WarningCodeName(WarningCode::kSpellingVariant), "spelling_variant");
  EXPECT_EQ(WarningCodeName(WarningCode::kOther), "other");
}

}  // namespace
}  // namespace lede
