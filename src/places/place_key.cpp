#include "places/place_key.h"

#include <array>
#include <utility>

#include "lexicon/phrase_table.h"
#include "text/unicode.h"

namespace lede {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kWrittenOut = {
    {{"st", "saint"}, {"mt", "mount"}, {"ft", "fort"}, {"ste", "sainte"}}};

void AppendWord(std::string_view word, std::string* out) {
  if (word.empty() || (out->empty() && word == "the")) return;
  if (!out->empty()) *out += ' ';
  for (const auto& [abbreviation, full] : kWrittenOut) {
    if (word == abbreviation) word = full;
  }
  out->append(word);
}

/// Drops what transliterations from Arabic and Hebrew write for letters that others leave out: "Qā’im", "‘Afar".
std::string WithoutApostrophes(std::string text) {
  for (const std::string_view mark : {"‘", "’", "ʻ", "ʼ", "ʾ", "ʿ", "`"}) {
    for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark, at))
      text.erase(at, mark.size());
  }
  return text;
}

}  // namespace

std::string NormalizePlaceName(std::string_view name) {
  const std::string folded = WithoutApostrophes(Fold(name));
  std::string out, word;
  for (const char c : folded) {
    if (c == '.' || c == '\'') continue;
    if (c != ' ' && c != '-') {
      word += c;
      continue;
    }
    AppendWord(word, &out);
    word.clear();
  }
  AppendWord(word, &out);
  return out;
}

std::uint64_t PlaceKey(std::string_view normalized, PlaceForm form) {
  PhraseHash hash;
  hash.Add(normalized);
  if (form != PlaceForm::kName) hash.Add(form == PlaceForm::kPeople ? "people" : "abbreviation");
  return hash.value();
}

}  // namespace lede
