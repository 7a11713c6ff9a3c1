// Character classes and case for the scripts that news in English meets.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace lede {

bool IsLetter(char32_t c);  ///< general categories L* and combining marks M*
bool IsUpper(char32_t c);   ///< upper or title case letter
bool IsLower(char32_t c);
bool IsDigit(char32_t c);        ///< ASCII digits only: the rest are letters to a tokenizer of English
bool IsSpace(char32_t c);        ///< White_Space, plus zero-width space and the byte order mark
bool IsInvisible(char32_t c);    ///< format characters (Cf): soft hyphen, joiners, direction marks
bool IsLineBreak(char32_t c);    ///< LF, CR, VT, FF, NEL, LS, PS
bool IsApostrophe(char32_t c);   ///< ' ’ ‘ ʼ ′ and the like
bool IsDoubleQuote(char32_t c);  ///< " “ ” „ « » and the like
bool IsDash(char32_t c);         ///< hyphens, en and em dashes, minus

char32_t ToLower(char32_t c);  ///< simple case mapping for Latin, Greek, Cyrillic, Armenian
char32_t ToUpper(char32_t c);

/// Lower-cases well-formed UTF-8, appending to `out`. The result can differ in length.
void AppendLower(std::string_view text, std::string* out);
std::string Lower(std::string_view text);

/// As AppendLower, and folds what typography varies: quotation marks, apostrophes and dashes become
/// ASCII ones, Latin letters lose their diacritics ("Müller" is "muller", "Łódź" is "lodz"), a soft
/// hyphen and zero-width characters vanish, other white space is a space.
/// The key under which lexicons hold their phrases.
void AppendFolded(std::string_view text, std::string* out);
std::string Fold(std::string_view text);

/// Appends well-formed UTF-8 with its typographic quotation marks and apostrophes as ASCII has them; all else, other
/// white space and dashes among it, stays. Returns whether there was any; without one nothing is appended. O(text).
bool AppendStraight(std::string_view text, std::string* out);

/// True if every letter is upper case and there is at least one letter.
bool IsAllCaps(std::string_view text);
/// True if the first code point is an upper-case letter.
bool IsCapitalized(std::string_view text);

}  // namespace lede
