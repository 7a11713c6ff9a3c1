#include "segment/abbreviations.h"

#include <algorithm>
#include <iterator>

namespace lede {
namespace {

struct Entry {
  std::string_view word;
  Abbreviation kind;
};

constexpr Abbreviation kName = Abbreviation::kBeforeName;
constexpr Abbreviation kNumber = Abbreviation::kBeforeNumber;
constexpr Abbreviation kAny = Abbreviation::kAnywhere;

// Sorted by bytes. States and months are as the Associated Press shortens them. Upper-case variants
// ("GEN.") are found through their capitalised form.
constexpr Entry kEntries[] = {
    {"Adj", kName}, {"Adm", kName}, {"Ala", kAny}, {"Alta", kAny}, {"Amb", kName}, {"Apr", kAny}, {"Ariz", kAny},
    {"Ark", kAny}, {"Arty", kName}, {"Asst", kName}, {"Atty", kName}, {"Aug", kAny}, {"Ave", kAny}, {"Bhd", kAny},
    {"Blvd", kAny}, {"Brig", kName}, {"Bro", kName}, {"Bros", kAny}, {"Calif", kAny}, {"Capt", kName}, {"Cdr", kName},
    {"Cie", kAny}, {"Cmdr", kName}, {"Cmdre", kName}, {"Cmdt", kName}, {"Co", kAny}, {"Col", kName}, {"Colo", kAny},
    {"Comdr", kName}, {"Conn", kAny}, {"Corp", kAny}, {"Cos", kAny}, {"Cpl", kName}, {"Cpt", kName}, {"Dec", kAny},
    {"Del", kAny}, {"Dept", kAny}, {"Det", kName}, {"Dir", kName}, {"Dr", kName}, {"Dra", kName}, {"Engr", kName},
    {"Esq", kAny}, {"Feb", kAny}, {"Fla", kAny}, {"Fr", kName}, {"Fri", kNumber}, {"Ft", kName}, {"Ga", kAny},
    {"Gen", kName}, {"Gov", kName}, {"Govs", kName}, {"Hon", kName}, {"Ill", kAny}, {"Inc", kAny}, {"Ind", kAny},
    {"Insp", kName}, {"Jan", kAny}, {"Jr", kAny}, {"Jul", kNumber}, {"Jun", kNumber}, {"Kan", kAny}, {"Ky", kAny},
    {"La", kAny}, {"Lt", kName}, {"Ltd", kAny}, {"Ltda", kAny}, {"Maj", kName}, {"Mar", kNumber}, {"Mass", kAny},
    {"Md", kAny}, {"Messrs", kName}, {"Mgr", kName}, {"Mich", kAny}, {"Minn", kAny}, {"Miss", kAny}, {"Mo", kAny},
    {"Mon", kNumber}, {"Mont", kAny}, {"Mr", kName}, {"Mrs", kName}, {"Ms", kName}, {"Msgr", kName}, {"Mt", kName},
    {"Neb", kAny}, {"Nev", kAny}, {"No", kNumber}, {"Nos", kNumber}, {"Nov", kAny}, {"Oct", kAny}, {"Okla", kAny},
    {"Ont", kAny}, {"Ore", kAny}, {"Pa", kAny}, {"Penn", kAny}, {"Pfc", kName}, {"Ph", kName}, {"Plc", kAny},
    {"Pres", kName}, {"Prof", kName}, {"Profs", kName}, {"Pte", kAny}, {"Pty", kAny}, {"Pvt", kAny}, {"Que", kAny},
    {"Rd", kAny}, {"Rep", kName}, {"Reps", kName}, {"Rev", kName}, {"Sask", kAny}, {"Sat", kNumber}, {"Sen", kName},
    {"Sens", kName}, {"Sep", kNumber}, {"Sept", kAny}, {"Sgt", kName}, {"Spc", kName}, {"Sr", kAny}, {"St", kName},
    {"Sta", kName}, {"Ste", kName}, {"Sto", kName}, {"Sun", kNumber}, {"Supt", kName}, {"Tenn", kAny}, {"Tex", kAny},
    {"Thu", kNumber}, {"Thurs", kNumber}, {"Tue", kNumber}, {"Tues", kNumber}, {"Univ", kName}, {"Va", kAny},
    {"Vt", kAny}, {"Wash", kAny}, {"Wed", kNumber}, {"Wis", kAny}, {"Wyo", kAny}, {"al", kAny}, {"approx", kName},
    {"art", kNumber}, {"bn", kAny}, {"ca", kNumber}, {"cf", kName}, {"cm", kNumber}, {"dept", kAny}, {"ed", kNumber},
    {"eds", kName}, {"est", kName}, {"etc", kAny}, {"ext", kNumber}, {"fig", kNumber}, {"ft", kAny}, {"hrs", kAny},
    {"kg", kNumber}, {"km", kNumber}, {"lb", kAny}, {"lbs", kAny}, {"mph", kAny}, {"no", kNumber}, {"nos", kNumber},
    {"oz", kAny}, {"para", kNumber}, {"pct", kAny}, {"pp", kNumber}, {"sec", kNumber}, {"sq", kName}, {"viz", kName},
    {"vol", kNumber}, {"vs", kName}, {"yd", kAny}, {"yds", kAny},
};

}  // namespace

Abbreviation FindAbbreviation(std::string_view word) {
  const auto* found = std::lower_bound(std::begin(kEntries), std::end(kEntries), word,
                                       [](const Entry& e, std::string_view w) { return e.word < w; });
  return found != std::end(kEntries) && found->word == word ? found->kind : Abbreviation::kNone;
}

}  // namespace lede
