// A difference of rows, for a person.
#pragma once

#include <string>
#include <vector>

#include "case_file.h"

namespace lede::corpus {

/// The example's text, and its rows beside those that were found: "-" before what is missing, "+" before what was not
/// expected. O(rows expected · rows found).
std::string Difference(const Example& example, const std::vector<std::string>& found);

}  // namespace lede::corpus
