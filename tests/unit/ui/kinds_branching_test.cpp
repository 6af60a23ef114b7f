#include <algorithm>

#include "unit/ui/kind_check.h"

using namespace potentiel;
using namespace potentiel::ui;

namespace {

// Presses the choice at `index`: choices are the buttons that look like options.
void choose(Player& player, std::size_t index) {
    for (const Node& node : player.tree().nodes) {
        if (node.part == Part::OptionRow && index-- == 0) return player.press(node);
    }
    FAIL_CHECK("no such choice");
}

const std::vector<Id>& path(const Player& player) {
    return std::get<Branching::Response>(*player.state().exercises[0].response).path;
}

}  // namespace

TEST_SUITE("ui/kinds") {
    TEST_CASE("branching") {
        check_kind("branching", [](Player& player) {
            choose(player, 1);
            choose(player, 0);
            choose(player, 0);
        });
    }

    TEST_CASE("branching: a choice moves the focus to what comes of it, and says it") {
        Player player = begin("branching", "fr");
        choose(player, 1);
        CHECK(path(player) == std::vector<Id>{"call-b"});
        const Tree& tree = player.tree();
        const auto focused =
            std::find_if(tree.nodes.begin(), tree.nodes.end(), [&](const Node& node) { return node.id == tree.focus; });
        REQUIRE(focused != tree.nodes.end());
        CHECK(focused->role == Role::ListItem);
        CHECK(tree.said == std::vector<std::string>{"Mme Costa\u202f: Je comprends. Vous serez là quand\u202f?"});
    }

    TEST_CASE("branching: a conversation that was left in the middle can go on, and says so in the feedback") {
        Player player = begin("branching", "en");
        choose(player, 0);
        player.happen(Navigated{Place::Review, {}});
        CHECK(player.has(Role::Paragraph, "Answer incomplete"));
        player.press("Back");
        finish_and_open_answer(player);
        CHECK(player.has(Role::Paragraph, "The conversation did not come to its end."));
    }

    TEST_CASE("branching: nothing is taken back") {
        Player player = begin("branching", "fr");
        choose(player, 1);
        choose(player, 0);
        const auto refused = [&](std::vector<Id> path) {
            const Event event{player.state().events, player.state().at,
                              AnswerGiven{"late", Branching::Response{std::move(path)}}};
            auto step = apply(player.course(), player.state(), event);
            return step ? std::string() : step.problem().describe();
        };
        const std::string final = "/response/path: a conversation goes on by one choice, and can't be taken back";
        CHECK(refused({"call-b"}) == final);
        CHECK(refused({"call-a"}) == final);
        CHECK(refused({"call-b", "when-a"}) == final);
        CHECK(refused({"call-b", "when-b", "delivery-a"}) == final);
        CHECK(refused({"call-b", "delivery-a"}) == "/response/path/1: not a choice that is offered here");
        CHECK(refused({"call-b", "when-a", "delivery-a"}) == "");
    }
}
