#include "invariants.h"

#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <vector>

#include "lede/json.h"
#include "output/columns.h"
#include "output/columns_layout.h"

namespace lede::fuzz {
namespace {

void CheckSpan(const Document& doc, ByteSpan span);
void CheckTokens(const Document& doc);
void CheckSentences(const Document& doc);
void CheckMentions(const Document& doc);
void CheckEntities(const Document& doc);
void CheckQuantities(const Document& doc);
void CheckStory(const Document& doc);
void CheckJoins(const Document& doc);

}  // namespace

void Breach(const char* condition, const char* file, int line) {
  std::fprintf(stderr, "%s:%d: not so: %s\n", file, line, condition);
  std::abort();
}

std::string ReadModel() {
  std::ifstream file(LEDE_MODEL_FILE, std::ios::binary);
  LEDE_EXPECT(file.good());
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

void CheckDocument(const Document& doc) {
  CheckTokens(doc);
  CheckSentences(doc);
  CheckStory(doc);
  CheckMentions(doc);
  CheckEntities(doc);
  for (const ByteSpan span : doc.alias_spans) CheckSpan(doc, span);
  for (const Entity& entity : doc.entities) LEDE_EXPECT(entity.place == kNone || entity.place < doc.places.size());
  for (const Place& place : doc.places) {
    LEDE_EXPECT(place.name.begin <= place.name.end && place.name.end <= doc.place_names.size());
    LEDE_EXPECT(place.feature <= PlaceFeature::kOther);
  }
  for (const ByteSpan span : doc.title_spans) CheckSpan(doc, span);
  const Quote* before = nullptr;
  for (const Quote& quote : doc.quotes) {
    CheckSpan(doc, quote.span);
    if (!quote.speaker_span.empty()) CheckSpan(doc, quote.speaker_span);
    if (!quote.cue.empty()) CheckSpan(doc, quote.cue);
    LEDE_EXPECT(quote.speaker == kNone || quote.speaker < doc.entities.size());
    LEDE_EXPECT(before == nullptr || before->span.begin <= quote.span.begin);
    LEDE_EXPECT(quote.parts.first <= quote.parts.last && quote.parts.last <= doc.quote_parts.size());
    LEDE_EXPECT((quote.attribution == Attribution::kNone) <= (quote.speaker == kNone));
    std::uint32_t said = quote.span.begin;
    for (std::uint32_t i = quote.parts.first; i < quote.parts.last; ++i) {
      CheckSpan(doc, doc.quote_parts[i]);
      LEDE_EXPECT(doc.quote_parts[i].begin >= said && doc.quote_parts[i].end <= quote.span.end);
      said = doc.quote_parts[i].end;
    }
    before = &quote;
  }
  const Relation* earlier = nullptr;
  for (const Relation& relation : doc.relations) {
    CheckSpan(doc, relation.span);
    LEDE_EXPECT(relation.source < doc.entities.size() && relation.target < doc.entities.size());
    LEDE_EXPECT(relation.type <= RelationType::kAffiliatedWith && relation.confidence <= 1000);
    LEDE_EXPECT((relation.source == relation.target) == (relation.type == RelationType::kAcronymOf));
    LEDE_EXPECT(earlier == nullptr || earlier->span.begin <= relation.span.begin);
    earlier = &relation;
  }
  CheckQuantities(doc);
  CheckJoins(doc);
  for (const Warning& warning : doc.warnings) {
    LEDE_EXPECT(warning.span.begin <= warning.span.end && warning.span.end <= doc.text().size());
    LEDE_EXPECT(!warning.message.empty());
    LEDE_EXPECT(warning.args.first <= warning.args.last && warning.args.last <= doc.warning_args.size());
  }
}

void CheckJson(const Document& doc) {
  std::string json;
  AppendJson(doc, {.offsets = OffsetUnit::kByte, .id = {}}, &json);
  LEDE_EXPECT(json.find('\n') == std::string::npos);
  const auto analysis = nlohmann::json::parse(json, nullptr, /*allow_exceptions=*/false);
  LEDE_EXPECT(analysis.is_object());
  const auto& mentions = analysis.at("mentions");
  LEDE_EXPECT(mentions.size() == doc.mentions.size());
  for (const auto& mention : mentions) {
    const auto start = mention.at("start").get<std::size_t>();
    const auto end = mention.at("end").get<std::size_t>();
    LEDE_EXPECT(doc.text().substr(start, end - start) == mention.at("text").get_ref<const std::string&>());
  }
}

void CheckColumns(const Document& doc) {
  std::string buffer;
  WriteColumns(doc, OffsetUnit::kUtf16, &buffer);
  columns::Header header;
  LEDE_EXPECT(buffer.size() >= sizeof header);
  std::memcpy(&header, buffer.data(), sizeof header);
  LEDE_EXPECT(header.magic == columns::kMagic && header.version == kColumnsVersion);
  LEDE_EXPECT(header.size == buffer.size());
  LEDE_EXPECT(header.tables <= (buffer.size() - sizeof header) / sizeof(columns::DirectoryEntry));
  for (std::uint32_t i = 0; i < header.tables; ++i) {
    columns::DirectoryEntry entry;
    std::memcpy(&entry, buffer.data() + sizeof header + i * sizeof entry, sizeof entry);
    const std::uint64_t end = entry.offset + std::uint64_t{entry.rows} * entry.stride;
    LEDE_EXPECT(entry.offset >= sizeof header && end <= buffer.size());
  }
}

namespace {

bool IsBoundary(std::string_view text, std::uint32_t at) {
  return at == text.size() || (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80);
}

void CheckSpan(const Document& doc, ByteSpan span) {
  LEDE_EXPECT(span.begin < span.end);
  LEDE_EXPECT(IsBoundary(doc.text(), span.begin) && IsBoundary(doc.text(), span.end));
}

/// Paragraphs hold their sentences, in order; the story in short has one of these, and parts of the text.
void CheckStory(const Document& doc) {
  for (const Sentence& sentence : doc.sentences) {
    LEDE_EXPECT(sentence.paragraph < doc.paragraphs.size());
    const ByteSpan paragraph = doc.paragraphs[sentence.paragraph].span;
    LEDE_EXPECT(paragraph.begin <= sentence.span.begin && sentence.span.end <= paragraph.end);
  }
  LEDE_EXPECT(doc.lede.has_value() == !doc.sentences.empty());
  if (doc.lede) CheckSpan(doc, doc.lede->sentence);
  for (const LedePart& part : doc.lede_parts) CheckSpan(doc, part.span);
}

/// Each lies within a word, if not within a token ("US-\nled" is three), behind the one before.
void CheckJoins(const Document& doc) {
  std::uint32_t end = 0;
  for (const ByteSpan join : doc.joins) {
    CheckSpan(doc, join);
    LEDE_EXPECT(join.begin >= end);
    end = join.end;
    LEDE_EXPECT(join.begin > 0 && join.end < doc.text().size());
  }
  for (const Entity& entity : doc.entities)
    LEDE_EXPECT(doc.Written(entity.name).find_first_of("\n\r\t") == std::string::npos);
}

void CheckTokens(const Document& doc) {
  std::uint32_t end = 0;
  for (const Token& token : doc.tokens) {
    CheckSpan(doc, token.span);
    LEDE_EXPECT(token.span.begin >= end);
    end = token.span.end;
  }
}

void CheckSentences(const Document& doc) {
  std::uint32_t next = 0;
  std::uint32_t paragraph = 0;
  for (const Sentence& sentence : doc.sentences) {
    LEDE_EXPECT(sentence.tokens.first == next && sentence.tokens.last > next);
    next = sentence.tokens.last;
    LEDE_EXPECT(next <= doc.tokens.size());
    LEDE_EXPECT(sentence.span.begin == doc.tokens[sentence.tokens.first].span.begin);
    LEDE_EXPECT(sentence.span.end == doc.tokens[sentence.tokens.last - 1].span.end);
    LEDE_EXPECT(sentence.paragraph >= paragraph);
    paragraph = sentence.paragraph;
  }
  LEDE_EXPECT(next == doc.tokens.size());
}

void CheckMentions(const Document& doc) {
  const Mention* before = nullptr;
  for (const Mention& mention : doc.mentions) {
    CheckSpan(doc, mention.span);
    LEDE_EXPECT(mention.tokens.first < mention.tokens.last && mention.tokens.last <= doc.tokens.size());
    LEDE_EXPECT(static_cast<int>(mention.type) < kEntityTypeCount);
    LEDE_EXPECT(mention.confidence <= 1000);
    // A form of address ("Mr") stands for nothing itself.
    LEDE_EXPECT(mention.entity < doc.entities.size() || mention.type == EntityType::kTitle);
    LEDE_EXPECT(mention.kind <= MentionKind::kPronoun);
    for (std::uint32_t i = mention.tokens.first; i < mention.tokens.last; ++i) {
      LEDE_EXPECT((doc.tokens[i].flags & kLink) == 0);
    }
    if (before) {
      LEDE_EXPECT(before->span.begin < mention.span.begin ||
                  (before->span.begin == mention.span.begin && before->span.end >= mention.span.end));
    }
    before = &mention;
  }
}

void CheckEntities(const Document& doc) {
  std::vector<int> listed(doc.mentions.size(), 0);
  for (std::uint32_t row = 0; row < doc.entities.size(); ++row) {
    const Entity& entity = doc.entities[row];
    CheckSpan(doc, entity.name);
    LEDE_EXPECT(entity.salience <= 1000);
    LEDE_EXPECT(entity.mentions.first < entity.mentions.last);
    LEDE_EXPECT(entity.mentions.last <= doc.entity_mentions.size());
    LEDE_EXPECT(entity.aliases.first <= entity.aliases.last && entity.aliases.last <= doc.alias_spans.size());
    LEDE_EXPECT(entity.titles.first <= entity.titles.last && entity.titles.last <= doc.title_spans.size());
    for (std::uint32_t i = entity.mentions.first; i < entity.mentions.last; ++i) {
      const std::uint32_t mention = doc.entity_mentions[i];
      LEDE_EXPECT(mention < doc.mentions.size() && doc.mentions[mention].entity == row);
      ++listed[mention];
    }
  }
  for (std::size_t i = 0; i < listed.size(); ++i) {
    LEDE_EXPECT(listed[i] == (doc.mentions[i].entity == kNone ? 0 : 1));
  }
}

/// They do not overlap each other or a time, and their values are finite.
void CheckQuantities(const Document& doc) {
  std::uint32_t end = 0;
  std::size_t time = 0;
  for (const Quantity& quantity : doc.quantities) {
    CheckSpan(doc, quantity.span);
    LEDE_EXPECT(quantity.span.begin >= end);
    end = quantity.span.end;
    while (time < doc.times.size() && doc.times[time].span.end <= quantity.span.begin) ++time;
    LEDE_EXPECT(time == doc.times.size() || doc.times[time].span.begin >= quantity.span.end);
    LEDE_EXPECT(quantity.type <= QuantityType::kCardinal);
    LEDE_EXPECT(std::isfinite(quantity.value) && std::isfinite(quantity.high) && std::isfinite(quantity.value_in_si));
    LEDE_EXPECT(!quantity.has_high || (quantity.has_value && quantity.high > quantity.value));
    LEDE_EXPECT(quantity.si_unit.empty() || (quantity.has_value && !quantity.unit.empty()));
    LEDE_EXPECT(quantity.type != QuantityType::kMoney || quantity.unit.size() == 3);
  }
}

}  // namespace
}  // namespace lede::fuzz
