// lede-reference-cases FILE MODEL: every pronoun of the documents of a file of JSON lines with those whom it may mean
// and what tells for each, for references.mjs. A line a document: {"id", "cases": [[begin, end, class,
// [[entity, begin, end, clues], …]], …]}; spans in bytes of its text, entity -1 for somebody without a name and begin
// -1 for nobody; clues are names' places in `Clue` (src/coref/ranking.h).
#include <bit>
#include <cinttypes>
#include <cstdio>
#include <memory>
#include <string>
#include <vector>

#include "coref/coref.h"
#include "files.h"
#include "json_line.h"
#include "pipeline/stage.h"
#include "reading/reading.h"

using namespace lede;

namespace {

void Print(const Document& doc, std::string_view id, const std::vector<RankingCase>& cases) {
  std::printf("{\"id\":%.*s,\"cases\":[", static_cast<int>(id.size()), id.data());
  for (const RankingCase& one : cases) {
    const ByteSpan span = doc.tokens[one.token].span;
    std::printf("%s[%" PRIu32 ",%" PRIu32 ",%d,[", &one == cases.data() ? "" : ",", span.begin, span.end,
                static_cast<int>(one.how));
    for (const Antecedent& candidate : one.candidates) {
      const bool nobody = candidate.token == kNone;
      const ByteSpan at = nobody ? ByteSpan{} : doc.tokens[candidate.token].span;
      std::printf("%s[%" PRId64 ",%" PRId64 ",%" PRIu32 ",[", &candidate == one.candidates.data() ? "" : ",",
                  candidate.entity == kNone ? std::int64_t{-1} : std::int64_t{candidate.entity},
                  nobody ? std::int64_t{-1} : std::int64_t{at.begin}, at.end);
      const char* separator = "";
      for (std::uint64_t bits = candidate.clues.bits(); bits != 0; bits &= bits - 1, separator = ",")
        std::printf("%s%d", separator, std::countr_zero(bits));
      std::printf("]]");
    }
    std::printf("]]");
  }
  std::printf("]}\n");
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) train::Die("usage: lede-reference-cases FILE MODEL");
  const std::string documents = train::ReadFile(argv[1]);
  Model model;
  if (const Status status = Model::Own(train::ReadFile(argv[2]), &model); !status.ok()) train::Die(status.message);
  std::vector<std::unique_ptr<StageRunner>> before;  // the stages that run before references are joined
  for (const Stage& stage : Stages()) {
    if (stage.name == "references") break;
    before.push_back(stage.make(model));
  }
  ReferenceFinder finder(model);
  std::vector<RankingCase> cases;
  finder.KeepCases(&cases);
  Reading reading;
  train::ForEachLine(documents, [&](std::string_view line) {
    cli::JsonLine json;
    if (const std::string wrong = cli::ReadJsonLine(line, cli::Fields{}, &json); !wrong.empty()) train::Die(wrong);
    std::string text(json.text);
    cli::DecodeJsonString(&text);
    Document doc;
    if (const Status status = doc.SetText(text); !status.ok()) train::Die(status.message);
    const Options options;
    const StageInput input{options, kAllLayers, Progress{}, nullptr, &reading};
    for (const auto& stage : before) stage->Run(input, &doc);
    cases.clear();
    finder.Run(&doc);
    Print(doc, json.id, cases);
  });
}
