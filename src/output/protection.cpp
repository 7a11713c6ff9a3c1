#include "output/protection.h"

#include <algorithm>
#include <charconv>
#include <vector>

#include "output/json_writer.h"
#include "text/utf8.h"

namespace lede {
namespace {

std::vector<std::string_view> Parted(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find(separator, begin), text.size());
    parts.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return parts;
}

bool ReadNumber(std::string_view digits, std::uint32_t* number) {
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), *number);
  return error == std::errc() && end == digits.data() + digits.size();
}

std::string_view TextOf(const Document& doc, const ProtectChoice& choice, std::uint32_t number) {
  return number == 0 ? doc.text() : std::string_view(choice.beside[number - 1].text);
}

/// Turns offsets in another unit into bytes: all of a text in one walk.
void ToBytes(std::string_view text, OffsetUnit unit, std::vector<std::uint32_t*> offsets) {
  std::sort(offsets.begin(), offsets.end(), [](const auto* a, const auto* b) { return *a < *b; });
  std::uint32_t units = 0, byte = 0;
  for (std::uint32_t* const offset : offsets) {
    while (byte < text.size() && units < *offset) {
      const DecodedChar c = DecodeUtf8(text, byte);
      units += unit == OffsetUnit::kByte ? c.bytes : unit == OffsetUnit::kUtf16 && c.code_point > 0xFFFF ? 2 : 1;
      byte += c.bytes;
    }
    *offset = byte;
  }
}

class ProtectionWriter {
 public:
  ProtectionWriter(const Document& doc, const ProtectChoice& choice, const Protection& protection, OffsetUnit unit,
                   std::string* out)
      : doc_(doc), choice_(choice), protection_(protection), unit_(unit), json_(out, nullptr) {}

  void Write() {
    json_.BeginObject();
    json_.Key("schema"), json_.String("lede-protection/1");
    json_.Key("texts"), json_.BeginArray();
    for (std::uint32_t t = 0; t < protection_.texts.size(); ++t) WriteText(t);
    json_.EndArray();
    json_.Key("placeholders"), json_.BeginArray();
    for (const Placeholder& placeholder : protection_.placeholders) WritePlaceholder(placeholder);
    json_.EndArray();
    json_.Key("giveaways"), json_.BeginArray();
    WriteGiveaways();
    json_.EndArray();
    json_.EndObject();
  }

 private:
  void WriteText(std::uint32_t number) {
    const ProtectedText& text = protection_.texts[number];
    const OffsetMap from(TextOf(doc_, choice_, number), unit_), to(text.text, unit_);
    json_.BeginObject();
    json_.Key("name"), json_.StringOrNull(text.name);
    json_.Key("text"), json_.String(text.text);
    json_.Key("replacements"), json_.BeginArray();
    for (const Replacement& replacement : text.replacements) {
      json_.BeginObject();
      WriteSpans(from, replacement.from, to, replacement.to);
      WriteWho(replacement.who);
      json_.Key("kind"), json_.String(TraceKindName(replacement.kind));
      json_.EndObject();
    }
    json_.EndArray();
    json_.Key("leftovers"), json_.BeginArray();
    for (const Leftover& leftover : text.leftovers) {
      json_.BeginObject();
      WriteSpans(from, leftover.from, to, leftover.to);
      WriteWho(leftover.who);
      json_.Key("kind"), json_.String(TraceKindName(leftover.kind));
      json_.Key("likelihood"), json_.String(LikelihoodName(leftover.likelihood));
      json_.EndObject();
    }
    json_.EndArray();
    json_.EndObject();
  }

  void WriteSpans(const OffsetMap& from, ByteSpan given, const OffsetMap& to, ByteSpan now) {
    json_.Key("start"), json_.Number(from(given.begin));
    json_.Key("end"), json_.Number(from(given.end));
    json_.Key("to_start"), json_.Number(to(now.begin));
    json_.Key("to_end"), json_.Number(to(now.end));
  }

  void WriteWho(const std::vector<std::uint32_t>& who) {
    json_.Key("who"), json_.BeginArray();
    for (const std::uint32_t placeholder : who) json_.Number(placeholder);
    json_.EndArray();
  }

  void WritePlaceholder(const Placeholder& placeholder) {
    json_.BeginObject();
    json_.Key("placeholder"), json_.String(placeholder.words);
    json_.Key("name"), json_.String(placeholder.name);
    json_.Key("type"), json_.StringOrNull(placeholder.in_text ? EntityTypeName(placeholder.type) : std::string_view());
    json_.Key("forms"), json_.BeginArray();
    for (const std::string& form : placeholder.forms) json_.String(form);
    json_.EndArray();
    json_.EndObject();
  }

  void WriteGiveaways() {
    const OffsetMap from(doc_.text(), unit_), to(protection_.texts[0].text, unit_);
    for (const Giveaway& giveaway : protection_.giveaways) {
      json_.BeginObject();
      WriteSpans(from, giveaway.from, to, giveaway.to);
      WriteWho({giveaway.who});
      json_.Key("kind"), json_.String(GiveawayKindName(giveaway.kind));
      json_.EndObject();
    }
  }

  const Document& doc_;
  const ProtectChoice& choice_;
  const Protection& protection_;
  OffsetUnit unit_;
  JsonWriter json_;
};

}  // namespace

ProtectChoice ReadProtectChoice(const Document& doc, std::string_view choice, OffsetUnit unit) {
  ProtectChoice read;
  for (const std::string_view line : Parted(choice, '\n')) {
    const std::vector<std::string_view> parts = Parted(line, '\t');
    const std::string_view says = parts[0];
    if (says == "name" && parts.size() == 2) read.names.emplace_back(parts[1]);
    if (says == "beside" && parts.size() == 3) read.beside.push_back({std::string(parts[1]), std::string(parts[2])});
    for (int type = 0; says == "type" && parts.size() == 2 && type < kEntityTypeCount; ++type) {
      if (EntityTypeName(static_cast<EntityType>(type)) == parts[1]) read.types |= 1u << type;
    }
    ProtectChoice::Passage passage;
    if (says == "replace" && parts.size() == 4 && ReadNumber(parts[1], &passage.text) &&
        ReadNumber(parts[2], &passage.span.begin) && ReadNumber(parts[3], &passage.span.end))
      read.replace.push_back(passage);
  }
  for (std::uint32_t text = 0; text <= read.beside.size(); ++text) {
    std::vector<std::uint32_t*> offsets;
    for (ProtectChoice::Passage& passage : read.replace) {
      if (passage.text == text) offsets.push_back(&passage.span.begin), offsets.push_back(&passage.span.end);
    }
    ToBytes(TextOf(doc, read, text), unit, std::move(offsets));
  }
  return read;
}

void AppendProtection(const Document& doc, const ProtectChoice& choice, const Protection& protection, OffsetUnit unit,
                      std::string* out) {
  ProtectionWriter(doc, choice, protection, unit, out).Write();
}

}  // namespace lede
