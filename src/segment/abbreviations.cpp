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
    {"Adj", kName},    {"Adm", kName},   {"Ala", kAny},     {"Ald", kName},     {"Alta", kAny},   {"Amb", kName},
    {"Apr", kAny},     {"Ariz", kAny},   {"Ark", kAny},     {"Art", kNumber},   {"Arty", kName},  {"Assoc", kName},
    {"Asst", kName},   {"Atty", kName},  {"Aug", kAny},     {"Ave", kAny},      {"Bgy", kName},   {"Bhd", kAny},
    {"Blvd", kAny},    {"Brgy", kName},  {"Brig", kName},   {"Bro", kName},     {"Bros", kAny},   {"Calif", kAny},
    {"Capt", kName},   {"Cdr", kName},   {"Chap", kNumber}, {"Cie", kAny},      {"Cmdr", kName},  {"Cmdre", kName},
    {"Cmdt", kName},   {"Co", kAny},     {"Col", kName},    {"Colo", kAny},     {"Comdr", kName}, {"Conn", kAny},
    {"Corp", kAny},    {"Cos", kAny},    {"Cpl", kName},    {"Cpt", kName},     {"Dec", kAny},    {"Del", kAny},
    {"Dept", kAny},    {"Det", kName},   {"Dir", kName},    {"Dist", kName},    {"Dr", kName},    {"Dra", kName},
    {"Drs", kName},    {"Engr", kName},  {"Esq", kAny},     {"Feb", kAny},      {"Fig", kNumber}, {"Fla", kAny},
    {"Fr", kName},     {"Fri", kNumber}, {"Ft", kName},     {"Ga", kAny},       {"Gen", kName},   {"Gob", kName},
    {"Gov", kName},    {"Govs", kName},  {"Hon", kName},    {"Hwy", kNumber},   {"Ill", kAny},    {"Inc", kAny},
    {"Ind", kAny},     {"Insp", kName},  {"Jan", kAny},     {"Jr", kAny},       {"Jul", kNumber}, {"Jun", kNumber},
    {"Kan", kAny},     {"Ky", kAny},     {"La", kAny},      {"Lieut", kName},   {"Lt", kName},    {"Ltd", kAny},
    {"Ltda", kAny},    {"Maj", kName},   {"Mar", kNumber},  {"Mass", kAny},     {"Md", kAny},     {"Messrs", kName},
    {"Mgr", kName},    {"Mich", kAny},   {"Minn", kAny},    {"Miss", kAny},     {"Mo", kAny},     {"Mon", kNumber},
    {"Mont", kAny},    {"Mr", kName},    {"Mrs", kName},    {"Ms", kName},      {"Msgr", kName},  {"Mt", kName},
    {"Mtn", kName},    {"Neb", kAny},    {"Nev", kAny},     {"No", kNumber},    {"Nos", kNumber}, {"Nov", kAny},
    {"Oct", kAny},     {"Okla", kAny},   {"Ont", kAny},     {"Ore", kAny},      {"Pa", kAny},     {"Penn", kAny},
    {"Pfc", kName},    {"Ph", kName},    {"Php", kNumber},  {"Plc", kAny},      {"Pres", kName},  {"Prof", kName},
    {"Profs", kName},  {"Pt", kName},    {"Pte", kAny},     {"Pty", kAny},      {"Pvt", kAny},    {"Que", kAny},
    {"Rd", kAny},      {"Rep", kName},   {"Reps", kName},   {"Rev", kName},     {"Rs", kNumber},  {"Sask", kAny},
    {"Sat", kNumber},  {"Sec", kName},   {"Sen", kName},    {"Sens", kName},    {"Sep", kNumber}, {"Sept", kAny},
    {"Sgt", kName},    {"Spc", kName},   {"Sr", kAny},      {"Sra", kName},     {"St", kName},    {"Sta", kName},
    {"Ste", kName},    {"Sto", kName},   {"Sts", kAny},     {"Sun", kNumber},   {"Supt", kName},  {"Supvr", kName},
    {"Tenn", kAny},    {"Tex", kAny},    {"Thu", kNumber},  {"Thurs", kNumber}, {"Tk", kNumber},  {"Tue", kNumber},
    {"Tues", kNumber}, {"Univ", kName},  {"Va", kAny},      {"Vol", kNumber},   {"Vs", kName},    {"Vt", kAny},
    {"Wash", kAny},    {"Wed", kNumber}, {"Wis", kAny},     {"Wyo", kAny},      {"al", kAny},     {"approx", kName},
    {"art", kNumber},  {"bn", kAny},     {"c", kNumber},    {"ca", kNumber},    {"cf", kName},    {"cm", kNumber},
    {"dept", kAny},    {"ed", kNumber},  {"eds", kName},    {"est", kName},     {"etc", kAny},    {"ext", kNumber},
    {"fig", kNumber},  {"ft", kAny},     {"hrs", kAny},     {"incl", kName},    {"kg", kNumber},  {"km", kNumber},
    {"lb", kAny},      {"lbs", kAny},    {"min", kNumber},  {"mph", kAny},      {"no", kNumber},  {"nos", kNumber},
    {"oz", kAny},      {"p", kNumber},   {"para", kNumber}, {"pct", kAny},      {"pp", kNumber},  {"sec", kNumber},
    {"sq", kName},     {"v", kName},     {"viz", kName},    {"vol", kNumber},   {"vs", kName},    {"yd", kAny},
    {"yds", kAny},
};
static_assert(std::is_sorted(std::begin(kEntries), std::end(kEntries),
                             [](const Entry& a, const Entry& b) { return a.word < b.word; }));

}  // namespace

Abbreviation FindAbbreviation(std::string_view word) {
  const auto* found = std::lower_bound(std::begin(kEntries), std::end(kEntries), word,
                                       [](const Entry& e, std::string_view w) { return e.word < w; });
  return found != std::end(kEntries) && found->word == word ? found->kind : Abbreviation::kNone;
}

}  // namespace lede
