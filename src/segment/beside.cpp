// What in an article is no part of its story, where its form leaves no doubt: lists, tables, credits, what follows it.
#include "segment/beside.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "text/unicode.h"

namespace lede {
namespace {

constexpr std::size_t kLongestCredit = 160, kLongestHeading = 32, kLongestLink = 240;  // bytes

constexpr std::array<std::string_view, 6> kBullets = {"•", "‣", "◦", "▪", "●", "* "};
constexpr std::array<std::string_view, 9> kCredits = {"photo: ",        "image: ",        "picture: ",
                                                      "photograph: ",   "photo credit: ", "photo by ",
                                                      "image credit: ", "photos: ",       "photos by "};
/// Headings behind which nothing of the story comes.
constexpr std::array<std::string_view, 6> kBehindStory = {"sources",         "related news",   "related articles",
                                                          "related stories", "external links", "sister links"};
constexpr std::array<std::string_view, 7> kNotices = {"share this",       "read more",     "share this article",
                                                      "share this story", "advertisement", "sign up for our newsletter",
                                                      "print this page"};

template <class Words>
bool IsOneOf(const Words& words, std::string_view text) {
  return std::find(words.begin(), words.end(), text) != words.end();
}

/// "* Item", "• Item".
bool IsListItem(std::string_view text) {
  return std::any_of(kBullets.begin(), kBullets.end(), [&](std::string_view mark) { return text.starts_with(mark); });
}

/// Cells that tabs part, and no sentence.
bool IsRow(std::string_view text) {
  return text.find('\t') != std::string_view::npos && !text.ends_with('.') && !text.ends_with('!') &&
         !text.ends_with('?');
}

/// "Photo: Ann Lee", "(Image: Ann Lee)".
bool IsCredit(std::string_view text) {
  if (text.size() > kLongestCredit) return false;
  if (text.starts_with('(') && text.ends_with(')')) text.remove_prefix(1);
  const std::string lower = Lower(text);
  return std::any_of(kCredits.begin(), kCredits.end(), [&](std::string_view word) { return lower.starts_with(word); });
}

/// "Follow Ann Lee on Twitter: @annlee": how to reach who wrote it.
bool IsInvitation(std::string_view text) {
  if (text.size() > kLongestCredit || !text.starts_with("Follow ")) return false;
  constexpr std::array<std::string_view, 6> kPlaces = {" on Twitter",   " on X",       " on Facebook",
                                                       " on Instagram", " on Bluesky", " on Mastodon"};
  return std::any_of(kPlaces.begin(), kPlaces.end(),
                     [&](std::string_view place) { return text.find(place) != std::string_view::npos; });
}

/// In small letters and without the colon, empty where it is longer than headings are.
std::string HeadingOf(std::string_view text) {
  if (text.size() > kLongestHeading) return {};
  if (text.ends_with(':')) text.remove_suffix(1);
  return Lower(text);
}

}  // namespace

ParagraphRole RoleByForm(std::string_view text) {
  if (IsOneOf(kNotices, HeadingOf(text)) || IsInvitation(text)) return ParagraphRole::kBoilerplate;
  if (IsListItem(text)) return ParagraphRole::kListItem;
  if (IsCredit(text)) return ParagraphRole::kCredit;
  return IsRow(text) ? ParagraphRole::kTable : ParagraphRole::kBody;
}

void FindBesideStory(Document* doc) {
  std::vector<Paragraph>& all = doc->paragraphs;
  const auto is_long = [](const Paragraph& paragraph) { return paragraph.span.size() > kLongestLink; };
  const auto end_of_story = std::find_if(all.rbegin(), all.rend(), is_long).base();
  bool behind_story = false;
  bool has_story = false;
  for (auto paragraph = all.begin(); paragraph != all.end(); ++paragraph) {
    if (paragraph->role != ParagraphRole::kBody) continue;
    const std::string_view text = doc->slice(paragraph->span);
    behind_story |= has_story && paragraph >= end_of_story && IsOneOf(kBehindStory, HeadingOf(text));
    paragraph->role = behind_story ? ParagraphRole::kBoilerplate : RoleByForm(text);
    has_story |= paragraph->role == ParagraphRole::kBody;
  }
}

}  // namespace lede
