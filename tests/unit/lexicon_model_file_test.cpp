#include <gtest/gtest.h>

#include <cstring>
#include <span>
#include <string>

#include "lede/model.h"
#include "lexicon/model_file.h"

namespace lede {
namespace {

std::string SmallModel() { return WriteModelFile("2026.1", {{"first", "abc"}, {"second", std::string(100, 'x')}}); }

std::string_view AsText(std::span<const std::byte> bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

TEST(ModelFile, GivesBackWhatWasWritten) {
  Model model;
  ASSERT_TRUE(Model::Own(SmallModel(), &model).ok());
  EXPECT_EQ(model.version(), "2026.1");
  EXPECT_EQ(AsText(model.sections().Find("first")), "abc");
  EXPECT_EQ(AsText(model.sections().Find("second")), std::string(100, 'x'));
  EXPECT_TRUE(model.sections().Find("third").empty());
}

TEST(ModelFile, StartsSectionsAtCacheLines) {
  const std::string file = SmallModel();
  Model model;
  ASSERT_TRUE(Model::View(std::as_bytes(std::span(file)), &model).ok());
  for (const auto& [name, bytes] : model.sections().all()) {
    EXPECT_EQ((bytes.data() - reinterpret_cast<const std::byte*>(file.data())) % 64, 0) << name;
  }
}

TEST(ModelFile, RefusesEveryFlippedByte) {
  const std::string good = SmallModel();
  for (std::size_t i = 0; i < good.size(); ++i) {
    std::string bad = good;
    bad[i] = static_cast<char>(bad[i] ^ 0x10);
    Model model;
    const Status status = Model::Own(bad, &model);
    EXPECT_FALSE(status.ok()) << "byte " << i;
    EXPECT_FALSE(status.message.empty());
  }
}

TEST(ModelFile, RefusesEveryTruncation) {
  const std::string good = SmallModel();
  for (std::size_t size = 0; size < good.size(); ++size) {
    Model model;
    EXPECT_EQ(Model::Own(good.substr(0, size), &model).code, ErrorCode::kBadModel) << size << " bytes";
  }
}

TEST(ModelFile, TellsATooNewFormatFromADamagedFile) {
  std::string newer = SmallModel();
  newer[8] = static_cast<char>(kModelFormatVersion + 1);
  Model model;
  const Status status = Model::Own(newer, &model);
  EXPECT_EQ(status.code, ErrorCode::kModelTooNew);
  EXPECT_NE(status.message.find("update"), std::string::npos);
}

TEST(ModelFile, RefusesAnOlderFormat) {
  std::string older = SmallModel();
  older[8] = static_cast<char>(kModelFormatVersion - 1);
  Model model;
  const Status status = Model::Own(older, &model);
  EXPECT_EQ(status.code, ErrorCode::kBadModel);
  EXPECT_NE(status.message.find("older"), std::string::npos);
}

TEST(ModelFile, KeepsTheOldModelWhenTheNewOneIsBad) {
  Model model;
  ASSERT_TRUE(Model::Own(SmallModel(), &model).ok());
  EXPECT_FALSE(Model::Own("not a model", &model).ok());
  EXPECT_EQ(model.version(), "2026.1");
}

TEST(ModelFile, ReadsNumbersLittleEndian) {
  std::string bytes;
  AppendU32(0x01020304u, &bytes);
  AppendF32(1.0f, &bytes);
  EXPECT_EQ(bytes, std::string("\x04\x03\x02\x01\x00\x00\x80\x3F", 8));
  EXPECT_EQ(LoadU32(reinterpret_cast<const std::byte*>(bytes.data())), 0x01020304u);
  EXPECT_EQ(LoadF32(reinterpret_cast<const std::byte*>(bytes.data() + 4)), 1.0f);
}

}  // namespace
}  // namespace lede
