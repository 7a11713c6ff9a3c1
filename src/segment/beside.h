// What in an article is no part of its story.
#pragma once

#include <string_view>

#include "lede/document.h"

namespace lede {

/// What the form of a paragraph says that it is, kBody where it says nothing. O(bytes).
ParagraphRole RoleByForm(std::string_view text);

/// Tells paragraphs that have no other role yet by their form: items of lists begin with a bullet, rows of tables have
/// tabs and end no sentence, credits begin with "Photo:" and the like, a notice is nothing but "Share this", and with
/// "Sources" or "Related news" behind the last long paragraph nothing of the story follows. O(bytes).
void FindBesideStory(Document* doc);

}  // namespace lede
