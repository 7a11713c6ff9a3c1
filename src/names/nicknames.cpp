#include "names/nicknames.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>

#include "names/kinds.h"
#include "names/name_forms.h"
#include "text/forms.h"
#include "text/unicode.h"

namespace lede {
namespace {

constexpr std::uint16_t kIntroduced = 850;
// A name of which the tagger is as sure as that, in thousandths, is not made into another's.
constexpr std::uint16_t kSure = 950;
constexpr std::uint32_t kLongest = 5;        // words of a second name
constexpr std::uint32_t kLongestWithin = 3;  // of one that stands within the first

bool IsOpeningMark(std::string_view form) { return IsOneOf(form, {"\"", "“", "‘", "'", "``", "«", "„"}); }

bool IsClosingMark(std::string_view form) { return IsOneOf(form, {"\"", "”", "’", "'", "''", "»", "“"}); }

class NicknameFinder {
 public:
  NicknameFinder(const Document& doc, const Lexical& lexical, NameSpans* names)
      : doc_(doc), lexical_(lexical), names_(*names) {}

  std::vector<Nickname> Run() {
    for (const Sentence& sentence : doc_.sentences) {
      end_ = sentence.tokens.last;
      first_ = sentence.tokens.first;
      for (std::uint32_t t = first_; t < end_; ++t) {
        if (IsOpeningMark(At(t))) CalledOnly(t);
        if (names_.IsFree(t)) continue;
        if (names_.At(t)->type == EntityType::kPerson) BeforeSurname(*names_.At(t));
        if (names_.At(t)->type == EntityType::kPerson) HeldWithin(*names_.At(t));
        const NameSpan name = *names_.At(t);
        if (CanHaveNickname(name.type)) Introduced(name);
        t = name.last - 1;
      }
    }
    AddElsewhere();
    return std::move(found_);
  }

 private:
  std::string_view At(std::uint32_t t) const { return t < end_ ? lexical_.form(t) : std::string_view(); }

  static bool CanHaveNickname(EntityType type) {
    return type != EntityType::kNorp && type != EntityType::kTitle && type != EntityType::kLanguage &&
           type != EntityType::kWeapon;
  }

  /// “Ada “Lefty” Moss”, which the tagger may take for two names: one, and “Lefty” is another of hers.
  void HeldWithin(const NameSpan name) {
    std::uint32_t open = name.first + 1;
    while (open < name.last && !IsOpeningMark(At(open))) ++open;
    const std::uint32_t close = IsOpeningMark(At(open)) ? LastBetweenMarks(open + 1) : open;
    if (close <= open + 1 || close - open > kLongestWithin + 1 || !IsClosingMark(At(close))) return;
    const NameSpan* rest = close + 1 < end_ ? names_.At(close + 1) : nullptr;
    if (rest == nullptr || rest->type != EntityType::kPerson) return;
    const NameSpan whole = {name.first, rest->last, name.type, name.producer,
                            std::min(name.confidence, rest->confidence)};
    if (open == name.last && !names_.Replace(whole)) return;
    Keep({std::min(AfterArticle(open + 1, true), close - 1), close}, name.type, name.first);
  }

  /// “El Topo” Moss, which the tagger may take for one name from within the marks on: two of one person.
  void BeforeSurname(const NameSpan name) {
    if (name.first == first_ || !IsOpeningMark(At(name.first - 1))) return;
    const std::uint32_t close = LastBetweenMarks(name.first);
    if (close == name.first || close + 1 >= name.last || !IsClosingMark(At(close))) return;
    names_.Shorten(name.first, close);
    names_.Add({close + 1, name.last, name.type, name.producer, name.confidence});
    found_.push_back({close + 1, name.first});
    Keep({name.first, close}, name.type, close + 1);
  }

  /// “a man who goes by the name “Lefty””, “a fan nicknamed “Big Tone””: nobody has another name for him.
  void CalledOnly(std::uint32_t open) {
    const std::uint32_t close = LastBetweenMarks(open + 1);
    if (close == open + 1 || close - open > kLongestWithin + 1) return;
    const std::uint32_t cue = CueBefore(open);
    if (cue == open) return;
    std::uint32_t noun = cue;
    if (noun > first_ && IsOneOf(At(noun - 1), {"who", ",", "was", "is", "and"})) --noun;
    if (noun > first_ && At(noun - 1) == ",") --noun;
    constexpr std::uint32_t kReach = 8;
    for (std::uint32_t t = noun; t > first_ && noun - t < kReach; --t) {
      if (!names_.IsFree(t - 1) && names_.At(t - 1)->type != EntityType::kTitle) return;
      if (KindOfNoun(Fold(At(t - 1))) == EntityType::kPerson || At(t - 1) == "fan" || At(t - 1) == "boss") {
        const NameSpan name = {AfterArticle(open + 1, true), close, EntityType::kPerson, Producer::kRule, kIntroduced};
        if (names_.Replace(name)) Keep({name.first, name.last}, name.type, name.first);
        return;
      }
      if (IsOneOf(At(t - 1), {",", ".", ";", "that", "which"})) return;
    }
  }

  /// Where the words before the mark at `open` begin that say how somebody is called; `open` where there are none.
  std::uint32_t CueBefore(std::uint32_t open) const {
    const auto before = [&](std::uint32_t n) {
      return open >= first_ + n ? lexical_.form(open - n) : std::string_view();
    };
    if (IsOneOf(before(1), {"nicknamed", "dubbed", "alias", "called", "named"})) return open - 1;
    if (before(1) == "as" && before(2) == "known") {
      return IsOneOf(before(3), {"also", "better", "best", "only", "locally", "widely"}) ? open - 3 : open - 2;
    }
    const std::uint32_t name = before(1) == "name" && before(2) == "the" ? 2 : 0;
    const std::uint32_t nickname = before(1) == "nickname" && before(2) == "the" ? 2 : name;
    const std::uint32_t past = nickname != 0 && before(nickname + 1) == "of" ? nickname + 1 : nickname;
    return before(past + 1) == "by" && IsOneOf(before(past + 2), {"goes", "went", "go", "known"}) ? open - past - 2
                                                                                                  : open;
  }

  /// Looks for second names behind `name`.
  void Introduced(const NameSpan& name) {
    std::uint32_t t = name.last;
    const bool parted = At(t) == "," || At(t) == "(";
    if (parted) ++t;
    // “Victor Suarez, 45, alias …”
    if (parted && t + 1 < end_ && IsNumber(At(t)) && At(t + 1) == ",") t += 2;
    std::uint32_t after = AfterCue(t, !parted);
    if (after == t || (IsPlace(name.type) && !IsOfThePlace(name, t))) return;
    if (t == name.last && At(t) == "known" && IsPartOfPhrase(name.first)) return;
    do {
      const bool marked = IsOpeningMark(At(after));
      const std::uint32_t first = AfterArticle(marked ? after + 1 : after, marked);
      const std::uint32_t last = marked ? LastBetweenMarks(first) : LastOfName(first, name.type);
      if (last <= first || last - first > kLongest || names_.At(name.first) == names_.At(first)) return;
      Note(name, {first, last}, marked);
      // “also known as ISIS or ISIL”
      after = last + (marked ? 1 : 0) + 1;
    } while (At(after - 1) == "or");
  }

  /// The article stays outside; between marks one with a capital, too.
  std::uint32_t AfterArticle(std::uint32_t t, bool marked) const {
    return At(t) == "the" || (marked && At(t) == "The") ? t + 1 : t;
  }

  static bool IsPlace(EntityType type) { return type == EntityType::kGpe || type == EntityType::kLoc; }

  /// Whether the words at `t` speak of the place and not of what is in it: “Derry, also known as …”, but not “a crossing
  /// in Honduras known as …” and not “Guatemala, Honduras and El Salvador, also known as …”.
  bool IsOfThePlace(const NameSpan& name, std::uint32_t t) const {
    const bool listed =
        name.first > 0 && (lexical_.form(name.first - 1) == "and" || lexical_.form(name.first - 1) == "or");
    return !listed && At(t - 1) == "," && At(t) != "known";
  }

  /// “a splinter group of the cartel known as …”: the group is.
  bool IsPartOfPhrase(std::uint32_t first) const {
    if (first > 0 && lexical_.form(first - 1) == "the") --first;
    return first > 0 && IsOneOf(lexical_.form(first - 1), {"of", "in", "from", "for", "by", "to", "at", "on", "with"});
  }

  /// End of the words at `t` that introduce a second name; `t` where there are none. Where nothing parts them from the
  /// name, a verb may: “is known as”.
  std::uint32_t AfterCue(std::uint32_t t, bool joined) const {
    std::uint32_t i = t;
    if (At(i) == "who" || At(i) == "which") joined = true, ++i;
    if (joined && IsOneOf(At(i), {"is", "was", "are", "were"})) ++i;
    if (IsOneOf(At(i), {"alias", "aka", "AKA", "a.k.a.", "a.k.a", "nicknamed"})) return i + 1;
    if (At(i) == "by" && At(i + 1) == "the") i += 2;
    if (At(i) == "nom" && At(i + 1) == "de" && At(i + 2) == "guerre") return i + 3;
    if (At(i) == "whose") ++i;
    if (At(i) == "real" && At(i + 1) == "name") return i + 2 + (At(i + 2) == "is" || At(i + 2) == "was" ? 1 : 0);
    while (IsOneOf(At(i), {"also", "better", "best", "popularly", "commonly", "widely", "locally", "otherwise",
                           "formerly", "previously"}))
      ++i;
    return At(i) == "known" && At(i + 1) == "as" ? i + 2 : t;
  }

  /// End of the capitalised words from `first` on that a closing mark follows, a comma or full stop before it apart.
  std::uint32_t LastBetweenMarks(std::uint32_t first) const {
    std::uint32_t last = first;
    while (last < end_ && last - first <= kLongest && !IsClosingMark(At(last)) && lexical_.word(last).has_letter)
      ++last;
    const bool stopped = At(last) == "," || At(last) == ".";
    if (!IsClosingMark(At(last + (stopped ? 1 : 0))) || !lexical_.word(first).capitalized) return first;
    return last;
  }

  /// End of the name at `first` that can be a second one of the type: one that the tagger found, or a run of capitals.
  std::uint32_t LastOfName(std::uint32_t first, EntityType type) const {
    if (first >= end_ || !lexical_.word(first).capitalized || !lexical_.word(first).has_letter) return first;
    const NameSpan* held = names_.At(first);
    if (held != nullptr && (held->first != first || !CanHaveNickname(held->type))) return first;
    if (held != nullptr && held->type != type && held->confidence >= kSure) return first;
    std::uint32_t last = held != nullptr ? held->last : first;
    // A longer one is no name; how much longer need not be known.
    while (last < end_ && last - first <= kLongest && lexical_.word(last).capitalized &&
           lexical_.word(last).has_letter) {
      const NameSpan* next = names_.At(last);
      if (next != nullptr && next != held && next->confidence >= kSure) break;
      ++last;
    }
    // “known as London's best”, “known as Chelsea and …” is one, “known as Republican voters” is none.
    return IsPossessive(At(last)) ||
                   (held == nullptr && lexical_.word(std::min(last, end_ - 1)).has_letter && !IsBoundary(At(last)))
               ? first
               : last;
  }

  static bool IsBoundary(std::string_view form) {
    return form.empty() || IsOneOf(form, {"and", "or", "who", "which", "is", "was", "in", "on", "has", "had"});
  }

  static bool IsNumber(std::string_view form) {
    return !form.empty() && std::all_of(form.begin(), form.end(), [](char c) { return c >= '0' && c <= '9'; });
  }

  void Note(const NameSpan& name, RowRange nickname, bool marked) {
    const NameSpan* held = names_.At(nickname.first);
    const bool whole = held != nullptr && held->first == nickname.first && held->last == nickname.last;
    if (whole && held->type != name.type) {
      if (!marked && held->confidence >= kSure) return;
      names_.Retype(nickname.first, name.type, Producer::kRule, kIntroduced);
    } else if (!whole && !names_.Replace({nickname.first, nickname.last, name.type, Producer::kRule, kIntroduced})) {
      return;
    }
    found_.push_back({name.first, nickname.first});
    Keep(nickname, name.type, name.first);
  }

  void Keep(RowRange nickname, EntityType type, std::uint32_t of) {
    PhraseHash hash;
    for (std::uint32_t t = nickname.first; t < nickname.last; ++t) hash.AddHash(lexical_.word(t).phrase_hash);
    second_names_.try_emplace(hash.value(), SecondName{nickname, type, of});
  }

  /// The second names wherever they stand: “Otoniel was caught”. Of those that begin at one word, the longest.
  void AddElsewhere() {
    if (second_names_.empty()) return;
    for (const Sentence& sentence : doc_.sentences) {
      for (std::uint32_t t = sentence.tokens.first; t < sentence.tokens.last; ++t) {
        if (!lexical_.word(t).capitalized) continue;
        PhraseHash hash;
        const SecondName* longest = nullptr;
        const std::uint32_t far = std::min(sentence.tokens.last, t + kLongest);
        for (std::uint32_t end = t; end < far; ++end) {
          hash.AddHash(lexical_.word(end).phrase_hash);
          const auto found = second_names_.find(hash.value());
          if (found != second_names_.end()) longest = &found->second;
        }
        if (longest != nullptr) AddAt(t, *longest, sentence.tokens);
      }
    }
  }

  struct SecondName {
    RowRange tokens{};
    EntityType type{};
    std::uint32_t of = 0;  ///< a token of the first name
  };

  void AddAt(std::uint32_t t, const SecondName& name, RowRange sentence) {
    const std::uint32_t last = t + name.tokens.size();
    const NameSpan* held = names_.At(t);
    const bool free = names_.AreFree(t, last) && (name.tokens.size() > 1 || !lexical_.StartsClause(t, sentence.first));
    if (held != nullptr && held->first == t && held->last == last) {
      if (held->type != name.type && held->confidence >= kSure) return;
      if (held->type != name.type) names_.Retype(t, name.type, Producer::kRule, kIntroduced);
    } else if (!free || !names_.Add({t, last, name.type, Producer::kRule, kIntroduced})) {
      return;
    }
    if (t != name.tokens.first) found_.push_back({name.of, t});
  }

  const Document& doc_;
  const Lexical& lexical_;
  NameSpans& names_;
  std::uint32_t first_ = 0, end_ = 0;  // of the sentence
  std::vector<Nickname> found_;
  std::unordered_map<std::uint64_t, SecondName> second_names_;  // by their words; looked up only, never walked
};

}  // namespace

std::vector<Nickname> AddNicknames(const Document& doc, const Lexical& lexical, NameSpans* names) {
  return NicknameFinder(doc, lexical, names).Run();
}

}  // namespace lede
