// The C interface: what it promises stands in lede/lede.h. Everything that may allocate runs within Guarded.
#include <cstring>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "c/values.h"
#include "lede/analyzer.h"
#include "lede/embedded_model.h"
#include "lede/json.h"
#include "lede/lede.h"
#include "output/columns.h"
#include "output/columns_layout.h"

struct lede_engine {
  lede::Model model;
  std::string model_version;
  std::unique_ptr<lede::Analyzer> analyzer;  // null before the first analysis, and behind one that ran out of memory
  std::string message;
};

struct lede_analysis {
  lede::Document document;
  std::string json, buffer;
};

namespace {

/// The result of `work`; of what it throws there is only that memory cannot be had, since progress has a guard of its own.
template <class Work>
lede_status Guarded(Work work) noexcept;

/// Asks for memory through exceptions where it asks for any.
lede_status Analyze(lede_engine* engine, std::string_view text, const lede_options* given, lede_analysis* analysis);

lede_status StatusOf(lede::ErrorCode code);
bool IsUnit(uint32_t unit) { return unit < lede::kOffsetUnitCount; }

}  // namespace

const char* lede_version() { return LEDE_VERSION; }

const char* lede_status_message(lede_status status) {
  switch (status) {
    case LEDE_OK: return "All went well.";
    case LEDE_INVALID_UTF8: return "The text is not valid UTF-8.";
    case LEDE_TEXT_TOO_LONG: return "The text is longer than 256 MiB; split it and analyse the parts.";
    case LEDE_BAD_MODEL: return "The model is damaged, or no model.";
    case LEDE_MODEL_TOO_NEW: return "The model is newer than this library.";
    case LEDE_BAD_DATE: return "The date is not a calendar date; write it as YYYY-MM-DD.";
    case LEDE_CANCELLED: return "The analysis was stopped.";
    case LEDE_BAD_HINTS: return "The hints are not JSON of schema \"lede-hints/1\".";
    case LEDE_BAD_ARGUMENT: return "An argument is NULL or out of range.";
    case LEDE_OUT_OF_MEMORY: return "There is not enough memory.";
  }
  return "There is no such status.";
}

lede_status lede_engine_new(const void* model, size_t bytes, lede_engine** engine) {
  if (engine == nullptr) return LEDE_BAD_ARGUMENT;
  *engine = nullptr;
  return Guarded([&] {
    auto made = std::make_unique<lede_engine>();
    const std::span<const std::byte> given =
        model == nullptr ? lede::EmbeddedModel() : std::span(static_cast<const std::byte*>(model), bytes);
    const lede::Status status = lede::Model::View(given, &made->model);
    if (!status.ok()) return StatusOf(status.code);
    made->model_version = made->model.version();
    *engine = made.release();
    return LEDE_OK;
  });
}

void lede_engine_free(lede_engine* engine) { delete engine; }

const char* lede_engine_model_version(const lede_engine* engine) {
  return engine == nullptr ? "" : engine->model_version.c_str();
}

const char* lede_engine_message(const lede_engine* engine) { return engine == nullptr ? "" : engine->message.c_str(); }

lede_status lede_analyze(lede_engine* engine, const char* text, size_t bytes, const lede_options* options,
                         lede_analysis** analysis) {
  if (analysis != nullptr) *analysis = nullptr;
  if (engine == nullptr || analysis == nullptr || (text == nullptr && bytes > 0)) return LEDE_BAD_ARGUMENT;
  const lede_status status = Guarded([&] {
    auto made = std::make_unique<lede_analysis>();
    engine->message.clear();
    const lede_status done = Analyze(engine, {text, bytes}, options, made.get());
    if (done == LEDE_OK) *analysis = made.release();
    return done;
  });
  // What was interrupted may be half done: the next call begins anew.
  if (status == LEDE_OUT_OF_MEMORY) engine->analyzer.reset();
  return status;
}

void lede_analysis_free(lede_analysis* analysis) { delete analysis; }

lede_status lede_analysis_json(lede_analysis* analysis, uint32_t unit, const char** json, size_t* bytes) {
  if (json != nullptr) *json = nullptr;
  if (bytes != nullptr) *bytes = 0;
  if (analysis == nullptr || json == nullptr || !IsUnit(unit)) return LEDE_BAD_ARGUMENT;
  return Guarded([&] {
    analysis->json.clear();
    lede::AppendJson(analysis->document, {.offsets = static_cast<lede::OffsetUnit>(unit)}, &analysis->json);
    *json = analysis->json.c_str();
    if (bytes != nullptr) *bytes = analysis->json.size();
    return LEDE_OK;
  });
}

lede_status lede_analysis_buffer(lede_analysis* analysis, uint32_t unit, const void** buffer, size_t* bytes) {
  if (buffer != nullptr) *buffer = nullptr;
  if (bytes != nullptr) *bytes = 0;
  if (analysis == nullptr || buffer == nullptr || bytes == nullptr || !IsUnit(unit)) return LEDE_BAD_ARGUMENT;
  return Guarded([&] {
    lede::WriteColumns(analysis->document, static_cast<lede::OffsetUnit>(unit), &analysis->buffer);
    *buffer = analysis->buffer.data();
    *bytes = analysis->buffer.size();
    return LEDE_OK;
  });
}

const void* lede_buffer_rows(const void* buffer, size_t bytes, uint32_t table, size_t* rows, size_t* stride) {
  if (rows != nullptr) *rows = 0;
  if (stride != nullptr) *stride = 0;
  if (buffer == nullptr || rows == nullptr || stride == nullptr) return nullptr;
  lede::columns::Header header;
  if (bytes < sizeof(header)) return nullptr;
  const auto* const begin = static_cast<const char*>(buffer);
  std::memcpy(&header, begin, sizeof(header));
  if (header.magic != lede::columns::kMagic || header.version != lede::kColumnsVersion || header.size > bytes)
    return nullptr;
  lede::columns::DirectoryEntry entry;
  for (std::size_t i = 0; i < header.tables; ++i) {
    const std::size_t at = sizeof(header) + i * sizeof(entry);
    if (at + sizeof(entry) > header.size) return nullptr;
    std::memcpy(&entry, begin + at, sizeof(entry));
    if (entry.table != table) continue;
    if (entry.offset > header.size || std::uint64_t{entry.rows} * entry.stride > header.size - entry.offset)
      return nullptr;
    *rows = entry.rows;
    *stride = entry.stride;
    return begin + entry.offset;
  }
  return nullptr;
}

const char* lede_name(uint32_t enumeration, uint32_t value) { return lede::NameOf(enumeration, value); }

namespace {

template <class Work>
lede_status Guarded(Work work) noexcept {
  try {
    return work();
  } catch (...) {
    return LEDE_OUT_OF_MEMORY;
  }
}

/// Calls the progress of C options, which wants names that end; one that throws stops the analysis.
bool CallProgress(std::uint32_t done, std::string_view stage, void* context) {
  const auto* const options = static_cast<const lede_options*>(context);
  try {
    return options->progress(done, std::string(stage).c_str(), options->progress_context) != 0;
  } catch (...) {
    return false;
  }
}

lede_status Analyze(lede_engine* engine, std::string_view text, const lede_options* given, lede_analysis* analysis) {
  lede_options asked = LEDE_OPTIONS_INIT;
  if (given != nullptr) {
    if (given->size < offsetof(lede_options, progress_context) + sizeof(void*)) return LEDE_BAD_ARGUMENT;
    asked.progress = given->progress;
    asked.progress_context = given->progress_context;
  }
  lede::Options options = given != nullptr ? lede::OptionsOf(*given) : lede::Options();
  if (asked.progress != nullptr) {
    options.progress = CallProgress;
    options.progress_context = &asked;
  }
  if (engine->analyzer == nullptr) engine->analyzer = std::make_unique<lede::Analyzer>(engine->model);
  lede::Status status = analysis->document.SetText(std::string(text));
  if (status.ok()) status = engine->analyzer->Analyze(&analysis->document, options);
  engine->message = std::move(status.message);
  return StatusOf(status.code);
}

lede_status StatusOf(lede::ErrorCode code) {
  static_assert(static_cast<int>(lede::ErrorCode::kBadHints) == LEDE_BAD_HINTS);
  return static_cast<lede_status>(code);
}

}  // namespace
