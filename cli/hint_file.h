// What the reader knows, from a file or a line, and which of it was of no use.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "hints/hints.h"

namespace lede::cli {

/// Reads the hints of --hints. Returns false after a complaint that names the file. O(bytes).
bool ReadHintFile(const std::string& path, std::string* json);

/// Counts which hints of --hints, which hold for every document, found something in any of them.
class HintTally {
 public:
  /// Takes in what one analysis left idle: rising numbers, those from `hints` on being the document's own. O(hints).
  void Add(std::span<const std::uint32_t> idle, std::size_t hints);
  /// Says of each hint that found nothing in any document, if there was one, that it did.
  void Tell(const std::string& path, std::string_view json) const;
  /// What has been counted so far, "0110", and back again.
  std::string State() const;
  void Restore(std::string_view state);

 private:
  std::vector<bool> found_;  // by hint
  bool any_ = false;
};

/// How many hints there are in a text of them that has been read before. O(bytes).
std::size_t CountHints(std::string_view json);

/// "hint 2 (“Harbour Town”) found nothing." O(its words).
std::string IdleSentence(std::uint32_t number, const Hint& hint);

}  // namespace lede::cli
