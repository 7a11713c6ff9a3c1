// The documents of a file of JSON lines, read as far as a stage, for programs that learn what that stage chooses.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "files.h"
#include "json_line.h"
#include "pipeline/stage.h"
#include "reading/reading.h"

namespace lede::train {

/// Calls visit(id, input, &document) for each line of the file at `documents`: its id as a JSON literal, and its text
/// after all stages before the one called `stage`, whose input and document they are; without trees where it is `quick`. Ends the program with a sentence
/// where a line or a text cannot be read.
template <class Visit>
void ForEachDocument(const char* documents, const Model& model, bool quick, std::string_view stage, Visit visit) {
  std::vector<std::unique_ptr<StageRunner>> before;
  for (const Stage& one : Stages()) {
    if (one.name == stage) break;
    before.push_back(one.make(model));
  }
  Reading reading;
  ForEachLine(ReadFile(documents), [&](std::string_view line) {
    cli::JsonLine json;
    if (const std::string wrong = cli::ReadJsonLine(line, {}, &json); !wrong.empty()) Die(wrong);
    std::string text(json.text);
    cli::DecodeJsonString(&text);
    Document doc;
    if (const Status status = doc.SetText(text); !status.ok()) Die(status.message);
    Options options;
    options.quick = quick;
    const StageInput input{options, kAllLayers, Progress{}, nullptr, &reading};
    for (const auto& runner : before) runner->Run(input, &doc);
    visit(json.id, input, &doc);
  });
}

/// The model of a file, which must be a whole one.
inline Model ReadModel(const char* path) {
  Model model;
  if (const Status status = Model::Own(ReadFile(path), &model); !status.ok()) Die(status.message);
  return model;
}

}  // namespace lede::train
