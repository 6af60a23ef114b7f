#include <doctest/doctest.h>

#include "unit/ui/conduct.h"

using namespace potentiel;
using namespace potentiel::ui;

// Tests navigation, when results show, what is announced beforehand, and recorded signals.

TEST_SUITE("ui/navigation") {
    TEST_CASE("forward only: no way back, and it is said before") {
        Pack pack = small();
        pack.navigation = Navigation::Forward;
        Player player(std::move(pack), "en");
        CHECK(says(player, Words("en")(Phrase::OrderForward)));
        player.press("Begin");
        const std::string words(Words("en")(Phrase::NoWayBack));
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
        player.happen(Navigated{Place::Review, {}});
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
        player.happen(Navigated{Place::Review, {}});
        player.press("Finish");
        player.environment.signature = Signature::Done;
        player.show();
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
            player.show();
            player.press(Words(language)(Phrase::MoreFacts));
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
        player.show();
        CHECK(!player.has(Role::RadioGroup, "Do you need more time?"));
        CHECK(says(player, "You have 100 % more time."));
        CHECK(says(player, "1\u00A0h in all."));
    }

    TEST_CASE("the test can be prepared for taking it without a network") {
        Player player(small(), "en");
        player.press("More about this test");
        CHECK(!says(player, "without a network"));
        player.environment.offline = Offline::Possible;
        player.show();
        player.press("Prepare the test for answering without a network");
        REQUIRE(player.requests.size() == 1);
        CHECK(std::holds_alternative<KeepOffline>(player.requests[0]));
        player.environment.offline = Offline::Fetching;
        player.environment.offline_loaded = 2'100'000;
        player.environment.offline_total = 4'200'000;
        player.show();
        CHECK(player.has(Role::Paragraph, "The test is being prepared: 2.1 of 4.2 MB."));
        CHECK(player.find(Role::Meter)[NumberField::Now] == 500);
        CHECK(!player.has(Role::Button, "Prepare the test for answering without a network"));
        player.environment.offline = Offline::Ready;
        player.show();
        CHECK(said(player) == Said{std::string(Words("en")(Phrase::OfflineReady))});
        player.environment.offline = Offline::Failed;
        player.show();
        CHECK(player.has(Role::Paragraph, Words("en")(Phrase::OfflineFailed)));
        player.press("Prepare the test for answering without a network (4.2 MB)");
        CHECK(player.requests.size() == 2);
    }

    TEST_CASE("a session comes in from a file, or it is said why not") {
        Player player(small(), "en");
        player.press("More about this test");
        player.press("Go on from a file");
        REQUIRE(player.requests.size() == 1);
        CHECK(std::holds_alternative<Import>(player.requests[0]));
        player.environment.import_problem = "another test";
        player.show();
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
        player.happen(AwayChanged{true});
        player.later(20 * second);
        player.happen(AwayChanged{false});
        player.happen(TextPasted{"folder", 120});
        player.happen(Navigated{Place::Review, {}});
        player.press("Finish");
        CHECK(says(player, "Page left 1\u00A0time, 20\u00A0s in all"));
        CHECK(says(player, "1\u00A0pasted text, 120 characters in all"));
        CHECK(says(player, "0\u00A0changes of browser"));
    }

    TEST_CASE("nothing recorded, nothing said") {
        Player player = begin(small());
        player.happen(Navigated{Place::Review, {}});
        player.press("Finish");
        CHECK(!says(player, "What was recorded"));
    }

    TEST_CASE("the way of the result to the platform") {
        Player player = begin(small());
        player.happen(Navigated{Place::Review, {}});
        player.press("Finish");
        CHECK(!says(player, "platform"));
        for (const auto& [state, phrase] :
             {std::pair{Delivery::Waiting, Phrase::DeliveryWaiting}, std::pair{Delivery::Sent, Phrase::DeliverySent},
              std::pair{Delivery::Refused, Phrase::DeliveryRefused}}) {
            player.environment.delivery = state;
            player.show();
            CHECK(player.has(Role::Paragraph, Words("en")(phrase)));
            CHECK(said(player) == Said{std::string(Words("en")(phrase))});
        }
    }
}
