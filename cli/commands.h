// What the program does.
#pragma once

#include "arguments.h"
#include "lede/model.h"

namespace lede::cli {

/// Each returns the program's exit code.
int AnalyzeArticles(const Arguments& arguments, const Model& model);
int ProtectFile(const Arguments& arguments, const Model& model);
int TagFiles(const Arguments& arguments, const Model& model);
int ParseFiles(const Arguments& arguments, const Model& model, const Model& syntax);

}  // namespace lede::cli
