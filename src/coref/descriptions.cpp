#include "coref/descriptions.h"

#include <algorithm>
#include <iterator>
#include <string>

#include "coref/words.h"
#include "lexicon/phrase_table.h"
#include "text/unicode.h"

namespace lede {
namespace {

struct Kind {
  std::string_view in_name;  ///< word of an organisation's name, folded
  std::string_view nouns;    ///< what it may be called besides, one space after each
};

// Own list, sorted by the first column.
// clang-format off
constexpr Kind kKinds[] = {
    {"administration", "agency "}, {"agency", ""}, {"air", "airline carrier company "},
    {"airlines", "airline carrier company "}, {"airways", "airline carrier company "}, {"alliance", "coalition group "},
    {"army", ""}, {"assembly", "parliament "}, {"association", "group organization organisation "},
    {"authority", "agency regulator "}, {"bank", "lender company "}, {"board", ""}, {"brigade", ""},
    {"broadcaster", ""}, {"bureau", "agency "}, {"caucus", "group "}, {"church", ""}, {"city", "club team "}, {"club", "team side "},
    {"coalition", "alliance group "}, {"college", "school "}, {"commission", "panel watchdog "}, {"committee", "panel "},
    {"company", "firm "}, {"congress", ""}, {"corp", "company firm corporation "},
    {"corp.", "company firm corporation "}, {"corporation", "company firm "}, {"council", ""}, {"county", ""},
    {"court", "tribunal "}, {"department", "agency "}, {"district", ""}, {"emirate", ""}, {"energy", "company firm "},
    {"f.c.", "club team side "}, {"fc", "club team side "}, {"federation", ""}, {"force", ""},
    {"foundation", "charity group organization organisation "}, {"front", "group "}, {"fund", "group organization organisation "},
    {"gazette", "newspaper paper "}, {"government", ""}, {"governorate", ""}, {"group", "company firm "},
    {"guard", ""}, {"herald", "newspaper paper "}, {"holding", "company firm group "},
    {"holdings", "company firm group "}, {"hospital", ""}, {"inc", "company firm "}, {"inc.", "company firm "},
    {"institute", ""}, {"institution", ""}, {"island", ""}, {"journal", "newspaper paper magazine "}, {"lab", "laboratory "},
    {"laboratory", "lab "}, {"league", "group organization organisation "},
    {"limited", "company firm "}, {"llc", "company firm "}, {"ltd", "company firm "}, {"ltd.", "company firm "},
    {"mail", "newspaper paper "}, {"ministry", ""}, {"mission", ""}, {"motor", "carmaker automaker company "},
    {"motors", "carmaker automaker company "}, {"municipality", ""}, {"museum", ""}, {"navy", ""}, {"network", "group "},
    {"news", "newspaper paper broadcaster "}, {"office", "agency "}, {"oil", "company firm "},
    {"organisation", "body agency "}, {"organization", "body agency "}, {"parliament", ""}, {"party", ""},
    {"plc", "company firm "}, {"police", "force "}, {"post", "newspaper paper "}, {"province", ""},
    {"railways", "company operator "}, {"school", ""}, {"secretariat", ""}, {"senate", ""}, {"service", "agency "},
    {"services", "company firm "}, {"society", "group organization organisation "}, {"system", ""},
    {"systems", "company firm "}, {"technologies", "company firm "}, {"telegraph", "newspaper paper "},
    {"theatre", ""}, {"times", "newspaper paper "}, {"tribunal", "court "}, {"union", ""},
    {"united", "club team side "}, {"university", ""}, {"watchdog", ""},
};
static_assert(std::is_sorted(std::begin(kKinds), std::end(kKinds), [](const Kind& a, const Kind& b) { return a.in_name < b.in_name; }));
constexpr std::string_view kPublicWords[] = {
    "administration", "agency", "army", "assembly", "authority", "board", "bureau", "church", "college", "commission",
    "committee", "congress", "constabulary", "council", "court", "democrats", "department", "embassy", "federation",
    "force", "forces", "government", "guard", "house", "institute", "league", "ministry", "movement", "nations", "navy",
    "office", "organisation", "organization", "parliament", "party", "police", "republicans", "school", "secretariat",
    "senate", "service", "state", "taliban", "tribunal", "union", "university",
};
static_assert(std::is_sorted(std::begin(kPublicWords), std::end(kPublicWords)));
// clang-format on

std::vector<std::string_view> WordsOf(std::string_view text) {
  std::vector<std::string_view> words;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    if (end > 0) words.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return words;
}

bool IsPreposition(std::string_view w) {
  return w == "of" || w == "for" || w == "at" || w == "to" || w == "in" || w == ",";
}

}  // namespace

void Descriptions::Clear() {
  row_of_.clear();
  bearers_.clear();
  introduced_.clear();
}

std::span<const std::uint32_t> Descriptions::Bearers(std::uint64_t phrase) const {
  const auto found = row_of_.find(phrase);
  return found == row_of_.end() ? std::span<const std::uint32_t>() : std::span(bearers_[found->second]);
}

void Descriptions::Note(std::uint64_t phrase, std::uint32_t entity) {
  const auto [found, is_new] = row_of_.try_emplace(phrase, static_cast<std::uint32_t>(bearers_.size()));
  if (is_new) bearers_.emplace_back();
  std::vector<std::uint32_t>& bearers = bearers_[found->second];
  if (bearers.size() < kMostBearers && std::find(bearers.begin(), bearers.end(), entity) == bearers.end())
    bearers.push_back(entity);
}

void Descriptions::NoteWord(std::string_view folded_word, std::uint32_t entity) {
  PhraseHash hash;
  hash.Add(folded_word);
  Note(hash.value(), entity);
}

void Descriptions::Introduce(const Document& doc, std::uint32_t entity) {
  if (introduced_.size() < doc.entities.size()) introduced_.resize(doc.entities.size(), false);
  if (introduced_[entity]) return;
  introduced_[entity] = true;
  const Entity& row = doc.entities[entity];
  if (row.type == EntityType::kPerson) {
    for (std::uint32_t t = row.titles.first; t < row.titles.last; ++t) {
      const ByteSpan span = doc.title_spans[t];
      const std::string_view before =
          doc.text().substr(span.begin < 8 ? 0 : span.begin - 8, span.begin < 8 ? span.begin : 8);
      const bool changed = before.ends_with("former ") || before.ends_with("Former ") || before.ends_with("ex-") ||
                           before.ends_with("then-") || before.ends_with("deputy ") || before.ends_with("vice ");
      NoteTitle(Fold(doc.slice(span)), changed, entity);
    }
  } else {
    NoteNamed(Fold(doc.slice(row.name)), row.type, entity);
    for (std::uint32_t a = row.aliases.first; a < row.aliases.last; ++a)
      NoteNamed(Fold(doc.slice(doc.alias_spans[a])), row.type, entity);
  }
}

/// "defense secretary": it and "secretary"; but "vice president" is not "president".
void Descriptions::NoteTitle(std::string_view title, bool changed_before, std::uint32_t entity) {
  std::vector<std::string_view> words = WordsOf(title);
  words.erase(std::find_if(words.begin(), words.end(), IsPreposition), words.end());
  constexpr std::size_t kLongest = 5;
  if (words.empty() || words.size() > kLongest) return;
  for (std::size_t first = 0; first < words.size(); ++first) {
    if (first > 0 ? ChangesOffice(words[first - 1]) : changed_before) return;
    PhraseHash hash;
    for (std::size_t i = first; i < words.size(); ++i) hash.Add(words[i]);
    Note(hash.value(), entity);
  }
}

/// A noun that bodies, buildings, natural places, events, laws or works are named by, and that takes them up behind
/// "the": not what is mostly something else ("the news", "the house").
bool Descriptions::IsKindWord(std::string_view folded_word) const {
  constexpr LexClassSet kKindWords = Bit(LexClass::kOrgWord) | Bit(LexClass::kFacilityWord) |
                                     Bit(LexClass::kPlaceWord) | Bit(LexClass::kEventWord) | Bit(LexClass::kLawWord) |
                                     Bit(LexClass::kWorkWord);
  constexpr std::string_view kOther[] = {"brothers", "central", "city",          "coast",   "day",   "energy", "gas",
                                         "home",     "house",   "international", "line",    "lines", "media",  "news",
                                         "open",     "post",    "press",         "records", "road",  "sons",   "street",
                                         "streets",  "times",   "trust",         "united",  "watch", "way",    "world"};
  if (std::find(std::begin(kOther), std::end(kOther), folded_word) != std::end(kOther)) return false;
  return (lexicon_.FindPhrase(folded_word) & kKindWords) != 0;
}

void Descriptions::NoteNamed(std::string_view name, EntityType type, std::uint32_t entity) {
  const std::vector<std::string_view> words = WordsOf(name);
  const bool body = type == EntityType::kOrg || type == EntityType::kGpe;
  if (body) NoteKindWithin(words, entity);
  if (words.size() < 2) return;
  // The head is the last word, or the one before "of": "Ministry of Defence".
  std::size_t head = words.size() - 1;
  for (std::size_t i = 1; i < words.size(); ++i) {
    if (IsPreposition(words[i])) {
      head = i - 1;
      break;
    }
  }
  const auto* kind = std::lower_bound(std::begin(kKinds), std::end(kKinds), words[head],
                                      [](const Kind& k, std::string_view word) { return k.in_name < word; });
  const bool listed = body && kind != std::end(kKinds) && kind->in_name == words[head];
  if (!listed && !IsKindWord(words[head])) return;
  if (words[head].find('.') == std::string_view::npos) NoteWord(words[head], entity);
  if (listed) {
    for (const std::string_view noun : WordsOf(kind->nouns)) NoteWord(noun, entity);
  }
  if (head > 0) {  // "foreign ministry", "labour party"
    PhraseHash hash;
    hash.Add(words[head - 1]);
    hash.Add(words[head]);
    Note(hash.value(), entity);
  }
}

/// "Racing Club Talmora": a club, though it is named after its town; "Fjordbank": a bank.
void Descriptions::NoteKindWithin(const std::vector<std::string_view>& words, std::uint32_t entity) {
  constexpr std::string_view kKindsWithin[] = {"bank",      "club",     "college", "council", "hospital",  "hotel",
                                               "institute", "ministry", "museum",  "party",   "university"};
  constexpr std::string_view kBank = "bank";
  if (words.size() == 1 && words[0].size() > kBank.size() + 2 && words[0].ends_with(kBank)) NoteWord(kBank, entity);
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    if (IsPreposition(words[i])) return;
    if (std::find(std::begin(kKindsWithin), std::end(kKindsWithin), words[i]) == std::end(kKindsWithin)) continue;
    if (words.size() > i + 1 && !IsPreposition(words[i + 1])) NoteWord(words[i], entity);
    return;
  }
}

bool Descriptions::IsPublicBody(std::string_view folded_name) {
  for (const std::string_view word : WordsOf(folded_name)) {
    if (std::binary_search(std::begin(kPublicWords), std::end(kPublicWords), word)) return true;
  }
  return false;
}

}  // namespace lede
