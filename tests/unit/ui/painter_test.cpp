#include "ui/paint/painter.h"
#include "ui/tree/measures.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <functional>

#include "base/utf8.h"
#include "ui/arrange/layout.h"
#include "ui/tree/frame.h"
#include "unit/ui/player.h"
#include "unit/ui/typefaces.h"

using namespace potentiel;
using namespace potentiel::ui;

namespace {

constexpr float widths[] = {320, 360, 480, 768, 960, 1440};

// Every screen of the pack, in both languages.
std::vector<Tree> play() {
    std::vector<Tree> screens;
    const auto visit = [&](const Tree& tree) { screens.push_back(tree); };
    for (const char* language : {"fr", "en"}) {
        Player player("tests/unit/ui/small_pack.json", language);
        visit(player.tree());
        player.act(player.find(Role::Button, language == std::string("fr") ? "Commencer" : "Begin"), Action::Activate);
        for (std::size_t index = 0; index < player.course().size(); ++index) {
            player.happen(Navigated{Place::Exercise, player.course().exercise(index).id});
            visit(player.tree());
            for (Role role : {Role::Radio, Role::Checkbox}) {
                const Tree& tree = player.tree();
                if (std::any_of(tree.nodes.begin(), tree.nodes.end(),
                                [role](const Node& node) { return node.role == role; }))
                    player.check(role, 0);
            }
            visit(player.tree());
        }
        player.happen(Navigated{Place::Review, {}});
        visit(player.tree());
        player.happen(TestEnded{});
        visit(player.tree());
        for (std::size_t panel = 0; panel < 40; ++panel) {  // open all panels
            const auto& nodes = player.tree().nodes;
            const auto closed = std::find_if(nodes.begin(), nodes.end(), [](const Node& node) {
                return node.has(FlagBit::Collapsible) && !node.has(FlagBit::Expanded);
            });
            if (closed == nodes.end()) break;
            player.act(*closed, Action::Activate);
        }
        visit(player.tree());
    }
    return screens;
}

const std::vector<Tree>& screens() {
    static const std::vector<Tree> all = play();
    return all;
}

const Fonts& fonts() {
    static const Typefaces faces;
    return faces.fonts;
}

// The data of one screen at one width for the tests below.
struct Screen {
    Screen(const Tree& tree, float width) : tree(tree) {
        input.width = width;
        layout = lay_out(tree, input, fonts());
    }

    const Node& node(std::size_t at) const { return tree.nodes[at]; }
    const Rect& rect(std::size_t at) const { return layout.boxes[at].rect; }
    bool shown(std::size_t at) const {
        return at >= layout.first && at < layout.bar && node(at).role != Role::Text && node(at).role != Role::Choice &&
               node(at).part != Part::Hidden;
    }
    std::string name(std::size_t at) const {
        return std::string(role_name(node(at).role)) + " " + std::string(part_name(node(at).part)) + " \"" +
               node(at)[TextField::Name] + "\" at width " + std::to_string(static_cast<int>(input.width));
    }

    const Tree& tree;
    FrameInput input;
    Layout layout;
};

void each_screen_and_width(const std::function<void(const Screen&)>& visit) {
    for (const Tree& tree : screens())
        for (float width : widths) visit(Screen(tree, width));
}

constexpr float slack = 0.51f;  // half a pixel, for rounding

bool within(const Rect& inner, const Rect& outer) {
    return inner.x >= outer.x - slack && inner.y >= outer.y - slack &&
           inner.x + inner.width <= outer.x + outer.width + slack &&
           inner.y + inner.height <= outer.y + outer.height + slack;
}

bool overlap(const Rect& one, const Rect& other) {
    return one.x + one.width > other.x + slack && other.x + other.width > one.x + slack &&
           one.y + one.height > other.y + slack && other.y + other.height > one.y + slack;
}

using Pixels = std::vector<std::uint32_t>;

class Canvas {
public:
    Canvas() {
        for (int face = 0; face < 3; ++face) {
            constexpr const char* files[] = {"dist/fonts/regular.ttf", "dist/fonts/bold.ttf", "dist/fonts/mono.ttf"};
            painter.set_font(static_cast<Face>(face), Letters::First, bytes_of(read_file(files[face])));
        }
        input.width = 400;
    }
    Pixels paint(Tree tree) {
        painter.lay_out(tree, input);
        return paint();
    }
    // The last layout once more.
    Pixels paint() {
        const auto areas = painter.paint(look);
        changed.assign(areas.begin(), areas.end());
        return pixels(whole());
    }
    Pixels pixels(const Area& area) {
        const auto all = painter.pixels(area);
        return {all.begin(), all.end()};
    }
    Area whole() const {
        const auto top = static_cast<int>(look.top), height = static_cast<int>(look.height);
        return {0, top, static_cast<int>(input.width), top + height};
    }
    // The picture with only those pixels painted anew that are said to have changed.
    Pixels mended(Pixels picture) {
        const int across = static_cast<int>(input.width);
        for (Area area : changed) {
            area = {std::max(area.left, 0), std::max(area.top, whole().top), std::min(area.right, across),
                    std::min(area.bottom, whole().bottom)};
            if (area.empty()) continue;
            const Pixels part = pixels(area);
            auto from = part.begin();
            for (int y = area.top; y < area.bottom; ++y, from += area.right - area.left)
                std::copy_n(from, area.right - area.left, picture.begin() + (y - whole().top) * across + area.left);
        }
        return picture;
    }
    Painter painter;
    FrameInput input;
    PaintInput look{.height = 600};
    std::vector<Area> changed;
};

Tree question() {
    FrameInput input;
    Frame frame(input, {});
    {
        auto root = frame.open("root", Role::Section, Part::Root);
        {
            auto group = frame.open("group", Role::RadioGroup, Part::Options);
            frame.radio("a", {{"First"}}, true, Part::OptionRow);
            frame.radio("b", {{"Second"}}, false, Part::OptionRow);
        }
        auto bar = frame.open("bar", Role::Group, Part::Bar);
        frame.button("go", "Continue", Part::Primary);
    }
    return frame.finish();
}

NodeId second_option() { return child_id(child_id(root_id, "group"), "b"); }

}  // namespace

TEST_SUITE("ui/painter") {
    TEST_CASE("nothing sticks out of the widget or of what holds it") {
        each_screen_and_width([](const Screen& screen) {
            for (std::size_t at = 1; at < screen.tree.nodes.size(); ++at) {
                if (!screen.shown(at)) continue;
                INFO(screen.name(at));
                const Rect& rect = screen.rect(at);
                CHECK(rect.x >= 0);
                CHECK(rect.x + rect.width <= screen.input.width + slack);
                CHECK(rect.y + rect.height <= screen.layout.content_height + slack);
                // The words of a text button stand at the edge, so its ground is a little wider.
                Rect holder = screen.rect(screen.layout.parents[at]);
                if (screen.node(at).part == Part::Quiet) {
                    holder.x -= measure::quiet_side;
                    holder.width += 2 * measure::quiet_side;
                }
                CHECK(within(rect, holder));
            }
        });
    }

    TEST_CASE("every line of text lies within its node") {
        each_screen_and_width([](const Screen& screen) {
            for (std::size_t at = 0; at < screen.tree.nodes.size(); ++at) {
                for (const PlacedText& text : screen.layout.boxes[at].texts) {
                    for (const TextRun& run : text.block.runs) {
                        INFO(screen.name(at) << ": " << run.text);
                        const float size = static_cast<float>(run.size);
                        CHECK(within({text.x + run.x, text.y + run.baseline - 0.7f * size, run.width, 0.9f * size},
                                     screen.rect(at)));
                    }
                }
            }
        });
    }

    TEST_CASE("siblings don't overlap") {
        each_screen_and_width([](const Screen& screen) {
            for (const auto& siblings : screen.layout.children) {
                for (std::size_t one = 0; one < siblings.size(); ++one) {
                    for (std::size_t other = one + 1; other < siblings.size(); ++other) {
                        const std::size_t first = siblings[one], second = siblings[other];
                        if (!screen.shown(first) || !screen.shown(second)) continue;
                        INFO(screen.name(first) << " and " << screen.name(second));
                        CHECK_FALSE(overlap(screen.rect(first), screen.rect(second)));
                    }
                }
            }
        });
    }

    TEST_CASE("a thumb can hit whatever is pressed") {
        each_screen_and_width([](const Screen& screen) {
            for (std::size_t at = 0; at < screen.tree.nodes.size(); ++at) {
                const Role role = screen.node(at).role;
                const bool control = role == Role::Button || role == Role::Radio || role == Role::Checkbox ||
                                     role == Role::Select || role == Role::TextField || role == Role::TextArea ||
                                     role == Role::Editor;
                if (!control || !screen.shown(at)) continue;
                INFO(screen.name(at));
                CHECK(screen.rect(at).height >= 48);
                CHECK(screen.rect(at).width >= 48);
            }
        });
    }

    TEST_CASE("lines are short enough to read") {
        std::size_t characters = 0, lines = 0;
        each_screen_and_width([&](const Screen& screen) {
            for (std::size_t at = 0; at < screen.tree.nodes.size(); ++at) {
                if (screen.node(at).role != Role::Paragraph || screen.node(at).part == Part::Lead) continue;
                for (const PlacedText& text : screen.layout.boxes[at].texts) {
                    if (text.block.height < 2 * screen.layout.boxes[at].style.line_height) continue;
                    const float last = text.block.runs.back().baseline;
                    float baseline = -1;
                    for (const TextRun& run : text.block.runs) {
                        if (run.baseline == last) break;  // not a full line
                        if (run.baseline != baseline) ++lines;
                        baseline = run.baseline;
                        characters += code_points(run.text);
                    }
                }
            }
        });
        REQUIRE(lines > 100);
        CHECK(characters / lines <= 68);
    }

    TEST_CASE("a full line has at most some 75 characters") {
        FrameInput input;
        input.width = 1440;
        Frame frame(input, {});
        {
            auto root = frame.open("root", Role::Section, Part::Root);
            std::string words;
            for (int count = 0; count < 60; ++count) words += "mots de longueur ordinaire ";
            frame.text("text", words, Part::Body);
        }
        const Tree tree = frame.finish();
        const Layout layout = lay_out(tree, input, fonts());
        for (const TextRun& run : layout.boxes[1].texts[0].block.runs) CHECK(code_points(run.text) <= 75);
    }

    TEST_CASE("rectangles are told relative to the parent; the bar has none") {
        Canvas canvas;
        Tree tree = question();
        canvas.painter.lay_out(tree, canvas.input);
        CHECK(tree.nodes[0].rect == Rect{0, 0, 400, canvas.painter.content_height()});
        const Rect& first = tree.nodes[2].rect;
        const Rect& second = tree.nodes[3].rect;
        CHECK(first.x == 0);
        CHECK(first.y == 0);
        CHECK(second.y == first.height + 8);
        const Node& bar = tree.nodes[4];
        CHECK(bar.part == Part::Bar);
        CHECK(bar.rect == Rect{});
        CHECK(tree.nodes[5].rect == Rect{});
    }

    TEST_CASE("the same tree paints the same picture") {
        Canvas canvas, other;
        const auto once = canvas.paint(question());
        CHECK(std::count(once.begin(), once.end(), once.front()) < std::ssize(once) - 1000);
        CHECK(once == canvas.paint(question()));
        CHECK(once == other.paint(question()));
    }

    TEST_CASE("hover and theme change colours, never places") {
        Canvas canvas;
        Tree calm = question(), hovered = question();
        canvas.painter.lay_out(calm, canvas.input);
        const auto before = canvas.paint(question());
        canvas.look.hovered = second_option();
        canvas.painter.lay_out(hovered, canvas.input);
        CHECK(compare(calm, hovered).operations.empty());
        CHECK(canvas.paint(question()) != before);
        canvas.look.hovered = 0;
        CHECK(canvas.paint() == before);
        canvas.input.theme = Theme::Dark;
        Tree dark = question();
        canvas.painter.lay_out(dark, canvas.input);
        CHECK(compare(calm, dark).operations.empty());
    }

    TEST_CASE("only what shows is painted") {
        Canvas canvas;
        canvas.look.top = 5000;
        const Pixels picture = canvas.paint(question());
        CHECK(std::count(picture.begin(), picture.end(), picture.front()) == std::ssize(picture));
        canvas.look.hovered = second_option();
        canvas.paint();
        CHECK(canvas.changed.empty());
    }

    TEST_CASE("what does not change is not painted again") {
        Canvas canvas;
        canvas.paint(question());
        CHECK(canvas.changed == std::vector{canvas.whole()});
        canvas.paint(question());
        CHECK(canvas.changed.empty());
        canvas.look.hovered = second_option();
        canvas.paint();
        REQUIRE(canvas.changed.size() == 1);
        const Area& row = canvas.changed.front();
        CHECK(row.bottom - row.top < 60);
        canvas.input.theme = Theme::Dark;
        canvas.paint(question());
        CHECK(canvas.changed == std::vector{canvas.whole()});
        canvas.input.device_pixels = 2;
        canvas.paint(question());
        CHECK(canvas.changed.size() == 1);
    }

    TEST_CASE("from screen to screen, what is said to have changed is all that has") {
        Canvas canvas;
        canvas.look.height = 1500;
        Pixels before = canvas.paint(screens().front());
        for (const Tree& tree : screens()) {
            Pixels now = canvas.paint(tree);
            CHECK(canvas.mended(std::move(before)) == now);
            before = std::move(now);
        }
    }

    TEST_CASE("a part of the picture is the same as in the whole") {
        Canvas canvas;
        const Pixels all = canvas.paint(screens()[1]);
        const Area part{37, 51, 301, 333};
        canvas.changed = {part};
        CHECK(canvas.mended(all) == all);
        canvas.changed = {{0, 0, 400, 1}, {399, 0, 400, 600}};
        CHECK(canvas.mended(all) == all);
    }

    TEST_CASE("without fonts nothing is painted, and nothing breaks") {
        Painter painter;
        FrameInput input;
        input.width = 400;
        Tree tree = question();
        painter.lay_out(tree, input);
        painter.paint({});
        CHECK(painter.content_height() > 0);
    }
}
