#include <algorithm>

#include "unit/ui/kind_check.h"

using namespace potentiel;
using namespace potentiel::ui;

namespace {

const Parsons::Response& program(const Player& player) {
    return std::get<Parsons::Response>(*player.state().exercises[0].response);
}

}  // namespace

TEST_SUITE("ui/kinds") {
    TEST_CASE("find_line") {
        check_kind("find_line", [](Player& player) { player.check(Role::Radio, 1); });
    }
    TEST_CASE("predict_output") {
        check_kind("predict_output", [](Player& player) { player.type(Role::Editor, "3\n2\n1\n0"); });
    }
    TEST_CASE("hotspot") {
        check_kind("hotspot", [](Player& player) { player.check(Role::Radio, 1); });
    }
    TEST_CASE("hotspot: the list and the picture are two views on one answer") {
        Player player = begin("hotspot", "en");
        player.press("Answers as a list");
        player.check(Role::Radio, 2);  // in the list, which comes first
        CHECK(player.find(Role::Radio, {}, 2).has(FlagBit::Checked));
        CHECK(player.find(Role::Radio, {}, 6).has(FlagBit::Checked));
        player.check(Role::Radio, 4);  // on the picture
        CHECK(player.find(Role::Radio, {}, 0).has(FlagBit::Checked));
        CHECK(!player.find(Role::Radio, {}, 2).has(FlagBit::Checked));
    }
    TEST_CASE("parsons") {
        check_kind("parsons", [](Player& player) {
            const bool french = player.state().language == "fr";
            player.press(french ? "Ajouter : total = 0" : "Add: total = 0");
            player.press(french ? "Ajouter : total = price" : "Add: total = price");
            player.press(french ? "Décaler à droite : total = price" : "Indent: total = price");
            player.press(french ? "Ajouter : print(total)" : "Add: print(total)");
            player.press(french ? "Décaler à droite : print(total)" : "Indent: print(total)");
        });
    }
    TEST_CASE("parsons: lines are added, moved, indented and removed by buttons alone") {
        Player player = begin("parsons", "en");
        player.press("Add: print(total)");
        player.press("Add: total = 0");
        player.press("Up: total = 0");
        REQUIRE(program(player).lines.size() == 2);
        CHECK(program(player).lines[0].line != program(player).lines[1].line);
        CHECK(player.tree().said == std::vector<std::string>{"total = 0: place 1 of 2"});
        player.press("Indent: total = 0");
        CHECK(program(player).lines[0].indent == 1);
        player.press("Outdent: total = 0");
        CHECK(program(player).lines[0].indent == 0);
        CHECK(player.find(Role::Button, "Outdent: total = 0").has(FlagBit::Disabled));
        player.press("Remove: total = 0");
        CHECK(program(player).lines.size() == 1);
        CHECK(player.has(Role::Button, "Add: total = 0"));
    }
    TEST_CASE("parsons: after a line is added the focus goes to the next, and to the program when none is left") {
        Player player = begin("parsons", "en");
        for (int left = 6; left > 0; --left) {
            std::string first;
            for (const Node& node : player.tree().nodes)
                if (first.empty() && node[TextField::Name].starts_with("Add: ")) first = node[TextField::Name];
            player.press(first);
            const auto& nodes = player.tree().nodes;
            const auto focused = std::find_if(nodes.begin(), nodes.end(),
                                              [&](const Node& node) { return node.id == player.tree().focus; });
            REQUIRE(focused != nodes.end());
            CHECK((*focused)[TextField::Name].starts_with(left > 1 ? "Add: " : "Up: "));
        }
        CHECK(player.has(Role::Paragraph, "All the lines are in your program."));
    }
    TEST_CASE("parsons: help takes needless lines away, then sets the indentation, and then there is none") {
        Player player = begin("parsons", "en");
        player.press("Add: total = 0");
        player.press("Add: total = price");
        player.press("Indent: total = 0");
        player.press("Ask for help");
        player.press("Ask for help");
        CHECK(program(player).helps == 2);
        CHECK(program(player).lines.size() == 1);
        CHECK(!player.has(Role::Button, "Add: total = price"));
        CHECK(!player.has(Role::Button, "Add: for prices in price:"));
        CHECK(program(player).lines[0].indent == 1);
        player.press("Ask for help");
        CHECK(program(player).lines[0].indent == 0);
        CHECK(player.find(Role::Button, "Ask for help").has(FlagBit::Disabled));
    }
}
