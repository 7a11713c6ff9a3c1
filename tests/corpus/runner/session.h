// Running corpus files, and saying how it went.
#pragma once

#include <cstddef>
#include <string>

#include "case_file.h"
#include "givens.h"
#include "stages.h"

namespace lede::corpus {

class Session {
 public:
  /// With `update`, what is found is written down where it differs.
  explicit Session(bool update) : update_(update) {}

  /// Runs a file and prints each case that differs as "not ok", with the rows that are missing (-) and those that were
  /// not expected (+); a file that is malformed is told of and counts as a case that failed.
  void Run(const std::string& path);

  /// Prints the counts as the Test Anything Protocol has them in Node.js; returns the exit status.
  int Conclude() const;

 private:
  bool Read(const std::string& path, const Stage& stage, CaseFile* file, Givens* common, Mistake* mistake) const;
  bool RunCases(const Stage& stage, const Givens& common, CaseFile* file, Mistake* mistake);
  bool RunBlock(const Stage& stage, const Givens& givens, Block* block, std::string* differences,
                Mistake* mistake) const;
  void Malformed(const Mistake& mistake);

  bool update_;
  std::size_t passed_ = 0, failed_ = 0, updated_ = 0;
  bool malformed_ = false;
};

}  // namespace lede::corpus
