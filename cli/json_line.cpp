#include "json_line.h"

#include <cstddef>
#include <vector>

#include "text/json_string.h"

namespace lede::cli {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

/// Walks over JSON from left to right. Each Skip… is false where what it looks for does not stand at `at_`.
class Scanner {
 public:
  Scanner(std::string_view line, const Fields& fields)
      : line_(line), fields_(fields), at_(line.starts_with(kByteOrderMark) ? 3 : 0) {}

  std::string Run(JsonLine* out) {
    out->kept.assign(fields_.keep.size(), {});
    SkipSpace();
    if (at_ < line_.size() && line_[at_] != '{') {
      return SkipValue() && AtEnd() ? "a JSON object is expected." : Mistake();
    }
    if (!SkipMembers(out) || !AtEnd()) return Mistake();
    return {};
  }

 private:
  std::string Mistake() const { return "not valid JSON at byte " + std::to_string(at_) + "."; }

  bool SkipMembers(JsonLine* out) {
    if (!Take('{')) return false;
    SkipSpace();
    if (Take('}')) return true;
    do {
      SkipSpace();
      const std::size_t key = at_;
      if (!SkipString()) return false;
      const std::string_view name = line_.substr(key, at_ - key);
      if (!SkipColon()) return false;
      SkipSpace();
      const std::size_t value = at_;
      if (!SkipValue()) return false;
      const std::string_view literal = line_.substr(value, at_ - value);
      SkipSpace();
      // Behind a number only what follows tells that it was not cut off.
      if (at_ == line_.size() || (line_[at_] != ',' && line_[at_] != '}')) return false;
      Keep(name, literal, out);
    } while (Take(','));
    return Take('}');
  }

  void Keep(std::string_view key, std::string_view literal, JsonLine* out) const {
    std::string name(key);
    DecodeJsonString(&name);
    if (name == fields_.id) out->id = literal;
    if (name == fields_.text) out->text = literal;
    if (name == fields_.date) out->date = literal;
    for (std::size_t i = 0; i < fields_.keep.size(); ++i) {
      if (name == fields_.keep[i]) out->kept[i] = literal;
    }
    if (name == "hints") out->hints = literal;
  }

  /// A value with all that is in it; what is open is kept in a list, not on the stack.
  bool SkipValue() {
    open_.clear();
    for (;;) {
      SkipSpace();
      if (Take('{')) {
        SkipSpace();
        if (!Take('}')) {
          open_.push_back(true);
          if (!SkipKey()) return false;
          continue;
        }
      } else if (Take('[')) {
        SkipSpace();
        if (!Take(']')) {
          open_.push_back(false);
          continue;
        }
      } else if (!SkipScalar()) {
        return false;
      }
      if (!SkipEnds()) return false;
      if (open_.empty()) return true;
    }
  }

  /// Behind a value: the brackets that close there, and the comma before the next one.
  bool SkipEnds() {
    while (!open_.empty()) {
      SkipSpace();
      if (Take(',')) return !open_.back() || SkipKey();
      if (!Take(open_.back() ? '}' : ']')) return false;
      open_.pop_back();
    }
    return true;
  }

  bool SkipKey() {
    SkipSpace();
    return SkipString() && SkipColon();
  }

  bool SkipColon() {
    SkipSpace();
    return Take(':');
  }

  bool SkipScalar() {
    if (at_ < line_.size() && line_[at_] == '"') return SkipString();
    for (const std::string_view word : {"true", "false", "null"}) {
      if (line_.substr(at_).starts_with(word)) {
        at_ += word.size();
        return true;
      }
    }
    return SkipNumber();
  }

  bool SkipString() { return SkipJsonString(line_, &at_); }

  bool SkipNumber() {
    Take('-');
    if (!Take('0') && !SkipDigits()) return false;
    if (Take('.') && !SkipDigits()) return false;
    if (!Take('e') && !Take('E')) return true;
    if (!Take('+')) Take('-');
    return SkipDigits();
  }

  bool SkipDigits() {
    const std::size_t first = at_;
    while (at_ < line_.size() && IsDigit(line_[at_])) ++at_;
    return at_ > first;
  }

  void SkipSpace() {
    while (at_ < line_.size() && std::string_view(" \t\r\n").find(line_[at_]) != std::string_view::npos) ++at_;
  }

  bool AtEnd() {
    SkipSpace();
    return at_ == line_.size();
  }

  bool Take(char c) {
    if (at_ == line_.size() || line_[at_] != c) return false;
    ++at_;
    return true;
  }

  std::string_view line_;
  const Fields& fields_;
  std::size_t at_;
  std::vector<bool> open_;  ///< of the brackets around `at_` within a value, whether each is an object's
};

}  // namespace

std::string ReadJsonLine(std::string_view line, const Fields& fields, JsonLine* out) {
  return Scanner(line, fields).Run(out);
}

}  // namespace lede::cli
