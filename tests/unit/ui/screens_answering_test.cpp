#include <doctest/doctest.h>

#include "unit/ui/player.h"

using namespace potentiel;
using namespace potentiel::ui;

// Tests the candidate's actions in exercises and the session's answers after them.

namespace {

Player begin(std::string_view kind) {
    Player player("build/packs/gallery/" + std::string(kind) + ".json", "en");
    player.press("Begin");
    return player;
}

template <class Kind>
typename Kind::Response response(const Player& player) {
    const auto& held = player.state().exercises[0].response;
    if (held) return std::get<typename Kind::Response>(*held);
    FAIL_CHECK("no response");
    return {};
}

std::vector<std::string> rows(const Player& player) {
    std::vector<std::string> words;
    for (const Node& node : player.tree().nodes) {
        if (node.part != Part::OrderRow) continue;
        for (const Node& child : player.tree().nodes) {
            if (child.parent == node.id && child.role == Role::Paragraph) words.push_back(player.words(child));
        }
    }
    return words;
}

const Node& moving_button(const Player& player, std::size_t row, std::string_view key) {
    std::size_t met = 0;
    for (const Node& node : player.tree().nodes) {
        if (node.role == Role::Button && node.id == child_id(node.parent, key) && met++ == row) return node;
    }
    FAIL_CHECK("no such button");
    return player.tree().nodes.front();
}

}  // namespace

TEST_SUITE("ui/answering") {
    TEST_CASE("one choice replaces the other") {
        Player player = begin("single_choice");
        player.check(Role::Radio, 1);
        const Id first = response<SingleChoice>(player).choice;
        player.check(Role::Radio, 0);
        CHECK(response<SingleChoice>(player).choice != first);
        CHECK(player.find(Role::Radio, {}, 0).has(FlagBit::Checked));
        CHECK(!player.find(Role::Radio, {}, 1).has(FlagBit::Checked));
    }

    TEST_CASE("several choices come and go, kept in the order of the pack") {
        Player player = begin("multiple_choice");
        for (std::size_t index = 3; index-- > 0;) player.check(Role::Checkbox, index);
        CHECK(response<MultipleChoice>(player).choices == std::vector<Id>{"a", "b", "c"});
        player.check(Role::Checkbox, 0);
        CHECK(response<MultipleChoice>(player).choices.size() == 2);
    }

    TEST_CASE("best and worst exclude each other") {
        Player player = begin("situational_judgement");
        player.check(Role::Radio, 0);  // the first action is the best
        const Id first = response<SituationalJudgement>(player).best;
        player.check(Role::Radio, 3);  // the second action is the worst
        CHECK(response<SituationalJudgement>(player).best == first);
        CHECK(response<SituationalJudgement>(player).worst != "");
        player.check(Role::Radio, 1);  // now the first action is the worst
        CHECK(response<SituationalJudgement>(player).best == "");
        CHECK(response<SituationalJudgement>(player).worst == first);
    }

    TEST_CASE("ratings stand in the order of the statements, one for each") {
        Player player = begin("likert_scale");
        player.check(Role::Radio, 5);
        player.check(Role::Radio, 0);
        player.check(Role::Radio, 2);
        const auto ratings = response<LikertScale>(player).ratings;
        REQUIRE(ratings.size() == 2);
        CHECK(ratings[0].statement == "a");
        CHECK(ratings[0].point == 2);
        CHECK(ratings[1].point == 1);
    }

    TEST_CASE("rows move by their buttons, and say where they are") {
        Player player = begin("ordering");
        const auto before = rows(player);
        REQUIRE(before.size() == 3);
        player.press(moving_button(player, 0, "down"));
        CHECK(rows(player) == std::vector<std::string>{before[1], before[0], before[2]});
        CHECK(player.tree().said == std::vector<std::string>{before[0] + ": place 2 of 3"});
        CHECK(player.tree().focus == 0);

        // At the end of the list the pressed button is disabled, so the focus moves to the other one.
        player.press(moving_button(player, 1, "down"));
        CHECK(rows(player) == std::vector<std::string>{before[1], before[2], before[0]});
        CHECK(moving_button(player, 2, "down").has(FlagBit::Disabled));
        CHECK(player.tree().focus == moving_button(player, 2, "up").id);
        player.press(moving_button(player, 2, "up"));
        player.press(moving_button(player, 1, "up"));
        CHECK(rows(player) == before);
        CHECK(player.tree().focus == moving_button(player, 0, "down").id);
    }

    TEST_CASE("rows are dragged to any place") {
        Player player = begin("ordering");
        const auto before = rows(player);
        player.drop(0, 2);
        CHECK(rows(player) == std::vector<std::string>{before[1], before[2], before[0]});
        player.drop(2, 0);
        CHECK(rows(player) == before);
        player.drop(1, 9999);
        CHECK(rows(player) == std::vector<std::string>{before[0], before[2], before[1]});
    }

    TEST_CASE("an order that is right as it stands can be kept") {
        Player player = begin("ordering");
        CHECK(!player.state().exercises[0].response);
        player.press("Keep this order");
        CHECK(response<Ordering>(player).order.size() == 3);
        CHECK(!player.has(Role::Button, "Keep this order"));
        CHECK(player.tree().focus == moving_button(player, 0, "down").id);
    }

    TEST_CASE("typing is told as edits") {
        Player player = begin("short_text");
        player.type(Role::TextField, "Où ?");
        player.type(Role::TextField, "Où çà ?");
        CHECK(response<ShortText>(player).text == "Où çà ?");
        CHECK(player.find(Role::TextField)[TextField::Value] == "Où çà ?");
    }

    TEST_CASE("code starts from what the author gives, and its tests are told") {
        Player player = begin("code");
        const std::string starter = player.find(Role::Editor)[TextField::Value];
        CHECK(starter == "function double(number) {\n  return 0;\n}\n");
        player.type(Role::Editor, starter + "// é");
        CHECK(response<Code>(player).texts == std::vector<TypedText>{{"code.js", starter + "// é"}});

        player.press("Run the tests");
        CHECK(player.state().exercises[0].running);
        CHECK(player.tree().said == std::vector<std::string>{"The tests are running."});
        player.press("Run the tests");
        CHECK(player.state().runs == 1);

        player.ran({{.test = "t1", .value = "4"},
                    {.test = "t2", .status = CallStatus::Fuel, .fuel = 1000},
                    {.test = "t3", .value = "0"}});
        CHECK(player.tree().said == std::vector<std::string>{"1\u00A0test of 2 passes."});
        CHECK(player.has(Role::Button, "double(2) → 4: passes"));
        CHECK(player.has(Role::Button, "double(10) → 20: not yet"));
        CHECK(player.has(Role::Paragraph,
                         "The program did not come to an end and was stopped. Is there an endless loop?"));
        CHECK(!player.has(Role::Button, "double(-3) → -6: not yet"));  // a hidden test
        player.show();
        CHECK(player.tree().said.empty());

        CHECK(!player.has(Role::Paragraph, "Your code has changed since these results."));
        player.type(Role::Editor, "x");
        CHECK(player.has(Role::Paragraph, "Your code has changed since these results."));
    }

    TEST_CASE("every way in which code can fail has its words") {
        const auto told = [](CallStatus status, std::string message, int line) {
            Player player = begin("code");
            player.press("Run the tests");
            player.ran({{.test = "t1", .status = status, .value = message, .line = line},
                        {.test = "t2", .value = "20"},
                        {.test = "t3", .status = status}});
            for (const Node& node : player.tree().nodes) {
                if (node.part == Part::Warn)
                    return player.words(
                        player.tree().nodes[static_cast<std::size_t>(&node - player.tree().nodes.data()) + 1]);
            }
            return std::string("nothing");
        };
        CHECK(told(CallStatus::Error, "x is not defined", 3) == "Line 3");
        CHECK(told(CallStatus::Error, "x is not defined", 0) == "The program stopped at an error.");
        CHECK(told(CallStatus::Killed, "", 0) == "The program took too long and was stopped.");
        CHECK(told(CallStatus::Memory, "", 0) == "The program asked for too much memory.");
        CHECK(told(CallStatus::Output, "", 0) == "The program printed too much text.");
        CHECK(told(CallStatus::Recursion, "", 0) ==
              "Too many calls within each other for this test. Does the function always come to an end? If so, a "
              "loop goes further.");
    }

    TEST_CASE("what was answered can be read but no longer changed after the end") {
        Player player = begin("single_choice");
        player.check(Role::Radio, 0);
        const Id chosen = response<SingleChoice>(player).choice;
        player.press("Review");
        player.press("Finish");
        for (const Node& node : player.tree().nodes) {
            if (node.id != child_id(node.parent, "toggle")) continue;
            player.press(node);
            break;
        }
        player.check(Role::Radio, 1);
        CHECK(response<SingleChoice>(player).choice == chosen);
    }
}
