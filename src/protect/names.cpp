#include "protect/names.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <unordered_set>
#include <utility>

#include "text/unicode.h"
#include "text/utf8.h"

namespace lede::protect {
namespace {

/// What placeholders of a type begin with.
std::string_view LabelOf(EntityType type) {
  switch (type) {
    case EntityType::kPerson: return "Person";
    case EntityType::kOrg: return "Organisation";
    case EntityType::kGpe:
    case EntityType::kLoc:
    case EntityType::kFac: return "Place";
    case EntityType::kNorp: return "Group";
    case EntityType::kEvent: return "Event";
    case EntityType::kProduct:
    case EntityType::kWeapon: return "Product";
    case EntityType::kWork: return "Work";
    case EntityType::kLaw: return "Law";
    case EntityType::kLanguage: return "Language";
    case EntityType::kTitle:
    case EntityType::kMisc: return "Name";
  }
  return "Name";
}

/// Parts of names that tell nobody, however they are written.
bool IsSuffix(std::string_view word) {
  return word == "jr" || word == "sr" || word == "ii" || word == "iii" || word == "iv";
}

/// Words that tell nobody: they are in many names, and in any text. Some are somebody's name as well: "An", "Al".
bool IsCommon(std::string_view word) {
  constexpr std::array<std::string_view, 26> kCommon = {"a",   "al", "an", "and", "at",  "by",  "da", "de", "del",
                                                        "der", "di", "du", "el",  "for", "he",  "in", "is", "it",
                                                        "la",  "no", "of", "on",  "so",  "the", "to", "von"};
  return std::find(kCommon.begin(), kCommon.end(), word) != kCommon.end();
}

/// The words of a name: letters between blanks, hyphens and other marks; an apostrophe parts none ("O'Hara").
std::vector<NameWord> WordsOf(std::string_view name, EntityType type) {
  std::vector<NameWord> words(1);
  bool upper = false;
  for (std::size_t at = 0; at < name.size();) {
    const DecodedChar c = DecodeUtf8(name, at);
    at += c.bytes;
    std::string* const word = &words.back().folded;
    if (word->empty()) upper = IsUpper(c.code_point);
    const bool goes_on = AppendComparable(c.code_point, word) || IsApostrophe(c.code_point);
    if (goes_on && at < name.size()) continue;
    NameWord& done = words.back();
    done.common = IsCommon(*word);
    // "An" is somebody's name, "de" and the "Of" of a body are nobody's.
    const bool is_name = !word->empty() && !IsSuffix(*word) && (!done.common || (upper && type == EntityType::kPerson));
    if (is_name)
      words.emplace_back();
    else
      done = {};
  }
  words.pop_back();
  return words;
}

NameForm FormOf(std::string_view written, EntityType type) {
  NameForm form;
  form.words = WordsOf(written, type);
  const bool alone = form.words.size() == 1;
  for (NameWord& word : form.words) word.tells = alone || type == EntityType::kPerson;
  return form;
}

/// Finds what is chosen, and counts the placeholders of each label.
class Chooser {
 public:
  Chooser(const Document& doc, const ProtectChoice& choice) : doc_(doc), choice_(choice) {
    for (const std::string& name : choice.names) wanted_.insert(Letters(name));
  }

  std::vector<ProtectedName> Run() {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> found;  // first byte, entity
    for (std::uint32_t e = 0; e < doc_.entities.size(); ++e) {
      if (IsChosen(e)) found.emplace_back(FirstByteOf(e), e);
    }
    std::sort(found.begin(), found.end());
    std::vector<ProtectedName> names;
    names.reserve(found.size());
    for (const auto& [first, entity] : found) names.push_back(OfEntity(entity));
    for (const std::string& name : choice_.names) {
      if (met_.insert(Letters(name)).second) AddWords(name, &names);
    }
    return names;
  }

 private:
  bool IsChosen(std::uint32_t e) {
    const Entity& entity = doc_.entities[e];
    bool chosen = (choice_.types >> static_cast<unsigned>(entity.type) & 1) != 0;
    for (const std::string& form : FormsOf(e)) {
      std::string letters = Letters(form);
      if (!wanted_.contains(letters)) continue;
      chosen = true;
      met_.insert(std::move(letters));
    }
    return chosen;
  }

  /// The forms of an entity's name in the text, none twice, its name first.
  std::vector<std::string> FormsOf(std::uint32_t e) const {
    const Entity& entity = doc_.entities[e];
    std::vector<std::string> forms = {doc_.Written(entity.name)};
    std::unordered_set<std::string> known(forms.begin(), forms.end());
    const auto add = [&](ByteSpan span) {
      std::string form = doc_.Written(span);
      if (known.insert(form).second) forms.push_back(std::move(form));
    };
    for (std::uint32_t i = entity.aliases.first; i < entity.aliases.last; ++i) add(doc_.alias_spans[i]);
    for (std::uint32_t i = entity.mentions.first; i < entity.mentions.last; ++i) {
      const Mention& mention = doc_.mentions[doc_.entity_mentions[i]];
      if (mention.kind == MentionKind::kName || mention.kind == MentionKind::kAcronym) add(mention.span);
    }
    return forms;
  }

  std::uint32_t FirstByteOf(std::uint32_t e) const {
    const Entity& entity = doc_.entities[e];
    std::uint32_t first = entity.name.begin;
    for (std::uint32_t i = entity.mentions.first; i < entity.mentions.last; ++i)
      first = std::min(first, doc_.mentions[doc_.entity_mentions[i]].span.begin);
    return first;
  }

  ProtectedName OfEntity(std::uint32_t e) {
    const Entity& entity = doc_.entities[e];
    ProtectedName name;
    name.entity = e;
    std::vector<std::string> forms = FormsOf(e);
    name.placeholder = {Numbered(LabelOf(entity.type)), forms[0], entity.type, true, {}};
    for (const std::string& form : forms) name.forms.push_back(FormOf(form, entity.type));
    name.placeholder.forms = std::move(forms);
    return name;
  }

  /// Words that the analysis has for no name: what they are is not known, so each is taken for a person's.
  void AddWords(const std::string& written, std::vector<ProtectedName>* names) {
    NameForm form = FormOf(written, EntityType::kPerson);
    if (form.words.empty()) return;
    ProtectedName name;
    name.placeholder = {Numbered("Name"), written, EntityType::kMisc, false, {written}};
    name.forms.push_back(std::move(form));
    names->push_back(std::move(name));
  }

  /// "Person 1", and so on: above any that the text has of its own, so that nobody is taken for another.
  std::string Numbered(std::string_view label) {
    const auto is_same = [label](const auto& counted) { return counted.first == label; };
    auto counted = std::find_if(last_.begin(), last_.end(), is_same);
    if (counted == last_.end()) counted = last_.insert(last_.end(), {label, HighestIn(doc_.text(), label)});
    return std::string(label) + " " + std::to_string(++counted->second);
  }

  static std::uint32_t HighestIn(std::string_view text, std::string_view label) {
    constexpr std::uint32_t kMost = 99'999'999;  // no text counts further, and there is room above
    std::uint32_t highest = 0;
    for (std::size_t at = text.find(label); at != std::string_view::npos; at = text.find(label, at + 1)) {
      std::size_t i = at + label.size();
      if (i >= text.size() || text[i] != ' ') continue;
      std::uint32_t number = 0;
      while (++i < text.size() && text[i] >= '0' && text[i] <= '9' && number < kMost / 10)
        number = number * 10 + static_cast<std::uint32_t>(text[i] - '0');
      highest = std::max(highest, number);
    }
    return highest;
  }

  const Document& doc_;
  const ProtectChoice& choice_;
  std::unordered_set<std::string> wanted_, met_;                  // as Letters; looked up only, never walked
  std::vector<std::pair<std::string_view, std::uint32_t>> last_;  // by label
};

}  // namespace

std::vector<ProtectedName> ChosenNames(const Document& doc, const ProtectChoice& choice) {
  return Chooser(doc, choice).Run();
}

std::string Letters(std::string_view text) {
  std::string letters;
  for (std::size_t at = 0; at < text.size();) {
    const DecodedChar c = DecodeUtf8(text, at);
    at += c.bytes;
    AppendComparable(c.code_point, &letters);
  }
  return letters;
}

bool AppendComparable(char32_t c, std::string* out) {
  constexpr std::string_view kLigatures[] = {"ff", "fi", "fl", "ffi", "ffl", "st", "st"};
  constexpr char32_t kFirstMark = 0x300, kLastMark = 0x36F;
  if (c < 0x80) {
    if (!IsLetter(c) && !IsDigit(c)) return false;
    *out += static_cast<char>(c >= 'A' && c <= 'Z' ? c | 0x20 : c);
    return true;
  }
  if (c >= kFirstMark && c <= kLastMark) return true;                        // an accent that is a character of its own
  if (c >= 0xFF01 && c <= 0xFF5E) return AppendComparable(c - 0xFEE0, out);  // full width
  if (c >= 0xFB00 && c <= 0xFB06) {
    out->append(kLigatures[c - 0xFB00]);
    return true;
  }
  if (IsInvisible(c) || c == 0x200B || c == 0xFEFF) return true;
  if (!IsLetter(c)) return false;
  std::string character;
  AppendUtf8(c, &character);
  AppendFolded(character, out);
  return true;
}

}  // namespace lede::protect
