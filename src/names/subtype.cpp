#include "names/subtype.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace lede {
namespace {

constexpr LexClassSet kGovernedPlace = Bit(LexClass::kCountry) | Bit(LexClass::kRegion) | Bit(LexClass::kCity);

/// Whatever else the name says.
constexpr std::array<std::string_view, 14> kGovernedWords = {
    "Province",     "District", "County", "State",   "Territory", "Prefecture", "Governorate",
    "Municipality", "City",     "Town",   "Village", "Oblast",    "Region",     "Republic"};

/// What is known of a name's words.
class Words {
 public:
  Words(std::uint32_t first, std::uint32_t last, const Lexical& lexical)
      : first_(first), last_(last), lexical_(lexical), whole_(lexical.ClassesOf(first, last)) {}

  bool Whole(LexClassSet classes) const { return (whole_ & classes) != 0; }
  bool Ends(LexClass c) const { return last_ - first_ > 1 && lexical_.Is(last_ - 1, c); }
  /// "Battle of …", "Mount …", "Law No …"
  bool Begins(LexClass c) const { return last_ - first_ > 1 && lexical_.Is(first_, c); }
  bool Has(LexClass c) const {
    for (std::uint32_t t = first_; t < last_; ++t) {
      if (lexical_.Is(t, c)) return true;
    }
    return false;
  }
  std::string_view FirstForm() const { return lexical_.form(first_); }
  /// "Church of …"
  bool IsHeadOf() const { return size() > 2 && lexical_.form(first_ + 1) == "of"; }
  std::string_view FormBeforeLast() const { return lexical_.form(last_ - 2); }
  bool FacilityBeforeLast() const { return lexical_.Is(last_ - 2, LexClass::kFacilityWord); }
  std::string_view LastForm() const { return lexical_.form(last_ - 1); }
  std::uint32_t size() const { return last_ - first_; }

 private:
  std::uint32_t first_, last_;
  const Lexical& lexical_;
  LexClassSet whole_;
};

/// "Interstate 83", "Terminal 2": what only roads and parts of buildings are numbered after.
bool IsNumberedRoad(const Words& words) {
  constexpr std::array<std::string_view, 14> kNumbered = {"Interstate", "Highway", "Route",  "Junction", "Autobahn",
                                                          "Motorway",   "Gate",    "Pier",   "Terminal", "Runway",
                                                          "Expressway", "Freeway", "Avenue", "Platform"};
  const char digit = words.LastForm().front();
  return words.size() > 1 && digit >= '0' && digit <= '9' &&
         std::find(kNumbered.begin(), kNumbered.end(), words.FormBeforeLast()) != kNumbered.end();
}

/// "Moss Towers South"
bool IsPartOfFacility(const Words& words) {
  constexpr std::array<std::string_view, 8> kParts = {"North", "South", "East", "West", "One", "Two", "Three", "Four"};
  return words.size() > 2 && words.FacilityBeforeLast() &&
         std::find(kParts.begin(), kParts.end(), words.LastForm()) != kParts.end();
}

EntityType PlaceType(const Words& words) {
  if (IsNumberedRoad(words) || IsPartOfFacility(words)) return EntityType::kFac;
  if (words.Whole(Bit(LexClass::kDemonym)) && !words.Whole(kGovernedPlace | Bit(LexClass::kNaturalPlace)))
    return EntityType::kNorp;
  if (words.Whole(Bit(LexClass::kNaturalPlace)) && !words.Whole(Bit(LexClass::kCountry))) return EntityType::kLoc;
  if (words.Whole(kGovernedPlace)) return EntityType::kGpe;
  if (words.Ends(LexClass::kOrgWord) && !words.Ends(LexClass::kPlaceWord) && !words.Ends(LexClass::kFacilityWord))
    return EntityType::kOrg;  // "Bahri Line"
  if (words.size() > 1 && IsGovernedWord(words.LastForm())) return EntityType::kGpe;
  if (words.Ends(LexClass::kPlaceWord) || words.Begins(LexClass::kPlaceWord)) return EntityType::kLoc;
  if (words.Ends(LexClass::kFacilityWord)) return EntityType::kFac;
  if (words.Begins(LexClass::kFacilityWord) && words.IsHeadOf()) return EntityType::kFac;
  return EntityType::kGpe;
}

EntityType PersonType(const Words& words) {
  // "Fjordkraft Holding" is nobody; but "Church" and "Bank" end people's names too.
  if (words.Ends(LexClass::kOrgWord) && !words.Ends(LexClass::kSurname)) return EntityType::kOrg;
  if (words.Whole(Bit(LexClass::kFirstName) | Bit(LexClass::kSurname))) return EntityType::kPerson;
  if (words.Whole(Bit(LexClass::kCountry))) return EntityType::kGpe;
  if (words.Whole(Bit(LexClass::kDemonym))) return EntityType::kNorp;
  return words.Whole(Bit(LexClass::kLanguage)) ? EntityType::kLanguage : EntityType::kPerson;
}

EntityType OtherType(const Words& words) {
  if (words.Whole(Bit(LexClass::kDemonym) | Bit(LexClass::kGroup))) return EntityType::kNorp;
  if (words.Whole(Bit(LexClass::kLanguage))) return EntityType::kLanguage;
  if (words.Whole(Bit(LexClass::kWeapon))) return EntityType::kWeapon;
  if (words.Whole(Bit(LexClass::kEvent))) return EntityType::kEvent;
  if (words.Whole(Bit(LexClass::kLaw))) return EntityType::kLaw;
  if (words.Ends(LexClass::kLawWord)) return EntityType::kLaw;
  if (words.Ends(LexClass::kEventWord)) return EntityType::kEvent;
  if (words.Ends(LexClass::kWorkWord)) return EntityType::kWork;
  if (words.Begins(LexClass::kLawWord)) return EntityType::kLaw;
  if (words.Begins(LexClass::kEventWord)) return EntityType::kEvent;
  return EntityType::kMisc;
}

}  // namespace

bool IsGovernedWord(std::string_view form) {
  return std::find(kGovernedWords.begin(), kGovernedWords.end(), form) != kGovernedWords.end();
}

EntityType SubtypeOf(TagType tagged, std::uint32_t first, std::uint32_t last, const Lexical& lexical) {
  const Words words(first, last, lexical);
  switch (tagged) {
    case TagType::kPerson: return PersonType(words);
    case TagType::kOrg:
      // A team may be called "France"; nobody calls one "Russian Federation".
      return words.size() > 1 && words.Whole(Bit(LexClass::kCountry)) ? EntityType::kGpe : EntityType::kOrg;
    case TagType::kPlace: return PlaceType(words);
    case TagType::kFac:
      if (words.Whole(Bit(LexClass::kNaturalPlace))) return EntityType::kLoc;
      if (words.Whole(Bit(LexClass::kCountry) | Bit(LexClass::kRegion))) return EntityType::kGpe;
      // "Port Louis" is a city, "Port of Spain" too; the port of a place is written small or ends in its word.
      return words.size() == 2 && words.FirstForm() == "Port" ? EntityType::kGpe : EntityType::kFac;
    case TagType::kNorp: return EntityType::kNorp;
    case TagType::kEvent: return words.Ends(LexClass::kLawWord) ? EntityType::kLaw : EntityType::kEvent;
    case TagType::kProduct:
      return words.Whole(Bit(LexClass::kWeapon) | Bit(LexClass::kWeaponWord)) || words.Ends(LexClass::kWeaponWord) ||
                     words.Has(LexClass::kWeapon)
                 ? EntityType::kWeapon
                 : EntityType::kProduct;
    case TagType::kMisc: return OtherType(words);
  }
  return EntityType::kMisc;
}

}  // namespace lede
