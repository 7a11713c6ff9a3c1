// The compiled language model: weights, clusters, gazetteers and lexicons in one file.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "lede/export.h"
#include "lede/status.h"

namespace lede {

class ModelSections;  // src/lexicon/model_file.h

/// An immutable model. Nothing is parsed at load: sections are views into the bytes.
class LEDE_API Model {
 public:
  Model();
  ~Model();
  Model(Model&&) noexcept;
  Model& operator=(Model&&) noexcept;

  /// Reads a model from bytes that must stay alive, and unchanged, as long as the model does.
  /// Checks magic, format version, size and checksum: kBadModel or kModelTooNew. O(bytes).
  static Status View(std::span<const std::byte> bytes, Model* out);
  /// As View, but owns the bytes.
  static Status Own(std::string bytes, Model* out);

  /// Version of what was learnt, for people: "2026.11.1". Empty without a model.
  std::string_view version() const;

  const ModelSections& sections() const { return *sections_; }

 private:
  std::unique_ptr<ModelSections> sections_;
};

}  // namespace lede
