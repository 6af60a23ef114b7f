#include <doctest/doctest.h>

#include <string>

#include "unit/golden.h"
#include "unit/ui/player.h"

using namespace potentiel;
using namespace potentiel::ui;

// Each kind's gallery exercise before and after an answer, and with the feedback, in both languages: tests/golden/kinds.

namespace {

constexpr std::string_view languages[] = {"fr", "en"};

Player begin(std::string_view kind, std::string_view language) {
    Player player("build/packs/gallery/" + std::string(kind) + ".json", language);
    player.press(player.find(Role::Button, {}));
    REQUIRE(player.state().phase == Phase::Exercise);
    return player;
}

// From the only exercise to the result, and to what is said of the answer.
void finish_and_open_answer(Player& player) {
    player.happen(Go{Place::Review, {}});
    player.happen(Finish{});
    REQUIRE(player.state().phase == Phase::Finished);
    for (const Node& node : player.tree().nodes) {
        if (node.id == child_id(node.parent, "toggle")) return player.press(node);
    }
    FAIL_CHECK("no button opens the answer");
}

// The trees of one kind. `answer` does what a candidate does.
template <class Answer>
void check_kind(const std::string& kind, Answer answer) {
    for (const std::string_view language : languages) {
        Player player = begin(kind, language);
        std::string text = "# not answered\n" + player.print_part(Part::Content);
        answer(player);
        text += "\n# answered\n" + player.print_part(Part::Content);
        finish_and_open_answer(player);
        text += "\n# feedback\n" + player.print_part(Part::Card, 2);
        check_golden("kinds/" + kind + "." + std::string(language), text);
    }
}

}  // namespace

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
            player.press(player.find(Role::Button, {}, 1));
            CHECK(player.state().runs == 1);
            player.ran({{"t1", CallStatus::Ok, "4", "2\n", 0},
                        {"t2", CallStatus::Ok, "4", "10\n", 0},
                        {"t3", CallStatus::Error, "ReferenceError: print is not defined", "", 2}});
        });
    }
}
