#include "unit/ui/kind_check.h"

using namespace potentiel;
using namespace potentiel::ui;

namespace {

void fill(Player& player, std::size_t index, std::string text) {
    player.act(player.find(Role::TextField, {}, index), Action::Input, std::move(text));
}

std::string description(Player& player, std::size_t index) {
    return player.find(Role::TextField, {}, index)[TextField::Description];
}

}  // namespace

TEST_SUITE("ui/kinds") {
    TEST_CASE("cloze") {
        check_kind("cloze", [](Player& player) {
            fill(player, 0, "Jeudi");
            fill(player, 1, "70");
            player.act(player.find(Role::Select, {}, 3), Action::Input, "a");
        });
    }
    TEST_CASE("cloze in code") {
        check_kind("cloze_code", [](Player& player) {
            player.act(player.find(Role::Select, {}, 3), Action::Input, "a");
            player.act(player.find(Role::Select, {}, 4), Action::Input, "b");
            player.act(player.find(Role::Select, {}, 4), Action::Input, "");
            fill(player, 0, "Length");
        });
    }
    TEST_CASE("table_completion") {
        check_kind("table_completion", [](Player& player) {
            fill(player, 0, "=B2*C2");
            fill(player, 1, "0,8 €");
            fill(player, 2, "180");
        });
    }
    TEST_CASE("trace") {
        check_kind("trace", [](Player& player) {
            fill(player, 0, "0");
            fill(player, 1, "5");
            fill(player, 2, "0");
            fill(player, 3, "5");
        });
    }
    TEST_CASE("a formula says below its field what it comes to, or why not") {
        Player player = begin("table_completion", "en");
        fill(player, 0, "=B2*C2/8");
        CHECK(description(player, 0) == "= 12.5");
        fill(player, 2, "=D2+D3");
        CHECK(description(player, 2) == "= 92.5");
        fill(player, 2, "=D2+");
        CHECK(description(player, 2) == "The formula is not finished.");
        fill(player, 2, "=D2+A2");
        CHECK(description(player, 2) == "“A2” does not hold a number.");
        fill(player, 2, "=D4");
        CHECK(description(player, 2) == "“D4” needs its own result.");
        fill(player, 2, "=E9");
        CHECK(description(player, 2) == "“E9” is not a cell of the table.");
        fill(player, 2, "=D2+é");
        CHECK(description(player, 2) == "The formula is not clear here: “é”.");
    }
    TEST_CASE("what is read in a cell, and would not count, is said before it costs") {
        Player player = begin("table_completion", "en");
        CHECK(description(player, 0) == "");
        fill(player, 0, "a hundred");
        CHECK(description(player, 0) == "This is not a number yet. For example: 1,234.5");
        fill(player, 0, "100 kg");
        CHECK(description(player, 0) == "Write the number alone, without “kg”.");
        fill(player, 0, "1,000");
        CHECK(description(player, 0) == "Here “,” sets off thousands.");
        fill(player, 0, "１００");
        CHECK(description(player, 0) == "");
        fill(player, 1, "0.8 EUR");
        CHECK(description(player, 1) == "The unit “EUR” is not known here.");
        fill(player, 1, "0.8 €");
        CHECK(description(player, 1) == "");
        CHECK(description(player, 2) == "A formula is expected, such as =A1+A2.");
        fill(player, 2, "180");
        CHECK(description(player, 2) == "A formula is expected, such as =A1+A2.");
        fill(player, 2, "=D2+D3");
        CHECK(description(player, 2) == "= 180");
    }
    TEST_CASE("what is read in a gap, and would not count, is said below the text and to the ear") {
        Player player = begin("cloze", "fr");
        fill(player, 1, "72 kg");
        CHECK(description(player, 1) == "L’unité «\u202fkg\u202f» n’est pas reconnue ici.");
        CHECK(player.has(Role::Paragraph, "Trou 2 sur 4\u202f: L’unité «\u202fkg\u202f» n’est pas reconnue ici."));
        fill(player, 1, "72 BOXES");
        CHECK(description(player, 1) == "");
        CHECK(!player.has(Role::Paragraph, "Trou 2 sur 4\u202f: L’unité «\u202fkg\u202f» n’est pas reconnue ici."));
    }
    TEST_CASE("a number is read in the language in which it was typed") {
        Player player = begin("table_completion", "en");
        fill(player, 0, "2,000");
        player.happen(LanguageChosen{"fr"});
        CHECK(description(player, 0) == "Ici, «\u202f,\u202f» sépare les milliers.");
        fill(player, 2, "=D2");
        CHECK(description(player, 2) == "= 2");
        CHECK(description(player, 0) == "Ici, «\u202f,\u202f» sépare les décimales.");
    }
}
