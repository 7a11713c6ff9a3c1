#include <algorithm>

#include "segment/char_kind.h"
#include "segment/code_scanner.h"
#include "segment/links.h"
#include "segment/segment.h"
#include "segment/word_scanner.h"

namespace lede {
namespace {

constexpr std::uint32_t kWidestGap = 8;  // characters between two words of a sentence that is set to full lines

/// Walks over a text once and appends its tokens.
class Tokenizer {
 public:
  explicit Tokenizer(Document* doc)
      : text_(doc->text()), tokens_(doc->tokens), words_(text_), links_(text_), code_(text_) {}

  void Run() {
    tokens_.reserve(text_.size() / 5 + 16);  // English has a token in a little over five bytes
    std::uint8_t flags = kSpaceBefore | kParagraphStart;
    std::uint32_t at = 0;
    for (;;) {
      const CharAt c = SkipSpace(ReadChar(text_, at), &flags);
      if (c.kind == CharKind::kEnd) return;
      at = AppendToken(c, flags);
      flags = 0;
    }
  }

 private:
  /// The next character that is not white space. Adds what the space says to `flags`.
  CharAt SkipSpace(CharAt c, std::uint8_t* flags) {
    if (c.kind != CharKind::kSpace) return c;
    *flags |= kSpaceBefore;
    std::uint32_t blanks = 0;
    bool tab = false;
    std::uint8_t found = 0;
    for (; c.kind == CharKind::kSpace; c = ReadChar(text_, c.end), ++blanks) {
      tab = tab || c.code_point == '\t';
      if (IsLineBreak(c.code_point)) found = kParagraphStart;
    }
    if (found == 0 && (tab || blanks > kWidestGap)) found = kWideGapBefore;
    *flags |= found;
    return c;
  }

  /// Appends the token at `c`, and the "n't" after it where there is one. Returns where it ended.
  std::uint32_t AppendToken(CharAt c, std::uint8_t flags) {
    if ((flags & kSpaceBefore) != 0) {
      if (const std::uint32_t end = code_.End(c.begin); end != 0) {
        Append(c.begin, end, flags | kLink);
        return end;
      }
    }
    if (c.IsWord()) {
      const ScannedWord word = words_.Word(c.begin);
      if (word.link) flags |= kLink;
      Append(c.begin, word.end, flags);
      if (word.clitic_end == 0) return word.end;
      Append(word.end, word.clitic_end, 0);
      return word.clitic_end;
    }
    if (c.code_point == '@' || c.code_point == '#') {
      if (const ScannedLink tag = links_.Tag(c.begin); tag.end != 0) {
        Append(c.begin, tag.end, flags | kLink);
        return tag.end;
      }
    }
    const std::uint32_t end = MarkEnd(c, (flags & kSpaceBefore) != 0);
    Append(c.begin, end, flags);
    return end;
  }

  void Append(std::uint32_t begin, std::uint32_t end, std::uint8_t flags) { tokens_.push_back({{begin, end}, flags}); }

  /// The end of a token that does not begin with a word character.
  std::uint32_t MarkEnd(CharAt c, bool space_before) {
    switch (c.kind) {
      case CharKind::kApostrophe: return words_.Apostrophe(c.begin, space_before);
      case CharKind::kDash: return RunEnd(c);
      case CharKind::kInvisible: return KindRunEnd(c);
      case CharKind::kSymbol: return c.code_point == 0x2026 ? RunEnd(c) : SymbolEnd(c);
      case CharKind::kPunctuation:
        if (c.code_point == '.' && space_before && ReadChar(text_, c.end).kind == CharKind::kDigit)
          return words_.Word(c.end).end;
        if (IsOneOf(c.code_point, "!?")) return MarksEnd(c, "!?");
        return IsOneOf(c.code_point, ".*=_~#") || c.code_point < 0x20 ? RunEnd(c) : c.end;
      default: return c.end;
    }
  }

  static bool IsOneOf(char32_t c, std::string_view ascii) {
    return c < 0x80 && ascii.find(static_cast<char>(c)) != std::string_view::npos;
  }

  /// The end of the run of any of some marks: "?!"
  std::uint32_t MarksEnd(CharAt c, std::string_view ascii) const {
    while (c.kind != CharKind::kEnd && IsOneOf(c.code_point, ascii)) c = ReadChar(text_, c.end);
    return c.begin;
  }

  /// The end of the run of one and the same character: "...", "--", "***".
  std::uint32_t RunEnd(CharAt c) const {
    const char32_t same = c.code_point;
    while (c.code_point == same && c.kind != CharKind::kEnd) c = ReadChar(text_, c.end);
    return c.begin;
  }

  std::uint32_t KindRunEnd(CharAt c) const {
    const CharKind same = c.kind;
    while (c.kind == same) c = ReadChar(text_, c.end);
    return c.begin;
  }

  /// The end of a symbol with the variation selectors and joiners that make one picture of several.
  std::uint32_t SymbolEnd(CharAt c) const {
    for (CharAt next = ReadChar(text_, c.end);; next = ReadChar(text_, c.end)) {
      const bool modifier = (next.code_point >= 0xFE00 && next.code_point <= 0xFE0F) || next.code_point == 0x20E3 ||
                            (next.code_point >= 0x1F3FB && next.code_point <= 0x1F3FF);
      const bool joiner = next.code_point == 0x200D && ReadChar(text_, next.end).kind == CharKind::kSymbol;
      const bool flag = IsRegionalIndicator(c.code_point) && IsRegionalIndicator(next.code_point);
      if (!modifier && !joiner && !flag) return c.end;
      c = joiner ? ReadChar(text_, next.end) : next;
      if (flag) c.code_point = 0;  // two letters make a flag
    }
  }

  static bool IsRegionalIndicator(char32_t c) { return c >= 0x1F1E6 && c <= 0x1F1FF; }

  std::string_view text_;
  std::vector<Token>& tokens_;
  WordScanner words_;
  LinkScanner links_;
  CodeScanner code_;
};

}  // namespace

void Tokenize(Document* doc) {
  doc->tokens.clear();
  Tokenizer(doc).Run();
}

}  // namespace lede
