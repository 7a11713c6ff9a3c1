// Many documents, a line each: read in batches, analysed by several threads, printed in order.
#include <algorithm>
#include <atomic>
#include <charconv>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

#include "commands.h"
#include "files.h"
#include "lede/analyzer.h"
#include "output/json.h"
#include "text/utf8.h"

namespace lede::cli {
namespace {

using Json = nlohmann::json;

/// A batch ends at whichever is reached first; it bounds the memory in use.
constexpr std::size_t kLinesPerThread = 32;
constexpr std::size_t kBytesPerBatch = 64 << 20;

/// The surrogate that is escaped at `at`, or 0 where something else stands there.
unsigned EscapedSurrogate(std::string_view line, std::size_t at) {
  const std::string_view escape = line.substr(std::min(at, line.size()), 6);
  unsigned value = 0;
  if (escape.size() < 6 || !escape.starts_with("\\u")) return 0;
  const auto [end, error] = std::from_chars(escape.data() + 2, escape.data() + 6, value, 16);
  return error == std::errc() && end == escape.data() + 6 && value >= 0xD800 && value <= 0xDFFF ? value : 0;
}

/// JSON may escape half of a surrogate pair, which is no character: such escapes become U+FFFD.
void ReplaceLoneSurrogateEscapes(std::string* line) {
  for (std::size_t at = line->find('\\'); at != std::string::npos; at = line->find('\\', at)) {
    const unsigned value = EscapedSurrogate(*line, at);
    if (value == 0) {
      at += 2;
    } else if (value < 0xDC00 && EscapedSurrogate(*line, at + 6) >= 0xDC00) {
      at += 12;
    } else {
      line->replace(at, 6, "\\ufffd");
      at += 6;
    }
  }
}

std::string ErrorLine(const Json& id, const std::string& sentence) {
  std::string json = "{\"id\":" + id.dump(-1, ' ', false, Json::error_handler_t::replace) + ",\"error\":";
  AppendJsonString(sentence, &json);
  json += "}\n";
  return json;
}

struct Job {
  std::string line;
  std::size_t number = 0;  ///< counted from 1
  std::string output;
  std::size_t replaced = 0;  ///< sequences of bytes that were not UTF-8
  bool ok = false;
};

/// One thread's tools.
class Worker {
 public:
  Worker(const Arguments& arguments, const Model& model) : arguments_(arguments), analyzer_(model) {}

  /// Writes the job's output line: an analysis, or what is wrong with the input line.
  void Run(Job* job) {
    Json id;
    std::string problem = Analyze(job, &id);
    job->ok = problem.empty();
    if (!job->ok) job->output = ErrorLine(id, "Line " + std::to_string(job->number) + ": " + problem);
    job->line = {};
  }

 private:
  /// Returns what is wrong, or nothing; `id` is the line's as far as it could be read.
  std::string Analyze(Job* job, Json* id) {
    if (const std::size_t bad = FindInvalidUtf8(job->line); bad != std::string::npos) {
      if (!arguments_.lossy) return "not valid UTF-8 at byte " + std::to_string(bad) + " of the line.";
      job->line = RepairUtf8(job->line, &job->replaced);
    }
    ReplaceLoneSurrogateEscapes(&job->line);
    const Json object = Json::parse(job->line, nullptr, /*allow_exceptions=*/false);
    if (object.is_discarded()) return "not valid JSON.";
    if (!object.is_object()) return "a JSON object is expected.";
    const Json given_id = object.value("id", Json());
    if (!given_id.is_string() && !given_id.is_number()) return "\"id\" is missing, or neither text nor a number.";
    *id = given_id;
    const auto text = object.find("text");
    if (text == object.end() || !text->is_string()) return "\"text\" is missing, or no text.";
    const Json date = object.value("date", Json());
    if (!date.is_null() && !date.is_string()) return "\"date\" is neither text nor null.";

    Status status = document_.SetText(text->get<std::string>());
    const std::string document_date = date.is_string() ? date.get<std::string>() : arguments_.date;
    if (status.ok()) status = analyzer_.Analyze(&document_, {.document_date = document_date});
    if (!status.ok()) return status.message;
    const std::string id_text = id->is_string() ? id->get<std::string>() : id->dump();
    AppendJson(document_, {.offsets = arguments_.offsets, .id = id_text, .has_id = true}, &job->output);
    job->output.push_back('\n');
    return {};
  }

  const Arguments& arguments_;
  Analyzer analyzer_;
  Document document_;
};

/// Collects lines into batches, has the workers analyse each, and prints the results in order.
class Batches {
 public:
  Batches(const Arguments& arguments, const Model& model) {
    const unsigned threads =
        arguments.threads != 0 ? arguments.threads : std::max(1u, std::thread::hardware_concurrency());
    for (unsigned t = 0; t < threads; ++t) workers_.push_back(std::make_unique<Worker>(arguments, model));
  }

  void Add(std::string line, std::size_t number) {
    bytes_ += line.size();
    jobs_.push_back({std::move(line), number, {}, 0, false});
    if (jobs_.size() >= kLinesPerThread * workers_.size() || bytes_ >= kBytesPerBatch) Flush();
  }

  void Flush() {
    RunAll();
    for (const Job& job : jobs_) {
      Print(job.output);
      replaced_ += job.replaced;
      all_ok_ = all_ok_ && job.ok;
    }
    jobs_.clear();
    bytes_ = 0;
  }

  bool all_ok() const { return all_ok_; }
  /// How many sequences of bytes were replaced since the last call.
  std::size_t TakeReplaced() { return std::exchange(replaced_, 0); }

 private:
  void RunAll() {
    std::atomic<std::size_t> next = 0;
    const auto work = [&](Worker* worker) {
      for (std::size_t i; (i = next.fetch_add(1)) < jobs_.size();) worker->Run(&jobs_[i]);
    };
    std::vector<std::thread> threads;
    for (std::size_t t = 1; t < std::min(workers_.size(), jobs_.size()); ++t) {
      threads.emplace_back(work, workers_[t].get());
    }
    work(workers_.front().get());
    for (std::thread& thread : threads) thread.join();
  }

  std::vector<std::unique_ptr<Worker>> workers_;
  std::vector<Job> jobs_;
  std::size_t bytes_ = 0;
  std::size_t replaced_ = 0;
  bool all_ok_ = true;
};

}  // namespace

int AnalyzeJsonLines(const Arguments& arguments, const Model& model) {
  Batches batches(arguments, model);
  bool all_read = true;
  for (const std::string& path : arguments.files) {
    LineReader reader(path);
    std::string line;
    for (std::size_t number = 1; reader.Next(&line); ++number) {
      if (line.find_first_not_of(" \t") != std::string::npos) batches.Add(std::move(line), number);
    }
    batches.Flush();
    all_read = all_read && reader.ok();
    if (const std::size_t replaced = batches.TakeReplaced(); replaced != 0) ComplainReplaced(path, replaced);
  }
  return all_read && batches.all_ok() ? kDone : kBadInput;
}

}  // namespace lede::cli
