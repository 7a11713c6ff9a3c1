// Names with and without their accents.
#include <algorithm>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "desk/checks.h"
#include "text/unicode.h"
#include "text/warnings.h"

namespace lede {
namespace {

/// The name of somebody or something with and without its accents, of whatever types and entities, by its last word:
/// "Hernán Echeverría", "Mr Echeverria".
class LastWords {
 public:
  LastWords(DeskTools* tools, Document* doc) : tools_(*tools), doc_(*doc) {}

  void Run() {
    for (std::uint32_t m = 0; m < doc_.mentions.size(); ++m) {
      if (doc_.mentions[m].kind == MentionKind::kName && doc_.mentions[m].tokens.size() > 0) Note(m);
    }
    for (const Warning& warning : doc_.warnings) {
      if (warning.code == WarningCode::kSpellingVariant) told_.insert(warning.span.end);
    }
    for (const std::string& word : order_) Compare(word, forms_[word]);
  }

 private:
  /// The tokens of a word in one spelling: where it stands alone, where behind other words, how often.
  struct Form {
    std::uint32_t alone = kNone, last = kNone, count = 0;
    std::uint32_t any() const { return last != kNone ? last : alone; }
  };
  struct Forms {
    Form with, without;
    bool first = false;  ///< names begin with it: it may be a given name, which two persons spell as each likes
  };

  std::string_view At(std::uint32_t t) const { return doc_.slice(doc_.tokens[t]); }

  void Note(std::uint32_t m) {
    constexpr std::size_t kShortest = 5;  // bytes
    const RowRange tokens = doc_.mentions[m].tokens;
    const bool alone = tokens.size() == 1;
    if (!alone) FormsOf(At(tokens.first)).first = true;
    const std::uint32_t t = tokens.last - 1;
    const std::string_view word = At(t);
    if (word.size() < kShortest || IsAllCaps(word) || !IsCapitalized(word)) return;
    Forms& forms = FormsOf(word);
    tools_.other.clear();
    AppendLower(word, &tools_.other);
    Form& form = tools_.other == tools_.scratch ? forms.without : forms.with;
    ++form.count;
    std::uint32_t& place = alone ? form.alone : form.last;
    if (place == kNone) place = t;
  }

  /// Leaves the folded word in `scratch`.
  Forms& FormsOf(std::string_view word) {
    tools_.scratch.clear();
    AppendFolded(word, &tools_.scratch);
    const auto [found, is_new] = forms_.try_emplace(tools_.scratch);
    if (is_new) order_.push_back(tools_.scratch);
    return found->second;
  }

  void Compare(const std::string& folded, const Forms& forms) {
    const bool letters = std::all_of(folded.begin(), folded.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    if (!letters || forms.first || forms.with.any() == kNone || forms.without.any() == kNone) return;
    // "Ana García" and "Luis Garcia" are two persons.
    if (forms.with.last != kNone && forms.without.last != kNone) return;
    const bool odd_with =
        forms.with.last == kNone && (forms.without.last != kNone || forms.with.count < forms.without.count);
    const ByteSpan odd = doc_.tokens[odd_with ? forms.with.any() : forms.without.any()].span;
    const ByteSpan other = doc_.tokens[odd_with ? forms.without.any() : forms.with.any()].span;
    if (!told_.insert(odd.end).second) return;
    Warning& warning = AddWarning(Remark::kSpeltElsewhere, odd,
                                  {{WarningPart::kWritten, std::string(doc_.slice(odd))},
                                   {WarningPart::kElsewhere, std::string(doc_.slice(other))}},
                                  &doc_);
    warning.related = other, warning.suggestion = doc_.slice(other);
  }

  DeskTools& tools_;
  Document& doc_;
  std::unordered_map<std::string, Forms> forms_;
  std::unordered_set<std::uint32_t> told_;  // ends of what is told already
  std::vector<std::string> order_;          // as they stand in the text: hash order must not show
};

}  // namespace

/// "Fernández" and "Fernandez": mentions of one entity that differ in their accents alone. The rarer form is the
/// odd one, of two as frequent the one without.
void FindAccents(DeskTools* tools, Document* doc) {
  std::string &scratch = tools->scratch, &other_form = tools->other;
  const auto has_accent = [](std::string_view name) {
    return std::any_of(name.begin(), name.end(), [](char c) { return (static_cast<unsigned char>(c) & 0x80) != 0; });
  };
  for (const Entity& entity : doc->entities) {
    if (entity.mentions.size() < 2) continue;
    std::uint32_t with = kNone, without = kNone, count_with = 0, count_without = 0;
    for (std::uint32_t k = entity.mentions.first; k < entity.mentions.last && with == kNone; ++k) {
      const std::uint32_t m = doc->entity_mentions[k];
      const std::string_view name = doc->slice(doc->mentions[m].span);
      if (has_accent(name) && !IsAllCaps(name)) with = m;
    }
    if (with == kNone) continue;
    const std::string_view accented = doc->slice(doc->mentions[with].span);
    scratch.clear(), other_form.clear();
    AppendFolded(accented, &scratch), AppendLower(accented, &other_form);
    if (scratch == other_form || scratch.find('\'') != std::string::npos || scratch.find('-') != std::string::npos)
      continue;
    for (std::uint32_t k = entity.mentions.first; k < entity.mentions.last; ++k) {
      const std::uint32_t m = doc->entity_mentions[k];
      const std::string_view name = doc->slice(doc->mentions[m].span);
      if (name == accented) ++count_with;
      other_form.clear();
      AppendLower(name, &other_form);
      if (other_form != scratch || IsAllCaps(name)) continue;
      ++count_without;
      if (without == kNone) without = m;
    }
    if (without == kNone) continue;
    const bool odd_with = count_with < count_without;
    const ByteSpan odd = doc->mentions[odd_with ? with : without].span;
    const ByteSpan other = doc->mentions[odd_with ? without : with].span;
    Warning& warning = AddWarning(Remark::kSpeltElsewhere, odd,
                                  {{WarningPart::kWritten, std::string(doc->slice(odd))},
                                   {WarningPart::kElsewhere, std::string(doc->slice(other))}},
                                  doc);
    warning.related = other, warning.suggestion = doc->slice(other);
  }
  LastWords(tools, doc).Run();
}

}  // namespace lede
