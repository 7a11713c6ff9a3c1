#include "story.h"

#include <algorithm>
#include <string>
#include <utility>

#include "occurrences.h"
#include "segment/segment.h"
#include "text/unicode.h"

namespace lede::corpus {
namespace {

/// Where a form stands in a text.
std::vector<ByteSpan> Places(std::string_view text, const GivenForm& given) {
  std::vector<ByteSpan> found;
  for (std::size_t at = 0; (at = text.find(given.form, at)) != std::string_view::npos; ++at) {
    const ByteSpan span = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + given.form.size())};
    const bool wanted = given.only == 0 || (StandsWhole(text, span) && OccurrenceOf(text, span) == given.only);
    if (wanted) found.push_back(span);
  }
  return found;
}

RowRange TokensOf(const Document& doc, ByteSpan span) {
  std::uint32_t first = 0;
  while (first < doc.tokens.size() && doc.tokens[first].span.end <= span.begin) ++first;
  std::uint32_t last = first;
  while (last < doc.tokens.size() && doc.tokens[last].span.begin < span.end) ++last;
  return {first, last};
}

class Teller {
 public:
  explicit Teller(Document* doc) : doc_(*doc) {}

  void Name(const GivenName& name) {
    const std::vector<ByteSpan> places = Places(doc_.text(), name.at);
    if (places.empty()) return;
    const auto known = std::find_if(full_names_.begin(), full_names_.end(), [&](const GivenName* other) {
      return other->entity == name.entity && other->type == name.type;
    });
    const auto entity = static_cast<std::uint32_t>(known - full_names_.begin());
    if (known == full_names_.end()) {
      full_names_.push_back(&name);
      doc_.entities.push_back({});
      doc_.entities.back().type = name.type;
    }
    for (const ByteSpan place : places) AddMention(place, entity, name.confidence);
  }

  /// Puts mentions and entities in the order of the text, and lists the mentions by entity.
  void ListMentions() {
    std::sort(doc_.mentions.begin(), doc_.mentions.end(),
              [](const Mention& a, const Mention& b) { return a.span.begin < b.span.begin; });
    OrderEntities();
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

  /// The titles stand entity by entity: the words right before the holder's first mention, else their first place.
  void Titles(const Givens& givens) {
    for (std::uint32_t e = 0; e < doc_.entities.size(); ++e) {
      Entity& entity = doc_.entities[e];
      entity.titles.first = static_cast<std::uint32_t>(doc_.title_spans.size());
      for (const auto& [words, holder] : givens.titles) {
        if (EntityOf(holder) == e) AddTitle(words, doc_.mentions[doc_.entity_mentions[entity.mentions.first]].span);
      }
      entity.titles.last = static_cast<std::uint32_t>(doc_.title_spans.size());
    }
  }

  void Countries(const Givens& givens) {
    for (const GivenPlace& given : givens.places) {
      const std::uint32_t e = EntityOf(given.name);
      if (e == kNone) continue;
      doc_.entities[e].place = static_cast<std::uint32_t>(doc_.places.size());
      doc_.entities[e].country = given.country;
      Place place;
      place.feature = given.feature, place.country = given.country, place.capital = given.capital;
      doc_.places.push_back(place);
    }
    for (const auto& [name, country] : givens.countries) {
      const std::uint32_t e = EntityOf(name);
      if (e != kNone) doc_.entities[e].country = country;
    }
  }

  void Quotes(const Givens& givens) {
    for (const GivenQuote& given : givens.quotes) {
      Quote quote;
      if (!FirstPlace(given.words, &quote.span) || !FirstPlace(given.speaker, &quote.speaker_span)) continue;
      quote.kind = given.kind;
      quote.speaker = EntityOf(given.entity.empty() ? given.speaker : given.entity);
      doc_.quotes.push_back(quote);
    }
  }

 private:
  void AddMention(ByteSpan span, std::uint32_t entity, std::uint16_t confidence) {
    const auto overlaps = [&](const Mention& m) { return m.span.begin < span.end && m.span.end > span.begin; };
    if (std::any_of(doc_.mentions.begin(), doc_.mentions.end(), overlaps)) return;
    Mention mention;
    mention.span = span, mention.tokens = TokensOf(doc_, span);
    mention.entity = entity, mention.type = doc_.entities[entity].type, mention.confidence = confidence;
    if (IsAllCaps(doc_.slice(span))) mention.kind = MentionKind::kAcronym;
    doc_.mentions.push_back(mention);
  }

  /// An entity all of whose places another name took is left out.
  void OrderEntities() {
    std::vector<std::uint32_t> order(doc_.entities.size(), kNone);
    std::vector<Entity> entities;
    for (Mention& mention : doc_.mentions) {
      if (order[mention.entity] == kNone) {
        order[mention.entity] = static_cast<std::uint32_t>(entities.size());
        entities.push_back(doc_.entities[mention.entity]);
      }
      mention.entity = order[mention.entity];
    }
    doc_.entities = std::move(entities);
  }

  void AddTitle(std::string_view words, ByteSpan holder) {
    const std::size_t before = doc_.text().substr(0, holder.begin).rfind(words);
    ByteSpan span;
    if (before != std::string_view::npos) {
      span = {static_cast<std::uint32_t>(before), static_cast<std::uint32_t>(before + words.size())};
    } else if (!FirstPlace(words, &span)) {
      return;
    }
    doc_.title_spans.push_back(span);
  }

  bool FirstPlace(std::string_view words, ByteSpan* span) const {
    const std::size_t at = doc_.text().find(words);
    if (at == std::string_view::npos) return false;
    *span = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + words.size())};
    return true;
  }

  std::uint32_t EntityOf(std::string_view name) const {
    for (const Mention& mention : doc_.mentions) {
      if (doc_.slice(mention.span) == name) return mention.entity;
    }
    return kNone;
  }

  Document& doc_;
  std::vector<const GivenName*> full_names_;
};

}  // namespace

void TellStory(std::string_view text, const Givens& givens, Document* doc) {
  if (!doc->SetText(std::string(text)).ok()) return;
  doc->document_date = givens.date;
  Tokenize(doc);
  SplitSentences(doc);
  FindParagraphs(doc);
  Teller teller(doc);
  for (const GivenName& name : givens.names) teller.Name(name);
  teller.ListMentions();
  teller.Titles(givens);
  teller.Countries(givens);
  teller.Quotes(givens);
}

std::vector<TagSpan> TaggedSpans(const Givens& givens, const Document& doc) {
  std::vector<TagSpan> spans;
  for (const GivenTag& tag : givens.tags) {
    for (const ByteSpan place : Places(doc.text(), tag.at)) {
      const RowRange tokens = TokensOf(doc, place);
      const auto overlaps = [&](const TagSpan& s) { return s.first < tokens.last && s.last > tokens.first; };
      if (std::any_of(spans.begin(), spans.end(), overlaps)) continue;
      spans.push_back({tokens.first, tokens.last, tag.type, tag.confidence});
    }
  }
  std::sort(spans.begin(), spans.end(), [](const TagSpan& a, const TagSpan& b) { return a.first < b.first; });
  return spans;
}

}  // namespace lede::corpus
