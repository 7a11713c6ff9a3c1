#include "quotes/reported_clues.h"

#include <algorithm>
#include <array>
#include <bit>

#include "text/unicode.h"

namespace lede {
namespace {

constexpr std::array<std::string_view, 9> kHowNames = {"clause", "open",      "object",  "oblique", "subject",
                                                       "around", "according", "of-noun", "rules"};
constexpr std::array<std::string_view, 7> kReachNames = {"tree", "cut", "deep", "fronted", "on", "sentence", "skip"};
constexpr std::array<std::string_view, 3> kShapeNames = {"clause", "open", "phrase"};
constexpr std::array<std::string_view, 4> kRulesNames = {"nothing", "same", "other", "within"};

constexpr std::string_view kWordClue = "word=";
constexpr int kOften = 4;  // one of so many
constexpr int kSometimes = 10;

/// Takes what stands before `separator` off the front of `text`, and the separator with it.
std::string_view Next(std::string_view* text, char separator) {
  const std::size_t end = text->find(separator);
  const std::string_view part = text->substr(0, end);
  text->remove_prefix(end == std::string_view::npos ? text->size() : end + 1);
  return part;
}

/// The number that a text begins with; 0 where it begins with none. Digits beyond the sixth are passed over.
int NumberOf(std::string_view text) {
  const bool negative = text.starts_with('-');
  if (negative) text.remove_prefix(1);
  int value = 0;
  for (const char c : text.substr(0, 6)) {
    if (c < '0' || c > '9') break;
    value = 10 * value + (c - '0');
  }
  return negative ? -value : value;
}

std::string_view DepName(Dep dep) {
  static const std::array<std::string, static_cast<std::size_t>(Dep::kDescription) + 1> kNumbers = [] {
    std::array<std::string, static_cast<std::size_t>(Dep::kDescription) + 1> numbers;
    for (std::size_t i = 0; i < numbers.size(); ++i) numbers[i] = std::to_string(i);
    return numbers;
  }();
  return kNumbers[static_cast<std::size_t>(dep)];
}

/// The number of a form.
std::string_view FormName(Inflection form) {
  constexpr std::array<std::string_view, 6> kDigits = {"0", "1", "2", "3", "4", "5"};
  return kDigits[static_cast<std::size_t>(form)];
}

std::string_view SizeName(std::uint32_t words) {
  if (words <= 1) return "1";
  if (words <= 3) return "3";
  if (words <= 6) return "6";
  if (words <= 12) return "12";
  return words <= 24 ? "24" : "more";
}

}  // namespace

ReportedWeights::ReportedWeights(std::span<const std::byte> section) {
  std::string_view text(reinterpret_cast<const char*>(section.data()), section.size());
  const auto lines = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
  slots_.resize(std::bit_ceil(2 * lines + 2));
  mask_ = slots_.size() - 1;
  while (!text.empty()) {
    std::string_view line = Next(&text, '\n');
    if (line.starts_with('#') || line.find('\t') == std::string_view::npos) continue;
    const std::string_view clue = Next(&line, '\t');
    Put(ClueHash(clue), NumberOf(Next(&line, '\t')));
    const int reports = NumberOf(Next(&line, '\t')), seen = NumberOf(Next(&line, '\t'));
    if (!clue.starts_with(kWordClue) || reports == 0) continue;
    if (kOften * reports >= seen) often_.insert(clue.substr(kWordClue.size()));
    if (kSometimes * reports >= seen) sometimes_.insert(clue.substr(kWordClue.size()));
  }
}

bool ReportedWeights::OftenReports(std::string_view lemma) const { return often_.contains(lemma); }

bool ReportedWeights::SometimesReports(std::string_view lemma) const { return sometimes_.contains(lemma); }

/// The first of equal ones stays.
void ReportedWeights::Put(ClueHash clue, int weight) {
  const std::uint64_t mixed = Mixed(clue);
  std::size_t at = mixed & mask_;
  while (slots_[at].check != 0) {
    if (slots_[at].check == CheckOf(mixed)) return;
    at = (at + 1) & mask_;
  }
  slots_[at] = {CheckOf(mixed), weight};
  ++clues_;
}

ReportedClues::ReportedClues(const Document& doc, const Reading& reading, const ReportedFinder& finder)
    : doc_(doc), reading_(reading), finder_(finder), known_(doc.tokens.size()) {}

void ReportedClues::Tell(const MaybeReported& one, const ReportedSetting& setting, const Sink& sink) {
  sink_ = &sink;
  TellAll(one, setting);
  texts_.clear();
}

int ReportedClues::Weigh(const MaybeReported& one, const ReportedSetting& setting, const ReportedWeights& weights) {
  sink_ = nullptr, weights_ = &weights, weight_ = 0;
  TellAll(one, setting);
  return weight_;
}

void ReportedClues::TellAll(const MaybeReported& one, const ReportedSetting& setting) {
  how_ = kHowNames[static_cast<std::size_t>(one.how)];
  lemma_ = one.cue == kNone ? Part("-") : WordOf(one.cue);
  Put("how", how_);
  TellRules(one, setting);
  TellSource(one);
  if (one.cue != kNone) {
    const bool is_known =
        sink_ == nullptr && last_cue_.cue == one.cue && last_cue_.head == one.head && last_cue_.how == one.how;
    const int before = weight_;
    if (is_known) {
      weight_ += last_cue_.weight;
    } else {
      TellCue(one);
      if (sink_ == nullptr) last_cue_ = {one.cue, one.head, one.how, weight_ - before};
    }
  }
  TellContent(one);
  TellEnds(one);
  if (one.how != Construction::kRules) TellReach(one);
}

void ReportedClues::TellCue(const MaybeReported& one) {
  const ReadToken& cue = reading_[one.cue];
  const Part form = Joined(FormName(cue.form), finder_.IsPassive(one.cue) ? "p" : "");
  Put("word", lemma_);
  Put("word+how", lemma_, how_);
  Put("word+form", lemma_, form);
  Put("form+how", form, how_);
  Put("dep+how", DepName(cue.dep), how_);
  Put("word+dep", lemma_, DepName(cue.dep));
  if (cue.head != kNone) Put("above+dep", WordOf(cue.head), DepName(cue.dep));
  bool plain = true;
  for (const std::uint32_t child : reading_.Of(one.cue)) {
    const Dep dep = reading_[child].dep;
    if (dep == Dep::kAuxiliary || dep == Dep::kMarker || dep == Dep::kCopula) {
      Put("aux", FoldOf(child));
      Put("aux+word", FoldOf(child), lemma_);
      plain = false;
    } else if (dep == Dep::kAdverb || dep == Dep::kParticle) {
      Put("beside", WordOf(child));
      Put("beside+word", WordOf(child), lemma_);
    } else if (dep == Dep::kObject && child != one.head) {
      Put("object+word", WordOf(child), lemma_);
      Put("object+how", DepName(dep), how_);
    } else if ((dep == Dep::kClause || dep == Dep::kOpenClause || dep == Dep::kIndirectObject) && child != one.head) {
      Put("other+how", DepName(dep), how_);
    }
  }
  if (plain) Put("plain+how", how_);
}

void ReportedClues::TellContent(const MaybeReported& one) {
  const Part first = FoldOf(one.content.first);
  Put("first+how", first, how_);
  Put("first+word", first, lemma_);
  Put("size+how", SizeName(one.content.size()), how_);
  Put("size+word", SizeName(one.content.size()), lemma_);
  Put("before", one.content.first > 0 ? FoldOf(one.content.first - 1) : Part(""));
  if (one.content.last < doc_.tokens.size()) {
    Put("after", FoldOf(one.content.last));
    Put("after+how", FoldOf(one.content.last), how_);
  }
  if (one.cue != kNone)
    Put("way+how", one.content.first > one.cue ? "behind" : one.inserted.size() != 0 ? "around" : "before", how_);
  if (one.head == kNone) return;
  const ReadToken& head = reading_[one.head];
  Put("part+how", UposName(head.part), how_);
  Put("part+word", UposName(head.part), lemma_);
  Put("head+how", WordOf(one.head), how_);
  Put("head", WordOf(one.head));
  Put("headdep+how", DepName(head.dep), how_);
  Put("headform+how", FormName(head.form), how_);
  if (const std::uint32_t marker = reading_.Find(one.head, Dep::kMarker); marker != kNone)
    Put("marker+word", FoldOf(marker), lemma_);
  if (const std::uint32_t preposition = reading_.Find(one.head, Dep::kCase); preposition != kNone) {
    Put("case+how", FoldOf(preposition), how_);
    Put("case+word", FoldOf(preposition), lemma_);
  }
  Put("subject+how",
      reading_.Has(one.head, Dep::kSubject) || reading_.Has(one.head, Dep::kPassiveSubject) ? "has" : "none", how_);
  if (reading_[one.head].mention != kNone)
    Put("name+how", EntityTypeName(doc_.mentions[reading_[one.head].mention].type), how_);
}

/// What stands at both ends of the words, within them and outside, and how it hangs together with them.
void ReportedClues::TellEnds(const MaybeReported& one) {
  const RowRange content = one.content;
  const std::uint32_t head = HeadOf(one);
  std::uint32_t first = content.first, last = content.last - 1;
  while (first < last && reading_[first].part == Upos::kPunct) ++first;
  while (last > first && reading_[last].part == Upos::kPunct) --last;
  Put("last", FoldOf(last));
  const std::string_view shape = kShapeNames[static_cast<std::size_t>(ShapeOf(one))];
  Put("shape", shape);
  Put("shape+how", shape, how_);
  Put("shape+word", shape, lemma_);

  // The first words: “[late on Tuesday] nobody would be sent”, and what stands between the word of reporting and them.
  std::uint32_t lead = first;
  while (lead != head && reading_[lead].head != kNone && reading_[lead].head != head &&
         Holds(content, reading_[lead].head))
    lead = reading_[lead].head;
  const std::string_view lead_dep = lead == head ? "head" : DepName(reading_[lead].dep);
  Put("lead+how", lead_dep, how_);
  Put("leadword", lead_dep, WordOf(lead));
  Put("leadpart", lead_dep, UposName(reading_[lead].part));
  if (lead != head) Put("leadend", lead_dep, FoldOf(finder_.TreeOf(lead).last - 1));
  if (one.cue != kNone && one.cue + 1 < first && content.first > one.cue) {
    std::uint32_t skipped = first - 1;
    while (skipped > one.cue + 1 && reading_[skipped].part == Upos::kPunct) --skipped;
    while (reading_[skipped].head != kNone && reading_[skipped].head > one.cue && reading_[skipped].head < first)
      skipped = reading_[skipped].head;
    const Part skip = Joined(DepName(reading_[skipped].dep), WhereOf(reading_[skipped], one));
    Put("skip", skip, how_);
    Put("skipword", skip, WordOf(skipped));
  }

  // The last words that are taken, as far as they hang on others of them.
  std::uint32_t kept = last;
  while (kept != head && reading_[kept].head != kNone && reading_[kept].head != head &&
         Holds(content, reading_[kept].head) && finder_.TreeOf(reading_[kept].head).last <= content.last &&
         finder_.TreeOf(reading_[kept].head).first > content.first)
    kept = reading_[kept].head;
  static constexpr PieceNames kKept = {"kept", "keptfirst", "keptword", "keptsize", "kepttense", "keptsubject"};
  TellPiece(kKept, one, kept, head);

  // The first words that are not.
  std::uint32_t next = content.last;
  while (next < range_.last && reading_[next].part == Upos::kPunct) ++next;
  if (next >= range_.last) {
    Put("end", "all", how_);
    return;
  }
  while (reading_[next].head != kNone && finder_.TreeOf(reading_[next].head).first >= content.last)
    next = reading_[next].head;
  static constexpr PieceNames kEnd = {"end", "endfirst", "endword", "endsize", "endtense", "endsubject"};
  TellPiece(kEnd, one, next, head);
}

/// What words at an end are: those under `top`.
void ReportedClues::TellPiece(const PieceNames& names, const MaybeReported& one, std::uint32_t top,
                              std::uint32_t head) {
  const RowRange tree = finder_.TreeOf(top);
  std::uint32_t first = std::max(tree.first, range_.first);
  bool comma = first > range_.first && At(first - 1) == ",";
  while (first < top && reading_[first].part == Upos::kPunct) comma = comma || At(first) == ",", ++first;
  const std::string_view dep_name = DepName(reading_[top].dep), behind = comma ? "," : "";
  const Part dep = Joined(Joined(top == head ? "head" : dep_name, WhereOf(reading_[top], one)), behind);
  Put(names.whole, dep, how_);
  Put(names.first, dep, FoldOf(first));
  Put(names.word, Joined(dep_name, behind), WordOf(top));
  Put(names.size, dep, SizeName(tree.size()));
  if (top == head || (reading_[top].part != Upos::kVerb && reading_[top].part != Upos::kAux)) return;
  const std::uint32_t subject =
      reading_.Has(top, Dep::kSubject) ? reading_.Find(top, Dep::kSubject) : reading_.Find(top, Dep::kPassiveSubject);
  const std::string_view whose = subject == kNone                        ? "none"
                                 : reading_[subject].part == Upos::kPron ? "he"
                                 : reading_[subject].mention != kNone    ? "name"
                                                                         : "thing";
  const Part tense = Joined(Joined(Joined(dep, TenseOf(top)), "|"), one.cue == kNone ? Part("") : TenseOf(one.cue));
  Put(names.tense, tense, head == kNone ? Part("") : TenseOf(head));
  Put(names.subject, dep, whose);
}

/// Whether `top` hangs on what is reported, on the word of reporting, or on something else.
std::string_view ReportedClues::WhereOf(const ReadToken& top, const MaybeReported& one) {
  if (top.head == kNone) return "-";
  if (top.head == one.cue) return "c";
  return Holds(one.content, top.head) ? "i" : "o";
}

/// When what a verb tells is: by its first auxiliary, or its own form.
ReportedClues::Part ReportedClues::TenseOf(std::uint32_t verb) {
  for (const std::uint32_t child : reading_.Of(verb)) {
    const Dep dep = reading_[child].dep;
    if (dep == Dep::kAuxiliary || dep == Dep::kPassiveAuxiliary || dep == Dep::kCopula) return FoldOf(child);
  }
  return FormName(reading_[verb].form);
}

Shape ReportedClues::ShapeOf(const MaybeReported& one) const {
  const std::uint32_t head = HeadOf(one);
  for (const std::uint32_t child : reading_.Of(head)) {
    const Dep dep = reading_[child].dep;
    const bool subject =
        dep == Dep::kSubject || dep == Dep::kPassiveSubject || dep == Dep::kClausalSubject || dep == Dep::kExpletive;
    if (subject && Holds(one.content, child)) return Shape::kClause;
  }
  return reading_[head].part == Upos::kVerb || reading_.Has(head, Dep::kMarker) ? Shape::kOpen : Shape::kPhrase;
}

std::uint32_t ReportedClues::HeadOf(const MaybeReported& one) const {
  if (one.head != kNone) return one.head;
  // Of words whose tree is not theirs alone, the first verb that hangs on none of them, or else the first word.
  std::uint32_t first = kNone;
  for (std::uint32_t t = one.content.first; t < one.content.last; ++t) {
    if (reading_[t].part == Upos::kPunct || (reading_[t].head != kNone && Holds(one.content, reading_[t].head)))
      continue;
    if (reading_[t].part == Upos::kVerb) return t;
    if (first == kNone) first = t;
  }
  return first == kNone ? one.content.first : first;
}

void ReportedClues::TellSource(const MaybeReported& one) {
  Part source = "none";
  if (one.source.size() != 0 && one.source_head != kNone) {
    const ReadToken& head = reading_[one.source_head];
    if (head.mention != kNone) {
      source = EntityTypeName(doc_.mentions[head.mention].type);
    } else if (head.part == Upos::kPron) {
      source = FoldOf(one.source_head);
    } else {
      source = WordOf(one.source_head);
      Put("source", "common");
      Put("source+how", "common", how_);
      Put("source+word", "common", lemma_);
    }
    Put("from+how", DepName(head.dep), how_);
  } else if (one.source.size() != 0) {
    source = "words";
  }
  Put("source", source);
  Put("source+how", source, how_);
  Put("source+word", source, lemma_);
}

void ReportedClues::TellReach(const MaybeReported& one) {
  const std::string_view reach = kReachNames[static_cast<std::size_t>(one.reach)];
  Put("reach+how", reach, how_);
  Put("reach+word", reach, lemma_);
  if (one.cut == kNone) return;
  const Part cut = Joined(reach, DepName(reading_[one.cut].dep));
  Put("cut+how", cut, how_);
  Put("cut+word", cut, lemma_);
  Put("cutfirst", cut, FoldOf(finder_.TreeOf(one.cut).first));
}

void ReportedClues::TellRules(const MaybeReported& one, const ReportedSetting& setting) {
  const Part rules = Joined(kRulesNames[static_cast<std::size_t>(setting.rules)], setting.trees ? "+trees" : "");
  Put("rules", rules);
  Put("rules+how", rules, how_);
  Put("rules+word", rules, lemma_);
  if (one.how != Construction::kRules) Put("rules+reach", rules, kReachNames[static_cast<std::size_t>(one.reach)]);
  Part marks = setting.cue_in_marks ? "cue" : "";
  if (setting.has_marks) marks = Joined(marks, "some");
  if (setting.all_in_marks) marks = Joined(marks, "all");
  Put("marks", marks);
  Put("marks+how", marks, how_);
  Put("marks+word", marks, lemma_);
  if (setting.inner_cue) Put("inner", how_);
  if (one.how == Construction::kRules) {
    Put("kind", QuoteKindName(setting.kind), AttributionName(setting.attribution));
    Put("kind+word", QuoteKindName(setting.kind), lemma_);
  }
}

void ReportedClues::Put(const Name& name, const Part& value) {
  if (sink_ == nullptr) {
    weight_ += weights_->Of(name.hash + value.hash);
    return;
  }
  clue_.assign(name.text).append("=").append(value.text);
  (*sink_)(clue_);
}

void ReportedClues::Put(const Name& name, const Part& value, const Part& second) {
  static constexpr ClueHash kBetween("|");
  if (sink_ == nullptr) {
    weight_ += weights_->Of(name.hash + value.hash + kBetween + second.hash);
    return;
  }
  clue_.assign(name.text).append("=").append(value.text).append("|").append(second.text);
  (*sink_)(clue_);
}

ReportedClues::Part ReportedClues::WordOf(std::uint32_t token) {
  const std::string& lemma = reading_.lemmas[token];
  if (lemma.empty()) return FoldOf(token);
  Known& known = known_[token];
  if (!known.has_word) known.has_word = true, known.word = ClueHash(lemma);
  Part part;
  part.text = lemma, part.hash = known.word;
  return part;
}

ReportedClues::Part ReportedClues::Joined(const Part& first, const Part& second) {
  if (sink_ != nullptr) return texts_.emplace_back(std::string(first.text).append(second.text));
  Part both;
  both.hash = first.hash + second.hash;
  return both;
}

ReportedClues::Part ReportedClues::FoldOf(std::uint32_t token) {
  if (sink_ != nullptr) return texts_.emplace_back(Fold(doc_.slice(doc_.tokens[token])));
  Known& known = known_[token];
  Part part;
  if (!known.has_fold) known.has_fold = true, known.fold = ClueHash(Fold(doc_.slice(doc_.tokens[token])));
  part.hash = known.fold;
  return part;
}

}  // namespace lede
