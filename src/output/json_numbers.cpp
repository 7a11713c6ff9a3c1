#include "output/json_numbers.h"

#include <array>
#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace lede {

void AppendNumber(std::uint32_t number, std::string* out) {
  std::array<char, 10> digits;
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
  out->append(digits.data(), end);
}

void AppendThousandths(std::uint32_t thousandths, std::string* out) {
  AppendNumber(thousandths / 1000, out);
  std::uint32_t rest = thousandths % 1000;
  if (rest == 0) return;
  *out += '.';
  for (std::uint32_t unit = 100; rest != 0; unit /= 10) {
    *out += static_cast<char>('0' + rest / unit);
    rest %= unit;
  }
}

void AppendHundredths(int hundredths, std::string* out) {
  if (hundredths < 0) *out += '-';
  AppendThousandths(static_cast<std::uint32_t>(hundredths < 0 ? -hundredths : hundredths) * 10, out);
}

// snprintf and strtod round correctly in every C library that is used here, so all builds agree.
void AppendDouble(double number, std::string* out) {
  if (number == 0) {
    *out += '0';
    return;
  }
  std::array<char, 40> text;
  int precision = 0;
  for (; precision <= 16; ++precision) {
    std::snprintf(text.data(), text.size(), "%.*e", precision, number);
    if (std::strtod(text.data(), nullptr) == number) break;
  }
  const std::string_view printed(text.data());
  const std::size_t e = printed.find('e');
  const int exponent = std::atoi(text.data() + e + 1);
  if (number < 0) *out += '-';
  std::string digits;
  for (const char c : printed.substr(0, e)) {
    if (c >= '0' && c <= '9') digits += c;
  }
  const int count = static_cast<int>(digits.size()), whole = exponent + 1;
  if (exponent >= 21 || exponent < -6) {
    *out += digits[0];
    if (count > 1) out->append(".").append(digits, 1);
    *out += 'e', *out += exponent < 0 ? '-' : '+';
    AppendNumber(static_cast<std::uint32_t>(exponent < 0 ? -exponent : exponent), out);
  } else if (exponent < 0) {
    out->append("0.").append(static_cast<std::size_t>(-exponent - 1), '0').append(digits);
  } else if (count <= whole) {
    out->append(digits).append(static_cast<std::size_t>(whole - count), '0');
  } else {
    const std::string_view all = digits;
    const auto point = static_cast<std::size_t>(whole);
    out->append(all.substr(0, point)).append(".").append(all.substr(point));
  }
}

}  // namespace lede
