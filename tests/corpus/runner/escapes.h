// What an eye cannot see, written so that it can.
#pragma once

#include <string>
#include <string_view>

namespace lede::corpus {

/// The text with backslashes, control characters, combining marks, and spaces, hyphens and format characters that look
/// like others, as escapes: \\ \n \r \t \u00A0. Joiners in pictures stay.
std::string Escaped(std::string_view text);

/// Appends what `written` stands for; false, and an explanation, where an escape is none.
bool Unescape(std::string_view written, std::string* out, std::string* error);

}  // namespace lede::corpus
