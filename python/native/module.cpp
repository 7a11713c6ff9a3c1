// The core as Python sees it: bytes of UTF-8 in, bytes of JSON out, without the interpreter's lock while it works. All
// that is Python's way of seeing an analysis is made of the JSON in Python (python/ledekit).
#include <nanobind/nanobind.h>
#include <nanobind/stl/string.h>
#include <nanobind/stl/unique_ptr.h>

#include <cstdint>
#include <exception>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

#include "lede/analyzer.h"
#include "lede/json.h"
#include "options_binding.h"
#include "text/offset_map.h"

namespace nb = nanobind;

namespace {

/// What the core refuses, in a sentence for people: `LedeError` in Python.
class Refusal : public std::runtime_error {
  using std::runtime_error::runtime_error;
};

void RequireOk(const lede::Status& status) {
  if (!status.ok()) throw Refusal(status.message);
}

std::string BytesOf(const nb::bytes& bytes) { return {bytes.c_str(), bytes.size()}; }

/// The model's bytes with what is made of them; any number of engines share one.
struct SharedModel {
  lede::Model model;
};

/// A call of Python's from within an analysis.
class Progress {
 public:
  explicit Progress(nb::object callback) : callback_(std::move(callback)) {}

  void AddTo(lede::Options* options) {
    if (callback_.is_none()) return;
    options->progress = [](std::uint32_t done, std::string_view stage, void* context) {
      return static_cast<Progress*>(context)->Tell(done, stage);
    };
    options->progress_context = this;
  }

  /// What the callback threw comes out of the analysis, once the core has ended it.
  void Rethrow() const {
    if (thrown_) std::rethrow_exception(thrown_);
  }

 private:
  /// The core was compiled without exceptions: none may pass through it.
  bool Tell(std::uint32_t done, std::string_view stage) noexcept {
    const nb::gil_scoped_acquire lock;
    try {
      callback_(done / 1000.0, nb::str(stage.data(), stage.size()));
      return true;
    } catch (...) {
      thrown_ = std::current_exception();
      return false;
    }
  }

  nb::object callback_;
  std::exception_ptr thrown_;
};

/// An analyzer with its scratch memory. One analysis at a time.
class Engine {
 public:
  explicit Engine(std::shared_ptr<SharedModel> model) : model_(std::move(model)), analyzer_(model_->model) {}

  /// `offsets` is a lede::OffsetUnit, `id` a JSON literal or empty, `progress` None or a function of the share that is
  /// done and the stage's name.
  nb::bytes Analyze(const nb::bytes& text, lede::Options options, int offsets, const std::string& id,
                    nb::object progress) {
    std::string utf8 = BytesOf(text);
    Progress teller(std::move(progress));
    teller.AddTo(&options);
    std::string json;
    lede::Status status;
    {
      const nb::gil_scoped_release unlocked;
      status = document_.SetText(std::move(utf8));
      if (status.ok()) status = analyzer_.Analyze(&document_, options);
      if (status.ok()) {
        lede::AppendJson(document_, {.offsets = static_cast<lede::OffsetUnit>(offsets), .id = id}, &json);
      }
    }
    teller.Rethrow();
    RequireOk(status);
    return nb::bytes(json.data(), json.size());
  }

 private:
  std::shared_ptr<SharedModel> model_;
  lede::Analyzer analyzer_;
  lede::Document document_;
};

/// Engines share their model, and keep it for as long as one of them is there.
class ModelHandle {
 public:
  explicit ModelHandle(const nb::bytes& bytes) : shared_(std::make_shared<SharedModel>()) {
    RequireOk(lede::Model::Own(BytesOf(bytes), &shared_->model));
  }
  std::string Version() const { return std::string(shared_->model.version()); }
  std::unique_ptr<Engine> MakeEngine() const { return std::make_unique<Engine>(shared_); }

 private:
  std::shared_ptr<SharedModel> shared_;
};

}  // namespace

NB_MODULE(_core, module) {
  nb::exception<Refusal>(module, "LedeError", PyExc_ValueError);
  BindOptions(module);
  nb::class_<Engine>(module, "Engine")
      .def("analyze", &Engine::Analyze, nb::arg("text"), nb::arg("options"), nb::arg("offsets"), nb::arg("id"),
           nb::arg("progress").none());
  nb::class_<ModelHandle>(module, "Model")
      .def(nb::init<const nb::bytes&>())
      .def_prop_ro("version", &ModelHandle::Version)
      .def("engine", &ModelHandle::MakeEngine);
}
