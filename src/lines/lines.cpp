#include "lines/lines.h"

#include <algorithm>
#include <cstdint>
#include <iterator>

#include "lines/line_layout.h"
#include "lines/parted_words.h"

namespace lede {
namespace {

/// Where spans of a text without its cuts lie in the text with them.
class SpanRestorer {
 public:
  explicit SpanRestorer(const std::vector<Cut>& cuts) {
    steps_.reserve(cuts.size());
    std::uint32_t removed = 0;
    for (const Cut& cut : cuts) {
      const std::uint32_t at = cut.span.begin - removed;
      removed += cut.span.size();
      steps_.push_back({at, removed});
    }
  }

  /// A span that begins at a cut begins behind it, one that ends there ends before it.
  void operator()(ByteSpan* span) const {
    const bool empty = span->begin == span->end;
    span->begin += RemovedUpTo(span->begin, /*and_there=*/true);
    span->end = empty ? span->begin : span->end + RemovedUpTo(span->end, /*and_there=*/false);
  }

 private:
  struct Step {
    std::uint32_t at;       ///< where the text goes on behind the cut
    std::uint32_t removed;  ///< bytes of all cuts up to this one
  };

  std::uint32_t RemovedUpTo(std::uint32_t at, bool and_there) const {
    const auto past = std::partition_point(
        steps_.begin(), steps_.end(), [&](const Step& step) { return step.at < at || (and_there && step.at == at); });
    return past == steps_.begin() ? 0 : std::prev(past)->removed;
  }

  std::vector<Step> steps_;
};

}  // namespace

bool LineReader::Read(std::string_view given, std::string* read, std::vector<Cut>* cuts) const {
  cuts->clear();
  const std::vector<Line> lines = SplitLines(given);
  LineLayout layout(given, lines);
  PartedWords parted(given, frequent_);
  struct Break {
    ByteSpan span;
    bool parts_word;
  };
  std::vector<Break> breaks;
  for (std::size_t row = 0; row + 1 < lines.size(); ++row) {
    if (lines[row + 1].starts_block || layout.EndsParagraph(row)) continue;
    const ByteSpan span = {lines[row].end, lines[row + 1].begin};
    breaks.push_back({span, parted.Add(span)});
  }
  if (breaks.empty()) return false;

  const std::vector<ByteSpan> joins = parted.Cuts();
  auto join = joins.begin();
  std::uint32_t from = 0;
  read->clear();
  read->reserve(given.size());
  for (const Break& b : breaks) {
    const ByteSpan cut = b.parts_word ? *join++ : ByteSpan{b.span.begin + 1, b.span.end};
    read->append(given, from, (b.parts_word ? cut.begin : b.span.begin) - from);
    if (!b.parts_word) read->push_back(' ');
    if (!cut.empty()) cuts->push_back({cut, b.parts_word});
    from = b.span.end;
  }
  read->append(given, from);
  return true;
}

void RestoreSpans(const std::vector<Cut>& cuts, Document* doc) {
  doc->joins.clear();
  if (cuts.empty()) return;
  for (const Cut& cut : cuts) {
    if (cut.within_word) doc->joins.push_back(cut.span);
  }
  const SpanRestorer restore(cuts);
  for (Token& token : doc->tokens) restore(&token.span);
  for (Sentence& sentence : doc->sentences) restore(&sentence.span);
  for (Paragraph& paragraph : doc->paragraphs) restore(&paragraph.span);
  for (Mention& mention : doc->mentions) restore(&mention.span);
  for (Entity& entity : doc->entities) restore(&entity.name);
  for (ByteSpan& alias : doc->alias_spans) restore(&alias);
  for (ByteSpan& title : doc->title_spans) restore(&title);
  for (Quote& quote : doc->quotes) restore(&quote.span), restore(&quote.speaker_span), restore(&quote.cue);
  for (ByteSpan& part : doc->quote_parts) restore(&part);
  for (Relation& relation : doc->relations) restore(&relation.span);
  for (Time& time : doc->times) restore(&time.span);
  for (Quantity& quantity : doc->quantities) restore(&quantity.span), restore(&quantity.counts);
  for (NewsEvent& event : doc->events) restore(&event.span);
  for (EventArgument& argument : doc->event_arguments) restore(&argument.span);
  for (ByteSpan& told : doc->event_mentions) restore(&told);
  for (Warning& warning : doc->warnings) restore(&warning.span), restore(&warning.related);
  for (LedePart& part : doc->lede_parts) restore(&part.span);
  if (doc->lede) restore(&doc->lede->sentence);
}

}  // namespace lede
