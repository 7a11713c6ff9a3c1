#include "language/language.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "text/sorted_words.h"
#include "text/unicode.h"
#include "text/utf8.h"
#include "text/warnings.h"

namespace lede {
namespace {

// Function words of English that its neighbours do not share: neither "in" nor "is", which are Dutch
// too, nor "a" and "on", which are French.
constexpr std::string_view kEnglish[] = {
    "about", "after", "again", "against", "all",    "also",    "although", "among",   "and",     "any",   "are",
    "as",    "at",    "be",    "because", "been",   "before",  "being",    "between", "both",    "but",   "by",
    "can",   "could", "did",   "do",      "does",   "down",    "during",   "each",    "even",    "every", "few",
    "first", "for",   "from",  "has",     "have",   "having",  "her",      "here",    "him",     "his",   "how",
    "if",    "into",  "it",    "its",     "just",   "last",    "like",     "made",    "many",    "may",   "more",
    "most",  "much",  "must",  "my",      "new",    "no",      "not",      "now",     "of",      "off",   "only",
    "or",    "other", "our",   "out",     "own",    "people",  "said",     "says",    "several", "she",   "should",
    "since", "some",  "still", "such",    "than",   "that",    "the",      "their",   "them",    "then",  "there",
    "these", "they",  "this",  "those",   "though", "through", "to",       "two",     "under",   "until", "up",
    "upon",  "us",    "very",  "were",    "what",   "when",    "where",    "whether", "which",   "while", "who",
    "whose", "why",   "will",  "with",    "within", "without", "would",    "year",    "years",   "yet",   "you",
    "your",
};
constexpr SortedWords kEnglishWords(kEnglish);

// Function words of languages that are written in Latin letters and that English text seldom holds:
// Dutch, French, German, Indonesian and Malay, Italian, Portuguese, Spanish, Swahili, Tagalog, Turkish,
// Vietnamese and the Scandinavian languages.
constexpr std::string_view kForeign[] = {
    "adalah", "af",   "akan",  "ako",   "alla",  "als",   "altijd",  "anche",  "ang",   "ao",    "aqui",  "att",
    "auch",   "auf",  "aus",   "aux",   "av",    "avec",  "ay",      "bei",    "bir",   "bu",    "cette", "che",
    "como",   "con",  "cua",   "da",    "dalam", "dan",   "dans",    "dari",   "das",   "dat",   "de",    "degli",
    "dei",    "del",  "della", "delle", "dem",   "den",   "dengan",  "der",    "des",   "det",   "di",    "dia",
    "die",    "dos",  "du",    "een",   "ein",   "eine",  "einen",   "einer",  "el",    "ella",  "elle",  "em",
    "en",     "er",   "es",    "est",   "este",  "et",    "ett",     "fue",    "gli",   "ha",    "hai",   "het",
    "hij",    "hun",  "ich",   "icin",  "ihr",   "ik",    "il",      "ile",    "ils",   "im",    "ini",   "ist",
    "ito",    "itu",  "jag",   "jeg",   "ka",    "kami",  "kanyang", "katika", "ko",    "kwa",   "la",    "las",
    "le",     "les",  "leur",  "lo",    "los",   "maar",  "mais",    "med",    "met",   "mga",   "mit",   "na",
    "naar",   "nach", "nao",   "natin", "ne",    "nel",   "nella",   "ng",     "nicht", "nie",   "niet",  "nos",
    "nous",   "nya",  "och",   "og",    "oleh",  "om",    "ook",     "os",     "ou",    "pada",  "par",   "para",
    "pas",    "per",  "pero",  "por",   "pour",  "que",   "qui",     "sa",     "sang",  "saya",  "se",    "sebuah",
    "ses",    "si",   "sich",  "sie",   "sila",  "siya",  "som",     "sono",   "sua",   "sur",   "te",    "tidak",
    "til",    "tra",  "uit",   "um",    "una",   "und",   "une",     "uno",    "uns",   "untuk", "van",   "ve",
    "von",    "voor", "vor",   "vous",  "wa",    "waren", "wir",     "wird",   "ya",    "yang",  "ze",    "zijn",
    "zu",     "zum",  "zur",
};
constexpr SortedWords kForeignWords(kForeign);

/// What the words of a text say about its language.
class LanguageCounts {
 public:
  explicit LanguageCounts(const Document& doc) {
    for (const Token& token : doc.tokens) {
      if ((token.flags & kLink) == 0) Add(doc.slice(token));
    }
  }

  /// Mostly letters of other scripts. A hundred are about forty words, or as many as a paragraph of Chinese.
  bool InAnotherScript() const { return foreign_letters_ >= 60 && foreign_letters_ > latin_letters_; }

  /// Running text without the words that hold English together, or with those of another language
  /// instead. Lists of names have few words in lower case, and tables few words.
  bool InAnotherLanguage() const {
    if (words_ < kEnoughWords) return false;
    const bool no_english = lower_ >= kEnoughLowerWords && lower_english_ * 16 < lower_;
    const bool foreign = foreign_ * 10 > words_ && foreign_ > 2 * english_;
    return no_english || foreign;
  }

 private:
  static constexpr std::uint32_t kEnoughWords = 40;
  static constexpr std::uint32_t kEnoughLowerWords = 32;

  void Add(std::string_view token) {
    const std::uint32_t before = foreign_letters_;
    std::size_t ascii = 0;
    for (; ascii < token.size() && static_cast<unsigned char>(token[ascii]) < 0x80; ++ascii) {
      const char lower = static_cast<char>(token[ascii] | 0x20);
      latin_letters_ += lower >= 'a' && lower <= 'z';
    }
    for (std::size_t i = ascii; i < token.size();) {
      const DecodedChar d = DecodeUtf8(token, i);
      if (IsLetter(d.code_point)) ++(IsLatin(d.code_point) ? latin_letters_ : foreign_letters_);
      i += d.bytes;
    }
    const char32_t first = DecodeUtf8(token, 0).code_point;
    if (!IsLetter(first) || foreign_letters_ != before) return;
    ++words_;
    const bool lower = IsLower(first);
    lower_ += lower;
    std::array<char, 12> buffer;
    if (token.size() > buffer.size()) return;
    std::transform(token.begin(), token.end(), buffer.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    const std::string_view word(buffer.data(), token.size());
    const bool english = kEnglishWords.Has(word);
    english_ += english;
    lower_english_ += english && lower;
    foreign_ += lower && kForeignWords.Has(word);  // "SA" and "Los" are names
  }

  /// Latin letters, and the marks that combine with them.
  static bool IsLatin(char32_t c) {
    return c < 0x370 || (c >= 0x1E00 && c <= 0x1EFF) || (c >= 0x2C60 && c <= 0x2C7F) || (c >= 0xA720 && c <= 0xA7FF) ||
           (c >= 0xFB00 && c <= 0xFB06) || (c >= 0xFF21 && c <= 0xFF5A);
  }

  std::uint32_t latin_letters_ = 0;
  std::uint32_t foreign_letters_ = 0;  ///< of any other script
  std::uint32_t words_ = 0;            ///< in Latin letters
  std::uint32_t lower_ = 0;            ///< of these, in lower case
  std::uint32_t english_ = 0;          ///< words of kEnglish
  std::uint32_t lower_english_ = 0;    ///< of these, in lower case
  std::uint32_t foreign_ = 0;          ///< words of kForeign in lower case
};

}  // namespace

void CheckLanguage(Document* doc) {
  const LanguageCounts counts(*doc);
  if (!counts.InAnotherScript() && !counts.InAnotherLanguage()) return;
  AddWarning(Remark::kNotEnglish, {0, static_cast<std::uint32_t>(doc->text().size())}, {}, doc);
}

}  // namespace lede
