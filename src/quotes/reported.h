// Who said so, read off trees: what may be words of reporting with what they report and whose it is.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "lede/document.h"
#include "reading/reading.h"

namespace lede {

/// What stands to a word of reporting as what it reports.
enum class Construction : std::uint8_t {
  kClause,      ///< "said that it was old", "confident that it would hold"
  kOpenClause,  ///< "promised to mend it"
  kObject,      ///< "denied the charge"
  kOblique,     ///< "called for peace"
  kSubject,     ///< "the plan was criticized by Moss"
  kAround,      ///< "it is, Moss said, old"
  kAccording,   ///< "according to Moss"
  kOfNoun,      ///< "the claim that it was old", "concern about its age", "a promise to mend it"
  kRules,       ///< as the rules that read words have it
};

/// How much of what hangs on the reported words is theirs.
enum class Reach : std::uint8_t {
  kTree,      ///< all of it
  kCut,       ///< all but what hangs on their head last
  kCutDeep,   ///< all but what hangs on the last of these last
  kFronted,   ///< also what stands before the clause of reporting: "In May, Moss said, it fell"
  kOn,        ///< also what hangs on the word of reporting behind it: "accused Moss of lying"
  kSentence,  ///< also all that follows it up to the sentence's end
  kSkip,      ///< all but what stands first
};

/// What may have been reported. Token rows.
struct MaybeReported {
  std::uint32_t cue = 0;
  std::uint32_t head = kNone;  ///< of the reported words; kNone of kRules
  RowRange content{};
  RowRange inserted{};  ///< the reporting clause within the content; empty where it stands outside
  RowRange source{};    ///< who says so; empty where nobody is named
  std::uint32_t source_head = kNone;
  Construction how{};
  Reach reach{};
  std::uint32_t cut = kNone;    ///< of kCut and kOn the dependent that makes the difference
  std::uint32_t rules = kNone;  ///< of kRules: row of the quotation
};

/// Goes through the trees of one document.
class ReportedFinder {
 public:
  /// Both must outlive this. O(tokens).
  ReportedFinder(const Document& doc, const Reading& reading);

  /// Appends what the words of a range of whole sentences may report, by cue. O(tokens of the range).
  void Find(RowRange tokens, std::vector<MaybeReported>* out);

  /// Who is the subject of a verb, noun or adjective, through coordination, control, relative clauses and passives:
  /// the head of its phrase, or kNone. O(depth), at most a dozen steps.
  std::uint32_t SubjectOf(std::uint32_t word) const;
  bool IsPassive(std::uint32_t verb) const {
    return reading_.Has(verb, Dep::kPassiveSubject) || reading_.Has(verb, Dep::kPassiveAuxiliary);
  }
  RowRange TreeOf(std::uint32_t token) const { return trees_[token]; }
  /// The words that name whom the noun at `head` stands for, without what is told of him.
  RowRange PhraseOf(std::uint32_t head) const;

 private:
  void FindAt(std::uint32_t cue);
  void Around(std::uint32_t cue);
  void According(std::uint32_t preposition);
  void OfNoun(std::uint32_t noun);
  void Add(std::uint32_t cue, std::uint32_t head, Construction how);
  void Cuts(const MaybeReported& one, RowRange all);
  void Skips(const MaybeReported& one, RowRange all);
  void Fronted(MaybeReported one, RowRange all);
  void AddReach(MaybeReported one, RowRange content, Reach reach, std::uint32_t cut);
  std::uint32_t SourceOf(std::uint32_t cue, Construction how) const;
  std::uint32_t OwnerOf(std::uint32_t noun) const;
  RowRange Trim(RowRange rows) const;
  std::string_view At(std::uint32_t token) const { return doc_.slice(doc_.tokens[token]); }

  const Document& doc_;
  const Reading& reading_;
  std::vector<RowRange> trees_;  // by token
  RowRange range_{};             // the sentence at work
  std::vector<MaybeReported>* out_ = nullptr;
};

}  // namespace lede
