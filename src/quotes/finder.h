// Finds the quotations of one document: the pieces that quotes/quotes.h is made of.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "hints/corrections.h"
#include "lede/document.h"
#include "quotes/marks.h"
#include "quotes/reported.h"
#include "quotes/trees.h"
#include "quotes/words.h"
#include "text/tokens_of.h"

namespace lede {

inline constexpr std::uint32_t kLongestSubject = 14;    // tokens looked at for the words that name a speaker
inline constexpr std::uint32_t kLongestTail = 16;       // tokens of a reporting clause after its verb
inline constexpr std::uint32_t kLongestNewSubject = 9;  // tokens up to the verb of a further reporting clause
inline constexpr std::uint32_t kLongestPhrase = 60;     // tokens that may be one noun phrase with its appositions
inline constexpr std::uint32_t kFewestReported = 3;     // words in a reported clause
inline constexpr std::uint32_t kFewestSpoken = 4;       // words between marks that count as speech without a cue

/// The share of the letters of two quotations that both have.
inline double SharedOf(ByteSpan a, ByteSpan b) {
  const std::uint32_t begin = a.begin < b.begin ? b.begin : a.begin, end = a.end < b.end ? a.end : b.end;
  if (begin >= end) return 0;
  const double shared = end - begin;
  return shared / (a.size() + b.size() - shared);
}

inline bool IsPunct(std::string_view t) {
  return t.size() == 1 ? !((t[0] >= 'a' && t[0] <= 'z') || (t[0] >= 'A' && t[0] <= 'Z') || (t[0] >= '0' && t[0] <= '9'))
                       : t == "''" || t == "—" || t == "–" || t == "―" || t == "--" || t == "…" || t == "...";
}

/// One reporting clause: token rows, `subject` empty where nothing names the speaker.
struct Clause {
  std::uint32_t cue = 0;
  RowRange subject{};
  RowRange whole{};  ///< subject, auxiliaries and verb
};

/// What was reported, as grammar has it.
enum class Extent : std::uint8_t {
  kClause,      ///< "said (that) it was old"
  kInfinitive,  ///< "promised to mend it"
  kObject,      ///< "praised the mayor"
  kFronted,     ///< of a part that its sentence's main clause follows: "After she praised the mayor, …"
};

/// What the words before “report” say of whether it was spoken of before.
enum class Cites : std::uint8_t { kUnknown, kKnown, kAnother };

/// Goes through a document unit by unit; a unit is the sentences that one attribution covers. Rows are token rows.
class QuoteFinder {
 public:
  /// `trees` is null where sentences have none: then the rules that read words are alone.
  QuoteFinder(Document* doc, Corrections* corrections, const QuoteTrees* trees)
      : doc_(*doc), corrections_(corrections), trees_(trees) {}

  /// O(tokens).
  void Run();

 private:
  // The document, unit by unit (quotes.cpp).
  void MarkTokens();
  bool StandsAsVerb(std::uint32_t i) const;
  bool AgreesBefore(std::uint32_t i) const;
  bool IsCapitalizedWithin(std::uint32_t i) const;
  bool Continues(std::size_t s) const;
  void Unit(std::uint32_t begin, std::uint32_t end);
  std::uint32_t FindAccording() const;
  void NoteSubject();

  // What comes before what was said (openings.cpp).
  std::uint32_t AfterOpening(std::uint32_t begin, std::uint32_t end) const;
  std::uint32_t AfterDateline(std::uint32_t begin, std::uint32_t end) const;
  bool SetIntroduced(std::uint32_t open);
  void SetIntroducedPronoun(std::uint32_t open);

  // Subjects (subjects.cpp).
  RowRange SubjectBefore(std::uint32_t cue) const;
  RowRange WithHead(RowRange phrase) const;
  std::uint32_t BeforeTime(std::uint32_t end) const;
  RowRange FarSubject(std::uint32_t cue) const;
  bool IsWithin(std::uint32_t start) const;
  std::uint32_t WithRole(std::uint32_t name) const;
  RowRange NamedAtComma(std::uint32_t end) const;
  RowRange Apposed(RowRange phrase, std::uint32_t cue) const;
  RowRange WithFirst(RowRange phrase) const;
  RowRange WithName(RowRange phrase) const;
  RowRange NameIn(RowRange phrase) const;
  RowRange DashSubject(std::uint32_t end) const;
  std::uint32_t BeforeBrackets(std::uint32_t end) const;
  RowRange PhraseBefore(std::uint32_t end) const;
  RowRange PhraseAfter(std::uint32_t begin) const;
  bool EndsClause(RowRange phrase) const;
  static bool IsOccasion(std::string_view t);
  static bool IsTimeNoun(std::string_view t);
  bool IsTitle(std::uint32_t i) const;
  bool HasPerson(RowRange rows) const;

  // Reporting clauses (clauses.cpp).
  bool Prune(std::uint32_t i) const;
  static bool IsMeans(std::string_view t);
  bool IsPassive(std::uint32_t i) const;
  bool IsPossible(std::uint32_t i) const;
  bool HasMarks(std::uint32_t at) const;
  bool IsInRelative(std::uint32_t i) const;
  bool IsOtherClause(std::uint32_t cue) const;
  bool IsJudged(std::uint32_t at) const;
  static bool IsBe(std::string_view t);
  void Report(std::uint32_t cue);
  Clause ClauseOf(std::uint32_t cue) const;
  bool Follows(const Clause& clause) const;
  void EmitBefore(const Clause& clause);
  void Reported(std::uint32_t at, std::uint32_t cue);
  std::uint32_t AtComma(std::uint32_t subject) const;
  std::uint32_t FindThat(std::uint32_t at, std::uint32_t cue) const;
  bool ReportedThat(std::uint32_t at, std::uint32_t cue);
  bool IsQuotedSentence(const QuotePair& pair) const;
  bool IsAttributedAfter(std::uint32_t close) const;
  bool ReportedSpeech(std::uint32_t at, std::uint32_t cue);
  void QuotedAs(std::uint32_t cue);
  bool IsAsked(std::uint32_t i) const;
  void Asked(std::uint32_t cue);
  bool AsSaid();
  bool InTheView();
  bool MadeClear(std::uint32_t i);
  bool Headline();
  bool Claim(std::uint32_t that);
  bool QuotesAnother(std::uint32_t cue);
  bool Fronted(std::uint32_t cue);
  void Saying(std::uint32_t i);
  void Resumed(std::uint32_t cue);
  bool IsMeasure(RowRange source) const;
  void According(std::uint32_t i);
  std::uint32_t CommaFrom(std::uint32_t i) const;
  void EmitClause(std::uint32_t first, std::uint32_t cue, Extent extent);
  void Emit(std::uint32_t first, std::uint32_t last);
  std::uint32_t MarkAfterTail(std::uint32_t next) const;
  bool HasWord(std::uint32_t from, std::uint32_t to, std::string_view word) const;
  std::uint32_t Trim(std::uint32_t first, std::uint32_t last) const;

  // Verbs of saying that say nothing (unsaid.cpp).
  bool IsNounHere(std::uint32_t i) const;
  bool IsNobody(RowRange subject) const;
  bool IsReduced(const Clause& clause) const;
  static bool IsPersonNoun(std::string_view t);
  bool IsMute(const Clause& clause) const;
  bool IsIdiom(std::uint32_t at, std::uint32_t cue) const;
  bool IsNaming(std::uint32_t at, std::uint32_t cue) const;
  bool IsSaidOf(std::uint32_t at) const;
  bool IsClauseAt(std::uint32_t at, bool sure) const;
  bool IsJudgedAt(std::uint32_t at) const;
  bool IsNamePair(const QuotePair& pair) const;

  // What runs of words are, and where what is reported ends (extents.cpp).
  std::uint32_t ClauseEnd(std::uint32_t first, std::uint32_t last, Extent extent) const;
  bool Joins(std::uint32_t i) const;
  bool ReportsAt(std::uint32_t i, std::uint32_t last) const;
  static bool IsNounToo(std::string_view t);
  bool EndsAtComma(std::uint32_t i, Extent extent) const;
  bool DashAfter(std::uint32_t i, std::uint32_t last) const;
  bool GoesOn(std::uint32_t i, std::uint32_t last) const;
  bool IsFronted(std::uint32_t cue) const;
  bool IsHeadOfRelative(std::uint32_t i) const;
  bool IsDash(std::uint32_t i) const;
  bool IsBreakMark(std::uint32_t i) const;
  bool IsPhrase(RowRange rows) const;
  bool IsFinite(std::uint32_t i, std::uint32_t first) const;
  bool IsAdverbial(std::uint32_t i) const;
  bool StartsClause(std::uint32_t i) const;
  std::uint32_t AfterSetting(std::uint32_t at, std::uint32_t cue) const;
  std::uint32_t AfterHearer(std::uint32_t at) const;

  // Speakers (speakers.cpp).
  void SetSource(const Clause& clause);
  bool SetFirstSource(std::uint32_t cue);
  bool CanAct(std::uint32_t i) const;
  bool SetPersonBefore(std::uint32_t open);
  std::uint32_t SpeakerOf(RowRange subject, Attribution* attribution) const;
  std::uint32_t Named(RowRange subject) const;
  std::uint32_t InContext(RowRange subject) const;
  RowRange WithoutBrackets(RowRange subject) const;
  RowRange HeadOf(RowRange subject) const;
  bool IsSeveral(RowRange head) const;
  bool EndsHead(std::uint32_t i) const;
  std::uint32_t EntityAt(RowRange head) const;
  std::uint32_t AuthorOf(RowRange head, RowRange subject) const;
  bool IsOneNobodyNamed(std::uint32_t first) const;
  void CollectTitles();
  ByteSpan WithBody(ByteSpan title) const;
  std::uint32_t BodyOf(ByteSpan title) const;
  std::uint32_t ByBody(RowRange subject) const;
  std::uint32_t ByTitle(RowRange subject) const;

  // Whose the reports and studies are that speak (cited.cpp).
  void CollectCited();
  std::uint32_t MakerBefore(std::uint32_t i, Cites* cites) const;
  std::uint32_t MakerBehind(std::uint32_t i) const;
  std::uint32_t MakerAt(std::uint32_t i, bool person) const;
  std::uint32_t OnlyBodyBefore(std::uint32_t i) const;
  std::uint32_t MakerOf(RowRange subject) const;

  // Speech between marks (speech.cpp).
  void Speech();
  void EmitPair(std::uint32_t p);
  bool ResumesSpeech(std::uint32_t open) const;
  bool IsBehindThat(std::uint32_t open) const;
  void Add(RowRange rows, QuoteKind kind);
  bool IsAddedClause(std::uint32_t first) const;
  void AddPart(RowRange rows);
  void Interrupted(std::size_t quotes_before, RowRange clause);
  bool SignedAfter(std::uint32_t close) const;

  // Reported speech off the trees (trees.cpp).
  struct Rated {
    MaybeReported one;
    int weight = 0;  // of its clues
    int score = 0;   // with its lead
    Shape shape{};
  };
  void ReadTrees(std::size_t quotes_before);
  int LeastOf(const Rated& rated) const;
  void AddRules(std::size_t quotes_before);
  void MendIndirect(Quote* quote);
  void MendSource(std::uint32_t cue, Quote* quote);
  bool HangsBelow(RowRange source, std::uint32_t subject) const;
  std::uint32_t VerbBefore(std::uint32_t open) const;
  bool IsNoReport(const MaybeReported& one, bool thought) const;
  bool MayReport(const MaybeReported& one) const;
  bool IsDone(const MaybeReported& one, Shape shape) const;
  bool SaysNothing(const MaybeReported& one, Shape shape) const;
  bool IsAccording(const MaybeReported& one) const;
  bool GoesOnBehind(const MaybeReported& one) const;
  bool IsNegated(std::uint32_t verb) const;
  bool IsUnspoken(const MaybeReported& one) const;
  bool IsOrder(const MaybeReported& one) const;
  bool IsOutside(const MaybeReported& one) const;
  bool IsOnlyNamed(const MaybeReported& one) const;
  bool HasNoun(const MaybeReported& one) const;
  bool IsOnlySetting(const MaybeReported& one) const;
  bool IsOfAnother(const MaybeReported& one) const;
  bool IsToBe(const MaybeReported& one) const;
  bool IsOfOrdinal(const MaybeReported& one) const;
  bool IsMutePhrase(const MaybeReported& one, int weight) const;
  bool IsAnaphor(const MaybeReported& one) const;
  bool IsDoneTo(const MaybeReported& one) const;
  bool IsHeld(std::uint32_t cue) const;
  bool IsOfThing(const MaybeReported& one) const;
  bool IsOfAnotherNoun(const MaybeReported& one) const;
  bool IsOfInnerVerb(const MaybeReported& one) const;
  bool IsOfFronted(const MaybeReported& one) const;
  bool EndsInNumber(const MaybeReported& one) const;
  bool IsThing(const MaybeReported& one) const;
  bool IsShownByThing(const MaybeReported& one) const;
  bool EndsInOther(const MaybeReported& one) const;
  bool IsToldOf(RowRange content) const;
  RowRange NearSource(std::uint32_t cue, RowRange source) const;
  RowRange WithNameBehind(std::uint32_t cue, RowRange source) const;
  bool IsOwnWord(const MaybeReported& one) const;
  bool IsFirstPerson(const MaybeReported& one) const;
  bool IsDoubtful(const MaybeReported& one, Shape shape, std::uint32_t speaker) const;
  bool GoesOn(std::uint32_t verb) const;
  RowRange WithoutHearer(RowRange content) const;
  void MendEnds(const MaybeReported& one, Quote* quote);
  RowRange WithoutRemark(const MaybeReported& one) const;
  RowRange WithoutTitle(const MaybeReported& one) const;
  std::uint32_t OnlySemicolon(const MaybeReported& one) const;
  std::uint32_t BracketAtEnd(RowRange content) const;
  bool HasReporting(RowRange rows) const;
  bool IsRemark(const MaybeReported& one, std::uint32_t head, bool clause, std::uint32_t t) const;
  std::uint32_t WithSameModal(std::uint32_t head, std::uint32_t last) const;
  std::uint32_t OuterSource(std::uint32_t cue) const;
  bool HasAddedClause(const MaybeReported& one) const;
  bool IsThought(std::uint32_t word) const;
  ReportedSetting SettingOf(const MaybeReported& one) const;
  void TellCases();
  void Choose();
  void KeepApart(std::vector<Rated>* rated) const;
  int LeadOf(const MaybeReported& one) const;
  void AddRead(const Rated& rated);
  void JoinRead();
  QuoteKind KindOf(const MaybeReported& one) const;
  RowRange TokensOf(ByteSpan span) const { return lede::TokensOf(doc_, span); }

  // Quotations within quotations, and warnings (within.cpp).
  void QuoteWithin();
  RowRange NameBefore(std::uint32_t verb, const QuotePair& outer) const;
  void AddWithin(RowRange rows, RowRange subject, std::uint32_t cue, QuoteKind kind);
  bool EndsStatement(std::uint32_t i) const;
  void Warn();
  bool SomebodyNear(ByteSpan span);
  bool SomebodyAround(std::size_t sentence) const;

  // What the reader says of them (corrected.cpp).
  void HeedReader();
  std::vector<std::uint32_t> InnermostQuotes() const;
  std::uint32_t QuoteAt(RowRange tokens, const std::vector<std::uint32_t>& innermost) const;
  using NamedSpeakers = std::vector<std::pair<ByteSpan, std::uint32_t>>;  // words for a speaker, row of the quotation
  void SetSpeaker(std::uint32_t row, std::uint32_t hint, const std::vector<std::uint32_t>& said,
                  const NamedSpeakers& named_by);
  template <class IsDropped>
  void DropQuotes(IsDropped is_dropped);

  // What a token is.
  std::string_view At(std::uint32_t i) const { return doc_.slice(doc_.tokens[i]); }
  ByteSpan Span(RowRange rows) const {
    if (rows.first >= rows.last) return {};
    return {doc_.tokens[rows.first].span.begin, doc_.tokens[rows.last - 1].span.end};
  }
  bool IsCue(std::uint32_t i) const {
    if (mention_[i] != kNone) return false;  // “United States”
    return words_[i] == ReportingWord::kSay || words_[i] == ReportingWord::kReport || words_[i] == ReportingWord::kTell;
  }
  bool Tells(std::uint32_t cue) const { return words_[cue] == ReportingWord::kTell || At(cue) == "telling"; }
  std::uint32_t MentionStart(std::uint32_t i) const {
    const std::uint32_t m = mention_[i];
    while (i > begin_ && mention_[i - 1] == m) --i;
    return i;
  }
  std::uint32_t MentionEnd(std::uint32_t i) const {
    const std::uint32_t m = mention_[i];
    while (i < mention_.size() && mention_[i] == m) ++i;
    return i;
  }
  /// “March 14, 2019”: the comma before the year.
  bool IsDateComma(std::uint32_t i) const {
    return i + 1 < end_ && At(i) == "," && At(i + 1).size() == 4 && (At(i + 1)[0] == '1' || At(i + 1)[0] == '2') &&
           At(i - 1)[0] >= '0' && At(i - 1)[0] <= '9';
  }
  /// “pro-Kenyan”: a hyphen within a word that is cut at it.
  bool IsHyphen(std::uint32_t i) const {
    return At(i) == "-" && (doc_.tokens[i].flags & kSpaceBefore) == 0 && i + 1 < doc_.tokens.size() &&
           (doc_.tokens[i + 1].flags & kSpaceBefore) == 0;
  }
  /// Whether speech ends right before `i`: “…,” said Moss; and, with the comma outside of the marks, “…”, said Moss.
  bool AfterSpeech(std::uint32_t i) const {
    if (i <= from_) return false;
    if (pair_[i - 1] != 0) return true;
    return i > from_ + 1 && At(i - 1) == "," && pair_[i - 2] != 0;
  }
  /// “…, he said in a statement”: what follows the clause is no reported clause.
  bool AfterTail(std::uint32_t i) const {
    return i < end_ && (words_[i] == ReportingWord::kPrep || words_[i] == ReportingWord::kAux ||
                        words_[i] == ReportingWord::kBreak || words_[i - 1] == ReportingWord::kTell);
  }
  /// “It is old, he said, and it will be mended”: words after which the reporter may speak again.
  bool StartsAnew(std::uint32_t i) const {
    const std::string_view t = At(i);
    return t == "and" || t == "but" || t == "not" || t == "although" || t == "though" || t.ends_with("ing");
  }
  /// “said in a statement that”: a preposition that tells where something was said, not what.
  bool IsSetting(std::uint32_t i) const {
    const std::string_view t = At(i);
    return t == "in" || t == "on" || t == "at" || t == "with" || t == "during" || t == "through" || t == "after" ||
           t == "before";
  }
  bool IsQuestion(std::uint32_t i) const {
    const std::string_view t = At(i);
    return t == "what" || t == "why" || t == "when" || t == "where" || t == "who" || t == "if";
  }
  static bool IsSpeaker(EntityType type) {
    return type == EntityType::kPerson || type == EntityType::kOrg || type == EntityType::kGpe;
  }
  bool IsLowerFirst(std::uint32_t i) const { return At(i)[0] >= 'a' && At(i)[0] <= 'z'; }
  bool EndsSentence(std::uint32_t close) const {
    const std::string_view t = At(close - 1);
    return t == "." || t == "," || t == "?" || t == "!" || t == "…" || t == "..." || t == "’" || t == "'";
  }
  static bool IsHearer(std::string_view t) {
    return t == "us" || t == "me" || t == "them" || t == "him" || t == "her" || t == "reporters" || t == "you";
  }
  /// "repeatedly"; not the nouns that end so.
  static bool IsAdverb(std::string_view t) {
    return t.ends_with("ly") && t != "family" && t != "Family" && t != "assembly" && t != "rally" && t != "ally" &&
           t != "supply" && t != "reply" && t != "monopoly" && t != "bully";
  }
  static bool IsMark(std::string_view t) { return t == "”" || t == "\"" || t == "»" || t == "''" || t == "’"; }

  Document& doc_;
  Corrections* corrections_;  // null where there are none
  const QuoteTrees* trees_;   // null where there are none
  std::optional<ReportedFinder> reported_;
  std::optional<ReportedClues> clues_;
  std::vector<MaybeReported> candidates_;    // of the unit, by cue
  std::vector<std::uint32_t> marks_before_;  // each of the unit's tokens: tokens before it that stand between marks
  std::vector<std::uint32_t> said_;          // of the unit's tokens: 1 + row of the quotation, or 0
  std::vector<std::pair<std::uint32_t, std::uint32_t>> cues_;  // of the rules' quotations of the unit: token, row
  std::vector<bool> unsaid_;                                   // quotations of the rules that the trees refute
  std::vector<Quote> read_;                                    // those that they add
  PairedMarks marks_;
  std::vector<QuotePair>& pairs_ = marks_.pairs;
  struct HeldTitle {
    std::string title;  // folded, with the body or country before it
    std::uint32_t entity, body;
  };
  std::vector<HeldTitle> held_titles_;
  struct Cited {
    std::uint32_t row, author;  // token of the noun, entity
  };
  std::vector<Cited> cited_;  // reports and studies whose maker is known, in the order of the text
  std::vector<ReportingWord> words_;
  std::vector<std::uint32_t> pair_;     // 1 + row of the pair a token is in, or 0
  std::vector<std::uint32_t> mention_;  // row of the mention a token is in
  std::vector<bool> used_;              // pairs that are part of a quotation
  std::uint32_t begin_ = 0, end_ = 0;   // the unit: sentences that one attribution covers
  std::uint32_t from_ = 0;              // first token of the unit that is not yet accounted for
  std::uint32_t unit_speaker_ = kNone;
  Attribution unit_attribution_{};
  ByteSpan unit_subject_, unit_cue_;
  std::uint32_t speech_open_ = kNone;  // opening mark of a speech that began in an earlier paragraph
  std::uint32_t speech_speaker_ = kNone;
  std::uint32_t direct_paragraph_ = kNone, direct_unit_ = kNone;  // where the last direct quotation stands
  ByteSpan last_subject_;
  ByteSpan speech_subject_, speech_cue_;
  Attribution speech_attribution_{};
  std::uint32_t last_person_ = kNone, last_body_ = kNone;
  std::uint32_t last_speaker_ = kNone, last_direct_paragraph_ = kNone;
  std::uint32_t paragraph_ = kNone;
  bool in_headline_ = false;
  // Who reported last, in words or out of them, in which paragraph; and the paragraph of this unit.
  ByteSpan told_subject_;
  std::uint32_t told_speaker_ = kNone, told_paragraph_ = kNone, told_in_ = kNone;
  std::uint32_t according_ = 0;           // FindAccording
  std::uint32_t no_source_before_ = 0;    // of the unit's tokens, nobody before this one can have said anything
  std::uint32_t near_paragraph_ = kNone;  // the paragraph that SomebodyNear was asked about last, and what it said
  bool somebody_near_ = false;
};

}  // namespace lede
