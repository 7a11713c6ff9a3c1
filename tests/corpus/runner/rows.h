// What a stage found, one line a row. tests/corpus/README.md describes the rows; tests/golden prints the same ones.
#pragma once

#include <string>
#include <vector>

#include "lede/document.h"

namespace lede::corpus {

using Rows = std::vector<std::string>;

std::string MentionRow(const Document& doc, const Mention& mention);
/// The mentions that are pronouns and descriptions.
void AddReferenceRows(const Document& doc, Rows* rows);
void AddEntityRows(const Document& doc, Rows* rows);
void AddPlaceRows(const Document& doc, Rows* rows);
void AddQuoteRows(const Document& doc, Rows* rows);
void AddRelationRows(const Document& doc, Rows* rows);
/// With the document's date where it is not `given_date`.
void AddTimeRows(const Document& doc, const std::string& given_date, Rows* rows);
void AddQuantityRows(const Document& doc, Rows* rows);
void AddWarningRows(const Document& doc, Rows* rows);
/// What paragraphs are beside the body, and the story in short.
void AddEventRows(const Document& doc, Rows* rows);
void AddLedeRows(const Document& doc, Rows* rows);

}  // namespace lede::corpus
