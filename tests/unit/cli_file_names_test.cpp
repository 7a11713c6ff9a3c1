#include "file_names.h"

#include <gtest/gtest.h>

namespace lede::cli {
namespace {

TEST(SafeFileName, KeepsLettersOfAnyScriptAndDigits) {
  EXPECT_EQ(SafeFileName("2016-12-07_flood.v2"), "2016-12-07_flood.v2");
  EXPECT_EQ(SafeFileName("Łódź"), "Łódź");
}

TEST(SafeFileName, NeverLeavesItsFolder) {
  EXPECT_EQ(SafeFileName("../../etc/passwd"), "etc-passwd");
  EXPECT_EQ(SafeFileName("/absolute"), "absolute");
  EXPECT_EQ(SafeFileName("C:\\temp\\x"), "C-temp-x");
  EXPECT_EQ(SafeFileName(".."), "article");
  EXPECT_EQ(SafeFileName("a/../b"), "a-..-b");
}

TEST(SafeFileName, IsNoHiddenFileNoOptionNoDevice) {
  EXPECT_EQ(SafeFileName(".profile"), "profile");
  EXPECT_EQ(SafeFileName("--help"), "help");
  EXPECT_EQ(SafeFileName("con"), "_con");
  EXPECT_EQ(SafeFileName("LPT1.old"), "_LPT1.old");
  EXPECT_EQ(SafeFileName("console"), "console");
}

TEST(SafeFileName, HoldsNothingThatDoesNotShow) {
  EXPECT_EQ(SafeFileName(std::string_view("a\0b\nc\x1b[31m", 10)), "a-b-c-31m");
  EXPECT_EQ(SafeFileName("right\u202eleft"), "right-left");
  EXPECT_EQ(SafeFileName("bad\xFF\xFEword"), "bad-word");
  EXPECT_EQ(SafeFileName(""), "article");
  EXPECT_EQ(SafeFileName("?*"), "article");
}

TEST(SafeFileName, IsCutBetweenCharacters) {
  std::string long_name;
  for (int i = 0; i < 100; ++i) long_name += "ź";
  EXPECT_EQ(SafeFileName(long_name), long_name.substr(0, 120));
  EXPECT_EQ(SafeFileName("x" + long_name), "x" + long_name.substr(0, 118));
}

TEST(StemOf, TakesFolderAndEndingOff) {
  EXPECT_EQ(StemOf("drafts/flood.txt"), "flood");
  EXPECT_EQ(StemOf("flood.v2"), "flood.v2");
  EXPECT_EQ(StemOf(".txt"), ".txt");
}

TEST(UniqueNames, NumbersWhatIsTaken) {
  UniqueNames names;
  EXPECT_EQ(names.Take("flood"), "flood");
  EXPECT_EQ(names.Take("Flood"), "Flood-2");
  EXPECT_EQ(names.Take("flood-2"), "flood-2-2");
  EXPECT_EQ(names.Take("flood"), "flood-3");
}

}  // namespace
}  // namespace lede::cli
