#include "hints/phrase_finder.h"

#include <algorithm>

#include "text/unicode.h"
#include "text/utf8.h"

namespace lede {
namespace {

constexpr std::size_t kGroupBytes = 4;  // first letters that phrases are told apart by
constexpr std::uint64_t kBase = 0x9E3779B97F4A7C15ull;

std::uint64_t Extended(std::uint64_t hash, std::string_view bytes) {
  for (const char c : bytes) hash = hash * kBase + static_cast<unsigned char>(c) + 1;
  return hash;
}

std::uint64_t Power(std::size_t exponent) {
  std::uint64_t power = 1;
  for (std::uint64_t square = kBase; exponent != 0; exponent >>= 1, square *= square) {
    if ((exponent & 1) != 0) power *= square;
  }
  return power;
}

/// Words of different lengths have different keys.
std::uint64_t KeyOf(std::uint64_t hash, std::size_t bytes) { return hash ^ (bytes + 1) * 0xC2B2AE3D27D4EB4Full; }

void AppendFoldedChar(std::string_view text, std::size_t at, const DecodedChar& c, std::string* out) {
  if (IsSpace(c.code_point)) {
    if (out->empty() || out->back() != ' ') *out += ' ';
  } else if (IsApostrophe(c.code_point)) {
    *out += '\'';
  } else if (IsDoubleQuote(c.code_point)) {
    *out += '"';
  } else {
    out->append(text, at, c.bytes);
  }
}

std::string_view Trimmed(std::string_view folded) {
  if (folded.starts_with(' ')) folded.remove_prefix(1);
  if (folded.ends_with(' ')) folded.remove_suffix(1);
  return folded;
}

}  // namespace

void PhraseFinder::Clear() {
  phrase_of_.Clear(), group_of_.Clear();
  groups_.clear(), places_.clear(), tokens_.clear(), folded_.clear();
}

std::uint32_t PhraseFinder::Add(std::string_view folded) {
  folded = Trimmed(folded);
  const auto next = static_cast<std::uint32_t>(places_.size());
  const auto [phrase, is_new] = phrase_of_.Add(KeyOf(Extended(0, folded), folded.size()), next);
  if (!is_new) return phrase;
  places_.emplace_back();
  const std::string_view head = folded.substr(0, kGroupBytes);
  const auto [group, first] =
      group_of_.Add(KeyOf(Extended(0, head), head.size()), static_cast<std::uint32_t>(groups_.size()));
  if (first) groups_.emplace_back();
  std::vector<std::uint32_t>& lengths = groups_[group].lengths;
  const auto length = static_cast<std::uint32_t>(folded.size());
  const auto at = std::lower_bound(lengths.begin(), lengths.end(), length);
  if (at == lengths.end() || *at != length) lengths.insert(at, length);
  return next;
}

void PhraseFinder::Run(const Document& doc) {
  Fold(doc);
  for (std::uint32_t t = 0; t < tokens_.size(); ++t) FindAt(t);
}

void PhraseFinder::Fold(const Document& doc) {
  const std::string_view text = doc.text();
  folded_.clear(), tokens_.clear();
  folded_.reserve(text.size());
  tokens_.reserve(doc.tokens.size());
  std::uint64_t hash = 0;
  std::size_t hashed = 0;
  std::uint32_t at = 0;
  const auto advance = [&](std::uint32_t to) {
    while (at < to) {
      const DecodedChar c = DecodeUtf8(text, at);
      AppendFoldedChar(text, at, c, &folded_);
      at += c.bytes;
    }
    hash = Extended(hash, std::string_view(folded_).substr(hashed));
    hashed = folded_.size();
    return static_cast<std::uint32_t>(hashed);
  };
  for (const Token& token : doc.tokens) {
    Bounds bounds;
    bounds.begin = advance(token.span.begin);
    bounds.hash = hash;
    bounds.end = advance(token.span.end);
    tokens_.push_back(bounds);
  }
  advance(static_cast<std::uint32_t>(text.size()));
}

void PhraseFinder::FindAt(std::uint32_t token) {
  const std::uint32_t begin = tokens_[token].begin;
  const std::string_view rest = std::string_view(folded_).substr(begin);
  std::uint64_t head = 0;
  for (std::size_t n = 1; n <= std::min(kGroupBytes, rest.size()); ++n) {
    head = Extended(head, rest.substr(n - 1, 1));
    const std::uint32_t group = group_of_.RowOf(KeyOf(head, n));
    if (group == kNone) continue;
    auto last = tokens_.begin() + token;
    for (const std::uint32_t length : groups_[group].lengths) {
      if (length > rest.size()) break;
      const std::uint32_t end = begin + length;
      last = std::partition_point(last, tokens_.end(), [end](const Bounds& bounds) { return bounds.end < end; });
      if (last == tokens_.end()) break;
      if (last->end != end) continue;
      const std::uint32_t phrase = phrase_of_.RowOf(KeyOf(HashOf(begin, end), length));
      if (phrase != kNone) places_[phrase].push_back({token, static_cast<std::uint32_t>(last - tokens_.begin()) + 1});
    }
  }
}

bool PhraseFinder::StandsBefore(std::string_view folded, std::uint32_t token) const {
  // Cut at a border of white space, the context may have it or lack it.
  std::uint32_t end = tokens_[token].begin;
  if (end > 0 && folded_[end - 1] == ' ' && !folded.ends_with(' ')) --end;
  if (folded.ends_with(' ') && (end == 0 || folded_[end - 1] != ' ')) folded.remove_suffix(1);
  if (folded.size() > end) return false;
  return HashOf(end - static_cast<std::uint32_t>(folded.size()), end) == Extended(0, folded);
}

bool PhraseFinder::StandsBehind(std::string_view folded, std::uint32_t token) const {
  std::uint32_t begin = tokens_[token].end;
  const auto is_space = [&] { return begin < folded_.size() && folded_[begin] == ' '; };
  if (is_space() && !folded.starts_with(' ')) ++begin;
  if (folded.starts_with(' ') && !is_space()) folded.remove_prefix(1);
  if (folded.size() > folded_.size() - begin) return false;
  return HashOf(begin, begin + static_cast<std::uint32_t>(folded.size())) == Extended(0, folded);
}

std::uint64_t PhraseFinder::HashBefore(std::uint32_t at) const {
  const auto after =
      std::partition_point(tokens_.begin(), tokens_.end(), [at](const Bounds& bounds) { return bounds.begin <= at; });
  const std::string_view folded = folded_;
  if (after == tokens_.begin()) return Extended(0, folded.substr(0, at));
  const Bounds& last = *(after - 1);
  return Extended(last.hash, folded.substr(last.begin, at - last.begin));
}

std::uint64_t PhraseFinder::HashOf(std::uint32_t begin, std::uint32_t end) const {
  return HashBefore(end) - HashBefore(begin) * Power(end - begin);
}

void FoldWritten(std::string_view text, std::string* out) {
  for (std::size_t i = 0; i < text.size();) {
    const DecodedChar c = DecodeUtf8(text, i);
    AppendFoldedChar(text, i, c, out);
    i += c.bytes;
  }
}

std::vector<std::string> ReadingsOf(std::string_view written) {
  std::string as_written, kept, joined;
  FoldWritten(written, &as_written);
  bool parted = false;
  for (std::size_t i = 0; i < written.size();) {
    const DecodedChar c = DecodeUtf8(written, i);
    const bool hyphen = c.code_point == '-' || c.code_point == 0x2010 || c.code_point == 0xAD;
    std::size_t behind = i + c.bytes;
    bool line = false;
    while (hyphen && behind < written.size()) {
      const DecodedChar space = DecodeUtf8(written, behind);
      if (!IsSpace(space.code_point)) break;
      line = line || IsLineBreak(space.code_point);
      behind += space.bytes;
    }
    if (hyphen && line) {
      kept.append(written, i, c.bytes);
      parted = true;
      i = behind;
      continue;
    }
    AppendFoldedChar(written, i, c, &kept);
    AppendFoldedChar(written, i, c, &joined);
    i += c.bytes;
  }
  if (!parted) return {std::move(as_written)};
  return {std::move(as_written), std::move(kept), std::move(joined)};
}

}  // namespace lede
