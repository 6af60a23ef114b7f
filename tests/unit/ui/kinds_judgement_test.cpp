// Tests the screens of judgement, scales, forced choice, in-trays and free texts. Formats that are not in the gallery
// come from judgement_pack.json.

#include "session/session.h"
#include "unit/ui/kind_check.h"

using namespace potentiel;
using namespace potentiel::ui;

namespace {

constexpr std::string_view formats_pack = "tests/unit/ui/judgement_pack.json";

Player begin_exercise(const Id& exercise, std::string_view language) {
    Player player(formats_pack, language);
    player.press(player.find(Role::Button, {}, 1));
    player.happen(Navigated{Place::Exercise, exercise});
    return player;
}

void open_answer(Player& player, const Id& exercise) {
    player.happen(Navigated{Place::Review, {}});
    player.happen(TestEnded{});
    REQUIRE(player.state().phase == Phase::Finished);
    for (const Node& node : player.tree().nodes) {
        for (const Node& row : player.tree().nodes) {
            if (row.id == node.parent && row.role == Role::ListItem && node.id == child_id(row.id, "toggle") &&
                row.id == child_id(row.parent, exercise))
                return player.press(node);
        }
    }
    FAIL_CHECK("no button opens the answer");
}

template <class Answer>
void check_format(const Id& exercise, Answer answer) {
    for (const std::string_view language : languages) {
        Player player = begin_exercise(exercise, language);
        std::string text = "# not answered\n" + player.print_part(Part::Card);
        answer(player);
        text += "\n# answered\n" + player.print_part(Part::Card);
        open_answer(player, exercise);
        text += "\n# feedback\n" + player.print_part(Part::Card, 2);
        check_golden("kinds/judgement_" + exercise + "." + std::string(language), text);
    }
}

template <class Kind>
const typename Kind::Response& response_to(const Player& player, std::size_t exercise = 0) {
    return std::get<typename Kind::Response>(*player.state().exercises[exercise].response);
}

}  // namespace

TEST_SUITE("ui/kinds") {
    TEST_CASE("situational_judgement: best") {
        check_format("best", [](Player& player) {
            player.check(Role::Radio, 2);
            player.check(Role::Radio, 0);
        });
    }
    TEST_CASE("situational_judgement: rate") {
        check_format("rate", [](Player& player) {
            player.check(Role::Radio, 4);
            player.check(Role::Radio, 5 + 3);
            player.check(Role::Radio, 10 + 4);
        });
    }
    TEST_CASE("situational_judgement: rate, standardised") {
        check_format("style", [](Player& player) {
            for (std::size_t row = 0; row < 4; ++row) player.check(Role::Radio, 5 * row + 2);
        });
    }
    TEST_CASE("situational_judgement: rank") {
        check_format("rank", [](Player& player) { player.drop(0, 2); });
    }
    TEST_CASE("likert_scale with a norm") {
        check_format("norm", [](Player& player) {
            player.check(Role::Radio, 2);
            player.check(Role::Radio, 3);
        });
    }

    TEST_CASE("ratings stand in the order of the spec, whichever comes first") {
        Player player = begin_exercise("rate", "fr");
        player.check(Role::Radio, 10);
        player.check(Role::Radio, 2);
        player.check(Role::Radio, 3);
        const auto& ratings = response_to<SituationalJudgement>(player, 1).ratings;
        REQUIRE(ratings.size() == 2);
        CHECK(ratings[0].action == "a");
        CHECK(ratings[0].point == 4);
        CHECK(ratings[1].action == "c");
        CHECK(ratings[1].point == 1);
    }
    TEST_CASE("a ranking that is right as it stands can be kept") {
        Player player = begin_exercise("rank", "fr");
        player.press("Garder cet ordre");
        CHECK(response_to<SituationalJudgement>(player, 3).order == std::vector<Id>{"a", "b", "c", "d"});
        CHECK(!player.has(Role::Button, "Garder cet ordre"));
    }

    TEST_CASE("forced_choice") {
        check_kind("forced_choice", [](Player& player) {
            player.check(Role::Radio, 0);
            player.check(Role::Radio, 3);
            player.check(Role::Radio, 6);
        });
    }
    TEST_CASE("forced_choice: most and least exclude each other") {
        Player player = begin("forced_choice", "fr");
        player.check(Role::Radio, 0);
        const Id first = response_to<ForcedChoice>(player).picks[0].most;
        CHECK(first != "");
        player.check(Role::Radio, 1);
        REQUIRE(response_to<ForcedChoice>(player).picks.size() == 1);
        CHECK(response_to<ForcedChoice>(player).picks[0].most == "");
        CHECK(response_to<ForcedChoice>(player).picks[0].least == first);
    }
    TEST_CASE("forced_choice: the skills are told apart in the result") {
        Player player = begin("forced_choice", "fr");
        for (const std::size_t mark : {0, 3, 6, 9}) player.check(Role::Radio, mark);
        finish_and_open_answer(player);
        const Result result = make_result(player.course(), player.state());
        CHECK(result.score == -1);
        int sum = 0;
        for (const SkillResult& skill : result.skills) sum += skill.score;
        CHECK(result.skills.size() == 3);
        CHECK(sum == 1500);  // ipsative: the gain of one skill is the loss of others
    }

    TEST_CASE("in_tray") {
        check_kind("in_tray", [](Player& player) {
            player.check(Role::Checkbox, 0);
            player.check(Role::Checkbox, 3);
            player.drop(0, 1);
        });
    }
    TEST_CASE("in_tray: an item whose last mark is taken away has no entry") {
        Player player = begin("in_tray", "fr");
        player.check(Role::Checkbox, 0);
        CHECK(response_to<InTray>(player).judged.size() == 1);
        player.check(Role::Checkbox, 0);
        CHECK(response_to<InTray>(player).judged.empty());
        player.press("Garder cet ordre");
        CHECK(response_to<InTray>(player).order.size() == 4);
    }

    TEST_CASE("statement") {
        check_kind("statement", [](Player& player) { player.check(Role::Checkbox, 0); });
    }
    TEST_CASE("statement: a confirmation can be taken back") {
        Player player = begin("statement", "fr");
        player.check(Role::Checkbox, 0);
        CHECK(response_to<Statement>(player).confirmed);
        player.check(Role::Checkbox, 0);
        CHECK(!response_to<Statement>(player).confirmed);
    }
    TEST_CASE("statement: a test of nothing else ends without announcing anything") {
        Player player = begin("statement", "en");
        finish_and_open_answer(player);
        CHECK(player.has(Role::Paragraph, "Thank you, you have finished."));
    }
    TEST_CASE("free_text") {
        check_kind("free_text", [](Player& player) {
            player.type(Role::TextArea, "Bonjour,\nmon bus est bloqué.");
            player.check(Role::Radio, 1);
            player.check(Role::Radio, 3);
            player.check(Role::Radio, 7);
        });
    }
    TEST_CASE("free_text: the text stays when the ratings change, and the other way round") {
        Player player = begin("free_text", "fr");
        player.check(Role::Radio, 0);
        player.type(Role::TextArea, "Bonjour");
        player.check(Role::Radio, 1);
        CHECK(response_to<FreeText>(player).text == "Bonjour");
        REQUIRE(response_to<FreeText>(player).ratings.size() == 1);
        CHECK(response_to<FreeText>(player).ratings[0].level == 1);
    }
}
