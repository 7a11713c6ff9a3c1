// Stretches of code among prose: keys, scripts, style sheets, what a paste drags along.
#pragma once

#include <cstdint>
#include <string_view>

namespace lede {

/// Recognises stretches without blanks that are no words. Remembers where the last one that is none ends, so that
/// asking at rising places takes time linear in the text. Holds a view of the text.
class CodeScanner {
 public:
  explicit CodeScanner(std::string_view text) : text_(text) {}

  /// The end of the code that begins at `begin`, the beginning of a word or mark after a blank; 0 where it is none.
  std::uint32_t End(std::uint32_t begin);

 private:
  std::string_view text_;
  std::uint32_t no_code_until_ = 0;
};

}  // namespace lede
