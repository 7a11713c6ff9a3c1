// The stages of the pipeline, as its table has them.
#pragma once

#include <concepts>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <type_traits>

#include "lede/document.h"
#include "lede/model.h"
#include "text/stage_input.h"

namespace lede {

/// A stage that is ready to run, with its scratch memory.
class StageRunner {
 public:
  virtual ~StageRunner() = default;
  /// False where the caller wants to stop.
  virtual bool Run(const StageInput& input, Document* doc) = 0;
};

struct Stage {
  std::string_view name;
  std::uint32_t layers;  ///< the set of those that it fills; 0: it always runs
  std::uint32_t share;   ///< of the time of all, about
  std::unique_ptr<StageRunner> (*make)(const Model&);
};

/// In the order in which they run. The table is made from the schema.
std::span<const Stage> Stages();

/// Runs a function of the document.
template <void (*kFunction)(Document*)>
class FunctionRunner final : public StageRunner {
 public:
  explicit FunctionRunner(const Model&) {}
  bool Run(const StageInput&, Document* doc) override {
    kFunction(doc);
    return true;
  }
};

/// Runs a class by its `void Run(Document*)` or, where it has one, by its `bool Run(const StageInput&, Document*)`.
template <class Finder>
class ClassRunner final : public StageRunner {
 public:
  explicit ClassRunner(const Model& model) : finder_(Make(model)) {}
  bool Run(const StageInput& input, Document* doc) override {
    if constexpr (requires {
                    { finder_.Run(input, doc) } -> std::same_as<bool>;
                  }) {
      return finder_.Run(input, doc);
    } else {
      finder_.Run(doc);
      return true;
    }
  }

 private:
  static Finder Make(const Model& model) {
    if constexpr (std::is_constructible_v<Finder, const Model&>) {
      return Finder(model);
    } else {
      return Finder();
    }
  }

  Finder finder_;
};

template <class Runner>
std::unique_ptr<StageRunner> MakeRunner(const Model& model) {
  return std::make_unique<Runner>(model);
}

}  // namespace lede
