#include "quotes/words.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "quotes/verbs.h"
#include "text/sorted_words.h"

namespace lede {
namespace {

struct Entry {
  std::string_view word;
  ReportingWord kind;
  std::string_view complements{};  // letters of kLetters
};

constexpr char kLetters[] = {'t', 'b', 'i', 'w', 'p'};  // in the order of Complement

// What stands around the verbs, sorted: it is searched by halves. The verbs themselves are in verbs.cpp.
// clang-format off
constexpr Entry kWords[] = {
    {"a", ReportingWord::kDet},
    {"about", ReportingWord::kPrep},
    {"adamant", ReportingWord::kReport, "t"},
    {"after", ReportingWord::kBreak},
    {"again", ReportingWord::kAux},
    {"against", ReportingWord::kPrep},
    {"already", ReportingWord::kAux},
    {"also", ReportingWord::kAux},
    {"although", ReportingWord::kBreak},
    {"always", ReportingWord::kAux},
    {"amid", ReportingWord::kPrep},
    {"amidst", ReportingWord::kPrep},
    {"among", ReportingWord::kPrep},
    {"amongst", ReportingWord::kPrep},
    {"an", ReportingWord::kDet},
    {"and", ReportingWord::kBreak},
    {"another", ReportingWord::kDet},
    {"are", ReportingWord::kAux},
    {"as", ReportingWord::kBreak},
    {"at", ReportingWord::kPrep},
    {"because", ReportingWord::kBreak},
    {"been", ReportingWord::kAux},
    {"before", ReportingWord::kBreak},
    {"between", ReportingWord::kPrep},
    {"both", ReportingWord::kDet},
    {"but", ReportingWord::kBreak},
    {"by", ReportingWord::kPrep},
    {"can", ReportingWord::kAux},
    {"could", ReportingWord::kAux},
    {"despite", ReportingWord::kPrep},
    {"did", ReportingWord::kAux},
    {"do", ReportingWord::kAux},
    {"does", ReportingWord::kAux},
    {"during", ReportingWord::kPrep},
    {"earlier", ReportingWord::kAux},
    {"even", ReportingWord::kAux},
    {"ever", ReportingWord::kAux},
    {"few", ReportingWord::kDet},
    {"for", ReportingWord::kPrep},
    {"friday", ReportingWord::kAux},
    {"from", ReportingWord::kPrep},
    {"further", ReportingWord::kAux},
    {"had", ReportingWord::kAux},
    {"has", ReportingWord::kAux},
    {"have", ReportingWord::kAux},
    {"he", ReportingWord::kHe},
    {"her", ReportingWord::kDet},
    {"herself", ReportingWord::kAux},
    {"himself", ReportingWord::kAux},
    {"his", ReportingWord::kDet},
    {"how", ReportingWord::kThat},
    {"if", ReportingWord::kBreak},
    {"in", ReportingWord::kPrep},
    {"instead", ReportingWord::kAux},
    {"into", ReportingWord::kPrep},
    {"is", ReportingWord::kAux},
    {"it", ReportingWord::kIt},
    {"its", ReportingWord::kDet},
    {"itself", ReportingWord::kAux},
    {"just", ReportingWord::kAux},
    {"later", ReportingWord::kAux},
    {"long", ReportingWord::kAux},
    {"many", ReportingWord::kDet},
    {"might", ReportingWord::kAux},
    {"monday", ReportingWord::kAux},
    {"most", ReportingWord::kDet},
    {"must", ReportingWord::kAux},
    {"my", ReportingWord::kDet},
    {"never", ReportingWord::kAux},
    {"nevertheless", ReportingWord::kAux},
    {"not", ReportingWord::kAux},
    {"now", ReportingWord::kAux},
    {"of", ReportingWord::kPrep},
    {"often", ReportingWord::kAux},
    {"on", ReportingWord::kPrep},
    {"once", ReportingWord::kAux},
    {"one", ReportingWord::kDet},
    {"or", ReportingWord::kBreak},
    {"other", ReportingWord::kDet},
    {"our", ReportingWord::kDet},
    {"out", ReportingWord::kAux},
    {"over", ReportingWord::kPrep},
    {"per", ReportingWord::kPrep},
    {"previously", ReportingWord::kAux},
    {"privately", ReportingWord::kAux},
    {"publicly", ReportingWord::kAux},
    {"recently", ReportingWord::kAux},
    {"repeatedly", ReportingWord::kAux},
    {"reportedly", ReportingWord::kAux},
    {"saturday", ReportingWord::kAux},
    {"several", ReportingWord::kDet},
    {"she", ReportingWord::kShe},
    {"should", ReportingWord::kAux},
    {"simply", ReportingWord::kAux},
    {"since", ReportingWord::kBreak},
    {"so", ReportingWord::kBreak},
    {"some", ReportingWord::kDet},
    {"sometimes", ReportingWord::kAux},
    {"still", ReportingWord::kAux},
    {"subsequently", ReportingWord::kAux},
    {"sunday", ReportingWord::kAux},
    {"than", ReportingWord::kBreak},
    {"that", ReportingWord::kThat},
    {"the", ReportingWord::kDet},
    {"their", ReportingWord::kDet},
    {"themselves", ReportingWord::kAux},
    {"then", ReportingWord::kAux},
    {"these", ReportingWord::kDet},
    {"they", ReportingWord::kThey},
    {"this", ReportingWord::kDet},
    {"those", ReportingWord::kDet},
    {"though", ReportingWord::kBreak},
    {"three", ReportingWord::kDet},
    {"thursday", ReportingWord::kAux},
    {"to", ReportingWord::kPrep},
    {"today", ReportingWord::kAux},
    {"toward", ReportingWord::kPrep},
    {"towards", ReportingWord::kPrep},
    {"tuesday", ReportingWord::kAux},
    {"two", ReportingWord::kDet},
    {"under", ReportingWord::kPrep},
    {"upon", ReportingWord::kPrep},
    {"via", ReportingWord::kPrep},
    {"was", ReportingWord::kAux},
    {"wednesday", ReportingWord::kAux},
    {"were", ReportingWord::kAux},
    {"what", ReportingWord::kBreak},
    {"when", ReportingWord::kBreak},
    {"where", ReportingWord::kBreak},
    {"whether", ReportingWord::kThat},
    {"which", ReportingWord::kBreak},
    {"while", ReportingWord::kBreak},
    {"why", ReportingWord::kBreak},
    {"will", ReportingWord::kAux},
    {"with", ReportingWord::kPrep},
    {"within", ReportingWord::kPrep},
    {"without", ReportingWord::kPrep},
    {"would", ReportingWord::kAux},
    {"yesterday", ReportingWord::kAux},
};
// clang-format on

// Forms that only finite verbs have, and clitics of them; sorted.
constexpr std::string_view kFiniteVerbs[] = {
    "'ll",   "'re",   "'ve",  "am",    "are",    "became", "began", "built", "came",    "can",   "could",
    "did",   "do",    "does", "drew",  "fell",   "gave",   "goes",  "got",   "grew",    "had",   "has",
    "have",  "held",  "is",   "kept",  "knew",   "knows",  "led",   "left",  "lost",    "made",  "makes",
    "may",   "meant", "met",  "might", "must",   "needs",  "paid",  "ran",   "remains", "rose",  "sat",
    "saw",   "seems", "sent", "shall", "should", "spent",  "spoke", "stood", "struck",  "takes", "took",
    "wants", "was",   "went", "were",  "will",   "won",    "would"};
static_assert(std::is_sorted(std::begin(kFiniteVerbs), std::end(kFiniteVerbs)));

/// Letters in lower case; empty where a token has others, or more of them than any word here.
class LowerCase {
 public:
  explicit LowerCase(std::string_view token) {
    if (token.size() > letters_.size()) return;
    for (std::size_t i = 0; i < token.size(); ++i) {
      const char c = token[i];
      letters_[i] = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
      if (letters_[i] < 'a' || letters_[i] > 'z') return;
    }
    size_ = token.size();
  }
  std::string_view text() const { return {letters_.data(), size_}; }

 private:
  std::array<char, VerbForm::kLongest> letters_{};
  std::size_t size_ = 0;
};

/// The row of a word that is no verb; null where it is none of the known.
const Entry* Find(std::string_view lower) {
  static constexpr SortedWords kTable(kWords);
  return kTable.Find(lower);
}

}  // namespace

ReportingWord WordOf(std::string_view token) {
  const LowerCase lower(token);
  if (const Entry* entry = Find(lower.text())) return entry->kind;
  const VerbForm* verb = FindVerb(lower.text());
  return verb != nullptr ? verb->kind : ReportingWord::kOther;
}

VerbPlace PlaceOf(std::string_view verb) {
  const VerbForm* form = FindVerb(LowerCase(verb).text());
  return form != nullptr ? form->place : VerbPlace::kAnywhere;
}

bool Takes(std::string_view verb, Complement complement) {
  const LowerCase lower(verb);
  const VerbForm* form = FindVerb(lower.text());
  const Entry* entry = form == nullptr ? Find(lower.text()) : nullptr;
  if (complement == Complement::kTo && IsDeed(verb)) return false;
  const std::string_view taken = form != nullptr ? form->complements : entry != nullptr ? entry->complements : "";
  return taken.find(kLetters[static_cast<std::size_t>(complement)]) != std::string_view::npos;
}

bool TakesPhrase(std::string_view verb) {
  const VerbForm* form = FindVerb(LowerCase(verb).text());
  return form == nullptr || !form->gets;
}

bool IsDeed(std::string_view verb) {
  const VerbForm* form = FindVerb(LowerCase(verb).text());
  return form != nullptr && form->acts;
}

bool ClosesSentence(std::string_view verb) {
  const VerbForm* form = FindVerb(LowerCase(verb).text());
  return form != nullptr && form->closes;
}

bool IsInner(std::string_view verb) {
  const VerbForm* form = FindVerb(LowerCase(verb).text());
  return form != nullptr && form->inner;
}

bool TakesTopic(std::string_view verb) {
  const VerbForm* form = FindVerb(LowerCase(verb).text());
  return form != nullptr && form->topic;
}

bool IsPlainForm(std::string_view verb) {
  const VerbForm* form = FindVerb(LowerCase(verb).text());
  return form != nullptr && form->plain;
}

bool IsFiniteVerb(std::string_view token) {
  return std::binary_search(std::begin(kFiniteVerbs), std::end(kFiniteVerbs), token);
}

bool TakesHearer(std::string_view verb) {
  const VerbForm* form = FindVerb(LowerCase(verb).text());
  return form != nullptr && form->asks;
}

}  // namespace lede
