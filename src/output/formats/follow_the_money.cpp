// Entities of FollowTheMoney, one per line: the article, whom and what it names, and what it says about them.
#include <initializer_list>
#include <string_view>
#include <vector>

#include "output/formats/article.h"
#include "output/formats/organisations.h"
#include "output/formats/uuid.h"
#include "output/formats/writers.h"
#include "output/json_writer.h"
#include "text/unicode.h"

namespace lede::formats {
namespace {

/// Its schema for an entity; empty where it has none, or has it as a property of others.
std::string_view SchemaOf(const Document& doc, std::uint32_t row) {
  switch (doc.entities[row].type) {
    case EntityType::kPerson: return "Person";
    case EntityType::kOrg:
      switch (BodyKindOf(NameOf(doc, row))) {
        case BodyKind::kCompany: return "Company";
        case BodyKind::kPublicBody: return "PublicBody";
        case BodyKind::kOrganisation: break;
      }
      return "Organization";
    case EntityType::kGpe:
    case EntityType::kLoc:
    case EntityType::kFac: return "Address";
    case EntityType::kEvent: return "Event";
    case EntityType::kNorp:
    case EntityType::kProduct:
    case EntityType::kWeapon:
    case EntityType::kWork:
    case EntityType::kLaw:
    case EntityType::kLanguage:
    case EntityType::kTitle:
    case EntityType::kMisc: break;
  }
  return {};
}

bool IsBody(std::string_view schema) {
  return schema == "Organization" || schema == "Company" || schema == "PublicBody";
}

class EntityWriter {
 public:
  EntityWriter(const Document& doc, std::string* out)
      : doc_(doc), out_(out), article_(ArticleUuid(doc)), ids_(EntityUuids(doc, article_)) {}

  void Write() {
    WriteArticle();
    schemas_.assign(doc_.entities.size(), {});
    for (std::uint32_t row = 0; row < doc_.entities.size(); ++row) {
      // There is no property for doubt, so what is less sure than one half is not claimed at all.
      if (CertaintyOf(doc_, doc_.entities[row]) >= kSure) schemas_[row] = SchemaOf(doc_, row);
      if (!schemas_[row].empty()) WriteEntity(row);
    }
    for (std::uint32_t row = 0; row < doc_.relations.size(); ++row) WriteRelation(row);
  }

 private:
  void WriteArticle() {
    const std::string headline = HeadlineOf(doc_);
    JsonWriter json = Begin(article_, "Article");
    Property(&json, "title", {headline.empty() ? "Article" : headline});
    Property(&json, "publishedAt", {doc_.document_date});
    Property(&json, "language", {IsEnglish(doc_) ? "eng" : ""});
    End(&json);
  }

  void WriteEntity(std::uint32_t row) {
    const Entity& entity = doc_.entities[row];
    const std::string name = NameOf(doc_, row);
    JsonWriter json = Begin(ids_[row], schemas_[row]);
    Property(&json, "name", {name});
    Property(&json, "alias", AliasesOf(doc_, entity));
    Property(&json, "country", {Lower(CountryLetters(entity.country))});
    if (entity.type == EntityType::kPerson) {
      Property(&json, "title", TitlesOf(doc_, entity, true));
      Property(&json, "position", TitlesOf(doc_, entity, false));
    }
    if (schemas_[row] == "Address") WriteAddress(&json, name, PlaceOf(doc_, entity));
    Property(&json, "proof", {ToString(article_)});
    End(&json);
  }

  void WriteAddress(JsonWriter* json, const std::string& name, const Place* place) {
    Property(json, "full", {name});
    if (place == nullptr) return;
    if (place->feature == PlaceFeature::kCity) Property(json, "city", {std::string(PlaceName(doc_, *place))});
    if (place->feature == PlaceFeature::kAdmin1) Property(json, "region", {std::string(PlaceName(doc_, *place))});
    std::string latitude, longitude;
    AppendHundredths(place->latitude, &latitude);
    AppendHundredths(place->longitude, &longitude);
    Property(json, "latitude", {latitude});
    Property(json, "longitude", {longitude});
  }

  void WriteRelation(std::uint32_t row) {
    const Relation& relation = doc_.relations[row];
    const bool told = !schemas_[relation.source].empty() && !schemas_[relation.target].empty();
    if (!told || relation.source == relation.target || relation.confidence < kSure) return;
    switch (relation.type) {
      case RelationType::kSpouse: return Family(row, "spouse");
      case RelationType::kParentOf: return Family(row, "child");
      case RelationType::kChildOf: return Family(row, "parent");
      case RelationType::kSiblingOf: return Family(row, "sibling");
      case RelationType::kRelative: return Family(row, "relative");
      case RelationType::kMemberOf:
        if (!IsBody(schemas_[relation.target]) || !IsLegal(relation.source)) break;
        return Tie(row, "Membership", "member", relation.source, "organization", relation.target, "member");
      case RelationType::kOwnedBy:
        if (schemas_[relation.source] != "Company" || !IsLegal(relation.target)) break;
        return Tie(row, "Ownership", "owner", relation.target, "asset", relation.source, "owner");
      default: break;
    }
    Tie(row, "UnknownLink", "subject", relation.source, "object", relation.target, Words(relation.type));
  }

  /// `relationship` is what the second person is to the first.
  void Family(std::uint32_t row, std::string_view relationship) {
    const Relation& relation = doc_.relations[row];
    if (schemas_[relation.source] != "Person" || schemas_[relation.target] != "Person") return;
    JsonWriter json = Begin(TieId(row), "Family");
    Property(&json, "person", {ToString(ids_[relation.source])});
    Property(&json, "relative", {ToString(ids_[relation.target])});
    Property(&json, "relationship", {std::string(relationship)});
    EndTie(&json, relation);
  }

  void Tie(std::uint32_t row, std::string_view schema, std::string_view from, std::uint32_t source, std::string_view to,
           std::uint32_t target, const std::string& role) {
    const Relation& relation = doc_.relations[row];
    JsonWriter json = Begin(TieId(row), schema);
    Property(&json, from, {ToString(ids_[source])});
    Property(&json, to, {ToString(ids_[target])});
    Property(&json, "role", {role});
    const bool current = relation.status == RelationStatus::kCurrent;
    Property(&json, "status", {current ? std::string() : std::string(RelationStatusName(relation.status))});
    EndTie(&json, relation);
  }

  /// The words that say so, and where they stand.
  void EndTie(JsonWriter* json, const Relation& relation) {
    Property(json, "summary", {doc_.Written(relation.span)});
    Property(json, "proof", {ToString(article_)});
    End(json);
  }

  JsonWriter Begin(const Uuid& id, std::string_view schema) {
    JsonWriter json(out_, nullptr);
    json.BeginObject();
    json.Key("id"), json.String(ToString(id));
    json.Key("schema"), json.String(schema);
    json.Key("properties"), json.BeginObject();
    return json;
  }

  void End(JsonWriter* json) {
    json->EndObject();
    json->EndObject();
    *out_ += '\n';
  }

  /// Values are lists of text; one that is empty is no value, and without values there is no property.
  static void Property(JsonWriter* json, std::string_view name, const std::vector<std::string>& values) {
    bool any = false;
    for (const std::string& value : values) {
      if (value.empty()) continue;
      if (!any) json->Key(name), json->BeginArray();
      any = true;
      json->String(value);
    }
    if (any) json->EndArray();
  }

  /// Whether it can be a member or an owner.
  bool IsLegal(std::uint32_t row) const { return schemas_[row] == "Person" || IsBody(schemas_[row]); }

  Uuid TieId(std::uint32_t row) const {
    const Relation& relation = doc_.relations[row];
    return UuidOf(article_, std::string(RelationTypeName(relation.type)) + ' ' + ToString(ids_[relation.source]) + ' ' +
                                ToString(ids_[relation.target]) + ' ' + std::to_string(relation.span.begin));
  }

  /// "based in", of "based_in".
  static std::string Words(RelationType type) {
    std::string words(RelationTypeName(type));
    for (char& c : words) c = c == '_' ? ' ' : c;
    return words;
  }

  const Document& doc_;
  std::string* out_;
  const Uuid article_;
  const std::vector<Uuid> ids_;
  std::vector<std::string_view> schemas_;  ///< of each entity; empty where it is not written
};

}  // namespace

void AppendFollowTheMoney(const Document& doc, std::string* out) { EntityWriter(doc, out).Write(); }

}  // namespace lede::formats
