// lede-reported-cases FILE MODEL: what may be reported in the documents of a file of JSON lines, with all that tells for
// or against it, for reported.mjs. A line a document, {"id", "cases": N}, and N lines of columns parted by tabs: begin and
// end of the words and of those that name the source, in bytes, -1 where nobody is named; kind; token of the word of
// reporting; 1 of what the rules found; and the names of the clues (src/quotes/reported_clues.h).
#include <cinttypes>
#include <cstdio>
#include <memory>
#include <string>
#include <vector>

#include "files.h"
#include "json_line.h"
#include "pipeline/quote_stage.h"

using namespace lede;

namespace {

void Print(std::string_view id, const std::vector<ReportedCase>& cases) {
  std::printf("{\"id\":%.*s,\"cases\":%zu}\n", static_cast<int>(id.size()), id.data(), cases.size());
  for (const ReportedCase& one : cases) {
    const bool named = !one.source.empty();
    std::printf("%" PRIu32 "\t%" PRIu32 "\t%" PRId64 "\t%" PRId64 "\t%s\t%" PRIu32 "\t%d\t%s\n", one.content.begin,
                one.content.end, named ? std::int64_t{one.source.begin} : -1, named ? std::int64_t{one.source.end} : -1,
                std::string(QuoteKindName(one.kind)).c_str(), one.cue, one.by_rules ? 1 : 0, one.clues.c_str());
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) train::Die("usage: lede-reported-cases FILE MODEL");
  const std::string documents = train::ReadFile(argv[1]);
  Model model;
  if (const Status status = Model::Own(train::ReadFile(argv[2]), &model); !status.ok()) train::Die(status.message);
  std::vector<std::unique_ptr<StageRunner>> before;  // the stages that run before quotations are found
  for (const Stage& stage : Stages()) {
    if (stage.name == "quotes") break;
    before.push_back(stage.make(model));
  }
  QuoteStage finder(model);
  std::vector<ReportedCase> cases;
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
    finder.Run(input, &doc);
    Print(json.id, cases);
  });
}
