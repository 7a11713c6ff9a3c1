#include "json_line.h"

#include <gtest/gtest.h>

namespace lede::cli {
namespace {

JsonLine Read(std::string_view line) {
  JsonLine out;
  EXPECT_EQ(ReadJsonLine(line, {}, &out), "") << line;
  return out;
}

std::string Mistake(std::string_view line) {
  JsonLine out;
  return ReadJsonLine(line, {}, &out);
}

std::string Decoded(std::string literal) {
  DecodeJsonString(&literal);
  return literal;
}

TEST(JsonLineTest, KeepsLiteralsAsTheyAreWritten) {
  const JsonLine line = Read(R"( { "id" : 18446744073709551616 , "text":"a\u00e9\"" , "date" : null } )");
  EXPECT_EQ(line.id, "18446744073709551616");
  EXPECT_EQ(line.text, R"("a\u00e9\"")");
  EXPECT_EQ(line.date, "null");
  EXPECT_EQ(Read(R"({"id":-0.50e+10})").id, "-0.50e+10");
  EXPECT_EQ(Read(R"({"\u0069d":"x"})").id, R"("x")");
  EXPECT_EQ(Read("{}").id, "");
  EXPECT_EQ(Read(R"({"hints":{"a":[1]},"id":1})").hints, R"({"a":[1]})");
  EXPECT_EQ(Read("\xEF\xBB\xBF{\"id\":1}").id, "1");
}

TEST(JsonLineTest, TakesTheLastOfMembersWithOneName) { EXPECT_EQ(Read(R"({"id":1,"id":"2"})").id, R"("2")"); }

TEST(JsonLineTest, PassesOverOtherMembersWhateverTheyHold) {
  EXPECT_EQ(Read(R"({"n":1e400,"a":[1,[2,{"id":3}],{}],"t":true,"f":false,"s":"{\"id\":4}","id":5})").id, "5");
}

TEST(JsonLineTest, ReadsNestingOfAnyDepth) {
  constexpr std::size_t kDepth = 1'000'000;
  const std::string brackets = std::string(kDepth, '[') + std::string(kDepth, ']');
  EXPECT_EQ(Read("{\"deep\":" + brackets + ",\"id\":1}").id, "1");
  EXPECT_NE(Mistake(std::string(kDepth, '[')), "");
  std::string objects;
  for (std::size_t i = 0; i < kDepth; ++i) objects += "{\"a\":";
  EXPECT_NE(Mistake(objects), "");
}

TEST(JsonLineTest, RefusesWhatIsNotJson) {
  using namespace std::string_view_literals;
  for (const std::string_view line : {""sv,
                                      "{"sv,
                                      "{\"id\"}"sv,
                                      "{\"id\":1,}"sv,
                                      "{,}"sv,
                                      "{\"id\":01}"sv,
                                      "{\"id\":.5}"sv,
                                      "{\"id\":1.}"sv,
                                      "{\"id\":-}"sv,
                                      "{\"id\":1e}"sv,
                                      "{\"id\":+1}"sv,
                                      "{\"id\":tru}"sv,
                                      "{\"a\":\"\t\"}"sv,
                                      "{\"a\":\"\\x\"}"sv,
                                      "{\"a\":\"\\u12g4\"}"sv,
                                      "{\"a\":\"\\u12"sv,
                                      "{\"a\":\"\\"sv,
                                      "{\"a\":[1}"sv,
                                      "{\"a\":{1:2}}"sv,
                                      "{} {}"sv,
                                      "{\"id\":1}\0"sv,
                                      "{'a':1}"sv,
                                      "{\"a\":NaN}"sv,
                                      "[1,]"sv,
                                      "{\"a\":{\"b\":1]}"sv}) {
    EXPECT_NE(Mistake(line).find("not valid JSON at byte"), std::string::npos) << line;
  }
  EXPECT_EQ(Mistake("{\"id\":1} x"), "not valid JSON at byte 9.");
  EXPECT_EQ(Mistake("[1, {\"id\":2}]"), "a JSON object is expected.");
  EXPECT_EQ(Mistake("7"), "a JSON object is expected.");
}

TEST(JsonLineTest, KeepsTheIdOfALineThatGoesWrongBehindIt) {
  JsonLine line;
  EXPECT_NE(ReadJsonLine("{\"id\":\"a\",\"text\":\"cut", {}, &line), "");
  EXPECT_EQ(line.id, "\"a\"");
  JsonLine cut;
  EXPECT_NE(ReadJsonLine("{\"id\":12", {}, &cut), "");
  EXPECT_EQ(cut.id, "") << "it may have gone on";
}

TEST(JsonLineTest, DecodesStrings) {
  EXPECT_EQ(Decoded(R"("")"), "");
  EXPECT_EQ(Decoded(R"("\"\\\/\b\f\n\r\t")"), "\"\\/\b\f\n\r\t");
  EXPECT_EQ(Decoded(R"("\u0041\u00e9\u20AC\ud83d\ude00é")"), "Aé€😀é");
  EXPECT_EQ(Decoded(R"("\u0000x")"), std::string("\0x", 2));
}

TEST(JsonLineTest, TurnsHalvesOfSurrogatePairsIntoReplacementCharacters) {
  EXPECT_EQ(Decoded(R"("\ud800")"), "\uFFFD");
  EXPECT_EQ(Decoded(R"("\ud800x\udc00\\ud800")"), "\uFFFDx\uFFFD\\ud800");
  EXPECT_EQ(Decoded(R"("\ud800\u0041")"), "\uFFFDA");
  EXPECT_EQ(Decoded(R"("\ud800\ud83d\ude00")"), "\uFFFD😀");
}

}  // namespace
}  // namespace lede::cli
