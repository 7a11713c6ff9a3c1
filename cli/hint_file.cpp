#include "hint_file.h"

#include "files.h"

namespace lede::cli {

bool ReadHintFile(const std::string& path, std::string* json) {
  if (!ReadAll(path, kMaxHintBytes, json)) return false;
  std::vector<Hint> hints;
  const Status status = ReadHints(*json, &hints);
  if (!status.ok()) Complain(DisplayName(path) + ": " + status.message);
  return status.ok();
}

void HintTally::Add(std::span<const std::uint32_t> idle, std::size_t hints) {
  any_ = true;
  found_.resize(hints);
  std::size_t next = 0;
  for (std::size_t h = 0; h < hints; ++h) {
    const bool is_idle = next < idle.size() && idle[next] == h;
    if (is_idle) ++next;
    if (!is_idle) found_[h] = true;
  }
}

void HintTally::Tell(const std::string& path, std::string_view json) const {
  std::vector<Hint> hints;
  if (!any_ || !ReadHints(json, &hints).ok()) return;
  for (std::uint32_t h = 0; h < found_.size(); ++h) {
    if (!found_[h]) Complain(DisplayName(path) + ": " + IdleSentence(h, hints[h]));
  }
}

std::string HintTally::State() const {
  std::string state;
  for (const bool found : found_) state += found ? '1' : '0';
  return state;
}

void HintTally::Restore(std::string_view state) {
  any_ = !state.empty();
  found_.clear();
  for (const char c : state) found_.push_back(c == '1');
}

std::size_t CountHints(std::string_view json) {
  std::vector<Hint> hints;
  return !json.empty() && ReadHints(json, &hints).ok() ? hints.size() : 0;
}

std::string IdleSentence(std::uint32_t number, const Hint& hint) {
  return "hint " + std::to_string(number + 1) + " (\"" + hint.words + "\") found nothing.";
}

}  // namespace lede::cli
