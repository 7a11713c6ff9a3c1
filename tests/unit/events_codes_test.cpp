// The lexicon of events: its format, that model/events.tsv keeps to it, and the codes that it gives.
#include "events/codes.h"

#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "events/compose.h"
#include "events/predicates.h"
#include "events/roles.h"
#include "events/status.h"
#include "reading/reading.h"

namespace lede {
namespace {

std::string LexiconText() {
  std::ifstream file(LEDE_EVENTS_LEXICON);
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

EventCodes CodesOf(std::string_view text) {
  return EventCodes(std::span(reinterpret_cast<const std::byte*>(text.data()), text.size()));
}

std::vector<std::string> Split(const std::string& text, char separator) {
  std::vector<std::string> parts;
  std::stringstream stream(text);
  for (std::string part; std::getline(stream, part, separator);) parts.push_back(part);
  return parts;
}

/// A sentence's tree from words as "lemma dep head", heads counted from 1 and 0 the root; a noun's lemma begins with
/// '#', an auxiliary's with '+', a preposition's or particle's with '~'.
Reading Tree(const std::string& words) {
  static const std::map<std::string, Dep> kDeps = {{"root", Dep::kRoot},
                                                   {"nsubj", Dep::kSubject},
                                                   {"nsubj:pass", Dep::kPassiveSubject},
                                                   {"obj", Dep::kObject},
                                                   {"obl", Dep::kOblique},
                                                   {"case", Dep::kCase},
                                                   {"nmod", Dep::kNominal},
                                                   {"compound", Dep::kCompound},
                                                   {"xcomp", Dep::kOpenClause},
                                                   {"ccomp", Dep::kClause},
                                                   {"aux", Dep::kAuxiliary},
                                                   {"conj", Dep::kConjunct},
                                                   {"advcl", Dep::kAdverbialClause},
                                                   {"advmod", Dep::kAdverb}};
  Reading reading;
  for (const std::string& word : Split(words, ',')) {
    std::stringstream parts(word);
    std::string lemma, dep;
    std::uint32_t head = 0;
    parts >> lemma >> dep >> head;
    ReadToken token;
    token.part = lemma[0] == '#'   ? Upos::kNoun
                 : lemma[0] == '+' ? Upos::kAux
                 : lemma[0] == '~' ? Upos::kAdp
                                   : Upos::kVerb;
    token.dep = kDeps.at(dep);
    token.head = head == 0 ? kNone : head - 1;
    reading.tokens.push_back(token);
    reading.lemmas.push_back(token.part == Upos::kVerb ? lemma : lemma.substr(1));
  }
  reading.Link();
  return reading;
}

TEST(EventCodes, LinesTakeSeveralLemmasAndSets) {
  const EventCodes codes = CodesOf(
      "# A "
      "comment\nset\ttalks\ttalk|summit\nverb\treject|refuse\t120\nverb\treject\t125\t@talks|visit\nnoun\tvisit\t042\t"
      "of-actor\ngoverns\tstop\tended\nagent\tarmy\nobject\tkill\nverb\tbe\tnone\nverb\telect\t-\n");
  ASSERT_EQ(codes.OfVerb("reject").size(), 2U);
  const EventCode& framed = codes.OfVerb("reject")[0];
  EXPECT_EQ(framed.code, "125") << "a row with words goes before one without, wherever it stands";
  EXPECT_TRUE(codes.Needs(framed, codes.WordOf("summit")));
  EXPECT_TRUE(codes.Needs(framed, codes.WordOf("visit")));
  EXPECT_TRUE(codes.Needs(framed, codes.WordOf("talks"))) << "a noun read in the plural";
  EXPECT_EQ(codes.WordOf("bridge"), EventCodes::kNoWord);
  EXPECT_EQ(codes.OfVerb("refuse").size(), 1U);
  EXPECT_FALSE(codes.OfNoun("visit")[0].HasCondition());
  EXPECT_EQ(codes.GovernedBy("stop"), Governs::kEnded);
  EXPECT_TRUE(codes.IsAgent("army"));
  EXPECT_TRUE(codes.NeedsObject("kill"));
  EXPECT_TRUE(codes.OfVerb("be")[0].is_none);
  EXPECT_EQ(codes.OfVerb("elect")[0].code, "");
  EXPECT_FALSE(codes.OfVerb("elect")[0].is_none);
}

TEST(EventCodes, VerbsAreFoundThoughTheirLemmaIsReadWrongly) {
  const EventCodes codes =
      CodesOf("verb\tprobe\t090\nverb\triot\t145\nverb\tbomb\t183\nverb\trule out\t120\nverb\tshell\t194\n");
  EXPECT_EQ(codes.OfVerb("prob").size(), 1U);
  EXPECT_EQ(codes.OfVerb("riote").size(), 1U);
  EXPECT_EQ(codes.OfVerb("bom").size(), 1U);
  EXPECT_EQ(codes.OfVerb("rul out").size(), 1U);
  EXPECT_EQ(codes.OfVerb("shel").size(), 1U);
  EXPECT_TRUE(codes.OfVerb("rio").empty());
}

TEST(EventCodes, WhatIsNoLineOfTheFormatIsPassedOver) {
  const EventCodes codes = CodesOf("verb\nset\nnonsense\tx\ty\n\t\t\t\ngoverns\tstop\tnonsense\nverb\tmeet\t040");
  EXPECT_EQ(codes.OfVerb("meet").size(), 1U);
  EXPECT_EQ(codes.GovernedBy("stop"), Governs::kNothing);
  EXPECT_TRUE(CodesOf("").empty());
}

/// Each line of the lexicon as its columns; comments and empty lines left out.
std::vector<std::vector<std::string>> LexiconRows() {
  std::vector<std::vector<std::string>> rows;
  for (const std::string& line : Split(LexiconText(), '\n')) {
    if (!line.empty() && line[0] != '#') rows.push_back(Split(line, '\t'));
  }
  return rows;
}

TEST(EventLexicon, EveryLineIsSound) {
  const std::set<std::string> governing = {"done",  "ahead",   "possible", "missed", "ended",
                                           "phase", "alleged", "denied",   "light"};
  std::set<std::string> sets;
  ASSERT_GT(LexiconRows().size(), 500U);
  for (const std::vector<std::string>& row : LexiconRows()) {
    ASSERT_GE(row.size(), 2U);
    const std::string at = row[0] + " " + row[1];
    for (const std::string& column : row) EXPECT_EQ(column.find("  "), std::string::npos) << at;
    if (row[0] == "set") {
      EXPECT_EQ(row.size(), 3U) << at;
      EXPECT_EQ(row[2].find('@'), std::string::npos) << at << ": a set names no other";
      EXPECT_TRUE(sets.insert(row[1]).second) << at << ": twice";
    } else if (row[0] == "governs") {
      EXPECT_TRUE(row.size() == 3 && governing.contains(row[2])) << at;
    } else if (row[0] == "verb" || row[0] == "noun") {
      ASSERT_TRUE(row.size() == 3 || row.size() == 4) << at;
      const bool is_code = row[2].size() >= 2 && row[2].size() <= 4 &&
                           row[2].find_first_not_of("0123456789") == std::string::npos && RootOf(row[2]) >= 1 &&
                           RootOf(row[2]) <= 20;
      EXPECT_TRUE(is_code || row[2] == "-" || row[2] == "none") << at << ": " << row[2];
      for (const std::string& word : Split(row.size() == 4 ? row[3] : "", '|')) {
        EXPECT_TRUE(!word.starts_with('@') || sets.contains(word.substr(1))) << at << ": " << word;
      }
    } else {
      static const std::set<std::string> kinds = {"agent", "object", "own", "owns", "needs", "gives"};
      EXPECT_TRUE(kinds.contains(row[0])) << at;
      EXPECT_EQ(row.size(), 2U) << at;
    }
  }
}

TEST(EventLexicon, SaysWhatVerbsCannotDoWithout) {
  constexpr std::string_view kLines =
      "verb\trule\t-\nown\tcall for|vote against\nowns\telect as\nneeds\tassure\ngives\tgrant\nobject\tcancel\n";
  const EventCodes codes(std::as_bytes(std::span(kLines)));
  EXPECT_TRUE(codes.IsOwn("call", "for", false));
  EXPECT_FALSE(codes.IsOwn("call", "for", true));
  EXPECT_TRUE(codes.IsOwn("elect", "as", true));
  EXPECT_FALSE(codes.IsOwn("elect", "in", true));
  EXPECT_TRUE(codes.WantsObject("assure"));
  EXPECT_FALSE(codes.WantsObject("grant"));
  EXPECT_TRUE(codes.WantsTwo("grant"));
}

TEST(EventLexicon, NamesVerbsAsItWritesThem) {
  constexpr std::string_view kLines = "verb\trule|boycott|sponsor\t-\nneeds\tassure\n";
  const EventCodes codes(std::as_bytes(std::span(kLines)));
  EXPECT_EQ(codes.VerbAsListed("rul"), "rule");
  EXPECT_EQ(codes.VerbAsListed("boycot"), "boycott");
  EXPECT_EQ(codes.VerbAsListed("sponsore"), "sponsor");
  EXPECT_EQ(codes.VerbAsListed("assure"), "assure");
  EXPECT_EQ(codes.VerbAsListed("rol"), "rol");
}

TEST(EventLexicon, NoWordIsSaidToMeanTwoThings) {
  std::set<std::string> plain, governing;
  for (const std::vector<std::string>& row : LexiconRows()) {
    const bool has_words = row.size() == 4 && row[3] != EventCode::kOfActor && row[3] != EventCode::kWithVerb;
    for (const std::string& lemma : Split(row[1], '|')) {
      const bool is_plain = (row[0] == "verb" || row[0] == "noun") && !has_words;
      EXPECT_TRUE(!is_plain || plain.insert(row[0] + " " + lemma).second) << row[0] << " " << lemma;
      EXPECT_TRUE(row[0] != "governs" || governing.insert(lemma).second) << lemma;
    }
  }
}

TEST(EventLexicon, FramesOfTheNews) {
  struct Case {
    const char* tree;
    const char* code;
  };
  const Case cases[] = {
      {"impose root 0,#curfew obj 1", "1723"},
      {"impose root 0,#sanction obj 1", "163"},
      {"cut root 0,#tie obj 1", "161"},
      {"give root 0,#aid obj 1", "070"},
      {"give root 0,#dollar obj 1,~of case 4,#aid nmod 2", "071"},
      {"lodge root 0,#protest obj 1", "114"},
      {"stage root 0,#strike obj 1", "143"},
      {"begin root 0,#hunger compound 3,#strike obj 1,protest advcl 1", "142"},
      {"violate root 0,#ceasefire obj 1", "196"},
      {"take root 0,#hostage obj 1", "181"},
      {"lift root 0,#curfew obj 1", "0813"},
      {"lift root 0,#sanction obj 1", "085"},
      {"sign root 0,#treaty obj 1", "057"},
      {"sign root 0,#book obj 1", ""},
      {"call root 0,~for case 3,#calm obl 1", "0256"},
      {"kill root 0,#soldier obj 1", "190"},
      {"kill root 0,#blast nsubj 1,#guest obj 1", "183"},
      {"kill root 0,#fire nsubj 1,#guest obj 1", ""},
      {"overturn root 0,#bus nsubj 1,kill advcl 1", ""},
      {"kill root 0,#husband nsubj 1,#neighbour obj 1", "1823"},
      {"suspend root 0,#talk obj 1", "164"},
      {"suspend root 0,#player obj 1", ""},
      {"expel root 0,#diplomat obj 1", "161"},
      {"fire root 0,#gas obj 1,~at case 4,#marcher obl 1", "175"},
      {"hand root 0,~over case 3,#suspect obl 1", "063"},
      {"give root 0,~in case 3,#summer obl 1", ""},
      {"give root 0,~in advmod 1", "080"},
      {"offer root 0,#service obj 1", ""},
      {"offer root 0,#mediation obj 1", "039"},
      {"ask root 0,#question obj 1", ""},
      {"kill root 0,#tank compound 3,#shell nsubj 1,#man obj 1", "194"},
  };
  const std::string text = LexiconText();
  const EventCodes codes = CodesOf(text);
  for (const auto& [tree, code] : cases) {
    const Reading reading = Tree(tree);
    std::uint32_t at = 0;  // the last verb, where a clause is asked about
    for (std::uint32_t t = 0; t < reading.tokens.size(); ++t) {
      if (reading.tokens[t].dep == Dep::kAdverbialClause && std::string_view(tree).starts_with("overturn")) at = t;
    }
    EXPECT_EQ(CodeOf(reading, codes, {.verb = at, .content = at}).code, code) << tree;
  }
}

TEST(EventLexicon, StancesComposeWithWhatTheyAreAbout) {
  const std::string text = LexiconText();
  const EventCodes codes = CodesOf(text);
  const auto chain = [&](const char* tree, Governs governor) {
    const Reading reading = Tree(tree);
    return CodeOf(reading, codes, {.verb = 0, .content = 1, .governor = governor}).code;
  };
  EXPECT_EQ(chain("offer root 0,mediate xcomp 1", Governs::kDone), "039");
  EXPECT_EQ(chain("refuse root 0,meet xcomp 1", Governs::kDone), "125");
  EXPECT_EQ(chain("threaten root 0,demonstrate xcomp 1", Governs::kDone), "133");
  EXPECT_EQ(chain("vow root 0,attack xcomp 1", Governs::kDone), "138");
  EXPECT_EQ(chain("threaten root 0,resign xcomp 1", Governs::kDone), "130");
  EXPECT_EQ(chain("stop root 0,shell xcomp 1", Governs::kEnded), "087");
  EXPECT_EQ(chain("fail root 0,release xcomp 1", Governs::kMissed), "1243");
  EXPECT_EQ(chain("fail root 0,attack xcomp 1", Governs::kMissed), "");
  const auto alone = [&](const char* tree, std::uint32_t verb) {
    const Reading reading = Tree(tree);
    return CodeOf(reading, codes, {.verb = verb, .content = verb}).code;
  };
  EXPECT_EQ(alone("demand root 0,#release obj 1", 0), "1053");
  EXPECT_EQ(alone("reject root 0,#offer obj 1,~of case 4,#mediation nmod 2", 0), "126");
  EXPECT_EQ(alone("say root 0,+must aux 3,withdraw ccomp 1", 2), "1056");
  EXPECT_EQ(alone("say root 0,+would aux 3,visit ccomp 1", 2), "036");
  EXPECT_EQ(alone("say root 0,+would aux 4,+have aux 4,visit ccomp 1", 3), "042");
}

TEST(Compose, ByTheKindOfAct) {
  struct Case {
    Stance stance;
    const char *act, *code;
  };
  const Case cases[] = {
      {Stance::kToCome, "0711", "0331"},     {Stance::kToCome, "1723", "1323"},  {Stance::kToCome, "154", "154"},
      {Stance::kAppealed, "084", "0253"},    {Stance::kDemanded, "084", "1053"}, {Stance::kDemanded, "190", "100"},
      {Stance::kRefused, "0841", "1243"},    {Stance::kRefused, "190", "120"},   {Stance::kNegated, "061", "1211"},
      {Stance::kNegated, "190", ""},         {Stance::kNegated, "111", ""},      {Stance::kThreatened, "163", "1312"},
      {Stance::kThreatened, "0831", "else"}, {Stance::kEnded, "046", "164"},     {Stance::kEnded, "192", "0874"},
      {Stance::kEnded, "163", "085"},        {Stance::kSupposed, "190", ""},     {Stance::kSupposed, "090", ""},
      {Stance::kSupposed, "111", "else"},    {Stance::kToCome, "", "else"},
  };
  for (const auto& [stance, act, code] : cases)
    EXPECT_EQ(Compose(stance, act, "else"), code) << static_cast<int>(stance) << " " << act;
}

TEST(Compose, ByStanding) {
  const auto composed = [](std::string code, Governs governor, EventStatus status, bool negated) {
    Standing standing;
    standing.status = status;
    standing.is_negated = negated;
    return ComposedCode({.code = std::move(code), .is_coded = true}, {.governor = governor}, standing);
  };
  EXPECT_EQ(composed("042", Governs::kNothing, EventStatus::kFuture, false), "036");
  EXPECT_EQ(composed("042", Governs::kNothing, EventStatus::kFuture, true), "125");
  EXPECT_EQ(composed("042", Governs::kPossible, EventStatus::kPossible, false), "036");
  EXPECT_EQ(composed("042", Governs::kNothing, EventStatus::kPossible, false), "");
  EXPECT_EQ(composed("042", Governs::kAhead, EventStatus::kAlleged, false), "036") << "said that they plan to visit";
  EXPECT_EQ(composed("190", Governs::kNothing, EventStatus::kActual, true), "");
  EXPECT_EQ(composed("100", Governs::kNothing, EventStatus::kPossible, true), "100") << "must not";
  EXPECT_EQ(composed("190", Governs::kNothing, EventStatus::kActual, false), "190");
}

TEST(Plover, WhatIsYieldedIsAConcessionOrARetreat) {
  EXPECT_EQ(PloverOf("0813"), "CONCEDE");
  EXPECT_EQ(PloverOf("0841"), "RETREAT");
  EXPECT_EQ(PloverOf("0874"), "RETREAT");
  EXPECT_EQ(PloverOf("080"), "CONCEDE");
  EXPECT_EQ(PloverOf("016"), "");
  EXPECT_EQ(PloverOf("026"), "DEMAND");
  EXPECT_EQ(PloverOf(""), "");
}

}  // namespace
}  // namespace lede
