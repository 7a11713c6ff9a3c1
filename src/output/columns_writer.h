// What the flat buffer is written with: the rows of each table are in columns_tables.cpp.
#pragma once

#include <cstdint>
#include <cstring>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "lede/document.h"
#include "output/columns_layout.h"
#include "text/offset_map.h"

namespace lede::columns {

/// Appends tables one after the other, each at a multiple of eight bytes, and keeps their directory.
class BufferWriter {
 public:
  explicit BufferWriter(std::string* out) : out_(out) {
    out_->assign(sizeof(Header) + kTableCount * sizeof(DirectoryEntry), '\0');
  }

  template <class Row, class Items, class ToRow>
  void AddTable(TableId id, const Items& items, ToRow to_row) {
    std::size_t at = Begin(id, items.size(), sizeof(Row));
    for (const auto& item : items) {
      const Row row = to_row(item);
      std::memcpy(out_->data() + at, &row, sizeof(Row));
      at += sizeof(Row);
    }
  }

  StringRef AddString(std::string_view text) {
    const StringRef ref = {static_cast<std::uint32_t>(strings_.size()), static_cast<std::uint32_t>(text.size())};
    strings_ += text;
    return ref;
  }

  /// Writes the strings, which are the last table, and the header, whose first four words it knows best.
  void Finish(Header header);

 private:
  /// Makes room for a table and enters it into the directory; returns where its rows go.
  std::size_t Begin(TableId id, std::size_t rows, std::size_t stride);

  std::string* out_;
  std::string strings_;
  std::size_t directory_entries_ = 0;
};

/// The rows of a table that has one or none.
template <class Item>
std::span<const Item> RowOf(const std::optional<Item>& item) {
  return item ? std::span<const Item>(&*item, 1) : std::span<const Item>();
}

/// Every table of the document but the strings, in the order of their ids.
void AddTables(const Document& doc, const OffsetMap& at, BufferWriter* writer);

/// A line for each enumeration, as ColumnsLayout has it.
void AppendEnums(std::string* out);

/// "names FIELD first second …": what the numbers of an enumeration stand for, from 0.
template <class Enum>
void AppendNames(std::string_view field, std::string_view (*name)(Enum), int count, std::string* out) {
  out->append("names ").append(field);
  for (int i = 0; i < count; ++i) out->append(" ").append(name(static_cast<Enum>(i)));
  *out += '\n';
}

}  // namespace lede::columns
