// Which kind of body an organisation is, as far as its name says so.
#pragma once

#include <cstdint>
#include <string_view>

namespace lede::formats {

enum class BodyKind : std::uint8_t {
  kOrganisation,  ///< any other, or not told
  kCompany,       ///< its name ends in a legal form: "Ltd", "ASA"
  kPublicBody,    ///< its name has the word of an office: "Ministry", "Police"
};

/// O(bytes).
BodyKind BodyKindOf(std::string_view name);

}  // namespace lede::formats
