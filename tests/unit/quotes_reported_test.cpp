// Who said so, read off trees: whose words are read where, what may be reported, and the weights' format.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "lede/document.h"
#include "quotes/reported.h"
#include "quotes/reported_clues.h"
#include "reading/reading.h"
#include "segment/segment.h"

namespace lede {
namespace {

/// A text of one sentence with its tree: a label and the number of the head, from 1, for each token.
struct Parsed {
  Document doc;
  Reading reading;

  explicit Parsed(const std::string& text, const std::vector<std::tuple<Dep, std::uint32_t, Upos>>& tree) {
    EXPECT_TRUE(doc.SetText(text).ok());
    Tokenize(&doc);
    SplitSentences(&doc);
    EXPECT_EQ(doc.tokens.size(), tree.size()) << text;
    for (const auto& [dep, head, part] : tree) {
      ReadToken token;
      token.dep = dep, token.head = head == 0 ? kNone : head - 1, token.part = part;
      reading.tokens.push_back(token);
    }
    reading.lemmas.resize(tree.size());
    reading.Link();
  }

  std::string Words(RowRange rows) const {
    if (rows.size() == 0) return "";
    return std::string(doc.slice(ByteSpan{doc.tokens[rows.first].span.begin, doc.tokens[rows.last - 1].span.end}));
  }

  /// "cue: content, by source" of what each word of reporting reports with all that hangs on it.
  std::vector<std::string> Found() const {
    std::vector<MaybeReported> found;
    ReportedFinder(doc, reading).Find({0, static_cast<std::uint32_t>(doc.tokens.size())}, &found);
    std::vector<std::string> rows;
    for (const MaybeReported& one : found) {
      if (one.reach != Reach::kTree) continue;
      rows.push_back(Words({one.cue, one.cue + 1}) + ": " + Words(one.content) + ", by " + Words(one.source));
    }
    return rows;
  }
};

constexpr auto kV = Upos::kVerb, kN = Upos::kNoun, kP = Upos::kPropn, kA = Upos::kAdp, kX = Upos::kPunct;

TEST(Reported, SubjectsAreFoundThroughCoordinationAndControl) {
  const Parsed parsed("Moss came and promised to resign", {{Dep::kSubject, 2, kP},
                                                           {Dep::kRoot, 0, kV},
                                                           {Dep::kCoordinator, 4, Upos::kCconj},
                                                           {Dep::kConjunct, 2, kV},
                                                           {Dep::kMarker, 6, Upos::kPart},
                                                           {Dep::kOpenClause, 4, kV}});
  EXPECT_EQ(parsed.Found(), std::vector<std::string>{"promised: to resign, by Moss"});
}

TEST(Reported, RelativeClausesSpeakForTheNounBeforeThem) {
  const Parsed parsed("Moss , who denied it , left", {{Dep::kSubject, 7, kP},
                                                      {Dep::kMark, 4, kX},
                                                      {Dep::kSubject, 4, Upos::kPron},
                                                      {Dep::kRelativeClause, 1, kV},
                                                      {Dep::kObject, 4, Upos::kPron},
                                                      {Dep::kMark, 4, kX},
                                                      {Dep::kRoot, 0, kV}});
  EXPECT_EQ(parsed.Found(), std::vector<std::string>{"denied: it, by Moss"});
}

TEST(Reported, PassivesTurnRound) {
  const Parsed parsed("The plan was criticized by Moss", {{Dep::kDeterminer, 2, Upos::kDet},
                                                          {Dep::kPassiveSubject, 4, kN},
                                                          {Dep::kPassiveAuxiliary, 4, Upos::kAux},
                                                          {Dep::kRoot, 0, kV},
                                                          {Dep::kCase, 6, kA},
                                                          {Dep::kAgent, 4, kP}});
  EXPECT_EQ(parsed.Found(), std::vector<std::string>{"criticized: The plan, by Moss"});
}

TEST(Reported, AnInsertedClauseHasTheSentenceAroundIt) {
  const Parsed parsed("It is , Moss said , old", {{Dep::kSubject, 7, Upos::kPron},
                                                  {Dep::kCopula, 7, Upos::kAux},
                                                  {Dep::kMark, 5, kX},
                                                  {Dep::kSubject, 5, kP},
                                                  {Dep::kParataxis, 7, kV},
                                                  {Dep::kMark, 5, kX},
                                                  {Dep::kRoot, 0, Upos::kAdj}});
  EXPECT_EQ(parsed.Found(), std::vector<std::string>{"said: It is , Moss said , old, by Moss"});
}

TEST(Reported, NounsReportForTheirOwners) {
  const Parsed parsed(
      "his claim of fraud",
      {{Dep::kPossessor, 2, Upos::kPron}, {Dep::kRoot, 0, kN}, {Dep::kCase, 4, kA}, {Dep::kNominal, 2, kN}});
  EXPECT_EQ(parsed.Found(), std::vector<std::string>{"claim: fraud, by his"});
}

ReportedWeights WeightsOf(std::string_view text) {
  return ReportedWeights(std::span(reinterpret_cast<const std::byte*>(text.data()), text.size()));
}

TEST(ReportedWeights, LinesThatAreNotSoundArePassedOver) {
  const ReportedWeights weights =
      WeightsOf("# a comment\t7\nhow=clause\t-12\nno weight\nword=say\t3\t2\t8\nword=eat\t3\t1\t9\nodd\tx");
  EXPECT_EQ(weights.Of("how=clause"), -12);
  EXPECT_EQ(weights.Of("# a comment"), 0);
  EXPECT_EQ(weights.Of("odd"), 0);
  EXPECT_EQ(weights.Of("never seen"), 0);
  EXPECT_TRUE(weights.OftenReports("say"));
  EXPECT_FALSE(weights.OftenReports("eat"));
  EXPECT_TRUE(WeightsOf("").empty());
}

TEST(ReportedWeights, HashesOfPartsAreThatOfTheWhole) {
  EXPECT_EQ((ClueHash("word+how=") + ClueHash("say") + ClueHash("|") + ClueHash("clause")).sum,
            ClueHash("word+how=say|clause").sum);
  EXPECT_EQ((ClueHash("before=") + ClueHash("")).sum, ClueHash("before=").sum);
  EXPECT_NE(ClueHash("ab").sum, ClueHash("ba").sum);
  EXPECT_EQ(WeightsOf("word+how=say|clause\t7\n").Of(ClueHash("word+how=say|") + ClueHash("clause")), 7);
}

TEST(ReportedClues, WeighWhatTheNamesThatAreToldWeigh) {
  std::ifstream file(LEDE_REPORTING);
  std::stringstream text;
  text << file.rdbuf();
  const std::string lines = text.str();
  const ReportedWeights weights = WeightsOf(lines);
  const Parsed parsed("officials said the plan would fail", {{Dep::kSubject, 2, kN},
                                                             {Dep::kRoot, 0, kV},
                                                             {Dep::kDeterminer, 4, Upos::kDet},
                                                             {Dep::kSubject, 6, kN},
                                                             {Dep::kAuxiliary, 6, Upos::kAux},
                                                             {Dep::kClause, 2, kV}});
  ReportedFinder finder(parsed.doc, parsed.reading);
  std::vector<MaybeReported> found;
  finder.Find({0, 6}, &found);
  ASSERT_FALSE(found.empty());
  ReportedClues clues(parsed.doc, parsed.reading, finder);
  for (const MaybeReported& one : found) {
    int sum = 0, told = 0;
    clues.Tell(one, {}, [&](std::string_view clue) { sum += weights.Of(clue), ++told; });
    EXPECT_GT(told, 20);
    EXPECT_NE(sum, 0);
    EXPECT_EQ(clues.Weigh(one, {}, weights), sum);
  }
}

TEST(ReportedWeights, TheFileIsSorted) {
  std::ifstream file(LEDE_REPORTING);
  std::string before, says;
  std::size_t clues = 0;
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with('#')) continue;
    const std::string clue = line.substr(0, line.find('\t'));
    EXPECT_LT(before, clue);
    if (clue == "word=say") says = line;
    before = clue, ++clues;
  }
  EXPECT_GT(clues, 10000u);
  EXPECT_EQ(std::count(says.begin(), says.end(), '\t'), 3) << says;
}

}  // namespace
}  // namespace lede
