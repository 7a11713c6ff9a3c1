#include "lemma_rules.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "syntax/lemmas.h"
#include "text/unicode.h"

namespace lede::train {
namespace {

/// A word with its number of occurrences by rule.
struct Form {
  std::string lower;
  bool capital = false;
  std::uint8_t tag = 0;

  bool operator<(const Form& other) const {
    return std::tie(lower, capital, tag) < std::tie(other.lower, other.capital, other.tag);
  }
};
struct InOrder {
  bool operator()(const LemmaRule& a, const LemmaRule& b) const {
    return std::tie(a.lower, a.cut, a.add) < std::tie(b.lower, b.cut, b.add);
  }
};
using RuleCounts = std::map<LemmaRule, int, InOrder>;

LemmaRule RuleOf(const std::string& form, const std::string& lower, const std::string& lemma) {
  // In whichever case more of the word stays.
  const auto shared = [&lemma](const std::string& s) {
    return static_cast<std::size_t>(std::mismatch(s.begin(), s.end(), lemma.begin(), lemma.end()).first - s.begin());
  };
  const bool is_lower = shared(lower) >= shared(form);
  const std::string& from = is_lower ? lower : form;
  std::size_t kept = shared(from);
  // Whole characters.
  const auto is_inside = [&](const std::string& s) {
    return kept < s.size() && (static_cast<unsigned char>(s[kept]) & 0xC0) == 0x80;
  };
  while (kept > 0 && (is_inside(from) || is_inside(lemma))) --kept;
  return {is_lower, static_cast<std::uint8_t>(from.size() - kept), lemma.substr(kept)};
}

const LemmaRule& MostFrequent(const RuleCounts& counts) {
  return std::max_element(counts.begin(), counts.end(),
                          [](const auto& a, const auto& b) { return a.second < b.second; })
      ->first;
}

/// The rules that there is room for: those that most words of the text need.
std::vector<LemmaRule> MostNeeded(const std::map<Form, RuleCounts>& forms) {
  constexpr std::size_t kMostRules = 256;
  RuleCounts needed;
  for (const auto& [form, counts] : forms) {
    for (const auto& [rule, count] : counts) needed[rule] += count;
  }
  std::vector<std::pair<LemmaRule, int>> sorted(needed.begin(), needed.end());
  std::stable_sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
  sorted.resize(std::min(sorted.size(), kMostRules));
  std::vector<LemmaRule> rules;
  for (const auto& [rule, count] : sorted) rules.push_back(rule);
  return rules;
}

}  // namespace

std::string LearnLemmas(const std::vector<GoldSentence>& sentences, const std::vector<NumberedSentence>& numbers) {
  constexpr std::size_t kLongestChange = 12;
  constexpr int kFewestOfAWord = 1, kFewestOfAnEnding = 2;
  std::map<Form, RuleCounts> forms;
  for (std::size_t s = 0; s < sentences.size(); ++s) {
    for (std::size_t i = 0; i < sentences[s].words.size(); ++i) {
      const GoldWord& word = sentences[s].words[i];
      const std::string lower = Lower(word.form);
      const LemmaRule rule = RuleOf(word.form, lower, word.lemma);
      if (rule.cut > kLongestChange || rule.add.size() > kLongestChange) continue;
      ++forms[{lower, lower != word.form, numbers[s].tags[i]}][rule];
    }
  }
  // By number of bytes, then ending: what the words with it vote for, each once, so that "was" does not speak for "gas".
  std::map<std::size_t, std::map<Form, RuleCounts>> endings;
  for (const auto& [form, counts] : forms) {
    for (std::size_t bytes = 0; bytes <= std::min(Lemmatizer::kLongestEnding, form.lower.size()); ++bytes)
      ++endings[bytes][{form.lower.substr(form.lower.size() - bytes), form.capital, form.tag}][MostFrequent(counts)];
  }
  const std::vector<LemmaRule> rules = MostNeeded(forms);
  std::vector<std::pair<std::uint64_t, std::uint8_t>> keys;
  std::map<Form, LemmaRule> known;  // endings that have a rule
  const auto inherited = [&known](Form form) -> const LemmaRule* {
    for (;; form.lower.erase(0, 1)) {
      if (const auto found = known.find(form); found != known.end()) return &found->second;
      if (form.lower.empty()) return nullptr;
    }
  };
  const auto add = [&](const Form& form, std::size_t bytes, const LemmaRule& rule) {
    const auto number = std::find(rules.begin(), rules.end(), rule);
    if (number == rules.end()) return;
    keys.emplace_back(Lemmatizer::Key(form.lower, bytes, form.capital, form.tag),
                      static_cast<std::uint8_t>(number - rules.begin()));
  };
  for (const auto& [bytes, of_length] : endings) {
    std::vector<std::pair<Form, LemmaRule>> found;
    for (const auto& [form, counts] : of_length) {
      const LemmaRule& rule = MostFrequent(counts);
      const LemmaRule* shorter = inherited(form);
      if (shorter != nullptr && (*shorter == rule || counts.at(rule) < kFewestOfAnEnding)) continue;
      found.emplace_back(form, rule);
    }
    for (const auto& [form, rule] : found) {
      known[form] = rule;
      add(form, bytes, rule);
    }
  }
  for (const auto& [form, counts] : forms) {
    const LemmaRule& rule = MostFrequent(counts);
    Form ending = form;
    if (ending.lower.size() > Lemmatizer::kLongestEnding)
      ending.lower.erase(0, ending.lower.size() - Lemmatizer::kLongestEnding);
    const LemmaRule* shorter = inherited(ending);
    if (shorter != nullptr && (*shorter == rule || counts.at(rule) < kFewestOfAWord)) continue;
    add(form, form.lower.size() + 1, rule);
  }
  return Lemmatizer::Write(rules, keys);
}

}  // namespace lede::train
