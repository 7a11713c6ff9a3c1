// Identifiers that come out the same wherever they are made: UUIDs of version 5 (RFC 9562).
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "lede/document.h"

namespace lede::formats {

using Uuid = std::array<std::uint8_t, 16>;

/// The UUID of a name within a space of names, which is a UUID itself. O(bytes).
Uuid UuidOf(const Uuid& space, std::string_view name);
/// "2ed6657d-e927-568b-95e1-2665a8aea6a2".
std::string ToString(const Uuid& uuid);

/// The article's own: that of its text in Lede's space of names (docs/formats.md), so that the same text is the same
/// article wherever it is analysed.
Uuid ArticleUuid(const Document& doc);

/// Each entity's within its article: that of its type and name, and of how many of that type and name come before it.
std::vector<Uuid> EntityUuids(const Document& doc, const Uuid& article);

}  // namespace lede::formats
