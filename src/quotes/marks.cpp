#include "quotes/marks.h"

#include <string_view>

namespace lede {
namespace {

enum class Mark : std::uint8_t { kNone, kOpen, kClose, kLow, kGuillemet, kStraight, kSingleOpen, kSingleClose };

Mark MarkOf(std::string_view t) {
  if (t.empty() || t.size() > 3) return Mark::kNone;
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

/// Pairs the marks of one document, paragraph by paragraph.
class Pairer {
 public:
  Pairer(const Document& doc, std::vector<QuotePair>* pairs) : doc_(doc), pairs_(pairs) {}

  void Run() {
    for (std::uint32_t i = 0; i < doc_.tokens.size(); ++i) {
      if ((doc_.tokens[i].flags & kParagraphStart) != 0 && i > 0) EndParagraph(i);
      const Mark mark = MarkOf(doc_.slice(doc_.tokens[i]));
      if (mark != Mark::kNone) Take(i, mark);
    }
  }

 private:
  bool SpaceBefore(std::uint32_t i) const { return i == 0 || (doc_.tokens[i].flags & kSpaceBefore) != 0; }
  bool SpaceAfter(std::uint32_t i) const {
    return i + 1 >= doc_.tokens.size() || (doc_.tokens[i + 1].flags & kSpaceBefore) != 0;
  }

  void Take(std::uint32_t i, Mark mark) {
    if (!open_) {
      const bool opens = mark == Mark::kOpen || mark == Mark::kLow || mark == Mark::kGuillemet ||
                         ((mark == Mark::kStraight || mark == Mark::kSingleOpen) && !SpaceAfter(i));
      if (opens) open_ = true, at_ = i, by_ = mark, depth_ = 0, opener_ = doc_.slice(doc_.tokens[i]);
      return;
    }
    if (Closes(i, mark)) {
      if (depth_ > 0) {
        --depth_;
        return;
      }
      pairs_->push_back({at_, i, false});
      open_ = false;
    } else if (mark == by_ && mark == Mark::kOpen) {
      ++depth_;
    }
  }

  bool Closes(std::uint32_t i, Mark mark) const {
    switch (by_) {
      case Mark::kOpen: return mark == Mark::kClose || (mark == Mark::kStraight && SpaceAfter(i));
      case Mark::kLow: return mark == Mark::kClose || doc_.slice(doc_.tokens[i]) == "“";
      case Mark::kGuillemet: return mark == Mark::kGuillemet && doc_.slice(doc_.tokens[i]) != opener_;
      case Mark::kStraight: return mark == Mark::kStraight || (mark == Mark::kClose && !SpaceBefore(i));
      case Mark::kSingleOpen:
        return mark == Mark::kSingleClose && !SpaceBefore(i) &&
               (EndsClause(doc_.slice(doc_.tokens[i - 1])) || (SpaceAfter(i) && i - at_ <= 6));
      default: return false;
    }
  }

  /// `next` is the first token of the next paragraph.
  void EndParagraph(std::uint32_t next) {
    if (open_ && by_ != Mark::kSingleOpen && doc_.slice(doc_.tokens[next]) == opener_) {
      pairs_->push_back({at_, next - 1, true});
    }
    open_ = false;
  }

  const Document& doc_;
  std::vector<QuotePair>* pairs_;
  bool open_ = false;
  std::uint32_t at_ = 0, depth_ = 0;
  Mark by_ = Mark::kNone;
  std::string_view opener_;
};

}  // namespace

void PairMarks(const Document& doc, std::vector<QuotePair>* pairs) { Pairer(doc, pairs).Run(); }

}  // namespace lede
