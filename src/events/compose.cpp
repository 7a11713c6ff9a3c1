#include "events/compose.h"

#include <array>

namespace lede {
namespace {

/// What becomes of acts whose codes begin with `act`; of several rows that fit, the longest counts. Empty columns leave
/// a stance's own code.
struct Row {
  std::string_view act;
  std::string_view to_come;  ///< an intent (03) or a threat (13)
  std::string_view asked;    ///< what follows "02" or "10"
  std::string_view refused;
  std::string_view ended;
};

constexpr auto kRows = std::to_array<Row>({
    // Talk is offered, asked for, refused and broken off as talk, mediation as mediation.
    {"04", "036", "6", "125", "164"},
    {"042", "036", "6", "125", "160"},
    {"045", "039", "8", "126", "165"},
    // Support in words and treaties are diplomatic cooperation; who refuses to sign rejects a settlement.
    {"05", "032", "2", "120", "160"},
    {"057", "032", "7", "127", "160"},
    // Material cooperation keeps its kind: economic, military, judicial, intelligence.
    {"06", "031", "1", "121", "160"},
    {"061", "0311", "11", "1211", "160"},
    {"062", "0312", "12", "1212", "160"},
    {"063", "0313", "13", "1213", "160"},
    {"064", "0314", "14", "1214", "160"},
    // So does aid; aid that ends is aid reduced, and protection that ends is a withdrawal of peacekeepers.
    {"07", "033", "3", "122", "162"},
    {"071", "0331", "31", "1221", "1621"},
    {"072", "0332", "32", "1222", "1622"},
    {"073", "0333", "33", "1223", "1623"},
    {"074", "0334", "34", "1224", "1661"},
    // To yield, by what is yielded; reform is counted apart from the rest.
    {"08", "035", "5", "124", ""},
    {"081", "0351", "51", "1241", ""},
    {"082", "0352", "52", "1242", ""},
    {"083", "034", "4", "123", ""},
    {"0831", "0341", "41", "1231", ""},
    {"0832", "0342", "42", "1232", ""},
    {"0833", "0343", "43", "1233", ""},
    {"0834", "0344", "44", "1234", ""},
    {"084", "0353", "53", "1243", ""},
    {"085", "0354", "54", "1244", ""},
    {"086", "0355", "55", "1245", ""},
    {"087", "0356", "56", "1246", ""},
    // Protest to come is a threat of dissent; protest that ends is no event of its own.
    {"14", "133", "0", "120", ""},
    // A show of force that is announced shows it already.
    {"15", "", "0", "120", "0873"},
    // Relations to be reduced, by what is: and what was reduced is eased.
    {"16", "131", "0", "120", ""},
    {"161", "1313", "0", "120", "050"},
    {"162", "1311", "0", "120", "070"},
    {"163", "1312", "54", "120", "085"},
    {"164", "134", "0", "120", "046"},
    {"165", "135", "0", "120", "045"},
    {"166", "136", "0", "120", "086"},
    // Coercion to come is repression threatened, or administrative sanctions by their kind; its end eases them.
    {"17", "137", "0", "120", "082"},
    {"172", "132", "0", "120", "081"},
    {"1721", "1321", "0", "120", "0811"},
    {"1722", "1322", "0", "120", "0812"},
    {"1723", "1323", "0", "120", "0813"},
    {"1724", "1324", "0", "120", "0814"},
    // Violence to come is a threat of force, by its kind; its end is a de-escalation.
    {"18", "138", "0", "120", "087"},
    {"183", "1383", "0", "120", "087"},
    {"19", "138", "0", "120", "087"},
    {"191", "1381", "0", "120", "0872"},
    {"192", "1382", "0", "120", "0874"},
    {"20", "138", "0", "120", "087"},
    {"204", "1385", "0", "120", "087"},
});

const Row* RowOf(std::string_view act) {
  const Row* found = nullptr;
  for (const Row& row : kRows) {
    if (act.starts_with(row.act) && (found == nullptr || row.act.size() > found->act.size())) found = &row;
  }
  return found;
}

std::string Or(std::string_view code, std::string_view otherwise) {
  return std::string(code.empty() ? otherwise : code);
}

}  // namespace

std::size_t RootOf(std::string_view code) {
  return code.size() < 2 ? 0 : static_cast<std::size_t>(code[0] - '0') * 10 + static_cast<std::size_t>(code[1] - '0');
}

std::optional<Stance> StanceOf(std::string_view code) {
  switch (RootOf(code)) {
    case 2: return Stance::kAppealed;
    case 3: return Stance::kToCome;
    case 10: return Stance::kDemanded;
    case 12: return Stance::kRefused;
    case 13: return Stance::kThreatened;
    case 16: return IsBare(code) ? std::optional(Stance::kEnded) : std::nullopt;
    default: return std::nullopt;
  }
}

bool IsBroad(std::string_view code) { return IsBare(code) || (code.size() == 3 && code.back() == '0'); }

bool IsBare(std::string_view code) { return code.size() == 2; }

std::string Compose(Stance stance, std::string_view act, std::string_view otherwise) {
  const Row* const row = RowOf(act);
  const std::size_t root = RootOf(act);
  const bool is_kind = root >= 3 && root <= 8;
  switch (stance) {
    // Intents, or threats where the act is hostile: "vowed to attack" is no offer.
    case Stance::kToCome: return row == nullptr ? std::string(otherwise) : Or(row->to_come, act);
    // Appeals and demands are told apart by their root alone.
    case Stance::kAppealed:
    case Stance::kDemanded:
      if (row == nullptr)
        return root == 3 || root == 9 ? (stance == Stance::kAppealed ? "020" : "100") : std::string(otherwise);
      return std::string(stance == Stance::kAppealed ? "02" : "10").append(row->asked);
    // Who refuses cooperation rejects it, whatever it is.
    case Stance::kRefused: return row == nullptr ? std::string(otherwise) : Or(row->refused, otherwise);
    // Cooperation that is said not to come is refused; a deed that was not done is none.
    case Stance::kNegated: return !is_kind ? "" : row == nullptr ? "120" : Or(row->refused, "120");
    // A threat to do what is not hostile in itself, as to resign, is one without force.
    case Stance::kThreatened: return row == nullptr || is_kind ? std::string(otherwise) : Or(row->to_come, otherwise);
    // What ends: talks are broken off, aid is reduced, a siege is eased.
    case Stance::kEnded: return row == nullptr ? std::string(otherwise) : Or(row->ended, otherwise);
    // What may be, or would be if, is not told to happen: its words alone are no event of a class.
    case Stance::kSupposed: return row != nullptr || root == 9 ? "" : std::string(otherwise);
  }
  return std::string(otherwise);
}

}  // namespace lede
