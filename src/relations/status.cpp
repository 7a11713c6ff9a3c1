#include "relations/status.h"

#include <string>
#include <utility>

#include "text/unicode.h"

namespace lede {
namespace {

std::string_view FormAt(const Document& doc, std::uint32_t token) {
  return token < doc.tokens.size() ? doc.slice(doc.tokens[token]) : std::string_view();
}

}  // namespace

RelationStatus StatusOf(std::string_view word) {
  using Status = RelationStatus;
  static constexpr std::pair<std::string_view, Status> kWords[] = {
      {"former", Status::kFormer},   {"ex", Status::kFormer},        {"previous", Status::kFormer},
      {"onetime", Status::kFormer},  {"erstwhile", Status::kFormer}, {"acting", Status::kActing},
      {"interim", Status::kActing},  {"caretaker", Status::kActing}, {"incoming", Status::kFuture},
      {"future", Status::kFuture},   {"late", Status::kLate},        {"elect", Status::kElect},
      {"designate", Status::kElect}, {"formerly", Status::kFormer}};
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

RelationStatus StatusOfTitle(const Document& doc, std::uint32_t row, RowRange title, const Mention& holder) {
  const auto at = [&](std::uint32_t t) { return FormAt(doc, t); };
  const auto status_at = [&](std::uint32_t t) { return StatusOf(Fold(at(t))); };
  const std::uint32_t behind = at(title.last) == "-" ? title.last + 1 : title.last;
  for (const std::uint32_t t : {behind, title.last - 1}) {
    if (status_at(t) == RelationStatus::kElect) return RelationStatus::kElect;
  }
  if (const RelationStatus first = status_at(title.first); first != RelationStatus::kCurrent) return first;
  if (Fold(at(title.first)) == "then") return RelationStatus::kFormer;  // "the then mayor", "then-mayor"
  std::uint32_t before = title.first;
  if (before > 0 && at(before - 1) == "-") --before;
  if (before == 0) return RelationStatus::kCurrent;
  if (const RelationStatus status = status_at(before - 1); status != RelationStatus::kCurrent) return status;
  // "Moss, formerly the head of".
  const bool has_article = at(before - 1) == "the" || at(before - 1) == "a" || at(before - 1) == "an";
  if (has_article && before > 1) {
    const std::string adverb = Fold(at(before - 2));
    if (adverb == "formerly" || adverb == "previously") return RelationStatus::kFormer;
  }
  const Mention* body = row > 0 ? &doc.mentions[row - 1] : nullptr;
  if (body != nullptr && body->tokens.last == title.first) return StatusBefore(doc, *body);
  if (holder.tokens.last > title.first || at(holder.tokens.last) != ",") return RelationStatus::kCurrent;
  if (at(before - 1) == "the") --before;
  const std::uint32_t then = holder.tokens.last + 1;
  const bool at_the_time = at(then) == "at" && at(then + 1) == "the" && at(then + 2) == "time";
  const bool past = (at(then) == "then" && before == then + 1) || (at_the_time && before == then + 3);
  return past ? RelationStatus::kFormer : RelationStatus::kCurrent;
}

RelationStatus StatusBefore(const Document& doc, const Mention& body) {
  const bool has_offices =
      body.type == EntityType::kOrg || body.type == EntityType::kGpe || body.type == EntityType::kNorp;
  const bool any = has_offices && body.tokens.first > 0;
  // "then-New Jersey Governor Ada Moss"
  if (any && body.tokens.first > 1 && FormAt(doc, body.tokens.first - 1) == "-" &&
      Fold(FormAt(doc, body.tokens.first - 2)) == "then")
    return RelationStatus::kFormer;
  return any ? StatusOf(Fold(FormAt(doc, body.tokens.first - 1))) : RelationStatus::kCurrent;
}

}  // namespace lede
