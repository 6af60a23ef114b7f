#include "ui/pass/amount.h"

#include <random>

#include "base/formula.h"
#include "base/notation.h"
#include "scoring/typed.h"
#include "unit/ui/kind_check.h"

using namespace potentiel;
using namespace potentiel::ui;

namespace {

const Node& slider(const Player& player, std::size_t index) { return player.find(Role::Slider, {}, index); }

void slide(Player& player, std::size_t index, int value) {
    player.act(slider(player, index), Action::Input, std::to_string(value));
}

std::string description(const Player& player, Role role) { return player.find(role)[TextField::Description]; }

}  // namespace

TEST_SUITE("ui/kinds/amounts") {
    TEST_CASE("number") {
        check_kind("number", [](Player& player) { player.type(Role::TextField, "4850,5 m"); });
    }
    TEST_CASE("slider") {
        check_kind("slider", [](Player& player) { slide(player, 0, 75); });
    }
    TEST_CASE("allocation") {
        check_kind("allocation", [](Player& player) {
            slide(player, 0, 40);
            slide(player, 2, 20);
        });
    }

    TEST_CASE("a number is read back as it is typed") {
        Player player = begin("number", "fr");
        CHECK(description(player, Role::TextField) == "Un nombre et son unité.");
        player.type(Role::TextField, "4 850.5m");
        CHECK(description(player, Role::TextField) == "Lu\u202f: 4\u202f850,5\u00a0m");
        player.type(Role::TextField, "environ 5");
        CHECK(description(player, Role::TextField) == "Ce n’est pas encore un nombre. Exemple\u202f: 1\u202f234,5");
        player.type(Role::TextField, " \u00a0\u200b");
        CHECK(description(player, Role::TextField) == "Un nombre et son unité.");
    }
    TEST_CASE("what is read and would not count is said before it costs") {
        Player player = begin("number", "en");
        const auto says = [&](const char* typed) {
            player.type(Role::TextField, typed);
            return description(player, Role::TextField);
        };
        CHECK(says("4.85") == "Read as: 4.85. The unit is missing.");
        CHECK(says("4.85 miles") == "Read as: 4.85\u00a0miles. The unit “miles” is not known here.");
        CHECK(says("4.85 KM") == "Read as: 4.85\u00a0KM");
        CHECK(says("4,850 m") == "Read as: 4,850\u00a0m. Here “,” sets off thousands.");
        CHECK(says("4,85 km") == "Read as: 4.85\u00a0km");
    }

    TEST_CASE("a slider has no answer until it is placed, and can be kept where it stands") {
        Player player = begin("slider", "fr");
        CHECK(slider(player, 0)[NumberField::Now] == 50);
        CHECK(!slider(player, 0).has(FlagBit::Checked));
        CHECK(slider(player, 0)[TextField::Value] == "pas encore placé");
        player.press("Garder 50\u00a0%");
        CHECK(slider(player, 0).has(FlagBit::Checked));
        CHECK(slider(player, 0)[TextField::Value] == "50\u00a0%");
        CHECK(std::get<Slider::Response>(*player.state().exercises[0].response).value == 50);
        CHECK(!player.has(Role::Button, "Garder 50\u00a0%"));
        CHECK(player.tree().focus == slider(player, 0).id);
    }

    TEST_CASE("a slider stays on its scale") {
        Player player = begin("slider", "en");
        slide(player, 0, 73);
        CHECK(slider(player, 0)[NumberField::Now] == 70);
        slide(player, 0, 1000);
        CHECK(slider(player, 0)[NumberField::Now] == 100);
        player.act(slider(player, 0), Action::Input, "12a");
        player.act(slider(player, 0), Action::Input, "");
        player.act(slider(player, 0), Action::Input, "99999999999999");
        CHECK(slider(player, 0)[NumberField::Now] == 100);
    }

    TEST_CASE("no more points can be given than there are") {
        Player player = begin("allocation", "fr");
        CHECK(player.has(Role::Paragraph, "Vous avez 100\u00a0points à répartir."));
        slide(player, 0, 70);
        CHECK(player.has(Role::Paragraph, "Il vous reste 30\u00a0points."));
        slide(player, 1, 50);
        CHECK(slider(player, 1)[NumberField::Now] == 30);
        CHECK(player.tree().said == std::vector<std::string>{"Tous les points sont répartis."});
        slide(player, 2, 10);
        CHECK(slider(player, 2)[NumberField::Now] == 0);
        slide(player, 0, 60);
        slide(player, 2, 10);
        CHECK(slider(player, 2)[NumberField::Now] == 10);
    }

    TEST_CASE("numbers in words") {
        CHECK(amount_words(Words("fr"), 1234567, "€") == "1\u202f234\u202f567\u00a0€");
        CHECK(amount_words(Words("en"), 1234567, "EUR") == "1,234,567\u00a0EUR");
        CHECK(amount_words(Words("en"), -35, "%") == "\u221235%");
        CHECK(amount_words(Words("fr"), 35, "%") == "35\u00a0%");
        CHECK(amount_words(Words("fr"), 0, "") == "0");
        CHECK(decimal_words(Words("fr"), *read_decimal("0.5")) == "0,5");
        CHECK(decimal_words(Words("en"), *read_decimal("1.5e-12")) == "1.5\u00a0×\u00a010^-12");
        CHECK(decimal_words(Words("de"), *read_decimal("2000.5")) == "2\u202f000,5");
    }

    TEST_CASE("the expected answer is an answer") {
        std::mt19937 random(41);
        const std::vector<std::vector<NumberKey::Unit>> units{
            {}, {{"m", "0.001"}, {"km", "1"}}, {{"km/h", "3.6"}, {"m/s", "1"}}, {{"%", "1"}}};
        for (const char* language : {"fr", "en", "de", "ar", "hi"}) {
            for (int round = 0; round < 500; ++round) {
                NumberKey key;
                key.value = std::to_string(1 + random() % 99'999);
                if (random() % 2 == 0) key.value += "." + std::to_string(random() % 1000);
                if (random() % 8 == 0) key.value = "0.30";
                key.figures = static_cast<int>(random() % 5);
                key.units = units[random() % units.size()];
                NumberForm form{{}, key.figures};
                for (const auto& one : key.units) form.units.push_back(one.unit);
                const std::string words = answer_words(Words(language), key, {});
                CHECK_MESSAGE(number_is_right(key, form, words, language), language, " ", key.value, " ", key.figures,
                              ": ", words);
            }
        }
        CHECK(answer_words(Words("fr"), {.value = "0.5", .absolute = "", .relative = "", .figures = 3, .units = {}},
                           {}) == "0,500");
        CHECK(answer_words(Words("en"),
                           {.value = "5", .absolute = "", .relative = "", .figures = 3, .units = {{"%", "1"}}},
                           {}) == "5.00%");
        CHECK(answer_words(Words("fr"),
                           {.value = "4.85", .absolute = "", .relative = "", .units = {{"m", "0.001"}, {"km", "1"}}},
                           {}) == "4,85\u00a0km");
    }

    TEST_CASE("what is printed is read back as the same number") {
        std::mt19937 random(13);
        for (const char* language :
             {"fr", "fr-CH", "en", "en-US", "de", "de-CH", "es", "es-MX", "it",      "pt", "pl",
              "ru", "uk",    "sv", "tr",    "ar", "fa",    "hi", "ja",    "zh-Hant", "he", "xx"}) {
            for (int round = 0; round < 1000; ++round) {
                std::string digits;
                for (std::size_t count = 1 + random() % 12; count > 0; --count)
                    digits += static_cast<char>('0' + random() % 10);
                const int power = static_cast<int>(random() % 40) - 25;
                const auto number = read_decimal((random() % 4 == 0 ? "-" : "") + digits + "e" + std::to_string(power));
                REQUIRE(number);
                const std::string words = amount_words(Words(language), *number, random() % 2 == 0 ? "kg" : "");
                const auto read = read_number(words, language);
                CHECK_MESSAGE((read && read->value == *number), language, " ", words);
                // Results of formulas and drawn numbers.
                const double value = static_cast<double>(random() % 100'000'000) / (random() % 2 == 0 ? 1000 : 1);
                const int decimals = static_cast<int>(random() % 7);
                const std::string printed = print_number(value, decimals, decimal_sign(language));
                const auto again = read_number(printed, language);
                const auto plain = read_decimal(print_number(value, decimals, '.'));
                CHECK_MESSAGE((again && again->value == *plain), language, " ", printed);
            }
        }
    }
}
