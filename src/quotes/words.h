// The words that reporting clauses are made of.
#pragma once

#include <cstdint>
#include <string_view>

namespace lede {

enum class ReportingWord : std::uint8_t {
  kOther,
  kSay,     ///< reports with or without "that": said, adds, claimed
  kReport,  ///< reports with "that", "to", "how" or quotation marks: announced, urged
  kTell,    ///< has a hearer before what is said: told
  kSaying,  ///< participle of a reporting verb: saying, adding
  kAux,     ///< between subject and verb: has, had, also, later
  kHe,      ///< masculine pronoun
  kShe,     ///< feminine pronoun
  kIt,      ///< pronoun of an organization
  kThey,    ///< pronoun of several
  kThat,    ///< opens reported speech: that, whether, how
  kBreak,   ///< ends a noun phrase to the left: and, but, that, is
  kDet,     ///< begins a noun phrase: the, a, another
  kPrep,    ///< preposition: what follows is no reported clause
};

/// Where a word that can be a reporting verb is one.
enum class VerbPlace : std::uint8_t {
  kAnywhere,
  kAfterPlural,    ///< the plain form, which is a noun or an infinitive elsewhere: "they claim", "officials did claim"
  kAfterSingular,  ///< a form that is the plural of a noun elsewhere: "she attacks", "Moss also attacks"
  kAfterHave,      ///< a participle that is no past tense: "has written"
};

/// What `token` does in a reporting clause, whatever its case. O(1) in the text.
ReportingWord WordOf(std::string_view token);

/// What opens the words that are reported.
enum class Complement : std::uint8_t {
  kThat,      ///< "said that it was old"
  kBare,      ///< "said it was old", "praised the mayor"
  kTo,        ///< "promised to leave"
  kQuestion,  ///< "asked why it was late"
  kPrep,      ///< "called for peace"
};

/// Where the reporting verb `verb` is one; kAnywhere for other words.
VerbPlace PlaceOf(std::string_view verb);
/// Whether `complement` behind the verb `verb` is mostly what was reported, as the bare clause in "said it was
/// old", but not in "expected rain".
bool Takes(std::string_view verb, Complement complement);
/// Whether a phrase behind `verb` is what was said, as in "praised the mayor" and not in "claimed 41 lives".
bool TakesPhrase(std::string_view verb);
/// Whether an infinitive behind `verb` was done or left and not said, as in "refused to pay".
bool IsDeed(std::string_view verb);
/// Whether `verb`, which wants more before it than "said", reports what stands before it where it ends a sentence:
/// "…, the report found."
bool ClosesSentence(std::string_view verb);
/// Whether `verb` tells what somebody thinks or wants, said or unsaid: "hoped", "knows", "wanted".
bool IsInner(std::string_view verb);
/// Whether a phrase behind `verb` is what was spoken of, and not what was said of it: "described the plan".
bool TakesTopic(std::string_view verb);
/// Whether `verb` is the form without an ending: "say", "warn".
bool IsPlainForm(std::string_view verb);
/// Whether `token` is a finite form of an auxiliary, a modal or a common irregular verb ("is", "couldn't", "went"):
/// one among words says that they are a clause and no noun phrase.
bool IsFiniteVerb(std::string_view token);
/// Whether who is asked can stand between the verb and the infinitive: "urged Congress to act".
bool TakesHearer(std::string_view verb);
}  // namespace lede
