#include "output/formats/uuid.h"

#include <bit>
#include <map>
#include <utility>

#include "output/formats/article.h"

namespace lede::formats {
namespace {

/// Lede's space of names, 52642ea1-7861-4fdd-821e-6f9700af376e.
constexpr Uuid kSpace = {0x52, 0x64, 0x2e, 0xa1, 0x78, 0x61, 0x4f, 0xdd,
                         0x82, 0x1e, 0x6f, 0x97, 0x00, 0xaf, 0x37, 0x6e};

/// SHA-1 (RFC 3174), which version 5 is defined by: it tells names apart here and keeps nothing secret.
class Sha1 {
 public:
  void Add(std::string_view bytes) {
    for (const char c : bytes) AddByte(static_cast<std::uint8_t>(c));
    bits_ += std::uint64_t{8} * bytes.size();
  }

  std::array<std::uint8_t, 20> Finish() {
    AddByte(0x80);
    while (filled_ != 56) AddByte(0);
    for (int shift = 56; shift >= 0; shift -= 8) AddByte(static_cast<std::uint8_t>(bits_ >> shift));
    std::array<std::uint8_t, 20> digest;
    for (std::size_t i = 0; i < digest.size(); ++i) {
      digest[i] = static_cast<std::uint8_t>(state_[i / 4] >> (24 - 8 * (i % 4)));
    }
    return digest;
  }

 private:
  void AddByte(std::uint8_t byte) {
    block_[filled_++] = byte;
    if (filled_ == block_.size()) Mix(), filled_ = 0;
  }

  void Mix() {
    std::array<std::uint32_t, 80> words;
    for (std::size_t i = 0; i < 16; ++i) {
      words[i] = static_cast<std::uint32_t>(block_[4 * i] << 24 | block_[4 * i + 1] << 16 | block_[4 * i + 2] << 8 |
                                            block_[4 * i + 3]);
    }
    for (std::size_t i = 16; i < 80; ++i) {
      words[i] = std::rotl(words[i - 3] ^ words[i - 8] ^ words[i - 14] ^ words[i - 16], 1);
    }
    auto [a, b, c, d, e] = state_;
    for (std::size_t i = 0; i < 80; ++i) {
      const std::uint32_t next = std::rotl(a, 5) + Choice(i / 20, b, c, d) + e + kRounds[i / 20] + words[i];
      e = d, d = c, c = std::rotl(b, 30), b = a, a = next;
    }
    state_ = {state_[0] + a, state_[1] + b, state_[2] + c, state_[3] + d, state_[4] + e};
  }

  static std::uint32_t Choice(std::size_t round, std::uint32_t b, std::uint32_t c, std::uint32_t d) {
    if (round == 0) return (b & c) | (~b & d);
    return round == 2 ? (b & c) | (b & d) | (c & d) : b ^ c ^ d;
  }

  static constexpr std::array<std::uint32_t, 4> kRounds = {0x5A827999, 0x6ED9EBA1, 0x8F1BBCDC, 0xCA62C1D6};

  std::array<std::uint32_t, 5> state_ = {0x67452301, 0xEFCDAB89, 0x98BADCFE, 0x10325476, 0xC3D2E1F0};
  std::array<std::uint8_t, 64> block_{};
  std::size_t filled_ = 0;
  std::uint64_t bits_ = 0;
};

}  // namespace

Uuid UuidOf(const Uuid& space, std::string_view name) {
  Sha1 sha1;
  sha1.Add({reinterpret_cast<const char*>(space.data()), space.size()});
  sha1.Add(name);
  const std::array<std::uint8_t, 20> digest = sha1.Finish();
  Uuid uuid;
  for (std::size_t i = 0; i < uuid.size(); ++i) uuid[i] = digest[i];
  uuid[6] = (uuid[6] & 0x0F) | 0x50;  // version 5
  uuid[8] = (uuid[8] & 0x3F) | 0x80;  // the variant of RFC 9562
  return uuid;
}

std::string ToString(const Uuid& uuid) {
  static constexpr char kHex[] = "0123456789abcdef";
  std::string text;
  for (std::size_t i = 0; i < uuid.size(); ++i) {
    if (i == 4 || i == 6 || i == 8 || i == 10) text += '-';
    text += kHex[uuid[i] >> 4];
    text += kHex[uuid[i] & 15];
  }
  return text;
}

Uuid ArticleUuid(const Document& doc) { return UuidOf(kSpace, doc.text()); }

std::vector<Uuid> EntityUuids(const Document& doc, const Uuid& article) {
  std::map<std::string, std::uint32_t> seen;
  std::vector<Uuid> uuids;
  for (std::uint32_t row = 0; row < doc.entities.size(); ++row) {
    std::string key = std::string(EntityTypeName(doc.entities[row].type)) + ' ' + NameOf(doc, row);
    const std::uint32_t before = seen[key]++;
    if (before != 0) key += ' ' + std::to_string(before);
    uuids.push_back(UuidOf(article, key));
  }
  return uuids;
}

}  // namespace lede::formats
