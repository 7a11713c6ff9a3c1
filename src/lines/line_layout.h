// Which line breaks end a paragraph.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace lede {

/// A line that is not blank. Columns are code points.
struct Line {
  std::uint32_t begin = 0;    ///< its first byte that is no white space
  std::uint32_t end = 0;      ///< one past its last byte that is no white space
  std::uint32_t indent = 0;   ///< columns of white space before it
  std::uint32_t columns = 0;  ///< up to its end, the indentation among them
  bool starts_block = false;  ///< a blank line stands before it, or nothing
};

/// The lines of a text that are not blank. O(bytes).
std::vector<Line> SplitLines(std::string_view text);

/// Tells line breaks that an author made from those that a program made to fit lines to a width. Such a program
/// breaks a line only where the next word no longer fits: one width explains most breaks of a wrapped text, and of
/// no other. Holds a view of the text and of its lines.
class LineLayout {
 public:
  /// Looks at all lines once. O(lines).
  LineLayout(std::string_view text, std::span<const Line> lines);

  /// Whether a paragraph ends with line `row`; the next one follows it without a blank line. Every such row is
  /// asked for, in rising order. O(1) amortised.
  bool EndsParagraph(std::size_t row);

  /// Columns that the text was wrapped to, or 0 where lines are paragraphs.
  std::uint32_t wrap_width() const { return width_; }

 private:
  // E-mail, plain-text wire copy and RFCs wrap at 60 … 80; the source of web pages reaches 120.
  static constexpr std::uint32_t kMaxWidth = 120;
  static constexpr std::uint32_t kMinWidth = 40;
  static constexpr std::uint32_t kShortest = 24;  ///< of a line that somebody broke off by hand

  /// How many breaks each width from 0 to kMaxWidth explains.
  using Votes = std::array<std::uint32_t, kMaxWidth + 2>;

  void FindWidth();
  Votes CountVotes(bool loosely) const;
  bool GoesOn(std::size_t row) const;
  bool LooksContinued() const;
  bool AnyContinues() const;
  bool IsForced(std::size_t row) const;
  bool StartsItem(std::size_t row);
  bool Ends(std::size_t row);
  void EnterBlock(std::size_t row);
  std::uint32_t NeededColumns(std::size_t row) const;

  std::string_view text_;
  std::span<const Line> lines_;
  std::uint32_t width_ = 0;
  bool exact_ = false;          ///< lines were filled up to the width, as with letters of one width
  std::size_t block_end_ = 0;   ///< one past the last line of the block looked at last
  bool block_wrapped_ = false;  ///< whether most of its breaks were made to fit the width
  bool by_hand_ = false;        ///< a line of its last sentence broke off where no paragraph ends
  std::uint32_t label_ = 0;     ///< the label of the list's item begun last in the block; 0 before the first
};

}  // namespace lede
