// Who says what a headline says: "Stripes dazzle flies, say scientists".
#pragma once

#include <cstdint>
#include <optional>

#include "lede/document.h"
#include "reading/reading.h"

namespace lede {

struct HeadlineReport {
  RowRange told;                 ///< what is said
  RowRange speaker;              ///< the words that name who says so
  std::uint32_t cue = kNone;     ///< the token that tells that it is said
  std::uint32_t entity = kNone;  ///< whose name ends the speaker's words
};

/// That of a line which ends in a comma, a word of saying and whoever says so, in either order; nothing where it does not.
/// O(tokens of the line + mentions at its end).
std::optional<HeadlineReport> ReportBehind(const Document& doc, const Reading& reading, const Sentence& line);

}  // namespace lede
