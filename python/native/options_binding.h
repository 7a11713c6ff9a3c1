// Generated from schema/analysis.mjs by `npm run generate`; do not edit.
// clang-format off
#pragma once

#include <nanobind/nanobind.h>
#include <nanobind/stl/string.h>

#include "lede/options.h"

/// Options as Python sets them, one by one (python/ledekit/_options.py).
inline void BindOptions(nanobind::module_& module) {
  nanobind::class_<lede::Options>(module, "Options")
      .def(nanobind::init<>())
      .def_rw("document_date", &lede::Options::document_date)
      .def_rw("layers", &lede::Options::layers)
      .def_rw("quick", &lede::Options::quick)
      .def_rw("hints", &lede::Options::hints)
      ;
}
