// Many documents, a line each: read in batches, analysed by several threads, printed in order.
#include <algorithm>
#include <atomic>
#include <nlohmann/json.hpp>
#include <string>
#include <thread>
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

/// JSON may escape half of a surrogate pair, which is no character: such escapes become U+FFFD.
void ReplaceLoneSurrogateEscapes(std::string* line) {
  const auto surrogate = [&](std::size_t at) -> unsigned {  // its value where \uD800…\uDFFF stands at `at`, else 0
    if (at + 6 > line->size() || line->compare(at, 2, "\\u") != 0) return 0;
    unsigned value = 0;
    for (std::size_t i = at + 2; i < at + 6; ++i) {
      const char c = (*line)[i];
      const int digit = c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
      if (digit < 0) return 0;
      value = value * 16 + static_cast<unsigned>(digit);
    }
    return value >= 0xD800 && value <= 0xDFFF ? value : 0;
  };
  for (std::size_t at = line->find('\\'); at != std::string::npos; at = line->find('\\', at)) {
    const unsigned value = surrogate(at);
    if (value == 0) {
      at += 2;
    } else if (value < 0xDC00 && surrogate(at + 6) >= 0xDC00) {
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

/// One thread's tools.
class Worker {
 public:
  Worker(const Arguments& arguments, const Model& model) : arguments_(arguments), analyzer_(model) {}

  /// The output line for an input line; `ok` becomes false where it tells of an error.
  std::string Analyze(std::string line, std::size_t number, bool* ok) {
    *ok = false;
    const std::string where = "Line " + std::to_string(number) + ": ";
    const std::size_t bad = FindInvalidUtf8(line);
    if (bad != std::string::npos) {
      if (!arguments_.lossy) return ErrorLine(nullptr, where + "not valid UTF-8 at byte " + std::to_string(bad) + " of the line.");
      std::size_t replaced;
      line = RepairUtf8(line, &replaced);
    }
    ReplaceLoneSurrogateEscapes(&line);
    const Json object = Json::parse(line, nullptr, /*allow_exceptions=*/false);
    if (!object.is_object()) return ErrorLine(nullptr, where + "a JSON object is expected.");
    const Json id = object.value("id", Json());
    if (!id.is_string() && !id.is_number()) return ErrorLine(nullptr, where + "\"id\" is missing, or neither text nor a number.");
    const auto text = object.find("text");
    if (text == object.end() || !text->is_string()) return ErrorLine(id, where + "\"text\" is missing or no text.");
    const Json date = object.value("date", Json());
    if (!date.is_null() && !date.is_string()) return ErrorLine(id, where + "\"date\" is neither text nor null.");

    Status status = document_.SetText(text->get<std::string>());
    const std::string document_date = date.is_string() ? date.get<std::string>() : arguments_.date;
    if (status.ok()) status = analyzer_.Analyze(&document_, {.document_date = document_date});
    if (!status.ok()) return ErrorLine(id, where + status.message);
    *ok = true;
    std::string json;
    const std::string id_text = id.is_string() ? id.get<std::string>() : id.dump();
    AppendJson(document_, {.offsets = arguments_.offsets, .id = id_text, .has_id = true}, &json);
    json.push_back('\n');
    return json;
  }

 private:
  const Arguments& arguments_;
  Analyzer analyzer_;
  Document document_;
};

struct Job {
  std::string line;
  std::size_t number;
  std::string output;
  bool ok = false;
};

void RunBatch(std::vector<Job>* jobs, std::vector<std::unique_ptr<Worker>>* workers) {
  std::atomic<std::size_t> next = 0;
  const auto work = [&](Worker* worker) {
    for (std::size_t i; (i = next.fetch_add(1)) < jobs->size();) {
      Job& job = (*jobs)[i];
      job.output = worker->Analyze(std::move(job.line), job.number, &job.ok);
    }
  };
  std::vector<std::thread> threads;
  for (std::size_t t = 1; t < std::min(workers->size(), jobs->size()); ++t) threads.emplace_back(work, (*workers)[t].get());
  work(workers->front().get());
  for (std::thread& thread : threads) thread.join();
}

}  // namespace

int AnalyzeJsonLines(const Arguments& arguments, const Model& model) {
  const unsigned threads = arguments.threads != 0 ? arguments.threads : std::max(1u, std::thread::hardware_concurrency());
  std::vector<std::unique_ptr<Worker>> workers;
  for (unsigned t = 0; t < threads; ++t) workers.push_back(std::make_unique<Worker>(arguments, model));
  int exit_code = kDone;
  std::vector<Job> jobs;
  std::size_t bytes = 0;
  const auto flush = [&] {
    if (jobs.empty()) return;
    RunBatch(&jobs, &workers);
    for (const Job& job : jobs) {
      Print(job.output);
      if (!job.ok) exit_code = kBadInput;
    }
    jobs.clear();
    bytes = 0;
  };
  for (const std::string& path : arguments.files) {
    LineReader reader(path);
    if (!reader.ok()) {
      exit_code = kBadInput;
      continue;
    }
    std::string line;
    for (std::size_t number = 1; reader.Next(&line); ++number) {
      if (line.find_first_not_of(" \t") == std::string::npos) continue;
      bytes += line.size();
      jobs.push_back({std::move(line), number, {}, false});
      if (jobs.size() >= kLinesPerThread * threads || bytes >= kBytesPerBatch) flush();
    }
    flush();
  }
  return exit_code;
}

}  // namespace lede::cli
