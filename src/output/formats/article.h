// What several formats ask of an analysis.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "lede/document.h"

namespace lede::formats {

/// What is less sure, in thousandths, is told with a mark of doubt, or left out where a format has no room for one.
inline constexpr std::uint32_t kSure = 500;
/// Of events below it four in ten say something else than the text.
inline constexpr std::uint32_t kSureEvent = 700;

/// The headline's words on one line; empty where the article has none.
std::string HeadlineOf(const Document& doc);
/// Whether no warning says that the text is in another language.
bool IsEnglish(const Document& doc);

/// What an entity is called.
std::string NameOf(const Document& doc, std::uint32_t entity);
/// How sure the surest of its mentions by name is, in thousandths; of its mentions where none is by name.
std::uint32_t CertaintyOf(const Document& doc, const Entity& entity);
/// Its place, or null.
const Place* PlaceOf(const Document& doc, const Entity& entity);
std::string_view PlaceName(const Document& doc, const Place& place);
/// "PL"; empty where the country is unknown.
std::string CountryLetters(CountryCode country);

std::vector<std::string> AliasesOf(const Document& doc, const Entity& entity);
/// Whether what stands before a person's name is no office but a form of address, "Ms.".
bool IsFormOfAddress(std::string_view title);
/// Of an entity's titles those that are forms of address, or those that are not.
std::vector<std::string> TitlesOf(const Document& doc, const Entity& entity, bool forms_of_address);

/// The sentence that a byte of the text lies in; null where none does. O(log sentences).
const Sentence* SentenceAt(const Document& doc, std::uint32_t byte);

/// The speaker's name, or the words that stand for one who is no entity; empty where nobody is named.
std::string SpeakerOf(const Document& doc, const Quote& quote);
/// Whether it is in doubt that these words are that speaker's.
bool IsDoubtful(const Quote& quote);

/// A date's or time's day, "2016-12-07", where its value is one of the calendar; empty where it is a longer or an
/// unknown time.
std::string_view DayOf(const Time& time);

/// "m1" for row 0 of the mentions, and so on.
std::string Id(char letter, std::uint32_t row);

}  // namespace lede::formats
