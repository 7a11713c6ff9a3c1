// What a token is by its form alone.
#pragma once

#include <string_view>

namespace lede {

/// "'s" with whatever apostrophe, in whatever case: the genitive, or "is" and "has".
bool IsApostropheS(std::string_view form);

/// What makes a genitive of the name before it: "'s", or the lone apostrophe of "the Mosses' house".
bool IsPossessive(std::string_view form);

}  // namespace lede
