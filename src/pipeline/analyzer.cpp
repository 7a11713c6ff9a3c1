#include "lede/analyzer.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "hints/corrections.h"
#include "lines/lines.h"
#include "pipeline/stage.h"
#include "reading/reading.h"
#include "text/progress.h"

namespace lede {
namespace {

constexpr std::size_t kDateSize = 10;  // "2016-12-07"

bool IsIsoDate(std::string_view date);

}  // namespace

struct Analyzer::Impl {
  explicit Impl(const Model& model) : model_version(model.version()), lines(model) {
    for (const Stage& stage : Stages()) runners.push_back(stage.make(model));
  }

  /// Runs the stages; false where `progress` asked to stop.
  bool Run(const Options& options, Document* doc, const Progress& progress);

  std::string model_version;
  LineReader lines;
  Corrections corrections;
  Reading reading;
  std::vector<std::unique_ptr<StageRunner>> runners;  // by stage
};

Analyzer::Analyzer(const Model& model) : impl_(std::make_unique<Impl>(model)) {}
Analyzer::~Analyzer() = default;

Status Analyzer::Analyze(Document* doc, const Options& options) {
  if (!options.document_date.empty() && !IsIsoDate(options.document_date)) {
    return {ErrorCode::kBadDate, 0,
            "\"" + options.document_date + "\" is not a calendar date; write it as YYYY-MM-DD."};
  }
  if (!options.hints.empty()) {
    Status status = impl_->corrections.Read(options.hints);
    if (!status.ok()) return status;
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
  const std::uint32_t layers = WithNeeds(options.layers);
  const auto runs = [layers](const Stage& stage) { return stage.layers == 0 || (stage.layers & layers) != 0; };
  Corrections* const hints = options.hints.empty() ? nullptr : &corrections;
  std::uint32_t total = 0, done = 0;
  for (const Stage& stage : Stages()) total += runs(stage) ? stage.share : 0;
  if (total == 0) return true;  // not with the table as it is
  for (std::size_t i = 0; i < runners.size(); ++i) {
    const Stage& stage = Stages()[i];
    if (!runs(stage)) continue;
    const std::uint32_t from = done;
    done += stage.share;
    const Progress part = progress.Part(1000 * from / total, 1000 * done / total).Of(stage.name);
    if (!runners[i]->Run({options, layers, part, hints, &reading}, doc) || !part.Report(1, 1)) return false;
  }
  std::stable_sort(doc->warnings.begin(), doc->warnings.end(),
                   [](const Warning& a, const Warning& b) { return a.span.begin < b.span.begin; });
  if (hints != nullptr) hints->AppendIdle(&doc->idle_hints);
  return true;
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
