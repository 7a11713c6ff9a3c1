// Shows tokens and sentences as strings, so that a test reads as what it is about.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lede/document.h"
#include "segment/segment.h"

namespace lede::testing {

/// A document with tokens and sentences. The text must be well-formed UTF-8.
inline Document Segmented(std::string_view text) {
  Document doc;
  if (!doc.SetText(std::string(text)).ok()) return doc;
  Tokenize(&doc);
  SplitSentences(&doc);
  return doc;
}

/// The tokens of a text, with bars between them: "Moscow|'s|plan".
inline std::string Tokens(std::string_view text) {
  const Document doc = Segmented(text);
  std::string out;
  for (const Token& token : doc.tokens) {
    if (!out.empty()) out += '|';
    out += doc.slice(token);
  }
  return out;
}

/// The sentences of a text as they stand in it.
inline std::vector<std::string> Sentences(std::string_view text) {
  const Document doc = Segmented(text);
  std::vector<std::string> out;
  for (const Sentence& sentence : doc.sentences) out.emplace_back(doc.slice(sentence.span));
  return out;
}

/// The paragraphs of a text: its sentences, joined by one space where they share a paragraph.
inline std::vector<std::string> Paragraphs(std::string_view text) {
  const Document doc = Segmented(text);
  std::vector<std::string> out;
  for (const Sentence& sentence : doc.sentences) {
    if (sentence.paragraph >= out.size()) {
      out.resize(sentence.paragraph + 1);
    } else {
      out.back() += ' ';
    }
    out.back() += doc.slice(sentence.span);
  }
  return out;
}

}  // namespace lede::testing
