#include "story/names_told.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <string_view>
#include <utility>

#include "story/acting.h"
#include "story/times_told.h"
#include "text/unicode.h"

namespace lede {
namespace {

constexpr std::size_t kMostNames = 64;  // so that a text without a full stop is no more work
constexpr std::uint16_t kLeastConfidence = 600;

std::vector<std::string> WordsOf(const std::string& name) {
  std::vector<std::string> words;
  for (std::size_t begin = 0; begin < name.size();) {
    const std::size_t end = std::min(name.find(' ', begin), name.size());
    if (end > begin) words.push_back(name.substr(begin, end - begin));
    begin = end + 1;
  }
  std::sort(words.begin(), words.end());
  return words;
}

/// Whether the words of one name all stand in the other: "Moss", "Ada Moss" and "Ada Jane Moss".
bool IsPartOf(const std::string& one, const std::string& other) {
  const std::vector<std::string> a = WordsOf(one), b = WordsOf(other);
  return std::includes(a.begin(), a.end(), b.begin(), b.end()) || std::includes(b.begin(), b.end(), a.begin(), a.end());
}

}  // namespace

NamesTold::NamesTold(const Document& doc, const Lead& lead) : doc_(doc), lead_(lead) {
  for (std::uint32_t m = FirstMentionFrom(doc_, lead_.first().span.begin); m < doc_.mentions.size(); ++m) {
    const Mention& mention = doc_.mentions[m];
    if (mention.span.begin >= lead_.told.back().span.end || names_.size() == kMostNames) return;
    const auto is_told = [&](const Sentence& sentence) { return Within(mention.span, sentence.span); };
    if (!IsSure(mention) || std::none_of(lead_.told.begin(), lead_.told.end(), is_told)) continue;
    const auto is_known = [&](const Named& named) { return named.entity == mention.entity; };
    if (std::none_of(names_.begin(), names_.end(), is_known)) names_.push_back({mention.entity, m});
  }
}

bool NamesTold::IsSure(const Mention& mention) const {
  return mention.entity != kNone && mention.kind <= MentionKind::kAcronym && mention.confidence >= kLeastConfidence &&
         mention.type == doc_.entities[mention.entity].type;
}

std::vector<Named> NamesTold::Who() const {
  std::vector<Named> who = MostSalient(EntityType::kPerson);
  const auto leads = [&](const Named& named) { return Within(SpanOf(named), lead_.first().span); };
  if (std::none_of(who.begin(), who.end(), leads)) {
    std::vector<Named> bodies = MostSalient(EntityType::kOrg);
    if (!who.empty()) bodies.erase(std::remove_if(bodies.begin(), bodies.end(), std::not_fn(leads)), bodies.end());
    const bool in_headline =
        std::any_of(who.begin(), who.end(), [&](const Named& named) { return IsInHeadline(named); });
    const auto acts = [&](const Named& named) {
      return !in_headline && ActsAtOnce(doc_, named.mention, lead_.first());
    };
    const auto salience = [&](const std::vector<Named>& named) {
      return named.empty() ? -1 : static_cast<int>(EntityOf(named[0]).salience);
    };
    if (salience(bodies) > salience(who) || std::any_of(bodies.begin(), bodies.end(), acts)) who = std::move(bodies);
  }
  std::sort(who.begin(), who.end(), [](const Named& a, const Named& b) { return a.mention < b.mention; });
  std::transform(who.begin(), who.end(), who.begin(), [&](const Named& named) { return Fullest(named); });
  // "Ada" and "Moss" can both be Ada Moss.
  const auto is_same = [](const Named& a, const Named& b) { return a.entity == b.entity; };
  who.erase(std::unique(who.begin(), who.end(), is_same), who.end());
  return who;
}

/// Of a person whom these sentences name in two forms that were not joined ("Moss", "Ada Moss"), the fuller one.
Named NamesTold::Fullest(const Named& named) const {
  Named fullest = named;
  for (const Named& other : names_) {
    if (EntityOf(named).type != EntityType::kPerson || EntityOf(other).type != EntityType::kPerson) continue;
    const std::string name = FoldedName(other), known = FoldedName(fullest);
    if (name.size() > known.size() && IsPartOf(known, name)) fullest = other;
  }
  return fullest;
}

std::vector<Named> NamesTold::MostSalient(EntityType type) const {
  std::vector<Named> ranked;
  std::copy_if(names_.begin(), names_.end(), std::back_inserter(ranked), [&](const Named& named) {
    return EntityOf(named).type == type && !IsMedium(doc_, EntityOf(named), named.mention);
  });
  std::stable_sort(ranked.begin(), ranked.end(),
                   [&](const Named& a, const Named& b) { return EntityOf(a).salience > EntityOf(b).salience; });
  // Whom the first sentence tells of did it; a person who is named behind them reacts, or is compared with them.
  const auto leads = [&](const Named& named) { return IsNamedIn(doc_, EntityOf(named), lead_.first().span); };
  if (type == EntityType::kPerson && !ranked.empty() && leads(ranked[0]))
    ranked.erase(std::remove_if(ranked.begin(), ranked.end(), std::not_fn(leads)), ranked.end());
  std::vector<Named> best;
  for (const Named& named : ranked) {
    const auto is_same = [&](const Named& other) { return IsPartOf(FoldedName(named), FoldedName(other)); };
    if (std::any_of(best.begin(), best.end(), is_same) || IsAlsoPlace(named)) continue;
    best.push_back(named);
    if (best.size() == kMostNamed) break;
  }
  return best;
}

bool NamesTold::IsInHeadline(const Named& named) const {
  return std::any_of(lead_.headlines.begin(), lead_.headlines.end(),
                     [&](const Sentence& headline) { return IsNamedIn(doc_, EntityOf(named), headline.span); });
}

bool NamesTold::IsAlsoPlace(const Named& named) const {
  const std::string name = FoldedName(named);
  return std::any_of(doc_.entities.begin(), doc_.entities.end(), [&](const Entity& other) {
    return IsPlace(other.type) && other.name.size() < 2 * name.size() + 8 && Fold(doc_.Written(other.name)) == name;
  });
}

std::string NamesTold::FoldedName(const Named& named) const { return Fold(doc_.Written(EntityOf(named).name)); }

std::uint32_t NamesTold::SureMentionOf(std::uint32_t entity) const {
  const Entity& one = doc_.entities[entity];
  for (std::uint32_t i = one.mentions.first; i < one.mentions.last; ++i) {
    if (IsSure(doc_.mentions[doc_.entity_mentions[i]])) return doc_.entity_mentions[i];
  }
  return kNone;
}

}  // namespace lede
