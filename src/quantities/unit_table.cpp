// The table of units: UCUM (Unified Code for Units of Measure) symbols with the names that news uses.
// Factors are exact by definition where one exists (NIST Special Publication 811).
#include "quantities/units.h"

namespace lede {
namespace {

constexpr double kMile = 1609.344, kFoot = 0.3048, kInch = 0.0254, kYard = 0.9144;
constexpr double kPound = 0.45359237, kGallon = 0.003785411784, kHour = 3600;
constexpr std::uint8_t kWhole = kUnitArticle;
constexpr std::uint8_t kLong = kUnitArticle | kUnitLength;
constexpr std::uint8_t kSymbol = kUnitShort | kUnitLowercase;
constexpr std::uint8_t kLongSymbol = kUnitShort | kUnitLength | kUnitLowercase;
constexpr std::uint8_t kCapitals = kUnitShort | kUnitCapital;

constexpr Unit kUnits[] = {
    // Length.
    {"kilometer|kilometers|kilometre|kilometres", "km", "m", 1000, 0, kLong},
    {"km|kms|klick|klicks", "km", "m", 1000, 0, kLongSymbol},
    {"meter|meters|metre|metres", "m", "m", 1, 0, kLong},
    {"m", "m", "m", 1, 0, kLongSymbol},
    {"centimeter|centimeters|centimetre|centimetres", "cm", "m", 0.01, 0, kLong},
    {"cm|cms", "cm", "m", 0.01, 0, kLongSymbol},
    {"decimeter|decimeters|decimetre|decimetres", "dm", "m", 0.1, 0, kLong},
    {"dm", "dm", "m", 0.1, 0, kLongSymbol},
    {"millimeter|millimeters|millimetre|millimetres", "mm", "m", 0.001, 0, kLong},
    {"mm", "mm", "m", 0.001, 0, kLongSymbol},
    {"micrometer|micrometers|micrometre|micrometres|micron|microns", "um", "m", 1e-6, 0, 0},
    {"nanometer|nanometers|nanometre|nanometres", "nm", "m", 1e-9, 0, 0},
    {"mile|miles", "[mi_i]", "m", kMile, 0, kWhole},
    {"mi", "[mi_i]", "m", kMile, 0, kSymbol},
    {"nautical mile|nautical miles", "[nmi_i]", "m", 1852, 0, kWhole},
    {"yard|yards", "[yd_i]", "m", kYard, 0, 0},
    {"yd|yds", "[yd_i]", "m", kYard, 0, kSymbol},
    {"foot|feet", "[ft_i]", "m", kFoot, 0, 0},
    {"ft", "[ft_i]", "m", kFoot, 0, kSymbol},
    {"inch|inches", "[in_i]", "m", kInch, 0, 0},
    {"in", "[in_i]", "m", kInch, 0, kSymbol | kUnitJoined},
    {"light year|light years|lightyear|lightyears", "[ly]", "m", 9460730472580800.0, 0, 0},
    {"furlong|furlongs", "[fur_us]", "m", 201.168, 0, 0},
    {"fathom|fathoms", "[fth_i]", "m", 1.8288, 0, 0},
    // Area.
    {"square kilometer|square kilometers|square kilometre|square kilometres|sq kilometers|sq kilometres", "km2", "m2",
     1e6, 0, kWhole},
    {"sq km|sq kms|sqkm|square km|km sq", "km2", "m2", 1e6, 0, kSymbol},
    {"square meter|square meters|square metre|square metres|sq meters|sq metres|sq metre|sq meter", "m2", "m2", 1, 0,
     kWhole},
    {"sq m|sqm|square m", "m2", "m2", 1, 0, kSymbol},
    {"square centimeter|square centimeters|square centimetre|square centimetres|sq cm", "cm2", "m2", 1e-4, 0, 0},
    {"square mile|square miles|sq mile|sq miles|sq mi", "[smi_us]", "m2", kMile* kMile, 0, kWhole},
    {"square foot|square feet|sq ft|sq foot|sq feet|sqft", "[sft_i]", "m2", kFoot* kFoot, 0, 0},
    {"square inch|square inches|sq in", "[sin_i]", "m2", kInch* kInch, 0, 0},
    {"square yard|square yards|sq yards|sq yd", "[syd_i]", "m2", kYard* kYard, 0, 0},
    {"acre|acres", "[acr_us]", "m2", 4046.8564224, 0, kWhole},
    {"hectare|hectares", "har", "m2", 1e4, 0, kWhole},
    {"ha", "har", "m2", 1e4, 0, kSymbol},
    // Volume.
    {"liter|liters|litre|litres", "L", "m3", 0.001, 0, kWhole},
    {"l", "L", "m3", 0.001, 0, kUnitShort | kUnitJoined},
    {"hectoliter|hectoliters|hectolitre|hectolitres", "hL", "m3", 0.1, 0, 0},
    {"centiliter|centiliters|centilitre|centilitres|cl", "cL", "m3", 1e-5, 0, kSymbol},
    {"milliliter|milliliters|millilitre|millilitres", "mL", "m3", 1e-6, 0, 0},
    {"ml|mls", "mL", "m3", 1e-6, 0, kSymbol},
    {"cubic meter|cubic meters|cubic metre|cubic metres|cu m", "m3", "m3", 1, 0, kWhole},
    {"cubic kilometer|cubic kilometers|cubic kilometre|cubic kilometres", "km3", "m3", 1e9, 0, 0},
    {"cubic centimeter|cubic centimeters|cubic centimetre|cubic centimetres|cc", "cm3", "m3", 1e-6, 0, 0},
    {"cubic foot|cubic feet|cu ft", "[cft_i]", "m3", kFoot* kFoot* kFoot, 0, 0},
    {"cubic yard|cubic yards", "[cyd_i]", "m3", kYard* kYard* kYard, 0, 0},
    {"cubic mile|cubic miles", "[mi_i]3", "m3", kMile* kMile* kMile, 0, 0},
    {"gallon|gallons", "[gal_us]", "m3", kGallon, 0, kWhole},
    {"gal|gals", "[gal_us]", "m3", kGallon, 0, kSymbol},
    {"quart|quarts", "[qt_us]", "m3", kGallon / 4, 0, 0},
    {"pint|pints", "[pt_us]", "m3", kGallon / 8, 0, 0},
    {"cup|cups", "[cup_us]", "m3", kGallon / 16, 0, kUnitShort},
    {"fluid ounce|fluid ounces|fl oz", "[foz_us]", "m3", kGallon / 128, 0, 0},
    {"tablespoon|tablespoons|tbsp", "[tbs_us]", "m3", kGallon / 256, 0, 0},
    {"teaspoon|teaspoons|tsp", "[tsp_us]", "m3", kGallon / 768, 0, 0},
    {"barrel|barrels", "[bbl_us]", "m3", kGallon * 42, 0, 0},
    {"bbl|bbls", "[bbl_us]", "m3", kGallon * 42, 0, kSymbol},
    {"bushel|bushels", "[bu_us]", "m3", 0.03523907016688, 0, 0},
    {"acre foot|acre feet", "[acr_us].[ft_us]", "m3", 1233.48183754752, 0, 0},
    // Mass.
    {"kilogram|kilograms|kilogramme|kilogrammes|kilo|kilos", "kg", "kg", 1, 0, kWhole},
    {"kg|kgs", "kg", "kg", 1, 0, kUnitShort},
    {"gram|grams|gramme|grammes|gm|gms", "g", "kg", 0.001, 0, kWhole},
    {"g", "g", "kg", 0.001, 0, kSymbol | kUnitJoined},
    {"milligram|milligrams|milligramme|milligrammes", "mg", "kg", 1e-6, 0, 0},
    {"mg", "mg", "kg", 1e-6, 0, kSymbol},
    {"microgram|micrograms|microgramme|microgrammes|mcg", "ug", "kg", 1e-9, 0, 0},
    {"nanogram|nanograms", "ng", "kg", 1e-12, 0, 0},
    {"metric ton|metric tons|metric tonne|metric tonnes|tonne|tonnes", "t", "kg", 1000, 0, kWhole},
    {"t", "t", "kg", 1000, 0, kSymbol | kUnitJoined},
    {"ton|tons|short ton|short tons", "[ston_av]", "kg", kPound * 2000, 0, 0},
    {"long ton|long tons", "[lton_av]", "kg", kPound * 2240, 0, 0},
    {"kiloton|kilotons|kilotonne|kilotonnes", "kt", "kg", 1e6, 0, 0},
    {"megaton|megatons|megatonne|megatonnes", "Mt", "kg", 1e9, 0, 0},
    {"gigaton|gigatons|gigatonne|gigatonnes", "Gt", "kg", 1e12, 0, 0},
    {"pound|pounds", "[lb_av]", "kg", kPound, 0, 0},
    {"lb|lbs", "[lb_av]", "kg", kPound, 0, kUnitShort},
    {"ounce|ounces", "[oz_av]", "kg", kPound / 16, 0, 0},
    {"oz", "[oz_av]", "kg", kPound / 16, 0, kSymbol},
    {"troy ounce|troy ounces", "[oz_tr]", "kg", 0.0311034768, 0, 0},
    {"stone", "[stone_av]", "kg", kPound * 14, 0, kUnitShort},
    {"st", "[stone_av]", "kg", kPound * 14, 0, kSymbol | kUnitJoined},
    {"carat|carats", "[car_m]", "kg", 2e-4, 0, 0},
    // Speed.
    {"kilometer per hour|kilometers per hour|kilometre per hour|kilometres per hour|kilometers an hour|"
     "kilometres an hour|kilometre an hour|kilometer an hour|km per hour|km an hour|kms per hour",
     "km/h", "m/s", 1000 / kHour, 0, 0},
    {"km / h|km / hr|kmh|kph|kmph|km h|kms / h", "km/h", "m/s", 1000 / kHour, 0, kUnitShort},
    {"mile per hour|miles per hour|miles an hour|mile an hour", "[mi_i]/h", "m/s", kMile / kHour, 0, 0},
    {"mph|mi / h", "[mi_i]/h", "m/s", kMile / kHour, 0, kUnitShort},
    {"meter per second|meters per second|metre per second|metres per second|meters a second|metres a second", "m/s",
     "m/s", 1, 0, 0},
    {"m / s", "m/s", "m/s", 1, 0, kSymbol},
    {"foot per second|feet per second|feet a second|ft / s|fps", "[ft_i]/s", "m/s", kFoot, 0, 0},
    {"kilometers per second|kilometres per second|kilometers a second|kilometres a second|km / s", "km/s", "m/s", 1000,
     0, 0},
    {"miles per second|miles a second", "[mi_i]/s", "m/s", kMile, 0, 0},
    {"meter per millisecond|meters per millisecond|metres per millisecond|m / ms", "m/ms", "m/s", 1000, 0, 0},
    {"centimeter per millisecond|centimeters per millisecond|centimeters / millisecond|cm / ms", "cm/ms", "m/s", 10, 0,
     0},
    {"kilometer per millisecond|kilometers per millisecond|km / ms", "km/ms", "m/s", 1e6, 0, 0},
    {"knot|knots", "[kn_i]", "m/s", 1852 / kHour, 0, kUnitShort},
    {"kt|kts", "[kn_i]", "m/s", 1852 / kHour, 0, kSymbol},
    // Temperature and angle.
    {"degree celsius|degrees celsius|degree celcius|degrees celcius|degree centigrade|degrees centigrade|celsius|"
     "celcius|centigrade|deg celsius|° celsius|° celcius",
     "Cel", "K", 1, 273.15, kUnitScale},
    {"degree c|degrees c|deg c|° c|℃", "Cel", "K", 1, 273.15, kUnitScale | kUnitShort},
    {"degree fahrenheit|degrees fahrenheit|degree farenheit|degrees farenheit|fahrenheit|farenheit|deg fahrenheit|"
     "° fahrenheit",
     "[degF]", "K", 5.0 / 9, 459.67, kUnitScale},
    {"degree f|degrees f|deg f|° f|℉", "[degF]", "K", 5.0 / 9, 459.67, kUnitScale | kUnitShort},
    {"kelvin|kelvins|degrees kelvin|degree kelvin", "K", "K", 1, 0, kUnitScale | kUnitShort},
    {"degree|degrees|deg|°", "deg", "deg", 1, 0, kUnitShort},
    {"radian|radians|rad", "rad", "rad", 1, 0, kUnitShort},
    // Energy, power, electricity.
    {"joule|joules", "J", "J", 1, 0, 0},
    {"kilojoule|kilojoules|kj", "kJ", "J", 1000, 0, 0},
    {"megajoule|megajoules", "MJ", "J", 1e6, 0, 0},
    {"calorie|calories|kilocalorie|kilocalories|kcal", "kcal", "J", 4184, 0, 0},
    {"kilowatt hour|kilowatt hours|kwh", "kW.h", "J", 3.6e6, 0, 0},
    {"megawatt hour|megawatt hours|mwh", "MW.h", "J", 3.6e9, 0, 0},
    {"gigawatt hour|gigawatt hours|gwh", "GW.h", "J", 3.6e12, 0, 0},
    {"terawatt hour|terawatt hours|twh", "TW.h", "J", 3.6e15, 0, 0},
    {"watt|watts", "W", "W", 1, 0, 0},
    {"w", "W", "W", 1, 0, kCapitals | kUnitJoined},
    {"kilowatt|kilowatts|kw", "kW", "W", 1e3, 0, 0},
    {"megawatt|megawatts", "MW", "W", 1e6, 0, 0},
    {"mw", "MW", "W", 1e6, 0, kCapitals},
    {"gigawatt|gigawatts", "GW", "W", 1e9, 0, 0},
    {"gw", "GW", "W", 1e9, 0, kCapitals},
    {"horsepower|hp|bhp", "[HP]", "W", 745.69987158227022, 0, kUnitShort},
    {"volt|volts", "V", "V", 1, 0, 0},
    {"v", "V", "V", 1, 0, kCapitals | kUnitJoined},
    {"kilovolt|kilovolts|kv", "kV", "V", 1e3, 0, 0},
    {"hertz|hz", "Hz", "Hz", 1, 0, 0},
    {"kilohertz|khz", "kHz", "Hz", 1e3, 0, 0},
    {"megahertz|mhz", "MHz", "Hz", 1e6, 0, 0},
    {"gigahertz|ghz", "GHz", "Hz", 1e9, 0, 0},
    {"decibel|decibels|db", "dB", "dB", 1, 0, 0},
    {"pascal|pascals", "Pa", "Pa", 1, 0, kUnitShort},
    {"hectopascal|hectopascals|hpa|millibar|millibars", "hPa", "Pa", 100, 0, 0},
    {"psi", "[psi]", "Pa", 6894.757293168, 0, kUnitShort},
    // Data.
    {"bit|bits", "bit", "By", 0.125, 0, kUnitShort},
    {"byte|bytes", "By", "By", 1, 0, 0},
    {"kilobyte|kilobytes|kb", "kBy", "By", 1e3, 0, 0},
    {"megabyte|megabytes|mb", "MBy", "By", 1e6, 0, 0},
    {"gigabyte|gigabytes|gb", "GBy", "By", 1e9, 0, 0},
    {"terabyte|terabytes|tb", "TBy", "By", 1e12, 0, 0},
    {"petabyte|petabytes|pb", "PBy", "By", 1e15, 0, 0},
    {"megabits per second|mbps|megabit per second", "Mbit/s", "By/s", 125000, 0, 0},
    {"gigabits per second|gbps|gigabit per second", "Gbit/s", "By/s", 125e6, 0, 0},
    {"pixel|pixels", "{pixel}", "{pixel}", 1, 0, kUnitShort},
    {"megapixel|megapixels", "M{pixel}", "{pixel}", 1e6, 0, 0},
};

/// Ages, which are read by rule ("five years old"), not by these names.
constexpr Unit kAges[] = {
    {"", "a", "a", 1, 0, 0},          {"", "mo", "a", 1.0 / 12, 0, 0},  {"", "wk", "a", 7 / 365.25, 0, 0},
    {"", "d", "a", 1 / 365.25, 0, 0}, {"", "h", "a", 1 / 8766.0, 0, 0},
};

}  // namespace

std::span<const Unit> AllUnits() { return kUnits; }
std::span<const Unit> AgeUnits() { return kAges; }

}  // namespace lede
