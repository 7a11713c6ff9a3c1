// Acronyms that newspapers use without spelling them out, and names that are written in capitals.
#include <algorithm>
#include <iterator>
#include <string_view>

#include "desk/desk.h"

namespace lede {
namespace {

// Sorted: it is searched by halves.
// clang-format off
constexpr std::string_view kFamiliar[] = {
    "AAA", "AARP", "ABBA", "ABC", "ABN", "ABS", "ACAS", "ACLU", "ACT", "ADHD", "AFC", "AFL", "AFP", "AFSCME", "AFT",
    "AI", "AIDS", "AIG", "AIPAC", "ALS", "AMBER", "AMC", "AMD", "AMG", "AMS", "ANC", "ANI", "ANSA", "ANZ", "AOL",
    "AP", "APEC", "API", "AR", "ASEAN", "AT", "ATF", "ATM", "ATP", "AXA", "BAE", "BAFTA", "BART", "BBC", "BBQ",
    "BBVA", "BHP", "BJP", "BMO", "BMW", "BNP", "BP", "BQ", "BSE", "BST", "BTS", "BYD", "BYU", "CAA", "CBC", "CBE",
    "CBI", "CBS", "CCP", "CCTV", "CD", "CDC", "CEO", "CEOS", "CERN", "CET", "CFO", "CGI", "CIA", "CIBC", "CIO", "CIS",
    "CNBC", "CND", "CNET", "CNN", "COO", "COVID", "CPI", "CPR", "CPS", "CPU", "CSIRO", "CSPAN", "CTA", "CTV", "CVS",
    "DAX", "DC", "DEA", "DHL", "DHS", "DIY", "DNA", "DNC", "DNI", "DOD", "DOE", "DOJ", "DPA", "DPRK", "DUI", "DUP",
    "DVD", "DVDS", "DVLA", "DWI", "ECB", "EDF", "EFE", "EMS", "EMT", "EMTS", "ENT", "EPA", "ER", "ESA", "ESL", "ESPN",
    "EST", "ET", "ETA", "ETF", "EU", "EW", "EY", "FA", "FAA", "FAIR", "FAO", "FAQ", "FARC", "FBI", "FCC", "FDA",
    "FDIC", "FDNY", "FDR", "FEMA", "FIA", "FIBA", "FIDE", "FIFA", "FINRA", "FLOTUS", "FSB", "FTSE", "GAA", "GCHQ",
    "GCSE", "GDP", "GE", "GED", "GM", "GMC", "GMT", "GOP", "GP", "GPA", "GPS", "GPU", "GQ", "GSK", "GST", "HBO",
    "HHS", "HIV", "HMO", "HMRC", "HMS", "HP", "HQ", "HR", "HSBC", "HST", "HTC", "HTML", "HUD", "IAAF", "IAEA", "IANS",
    "IBEW", "IBF", "IBM", "ICC", "ICE", "ICU", "IDF", "IED", "IKEA", "ILO", "IMDB", "IMF", "ING", "INTERPOL", "IOC",
    "IOM", "IPCC", "IPL", "IPO", "IQ", "IRA", "IRNA", "IRS", "IS", "ISI", "ISIL", "ISIS", "ISO", "ISP", "ISRO", "ISS",
    "IT", "ITV", "IVF", "JAXA", "JD", "JFK", "JPMORGAN", "KBR", "KCNA", "KFC", "KGB", "KIA", "KKK", "KKR", "KLM",
    "KNX", "KO", "KPMG", "LA", "LAN", "LAPD", "LCD", "LED", "LG", "LGBT", "LGBTQ", "LIRR", "LLC", "LNG", "LPG",
    "LPGA", "LSD", "LSU", "LVMH", "MBA", "MBE", "MBTA", "MCC", "MD", "MEP", "MEPS", "MFA", "MGM", "MI", "MIT", "MLA",
    "MLB", "MLS", "MMA", "MP", "MPS", "MRI", "MRSA", "MS", "MSF", "MSM", "MSNBC", "MSP", "MSPS", "MTA", "MTV", "MVP",
    "NAACP", "NAB", "NAFTA", "NASA", "NASCAR", "NASDAQ", "NATO", "NBA", "NBC", "NCAA", "NCIS", "NDA", "NDP", "NDTV",
    "NEA", "NEWS", "NFL", "NGO", "NGOS", "NHK", "NHL", "NHS", "NIH", "NIT", "NOAA", "NORAD", "NPR", "NRA", "NRL",
    "NSA", "NSFW", "NSPCC", "NSW", "NTSB", "NUS", "NYC", "NYPD", "NYSE", "NYT", "OAS", "OBE", "OECD", "OK", "OPEC",
    "OSCE", "PA", "PAC", "PACS", "PBS", "PC", "PCB", "PCBS", "PDF", "PE", "PETA", "PGA", "PHD", "PIN", "PLA", "PLO",
    "PM", "PNC", "POTUS", "POW", "PQ", "PR", "PRC", "PSNI", "PST", "PTA", "PTI", "PTSD", "PVC", "PWC", "QC", "RAF",
    "RAM", "RBC", "RBI", "RBS", "RCMP", "RIA", "RMT", "RN", "RNC", "RNLI", "ROK", "ROTC", "RSPB", "RSPCA", "RT",
    "RTE", "RUC", "RWE", "SA", "SAIC", "SAP", "SARS", "SAS", "SAT", "SBS", "SC", "SCOTUS", "SDLP", "SEAL", "SEC",
    "SEIU", "SIM", "SME", "SMES", "SNP", "SOS", "SPCA", "SPF", "SS", "STD", "STDS", "SUV", "SUVS", "SWAT", "TARP",
    "TASS", "TB", "TBS", "TCL", "TD", "TDS", "TED", "TGV", "TKO", "TNT", "TSA", "TSB", "TUC", "TV", "TVS", "UAE",
    "UAW", "UBS", "UCLA", "UDA", "UEFA", "UFC", "UFCW", "UFO", "UK", "UKIP", "UN", "UNESCO", "UNGA", "UNHCR",
    "UNICEF", "UNRWA", "UNSC", "UPC", "UPI", "UPS", "URL", "US", "USA", "USAF", "USAID", "USB", "USC", "USDA", "USMC",
    "USN", "USPS", "USSR", "UTC", "UUP", "UV", "UVF", "VA", "VAT", "VHS", "VIP", "VOA", "VP", "VR", "VW", "WBA",
    "WBC", "WBO", "WHO", "WTA", "WTI", "WTO", "WWE", "WWF", "XINHUA", "YMCA", "YPF", "YWCA", "ZANU", "ZTE",
};
// clang-format on
static_assert(std::is_sorted(std::begin(kFamiliar), std::end(kFamiliar)));

}  // namespace

bool IsFamiliarAcronym(std::string_view acronym) {
  return std::binary_search(std::begin(kFamiliar), std::end(kFamiliar), acronym);
}

}  // namespace lede
