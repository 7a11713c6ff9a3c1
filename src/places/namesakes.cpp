// Names of places that stand for something else: a person of that name, a street, an illness.
#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "places/choice.h"
#include "text/unicode.h"

namespace lede {
namespace {

constexpr std::uint16_t kNoPerson = 900;  // thousandths of confidence in a place from which it is no person

constexpr std::array<std::string_view, 14> kBeforePlaces = {"in",      "at",     "near",    "from",    "to",
                                                            "outside", "across", "into",    "through", "around",
                                                            "inside",  "over",   "towards", "toward"};
/// What makes a place's name that of something else: "West Nile virus", "Strickland and Hubbard avenues".
constexpr std::array<std::string_view, 15> kNamedAfter = {
    "virus",  "viruses", "fever", "disease", "syndrome", "encephalitis", "avenue",    "avenues",
    "street", "streets", "road",  "roads",   "lane",     "boulevard",    "boulevards"};

template <class Words>
bool IsOneOf(const Words& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

std::string WordAt(const Document& doc, std::uint32_t token) {
  return token < doc.tokens.size() ? Lower(doc.slice(doc.tokens[token])) : std::string();
}

/// Whether what follows a name says that it is not the place's.
bool NamesThing(const Document& doc, std::uint32_t m) {
  const std::uint32_t behind = doc.mentions[m].tokens.last;
  if (IsOneOf(kNamedAfter, WordAt(doc, behind))) return true;
  if (m + 1 >= doc.mentions.size() || WordAt(doc, behind) != "and") return false;
  const Mention& next = doc.mentions[m + 1];
  return next.tokens.first == behind + 1 && WordAt(doc, next.tokens.last).ends_with('s') &&
         IsOneOf(kNamedAfter, WordAt(doc, next.tokens.last));
}

/// Whether somebody or something is there, goes there or comes from there, or the place that holds it follows.
bool IsWhere(const Document& doc, std::uint32_t m) {
  const RowRange tokens = doc.mentions[m].tokens;
  if (tokens.first > 0 && IsOneOf(kBeforePlaces, WordAt(doc, tokens.first - 1))) return true;
  return m + 1 < doc.mentions.size() && doc.mentions[m + 1].type == EntityType::kGpe &&
         WordAt(doc, tokens.last) == "," && doc.mentions[m + 1].tokens.first == tokens.last + 1;
}

}  // namespace

/// The first and the last words of persons' names.
void PlaceFinder::Impl::NotePersons(const Document& doc) {
  person_words.clear();
  for (const Entity& entity : doc.entities) {
    if (entity.type != EntityType::kPerson) continue;
    const std::string name = Fold(doc.slice(entity.name));
    const std::size_t first = name.find(' '), last = name.rfind(' ');
    if (first == std::string::npos) continue;
    person_words.insert(name.substr(0, first));
    person_words.insert(name.substr(last + 1));
  }
}

bool PlaceFinder::Impl::StandsForOther(const Document& doc, const Entity& entity) const {
  const auto first = doc.entity_mentions.begin() + entity.mentions.first,
             last = doc.entity_mentions.begin() + entity.mentions.last;
  if (std::all_of(first, last, [&](std::uint32_t m) { return NamesThing(doc, m); })) return true;
  const std::string name = Fold(doc.slice(entity.name));
  if (person_words.find(name) == person_words.end()) return false;
  return std::none_of(first, last,
                      [&](std::uint32_t m) { return doc.mentions[m].confidence >= kNoPerson || IsWhere(doc, m); });
}

}  // namespace lede
