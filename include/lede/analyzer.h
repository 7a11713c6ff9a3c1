// Lede's front door: text in, annotated document out.
//
//   lede::Model model;
//   if (auto s = lede::Model::View(lede::EmbeddedModel(), &model); !s.ok()) …
//   lede::Analyzer analyzer(model);
//   lede::Document doc;
//   if (auto s = doc.SetText(article); !s.ok()) …
//   if (auto s = analyzer.Analyze(&doc, {.document_date = "2016-12-07"}); !s.ok()) …
//   for (const lede::Mention& m : doc.mentions) …
#pragma once

#include <memory>

#include "lede/document.h"
#include "lede/export.h"
#include "lede/model.h"
#include "lede/options.h"
#include "lede/status.h"

namespace lede {

/// Runs the stages over a document. Holds scratch memory that is reused from one analysis to the
/// next, so use one per thread; the model may be shared. Time and memory are linear in the text.
class LEDE_API Analyzer {
 public:
  explicit Analyzer(const Model& model);
  ~Analyzer();
  Analyzer(const Analyzer&) = delete;
  Analyzer& operator=(const Analyzer&) = delete;

  /// Fills the layers of `doc` that the options ask for; its text has been set.
  Status Analyze(Document* doc, const Options& options = {});

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace lede
