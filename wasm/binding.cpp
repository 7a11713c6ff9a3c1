// The core as JavaScript sees it: one class, Engine, that takes text and model in its own memory and
// leaves the analysis there as a flat buffer (docs/buffer.md) or in another format (docs/formats.md). Nothing but numbers crosses the
// boundary, apart from messages for people.
#include <emscripten/bind.h>
#include <emscripten/val.h>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "lede/analyzer.h"
#include "lede/places.h"
#include "options_binding.h"
#include "output/columns.h"
#include "output/formats.h"
#include "output/named_places.h"
#include "output/protection.h"
#include "text/offset_map.h"

namespace {

// Pointers travel as numbers: WebAssembly's memory is an array of bytes to JavaScript.
using Address = std::uintptr_t;

class Engine {
 public:
  Engine() = default;
  ~Engine() { std::free(model_bytes_); }
  Engine(const Engine&) = delete;
  Engine& operator=(const Engine&) = delete;

  /// Where JavaScript writes the model file's `bytes` bytes before it calls loadModel. 0 when there
  /// is not enough memory.
  Address modelBuffer(std::size_t bytes) {
    analyzer_.reset();
    model_ = lede::Model();
    std::free(model_bytes_);
    // aligned_alloc wants a multiple of the alignment
    model_bytes_ = static_cast<std::byte*>(std::aligned_alloc(kAlignment, (bytes / kAlignment + 1) * kAlignment));
    return reinterpret_cast<Address>(model_bytes_);
  }

  /// Takes the model in the model buffer. Returns an ErrorCode, 0 when all went well.
  int loadModel(std::size_t bytes) {
    status_ = lede::Model::View({model_bytes_, bytes}, &model_);
    if (status_.ok()) analyzer_ = std::make_unique<lede::Analyzer>(model_);
    return static_cast<int>(status_.code);
  }

  /// Where JavaScript writes at most `bytes` bytes of UTF-8 before it calls analyze.
  Address textBuffer(std::size_t bytes) { return reinterpret_cast<Address>(document_.TextBuffer(bytes)); }

  /// Analyses the first `bytes` bytes of the text buffer. `progress` is null or a function of the share done in
  /// thousandths and the stage's name, which stops the analysis by returning false. Returns an ErrorCode.
  int analyze(std::size_t bytes, lede::Options options, emscripten::val progress) {
    status_ = document_.SetTextFromBuffer(bytes);
    if (!status_.ok()) return static_cast<int>(status_.code);
    if (!progress.isNull()) {
      options.progress = [](std::uint32_t done, std::string_view stage, void* callback) {
        return (*static_cast<emscripten::val*>(callback))(done, std::string(stage)).as<bool>();
      };
      options.progress_context = &progress;
    }
    status_ = analyzer_->Analyze(&document_, options);
    return static_cast<int>(status_.code);
  }

  /// Writes the last analysis as a flat buffer with offsets in `unit`, a lede::OffsetUnit, and
  /// returns its size in bytes; it lies at resultAddress() until the next call of any function.
  std::size_t writeColumns(int unit) {
    lede::WriteColumns(document_, static_cast<lede::OffsetUnit>(unit), &result_);
    return result_.size();
  }
  /// Writes the last analysis in `format`, a lede::Format, as UTF-8, in the same way. `table`, a lede::CsvTable, and
  /// `article`, what its rows call the article, are for CSV.
  std::size_t writeFormat(int format, int unit, int table, const std::string& article) {
    result_.clear();
    lede::AppendFormat(document_, static_cast<lede::Format>(format),
                       {.offsets = static_cast<lede::OffsetUnit>(unit),
                        .article = article,
                        .table = static_cast<lede::CsvTable>(table)},
                       &result_);
    return result_.size();
  }
  /// Writes the last analysis's text without the names of `choice` (output/protection.h), as JSON, in the same way.
  std::size_t writeProtection(int unit, const std::string& choice) {
    result_.clear();
    const auto offsets = static_cast<lede::OffsetUnit>(unit);
    const lede::ProtectChoice read = lede::ReadProtectChoice(document_, choice, offsets);
    lede::AppendProtection(document_, read, lede::Protect(document_, read), offsets, &result_);
    return result_.size();
  }
  /// Writes at most `limit` places of the gazetteer that `typed` finds (lede/places.h), as JSON, in the same way.
  std::size_t writePlaces(const std::string& typed, std::size_t limit) {
    result_.clear();
    lede::AppendNamedPlaces(lede::FindPlaces(model_, typed, limit), &result_);
    return result_.size();
  }
  Address resultAddress() const { return reinterpret_cast<Address>(result_.data()); }

  std::string errorMessage() const { return status_.message; }
  std::string modelVersion() const { return std::string(model_.version()); }

  static std::string version() { return LEDE_VERSION; }
  static std::uint32_t columnsVersion() { return lede::kColumnsVersion; }
  static std::string columnsLayout() { return lede::ColumnsLayout(); }
  /// The formats and the tables of CSV in the order of their numbers, a line each: "formats json jsonld …".
  static std::string formatNames() {
    std::string names = "formats";
    for (const lede::FormatInfo& info : lede::Formats()) names.append(" ").append(info.name);
    names += "\ntables";
    for (const lede::CsvTableInfo& info : lede::CsvTables()) names.append(" ").append(info.name);
    return names;
  }

 private:
  static constexpr std::size_t kAlignment = 64;

  std::byte* model_bytes_ = nullptr;
  lede::Model model_;
  std::unique_ptr<lede::Analyzer> analyzer_;
  lede::Document document_;
  lede::Status status_;
  std::string result_;
};

}  // namespace

EMSCRIPTEN_BINDINGS(lede_core) {
  BindOptions();
  emscripten::class_<Engine>("Engine")
      .constructor<>()
      .function("modelBuffer", &Engine::modelBuffer)
      .function("loadModel", &Engine::loadModel)
      .function("textBuffer", &Engine::textBuffer)
      .function("analyze", &Engine::analyze)
      .function("writeColumns", &Engine::writeColumns)
      .function("writeFormat", &Engine::writeFormat)
      .function("writeProtection", &Engine::writeProtection)
      .function("writePlaces", &Engine::writePlaces)
      .function("resultAddress", &Engine::resultAddress)
      .function("errorMessage", &Engine::errorMessage)
      .function("modelVersion", &Engine::modelVersion)
      .class_function("version", &Engine::version)
      .class_function("columnsVersion", &Engine::columnsVersion)
      .class_function("columnsLayout", &Engine::columnsLayout)
      .class_function("formatNames", &Engine::formatNames);
}
