#include "output/columns.h"

#include <cstring>

#include "output/columns_writer.h"

namespace lede {

void WriteColumns(const Document& doc, OffsetUnit unit, std::string* out) {
  const OffsetMap at(doc.text(), unit);
  columns::BufferWriter writer(out);
  columns::AddTables(doc, at, &writer);
  const columns::StringRef date = writer.AddString(doc.document_date);
  columns::Header header{};
  header.offset_unit = static_cast<std::uint32_t>(unit);
  header.text_length = at(static_cast<std::uint32_t>(doc.text().size()));
  header.date_offset = date.offset;
  header.date_length = date.length;
  writer.Finish(header);
}

std::string ColumnsLayout() {
  std::string out;
  for (const columns::Table& table : columns::kTables) {
    out.append(table.name).append(" ").append(std::to_string(table.id));
    out.append(" ").append(std::to_string(table.stride));
    for (const columns::Field& field : table.fields) {
      out.append(" ").append(field.name).append(":").append(std::to_string(field.offset));
      out.append(":").append(std::to_string(field.size));
    }
    out += '\n';
  }
  columns::AppendEnums(&out);
  return out;
}

namespace columns {

void BufferWriter::Finish(Header header) {
  const std::size_t at = Begin(kStrings, strings_.size(), 1);
  std::memcpy(out_->data() + at, strings_.data(), strings_.size());
  header.magic = kMagic;
  header.version = kColumnsVersion;
  header.size = static_cast<std::uint32_t>(out_->size());
  header.tables = kTableCount;
  std::memcpy(out_->data(), &header, sizeof(header));
}

std::size_t BufferWriter::Begin(TableId id, std::size_t rows, std::size_t stride) {
  const std::size_t at = (out_->size() + 7) / 8 * 8;
  out_->resize(at + rows * stride, '\0');
  const DirectoryEntry entry = {id, static_cast<std::uint32_t>(rows), static_cast<std::uint32_t>(stride),
                                static_cast<std::uint32_t>(at)};
  std::memcpy(out_->data() + sizeof(Header) + directory_entries_++ * sizeof(entry), &entry, sizeof(entry));
  return at;
}

}  // namespace columns
}  // namespace lede
