#include "output/columns.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstring>
#include <map>
#include <sstream>

#include "output/columns_layout.h"
#include "output_testing.h"

namespace lede {
namespace {

using namespace columns;

/// Reads a buffer by the directory, as any reader would.
class Reader {
 public:
  explicit Reader(std::string buffer) : buffer_(std::move(buffer)) {
    std::memcpy(&header, buffer_.data(), sizeof(header));
    for (std::uint32_t i = 0; i < header.tables; ++i) {
      DirectoryEntry entry;
      std::memcpy(&entry, buffer_.data() + sizeof(Header) + i * sizeof(entry), sizeof(entry));
      directory[entry.table] = entry;
    }
  }

  template <class Row>
  Row Get(TableId table, std::uint32_t row) const {
    Row out;
    const DirectoryEntry& entry = directory.at(table);
    EXPECT_LT(row, entry.rows);
    EXPECT_EQ(entry.stride, sizeof(Row));
    std::memcpy(&out, buffer_.data() + entry.offset + row * entry.stride, sizeof(Row));
    return out;
  }

  std::string String(std::uint32_t offset, std::uint32_t length) const {
    return buffer_.substr(directory.at(kStrings).offset + offset, length);
  }

  Header header;
  std::map<std::uint32_t, DirectoryEntry> directory;

 private:
  std::string buffer_;
};

Reader Write(OffsetUnit unit) {
  Document doc;
  testing::FillByHand(&doc);
  std::string buffer = "left over from the last analysis";
  WriteColumns(doc, unit, &buffer);
  EXPECT_EQ(buffer.substr(0, 4), "LEDC");
  Reader reader(buffer);
  EXPECT_EQ(reader.header.size, buffer.size());
  return reader;
}

TEST(ColumnsTest, TellsVersionUnitLengthAndDateInItsHeader) {
  const Reader reader = Write(OffsetUnit::kUtf16);
  EXPECT_EQ(reader.header.version, kColumnsVersion);
  EXPECT_EQ(reader.header.offset_unit, 0u);
  EXPECT_EQ(reader.header.text_length, 44u);  // the emoji counts twice
  EXPECT_EQ(reader.String(reader.header.date_offset, reader.header.date_length), "2016-12-07");
  const auto made_by = reader.Get<MadeByRow>(kMadeBy, 0);
  EXPECT_EQ(reader.String(made_by.program_offset, made_by.program_length), LEDE_VERSION);
  EXPECT_EQ(reader.String(made_by.model_offset, made_by.model_length), "2026.1.2");
}

TEST(ColumnsTest, AlignsItsTablesAndKeepsThemInside) {
  const Reader reader = Write(OffsetUnit::kCodePoint);
  EXPECT_EQ(reader.directory.size(), kTableCount);
  for (const auto& [id, entry] : reader.directory) {
    EXPECT_EQ(entry.offset % 8, 0u) << "table " << id;
    EXPECT_LE(entry.offset + entry.rows * entry.stride, reader.header.size) << "table " << id;
  }
}

TEST(ColumnsTest, WritesRowsInTheUnitAskedFor) {
  const std::map<OffsetUnit, SpanRow> expected = {
      {OffsetUnit::kUtf16, {9, 18}}, {OffsetUnit::kCodePoint, {8, 17}}, {OffsetUnit::kByte, {11, 23}}};
  for (const auto& [unit, span] : expected) {
    const auto mention = Write(unit).Get<MentionRow>(kMentions, 1);
    EXPECT_EQ(mention.start, span.start) << OffsetUnitName(unit);
    EXPECT_EQ(mention.end, span.end) << OffsetUnitName(unit);
  }
}

TEST(ColumnsTest, WritesEveryField) {
  const Reader reader = Write(OffsetUnit::kCodePoint);
  const auto sentence = reader.Get<SentenceRow>(kSentences, 1);
  EXPECT_EQ(sentence.start, 25u);
  EXPECT_EQ(sentence.end, 43u);

  const auto title = reader.Get<MentionRow>(kMentions, 0);
  EXPECT_EQ(title.entity, kNone);
  EXPECT_EQ(title.confidence, 1000);
  EXPECT_EQ(title.type, static_cast<int>(EntityType::kTitle));
  EXPECT_EQ(title.source, static_cast<int>(Producer::kLexicon));
  EXPECT_EQ(reader.Get<MentionRow>(kMentions, 2).kind, static_cast<int>(MentionKind::kAcronym));

  const auto person = reader.Get<EntityRow>(kEntities, 0);
  EXPECT_EQ(person.name_start, 8u);
  EXPECT_EQ(person.name_end, 17u);
  EXPECT_EQ(person.mentions_last, 2u);
  EXPECT_EQ(person.salience, 1000);
  EXPECT_EQ(reader.Get<IndexRow>(kEntityMentions, person.mentions_first + 1).mention, 2u);
  EXPECT_EQ(reader.Get<SpanRow>(kAliases, person.aliases_first).start, 25u);
  EXPECT_EQ(reader.Get<SpanRow>(kTitles, person.titles_first).end, 7u);

  EXPECT_EQ(person.place, kNone);
  EXPECT_EQ(person.country, kNoCountry);

  const auto city = reader.Get<EntityRow>(kEntities, 1);
  EXPECT_EQ(city.country, 'P' | 'L' << 8);
  const auto place = reader.Get<columns::PlaceRow>(kPlaces, city.place);
  EXPECT_EQ(reader.String(place.name_offset, place.name_length), "Łódź");
  EXPECT_EQ(place.geonames, 3093133u);
  EXPECT_EQ(place.latitude, 14175);
  EXPECT_EQ(place.longitude, 16054);
  EXPECT_EQ(place.feature, static_cast<int>(PlaceFeature::kCity));

  const auto warning = reader.Get<WarningRow>(kWarnings, 0);
  EXPECT_EQ(warning.related_start, 12u);
  EXPECT_EQ(warning.related_end, 17u);
  EXPECT_EQ(reader.String(warning.message_offset, warning.message_length), "“Nunez” is “Núñez” elsewhere.");
  EXPECT_EQ(warning.args_last, 2u);
  EXPECT_EQ(reader.Get<ParagraphRow>(kParagraphs, 0).end, 43u);
  const auto lede = reader.Get<LedeRow>(kLede, 0);
  EXPECT_EQ(lede.who_last, 1u);
  EXPECT_EQ(lede.when, kNone);
  EXPECT_EQ(lede.sentence_end, 24u);
  EXPECT_EQ(reader.Get<LedePartRow>(kLedeParts, lede.who_first).start, 8u);
  const auto meant = reader.Get<WarningArgRow>(kWarningArgs, warning.args_first + 1);
  EXPECT_EQ(meant.warning_part, static_cast<int>(WarningPart::kElsewhere));
  EXPECT_EQ(reader.String(meant.value_offset, meant.value_length), "Núñez");
  EXPECT_EQ(reader.String(warning.suggestion_offset, warning.suggestion_length), "Núñez");
  const auto other = reader.Get<WarningRow>(kWarnings, 1);
  EXPECT_EQ(other.code, static_cast<int>(WarningCode::kOther));
  EXPECT_EQ(other.related_start, other.related_end);
  EXPECT_EQ(reader.String(other.message_offset, other.message_length), "A \"note\".");
}

TEST(ColumnsTest, DescribesFieldsThatNeitherOverlapNorLeaveTheRow) {
  for (const Table& table : kTables) {
    std::size_t end = 0;
    std::size_t widest = 4;  // what the row's size is a multiple of
    for (const Field& field : table.fields) {
      widest = std::max(widest, field.size);
      EXPECT_GE(field.offset, end) << table.name << '.' << field.name;
      EXPECT_LT(field.offset - end, field.size) << table.name << '.' << field.name;  // only to be aligned
      EXPECT_EQ(field.offset % field.size, 0u) << table.name << '.' << field.name;
      end = field.offset + field.size;
    }
    EXPECT_LE(end, table.stride) << table.name;
    EXPECT_LT(table.stride - end, widest) << table.name;
  }
  std::istringstream lines(ColumnsLayout());
  std::string first;
  std::getline(lines, first);
  EXPECT_EQ(first.substr(0, 26), "header 0 32 magic:0:4 vers");
}

}  // namespace
}  // namespace lede
