// Hints as they are written down, and where their words stand.
#include "hints/hints.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "hints/phrase_finder.h"
#include "lede/document.h"
#include "segment/segment.h"

namespace lede {
namespace {

std::string List(std::string_view hints) { return R"({"schema":"lede-hints/1","hints":[)" + std::string(hints) + "]}"; }

/// What is wrong with a list of these hints.
std::string MistakeIn(std::string_view json) {
  std::vector<Hint> hints;
  const Status status = ReadHints(json, &hints);
  EXPECT_EQ(status.ok(), status.code != ErrorCode::kBadHints);
  return status.message;
}
std::string MistakeInHint(std::string_view hint) { return MistakeIn(List(hint)); }

TEST(Hints, EachKindIsRead) {
  std::vector<Hint> hints;
  const Status status = ReadHints("\xEF\xBB\xBF" + List(R"(
        {"words": "Bath", "where": "everywhere", "type": "GPE"},
        {"where": {"after": "b", "before": "\u0061"}, "not_a_name": true, "words": "Bath"},
        {"words": "Bath", "where": "everywhere", "extent": {"words": "Bath Spa"}},
        {"words": "Bath", "where": "everywhere", "same_as": "Bath Spa"},
        {"words": "Bath", "where": "everywhere", "apart_from": "Bath Spa"},
        {"words": "Bath", "where": "everywhere", "place": {"geonames": 4294967295}},
        {"words": "Bath", "where": "everywhere", "place": null},
        {"words": "Bath", "where": "everywhere", "place": {"name": "Bath", "feature": "city", "country": "GB"}},
        {"words": "Deep", "where": "everywhere", "place": {"feature": "water", "country": null, "name": "Deep"}},
        {"words": "Go!", "where": "everywhere", "speaker": "Ada"},
        {"words": "Go!", "where": "everywhere", "speaker": null},
        {"words": "Go!", "where": "everywhere", "not_a_quotation": true})") +
                                      "\n " + List(""),
                                  &hints);
  ASSERT_TRUE(status.ok()) << status.message;
  ASSERT_EQ(hints.size(), 12u);
  EXPECT_EQ(hints[0].type, EntityType::kGpe);
  EXPECT_TRUE(hints[0].everywhere);
  EXPECT_EQ(hints[1].before + hints[1].after, "ab");
  EXPECT_FALSE(hints[1].everywhere);
  EXPECT_EQ(hints[2].other, "Bath Spa");
  EXPECT_EQ(hints[5].geonames, 4294967295u);
  EXPECT_EQ(hints[6].geonames, 0u);
  EXPECT_TRUE(hints[6].IsNowhere());
  EXPECT_FALSE(hints[7].IsNowhere());
  EXPECT_EQ(hints[7].other, "Bath");
  EXPECT_EQ(hints[7].feature, PlaceFeature::kCity);
  EXPECT_EQ(hints[7].country, 'G' | 'B' << 8);
  EXPECT_EQ(hints[8].feature, PlaceFeature::kWater);
  EXPECT_EQ(hints[8].country, kNoCountry);
  EXPECT_EQ(hints[9].other, "Ada");
  EXPECT_EQ(hints[10].other, "");
  for (std::size_t h = 0; h < hints.size(); ++h) {
    constexpr HintKind kKinds[] = {HintKind::kType,    HintKind::kNotAName,  HintKind::kExtent,
                                   HintKind::kSameAs,  HintKind::kApartFrom, HintKind::kPlace,
                                   HintKind::kPlace,   HintKind::kPlace,     HintKind::kPlace,
                                   HintKind::kSpeaker, HintKind::kSpeaker,   HintKind::kNotAQuotation};
    EXPECT_EQ(hints[h].kind, kKinds[h]) << h;
  }
}

TEST(Hints, MistakesAreToldInASentenceThatNamesThem) {
  EXPECT_EQ(MistakeIn(R"({"hints":[]})"), "The hints have no \"schema\"; this program reads \"lede-hints/1\".");
  EXPECT_EQ(MistakeIn(R"({"schema":"lede-hints/2","hints":[]})"),
            "The hints have the schema \"lede-hints/2\"; this program reads \"lede-hints/1\".");
  EXPECT_EQ(MistakeIn(R"({"schema":"lede-hints/1"})"), "The hints have no list \"hints\".");
  EXPECT_EQ(MistakeIn(R"({"schema":"lede-hints/1","hints":{}})"), "\"hints\" must be a list.");
  EXPECT_EQ(MistakeIn(R"({"schema":"lede-hints/1","hints":[],"note":1})"),
            "The hints have an unknown member \"note\"; there are \"schema\" and \"hints\".");
  EXPECT_EQ(MistakeIn("[]"), "The hints must be an object.");
  EXPECT_EQ(MistakeInHint("3"), "Hint 1: It must be an object.");
  EXPECT_EQ(MistakeInHint(R"({"words":"a","where":"everywhere","type":"GPE"},{"words":"a","wrods":1})"),
            "Hint 2: It has an unknown member \"wrods\"; there are \"words\", \"where\", and one of \"type\", "
            "\"not_a_name\", \"extent\", \"same_as\", \"apart_from\", \"place\", \"speaker\" or \"not_a_quotation\".");
  EXPECT_EQ(MistakeInHint(R"({"where":"everywhere","type":"GPE"})"), "Hint 1: \"words\" is missing.");
  EXPECT_EQ(MistakeInHint(R"({"words":"a","type":"GPE"})"), "Hint 1: \"where\" is missing.");
  EXPECT_EQ(MistakeInHint(R"({"words":" \u00a0","where":"everywhere","type":"GPE"})"),
            "Hint 1: \"words\" has no words.");
  EXPECT_EQ(MistakeInHint(R"({"words":1,"where":"everywhere","type":"GPE"})"), "Hint 1: \"words\" must be text.");
  EXPECT_EQ(MistakeInHint(R"({"words":"a","where":"here"})"),
            "Hint 1: \"where\" must be \"everywhere\" or an object with \"before\" and \"after\".");
  EXPECT_EQ(MistakeInHint(R"({"words":"a","where":{"before":""}})"),
            "Hint 1: \"where\" must have both \"before\" and \"after\"; either may be \"\".");
  EXPECT_EQ(MistakeInHint(R"({"words":"a","where":{"at":""}})"),
            "Hint 1: \"where\" has an unknown member \"at\"; there are \"before\" and \"after\".");
  EXPECT_NE(MistakeInHint(R"({"words":"a","where":"everywhere","type":"CITY"})").find("no type \"CITY\"; there are"),
            std::string::npos);
  EXPECT_EQ(MistakeInHint(R"({"words":"a","where":"everywhere","not_a_name":false})"),
            "Hint 1: \"not_a_name\" must be true.");
  EXPECT_EQ(MistakeInHint(R"({"words":"a","where":"everywhere"})").substr(0, 38),
            "Hint 1: It says nothing of its words; ");
  EXPECT_EQ(MistakeInHint(R"({"words":"a","where":"everywhere","type":"GPE","not_a_name":true})"),
            "Hint 1: It says two things of its words; make two hints of it.");
  EXPECT_EQ(MistakeInHint(R"({"words":"a","words":"a"})"), "Hint 1: It has the member \"words\" twice.");
  for (const std::string_view id : {"0", "-1", "1.5", "1e3", "01", "4294967296", "\"1\""}) {
    EXPECT_EQ(MistakeInHint(R"({"words":"a","where":"everywhere","place":{"geonames":)" + std::string(id) + "}}"),
              "Hint 1: \"geonames\" must be a GeoNames id, a whole number above 0.")
        << id;
  }
  const auto mistake_in_place = [](std::string_view place) {
    return MistakeInHint(R"({"words":"a","where":"everywhere","place":)" + std::string(place) + "}");
  };
  constexpr std::string_view kPlaces =
      "Hint 1: \"place\" must be null, an object with \"geonames\", or one with \"name\", \"feature\" and \"country\".";
  for (const std::string_view place : {"{}", "3", R"({"name":"a"})", R"({"name":"a","feature":"city"})",
                                       R"({"geonames":1,"name":"a","feature":"city","country":"GB"})"}) {
    EXPECT_EQ(mistake_in_place(place), kPlaces) << place;
  }
  EXPECT_EQ(mistake_in_place(R"({"lat":1})"),
            "Hint 1: \"place\" has an unknown member \"lat\"; there is \"geonames\", or \"name\", \"feature\" and "
            "\"country\".");
  EXPECT_EQ(mistake_in_place(R"({"name":"a","name":"a"})"), "Hint 1: \"place\" has the member \"name\" twice.");
  EXPECT_NE(mistake_in_place(R"({"feature":"town"})").find("no feature \"town\"; there are country"),
            std::string::npos);
  for (const std::string_view country : {R"("gb")", R"("GBR")", R"("")", "1"}) {
    EXPECT_EQ(mistake_in_place(R"({"country":)" + std::string(country) + "}"),
              "Hint 1: \"country\" must be an ISO 3166-1 code of two capital letters, or null.")
        << country;
  }
  EXPECT_EQ(MistakeInHint(R"({"words":"a","where":"everywhere","speaker":true})"),
            "Hint 1: \"speaker\" must be text or null.");
  EXPECT_EQ(MistakeIn(List("") + "x"), "The hints are not valid JSON at byte 36.");
  EXPECT_EQ(MistakeInHint(R"({"words":"a\x"})"), "The hints are not valid JSON at byte 46.");
  EXPECT_EQ(MistakeIn("\xFF"), "The hints are not valid UTF-8 at byte 0.");
}

TEST(Hints, TooManyOrTooLongAreRefused) {
  const std::string hint = R"({"words":"a","where":"everywhere","type":"GPE"})";
  std::string many = hint;
  for (std::size_t i = 1; i < kMaxHints; ++i) many += "," + hint;
  EXPECT_EQ(MistakeInHint(many), "");
  EXPECT_EQ(MistakeInHint(many + "," + hint), "There are more than 10000 hints.");
  EXPECT_EQ(MistakeIn(List("") + std::string(kMaxHintBytes, ' ')), "The hints are longer than 1 MiB.");
  EXPECT_EQ(MistakeInHint(R"({"words":")" + std::string(kMaxHintWords + 1, 'a') + "\"}"),
            "Hint 1: \"words\" is longer than 10000 bytes.");
}

class Phrases : public testing::Test {
 protected:
  void Read(std::string text) {
    ASSERT_TRUE(doc.SetText(std::move(text)).ok());
    Tokenize(&doc);
  }
  std::vector<std::string> Found(std::string_view words) {
    finder.Clear();
    std::vector<std::uint32_t> phrases;
    for (const std::string& reading : ReadingsOf(words)) phrases.push_back(finder.Add(reading));
    finder.Run(doc);
    std::vector<std::string> found;
    for (const std::uint32_t phrase : phrases) {
      for (const RowRange tokens : finder.PlacesOf(phrase))
        found.emplace_back(
            doc.slice(ByteSpan{doc.tokens[tokens.first].span.begin, doc.tokens[tokens.last - 1].span.end}));
    }
    return found;
  }

  Document doc;
  PhraseFinder finder;
};

using Strings = std::vector<std::string>;

TEST_F(Phrases, StandAtTheBordersOfTokens) {
  Read("Bath, Bathurst and Bath Spa: a bath at Bath\n Spa. X");
  EXPECT_EQ(Found("Bath"), (Strings{"Bath", "Bath", "Bath"}));
  EXPECT_EQ(Found(" Bath  Spa\t"), (Strings{"Bath Spa", "Bath\n Spa"}));
  EXPECT_EQ(Found("X"), (Strings{"X"}));
  EXPECT_EQ(Found("B"), Strings{});
  EXPECT_EQ(Found("Spa. X and more"), Strings{});
}

TEST_F(Phrases, MarksAreFolded) {
  Read("O’Hara said “no”.");
  EXPECT_EQ(Found("O'Hara"), (Strings{"O’Hara"}));
  EXPECT_EQ(Found("said \"no\""), (Strings{"said “no”"}));
}

TEST_F(Phrases, AHyphenAtALinesEndMayBelongToTheWord) {
  Read("The Organization of a well-known town");
  EXPECT_EQ(Found("Organi-\nzation"), (Strings{"Organization"}));
  EXPECT_EQ(Found("well-\nknown"), (Strings{"well-known"}));
}

TEST_F(Phrases, ContextsEndAnywhere) {
  Read("The town  of Bath, old.");
  ASSERT_EQ(Found("Bath"), (Strings{"Bath"}));
  const auto token = static_cast<std::uint32_t>(3);
  for (const std::string_view before : {"", " ", "of ", "own of ", "of", "The town of "})
    EXPECT_TRUE(finder.StandsBefore(before, token)) << before;
  for (const std::string_view before : {"in ", "x The town of ", "off "})
    EXPECT_FALSE(finder.StandsBefore(before, token)) << before;
  for (const std::string_view after : {"", ",", ", o", ", old."})
    EXPECT_TRUE(finder.StandsBehind(after, token)) << after;
  for (const std::string_view after : {".", ", old. And"}) EXPECT_FALSE(finder.StandsBehind(after, token)) << after;
}

}  // namespace
}  // namespace lede
