#include "output/formats.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "output/formats/article.h"
#include "output/formats/organisations.h"
#include "output/formats/uuid.h"
#include "output_testing.h"
#include "text/utf8.h"

namespace lede {
namespace {

using testing::SpanOf;

std::string Written(const Document& doc, Format format, const FormatOptions& options = {}) {
  std::string out;
  AppendFormat(doc, format, options, &out);
  return out;
}

std::string Csv(const Document& doc, CsvTable table) { return Written(doc, Format::kCsv, {.table = table}); }

bool Holds(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

/// A document with one sentence, one paragraph and one quotation from `begin` to `end`, said by nobody.
Document Quoted(std::string text, std::uint32_t begin, std::uint32_t end) {
  Document doc;
  EXPECT_TRUE(doc.SetText(std::move(text)).ok());
  const auto size = static_cast<std::uint32_t>(doc.text().size());
  doc.sentences = {{{0, size}, {0, 0}, 0}};
  doc.paragraphs = {{{0, size}, ParagraphRole::kBody}};
  Quote quote;
  quote.span = {begin, end};
  quote.confidence = 900;
  doc.quotes = {quote};
  return doc;
}

Document QuotedWhole(std::string text) {
  const auto size = static_cast<std::uint32_t>(text.size());
  return Quoted(std::move(text), 0, size);
}

/// Three events of Zoë Núñez: one that happened, one that is planned, and one that the text says did not happen.
Document WithEvents() {
  Document doc;
  testing::FillByHand(&doc);
  doc.times = {{SpanOf(doc, "spoke"), TimeType::kDate, "2016-12-05", "2016-12-05", "2016-12-05"}};
  doc.event_actors = {0};
  doc.event_arguments = {{SpanOf(doc, "Nunez"), ArgumentRole::kActor, 0},
                         {SpanOf(doc, "Mayor"), ArgumentRole::kRecipient, kNone},
                         {SpanOf(doc, "Łódź"), ArgumentRole::kObject, 1}};
  doc.event_objects = {1};
  // The first one within the words for whom it is done to.
  doc.quantities.resize(2);
  doc.quantities[0].span = SpanOf(doc, "Mayor");
  doc.quantities[1].span = SpanOf(doc, "spoke");
  doc.event_amounts = {0, 1};
  NewsEvent event;
  event.span = SpanOf(doc, "left");
  event.predicate = "leave";
  event.actors = {0, 1};
  event.objects = {0, 1};
  event.arguments = {0, 3};
  event.amounts = {0, 2};
  event.place = 1;
  event.time = 0;
  event.cameo = "040";
  event.plover = "CONSULT";
  event.confidence = 900;
  doc.events = {event, event, event};
  doc.events[1].status = EventStatus::kFuture;
  doc.events[1].arguments = {3, 3};
  doc.events[1].confidence = 499;
  doc.events[2].negated = true;
  doc.events[2].time = doc.events[2].place = kNone;
  doc.events[2].source = 0;
  return doc;
}

TEST(Formats, AreFoundByTheirNames) {
  for (std::size_t i = 0; i < Formats().size(); ++i) {
    EXPECT_EQ(static_cast<std::size_t>(Formats()[i].format), i);
    EXPECT_EQ(FormatNamed(Formats()[i].name), Formats()[i].format);
  }
  for (std::size_t i = 0; i < CsvTables().size(); ++i) {
    EXPECT_EQ(static_cast<std::size_t>(CsvTables()[i].table), i);
    EXPECT_EQ(CsvTableNamed(CsvTables()[i].name), CsvTables()[i].table);
  }
  EXPECT_FALSE(FormatNamed("xml"));
  EXPECT_FALSE(CsvTableNamed(""));
}

TEST(Formats, TellEveryLayerOfAnEmptyText) {
  Document doc;
  ASSERT_TRUE(doc.SetText("").ok());
  for (const FormatInfo& info : Formats()) {
    const std::string written = Written(doc, info.format);
    if (info.format == Format::kBrat) {
      EXPECT_EQ(written, "") << info.name;
    } else {
      EXPECT_TRUE(written.ends_with('\n')) << info.name;
    }
  }
}

TEST(Csv, NamesEachColumnOfEachTable) {
  Document doc;
  testing::FillByHand(&doc);
  EXPECT_EQ(
      Csv(doc, CsvTable::kEntities),
      "article,id,type,name,aliases,titles,mentions,confidence,salience,country,place,latitude,longitude,geonames\r\n"
      ",e1,PERSON,Zoë Núñez,Nunez,Mayor,2,0.973,1,,,,,\r\n"
      ",e2,GPE,Łódź,,,1,0,0.12,PL,Łódź,51.75,-19.46,3093133\r\n");
  EXPECT_EQ(Written(doc, Format::kCsv, {.article = "a,b", .table = CsvTable::kPlaces, .header = false}),
            "\"a,b\",e2,Łódź,GPE,Łódź,city,PL,51.75,-19.46,3093133,1,0\r\n");
}

TEST(Csv, TellsEvents) {
  EXPECT_EQ(
      Csv(WithEvents(), CsvTable::kEvents),
      "article,id,start,end,text,predicate,actors,actor_names,recipients,recipient_names,objects,object_names,"
      "place,place_name,time,time_value,amounts,source,source_name,status,negated,cameo,plover,confidence\r\n"
      ",v1,31,35,left,leave,e1,Zoë Núñez,,Mayor,e2,Łódź,e2,Łódź,t1,2016-12-05,n1; n2,,,actual,false,040,CONSULT,0.9\r\n"
      ",v2,31,35,left,leave,e1,Zoë Núñez,,,e2,Łódź,e2,Łódź,t1,2016-12-05,n1; n2,,,future,false,040,CONSULT,0.499\r\n"
      ",v3,31,35,left,leave,e1,Zoë Núñez,,Mayor,e2,Łódź,,,,,n1; n2,e1,Zoë Núñez,actual,true,040,CONSULT,0.9\r\n");
}

TEST(Csv, CountsInTheUnitThatIsAskedFor) {
  Document doc;
  testing::FillByHand(&doc);
  const FormatOptions bytes = {.offsets = OffsetUnit::kByte, .table = CsvTable::kMentions, .header = false};
  EXPECT_TRUE(Written(doc, Format::kCsv, bytes).starts_with(",m1,5,10,Mayor,TITLE,name,,,1,lexicon\r\n"));
  const FormatOptions units = {.offsets = OffsetUnit::kUtf16, .table = CsvTable::kMentions, .header = false};
  EXPECT_TRUE(Written(doc, Format::kCsv, units).starts_with(",m1,3,8,Mayor"));
}

TEST(Csv, QuotesWhatWouldEndACell) {
  EXPECT_TRUE(Holds(Csv(QuotedWhole("a \"b\",\nc"), CsvTable::kQuotes), ",\"a \"\"b\"\",\nc\","));
}

TEST(Csv, KeepsWordsFromBeingFormulas) {
  for (const char* begin : {"=", "+", "-", "@", "\t", "\r", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"}) {
    const std::string words = std::string(begin) + "SUM(A1)";
    EXPECT_TRUE(Holds(Csv(QuotedWhole(words), CsvTable::kQuotes), ",\"'" + words + "\",")) << begin;
  }
}

TEST(Csv, LeavesNegativeNumbersNumbers) {
  Document doc = QuotedWhole("minus five");
  Quantity quantity;
  quantity.span = {0, 10};
  quantity.has_value = true;
  quantity.value = -5;
  doc.quantities = {quantity};
  EXPECT_TRUE(Holds(Csv(doc, CsvTable::kQuantities), ",minus five,MONEY,-5,"));
}

TEST(Annotations, CountCodePointsWhateverIsAskedFor) {
  Document doc;
  testing::FillByHand(&doc);
  const std::string page = Written(doc, Format::kAnnotations, {.offsets = OffsetUnit::kByte});
  EXPECT_TRUE(Holds(page, R"({"type":"TextPositionSelector","start":8,"end":17})"));
  EXPECT_TRUE(Holds(page, R"("exact":"Zoë Núñez","prefix":"😀 Mayor ","suffix":" spoke. Nunez left \"Łódź\"."})"));
  EXPECT_TRUE(Holds(page, R"("purpose":"editing","value":"Núñez")"));
}

TEST(Annotations, CutTheWordsAroundBetweenCharacters) {
  std::string text;
  for (int i = 0; i < 40; ++i) text += "ź";
  const auto middle = static_cast<std::uint32_t>(text.size());
  text += "x" + text;
  const std::string page = Written(Quoted(text, middle, middle + 1), Format::kAnnotations);
  std::string half;
  for (int i = 0; i < 32; ++i) half += "ź";
  EXPECT_TRUE(Holds(page, R"("exact":"x","prefix":")" + half + R"(","suffix":")" + half + "\"}"));
}

TEST(Brat, PartsWordsWhereALineEnds) {
  EXPECT_TRUE(Written(QuotedWhole("one\r\ntwo\tthree"), Format::kBrat)
                  .starts_with("T1\tQuotation 0 3;5 8;9 14\tone two three\n"));
  EXPECT_EQ(Written(QuotedWhole("\n\n"), Format::kBrat), "");
}

TEST(Brat, JoinsMentionsOfOneEntity) {
  Document doc;
  testing::FillByHand(&doc);
  const std::string standoff = Written(doc, Format::kBrat);
  EXPECT_TRUE(standoff.starts_with("T1\tTITLE 2 7\tMayor\nA1\tKind T1 name\n#1\tAnnotatorNotes T1\tconfidence 1\n"));
  EXPECT_TRUE(Holds(standoff, "*\tEquiv T2 T3\n"));
  EXPECT_TRUE(Holds(standoff, "N1\tReference T4 GeoNames:3093133\tŁódź\n"));
}

TEST(Conll, TagsEachTokenOnceAndHasNoBlankInOne) {
  Document doc;
  ASSERT_TRUE(doc.SetText("Mayor 12\u00A0000 said").ok());
  doc.tokens = {{{0, 5}}, {{6, 13}}, {{14, 18}}};
  doc.sentences = {{{0, 18}, {0, 3}, 0}};
  const auto mention = [](ByteSpan span, RowRange tokens, EntityType type, MentionKind kind) {
    return Mention{span, tokens, kNone, 900, type, kind, Producer::kTagger};
  };
  doc.mentions = {mention({0, 13}, {0, 2}, EntityType::kOrg, MentionKind::kName),
                  mention({0, 5}, {0, 1}, EntityType::kTitle, MentionKind::kName),
                  mention({14, 18}, {2, 3}, EntityType::kPerson, MentionKind::kNominal)};
  EXPECT_EQ(Written(doc, Format::kConll), "-DOCSTART- -X- -X- O\n\nMayor _ _ B-ORG\n12_000 _ _ I-ORG\nsaid _ _ O\n\n");
}

TEST(GeoJson, PutsLongitudeFirst) {
  Document doc;
  testing::FillByHand(&doc);
  EXPECT_TRUE(Holds(Written(doc, Format::kGeoJson),
                    R"("geometry":{"type":"Point","coordinates":[-19.46,51.75]},"properties":{"name":"Łódź")"));
}

Time Day(ByteSpan span, TimeType type, const char* value) {
  Time time;
  time.span = span;
  time.type = type;
  time.value = value;
  return time;
}

TEST(ICalendar, TellsDaysOfTheCalendarAlone) {
  Document doc = QuotedWhole("On a day.");
  doc.document_date = "2016-12-07";
  doc.times = {Day({0, 2}, TimeType::kDate, "2016-12-08"),     Day({0, 2}, TimeType::kTime, "2016-12-09T14:30"),
               Day({0, 2}, TimeType::kTime, "2016-12-10TEV"),  Day({0, 2}, TimeType::kDate, "2016-12"),
               Day({0, 2}, TimeType::kDate, "XXXX-12-11"),     Day({0, 2}, TimeType::kDate, "2016-W49"),
               Day({0, 2}, TimeType::kDuration, "2016-12-12"), Day({0, 2}, TimeType::kDate, ""),
               Day({3, 4}, TimeType::kDate, "2016-12-08"),     Day({0, 2}, TimeType::kDate, "2016-12-13/2016-12-14")};
  const std::string calendar = Written(doc, Format::kICalendar);
  std::vector<std::string> starts;
  for (std::size_t at = 0; (at = calendar.find("DTSTART", at)) != std::string::npos; ++at) {
    starts.push_back(calendar.substr(at, calendar.find('\r', at) - at));
  }
  EXPECT_EQ(starts, (std::vector<std::string>{"DTSTART;VALUE=DATE:20161208", "DTSTART:20161209T143000",
                                              "DTSTART;VALUE=DATE:20161210"}));
  EXPECT_TRUE(Holds(calendar, "DTSTAMP:20161207T000000Z\r\n"));
}

TEST(ICalendar, FoldsLinesBetweenCharacters) {
  std::string text = "One, two; three\\ four\nfive";
  for (int i = 0; i < 100; ++i) text += "ź";
  Document doc = QuotedWhole(text);
  doc.times = {Day({0, 3}, TimeType::kDate, "2016-12-08")};
  const std::string calendar = Written(doc, Format::kICalendar);
  std::string unfolded;
  for (std::size_t begin = 0; begin < calendar.size();) {
    const std::size_t end = calendar.find("\r\n", begin);
    ASSERT_NE(end, std::string::npos);
    EXPECT_LE(end - begin, 75u);
    EXPECT_FALSE((static_cast<unsigned char>(calendar[begin + 1]) & 0xC0) == 0x80) << "a character is parted";
    unfolded += calendar[begin] == ' ' ? calendar.substr(begin + 1, end - begin - 1)
                                       : "\n" + calendar.substr(begin, end - begin);
    begin = end + 2;
  }
  EXPECT_TRUE(Holds(unfolded, "\nDESCRIPTION:“One”\\nOne\\, two\\; three\\\\ four fiveźź")) << unfolded;
}

TEST(ICalendar, TellsWhatIsNearInASentenceWithoutAnEnd) {
  std::string text;
  for (int i = 0; i < 1000; ++i) text += "ź day, ";
  Document doc = QuotedWhole(text);
  for (std::uint32_t i = 0; i < 1000; ++i) {
    doc.times.push_back(Day({8 * i, 8 * i + 6}, TimeType::kDate, "2016-12-08"));
    doc.times.back().value[3] = static_cast<char>('0' + i % 10);
    doc.times.back().value[2] = static_cast<char>('0' + i / 10 % 10);
    doc.times.back().value[1] = static_cast<char>('0' + i / 100);
  }
  const std::string calendar = Written(doc, Format::kICalendar);
  EXPECT_LT(calendar.size(), 1000u * 2000u);
  EXPECT_EQ(FindInvalidUtf8(calendar), std::string::npos);
}

TEST(ICalendar, HoldsANoteWhereThereIsNoDay) {
  const std::string calendar = Written(QuotedWhole("Never."), Format::kICalendar);
  EXPECT_TRUE(Holds(calendar, "BEGIN:VJOURNAL\r\n"));
  EXPECT_TRUE(Holds(calendar, "DTSTAMP:19700101T000000Z\r\n"));
}

TEST(FollowTheMoney, LeavesOutWhatIsInDoubt) {
  Document doc;
  testing::FillByHand(&doc);
  const std::string lines = Written(doc, Format::kFollowTheMoney);
  EXPECT_TRUE(
      Holds(lines, R"("schema":"Person","properties":{"name":["Zoë Núñez"],"alias":["Nunez"],"position":["Mayor"])"));
  EXPECT_FALSE(Holds(lines, "Address")) << "the place's mention has a confidence of 0";
}

TEST(FollowTheMoney, TellsBodiesByTheirNames) {
  using formats::BodyKind;
  EXPECT_EQ(formats::BodyKindOf("Fjordverft ASA"), BodyKind::kCompany);
  EXPECT_EQ(formats::BodyKindOf("Banco Norte S.A."), BodyKind::kCompany);
  EXPECT_EQ(formats::BodyKindOf("Smith & Co."), BodyKind::kCompany);
  EXPECT_EQ(formats::BodyKindOf("Ministry of Defence"), BodyKind::kPublicBody);
  EXPECT_EQ(formats::BodyKindOf("U.S. Navy"), BodyKind::kPublicBody);
  EXPECT_EQ(formats::BodyKindOf("Harbour Alliance"), BodyKind::kOrganisation);
  EXPECT_EQ(formats::BodyKindOf("ASA"), BodyKind::kOrganisation) << "a legal form alone is a name";
  EXPECT_EQ(formats::BodyKindOf(""), BodyKind::kOrganisation);
}

TEST(JsonLd, TellsFormsOfAddressFromOffices) {
  Document doc;
  testing::FillByHand(&doc);
  EXPECT_TRUE(Holds(Written(doc, Format::kJsonLd), R"("jobTitle":["Mayor"])"));
  EXPECT_TRUE(formats::IsFormOfAddress("Ms."));
  EXPECT_FALSE(formats::IsFormOfAddress("Mayor"));
}

TEST(Html, EscapesWhatTheArticleSays) {
  const std::string page = Written(QuotedWhole("<script>alert('&\"')</script>\x01"), Format::kHtml);
  EXPECT_TRUE(Holds(page, "<mark class=\"quote\">&lt;script&gt;alert('&amp;&quot;')&lt;/script&gt;\uFFFD</mark>"));
  EXPECT_FALSE(Holds(page, "<script"));
}

TEST(Html, CutsMarksAtEachOthersEdges) {
  Document doc = Quoted("He said Ada Moss left", 8, 21);
  doc.mentions = {{{8, 16}, {2, 4}, 0, 400, EntityType::kPerson, MentionKind::kName, Producer::kTagger}};
  doc.entity_mentions = {0};
  doc.entities = {{EntityType::kPerson, {8, 16}, {0, 1}, {}, {}, 1000}};
  EXPECT_TRUE(Holds(Written(doc, Format::kHtml),
                    "<p dir=\"auto\">He said <mark class=\"person quote unsure\" title=\"person: Ada Moss\">Ada Moss"
                    "</mark><mark class=\"quote\"> left</mark></p>"));
}

TEST(Html, MarksADoubtfulQuotationAndNotTheNamesInIt) {
  Document doc = Quoted("He said Ada Moss left", 8, 21);
  doc.quotes[0].attribution = Attribution::kInferred;
  doc.mentions = {{{8, 16}, {2, 4}, kNone, 900, EntityType::kPerson, MentionKind::kName, Producer::kTagger}};
  const std::string page = Written(doc, Format::kHtml);
  EXPECT_TRUE(Holds(page, "<mark class=\"person quote doubtful\" title=\"person\">Ada Moss</mark>"));
  EXPECT_TRUE(Holds(page, "<li><mark class=\"doubtful\">"));
}

TEST(Html, LeavesOutWhatPartsAWord) {
  Document doc = QuotedWhole("the gov-\nernment");
  doc.joins = {{7, 9}};
  EXPECT_TRUE(Holds(Written(doc, Format::kHtml), ">the government<"));
}

TEST(Markdown, EscapesWhatItWouldReadAsMarks) {
  const std::string sheet = Written(QuotedWhole("1. *a* _b_ `c` [d](e) <f> ~g~ &amp; h|i\n# j"), Format::kMarkdown);
  EXPECT_TRUE(Holds(sheet, ": 1\\. \\*a\\* \\_b\\_ \\`c\\` \\[d\\](e) \\<f\\> \\~g\\~ \\&amp; h\\|i # j\n")) << sheet;
}

TEST(Markdown, MarksDoubt) {
  Document doc;
  testing::FillByHand(&doc);
  Quote quote;
  quote.span = SpanOf(doc, "spoke");
  quote.speaker = 0;
  quote.attribution = Attribution::kStated;
  quote.confidence = 499;
  doc.quotes = {quote};
  doc.quotes.push_back(quote);
  doc.quotes[1].confidence = 900;
  doc.quotes[1].attribution = Attribution::kInferred;
  doc.quotes.push_back(quote);
  doc.quotes[2].confidence = 500;
  const std::string sheet = Written(doc, Format::kMarkdown);
  EXPECT_TRUE(Holds(sheet,
                    "## Quotations\n\n- **Zoë Núñez**?: spoke\n- **Zoë Núñez**? (inferred): spoke\n"
                    "- **Zoë Núñez**: spoke\n"))
      << sheet;
  EXPECT_TRUE(Holds(sheet, "- **Łódź**?; 1 mention; Łódź, PL, latitude 51.75, longitude -19.46\n"));
  EXPECT_TRUE(Holds(sheet, "- **Zoë Núñez**, Mayor; also “Nunez”; 2 mentions\n"));
  EXPECT_TRUE(Holds(sheet, "## Notes of the copy desk\n\n- “Nunez” is “Núñez” elsewhere.\n"));
}

TEST(Markdown, NeverTellsAsDoneWhatIsNot) {
  EXPECT_TRUE(Holds(Written(WithEvents(), Format::kMarkdown),
                    "## What happened\n\n- **Zoë Núñez** · left · Mayor, Łódź; 2016-12-05, Łódź, spoke\n"
                    "- planned: **Zoë Núñez** · left? · Łódź; 2016-12-05, Łódź, Mayor, spoke\n"
                    "- did not: **Zoë Núñez** · left · Mayor, Łódź; spoke, says Zoë Núñez\n"));
}

TEST(Uuid, IsThatOfVersion5) {
  // RFC 9562, appendix A.4.
  const formats::Uuid dns = {0x6b, 0xa7, 0xb8, 0x10, 0x9d, 0xad, 0x11, 0xd1,
                             0x80, 0xb4, 0x00, 0xc0, 0x4f, 0xd4, 0x30, 0xc8};
  EXPECT_EQ(formats::ToString(formats::UuidOf(dns, "www.example.com")), "2ed6657d-e927-568b-95e1-2665a8aea6a2");
}

TEST(Uuid, TellsEntitiesOfOneNameApart) {
  Document doc;
  ASSERT_TRUE(doc.SetText("Moss and Moss").ok());
  doc.entities.resize(2);
  doc.entities[0].name = {0, 4};
  doc.entities[1].name = {9, 13};
  const auto ids = formats::EntityUuids(doc, formats::ArticleUuid(doc));
  EXPECT_NE(ids[0], ids[1]);
  EXPECT_EQ(ids, formats::EntityUuids(doc, formats::ArticleUuid(doc)));
}

}  // namespace
}  // namespace lede
