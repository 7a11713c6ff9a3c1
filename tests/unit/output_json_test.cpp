#include "lede/json.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "output_testing.h"

namespace lede {
namespace {

std::string Json(const Document& doc, const JsonOptions& options) {
  std::string json;
  AppendJson(doc, options, &json);
  return json;
}

std::string Literal(std::string_view text) {
  std::string json;
  AppendJsonString(text, &json);
  return json;
}

/// The analysis of a document whose one mention has this confidence, from "confidence" on.
std::string Confidence(std::uint16_t thousandths) {
  Document doc;
  EXPECT_TRUE(doc.SetText("x").ok());
  doc.mentions = {{{0, 1}, {0, 1}, kNone, thousandths, EntityType::kMisc, MentionKind::kName, Producer::kRule}};
  const std::string json = Json(doc, {});
  const std::size_t at = json.find("\"confidence\":") + 13;
  return json.substr(at, json.find(',', at) - at);
}

TEST(JsonTest, WritesEveryLayerOfAnEmptyText) {
  Document doc;
  ASSERT_TRUE(doc.SetText("").ok());
  EXPECT_EQ(
      Json(doc, {}),
      R"({"schema":"lede/1","offset_unit":"codepoint","document_date":null,"sentences":[],"joins":[],"mentions":[],)"
      R"("entities":[],"times":[],"quantities":[],"quotes":[],"relations":[],"events":[],"warnings":[],)"
      R"("paragraphs":[],"lede":null,"made_by":{"program":")" LEDE_VERSION R"(","model":""}})");
}

TEST(JsonTest, WritesMembersInTheOrderOfTheSchema) {
  Document doc;
  testing::FillByHand(&doc);
  EXPECT_EQ(
      Json(doc, {.offsets = OffsetUnit::kCodePoint, .id = R"("a \u0022b\"")", .file = "a \"b\".txt"}),
      R"({"schema":"lede/1","id":"a \u0022b\"","offset_unit":"codepoint","document_date":"2016-12-07",)"
      R"("sentences":[{"start":0,"end":24,"paragraph":0},{"start":25,"end":43,"paragraph":0}],"joins":[],)"
      R"("mentions":[)"
      R"({"id":"m1","start":2,"end":7,"text":"Mayor","type":"TITLE","kind":"name","entity":null,"confidence":1,"source":"lexicon"},)"
      R"({"id":"m2","start":8,"end":17,"text":"Zoë Núñez","type":"PERSON","kind":"name","entity":"e1","confidence":0.973,"source":"tagger"},)"
      R"({"id":"m3","start":25,"end":30,"text":"Nunez","type":"PERSON","kind":"acronym","entity":"e1","confidence":0.05,"source":"rule"},)"
      R"({"id":"m4","start":37,"end":41,"text":"Łódź","type":"GPE","kind":"name","entity":"e2","confidence":0,"source":"tagger"}],)"
      R"("entities":[)"
      R"({"id":"e1","type":"PERSON","name":"Zoë Núñez","aliases":["Nunez"],"titles":["Mayor"],"mentions":["m2","m3"],)"
      R"("salience":1,"country":null,"place":null,"role":null},)"
      R"({"id":"e2","type":"GPE","name":"Łódź","aliases":[],"titles":[],"mentions":["m4"],"salience":0.12,"country":"PL",)"
      R"("place":{"name":"Łódź","lat":51.75,"lon":-19.46,"geonames":3093133,"feature":"city"},"role":null}],)"
      R"("times":[],"quantities":[],"quotes":[],"relations":[],"events":[],)"
      R"("warnings":[)"
      R"({"code":"spelling_variant","start":25,"end":30,"message":"“Nunez” is “Núñez” elsewhere.","related":{"start":12,"end":17},)"
      R"("args":{"written":"Nunez","elsewhere":"Núñez"},"suggestion":"Núñez"},)"
      R"({"code":"other","start":31,"end":35,"message":"A \"note\".","related":null,"args":{},"suggestion":null}],)"
      R"("paragraphs":[{"start":0,"end":43,"role":"body"}],)"
      R"("lede":{"who":[{"start":8,"end":17,"entity":"e1","time":null,"quantity":null,"event":null,"confidence":0.973}],"what":null,)"
      R"("whom":[],"when":null,"where":[],"how_much":null,"why":null,"source":null,"sentence":{"start":0,"end":24}},)"
      R"("file":"a \"b\".txt","made_by":{"program":")" LEDE_VERSION R"(","model":"2026.1.2"}})");
}

class Pieces : public JsonSink {
 public:
  void Write(std::string_view piece) override { all += piece, longest = std::max(longest, piece.size()); }
  std::string all;
  std::size_t longest = 0;
};

TEST(JsonTest, HandsOnTheSameBytesInShortPieces) {
  Document doc;
  testing::FillByHand(&doc);
  const std::vector<Mention> few = doc.mentions;
  for (int i = 0; i < 2000; ++i) doc.mentions.insert(doc.mentions.end(), few.begin(), few.end());
  Pieces pieces;
  WriteJson(doc, {}, &pieces);
  EXPECT_EQ(pieces.all, Json(doc, {}));
  EXPECT_GT(pieces.all.size(), 1'000'000);
  EXPECT_LT(pieces.longest, 40'000);
}

TEST(JsonTest, CountsOffsetsInTheUnitAskedFor) {
  Document doc;
  testing::FillByHand(&doc);
  EXPECT_NE(Json(doc, {.offsets = OffsetUnit::kUtf16}).find(R"("start":9,"end":18,"text":"Zoë Núñez")"),
            std::string::npos);
  EXPECT_NE(Json(doc, {.offsets = OffsetUnit::kByte}).find(R"("start":11,"end":23,"text":"Zoë Núñez")"),
            std::string::npos);
}

TEST(JsonTest, PrintsThousandthsAsShortAsJavaScriptDoes) {
  EXPECT_EQ(Confidence(0), "0");
  EXPECT_EQ(Confidence(1), "0.001");
  EXPECT_EQ(Confidence(10), "0.01");
  EXPECT_EQ(Confidence(100), "0.1");
  EXPECT_EQ(Confidence(505), "0.505");
  EXPECT_EQ(Confidence(990), "0.99");
  EXPECT_EQ(Confidence(1000), "1");
}

TEST(JsonTest, PrintsDegreesAsShortAsJavaScriptDoes) {
  Document doc;
  testing::FillByHand(&doc);
  const auto place = [&](std::int16_t latitude, std::int16_t longitude) {
    doc.places[0].latitude = latitude, doc.places[0].longitude = longitude;
    const std::string json = Json(doc, {});
    const std::size_t at = json.find("\"lat\":");
    return json.substr(at, json.find(",\"geonames", at) - at);
  };
  EXPECT_EQ(place(0, -5), R"("lat":0,"lon":-0.05)");
  EXPECT_EQ(place(-9000, 18000), R"("lat":-90,"lon":180)");
  EXPECT_EQ(place(-110, 1234), R"("lat":-1.1,"lon":12.34)");
}

TEST(JsonTest, WritesNullWhereAPlaceHasNoGeoNamesId) {
  Document doc;
  testing::FillByHand(&doc);
  doc.places[0].geonames = 0;
  EXPECT_NE(Json(doc, {}).find(R"("geonames":null,"feature":"city")"), std::string::npos);
}

TEST(JsonTest, EscapesStringsAsStringifyDoes) {
  EXPECT_EQ(Literal("a\"b\\c/d"), R"("a\"b\\c/d")");
  EXPECT_EQ(Literal("\b\f\n\r\t"), R"("\b\f\n\r\t")");
  EXPECT_EQ(Literal(std::string_view("\0\x01\x1f\x7f", 4)), "\"\\u0000\\u0001\\u001f\x7f\"");
  EXPECT_EQ(Literal("é 😀 \u2028"), "\"é 😀 \u2028\"");
}

}  // namespace
}  // namespace lede
