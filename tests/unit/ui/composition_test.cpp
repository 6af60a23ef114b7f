#include "unit/golden.h"
#include "unit/ui/kind_check.h"

using namespace potentiel;
using namespace potentiel::ui;

// Tests the screens around the exercises: instructions, shared texts, hints, attempts, and explanations of the score.
// tests/golden/composition.*.txt

namespace {

std::string key_of(const Player& player) {
    const Course& course = course_of(player.course(), player.state());
    return std::get<Number::Key>(*course.key_of(player.state().current)).value;
}

// In the result, opens the feedback to the exercise with this title.
void open_answer(Player& player, std::string_view title) {
    for (const Node& node : player.tree().nodes) {
        if (node.id == child_id(node.parent, "toggle") && player.words(node).starts_with(title))
            return player.press(node);
    }
    FAIL_CHECK("no button opens the answer");
}

}  // namespace

TEST_CASE("instructions, hints, attempts and stimuli, with the feedback of a settled answer at once") {
    for (const std::string_view language : languages) {
        Player player = begin_pack("composition", language);
        const bool french = language == "fr";
        const Course& course = course_of(player.course(), player.state());
        const std::size_t lamps = *course.index_of("lamps");
        player.happen(Navigated{Place::Exercise, "lamps"});
        std::string text = "# " + std::to_string(lamps + 1) + ": lamps\n" + player.print_part(Part::Content);

        CHECK(player.find(Role::Button, french ? "Vérifier ma réponse" : "Check my answer").has(FlagBit::Disabled));
        player.press(french ? "Voir un indice (− 20 % des points)" : "Show a hint (− 20 % of the points)");
        player.type(Role::TextField, "1");
        player.press(french ? "Vérifier ma réponse" : "Check my answer");
        text += "\n# a hint, and one attempt that is not right\n" + player.print_part(Part::Content);

        player.type(Role::TextField, key_of(player));
        player.press(french ? "Vérifier ma réponse" : "Check my answer");
        text += "\n# settled\n" + player.print_part(Part::Content);
        CHECK(player.state().exercises[lamps].settled);

        player.happen(Navigated{Place::Exercise, "shift"});
        player.type(Role::TextField, key_of(player));
        player.happen(Navigated{Place::Exercise, "friday"});
        text += "\n# a stimulus\n" + player.print_part(Part::Content);
        player.happen(Navigated{Place::Review, {}});
        text += "\n# review: the last section opens by the score of the first\n" + player.print_part(Part::Content);
        player.happen(TestEnded{});
        open_answer(player, french ? "Des lampes" : "Lamps");
        text += "\n# why this score\n" + player.print_part(Part::Card, 0) + player.print_part(Part::Card, 2);
        check_golden("composition." + std::string(language), text);
    }
}

TEST_CASE("a screen has another number when the same button asks for something else, and only then") {
    Player player = begin_pack("composition", "en");
    const auto changes = [&](const auto& work) {
        const std::uint32_t before = player.screen();
        work();
        player.show();  // nothing appears without an event
        return player.screen() != before;
    };
    player.happen(Navigated{Place::Exercise, "lamps"});
    player.show();
    CHECK(!changes([&] { player.press("Flag"); }));
    CHECK(!changes([&] { player.type(Role::TextField, "1"); }));
    CHECK(changes([&] { player.press("Show a hint (− 20 % of the points)"); }));
    CHECK(changes([&] { player.press("Check my answer"); }));
    CHECK(!changes([&] { player.press("Settings"); }));
    CHECK(changes([&] { player.press("Continue"); }));
    CHECK(changes([&] { player.press("Back"); }));
    CHECK(changes([&] { player.press("All exercises"); }));
    CHECK(changes([&] { player.press("Finish"); }));
}
