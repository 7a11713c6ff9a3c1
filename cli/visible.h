// Words of others on a terminal.
#pragma once

#include <string>
#include <string_view>

namespace lede::cli {

/// `text` with what a terminal would obey or hide instead of showing it escaped: control characters, those that set the
/// direction of writing, line ends, and bytes that are not UTF-8, as "\x1b" or "\u{202e}".
std::string Visible(std::string_view text);

}  // namespace lede::cli
