#include "names/brands.h"

#include <algorithm>
#include <unordered_map>
#include <vector>

#include "names/name_forms.h"
#include "text/forms.h"
#include "text/unicode.h"

namespace lede {
namespace {

class GenitiveFinder {
 public:
  GenitiveFinder(const Document& doc, const Lexical& lexical, NameSpans* names)
      : doc_(doc), lexical_(lexical), names_(*names) {}

  void Run() {
    for (const Sentence& sentence : doc_.sentences) {
      for (std::uint32_t t = sentence.tokens.first + 1; t < sentence.tokens.last; ++t) {
        if (IsApostropheS(lexical_.form(t))) Weigh(t, sentence.tokens);
      }
    }
    if (found_.empty()) return;
    for (const NameSpan& name : names_.Sorted()) WeighOther(name);
    for (const Use& use : uses_) {
      const Genitive& genitive = found_.find(use.key)->second;
      if (!genitive.person && genitive.weight >= kEnough)
        names_.Replace({use.first, use.mark + 1, EntityType::kOrg, Producer::kRule, kName});
    }
  }

 private:
  static constexpr std::uint16_t kName = 800;
  static constexpr int kEnough = 2;

  struct Genitive {
    int weight = 0;
    bool person = false;  ///< somebody of the text has the name without 's
  };
  struct Use {
    std::uint64_t key = 0;
    std::uint32_t first = 0, mark = 0;
  };

  std::uint64_t KeyOf(std::uint32_t first, std::uint32_t last) const { return lexical_.KeyOf(first, last); }

  void Weigh(std::uint32_t mark, RowRange sentence) {
    constexpr std::uint32_t kLongest = 2;
    constexpr LexClassSet kNoFirm = Bit(LexClass::kCountry) | Bit(LexClass::kRegion) | Bit(LexClass::kDemonym) |
                                    Bit(LexClass::kNaturalPlace) | Bit(LexClass::kMonthOrDay);
    const NameSpan* held = names_.At(mark - 1);
    const bool known = held == nullptr && lexical_.word(mark - 1).capitalized;
    const std::uint32_t first = held != nullptr ? held->first : mark - 1;
    if ((held == nullptr && !known) || (held != nullptr && held->last != mark) || mark - first > kLongest) return;
    const bool brand = (lexical_.ClassesOf(first, mark + 1) & Bit(LexClass::kGenitiveName)) != 0;
    const bool place = held != nullptr && held->type == EntityType::kGpe &&
                       (lexical_.ClassesOf(first, mark) & Bit(LexClass::kCity)) != 0;
    if (!brand && (held == nullptr || place || (lexical_.ClassesOf(first, mark) & kNoFirm) != 0)) return;
    if (held != nullptr && held->type != EntityType::kPerson && held->type != EntityType::kOrg &&
        held->type != EntityType::kMisc && held->type != EntityType::kGpe && held->type != EntityType::kProduct)
      return;
    const std::uint64_t key = KeyOf(first, mark);
    Genitive& genitive = found_[key];
    genitive.weight += WeightOf(first, mark, brand, sentence);
    // What the lexicon knows needs no more, where the tagger saw nobody in it.
    if (brand) genitive.weight += held != nullptr && held->type == EntityType::kPerson ? 1 : kEnough;
    uses_.push_back({key, first, mark});
  }

  /// How much the words around speak against a genitive: what it would be of does not follow.
  int WeightOf(std::uint32_t first, std::uint32_t mark, bool brand, RowRange sentence) const {
    const std::string_view next = mark + 1 < sentence.last ? lexical_.form(mark + 1) : std::string_view();
    const std::string_view after = mark + 2 < sentence.last ? lexical_.form(mark + 2) : std::string_view();
    const std::string_view before = first > sentence.first ? lexical_.form(first - 1) : std::string_view();
    const bool at = IsOneOf(before, {"at", "At"});
    if (IsOneOf(next, {"said", "says", "had", "has", "will", "would", "did", "does", "is", "was"}))
      return IsOneOf(after, {"been", "got", "gotten"}) ? 0 : kEnough;
    if (next.ends_with("ed") && IsOneOf(after, {"to", "that", "a", "an", "the", "its", "their", "it"})) return kEnough;
    if (brand && (next.ends_with("ed") || IsOneOf(next, {"sold", "bought", "cut", "fell", "rose", "made", "paid", "won",
                                                         "lost", "took", "began", "told", "went", "left", "plans"})))
      return 1;
    const bool object = at || IsOneOf(before, {"from", "by", "to", "of", "for", "with", "and", "than"});
    if (IsOneOf(next, {"in", "on", "for", "from", "to", "with", "by", "after", "as"})) return object ? kEnough : 0;
    if (next.empty() || IsOneOf(next, {",", ".", ";", "?", "!", ")"})) return at ? kEnough : 1;
    // "Moss's and Lind's"
    return IsOneOf(next, {"and", "or"}) ? 1 : 0;
  }

  /// "Mrs Moss", "Ada Moss" or a plain "Moss": the genitive is somebody's.
  void WeighOther(const NameSpan& name) {
    const bool genitive = name.last < lexical_.size() && IsApostropheS(lexical_.form(name.last));
    const bool addressed =
        name.first > 0 && lexical_.word(name.first - 1).capitalized &&
        (lexical_.Is(name.first - 1, LexClass::kHonorific) || lexical_.Is(name.first - 1, LexClass::kTitle));
    if (!genitive || addressed) Exclude(KeyOf(name.first, name.last));
    if (name.type != EntityType::kPerson || name.last - name.first < 2) return;
    Exclude(KeyOf(name.first, name.first + 1));
    Exclude(KeyOf(name.last - 1, name.last));
  }

  void Exclude(std::uint64_t key) {
    const auto found = found_.find(key);
    if (found != found_.end()) found->second.person = true;
  }

  const Document& doc_;
  const Lexical& lexical_;
  NameSpans& names_;
  std::unordered_map<std::uint64_t, Genitive> found_;  // by the name without 's; looked up only, never walked
  std::vector<Use> uses_;
};

}  // namespace

void AddGenitiveNames(const Document& doc, const Lexical& lexical, NameSpans* names) {
  GenitiveFinder(doc, lexical, names).Run();
}

}  // namespace lede
