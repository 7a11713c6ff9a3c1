#include "quotes/marks.h"

#include <algorithm>
#include <string_view>

#include "quotes/words.h"
#include "text/unicode.h"

namespace lede {
namespace {

enum class Mark : std::uint8_t {
  kNone,
  kOpen,
  kClose,
  kLow,
  kGuillemet,
  kStraight,    ///< ", which does not tell opening from closing
  kSingleOpen,  ///< ‘, or the straight ' where one that closes follows
  kSingleClose,
};

Mark MarkOf(std::string_view t) {
  if (t == "\"") return Mark::kStraight;
  if (t == "``") return Mark::kOpen;
  if (t == "''") return Mark::kClose;
  if (t == "“") return Mark::kOpen;
  if (t == "”") return Mark::kClose;
  if (t == "„") return Mark::kLow;
  if (t == "«" || t == "»") return Mark::kGuillemet;
  if (t == "‘") return Mark::kSingleOpen;
  if (t == "’") return Mark::kSingleClose;
  return Mark::kNone;
}

bool EndsClause(std::string_view t) { return t == "," || t == "." || t == "?" || t == "!" || t == "…" || t == "..."; }

bool IsFirstPerson(std::string_view t) { return t == "I" || t == "we" || t == "We" || t == "you" || t == "You"; }

bool EndsSentence(std::string_view t) { return t == "." || t == "?" || t == "!" || t == "…" || t == "..."; }

/// Pairs the marks of one document, paragraph by paragraph.
class Pairer {
 public:
  Pairer(const Document& doc, PairedMarks* marks) : doc_(doc), marks_(*marks) {}

  void Run() {
    marks_.Clear();
    for (std::uint32_t i = 0; i < doc_.tokens.size(); ++i) {
      if ((doc_.tokens[i].flags & kParagraphStart) != 0 && i > 0) EndParagraph(i);
      const Mark mark = MarkOf(At(i));
      if (mark != Mark::kNone) Take(i, mark);
      if (mark != Mark::kNone && mark != Mark::kSingleClose && first_mark_ == kNone) first_mark_ = i;
      if (At(i) == "'") TakeStraightSingle(i);
    }
    EndParagraph(static_cast<std::uint32_t>(doc_.tokens.size()));
    Drop(&pending_);
    std::sort(marks_.pairs.begin(), marks_.pairs.end(),
              [](const QuotePair& a, const QuotePair& b) { return a.open < b.open; });
    std::sort(marks_.unpaired.begin(), marks_.unpaired.end());
  }

 private:
  struct Opened {
    std::uint32_t at = kNone;
    Mark by = Mark::kNone;
    std::uint32_t paragraph_end = 0;  ///< of a mark that is pending: one past its paragraph's last token

    bool is_open() const { return at != kNone; }
  };
  static constexpr std::size_t kDeepest = 8;  // pairs within pairs

  std::string_view At(std::uint32_t i) const {
    return i < doc_.tokens.size() ? doc_.slice(doc_.tokens[i]) : std::string_view();
  }
  bool SpaceBefore(std::uint32_t i) const { return i == 0 || (doc_.tokens[i].flags & kSpaceBefore) != 0; }
  bool SpaceAfter(std::uint32_t i) const {
    return i + 1 >= doc_.tokens.size() || (doc_.tokens[i + 1].flags & kSpaceBefore) != 0;
  }

  void Take(std::uint32_t i, Mark mark) {
    if (open_.empty()) {
      if (pending_.is_open() && !Opens(i, mark)) {
        if (i > pending_.paragraph_end && Closes(i, mark, pending_)) {  // the paragraph before went on without a mark
          marks_.pairs.push_back({pending_.at, pending_.paragraph_end - 1, true});
          marks_.pairs.push_back({pending_.paragraph_end, i, false});
          pending_ = {};
        }
        return;
      }
      if (Opens(i, mark) || OpensAlone(i, mark)) {
        Drop(&pending_);
        open_.push_back({i, mark == Mark::kClose ? Mark::kOpen : mark});
      } else if (!SpaceBefore(i) && (mark == Mark::kClose || (mark == Mark::kStraight && SpaceAfter(i)))) {
        if (ClosesParagraphsSpeech(i)) {
          marks_.pairs.push_back({paragraph_, i, false});
        } else if (At(i) != "”") {
          return;
        }
        marks_.unpaired.push_back(i);
      }
      return;
    }
    if (Closes(i, mark, open_.back())) {
      Close(i);
      return;
    }
    // ‘…’ within “…” may lack its closing mark, which apostrophes look like.
    if (open_.size() > 1 && open_.back().by == Mark::kSingleOpen && Closes(i, mark, open_[open_.size() - 2])) {
      open_.pop_back();
      Close(i);
      return;
    }
    if (!Opens(i, mark)) return;
    // “… old. “It will …”: a speech of several paragraphs whose line breaks are lost.
    if (open_.size() == 1 && At(i) == At(open_.back().at) && mark != Mark::kSingleOpen && EndsSentence(At(i - 1))) {
      FreeInner();
      marks_.pairs.push_back({open_.back().at, i - 1, true});
      open_.back().at = i;
      return;
    }
    if (open_.size() < kDeepest) open_.push_back({i, mark});
  }

  /// '…': apostrophes look like these marks, so that one opens only where another that closes stands in its paragraph.
  void TakeStraightSingle(std::uint32_t i) {
    if (!open_.empty() && open_.back().by == Mark::kSingleOpen && At(open_.back().at) == "'") {
      if (ClosesStraightSingle(i)) Close(i);
      return;
    }
    if (open_.empty() && !pending_.is_open() && SpaceBefore(i) && !SpaceAfter(i) && i >= no_single_before_ &&
        HasClosingSingle(i))
      open_.push_back({i, Mark::kSingleOpen});
  }

  bool ClosesStraightSingle(std::uint32_t i) const { return !SpaceBefore(i) && SpaceAfter(i) && EndsClause(At(i - 1)); }

  /// Looks ahead in the paragraph; what it saw in vain is not looked at again.
  bool HasClosingSingle(std::uint32_t open) {
    std::uint32_t i = open + 1;
    for (; i < doc_.tokens.size() && (doc_.tokens[i].flags & kParagraphStart) == 0; ++i) {
      if (At(i) == "'" && ClosesStraightSingle(i)) return true;
      if (MarkOf(At(i)) != Mark::kNone) break;  // marks of another kind: what is within them is theirs
    }
    no_single_before_ = i;
    return false;
  }

  void Close(std::uint32_t i) {
    (open_.size() == 1 ? marks_.pairs : marks_.inner).push_back({open_.back().at, i, false});
    open_.pop_back();
    if (open_.empty()) first_inner_ = marks_.inner.size();
  }

  bool Opens(std::uint32_t i, Mark mark) const {
    if (mark == Mark::kOpen) return !SpaceAfter(i) || SpaceBefore(i);
    if (mark == Mark::kLow) return true;
    if (SpaceAfter(i) || (mark != Mark::kStraight && mark != Mark::kSingleOpen && mark != Mark::kGuillemet))
      return false;
    if (mark == Mark::kGuillemet) return open_.empty();
    // Within speech a straight mark must stand apart to open more of it.
    return open_.empty() || SpaceBefore(i) || At(i - 1) == "(" || At(i - 1) == "[";
  }

  /// The mark at `i` closes what none opens: It is old,” said Moss. Large initials and copying take opening marks away. The
  /// speech is the paragraph's first sentence, where a comma ends it, nobody is told to speak in it, and somebody is behind it.
  bool ClosesParagraphsSpeech(std::uint32_t i) const {
    constexpr std::uint32_t kFewest = 5, kReach = 6;  // tokens
    if (i < paragraph_ + kFewest || At(i - 1) != "," || first_mark_ != kNone || !IsCapitalized(At(paragraph_)))
      return false;
    for (std::uint32_t k = paragraph_; k < i; ++k) {
      const ReportingWord word = WordOf(At(k));
      const bool speakers = k > paragraph_ && (IsFirstPerson(At(k - 1)) || At(k - 1) == "to");  // “We think it is old,”
      const bool says = word == ReportingWord::kSay || word == ReportingWord::kTell;
      if (EndsSentence(At(k)) || (says && !speakers)) return false;
    }
    for (std::uint32_t k = i + 1; k < i + kReach && k < doc_.tokens.size(); ++k) {
      if ((doc_.tokens[k].flags & kParagraphStart) != 0 || EndsClause(At(k))) return false;
      const ReportingWord word = WordOf(At(k));
      if (word == ReportingWord::kSay || word == ReportingWord::kTell) return true;
    }
    return false;
  }

  /// ” at the beginning of what it opens, as many keyboards and editors make it.
  bool OpensAlone(std::uint32_t i, Mark mark) const {
    return At(i) == "”" && mark == Mark::kClose && SpaceBefore(i) && !SpaceAfter(i);
  }

  bool Closes(std::uint32_t i, Mark mark, const Opened& open) const {
    // A thin space may keep two closing marks apart.
    const bool straight_close =
        mark == Mark::kStraight && (SpaceAfter(i) || !SpaceBefore(i) || At(i - 1) == "'" || At(i - 1) == "’");
    switch (open.by) {
      case Mark::kOpen:
        return (mark == Mark::kClose && !(SpaceBefore(i) && !SpaceAfter(i) && i > open.at + 1)) ||
               (mark == Mark::kStraight && SpaceAfter(i)) ||
               (mark == Mark::kOpen && SpaceAfter(i) && !SpaceBefore(i));  // “…“
      case Mark::kLow: return mark == Mark::kClose || At(i) == "“";
      case Mark::kGuillemet: return mark == Mark::kGuillemet && At(i) != At(open.at);
      case Mark::kStraight: return straight_close || (mark == Mark::kClose && !SpaceBefore(i));
      case Mark::kSingleOpen:
        return mark == Mark::kSingleClose && !SpaceBefore(i) &&
               (EndsClause(At(i - 1)) || (SpaceAfter(i) && i - open.at <= 6) ||
                (open_.size() > 1 && !SpaceAfter(i) && i + 1 < doc_.tokens.size() && MarkOf(At(i + 1)) != Mark::kNone));
      default: return false;
    }
  }

  /// `next` is the first token of the next paragraph.
  void EndParagraph(std::uint32_t next) {
    Drop(&pending_);
    paragraph_ = next, first_mark_ = kNone;
    while (open_.size() > 1) {  // the outermost that is left open is the one that lacks its partner
      if (open_.back().by != Mark::kSingleOpen) break;
      open_.pop_back();
    }
    if (!open_.empty()) {
      Opened outer = open_.front();
      if (open_.size() > 1) {  // what opened later was no part of it
        Drop(&outer);
        outer = open_.back();
      }
      FreeInner();
      outer.paragraph_end = next;
      if (outer.by == Mark::kSingleOpen) {
        outer = {};
      } else if (At(next) == At(outer.at)) {
        marks_.pairs.push_back({outer.at, next - 1, true});
      } else {
        pending_ = outer;
      }
    }
    open_.clear();
    first_inner_ = marks_.inner.size();
  }

  /// Pairs that stand in one that never closes stand in none.
  void FreeInner() {
    for (std::size_t k = first_inner_; k < marks_.inner.size(); ++k) marks_.pairs.push_back(marks_.inner[k]);
    marks_.inner.resize(first_inner_);
  }

  void Drop(Opened* opened) {
    if (opened->is_open() && opened->by != Mark::kSingleOpen) marks_.unpaired.push_back(opened->at);
    *opened = {};
  }

  const Document& doc_;
  PairedMarks& marks_;
  std::vector<Opened> open_;            // outermost first
  Opened pending_;                      // left open at the end of the paragraph before
  std::uint32_t paragraph_ = 0;         // its first token
  std::uint32_t first_mark_ = kNone;    // of the paragraph
  std::uint32_t no_single_before_ = 0;  // HasClosingSingle
  std::size_t first_inner_ = 0;         // of the pairs within the outermost open one
};

}  // namespace

void PairMarks(const Document& doc, PairedMarks* marks) { Pairer(doc, marks).Run(); }

}  // namespace lede
