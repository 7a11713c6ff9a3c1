#include <lede/analyzer.h>
#include <lede/embedded_model.h>

#include <iostream>

int main() {
  lede::Model model;
  lede::Document doc;
  if (!lede::Model::View(lede::EmbeddedModel(), &model).ok()) return 1;
  if (!doc.SetText("Mayor Elena Márquez met Tom O’Hara of the Harbour Alliance in Lima.").ok()) return 1;
  if (!lede::Analyzer(model).Analyze(&doc).ok()) return 1;
  for (const lede::Mention& mention : doc.mentions)
    std::cout << lede::EntityTypeName(mention.type) << ' ' << doc.slice(mention.span) << '\n';
}
