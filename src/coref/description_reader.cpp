#include "coref/description_reader.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <span>
#include <string>

#include "coref/words.h"
#include "lexicon/phrase_table.h"
#include "text/unicode.h"

namespace lede {
namespace {

using Word = ReferringWord;

/// Where a first-level division is called a state: elsewhere "the state" is the country, or its government.
bool HasStates(CountryCode country) {
  constexpr auto code = [](const char(&letters)[3]) { return static_cast<CountryCode>(letters[0] | letters[1] << 8); };
  constexpr CountryCode kCountries[] = {code("AT"), code("AU"), code("BR"), code("DE"), code("IN"), code("MM"),
                                        code("MX"), code("MY"), code("NG"), code("SS"), code("US"), code("VE")};
  return std::find(std::begin(kCountries), std::end(kCountries), country) != std::end(kCountries);
}

}  // namespace

/// "Lee is the leader", "served as the ambassador": what somebody is said to be takes nobody up.
bool OpensPredicate(std::string_view form) {
  constexpr std::string_view kForms[] = {
      "is",     "was",   "are",     "were",      "be",     "been",    "being",    "as",        "become", "becomes",
      "became", "named", "elected", "appointed", "longer", "remains", "formerly", "currently", "once",   "previously"};
  return std::find(std::begin(kForms), std::end(kForms), form) != std::end(kForms);
}

/// "a court", "another bridge": who is new in the story may be what "the court" means from here on. What somebody is
/// ("Lee is a minister", "Lee, a minister,") is nobody new.
void DescriptionReader::NoteIndefinite(std::uint32_t token) {
  const std::string_view form = story_.At(token);
  if (form != "a" && form != "an" && form != "another" && form != "A" && form != "An" && form != "Another") return;
  if (token > story_.sentence().first && (OpensPredicate(story_.At(token - 1)) || story_.At(token - 1) == ",")) return;
  constexpr std::uint32_t kLongest = 5;
  const std::uint32_t limit = std::min(story_.sentence().last, token + 1 + kLongest);
  for (std::uint32_t end = token + 1; end < limit && story_.mention_at(end) == kNone; ++end) {
    if (!story_.EndsPhrase(end + 1) && (end + 1 >= story_.sentence().last || story_.At(end + 1) != "of")) continue;
    PhraseHash noun;
    noun.Add(Fold(story_.At(end)));
    new_one_[noun.value()] = story_.turn();
    return;
  }
}

std::uint32_t DescriptionReader::Read(std::uint32_t first, std::uint32_t last) {
  const bool opens = first == story_.sentence().first;
  PhraseHash phrase;
  for (std::uint32_t t = first + 1; t < last; ++t) phrase.Add(Fold(story_.At(t)));
  if (!descriptions_.Bearers(phrase.value()).empty()) {
    const std::uint32_t bearer = ChooseBearer(phrase.value());
    PhraseHash noun;
    noun.Add(Fold(story_.At(last - 1)));
    const auto newer = new_one_.find(noun.value());
    return bearer != kNone && newer != new_one_.end() && newer->second >= story_.last_turn(bearer) ? kNone : bearer;
  }
  const std::string_view head = story_.At(last - 1), before = story_.At(last - 2);
  const Word noun = story_.word(last - 1);
  const bool bare = last == first + 2;
  const bool qualified = last == first + 3 && (before == "capital" || before == "port" || before == "coastal");
  if (noun == Word::kCountry && bare) return ChoosePlace(PlaceFeature::kCountry);
  if (noun == Word::kCity && (bare || qualified)) return ChoosePlace(PlaceFeature::kCity);
  // "the government of the town" is another's
  if (bare && head == "government" && (last >= story_.sentence().last || story_.At(last) != "of")) return OnlyCountry();
  if (bare && (head == "state" || head == "province")) return ChoosePlace(PlaceFeature::kAdmin1, head == "state");
  if (noun == Word::kPerson && IsReporting(first, last) && IsParaphrase(Fold(head))) {
    const std::uint32_t person = pronouns_.ChoosePerson(last - 1, bare || story_.title_at(first + 1) != kNone).entity;
    return person == kNone || MayHold(person, head) ? person : kNone;
  }
  return bare && (head == "company" || head == "firm") ? ChooseCompany(opens) : kNone;
}

/// Whether somebody can be meant by the noun of an office: who bears other titles alone ("Sergeant Lee") is not "the
/// secretary"; "the official" and "the leader" may be anybody.
bool DescriptionReader::MayHold(std::uint32_t person, std::string_view office) const {
  constexpr std::string_view kAnybody[] = {"diplomat", "lawmaker", "leader", "legislator", "official", "politician"};
  const RowRange titles = story_.doc().entities[person].titles;
  if (titles.size() == 0 || std::find(std::begin(kAnybody), std::end(kAnybody), office) != std::end(kAnybody))
    return true;
  bool other = false;
  for (std::uint32_t t = titles.first; t < titles.last; ++t) {
    const std::string title = Fold(story_.doc().slice(story_.doc().title_spans[t]));
    if (title.find(Fold(office)) != std::string::npos) return true;
    const bool address =
        GenderOfTitle(title) != Gender::kUnknown || title.starts_with("dr") || title.starts_with("prof");
    other = other || !address;
  }
  return !other;
}

/// "the minister said", "said the minister"
bool DescriptionReader::IsReporting(std::uint32_t first, std::uint32_t last) const {
  const auto reports = [&](std::uint32_t t) { return story_.word(t) == Word::kReport || story_.At(t) == "asked"; };
  return (last < story_.sentence().last && reports(last)) || (first > story_.sentence().first && reports(first - 1));
}

std::uint32_t DescriptionReader::ChooseBearer(std::uint64_t phrase) const {
  const std::span<const std::uint32_t> bearers = descriptions_.Bearers(phrase);
  if (bearers.size() == 1) return story_.IsRecent(bearers[0]) ? bearers[0] : kNone;
  // Of several who hold an office one is no nearer than the others.
  const bool persons = story_.doc().entities[bearers[0]].type == EntityType::kPerson;
  return ChooseNearest(false, persons, [&](const Referent& referent) {
    return std::find(bearers.begin(), bearers.end(), referent.entity) != bearers.end();
  });
}

/// Of those that `may` be meant the one in this sentence, else in the sentence before, else in the one before that: where
/// only one is (`only`: in all of them), or where a sentence opens with the description and the one before opened with it.
template <class May>
std::uint32_t DescriptionReader::ChooseNearest(bool opens, bool only, May may) const {
  constexpr std::uint32_t kBack = 2;
  struct Found {
    std::uint32_t entity = kNone, subject = kNone;
    bool two = false;
  };
  std::array<Found, kBack + 1> found;  // by sentences back
  story_.recent().ForEach(story_.turn(), kBack, [&](const Referent& referent) {
    if (referent.entity == kNone || !may(referent)) return;
    const bool here = referent.opening == story_.sentence().first;
    Found& row = found[here ? 0 : std::max<std::uint32_t>(story_.turn() - referent.sentence, 1)];
    row.two = row.two || (row.entity != kNone && row.entity != referent.entity);
    row.entity = referent.entity;
    if (referent.first && referent.subject) row.subject = referent.entity;
  });
  std::uint32_t nearest = kNone;
  for (std::size_t back = 0; only && back < found.size(); ++back) {
    if (found[back].entity == kNone) continue;
    if (found[back].two || (nearest != kNone && nearest != found[back].entity)) return kNone;
    nearest = found[back].entity;
  }
  if (only) return nearest;
  for (std::size_t back = 0; back < found.size(); ++back) {
    if (found[back].entity == kNone) continue;
    if (!found[back].two) return found[back].entity;
    return back == 1 && opens ? found[back].subject : kNone;
  }
  return kNone;
}

std::uint32_t DescriptionReader::ChoosePlace(PlaceFeature wanted, bool state) const {
  std::uint32_t found = kNone, found_sentence = 0;
  bool two = false, here = false, two_here = false;
  story_.recent().ForEach(story_.turn(), 3, [&](const Referent& referent) {
    if (referent.type != EntityType::kGpe || referent.entity == kNone) return;
    const std::uint32_t place = story_.doc().entities[referent.entity].place;
    if (place == kNone || story_.doc().places[place].feature != wanted) return;
    if (state && !HasStates(story_.doc().places[place].country)) return;
    const bool same = referent.opening == story_.sentence().first;
    if (found == kNone) found = referent.entity, found_sentence = referent.sentence, here = same;
    if (referent.entity == found) return;
    two_here = two_here || same;
    if (referent.sentence + 1 >= found_sentence) two = true;
  });
  if (found == kNone && wanted == PlaceFeature::kCountry) return OnlyCountry();
  // The only one of this sentence, else one that the text speaks of: "the city" is none that it hardly names.
  if (here && !two_here) return found;
  return two || found == kNone || !story_.IsLeadingPlace(found) ? kNone : found;
}

/// The one country that the story names at all, oftener than once, with no place of another country: long after it was
/// named nothing else is "the country".
std::uint32_t DescriptionReader::OnlyCountry() const {
  constexpr std::uint32_t kOften = 2;
  const Document& doc = story_.doc();
  std::uint32_t found = kNone;
  CountryCode country{};
  for (std::uint32_t e = 0; e < doc.entities.size(); ++e) {
    const Entity& entity = doc.entities[e];
    if (entity.type == EntityType::kTitle || entity.place == kNone) continue;
    const Place& place = doc.places[entity.place];
    if (country != CountryCode{} && place.country != country) return kNone;
    country = place.country;
    if (entity.type == EntityType::kGpe && place.feature == PlaceFeature::kCountry) found = e;
  }
  return found != kNone && doc.entities[found].mentions.size() >= kOften ? found : kNone;
}

std::uint32_t DescriptionReader::ChooseCompany(bool opens) const {
  return ChooseNearest(opens, false, [&](const Referent& referent) {
    const std::string name = Fold(story_.doc().slice(story_.doc().entities[referent.entity].name));
    return referent.type == EntityType::kOrg && !Descriptions::IsPublicBody(name) &&
           (opens || !descriptions_.IsMedium(name));
  });
}

}  // namespace lede
