// Many documents, a line each.
#include <string>
#include <string_view>
#include <utility>

#include "commands.h"
#include "destination.h"
#include "files.h"
#include "line_pool.h"
#include "line_reader.h"

namespace lede::cli {

int AnalyzeJsonLines(const Arguments& arguments, const Model& model) {
  const auto destination = OpenDestination(arguments);
  if (destination == nullptr) return kBadInput;
  LinePool pool(arguments, model, destination.get());
  bool all_read = true;
  for (const std::string& path : arguments.files) {
    LineReader reader(path);
    for (InputLine line; reader.Next(&line);) {
      if (line.bytes.find_first_not_of(" \t") != std::string::npos) pool.Add(std::move(line));
    }
    pool.Finish();
    all_read = all_read && reader.ok();
    if (const std::size_t replaced = pool.TakeReplaced(); replaced != 0) ComplainReplaced(path, replaced);
  }
  destination->Finish();
  pool.tally().Tell(arguments.hints, arguments.options.hints);
  return all_read && pool.all_ok() ? kDone : kBadInput;
}

}  // namespace lede::cli
