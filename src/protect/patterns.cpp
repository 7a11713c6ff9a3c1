#include "protect/patterns.h"

#include <algorithm>

namespace lede::protect {
namespace {

constexpr std::size_t kShortestWord = 2, kShortestJoined = 4;
constexpr std::size_t kShortestSlip = 5, kLongestSlip = 40;  // bytes, as where names are joined
constexpr std::size_t kMostPaired = 6;                       // words of a form; longer ones are no persons' names

/// FNV-1a, 64 bits.
std::uint64_t HashOf(std::string_view letters, std::uint64_t hash = 0xCBF29CE484222325ull) {
  for (const char c : letters) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3ull;
  return hash;
}

std::uint64_t EdgeOf(std::uint32_t node, char letter) {
  return std::uint64_t{node} << 8 | static_cast<unsigned char>(letter);
}

/// Calls with the hash of the letters, and of the letters without each one of them.
template <class Take>
void ForEachSlip(std::string_view letters, Take take) {
  take(HashOf(letters));
  for (std::size_t i = 0; i < letters.size(); ++i) take(HashOf(letters.substr(i + 1), HashOf(letters.substr(0, i))));
}

/// Whether one letter more, less, other, or two neighbours exchanged make one of the other.
bool IsOneOff(std::string_view a, std::string_view b) {
  if (a == b) return false;
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() > a.size() + 1) return false;
  std::size_t i = 0;
  while (i < a.size() && a[i] == b[i]) ++i;
  if (a.size() < b.size()) return a.substr(i) == b.substr(i + 1);
  if (a.substr(i + 1) == b.substr(i + 1)) return true;
  return i + 1 < a.size() && a[i] == b[i + 1] && a[i + 1] == b[i] && a.substr(i + 2) == b.substr(i + 2);
}

void Insert(std::uint32_t who, std::vector<std::uint32_t>* all) {
  const auto at = std::lower_bound(all->begin(), all->end(), who);
  if (at == all->end() || *at != who) all->insert(at, who);
}

}  // namespace

Patterns::Patterns(const std::vector<ProtectedName>& names) {
  initials_.resize(names.size());
  for (std::uint32_t who = 0; who < names.size(); ++who) {
    const ProtectedName& name = names[who];
    const EntityType type = name.placeholder.in_text ? name.placeholder.type : EntityType::kPerson;
    for (const NameForm& form : name.forms) AddForm(who, form, type);
  }
  Build();
  AddSlips();
}

void Patterns::AddForm(std::uint32_t who, const NameForm& form, EntityType type) {
  const std::vector<NameWord>& words = form.words;
  const bool person = type == EntityType::kPerson;
  std::string all, initials;
  for (const NameWord& word : words) {
    if (word.folded.size() >= kShortestWord) {
      Pattern* const pattern = Add(PatternKind::kWord, word.folded, who);
      pattern->tells = pattern->tells || word.tells;
      pattern->common = word.common;
    }
    all += word.folded;
    initials += word.folded[0];
  }
  if (words.size() < 2) return;
  initials_[who] += initials;
  if (all.size() >= kShortestJoined) Add(PatternKind::kJoined, all, who);
  Add(PatternKind::kInitials, initials, who);
  if (person) Add(PatternKind::kInitials, {initials.front(), initials.back()}, who);
  if (words.size() > kMostPaired || !person) return;
  for (const NameWord& a : words) {
    for (const NameWord& b : words) {
      if (&a == &b || a.folded.size() + b.folded.size() < kShortestJoined) continue;
      Add(PatternKind::kJoined, a.folded + b.folded, who);
      if (b.folded.size() + 1 < kShortestJoined) continue;
      Add(PatternKind::kInitialed, a.folded[0] + b.folded, who);
      Add(PatternKind::kInitialed, b.folded + a.folded[0], who);
    }
  }
}

/// The pattern of these letters, made where there is none.
Pattern* Patterns::Add(PatternKind kind, const std::string& letters, std::uint32_t who) {
  const std::uint64_t key = HashOf(letters, static_cast<std::uint64_t>(kind) + 1);
  const auto [row, is_new] = known_.Add(key, static_cast<std::uint32_t>(patterns_.size()));
  if (is_new) patterns_.push_back({letters, kind, false, false, {}});
  Pattern& pattern = patterns_[row];
  Insert(who, &pattern.who);
  return &pattern;
}

void Patterns::Build() {
  nodes_.resize(1);
  next_.assign(patterns_.size(), kNone);
  struct Edge {
    std::uint32_t from, to;
    char letter;
  };
  std::vector<std::vector<Edge>> by_depth;
  for (std::uint32_t p = 0; p < patterns_.size(); ++p) {
    std::uint32_t node = 0;
    for (std::size_t i = 0; i < patterns_[p].letters.size(); ++i) {
      const char letter = patterns_[p].letters[i];
      const auto [to, is_new] = edges_.Add(EdgeOf(node, letter), static_cast<std::uint32_t>(nodes_.size()));
      const std::uint32_t next = to;
      if (is_new) {
        nodes_.emplace_back();
        if (by_depth.size() <= i) by_depth.resize(i + 1);
        by_depth[i].push_back({node, next, letter});
      }
      node = next;
    }
    next_[p] = nodes_[node].pattern;
    nodes_[node].pattern = p;
  }
  for (const std::vector<Edge>& edges : by_depth) {
    for (const Edge& edge : edges) {
      const std::uint32_t fail = edge.from == 0 ? 0 : Next(nodes_[edge.from].fail, edge.letter);
      nodes_[edge.to].fail = fail;
      nodes_[edge.to].shorter = nodes_[fail].pattern != kNone ? fail : nodes_[fail].shorter;
    }
  }
}

std::uint32_t Patterns::Next(std::uint32_t node, char letter) const {
  for (;;) {
    const std::uint32_t next = edges_.RowOf(EdgeOf(node, letter));
    if (next != kNone) return next;
    if (node == 0) return 0;
    node = nodes_[node].fail;
  }
}

void Patterns::AddSlips() {
  for (std::uint32_t p = 0; p < patterns_.size(); ++p) {
    const Pattern& pattern = patterns_[p];
    const std::size_t size = pattern.letters.size();
    if (pattern.kind != PatternKind::kWord || size < kShortestSlip || size > kLongestSlip) continue;
    ForEachSlip(pattern.letters, [&](std::uint64_t key) {
      const auto [row, is_new] = slip_of_.Add(key, static_cast<std::uint32_t>(slips_.size()));
      slips_.push_back({p, is_new ? kNone : row});
      row = static_cast<std::uint32_t>(slips_.size() - 1);
    });
  }
}

std::vector<std::uint32_t> Patterns::MisspeltIn(std::string_view token) const {
  std::vector<std::uint32_t> who;
  if (token.size() < kShortestSlip || token.size() > kLongestSlip + 1) return who;
  ForEachSlip(token, [&](std::uint64_t key) {
    for (std::uint32_t s = slip_of_.RowOf(key); s != kNone; s = slips_[s].next) {
      const Pattern& pattern = patterns_[slips_[s].pattern];
      if (!IsOneOff(token, pattern.letters)) continue;
      for (const std::uint32_t name : pattern.who) Insert(name, &who);
    }
  });
  return who;
}

bool Patterns::IsInitialOf(char letter, const std::vector<std::uint32_t>& who) const {
  return std::any_of(who.begin(), who.end(),
                     [&](std::uint32_t name) { return initials_[name].find(letter) != std::string::npos; });
}

}  // namespace lede::protect
