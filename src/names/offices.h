// Offices with the body they are held in: "director of the Federal Service (FS) of the Union".
#pragma once

#include <cstdint>

#include "lede/document.h"

namespace lede {

struct Office {
  std::uint32_t last = 0;      ///< token after the office's last
  std::uint32_t body = kNone;  ///< row of Document::mentions: the organisation or place it is held in
};

/// Reads on from the title in row `title` of the mentions: "of", "for", "at" and a name, its acronym in
/// brackets, and the place that it is of. Without these, the title alone. O(1).
Office ReadOffice(const Document& doc, std::uint32_t title);

/// Row of the mention of the person that the title in row `title` is given to, or kNone: the person that
/// follows at once, other titles between ("commander General Lee"), or the one before a comma or a dash, other
/// titles in a row between ("Ann Lee, the former director, member of the board"). O(1).
std::uint32_t HolderOf(const Document& doc, std::uint32_t title);

}  // namespace lede
