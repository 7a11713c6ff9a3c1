#include "lines/lines.h"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "lines/line_layout.h"
#include "lines/parted_words.h"

namespace lede {
namespace {

/// Where spans of a text without its cuts lie in the text with them.
class SpanRestorer {
 public:
  explicit SpanRestorer(const std::vector<ByteSpan>& cuts) {
    std::uint32_t removed = 0;
    for (const ByteSpan& cut : cuts) {
      const std::uint32_t at = cut.begin - removed;
      removed += cut.size();
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
    const auto past = std::partition_point(steps_.begin(), steps_.end(), [&](const Step& step) {
      return step.at < at || (and_there && step.at == at);
    });
    return past == steps_.begin() ? 0 : std::prev(past)->removed;
  }

  std::vector<Step> steps_;
};

}  // namespace

bool LineReader::Read(std::string_view given, std::string* read, std::vector<ByteSpan>* cuts) const {
  const std::vector<Line> lines = SplitLines(given);
  LineLayout layout(given, lines);
  PartedWords parted(given, frequent_);
  std::vector<ByteSpan> spaced;
  for (std::size_t row = 0; row + 1 < lines.size(); ++row) {
    if (lines[row + 1].starts_block || layout.EndsParagraph(row)) continue;
    const ByteSpan line_break = {lines[row].end, lines[row + 1].begin};
    if (!parted.Add(line_break)) spaced.push_back(line_break);
  }
  *cuts = parted.Cuts();
  if (spaced.empty() && cuts->empty()) return false;

  read->assign(given);
  for (const ByteSpan& gap : spaced) std::fill(read->begin() + gap.begin, read->begin() + gap.end, ' ');
  std::size_t kept = 0, from = 0;  // closes the cuts up, left to right
  for (const ByteSpan& cut : *cuts) {
    std::copy(read->begin() + static_cast<std::ptrdiff_t>(from), read->begin() + cut.begin,
              read->begin() + static_cast<std::ptrdiff_t>(kept));
    kept += cut.begin - from;
    from = cut.end;
  }
  if (from != 0) read->erase(kept, from - kept);
  return true;
}

void RestoreSpans(std::vector<ByteSpan> cuts, Document* doc) {
  doc->joins = std::move(cuts);
  if (doc->joins.empty()) return;
  const SpanRestorer restore(doc->joins);
  for (Token& token : doc->tokens) restore(&token.span);
  for (Sentence& sentence : doc->sentences) restore(&sentence.span);
  for (Mention& mention : doc->mentions) restore(&mention.span);
  for (Entity& entity : doc->entities) restore(&entity.name);
  for (ByteSpan& alias : doc->alias_spans) restore(&alias);
  for (ByteSpan& title : doc->title_spans) restore(&title);
  for (Quote& quote : doc->quotes) restore(&quote.span), restore(&quote.speaker_span), restore(&quote.cue);
  for (Relation& relation : doc->relations) restore(&relation.span);
  for (Time& time : doc->times) restore(&time.span);
  for (Quantity& quantity : doc->quantities) restore(&quantity.span);
  for (Warning& warning : doc->warnings) restore(&warning.span), restore(&warning.related);
}

}  // namespace lede
