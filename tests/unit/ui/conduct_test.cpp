#include <doctest/doctest.h>

#include <string>

#include "ui/screens/time.h"
#include "ui/strings.h"
#include "unit/golden.h"
#include "unit/ui/player.h"

using namespace potentiel;
using namespace potentiel::ui;

// How a test is taken, on the screen: time, navigation, breaks, when results show, what is recorded, saving, no network.

namespace {

constexpr std::int64_t second = 1000, minute = 60 * second;

Pack small() { return read_pack("tests/unit/ui/small_pack.json"); }

// Four exercises, in two sections of two.
Pack timed(AtEnd at_end) {
    Pack pack = small();
    pack.time = {30 * 60, at_end, {300, 60}};
    pack.sections[0].exercises[0].time = {90, at_end, {30}};
    return pack;
}

Player begin(Pack pack, std::string_view language = "en") {
    Player player(std::move(pack), language);
    player.press(Words(language)(Phrase::BeginButton));
    return player;
}

std::string timer(const Player& player) { return player.words(player.find(Role::Timer)); }

std::string mark(const Player& player) {
    for (const Node& node : player.tree().nodes) {
        if (node.role == Role::Paragraph && (node.part == Part::Saved || node.part == Part::Alarm))
            return node[TextField::Sign] + "|" + node[TextField::Name];
    }
    return {};
}

bool says(const Player& player, std::string_view words) {
    for (const Node& node : player.tree().nodes) {
        if (node[TextField::Name].find(words) != std::string::npos) return true;
    }
    return false;
}

using Said = std::vector<std::string>;

Said said(const Player& player) { return player.tree().said; }

void check_screen(const Player& player, const std::string& name) {
    check_golden("screens/" + name + "." + std::string(player.environment.language), print(player.tree()));
}

}  // namespace

TEST_SUITE("ui/time") {
    TEST_CASE("durations in words") {
        CHECK(duration(0) == "0\u00A0s");
        CHECK(duration(8 * second) == "8\u00A0s");
        CHECK(duration(80 * second) == "1\u00A0min 20\u00A0s");
        CHECK(duration(34 * minute) == "34\u00A0min");
        CHECK(duration(80 * minute) == "1\u00A0h 20\u00A0min");
    }

    TEST_CASE("without a limit there is no clock") {
        CHECK(begin(small()).print_part(Part::Standing).find("timer") == std::string::npos);
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
        player.draw();
        CHECK(said(player).empty());
        // Back there, it can be read, and nothing of it can be pressed.
        player.press("Back");
        CHECK(player.find(Role::Radio).has(FlagBit::ReadOnly));
        CHECK(player.has(Role::Paragraph, words));
        player.happen(Go{Place::Exercise, "double"});
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
        player.happen(Go{Place::Review, {}});
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

TEST_SUITE("ui/saved") {
    TEST_CASE("the mark follows what the host says, and never claims too much") {
        Player player = begin(small());
        CHECK(mark(player) == "✓|Saved");
        player.environment.saving = Saving::Writing;
        player.draw();
        CHECK(mark(player) == "|Saving…");
        CHECK(!says(player, "Saved"));
        CHECK(said(player).empty());
        player.environment.saving = Saving::Full;
        player.draw();
        CHECK(mark(player) == "!|Not saved");
        const std::string words = Words("en")(Phrase::StorageFull);
        CHECK(said(player) == Said{words});
        CHECK(player.has(Role::Paragraph, words));
        player.press("Save my session to a file");
        REQUIRE(player.wishes.size() == 1);
        CHECK(std::get<Download>(player.wishes[0]).what == "session");
        player.environment.saving = Saving::Saved;
        player.draw();
        CHECK(!says(player, words));
        player.environment.saving = Saving::Full;
        player.draw();
        CHECK(said(player) == Said{words});
    }

    TEST_CASE("erased and unavailable storage are told apart") {
        Player player = begin(small());
        player.environment.saving = Saving::Erased;
        player.draw();
        CHECK(player.has(Role::Paragraph, Words("en")(Phrase::StorageErased)));
        player.environment.saving = Saving::Unavailable;
        player.draw();
        CHECK(player.has(Role::Paragraph, Words("en")(Phrase::NotSaved)));
    }

    TEST_CASE("a session under way can be saved to a file from the settings") {
        Player player(small(), "en");
        CHECK(!player.has(Role::Button, "Save my session to a file"));
        player.press("Begin");
        player.press("Settings");
        player.press("Save my session to a file");
        REQUIRE(player.wishes.size() == 1);
        CHECK(std::get<Download>(player.wishes[0]).what == "session");
    }

    TEST_CASE("what there is to know is said once each") {
        Player player = begin(small());
        player.environment.online = false;
        player.environment.older_pack = true;
        player.environment.clock_moved = true;
        player.draw();
        CHECK(said(player).size() == 3);
        CHECK(player.has(Role::Paragraph, Words("en")(Phrase::NoNetwork)));
        CHECK(player.has(Role::Paragraph, Words("en")(Phrase::OlderPack)));
        CHECK(player.has(Role::Paragraph, Words("en")(Phrase::ClockMoved)));
        player.draw();
        CHECK(said(player).empty());
        player.environment.online = true;
        player.draw();
        CHECK(!says(player, "No network"));
        player.environment.online = false;
        player.environment.saving = Saving::Unavailable;
        player.draw();
        CHECK(!says(player, "No network"));  // nothing is kept
    }

    TEST_CASE("a test that is open in another tab can be gone on with here") {
        Player player = begin(small());
        player.environment.leads = false;
        player.draw();
        CHECK(player.tree().focus == player.find(Role::Heading, "This test is open in another tab").id);
        CHECK(!player.has(Role::Heading, "The right folder"));
        check_screen(player, "elsewhere");
        player.press("Go on here");
        REQUIRE(player.wishes.size() == 1);
        CHECK(std::holds_alternative<Lead>(player.wishes[0]));
        player.environment.leads = true;
        player.draw();
        CHECK(player.tree().focus == player.find(Role::Heading, "The right folder").id);
    }
}

TEST_SUITE("ui/navigation") {
    TEST_CASE("forward only: no way back, and it is said before") {
        Pack pack = small();
        pack.navigation = Navigation::Forward;
        Player player(std::move(pack), "en");
        CHECK(says(player, Words("en")(Phrase::OrderForward)));
        player.press("Begin");
        const std::string words = Words("en")(Phrase::NoWayBack);
        CHECK(player.has(Role::Paragraph, words));
        CHECK(player.find(Role::Button, "Continue")[TextField::Description] == words);
        for (const char* name : {"Flag", "All exercises", "Back"}) CHECK(!player.has(Role::Button, name));
        player.press("Continue");
        CHECK(!player.has(Role::Button, "Back"));
        player.press("Continue");
        player.press("Continue");
        player.press("Review");
        CHECK(player.state().phase == Phase::Review);
        CHECK(!player.has(Role::Button, "Back"));
        CHECK(!player.has(Role::Button, "Twice"));
        CHECK(player.has(Role::Paragraph, "Twice"));
        CHECK(!says(player, "You can go back"));
        check_screen(player, "review_forward");
        player.press("Finish");
        CHECK(player.state().phase != Phase::Review);
    }

    TEST_CASE("by section: each is reviewed and closed for itself") {
        Pack pack = small();
        pack.navigation = Navigation::Sections;
        Player player = begin(std::move(pack));
        player.press("Flag");
        player.press("Continue");
        CHECK(player.has(Role::Button, "Back"));
        CHECK(!player.has(Role::Button, "Continue"));
        player.press("Review");
        CHECK(player.has(Role::Heading, "Before you close this part"));
        CHECK(says(player, "2\u00A0exercises have no answer. 1\u00A0exercise is flagged."));
        CHECK(says(player, Words("en")(Phrase::CloseHint)));
        CHECK(player.has(Role::Button, "The right folder"));
        CHECK(!says(player, "Twice"));
        CHECK(!player.has(Role::Button, "Finish"));
        check_screen(player, "review_section");
        player.press("Close this part");
        CHECK(player.has(Role::Heading, "Twice"));
        CHECK(!player.has(Role::Button, "Back"));
        CHECK(player.find(Role::Figure).has(FlagBit::ReadOnly));  // the first step
        player.press("Continue");
        player.press("Review");
        CHECK(!player.has(Role::Button, "Close this part"));
        CHECK(!player.has(Role::Button, "The right folder"));
        CHECK(player.has(Role::Button, "Finish"));
    }

    TEST_CASE("a closed section shows how it went, where the pack says so") {
        Pack pack = small();
        pack.navigation = Navigation::Sections;
        pack.shows = Shows::Sections;
        Player player = begin(std::move(pack));
        player.check(Role::Radio, 0);
        player.happen(Go{Place::Review, {}});
        player.press("Close this part");
        CHECK(player.state().phase == Phase::Closed);
        CHECK(player.has(Role::Heading, "At the office: finished"));
        CHECK(player.has(Role::Paragraph, "As expected: 1 of 2."));
        player.press("The right folder: right");
        CHECK(player.find(Role::Radio).has(FlagBit::Right));
        CHECK(!says(player, "Twice"));
        check_screen(player, "closed");
        player.press("Continue");
        CHECK(player.has(Role::Heading, "Twice"));
    }

    TEST_CASE("shown at once: an answer can be checked without attempts of its own") {
        Pack pack = small();
        pack.shows = Shows::AtOnce;
        Player player = begin(std::move(pack));
        player.check(Role::Radio, 0);
        player.press("Check my answer");
        CHECK(player.find(Role::Radio).has(FlagBit::Right));
        CHECK(!player.has(Role::Button, "Check my answer"));
    }

    TEST_CASE("shown never: no scores, no verdicts, and the record alone") {
        Pack pack = small();
        pack.shows = Shows::Never;
        pack.signals.away = true;
        Player player(std::move(pack), "en");
        CHECK(says(player, Words("en")(Phrase::NeverShown)));
        player.press("Begin");
        player.check(Role::Radio, 0);
        player.happen(Go{Place::Review, {}});
        player.press("Finish");
        player.environment.signature = Signature::Done;
        player.draw();
        CHECK(player.has(Role::Paragraph, Words("en")(Phrase::NeverShown)));
        CHECK(!player.has(Role::Heading, "Your skills"));
        CHECK(!player.has(Role::Button, "Download the badge"));
        CHECK(!player.has(Role::Button, "Download for a server (JWS)"));
        CHECK(player.has(Role::Button, "Download the record of your answers"));
        player.press("The right folder: answered");
        CHECK(!player.find(Role::Radio).has(FlagBit::Right));
        CHECK(player.has(Role::Heading, "What was recorded"));
        check_screen(player, "result_never");
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
        CHECK(said(player) == Said{Words("en")(Phrase::BreakOver)});
        player.press("Go on");
        CHECK(player.has(Role::Heading, "The right folder"));
        player.happen(Go{Place::Review, {}});
        player.press("Take a break (1 left)");
        player.press("Go on");
        CHECK(player.state().phase == Phase::Review);
        CHECK(!says(player, "Take a break"));
    }
}

TEST_SUITE("ui/welcome") {
    TEST_CASE("the facts follow the pack") {
        for (const std::string_view language : {"fr", "en"}) {
            Pack pack = timed(AtEnd::Submit);
            pack.sections[0].exercises[0].time.at_end = AtEnd::Lock;
            pack.extra_time = {33, 50};
            pack.breaks = {1, 300};
            pack.navigation = Navigation::Sections;
            pack.signals = {true, true, true};
            Player player(std::move(pack), language);
            player.environment.offline = Offline::Possible;
            player.environment.offline_total = 4'200'000;
            player.draw();
            check_screen(player, "welcome_conduct");
        }
    }

    TEST_CASE("more time is chosen without a reason, and multiplies all times") {
        Pack pack = timed(AtEnd::Submit);
        pack.extra_time = {50};
        Player player(std::move(pack), "en");
        CHECK(says(player, "30\u00A0min in all."));
        CHECK(player.find(Role::Radio, "No").has(FlagBit::Checked));
        player.check(player.find(Role::Radio, "50 % more time"));
        CHECK(says(player, "45\u00A0min in all."));
        player.press("Begin");
        CHECK(player.state().start.extra_time == 50);
        CHECK(timer(player) == "Exercise: 3\u00A0min · Test: 45\u00A0min");
    }

    TEST_CASE("what the platform grants is said and not asked") {
        Pack pack = timed(AtEnd::Submit);
        pack.extra_time = {50};
        Player player(std::move(pack), "en");
        player.environment.extra_time = 100;
        player.draw();
        CHECK(!player.has(Role::RadioGroup, "Do you need more time?"));
        CHECK(says(player, "You have 100 % more time."));
        CHECK(says(player, "1\u00A0h in all."));
    }

    TEST_CASE("the test can be prepared for taking it without a network") {
        Player player(small(), "en");
        CHECK(!says(player, "without a network"));
        player.environment.offline = Offline::Possible;
        player.draw();
        player.press("Prepare the test for answering without a network");
        REQUIRE(player.wishes.size() == 1);
        CHECK(std::holds_alternative<KeepOffline>(player.wishes[0]));
        player.environment.offline = Offline::Fetching;
        player.environment.offline_loaded = 2'100'000;
        player.environment.offline_total = 4'200'000;
        player.draw();
        CHECK(player.has(Role::Paragraph, "The test is being prepared: 2.1 of 4.2 MB."));
        CHECK(player.find(Role::Meter)[NumberField::Now] == 500);
        CHECK(!player.has(Role::Button, "Prepare the test for answering without a network"));
        player.environment.offline = Offline::Ready;
        player.draw();
        CHECK(said(player) == Said{Words("en")(Phrase::OfflineReady)});
        player.environment.offline = Offline::Failed;
        player.draw();
        CHECK(player.has(Role::Paragraph, Words("en")(Phrase::OfflineFailed)));
        player.press("Prepare the test for answering without a network (4.2 MB)");
        CHECK(player.wishes.size() == 2);
    }

    TEST_CASE("a session comes in from a file, or it is said why not") {
        Player player(small(), "en");
        player.press("Go on from a file");
        REQUIRE(player.wishes.size() == 1);
        CHECK(std::holds_alternative<Import>(player.wishes[0]));
        player.environment.import_problem = "another test";
        player.draw();
        const std::string words = "This file could not be taken: another test";
        CHECK(player.has(Role::Paragraph, words));
        CHECK(said(player) == Said{words});
    }
}

TEST_SUITE("ui/noted") {
    TEST_CASE("what was recorded is shown at the end, also where it came to nothing") {
        Pack pack = small();
        pack.signals = {true, true, true};
        Player player = begin(std::move(pack));
        player.happen(Away{true});
        player.later(20 * second);
        player.happen(Away{false});
        player.happen(Paste{"folder", 120});
        player.happen(Go{Place::Review, {}});
        player.press("Finish");
        CHECK(says(player, "Page left 1\u00A0time, 20\u00A0s in all"));
        CHECK(says(player, "1\u00A0pasted text, 120 characters in all"));
        CHECK(says(player, "0\u00A0changes of browser"));
    }

    TEST_CASE("nothing recorded, nothing said") {
        Player player = begin(small());
        player.happen(Go{Place::Review, {}});
        player.press("Finish");
        CHECK(!says(player, "What was recorded"));
    }

    TEST_CASE("the way of the result to the platform") {
        Player player = begin(small());
        player.happen(Go{Place::Review, {}});
        player.press("Finish");
        CHECK(!says(player, "platform"));
        for (const auto& [state, phrase] :
             {std::pair{Delivery::Waiting, Phrase::DeliveryWaiting}, std::pair{Delivery::Sent, Phrase::DeliverySent},
              std::pair{Delivery::Refused, Phrase::DeliveryRefused}}) {
            player.environment.delivery = state;
            player.draw();
            CHECK(player.has(Role::Paragraph, Words("en")(phrase)));
            CHECK(said(player) == Said{Words("en")(phrase)});
        }
    }
}
