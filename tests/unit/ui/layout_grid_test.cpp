#include <doctest/doctest.h>

#include "ui/arrange/layout.h"
#include "unit/ui/kind_check.h"
#include "unit/ui/typefaces.h"

using namespace potentiel;
using namespace potentiel::ui;

namespace {

// A screen and the places of its rows of marks at a width.
struct Placed {
    Placed(const Tree& tree, float width) : tree(tree) {
        const Typefaces faces;
        FrameInput input;
        input.width = width;
        layout = lay_out(tree, input, faces.fonts);
    }

    // The boxes of the marks in the row at `index` among all rows with that part.
    std::vector<const Box*> marks(Part row, std::size_t index) const {
        std::vector<const Box*> boxes;
        for (std::size_t at = 0; at < tree.nodes.size(); ++at) {
            if (tree.nodes[at].part != row || index-- != 0) continue;
            for (std::size_t child : layout.children[at]) boxes.push_back(&layout.boxes[child]);
            break;
        }
        return boxes;
    }

    const Tree& tree;
    Layout layout;
};

// A table of two columns; the first has few, long words.
Tree narrow_table() {
    const auto line = [](const char* text) { return Line{{text, SpanStyle::Plain}}; };
    Block table{BlockKind::Table, {}, {}};
    table.rows = {{line("Situation"), line("Ce qui est prévu dans la maison")},
                  {line("Preuve d’adresse"), line("Une facture ou un courrier à son nom, de moins de trois mois")},
                  {line("Une personne hébergée"),
                   line("Une lettre signée par cette personne, et une facture au nom de cette personne")}};
    FrameInput input;
    input.width = 360;
    Frame frame(input, {});
    {
        auto root = frame.open("root", Role::Section, Part::Root);
        auto card = frame.open("card", Role::Group, Part::Card);
        frame.prose("table", {table}, Part::Material);
    }
    return frame.finish();
}

}  // namespace

TEST_SUITE("ui/layout") {
    TEST_CASE("panes of a program are apart, as wide as the host says, and the editor or the preview fills its pane") {
        const Typefaces faces;
        for (const char* kind : {"code", "code_page"}) {
            const Player player = begin(kind, "fr");
            FrameInput input;
            input.width = 1280;
            input.task_width = 450;
            input.code_width = 360;
            input.outcome_width = 730;
            input.code_height = 700;
            const Layout layout = lay_out(player.tree(), input, faces.fonts);
            const auto& nodes = player.tree().nodes;
            std::vector<Rect> panes;
            for (std::size_t at = 0; at < nodes.size(); ++at) {
                const Box& box = layout.boxes[at];
                if (nodes[at].part == Part::Pane) panes.push_back(box.rect);
                const Box& parent = layout.boxes[layout.parents[at] == no_node ? 0 : layout.parents[at]];
                if (nodes[at].role != Role::Button || nodes[at].part == Part::Hidden || at >= layout.bar) continue;
                if (layout.parents[at] < layout.first) continue;  // in the header
                CHECK(box.rect.y + box.rect.height <= parent.rect.y + parent.rect.height);
            }
            REQUIRE(panes.size() >= 3);
            CHECK(panes.front().width == 450);
            CHECK(panes.back().width == 730);
            for (std::size_t at = 1; at + 1 < panes.size(); ++at) {
                CHECK(panes[at].width == 360);
                CHECK(panes[at].height == 700);
            }
            for (std::size_t at = 1; at < panes.size(); ++at)
                CHECK(panes[at].y == panes[at - 1].y + panes[at - 1].height);
        }
    }
    TEST_CASE("a matrix is a table where its columns have room, and only its first row names them") {
        const Player player = begin("matrix", "fr");
        const Placed placed(player.tree(), 1024);
        const auto first = placed.marks(Part::MatrixRow, 0), last = placed.marks(Part::MatrixRow, 3);
        REQUIRE(first.size() == 4);
        REQUIRE(last.size() == 4);
        for (std::size_t column = 0; column < first.size(); ++column) {
            CHECK(first[column]->rect.x == last[column]->rect.x);
            CHECK(first[column]->rect.y == first[0]->rect.y);
            CHECK(first[column]->rect.width >= 80);
            CHECK(first[column]->texts.size() == 1);
            CHECK(last[column]->texts.empty());
        }
    }

    TEST_CASE("on a phone every mark of a matrix has its name") {
        const Player player = begin("matrix", "fr");
        const Placed placed(player.tree(), 360);
        for (std::size_t row = 0; row < 4; ++row) {
            const auto marks = placed.marks(Part::MatrixRow, row);
            REQUIRE(marks.size() == 4);
            for (const Box* mark : marks) {
                CHECK(mark->texts.size() == 1);
                CHECK(mark->rect.height >= 48);
                CHECK(mark->rect.x + mark->rect.width <= 360);
            }
        }
    }

    TEST_CASE("the marks of a row stand in columns where one line is too short for them") {
        Player player = begin("true_false", "fr");
        player.check(Role::Radio, 0);
        const Placed wide(player.tree(), 1024), narrow(player.tree(), 320);
        const auto in_line = wide.marks(Part::CertaintyRow, 0), in_columns = narrow.marks(Part::CertaintyRow, 0);
        REQUIRE(in_line.size() == 3);
        REQUIRE(in_columns.size() == 3);
        CHECK(in_line[2]->rect.y == in_line[0]->rect.y);
        CHECK(in_columns[1]->rect.y == in_columns[0]->rect.y);
        CHECK(in_columns[2]->rect.y > in_columns[0]->rect.y);
        CHECK(in_columns[2]->rect.x == in_columns[0]->rect.x);
    }

    TEST_CASE("no word of a table is broken while another column has room to spare") {
        for (const float width : {320.0f, 360.0f, 480.0f}) {
            const Tree tree = narrow_table();
            const Placed placed(tree, width);
            for (std::size_t at = 0; at < placed.tree.nodes.size(); ++at) {
                const Node& node = placed.tree.nodes[at];
                if (node.role != Role::Cell && node.role != Role::HeaderCell) continue;
                for (const PlacedText& text : placed.layout.boxes[at].texts) {
                    for (const TextRun& run : text.block.runs) {
                        CAPTURE(run.text);
                        // Every line consists of whole words: it occurs in the text between spaces.
                        CHECK((" " + node[TextField::Name] + " ")
                                  .find(" " + run.text.substr(0, run.text.find_last_not_of(' ') + 1) + " ") !=
                              std::string::npos);
                    }
                }
            }
        }
    }
}
