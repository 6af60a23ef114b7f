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
            player.act(player.find(Role::Select), Action::Input, "a");
        });
    }
    TEST_CASE("cloze in code") {
        check_kind("cloze_code", [](Player& player) {
            player.act(player.find(Role::Select, {}, 0), Action::Input, "a");
            player.act(player.find(Role::Select, {}, 1), Action::Input, "b");
            player.act(player.find(Role::Select, {}, 1), Action::Input, "");
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
        fill(player, 2, "92");
        CHECK(description(player, 2) == "");
    }
}
