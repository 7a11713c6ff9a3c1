#include "coref/mention_rows.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace lede {

void AddMentions(std::vector<Mention> added, Document* doc) {
  if (added.empty()) return;
  const auto before = [](const Mention& a, const Mention& b) {
    return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
  };
  std::stable_sort(added.begin(), added.end(), before);
  std::vector<Mention> merged;
  merged.reserve(doc->mentions.size() + added.size());
  std::merge(doc->mentions.begin(), doc->mentions.end(), added.begin(), added.end(), std::back_inserter(merged),
             before);
  doc->mentions = std::move(merged);

  // Rows have moved: the lists are made anew.
  std::vector<std::uint32_t> next(doc->entities.size() + 1, 0);
  for (const Mention& mention : doc->mentions) {
    if (mention.entity != kNone) ++next[mention.entity + 1];
  }
  for (std::size_t e = 1; e < next.size(); ++e) next[e] += next[e - 1];
  doc->entity_mentions.resize(next.back());
  for (std::size_t e = 0; e < doc->entities.size(); ++e) doc->entities[e].mentions = {next[e], next[e + 1]};
  for (std::uint32_t m = 0; m < doc->mentions.size(); ++m) {
    const std::uint32_t entity = doc->mentions[m].entity;
    if (entity != kNone) doc->entity_mentions[next[entity]++] = m;
  }
}

}  // namespace lede
