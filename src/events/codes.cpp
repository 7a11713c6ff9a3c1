#include "events/codes.h"

#include <algorithm>
#include <array>
#include <utility>

namespace lede {
namespace {

constexpr std::array<std::pair<std::string_view, Governs>, 7> kGoverning = {{
    {"done", Governs::kDone},
    {"ahead", Governs::kAhead},
    {"possible", Governs::kPossible},
    {"alleged", Governs::kAlleged},
    {"denied", Governs::kDenied},
    {"phase", Governs::kPhase},
    {"light", Governs::kLight},
}};

std::string_view NextColumn(std::string_view* line) {
  const std::size_t tab = line->find('\t');
  const std::string_view column = line->substr(0, tab);
  line->remove_prefix(tab == std::string_view::npos ? line->size() : tab + 1);
  return column;
}

std::string KeyOf(std::string_view lemma, char kind) {
  std::string key(1, kind);
  key.append(lemma);
  return key;
}

}  // namespace

EventCodes::EventCodes(std::span<const std::byte> section) {
  std::string_view text(reinterpret_cast<const char*>(section.data()), section.size());
  std::vector<std::pair<std::string, EventCode>> sorted;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.empty() || line.front() == '#') continue;
    const std::string_view kind = NextColumn(&line), word = NextColumn(&line), value = NextColumn(&line);
    if (kind == "governs") {
      const auto row = std::find_if(kGoverning.begin(), kGoverning.end(), [&](auto& g) { return g.first == value; });
      if (row != kGoverning.end()) governs_.emplace(word, row->second);
    } else if (kind == "agent") {
      agents_.emplace(word);
    } else if (kind == "object") {
      transitive_.emplace(word);
    } else if (kind == "verb" || kind == "noun") {
      const std::string_view objects = NextColumn(&line);
      sorted.push_back(
          {KeyOf(word, kind[0]), {objects, value == "-" || value == "none" ? "" : value, value == "none"}});
    }
  }
  std::stable_sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  for (auto& [key, row] : sorted) {
    const auto at = static_cast<std::uint32_t>(rows_.size());
    range_of_.try_emplace(key, at, at).first->second.second = at + 1;
    rows_.push_back(row);
  }
}

std::span<const EventCode> EventCodes::Of(std::string_view lemma, char kind) const {
  const auto found = range_of_.find(KeyOf(lemma, kind));
  if (found == range_of_.end()) return {};
  return std::span(rows_).subspan(found->second.first, found->second.second - found->second.first);
}

Governs EventCodes::GovernedBy(std::string_view lemma) const {
  const auto found = governs_.find(std::string(lemma));
  return found == governs_.end() ? Governs::kNothing : found->second;
}

bool EventCodes::IsAgent(std::string_view noun) const { return agents_.contains(std::string(noun)); }

std::string_view PloverOf(std::string_view cameo) {
  // Roots 01 and 02 have no class of their own, except that appeals are demands.
  static constexpr std::array<std::string_view, 21> kByRoot = {
      "",        "",         "DEMAND",      "AGREE",  "CONSULT",    "SUPPORT", "COOPERATE",
      "AID",     "CONCEDE",  "INVESTIGATE", "DEMAND", "DISAPPROVE", "REJECT",  "THREATEN",
      "PROTEST", "MOBILIZE", "SANCTION",    "COERCE", "ASSAULT",    "FIGHT",   "FIGHT"};
  if (cameo.size() < 2) return "";
  if (cameo.starts_with("087")) return "RETREAT";
  const std::size_t root = static_cast<std::size_t>(cameo[0] - '0') * 10 + static_cast<std::size_t>(cameo[1] - '0');
  return root < kByRoot.size() ? kByRoot[root] : "";
}

}  // namespace lede
