#include "names/called.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>

#include "names/evidence.h"
#include "names/name_forms.h"
#include "text/unicode.h"

namespace lede {
namespace {

bool IsStorm(std::string_view form) {
  return IsOneOf(form, {"storm", "Storm", "hurricane", "Hurricane", "typhoon", "Typhoon", "cyclone", "Cyclone"});
}

/// "2-1", "104-98"; but not "2016-17" or "5-year"
bool IsScore(std::string_view form) {
  if (form.size() < 3 || form[0] < '0' || form[0] > '9') return false;
  const std::size_t dash = form.find('-');
  const std::size_t en_dash = form.find("–");
  const std::size_t at = dash != std::string_view::npos ? dash : en_dash;
  if (at == std::string_view::npos || at == 0 || at > 3) return false;
  const std::string_view second = form.substr(at + (dash != std::string_view::npos ? 1 : 3));
  const auto digits = [](std::string_view text) {
    return !text.empty() && text.size() <= 3 && text.find_first_not_of("0123456789") == std::string_view::npos;
  };
  return digits(form.substr(0, at)) && digits(second);
}

/// What one side does to the other: verbs of results, and those that only sides do.
bool IsResult(std::string_view form) {
  return IsOneOf(form, {"beat",     "beats",    "beating",  "beaten", "defeated",  "defeating", "drew", "edged",
                        "thrashed", "hammered", "trounced", "routed", "outlasted", "downed",    "lost", "won",
                        "led",      "trailed",  "hosted",   "tied",   "host",      "face",      "visit"});
}

/// "from Lima to Quito": both are places where the first is one and the second may be.
void HeedRoutes(RowRange range, const Lexical& lexical, const Calibration& calibration, NameSpans* names) {
  constexpr std::uint16_t kSure = 750, kSureOfOther = 650, kRoute = 800;
  for (std::uint32_t t = range.first; t + 3 < range.last; ++t) {
    if (lexical.form(t) != "from" || names->IsFree(t + 1)) continue;
    const NameSpan* start = names->At(t + 1);
    if (start->type != EntityType::kGpe || start->last + 1 >= range.last || lexical.form(start->last) != "to") continue;
    const NameSpan* goal = names->At(start->last + 1);
    if (goal == nullptr || goal->type != EntityType::kOrg || goal->producer != Producer::kTagger) continue;
    const bool town = (lexical.ClassesOf(goal->first, goal->last) & Bit(LexClass::kCity)) != 0;
    const std::uint16_t sureness = SurenessOf(*goal, calibration);
    const bool one = goal->last == goal->first + 1;
    if (sureness < (town ? kSure : kSureOfOther) && (town || one))
      names->Retype(goal->first, EntityType::kGpe, Producer::kRule, kRoute);
  }
}

}  // namespace

void AddOperations(const Document& doc, const Lexical& lexical, NameSpans* names) {
  constexpr std::uint16_t kOperation = 800;
  const auto is_word = [&](std::uint32_t t, std::uint32_t end) {
    return t < end && lexical.word(t).capitalized && lexical.word(t).has_letter && (doc.tokens[t].flags & kLink) == 0;
  };
  for (const Sentence& sentence : doc.sentences) {
    const std::uint32_t end = sentence.tokens.last;
    for (std::uint32_t t = sentence.tokens.first; t + 1 < end; ++t) {
      if (lexical.form(t) != "Operation" || (t > sentence.tokens.first && is_word(t - 1, end) &&
                                             !names->IsFree(t - 1) && names->At(t - 1) == names->At(t)))
        continue;
      constexpr std::uint32_t kLongest = 5;
      std::uint32_t last = t + 1;
      while (is_word(last, end) && last - t < kLongest && lexical.form(last) != "Operation") ++last;
      if (last == t + 1 || last - t >= kLongest) continue;
      if (last + 1 < end && lexical.form(last) == "of") {
        const std::uint32_t name = last + (lexical.form(last + 1) == "the" ? 2 : 1);
        if (is_word(name, end)) last = name + 1;
      }
      const bool known = (lexical.ClassesOf(t, last) & Bit(LexClass::kOrganization)) != 0;
      if (!known) names->Replace({t, last, EntityType::kEvent, Producer::kRule, kOperation});
      t = last - 1;
    }
  }
}

void AddStormsByName(const Document& doc, const Lexical& lexical, NameSpans* names, std::vector<Nickname>* second) {
  constexpr std::uint16_t kStorm = 800;
  struct Storm {
    std::uint32_t token = kNone;  ///< of its full name
    bool shared = false;          ///< somebody else of the text has the name
  };
  std::unordered_map<std::uint64_t, Storm> storms;  // by the last word's form; looked up only, never walked
  const std::vector<NameSpan> sorted = names->Sorted();
  const auto form_of = [&](std::uint32_t t) { return lexical.word(t).form_hash; };
  for (const NameSpan& name : sorted) {
    const std::uint32_t last = name.last - 1;
    if (name.type == EntityType::kEvent && last > name.first && IsStorm(lexical.form(last - 1)) &&
        lexical.word(last).capitalized && !IsStorm(lexical.form(last)))
      storms.try_emplace(form_of(last), Storm{last, false});
  }
  if (storms.empty()) return;
  for (const NameSpan& name : sorted) {
    if (name.type != EntityType::kPerson || name.last - name.first < 2) continue;
    for (const std::uint32_t t : {name.first, name.last - 1}) {
      const auto found = storms.find(form_of(t));
      if (found != storms.end()) found->second.shared = true;
    }
  }
  for (std::uint32_t t = 0; t < lexical.size(); ++t) {
    const auto found = lexical.word(t).capitalized ? storms.find(form_of(t)) : storms.end();
    if (found == storms.end() || found->second.shared || t <= found->second.token) continue;
    const NameSpan* held = names->At(t);
    if (held != nullptr && (held->first != t || held->last != t + 1 || held->type == EntityType::kTitle)) continue;
    const auto is_name_word = [&](std::uint32_t i) {
      return i < lexical.size() && lexical.word(i).capitalized && lexical.word(i).has_letter;
    };
    // "in Florence", "Florence, Italy", "Florence Street", "Mr Norman"
    const bool inside = t > 0 && IsOneOf(lexical.form(t - 1), {"in", "In", "near", "from", "to"});
    const bool town = inside && (lexical.word(t).classes & (Bit(LexClass::kCity) | Bit(LexClass::kRegion))) != 0;
    const bool contained =
        t + 2 < lexical.size() && lexical.form(t + 1) == "," && !names->IsFree(t + 2) && is_name_word(t + 2);
    const bool addressed = t > 0 && (lexical.Is(t - 1, LexClass::kHonorific) || lexical.Is(t - 1, LexClass::kTitle));
    if (town || contained || addressed || is_name_word(t + 1)) continue;
    if (held == nullptr && t > 0 && is_name_word(t - 1) && names->IsFree(t - 1)) continue;
    if (held == nullptr) {
      names->Add({t, t + 1, EntityType::kEvent, Producer::kRule, kStorm});
    } else {
      names->Retype(t, EntityType::kEvent, Producer::kRule, kStorm);
    }
    second->push_back({found->second.token, t});
  }
}

void HeedScores(const Document& doc, const Lexical& lexical, const Calibration& calibration, NameSpans* names) {
  constexpr std::uint16_t kTeam = 800, kSure = 850;
  constexpr std::uint32_t kReach = 4;  // tokens from a verb to a side
  for (const Sentence& sentence : doc.sentences) {
    const RowRange range = sentence.tokens;
    bool sport = false;
    for (std::uint32_t t = range.first; t < range.last; ++t)
      sport = sport || IsScore(lexical.form(t)) || lexical.Is(t, LexClass::kSportWord);
    if (!sport) {
      HeedRoutes(range, lexical, calibration, names);
      continue;
    }
    for (std::uint32_t t = range.first + 1; t + 1 < range.last; ++t) {
      if (!IsResult(lexical.form(t))) continue;
      // "Lima drew 0-0 with Quito", "Lima ended the season by beating Quito"
      std::uint32_t behind = t + 1;
      bool score = false;
      while (behind < range.last && behind <= t + kReach && names->IsFree(behind) &&
             (IsScore(lexical.form(behind)) || IsOneOf(lexical.form(behind), {"with", "at", "to", "against", "by"}))) {
        score = score || IsScore(lexical.form(behind));
        ++behind;
      }
      if (behind >= range.last) continue;
      const NameSpan* loser = names->At(behind);
      const std::uint32_t end = loser != nullptr ? loser->last : behind + 1;
      score = score || (end < range.last && IsScore(lexical.form(end)));
      const bool named = lexical.word(behind).capitalized && lexical.word(behind).has_letter;
      if (loser == nullptr && score && named && names->Add({behind, end, EntityType::kOrg, Producer::kRule, kTeam}))
        loser = names->At(behind);
      if (loser == nullptr || loser->first != behind) continue;
      const bool plain =
          IsOneOf(lexical.form(t), {"beat", "beats", "beating", "defeated", "drew", "edged", "thrashed"});
      if (!score && !plain) continue;
      // A country's team goes by the country.
      const auto is_town = [&](const NameSpan& name) {
        const bool country = (lexical.ClassesOf(name.first, name.last) & Bit(LexClass::kCountry)) != 0;
        const bool town = (lexical.ClassesOf(name.first, name.last) & Bit(LexClass::kCity)) != 0;
        const bool one = name.type == EntityType::kPerson && name.last == name.first + 1;
        const bool taken = one && (town || score) && SurenessOf(name, calibration) < kSure;
        return (taken || (name.type == EntityType::kGpe && name.producer == Producer::kTagger)) && !country;
      };
      if (is_town(*loser)) names->Retype(behind, EntityType::kOrg, Producer::kRule, kTeam);
      const NameSpan* winner = names->At(t - 1);
      if (winner != nullptr && winner->last == t && is_town(*winner))
        names->Retype(t - 1, EntityType::kOrg, Producer::kRule, kTeam);
    }
  }
}

}  // namespace lede
