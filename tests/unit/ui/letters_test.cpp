#include <doctest/doctest.h>

#include <array>
#include <filesystem>
#include <functional>

#include "session/navigation.h"
#include "ui/paint/painter.h"
#include "ui/tree/frame.h"
#include "unit/ui/player.h"
#include "unit/ui/typefaces.h"

// Tests that no character shows as a box: the second fonts have those that the first lack, and the page view the rest.

using namespace potentiel;
using namespace potentiel::ui;

namespace {

class Canvas {
public:
    Canvas() { load(Letters::First, ""); }

    void load_more() { load(Letters::More, "-more"); }

    // Number of its characters that would be boxes.
    std::uint32_t lacking(Tree tree) {
        painter_.lay_out(tree, input_);
        painter_.paint({.height = 4000});
        return painter_.lacking();
    }

    std::uint32_t lacking(std::string_view text, Part part = Part::Body) {
        Frame frame(input_, {});
        {
            auto root = frame.open("root", Role::Section, Part::Root);
            if (part == Part::Code) frame.code_block("text", "", text, part);
            else frame.text("text", std::string(text), part);
        }
        return lacking(frame.finish());
    }

private:
    void load(Letters letters, const std::string& kind) {
        constexpr std::array<const char*, 3> names{"regular", "bold", "mono"};
        for (std::size_t face = 0; face < names.size(); ++face)
            REQUIRE(painter_.set_font(static_cast<Face>(face), letters,
                                      bytes_of(read_file("dist/fonts/" + std::string(names[face]) + kind + ".ttf"))));
    }

    Painter painter_;
    FrameInput input_{.width = 700};
};

// Visits the welcome, every exercise and the result.
void each_screen(const std::string& pack, const std::string& language, const std::function<void(const Tree&)>& visit) {
    Player player(pack, language);
    visit(player.tree());
    player.press(player.find(Role::Button, {}, 1));
    const Course& course = course_of(player.course(), player.state());
    for (std::size_t index = 0; index < course.size(); ++index) {
        if (player.state().phase != Phase::Exercise) break;
        const auto open = reachable(course, player.state());
        if (std::find(open.begin(), open.end(), index) == open.end()) continue;
        player.happen(Navigated{Place::Exercise, course.exercise(index).id});
        visit(player.tree());
    }
}

}  // namespace

TEST_SUITE("ui/letters") {
    TEST_CASE("no pack of ours shows a box") {
        Canvas canvas;
        int screens = 0;
        for (const auto& entry : std::filesystem::recursive_directory_iterator(POTENTIEL_ROOT "/build/packs")) {
            if (entry.path().extension() != ".json") continue;
            const std::string pack = std::filesystem::relative(entry.path(), POTENTIEL_ROOT).string();
            for (const char* language : {"fr", "en"}) {
                each_screen(pack, language, [&](const Tree& tree) {
                    ++screens;
                    CHECK_MESSAGE(canvas.lacking(tree) == 0, pack, " ", language);
                });
            }
        }
        CHECK(screens > 200);
    }
    TEST_CASE("the letters of more languages, and signs, come in the second faces") {
        constexpr std::string_view texts[] = {
            "Zażółć gęślą jaźń", "İstanbul’da ığdır şeker", "Příliš žluťoučký kůň",           "árvíztűrő tükörfúrógép",
            "Târgu Mureș",       "ķirsis, žurnāls",         "© § ² ³ ½ µ № ª º ™ ® ¼ ¾ ¹ ¢ ¥"};
        Canvas canvas;
        for (const std::string_view text : texts) CHECK_MESSAGE(canvas.lacking(text) > 0, text);
        canvas.load_more();
        for (const std::string_view text : texts)
            for (const Part part : {Part::Body, Part::Title, Part::Code})
                CHECK_MESSAGE(canvas.lacking(text, part) == 0, text);
    }
    TEST_CASE("what no face has is counted, for the page view to show it") {
        Canvas canvas;
        canvas.load_more();
        CHECK(canvas.lacking("Це Україна") > 0);
        CHECK(canvas.lacking("日本", Part::Code) > 0);
        CHECK(canvas.lacking("a 😀 b") > 0);
        CHECK(canvas.lacking("ab") == 0);
    }
    TEST_CASE("code takes from the regular face what its own lacks") {
        Canvas canvas;
        CHECK(canvas.lacking("prix = \"5 €\"  # äöß ± ≤ “mot”", Part::Code) == 0);
    }
    TEST_CASE("what is not seen is no box, nor are spaces and dashes of other widths") {
        Canvas canvas;
        CHECK(canvas.lacking("co\u00adopé\u200brer\u2060\ufeff\u200e \u2009\u2003\u3000x\ufe0f com\u2011pte") == 0);
    }
}
