// Strings of JSON (RFC 8259).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace lede {

/// Moves from a string literal's first mark at `*at` past its last one. False where none stands there or it is not well
/// formed; `*at` is the mistake's place then. O(its bytes).
bool SkipJsonString(std::string_view json, std::size_t* at);

/// Turns a well-formed string literal into the text that it stands for, where it lies. JSON may escape half of a
/// surrogate pair, which is no character: such an escape becomes U+FFFD. O(bytes).
void DecodeJsonString(std::string* literal);

}  // namespace lede
