#include "reading/headline_report.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "text/unicode.h"

namespace lede {
namespace {

constexpr std::uint32_t kLongestSpeaker = 8;  // tokens

/// Before whoever says so, and behind: headlines turn the order round with the plainest of these words only.
constexpr std::array<std::string_view, 3> kBefore = {"say", "says", "said"};
constexpr std::array<std::string_view, 18> kBehind = {"say",      "says", "said",  "claim",   "claims",   "warn",
                                                      "warns",    "find", "finds", "report",  "reports",  "suggest",
                                                      "suggests", "show", "shows", "insists", "confirms", "alleges"};

template <class Words>
bool IsOneOf(const Words& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace

std::optional<HeadlineReport> ReportBehind(const Document& doc, const Reading& reading, const Sentence& line) {
  const auto word = [&](std::uint32_t t) { return Lower(doc.slice(doc.tokens[t])); };
  std::uint32_t last = line.tokens.last;
  while (last > line.tokens.first && reading[last - 1].part == Upos::kPunct) --last;
  std::uint32_t comma = last;
  while (comma > line.tokens.first && last - comma <= kLongestSpeaker && word(comma - 1) != ",") --comma;
  if (comma == line.tokens.first || last - comma > kLongestSpeaker || last - comma < 2) return {};
  HeadlineReport found;
  found.told = {line.tokens.first, comma - 1};
  found.speaker = {comma, last};
  if (word(comma) == "according" && word(comma + 1) == "to") {
    found.cue = comma, found.speaker.first = comma + 2;
  } else if (IsOneOf(kBefore, word(comma))) {
    found.cue = comma, ++found.speaker.first;
  } else if (IsOneOf(kBehind, word(last - 1))) {
    found.cue = last - 1, --found.speaker.last;
  } else {
    return {};
  }
  if (found.speaker.size() == 0 || found.told.size() < 2) return {};
  for (std::uint32_t t = found.speaker.first; t < found.speaker.last; ++t) {
    if (reading[t].part == Upos::kVerb || reading[t].part == Upos::kAux) return {};
  }
  const auto mention = std::partition_point(doc.mentions.begin(), doc.mentions.end(),
                                            [&](const Mention& m) { return m.tokens.first < found.speaker.first; });
  for (auto one = mention; one != doc.mentions.end() && one->tokens.first < found.speaker.last; ++one) {
    if (one->tokens.last == found.speaker.last) found.entity = one->entity;
  }
  return found;
}

}  // namespace lede
