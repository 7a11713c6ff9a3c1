#include "syntax/tag_names.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "syntax/arc_features.h"
#include "syntax/sparse_weights.h"

namespace lede {
namespace {

constexpr std::array<std::string_view, kUposCount> kUposNames = {"ADJ",   "ADP",   "ADV", "AUX",  "CCONJ", "DET",
                                                                 "INTJ",  "NOUN",  "NUM", "PART", "PRON",  "PROPN",
                                                                 "PUNCT", "SCONJ", "SYM", "VERB", "X"};

/// Takes a line's first word off it.
std::string_view TakeWord(std::string_view* line) {
  const std::size_t end = std::min(line->find(' '), line->size());
  const std::string_view word = line->substr(0, end);
  line->remove_prefix(std::min(end + 1, line->size()));
  return word;
}

bool ReadLine(std::string_view line, SyntaxNames* out) {
  const std::string_view what = TakeWord(&line);
  if (what == "clusters") {
    const auto [end, error] = std::from_chars(line.data(), line.data() + line.size(), out->clusters, 16);
    return error == std::errc() && end == line.data() + line.size();
  }
  if (what == "tag") {
    const std::optional<Upos> part = UposByName(TakeWord(&line));
    if (!part || out->tags.size() == kMostTags) return false;
    out->part_of_tag.push_back(static_cast<std::uint8_t>(*part));
    out->tags.emplace_back(line);
    return true;
  }
  if (what == "label") {
    if (line.empty() || out->labels.size() == kMostLabels) return false;
    out->labels.emplace_back(line);
    return true;
  }
  if (out->transitions.size() == kMostClasses) return false;
  if (what == "shift") {
    out->transitions.push_back({});
    return line.empty();
  }
  const auto label = std::find(out->labels.begin(), out->labels.end(), line);
  if (label == out->labels.end() || (what != "left" && what != "right")) return false;
  out->transitions.push_back(
      {what == "left" ? ArcMove::kLeft : ArcMove::kRight, static_cast<std::uint8_t>(label - out->labels.begin())});
  return true;
}

}  // namespace

std::string_view UposName(Upos part) { return kUposNames[static_cast<std::size_t>(part)]; }

std::optional<Upos> UposByName(std::string_view name) {
  const auto* const found = std::find(kUposNames.begin(), kUposNames.end(), name);
  if (found == kUposNames.end()) return std::nullopt;
  return static_cast<Upos>(found - kUposNames.begin());
}

bool SyntaxNames::Read(std::span<const std::byte> section, SyntaxNames* out) {
  *out = {};
  std::string_view text(reinterpret_cast<const char*>(section.data()), section.size());
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    if (end == std::string_view::npos || !ReadLine(text.substr(0, end), out)) return false;
    text.remove_prefix(end + 1);
  }
  const auto root = std::find(out->labels.begin(), out->labels.end(), "root");
  out->root = static_cast<std::uint8_t>(root - out->labels.begin());
  // What every state needs one of.
  const auto has = [out](ArcMove move, bool of_root) {
    return std::any_of(out->transitions.begin(), out->transitions.end(), [&](ArcTransition t) {
      return t.move == move && (move == ArcMove::kShift || (t.label == out->root) == of_root);
    });
  };
  return !out->tags.empty() && root != out->labels.end() && has(ArcMove::kShift, false) && has(ArcMove::kLeft, true) &&
         has(ArcMove::kLeft, false) && has(ArcMove::kRight, false);
}

std::string SyntaxNames::Write() const {
  std::string out = "clusters ";
  for (int shift = 60; shift >= 0; shift -= 4) out.push_back("0123456789abcdef"[clusters >> shift & 15]);
  out.push_back('\n');
  for (std::size_t t = 0; t < tags.size(); ++t)
    out.append("tag ").append(UposName(static_cast<Upos>(part_of_tag[t]))).append(" ").append(tags[t]).append("\n");
  for (const std::string& label : labels) out.append("label ").append(label).append("\n");
  for (const ArcTransition t : transitions) {
    if (t.move == ArcMove::kShift)
      out += "shift\n";
    else
      out.append(t.move == ArcMove::kLeft ? "left " : "right ").append(labels[t.label]).append("\n");
  }
  return out;
}

}  // namespace lede
