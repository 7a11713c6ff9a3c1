// How one name can be written in several ways: pure functions of words.
#pragma once

#include <algorithm>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

namespace lede {

inline bool IsOneOf(std::string_view form, std::initializer_list<std::string_view> forms) {
  return std::find(forms.begin(), forms.end(), form) != forms.end();
}

/// True for "of", "and", "the", "for" and the like, which acronyms may leave out. `word` is folded.
bool IsMinorWord(std::string_view word);

/// True for "Inc", "Plc", "Holdings" and the like, which a company's name may lack. `word` is folded.
bool IsCompanyForm(std::string_view word);

/// How many of a body's folded words come before those that say what kind of body it is ("norbury town" in "norbury
/// town football club"); all of them where none says so, or where what comes before is itself a body ("bank of x" in
/// "bank of x society").
std::size_t BodyStem(std::span<const std::string> words);

/// True for "de", "van", "al", "bin", which a surname may begin with. `word` is folded.
bool IsSurnameParticle(std::string_view word);

/// True for these and "Jr.", "II", "St.": parts of names that nobody is called by. `word` is folded.
bool IsNameParticle(std::string_view word);

/// "Jr.", "Sr.", "II", "III", "IV" and "V" behind a person's name, each a number of its own; 0 for other words, and
/// for these in small letters.
std::uint8_t NameSuffix(std::string_view form);

/// True for "U.S.", "UK", "UN" and "EU", all letters of which stand in the acronyms of bodies that begin with them.
/// `word` is folded.
bool IsAbbreviatedUnion(std::string_view word);

/// First letters of folded words, those of hyphenated parts included, and all of "U.S." and its like; minor words
/// count where asked for.
std::string InitialsOf(std::span<const std::string> words, bool with_minor_words);

/// True if `acronym` (folded, without stops) can abbreviate the folded words: its letters occur in order
/// among theirs, the first one first ("caricom" in "caribbean community"). Looser than initials: to be
/// used only where brackets speak for it too. O(letters).
bool AbbreviatesTo(std::string_view acronym, std::span<const std::string> words);

/// The acronym's letters: folded, without stops and a plural "s" ("U.N." is "un", "NGOs" is "ngo").
std::string AcronymLetters(std::string_view form);

/// The first name that a nickname stands for ("bill": "william"); the word itself where there is none.
std::string_view FormalFirstName(std::string_view word);

/// The short form of a country's or union's name ("usa", "united states of america": "united states"), and what a
/// state's or province's abbreviation stands for ("fla.": "florida"); empty where none is known. `name` is folded, words parted by spaces.
std::string_view CountryShortForm(std::string_view name);

/// Key of a word that transliterations share: "Zelensky", "Zelenskyy" and "Zelenskiy" have the same, so
/// have "Yusuf" and "Yousef", "Mohammed" and "Muhamad". `word` is folded.
std::string TransliterationKey(std::string_view word);

/// True for words that differ by one letter more, less or other, or by two swapped neighbours.
bool IsOneSlipAway(std::string_view a, std::string_view b);

}  // namespace lede
