// Hyphens that part a name from what is attached to it.
#pragma once

#include <string_view>

namespace lede {

/// Whether a hyphen stands between words rather than within one. Compounds and double names stay
/// whole ("ill-equipped", "25-year", "Jean-Paul", "al-Assad", "Kim Jong-un", "Mi-17"); what is put
/// before or after a name comes apart, and so do two nations ("London-based", "anti-Russian",
/// "ex-president", "US-China"). Both sides are runs of letters. O(letters).
bool HyphenSeparates(std::string_view left, std::string_view right);

}  // namespace lede
