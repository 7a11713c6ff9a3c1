// Generated from schema/analysis.mjs by `npm run generate`; do not edit.
// clang-format off
#include "pipeline/stage.h"

#include "coref/coref.h"
#include "desk/desk.h"
#include "events/events.h"
#include "language/language.h"
#include "pipeline/name_stage.h"
#include "pipeline/quote_stage.h"
#include "pipeline/value_stage.h"
#include "places/places.h"
#include "quotes/quotes.h"
#include "reading/sentence_parser.h"
#include "relations/relations.h"
#include "segment/segment.h"
#include "story/story.h"

namespace lede {
namespace {

constexpr Stage kStages[] = {
    {"tokens", 0, 40, MakeRunner<FunctionRunner<Tokenize>>},
    {"sentences", 0, 20, MakeRunner<FunctionRunner<SplitSentences>>},
    {"paragraphs", 0, 5, MakeRunner<FunctionRunner<FindParagraphs>>},
    {"language", 0, 20, MakeRunner<FunctionRunner<CheckLanguage>>},
    {"names", 0, 520, MakeRunner<ClassRunner<NameStage>>},
    {"places", kPlaceLayer, 60, MakeRunner<ClassRunner<PlaceFinder>>},
    {"syntax", kQuoteLayer | kReferenceLayer | kEventLayer, 400, MakeRunner<ClassRunner<SentenceParser>>},
    {"quotes", kQuoteLayer, 60, MakeRunner<ClassRunner<QuoteStage>>},
    {"references", kReferenceLayer, 60, MakeRunner<ClassRunner<ReferenceFinder>>},
    {"attribution", kQuoteLayer, 5, MakeRunner<FunctionRunner<RateQuotes>>},
    {"relations", kRelationLayer, 60, MakeRunner<ClassRunner<RelationFinder>>},
    {"values", kTimeLayer | kQuantityLayer, 130, MakeRunner<ClassRunner<ValueStage>>},
    {"events", kEventLayer, 60, MakeRunner<ClassRunner<EventFinder>>},
    {"desk", kDeskLayer, 30, MakeRunner<ClassRunner<CopyDesk>>},
    {"lede", kLedeLayer, 5, MakeRunner<ClassRunner<StoryTeller>>},
};

}  // namespace

std::span<const Stage> Stages() { return kStages; }

}  // namespace lede
