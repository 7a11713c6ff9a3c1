// Numbers as JavaScript prints them.
#pragma once

#include <cstdint>
#include <string>

namespace lede {

void AppendNumber(std::uint32_t number, std::string* out);

/// n/1000: no trailing zeros, no point where nothing follows it.
void AppendThousandths(std::uint32_t thousandths, std::string* out);

/// n/100.
void AppendHundredths(int hundredths, std::string* out);

/// A finite number: the fewest digits that read back as the same number.
void AppendDouble(double number, std::string* out);

}  // namespace lede
