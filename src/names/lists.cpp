#include "names/lists.h"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "names/evidence.h"
#include "names/kinds.h"
#include "names/name_forms.h"
#include "names/votes.h"
#include "text/forms.h"
#include "text/unicode.h"

namespace lede {
namespace {

constexpr LexClassSet kKnownPlace = Bit(LexClass::kCountry) | Bit(LexClass::kRegion) | Bit(LexClass::kCity);

bool IsNameWord(const Document& doc, const Lexical& lexical, std::uint32_t t) {
  return lexical.word(t).capitalized && lexical.word(t).has_letter && (doc.tokens[t].flags & kLink) == 0;
}

/// Bodies that are named by what they are for, a list as well as a single thing.
bool IsHeadOfBody(std::string_view form) {
  return IsCapitalized(form) &&
         IsOneOf(form, {"Ministry",      "Department",  "Secretariat", "Institute", "Institution",    "Committee",
                        "Subcommittee",  "Commission",  "Council",     "Chamber",   "Bureau",         "Board",
                        "Office",        "Directorate", "Agency",      "Authority", "Association",    "Federation",
                        "Confederation", "Society",     "Union",       "Faculty",   "School",         "College",
                        "Academy",       "Centre",      "Center",      "Service",   "Administration", "Division",
                        "Inspectorate"});
}

bool IsTeachingBody(std::string_view form) {
  return IsOneOf(form, {"University", "College", "Institute", "School", "Academy", "Hospital", "Museum", "Bank"});
}

class BodyMender {
 public:
  BodyMender(const Document& doc, const Lexical& lexical, NameSpans* names)
      : doc_(doc), lexical_(lexical), names_(*names) {}

  void Run() {
    for (const Sentence& sentence : doc_.sentences) {
      sentence_ = sentence.tokens;
      for (std::uint32_t t = sentence_.first; t + 2 < sentence_.last; ++t) {
        if (IsHeadOfBody(lexical_.form(t)) && IsOneOf(lexical_.form(t + 1), {"of", "for", "on"})) Join(t);
        if (IsPossessive(lexical_.form(t + 1))) JoinMembers(t);
      }
    }
    for (const NameSpan& name : names_.Sorted()) {
      if (name.type == EntityType::kOrg) Part(name);
    }
  }

 private:
  static constexpr std::uint16_t kJoined = 800;

  /// End of the capitalised words at `t`: a thing that a body is for, but no name of its own.
  std::uint32_t ThingEnd(std::uint32_t t) const {
    constexpr std::uint32_t kLongest = 4;
    std::uint32_t end = t;
    while (end < sentence_.last && end - t < kLongest && IsNameWord(doc_, lexical_, end)) ++end;
    if (end == t || IsHeadOfBody(lexical_.form(t))) return t;
    if (end == t + 1 && lexical_.word(t).all_caps) return t;
    constexpr LexClassSet kNames = kKnownPlace | Bit(LexClass::kOrganization) | Bit(LexClass::kDemonym);
    if ((lexical_.ClassesOf(t, end) & kNames) != 0) return t;
    const NameSpan* held = names_.At(t);
    constexpr std::uint16_t kSure = 800;
    const bool other = held != nullptr && held->first == t && held->confidence >= kSure;
    return other ? t : end;
  }

  void Join(std::uint32_t head) {
    std::uint32_t at = ThingEnd(head + 2), commas = 0;
    if (at == head + 2) return;
    while (at + 1 < sentence_.last && lexical_.form(at) == ",") {
      const std::uint32_t end = ThingEnd(at + 1);
      if (end == at + 1) break;
      at = end, ++commas;
    }
    if (commas == 0 || at + 1 >= sentence_.last) return;
    std::uint32_t last_comma = at;
    if (lexical_.form(last_comma) == ",") ++last_comma;
    if (last_comma + 1 >= sentence_.last || !IsOneOf(lexical_.form(last_comma), {"and", "&"})) return;
    std::uint32_t end = ThingEnd(last_comma + 1);
    if (end == last_comma + 1) return;
    if (end + 1 < sentence_.last && lexical_.form(end) == "of" && IsNameWord(doc_, lexical_, end + 1)) {
      for (++end; end < sentence_.last && IsNameWord(doc_, lexical_, end);) ++end;
    }
    const NameSpan* held = names_.At(head);
    const std::uint32_t first = held != nullptr && held->type == EntityType::kOrg ? held->first : head;
    names_.Replace({first, end, EntityType::kOrg, Producer::kRule, kJoined});
  }

  /// "the Teachers' Guild of Lima": whose body it is belongs to its name, where the tagger is not sure of another.
  void JoinMembers(std::uint32_t members) {
    constexpr std::uint16_t kSure = 800;
    const std::uint32_t body = members + 2;
    const bool plural = lexical_.form(members).ends_with('s') && lexical_.form(members + 1).size() < 4 &&
                        !lexical_.form(members + 1).ends_with('s');
    if (!plural || !IsNameWord(doc_, lexical_, members) || !IsNameWord(doc_, lexical_, body)) return;
    if (!lexical_.Is(body, LexClass::kOrgWord)) return;
    std::uint32_t end = body + 1;
    if (end + 1 < sentence_.last && lexical_.form(end) == "of" && IsNameWord(doc_, lexical_, end + 1)) {
      for (++end; end < sentence_.last && IsNameWord(doc_, lexical_, end);) ++end;
    }
    for (std::uint32_t t = members; t < end; ++t) {
      const NameSpan* held = names_.At(t);
      const bool sure = held != nullptr && held->producer == Producer::kTagger && held->confidence >= kSure;
      // A place behind "of" is sure, and all the same a part of the name.
      if (sure && t <= body && held->type != EntityType::kOrg) return;
      if (held != nullptr && (held->first < members || held->last > end)) return;
      if (held != nullptr && held->first <= members && held->last >= end) return;
    }
    names_.Replace({members, end, EntityType::kOrg, Producer::kRule, kJoined});
  }

  /// "the University of Lima and Moss Technical College": each is a body by itself.
  void Part(const NameSpan& name) {
    if (!IsTeachingBody(lexical_.form(name.last - 1))) return;
    bool body = false;
    for (std::uint32_t t = name.first; t + 2 < name.last; ++t) {
      body = body || IsTeachingBody(lexical_.form(t));
      if (lexical_.form(t) != "and" || !body) continue;
      const NameSpan right = {t + 1, name.last, name.type, name.producer, name.confidence};
      names_.Shorten(name.first, t);
      names_.Add(right);
      return;
    }
  }

  const Document& doc_;
  const Lexical& lexical_;
  NameSpans& names_;
  RowRange sentence_;
};

/// "Moss, Ada" by tokens.
struct Inverted {
  std::uint32_t first = 0, comma = 0, last = 0;
};

class InvertedFinder {
 public:
  InvertedFinder(const Document& doc, const Lexical& lexical, NameSpans* names)
      : doc_(doc), lexical_(lexical), names_(*names) {}

  void Run() {
    for (std::uint32_t t = 0; t < lexical_.size(); ++t) {
      if (t > 0 && lexical_.word(t - 1).capitalized && !StartsLine(t)) continue;
      items_.clear();
      std::uint32_t at = t;
      while (const std::optional<Inverted> item = ItemAt(at)) {
        items_.push_back(*item);
        const std::uint32_t next = NextItem(*item);
        if (next == kNone) break;
        at = next;
      }
      if (items_.empty()) continue;
      if (items_.size() > 1 && ArePersons()) Write();
      t = items_.back().last - 1;
    }
  }

 private:
  static constexpr std::uint16_t kInverted = 850;

  bool StartsLine(std::uint32_t t) const {
    if (t == 0) return true;
    const std::uint32_t end = doc_.tokens[t - 1].span.end;
    return doc_.text().substr(end, doc_.tokens[t].span.begin - end).find('\n') != std::string_view::npos;
  }

  std::uint32_t WordsEnd(std::uint32_t t, std::uint32_t most) const {
    std::uint32_t end = t;
    while (end < lexical_.size() && end < t + most && IsNameWord(doc_, lexical_, end) && (end == t || !StartsLine(end)))
      ++end;
    return end;
  }

  std::optional<Inverted> ItemAt(std::uint32_t t) const {
    if (t >= lexical_.size()) return std::nullopt;
    const std::uint32_t comma = WordsEnd(t, 2);
    if (comma == t || comma + 1 >= lexical_.size() || lexical_.form(comma) != "," || StartsLine(comma + 1))
      return std::nullopt;
    std::uint32_t last = WordsEnd(comma + 1, 3);
    const bool initial = last > comma + 1 && last + 1 < lexical_.size() && lexical_.form(last - 1).size() == 1 &&
                         lexical_.form(last) == "." && lexical_.form(last + 1) == ";";
    if (initial) ++last;
    return last == comma + 1 ? std::nullopt : std::optional(Inverted{t, comma, last});
  }

  /// Behind a semicolon, or on the next line where the item had one to itself; kNone at the list's end.
  std::uint32_t NextItem(const Inverted& item) const {
    if (item.last >= lexical_.size()) return kNone;
    if (StartsLine(item.last)) return StartsLine(item.first) ? item.last : kNone;
    if (lexical_.form(item.last) != ";") return kNone;
    const std::uint32_t next = item.last + 1;
    return next < lexical_.size() && lexical_.form(next) == "and" ? next + 1 : next;
  }

  /// Most have a given name behind the comma, and none a place; the last one ends where a list ends.
  bool ArePersons() const {
    std::size_t given = 0;
    for (const Inverted& item : items_) {
      const std::uint32_t behind = item.comma + 1;
      if ((lexical_.ClassesOf(behind, item.last) & kKnownPlace) != 0 && !lexical_.Is(behind, LexClass::kFirstName))
        return false;
      if (lexical_.Is(behind, LexClass::kTitle) || lexical_.Is(behind, LexClass::kOrgWord)) return false;
      given += lexical_.Is(behind, LexClass::kFirstName) ? 1 : 0;
    }
    const std::uint32_t end = items_.back().last;
    const bool ends = end >= lexical_.size() || StartsLine(end) || IsOneOf(lexical_.form(end), {".", ";", ")"});
    return ends && 2 * given >= items_.size();
  }

  void Write() {
    for (const Inverted& item : items_)
      names_.Replace({item.first, item.last, EntityType::kPerson, Producer::kRule, kInverted});
  }

  const Document& doc_;
  const Lexical& lexical_;
  NameSpans& names_;
  std::vector<Inverted> items_;
};

class ListReader {
 public:
  ListReader(const Document& doc, const Lexical& lexical, const Calibration& calibration, NameSpans* names)
      : doc_(doc), lexical_(lexical), calibration_(calibration), names_(*names) {}

  void Run() {
    for (const Sentence& sentence : doc_.sentences) {
      sentence_ = sentence.tokens;
      for (std::uint32_t t = sentence_.first; t < sentence_.last; ++t) {
        if (!Read(t)) continue;
        if (items_.size() >= 3 && joined_) Heed();
        t = items_.back().last - 1;
      }
    }
  }

 private:
  static constexpr std::uint16_t kSure = 700, kListed = 700;
  static constexpr LexClassSet kCommon = Bit(LexClass::kTitle) | Bit(LexClass::kHonorific) | Bit(LexClass::kDemonym) |
                                         Bit(LexClass::kGroup) | Bit(LexClass::kMonthOrDay);

  /// Reads the list whose first item begins at `t`.
  bool Read(std::uint32_t t) {
    items_.clear();
    joined_ = false;
    while (t < sentence_.last) {
      const std::uint32_t last = ItemEnd(t);
      if (last == t) break;
      items_.push_back({t, last});
      if (joined_ || last + 1 >= sentence_.last) break;
      t = last;
      if (lexical_.form(t) == ",") ++t;
      if (IsOneOf(lexical_.form(t), {"and", "or"})) ++t, joined_ = true;
      if (t == last) break;
      if (t < sentence_.last && lexical_.form(t) == "the") ++t;
    }
    // "and" before something that is no name ends no list of names.
    joined_ = joined_ && items_.size() > 1 &&
              IsOneOf(Between(items_[items_.size() - 2].last, items_.back().first), {"and", "or"});
    return !items_.empty();
  }

  std::string_view Between(std::uint32_t end, std::uint32_t first) const {
    for (std::uint32_t t = end; t < first; ++t) {
      if (IsOneOf(lexical_.form(t), {"and", "or"})) return lexical_.form(t);
    }
    return {};
  }

  std::uint32_t ItemEnd(std::uint32_t t) const {
    if (const NameSpan* held = names_.At(t)) return held->first == t ? held->last : t;
    constexpr std::uint32_t kLongest = 3;
    std::uint32_t end = t;
    while (end < sentence_.last && end < t + kLongest && names_.IsFree(end) && IsNameWord(doc_, lexical_, end) &&
           !lexical_.Is(end, LexClass::kMonthOrDay))
      ++end;
    return end;
  }

  void Heed() {
    std::array<int, 16> votes{};
    std::uint32_t sure = 0;
    for (const RowRange& item : items_) {
      const NameSpan* held = names_.At(item.first);
      if (held != nullptr) votes[static_cast<std::size_t>(held->type)] += LogOdds(SurenessOf(*held, calibration_));
    }
    constexpr int kSaid = 400, kFar = 200;
    if (const std::optional<EntityType> kind = KindBefore()) votes[static_cast<std::size_t>(*kind)] += kSaid;
    const auto best = std::max_element(votes.begin(), votes.end());
    const auto type = static_cast<EntityType>(best - votes.begin());
    if (type != EntityType::kPerson && type != EntityType::kOrg && type != EntityType::kGpe) return;
    for (auto vote = votes.begin(); vote != votes.end(); ++vote) {
      if (vote != best && *vote + kFar > *best) return;
    }
    for (const RowRange& item : items_) {
      const NameSpan* held = names_.At(item.first);
      sure += held != nullptr && held->type == type ? 1 : 0;
    }
    if (sure < 2 || sure + 1 < items_.size()) return;
    for (const RowRange& item : items_) Give(item, type);
  }

  void Give(RowRange item, EntityType type) {
    const NameSpan* held = names_.At(item.first);
    if (held == nullptr) {
      const bool plain = item.first > items_.front().first && lexical_.form(item.first).size() > 2 &&
                         (lexical_.word(item.first).classes & kCommon) == 0;
      if (plain) names_.Add({item.first, item.last, type, Producer::kRule, kListed});
      return;
    }
    const bool known = (lexical_.ClassesOf(item.first, item.last) & kKnownPlace) != 0;
    const bool named =
        held->type == EntityType::kPerson || held->type == EntityType::kOrg || held->type == EntityType::kGpe;
    // "Ada, Bo and the Misfits"
    if (type == EntityType::kPerson && item.first > 0 && lexical_.form(item.first - 1) == "the") return;
    if (held->type == type || !named || held->producer != Producer::kTagger || SurenessOf(*held, calibration_) >= kSure)
      return;
    if (known && type != EntityType::kGpe) return;
    names_.Retype(item.first, type, Producer::kRule, kListed);
  }

  /// "strikers Lund, …", "the villages of Karsu, …"
  std::optional<EntityType> KindBefore() const {
    std::uint32_t noun = items_.front().first;
    if (noun > sentence_.first && lexical_.form(noun - 1) == "of") --noun;
    if (noun == sentence_.first) return std::nullopt;
    const std::string word = Fold(lexical_.form(noun - 1));
    const bool of = noun < items_.front().first;
    const std::optional<EntityType> kind =
        word.ends_with('s') || word.ends_with("men") ? KindOfNoun(word) : std::nullopt;
    return !of || kind == EntityType::kGpe ? kind : std::nullopt;
  }

  const Document& doc_;
  const Lexical& lexical_;
  const Calibration& calibration_;
  NameSpans& names_;
  RowRange sentence_;
  std::vector<RowRange> items_;
  bool joined_ = false;  ///< its last two by "and"
};

}  // namespace

void MendBodies(const Document& doc, const Lexical& lexical, NameSpans* names) {
  BodyMender(doc, lexical, names).Run();
}

void AddSurnamesFirst(const Document& doc, const Lexical& lexical, NameSpans* names) {
  InvertedFinder(doc, lexical, names).Run();
}

void HeedLists(const Document& doc, const Lexical& lexical, const Calibration& calibration, NameSpans* names) {
  ListReader(doc, lexical, calibration, names).Run();
}

}  // namespace lede
