// From a form to the word's dictionary form.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lede {

/// How a lemma is made of a form: bytes taken off the end, then others put there.
struct LemmaRule {
  bool lower = true;  ///< the form is put into lower case first
  std::uint8_t cut = 0;
  std::string add;

  bool operator==(const LemmaRule&) const = default;
};

/// Rules by the longest known ending of a form with a tag; whole words are endings too, so that exceptions need no
/// table of their own.
///
/// Section layout, little-endian: u32 number of rules r, u32 number of slots s (a power of two), then r times: u8 case
/// (1 lower, 0 as it is), u8 cut, u8 length of what is added, its bytes; then s × u32 fingerprints (0 is empty), s × u8
/// rules.
class Lemmatizer {
 public:
  static constexpr std::size_t kLongestEnding = 6;

  Lemmatizer() = default;
  /// `section` must outlive this; a malformed one leaves every form as it is. O(size of the section).
  explicit Lemmatizer(std::span<const std::byte> section);

  /// Appends the lemma of a form with a tag (its number). O(length).
  void Append(std::string_view form, std::uint8_t tag, std::string* out) const;

  /// The key of a form's last `bytes` bytes with its tag; the whole form where `bytes` is more than it has.
  static std::uint64_t Key(std::string_view lower, std::size_t bytes, bool capital, std::uint8_t tag);
  /// The section. `endings` are keys and numbers of rules, of which there are at most 256.
  static std::string Write(const std::vector<LemmaRule>& rules,
                           const std::vector<std::pair<std::uint64_t, std::uint8_t>>& endings);

 private:
  int Find(std::uint64_t key) const;

  std::vector<LemmaRule> rules_;
  const std::byte* fingerprints_ = nullptr;
  const std::byte* rule_of_slot_ = nullptr;
  std::uint32_t mask_ = 0;
};

}  // namespace lede
