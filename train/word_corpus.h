// Running text as word numbers.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "lede/document.h"

namespace lede::train {

/// Between paragraphs of running text.
inline constexpr std::uint32_t kBoundary = UINT32_MAX;

/// Words of many files, folded (Fold), every digit made 0, numbered in the order of their first occurrence.
class WordCorpus {
 public:
  /// Adds a file: UTF-8 text, text compressed with xz (*.xz), or tokens with labels (*.tsv, first column). `@K`
  /// after the name reads only every K-th line. Ends the program where it cannot.
  void Add(const std::string& argument);

  const std::vector<std::uint32_t>& words() const { return words_; }  ///< kBoundary between paragraphs
  const std::vector<std::string>& forms() const { return forms_; }
  const std::vector<std::uint64_t>& counts() const { return counts_; }

 private:
  void AddProse(std::string chunk);
  void AddColumns(std::string_view text);
  void AddWord(std::string_view form);

  Document document_;
  std::string folded_;
  std::unordered_map<std::string, std::uint32_t> numbers_;
  std::vector<std::string> forms_;
  std::vector<std::uint64_t> counts_;
  std::vector<std::uint32_t> words_;
};

}  // namespace lede::train
