// lede-event-cases FILE MODEL: every event of the documents of a file of JSON lines, with what tells how sure it is, for
// rate-events.mjs. A line a document: {"id", "cases": [[begin, end, [clue, …]], …]}; spans in bytes of its text, clues by
// their names (src/events/rating.h).
#include <bit>
#include <cinttypes>
#include <cstdio>
#include <string_view>
#include <vector>

#include "documents.h"
#include "events/events.h"
#include "events/rating.h"

using namespace lede;

namespace {

void Print(std::string_view id, const std::vector<EventCase>& cases) {
  std::printf("{\"id\":%.*s,\"cases\":[", static_cast<int>(id.size()), id.data());
  for (const EventCase& one : cases) {
    std::printf("%s[%" PRIu32 ",%" PRIu32 ",[", &one == cases.data() ? "" : ",", one.span.begin, one.span.end);
    const char* separator = "";
    for (EventClues left = one.clues; left != 0; left &= left - 1, separator = ",") {
      const std::string_view name = kEventClueNames[static_cast<std::size_t>(std::countr_zero(left))];
      std::printf("%s\"%.*s\"", separator, static_cast<int>(name.size()), name.data());
    }
    std::printf("]]");
  }
  std::printf("]}\n");
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) train::Die("usage: lede-event-cases FILE MODEL");
  const Model model = train::ReadModel(argv[2]);
  EventFinder finder(model);
  std::vector<EventCase> cases;
  finder.KeepCases(&cases);
  train::ForEachDocument(argv[1], model, false, "events",
                         [&](std::string_view id, const StageInput& input, Document* doc) {
                           cases.clear();
                           finder.Run(input, doc);
                           Print(id, cases);
                         });
}
