#include <doctest/doctest.h>

#include "ui/screens/time.h"
#include "unit/ui/conduct.h"

using namespace potentiel;
using namespace potentiel::ui;

// Tests time limits, and breaks, which stop the clocks.

TEST_SUITE("ui/time") {
    TEST_CASE("durations in words") {
        const Words words("fr");
        CHECK(duration(words, 0) == "0\u00A0s");
        CHECK(duration(words, 8 * second) == "8\u00A0s");
        CHECK(duration(words, 80 * second) == "1\u00A0min 20\u00A0s");
        CHECK(duration(words, 34 * minute) == "34\u00A0min");
        CHECK(duration(words, 80 * minute) == "1\u00A0h 20\u00A0min");
    }

    TEST_CASE("without a limit there is no clock") {
        CHECK(begin(small()).print_part(Part::StatusLine).find("timer") == std::string::npos);
    }

    TEST_CASE("the time that is left stands in the header, the nearest limit first") {
        Player player = begin(timed(AtEnd::Submit));
        CHECK(timer(player) == "Exercise: 1\u00A0min 30\u00A0s · Test: 30\u00A0min");
        CHECK(player.find(Role::Timer).part == Part::Clock);
        player.later(25 * second);
        CHECK(timer(player) == "Exercise: 1\u00A0min 10\u00A0s · Test: 30\u00A0min");
        player.press("Continue");
        CHECK(timer(player) == "Test: 30\u00A0min");
    }

    TEST_CASE("a warning is said once, and the last one shows by sign and look") {
        Player player = begin(timed(AtEnd::Submit));
        player.later(59 * second);
        CHECK(said(player).empty());
        player.later(second);
        CHECK(said(player) == Said{"Time left. Exercise: 30\u00A0s"});
        CHECK(player.find(Role::Timer).part == Part::Alarm);
        CHECK(player.find(Role::Timer)[TextField::Sign] == "!");
        player.later(10 * second);
        CHECK(said(player).empty());
        player.press("Continue");
        CHECK(player.find(Role::Timer).part == Part::Clock);
        player.later(24 * minute);
        CHECK(said(player) == Said{"Time left. Test: 5\u00A0min"});
        CHECK(player.find(Role::Timer).part == Part::Clock);
        player.later(4 * minute - 10 * second);
        CHECK(said(player) == Said{"Time left. Test: 1\u00A0min"});
        CHECK(player.find(Role::Timer).part == Part::Alarm);
    }

    TEST_CASE("when the time of an exercise is up, the candidate is taken on and told why") {
        Player player = begin(timed(AtEnd::Submit));
        player.check(Role::Radio, 0);
        player.later(2 * minute);
        CHECK(player.has(Role::Heading, "A strange e-mail"));
        const std::string words = "Time is up: “The right folder”. Your answers are kept, and stay as they are.";
        CHECK(player.has(Role::Paragraph, words));
        CHECK(said(player) == Said{"Exercise 2 of 4", words});
        player.show();
        CHECK(said(player).empty());
        // After going back, the exercise can be read but not changed.
        player.press("Back");
        CHECK(player.find(Role::Radio).has(FlagBit::ReadOnly));
        CHECK(player.has(Role::Paragraph, words));
        player.happen(Navigated{Place::Exercise, "double"});
        CHECK(!says(player, "Time is up"));
    }

    TEST_CASE("a locked exercise is read only, without a verdict") {
        Pack pack = timed(AtEnd::Lock);
        pack.shows = Shows::AtOnce;
        pack.sections[0].exercises[0].hints.resize(1);
        Player player = begin(std::move(pack));
        player.check(Role::Radio, 0);
        CHECK(player.has(Role::Button, "Check my answer"));
        CHECK(player.has(Role::Button, "Show a hint"));
        player.later(2 * minute);
        CHECK(player.has(Role::Heading, "The right folder"));
        CHECK(player.find(Role::Radio).has(FlagBit::ReadOnly));
        CHECK(player.find(Role::Radio).has(FlagBit::Checked));
        CHECK(!player.find(Role::Radio).has(FlagBit::Right));
        CHECK(!player.has(Role::Button, "Check my answer"));
        CHECK(!player.has(Role::Button, "Show a hint"));
        CHECK(player.has(Role::Paragraph,
                         "Time is up: “The right folder”. Your answers are kept, and stay as they are."));
        CHECK(timer(player) == "Exercise: time is up · Test: 28\u00A0min");
        check_screen(player, "time_up_lock");
        player.press("Continue");
        CHECK(!says(player, "Time is up"));
    }

    TEST_CASE("a time that may be exceeded is told, and nothing is closed") {
        Player player = begin(timed(AtEnd::Note));
        player.later(90 * second);
        CHECK(said(player) == Said{"Exercise: time is up"});
        player.later(130 * second);
        CHECK(timer(player) == "Exercise: 2\u00A0min over time · Test: 27\u00A0min");
        CHECK(!says(player, "are kept"));
        player.check(Role::Radio, 0);
        CHECK(player.find(Role::Radio).has(FlagBit::Checked));
        player.happen(Navigated{Place::Review, {}});
        player.press("Finish");
        CHECK(says(player, "The right folder: 2\u00A0min 11\u00A0s over time"));
    }

    TEST_CASE("when the time of the test is up, the result says so") {
        Player player = begin(timed(AtEnd::Submit));
        player.press("Continue");
        player.later(30 * minute);
        CHECK(player.has(Role::Heading, "Your result"));
        CHECK(
            player.has(Role::Paragraph, "Time is up: “A small course”. Your answers are kept, and stay as they are."));
    }

    TEST_CASE("what is said of time when the page is opened again after an exercise's end") {
        Player player = begin(timed(AtEnd::Submit));
        player.later(2 * minute);
        CHECK(said(player).size() == 2);
        player.forget();
        CHECK(says(player, "Time is up: “The right folder”"));
    }
}

TEST_SUITE("ui/breaks") {
    TEST_CASE("a break hides the exercises and says how long it is") {
        Pack pack = timed(AtEnd::Submit);
        pack.breaks = {2, 300};
        Player player = begin(std::move(pack));
        player.press("Take a break (2 left)");
        CHECK(player.tree().focus == player.find(Role::Heading, "Break").id);
        CHECK(!player.has(Role::Heading, "The right folder"));
        player.later(90 * second);
        CHECK(says(player, "4\u00A0min of the break left."));
        check_screen(player, "break");
        player.later(4 * minute);
        CHECK(says(player, Words("en")(Phrase::BreakOver)));
        CHECK(said(player) == Said{std::string(Words("en")(Phrase::BreakOver))});
        player.press("Go on");
        CHECK(player.has(Role::Heading, "The right folder"));
        player.happen(Navigated{Place::Review, {}});
        player.press("Take a break (1 left)");
        player.press("Go on");
        CHECK(player.state().phase == Phase::Review);
        CHECK(!says(player, "Take a break"));
    }
}
