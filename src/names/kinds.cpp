#include "names/kinds.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "names/name_forms.h"

namespace lede {
namespace {

// Own lists, each in the order of the alphabet.
// clang-format off
constexpr std::array kBodies = std::to_array<std::string_view>({
    "agency", "airline", "alliance", "association", "automaker", "bank", "brewer", "brewery", "broadcaster", "brokerage",
    "carmaker", "cartel", "chain", "charity", "chipmaker", "coalition", "company", "conglomerate", "consultancy",
    "contractor", "cooperative", "corporation", "drugmaker", "federation", "firm", "foundation", "gang", "group", "insurer",
    "jeweller", "journal", "label", "lender", "maker", "manufacturer", "militia", "ministry", "movement", "newspaper", "nonprofit",
    "organisation", "organization", "party", "refiner", "regulator", "retailer", "startup", "start-up", "steelmaker",
    "subsidiary", "supermarket", "supplier", "union", "utility", "watchdog", "wholesaler",
});
// Of firms and of persons.
constexpr std::array kEither = std::to_array<std::string_view>({
    "builder", "developer", "distributor", "exporter", "grower", "importer", "operator", "producer", "provider",
    "publisher", "seller", "trader", "undertaker", "vendor",
});
constexpr std::array kPersons = std::to_array<std::string_view>({
    "accountant", "activist", "actor", "actress", "analyst", "architect", "artist", "astronaut", "athlete", "attorney",
    "author", "barrister", "batsman", "biologist", "blogger", "bowler", "boxer", "boy", "burglar", "carpenter", "chef",
    "chemist", "coach", "comedian", "composer", "cyclist", "criminal", "dancer", "dealer", "defender", "dentist", "designer", "doctor", "driver",
    "economist", "electrician", "engineer", "fan", "farmer", "fighter", "fugitive", "gamer", "gangster", "filmmaker", "firefighter", "fisherman", "footballer",
    "girl", "goalkeeper", "golfer", "guitarist", "gunman", "hacker", "historian", "hitman", "inmate", "kingpin", "journalist", "jockey", "lawyer", "lecturer",
    "lawmaker", "man", "mechanic", "midfielder", "miner", "musician", "novelist", "nurse", "officer", "painter",
    "pensioner", "photographer", "physicist", "pianist", "pilot", "plumber", "poet", "policeman", "policewoman",
    "politician", "psychologist", "quarterback", "rapper", "prisoner", "researcher", "reporter", "robber", "sailor", "smuggler", "scientist", "sculptor",
    "shopkeeper", "singer", "sociologist", "soldier", "solicitor", "songwriter", "sprinter", "striker", "student",
    "suspect", "surgeon", "swimmer", "teacher", "teenager", "thief", "trafficker", "veteran", "vet", "victim", "violinist", "widow",
    "winger", "woman", "writer",
});
constexpr std::array kThings = std::to_array<std::string_view>({
    "antibiotic", "antidepressant", "chatbot", "console", "drug", "handset", "medicine", "painkiller", "satellite", "sedan",
    "smartphone", "spacecraft", "statin", "steroid", "tablet", "vaccine",
});
constexpr std::array kVessels = std::to_array<std::string_view>({
    "barge", "boat", "ferry", "freighter", "icebreaker", "liner", "lifeboat", "schooner", "ship", "steamer", "tanker",
    "trawler", "tug", "tugboat", "vessel", "yacht",
});
constexpr std::array kHeavens = std::to_array<std::string_view>({
    "asteroid", "comet", "constellation", "exoplanet", "galaxy", "nebula", "planet",
});
constexpr std::array kTowns = std::to_array<std::string_view>({
    "city", "hamlet", "municipality", "town", "village",
});
// clang-format on

constexpr std::array kPlurals =
    std::to_array<std::pair<std::string_view, std::string_view>>({{"men", "man"},
                                                                  {"women", "woman"},
                                                                  {"batsmen", "batsman"},
                                                                  {"fishermen", "fisherman"},
                                                                  {"policemen", "policeman"},
                                                                  {"cities", "city"},
                                                                  {"municipalities", "municipality"},
                                                                  {"companies", "company"},
                                                                  {"parties", "party"},
                                                                  {"agencies", "agency"},
                                                                  {"charities", "charity"},
                                                                  {"ferries", "ferry"},
                                                                  {"breweries", "brewery"},
                                                                  {"utilities", "utility"},
                                                                  {"actresses", "actress"}});

template <std::size_t n>
bool Holds(const std::array<std::string_view, n>& list, std::string_view form) {
  return std::find(list.begin(), list.end(), form) != list.end();
}

std::optional<EntityType> KindOfOne(std::string_view form) {
  if (Holds(kBodies, form)) return EntityType::kOrg;
  if (Holds(kPersons, form)) return EntityType::kPerson;
  if (Holds(kThings, form) || IsVesselNoun(form)) return EntityType::kProduct;
  if (Holds(kEither, form)) return EntityType::kOrg;
  if (Holds(kHeavens, form)) return EntityType::kLoc;
  return Holds(kTowns, form) ? std::optional(EntityType::kGpe) : std::nullopt;
}

}  // namespace

bool IsVesselNoun(std::string_view form) {
  return Holds(kVessels, form) || (form.ends_with('s') && Holds(kVessels, form.substr(0, form.size() - 1)));
}

bool IsAlsoPersonNoun(std::string_view form) { return Holds(kEither, form); }

std::optional<EntityType> KindOfNoun(std::string_view form) {
  for (const auto& [many, one] : kPlurals) {
    if (form == many) return KindOfOne(one);
  }
  const std::optional<EntityType> kind = KindOfOne(form);
  return kind || !form.ends_with('s') ? kind : KindOfOne(form.substr(0, form.size() - 1));
}

std::uint32_t HeadOfPhrase(const Lexical& lexical, std::uint32_t article, std::uint32_t sentence_end) {
  constexpr std::uint32_t kLongest = 6;  // words of the phrase
  std::uint32_t head = kNone;
  for (std::uint32_t t = article + 1; t < sentence_end && t <= article + kLongest; ++t) {
    const std::string_view form = lexical.form(t);
    if (!lexical.word(t).has_letter ||
        IsOneOf(form, {"the", "of", "in", "from", "for", "that", "which", "who", "whose", "with", "at", "on", "near",
                       "based", "owned", "founded", "run", "set"}))
      return head;
    head = t;
  }
  return kNone;
}

}  // namespace lede
