// The verbs that report, in all their forms.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "quotes/words.h"

namespace lede {

/// A form of a reporting verb.
struct VerbForm {
  static constexpr std::size_t kLongest = 15;

  std::array<char, kLongest> letters{};
  std::uint8_t size = 0;
  ReportingWord kind{};            ///< kSay, kReport, kTell or kSaying
  VerbPlace place{};               ///< where it is a verb
  bool asks = false;               ///< TakesHearer
  bool gets = false;               ///< of its phrases only nouns of saying are reported, as in TakesPhrase
  bool acts = false;               ///< an infinitive behind it was done, not said
  bool closes = false;             ///< ClosesSentence
  bool inner = false;              ///< IsInner
  bool topic = false;              ///< TakesTopic
  bool plain = false;              ///< IsPlainForm
  std::string_view complements{};  ///< letters of what it takes, as in Takes

  constexpr std::string_view text() const { return {letters.data(), size}; }
};

/// The form in lower-case letters; null where it is none of a reporting verb. O(1) in the text.
const VerbForm* FindVerb(std::string_view lower);

}  // namespace lede
