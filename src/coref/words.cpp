#include "coref/words.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "lexicon/phrase_table.h"

namespace lede {
namespace {

constexpr std::size_t kLongest = 20;

struct WordList {
  ReferringWord word;
  Gender gender;
  std::string_view words;  // one space after each
};

// Own lists.
// clang-format off
constexpr Gender kAny = Gender::kUnknown;
constexpr WordList kLists[] = {
    {ReferringWord::kHe, Gender::kMasculine, "he "},
    {ReferringWord::kHim, Gender::kMasculine, "him "},
    {ReferringWord::kHis, Gender::kMasculine, "his "},
    {ReferringWord::kHimself, Gender::kMasculine, "himself "},
    {ReferringWord::kShe, Gender::kFeminine, "she "},
    {ReferringWord::kHer, Gender::kFeminine, "her "},
    {ReferringWord::kHers, Gender::kFeminine, "hers "},
    {ReferringWord::kHerself, Gender::kFeminine, "herself "},
    {ReferringWord::kIt, kAny, "it "},
    {ReferringWord::kIts, kAny, "its "},
    {ReferringWord::kItself, kAny, "itself "},
    {ReferringWord::kI, kAny, "i "},
    {ReferringWord::kMe, kAny, "me myself "},
    {ReferringWord::kMy, kAny, "my mine "},
    {ReferringWord::kThe, kAny, "the "},
    {ReferringWord::kClause, kAny,
     "and but or nor that who whom whose which what where when while whereas because although though if unless until "
     "since as after before so whether how why than "},
    {ReferringWord::kPreposition, kAny,
     "of in on at by for with from to into about against between among over under through during without within "
     "across near toward towards behind amid alongside despite like via per upon outside inside beyond around "
     "following including according "},
    {ReferringWord::kVerb, kAny,
     "is was are were be been being has had have having do does did will would can could may might must shall should "
     "met went took made led left won lost came got gave began held kept hit put ran set sent spoke stood threw became "
     "bought brought built caught chose drew drove fell felt flew grew heard knew paid rose shot saw sold sought swore "
     "taught found plans wants seeks plays "},
    {ReferringWord::kReport, kAny,
     "said says say saying told tells added adds announced announces claimed claims argued argues explained explains "
     "stated states noted notes insisted insists warned warns confirmed confirms denied denies reported reports "
     "believes believed thinks thought hopes hoped expects expected revealed admitted acknowledged maintained "
     "stressed reiterated disclosed declared wrote writes tweeted testified pledged vowed promised estimated "
     "emphasized emphasised concluded replied responded asserted alleged recalled "},
    {ReferringWord::kAdverb, kAny,
     "also still not never now then later already just only even again once ever soon both always often recently "
     "however today yesterday "},
    {ReferringWord::kDeterminer, kAny,
     "a an another some any every each no their your these those such other several many two three "},
    {ReferringWord::kPerson, kAny,
     "person individual child baby kid teenager teen adult student pupil teacher professor lecturer scholar researcher scientist "
     "doctor nurse physician surgeon patient lawyer attorney solicitor barrister judge magistrate prosecutor "
     "witness victim suspect defendant plaintiff convict prisoner inmate detainee officer detective inspector "
     "sergeant constable soldier trooper sniper gunman attacker assailant shooter bomber robber thief "
     "driver passenger pilot rider cyclist pedestrian motorist owner tenant landlord neighbour neighbor resident "
     "villager citizen official minister president premier chancellor secretary governor mayor senator lawmaker "
     "congressman legislator politician candidate nominee incumbent leader chief chairman chairperson chair "
     "director manager executive boss head founder entrepreneur investor trader banker economist analyst expert "
     "spokesperson representative ambassador diplomat envoy delegate commissioner commander general colonel captain "
     "admiral journalist reporter photographer editor author writer poet artist musician singer rapper composer actor comedian "
     "filmmaker producer player footballer striker midfielder defender goalkeeper batsman bowler athlete sprinter "
     "swimmer boxer wrestler coach trainer referee champion winner runner farmer worker employee employer engineer "
     "builder mechanic fisherman activist campaigner protester volunteer priest pastor bishop archbishop imam rabbi "
     "pope monk cardinal friend colleague partner spouse parent sibling cousin twin relative survivor refugee migrant "
     "immigrant hero veteran rebel militant terrorist assistant adviser advisor aide deputy successor predecessor "
     "rival opponent guard bodyguard customer client guest user youth fan emperor monarch ruler dictator "
     "businessperson councillor councilor speaker "},
    {ReferringWord::kPerson, Gender::kMasculine,
     "man boy guy gentleman father dad son brother husband uncle nephew grandfather grandson stepfather fiance "
     "boyfriend widower spokesman businessman policeman fireman king prince duke lord emir sultan sheikh "
     "congressman chairman salesman waiter cameraman statesman sportsman nobleman "},
    {ReferringWord::kPerson, Gender::kFeminine,
     "woman girl lady mother mum mom daughter sister wife aunt niece grandmother granddaughter stepmother fiancee "
     "girlfriend widow spokeswoman businesswoman policewoman queen princess duchess actress waitress chairwoman "
     "congresswoman councilwoman heroine nun midwife "},
    {ReferringWord::kOrganization, kAny,
     "company firm corporation group agency organization organisation body bank lender airline carrier club team "
     "side party union commission committee council ministry department bureau authority board university college "
     "school institute institution association federation league foundation charity newspaper paper magazine "
     "broadcaster network station court parliament senate assembly army navy force coalition alliance bloc "
     "manufacturer maker automaker carmaker retailer operator developer publisher startup conglomerate "
     "insurer brokerage hospital church museum think-tank watchdog regulator militia cartel gang municipality "
     "secretariat office service administration tribunal "},
    {ReferringWord::kCountry, kAny, "country nation kingdom republic "},
    {ReferringWord::kCity, kAny, "city town village "},
    {ReferringWord::kWe, kAny, "we us ourselves "},
    {ReferringWord::kOur, kAny, "our ours "},
    {ReferringWord::kDivision, kAny, "state province county district region "},
};
// clang-format on

constexpr std::string_view kMasculineTitles[] = {
    "mr",   "mr.",    "sir",      "lord",       "king",        "prince",      "duke", "sultan",
    "emir", "sheikh", "chairman", "spokesman",  "congressman", "businessman", "pope", "fr",
    "fr.",  "father", "brother",  "archbishop", "imam",        "baron",
};
constexpr std::string_view kFeminineTitles[] = {
    "mrs",           "mrs.",     "ms",     "ms.",      "miss",     "madam",        "madame",
    "lady",          "dame",     "queen",  "princess", "duchess",  "chairwoman",   "spokeswoman",
    "congresswoman", "baroness", "sister", "actress",  "countess", "councilwoman", "businesswoman",
};
// Nouns that take up a person of whom something else was said before.
constexpr std::string_view kParaphrases[] = {
    "diplomat", "governor",   "lawmaker", "leader",    "legislator", "mayor",   "minister",
    "official", "politician", "premier",  "president", "secretary",  "senator", "chancellor",
};
constexpr std::string_view kOfficeChangers[] = {
    "vice", "deputy", "assistant", "former", "ex", "under", "associate", "co", "shadow", "then", "ex-", "late",
};

}  // namespace

ReferringWords::ReferringWords() {
  for (const WordList& list : kLists) {
    for (std::string_view rest = list.words; !rest.empty();) {
      const std::size_t end = rest.find(' ');
      words_.Add(PhraseHash::HashToken(rest.substr(0, end)), 0).first = static_cast<std::uint32_t>(entries_.size());
      entries_.push_back({list.word, list.gender});
      rest.remove_prefix(end + 1);
    }
  }
}

ReferringWordEntry ReferringWords::Find(std::string_view token) const {
  if (token.empty() || token.size() > kLongest) return {};
  std::array<char, kLongest> lower;
  for (std::size_t i = 0; i < token.size(); ++i) {
    const char c = token[i];
    lower[i] = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 0x20) : c;
  }
  const std::uint32_t found = words_.RowOf(PhraseHash::HashToken({lower.data(), token.size()}));
  return found == kNone ? ReferringWordEntry{} : entries_[found];
}

Gender GenderOfTitle(std::string_view folded_word) {
  const auto holds = [&](const auto& list) {
    return std::find(std::begin(list), std::end(list), folded_word) != std::end(list);
  };
  if (holds(kMasculineTitles)) return Gender::kMasculine;
  return holds(kFeminineTitles) ? Gender::kFeminine : Gender::kUnknown;
}

bool IsParaphrase(std::string_view folded_word) {
  return std::find(std::begin(kParaphrases), std::end(kParaphrases), folded_word) != std::end(kParaphrases);
}

bool ChangesOffice(std::string_view folded_word) {
  return std::find(std::begin(kOfficeChangers), std::end(kOfficeChangers), folded_word) != std::end(kOfficeChangers);
}

}  // namespace lede
