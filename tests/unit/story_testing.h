// Documents with hand-made mentions, for the stages that read them.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lede/document.h"
#include "segment/segment.h"
#include "text/unicode.h"

namespace lede {

/// A name that stands in the text, everywhere it does, and the entity it stands for (by its full name).
struct StoryName {
  std::string_view form;
  EntityType type;
  std::string_view entity = {};  ///< the form itself where empty
};

class Story : public testing::Test {
 protected:
  /// Tokens, sentences, and a mention wherever a form stands; of forms that overlap the one named first.
  void Tell(std::string text, const std::vector<StoryName>& names) {
    doc_ = Document();
    ASSERT_TRUE(doc_.SetText(std::move(text)).ok());
    Tokenize(&doc_);
    SplitSentences(&doc_);
    std::vector<std::string_view> known;
    for (const StoryName& name : names) {
      const std::string_view full = name.entity.empty() ? name.form : name.entity;
      const std::size_t entity = std::find(known.begin(), known.end(), full) - known.begin();
      if (entity == known.size()) known.push_back(full), doc_.entities.push_back({});
      doc_.entities[entity].type = name.type;
      for (std::size_t at = 0; (at = doc_.text().find(name.form, at)) != std::string_view::npos; ++at) {
        AddMention(static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + name.form.size()),
                   static_cast<std::uint32_t>(entity));
      }
    }
    std::sort(doc_.mentions.begin(), doc_.mentions.end(),
              [](const Mention& a, const Mention& b) { return a.span.begin < b.span.begin; });
    ListMentions();
  }

  Document doc_;

 private:
  void AddMention(std::uint32_t begin, std::uint32_t end, std::uint32_t entity) {
    Mention mention;
    mention.span = {begin, end}, mention.entity = entity, mention.type = doc_.entities[entity].type;
    if (IsAllCaps(doc_.slice(mention.span))) mention.kind = MentionKind::kAcronym;
    const auto overlaps = [&](const Mention& m) { return m.span.begin < end && m.span.end > begin; };
    if (std::any_of(doc_.mentions.begin(), doc_.mentions.end(), overlaps)) return;
    std::uint32_t first = 0;
    while (doc_.tokens[first].span.end <= begin) ++first;
    std::uint32_t last = first;
    while (last < doc_.tokens.size() && doc_.tokens[last].span.begin < end) ++last;
    mention.tokens = {first, last};
    doc_.mentions.push_back(mention);
  }

  void ListMentions() {
    for (std::uint32_t e = 0; e < doc_.entities.size(); ++e) {
      Entity& entity = doc_.entities[e];
      entity.mentions.first = static_cast<std::uint32_t>(doc_.entity_mentions.size());
      for (std::uint32_t m = 0; m < doc_.mentions.size(); ++m) {
        if (doc_.mentions[m].entity != e) continue;
        doc_.entity_mentions.push_back(m);
        if (doc_.mentions[m].span.size() > entity.name.size()) entity.name = doc_.mentions[m].span;
      }
      entity.mentions.last = static_cast<std::uint32_t>(doc_.entity_mentions.size());
    }
  }
};

}  // namespace lede
