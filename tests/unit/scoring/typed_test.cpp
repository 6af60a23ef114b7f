#include "scoring/typed.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <vector>

namespace potentiel {
namespace {

// Optimal string alignment by the textbook, with the full table.
std::size_t slips(const std::string& one, const std::string& other) {
    std::vector<std::vector<std::size_t>> table(one.size() + 1, std::vector<std::size_t>(other.size() + 1));
    for (std::size_t i = 0; i <= one.size(); ++i) {
        for (std::size_t j = 0; j <= other.size(); ++j) {
            if (i == 0 || j == 0) {
                table[i][j] = i + j;
                continue;
            }
            const std::size_t changed = table[i - 1][j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1);
            table[i][j] = std::min({table[i - 1][j] + 1, table[i][j - 1] + 1, changed});
            if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                table[i][j] = std::min(table[i][j], table[i - 2][j - 2] + 1);
        }
    }
    return table[one.size()][other.size()];
}

}  // namespace

TEST_SUITE("scoring/typed") {
    TEST_CASE("an accepted text") {
        const TextKey key{.accepted = {"Mot de passe", "cœur"}, .pattern = ""};
        CHECK(text_is_right(key, " MOT de  passe. "));
        CHECK(text_is_right(key, "COEUR"));
        CHECK(!text_is_right(key, "mots de passe"));
        CHECK(!text_is_right(key, ""));
        CHECK(!text_is_right(key, "."));
    }
    TEST_CASE("case and accents as they are") {
        CHECK(!text_is_right({.accepted = {"README"}, .pattern = "", .exact_case = true}, "readme"));
        CHECK(text_is_right({.accepted = {"où"}, .pattern = "", .exact_accents = true}, "OÙ"));
        CHECK(!text_is_right({.accepted = {"où"}, .pattern = "", .exact_accents = true}, "ou"));
    }
    TEST_CASE("a pattern") {
        const TextKey key{.accepted = {}, .pattern = "(le )?\\d{1,2} (juin|june)"};
        CHECK(text_is_right(key, "Le 3 juin."));
        CHECK(text_is_right(key, "12 JUNE"));
        CHECK(!text_is_right(key, "le 3 juin 2026"));
        CHECK(!text_is_right({.accepted = {}, .pattern = ".*"}, ""));
    }
    TEST_CASE("slips of the keyboard") {
        TextKey key{.accepted = {"ordinateur"}, .pattern = "", .distance = 1};
        CHECK(text_is_right(key, "ordinateur"));
        CHECK(text_is_right(key, "ordinater"));    // omitted letter
        CHECK(text_is_right(key, "ordinnateur"));  // extra letter
        CHECK(text_is_right(key, "ordinoteur"));   // wrong letter
        CHECK(text_is_right(key, "odrinateur"));   // swapped letters
        CHECK(!text_is_right(key, "odrinater"));
        CHECK(!text_is_right(key, "ordin"));
        key.distance = 2;
        CHECK(text_is_right(key, "odrinater"));
        CHECK(text_is_right(key, "inateur") == false);
        key.distance = 3;
        CHECK(text_is_right(key, "inateur"));
    }
    TEST_CASE("one slip for three letters at most") {
        CHECK(!text_is_right({.accepted = {"ou"}, .pattern = "", .distance = 3}, "or"));
        CHECK(text_is_right({.accepted = {"sac"}, .pattern = "", .distance = 3}, "sec"));
        CHECK(!text_is_right({.accepted = {"sac"}, .pattern = "", .distance = 3}, "soc1"));
    }
    TEST_CASE("counts slips as the whole table does") {
        std::mt19937 random(11);
        const auto word = [&] {
            std::string letters;
            for (std::size_t length = 1 + random() % 12; length > 0; --length)
                letters += static_cast<char>('a' + random() % 3);
            return letters;
        };
        for (int round = 0; round < 20000; ++round) {
            const std::string expected = word(), given = word();
            const int distance = static_cast<int>(random() % 4);
            const std::size_t forgiven = std::min<std::size_t>(static_cast<std::size_t>(distance), expected.size() / 3);
            const TextKey key{.accepted = {expected}, .pattern = "", .distance = distance};
            CHECK_MESSAGE(text_is_right(key, given) == (slips(expected, given) <= forgiven), expected, " ", given);
        }
    }
    TEST_CASE("a swap counts once, and its letters are not changed again") {
        const TextKey key{.accepted = {"cadeau"}, .pattern = "", .distance = 1};
        CHECK(text_is_right(key, "acdeau"));
        CHECK(!text_is_right(key, "acxdeau"));
    }
    TEST_CASE("a number within its tolerance") {
        NumberKey key{.value = "9.81", .absolute = "0.05", .relative = "", .units = {}};
        CHECK(number_is_right(key, {}, "9,81", {}));
        CHECK(number_is_right(key, {}, "9.76", {}));
        CHECK(!number_is_right(key, {}, "9.759999999999999999999", {}));
        CHECK(!number_is_right(key, {}, "-9,81", {}));
        CHECK(!number_is_right(key, {}, "9,81 m", {}));
        key.relative = "0.1";  // the larger tolerance applies
        CHECK(number_is_right(key, {}, "10.791", {}));
        CHECK(!number_is_right(key, {}, "10.7911", {}));
    }
    TEST_CASE("a number without tolerance") {
        const NumberKey key{.value = "1234", .absolute = "", .relative = "", .units = {}};
        CHECK(number_is_right(key, {}, "1 234", {}));
        CHECK(number_is_right(key, {}, "1,234e3", {}));
        CHECK(!number_is_right(key, {}, "1,234", {}));
        CHECK(!number_is_right(key, {}, "1234.0000000001", {}));
        CHECK(!number_is_right(key, {}, "", {}));
    }
    TEST_CASE("units with factors") {
        const NumberKey key{.value = "1500",
                            .absolute = "",
                            .relative = "",
                            .units = {{"m", "1"}, {"km", "1000"}, {"Mm", "1e6"}, {"mm", "0.001"}}};
        CHECK(number_is_right(key, {}, "1500 m", {}));
        CHECK(number_is_right(key, {}, "1,5 km", {}));
        CHECK(number_is_right(key, {}, "1,5 KM", {}));
        CHECK(number_is_right(key, {}, "1 500 000 mm", {}));
        CHECK(number_is_right(key, {}, "0.0015 Mm", {}));
        CHECK(!number_is_right(key, {}, "1500 MM", {}));  // ambiguous: mm or Mm
        CHECK(!number_is_right(key, {}, "1500 Mm", {}));
        CHECK(!number_is_right(key, {}, "1500", {}));
        CHECK(!number_is_right(key, {}, "1500 g", {}));
    }
    TEST_CASE("units as people write them") {
        const auto right = [](const char* unit, const std::string& typed) {
            const NumberKey key{.value = "5", .absolute = "", .relative = "", .units = {{unit, "1"}}};
            return number_is_right(key, {}, "5 " + typed, {});
        };
        for (const char* typed : {"min", "min.", "mins", "MIN", "Min.", "ｍｉｎ"})
            CHECK_MESSAGE(right("min.", typed), typed);
        for (const char* typed : {"m2", "m²", "m^2", "M²", "m 2"}) CHECK_MESSAGE(right("m²", typed), typed);
        for (const char* typed : {"°C", "ºC", "℃", "° C", "°c"}) CHECK_MESSAGE(right("°C", typed), typed);
        for (const char* typed : {"%", "％", "٪", "﹪"}) CHECK_MESSAGE(right("%", typed), typed);
        for (const char* typed : {"m/s", "m / s", "M/S"}) CHECK_MESSAGE(right("m/s", typed), typed);
        for (const char* typed : {"µm", "μm"}) CHECK_MESSAGE(right("µm", typed), typed);
        for (const char* typed :
             {"jour ouvré", "jours ouvrés", "Jours ouvres", "jour(s) ouvré(s)", "jours\u00a0ouvrés"})
            CHECK_MESSAGE(right("jours ouvrés", typed), typed);
        for (const char* typed : {"carton", "cartons", "CARTONS"}) CHECK_MESSAGE(right("carton(s)", typed), typed);
        CHECK(right("box", "boxes"));
        CHECK(right("box", "box(es)"));
        CHECK(right("company", "companies"));
        CHECK(right("cheval", "chevaux"));
        for (const char* typed : {"N·m", "N⋅m", "N.m", "N*m", "n·m"}) CHECK_MESSAGE(right("N·m", typed), typed);
        for (const char* typed : {"km/h", "km∕h", "KM/H", "㎞/h"}) CHECK_MESSAGE(right("km/h", typed), typed);
        CHECK(right("s^-1", "s−1"));
        CHECK(right("'", "'"));
        CHECK(right("'", "′"));
        CHECK(right("inches", "inch"));
        CHECK(right("bateau", "bateaux"));
        CHECK(right("Mo", "mo"));
        CHECK(right("mΩ", "mΩ"));
        CHECK_FALSE(right("mW", "MW"));
        CHECK_FALSE(right("Mg", "mg"));
        CHECK_FALSE(right("mg", "Mg"));
        for (const auto& [known, typed] : std::initializer_list<std::pair<const char*, const char*>>{{"MPa", "mPa"},
                                                                                                     {"MHz", "mHz"},
                                                                                                     {"MΩ", "mΩ"},
                                                                                                     {"MeV", "meV"},
                                                                                                     {"MWh", "mWh"},
                                                                                                     {"MJ/kg", "mJ/kg"},
                                                                                                     {"mT", "MT"},
                                                                                                     {"mC", "MC"},
                                                                                                     {"Pa", "pA"},
                                                                                                     {"pA", "Pa"},
                                                                                                     {"MB", "Mb"},
                                                                                                     {"Gb", "GB"},
                                                                                                     {"Mbps", "MBps"},
                                                                                                     {"MB/s", "Mb/s"}})
            CHECK_MESSAGE(!right(known, typed), known, " ", typed);
        for (const auto& [known, typed] : std::initializer_list<std::pair<const char*, const char*>>{{"GB", "gb"},
                                                                                                     {"Mo", "MO"},
                                                                                                     {"kB", "KB"},
                                                                                                     {"mm", "MM"},
                                                                                                     {"mois", "Mois"},
                                                                                                     {"kW", "Kw"},
                                                                                                     {"Pa", "PA"},
                                                                                                     {"Pa", "pa"},
                                                                                                     {"mol", "Mol"},
                                                                                                     {"box", "Box"},
                                                                                                     {"cab", "CAB"}})
            CHECK_MESSAGE(right(known, typed), known, " ", typed);
        CHECK_FALSE(right("m", "ms"));
        CHECK_FALSE(right("cm", "cms²"));
        CHECK_FALSE(right("carton", "kg"));
        CHECK_FALSE(right("heure", "jour"));
        CHECK(number_is_right({.value = "2", .absolute = "", .relative = "", .units = {{"nd", "1"}}}, {}, "2nd", {}));
    }
    TEST_CASE("a unit that the exercise names besides is not the key's") {
        const NumberKey key{.value = "5", .absolute = "", .relative = "", .units = {{"MB", "1"}}};
        const NumberForm form{{"MB", "Mb", "box"}, 0};
        CHECK(number_is_right(key, form, "5 MB", {}));
        CHECK(number_is_right(key, form, "5 MB.", {}));
        CHECK_FALSE(number_is_right(key, form, "5 Mb", {}));
        const NumberKey boxes{.value = "5", .absolute = "", .relative = "", .units = {{"boxes", "1"}}};
        CHECK(number_is_right(boxes, {{"boxes"}, 0}, "5 box", {}));
        CHECK_FALSE(number_is_right(boxes, {{"boxes", "box"}, 0}, "5 box", {}));
    }
    TEST_CASE("a currency before the number, by sign or by name") {
        const auto right = [](const char* value, const char* typed) {
            const NumberKey key{.value = value, .absolute = "", .relative = "", .units = {{"€", "1"}, {"EUR", "1"}}};
            return number_is_right(key, {}, typed, {});
        };
        for (const char* typed : {"5 €", "€5", "EUR 5", "EUR5", "5 EUR"}) CHECK_MESSAGE(right("5", typed), typed);
        for (const char* typed : {"-€5", "−€ 5", "€-5", "-EUR 5"}) CHECK_MESSAGE(right("-5", typed), typed);
        for (const char* sign : {"₹", "₴", "₽", "₺", "₪", "￡", "￥", "¢"}) {
            const NumberKey key{.value = "5", .absolute = "", .relative = "", .units = {{sign, "1"}}};
            CHECK_MESSAGE(number_is_right(key, {}, sign + std::string("5"), {}), sign);
        }
    }
    TEST_CASE("a comma before three digits is read as the language writes it") {
        const NumberKey key{.value = "2000", .absolute = "", .relative = "", .units = {{"g", "1"}, {"kg", "1000"}}};
        CHECK(number_is_right(key, {}, "2,000 g", "en"));
        CHECK(number_is_right(key, {}, "2,000 kg", "fr"));
        CHECK(number_is_right(key, {}, "2.000 g", "de"));
        CHECK_FALSE(number_is_right(key, {}, "2,000 kg", "en"));
        CHECK_FALSE(number_is_right(key, {}, "2,000 g", "fr"));
        CHECK_FALSE(number_is_right(key, {}, "2.000 g", "fr"));
    }
    TEST_CASE("a text typed with other signs, or composed otherwise") {
        for (const char* typed : {"don't", "don’t", "don´t", "don`t", "donʼt", "DON‘T", "don＇t"})
            CHECK_MESSAGE(text_is_right({.accepted = {"don't"}, .pattern = ""}, typed), typed);
        CHECK(text_is_right({.accepted = {"한국"}, .pattern = ""}, "\u1112\u1161\u11ab\u1100\u116e\u11a8"));
        CHECK(text_is_right({.accepted = {"\u1112\u1161\u11ab"}, .pattern = "", .exact_accents = true}, "한"));
        CHECK(text_is_right({.accepted = {"がぎ"}, .pattern = ""}, "か\u3099き\u3099"));
        CHECK_FALSE(text_is_right({.accepted = {"が"}, .pattern = ""}, "か"));
        CHECK(text_is_right({.accepted = {"ガ"}, .pattern = ""}, "ｶﾞ"));
        CHECK(text_is_right({.accepted = {"ที\u0e49\u0e38"}, .pattern = ""}, "ที\u0e38\u0e49"));
        CHECK_FALSE(text_is_right({.accepted = {"ที่"}, .pattern = ""}, "ที"));
        CHECK(text_is_right({.accepted = {"\u0958"}, .pattern = ""}, "\u0915\u093c"));
        CHECK(text_is_right({.accepted = {"50 %"}, .pattern = ""}, "50 ％"));
        CHECK(text_is_right({.accepted = {"१२"}, .pattern = ""}, "12"));
        for (const char* typed : {"-5", "−5", "–5", "⁃5", "－5"})
            CHECK_MESSAGE(text_is_right({.accepted = {"-5"}, .pattern = ""}, typed), typed);
        CHECK(text_is_right({.accepted = {"1/2"}, .pattern = ""}, "1∕2"));
        CHECK(text_is_right({.accepted = {"n° 3"}, .pattern = ""}, "nº 3"));
        CHECK(text_is_right({.accepted = {"كلمة"}, .pattern = ""}, "كلمه"));
        CHECK(text_is_right({.accepted = {"علي"}, .pattern = ""}, "على"));
        CHECK(text_is_right({.accepted = {"كتاب عربي"}, .pattern = "", .exact_accents = true}, "کتاب عربی"));
        for (const char* typed : {"oui.", "oui।", "oui۔", "oui。"})
            CHECK_MESSAGE(text_is_right({.accepted = {"oui"}, .pattern = ""}, typed), typed);
    }
    TEST_CASE("spaces that part no words or numbers do not count") {
        const auto right = [](const char* accepted, const char* typed) {
            return text_is_right({.accepted = {accepted}, .pattern = "", .exact_case = true}, typed);
        };
        CHECK(right("50 %", "50%"));
        CHECK(right("50%", "50 %"));
        CHECK(right("10 h", "10h"));
        CHECK(right("x = 5", "x=5"));
        CHECK(right("print(x)", "print (x)"));
        CHECK_FALSE(right("not x", "notx"));
        CHECK_FALSE(right("1 2", "12"));
        CHECK_FALSE(right("', '", "','"));
    }
    TEST_CASE("what phones make of two hyphens and three points") {
        CHECK(text_is_right({.accepted = {"--all"}, .pattern = "", .exact_case = true}, "—all"));
        CHECK(text_is_right({.accepted = {"rm --all ..."}, .pattern = ""}, "rm —all …"));
        CHECK(text_is_right({.accepted = {"a — b"}, .pattern = ""}, "a — b"));
        CHECK_FALSE(text_is_right({.accepted = {"--all"}, .pattern = ""}, "-all"));
    }
    TEST_CASE("significant figures") {
        const NumberKey key{.value = "3.14159", .absolute = "", .relative = "", .figures = 3, .units = {}};
        CHECK(number_is_right(key, {}, "3,14", {}));
        CHECK(number_is_right(key, {}, "314e-2", {}));
        CHECK(!number_is_right(key, {}, "3.1", {}));
        CHECK(!number_is_right(key, {}, "3.140", {}));
        CHECK(!number_is_right(key, {}, "3.14159", {}));
        const NumberKey whole{.value = "1200", .absolute = "", .relative = "", .figures = 2, .units = {}};
        CHECK(number_is_right(whole, {}, "1200", {}));
        CHECK(number_is_right(whole, {}, "1,2e3", {}));
        CHECK(!number_is_right(whole, {}, "1,20e3", {}));
    }
}

}  // namespace potentiel
