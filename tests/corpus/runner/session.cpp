#include "session.h"

#include <algorithm>
#include <cstdio>

#include "difference.h"
#include "escapes.h"
#include "files.h"

namespace lede::corpus {
namespace {

bool AddGivens(const std::vector<GivenLine>& lines, const Stage& stage, Givens* givens, Mistake* mistake) {
  for (const GivenLine& line : lines) {
    std::string error;
    if (AddGiven(line, givens, &error) && (givens->kinds & ~stage.takes) != 0)
      error = "the stage " + std::string(stage.name) + " takes no such given";
    if (error.empty()) continue;
    *mistake = {line.file, line.line, error};
    return false;
  }
  return true;
}

/// Every piece that is given must stand in one of the texts.
bool AllStand(const Givens& givens, const Block& block, Mistake* mistake) {
  for (const auto& [line, piece] : givens.pieces) {
    const auto stands = [&piece = piece](const Example& e) { return e.text.find(piece) != std::string::npos; };
    if (std::any_of(block.examples.begin(), block.examples.end(), stands)) continue;
    *mistake = {line.file, line.line, "\"" + piece + "\" stands in none of the texts below"};
    return false;
  }
  return true;
}

}  // namespace

void Session::Run(const std::string& path) {
  CaseFile file;
  Givens common;
  Mistake mistake;
  const Stage* stage = FindStage(FolderOf(path));
  if (stage == nullptr) {
    Malformed({path, 1, "there is no stage \"" + FolderOf(path) + "\"; a folder is named after one: " + StageNames()});
  } else if (!Read(path, *stage, &file, &common, &mistake) || !RunCases(*stage, common, &file, &mistake)) {
    Malformed(mistake);
  }
}

int Session::Conclude() const {
  if (update_) std::printf("%zu cases written anew\n", updated_);
  std::printf("1..%zu\n# tests %zu\n# pass %zu\n# fail %zu\n", passed_ + failed_, passed_ + failed_, passed_, failed_);
  return malformed_ ? 2 : failed_ > 0 ? 1 : 0;
}

bool Session::Read(const std::string& path, const Stage& stage, CaseFile* file, Givens* common,
                   Mistake* mistake) const {
  std::string bytes;
  std::vector<GivenLine> lines;
  if (ReadWhole(GivensBeside(path), &bytes) && !ReadGivens(bytes, GivensBeside(path), &lines, mistake)) return false;
  if (!ReadWhole(path, &bytes)) {
    *mistake = {path, 1, "the file cannot be read"};
    return false;
  }
  return ReadCases(bytes, path, file, mistake) && AddGivens(lines, stage, common, mistake) &&
         AddGivens(file->givens, stage, common, mistake);
}

bool Session::RunCases(const Stage& stage, const Givens& common, CaseFile* file, Mistake* mistake) {
  const std::size_t updated_before = updated_;
  for (Case& one : file->cases) {
    std::string differences;
    for (Block& block : one.blocks) {
      Givens givens = common;
      mistake->file = file->path;
      if (!AddGivens(block.givens, stage, &givens, mistake) || !AllStand(givens, block, mistake) ||
          !RunBlock(stage, givens, &block, &differences, mistake))
        return false;
    }
    if (differences.empty() || update_) {
      ++passed_;
      updated_ += differences.empty() ? 0 : 1;
      continue;
    }
    ++failed_;
    std::printf("not ok %s:%zu: %s\n%s", file->path.c_str(), one.line, one.title.c_str(), differences.c_str());
  }
  if (updated_ == updated_before || WriteWhole(file->path, Rewritten(*file))) return true;
  *mistake = {file->path, 1, "the file cannot be written"};
  return false;
}

/// Leaves in the block the rows that were found, where it differs from them.
bool Session::RunBlock(const Stage& stage, const Givens& givens, Block* block, std::string* differences,
                       Mistake* mistake) const {
  for (Example& example : block->examples) {
    mistake->line = example.line;
    if (example.row_lines == 0 && !update_) {
      mistake->message = "nothing is expected of this text; write its rows below it, \"nothing\", or use --update";
      return false;
    }
    const Rows found = stage.find(example.text, givens, &mistake->message);
    if (!mistake->message.empty()) return false;
    if (example.row_lines > 0 && found == example.rows) continue;
    *differences += Difference(example, found);
    example.rows = found;
    example.rewritten = true;
  }
  return true;
}

void Session::Malformed(const Mistake& mistake) {
  std::printf("not ok %s\n", mistake.Told().c_str());
  ++failed_;
  malformed_ = true;
}

}  // namespace lede::corpus
