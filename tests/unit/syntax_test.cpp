#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <numeric>
#include <string>
#include <vector>

#include "lede/model.h"
#include "lexicon/model_file.h"
#include "syntax/arc_network.h"
#include "syntax/arc_sums.h"
#include "syntax/arcs.h"
#include "syntax/conllu.h"
#include "syntax/lemmas.h"
#include "syntax/parser.h"
#include "syntax/sparse_weights.h"
#include "syntax/tag_names.h"
#include "syntax/verb_forms.h"

namespace lede {
namespace {

std::span<const std::byte> Bytes(const std::string& s) { return std::as_bytes(std::span(s)); }

TEST(SparseWeights, AddsTheRowsThatItHasAndNoOthers) {
  std::vector<SparseRow> rows;
  for (std::uint64_t f = 1; f <= 500; ++f) {
    const std::uint64_t feature = f * 0x9E3779B97F4A7C15ull;
    rows.push_back({feature, {{static_cast<std::uint8_t>(f % 7), static_cast<std::int8_t>(f % 100 + 1)}, {9, -3}}});
  }
  const std::string section = WriteSparseWeights(rows);
  const SparseWeights weights(Bytes(section), 10);
  ASSERT_FALSE(weights.empty());
  std::size_t found = 0;
  for (std::uint64_t f = 1; f <= 500; ++f) {
    std::array<std::int32_t, 10> scores{};
    weights.AddAll(std::array<std::uint64_t, 1>{f * 0x9E3779B97F4A7C15ull}, scores.data());
    found += scores[9] == -3 && scores[f % 7] == static_cast<std::int32_t>(f % 100 + 1);
  }
  EXPECT_GE(found, 498u);  // fingerprints of 16 bits seldom clash
  std::array<std::int32_t, 10> scores{};
  weights.AddAll(std::array<std::uint64_t, 2>{rows[0].feature, rows[1].feature}, scores.data());
  EXPECT_EQ(scores[9], -6);
  scores = {};
  for (std::uint64_t f = 1000; f < 1020; ++f) weights.AddAll(std::array<std::uint64_t, 1>{f << 32}, scores.data());
  EXPECT_EQ(scores, (std::array<std::int32_t, 10>{}));
}

TEST(SparseWeights, TakesNoSectionThatWouldLeadOutsideOfIt) {
  const std::string good = WriteSparseWeights({{1234567, {{3, 5}, {7, -5}}}});
  ASSERT_FALSE(SparseWeights(Bytes(good), 8).empty());
  EXPECT_TRUE(SparseWeights(Bytes(good), 7).empty());  // a class too many
  EXPECT_TRUE(SparseWeights(Bytes(good.substr(0, good.size() - 1)), 8).empty());
  EXPECT_TRUE(SparseWeights(Bytes(std::string()), 8).empty());
  std::string far = good;
  far[64 + 24] = 1;  // where the bucket's rows begin
  EXPECT_TRUE(SparseWeights(Bytes(far), 8).empty());
}

/// A network of random numbers: `words` of the keys 10, 20, ….
std::string NetworkSection(std::uint32_t words, std::uint32_t transitions) {
  std::string out;
  AppendU32(words, &out);
  AppendU32(transitions, &out);
  out.resize(64, '\0');
  for (std::uint32_t w = 1; w <= words; ++w) AppendU32(10 * w, &out);
  const std::size_t outputs = kArcMoves + transitions;
  const std::size_t numbers = (kSharedRows + words) * kWordSize + kArcRoles * kWordSize * kHiddenSize +
                              (1 + kArcRows) * kHiddenSize + outputs * (kHiddenSize + 1);
  std::uint64_t state = 1;
  for (std::size_t i = 0; i < numbers; ++i) {
    state = state * 6364136223846793005ull + 1442695040888963407ull;
    out.push_back(static_cast<char>(static_cast<int>(state >> 58) - 32));
  }
  return out;
}

/// The network's arithmetic, number by number.
class PlainNetwork {
 public:
  explicit PlainNetwork(const std::string& section)
      : words_(reinterpret_cast<const std::int8_t*>(section.data()) + 64 +
               std::size_t{4} * LoadU32(Bytes(section).data())),
        matrices_(words_ + (kSharedRows + LoadU32(Bytes(section).data())) * kWordSize),
        rows_(matrices_ + kArcRoles * kWordSize * kHiddenSize),
        scores_(rows_ + (1 + kArcRows) * kHiddenSize) {}

  std::int32_t Number(const std::vector<std::size_t>& rows, std::size_t i) const {
    std::int32_t sum = 0;
    for (const std::size_t row : rows) sum += words_[row * kWordSize + i];
    return sum;
  }
  /// What the unit has from the state's rows alone.
  std::int32_t FromRows(const ArcView& view, std::size_t unit) const {
    std::int32_t sum = 0;
    sum += rows_[unit];
    for (const std::uint16_t row : view.rows) sum += rows_[(1 + std::size_t{row}) * kHiddenSize + unit];
    return 4 * sum;
  }
  std::int32_t Share(const std::vector<std::size_t>& rows, std::size_t role, std::size_t unit) const {
    std::int32_t sum = 0;
    for (std::size_t i = 0; i < kWordSize; ++i)
      sum += Number(rows, i) * matrices_[(role * kWordSize + i) * kHiddenSize + unit];
    return std::clamp((sum + 16) >> 5, -1100, 1100);
  }
  std::int32_t Score(const ArcNetwork::Hidden& hidden, std::size_t output, std::size_t outputs) const {
    std::int32_t sum = 256 * scores_[outputs * kHiddenSize + output];
    for (std::size_t i = 0; i < kHiddenSize; ++i) sum += hidden[i] * scores_[output * kHiddenSize + i];
    return sum;
  }

 private:
  const std::int8_t *words_, *matrices_, *rows_, *scores_;
};

TEST(ArcSums, AreWhatTheSectionSaysOfEachStateOnEveryWay) {
  constexpr std::uint32_t kTransitions = 45, kTokens = 9;
  const std::string section = NetworkSection(3, kTransitions);
  const ArcNetwork network(Bytes(section), kTransitions);
  ASSERT_FALSE(network.empty());
  const PlainNetwork plain(section);
  std::vector<SyntaxWord> words(kTokens);
  for (std::uint16_t w = 0; w < kTokens; ++w) words[w].clusters = {1, 2, static_cast<std::uint16_t>(w % 5)};
  words[1].lower = std::uint64_t{20} << 32 | 1;  // has a row of its own
  words[2].capitals = Capitals::kAll;
  std::vector<const SyntaxWord*> pointers;
  std::vector<ArcWord> arc_words;
  std::vector<std::vector<std::size_t>> rows(kTokens + 2);
  for (std::size_t w = 0; w < kTokens; ++w) {
    pointers.push_back(&words[w]), arc_words.push_back(network.Read(words[w]));
    for (const std::uint16_t row : SharedRowsOf(words[w])) rows[w].push_back(row);
  }
  rows[1].push_back(kSharedRows + 1);
  rows[kTokens] = {kRootRow}, rows[kTokens + 1] = {kNobodyRow};
  std::vector<ArcToken> tokens;
  MakeArcTokens(pointers, std::array<std::uint8_t, kTokens>{0, 1, 2, 0, 1, 2, 0, 1, 2},
                std::array<std::uint8_t, 3>{3, 15, 4}, &tokens);
  std::vector<std::size_t> outputs(kArcMoves + kTransitions);
  std::iota(outputs.begin(), outputs.end(), 0);
  const ArcNetwork::Outputs all = network.OutputsOf(outputs);
  ArcNetwork::Shares shares;
  ArcSums sums(network, &shares);
  std::uint64_t random = 1;
  for (int way = 0; way < 30; ++way) {
    ArcState state;
    state.Start(kTokens);
    sums.Start(arc_words, tokens);
    while (!state.done()) {
      const ArcView view = ViewArcs(state, tokens);
      ArcNetwork::Hidden hidden;
      sums.Look(state, &hidden);
      for (std::size_t unit = 0; unit < kHiddenSize; ++unit) {
        std::int32_t sum = plain.FromRows(view, unit);
        for (std::size_t role = 0; role < kArcRoles; ++role) sum += plain.Share(rows[view.tokens[role]], role, unit);
        ASSERT_EQ(hidden[unit], std::max(sum, 0)) << unit;
      }
      std::vector<std::int32_t> scores(all.biases.size());
      ArcUnits(hidden).Score(all, scores.data());
      for (const std::size_t output : outputs)
        ASSERT_EQ(scores[output], plain.Score(hidden, output, outputs.size())) << output;
      ArcTransition next;
      do {
        random = random * 6364136223846793005ull + 1442695040888963407ull;
        next = {static_cast<ArcMove>((random >> 60) % 3), static_cast<std::uint8_t>((random >> 40) % 40)};
      } while (!state.Allows(next.move));
      if (next.move == ArcMove::kShift) next.label = 0;
      state.Apply(next);
    }
  }
}

TEST(ArcNetwork, GivesWordsOfTheSameRowsOneKeyAndNoOthers) {
  const std::string section = NetworkSection(3, 5);
  const ArcNetwork network(Bytes(section), 5);
  SyntaxWord word, same, own, capital;
  word.form = 5, same.form = 6;
  own.lower = std::uint64_t{20} << 32 | 1;
  capital.capitals = Capitals::kAll;
  EXPECT_EQ(network.Read(word).key, network.Read(same).key);
  EXPECT_NE(network.Read(word).key, network.Read(own).key);
  EXPECT_NE(network.Read(word).key, network.Read(capital).key);
}

TEST(ArcNetwork, TakesNoSectionOfAnotherSize) {
  const std::string good = NetworkSection(3, 5);
  EXPECT_FALSE(ArcNetwork(Bytes(good), 5).empty());
  EXPECT_TRUE(ArcNetwork(Bytes(good), 6).empty());
  EXPECT_TRUE(ArcNetwork(Bytes(good.substr(0, good.size() - 1)), 5).empty());
  EXPECT_TRUE(ArcNetwork(Bytes(std::string()), 5).empty());
  std::string more = good;
  more[0] = 4;  // words
  EXPECT_TRUE(ArcNetwork(Bytes(more), 5).empty());
}

TEST(ArcView, HasARowForEverySlotOfEveryState) {
  const std::vector<SyntaxWord> words(4);
  const std::vector<const SyntaxWord*> pointers = {&words[0], &words[1], &words[2], &words[3]};
  std::vector<ArcToken> tokens;
  MakeArcTokens(pointers, std::array<std::uint8_t, 4>{0, 1, 0, 1}, std::array<std::uint8_t, 2>{3, 15}, &tokens);
  ArcState state;
  state.Start(4);
  const std::vector<ArcTransition> way = {
      {}, {}, {ArcMove::kRight, 63}, {}, {ArcMove::kLeft, 0}, {}, {ArcMove::kRight, 5}, {ArcMove::kLeft, 1}};
  for (const ArcTransition& transition : way) {
    const ArcView view = ViewArcs(state, tokens);
    for (std::size_t slot = 0; slot + 1 < kArcSlots; ++slot) EXPECT_LT(view.rows[slot], view.rows[slot + 1]);
    EXPECT_LT(view.rows.back(), kArcRows);
    for (const std::uint32_t token : view.tokens) EXPECT_LE(token, 5u);
    ASSERT_TRUE(state.Allows(transition.move));
    state.Apply(transition);
  }
  EXPECT_TRUE(state.done());
}

TEST(ArcState, GivesTheRootOneChild) {
  ArcState state;
  state.Start(3);
  state.Apply({ArcMove::kShift});
  state.Apply({ArcMove::kLeft, 1});  // the second is the first's head
  state.Apply({ArcMove::kShift});
  state.Apply({ArcMove::kShift});
  EXPECT_FALSE(state.Allows(ArcMove::kShift));
  EXPECT_FALSE(state.Allows(ArcMove::kLeft));  // two are left, and the root takes one
  state.Apply({ArcMove::kRight, 2});
  EXPECT_FALSE(state.Allows(ArcMove::kRight));
  state.Apply({ArcMove::kLeft, 3});
  EXPECT_TRUE(state.done());
  EXPECT_EQ(state.node(0).head, 1u);
  EXPECT_EQ(state.node(1).head, 3u);
  EXPECT_EQ(state.node(2).head, 1u);
  EXPECT_EQ(state.node(2).label, 2);
}

TEST(SyntaxNames, AreReadAsTheyAreWritten) {
  SyntaxNames names;
  names.clusters = 0x123456789ABCDEF0ull;
  names.part_of_tag = {static_cast<std::uint8_t>(Upos::kNoun), static_cast<std::uint8_t>(Upos::kVerb)};
  names.tags = {"NNS", "VBD"};
  names.labels = {"nsubj", "root"};
  names.transitions = {{}, {ArcMove::kLeft, 0}, {ArcMove::kLeft, 1}, {ArcMove::kRight, 0}};
  const std::string section = names.Write();
  SyntaxNames read;
  ASSERT_TRUE(SyntaxNames::Read(Bytes(section), &read));
  EXPECT_EQ(read.Write(), section);
  EXPECT_EQ(read.root, 1);
  EXPECT_FALSE(SyntaxNames::Read(Bytes(section + "left obj\n"), &read));  // no such label
  EXPECT_FALSE(SyntaxNames::Read(Bytes(section + "tag NAME NNP\n"), &read));
  EXPECT_FALSE(SyntaxNames::Read(Bytes(section.substr(0, section.size() - 1)), &read));
  names.transitions.pop_back();
  EXPECT_FALSE(SyntaxNames::Read(Bytes(names.Write()), &read));  // a state would have no way out
}

TEST(IrregularVerb, IsKnownByItsForms) {
  EXPECT_EQ(IrregularVerb("fled"), "flee");
  EXPECT_EQ(IrregularVerb("withdrew"), "withdraw");
  EXPECT_EQ(IrregularVerb("arisen"), "arise");
  EXPECT_EQ(IrregularVerb("wrung"), "wring");
  EXPECT_EQ(IrregularVerb("found"), "") << "it may be of \"find\" or \"found\"";
  EXPECT_EQ(IrregularVerb("walked"), "");
  EXPECT_EQ(IrregularVerb(""), "");
}

TEST(Lemmatizer, GoesByTheLongestEndingThatItKnows) {
  const std::vector<LemmaRule> rules = {{true, 0, ""}, {true, 1, ""}, {true, 3, "y"}, {true, 5, "be"}};
  const std::string section = Lemmatizer::Write(rules, {{Lemmatizer::Key("", 0, false, 4), 0},
                                                        {Lemmatizer::Key("s", 1, false, 4), 1},
                                                        {Lemmatizer::Key("ies", 3, false, 4), 2},
                                                        {Lemmatizer::Key("ties", 5, false, 4), 0}});
  const Lemmatizer lemmas(Bytes(section));
  const auto lemma = [&lemmas](std::string_view form, std::uint8_t tag) {
    std::string out;
    lemmas.Append(form, tag, &out);
    return out;
  };
  EXPECT_EQ(lemma("cats", 4), "cat");
  EXPECT_EQ(lemma("parties", 4), "party");
  EXPECT_EQ(lemma("ties", 4), "ties");  // the whole word
  EXPECT_EQ(lemma("cats", 5), "cats");  // nothing is known of the tag
}

TEST(Conllu, TellsWhereALineIsWrong) {
  const std::string word = "\t_\t_\t_\t_\t_\t_\t_\t_\n";
  Conllu conllu;
  const std::string good =
      "# text = It's\n1-2\tIt's" + word + "1\tIt" + word + "2\t's" + word + "2.1\tis" + word + "\n\n1\tNo" + word;
  EXPECT_EQ(ReadConllu(good, &conllu).line, 0u);
  EXPECT_EQ(conllu.sentence_ends, (std::vector<std::uint32_t>{2, 3}));
  EXPECT_EQ(conllu.words[1].columns[kConlluForm], "'s");
  EXPECT_EQ(conllu.words[1].line, 3u);
  EXPECT_EQ(ReadConllu("1\tIt" + word + "3\tis" + word, &conllu).line, 2u);
  EXPECT_EQ(ReadConllu("\n1\tIt\n", &conllu).line, 2u);
  EXPECT_EQ(ReadConllu("1\t" + word, &conllu).sentence, "the word has no form.");
}

TEST(Parser, RefusesASyntaxModelOfAnotherModel) {
  Model model, other, none;
  SyntaxNames names;
  names.part_of_tag = {0};
  names.tags = {"JJ"};
  names.labels = {"dep", "root"};
  names.transitions = {{}, {ArcMove::kLeft, 0}, {ArcMove::kLeft, 1}, {ArcMove::kRight, 0}};
  const std::string weights = WriteSparseWeights({{1, {{0, 1}}}});
  const auto file = [&] {
    return WriteModelFile("1", {{std::string(kSectionSyntaxNames), names.Write()},
                                {std::string(kSectionPos), weights},
                                {std::string(kSectionArcs), NetworkSection(2, 4)}});
  };
  ASSERT_TRUE(Model::Own(WriteModelFile("1", {{std::string(kSectionClusters), "words"}}), &model).ok());
  ASSERT_TRUE(Model::Own(file(), &other).ok());
  names.clusters = Checksum(model.sections().Find(kSectionClusters));
  Model right;
  ASSERT_TRUE(Model::Own(file(), &right).ok());
  EXPECT_EQ(Parser(model, other).status().code, ErrorCode::kBadModel);
  EXPECT_EQ(Parser(model, model).status().code, ErrorCode::kBadModel);
  Parser parser(model, right);
  ASSERT_TRUE(parser.status().ok());
  // Whatever the weights say, each sentence becomes a tree with one root.
  const std::vector<std::string_view> forms = {"a", "b", "c", "d", "e"};
  std::vector<SyntaxToken> tokens;
  ASSERT_TRUE(parser.Parse(TokenForms(forms), std::array<std::uint32_t, 2>{4, 5}, &tokens));
  ASSERT_EQ(tokens.size(), 5u);
  EXPECT_EQ(
      std::count_if(tokens.begin(), tokens.end(), [](const SyntaxToken& t) { return t.head == SyntaxToken::kRoot; }),
      2);
  EXPECT_EQ(tokens[4].head, SyntaxToken::kRoot);
}

}  // namespace
}  // namespace lede
