// What --help prints.
#pragma once

namespace lede::cli {

extern const char* const kHelp;
extern const char* const kAnalyzeHelp;
extern const char* const kProtectHelp;
extern const char* const kTagHelp;
extern const char* const kParseHelp;

}  // namespace lede::cli
