#include "text/unicode.h"

#include <algorithm>
#include <iterator>

#include "text/unicode_tables.h"
#include "text/utf8.h"

namespace lede {
namespace {

namespace tables = unicode_tables;

constexpr bool IsBefore(const tables::CaseRun& a, const tables::CaseRun& b) { return a.last < b.first; }
constexpr bool IsBefore(const tables::Folding& a, const tables::Folding& b) { return a.letter < b.letter; }

/// Whether each row stands before the next: the tables are searched by halves.
template <class Row, std::size_t N>
constexpr bool IsRising(const Row (&rows)[N]) {
  for (std::size_t i = 1; i < N; ++i) {
    if (!IsBefore(rows[i - 1], rows[i])) return false;
  }
  return true;
}
static_assert(IsRising(tables::kToLower) && IsRising(tables::kToUpper) && IsRising(tables::kFoldings));

// Bits of a class byte; scripts/generate-unicode.py writes them.
enum ClassBit : std::uint8_t {
  kLetter = 1,
  kUpper = 2,
  kLower = 4,
  kSpace = 8,
  kInvisible = 16,
  kApostrophe = 32,
  kDoubleQuote = 64,
  kDash = 128,
};

/// Class bits of a code point. Blocks are laid out so that ASCII is the first of them.
std::uint8_t ClassOf(char32_t c) {
  if (c < tables::kBlock) return tables::kClasses[c];
  if (c > 0x10FFFF) return 0;
  return tables::kClasses[tables::kBlockOf[c / tables::kBlock] * tables::kBlock + c % tables::kBlock];
}

bool Is(char32_t c, ClassBit bit) { return (ClassOf(c) & bit) != 0; }

template <std::size_t N>
char32_t MapCase(const tables::CaseRun (&runs)[N], char32_t c) {
  const auto* run = std::lower_bound(std::begin(runs), std::end(runs), c,
                                     [](const tables::CaseRun& r, char32_t value) { return r.last < value; });
  if (run == std::end(runs) || c < run->first || (c - run->first) % static_cast<char32_t>(run->step) != 0) return c;
  return static_cast<char32_t>(static_cast<std::int32_t>(c) + run->delta);
}

/// The ASCII letters that stand for a lower-case Latin letter, or null.
const tables::Folding* FindFolding(char32_t c) {
  const auto* found = std::lower_bound(std::begin(tables::kFoldings), std::end(tables::kFoldings), c,
                                       [](const tables::Folding& f, char32_t value) { return f.letter < value; });
  return found != std::end(tables::kFoldings) && found->letter == c ? found : nullptr;
}

bool IsCombiningDiacritic(char32_t c) { return c >= 0x300 && c <= 0x36F; }

void AppendFoldedChar(char32_t c, std::string* out) {
  const std::uint8_t bits = ClassOf(c);
  if (c < 0x80 && (bits & ~(kLetter | kUpper | kLower)) == 0) return out->push_back(static_cast<char>(ToLower(c)));
  if ((bits & kInvisible) != 0 || c == 0x200B || c == 0xFEFF || IsCombiningDiacritic(c)) return;
  if ((bits & kSpace) != 0) return out->push_back(' ');
  if ((bits & kApostrophe) != 0) return out->push_back('\'');
  if ((bits & kDoubleQuote) != 0) return out->push_back('"');
  if ((bits & kDash) != 0) return out->push_back('-');
  c = ToLower(c);
  if (const tables::Folding* folding = FindFolding(c)) {
    out->append(folding->ascii);
  } else {
    AppendUtf8(c, out);
  }
}

constexpr unsigned char LowerAscii(unsigned char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<unsigned char>(c - 'A' + 'a') : c;
}

/// Appends what `map` makes of the ASCII characters that `text` begins with, up to one of which it makes '\0'; most words
/// have no others. Returns how many those are.
template <class Map>
std::size_t AppendAscii(std::string_view text, Map map, std::string* out) {
  const std::size_t before = out->size();
  out->resize(before + text.size());
  char* to = out->data() + before;
  std::size_t i = 0;
  for (; i < text.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    if (c >= 0x80) break;
    const char mapped = map(c);
    if (mapped == '\0') break;
    to[i] = mapped;
  }
  out->resize(before + i);
  return i;
}

}  // namespace

bool IsLetter(char32_t c) { return Is(c, kLetter); }
bool IsUpper(char32_t c) { return Is(c, kUpper); }
bool IsLower(char32_t c) { return Is(c, kLower); }
bool IsDigit(char32_t c) { return c >= U'0' && c <= U'9'; }
bool IsSpace(char32_t c) { return Is(c, kSpace); }
bool IsInvisible(char32_t c) { return Is(c, kInvisible); }
bool IsApostrophe(char32_t c) { return Is(c, kApostrophe); }
bool IsDoubleQuote(char32_t c) { return Is(c, kDoubleQuote); }
bool IsDash(char32_t c) { return Is(c, kDash); }

bool IsLineBreak(char32_t c) { return (c >= 0x0A && c <= 0x0D) || c == 0x85 || c == 0x2028 || c == 0x2029; }

char32_t ToLower(char32_t c) {
  if (c < 0x80) return c >= U'A' && c <= U'Z' ? c + 32 : c;
  return MapCase(tables::kToLower, c);
}

char32_t ToUpper(char32_t c) {
  if (c < 0x80) return c >= U'a' && c <= U'z' ? c - 32 : c;
  return MapCase(tables::kToUpper, c);
}

void AppendLower(std::string_view text, std::string* out) {
  for (std::size_t i = AppendAscii(
           text, [](unsigned char c) { return static_cast<char>(LowerAscii(c)); }, out);
       i < text.size();) {
    const DecodedChar d = DecodeUtf8(text, i);
    if (d.bytes == 1) {
      out->push_back(static_cast<char>(ToLower(d.code_point)));
    } else {
      AppendUtf8(ToLower(d.code_point), out);
    }
    i += d.bytes;
  }
}

std::string Lower(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  AppendLower(text, &out);
  return out;
}

void AppendFolded(std::string_view text, std::string* out) {
  // What is invisible in ASCII is no letter, and rare.
  const auto fold = [](unsigned char c) {
    return (tables::kClasses[c] & ~(kLetter | kUpper | kLower | kApostrophe | kDoubleQuote | kDash)) == 0
               ? static_cast<char>(LowerAscii(c))
               : '\0';
  };
  for (std::size_t i = AppendAscii(text, fold, out); i < text.size();) {
    const DecodedChar d = DecodeUtf8(text, i);
    AppendFoldedChar(d.code_point, out);
    i += d.bytes;
  }
}

std::string Fold(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  AppendFolded(text, &out);
  return out;
}

bool AppendStraight(std::string_view text, std::string* out) {
  std::size_t copied = 0;
  bool any = false;
  for (std::size_t i = 0; i < text.size();) {
    if (static_cast<unsigned char>(text[i]) < 0x80) {
      ++i;
      continue;
    }
    const DecodedChar d = DecodeUtf8(text, i);
    const bool apostrophe = IsApostrophe(d.code_point);
    if (apostrophe || IsDoubleQuote(d.code_point)) {
      any = true;
      out->append(text, copied, i - copied);
      out->push_back(apostrophe ? '\'' : '"');
      copied = i + d.bytes;
    }
    i += d.bytes;
  }
  if (any) out->append(text, copied);
  return any;
}

bool IsAllCaps(std::string_view text) {
  bool any = false;
  for (std::size_t i = 0; i < text.size();) {
    const DecodedChar d = DecodeUtf8(text, i);
    if (IsLower(d.code_point)) return false;
    any = any || IsUpper(d.code_point);
    i += d.bytes;
  }
  return any;
}

bool IsCapitalized(std::string_view text) { return !text.empty() && IsUpper(DecodeUtf8(text, 0).code_point); }

}  // namespace lede
