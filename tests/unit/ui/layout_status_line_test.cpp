#include <doctest/doctest.h>

#include <algorithm>

#include "ui/arrange/layout.h"
#include "ui/words/strings.h"
#include "unit/ui/player.h"
#include "unit/ui/typefaces.h"

using namespace potentiel;
using namespace potentiel::ui;

// Tests the area under the steps: the remaining time, and whether the answers are saved.

namespace {

struct Placed {
    Rect clock, mark;
    float sign = 0, content = 0;
};

Placed place(const Player& player, float width) {
    const Tree& tree = player.tree();
    const Typefaces faces;
    FrameInput input;
    input.width = width;
    const Layout layout = lay_out(tree, input, faces.fonts);
    Placed placed;
    placed.content = layout.content_height;
    for (std::size_t at = 0; at < tree.nodes.size(); ++at) {
        const Box& box = layout.boxes[at];
        if (tree.nodes[at].role == Role::Timer) placed.clock = box.rect;
        const bool mark = layout.parents[at] != no_node && tree.nodes[layout.parents[at]].part == Part::StatusLine &&
                          tree.nodes[at].role == Role::Paragraph;
        if (!mark) continue;
        placed.mark = box.rect;
        placed.sign = box.control.x;
    }
    return placed;
}

Player timed(std::string_view language) {
    Pack pack = read_pack("tests/unit/ui/small_pack.json");
    pack.time = {1800, AtEnd::Submit, {}};
    pack.sections[0].time = {900, AtEnd::Submit, {}};
    pack.sections[0].exercises[0].time = {90, AtEnd::Submit, {}};
    Player player(std::move(pack), language);
    player.press(Words(language)(Phrase::BeginButton));
    return player;
}

}  // namespace

TEST_SUITE("ui/layout") {
    TEST_CASE("while one types, nothing moves but the words of the mark, in the room that is theirs") {
        for (const std::string_view language : {"fr", "en"}) {
            for (const float width : {320.0f, 360.0f, 1280.0f}) {
                CAPTURE(width);
                Player player = timed(language);
                const Placed saved = place(player, width);
                CHECK(saved.clock.width > 0);
                CHECK(saved.clock.x + saved.clock.width <= saved.mark.x);
                CHECK(saved.sign >= saved.mark.x);
                for (const Saving saving : {Saving::Writing, Saving::Full}) {
                    player.environment.saving = saving;
                    player.show();
                    const Placed now = place(player, width);
                    CHECK(now.clock == saved.clock);
                    CHECK(now.mark == saved.mark);
                    if (saving == Saving::Writing) CHECK(now.content == saved.content);
                    else CHECK(now.sign >= now.mark.x);
                }
            }
        }
    }
}
