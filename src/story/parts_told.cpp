#include "story/parts_told.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "story/acting.h"
#include "story/times_told.h"
#include "text/forms.h"
#include "text/tokens_of.h"
#include "text/unicode.h"

namespace lede {
namespace {

constexpr std::uint32_t kLongestComplement = 120;  // bytes

bool IsMark(std::string_view word) {
  constexpr std::array<std::string_view, 7> kMarks = {",", ":", ";", "-", "–", "—", "--"};
  return std::find(kMarks.begin(), kMarks.end(), word) != kMarks.end();
}

/// "LIMA (AP) Farmers of the valley": the first token behind the brackets, where there is one.
std::uint32_t DatelineEnd(const Document& doc, RowRange tokens) {
  if (tokens.size() < 5 || !IsAllCaps(doc.slice(doc.tokens[tokens.first]))) return tokens.first;
  for (std::uint32_t t = tokens.first + 1; t + 3 < tokens.last && t < tokens.first + 4; ++t) {
    const bool is_agency = doc.slice(doc.tokens[t]) == "(" && IsAllCaps(doc.slice(doc.tokens[t + 1])) &&
                           doc.slice(doc.tokens[t + 2]) == ")";
    if (is_agency) return t + 3;
  }
  return tokens.first;
}

/// "Good Friday" is a name.
bool IsInName(const Document& doc, ByteSpan time) {
  const auto holds = [&](const Mention& m) { return m.span.begin < time.end && time.begin < m.span.end; };
  const auto begin = doc.mentions.begin() + FirstMentionFrom(doc, time.begin < 80 ? 0 : time.begin - 80);
  return std::any_of(begin, doc.mentions.begin() + FirstMentionFrom(doc, time.end), holds);
}

}  // namespace

ByteSpan WithoutDay(const Document& doc, const Clauses& clauses, ByteSpan argument) {
  RowRange tokens = TokensOf(doc, argument);
  tokens.first = DatelineEnd(doc, tokens);
  while (tokens.size() > 1 && IsMark(doc.slice(doc.tokens[tokens.first]))) ++tokens.first;
  if (tokens.size() == 0) return argument;
  argument.begin = std::max(argument.begin, doc.tokens[tokens.first].span.begin);
  if (!clauses.IsKnown()) return argument;
  for (const Time& time : doc.times) {
    if (time.span.begin >= argument.end) break;
    if (time.span.begin <= argument.begin || time.span.end != argument.end) continue;
    const std::uint32_t before = TokensOf(doc, time.span).first - 1;
    const Upos part = clauses.reading()[before].part;
    const bool is_behind_noun = part == Upos::kNoun || part == Upos::kPropn;
    if (!is_behind_noun || !IsNamedDay(doc, time) || IsInName(doc, time.span)) return argument;
    argument.end = doc.tokens[before].span.end;
    return argument;
  }
  return argument;
}

bool IsPartOfWord(const Document& doc, std::uint32_t entity, ByteSpan argument) {
  if (entity == kNone) return false;
  bool is_part = false;
  for (std::uint32_t m = FirstMentionFrom(doc, argument.begin); m < doc.mentions.size(); ++m) {
    const Mention& mention = doc.mentions[m];
    if (mention.span.begin >= argument.end) break;
    if (mention.entity != entity) continue;
    const std::string_view behind = doc.slice(ByteSpan{mention.span.end, argument.end});
    const bool is_joined = behind.size() > 1 && behind[0] == '-' && behind[1] >= 'a' && behind[1] <= 'z';
    if (!is_joined) return false;
    is_part = true;
  }
  return is_part;
}

ByteSpan WithComplement(const Document& doc, const Clauses& clauses, const NewsEvent& event, ByteSpan argument) {
  for (std::uint32_t i = event.arguments.first; i < event.arguments.last; ++i) {
    const EventArgument& topic = doc.event_arguments[i];
    const bool is_next = topic.span.begin == argument.end + 1 && event.span.end + 1 == argument.begin;
    if (topic.role == ArgumentRole::kTopic && is_next && topic.span.size() <= kLongestComplement)
      return {argument.begin, topic.span.end};
  }
  if (!clauses.IsKnown() || event.span.end + 1 != argument.begin) return argument;
  // "Guilty of theft", read as what Moss is.
  const std::uint32_t next = TokensOf(doc, argument).last;
  const Reading& reading = clauses.reading();
  const bool is_adjective = next < doc.tokens.size() && reading[next].part == Upos::kAdj;
  if (!is_adjective || (reading[next].dep != Dep::kClauseOfNoun && reading[next].dep != Dep::kOpenClause))
    return argument;
  ByteSpan whole{argument.begin, doc.tokens[next].span.end};
  for (const std::uint32_t child : reading.Of(next)) {
    const ByteSpan phrase = doc.tokens[reading.TreeOf(child).last - 1].span;
    const bool is_time = std::any_of(doc.times.begin(), doc.times.end(),
                                     [&](const Time& t) { return Within(doc.tokens[child].span, t.span); });
    if (child < next || is_time || phrase.end - whole.begin > kLongestComplement) break;
    whole.end = phrase.end;
  }
  return whole;
}

ByteSpan DeedOf(const Document& doc, const Clauses& clauses, const NewsEvent& event) {
  constexpr std::array<std::string_view, 9> kModals = {"will",  "would", "may",    "might", "can",
                                                       "could", "shall", "should", "must"};
  if (!clauses.IsKnown()) return event.span;
  const std::uint32_t verb = clauses.HeadOf(event.span);
  const std::uint32_t first = verb == kNone ? kNone : clauses.reading().Find(verb, Dep::kAuxiliary);
  if (first == kNone || doc.tokens[first].span.begin >= event.span.begin) return event.span;
  const std::string word = Lower(doc.slice(doc.tokens[first]));
  if (std::find(kModals.begin(), kModals.end(), word) == kModals.end()) return event.span;
  // Nobody may stand between them: "will Moss sign".
  const std::uint32_t begin = TokensOf(doc, event.span).first;
  for (std::uint32_t t = first + 1; t < begin; ++t) {
    const Upos part = clauses.reading()[t].part;
    if (part != Upos::kAux && part != Upos::kAdv && part != Upos::kPart) return event.span;
  }
  return {doc.tokens[first].span.begin, event.span.end};
}

bool NeedsItsWords(const Document& doc, const Clauses& clauses, const NewsEvent& event) {
  const std::uint32_t verb = clauses.HeadOf(event.span);
  if (verb == kNone) return false;
  // "Agreed to be bought": who agreed is who is bought.
  const RowRange tokens = TokensOf(doc, event.span);
  for (std::uint32_t t = verb + 1; t < tokens.last; ++t) {
    if (clauses.reading()[t].dep == Dep::kPassiveAuxiliary) return true;
  }
  if (!clauses.reading().Has(verb, Dep::kPassiveAuxiliary)) return false;
  if (DeedOf(doc, clauses, event).begin < event.span.begin) return true;
  if (tokens.last >= doc.tokens.size()) return false;
  constexpr std::array<std::string_view, 3> kOfWhat = {"of", "with", "to"};
  const std::string next = Lower(doc.slice(doc.tokens[tokens.last]));
  if (std::find(kOfWhat.begin(), kOfWhat.end(), next) != kOfWhat.end()) return true;
  if (clauses.reading()[tokens.last].part == Upos::kAdj) return true;
  const auto first = doc.event_arguments.begin();
  return std::any_of(first + event.arguments.first, first + event.arguments.last, [&](const EventArgument& a) {
    return a.role == ArgumentRole::kTopic && a.span.begin == event.span.end + 1;
  });
}

bool IsWithinAnother(const Document& doc, const NewsEvent& event, ByteSpan argument) {
  const auto first = doc.event_arguments.begin();
  return std::any_of(first + event.arguments.first, first + event.arguments.last, [&](const EventArgument& other) {
    const bool is_done_to = other.role == ArgumentRole::kRecipient || other.role == ArgumentRole::kObject;
    return is_done_to && other.span.size() > argument.size() && Within(argument, other.span);
  });
}

}  // namespace lede
