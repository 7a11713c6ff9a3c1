#include "relations/status.h"

#include <utility>

namespace lede {

RelationStatus StatusOf(std::string_view word) {
  using Status = RelationStatus;
  static constexpr std::pair<std::string_view, Status> kWords[] = {
      {"former", Status::kFormer},  {"ex", Status::kFormer},        {"previous", Status::kFormer},
      {"onetime", Status::kFormer}, {"erstwhile", Status::kFormer}, {"acting", Status::kActing},
      {"interim", Status::kActing}, {"caretaker", Status::kActing}, {"incoming", Status::kFuture},
      {"future", Status::kFuture},  {"late", Status::kLate},        {"elect", Status::kElect},
      {"designate", Status::kElect}};
  // "then" alone is about what happens next; before a hyphen it is about an office.
  if (word == "one-time" || word.starts_with("then-")) return Status::kFormer;
  for (const auto& [form, status] : kWords) {
    if (word == form) return status;
    if (word.size() < form.size() + 2 || status == Status::kLate) continue;
    // Within a token with a hyphen: "ex-minister", "president-elect".
    const bool behind = status == Status::kElect;
    if (behind ? word.ends_with(form) && word[word.size() - form.size() - 1] == '-'
               : word.starts_with(form) && word[form.size()] == '-')
      return status;
  }
  return Status::kCurrent;
}

}  // namespace lede
