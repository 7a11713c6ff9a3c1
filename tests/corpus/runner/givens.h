// What the stages before would have found, as a corpus file gives it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "case_file.h"
#include "lede/document.h"
#include "lexicon/phrase_table.h"
#include "places/place_table.h"
#include "tag/tagger.h"

namespace lede::corpus {

/// Kinds of givens: bits of a set. A stage takes some and refuses the rest.
enum GivenKind : std::uint32_t {
  kGivenName = 1u << 0,      ///< "PERSON Ada Moss", "ORG LF = Lake Forum", "GPE Bath #2", "PERSON 500 Ada"
  kGivenTitle = 1u << 1,     ///< "title Mayor = Ada Moss"
  kGivenPlace = 1u << 2,     ///< "place Lima = city PE capital"
  kGivenCountry = 1u << 3,   ///< "country Peruvian = PE"
  kGivenQuote = 1u << 4,     ///< "quote direct “Go!” | he = Ada Moss"
  kGivenDate = 1u << 5,      ///< "date 2016-12-08"
  kGivenTag = 1u << 6,       ///< "tag PERSON Ada Moss", "tag ORG 600 Zorb"
  kGivenScheme = 1u << 7,    ///< "scheme innermost"
  kGivenLexicon = 1u << 8,   ///< "lexicon Country peru; kenya"
  kGivenWords = 1u << 9,     ///< "words bridge harbour"
  kGivenTown = 1u << 10,     ///< "gazetteer city Paris | 49 2 | 2100000 | country FR | id 10"
  kGivenShown = 1u << 11,    ///< "layers quotes times"
  kGivenHint = 1u << 12,     ///< "hint {"words": "Bath", "where": "everywhere", "type": "GPE"}"
  kGivenProtect = 1u << 13,  ///< "protect Ada Moss; Tom Hill"
  kGivenBeside = 1u << 14,   ///< "beside file moss.txt"
};

/// A form with the places where it stands: all of them, or one.
struct GivenForm {
  std::string form;
  std::size_t only = 0;  ///< counted from 1; 0: everywhere
};

struct GivenName {
  GivenForm at;
  EntityType type{};
  std::string entity;  ///< its full name
  std::uint16_t confidence = 950;
};

struct GivenTag {
  GivenForm at;
  TagType type{};
  std::uint16_t confidence = 950;
};

struct GivenQuote {
  QuoteKind kind{};
  std::string words, speaker, entity;
};

struct GivenPlace {
  std::string name;
  PlaceFeature feature{};
  CountryCode country = kNoCountry;
  bool capital = false;
};

/// Everything that holds for an example.
struct Givens {
  std::uint32_t kinds = 0;  ///< GivenKind bits of what was given
  std::vector<GivenName> names;
  std::vector<std::pair<std::string, std::string>> titles;  ///< words, name of the holder
  std::vector<GivenPlace> places;
  std::vector<std::pair<std::string, CountryCode>> countries;
  std::vector<GivenQuote> quotes;
  std::string date;
  std::vector<GivenTag> tags;
  NameScheme scheme = NameScheme::kOutermost;
  std::vector<std::pair<std::string, LexClass>> lexicon;
  std::vector<std::string> words;
  std::vector<PlaceEntry> gazetteer;
  std::vector<std::string> shown;
  std::vector<std::string> hints;                           ///< JSON of each
  std::vector<std::string> protect;                         ///< names
  std::vector<std::pair<std::string, std::string>> beside;  ///< what it is, its text
  /// Pieces that must stand in one of the texts, so that a slip of the pen is no test.
  std::vector<std::pair<GivenLine, std::string>> pieces;
};

/// Adds what a line gives; false, and what is wrong with it, where it gives nothing that is known.
bool AddGiven(const GivenLine& line, Givens* givens, std::string* error);

CountryCode CountryOf(std::string_view letters);

/// The pieces of a text between separators, without the spaces around them.
std::vector<std::string> Parted(std::string_view text, std::string_view separator);

}  // namespace lede::corpus
