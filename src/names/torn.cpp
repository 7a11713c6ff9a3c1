#include "names/torn.h"

#include <algorithm>
#include <string_view>

#include "names/name_forms.h"

namespace lede {
namespace {

constexpr std::uint16_t kJoined = 850;

bool IsNameWord(const Document& doc, const Lexical& lexical, std::uint32_t t) {
  return t < lexical.size() && lexical.word(t).capitalized && lexical.word(t).has_letter &&
         (doc.tokens[t].flags & (kLink | kParagraphStart)) == 0;
}

/// Where "Western District of Virginia" ends, which begins at `t`; `t` where no such district or circuit does.
std::uint32_t DistrictEnd(const Document& doc, const Lexical& lexical, std::uint32_t t) {
  constexpr std::uint32_t kLongest = 8;
  bool district = false;
  std::uint32_t end = t;
  while (end < t + kLongest) {
    const bool of =
        end > t && end + 1 < lexical.size() && lexical.form(end) == "of" && IsNameWord(doc, lexical, end + 1);
    if (!of && !IsNameWord(doc, lexical, end)) break;
    if (!of) district = district || IsOneOf(lexical.form(end), {"District", "Circuit", "Division", "Region"});
    ++end;
  }
  return district ? end : t;
}

bool IsRailway(std::string_view form) {
  return IsOneOf(form, {"Metro", "Overground", "Railway", "Railways", "Subway", "Tramway", "Underground"});
}

}  // namespace

void JoinCourts(const Document& doc, const Lexical& lexical, NameSpans* names) {
  for (const NameSpan& court : names->Sorted()) {
    const std::uint32_t behind = court.last;
    if (court.type != EntityType::kOrg && court.type != EntityType::kMisc && court.type != EntityType::kFac) continue;
    if (!IsOneOf(lexical.form(behind - 1), {"Court", "Courts", "Appeals"}) || court.last - court.first < 2) continue;
    if (behind + 2 >= lexical.size() || lexical.form(behind) != "for" || lexical.form(behind + 1) != "the") continue;
    const std::uint32_t end = DistrictEnd(doc, lexical, behind + 2);
    if (end == behind + 2) continue;
    names->Replace({court.first, end, EntityType::kOrg, Producer::kRule, std::max(court.confidence, kJoined)});
  }
}

void JoinRailways(const Document& doc, const Lexical& lexical, NameSpans* names) {
  for (const NameSpan& place : names->Sorted()) {
    if (place.type != EntityType::kGpe && place.type != EntityType::kLoc) continue;
    // "the Atlanta Metro area"
    const auto goes_on = [&](std::uint32_t t) {
      return t < lexical.size() && (IsOneOf(lexical.form(t), {"area", "region", "station", "stop"}) ||
                                    (IsNameWord(doc, lexical, t) && lexical.form(t) != "Line"));
    };
    if (place.last - place.first > 1 && IsRailway(lexical.form(place.last - 1))) {
      if (!goes_on(place.last)) names->Retype(place.first, EntityType::kOrg, Producer::kRule, kJoined);
      continue;
    }
    const std::uint32_t next = place.last;
    if (!IsNameWord(doc, lexical, next) || !IsRailway(lexical.form(next)) || goes_on(next + 1)) continue;
    const NameSpan* rest = names->At(next);
    if (rest != nullptr && (rest->first != next || rest->last != next + 1)) continue;
    names->Replace({place.first, next + 1, EntityType::kOrg, Producer::kRule, kJoined});
  }
}

}  // namespace lede
