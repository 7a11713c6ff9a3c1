// What a run does, in words that can be compared.
#pragma once

#include <vector>

#include "arguments.h"
#include "inputs.h"
#include "lede/model.h"
#include "unfinished_run.h"

namespace lede::cli {

/// Of all options that tell in what is written; not of the number of threads. O(files).
RunDescription Describe(const Arguments& arguments, const Model& model, const std::vector<InputFile>& files);

}  // namespace lede::cli
