// The tagger around a hand-made model: what it reads, caches and decodes, whatever was learnt.
#include <gtest/gtest.h>

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "lexicon/model_file.h"
#include "lexicon/phrase_table.h"
#include "tag/features.h"
#include "tag/tagger.h"
#include "tag/weights.h"

namespace lede {
namespace {

using Rows = std::vector<std::pair<std::uint64_t, std::array<std::int8_t, kScoredLabels>>>;

Model ModelOf(const Rows& rows) {
  Model model;
  EXPECT_TRUE(
      Model::Own(WriteModelFile("test", {{std::string(kSectionTagger), WriteWeights({}, 0.1f, rows)}}), &model).ok());
  return model;
}

/// A row that says "a name of one word, of this type".
std::array<std::int8_t, kScoredLabels> UnitRow(TagType type) {
  std::array<std::int8_t, kScoredLabels> row{};
  row.fill(-5);
  row[static_cast<std::size_t>(LabelOf(type, Position::kUnit))] = 90;
  return row;
}

/// All features that the word gives itself, in a one-word document.
std::vector<std::uint64_t> OwnFeatures(std::string_view word) {
  const Model empty = ModelOf({});
  FeatureExtractor extractor(empty);
  const std::vector<std::string_view> tokens = {word};
  const std::vector<std::uint32_t> ends = {1};
  extractor.Read({TokenForms(tokens), ends});
  WordFeatures features;
  extractor.WordFeaturesOf(0, &features);
  return features[kCentreSlot];
}

TEST(Tagger, FindsNothingWithoutWeights) {
  Model model;
  ASSERT_TRUE(Model::Own(WriteModelFile("empty", {}), &model).ok());
  const std::vector<std::string_view> tokens = {"Maria", "Santos"};
  const std::vector<std::uint32_t> ends = {2};
  std::vector<TagSpan> spans;
  EXPECT_TRUE(Tagger(model).Tag({TokenForms(tokens), ends}, &spans));
  EXPECT_TRUE(spans.empty());
}

TEST(Tagger, WeighsAWordsOwnFeatures) {
  Rows rows;
  rows.emplace_back(OwnFeatures("Lima").front(), UnitRow(TagType::kPlace));
  const Model model = ModelOf(rows);
  const std::vector<std::string_view> tokens = {"to", "Lima", ".", "Lima", "!"};
  const std::vector<std::uint32_t> ends = {3, 5};
  Tagger tagger(model);
  for (int round = 0; round < 2; ++round) {  // the second comes from the cache
    std::vector<TagSpan> spans;
    ASSERT_TRUE(tagger.Tag({TokenForms(tokens), ends}, &spans));
    ASSERT_EQ(spans.size(), 2u);
    EXPECT_EQ(spans[0].first, 1u);
    EXPECT_EQ(spans[0].last, 2u);
    EXPECT_EQ(spans[1].first, 3u);
    EXPECT_EQ(spans[1].type, TagType::kPlace);
    EXPECT_GT(spans[1].confidence, 950);
  }
}

TEST(Tagger, StopsWhenAsked) {
  const Model model = ModelOf({{1, UnitRow(TagType::kPlace)}});
  const std::vector<std::string_view> tokens = {"a"};
  const std::vector<std::uint32_t> ends = {1};
  std::vector<TagSpan> spans;
  const Progress stop([](std::uint32_t, std::string_view, void*) { return false; }, nullptr);
  EXPECT_FALSE(Tagger(model).Tag({TokenForms(tokens), ends}, &spans, stop));
}

TEST(Tagger, DecodesSentencesLongerThanItsTables) {
  Rows rows;
  rows.emplace_back(OwnFeatures("Lima").front(), UnitRow(TagType::kPlace));
  const Model model = ModelOf(rows);
  std::vector<std::string_view> tokens(5000, "word");
  for (std::size_t i = 0; i < tokens.size(); i += 100) tokens[i] = "Lima";
  const std::vector<std::uint32_t> ends = {5000};
  std::vector<TagSpan> spans;
  ASSERT_TRUE(Tagger(model).Tag({TokenForms(tokens), ends}, &spans));
  EXPECT_EQ(spans.size(), 50u);
}

/// A model whose only knowledge is that "goal" is a word of sport.
Model SportModel() {
  PhraseTableBuilder builder;
  builder.Add("goal", Bit(LexClass::kSportWord));
  Model model;
  EXPECT_TRUE(Model::Own(WriteModelFile("test", {{std::string(kSectionLexicon), builder.Build()}}), &model).ok());
  return model;
}

TEST(FeatureExtractor, ReadsTypographicMarksAsStraightOnes) {
  EXPECT_EQ(OwnFeatures("O’Hara"), OwnFeatures("O'Hara"));
  EXPECT_EQ(OwnFeatures("’s"), OwnFeatures("'s"));
  EXPECT_EQ(OwnFeatures("“"), OwnFeatures("\""));
  EXPECT_NE(OwnFeatures("–"), OwnFeatures("-")) << "dashes differ in what they do";
  const Model model = ModelOf({});
  FeatureExtractor extractor(model);
  const std::vector<std::string_view> tokens = {"O’Hara", "met", "O'Hara"};
  const std::vector<std::uint32_t> ends = {3};
  extractor.Read({TokenForms(tokens), ends});
  EXPECT_EQ(extractor.word_of(0), extractor.word_of(2)) << "one word, whose places are evidence for each other";
  EXPECT_EQ(extractor.form(0), "O'Hara");
}

TEST(FeatureExtractor, KnowsWhatADocumentIsAbout) {
  const Model model = SportModel();
  const auto evidence_of_lima = [&](std::string_view word) {
    const std::vector<std::string_view> tokens = {"the", word, "in", "Lima", "was", "late"};
    const std::vector<std::uint32_t> ends = {6};
    FeatureExtractor extractor(model);
    extractor.Read({TokenForms(tokens), ends});
    EXPECT_EQ(extractor.EvidenceKey(extractor.word_of(0)), 0u);  // no capital, no evidence
    return extractor.EvidenceKey(extractor.word_of(3));
  };
  EXPECT_NE(evidence_of_lima("goal"), evidence_of_lima("vote"));
  EXPECT_EQ(evidence_of_lima("bill"), evidence_of_lima("vote"));
}

TEST(FeatureExtractor, TellsWhereNoNameIsNear) {
  const Model model = SportModel();
  const std::vector<std::string_view> tokens = {"they", "all", "went", "to", "Lima", ".", "It", "rained"};
  const std::vector<std::uint32_t> ends = {6, 8};
  FeatureExtractor extractor(model);
  extractor.Read({TokenForms(tokens), ends});
  EXPECT_TRUE(extractor.IsFarFromCapitals(0, {0, 6}));
  EXPECT_TRUE(extractor.IsFarFromCapitals(2, {0, 6}));
  EXPECT_FALSE(extractor.IsFarFromCapitals(3, {0, 6}));
  EXPECT_FALSE(extractor.IsFarFromCapitals(5, {0, 6}));
  EXPECT_FALSE(extractor.IsFarFromCapitals(7, {6, 8}));
}

TEST(Weights, FindsEveryRowAndNoOther) {
  Rows rows;
  for (std::uint64_t i = 0; i < 3000; ++i) {
    std::array<std::int8_t, kScoredLabels> row{};
    row[i % kScoredLabels] = static_cast<std::int8_t>(i % 100 + 1);
    rows.emplace_back(MixHash(i + 1), row);
  }
  const std::string section = WriteWeights({}, 0.5f, rows);
  const Weights weights(std::as_bytes(std::span(section)));
  EXPECT_EQ(weights.scale(), 0.5f);
  std::size_t found = 0;
  for (const auto& [feature, row] : rows) {
    const std::int8_t* at = weights.Find(feature);
    ASSERT_NE(at, nullptr);
    found += std::equal(row.begin(), row.end(), at);
  }
  EXPECT_GE(found, rows.size() - 3);  // fingerprints of 16 bits clash now and then
  int strangers = 0;
  for (std::uint64_t i = 0; i < 3000; ++i) strangers += weights.Find(MixHash(i + 1'000'000)) != nullptr;
  EXPECT_LE(strangers, 3);
}

TEST(Weights, IsEmptyWhenMalformed) {
  const std::string section = WriteWeights({}, 0.5f, {});
  const std::string cut = section.substr(0, section.size() - 1);
  EXPECT_TRUE(Weights(std::as_bytes(std::span(cut))).empty());
  EXPECT_TRUE(Weights(std::span<const std::byte>()).empty());
}

}  // namespace
}  // namespace lede
