// Generated from schema/analysis.mjs by `npm run generate`; do not edit.
// clang-format off
#pragma once

#include <emscripten/bind.h>

#include "lede/options.h"

/// Options as a plain object of JavaScript, `CoreOptions` of wasm/src/core-options.ts.
inline void BindOptions() {
  emscripten::value_object<lede::Options>("Options")
      .field("documentDate", &lede::Options::document_date)
      .field("layers", &lede::Options::layers)
      .field("quick", &lede::Options::quick)
      .field("hints", &lede::Options::hints)
      ;
}
