#include <gtest/gtest.h>

#include "random_text.h"
#include "text/forms.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace lede {
namespace {

TEST(Unicode, KnowsLettersOfEveryScript) {
  for (char32_t c : std::u32string_view(U"azAZéßŁıŽžǅΩжЖאمक中あ가ʼ𝐀")) {
    EXPECT_TRUE(IsLetter(c)) << std::hex << static_cast<unsigned>(c);
  }
  EXPECT_TRUE(IsLetter(0x301)) << "combining acute accent";
  for (char32_t c : {U'0', U' ', U'.', U'_', U'€', U'–', U'“', char32_t{0xAD}, char32_t{0x1F600}, char32_t{0x10FFFF},
                     char32_t{0x110000}}) {
    EXPECT_FALSE(IsLetter(c)) << std::hex << static_cast<unsigned>(c);
  }
}

TEST(Unicode, KnowsCase) {
  for (char32_t c : {U'A', U'Z', U'É', U'Ł', U'Ω', U'Ж', U'ǅ', char32_t{0x10400}})
    EXPECT_TRUE(IsUpper(c) && !IsLower(c));
  for (char32_t c : {U'a', U'z', U'é', U'ß', U'ω', U'ж', U'ı', char32_t{0x10428}})
    EXPECT_TRUE(IsLower(c) && !IsUpper(c));
  for (char32_t c : {U'1', U'中', U'א', U'ª', U'-'}) EXPECT_FALSE(IsLower(c) || IsUpper(c));
}

TEST(Unicode, DigitsAreAsciiOnly) {
  EXPECT_TRUE(IsDigit(U'0') && IsDigit(U'9'));
  EXPECT_FALSE(IsDigit(U'٣') || IsDigit(U'３') || IsDigit(U'½') || IsDigit(U'a'));
}

TEST(Unicode, KnowsSpacesAndLineBreaks) {
  for (char32_t c :
       {0x09, 0x0A, 0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2003, 0x2009, 0x200B, 0x2028, 0x202F, 0x3000, 0xFEFF}) {
    EXPECT_TRUE(IsSpace(c)) << std::hex << static_cast<unsigned>(c);
  }
  for (char32_t c : {0x00, 0x1F, 0x7F, 0xAD, 0x180E, 0x200C, 0x200D, 0x200E, 0x2060}) {
    EXPECT_FALSE(IsSpace(c)) << std::hex << static_cast<unsigned>(c);
  }
  for (char32_t c : {0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029}) EXPECT_TRUE(IsLineBreak(c) && IsSpace(c));
  EXPECT_FALSE(IsLineBreak(0x09) || IsLineBreak(0x20) || IsLineBreak(0xA0));
}

TEST(Unicode, KnowsQuotesDashesAndInvisibles) {
  for (char32_t c : {U'\'', U'’', U'‘', U'‚', U'ʼ', U'′', U'`', U'´', U'＇'})
    EXPECT_TRUE(IsApostrophe(c) && !IsDoubleQuote(c));
  for (char32_t c : {U'"', U'“', U'”', U'„', U'«', U'»', U'‹', U'›', U'＂'})
    EXPECT_TRUE(IsDoubleQuote(c) && !IsApostrophe(c));
  for (char32_t c : {U'-', U'‐', U'‑', U'‒', U'–', U'—', U'―', U'−'}) EXPECT_TRUE(IsDash(c));
  for (char32_t c : {0xAD, 0x200C, 0x200D, 0x200E, 0x200F, 0x202A, 0x202E, 0x2060, 0x2066}) EXPECT_TRUE(IsInvisible(c));
  EXPECT_FALSE(IsInvisible(0x200B) || IsInvisible(0xFEFF)) << "these count as spaces";
}

TEST(Unicode, MapsCaseAcrossScripts) {
  const std::pair<char32_t, char32_t> pairs[] = {{U'A', U'a'}, {U'É', U'é'}, {U'Ł', U'ł'}, {U'Ž', U'ž'}, {U'Ÿ', U'ÿ'},
                                                 {U'Σ', U'σ'}, {U'Ж', U'ж'}, {U'Ё', U'ё'}, {U'Ա', U'ա'}, {U'Ǆ', U'ǆ'}};
  for (const auto& [upper, lower] : pairs) {
    EXPECT_EQ(ToLower(upper), lower);
    EXPECT_EQ(ToUpper(lower), upper);
    EXPECT_EQ(ToLower(lower), lower);
    EXPECT_EQ(ToUpper(upper), upper);
  }
  EXPECT_EQ(ToLower(U'İ'), U'i');
  EXPECT_EQ(ToUpper(U'ß'), U'ß') << "two letters would be needed";
  for (char32_t c : {U'@', U'[', U'`', U'{', U'×', U'÷', U'中', char32_t{0x10FFFF}})
    EXPECT_TRUE(ToLower(c) == c && ToUpper(c) == c);
}

TEST(Unicode, LowersText) {
  EXPECT_EQ(Lower("ŁÓDŹ, Straße & МОСКВА 2016 😀"), "łódź, straße & москва 2016 😀");
  std::string out = "x";
  AppendLower("Y", &out);
  EXPECT_EQ(out, "xy");
}

TEST(Unicode, FoldsWhatTypographyVaries) {
  EXPECT_EQ(Fold("Müller"), "muller");
  EXPECT_EQ(Fold("Łódź"), "lodz");
  EXPECT_EQ(Fold("Mu\u0308ller"), "muller") << "decomposed";
  EXPECT_EQ(Fold("Đặng Thị Ngọc Thịnh"), "dang thi ngoc thinh");
  EXPECT_EQ(Fold("Æsir, Œuvre, Þór, Straße, ﬁrm"), "aesir, oeuvre, thor, strasse, firm");
  EXPECT_EQ(Fold("İSTANBUL"), "istanbul");
  EXPECT_EQ(Fold("‘Leaders’ “Meeting” «X» „Y‟"), "'leaders' \"meeting\" \"x\" \"y\"");
  EXPECT_EQ(Fold("Côte d’Ivoire"), "cote d'ivoire");
  EXPECT_EQ(Fold("Mi‑17 – 2010—2014"), "mi-17 - 2010-2014");
  EXPECT_EQ(Fold("Mos\u00ADcow\u200B\u200E\uFEFF"), "moscow");
  EXPECT_EQ(Fold("P1.2\u00A0billion\tnow"), "p1.2 billion now");
  EXPECT_EQ(Fold("Ёлка МОСКВА 中"), "ёлка москва 中") << "other scripts keep their marks";
}

TEST(Unicode, FoldingTwiceIsFoldingOnce) {
  testing::Random random(11);
  for (int i = 0; i < 300; ++i) {
    const std::string text = testing::RandomText(&random, 40);
    const std::string once = Fold(text);
    ASSERT_EQ(FindInvalidUtf8(once), std::string_view::npos);
    ASSERT_EQ(Fold(once), once);
    ASSERT_EQ(Lower(Lower(text)), Lower(text));
  }
}

TEST(Unicode, MakesMarksStraight) {
  std::string straight;
  EXPECT_TRUE(AppendStraight("“Tom O’Hara”, Łódź — ‘now’", &straight));
  EXPECT_EQ(straight, "\"Tom O'Hara\", Łódź — 'now'");
  straight.clear();
  EXPECT_FALSE(AppendStraight("Łódź's \"now\" — then", &straight));
  EXPECT_EQ(straight, "") << "nothing was to be made straight";
}

TEST(Forms, KnowTheGenitiveByWhateverApostrophe) {
  for (const std::string_view form : {"'s", "’s", "ʼs", "'S", "’S"}) {
    EXPECT_TRUE(IsApostropheS(form)) << form;
    EXPECT_TRUE(IsPossessive(form)) << form;
  }
  for (const std::string_view form : {"'", "’"}) {
    EXPECT_FALSE(IsApostropheS(form)) << form;
    EXPECT_TRUE(IsPossessive(form)) << form;
  }
  for (const std::string_view form : {"", "s", "S", "'d", "'ss", "’re", "\"", "\"s", "his"}) {
    EXPECT_FALSE(IsApostropheS(form) || IsPossessive(form)) << form;
  }
}

TEST(Unicode, RecognisesCapitals) {
  EXPECT_TRUE(IsAllCaps("RUSSIA") && IsAllCaps("U.S.") && IsAllCaps("É") && IsAllCaps("COVID-19"));
  EXPECT_FALSE(IsAllCaps("Russia") || IsAllCaps("2016") || IsAllCaps("") || IsAllCaps("中"));
  EXPECT_TRUE(IsCapitalized("Russia") && IsCapitalized("Éire") && IsCapitalized("A"));
  EXPECT_FALSE(IsCapitalized("russia") || IsCapitalized("") || IsCapitalized("“Russia") || IsCapitalized("1A"));
}

}  // namespace
}  // namespace lede
