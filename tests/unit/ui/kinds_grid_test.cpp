#include "unit/ui/kind_check.h"

using namespace potentiel;
using namespace potentiel::ui;

// The lists of the settings stand before those of the exercise.
constexpr std::size_t in_settings = 3;

TEST_SUITE("ui/kinds") {
    TEST_CASE("true_false") {
        check_kind("true_false", [](Player& player) {
            player.check(Role::Radio, 0);
            player.check(Role::Radio, 4);  // the certainty of the first statement comes before the second statement
            player.check(Role::Radio, 6);
        });
    }
    TEST_CASE("matching") {
        check_kind("matching", [](Player& player) {
            player.act(player.find(Role::Select, {}, in_settings), Action::Input, "b");
            player.act(player.find(Role::Select, {}, in_settings + 1), Action::Input, "d");
        });
    }
    TEST_CASE("sorting") {
        check_kind("sorting", [](Player& player) {
            player.check(Role::Radio, 0);
            player.check(Role::Radio, 2);
        });
    }
    TEST_CASE("matrix") {
        check_kind("matrix", [](Player& player) {
            player.check(Role::Radio, 3);
            player.check(Role::Radio, 4);
        });
    }

    TEST_CASE("another judgement asks for another certainty") {
        Player player = begin("true_false", "en");
        CHECK(!player.has(Role::Radio, "Quite"));
        player.check(Role::Radio, 0);
        player.check(player.find(Role::Radio, "Quite"));
        CHECK(player.find(Role::Radio, "Quite").has(FlagBit::Checked));
        player.check(player.find(Role::Radio, "False"));
        CHECK(!player.find(Role::Radio, "Quite").has(FlagBit::Checked));
    }

    TEST_CASE("a choice goes with one prompt at a time, and can be taken back") {
        Player player = begin("matching", "en");
        const auto choose = [&](std::size_t index, std::string_view value) {
            player.act(player.find(Role::Select, {}, in_settings + index), Action::Input, std::string(value));
        };
        const auto chosen = [&](std::size_t index) {
            return player.find(Role::Select, {}, in_settings + index)[TextField::Value];
        };
        choose(0, "a");
        choose(2, "a");
        CHECK(chosen(0) == "");
        CHECK(chosen(2) == "a");
        REQUIRE(player.tree().said.size() == 1);
        CHECK(player.tree().said[0] ==
              "“An online poll” now goes with “Write a letter to the mayor”, and no longer with “Add up the month’s "
              "expenses”.");
        choose(2, "");
        CHECK(chosen(2) == "");
        choose(1, "unknown");
        CHECK(chosen(1) == "");
    }

    TEST_CASE("a choice that was only passed over stays where it was") {
        Player player = begin("matching", "en");
        const auto choose = [&](std::size_t index, std::string_view value) {
            player.act(player.find(Role::Select, {}, in_settings + index), Action::Input, std::string(value));
        };
        const auto chosen = [&](std::size_t index) {
            return player.find(Role::Select, {}, in_settings + index)[TextField::Value];
        };
        choose(0, "a");
        choose(1, "b");
        for (const char* passed : {"a", "b", "c"}) choose(2, passed);  // arrow keys in a closed list
        CHECK(chosen(0) == "a");
        CHECK(chosen(1) == "b");
        CHECK(chosen(2) == "c");
        choose(2, "a");
        choose(1, "c");  // another choice: the candidate does not get the old ones back
        choose(2, "");
        CHECK(chosen(0) == "");
        CHECK(chosen(1) == "c");
    }

    TEST_CASE("a row of a table has one mark") {
        Player player = begin("matrix", "en");
        player.check(Role::Radio, 0);
        player.check(Role::Radio, 2);
        CHECK(!player.find(Role::Radio, {}, 0).has(FlagBit::Checked));
        CHECK(player.find(Role::Radio, {}, 2).has(FlagBit::Checked));
    }
}
