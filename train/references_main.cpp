// lede-reference-cases FILE MODEL [quick]: every pronoun of the documents of a file of JSON lines with those whom it may mean
// and what tells for each, for references.mjs. A line a document: {"id", "cases": [[begin, end, class,
// [[entity, begin, end, clues], …]], …]}; spans in bytes of its text, entity -1 for somebody without a name and begin
// -1 for nobody; clues are names' places in `Clue` (src/coref/ranking.h).
#include <bit>
#include <cinttypes>
#include <cstdio>
#include <string_view>
#include <vector>

#include "coref/coref.h"
#include "documents.h"

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
  const bool quick = argc == 4 && std::string_view(argv[3]) == "quick";  // no trees
  if (argc != 3 && !quick) train::Die("usage: lede-reference-cases FILE MODEL [quick]");
  const Model model = train::ReadModel(argv[2]);
  ReferenceFinder finder(model);
  std::vector<RankingCase> cases;
  finder.KeepCases(&cases);
  train::ForEachDocument(argv[1], model, quick, "references",
                         [&](std::string_view id, const StageInput& input, Document* doc) {
                           cases.clear();
                           finder.Run(input, doc);
                           Print(*doc, id, cases);
                         });
}
