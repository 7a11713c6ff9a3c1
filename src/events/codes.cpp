#include "events/codes.h"

#include <algorithm>
#include <array>
#include <utility>

namespace lede {
namespace {

constexpr std::array<std::pair<std::string_view, Governs>, 9> kGoverning = {{
    {"done", Governs::kDone},
    {"ahead", Governs::kAhead},
    {"possible", Governs::kPossible},
    {"missed", Governs::kMissed},
    {"ended", Governs::kEnded},
    {"alleged", Governs::kAlleged},
    {"denied", Governs::kDenied},
    {"phase", Governs::kPhase},
    {"light", Governs::kLight},
}};

/// Takes what stands before `separator` off the front of `text`, and the separator with it.
std::string_view Next(std::string_view* text, char separator) {
  const std::size_t end = text->find(separator);
  const std::string_view part = text->substr(0, end);
  text->remove_prefix(end == std::string_view::npos ? text->size() : end + 1);
  return part;
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
  Sets sets;
  while (!text.empty()) {
    std::string_view line = Next(&text, '\n');
    if (line.empty() || line.front() == '#') continue;
    const std::string_view kind = Next(&line, '\t');
    std::string_view lemmas = Next(&line, '\t');
    const std::string_view value = Next(&line, '\t'), objects = Next(&line, '\t');
    if (kind == "set") sets.emplace(lemmas, value);
    if (kind == "set" || (kind == "governs" && value.empty())) continue;
    EventCode row{objects, value == "none" || value == "-" ? "" : value, value == "none"};
    row.first_word = static_cast<std::uint32_t>(words_.size());
    if (objects != EventCode::kOfActor && objects != EventCode::kWithVerb) AddWords(objects, sets);
    row.last_word = static_cast<std::uint32_t>(words_.size());
    std::sort(words_.begin() + row.first_word, words_.end());
    const auto governing =
        std::find_if(kGoverning.begin(), kGoverning.end(), [&](auto& g) { return g.first == value; });
    while (!lemmas.empty()) {
      const std::string_view lemma = Next(&lemmas, '|');
      if (kind == "agent") agents_.emplace(lemma);
      if (kind == "object") transitive_.emplace(lemma);
      if (kind == "needs") wanting_.emplace(lemma);
      if (kind == "gives") giving_.emplace(lemma);
      if (kind == "own") own_.emplace(lemma);
      if (kind == "owns") own_beside_object_.emplace(lemma);
      if (kind == "governs" && governing != kGoverning.end()) governs_.emplace(lemma, Governing{governing->second});
      if (kind == "verb" || kind == "noun") sorted.emplace_back(KeyOf(lemma, kind[0]), row);
    }
  }
  std::stable_sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) {
    return a.first != b.first ? a.first < b.first : a.second.HasCondition() > b.second.HasCondition();
  });
  for (auto& [key, row] : sorted) {
    const auto at = static_cast<std::uint32_t>(rows_.size());
    range_of_.try_emplace(key, at, at).first->second.second = at + 1;
    rows_.push_back(row);
  }
}

/// Adds words to the list, a set's in its place; a set names no other.
void EventCodes::AddWords(std::string_view words, const Sets& sets) {
  const auto add = [&](std::string_view word) {
    words_.push_back(word_of_.try_emplace(word, static_cast<std::uint32_t>(word_of_.size())).first->second);
  };
  while (!words.empty()) {
    const std::string_view word = Next(&words, '|');
    const auto set = word.starts_with('@') ? sets.find(word.substr(1)) : sets.end();
    if (set == sets.end()) add(word);
    for (std::string_view rest = set == sets.end() ? "" : set->second; !rest.empty();) add(Next(&rest, '|'));
  }
}

std::uint32_t EventCodes::WordOf(std::string_view lemma) const {
  auto found = word_of_.find(lemma);
  // Some nouns are read in the plural: "troops", "supplies".
  if (found == word_of_.end() && lemma.ends_with('s')) found = word_of_.find(lemma.substr(0, lemma.size() - 1));
  return found == word_of_.end() ? kNoWord : found->second;
}

bool EventCodes::Needs(const EventCode& row, std::uint32_t word) const {
  return std::binary_search(words_.begin() + row.first_word, words_.begin() + row.last_word, word);
}

std::span<const EventCode> EventCodes::Of(std::string_view lemma, char kind) const {
  std::string key = KeyOf(lemma, kind);
  auto found = range_of_.find(key);
  // Rare verbs are read with a letter too few or too many: "prob" of "probing", "bom" of "bombed", "shel" of "shelled",
  // "riote" of "rioted".
  const std::size_t end = std::min(key.find(' '), key.size());  // of the verb, without its particle
  if (found == range_of_.end() && kind == 'v' && end > 3) {
    const char last = key[end - 1];
    for (const char added : {last == 'e' ? '\0' : 'e', last == 'm' ? 'b' : last}) {
      std::string other = key;
      if (last == 'e') {
        other.erase(end - 1, 1);
      } else {
        other.insert(end, 1, added);
      }
      found = range_of_.find(other);
      if (found != range_of_.end()) break;
    }
  }
  if (found == range_of_.end()) return {};
  return std::span(rows_).subspan(found->second.first, found->second.second - found->second.first);
}

Governs EventCodes::GovernedBy(std::string_view lemma) const {
  const auto found = governs_.find(std::string(lemma));
  return found == governs_.end() ? Governs::kNothing : found->second.what;
}

bool EventCodes::IsOwn(std::string_view verb, std::string_view preposition, bool has_object) const {
  std::string pair(verb);
  pair.append(" ").append(preposition);
  return (has_object ? own_beside_object_ : own_).contains(pair);
}

bool EventCodes::IsListed(const std::string& verb) const {
  return range_of_.contains(KeyOf(verb, 'v')) || governs_.contains(verb) || transitive_.contains(verb) ||
         wanting_.contains(verb);
}

std::string EventCodes::VerbAsListed(std::string_view lemma) const {
  std::string verb(lemma);
  if (verb.size() < 3 || IsListed(verb)) return verb;
  const std::string with_e = verb + "e", doubled = verb + verb.back(), less = verb.substr(0, verb.size() - 1);
  for (const std::string& other : {with_e, doubled, less}) {
    if ((&other != &less || verb.back() == 'e' || verb.back() == 's') && IsListed(other)) return other;
  }
  return verb;
}

bool EventCodes::IsAgent(std::string_view noun) const { return agents_.contains(std::string(noun)); }

std::string_view PloverOf(std::string_view cameo) {
  // Root 01 has no class, and of 02 only that appeals are demands is left.
  static constexpr std::array<std::string_view, 21> kByRoot = {
      "",        "",         "DEMAND",      "AGREE",  "CONSULT",    "SUPPORT", "COOPERATE",
      "AID",     "CONCEDE",  "INVESTIGATE", "DEMAND", "DISAPPROVE", "REJECT",  "THREATEN",
      "PROTEST", "MOBILIZE", "SANCTION",    "COERCE", "ASSAULT",    "FIGHT",   "FIGHT"};
  if (cameo.size() < 2) return "";
  // What is given back, lifted, let in or laid down; what else is yielded is a concession.
  if (cameo.size() > 2 && cameo.starts_with("08") && cameo[2] >= '4') return "RETREAT";
  const std::size_t root = static_cast<std::size_t>(cameo[0] - '0') * 10 + static_cast<std::size_t>(cameo[1] - '0');
  return root < kByRoot.size() ? kByRoot[root] : "";
}

}  // namespace lede
