#include "encoding.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace lede::cli {
namespace {

constexpr std::size_t kSample = 4096;

bool BeginsWith(std::string_view text, std::string_view lower_case) {
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; };
  return text.size() >= lower_case.size() &&
         std::equal(lower_case.begin(), lower_case.end(), text.begin(), [&](char a, char b) { return a == lower(b); });
}

/// The name of the tag that the text begins with; empty where it begins with none.
std::string_view FirstTag(std::string_view text) {
  if (!text.starts_with('<')) return {};
  const std::size_t end = text.find_first_of(" \t\r\n/>", 1);
  return end == std::string_view::npos ? std::string_view() : text.substr(1, end - 1);
}

bool IsHtml(std::string_view text) {
  if (BeginsWith(text, "<!doctype html") || BeginsWith(text, "<?xml")) return true;
  constexpr std::array<std::string_view, 11> kOutermost = {"html", "head", "body",    "div", "p",   "article",
                                                           "main", "span", "section", "h1",  "meta"};
  const std::string_view tag = FirstTag(text);
  return std::any_of(kOutermost.begin(), kOutermost.end(),
                     [&](std::string_view name) { return tag.size() == name.size() && BeginsWith(tag, name); });
}

}  // namespace

std::string_view WideEncoding(std::string_view text) {
  using namespace std::string_view_literals;
  if (text.starts_with("\xFF\xFE\0\0"sv) || text.starts_with("\0\0\xFE\xFF"sv)) return "UTF-32";
  if (text.starts_with("\xFF\xFE"sv) || text.starts_with("\xFE\xFF"sv)) return "UTF-16";
  // No text in UTF-8 has a zero in most of the places of one parity and in hardly any of the other, but Latin letters
  // as words of 16 bits do; as words of 32 bits they have three zeros in four bytes.
  std::array<std::size_t, 4> zeros{};
  const std::size_t words = std::min(text.size(), kSample) / 4;
  for (std::size_t at = 0; at < words * 4; ++at) zeros[at % 4] += text[at] == '\0';
  const auto pattern = [&](std::string_view mostly_zero) {
    bool fits = words > 0;
    for (std::size_t i = 0; i < 4; ++i) fits &= mostly_zero[i] == '0' ? zeros[i] * 2 > words : zeros[i] * 16 <= words;
    return fits;
  };
  if (pattern("x000")) return "UTF-32LE";
  if (pattern("000x")) return "UTF-32BE";
  if (pattern("x0x0")) return "UTF-16LE";
  if (pattern("0x0x")) return "UTF-16BE";
  return {};
}

std::string AdviceOnEncoding(std::string_view encoding) {
  const std::string name(encoding);
  return "this is " + name + ", and only UTF-8 is read; iconv -f " + name + " -t UTF-8 converts it.";
}

std::string_view MarkupOf(std::string_view text) {
  text = text.substr(0, kSample);
  if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
  text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
  if (text.starts_with("{\\rtf")) return "RTF";
  return IsHtml(text) ? "HTML" : std::string_view();
}

}  // namespace lede::cli
