#include "line_pool.h"

#include <algorithm>
#include <system_error>
#include <utility>

#include "files.h"

namespace lede::cli {
namespace {

/// How much may be under way for each thread that may be started, and for all of them.
constexpr std::size_t kLinesPerThread = 1024;
constexpr std::size_t kBytesPerThread = 8 << 20;
constexpr std::size_t kMaxHeldBytes = 128 << 20;
/// An analyzer takes megabytes: another thread is worth it where so much waits for each that there is.
constexpr std::size_t kWorthAThread = 16 << 10;

}  // namespace

/// Takes the pieces of one job's answer.
class LinePool::JobSink : public JsonSink {
 public:
  JobSink(LinePool* pool, Job* job) : pool_(pool), job_(job) {}

  void Write(std::string_view piece) override {
    const std::lock_guard lock(pool_->mutex_);
    pool_->Write(job_, piece);
  }

 private:
  LinePool* pool_;
  Job* job_;
};

LinePool::LinePool(const Arguments& arguments, const Model& model, Destination* destination, std::uint64_t total)
    : arguments_(arguments),
      model_(model),
      destination_(destination),
      hints_(CountHints(arguments.options.hints)),
      max_threads_(arguments.threads != 0 ? arguments.threads : std::max(1u, std::thread::hardware_concurrency())),
      kept_(arguments.keep.size(), '0'),
      progress_(arguments.progress, arguments.out.empty(), total) {
  const RunState& state = destination->state();
  progress_.StartAt(state.done);
  const std::size_t slash = state.tally.find('/');
  if (slash == std::string::npos) return;
  tally_.Restore(std::string_view(state.tally).substr(0, slash));
  if (state.tally.size() - slash - 1 == kept_.size()) kept_ = state.tally.substr(slash + 1);
}

LinePool::~LinePool() {
  {
    const std::lock_guard lock(mutex_);
    ended_ = true;
  }
  lines_wait_.notify_all();
  for (std::thread& thread : threads_) thread.join();
}

void LinePool::Add(InputLine line) {
  std::unique_lock lock(mutex_);
  answered_.wait(lock, [this] { return HasRoom(); });
  const std::size_t bytes = line.bytes.size();
  Job job = {.bytes = bytes, .source = line.source, .number = line.number, .position = line.position};
  job.line = std::move(line);
  jobs_.push_back(std::move(job));
  ++waiting_;
  waiting_bytes_ += bytes;
  held_bytes_ += bytes;
  StartThreads();
  if (threads_.empty()) {
    LineAnalyzer analyzer(arguments_, model_);
    Run(&analyzer, &lock);
    FlushOutput();
  } else {
    lines_wait_.notify_one();
  }
}

void LinePool::Finish() {
  std::unique_lock lock(mutex_);
  answered_.wait(lock, [this] { return jobs_.empty(); });
  FlushOutput();
  progress_.Clear();
  TellReplaced();
}

void LinePool::TellIdle() const {
  tally_.Tell(arguments_.hints, arguments_.options.hints);
  for (std::size_t i = 0; i < kept_.size(); ++i) {
    if (kept_[i] == '0') Complain("--keep: no article has \"" + arguments_.keep[i] + "\".");
  }
}

bool LinePool::HasRoom() const {
  const std::size_t threads = std::max<std::size_t>(threads_.size(), 1);
  return jobs_.empty() ||
         (jobs_.size() < kLinesPerThread * threads && held_bytes_ < std::min(kBytesPerThread * threads, kMaxHeldBytes));
}

/// Starts a thread where there is none, or where much waits. Where the system gives no more of them, those there are do
/// the work; where it gives none at all, the one that adds lines does.
void LinePool::StartThreads() {
  const bool wanted = threads_.empty() || waiting_bytes_ >= kWorthAThread * threads_.size();
  if (!wanted || threads_.size() >= max_threads_) return;
  try {
    threads_.emplace_back([this] { Work(); });
  } catch (const std::system_error&) {
    max_threads_ = threads_.size();
  }
}

void LinePool::Work() {
  LineAnalyzer analyzer(arguments_, model_);
  std::unique_lock lock(mutex_);
  for (;;) {
    lines_wait_.wait(lock, [this] { return waiting_ > 0 || ended_; });
    if (waiting_ == 0) return;
    Run(&analyzer, &lock);
    if (waiting_ == 0) FlushOutput();
  }
}

/// Answers the first line that waits. The lock is held at the start and at the end, not in between.
void LinePool::Run(LineAnalyzer* analyzer, std::unique_lock<std::mutex>* lock) {
  Job* const job = &jobs_[jobs_.size() - waiting_];  // other jobs come and go at the ends: it stays where it is
  --waiting_;
  waiting_bytes_ -= job->bytes;
  // The last one that waited may take long: what is answered need not wait for it.
  if (waiting_ == 0) FlushOutput();
  lock->unlock();
  JobSink sink(this, job);
  Answer answer = analyzer->Run(std::move(job->line), &sink);
  lock->lock();
  job->answered = true;
  held_bytes_ -= job->bytes;
  job->answer = std::move(answer);
  PrintAnswered();
  answered_.notify_one();
}

void LinePool::Write(Job* job, std::string_view piece) {
  if (job != &jobs_.front()) {
    job->output.append(piece);
    held_bytes_ += piece.size();
    return;
  }
  destination_->Write(job->output);
  held_bytes_ -= job->output.size();
  job->output = {};
  destination_->Write(piece);
}

void LinePool::PrintAnswered() {
  while (!jobs_.empty()) {
    Job& job = jobs_.front();
    destination_->Write(job.output);
    held_bytes_ -= job.output.size();
    job.output = {};
    if (!job.answered) break;
    Conclude(job);
    jobs_.pop_front();
  }
}

/// All of the first job's answer has been written; those before it are concluded.
void LinePool::Conclude(const Job& job) {
  if (job.source != concluded_) TellReplaced();
  concluded_ = job.source;
  replaced_ += job.answer.replaced;
  if (job.answer.problem.empty()) {
    tally_.Add(job.answer.idle_hints, hints_);
    for (std::size_t i = 0; i < kept_.size(); ++i) {
      if (job.answer.kept[i] == '1') kept_[i] = '1';
    }
    destination_->EndArticle(job.answer.article);
  } else {
    all_ok_ = false;
    progress_.Clear();
    destination_->Reject({.file = FileMember(job.source.get()),
                          .place = PlaceOf(job.source.get(), job.number),
                          .line = job.number,
                          .id = job.answer.id,
                          .reason = job.answer.problem});
  }
  destination_->Reached(tally_.State() + "/" + kept_);
  progress_.Add(job.position);
}

void LinePool::TellReplaced() {
  if (replaced_ != 0) ComplainReplaced(concluded_ == nullptr ? "-" : concluded_->path, replaced_);
  replaced_ = 0;
}

}  // namespace lede::cli
