#include "quotes/reported.h"

#include <algorithm>
#include <array>

#include "text/unicode.h"

namespace lede {
namespace {

constexpr std::uint32_t kMostSteps = 12;      // up a tree in search of a subject
constexpr std::uint32_t kMostOffers = 24;     // dependents of one word that may be what it reports
constexpr std::uint32_t kMostCuts = 4;        // dependents of dependents by which reported words may end before
constexpr std::uint32_t kMostSkipped = 2;     // dependents before the head of reported words that may belong elsewhere
constexpr std::uint32_t kMostFurther = 2;     // dependents of a word of reporting that may go on with what it reports
constexpr std::uint32_t kFewestReported = 1;  // words of what may be reported

bool IsClause(Dep dep) { return dep == Dep::kClause || dep == Dep::kOpenClause; }

bool IsWord(std::string_view t) {
  return (t[0] >= 'a' && t[0] <= 'z') || (t[0] >= 'A' && t[0] <= 'Z') || (t[0] >= '0' && t[0] <= '9') ||
         static_cast<unsigned char>(t[0]) >= 0xC3 || t[0] == '$' || t[0] == '#' || t[0] == '@';
}

}  // namespace

ReportedFinder::ReportedFinder(const Document& doc, const Reading& reading)
    : doc_(doc), reading_(reading), trees_(reading.tokens.size()) {
  // Leaves first: a token's tree is known when all of its dependents' are.
  const auto n = static_cast<std::uint32_t>(trees_.size());
  std::vector<std::uint32_t> open(n, 0), ready;
  for (std::uint32_t t = 0; t < n; ++t) {
    trees_[t] = {t, t + 1};
    if (reading[t].head != kNone) ++open[reading[t].head];
  }
  for (std::uint32_t t = 0; t < n; ++t) {
    if (open[t] == 0) ready.push_back(t);
  }
  while (!ready.empty()) {
    const std::uint32_t t = ready.back(), head = reading[t].head;
    ready.pop_back();
    if (head == kNone) continue;
    trees_[head] = {std::min(trees_[head].first, trees_[t].first), std::max(trees_[head].last, trees_[t].last)};
    if (--open[head] == 0) ready.push_back(head);
  }
}

void ReportedFinder::Find(RowRange tokens, std::vector<MaybeReported>* out) {
  out_ = out, range_ = tokens;
  for (std::uint32_t t = tokens.first; t < tokens.last; ++t) FindAt(t);
}

void ReportedFinder::FindAt(std::uint32_t cue) {
  const ReadToken& word = reading_[cue];
  if (word.part == Upos::kNoun) return OfNoun(cue);
  const char initial = At(cue)[0];
  const bool plain = initial > ' ' && initial <= '~' && initial != 'a' && initial != 'A';
  if (!plain && Fold(At(cue)) == "according") return According(cue);
  const bool verb = word.part == Upos::kVerb || word.part == Upos::kAux;
  if (!verb && word.part != Upos::kAdj) return;
  std::uint32_t offers = 0;
  for (const std::uint32_t child : reading_.Of(cue)) {
    if (++offers > kMostOffers) break;
    const Dep dep = reading_[child].dep;
    if (dep == Dep::kClause) Add(cue, child, Construction::kClause);
    if (dep == Dep::kOpenClause) Add(cue, child, Construction::kOpenClause);
    if (dep == Dep::kObject && verb) Add(cue, child, Construction::kObject);
    if (dep == Dep::kOblique) Add(cue, child, Construction::kOblique);
    if (dep == Dep::kPassiveSubject) Add(cue, child, Construction::kSubject);
    // “added: “…””: what follows a colon
    if (dep == Dep::kParataxis && child > cue && verb) Add(cue, child, Construction::kClause);
    if (dep == Dep::kAdverbialClause && child > cue) Add(cue, child, Construction::kOblique);
  }
  if (verb) Around(cue);
}

/// “It is old, Moss said”; “It is, as Moss said, old”.
void ReportedFinder::Around(std::uint32_t cue) {
  const Dep dep = reading_[cue].dep;
  if (dep != Dep::kParataxis && dep != Dep::kAdverbialClause) return;
  const std::uint32_t top = reading_[cue].head;
  if (top == kNone) return;
  const RowRange all = TreeOf(top), clause = TreeOf(cue);
  MaybeReported one{.cue = cue, .head = top, .how = Construction::kAround};
  if (clause.first <= all.first) {
    AddReach(one, {clause.last, all.last}, Reach::kTree, kNone);
  } else if (clause.last >= all.last || Trim({clause.last, all.last}).size() == 0) {
    AddReach(one, {all.first, clause.first}, Reach::kTree, kNone);
  } else {
    AddReach(one, {all.first, clause.first}, Reach::kCut, kNone);
    one.inserted = clause;
    AddReach(one, all, Reach::kTree, kNone);
  }
}

/// “According to Moss, it is old”.
void ReportedFinder::According(std::uint32_t preposition) {
  const std::uint32_t noun =
      reading_[preposition].dep == Dep::kCase ? reading_[preposition].head : reading_.Find(preposition, Dep::kOblique);
  if (noun == kNone) return;
  const std::uint32_t first = std::min(TreeOf(noun).first, preposition);
  std::uint32_t top = reading_[preposition].dep == Dep::kCase ? reading_[noun].head : reading_[preposition].head;
  // The whole sentence where the phrase hangs on a part of it alone.
  for (std::uint32_t steps = 0; top != kNone && steps < kMostSteps; ++steps, top = reading_[top].head) {
    const RowRange all = TreeOf(top), clause = {first, std::max(TreeOf(noun).last, preposition + 1)};
    const bool last = reading_[top].head == kNone || IsClause(reading_[top].dep) || reading_[top].dep == Dep::kConjunct;
    if (!last && reading_[top].part != Upos::kVerb) continue;
    MaybeReported one{.cue = preposition, .head = top, .how = Construction::kAccording};
    one.source_head = noun;
    if (clause.first <= all.first) {
      AddReach(one, {clause.last, all.last}, last ? Reach::kTree : Reach::kCut, kNone);
    } else if (Trim({clause.last, all.last}).size() == 0) {
      AddReach(one, {all.first, clause.first}, last ? Reach::kTree : Reach::kCut, kNone);
    } else {
      AddReach(one, {all.first, clause.first}, Reach::kCut, kNone);
      one.inserted = clause;
      AddReach(one, all, Reach::kTree, kNone);
    }
    if (last) break;
  }
}

void ReportedFinder::OfNoun(std::uint32_t noun) {
  std::uint32_t offers = 0;
  for (const std::uint32_t child : reading_.Of(noun)) {
    if (++offers > kMostOffers) break;
    const Dep dep = reading_[child].dep;
    const bool clause = dep == Dep::kClauseOfNoun || IsClause(dep);
    if (clause && child > noun) Add(noun, child, Construction::kOfNoun);
    if (dep == Dep::kNominal && child > noun) Add(noun, child, Construction::kOfNoun);
    // “his answer is that …”
    if (dep == Dep::kClausalSubject) Add(noun, child, Construction::kSubject);
  }
}

/// What hangs on `cue` by its head, as far as it may reach.
void ReportedFinder::Add(std::uint32_t cue, std::uint32_t head, Construction how) {
  const MaybeReported one{.cue = cue, .head = head, .how = how};
  RowRange all = TreeOf(head);
  if (all.first < cue && all.last > cue) all = head > cue ? RowRange{cue + 1, all.last} : RowRange{all.first, cue};
  if (how == Construction::kOblique || how == Construction::kOfNoun) {
    // The preposition belongs to the words of reporting.
    const std::uint32_t preposition = reading_.Find(head, Dep::kCase);
    if (preposition == all.first && preposition < head) ++all.first;
  }
  AddReach(one, all, Reach::kTree, kNone);
  Cuts(one, all);
  if (head < cue) return;
  if (how == Construction::kClause || how == Construction::kOpenClause) Skips(one, all);
  Fronted(one, all);
  std::uint32_t further = 0;
  for (const std::uint32_t child : reading_.Of(cue)) {
    const Dep dep = reading_[child].dep;
    if (child <= head || dep == Dep::kMark || dep == Dep::kConjunct || dep == Dep::kCoordinator) continue;
    if (TreeOf(child).last <= all.last) continue;
    AddReach(one, {all.first, TreeOf(child).last}, Reach::kOn, child);
    if (++further == kMostFurther) break;
  }
  const auto sentence = std::partition_point(doc_.sentences.begin(), doc_.sentences.end(),
                                             [&](const Sentence& s) { return s.tokens.last <= cue; });
  if (sentence != doc_.sentences.end() && how == Construction::kClause && sentence->tokens.last > all.last + 1)
    AddReach(one, {all.first, sentence->tokens.last}, Reach::kSentence, kNone);
}

/// Without what hangs on the head behind it, from its last dependents on, and on the last one of those.
void ReportedFinder::Cuts(const MaybeReported& one, RowRange all) {
  std::uint32_t head = one.head;
  for (std::uint32_t depth = 0; depth < kMostCuts && head != kNone; ++depth) {
    std::array<std::uint32_t, 3> lasts = {kNone, kNone, kNone};  // the last one first
    for (const std::uint32_t child : reading_.Of(head)) {
      if (child < head || reading_[child].dep == Dep::kMark || TreeOf(child).first <= head) continue;
      lasts = {child, lasts[0], lasts[1]};
    }
    for (const std::uint32_t child : lasts) {
      if (child != kNone && TreeOf(child).first > all.first && TreeOf(child).first < all.last)
        AddReach(one, {all.first, TreeOf(child).first}, depth == 0 ? Reach::kCut : Reach::kCutDeep, child);
    }
    head = lasts[0];
  }
}

/// Without what stands before the head's subject and may belong to the word of reporting: “said [late on Tuesday] nobody
/// would be sent”, “asked [me] to prove it”.
void ReportedFinder::Skips(const MaybeReported& one, RowRange all) {
  std::uint32_t skipped = 0;
  for (const std::uint32_t child : reading_.Of(one.head)) {
    const Dep dep = reading_[child].dep;
    if (child > one.head || skipped == kMostSkipped) break;
    if (dep == Dep::kMark || dep == Dep::kMarker || dep == Dep::kCoordinator) continue;
    if (dep == Dep::kSubject || dep == Dep::kPassiveSubject || dep == Dep::kAuxiliary || dep == Dep::kCopula) break;
    if (TreeOf(child).first < all.first || TreeOf(child).last > one.head) continue;
    ++skipped;
    AddReach(one, {TreeOf(child).last, all.last}, Reach::kSkip, child);
    Cuts(one, {TreeOf(child).last, all.last});
  }
}

/// “In 2010, Moss said, it was old”, read as what was said in 2010.
void ReportedFinder::Fronted(MaybeReported one, RowRange all) {
  if (one.how != Construction::kClause) return;
  std::uint32_t first = kNone;
  for (const std::uint32_t child : reading_.Of(one.cue)) {
    const Dep dep = reading_[child].dep;
    if (dep == Dep::kSubject || dep == Dep::kPassiveSubject || child > one.cue) break;
    if (first == kNone && dep != Dep::kMark && dep != Dep::kCoordinator && dep != Dep::kMarker &&
        dep != Dep::kAuxiliary)
      first = child;
  }
  if (first == kNone) return;
  const std::uint32_t subject = SubjectOf(one.cue);
  if (subject == kNone || subject < first || subject > one.cue || TreeOf(first).last > TreeOf(subject).first) return;
  one.inserted = {TreeOf(subject).first, one.cue + 1};
  AddReach(one, {TreeOf(first).first, all.last}, Reach::kFronted, first);
}

void ReportedFinder::AddReach(MaybeReported one, RowRange content, Reach reach, std::uint32_t cut) {
  content = Trim({std::max(content.first, range_.first), std::min(content.last, range_.last)});
  if (content.size() < kFewestReported) return;
  if (one.inserted.size() != 0 && (one.inserted.first <= content.first || one.inserted.last >= content.last))
    one.inserted = {};
  one.content = content, one.reach = reach, one.cut = cut;
  if (one.source_head == kNone) one.source_head = SourceOf(one.cue, one.how);
  // “The trust wants …”: nobody reports himself.
  if (one.source_head != kNone && one.source_head >= content.first && one.source_head < content.last &&
      one.inserted.size() == 0)
    one.source_head = kNone;
  if (one.source_head != kNone) one.source = PhraseOf(one.source_head);
  out_->push_back(one);
}

std::uint32_t ReportedFinder::SourceOf(std::uint32_t cue, Construction how) const {
  if (how == Construction::kOfNoun || reading_[cue].part == Upos::kNoun) return OwnerOf(cue);
  return SubjectOf(cue);
}

std::uint32_t ReportedFinder::SubjectOf(std::uint32_t word) const {
  for (std::uint32_t steps = 0; word != kNone && steps < kMostSteps; ++steps) {
    if (IsPassive(word)) return reading_.Find(word, Dep::kAgent);
    if (const std::uint32_t own = reading_.Find(word, Dep::kSubject); own != kNone) {
      // “Moss, who said …”
      const std::string_view t = At(own);  // but not “the town where he said”
      const bool relative = reading_[word].dep == Dep::kRelativeClause && reading_[word].head != kNone &&
                            (t == "who" || t == "which" || t == "that");
      return relative && reading_[word].head < own ? reading_[word].head : own;
    }
    const Dep dep = reading_[word].dep;
    const std::uint32_t head = reading_[word].head;
    if (head == kNone) return kNone;
    if (dep == Dep::kClauseOfNoun || dep == Dep::kRelativeClause) {
      return reading_[word].form == Inflection::kParticiple ? reading_.Find(word, Dep::kAgent) : head;
    }
    if (dep == Dep::kOpenClause) {
      if (const std::uint32_t object = reading_.Find(head, Dep::kObject); object != kNone) return object;
      if (const std::uint32_t passive = reading_.Find(head, Dep::kPassiveSubject); passive != kNone) return passive;
    } else if (dep != Dep::kConjunct && dep != Dep::kAdverbialClause && dep != Dep::kParataxis && dep != Dep::kClause) {
      return kNone;
    }
    if (dep == Dep::kAdverbialClause) {
      if (const std::uint32_t passive = reading_.Find(head, Dep::kPassiveSubject); passive != kNone) return passive;
    }
    word = head;
  }
  return kNone;
}

/// Whose a noun is: “his claim”, “the claim of officials”, “Moss made the claim”.
std::uint32_t ReportedFinder::OwnerOf(std::uint32_t noun) const {
  if (const std::uint32_t owner = reading_.Find(noun, Dep::kPossessor); owner != kNone) return owner;
  for (const std::uint32_t child : reading_.Of(noun)) {
    if (reading_[child].dep != Dep::kNominal) continue;
    const std::uint32_t preposition = reading_.Find(child, Dep::kCase);
    if (preposition == kNone) continue;
    const std::string_view t = At(preposition);
    if (t == "by" || t == "from" || t == "among") return child;
    if (t == "of" && reading_[child].mention != kNone) return child;
  }
  if (const std::uint32_t before = reading_.Find(noun, Dep::kCompound);
      before != kNone && reading_[before].mention != kNone)
    return before;
  const Dep dep = reading_[noun].dep;
  const std::uint32_t head = reading_[noun].head;
  if (head == kNone) return kNone;
  if (dep == Dep::kObject || dep == Dep::kOblique) return SubjectOf(head);
  if (const std::uint32_t subject = reading_.Find(noun, Dep::kSubject); subject != kNone) return subject;
  return kNone;
}

RowRange ReportedFinder::PhraseOf(std::uint32_t head) const {
  RowRange rows{head, head + 1};
  for (const std::uint32_t child : reading_.Of(head)) {
    const Dep dep = reading_[child].dep;
    if (dep == Dep::kRelativeClause || dep == Dep::kClauseOfNoun || dep == Dep::kParataxis || dep == Dep::kMark ||
        dep == Dep::kCopula || dep == Dep::kSubject || dep == Dep::kAdverbialClause || dep == Dep::kCase ||
        dep == Dep::kCoordinator)
      continue;
    rows = {std::min(rows.first, TreeOf(child).first), std::max(rows.last, TreeOf(child).last)};
  }
  return Trim(rows);
}

/// Without punctuation at its ends.
RowRange ReportedFinder::Trim(RowRange rows) const {
  const auto drops = [&](std::uint32_t t) {
    const std::string_view text = At(t);
    return text == "," || text == "." || text == ";" || text == ":" || text == "-" || text == "--" || text == "–" ||
           text == "—";
  };
  while (rows.first < rows.last && drops(rows.first)) ++rows.first;
  while (rows.last > rows.first && drops(rows.last - 1)) --rows.last;
  const bool words =
      std::any_of(doc_.tokens.begin() + rows.first, doc_.tokens.begin() + std::min(rows.last, rows.first + 4),
                  [&](const Token& t) { return IsWord(doc_.slice(t)); });
  return words ? rows : RowRange{rows.first, rows.first};
}

}  // namespace lede
