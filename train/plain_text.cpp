#include "plain_text.h"

#include <cstdio>

#include "files.h"
#include "text/utf8.h"

namespace lede::train {

std::string ReadText(const std::string& path) {
  if (!path.ends_with(".xz")) return ReadFile(path);
  // The name is quoted for the shell: single quotes, with any inside closed, escaped and reopened.
  std::string quoted = "'";
  for (const char c : path) quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
  FILE* pipe = popen(("xz -dc " + quoted + "'").c_str(), "r");
  if (pipe == nullptr) Die("Cannot run xz.");
  std::string text;
  char buffer[1 << 16];
  for (std::size_t n; (n = fread(buffer, 1, sizeof buffer, pipe)) > 0;) text.append(buffer, n);
  if (pclose(pipe) != 0) Die("Cannot decompress " + path + ".");
  return text;
}

void ForEachTextChunk(const std::string& argument, ChunkLimits limits, const std::function<void(std::string)>& visit) {
  const std::size_t at = argument.rfind('@');
  const std::size_t every = at == std::string::npos ? 1 : std::stoul(argument.substr(at + 1));
  std::size_t number = 0, held = 0;
  std::string chunk;
  const auto flush = [&] {
    std::size_t replaced;
    if (!chunk.empty()) visit(RepairUtf8(chunk, &replaced));
    chunk.clear(), held = 0;
  };
  ForEachLine(ReadText(argument.substr(0, at)), [&](std::string_view line) {
    if (number++ % every != 0) return;
    chunk.append(line).push_back('\n');
    if (++held >= limits.lines || chunk.size() > limits.bytes) flush();
  });
  flush();
}

}  // namespace lede::train
