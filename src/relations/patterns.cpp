#include "relations/patterns.h"

#include <algorithm>

namespace lede {
namespace {

constexpr TypeSet kPerson = Set(EntityType::kPerson), kOrg = Set(EntityType::kOrg), kGpe = Set(EntityType::kGpe),
                  kLoc = Set(EntityType::kLoc), kFac = Set(EntityType::kFac), kNorp = Set(EntityType::kNorp),
                  kTitle = Set(EntityType::kTitle);
constexpr TypeSet kPlace = kGpe | kLoc;
constexpr TypeSet kOwner = kPerson | kOrg | kGpe;
using enum RelationType;

// clang-format off
constexpr RelationPattern kPatterns[] = {
    // Zorbox, founded by Ada Moss
    {kFounderOf, kOrg, kPerson | kOrg, true, 950, "founded|established by"},
    {kFounderOf, kOrg, kPerson | kOrg, true, 950, ", founded|established by"},
    {kFounderOf, kOrg, kPerson | kOrg, true, 930, "was|were founded|established * by"},
    {kFounderOf, kOrg, kPerson | kOrg, true, 930, ", which was founded|established * by"},
    // Ada Moss, founder of Zorbox
    {kFounderOf, kPerson, kOrg, false, 950, ", * founder|co-founder|cofounder of"},
    {kFounderOf, kPerson, kOrg, false, 930, ", * founder|co-founder|cofounder and * of"},
    {kFounderOf, kPerson, kOrg, false, 950, "is|was * founder|co-founder|cofounder of"},
    {kFounderOf, kPerson, kOrg, false, 930, "founded|co-founded|cofounded"},
    {kFounderOf, kPerson, kOrg, false, 930, ", who founded|co-founded|cofounded"},
    {kFounderOf, kPerson, kOrg, false, 930, "who founded|co-founded|cofounded"},
    // Zorbox founder Ada Moss
    {kFounderOf, kOrg, kPerson, true, 950, "founder|co-founder|cofounder"},
    {kFounderOf, kOrg, kPerson, true, 940, "founder|co-founder|cofounder and *"},
    {kFounderOf, kOrg, kPerson, true, 940, "'s * founder|co-founder|cofounder"},
    {kFounderOf, kOrg, kPerson, true, 940, "'s * founder|co-founder|cofounder ,"},
    // Zorbox, owned by Moss Group
    {kOwnedBy, kOrg | kFac, kOwner, false, 950, "owned by"},
    {kOwnedBy, kOrg | kFac, kOwner, false, 950, ", * owned by"},
    {kOwnedBy, kOrg | kFac, kOwner, false, 950, "is|was * owned by"},
    {kOwnedBy, kOrg | kFac, kOwner, false, 940, ", which is|was * owned by"},
    {kOwnedBy, kOrg, kOrg, false, 940, ", * subsidiary of"},
    {kOwnedBy, kOrg, kOrg, false, 940, "is|was * subsidiary of"},
    {kOwnedBy, kOrg, kOrg, true, 920, "'s * subsidiary"},
    {kOwnedBy, kOrg, kOrg, true, 920, "subsidiary"},
    {kOwnedBy, kOrg, kPerson, false, 930, "owner"},
    {kOwnedBy, kOrg, kPerson, false, 930, "'s owner"},
    {kOwnedBy, kOrg, kPerson, false, 930, "'s owner ,"},
    {kOwnedBy, kPerson, kOrg | kFac, true, 930, ", * owner|co-owner of"},
    {kOwnedBy, kPerson | kOrg, kOrg | kFac, true, 920, "owns"},
    {kOwnedBy, kPerson | kOrg, kOrg | kFac, true, 920, ", which|who owns"},
    {kOwnedBy, kOrg, kOrg, true, 920, ", * parent company|firm of"},
    {kOwnedBy, kOrg, kOrg, false, 920, "'s parent company|firm ,"},
    {kOwnedBy, kOrg | kGpe, kOrg, true, 900, "- owned"},
    {kOwnedBy, kOrg | kGpe, kOrg, true, 880, "- owned *"},
    // the Oslo-based bank Zorbox; Zorbox, based in Oslo
    {kBasedIn, kPlace, kOrg | kPerson, true, 930, "- based"},
    {kBasedIn, kPlace, kOrg | kPerson, true, 900, "- based *"},
    {kBasedIn, kOrg | kPerson, kPlace, false, 940, "based|headquartered in"},
    {kBasedIn, kOrg | kPerson, kPlace, false, 940, ", * based|headquartered in"},
    {kBasedIn, kOrg | kPerson, kPlace, false, 940, "is|are|was * based|headquartered in"},
    {kBasedIn, kOrg | kPerson, kPlace, false, 940, ", which|who is|are|was * based|headquartered in"},
    {kBasedIn, kOrg, kPlace, false, 900, "has|have its|their * headquarters in"},
    {kBasedIn, kOrg, kPlace, false, 900, "'s headquarters in"},
    {kBasedIn, kOrg, kPlace, false, 900, "headquarters in"},
    {kBasedIn, kOrg, kPlace, false, 900, ", with * headquarters in"},
    {kBasedIn, kOrg | kPerson, kPlace, false, 880, "of"},
    // Ada Moss, a member of the Zorbox Party
    {kMemberOf, kPerson | kGpe | kOrg, kOrg, false, 930, ", * member of"},
    {kMemberOf, kPerson | kGpe | kOrg, kOrg, false, 930, "is|was|became * member of"},
    {kMemberOf, kPerson | kGpe | kOrg, kOrg, false, 900, "* member state|country of"},
    {kMemberOf, kOrg, kPerson | kGpe, true, 920, "member|member-state"},
    {kMemberOf, kOrg, kPerson, true, 900, "'s"},
    {kMemberOf, kPerson, kOrg, false, 900, "of|from"},
    {kMemberOf, kPerson, kOrg, false, 900, ", of"},
    {kMemberOf, kOrg, kPerson, true, 880, "lawmaker|legislator|senator|congressman|congresswoman|mp|councillor|councilor|candidate|leader|chairman|politician"},
    // Zorbox Bank, part of Moss Group
    {kPartOf, kOrg | kPlace, kOrg | kPlace, false, 930, ", * part of"},
    {kPartOf, kOrg | kPlace, kOrg | kPlace, false, 930, "is|was * part of"},
    {kPartOf, kOrg, kOrg | kGpe, false, 920, ", * unit|arm|wing|branch|division|department|offshoot|affiliate of|under"},
    {kPartOf, kOrg, kOrg | kGpe, false, 920, "is|was * unit|arm|wing|branch|division|department|offshoot|affiliate of|under"},
    {kPartOf, kOrg, kOrg | kGpe, true, 900, "'s * unit|arm|wing|branch|division"},
    {kPartOf, kOrg, kOrg | kGpe, false, 880, "of"},
    {kPartOf, kGpe, kOrg, true, 880, "'s"},
    // The FS reports directly to the Ministry
    {kReportsTo, kOrg | kPerson, kOrg | kPerson | kTitle, false, 930, "* reports|answers|reported|answered * to"},
    {kReportsTo, kOrg | kPerson, kOrg | kPerson | kTitle, false, 900, ", which|who reports|answers|reported|answered * to"},
    {kReportsTo, kOrg | kPerson, kOrg | kPerson | kTitle, false, 900, "is|was * answerable|accountable|subordinate to"},
    {kReportsTo, kOrg | kPerson, kOrg | kPerson | kTitle, false, 900, ", * reporting to"},
    // Lima, Peru; Jorge Airport in Lima
    {kLocatedIn, kFac | kPlace, kPlace, false, 950, ","},
    {kLocatedIn, kFac | kPlace, kPlace, false, 930, "("},
    {kLocatedIn, kFac | kPlace, kPlace, false, 930, "in"},
    {kLocatedIn, kFac | kPlace, kPlace, false, 930, ", in"},
    {kLocatedIn, kFac | kPlace, kPlace, false, 930, ", * city|town|village|district|suburb|island|port|capital|province|state|region in|of"},
    {kLocatedIn, kFac | kPlace, kPlace, false, 930, ", * located|situated in"},
    {kLocatedIn, kFac | kPlace, kPlace, false, 930, "is * located|situated in"},
    {kLocatedIn, kFac | kPlace, kPlace, false, 900, "is|was * city|town|village|district|suburb|island|port|capital in|of"},
    {kLocatedIn, kPlace, kFac | kPlace, true, 920, "'s * capital|city|town|port"},
    {kLocatedIn, kPlace, kFac | kPlace, true, 920, "'s * capital|city|town|port ,"},
    {kLocatedIn, kPlace, kGpe, true, 880, "'s"},
    // Ada Moss, a Peruvian
    {kNationality, kPerson, kNorp, false, 940, ","},
    {kNationality, kPerson, kNorp, false, 930, "is|was"},
    // Ada Moss and her husband Jo Moss; Ada Moss's son, Jo
    {kSpouse, kPerson, kPerson, false, 950, "'s * wife|husband|spouse"},
    {kSpouse, kPerson, kPerson, false, 950, ", * wife|husband|widow|widower of"},
    {kSpouse, kPerson, kPerson, false, 940, "is|was * wife|husband|widow|widower of"},
    {kSpouse, kPerson, kPerson, false, 940, "is|was|who|got married to"},
    {kSpouse, kPerson, kPerson, false, 930, "married"},
    {kSpouse, kPerson, kPerson, false, 940, "and his|her * wife|husband"},
    {kParentOf, kPerson, kPerson, true, 950, "'s * father|mother|dad|mum|mom"},
    {kParentOf, kPerson, kPerson, false, 950, ", * father|mother|dad|mum|mom of"},
    {kParentOf, kPerson, kPerson, false, 940, "is|was * father|mother of"},
    {kParentOf, kPerson, kPerson, true, 930, "and his|her * father|mother"},
    {kChildOf, kPerson, kPerson, true, 950, "'s * son|daughter"},
    {kChildOf, kPerson, kPerson, false, 950, ", * son|daughter of"},
    {kChildOf, kPerson, kPerson, false, 940, "is|was * son|daughter of"},
    {kChildOf, kPerson, kPerson, true, 930, "and his|her * son|daughter"},
    {kSiblingOf, kPerson, kPerson, true, 950, "'s * brother|sister|twin"},
    {kSiblingOf, kPerson, kPerson, false, 950, ", * brother|sister|twin of"},
    {kSiblingOf, kPerson, kPerson, false, 940, "is|was * brother|sister|twin of"},
    {kSiblingOf, kPerson, kPerson, true, 930, "and his|her * brother|sister"},
    {kRelative, kPerson, kPerson, true, 930, "'s * uncle|aunt|cousin|nephew|niece|grandson|granddaughter|grandfather|grandmother"},
    {kRelative, kPerson, kPerson, false, 930, ", * uncle|aunt|cousin|nephew|niece|grandson|granddaughter|grandfather|grandmother of"},
};
// clang-format on

/// Whether `word` is one of "a|b|c".
bool IsOneOf(std::string_view word, std::string_view choices) {
  while (true) {
    const std::size_t end = std::min(choices.find('|'), choices.size());
    if (choices.substr(0, end) == word) return true;
    if (end == choices.size()) return false;
    choices.remove_prefix(end + 1);
  }
}

}  // namespace

std::span<const RelationPattern> RelationPatterns() { return kPatterns; }

bool FitsPattern(std::span<const std::string_view> words, std::span<const bool> opaque, std::string_view pattern) {
  constexpr std::size_t kLongestStar = 4;
  if (pattern.empty()) return words.empty();
  const std::size_t end = std::min(pattern.find(' '), pattern.size());
  const std::string_view head = pattern.substr(0, end), rest = pattern.substr(std::min(end + 1, pattern.size()));
  if (head != "*") {
    return !words.empty() && IsOneOf(words.front(), head) && FitsPattern(words.subspan(1), opaque.subspan(1), rest);
  }
  for (std::size_t skipped = 0;; ++skipped) {
    if (FitsPattern(words.subspan(skipped), opaque.subspan(skipped), rest)) return true;
    if (skipped == kLongestStar || skipped == words.size() || opaque[skipped]) return false;
  }
}

}  // namespace lede
