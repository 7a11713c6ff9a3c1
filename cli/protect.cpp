// An article without the names that its reader chose.
#include "protect/protect.h"

#include <algorithm>
#include <cstdio>
#include <string>
#include <string_view>
#include <utility>

#include "commands.h"
#include "files.h"
#include "lede/analyzer.h"
#include "output/protection.h"
#include "text/utf8.h"

namespace lede::cli {
namespace {

/// The first line of a key, so that nobody sends it along.
constexpr std::string_view kKeyWarning =
    "WARNING: this file tells who the placeholders stand for. Keep it apart from the article, and give it to nobody "
    "who "
    "must not know.\n\n";

/// A name a line; empty lines are passed over.
void AddNames(std::string_view lines, ProtectChoice* choice) {
  for (std::size_t begin = 0; begin < lines.size();) {
    const std::size_t end = std::min(lines.find('\n', begin), lines.size());
    std::string_view name = lines.substr(begin, end - begin);
    if (name.ends_with('\r')) name.remove_suffix(1);
    if (name.find_first_not_of(" \t") != std::string_view::npos) choice->names.emplace_back(name);
    begin = end + 1;
  }
}

std::string FileNameOf(const std::string& path) {
  std::size_t replaced = 0;
  return RepairUtf8(path.substr(path.find_last_of('/') + 1), &replaced);
}

bool ReadChoice(const Arguments& arguments, ProtectChoice* choice) {
  choice->types = arguments.protect_types;
  if (!arguments.protect_names.empty()) {
    std::string names;
    if (!ReadAll(arguments.protect_names, Document::kMaxBytes, &names) ||
        !RequireUtf8(arguments.protect_names, false, &names))
      return false;
    AddNames(names, choice);
  }
  if (arguments.files[0] != "-") choice->beside.push_back({"file", FileNameOf(arguments.files[0])});
  return true;
}

/// Says what of the article is left to decide, by line and words; how many there are.
std::size_t TellLeftovers(const std::string& path, const ProtectedText& text, const Protection& protection) {
  std::size_t line = 1, at = 0;
  for (const Leftover& left : text.leftovers) {
    for (; at < left.to.begin; ++at) line += text.text[at] == '\n';
    const std::string words = text.text.substr(left.to.begin, left.to.size());
    const std::string where = text.name.empty() ? ", line " + std::to_string(line) : ", its name";
    std::string sentence = DisplayName(path);
    sentence.append(where).append(": \"").append(words).append("\" may tell ");
    sentence.append(protection.placeholders[left.who[0]].words).append(" (").append(TraceKindName(left.kind));
    Complain(sentence.append(", ").append(LikelihoodName(left.likelihood)).append(")."));
  }
  return text.leftovers.size();
}

/// Has all that is left replaced too.
void WantLeftovers(const Protection& protection, ProtectChoice* choice) {
  for (std::uint32_t text = 0; text < protection.texts.size(); ++text) {
    for (const Leftover& left : protection.texts[text].leftovers) choice->replace.push_back({text, left.from});
  }
}

bool WriteKey(const std::string& path, const Protection& protection) {
  std::string key(kKeyWarning);
  for (const Placeholder& placeholder : protection.placeholders) {
    key.append(placeholder.words).append("\t").append(placeholder.name);
    for (const std::string& form : placeholder.forms) {
      if (form != placeholder.name) key.append("\t").append(form);
    }
    key += '\n';
  }
  std::FILE* const file = std::fopen(path.c_str(), "wb");
  const bool written = file != nullptr && std::fwrite(key.data(), 1, key.size(), file) == key.size();
  const bool closed = file == nullptr || std::fclose(file) == 0;
  if (!written || !closed) Complain(DisplayName(path) + ": the key could not be written.");
  return written && closed;
}

}  // namespace

int ProtectFile(const Arguments& arguments, const Model& model) {
  const std::string& path = arguments.files[0];
  ProtectChoice choice;
  std::string text;
  if (!ReadChoice(arguments, &choice) || !ReadAll(path, Document::kMaxBytes, &text) ||
      !RequireUtf8(path, arguments.lossy, &text))
    return kBadInput;
  Document document;
  Status status = document.SetText(std::move(text));
  if (status.ok()) status = Analyzer(model).Analyze(&document, arguments.options);
  if (!status.ok()) {
    Complain(DisplayName(path) + ": " + status.message);
    return kBadInput;
  }
  Protection protection = Protect(document, choice);
  // What is replaced parts what it stood in, and the parts may be traces of their own.
  for (int round = 0; arguments.leftovers == Leftovers::kReplace && round < 4; ++round) {
    WantLeftovers(protection, &choice);
    protection = Protect(document, choice);
  }
  std::size_t open = 0;
  if (arguments.leftovers != Leftovers::kLeave) {
    for (const ProtectedText& one : protection.texts) open += TellLeftovers(path, one, protection);
  }
  if (arguments.report) {
    std::string report;
    AppendProtection(document, choice, protection, arguments.offsets, &report);
    Print(report + "\n");
  } else if (open == 0) {
    Print(protection.texts[0].text);
  }
  if (open > 0)
    Complain(DisplayName(path) + ": what is listed above is not decided; --leftovers replace or leave decides it.");
  const bool kept = arguments.key.empty() || WriteKey(arguments.key, protection);
  return open == 0 && kept ? kDone : kBadInput;
}

}  // namespace lede::cli
