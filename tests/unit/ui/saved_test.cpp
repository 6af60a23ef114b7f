#include <doctest/doctest.h>

#include "unit/ui/conduct.h"

using namespace potentiel;
using namespace potentiel::ui;

// Tests the state of saving, and the notice that the test is open elsewhere.

namespace {

std::string mark(const Player& player) {
    for (const Node& node : player.tree().nodes) {
        if (node.role == Role::Paragraph && (node.part == Part::Saved || node.part == Part::Alarm))
            return node[TextField::Sign] + "|" + node[TextField::Name];
    }
    return {};
}

}  // namespace

TEST_SUITE("ui/saved") {
    TEST_CASE("the mark follows what the host says, and never claims too much") {
        Player player = begin(small());
        CHECK(mark(player) == "✓|Saved");
        player.environment.saving = Saving::Writing;
        player.show();
        CHECK(mark(player) == "|Saving…");
        CHECK(!says(player, "Saved"));
        CHECK(said(player).empty());
        player.environment.saving = Saving::Full;
        player.show();
        CHECK(mark(player) == "!|Not saved");
        const std::string words(Words("en")(Phrase::StorageFull));
        CHECK(said(player) == Said{words});
        CHECK(player.has(Role::Paragraph, words));
        player.press("Save my session to a file");
        REQUIRE(player.requests.size() == 1);
        CHECK(std::get<HandOver>(player.requests[0]).what == "session");
        player.environment.saving = Saving::Saved;
        player.show();
        CHECK(!says(player, words));
        player.environment.saving = Saving::Full;
        player.show();
        CHECK(said(player) == Said{words});
    }

    TEST_CASE("erased and unavailable storage are told apart") {
        Player player = begin(small());
        player.environment.saving = Saving::Erased;
        player.show();
        CHECK(player.has(Role::Paragraph, Words("en")(Phrase::StorageErased)));
        player.environment.saving = Saving::Unavailable;
        player.show();
        CHECK(player.has(Role::Paragraph, Words("en")(Phrase::NotSaved)));
    }

    TEST_CASE("a session under way can be saved to a file from the settings") {
        Player player(small(), "en");
        CHECK(!player.has(Role::Button, "Save my session to a file"));
        player.press("Begin");
        player.press("Settings");
        player.press("Save my session to a file");
        REQUIRE(player.requests.size() == 1);
        CHECK(std::get<HandOver>(player.requests[0]).what == "session");
    }

    TEST_CASE("what there is to know is said once each") {
        Player player = begin(small());
        player.environment.online = false;
        player.environment.older_pack = true;
        player.environment.clock_moved = true;
        player.show();
        CHECK(said(player).size() == 3);
        CHECK(player.has(Role::Paragraph, Words("en")(Phrase::NoNetwork)));
        CHECK(player.has(Role::Paragraph, Words("en")(Phrase::OlderPack)));
        CHECK(player.has(Role::Paragraph, Words("en")(Phrase::ClockMoved)));
        player.show();
        CHECK(said(player).empty());
        player.environment.online = true;
        player.show();
        CHECK(!says(player, "No network"));
        player.environment.online = false;
        player.environment.saving = Saving::Unavailable;
        player.show();
        CHECK(!says(player, "No network"));  // nothing is saved anyway
    }

    TEST_CASE("a test that is open in another tab can be gone on with here") {
        Player player = begin(small());
        player.environment.leads = false;
        player.show();
        CHECK(player.tree().focus == player.find(Role::Heading, "This test is open in another tab").id);
        CHECK(!player.has(Role::Heading, "The right folder"));
        check_screen(player, "elsewhere");
        player.press("Go on here");
        REQUIRE(player.requests.size() == 1);
        CHECK(std::holds_alternative<Lead>(player.requests[0]));
        player.environment.leads = true;
        player.show();
        CHECK(player.tree().focus == player.find(Role::Heading, "The right folder").id);
    }
}
