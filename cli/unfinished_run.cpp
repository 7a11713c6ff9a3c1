#include "unfinished_run.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <system_error>

#include "arguments.h"
#include "files.h"
#include "lede/json.h"
#include "result_file.h"

namespace lede::cli {
namespace {

constexpr mode_t kMode = 0666;  // less what the user's umask takes
constexpr std::size_t kBuffer = 1 << 18;
constexpr std::string_view kJournal = "lede-run/1\n";
constexpr std::size_t kMaxJournal = 1 << 24;

/// What a small file of our own holds; nothing where there is none.
std::string Contents(const std::string& path) {
  std::string bytes;
  if (std::filesystem::exists(path)) ReadAll(path, kMaxJournal, &bytes);
  return bytes;
}

std::uint64_t SizeOf(const std::string& path) {
  struct stat about {};
  return stat(path.c_str(), &about) == 0 ? static_cast<std::uint64_t>(about.st_size) : 0;
}

/// Takes the rest of a line that begins with `key` and a blank off the front; false where it begins otherwise.
bool TakeLine(std::string_view key, std::string_view* text, std::string_view* value) {
  const std::size_t end = text->find('\n');
  if (end == std::string_view::npos || !text->starts_with(key) || text->substr(key.size(), 1) != " ") return false;
  *value = text->substr(key.size() + 1, end - key.size() - 1);
  text->remove_prefix(end + 1);
  return true;
}

bool TakeNumber(std::string_view key, std::string_view* text, std::uint64_t* number) {
  std::string_view value;
  if (!TakeLine(key, text, &value)) return false;
  return std::from_chars(value.data(), value.data() + value.size(), *number).ec == std::errc();
}

/// How many articles a journal says are done; 0 where it is none.
std::uint64_t DoneIn(std::string_view journal) {
  std::uint64_t done = 0;
  const std::size_t line = journal.find("\ndone ");
  if (line == std::string_view::npos) return 0;
  journal.remove_prefix(line + 1);
  return TakeNumber("done", &journal, &done) ? done : 0;
}

/// The beginning of "run.json", which is the same for runs of the same description.
std::string Beginning(const RunDescription& description) {
  std::string json = "{\"schema\":\"lede-run/1\",\"made_by\":{\"program\":";
  AppendJsonString(description.program, &json);
  json += ",\"model\":";
  AppendJsonString(description.model, &json);
  json.append("},\"options\":").append(description.options).append(",\"inputs\":").append(description.inputs);
  return json += ",\"articles\":";
}

/// Reads what "run.json" says of a finished run of this description; false where it is of another or there is none.
bool IsFinished(const std::string& folder, const RunDescription& description, RunState* state) {
  const std::string json = Contents(folder + "/run.json"), beginning = Beginning(description);
  if (!json.starts_with(beginning)) return false;
  const char* at = json.data() + beginning.size();
  const char* const end = json.data() + json.size();
  at = std::from_chars(at, end, state->done).ptr;
  constexpr std::string_view kRejected = ",\"rejected\":";
  if (!std::string_view(at, static_cast<std::size_t>(end - at)).starts_with(kRejected)) return false;
  return std::from_chars(at + kRejected.size(), end, state->rejected).ec == std::errc();
}

}  // namespace

std::unique_ptr<UnfinishedRun> UnfinishedRun::Open(const std::string& folder, const RunDescription& description,
                                                   std::vector<std::string> names, bool resume, bool* finished,
                                                   RunState* state) {
  std::unique_ptr<UnfinishedRun> run(new UnfinishedRun(folder, description));
  const bool begun = std::filesystem::exists(run->unfinished_);
  *finished = resume && !begun && IsFinished(folder, description, state);
  if (*finished || !run->Lock()) return nullptr;
  for (std::string& name : names) {
    std::string path = run->unfinished_ + "/" + name;
    run->parts_.push_back({std::move(name), std::move(path)});
  }
  const std::string journal = Contents(run->unfinished_ + "/journal");
  if (DoneIn(journal) == 0) {
    run->Begin();
    return run;
  }
  if (resume) return run->GoOn(journal, state) ? std::move(run) : nullptr;
  Complain(folder + " has " + std::to_string(DoneIn(journal)) +
           " articles of a run that has not finished: go on with " + "--resume, or delete " + run->unfinished_ +
           " to begin anew.");
  return nullptr;
}

UnfinishedRun::~UnfinishedRun() {
  for (const Part& part : parts_) {
    if (part.descriptor >= 0) close(part.descriptor);
  }
  if (lock_ >= 0) close(lock_);
}

void UnfinishedRun::Write(std::size_t file, std::string_view bytes) {
  Part& part = parts_[file];
  part.buffer.append(bytes);
  part.bytes += bytes.size();
  if (part.buffer.size() >= kBuffer) Flush(&part);
}

void UnfinishedRun::Save(const RunState& state) {
  for (Part& part : parts_) {
    Flush(&part);
    if (fdatasync(part.descriptor) != 0) Fail(part.path);
  }
  const std::string path = unfinished_ + "/journal", next = path + ".next";
  const int descriptor = open(next.c_str(), O_CREAT | O_TRUNC | O_WRONLY | O_CLOEXEC, kMode);
  if (descriptor < 0) Fail(next);
  const std::string journal = Journal(state);
  const bool written = write(descriptor, journal.data(), journal.size()) == static_cast<ssize_t>(journal.size());
  if (!written || fdatasync(descriptor) != 0) Fail(next);
  if (close(descriptor) != 0 || std::rename(next.c_str(), path.c_str()) != 0) Fail(path);
}

void UnfinishedRun::Finish(const RunState& state, std::size_t empty_means_none) {
  Save(state);
  // While the files move, nothing says that they are whole.
  unlink((folder_ + "/run.json").c_str());
  for (std::size_t i = 0; i < parts_.size(); ++i) {
    Part& part = parts_[i];
    if (close(part.descriptor) != 0) Fail(part.path);
    part.descriptor = -1;
    const std::string place = folder_ + "/" + part.name;
    if (i == empty_means_none && part.bytes == 0) {
      unlink(part.path.c_str());
      unlink(place.c_str());
    } else if (std::rename(part.path.c_str(), place.c_str()) != 0) {
      Fail(place);
    }
  }
  ResultFile manifest(folder_, "run.json");
  manifest.Write(Manifest(state));
  manifest.Finish();
  for (const char* const name : {"journal", "lock"}) unlink((unfinished_ + "/" + name).c_str());
  rmdir(unfinished_.c_str());
}

/// Makes the folder, and sees to it that no other program writes there; the system lets go of it when this one dies.
bool UnfinishedRun::Lock() {
  if (mkdir(unfinished_.c_str(), 0777) != 0 && errno != EEXIST) Fail(unfinished_);
  const std::string path = unfinished_ + "/lock";
  lock_ = open(path.c_str(), O_CREAT | O_WRONLY | O_CLOEXEC, kMode);
  if (lock_ < 0) Fail(path);
  if (flock(lock_, LOCK_EX | LOCK_NB) == 0) return true;
  Complain("--out " + folder_ + ": another run is writing there; wait for it, or choose another folder.");
  return false;
}

void UnfinishedRun::Begin() {
  unlink((unfinished_ + "/journal").c_str());
  for (Part& part : parts_) {
    part.descriptor = open(part.path.c_str(), O_CREAT | O_TRUNC | O_WRONLY | O_APPEND | O_CLOEXEC, kMode);
    if (part.descriptor < 0) Fail(part.path);
  }
}

bool UnfinishedRun::GoOn(std::string_view journal, RunState* state) {
  if (!ReadJournal(journal, state)) return false;
  for (Part& part : parts_) {
    // Where the run died while its files took their places, some are there already.
    const std::string place = folder_ + "/" + part.name;
    if (part.bytes > 0 && !std::filesystem::exists(part.path) && SizeOf(place) == part.bytes)
      std::rename(place.c_str(), part.path.c_str());
    part.descriptor = open(part.path.c_str(), O_CREAT | O_WRONLY | O_APPEND | O_CLOEXEC, kMode);
    if (part.descriptor < 0) Fail(part.path);
    if (SizeOf(part.path) < part.bytes) {
      Complain(part.path + ": shorter than the run had written; delete " + unfinished_ + " to begin anew.");
      return false;
    }
    if (ftruncate(part.descriptor, static_cast<off_t>(part.bytes)) != 0) Fail(part.path);
  }
  return true;
}

bool UnfinishedRun::ReadJournal(std::string_view journal, RunState* state) {
  const auto refuse = [this](const std::string& why) {
    Complain("The unfinished run in " + folder_ + " " + why + ": give those again, or delete " + unfinished_ +
             " to begin anew.");
    return false;
  };
  std::string_view program, model, options, inputs, tally;
  if (!journal.starts_with(kJournal)) return refuse("has a journal of another version of lede");
  journal.remove_prefix(kJournal.size());
  bool whole = TakeLine("program", &journal, &program) && TakeLine("model", &journal, &model) &&
               TakeLine("options", &journal, &options) && TakeLine("inputs", &journal, &inputs) &&
               TakeNumber("done", &journal, &state->done) && TakeNumber("rejected", &journal, &state->rejected) &&
               TakeLine("tally", &journal, &tally);
  if (!whole) return refuse("has a journal that cannot be read");
  if (program != description_.program)
    return refuse("was begun by lede " + std::string(program) + ", and this is " + description_.program);
  if (model != description_.model)
    return refuse("was begun with model " + std::string(model) + ", and this is " + description_.model);
  if (options != description_.options) return refuse("was begun with other options");
  if (inputs != description_.inputs) return refuse("was begun with other files, or files of other sizes");
  state->tally = tally;
  for (Part& part : parts_) whole = whole && TakeNumber(part.name, &journal, &part.bytes);
  return whole || refuse("has a journal that cannot be read");
}

void UnfinishedRun::Flush(Part* part) {
  std::string_view rest = part->buffer;
  while (!rest.empty()) {
    const ssize_t written = write(part->descriptor, rest.data(), rest.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) Fail(part->path);
    rest.remove_prefix(static_cast<std::size_t>(written));
  }
  part->buffer.clear();
}

std::string UnfinishedRun::Journal(const RunState& state) const {
  std::string text(kJournal);
  const auto line = [&text](std::string_view key, std::string_view value) {
    text.append(key).append(" ").append(value).append("\n");
  };
  line("program", description_.program), line("model", description_.model);
  line("options", description_.options), line("inputs", description_.inputs);
  line("done", std::to_string(state.done)), line("rejected", std::to_string(state.rejected));
  line("tally", state.tally);
  for (const Part& part : parts_) line(part.name, std::to_string(part.bytes));
  return text;
}

std::string UnfinishedRun::Manifest(const RunState& state) const {
  std::string json = Beginning(description_) + std::to_string(state.done) +
                     ",\"rejected\":" + std::to_string(state.rejected) + ",\"files\":{";
  for (const Part& part : parts_) {
    if (&part != &parts_.front()) json += ',';
    AppendJsonString(part.name, &json);
    json += ":{\"bytes\":" + std::to_string(part.bytes) + "}";
  }
  return json += "}}\n";
}

/// Threads may be at work, so the program ends as it stands.
void UnfinishedRun::Fail(const std::string& path) {
  Complain("Cannot write " + path + ": " + std::strerror(errno) + ". What is whole is kept: --resume goes on with it.");
  std::_Exit(kBadInput);
}

}  // namespace lede::cli
