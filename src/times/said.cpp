#include "times/said.h"

#include <algorithm>

namespace lede {
namespace {

/// Days between which something was said; none where `known` is false.
struct SaidRange {
  bool known = false;
  long earliest = 0, latest = 0;
};

/// A time outside quotation marks.
struct OutsideTime {
  std::uint32_t first = 0, last = 0;
  long earliest = 0, latest = 0;
};

/// What a sentence tells of the quotations in it.
struct SentenceSaid {
  RowRange atoms{};
  SaidRange said{};      ///< beside its reporting verb
  SaidRange named{};     ///< a day that is over and stands elsewhere
  bool pronoun = false;  ///< "she added": who spoke before goes on
};

Anchor AnchorOf(long day) {
  const Moment moment = DayMoment(day);
  return {moment.year, moment.number, moment.day};
}

template <class... Keys>
bool IsAny(const Atom& atom, Keys... keys) {
  return ((atom.key == keys) || ...);
}

bool IsReporting(const Atom& atom) {
  return IsAny(atom, "said"_w, "says"_w, "told"_w, "wrote"_w, "added"_w, "tweeted"_w, "posted"_w, "announced"_w,
               "declared"_w, "stated"_w, "spoke"_w, "warned"_w) ||
         IsAny(atom, "argued"_w, "explained"_w, "replied"_w, "recalled"_w, "insisted"_w, "addressed"_w, "commented"_w,
               "noted"_w, "claimed"_w, "asked"_w, "shouted"_w, "concluded"_w);
}

class SaidFinder {
 public:
  SaidFinder(const AtomTable& table, const Document& doc, Anchor anchor, bool day_first)
      : table_(table), doc_(doc), today_(anchor.Day()) {
    grammar_.Start(anchor, day_first);
  }

  std::vector<SaidWords> Find(RowRange rows) {
    for (std::uint32_t row = rows.first; row < rows.last;) {
      std::uint32_t end = row + 1;
      while (end < rows.last && doc_.sentences[end].paragraph == doc_.sentences[row].paragraph) ++end;
      Paragraph(row - rows.first, end - rows.first);
      row = end;
    }
    return std::move(words_);
  }

 private:
  std::uint32_t BeginOf(std::uint32_t sentence) const { return sentence == 0 ? 0 : table_.sentence_ends[sentence - 1]; }

  /// The sentences [first, end) of the table are a paragraph.
  void Paragraph(std::uint32_t first, std::uint32_t end) {
    const std::size_t from = words_.size();
    FindMarks({BeginOf(first), table_.sentence_ends[end - 1]});
    if (words_.size() == from) {
      before_ = {};
      return;
    }
    sentences_.clear();
    std::size_t passed = from;
    for (std::uint32_t sentence = first; sentence < end; ++sentence) ReadSentence(sentence, &passed);
    SaidRange told;  // for the quotation before, in this paragraph
    std::size_t kept = from, next = 0;
    for (std::size_t i = from; i < words_.size(); ++i) {
      const SaidRange said = SaidOf(words_[i], &next, &told);
      if (!said.known || (said.earliest == today_ && said.latest == today_)) continue;
      words_[kept] = words_[i];
      words_[kept].earliest = AnchorOf(said.earliest), words_[kept++].latest = AnchorOf(said.latest);
    }
    words_.resize(kept);
    before_ = told;
  }

  /// Adds what stands between quotation marks.
  void FindMarks(RowRange atoms) {
    std::uint32_t opened = 0;
    bool open = false;
    for (std::uint32_t at = atoms.first; at < atoms.last; ++at) {
      const Atom& atom = table_.atoms[at];
      const bool straight = IsAny(atom, "\""_w);
      if (!straight && !IsAny(atom, "“"_w, "”"_w)) continue;
      const bool closes = straight ? open : IsAny(atom, "”"_w);
      if (open && closes) words_.push_back({opened, at});
      open = !closes, opened = at + 1;
    }
    if (open) words_.push_back({opened, atoms.last});
  }

  /// Reads what a sentence tells outside quotation marks; `words` is the first of the quotations that it can hold.
  void ReadSentence(std::uint32_t sentence, std::size_t* words) {
    SentenceSaid& found = sentences_.emplace_back();
    found.atoms = {BeginOf(sentence), table_.sentence_ends[sentence]};
    grammar_.Sentence(std::span(table_.atoms).first(found.atoms.last), found.atoms.first, doc_.text());
    times_.clear(), cues_.clear();
    for (std::uint32_t at = found.atoms.first; at < found.atoms.last;) {
      while (*words < words_.size() && words_[*words].last <= at) ++*words;
      if (*words < words_.size() && words_[*words].first <= at) {
        at = words_[*words].last;
        continue;
      }
      if (IsReporting(table_.atoms[at])) AddCue(at, &found);
      at = ReadTime(at);
    }
    for (const OutsideTime& time : times_) {
      const auto next = std::lower_bound(cues_.begin(), cues_.end(), time.last);
      const bool beside =
          (next != cues_.begin() && IsBeside(*(next - 1), time)) || (next != cues_.end() && IsBeside(*next, time));
      if (beside && !found.said.known) found.said = {true, time.earliest, std::min(time.latest, today_)};
      constexpr long kNear = 14;  // days; what lies farther back is no event that people speak at
      if (!beside && time.earliest == time.latest && time.latest < today_ && time.latest >= today_ - kNear)
        found.named = {true, time.earliest, today_};
    }
  }

  void AddCue(std::uint32_t cue, SentenceSaid* found) {
    cues_.push_back(cue);
    const auto is_pronoun = [&](std::uint32_t at) {
      return at < found->atoms.last && IsAny(table_.atoms[at], "he"_w, "she"_w, "they"_w);
    };
    found->pronoun |= (cue > found->atoms.first && is_pronoun(cue - 1)) || is_pronoun(cue + 1);
  }

  /// Reads the time at an atom, if there is one that had begun by the day of publication; returns where to go on.
  std::uint32_t ReadTime(std::uint32_t at) {
    const Atom& atom = table_.atoms[at];
    if (!atom.Is(kMonth | kWeekday | kDigits | kTimeCore | kTimeLead | kTimeUnit) || atom.Has(kAtomLink)) return at + 1;
    const TimeMatch match = grammar_.Read(at);
    if (!match.found()) return at + 1;
    OutsideTime time{at, match.last};
    const bool dated = match.kind <= TimeKind::kTime && match.value.empty() && match.moment.year != 0;
    if (dated && DaysCovered(TimexValue(match.moment), &time.earliest, &time.latest) && time.earliest <= today_)
      times_.push_back(time);
    return match.last;
  }

  /// Whether a time says when the reporting verb at `cue` was: no other verb or clause stands between.
  bool IsBeside(std::uint32_t cue, const OutsideTime& time) const {
    constexpr std::uint32_t kReach = 10;
    const bool before = cue < time.first;
    const std::uint32_t first = before ? cue + 1 : time.last, last = before ? time.first : cue;
    if (last < first || last - first > kReach) return false;
    for (std::uint32_t at = first; at < last; ++at) {
      const Atom& atom = table_.atoms[at];
      if (atom.Is(kPast | kFuture) || IsReporting(atom) || IsMark(atom) || (before && IsAny(atom, ","_w))) return false;
      if (IsAny(atom, "who"_w, "which"_w, "that"_w, "whose"_w, "where"_w, "when"_w, "if"_w, "because"_w, "since"_w,
                "is"_w, "are"_w, "has"_w, "have"_w))
        return false;
      const std::string_view word = doc_.slice(atom.span);
      if (atom.classes == 0 && !atom.Has(kAtomCapital) && word.size() >= 5 && word.substr(word.size() - 2) == "ed")
        return false;
    }
    return true;
  }

  static bool IsMark(const Atom& atom) { return IsAny(atom, "\""_w, "“"_w, "”"_w, ";"_w); }

  /// When a quotation was said. `next` is the first sentence that it can stand in, `told` what was known last.
  SaidRange SaidOf(const SaidWords& words, std::size_t* next, SaidRange* told) {
    while (*next < sentences_.size() && sentences_[*next].atoms.last <= words.first) {
      if (sentences_[*next].said.known) *told = sentences_[*next].said;
      if (sentences_[*next].named.known && !told->known) *told = sentences_[*next].named;
      ++*next;
    }
    SaidRange named;
    bool pronoun = false;
    for (std::size_t i = *next; i < sentences_.size() && sentences_[i].atoms.first <= words.last; ++i) {
      if (sentences_[i].said.known) return *told = sentences_[i].said;
      if (!named.known) named = sentences_[i].named;
      pronoun |= sentences_[i].pronoun;
    }
    if (told->known) return *told;
    if (pronoun && before_.known) return *told = before_;
    return named;
  }

  const AtomTable& table_;
  const Document& doc_;
  TimeGrammar grammar_;
  long today_;
  std::vector<SaidWords> words_;
  std::vector<SentenceSaid> sentences_;
  std::vector<OutsideTime> times_;
  std::vector<std::uint32_t> cues_;
  SaidRange before_;  // of the paragraph before
};

}  // namespace

std::vector<SaidWords> FindSaidWords(const AtomTable& table, RowRange rows, const Document& doc, Anchor anchor,
                                     bool day_first) {
  if (!anchor.HasDay()) return {};
  return SaidFinder(table, doc, anchor, day_first).Find(rows);
}

TimeMatch TimeGrammar::ReadSaid(std::uint32_t first, std::uint32_t name_end, const Anchor& earliest,
                                const Anchor& latest) {
  const Anchor published = anchor_;
  const auto value = [](const TimeMatch& match) {
    return match.value.empty() ? TimexValue(match.moment) : match.value;
  };
  anchor_ = latest;
  TimeMatch match = Core(first);
  if (match.found() && earliest.Day() != latest.Day()) {
    anchor_ = earliest;
    if (value(Core(first)) != value(match)) match.value = kUnresolved;
  }
  anchor_ = published;
  if (match.found() && atoms_[match.last - 1].span.end <= name_end) return {first, first};
  if (match.found()) Remember(match);
  return match;
}

}  // namespace lede
