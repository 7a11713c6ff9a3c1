// Lede for C, and for every language that can call C: text in, the analysis out as JSON or as a flat buffer.
//
//   lede_engine* engine;
//   lede_analysis* analysis;
//   const char* json;
//   if (lede_engine_new(NULL, 0, &engine) != LEDE_OK) …
//   if (lede_analyze(engine, text, strlen(text), NULL, &analysis) != LEDE_OK) puts(lede_engine_message(engine));
//   if (lede_analysis_json(analysis, LEDE_OFFSET_UNIT_BYTE, &json, NULL) == LEDE_OK) puts(json);
//   lede_analysis_free(analysis);
//   lede_engine_free(engine);
//
// Text is UTF-8, with its length in bytes; it may hold zeros. What a function gives back through a `const` pointer
// belongs to the library, and the function says how long it lives. Nothing throws across these functions.
//
// Threads: an engine, and an analysis, is used by one thread at a time. Different ones are independent of each other:
// take an engine per thread.
#ifndef LEDE_LEDE_H
#define LEDE_LEDE_H

// NOLINTBEGIN(modernize-deprecated-headers,modernize-use-using): it is C
#include <stddef.h>
#include <stdint.h>

#include "lede/export.h"
#include "lede/lede_types.h"

#ifdef __cplusplus
extern "C" {
#endif

/// How a call ended. Numbers stay what they are.
typedef enum lede_status {
  LEDE_OK = 0,
  LEDE_INVALID_UTF8 = 1,     ///< the text is not UTF-8
  LEDE_TEXT_TOO_LONG = 2,    ///< the text is longer than 256 MiB
  LEDE_BAD_MODEL = 3,        ///< the model is damaged, cut off, none at all, or was not compiled in
  LEDE_MODEL_TOO_NEW = 4,    ///< the model is of a later format than this library
  LEDE_BAD_DATE = 5,         ///< the date is no ISO 8601 calendar date
  LEDE_CANCELLED = 6,        ///< `progress` asked to stop
  LEDE_BAD_HINTS = 7,        ///< the hints are not JSON of schema "lede-hints/1", or too long
  LEDE_BAD_ARGUMENT = 100,   ///< a pointer is NULL that must not be, or a number is out of range
  LEDE_OUT_OF_MEMORY = 101,  ///< memory could not be had; the engine can be used again
} lede_status;

/// A model with what an analysis works in. Takes some 20 MB beside the model, and some ten bytes for each byte of text.
typedef struct lede_engine lede_engine;

/// What was found in one text. Independent of the engine that made it: either may be freed first.
typedef struct lede_analysis lede_analysis;

/// Version of the library, "0.1.0". Lives as long as the program.
LEDE_API const char* lede_version(void);

/// A sentence for a person that says what a status means. Lives as long as the program.
LEDE_API const char* lede_status_message(lede_status status);

/// Makes an engine of the `bytes` bytes of a model file, which must stay as they are until the engine is freed; NULL is
/// the model that was compiled in. Several engines may share a model's bytes. On failure `*engine` is NULL.
/// O(bytes): the model is checked.
LEDE_API lede_status lede_engine_new(const void* model, size_t bytes, lede_engine** engine);

/// Frees an engine; of NULL nothing.
LEDE_API void lede_engine_free(lede_engine* engine);

/// Version of the engine's model, "2026.11.1". Lives as long as the engine.
LEDE_API const char* lede_engine_model_version(const lede_engine* engine);

/// What was wrong in the engine's last call of lede_analyze, as a sentence for a person with the place of the mistake in
/// it; empty where nothing was. Lives until its next call.
LEDE_API const char* lede_engine_message(const lede_engine* engine);

/// Analyses `bytes` bytes of text, which are copied. `options` may be NULL: every layer, no date, no hints. On failure
/// `*analysis` is NULL; else it is the caller's, to be freed. O(bytes).
LEDE_API lede_status lede_analyze(lede_engine* engine, const char* text, size_t bytes, const lede_options* options,
                                  lede_analysis** analysis);

/// Frees an analysis; of NULL nothing.
LEDE_API void lede_analysis_free(lede_analysis* analysis);

/// Writes the analysis as one line of JSON (docs/analysis.schema.json), UTF-8 with a zero behind it, the same bytes as
/// the command line's. Offsets in it are in `unit`, a lede_offset_unit. `*json` lives until the next call of this
/// function for this analysis, or until that is freed; `bytes` may be NULL and receives the length without the zero.
/// O(text + rows).
LEDE_API lede_status lede_analysis_json(lede_analysis* analysis, uint32_t unit, const char** json, size_t* bytes);

/// Writes the analysis as a flat buffer (docs/buffer.md), at a multiple of 8 bytes. Offsets in it are in `unit`, a
/// lede_offset_unit: with LEDE_OFFSET_UNIT_BYTE they are indices of the text that was given. `*buffer` lives until the
/// next call of this function for this analysis, or until that is freed. O(text + rows).
LEDE_API lede_status lede_analysis_buffer(lede_analysis* analysis, uint32_t unit, const void** buffer, size_t* bytes);

/// The first row of a table, a lede_table, in a flat buffer, which lies at a multiple of 8 bytes: `*rows` rows lie
/// `*stride` bytes apart, each a struct of lede_types.h, with more behind it where the writer is newer. Go by the
/// stride. NULL, with 0 rows, where the buffer has no such table, or is damaged or of another version. O(tables).
LEDE_API const void* lede_buffer_rows(const void* buffer, size_t bytes, uint32_t table, size_t* rows, size_t* stride);

/// What JSON calls a value of an enumeration, a lede_enumeration: "PERSON" for LEDE_ENTITY_TYPE and
/// LEDE_ENTITY_TYPE_PERSON. NULL where there is no such value. Lives as long as the program.
LEDE_API const char* lede_name(uint32_t enumeration, uint32_t value);

#ifdef __cplusplus
}
#endif

// NOLINTEND(modernize-deprecated-headers,modernize-use-using)
#endif
