// What the named can be called without their names: "the minister", "the department", "the airline".
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "lede/document.h"
#include "lexicon/phrase_table.h"

namespace lede {

/// Descriptions and the entities that bear them: a person's offices ("the defence secretary", "the
/// secretary"), the nouns in an organisation's name and what they say of its kind ("Harbour Bank": "the bank",
/// "the lender"), the noun that a building, an event or a treaty is named by ("Harbour Bridge": "the bridge"), and
/// what the text calls somebody ("Ann Lee, a lawyer"). Keeps its memory from one document to the next.
class Descriptions {
 public:
  Descriptions() = default;
  /// `lexicon` tells the nouns that things are named by, and must outlive this.
  explicit Descriptions(const PhraseTable& lexicon) : lexicon_(lexicon) {}
  void Clear();

  /// Notes what the name and the titles of an entity tell, once. O(its name and titles).
  void Introduce(const Document& doc, std::uint32_t entity);
  /// Notes that the entity was called so; `phrase` is the PhraseHash of folded words.
  void Note(std::uint64_t phrase, std::uint32_t entity);

  /// The entities that bear the description, in the order in which they were introduced; at most
  /// kMostBearers. O(1).
  std::span<const std::uint32_t> Bearers(std::uint64_t phrase) const;

  /// True for an organisation whose name tells that it is no company: a ministry, a court, a party.
  static bool IsPublicBody(std::string_view folded_name);
  /// True for a newspaper, an agency or a broadcaster that the lexicon knows: most often whose words or picture it is.
  bool IsMedium(std::string_view folded_name) const {
    return (lexicon_.FindPhrase(folded_name) & Bit(LexClass::kMedia)) != 0;
  }

 private:
  static constexpr std::size_t kMostBearers = 8;
  void NoteTitle(std::string_view title, bool changed_before, std::uint32_t entity);
  void NoteNamed(std::string_view name, EntityType type, std::uint32_t entity);
  bool IsKindWord(std::string_view folded_word) const;
  void NoteKindWithin(const std::vector<std::string_view>& words, std::uint32_t entity);
  void NoteWord(std::string_view folded_word, std::uint32_t entity);

  PhraseTable lexicon_;
  std::unordered_map<std::uint64_t, std::uint32_t> row_of_;  // looked up only, never walked
  std::vector<std::vector<std::uint32_t>> bearers_;
  std::vector<bool> introduced_;
};

}  // namespace lede
