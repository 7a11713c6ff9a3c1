#include "line_reader.h"

#include <cstring>

#include "encoding.h"

namespace lede::cli {
namespace {

constexpr std::size_t kChunk = 1 << 16;
constexpr std::size_t kKeptOfTooLong = 1 << 16;  // an id is looked for in it

}  // namespace

LineReader::LineReader(const std::string& path) : file_(path), chunk_(kChunk) {}

bool LineReader::Next(InputLine* line) {
  *line = {{}, ++number_};
  bool any = false;
  while (at_ < end_ || Refill()) {
    any = true;
    const char* const from = chunk_.data() + at_;
    const void* const newline = std::memchr(from, '\n', end_ - at_);
    if (newline != nullptr) {
      const auto size = static_cast<std::size_t>(static_cast<const char*>(newline) - from);
      Append({from, size}, line);
      at_ += size + 1;
      break;
    }
    Append({from, end_ - at_}, line);
    at_ = end_;
  }
  if (!problem().empty() || !any) return false;
  line->carriage_return = line->bytes.ends_with('\r');
  if (line->carriage_return) line->bytes.pop_back();
  return true;
}

bool LineReader::Refill() {
  if (!problem().empty()) return false;
  at_ = 0;
  end_ = file_.Read(chunk_.data(), chunk_.size());
  if (number_ > 1) return end_ > 0;
  const std::string_view encoding = WideEncoding({chunk_.data(), end_});
  if (encoding.empty()) return end_ > 0;
  problem_ = AdviceOnEncoding(encoding);
  return false;
}

void LineReader::Append(std::string_view bytes, InputLine* line) {
  if (line->cut) return;
  line->bytes.append(bytes);
  if (line->bytes.size() <= kMaxBytes) return;
  line->cut = true;
  line->bytes.resize(kKeptOfTooLong);
  line->bytes.shrink_to_fit();
}

}  // namespace lede::cli
