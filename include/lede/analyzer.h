// Lede's front door: text in, annotated document out.
//
//   lede::Model model;
//   if (auto s = lede::Model::Own(ReadFile("lede-en.model"), &model); !s.ok()) …
//   lede::Analyzer analyzer(model);
//   lede::Document doc;
//   if (auto s = doc.SetText(article); !s.ok()) …
//   if (auto s = analyzer.Analyze(&doc, {.document_date = "2016-12-07"}); !s.ok()) …
//   for (const lede::Mention& m : doc.mentions) …
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "lede/document.h"
#include "lede/layers.h"
#include "lede/model.h"
#include "lede/status.h"

namespace lede {

struct Options {
  /// ISO 8601 calendar date ("2016-12-07") on which the text was published; empty if unknown. A time of
  /// day after it ("T13:37:00Z") is passed over.
  std::string document_date;
  /// The layers to fill, a set of Layer; the others stay empty, and what they would have told these is missing:
  /// a quotation's "she" without references, whose dollars without places, that a number belongs to a date without
  /// times. 0: mentions and entities alone.
  std::uint32_t layers = kAllLayers;
  /// Called now and then with the share of the work that is done, in thousandths. Returning false
  /// stops the analysis with kCancelled and leaves the document without layers.
  bool (*progress)(std::uint32_t done_thousandths, void* context) = nullptr;
  void* progress_context = nullptr;
};

/// Runs every stage over a document. Holds scratch memory that is reused from one analysis to the
/// next, so use one per thread; the model may be shared. Time and memory are linear in the text.
class Analyzer {
 public:
  explicit Analyzer(const Model& model);
  ~Analyzer();
  Analyzer(const Analyzer&) = delete;
  Analyzer& operator=(const Analyzer&) = delete;

  /// Fills every layer of `doc`, whose text has been set.
  Status Analyze(Document* doc, const Options& options = {});

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace lede
