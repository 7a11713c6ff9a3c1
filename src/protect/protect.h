// A text without the names that its reader chose: stable placeholders stand in their place, and what is left that could
// tell them is listed. Nothing is hidden that is not sure: who reads the list decides.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "lede/document.h"

namespace lede {

/// What a passage has of a name.
enum class TraceKind : std::uint8_t {
  kMention,      ///< it is a mention of the name
  kWord,         ///< a word of the name, alone: "Moss"
  kRunTogether,  ///< words of the name without blanks: "AdaMoss", "a.moss"
  kAddress,      ///< an address, a link, a handle or a file's name that has the name: "ada.moss@post.example"
  kInitials,     ///< its initials: "A. M."
  kHyphenated,   ///< a word of the name within another name: "Moss-Hill"
  kWithinWord,   ///< its letters within a longer word: "mossy"
  kSplit,        ///< a word of the name in pieces: "M o s s", "Mo-" at a line's end and "ss"
  kMisspelt,     ///< one letter off: "Masters" for "Masterson" is not, "Mastersen" is
};
inline constexpr int kTraceKindCount = 9;
const char* TraceKindName(TraceKind kind);  ///< "mention", "word", "run_together", …

/// How likely a passage tells the name.
enum class Likelihood : std::uint8_t {
  kPossible,  ///< it may well be something else: "moss", the plant
  kLikely,    ///< it is seldom something else
  kSure,
};
const char* LikelihoodName(Likelihood likelihood);  ///< "possible", "likely", "sure"

/// Something in the text that is not the name and may still tell whom it is about.
enum class GiveawayKind : std::uint8_t { kTitle, kDescription, kPronoun };
const char* GiveawayKindName(GiveawayKind kind);  ///< "title", "description", "pronoun"

/// A text that goes along with the article: the name of its file, its address, its title.
struct BesideText {
  std::string name;  ///< what it is: "file" and "url" are no prose, so that lower case does not count in them
  std::string text;  ///< UTF-8
};

/// What is to be protected.
struct ProtectChoice {
  /// Names, UTF-8: entities of the analysis that have such a name or form of it, capitals and accents apart, with all
  /// that is joined to them. Where there is none, the words themselves.
  std::vector<std::string> names;
  std::uint32_t types = 0;  ///< a set of 1 << EntityType: all entities of these types
  std::vector<BesideText> beside;
  /// Passages that are listed as left and are to be replaced too. `text` 0 is the article, n the n-th beside it.
  struct Passage {
    std::uint32_t text = 0;
    ByteSpan span;  ///< of the text as given; what is left that overlaps it is meant
  };
  std::vector<Passage> replace;
};

/// Who a placeholder is: the key, which must not travel with the text.
struct Placeholder {
  std::string words;  ///< "Person 1": by type, in the order of first mention
  std::string name;
  EntityType type{};
  bool in_text = false;            ///< false: no entity of the analysis, but words that the reader gave
  std::vector<std::string> forms;  ///< all forms of the name that the text has, none twice
};

struct Replacement {
  ByteSpan from;                   ///< in the text as given
  ByteSpan to;                     ///< in the protected text
  std::vector<std::uint32_t> who;  ///< numbers of placeholders, rising; several where a word is of several names
  TraceKind kind{};
};

/// What is left, and may tell a name.
struct Leftover {
  ByteSpan from, to;  ///< as of a replacement
  std::vector<std::uint32_t> who;
  TraceKind kind{};
  Likelihood likelihood{};
};

/// What stays, is no trace of the name, and may tell who it is all the same.
struct Giveaway {
  ByteSpan from, to;
  std::uint32_t who = 0;
  GiveawayKind kind{};
};

struct ProtectedText {
  std::string name;  ///< empty: the article
  std::string text;
  std::vector<Replacement> replacements;  ///< in order, apart from each other
  std::vector<Leftover> leftovers;        ///< in order, apart from each other and from what was replaced
};

struct Protection {
  std::vector<Placeholder> placeholders;
  std::vector<ProtectedText> texts;  ///< the article, then what goes along with it
  std::vector<Giveaway> giveaways;   ///< of the article, in order
};

/// Replaces what was chosen in an analysed text and in what goes along with it. Mentions are replaced, and what is sure
/// to tell a name; the rest is listed. The same document and choice give the same result. Spelling in other scripts and
/// translations are not looked for. O(bytes + rows), times the length of the longest name at worst.
Protection Protect(const Document& doc, const ProtectChoice& choice);

}  // namespace lede
