// A small lexicon and hand-made spans of a tagger, for the names stage.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "lexicon/model_file.h"
#include "lexicon/phrase_table.h"
#include "names/names.h"
#include "segment/segment.h"

namespace lede {

inline std::string LexiconBytes() {
  PhraseTableBuilder builder;
  const auto add = [&](LexClass c, std::initializer_list<std::string_view> phrases) {
    for (const std::string_view phrase : phrases) builder.Add(phrase, Bit(c));
  };
  add(LexClass::kTitle,
      {"president", "judge", "director", "defense secretary", "minister", "secretary", "finance minister"});
  add(LexClass::kHonorific, {"mr", "dr"});
  add(LexClass::kCountry, {"peru", "kenya", "trinidad and tobago", "us"});
  add(LexClass::kCity, {"lima", "hague", "the hague"});
  add(LexClass::kDemonym, {"peruvian", "philippine"});
  add(LexClass::kNaturalPlace, {"indian ocean"});
  add(LexClass::kPlaceWord, {"river", "mount"});
  add(LexClass::kFacilityWord, {"airport", "road"});
  add(LexClass::kOrgWord, {"airways", "plc", "holding", "ministry"});
  add(LexClass::kWeapon, {"mi-17", "tiger"});
  add(LexClass::kWeaponWord, {"helicopter", "helicopters", "missile systems", "tank", "uavs", "bombers"});
  add(LexClass::kEventWord, {"meeting", "summit"});
  add(LexClass::kLawWord, {"act", "treaty"});
  add(LexClass::kWorkWord, {"report"});
  add(LexClass::kLanguage, {"tagalog"});
  add(LexClass::kMonthOrDay, {"monday"});
  add(LexClass::kOrganization, {"zorbox"});
  add(LexClass::kEvent, {"easter"});
  add(LexClass::kFirstName, {"president", "judge", "delfin", "maria", "peter"});
  return builder.Build();
}

/// What the tagger would have found: a piece of the text with a type.
struct Tagged {
  std::string_view text;
  TagType type;
  std::uint16_t confidence = 950;
};

class Names : public testing::Test {
 protected:
  Names() {
    EXPECT_TRUE(Model::Own(WriteModelFile("test", {{std::string(kSectionLexicon), LexiconBytes()}}), &model_).ok());
  }

  /// Runs the stage over a text; each tagged piece stands for its next occurrence.
  void Run(std::string text, const std::vector<Tagged>& tagged, NameScheme scheme = NameScheme::kOutermost) {
    ASSERT_TRUE(doc_.SetText(std::move(text)).ok());
    Tokenize(&doc_);
    SplitSentences(&doc_);
    std::vector<TagSpan> spans;
    std::size_t from = 0;
    for (const Tagged& piece : tagged) {
      const std::size_t at = doc_.text().find(piece.text, from);
      ASSERT_NE(at, std::string_view::npos) << piece.text;
      from = at + piece.text.size();
      spans.push_back({TokenAt(at), TokenAt(from - 1) + 1, piece.type, piece.confidence});
    }
    NameFinder(model_).Run(spans, &doc_, scheme);
  }

  std::uint32_t TokenAt(std::size_t byte) const {
    std::uint32_t t = 0;
    while (doc_.tokens[t].span.end <= byte) ++t;
    return t;
  }

  Model model_;
  Document doc_;
};

}  // namespace lede
