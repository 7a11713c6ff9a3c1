// Acronyms that are never spelt out, spelt out twice, or used before they are spelt out.
#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "desk/desk.h"
#include "text/unicode.h"

namespace lede {
namespace {

constexpr std::size_t kShortest = 2, kLongest = 7;  // letters of an acronym

bool IsAcronym(std::string_view word) {
  if (word.size() < kShortest || word.size() > kLongest) return false;
  for (const char c : word) {
    if (c < 'A' || c > 'Z') return false;
  }
  return true;
}

/// Words that acronyms leave out: "Federal Service for Military Technical Cooperation".
bool IsSkipped(std::string_view word) {
  return word == "of" || word == "the" || word == "and" || word == "for" || word == "in" || word == "on" ||
         word == "to" || word == "&" || word == "de" || word == "la" || word == "del" || word == "des" || word == "a" ||
         word == "at" || word == "’s" || word == "'s" || word == "-" || word == "’" || word == "'";
}

/// Nouns that say what an acronym behind them is: "broadcaster NOS".
bool IsKind(std::string_view word) {
  static constexpr std::string_view kKinds[] = {
      "agency",    "broadcaster",  "firm",      "company",     "party",    "group",       "union",    "channel",
      "newspaper", "airline",      "bank",      "station",     "network",  "website",     "maker",    "giant",
      "regulator", "lender",       "insurer",   "retailer",    "operator", "carrier",     "team",     "club",
      "band",      "manufacturer", "service",   "nonprofit",   "journal",  "body",        "outlet",   "daily",
      "magazine",  "developer",    "provider",  "rapper",      "carmaker", "consultancy", "charity",  "think-tank",
      "label",     "brand",        "programme", "program",     "app",      "or",          "as",       "called",
      "dubbed",    "named",        "acronym",   "abbreviated", "tank",     "supplier",    "producer", "radio"};
  for (const std::string_view kind : kKinds) {
    if (word == kind) return true;
  }
  return false;
}

char Initial(std::string_view word) {
  const char c = word[0];
  return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c >= 'A' && c <= 'Z' ? c : '\0';
}

/// Whether it can be read as a word, as names in capitals often can: "ALDI", "MONEX".
bool IsPronounceable(std::string_view acronym) {
  std::size_t vowels = 0, consonants = 0;
  for (const char c : acronym) {
    const bool vowel = c == 'A' || c == 'E' || c == 'I' || c == 'O' || c == 'U' || c == 'Y';
    consonants = vowel ? 0 : consonants + 1;
    vowels += vowel ? 1 : 0;
    if (consonants > 2) return false;
  }
  return acronym.size() > 3 && 3 * vowels >= acronym.size();
}

bool IsCompanyMark(std::string_view word) {
  return word == "Inc" || word == "Inc." || word == "Ltd" || word == "Ltd." || word == "LLC" || word == "Limited" ||
         word == "Corp" || word == "Corp." || word == "plc" || word == "PLC" || word == "Co." || word == "AG" ||
         word == "SE" || word == "Group" || word == "NV" || word == "SA" || word == "S.A.";
}

/// What a document does with one acronym.
struct Use {
  std::uint32_t first = kNone;       ///< token of its first use that stands in no brackets
  std::uint32_t definition = kNone;  ///< token in brackets behind its long form, for the first time
  std::uint32_t again = kNone;       ///< and for the second
  bool explained = false;            ///< its long form, or what it is, stands somewhere
  bool known_body = false;           ///< some use of it is the name of an organisation, on its own
};

class Reader {
 public:
  explicit Reader(const Document& doc) : doc_(doc) {}

  std::string_view At(std::uint32_t t) const {
    return t < doc_.tokens.size() ? doc_.slice(doc_.tokens[t]) : std::string_view();
  }

  std::uint32_t ParagraphOf(std::uint32_t t) const {
    const auto after = std::upper_bound(doc_.sentences.begin(), doc_.sentences.end(), t,
                                        [](std::uint32_t row, const Sentence& s) { return row < s.tokens.first; });
    return after == doc_.sentences.begin() ? 0 : (after - 1)->paragraph;
  }

  /// Whether the words before the bracket at `open` have the initials of `acronym`, in order: "Department of
  /// Foreign Affairs (DFA)".
  bool SpeltOutBefore(std::uint32_t open, std::string_view acronym) const {
    std::size_t left = acronym.size();
    constexpr std::uint32_t kFarthest = 14;
    for (std::uint32_t t = open, seen = 0; t > 0 && seen < kFarthest && left > 0; ++seen) {
      const std::string_view word = At(--t);
      if (word == "." || word == "(" || word == ")") return false;
      if (Initial(word) == acronym[left - 1]) {
        --left;
      } else if (!IsSkipped(word)) {
        return false;
      }
    }
    return left == 0;
  }

 private:
  const Document& doc_;
};

}  // namespace

void CopyDesk::FindAcronyms(Document* doc) {
  const Reader reader(*doc);
  const auto count = static_cast<std::uint32_t>(doc->tokens.size());
  std::unordered_map<std::string_view, Use> uses;
  std::vector<std::string_view> order;  // as they stand in the text: hash order must not show
  for (std::uint32_t t = 0; t < count; ++t) {
    const std::string_view word = doc->slice(doc->tokens[t]);
    if (!IsAcronym(word) || (doc->tokens[t].flags & kLink) != 0) continue;
    const bool body = mention_[t] != kNone && doc->mentions[mention_[t]].tokens.size() == 1 &&
                      doc->mentions[mention_[t]].type == EntityType::kOrg;
    const auto [found, is_new] = uses.try_emplace(word);
    if (is_new) order.push_back(word);
    Use& use = found->second;
    const std::string_view before = t > 0 ? reader.At(t - 1) : std::string_view(), after = reader.At(t + 1);
    if (before == "(" && after == ")") {
      use.explained = true;
      if (!reader.SpeltOutBefore(t - 1, word)) continue;
      if (use.definition == kNone)
        use.definition = t;
      else if (use.again == kNone)
        use.again = t;
      continue;
    }
    const std::string_view next = reader.At(t + 2);
    const bool apposed =
        after == "," && (next == "the" || next == "a" || next == "an" || next == "which" || IsCompanyMark(next));
    const bool counted = !before.empty() && before[0] >= '0' && before[0] <= '9';
    if (after == "(" || before == "(" || before == ":" || IsKind(before) || IsCompanyMark(after) || apposed ||
        counted || (mention_[t] != kNone && doc->mentions[mention_[t]].tokens.size() > 1 && IsCompanyMark(next)))
      use.explained = true;
    if (use.first == kNone) use.first = t;
    // A part of something longer, or a code: "CSA Singapore", "HB 200", "NYSE: XYZ".
    const bool glued = t + 1 < count && (doc->tokens[t + 1].flags & kSpaceBefore) == 0 && !after.empty() &&
                       (after[0] == '{' || after[0] == '_' || after[0] == '+');
    const bool named = glued || (!after.empty() && (IsCapitalized(after) || (after[0] >= '0' && after[0] <= '9')) &&
                                 !IsAcronym(after) && after != "I");
    const bool behind_name = !before.empty() && IsCapitalized(before) && !IsSkipped(Lower(before));
    if (body && !named && !behind_name && before != ":" && before != "-" && after != "-" && after != "/" &&
        before != "/" && after != ":")
      use.known_body = true;
  }
  if (order.empty()) return;
  // Long forms: runs of words with the acronym's initials.
  std::string initials;
  std::vector<char> run;
  for (const Sentence& sentence : doc->sentences) {
    initials.clear();
    for (std::uint32_t t = sentence.tokens.first; t < sentence.tokens.last; ++t) {
      const std::string_view word = doc->slice(doc->tokens[t]);
      if (IsSkipped(word) || IsAcronym(word)) continue;
      initials += Initial(word);
      for (std::size_t hyphen = word.find('-'); hyphen != std::string_view::npos && hyphen + 1 < word.size();
           hyphen = word.find('-', hyphen + 1))
        initials += Initial(word.substr(hyphen + 1));
    }
    for (std::size_t begin = 0; begin < initials.size(); ++begin) {
      for (std::size_t size = kShortest; size <= kLongest && begin + size <= initials.size(); ++size) {
        const auto found = uses.find(std::string_view(initials).substr(begin, size));
        if (found != uses.end()) found->second.explained = true;
      }
    }
  }
  // “WINONA” of a headline is “Winona” below.
  for (std::uint32_t t = 0; t < count; ++t) {
    const std::string_view word = doc->slice(doc->tokens[t]);
    if (word.size() < 3 || word.size() > kLongest || !IsCapitalized(word) || IsAcronym(word)) continue;
    scratch_.assign(word);
    for (char& c : scratch_) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    const auto found = uses.find(std::string_view(scratch_));
    if (found != uses.end()) found->second.explained = true;
  }
  for (const std::string_view acronym : order) {
    const Use& use = uses[acronym];
    const std::string name(acronym);
    if (use.definition != kNone && use.first < use.definition && !IsFamiliarAcronym(acronym)) {
      const std::uint32_t first = reader.ParagraphOf(use.first), definition = reader.ParagraphOf(use.definition);
      if (first > 0 ? definition > first : definition > first + 1)
        doc->warnings.push_back({WarningCode::kUndefinedAcronym, doc->tokens[use.first].span,
                                 doc->tokens[use.definition].span, "“" + name + "” is used before it is spelt out."});
    }
    if (use.again != kNone)
      doc->warnings.push_back({WarningCode::kOther, doc->tokens[use.again].span, doc->tokens[use.definition].span,
                               "“" + name + "” is spelt out a second time."});
    if (use.definition != kNone || use.explained || !use.known_body || acronym.size() < 3) continue;
    if (IsFamiliarAcronym(acronym) || IsPronounceable(acronym)) continue;
    doc->warnings.push_back(
        {WarningCode::kUndefinedAcronym, doc->tokens[use.first].span, {}, "“" + name + "” is never spelt out."});
  }
}

}  // namespace lede
