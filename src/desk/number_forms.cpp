// Numbers whose commas and stops stand where none belong.
#include <algorithm>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "desk/ascii.h"
#include "desk/checks.h"
#include "text/warnings.h"

namespace lede {
namespace {

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

bool OneOf(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// A number that is written wrong, and how it should be; nothing where that is a guess.
struct Slip {
  std::size_t begin = 0, end = 0;
  std::string meant;
};

class NumberForms {
 public:
  explicit NumberForms(Document* doc) : doc_(*doc), text_(doc->text()) {}

  void Run() {
    for (std::size_t at = 0; at < text_.size();) {
      if (!IsDigit(text_[at])) {
        ++at;
        continue;
      }
      const std::size_t end = EndOfDigits(at);
      at = StartsNumber(at) ? Read(at, end) : end;
    }
    // Many are the text's own way to write numbers, or lists of codes.
    constexpr std::size_t kSlips = 2;
    if (slips_.size() > kSlips && slips_.size() * 2 > whole_) return;
    for (const Slip& slip : slips_) Warn(slip);
  }

 private:
  char At(std::size_t i) const { return i < text_.size() ? text_[i] : '\0'; }
  std::size_t EndOfDigits(std::size_t at) const {
    while (IsDigit(At(at))) ++at;
    return at;
  }

  /// A digit that no letter, sign of an address or other number stands before.
  bool StartsNumber(std::size_t at) const {
    if (at == 0) return true;
    const char c = text_[at - 1];
    return c == ' ' || c == '\n' || c == '(' || c == '"' || c == '$' || (static_cast<unsigned char>(c) & 0x80) != 0;
  }

  std::string_view WordAt(std::size_t at) const {
    std::size_t end = at;
    while (IsAsciiLetter(At(end))) ++end;
    return text_.substr(std::min(at, text_.size()), end - at);
  }
  std::string_view WordBefore(std::size_t at) const {
    while (at > 0 && text_[at - 1] == ' ') --at;
    std::size_t begin = at;
    while (begin > 0 && IsAsciiLetter(text_[begin - 1])) --begin;
    return text_.substr(begin, at - begin);
  }

  /// Whether a unit of fractions follows: "percent", "million". A sentence does not begin so.
  bool HasFraction(std::size_t at) const {
    if (At(at) == '%') return true;
    if (At(at) != ' ') return false;
    return OneOf(WordAt(at + 1), {"percent", "per", "million", "billion", "trillion", "percentage", "kilometers",
                                  "kilometres", "miles", "magnitude", "degrees"});
  }

  std::size_t Read(std::size_t begin, std::size_t end);
  void ReadGroups(std::size_t begin, std::size_t end);
  bool IsGrouping(const std::vector<std::size_t>& sizes) const;
  void ReadThousands(std::size_t begin, std::size_t end, std::size_t last);

  void Add(std::size_t begin, std::size_t end, std::string meant) { slips_.push_back({begin, end, std::move(meant)}); }

  void Warn(const Slip& slip) {
    const ByteSpan span{static_cast<std::uint32_t>(slip.begin), static_cast<std::uint32_t>(slip.end)};
    AddWarning(Remark::kNumberForm, span, {{WarningPart::kWritten, std::string(doc_.slice(span))}}, &doc_).suggestion =
        slip.meant;
  }

  Document& doc_;
  std::string_view text_;
  std::vector<Slip> slips_;
  std::size_t whole_ = 0;  ///< numbers with groups of three or a fraction
};

/// Looks at what follows the digits [begin, end), and returns where to go on.
std::size_t NumberForms::Read(std::size_t begin, std::size_t end) {
  constexpr std::size_t kGroup = 3, kFraction = 2;
  const std::string digits(text_.substr(begin, end - begin));
  const char mark = At(end), next = At(end + 1);
  const std::size_t from = end + 2, to = EndOfDigits(from), size = to - from;
  const auto is_mark = [](char c) { return c == '.' || c == ','; };
  if (is_mark(mark) && is_mark(next) && size > 0) {  // "4..5", "1.,200"
    const char meant = mark == next ? mark : size == kGroup ? ',' : '.';
    Add(begin, to, digits + meant + std::string(text_.substr(from, size)));
    return to;
  }
  const bool parted = (mark == '.' && next == ' ') || (mark == ' ' && next == '.');
  if (parted && size > 0 && size <= kFraction && digits.size() <= kGroup && HasFraction(to)) {  // "4. 5 percent"
    Add(begin, to, digits + '.' + std::string(text_.substr(from, size)));
    return to;
  }
  if (mark == ',' && next == ' ' && size == kGroup && digits.size() <= kGroup) ReadThousands(begin, to, from);
  if (!is_mark(mark) || !IsDigit(next)) return end;
  if (mark == ',') {
    ReadGroups(begin, end);
  } else {
    ++whole_;
  }
  while (IsDigit(At(end)) || (is_mark(At(end)) && IsDigit(At(end + 1)))) ++end;
  return end;
}

/// "More than 1, 200 people": a blank behind the comma of thousands, where the words before it leave no other reading.
void NumberForms::ReadThousands(std::size_t begin, std::size_t end, std::size_t last) {
  const std::string_view before = WordBefore(begin);
  // No number begins with "000".
  const bool sum = (begin > 0 && text_[begin - 1] == '$') || text_.substr(last, end - last) == "000";
  if (!sum && !OneOf(before, {"about", "around", "nearly", "almost", "over", "than", "some", "least", "most", "roughly",
                              "approximately", "under", "estimated", "another", "additional", "total"}))
    return;
  const bool counts = At(end) == ' ' && IsAsciiLower(At(end + 1));
  if (!sum && !counts) return;
  std::string meant(text_.substr(begin, last - begin));
  meant.pop_back();
  Add(begin, end, meant + std::string(text_.substr(last, end - last)));
}

/// "1,20", "12,3456": commas that part no thousands.
void NumberForms::ReadGroups(std::size_t begin, std::size_t end) {
  std::vector<std::size_t> sizes = {end - begin};
  while (At(end) == ',' && IsDigit(At(end + 1))) {
    const std::size_t next = EndOfDigits(end + 1);
    sizes.push_back(next - end - 1);
    end = next;
  }
  if (IsGrouping(sizes)) {
    ++whole_;
    return;
  }
  const bool listed = begin > 0 && text_[begin - 1] == '(' && At(end) == ')';
  if (listed || sizes.size() > 3 || OneOf(text_.substr(end, 1), {"-", "/", ":", "_", "."})) {
    if (At(end) != '.' || IsDigit(At(end + 1))) return;
  }
  if (IsAsciiLetter(At(end))) return;
  const bool pair = sizes.size() == 2 && sizes[0] <= 3 && sizes[1] <= 2;
  if (pair && (HasFraction(end) || sizes[1] == 1)) {
    // A comma before the fraction, as in other languages.
    if (!HasFraction(end)) return;
    std::string meant(text_.substr(begin, end - begin));
    meant[sizes[0]] = '.';
    return Add(begin, end, meant);
  }
  Add(begin, end, "");
}

/// Groups of three, or, as in India, of two before the last.
bool NumberForms::IsGrouping(const std::vector<std::size_t>& sizes) const {
  constexpr std::size_t kGroup = 3;
  if (sizes.front() > kGroup || sizes.back() != kGroup) return false;
  const auto all = [&](std::size_t size) {
    return std::all_of(sizes.begin() + 1, sizes.end() - 1, [&](std::size_t s) { return s == size; });
  };
  return all(kGroup) || all(2);
}

}  // namespace

void FindNumberForms(DeskTools*, Document* doc) { NumberForms(doc).Run(); }

}  // namespace lede
