#include "unit/ui/kind_check.h"

using namespace potentiel;
using namespace potentiel::ui;

TEST_SUITE("ui/kinds") {
    TEST_CASE("single_choice") {
        check_kind("single_choice", [](Player& player) { player.check(Role::Radio, 0); });
    }
    TEST_CASE("multiple_choice") {
        check_kind("multiple_choice", [](Player& player) {
            player.check(Role::Checkbox, 0);
            player.check(Role::Checkbox, 1);
        });
    }
    TEST_CASE("situational_judgement") {
        check_kind("situational_judgement", [](Player& player) {
            player.check(Role::Radio, 0);
            player.check(Role::Radio, 3);
        });
    }
    TEST_CASE("likert_scale") {
        check_kind("likert_scale", [](Player& player) { player.check(Role::Radio, 1); });
    }
    TEST_CASE("ordering") {
        check_kind("ordering", [](Player& player) { player.drop(0, 1); });
    }
    TEST_CASE("short_text") {
        check_kind("short_text", [](Player& player) { player.type(Role::TextField, "Où ça ?"); });
    }
    TEST_CASE("code") {
        check_kind("code", [](Player& player) {
            player.type(Role::Editor, "function double(number) {\n  print(number);\n  return 4;\n}\n");
            player.press(player.find(Role::Button, {}, 3));
            CHECK(player.state().runs == 1);
            player.ran({{"t1", CallStatus::Ok, "4", "2\n", 0},
                        {"t2", CallStatus::Ok, "4", "10\n", 0},
                        {"t3", CallStatus::Error, "ReferenceError: print is not defined", "", 2}});
        });
    }
}
