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

/// A lemma of a kind with its row.
struct Listed {
  bool is_noun = false;
  std::string_view lemma;
  EventCode row;
};

}  // namespace

EventCodes::EventCodes(std::span<const std::byte> section) {
  std::string_view text(reinterpret_cast<const char*>(section.data()), section.size());
  std::vector<Listed> sorted;
  WordRows sets;
  std::vector<std::string_view> set_words;
  while (!text.empty()) {
    std::string_view line = Next(&text, '\n');
    if (line.empty() || line.front() == '#') continue;
    const std::string_view kind = Next(&line, '\t');
    std::string_view lemmas = Next(&line, '\t');
    const std::string_view value = Next(&line, '\t'), objects = Next(&line, '\t');
    if (kind == "set" && sets.Add(lemmas, static_cast<std::uint32_t>(set_words.size())) == set_words.size())
      set_words.push_back(value);
    if (kind == "set" || (kind == "governs" && value.empty())) continue;
    EventCode row{objects, value == "none" || value == "-" ? "" : value, value == "none"};
    row.first_word = static_cast<std::uint32_t>(words_.size());
    if (objects != EventCode::kOfActor && objects != EventCode::kWithVerb) AddWords(objects, sets, set_words);
    row.last_word = static_cast<std::uint32_t>(words_.size());
    std::sort(words_.begin() + row.first_word, words_.end());
    const auto governing =
        std::find_if(kGoverning.begin(), kGoverning.end(), [&](auto& g) { return g.first == value; });
    while (!lemmas.empty()) {
      const std::string_view lemma = Next(&lemmas, '|');
      if (kind == "agent") agents_.Add(lemma);
      if (kind == "object") transitive_.Add(lemma);
      if (kind == "needs") wanting_.Add(lemma);
      if (kind == "gives") giving_.Add(lemma);
      if (kind == "own") own_.Add(lemma);
      if (kind == "owns") own_beside_object_.Add(lemma);
      if (kind == "governs" && governing != kGoverning.end())
        governs_.Add(lemma, static_cast<std::uint32_t>(governing->second));
      if (kind == "verb" || kind == "noun") sorted.push_back({kind == "noun", lemma, row});
    }
  }
  std::stable_sort(sorted.begin(), sorted.end(), [](const Listed& a, const Listed& b) {
    if (a.is_noun != b.is_noun) return b.is_noun;
    return a.lemma != b.lemma ? a.lemma < b.lemma : a.row.HasCondition() > b.row.HasCondition();
  });
  for (const Listed& one : sorted) {
    const auto at = static_cast<std::uint32_t>(rows_.size()), range = static_cast<std::uint32_t>(ranges_.size());
    const std::uint32_t found = (one.is_noun ? nouns_ : verbs_).Add(one.lemma, range);
    if (found == range) ranges_.emplace_back(at, at);
    ranges_[found].second = at + 1;
    rows_.push_back(one.row);
  }
}

/// Adds words to the list, a set's in its place; a set names no other.
void EventCodes::AddWords(std::string_view words, const WordRows& sets,
                          const std::vector<std::string_view>& set_words) {
  const auto add = [&](std::string_view word) {
    words_.push_back(word_of_.Add(word, static_cast<std::uint32_t>(word_of_.size())));
  };
  while (!words.empty()) {
    const std::string_view word = Next(&words, '|');
    const std::uint32_t set = word.starts_with('@') ? sets.Find(word.substr(1)) : kNone;
    if (set == kNone) add(word);
    for (std::string_view rest = set == kNone ? "" : set_words[set]; !rest.empty();) add(Next(&rest, '|'));
  }
}

std::uint32_t EventCodes::WordOf(std::string_view lemma) const {
  static_assert(kNoWord == kNone);
  const std::uint32_t found = word_of_.Find(lemma);
  // Some nouns are read in the plural: "troops", "supplies".
  return found == kNone && lemma.ends_with('s') ? word_of_.Find(lemma.substr(0, lemma.size() - 1)) : found;
}

bool EventCodes::Needs(const EventCode& row, std::uint32_t word) const {
  return std::binary_search(words_.begin() + row.first_word, words_.begin() + row.last_word, word);
}

std::span<const EventCode> EventCodes::RowsOf(std::uint32_t range) const {
  if (range == kNone) return {};
  return std::span(rows_).subspan(ranges_[range].first, ranges_[range].second - ranges_[range].first);
}

/// The rows of a verb, with what stands behind it.
template <class... Behind>
std::span<const EventCode> EventCodes::FindVerb(std::string_view lemma, Behind... behind) const {
  std::uint32_t found = verbs_.Find(lemma, behind...);
  // Rare verbs are read with a letter too few or too many: "prob" of "probing", "bom" of "bombed", "shel" of "shelled",
  // "riote" of "rioted".
  if (found == kNone && lemma.size() > 2) {
    const char last = lemma.back();
    if (last == 'e') return RowsOf(verbs_.Find(lemma.substr(0, lemma.size() - 1), behind...));
    found = verbs_.Find(lemma, std::string_view("e"), behind...);
    const char doubled = last == 'm' ? 'b' : last;
    if (found == kNone) found = verbs_.Find(lemma, std::string_view(&doubled, 1), behind...);
  }
  return RowsOf(found);
}

std::span<const EventCode> EventCodes::OfVerb(std::string_view lemma) const {
  const std::size_t end = std::min(lemma.find(' '), lemma.size());
  return end == lemma.size() ? FindVerb(lemma) : FindVerb(lemma.substr(0, end), lemma.substr(end));
}

std::span<const EventCode> EventCodes::OfVerb(std::string_view lemma, std::string_view preposition) const {
  return FindVerb(lemma, std::string_view(" "), preposition);
}

Governs EventCodes::GovernedBy(std::string_view lemma) const {
  const std::uint32_t found = governs_.Find(lemma);
  return found == kNone ? Governs::kNothing : static_cast<Governs>(found);
}

bool EventCodes::IsOwn(std::string_view verb, std::string_view preposition, bool has_object) const {
  return (has_object ? own_beside_object_ : own_).Has(verb, std::string_view(" "), preposition);
}

bool EventCodes::IsListed(std::string_view verb) const {
  return verbs_.Has(verb) || governs_.Has(verb) || transitive_.Has(verb) || wanting_.Has(verb);
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
