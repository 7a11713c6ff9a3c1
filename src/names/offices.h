// Offices with the body they are held in: "director of the Federal Service (FS) of the Union".
#pragma once

#include <cstdint>
#include <string_view>

#include "lede/document.h"

namespace lede {

struct Office {
  std::uint32_t last = 0;      ///< token after the office's last
  std::uint32_t body = kNone;  ///< row of Document::mentions: the organisation or place it is held in
};

/// True for "ambassador", "envoy" and their like, who hold an office "to" a place.
bool IsSent(std::string_view form);

/// True for "the", "its", "'s" and their like, which make an office the one that somebody holds.
bool MakesDefinite(std::string_view form);

/// True for a name between two commas with which the words before it may be in apposition: the second comma goes on
/// with no further name, and no word at the start of the sentence opens a clause that the first comma may close. O(1).
bool IsBetweenCommas(const Document& doc, RowRange sentence, RowRange name);

/// Reads on from the title in row `title` of the mentions: "of", "for", "at", "to" of an ambassador, and a name, its acronym in
/// brackets, and the place that it is of. Without these, the title alone. O(1).
Office ReadOffice(const Document& doc, std::uint32_t title);

/// First token of the office in row `title`: that of the country or state before it where the office is another one
/// without ("U.S. Attorney", "Ohio Senator"). O(1).
std::uint32_t OfficeBegin(const Document& doc, std::uint32_t title);

/// First token of the title in row `title` with the word before a country's or people's name in front of it that says
/// when it was held, and of its office: "former" in "former Peruvian president". O(1).
std::uint32_t TitleBegin(const Document& doc, std::uint32_t title);

/// Row of the mention of the person that the title in row `title` is given to, or kNone: the person that
/// follows at once, other titles between ("commander General Lee"), the one before a comma or a dash, other
/// titles in a row between ("Ann Lee, the former director, member of the board"), or the one between commas behind a
/// definite office ("the mayor of Lima, Ann Lee, …"). O(log sentences).
std::uint32_t HolderOf(const Document& doc, std::uint32_t title);

}  // namespace lede
