// Which files there are to read.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "arguments.h"
#include "record.h"

namespace lede::cli {

struct InputFile {
  std::string path;
  InputKind kind = InputKind::kText;
  std::uint64_t bytes = 0;   ///< as it lies there; 0 where that is not known
  std::string problem = {};  ///< why there is nothing to read, a sentence behind the name; or empty
};

/// The files that the arguments name, in their order: a folder stands for those in it and below whose names end as
/// articles' do, sorted by their bytes; what is no file but a pattern ("2016-*.jsonl.gz") for the files that match it.
/// O(n log n) in the files.
std::vector<InputFile> ListInputs(const Arguments& arguments);

/// What a name says that a file holds: ".jsonl" and ".ndjson" JSON lines, ".csv" and ".tsv" a table, each perhaps with ".gz"
/// or ".zst" behind it; everything else is text.
InputKind KindNamed(std::string_view path);

}  // namespace lede::cli
