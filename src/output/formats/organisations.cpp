#include "output/formats/organisations.h"

#include <algorithm>
#include <string>

#include "text/unicode.h"

namespace lede::formats {
namespace {

/// Legal forms of companies, and the words that stand in their place, folded and without stops, in order.
constexpr std::string_view kLegalForms[] = {
    "ab",   "ag",       "as",  "asa",          "bhd", "bv", "co",      "company", "corp", "corporation",
    "gmbh", "holdings", "inc", "incorporated", "kg",  "kk", "limited", "llc",     "llp",  "ltd",
    "nv",   "oyj",      "plc", "pte",          "pty", "sa", "sarl",    "se",      "spa",  "srl",
};

/// Words that offices of a state carry in their names, folded, in order.
constexpr std::string_view kOfficeWords[] = {
    "administration", "agency",     "army",       "authority", "bureau",       "cabinet",    "coastguard",
    "commission",     "congress",   "council",    "court",     "customs",      "department", "directorate",
    "embassy",        "government", "marines",    "ministry",  "municipality", "navy",       "office",
    "parliament",     "police",     "prosecutor", "senate",    "tribunal",
};

template <std::size_t size>
bool Holds(const std::string_view (&words)[size], std::string_view word) {
  return std::binary_search(std::begin(words), std::end(words), word);
}

}  // namespace

BodyKind BodyKindOf(std::string_view name) {
  const std::string folded = Fold(name);
  bool office = false;
  std::string word, last;
  for (std::size_t i = 0; i <= folded.size(); ++i) {
    const char c = i < folded.size() ? folded[i] : ' ';
    if (c == '.') continue;  // "S.A." is "sa"
    if (c != ' ' && c != ',' && c != '-' && c != '(' && c != ')') {
      word += c;
      continue;
    }
    office = office || Holds(kOfficeWords, word);
    if (!word.empty()) last.swap(word), word.clear();
  }
  if (last.size() < folded.size() && Holds(kLegalForms, last)) return BodyKind::kCompany;
  return office ? BodyKind::kPublicBody : BodyKind::kOrganisation;
}

}  // namespace lede::formats
