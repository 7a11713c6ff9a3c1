// Reads a text and writes its analysis as the command line does.
#include <lede/analyzer.h>
#include <lede/embedded_model.h>
#include <lede/json.h>

#include <iostream>
#include <iterator>
#include <string>

int main() {
  lede::Model model;
  lede::Document doc;
  lede::Status status = lede::Model::View(lede::EmbeddedModel(), &model);
  if (status.ok()) status = doc.SetText({std::istreambuf_iterator<char>(std::cin), {}});
  if (status.ok()) status = lede::Analyzer(model).Analyze(&doc);
  if (!status.ok()) {
    std::cerr << status.message << '\n';
    return 1;
  }
  std::string json;
  lede::AppendJson(doc, {.offsets = lede::OffsetUnit::kCodePoint}, &json);
  std::cout << json << '\n';
}
