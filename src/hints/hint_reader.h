// Reads the JSON of hints. It has one shape, which the reader follows: nothing else need be understood, or kept.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "hints/hints.h"

namespace lede {

class HintReader {
 public:
  /// `json` is valid UTF-8.
  HintReader(std::string_view json, std::vector<Hint>* out) : json_(json), out_(*out) {}

  /// Returns what is wrong, or nothing. O(bytes).
  std::string Run();

 private:
  // Each is false after a mistake, which `mistake_` tells.
  bool ReadAll();
  bool ReadHints();
  bool ReadHint();
  bool ReadMember(std::string_view name, Hint* hint);
  bool ReadWhere(Hint* hint);
  bool ReadType(Hint* hint);
  bool ReadExtent(Hint* hint);
  bool ReadPlace(Hint* hint);
  bool ReadGeoNames(Hint* hint);
  bool ReadFeature(Hint* hint);
  bool ReadCountry(Hint* hint);
  bool ReadOther(std::string_view name, Hint* hint);
  bool ReadTrue(std::string_view name);
  bool ReadWords(std::string_view name, std::string* words);
  bool ReadText(std::string_view name, std::string* text);

  /// Reads an object, taking each member with take(name), which may read its value.
  template <class TakeMember>
  bool ReadObject(TakeMember take);

  // Each is false where what it looks for does not stand at `at_`.
  bool Take(char c);
  bool TakeWord(std::string_view word);
  bool StandsAt(char c);

  void SkipSpace();
  bool Malformed();
  /// What stands at `at_` is no `wanted`, if it is a value of JSON at all.
  bool Unfit(std::string_view name, std::string_view wanted);
  bool Wrong(const std::string& sentence);
  /// Notes that the object has the member; false, with a mistake, where it had it already.
  bool Once(std::string_view name, std::uint32_t bit);

  std::string_view json_;
  std::vector<Hint>& out_;
  std::size_t at_ = 0;
  bool in_hint_ = false;
  std::uint32_t seen_ = 0;   // members of the hint that is read
  std::uint32_t kinds_ = 0;  // how many of them say what the reader knows
  std::string mistake_;
};

}  // namespace lede
