#include "names/names.h"

#include <algorithm>

#include "lexicon/model_file.h"
#include "names/brands.h"
#include "names/calibration.h"
#include "names/called.h"
#include "names/definitions.h"
#include "names/entities.h"
#include "names/evidence.h"
#include "names/lexical.h"
#include "names/lists.h"
#include "names/named_after.h"
#include "names/nicknames.h"
#include "names/parts.h"
#include "names/patterns.h"
#include "names/person_names.h"
#include "names/reader_names.h"
#include "names/spans.h"
#include "names/titles.h"
#include "names/torn.h"
#include "names/votes.h"

namespace lede {
namespace {

/// "DFA", "U.N.", "NATO": capitals only, two to ten of them, in one word; but not "LONDON" or "SMITH" in a headline.
bool IsAcronym(const NameSpan& name, const Lexical& lexical) {
  if (name.last - name.first != 1 || name.type == EntityType::kTitle) return false;
  constexpr std::size_t kLongestCode = 3;  // "USA", "UAE"
  constexpr LexClassSet kWords = Bit(LexClass::kCountry) | Bit(LexClass::kRegion) | Bit(LexClass::kCity) |
                                 Bit(LexClass::kDemonym) | Bit(LexClass::kNaturalPlace);
  if (name.type == EntityType::kPerson) return false;
  if (lexical.form(name.first).size() > kLongestCode && name.type != EntityType::kOrg &&
      (lexical.word(name.first).classes & kWords) != 0)
    return false;
  return lexical.word(name.first).all_caps && lexical.form(name.first).size() <= 10;
}

}  // namespace

struct NameFinder::Impl {
  explicit Impl(const Model& model) : lexical(model), calibration(model.sections().Find(kSectionCalibration)) {}

  Lexical lexical;
  Calibration calibration;
  NameSpans names;
  ReaderNames reader_names;
  EntityGrouper grouper;
};

NameFinder::NameFinder(const Model& model) : impl_(std::make_unique<Impl>(model)) {}
NameFinder::~NameFinder() = default;

void NameFinder::Run(std::span<const TagSpan> tagged, Document* doc, NameScheme scheme, Corrections* corrections) {
  auto& [lexical, calibration, names, reader_names, grouper] = *impl_;
  lexical.Read(*doc);
  names.Reset(doc->tokens.size());
  AddTaggedNames(tagged, scheme, *doc, lexical, &names);
  reader_names.Place(corrections, *doc, &names);
  HeedRelativePronouns(lexical, &names);
  const bool whole = scheme == NameScheme::kOutermost;
  if (whole) {
    CutHeadlineNames(*doc, lexical, &names);
    DropDegrees(lexical, &names);
    AddGivenNames(*doc, lexical, &names);
    AddGenitiveNames(*doc, lexical, &names);
    JoinSplitNames(*doc, lexical, &names);
    CutBehindStates(lexical, &names);
    MendBodies(*doc, lexical, &names);
    JoinCourts(*doc, lexical, &names);
    JoinRailways(*doc, lexical, &names);
    AddSurnamesFirst(*doc, lexical, &names);
  }
  const std::vector<AcronymDefinition> definitions = FindDefinitions(*doc, lexical, names);
  if (whole) AddDefinedNames(definitions, *doc, lexical, &names);
  AddDatelineAgencies(*doc, lexical, &names);
  AddShortOrganizations(*doc, lexical, &names);
  AddEventsAndLaws(*doc, lexical, scheme, &names);
  AddWeapons(*doc, lexical, &names);
  AddCountriesAndPeoples(*doc, lexical, &names);
  AddKnownOrganizations(*doc, lexical, &names);
  HeedShips(lexical, &names);
  std::vector<Nickname> bare_names;
  if (whole) {
    AddThingsNamedAfter(*doc, lexical, &names, &bare_names);
    AddRailwayLines(*doc, lexical, &names);
    AddPostalCodes(lexical, &names);
    AddFiguredNames(*doc, lexical, &names);
    AddRoadsAndBuildings(*doc, lexical, &names);
    AddNamesWithAges(*doc, lexical, &names);
    AddBodiesByStem(*doc, lexical, &names);
    AddOperations(*doc, lexical, &names);
    HeedScores(*doc, lexical, calibration, &names);
    HeedKinds(*doc, lexical, calibration, &names);
    HeedLists(*doc, lexical, calibration, &names);
    AgreeOnTypes(lexical, calibration, &names);
    AddNamesElsewhere(*doc, lexical, &names);
    AddPeers(*doc, lexical, &names);
  }
  AddTitles(*doc, lexical, &names);
  AdoptMisspeltPersons(lexical, &names);
  std::vector<Nickname> nicknames = AddNicknames(*doc, lexical, &names);
  nicknames.insert(nicknames.end(), bare_names.begin(), bare_names.end());
  if (whole) {
    AddStormsByName(*doc, lexical, &names, &nicknames);
    SettleTypes(lexical, calibration, &names);
  }
  reader_names.Settle(lexical, &names);
  for (const NameSpan& name : names.Sorted()) {
    Mention mention;
    mention.tokens = {name.first, name.last};
    mention.span = {doc->tokens[name.first].span.begin, doc->tokens[name.last - 1].span.end};
    mention.type = name.type;
    mention.kind = IsAcronym(name, lexical) ? MentionKind::kAcronym : MentionKind::kName;
    mention.producer = name.producer;
    mention.confidence = name.producer == Producer::kTagger ? calibration(name.confidence) : name.confidence;
    doc->mentions.push_back(mention);
  }
  grouper.Run(lexical, definitions, nicknames, corrections, doc);
  lexical.Release();
  names.Release();
}

}  // namespace lede
