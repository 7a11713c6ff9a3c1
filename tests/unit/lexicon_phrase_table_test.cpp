#include <gtest/gtest.h>

#include <string>

#include "lexicon/phrase_table.h"

namespace lede {
namespace {

PhraseTable Table(const std::string& bytes) { return PhraseTable(std::as_bytes(std::span(bytes))); }

TEST(PhraseTable, FindsPhrasesFolded) {
  PhraseTableBuilder builder;
  builder.Add("São Tomé", Bit(LexClass::kCountry));
  builder.Add("Minister", Bit(LexClass::kTitle));
  const std::string bytes = builder.Build();
  const PhraseTable table = Table(bytes);
  EXPECT_EQ(table.FindPhrase("sao tome"), Bit(LexClass::kCountry));
  EXPECT_EQ(table.FindPhrase("minister"), Bit(LexClass::kTitle));
  EXPECT_EQ(table.FindPhrase("sao"), 0u);
  EXPECT_EQ(table.FindPhrase("tome"), 0u);
  EXPECT_EQ(table.FindPhrase("ministers"), 0u);
}

TEST(PhraseTable, KnowsWhereALongerPhraseBegins) {
  PhraseTableBuilder builder;
  builder.Add("new york city", Bit(LexClass::kCity));
  builder.Add("new york", Bit(LexClass::kRegion));
  const std::string bytes = builder.Build();
  const PhraseTable table = Table(bytes);
  PhraseHash hash;
  hash.Add("new");
  EXPECT_EQ(table.Find(hash.value()).classes, 0u);
  EXPECT_TRUE(table.Find(hash.value()).prefix);
  hash.Add("york");
  EXPECT_EQ(table.Find(hash.value()).classes, Bit(LexClass::kRegion));
  EXPECT_TRUE(table.Find(hash.value()).prefix);
  hash.Add("city");
  EXPECT_EQ(table.Find(hash.value()).classes, Bit(LexClass::kCity));
  EXPECT_FALSE(table.Find(hash.value()).prefix);
}

TEST(PhraseTable, TakesHyphensForSpaces) {
  PhraseTableBuilder builder;
  builder.Add("rocket-propelled grenade", Bit(LexClass::kWeaponWord));
  builder.Add("guinea-bissau", Bit(LexClass::kCountry));
  const std::string bytes = builder.Build();
  const PhraseTable table = Table(bytes);
  EXPECT_EQ(table.FindPhrase("rocket - propelled grenade"), Bit(LexClass::kWeaponWord));
  EXPECT_EQ(table.FindPhrase("rocket propelled grenade"), Bit(LexClass::kWeaponWord));
  EXPECT_EQ(table.FindPhrase("guinea bissau"), Bit(LexClass::kCountry));
  EXPECT_EQ(table.FindPhrase("guineabissau"), 0u);
  EXPECT_EQ(table.FindPhrase("bissau-guinea"), 0u);
  // A hyphen alone is no word.
  EXPECT_FALSE(PhraseHash::OfToken("-").has_parts());
  EXPECT_TRUE(PhraseHash::OfToken("-based").has_parts());
}

TEST(PhraseTable, UnitesClassesAndIgnoresOrder) {
  PhraseTableBuilder one, other;
  one.Add("jordan", Bit(LexClass::kCountry));
  one.Add("jordan", Bit(LexClass::kFirstName));
  one.Add("lima", Bit(LexClass::kCity));
  other.Add("lima", Bit(LexClass::kCity));
  other.Add("Jordan", Bit(LexClass::kFirstName) | Bit(LexClass::kCountry));
  const std::string bytes = one.Build();
  EXPECT_EQ(bytes, other.Build());
  EXPECT_EQ(Table(bytes).FindPhrase("jordan"), Bit(LexClass::kCountry) | Bit(LexClass::kFirstName));
}

TEST(PhraseTable, HoldsManyPhrases) {
  constexpr int kPhrases = 20000;
  PhraseTableBuilder builder;
  for (int i = 0; i < kPhrases; ++i) builder.Add("phrase number" + std::to_string(i), Bit(LexClass::kCity));
  const std::string bytes = builder.Build();
  const PhraseTable table = Table(bytes);
  EXPECT_EQ(table.size(), std::size_t{kPhrases} + 1);  // and "phrase", which begins them all
  for (int i = 0; i < kPhrases; ++i)
    EXPECT_EQ(table.FindPhrase("phrase number" + std::to_string(i)), Bit(LexClass::kCity));
  for (int i = 0; i < kPhrases; ++i) EXPECT_EQ(table.FindPhrase("other number" + std::to_string(i)), 0u);
}

TEST(PhraseTable, MatchesNothingWhenEmptyOrMalformed) {
  EXPECT_EQ(PhraseTable().FindPhrase("lima"), 0u);
  EXPECT_EQ(Table("abc").FindPhrase("lima"), 0u);
  PhraseTableBuilder builder;
  builder.Add("lima", Bit(LexClass::kCity));
  const std::string bytes = builder.Build(), cut = bytes.substr(0, bytes.size() - 1);
  EXPECT_EQ(Table(cut).FindPhrase("lima"), 0u);
}

}  // namespace
}  // namespace lede
