#include "quotes/verbs.h"

#include <algorithm>
#include <iterator>

namespace lede {
namespace {

enum Trait : std::uint8_t {
  kNounToo = 1,  ///< its plain form and the one with -s are nouns as well
  kDoubles = 2,  ///< doubles its last letter: admit, admitted
  kAsks = 4,     ///< whoever is asked can stand before the infinitive: "urged Congress to act"
  kGets = 8,     ///< a phrase behind it is what was done to something: "claimed 41 lives", "denied money for a road"
  kActs = 16,    ///< an infinitive behind it is what was done or left: "refused to pay", "agreed to settle"
  kCloses = 32,  ///< ends a sentence behind what it reports: "…, the report found."; counted in PolNeAR's training part
  kInner = 64,   ///< tells what somebody thinks or wants, which nobody need have said: "hoped to win"
  kTopic = 128,  ///< a phrase behind it is what was spoken of, and not what was said of it: "described the plan"
};

enum Slot : std::uint8_t { kPlain, kThird, kPast, kIng, kSlots };

/// A verb, and what was counted of its forms in the training part of PolNeAR: a letter for what the form does (s: kSay,
/// r: kReport, h: kTell, i: kSaying), then those of the complements of which a third or more is reported there. A form
/// of which nothing is known has "" and does as the others of its verb do; one that was seen six times or more and
/// reports in less than half of them has "x" and is left out, as "saw" and "knew" are.
struct Verb {
  std::string_view lemma;
  std::array<std::string_view, kSlots> counted;
  unsigned traits = 0;
  std::string_view past{}, participle{};  ///< where they are no -ed; no participle where it does not report
};

// clang-format off
constexpr Verb kVerbs[] = {
    {"accuse", {"", "rtbiwp", "rtbiw", "itbiwp"}},
    {"acknowledge", {"rtbiw", "stbiw", "stbiw", "itbiwp"}},
    {"add", {"stw", "stbiw", "stwp", "itbwp"}},
    {"admit", {"st", "stbiw", "stbiwp", "itbiwp"}, kDoubles | kGets},
    {"agree", {"rt", "", "rtbiwp", ""}, kGets | kActs},
    {"allege", {"st", "stbiw", "stbiw", "itbiwp"}, kGets},
    {"announce", {"rtw", "rtbiwp", "rtbiwp", "itbiwp"}, kCloses},
    {"answer", {"", "s", "s", ""}, kNounToo},
    {"applaud", {"", "", "rb", ""}, kGets},
    {"argue", {"stbiw", "stbiw", "stbiw", "itbiwp"}},
    {"ask", {"rb", "stbiwp", "stbw", "itbiwp"}, kAsks},
    {"assail", {"", "", "rtbiwp", ""}},
    {"assert", {"st", "stbiw", "stbiw", "itb"}},
    {"assure", {"", "", "rtbiwp", "itb"}},
    {"attack", {"", "x", "rtbiw", "x"}, kNounToo | kGets},
    {"believe", {"stbiwp", "stiw", "stw", "itb"}},
    {"bemoan", {"", "", "rtbiwp", ""}},
    {"blame", {"", "rtbiwp", "rtbiwp", "itbiwp"}, kNounToo},
    {"blast", {"rb", "rtbiwp", "rtbiwp", "ib"}, kNounToo},
    {"boast", {"", "stb", "rtbiwp", "itb"}, kNounToo},
    {"calculate", {"", "", "rt", ""}},
    {"call", {"", "rtwp", "rtbiwp", "itbiwp"}, kNounToo | kTopic},
    {"caution", {"", "", "rtbiwp", ""}, kNounToo},
    {"challenge", {"", "", "", "it"}, kNounToo | kGets},
    {"chant", {"", "", "sb", "ib"}, kNounToo},
    {"charge", {"", "", "rt", ""}, kNounToo},
    {"chide", {"", "", "rb", ""}},
    {"cite", {"rb", "rtbiwp", "rtbiwp", "itbiwp"}, kTopic},
    {"claim", {"", "stbiw", "stbiw", "itbiwp"}, kNounToo | kGets},
    {"clarify", {"", "", "rt", ""}},
    {"comment", {"", "s", "stb", ""}, kNounToo | kTopic},
    {"compare", {"", "", "rtbw", ""}, kGets | kTopic},
    {"complain", {"", "stbiw", "stbw", ""}},
    {"concede", {"st", "stbiw", "stbiw", ""}},
    {"conclude", {"st", "", "stiw", ""}},
    {"condemn", {"", "", "rtbiwp", ""}},
    {"confess", {"", "", "stb", ""}},
    {"confide", {"", "", "stb", ""}},
    {"confirm", {"rtw", "rtbiwp", "rtbiw", ""}, kGets | kCloses},
    {"consider", {"", "rb", "x", ""}, kGets | kInner},
    {"contend", {"st", "sbiw", "stbiw", ""}},
    {"continue", {"", "x", "stw", ""}},
    {"convince", {"", "", "rt", ""}},
    {"counter", {"", "", "stbiw", ""}, kNounToo | kTopic},
    {"credit", {"", "", "rtbiwp", "ib"}, kNounToo},
    {"criticise", {"", "", "rtbiwp", ""}},
    {"criticize", {"rb", "", "rtbiw", "itbiwp"}},
    {"decide", {"", "", "ri", ""}, kGets | kActs | kInner},
    {"declare", {"", "stiw", "stiw", "itbiwp"}},
    {"decline", {"", "", "rtbiwp", ""}, kNounToo | kGets | kActs},
    {"decry", {"", "", "rtbiwp", "ib"}},
    {"defend", {"", "", "rtbiwp", "itbiwp"}, kGets},
    {"demand", {"", "rtbiw", "rtbiwp", ""}, kNounToo},
    {"denounce", {"", "", "rtbiwp", "itbiwp"}},
    {"deny", {"rt", "rtbiwp", "rtbiwp", ""}, kGets},
    {"describe", {"", "rtbiwp", "rtbiw", "itbiwp"}, kTopic},
    {"detail", {"", "", "", "itbiwp"}, kNounToo | kTopic},
    {"disavow", {"", "", "rb", ""}},
    {"disclose", {"", "rtbiwp", "rtbiwp", ""}, kCloses},
    {"discuss", {"rb", "", "rtbiwp", "itbiwp"}, kGets | kTopic},
    {"dismiss", {"", "rtbiwp", "rtbiw", "itbiwp"}, kGets},
    {"echo", {"", "", "rbiwp", "x"}, kNounToo | kTopic},
    {"emphasise", {"", "", "stbiw", ""}},
    {"emphasize", {"", "stbiw", "stbiw", "itbiwp"}},
    {"encourage", {"", "", "rtbiwp", ""}, kAsks | kGets},
    {"endorse", {"", "rtiwp", "rtiwp", ""}},
    {"estimate", {"", "", "rtiwp", ""}, kNounToo | kGets | kCloses},
    {"exclaim", {"", "stb", "stb", ""}},
    {"expect", {"rtb", "rtwp", "rtw", "itbiwp"}, kInner},
    {"explain", {"stw", "stiw", "stbiw", "itbiwp"}},
    {"express", {"", "rtiwp", "rtbiwp", ""}, kNounToo},
    {"fear", {"rtb", "rtiwp", "rtbiwp", ""}, kNounToo | kActs | kInner},
    {"feel", {"", "rtiwp", "rtiwp", ""}, kGets | kInner, "felt", "felt"},
    {"find", {"", "rtbiwp", "rtiwp", ""}, kNounToo | kGets | kActs | kCloses, "found", "found"},
    {"guess", {"", "", "stb", ""}, kNounToo | kInner},
    {"hail", {"", "rtbiw", "rtbiwp", ""}, kNounToo},  // "hails from Lima"
    {"highlight", {"", "", "rtbiwp", "itiwp"}, kNounToo},
    {"hint", {"", "", "rtbiwp", ""}, kNounToo},
    {"hope", {"rtbip", "stbiw", "rtbi", "itbiwp"}, kNounToo | kInner},
    {"imply", {"", "", "rtb", "itbiwp"}},
    {"indicate", {"rtbiwp", "rtbiwp", "rtbiwp", ""}, kCloses},
    {"inform", {"", "", "st", "it"}},
    {"insist", {"stbiwp", "stbiw", "stbiw", "itbiwp"}},
    {"interject", {"", "", "stb", ""}},
    {"invoke", {"", "", "rtbiwp", ""}, kGets | kTopic},
    {"joke", {"", "stb", "stbiw", "itb"}, kNounToo},
    {"know", {"", "rtbiwp", "x", ""}, kGets | kInner, "knew"},
    {"label", {"", "", "rtiwp", ""}, kNounToo | kTopic},
    {"label", {"", "", "rtbiwp", ""}, kNounToo | kDoubles | kTopic},
    {"lambast", {"", "", "rb", ""}},
    {"lament", {"", "rb", "rtbiwp", "itb"}, kNounToo},
    {"learn", {"", "", "rtbiw", ""}, kGets | kActs | kCloses | kInner},
    {"liken", {"", "", "rtbwp", ""}},
    {"list", {"", "rb", "rtbiw", ""}, kNounToo | kGets | kTopic},
    {"maintain", {"stw", "stiw", "stiw", "it"}},
    {"mention", {"", "rtbiw", "rtbiw", "itbiwp"}, kNounToo | kTopic},
    {"mock", {"", "", "rtbiwp", "ib"}, kNounToo | kGets},
    {"muse", {"", "", "stb", ""}, kNounToo},
    {"note", {"rtbiw", "stbiw", "stbiw", "itbiwp"}, kNounToo},
    {"observe", {"", "", "stiw", ""}},
    {"opine", {"", "", "stb", ""}},
    {"oppose", {"", "", "rtwp", ""}, kGets | kTopic},
    {"order", {"", "", "rtbiwp", ""}, kNounToo | kAsks | kGets | kActs},
    {"pledge", {"", "rtbiwp", "riwp", "itbwp"}, kNounToo},
    {"point", {"", "rtiw", "rtiwp", "itiwp"}, kNounToo | kTopic},
    {"portray", {"", "", "rtbiwp", "itbiwp"}, kGets | kTopic},
    {"post", {"", "", "st", "it"}, kNounToo},
    {"praise", {"", "rtbiwp", "rtbiwp", "itbiwp"}, kNounToo},
    {"predict", {"rb", "", "stbiw", "itbiwp"}},
    {"prefer", {"rb", "rb", "x", ""}, kDoubles | kInner},
    {"proclaim", {"", "stb", "stb", ""}},
    {"promise", {"", "rtbiwp", "rtbiwp", "itbiwp"}, kNounToo},
    {"propose", {"", "", "rtbiw", "ib"}},
    {"question", {"", "", "rtbiwp", "itbiwp"}, kNounToo | kGets | kTopic},
    {"quip", {"", "stb", "stbiw", ""}, kNounToo | kDoubles},
    {"quote", {"", "", "", "ib"}, kNounToo | kTopic},
    {"rail", {"", "", "rtbiwp", ""}, kNounToo},
    {"read", {"s", "sb", "", ""}, kNounToo, "read", "read"},
    {"reason", {"", "", "stb", ""}, kNounToo},
    {"rebuke", {"", "", "rtbiwp", ""}, kNounToo},
    {"recall", {"stw", "stbiw", "stbiw", "itbiwp"}, kNounToo | kGets},
    {"recognise", {"rt", "rt", "rtb", ""}, kGets},
    {"recognize", {"rt", "rt", "rtb", ""}, kGets},
    {"recommend", {"", "", "rtbiwp", ""}},
    {"recount", {"", "", "rtbiwp", ""}, kTopic},
    {"refer", {"", "rtbiwp", "", "itbiwp"}, kDoubles | kTopic},
    {"reference", {"", "", "rb", "ib"}, kNounToo | kTopic},
    {"refuse", {"ri", "ri", "rtbiwp", "ii"}, kNounToo | kGets | kActs},
    {"reiterate", {"", "", "stbiw", ""}},
    {"reject", {"", "rtbiwp", "rtbiwp", ""}, kGets},
    {"remark", {"", "", "stbiw", "it"}, kNounToo},
    {"remember", {"", "rtbiwp", "", ""}, kGets | kInner},
    {"remind", {"", "", "rb", "it"}},
    {"repeat", {"", "", "rt", "ib"}, kNounToo},
    {"reply", {"", "", "stw", ""}, kNounToo},
    {"report", {"", "rtbiw", "rtbiw", ""}, kNounToo | kCloses},
    {"respond", {"", "stbw", "stw", ""}},
    {"retort", {"", "", "stb", ""}, kNounToo},
    {"retweet", {"", "", "rtbiwp", ""}, kNounToo},
    {"reveal", {"rtbiwp", "rtbiwp", "rtbi", ""}, kGets | kCloses},
    {"rule", {"", "", "rt", ""}, kNounToo | kGets},
    {"say", {"stbip", "stbw", "stbw", "itbiwp"}, 0, "said", "said"},
    {"scold", {"", "", "s", ""}},
    {"scream", {"", "", "sb", ""}, kNounToo},
    {"see", {"", "rtbiwp", "x", ""}, kGets | kInner, "saw"},
    {"seek", {"ri", "rtbiwp", "rtiwp", ""}, kGets | kActs | kInner, "sought", "sought"},
    {"shout", {"", "", "stb", "ib"}, kNounToo},
    {"show", {"rtbiw", "rtbwp", "rtbiwp", "iti"}, kNounToo | kGets | kActs | kCloses, "showed"},
    {"signal", {"", "", "rtb", ""}, kNounToo | kGets},
    {"signal", {"", "", "rtb", ""}, kNounToo | kDoubles | kGets},
    {"slam", {"", "rtbiwp", "rtbiwp", "itbiwp"}, kNounToo | kDoubles},
    {"speak", {"", "", "rtw", ""}, kTopic, "spoke", "spoken"},
    {"specify", {"", "", "rt", ""}},
    {"speculate", {"", "", "rt", ""}},
    {"state", {"", "s", "stiw", "itbiw"}, kNounToo},
    {"stipulate", {"", "", "rt", ""}},
    {"stress", {"", "", "stbiw", "itbiwp"}, kNounToo},
    {"suggest", {"stbiw", "stbiw", "stbiw", "itbiwp"}},
    {"support", {"", "", "rtiwp", ""}, kNounToo | kGets | kTopic},
    {"swear", {"", "", "rt", ""}, 0, "swore"},
    {"talk", {"", "rp", "rtiwp", "itiwp"}, kNounToo | kGets | kTopic},
    {"tell", {"hti", "htbiw", "htiw", "itiwp"}, 0, "told", "told"},
    {"testify", {"", "", "rtbiwp", ""}, kTopic},
    {"thank", {"", "", "rtiwp", "itbiwp"}, kNounToo | kTopic},  // nobody is quoted in "thanked the mayor"
    {"think", {"stbiw", "stbiw", "x", ""}, kNounToo | kInner, "thought"},
    {"threaten", {"", "", "rtiwp", ""}, kGets | kActs},
    {"tout", {"", "rb", "rtbiwp", "itbiwp"}, kNounToo},
    {"tweet", {"", "stb", "stbiw", "ib"}, kNounToo},
    {"underline", {"", "", "rtbiwp", ""}},
    {"underscore", {"", "", "rtbiwp", ""}},
    {"urge", {"", "rtbiwp", "rtbiwp", "itbiwp"}, kAsks},
    {"vow", {"ri", "rtbiwp", "rtbiwp", "itbiwp"}, kNounToo},
    {"want", {"", "rtbiwp", "rtwp", ""}, kNounToo | kInner},
    {"warn", {"rtbiwp", "rtbiwp", "rtbiwp", "itiwp"}, kAsks},
    {"whisper", {"", "", "stb", ""}, kNounToo},
    {"wonder", {"rw", "", "rw", "iw"}, kNounToo | kInner},
    {"worry", {"", "", "rt", ""}, kNounToo | kInner},
    {"write", {"stw", "stiw", "stw", "itiw"}, 0, "wrote", "written"},
    {"yell", {"", "stb", "stb", "ib"}, kNounToo},
};
// clang-format on

/// Up to two words of letters put together.
constexpr VerbForm Spelt(std::string_view stem, std::string_view ending = {}) {
  VerbForm form;
  for (const char c : stem) form.letters[form.size++] = c;
  for (const char c : ending) form.letters[form.size++] = c;
  return form;
}

constexpr bool IsVowel(char c) { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u'; }

/// "deny": its y becomes i before -es and -ed.
constexpr bool EndsInY(std::string_view lemma) { return lemma.ends_with('y') && !IsVowel(lemma[lemma.size() - 2]); }

constexpr VerbForm ThirdPerson(std::string_view lemma) {
  if (EndsInY(lemma)) return Spelt(lemma.substr(0, lemma.size() - 1), "ies");
  const bool hisses = lemma.ends_with('s') || lemma.ends_with('x') || lemma.ends_with('z') || lemma.ends_with("ch") ||
                      lemma.ends_with("sh") || lemma.ends_with('o');
  return Spelt(lemma, hisses ? "es" : "s");
}

/// The verb with an ending that begins with a vowel.
constexpr VerbForm WithEnding(const Verb& verb, std::string_view ending) {
  const std::string_view lemma = verb.lemma;
  if ((verb.traits & kDoubles) != 0) {
    VerbForm stem = Spelt(lemma, lemma.substr(lemma.size() - 1));
    for (const char c : ending) stem.letters[stem.size++] = c;
    return stem;
  }
  const bool mute = lemma.ends_with('e') && (ending == "ed" || !lemma.ends_with("ee"));
  if (mute) return Spelt(lemma.substr(0, lemma.size() - 1), ending);
  if (ending == "ed" && EndsInY(lemma)) return Spelt(lemma.substr(0, lemma.size() - 1), "ied");
  return Spelt(lemma, ending);
}

constexpr std::string_view kLeftOut = "x";

/// What was counted of the form, else of the form of the verb that is most like it.
constexpr std::string_view CountsOf(const Verb& verb, Slot slot) {
  if (!verb.counted[slot].empty()) return verb.counted[slot];
  for (const Slot other : {kPast, kThird, kPlain, kIng}) {
    if (!verb.counted[other].empty() && verb.counted[other] != kLeftOut) return verb.counted[other];
  }
  return {};
}

constexpr ReportingWord KindOf(char letter, bool ing) {
  if (letter == kLeftOut[0]) return ReportingWord::kOther;
  if (ing) return ReportingWord::kSaying;
  return letter == 's' ? ReportingWord::kSay : letter == 'h' ? ReportingWord::kTell : ReportingWord::kReport;
}

/// Where a form is a verb that was not counted, or is no form of its own: counted ones speak for themselves.
constexpr VerbPlace PlaceOf(const Verb& verb, Slot slot) {
  if (!verb.counted[slot].empty()) return VerbPlace::kAnywhere;
  if (slot == kPlain) return VerbPlace::kAfterPlural;
  return slot == kThird && (verb.traits & kNounToo) != 0 ? VerbPlace::kAfterSingular : VerbPlace::kAnywhere;
}

constexpr VerbForm Filled(VerbForm form, const Verb& verb, Slot slot) {
  const std::string_view counts = CountsOf(verb, slot);
  form.kind = KindOf(counts[0], slot == kIng);
  form.complements = counts.substr(1);
  form.asks = (verb.traits & kAsks) != 0;
  form.gets = (verb.traits & kGets) != 0;
  form.acts = (verb.traits & kActs) != 0;
  form.closes = (verb.traits & kCloses) != 0;
  form.inner = (verb.traits & kInner) != 0;
  form.topic = (verb.traits & kTopic) != 0;
  form.plain = slot == kPlain && verb.past != verb.lemma;
  form.place = PlaceOf(verb, slot);
  return form;
}

constexpr std::size_t kMostForms = std::size(kVerbs) * (kSlots + 1);

/// All forms, sorted. Of two that are spelt alike the one stays that came first.
struct VerbForms {
  std::array<VerbForm, kMostForms> rows{};
  std::size_t size = 0;

  constexpr VerbForms() {
    for (const Verb& verb : kVerbs) {
      Insert(Filled(Spelt(verb.lemma), verb, kPlain));
      Insert(Filled(ThirdPerson(verb.lemma), verb, kThird));
      Insert(Filled(verb.past.empty() ? WithEnding(verb, "ed") : Spelt(verb.past), verb, kPast));
      Insert(Filled(WithEnding(verb, "ing"), verb, kIng));
      if (verb.participle.empty() || verb.participle == verb.past) continue;
      VerbForm participle = Filled(Spelt(verb.participle), verb, kPast);
      participle.place = VerbPlace::kAfterHave;
      Insert(participle);
    }
  }

 private:
  /// Verbs are in the order of the alphabet, and forms of one begin alike: the place is near the end.
  constexpr void Insert(const VerbForm& form) {
    if (form.kind == ReportingWord::kOther) return;
    std::size_t at = size;
    while (at > 0 && form.text() < rows[at - 1].text()) --at;
    if (at > 0 && rows[at - 1].text() == form.text()) return;
    for (std::size_t i = size; i > at; --i) rows[i] = rows[i - 1];
    rows[at] = form;
    ++size;
  }
};

constexpr VerbForms kForms;

constexpr bool IsSorted() {
  for (std::size_t i = 1; i < kForms.size; ++i) {
    if (!(kForms.rows[i - 1].text() < kForms.rows[i].text())) return false;
  }
  return true;
}
static_assert(IsSorted());

constexpr std::size_t kShortest = 3, kLetters = 26;

/// Where the forms that begin with each letter begin: most words of a text are none of these, and few share a letter.
constexpr auto kInitials = [] {
  std::array<std::uint16_t, kLetters + 1> initials{};
  for (std::size_t i = 0; i < kForms.size; ++i) {
    for (std::size_t letter = static_cast<std::size_t>(kForms.rows[i].letters[0] - 'a'); letter < kLetters; ++letter)
      ++initials[letter + 1];
  }
  return initials;
}();

/// By initial, the lengths of the forms, as bits.
constexpr auto kLengths = [] {
  std::array<std::uint32_t, kLetters> lengths{};
  for (std::size_t i = 0; i < kForms.size; ++i)
    lengths[static_cast<std::size_t>(kForms.rows[i].letters[0] - 'a')] |= 1u << kForms.rows[i].size;
  return lengths;
}();

}  // namespace

const VerbForm* FindVerb(std::string_view lower) {
  if (lower.size() < kShortest || lower.size() > VerbForm::kLongest) return nullptr;
  const auto letter = static_cast<std::size_t>(lower[0] - 'a');
  if ((kLengths[letter] >> lower.size() & 1) == 0) return nullptr;
  const VerbForm* const begin = kForms.rows.data() + kInitials[letter];
  const VerbForm* const end = kForms.rows.data() + kInitials[letter + 1];
  const VerbForm* const at =
      std::lower_bound(begin, end, lower, [](const VerbForm& form, std::string_view w) { return form.text() < w; });
  return at != end && at->text() == lower ? at : nullptr;
}

}  // namespace lede
