// A document with a row in every layer, filled in by hand.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "lede/document.h"

namespace lede::testing {

/// The span of the first `part` in the document's text.
inline ByteSpan SpanOf(const Document& doc, std::string_view part) {
  const std::size_t at = doc.text().find(part);
  EXPECT_NE(at, std::string_view::npos) << part;
  return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + part.size())};
}

/// "😀 Zoë “Z” Núñez" with a spelling variant, a title and an alias; emoji and accents stand before
/// ASCII, so that no two offset units agree.
inline void FillByHand(Document* doc) {
  ASSERT_TRUE(doc->SetText("😀 Mayor Zoë Núñez spoke. Nunez left \"Łódź\".").ok());
  doc->document_date = "2016-12-07";
  doc->model_version = "2026.1.2";
  doc->sentences = {{SpanOf(*doc, "😀 Mayor Zoë Núñez spoke."), {0, 6}, 0},
                    {SpanOf(*doc, "Nunez left \"Łódź\"."), {6, 12}, 0}};
  doc->mentions = {
      {SpanOf(*doc, "Mayor"), {1, 2}, kNone, 1000, EntityType::kTitle, MentionKind::kName, Producer::kLexicon},
      {SpanOf(*doc, "Zoë Núñez"), {2, 4}, 0, 973, EntityType::kPerson, MentionKind::kName, Producer::kTagger},
      {SpanOf(*doc, "Nunez"), {6, 7}, 0, 50, EntityType::kPerson, MentionKind::kAcronym, Producer::kRule},
      {SpanOf(*doc, "Łódź"), {9, 10}, 1, 0, EntityType::kGpe, MentionKind::kName, Producer::kTagger},
  };
  doc->entity_mentions = {1, 2, 3};
  doc->alias_spans = {SpanOf(*doc, "Nunez")};
  doc->title_spans = {SpanOf(*doc, "Mayor")};
  doc->entities = {
      {EntityType::kPerson, SpanOf(*doc, "Zoë Núñez"), {0, 2}, {0, 1}, {0, 1}, 1000},
      {EntityType::kGpe, SpanOf(*doc, "Łódź"), {2, 3}, {1, 1}, {1, 1}, 120, 'P' | 'L' << 8, 0},
  };
  doc->place_names = "Łódź";
  doc->places = {{{0, 7}, 3093133, 5175, -1946, 'P' | 'L' << 8, PlaceFeature::kCity}};
  doc->warnings = {
      {WarningCode::kSpellingVariant,
       SpanOf(*doc, "Nunez"),
       SpanOf(*doc, "Núñez"),
       "“Nunez” is “Núñez” elsewhere.",
       {0, 2},
       "Núñez"},
      {WarningCode::kOther, SpanOf(*doc, "left"), {}, "A \"note\"."},
  };
  doc->paragraphs = {{SpanOf(*doc, doc->text()), ParagraphRole::kBody}};
  doc->lede_parts = {{SpanOf(*doc, "Zoë Núñez"), 0, kNone, kNone, 973}};
  doc->lede = Lede{{0, 1}, {}, {}, kNone, kNone, kNone, kNone, kNone, doc->sentences[0].span};
  doc->warning_args = {{WarningPart::kWritten, "Nunez"}, {WarningPart::kElsewhere, "Núñez"}};
}

}  // namespace lede::testing
