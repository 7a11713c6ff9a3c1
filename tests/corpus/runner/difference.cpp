#include "difference.h"

#include <algorithm>
#include <string_view>

#include "escapes.h"

namespace lede::corpus {
namespace {

using Lines = std::vector<std::string>;

/// Longest common subsequences of the ends of both: `[i][j]` of those from i and j on.
std::vector<std::vector<std::size_t>> CommonEnds(const Lines& a, const Lines& b) {
  std::vector<std::vector<std::size_t>> longest(a.size() + 1, std::vector<std::size_t>(b.size() + 1, 0));
  for (std::size_t i = a.size(); i-- > 0;) {
    for (std::size_t j = b.size(); j-- > 0;) {
      longest[i][j] = a[i] == b[j] ? longest[i + 1][j + 1] + 1 : std::max(longest[i + 1][j], longest[i][j + 1]);
    }
  }
  return longest;
}

void AddLine(std::string_view mark, std::string_view line, std::string* out) {
  out->append("    ").append(mark).append(" ").append(line).append("\n");
}

}  // namespace

std::string Difference(const Example& example, const std::vector<std::string>& found) {
  std::string out;
  for (std::size_t from = 0; from <= example.text.size();) {
    const std::size_t to = std::min(example.text.find('\n', from), example.text.size());
    AddLine(">", Escaped(std::string_view(example.text).substr(from, to - from)), &out);
    from = to + 1;
  }
  const Lines& rows = example.rows;
  const auto longest = CommonEnds(rows, found);
  if (rows.empty()) AddLine("-", kNothing, &out);
  for (std::size_t i = 0, j = 0; i < rows.size() || j < found.size();) {
    if (i < rows.size() && j < found.size() && rows[i] == found[j]) {
      AddLine(" ", Escaped(rows[i]), &out);
      ++i, ++j;
    } else if (j == found.size() || (i < rows.size() && longest[i + 1][j] >= longest[i][j + 1])) {
      AddLine("-", Escaped(rows[i++]), &out);
    } else {
      AddLine("+", Escaped(found[j++]), &out);
    }
  }
  if (found.empty()) AddLine("+", kNothing, &out);
  return out;
}

}  // namespace lede::corpus
