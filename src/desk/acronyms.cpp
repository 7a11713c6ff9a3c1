// Acronyms that are never spelt out, spelt out twice, or used before they are spelt out.
#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "desk/checks.h"
#include "text/forms.h"
#include "text/unicode.h"
#include "text/warnings.h"

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
         word == "at" || word == "-" || IsPossessive(word);
}

/// Countries and unions whose letters bodies of theirs take over: "USGS" is the U.S. Geological Survey.
bool IsUnion(std::string_view word) {
  return word == "U.S." || word == "US" || word == "U.K." || word == "UK" || word == "U.N." || word == "UN" ||
         word == "E.U." || word == "EU";
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

/// The acronyms of one document.
class Acronyms {
 public:
  explicit Acronyms(Document* doc, const std::vector<std::uint32_t>& mention) : doc_(*doc), mention_(mention) {}

  void Run() {
    for (std::uint32_t t = 0; t < doc_.tokens.size(); ++t) {
      if (IsAcronym(At(t)) && (doc_.tokens[t].flags & kLink) == 0) Note(t);
    }
    if (order_.empty()) return;
    for (const std::string_view acronym : order_) lengths_[acronym[0] - 'A'] |= 1u << acronym.size();
    for (const Sentence& sentence : doc_.sentences) LookForLongForms(sentence.tokens);
    LookForOtherCase();
    for (const std::string_view acronym : order_) Warn(acronym, uses_[acronym]);
  }

 private:
  std::string_view At(std::uint32_t t) const {
    return t < doc_.tokens.size() ? doc_.slice(doc_.tokens[t]) : std::string_view();
  }

  /// Takes down what one use of an acronym says about it.
  void Note(std::uint32_t t) {
    const std::string_view word = At(t);
    const auto [found, is_new] = uses_.try_emplace(word);
    if (is_new) order_.push_back(word);
    Use& use = found->second;
    const std::string_view before = t > 0 ? At(t - 1) : std::string_view(), after = At(t + 1);
    if (before == "(" && after == ")") {
      use.explained = true;
      if (!SpeltOutBefore(t - 1, word)) return;
      if (use.definition == kNone)
        use.definition = t;
      else if (use.again == kNone)
        use.again = t;
      return;
    }
    if (use.first == kNone) use.first = t;
    use.explained |= IsExplained(t, before, after);
    use.known_body |= IsBody(t, before, after);
  }

  /// "the broadcaster NOS", "NOS, the broadcaster", "NOS Inc.", "NYSE: NOS", "114 MVA": what it is, is said.
  bool IsExplained(std::uint32_t t, std::string_view before, std::string_view after) const {
    const std::string_view next = At(t + 2);
    if (after == "," && (next == "the" || next == "a" || next == "an" || next == "which" || IsCompanyMark(next)))
      return true;
    if (!before.empty() && before[0] >= '0' && before[0] <= '9') return true;
    if (mention_[t] != kNone && doc_.mentions[mention_[t]].tokens.size() > 1 && IsCompanyMark(next)) return true;
    return after == "(" || before == "(" || before == ":" || IsKind(before) || IsCompanyMark(after);
  }

  /// Whether it stands for an organisation by itself: no part of something longer and no code, as in
  /// "CSA Singapore", "HB 200".
  bool IsBody(std::uint32_t t, std::string_view before, std::string_view after) const {
    if (mention_[t] == kNone) return false;
    const Mention& mention = doc_.mentions[mention_[t]];
    if (mention.tokens.size() != 1 || mention.type != EntityType::kOrg) return false;
    for (const std::string_view mark : {"-", "/", ":"}) {
      if (before == mark || after == mark) return false;
    }
    if (!before.empty() && IsCapitalized(before) && !IsSkipped(Lower(before))) return false;
    if (after.empty()) return true;
    const bool glued =
        (doc_.tokens[t + 1].flags & kSpaceBefore) == 0 && (after[0] == '{' || after[0] == '_' || after[0] == '+');
    const bool numbered = after[0] >= '0' && after[0] <= '9';
    return !glued && !numbered && (!IsCapitalized(after) || IsAcronym(after) || after == "I");
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

  std::uint32_t ParagraphOf(std::uint32_t t) const {
    const auto after = std::upper_bound(doc_.sentences.begin(), doc_.sentences.end(), t,
                                        [](std::uint32_t row, const Sentence& s) { return row < s.tokens.first; });
    return after == doc_.sentences.begin() ? 0 : (after - 1)->paragraph;
  }

  /// Marks acronyms whose letters are the initials of words in a row: "Federal Service for Military Technical
  /// Cooperation".
  void LookForLongForms(RowRange sentence) {
    initials_.clear();
    for (std::uint32_t t = sentence.first; t < sentence.last; ++t) {
      const std::string_view word = At(t);
      if (IsUnion(word)) {
        std::copy_if(word.begin(), word.end(), std::back_inserter(initials_), [](char c) { return c != '.'; });
        continue;
      }
      if (IsSkipped(word) || IsAcronym(word)) continue;
      initials_ += Initial(word);
      for (std::size_t hyphen = word.find('-'); hyphen != std::string_view::npos && hyphen + 1 < word.size();
           hyphen = word.find('-', hyphen + 1))
        initials_ += Initial(word.substr(hyphen + 1));
    }
    for (std::size_t begin = 0; begin < initials_.size(); ++begin) {
      for (std::size_t size = kShortest; size <= kLongest && begin + size <= initials_.size(); ++size)
        MarkExplained(std::string_view(initials_).substr(begin, size));
    }
  }

  /// “WINONA” of a headline is “Winona” below.
  void LookForOtherCase() {
    std::string upper;
    for (std::uint32_t t = 0; t < doc_.tokens.size(); ++t) {
      const std::string_view word = At(t);
      if (word.size() < kShortest || word.size() > kLongest || !IsCapitalized(word) || IsAcronym(word)) continue;
      upper.assign(word);
      for (char& c : upper) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
      MarkExplained(upper);
    }
  }

  void MarkExplained(std::string_view acronym) {
    const char first = acronym[0];
    if (first < 'A' || first > 'Z' || (lengths_[first - 'A'] >> acronym.size() & 1u) == 0) return;
    const auto found = uses_.find(acronym);
    if (found != uses_.end()) found->second.explained = true;
  }

  void Warn(std::string_view acronym, const Use& use) {
    if (use.definition != kNone && use.first < use.definition && !IsFamiliarAcronym(acronym)) {
      // A headline may use what the first paragraph explains.
      const std::uint32_t first = ParagraphOf(use.first), definition = ParagraphOf(use.definition);
      if (first > 0 ? definition > first : definition > first + 1)
        Add(Remark::kSpeltOutLater, acronym, use.first, use.definition);
    }
    if (use.again != kNone) Add(Remark::kSpeltOutTwice, acronym, use.again, use.definition);
    if (use.definition != kNone || use.explained || !use.known_body || acronym.size() < 3) return;
    if (IsFamiliarAcronym(acronym) || IsPronounceable(acronym)) return;
    Add(Remark::kNeverSpeltOut, acronym, use.first, kNone);
  }

  void Add(Remark remark, std::string_view acronym, std::uint32_t at, std::uint32_t related) {
    Warning& warning = AddWarning(remark, doc_.tokens[at].span, {{WarningPart::kAcronym, std::string(acronym)}}, &doc_);
    if (related != kNone) warning.related = doc_.tokens[related].span;
  }

  Document& doc_;
  const std::vector<std::uint32_t>& mention_;  // row of the mention a token is in
  std::unordered_map<std::string_view, Use> uses_;
  std::array<std::uint32_t, 26> lengths_{};  // by first letter: the lengths of acronyms, as bits
  std::vector<std::string_view> order_;      // as they stand in the text: hash order must not show
  std::string initials_;
};

}  // namespace

void FindAcronyms(DeskTools* tools, Document* doc) { Acronyms(doc, tools->mention).Run(); }

}  // namespace lede
