// Texts that are not the plain UTF-8 they are taken for.
#pragma once

#include <string>
#include <string_view>

namespace lede::cli {

inline constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";  ///< of UTF-8

/// The encoding of a text that is in UTF-16 or UTF-32, as iconv calls it; empty where it is in neither. By its byte order
/// mark ("UTF-16") or, without one, by the zeros that Latin letters have there ("UTF-16LE", "UTF-16BE"). O(1).
std::string_view WideEncoding(std::string_view text);

/// What to do about a text in such an encoding, as the end of a sentence.
std::string AdviceOnEncoding(std::string_view encoding);

/// "RTF" or "HTML" where the text begins as a source of that format does; empty where it does not. O(1).
std::string_view MarkupOf(std::string_view text);

}  // namespace lede::cli
