// lede-reported-cases FILE MODEL: what may be reported in the documents of a file of JSON lines, with all that tells for
// or against it, for reported.mjs. A line a document, {"id", "cases": N}, and N lines of columns parted by tabs: begin and
// end of the words and of those that name the source, in bytes, -1 where nobody is named; kind; token of the word of
// reporting; 1 of what the rules found; and the names of the clues (src/quotes/reported_clues.h).
#include <cinttypes>
#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

#include "documents.h"
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
  const Model model = train::ReadModel(argv[2]);
  QuoteStage finder(model);
  std::vector<ReportedCase> cases;
  finder.KeepCases(&cases);
  train::ForEachDocument(argv[1], model, false, "quotes",
                         [&](std::string_view id, const StageInput& input, Document* doc) {
                           cases.clear();
                           finder.Run(input, doc);
                           Print(id, cases);
                         });
}
