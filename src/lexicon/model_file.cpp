#include "lexicon/model_file.h"

#include <algorithm>
#include <cstring>
#include <utility>

#include "lede/model.h"

namespace lede {
namespace {

constexpr std::string_view kMagic = "LEDEMODL";
constexpr std::size_t kHeaderSize = 48;
constexpr std::size_t kDirectoryEntrySize = 24;
constexpr std::size_t kChecksumFrom = 32;
constexpr std::size_t kSectionAlignment = 64;  // a cache line: rows of weights never straddle two
constexpr std::uint32_t kMaxSections = 64;

Status Bad(std::string_view what) {
  return {ErrorCode::kBadModel, 0, "The model file is damaged (" + std::string(what) + "); fetch it again."};
}

template <class T>
void Append(T value, std::string* out) {
  for (std::size_t i = 0; i < sizeof(T); ++i) out->push_back(static_cast<char>((value >> (8 * i)) & 0xFF));
}

/// ASCII up to the first zero of a fixed-width field.
std::string_view PaddedString(const std::byte* p, std::size_t width) {
  const auto* chars = reinterpret_cast<const char*>(p);
  return {chars, static_cast<std::size_t>(std::find(chars, chars + width, '\0') - chars)};
}

void AppendPadded(std::string_view text, std::size_t width, std::string* out) {
  out->append(text.substr(0, width));
  out->append(width - std::min(width, text.size()), '\0');
}

std::size_t RoundUp(std::size_t n) { return (n + kSectionAlignment - 1) / kSectionAlignment * kSectionAlignment; }

}  // namespace

void AppendU16(std::uint16_t v, std::string* out) { Append(v, out); }
void AppendU32(std::uint32_t v, std::string* out) { Append(v, out); }
void AppendU64(std::uint64_t v, std::string* out) { Append(v, out); }
void AppendF32(float v, std::string* out) { AppendU32(__builtin_bit_cast(std::uint32_t, v), out); }

std::uint64_t Checksum(std::span<const std::byte> bytes) {
  constexpr std::uint64_t kPrime = 0x00000100000001B3ull;
  std::uint64_t lanes[4] = {0xCBF29CE484222325ull, 0x84222325CBF29CE4ull, 0x9CE484222325CBF2ull, 0x2325CBF29CE48422ull};
  std::size_t i = 0;
  for (; i + 32 <= bytes.size(); i += 32) {
    for (std::size_t lane = 0; lane < 4; ++lane) {
      lanes[lane] = (lanes[lane] ^ LoadU64(bytes.data() + i + 8 * lane)) * kPrime;
      lanes[lane] ^= lanes[lane] >> 29;  // FNV alone never carries high bits down
    }
  }
  std::uint64_t sum = bytes.size();
  for (; i < bytes.size(); ++i) sum = (sum ^ std::to_integer<std::uint64_t>(bytes[i])) * kPrime;
  for (std::uint64_t lane : lanes) {
    sum = (sum ^ lane) * kPrime;
    sum ^= sum >> 32;
  }
  return sum;
}

Status ModelSections::Parse(std::span<const std::byte> bytes, ModelSections* out) {
  out->sections_.clear();
  if (bytes.size() < kHeaderSize) return Bad("it is only " + std::to_string(bytes.size()) + " bytes long");
  if (std::memcmp(bytes.data(), kMagic.data(), kMagic.size()) != 0) {
    return {ErrorCode::kBadModel, 0, "This is not a Lede model file."};
  }
  const std::uint32_t format = LoadU32(bytes.data() + 8);
  if (format > kModelFormatVersion) {
    return {ErrorCode::kModelTooNew, 0,
            "The model file has format " + std::to_string(format) + ", but this program reads formats up to " +
                std::to_string(kModelFormatVersion) + "; update Lede."};
  }
  if (format < kModelFormatVersion) {
    return Bad("its format, " + std::to_string(format) + ", is older than the " + std::to_string(kModelFormatVersion) +
               " that this program reads");
  }
  const std::uint32_t count = LoadU32(bytes.data() + 12);
  const std::uint64_t size = LoadU64(bytes.data() + 16);
  if (size != bytes.size()) {
    return Bad("it should have " + std::to_string(size) + " bytes and has " + std::to_string(bytes.size()));
  }
  if (count > kMaxSections || kHeaderSize + count * kDirectoryEntrySize > bytes.size()) return Bad("its directory");
  if (LoadU64(bytes.data() + 24) != Checksum(bytes.subspan(kChecksumFrom))) return Bad("its checksum differs");
  out->version_ = PaddedString(bytes.data() + 32, 16);
  for (std::uint32_t i = 0; i < count; ++i) {
    const std::byte* entry = bytes.data() + kHeaderSize + i * kDirectoryEntrySize;
    const std::uint64_t offset = LoadU64(entry + 8), length = LoadU64(entry + 16);
    if (offset > bytes.size() || length > bytes.size() - offset) return Bad("a section lies outside it");
    out->sections_.emplace_back(PaddedString(entry, 8), bytes.subspan(offset, length));
  }
  return Status::Ok();
}

std::span<const std::byte> ModelSections::Find(std::string_view name) const {
  for (const auto& [section, bytes] : sections_) {
    if (section == name) return bytes;
  }
  return {};
}

std::string WriteModelFile(std::string_view version, const std::vector<std::pair<std::string, std::string>>& sections) {
  std::string directory, body;
  const std::size_t body_at = RoundUp(kHeaderSize + sections.size() * kDirectoryEntrySize);
  for (const auto& [name, bytes] : sections) {
    AppendPadded(name, 8, &directory);
    AppendU64(body_at + body.size(), &directory);
    AppendU64(bytes.size(), &directory);
    body += bytes;
    body.resize(RoundUp(body.size()), '\0');
  }
  std::string checked;
  AppendPadded(version, 16, &checked);
  checked += directory;
  checked.resize(body_at - kChecksumFrom, '\0');
  checked += body;

  std::string file(kMagic);
  AppendU32(kModelFormatVersion, &file);
  AppendU32(static_cast<std::uint32_t>(sections.size()), &file);
  AppendU64(kChecksumFrom + checked.size(), &file);
  AppendU64(Checksum(std::as_bytes(std::span(checked))), &file);
  return file + checked;
}

Model::Model() : sections_(std::make_unique<ModelSections>()) {}
Model::~Model() = default;
Model::Model(Model&&) noexcept = default;
Model& Model::operator=(Model&&) noexcept = default;

Status Model::View(std::span<const std::byte> bytes, Model* out) {
  auto sections = std::make_unique<ModelSections>();
  Status status = ModelSections::Parse(bytes, sections.get());
  if (status.ok()) out->sections_ = std::move(sections);
  return status;
}

Status Model::Own(std::string bytes, Model* out) {
  auto sections = std::make_unique<ModelSections>();
  sections->owned = std::move(bytes);
  Status status = ModelSections::Parse(std::as_bytes(std::span(sections->owned)), sections.get());
  if (status.ok()) out->sections_ = std::move(sections);
  return status;
}

std::string_view Model::version() const { return sections_->version(); }

}  // namespace lede
