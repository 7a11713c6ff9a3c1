#include "line_pool.h"

#include <algorithm>
#include <system_error>
#include <utility>

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

LinePool::LinePool(const Arguments& arguments, const Model& model, Destination* destination)
    : arguments_(arguments),
      model_(model),
      destination_(destination),
      hints_(CountHints(arguments.options.hints)),
      max_threads_(arguments.threads != 0 ? arguments.threads : std::max(1u, std::thread::hardware_concurrency())) {}

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
  jobs_.push_back({std::move(line), bytes, {}, false, {}});
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
}

std::size_t LinePool::TakeReplaced() { return std::exchange(replaced_, 0); }

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
  all_ok_ = all_ok_ && answer.article.ok;
  job->article = std::move(answer.article);
  replaced_ += answer.replaced;
  if (answer.article.ok) tally_.Add(answer.idle_hints, hints_);
  progress_.Add(1);
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
    destination_->EndArticle(job.article);
    jobs_.pop_front();
  }
}

}  // namespace lede::cli
