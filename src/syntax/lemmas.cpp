#include "syntax/lemmas.h"

#include <algorithm>
#include <bit>

#include "lexicon/model_file.h"
#include "lexicon/phrase_table.h"
#include "syntax/feature_hash.h"
#include "text/unicode.h"

namespace lede {
namespace {

constexpr std::size_t kHeader = 8;

std::uint32_t FingerprintOf(std::uint64_t key) {
  const auto f = static_cast<std::uint32_t>(key >> 32);
  return f == 0 ? 1 : f;
}

bool IsBoundary(std::string_view text, std::size_t at) {
  return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
}

}  // namespace

Lemmatizer::Lemmatizer(std::span<const std::byte> section) {
  if (section.size() < kHeader) return;
  const std::uint32_t rules = LoadU32(section.data()), slots = LoadU32(section.data() + 4);
  if (!std::has_single_bit(slots) || rules > 256) return;
  std::vector<LemmaRule> read;
  std::size_t at = kHeader;
  const auto byte = [section](std::size_t i) { return std::to_integer<std::uint8_t>(section[i]); };
  for (std::uint32_t r = 0; r < rules; ++r) {
    if (section.size() - at < 3 || section.size() - at - 3 < byte(at + 2)) return;
    const auto* added = reinterpret_cast<const char*>(section.data() + at + 3);
    read.push_back({byte(at) != 0, byte(at + 1), std::string(added, byte(at + 2))});
    at += 3 + std::size_t{byte(at + 2)};
  }
  if (section.size() - at != std::size_t{slots} * 5) return;
  for (std::size_t s = at + std::size_t{slots} * 4; s < section.size(); ++s) {
    if (byte(s) != 0 && byte(s) >= rules) return;
  }
  rules_ = std::move(read);
  fingerprints_ = section.data() + at;
  rule_of_slot_ = fingerprints_ + std::size_t{slots} * 4;
  mask_ = slots - 1;
}

std::uint64_t Lemmatizer::Key(std::string_view lower, std::size_t bytes, bool capital, std::uint8_t tag) {
  const bool whole = bytes > lower.size();
  const std::string_view ending = whole ? lower : lower.substr(lower.size() - bytes);
  return FeatureOf(900, PhraseHash::HashToken(ending), whole, capital, tag);
}

void Lemmatizer::Append(std::string_view form, std::uint8_t tag, std::string* out) const {
  std::string lower;
  AppendLower(form, &lower);
  const bool capital = lower != form;
  int rule = Find(Key(lower, lower.size() + 1, capital, tag));
  for (std::size_t bytes = std::min(kLongestEnding, lower.size()) + 1; rule < 0 && bytes-- > 0;)
    rule = Find(Key(lower, bytes, capital, tag));
  if (rule < 0) {
    out->append(form);
    return;
  }
  const LemmaRule& how = rules_[static_cast<std::size_t>(rule)];
  const std::string_view from = how.lower ? std::string_view(lower) : form;
  // Nothing may be left over of a character, or of the word.
  if (from.size() < how.cut || from.size() - how.cut + how.add.size() == 0 ||
      !IsBoundary(from, from.size() - how.cut)) {
    out->append(form);
    return;
  }
  out->append(from.substr(0, from.size() - how.cut)).append(how.add);
}

int Lemmatizer::Find(std::uint64_t key) const {
  if (fingerprints_ == nullptr || rules_.empty()) return -1;
  const std::uint32_t wanted = FingerprintOf(key);
  auto slot = static_cast<std::uint32_t>(key) & mask_;
  for (std::uint32_t probes = 0; probes <= mask_; ++probes, slot = (slot + 1) & mask_) {
    const std::uint32_t found = LoadU32(fingerprints_ + std::size_t{slot} * 4);
    if (found == 0) return -1;
    if (found == wanted) return std::to_integer<int>(rule_of_slot_[slot]);
  }
  return -1;
}

std::string Lemmatizer::Write(const std::vector<LemmaRule>& rules,
                              const std::vector<std::pair<std::uint64_t, std::uint8_t>>& endings) {
  const auto slots = static_cast<std::uint32_t>(std::bit_ceil(endings.size() * 3 / 2 + 1));
  std::vector<std::uint32_t> fingerprints(slots);
  std::string of_slot(slots, '\0');
  for (const auto& [key, rule] : endings) {
    const std::uint32_t fingerprint = FingerprintOf(key);
    std::size_t slot = key & (slots - 1);
    while (fingerprints[slot] != 0 && fingerprints[slot] != fingerprint) slot = (slot + 1) & (slots - 1);
    if (fingerprints[slot] == fingerprint) continue;
    fingerprints[slot] = fingerprint;
    of_slot[slot] = static_cast<char>(rule);
  }
  std::string out;
  AppendU32(static_cast<std::uint32_t>(rules.size()), &out);
  AppendU32(slots, &out);
  for (const LemmaRule& rule : rules) {
    out.push_back(rule.lower ? 1 : 0);
    out.push_back(static_cast<char>(rule.cut));
    out.push_back(static_cast<char>(rule.add.size()));
    out += rule.add;
  }
  for (const std::uint32_t f : fingerprints) AppendU32(f, &out);
  return out + of_slot;
}

}  // namespace lede
