// What each paragraph is in an article.
#include <algorithm>
#include <string_view>

#include "segment/segment.h"

namespace lede {
namespace {

constexpr std::size_t kLongestHeadline = 140, kLongestByline = 100;  // characters

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

bool IsHeadline(std::string_view text) {
  return CharactersOf(text.substr(0, 4 * kLongestHeadline + 4)) <= kLongestHeadline && !EndsSentence(text, ".:;,!");
}

}  // namespace

void FindParagraphs(Document* doc) {
  for (const Sentence& sentence : doc->sentences) {
    while (doc->paragraphs.size() <= sentence.paragraph) doc->paragraphs.push_back({sentence.span});
    doc->paragraphs.back().span.end = sentence.span.end;
  }
  // A short first paragraph without a full stop is a headline; "By …" below it a byline.
  if (doc->paragraphs.size() < 2 || !IsHeadline(doc->slice(doc->paragraphs[0].span))) return;
  doc->paragraphs[0].role = ParagraphRole::kHeadline;
  if (doc->paragraphs.size() > 2 && IsByline(doc->slice(doc->paragraphs[1].span)))
    doc->paragraphs[1].role = ParagraphRole::kByline;
}

}  // namespace lede
