// Errors as values: the core is built without exceptions.
#pragma once

#include <cstdint>
#include <string>

namespace lede {

enum class ErrorCode : std::uint8_t {
  kOk,
  kInvalidUtf8,  ///< `at` is the byte offset of the first ill-formed sequence
  kTextTooLong,  ///< the text is longer than Document::kMaxBytes
  kBadModel,     ///< the model file is damaged, truncated or not a model
  kModelTooNew,  ///< the model file's format is newer than this program
  kBadDate,      ///< Options::document_date is not an ISO 8601 calendar date
  kCancelled,    ///< Options::progress asked to stop
  kBadHints,     ///< Options::hints are not JSON of schema "lede-hints/1", or too long
};

/// Outcome of an operation that can fail. `message` is a sentence for the person at the keyboard.
struct [[nodiscard]] Status {
  ErrorCode code = ErrorCode::kOk;
  std::uint32_t at = 0;  ///< byte offset the error is about, where it is about one
  std::string message;

  bool ok() const { return code == ErrorCode::kOk; }
  static Status Ok() { return {}; }
};

}  // namespace lede
