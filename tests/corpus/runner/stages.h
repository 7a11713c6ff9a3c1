// The stages that a corpus folder can be for.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "givens.h"
#include "rows.h"

namespace lede::corpus {

struct Stage {
  std::string_view name;    ///< of the folder
  std::uint32_t takes = 0;  ///< GivenKind bits
  /// What is found in a text; `error` is filled, and nothing returned, where it could not be looked for.
  Rows (*find)(const std::string& text, const Givens& givens, std::string* error);
};

/// The stage of that name; nullptr for none.
const Stage* FindStage(std::string_view name);

/// The names of all stages, for a person.
std::string StageNames();

/// Where the model of the stage "article" lies; to be set before the first text.
void UseModelAt(std::string path);

}  // namespace lede::corpus
