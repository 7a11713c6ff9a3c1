#include "protect/protect.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "protect/names.h"

namespace lede {
namespace {

/// A document in which each name is found wherever it stands as it is.
Document Named(std::string text, const std::vector<std::string>& names) {
  Document doc;
  EXPECT_TRUE(doc.SetText(std::move(text)).ok());
  for (std::uint32_t e = 0; e < names.size(); ++e) {
    Entity entity;
    entity.type = EntityType::kPerson;
    entity.mentions.first = static_cast<std::uint32_t>(doc.entity_mentions.size());
    for (std::size_t at = doc.text().find(names[e]); at != std::string_view::npos;
         at = doc.text().find(names[e], at + 1)) {
      Mention mention;
      mention.span = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + names[e].size())};
      mention.entity = e;
      doc.entity_mentions.push_back(static_cast<std::uint32_t>(doc.mentions.size()));
      doc.mentions.push_back(mention);
      if (entity.name.empty()) entity.name = mention.span;
    }
    entity.mentions.last = static_cast<std::uint32_t>(doc.entity_mentions.size());
    doc.entities.push_back(entity);
  }
  std::sort(doc.mentions.begin(), doc.mentions.end(),
            [](const Mention& a, const Mention& b) { return a.span < b.span; });
  for (Entity& entity : doc.entities) entity.mentions = {0, 0};
  return doc;
}

ProtectChoice Of(std::vector<std::string> names) {
  ProtectChoice choice;
  choice.names = std::move(names);
  return choice;
}

std::string Left(const ProtectedText& text) {
  std::string left;
  for (const Leftover& one : text.leftovers)
    left.append(left.empty() ? "" : "|").append(text.text.substr(one.to.begin, one.to.size()));
  return left;
}

TEST(Protect, TellsWhereEachSpanWent) {
  const Document doc = Named("Ada Moss met moss, and Ada Moss.", {"Ada Moss"});
  const ProtectedText text = Protect(doc, Of({"Ada Moss"})).texts[0];
  ASSERT_EQ(text.text, "Person 1 met moss, and Person 1.");
  ASSERT_EQ(text.replacements.size(), 2u);
  EXPECT_EQ(text.replacements[1].from, (ByteSpan{23, 31}));
  EXPECT_EQ(text.replacements[1].to, (ByteSpan{23, 31}));
  ASSERT_EQ(text.leftovers.size(), 1u);
  EXPECT_EQ(Left(text), "moss");
}

TEST(Protect, ReplacesWhatTheReaderDecides) {
  const Document doc = Named("Ada Moss met moss, and moss.", {"Ada Moss"});
  ProtectChoice choice = Of({"Ada Moss"});
  choice.replace = {{0, {23, 27}}};
  const ProtectedText text = Protect(doc, choice).texts[0];
  EXPECT_EQ(text.text, "Person 1 met moss, and Person 1.");
  EXPECT_EQ(Left(text), "moss");
  choice.replace = {{1, {23, 27}}};
  EXPECT_EQ(Protect(doc, choice).texts[0].leftovers.size(), 2u) << "a passage of another text";
}

TEST(Protect, WithoutAChoiceLeavesTheTextAlone) {
  const Document doc = Named("Ada Moss left.", {"Ada Moss"});
  const Protection protection = Protect(doc, {});
  EXPECT_EQ(protection.texts[0].text, doc.text());
  EXPECT_TRUE(protection.texts[0].leftovers.empty());
  EXPECT_TRUE(protection.placeholders.empty());
}

TEST(Protect, TakesAllOfAType) {
  const Document doc = Named("Ada Moss met Tom Hill.", {"Ada Moss", "Tom Hill"});
  ProtectChoice choice;
  choice.types = 1u << static_cast<unsigned>(EntityType::kPerson);
  EXPECT_EQ(Protect(doc, choice).texts[0].text, "Person 1 met Person 2.");
}

TEST(Protect, ComparesLettersWithoutWhatTheyAreWrittenWith) {
  EXPECT_EQ(protect::Letters("Łódź, N\u0303u\u00ADn\u200Bez ﬁ ＡＢ 7"), "lodznunezfiab7");
}

/// The same for any order of the names chosen, and any number of times.
TEST(Protect, GivesTheSameNameTheSamePlaceholder) {
  const Document doc = Named("Ada Moss met Tom Hill.", {"Tom Hill", "Ada Moss"});
  const std::string text = Protect(doc, Of({"Tom Hill", "Ada Moss"})).texts[0].text;
  EXPECT_EQ(text, "Person 1 met Person 2.");
  EXPECT_EQ(Protect(doc, Of({"Ada Moss", "Tom Hill"})).texts[0].text, text);
}

/// The words of a text between blanks that have the letters of a word and overlap nothing that is listed.
std::string Leaks(const ProtectedText& text, std::string_view word) {
  std::string leaks;
  for (std::size_t begin = 0; begin < text.text.size();) {
    const std::size_t end = std::min(text.text.find_first_of(" \n", begin), text.text.size());
    const auto is_listed = [&](const Leftover& one) { return one.to.begin < end && begin < one.to.end; };
    const std::string chunk = text.text.substr(begin, end - begin);
    if (protect::Letters(chunk).find(word) != std::string::npos &&
        std::none_of(text.leftovers.begin(), text.leftovers.end(), is_listed))
      leaks += chunk + " ";
    begin = end + 1;
  }
  return leaks;
}

/// Names in every dress, in random order and with random company: what is left of them is listed.
TEST(Protect, HidesNoTrace) {
  const std::vector<std::string> dresses = {
      "Ada Moss",      "Moss",       "moss",       "MOSS,",           "ada.moss@post.example",
      "@ada_moss",     "AdaMoss",    "adamoss7",   "(Moss)",          "Moss’s",
      "mossy",         "M\u00ADoss", "Mo\u200Bss", "Moss-Hill",       "the-moss",
      "moss/hill.txt", "“Moss”",     "Móss",       "x-ada-moss-y",    "Mo-ss",
      "m.o.s.s",       "ada_mossy",  "#moss",      "www.moss.example"};
  const std::vector<std::string> company = {"said",  "the", "Hill", "in", "Person", "1",
                                            "went.", "A.",  "—",    "\n", "@",      "10"};
  std::mt19937 random(7);
  const auto any = [&](const std::vector<std::string>& of) { return of[random() % of.size()]; };
  for (int round = 0; round < 400; ++round) {
    std::string text = "Ada Moss went.";
    for (int i = 0; i < 12; ++i) text += (random() % 6 == 0 ? "" : " ") + any(random() % 2 == 0 ? dresses : company);
    const Document doc = Named(text, {"Ada Moss"});
    const ProtectedText result = Protect(doc, Of({"Ada Moss"})).texts[0];
    EXPECT_EQ(Leaks(result, "moss"), "") << text << "\n" << result.text;
    for (std::size_t i = 1; i < result.leftovers.size(); ++i)
      ASSERT_LE(result.leftovers[i - 1].from.end, result.leftovers[i].from.begin) << text;
    for (std::size_t i = 1; i < result.replacements.size(); ++i)
      ASSERT_LE(result.replacements[i - 1].from.end, result.replacements[i].from.begin) << text;
  }
}

/// A word of names without an end, an address of names, names in rows.
TEST(Protect, TakesTimeInProportionToTheText) {
  using Clock = std::chrono::steady_clock;
  for (const std::string piece : {"moss", "moss.", "Ada Moss ", "M. ", "a", "Moss-", "@moss"}) {
    const auto measured = [&](std::size_t times) {
      std::string text = "Ada Moss left. ";
      for (std::size_t i = 0; i < times; ++i) text += piece;
      const Document doc = Named(std::move(text), {"Ada Moss"});
      double best = 1e9;
      for (int i = 0; i < 3; ++i) {
        const auto start = Clock::now();
        Protect(doc, Of({"Ada Moss"}));
        best = std::min(best, std::chrono::duration<double>(Clock::now() - start).count());
      }
      return best;
    };
    // Sixteen times the text; what is squared takes 256 times as long, and other programs are on the machine.
    EXPECT_LT(measured(16'000), 100 * measured(1'000) + 0.05) << piece;
  }
}

}  // namespace
}  // namespace lede
