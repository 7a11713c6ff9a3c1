// Who is protected, under which placeholder, and which words their names are made of.
#pragma once

#include <string>
#include <vector>

#include "protect/protect.h"

namespace lede::protect {

struct NameWord {
  std::string folded;
  bool tells = false;   ///< alone it is as good as the name: a person's surname, a name of one word
  bool common = false;  ///< in lower case it is in any text: "an"
};

/// A form of a protected name.
struct NameForm {
  std::vector<NameWord> words;  ///< without those that are in any name: "of", "the", "Jr."
};

struct ProtectedName {
  Placeholder placeholder;
  std::uint32_t entity = kNone;
  std::vector<NameForm> forms;
};

/// The chosen names in the order of their first mention, those that the text does not have behind them. O(rows + names).
std::vector<ProtectedName> ChosenNames(const Document& doc, const ProtectChoice& choice);

/// Letters and digits of a text as they are compared: without case, accents, ligatures and what does not show.
/// O(bytes).
std::string Letters(std::string_view text);

/// Appends what a character is compared as, perhaps nothing. False where it is neither letter nor digit, nor attached to
/// one.
bool AppendComparable(char32_t c, std::string* out);

}  // namespace lede::protect
