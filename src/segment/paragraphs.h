// Which line breaks end a paragraph.
#pragma once

#include <cstdint>
#include <string_view>

namespace lede {

/// Tells line breaks that an author made from those that a program made to fit lines to a width.
/// Holds a view of the text.
class LineLayout {
 public:
  /// Looks at all lines once. O(bytes).
  explicit LineLayout(std::string_view text);

  /// Whether a paragraph ends at the single line break between two lines. The first runs from
  /// `line_begin` to its last visible character's end, `line_end`; the second one's first visible
  /// character is at `next_begin`. O(bytes of the first line).
  bool EndsParagraph(std::uint32_t line_begin, std::uint32_t line_end, std::uint32_t next_begin) const;

  /// Columns that the text was wrapped to, or 0 where lines are paragraphs.
  std::uint32_t wrap_width() const { return wrap_width_; }

 private:
  std::string_view text_;
  std::uint32_t wrap_width_ = 0;
};

}  // namespace lede
