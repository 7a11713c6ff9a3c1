#include "lede/analyzer.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "coref/coref.h"
#include "desk/desk.h"
#include "language/language.h"
#include "lines/lines.h"
#include "names/names.h"
#include "places/places.h"
#include "quantities/checks.h"
#include "quantities/quantities.h"
#include "quotes/quotes.h"
#include "relations/relations.h"
#include "segment/segment.h"
#include "story/story.h"
#include "tag/tagger.h"
#include "text/progress.h"
#include "text/scratch.h"
#include "times/times.h"
#include "values/atoms.h"

namespace lede {
namespace {

constexpr std::size_t kDateSize = 10;  // "2016-12-07"
// Atoms are large: they are made for some hundred sentences, read and made anew.
constexpr std::uint32_t kSentencesAtATime = 256;

bool IsIsoDate(std::string_view date);

}  // namespace

struct Analyzer::Impl {
  explicit Impl(const Model& model)
      : model_version(model.version()), lines(model), tagger(model), names(model), places(model), desk(model) {}

  /// Runs every stage; false where `progress` asked to stop.
  bool Run(const Options& options, Document* doc, const Progress& progress);
  void RunValues(bool with_times, bool with_quantities, Document* doc);

  std::string model_version;
  LineReader lines;
  Tagger tagger;
  NameFinder names;
  PlaceFinder places;
  ReferenceFinder references;
  RelationFinder relations;
  CopyDesk desk;
  AtomReader atom_reader;
  TimeFinder times;
  QuantityFinder quantities;
  AtomTable atoms;
  // Scratch, kept from one analysis to the next.
  std::vector<std::uint32_t> sentence_ends;
  std::vector<TagSpan> tagged;
};

Analyzer::Analyzer(const Model& model) : impl_(std::make_unique<Impl>(model)) {}
Analyzer::~Analyzer() = default;

Status Analyzer::Analyze(Document* doc, const Options& options) {
  if (!options.document_date.empty() && !IsIsoDate(options.document_date)) {
    return {ErrorCode::kBadDate, 0,
            "\"" + options.document_date + "\" is not a calendar date; write it as YYYY-MM-DD."};
  }
  const Progress progress(options.progress, options.progress_context);
  doc->ClearLayers();
  doc->document_date = options.document_date.substr(0, kDateSize);
  doc->model_version = impl_->model_version;
  // The stages read a text whose lines are paragraphs; what they find is told of the text that was given.
  std::string text;
  std::vector<Cut> cuts;
  const bool unwrapped = impl_->lines.Read(doc->text(), &text, &cuts);
  if (unwrapped) doc->SwapText(&text);
  const bool finished = impl_->Run(options, doc, progress);
  if (unwrapped) {
    doc->SwapText(&text);
    RestoreSpans(cuts, doc);
  }
  if (!finished) {
    doc->ClearLayers();
    return {ErrorCode::kCancelled, 0, "The analysis was stopped."};
  }
  return Status::Ok();
}

bool Analyzer::Impl::Run(const Options& options, Document* doc, const Progress& progress) {
  Tokenize(doc);
  SplitSentences(doc);
  FindParagraphs(doc);
  CheckLanguage(doc);
  if (!progress.Report(1, 10)) return false;

  sentence_ends.clear();
  for (const Sentence& sentence : doc->sentences) sentence_ends.push_back(sentence.tokens.last);
  tagged.clear();
  if (!tagger.Tag({TokenForms(*doc), sentence_ends}, &tagged, progress.Part(100, 900))) return false;
  names.Run(tagged, doc);
  ReleaseLarge(tagged, sentence_ends);
  const auto wanted = [&](std::uint32_t layer) { return (options.layers & layer) != 0; };
  if (wanted(kPlaceLayer)) places.Run(doc);
  if (wanted(kQuoteLayer)) FindQuotes(doc);
  if (wanted(kReferenceLayer)) references.Run(doc);
  if (wanted(kQuoteLayer)) RateQuotes(doc);
  if (wanted(kRelationLayer)) relations.Run(doc);
  if (wanted(kTimeLayer | kQuantityLayer)) RunValues(wanted(kTimeLayer), wanted(kQuantityLayer), doc);
  if (wanted(kDeskLayer)) desk.Run(doc);
  TellInShort(doc);
  std::stable_sort(doc->warnings.begin(), doc->warnings.end(),
                   [](const Warning& a, const Warning& b) { return a.span.begin < b.span.begin; });
  return progress.Report(1, 1);
}

/// Times and quantities share the atoms that they are read from.
void Analyzer::Impl::RunValues(bool with_times, bool with_quantities, Document* doc) {
  for (RowRange block; block.last < doc->sentences.size();) {
    block.first = block.last;
    block.last = std::min(block.first + kSentencesAtATime, static_cast<std::uint32_t>(doc->sentences.size()));
    atom_reader.Read(*doc, block, &atoms);
    if (block.first == 0) {
      if (with_times) times.Start(atoms, doc);
      if (with_quantities) quantities.Start(*doc);
    }
    if (with_times) times.Run(atoms, doc);
    if (with_quantities) quantities.Run(atoms, doc);
  }
  ReleaseLarge(atoms.atoms, atoms.sentence_ends);
  if (with_quantities) CheckNumbers(doc);
}

namespace {

/// A calendar date of the years 0001 to 9999, or one with a time of day after it ("2016-12-07T13:37:00Z"), which is passed over.
bool IsIsoDate(std::string_view date) {
  if (date.size() > kDateSize && date[kDateSize] == 'T' &&
      date.find_first_not_of("0123456789:.,+-Z", kDateSize + 1) == std::string_view::npos)
    date = date.substr(0, kDateSize);
  if (date.size() != kDateSize || date[4] != '-' || date[7] != '-') return false;
  int fields[3] = {0, 0, 0};
  for (std::size_t i = 0, field = 0; i < date.size(); ++i) {
    if (i == 4 || i == 7) {
      ++field;
    } else if (date[i] < '0' || date[i] > '9') {
      return false;
    } else {
      fields[field] = fields[field] * 10 + (date[i] - '0');
    }
  }
  const auto [year, month, day] = fields;
  if (year < 1 || month < 1 || month > 12 || day < 1) return false;
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  constexpr int kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return day <= kDays[month - 1] + (month == 2 && leap ? 1 : 0);
}

}  // namespace
}  // namespace lede
