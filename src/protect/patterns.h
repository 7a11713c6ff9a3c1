// What is looked for in a row of letters, and the automaton that finds it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "protect/names.h"
#include "text/key_table.h"

namespace lede::protect {

enum class PatternKind : std::uint8_t {
  kWord,       ///< a word of a name
  kJoined,     ///< two words of a name, or all, without what parts them
  kInitialed,  ///< an initial with a word: "amoss"
  kInitials,   ///< initials alone
};

struct Pattern {
  std::string letters;
  PatternKind kind{};
  bool tells = false;              ///< of a word: alone it is as good as the name
  bool common = false;             ///< of a word: in lower case it is in any text
  std::vector<std::uint32_t> who;  ///< rising
};

class Patterns {
 public:
  explicit Patterns(const std::vector<ProtectedName>& names);

  /// Calls found(pattern, end) for each place where a pattern ends before letter `end`. O(letters + places).
  template <class Found>
  void Scan(std::string_view folded, Found found) const {
    std::uint32_t node = 0;
    for (std::size_t i = 0; i < folded.size(); ++i) {
      node = Next(node, folded[i]);
      for (std::uint32_t at = node; at != 0; at = nodes_[at].shorter) {
        for (std::uint32_t p = nodes_[at].pattern; p != kNone; p = next_[p])
          found(patterns_[p], static_cast<std::uint32_t>(i + 1));
      }
    }
  }

  /// Whose word a token is that is one letter off it: one more, less, other, or two exchanged. O(its length²), nothing
  /// of tokens longer than names are.
  std::vector<std::uint32_t> MisspeltIn(std::string_view token) const;

  /// Whether a letter is an initial of a name of any of these.
  bool IsInitialOf(char letter, const std::vector<std::uint32_t>& who) const;

 private:
  struct Node {
    std::uint32_t fail = 0;         ///< the longest suffix that is a node
    std::uint32_t shorter = 0;      ///< the longest suffix that has a pattern; 0: none
    std::uint32_t pattern = kNone;  ///< the first that ends here
  };
  struct Slip {
    std::uint32_t pattern = 0, next = kNone;
  };

  void AddForm(std::uint32_t who, const NameForm& form, EntityType type);
  Pattern* Add(PatternKind kind, const std::string& letters, std::uint32_t who);
  void Build();
  void AddSlips();
  std::uint32_t Next(std::uint32_t node, char letter) const;

  std::vector<Pattern> patterns_;
  std::vector<std::uint32_t> next_;  // another pattern of the same letters
  std::vector<Node> nodes_;
  KeyTable edges_;    // node and letter to node
  KeyTable known_;    // kind and letters to pattern
  KeyTable slip_of_;  // letters less one to the first of slips_
  std::vector<Slip> slips_;
  std::vector<std::string> initials_;  // by name
};

}  // namespace lede::protect
