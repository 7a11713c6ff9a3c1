// One article as it comes: a file, a line of JSON lines, a row of CSV.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace lede::cli {

enum class InputKind : unsigned char { kByName, kText, kJsonLines, kCsv };

/// The file that articles come from, as they remember it.
struct Source {
  InputKind kind = InputKind::kJsonLines;
  std::string path;                    ///< as given; "-" is standard input
  char delimiter = ',';                ///< of CSV
  std::vector<std::string> columns{};  ///< of CSV
};

struct InputLine {
  std::string bytes{};           ///< without the line's end
  std::size_t number = 0;        ///< counted from 1; of a row of several lines that of the first; 0: the whole file
  bool cut = false;              ///< it was too long: these are its first bytes only
  bool carriage_return = false;  ///< its end was CR LF
  std::shared_ptr<const Source> source = {};  ///< none: JSON lines without a name
  std::string problem = {};                   ///< why there is nothing to analyse, a sentence; or empty
  std::uint64_t position = 0;                 ///< bytes of all input, as it lies there, that were read before its end
};

}  // namespace lede::cli
