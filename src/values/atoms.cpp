#include "values/atoms.h"

#include "text/unicode.h"
#include "text/utf8.h"

namespace lede {
namespace {

constexpr double kFinestUnit = 1e15;  // a double holds no more decimals

constexpr bool IsAsciiDigit(char c) { return c >= '0' && c <= '9'; }
constexpr bool IsAsciiLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// Reads the atoms of one token after the other.
class Cutter {
 public:
  Cutter(const Document& doc, const WordTable& words, std::vector<Atom>* atoms)
      : text_(doc.text()), words_(words), atoms_(*atoms) {}

  void Token(const lede::Token& token) {
    begin_ = token.span.begin, end_ = token.span.end;
    flags_ = (token.flags & kSpaceBefore) != 0 ? kAtomSpace : 0;
    if ((token.flags & kLink) != 0) flags_ |= kAtomLink;
    for (std::uint32_t at = begin_; at < end_;) {
      at = IsAsciiDigit(text_[at]) ? Digits(at) : IsAsciiLetter(text_[at]) ? Letters(at) : Other(at);
      flags_ &= static_cast<std::uint8_t>(~kAtomSpace);
    }
  }

 private:
  char At(std::uint32_t at) const { return at < end_ ? text_[at] : '\0'; }

  Atom& Add(std::uint32_t begin, std::uint32_t end) {
    Atom& atom = atoms_.emplace_back();
    atom.span = {begin, end};
    atom.flags = flags_;
    return atom;
  }

  void LookUp(Atom* atom) const {
    const WordInfo* info = words_.Find(atom->key);
    if (info == nullptr) return;
    atom->classes = info->classes;
    atom->value = info->value;
    atom->unit = info->unit;
  }

  /// "1,200.50", "12,34,567", "2016", ".5" without its point; "23.04.2022" is three numbers.
  std::uint32_t Digits(std::uint32_t begin) {
    std::uint32_t at = begin;
    double number = 0;
    const auto take = [&](std::uint32_t limit) {
      const std::uint32_t from = at;
      for (; at < end_ && at - from < limit && IsAsciiDigit(text_[at]); ++at) number = number * 10 + (text_[at] - '0');
      return at - from;
    };
    std::uint32_t digits = take(UINT32_MAX);
    std::uint8_t flags = 0;
    if (digits <= 3) {
      while (At(at) == ',' && GroupFollows(at)) {
        ++at, digits += take(3);
        flags |= kAtomGrouped;
      }
    }
    if (At(at) == '.' && IsAsciiDigit(At(at + 1)) && !DottedSequence(begin, at)) {
      double unit = 1;
      for (++at; at < end_ && IsAsciiDigit(text_[at]); ++at) {
        if (unit >= kFinestUnit) continue;
        number = number * 10 + (text_[at] - '0'), unit *= 10;
      }
      number /= unit;
      flags |= kAtomDecimal;
    }
    Atom& atom = Add(begin, at);
    atom.number = number;
    atom.value = static_cast<std::int16_t>(digits < 1000 ? digits : 1000);
    atom.classes = kDigits;
    atom.flags |= flags;
    return at;
  }

  /// Whether a comma is followed by a group of three digits, or by groups of two that end in one of three.
  bool GroupFollows(std::uint32_t comma) const {
    constexpr int kMostGroups = 8;  // more digits than a double holds
    for (int group = 0; group < kMostGroups; ++group) {
      std::uint32_t at = comma + 1;
      while (IsAsciiDigit(At(at)) && at - comma <= 4) ++at;
      const std::uint32_t digits = at - comma - 1;
      if (digits == 3) return true;
      if (digits != 2 || At(at) != ',') return false;
      comma = at;
    }
    return false;
  }

  /// Whether the full stop at `dot` is one of several between numbers: dates, versions, addresses.
  bool DottedSequence(std::uint32_t begin, std::uint32_t dot) const {
    std::uint32_t at = dot + 1;
    while (IsAsciiDigit(At(at))) ++at;
    if (At(at) == '.' && IsAsciiDigit(At(at + 1))) return true;
    return begin > begin_ && text_[begin - 1] == '.';
  }

  /// Letters of any script, and the full stops of an abbreviation.
  std::uint32_t Letters(std::uint32_t begin) {
    std::uint64_t key = WordKey("");
    std::uint32_t at = begin;
    bool dotted = false;
    for (; at < end_; ++at) {
      const char c = text_[at];
      if (IsAsciiLetter(c)) {
        key = (key ^ static_cast<unsigned char>(c | 0x20)) * 0x100000001B3u;
      } else if (c == '.' && (dotted || at + 1 == end_ || At(at + 2) == '.' || at + 2 == end_)) {
        dotted = true;
      } else if ((static_cast<unsigned char>(c) & 0x80) != 0 && IsLetter(DecodeUtf8(text_, at).code_point)) {
        const std::uint32_t bytes = DecodeUtf8(text_, at).bytes;
        for (std::uint32_t i = 0; i < bytes; ++i)
          key = (key ^ static_cast<unsigned char>(text_[at + i])) * 0x100000001B3u;
        at += bytes - 1;
      } else {
        break;
      }
    }
    Atom& atom = Add(begin, at);
    atom.key = key;
    if (text_[begin] >= 'A' && text_[begin] <= 'Z') atom.flags |= kAtomCapital;
    if (dotted) atom.flags |= kAtomDotted;
    LookUp(&atom);
    return at;
  }

  std::uint32_t Other(std::uint32_t begin) {
    const DecodedChar c = DecodeUtf8(text_, begin);
    if (IsLetter(c.code_point)) return Letters(begin);
    Atom& atom = Add(begin, begin + c.bytes);
    atom.classes = kPunctuation;
    const char folded = IsApostrophe(c.code_point) ? '\'' : IsDash(c.code_point) ? '-' : '\0';
    atom.key = folded != '\0' ? WordKey({&folded, 1}) : WordKey(text_.substr(begin, c.bytes));
    if (c.bytes > 1 && folded == '\0') {
      LookUp(&atom);
      atom.classes |= kPunctuation;
    }
    return begin + c.bytes;
  }

  std::string_view text_;
  const WordTable& words_;
  std::vector<Atom>& atoms_;
  std::uint32_t begin_ = 0, end_ = 0;
  std::uint8_t flags_ = 0;
};

}  // namespace

void AtomReader::Read(const Document& doc, RowRange sentences, AtomTable* table) const {
  table->atoms.clear();
  table->sentence_ends.clear();
  Cutter cutter(doc, words_, &table->atoms);
  for (std::uint32_t i = sentences.first; i < sentences.last; ++i) {
    const RowRange tokens = doc.sentences[i].tokens;
    for (std::uint32_t row = tokens.first; row < tokens.last; ++row) cutter.Token(doc.tokens[row]);
    table->sentence_ends.push_back(static_cast<std::uint32_t>(table->atoms.size()));
  }
}

}  // namespace lede
