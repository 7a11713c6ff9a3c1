#include "file_names.h"

#include <algorithm>

#include "text/unicode.h"
#include "text/utf8.h"

namespace lede::cli {
namespace {

/// Leaves room for a number and an ending in the 255 bytes that a name may have.
constexpr std::size_t kMaxBytes = 120;

bool IsSafe(char32_t c) {
  return (c < 0x80) ? (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || IsDigit(c) || c == '.' || c == '_' || c == '-'
                    : IsLetter(c);
}

/// Names that a system may take for a device, whatever their ending.
bool IsDevice(const std::string& name) {
  std::string base = Lower(name.substr(0, name.find('.')));
  if (base.size() == 4 && base[3] >= '0' && base[3] <= '9') base.back() = '#';
  for (const std::string_view device : {"con", "prn", "aux", "nul", "com#", "lpt#"}) {
    if (base == device) return true;
  }
  return false;
}

}  // namespace

std::string SafeFileName(std::string_view words) {
  std::size_t replaced = 0;
  const std::string text = RepairUtf8(words, &replaced);
  std::string name;
  for (std::size_t at = 0; at < text.size();) {
    const DecodedChar c = DecodeUtf8(text, at);
    const std::string_view kept = IsSafe(c.code_point) ? std::string_view(text).substr(at, c.bytes) : "-";
    if (name.size() + kept.size() > kMaxBytes) break;
    if (kept != "-" || !name.ends_with('-')) name.append(kept);
    at += c.bytes;
  }
  // Dots and dashes at the ends hide a file, look like an option or get lost.
  name.erase(0, std::min(name.find_first_not_of(".-"), name.size()));
  name.erase(name.find_last_not_of(".-") + 1);
  if (name.empty()) return "article";
  return IsDevice(name) ? "_" + name : name;
}

std::string_view StemOf(std::string_view path) {
  std::string_view name = path.substr(path.rfind('/') + 1);
  for (const std::string_view ending : {".txt", ".text", ".md"}) {
    if (name.size() > ending.size() && name.ends_with(ending)) return name.substr(0, name.size() - ending.size());
  }
  return name;
}

std::string UniqueNames::Take(const std::string& name) {
  std::string unique = name;
  for (int number = 2; !taken_.insert(Lower(unique)).second; ++number) unique = name + "-" + std::to_string(number);
  return unique;
}

}  // namespace lede::cli
