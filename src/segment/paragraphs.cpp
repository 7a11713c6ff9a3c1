// What each paragraph is in an article.
#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "segment/beside.h"
#include "segment/segment.h"
#include "text/unicode.h"

namespace lede {
namespace {

constexpr std::size_t kLongestHeadline = 140, kLongestByline = 100;  // characters
constexpr std::size_t kLongestDateline = 16;                         // tokens
constexpr std::size_t kLongestHead = 8;                              // paragraphs

constexpr std::array<std::string_view, 19> kMonthsAndDays = {
    "january",  "february", "march",  "april",   "may",       "june",     "july",   "august",   "september", "october",
    "november", "december", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};
constexpr std::array<std::string_view, 6> kBesideDates = {"published", "posted", "updated", "am", "pm", "at"};

/// The lines above a story, from the top: each is told by its looks and by those above it.
class Head {
 public:
  explicit Head(Document* doc) : doc_(*doc) {}

  void Read() {
    std::size_t sentence = 0;
    // The last paragraph is the story, however it looks.
    for (std::size_t p = 0; p + 1 < doc_.paragraphs.size() && p < kLongestHead; ++p) {
      RowRange tokens = doc_.sentences[sentence].tokens;
      for (; doc_.sentences[sentence].paragraph == p; ++sentence) tokens.last = doc_.sentences[sentence].tokens.last;
      const ParagraphRole role = RoleOf(doc_.slice(doc_.paragraphs[p].span), tokens);
      if (role == ParagraphRole::kBody) return;
      doc_.paragraphs[p].role = role;
      has_headline_ |= role == ParagraphRole::kHeadline;
    }
  }

 private:
  ParagraphRole RoleOf(std::string_view text, RowRange tokens) const;
  bool NamesOnly(RowRange tokens) const;
  bool IsDateline(RowRange tokens) const;

  Document& doc_;
  bool has_headline_ = false;
};

std::size_t CharactersOf(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

/// Whether a paragraph ends as sentences do, closing quotation marks and brackets behind it.
bool EndsSentence(std::string_view text, std::string_view stops) {
  for (;;) {
    if (text.ends_with("”") || text.ends_with("’")) {
      text.remove_suffix(std::string_view("”").size());
    } else if (text.ends_with("\"") || text.ends_with(")")) {
      text.remove_suffix(1);
    } else {
      return !text.empty() && stops.find(text.back()) != std::string_view::npos;
    }
  }
}

/// "By Ann Lee", "BY ANN LEE AND TOM REED".
bool IsByline(std::string_view text) {
  if (text.size() < 4 || CharactersOf(text.substr(0, 4 * kLongestByline)) >= kLongestByline) return false;
  return (text[0] | 0x20) == 'b' && (text[1] | 0x20) == 'y' && text[2] == ' ' && !EndsSentence(text, ".!?");
}

/// "Ann Lee, Staff Writer", "Ann Lee, Reuters": who wrote it, without the word "by".
bool IsSignature(std::string_view text) {
  constexpr std::array<std::string_view, 8> kWriters = {
      "associated press", "chief correspondent", "correspondent", "reporter",
      "reuters",          "staff reporter",      "staff writer",  "the associated press"};
  const std::size_t comma = text.find(", ");
  if (comma == std::string_view::npos || comma < 4 ||
      CharactersOf(text.substr(0, 4 * kLongestByline)) >= kLongestByline)
    return false;
  std::string rest;
  for (const char c : text.substr(comma + 2)) rest += c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
  return std::find(kWriters.begin(), kWriters.end(), rest) != kWriters.end();
}

bool IsHeadline(std::string_view text) {
  return CharactersOf(text.substr(0, 4 * kLongestHeadline + 4)) <= kLongestHeadline && !EndsSentence(text, ".:;,!");
}

/// "january", "jan", "sept".
bool IsMonthOrDay(std::string_view word) {
  return std::any_of(kMonthsAndDays.begin(), kMonthsAndDays.end(), [&](std::string_view name) {
    return name == word || ((word.size() == 3 || word.size() == 4) && name.starts_with(word));
  });
}

ParagraphRole Head::RoleOf(std::string_view text, RowRange tokens) const {
  const auto first = doc_.tokens.begin();
  if (std::all_of(first + tokens.first, first + tokens.last, [](const Token& t) { return (t.flags & kLink) != 0; }))
    return ParagraphRole::kSource;
  if (IsDateline(tokens)) return ParagraphRole::kDateline;
  const ParagraphRole form = RoleByForm(text);
  if (form == ParagraphRole::kCredit || form == ParagraphRole::kBoilerplate) return form;
  if (IsByline(text) && (has_headline_ || NamesOnly(tokens))) return ParagraphRole::kByline;
  if (IsSignature(text)) return ParagraphRole::kByline;
  return !has_headline_ && IsHeadline(text) ? ParagraphRole::kHeadline : ParagraphRole::kBody;
}

/// "By Ann Lee and Tom Reed", and not "By the sea": what stands behind the first word is as names are.
bool Head::NamesOnly(RowRange tokens) const {
  if (tokens.size() < 3) return false;
  for (std::uint32_t t = tokens.first + 1; t < tokens.last; ++t) {
    const std::string_view word = doc_.slice(doc_.tokens[t]);
    if (!IsCapitalized(word) && word != "and" && word != ",") return false;
  }
  return true;
}

/// "Friday, January 4, 2019", "Updated 4 Jan. 2019, 10:30 am": a month or a weekday and a number, and no other words.
bool Head::IsDateline(RowRange tokens) const {
  if (tokens.size() > kLongestDateline) return false;
  bool has_name = false, has_number = false;
  for (std::uint32_t t = tokens.first; t < tokens.last; ++t) {
    std::string word = Lower(doc_.slice(doc_.tokens[t]));
    word.erase(std::remove(word.begin(), word.end(), '.'), word.end());
    if (std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; })) {
      has_number = true;
    } else if (IsMonthOrDay(word)) {
      has_name = true;
    } else if (std::any_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; }) &&
               std::find(kBesideDates.begin(), kBesideDates.end(), word) == kBesideDates.end()) {
      return false;
    }
  }
  return has_name && has_number;
}

}  // namespace

void FindParagraphs(Document* doc) {
  for (const Sentence& sentence : doc->sentences) {
    while (doc->paragraphs.size() <= sentence.paragraph) doc->paragraphs.push_back({sentence.span});
    doc->paragraphs.back().span.end = sentence.span.end;
  }
  Head(doc).Read();
  FindBesideStory(doc);
}

}  // namespace lede
