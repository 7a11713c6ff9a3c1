#include "text/forms.h"

#include "text/unicode.h"
#include "text/utf8.h"

namespace lede {
namespace {

/// The form without the apostrophe that it begins with; the form as it is where it begins with none.
std::string_view AfterApostrophe(std::string_view form) {
  constexpr std::size_t kLongest = 4;  // bytes of an apostrophe and an s
  if (form.empty() || form.size() > kLongest) return form;
  const DecodedChar first = DecodeUtf8(form, 0);
  return IsApostrophe(first.code_point) ? form.substr(first.bytes) : form;
}

}  // namespace

bool IsApostropheS(std::string_view form) {
  const std::string_view rest = AfterApostrophe(form);
  return rest.size() < form.size() && (rest == "s" || rest == "S");
}

bool IsPossessive(std::string_view form) {
  const std::string_view rest = AfterApostrophe(form);
  return rest.size() < form.size() && (rest.empty() || rest == "s" || rest == "S");
}

}  // namespace lede
