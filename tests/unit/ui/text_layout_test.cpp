#include "ui/look/text_layout.h"

#include <doctest/doctest.h>

#include <cmath>

#include "unit/ui/typefaces.h"

using namespace potentiel::ui;

namespace {

const Fonts& fonts() {
    static const Typefaces faces;
    return faces.fonts;
}

float width_of(std::string_view text, Face face = Face::Regular) {
    const Piece piece{text, face, 18};
    return wrap(fonts(), {&piece, 1}, 27, 1e6f).width;
}

// The lines, as text.
std::vector<std::string> lines_of(const TextBlock& block) {
    std::vector<std::string> lines;
    float baseline = -1;
    for (const TextRun& run : block.runs) {
        if (run.baseline != baseline) lines.emplace_back();
        baseline = run.baseline;
        lines.back() += run.text;
    }
    return lines;
}

std::vector<std::string> lines_of(std::string_view text, float width, Spaces spaces = Spaces::Collapse) {
    const Piece piece{text, Face::Regular, 18};
    return lines_of(wrap(fonts(), {&piece, 1}, 27, width, Align::Left, spaces));
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_SUITE("ui/text_layout") {
    TEST_CASE("lines end after spaces, which then take no room") {
        CHECK(lines_of("one two three", width_of("one two")) == Lines{"one two", "three"});
        CHECK(lines_of("one two three", width_of("one two") - 1) == Lines{"one", "two", "three"});
        CHECK(lines_of("one", 1000) == Lines{"one"});
    }

    TEST_CASE("spaces in a row and line breaks are one space, and none at the ends") {
        CHECK(lines_of("  one \n two  ", 1000) == Lines{"one two"});
    }

    TEST_CASE("lines end after a hyphen, not before a number or within one") {
        CHECK(lines_of("faites-vous", width_of("faites-v")) == Lines{"faites-", "vous"});
        CHECK(lines_of("a -12", width_of("a -1")) == Lines{"a", "-12"});
    }

    TEST_CASE("lines never end at a no-break space") {
        CHECK(lines_of("ceci est sûr\u202f?", width_of("ceci est sûr")) == Lines{"ceci est", "sûr\u202f?"});
        CHECK(lines_of("le «\u00a0mot\u00a0»", width_of("le «\u00a0mot")) == Lines{"le", "«\u00a0mot\u00a0»"});
    }

    TEST_CASE("a word that is wider than the line is broken, and only such a word") {
        const Lines broken = lines_of("a wonderful day", width_of("wond"));
        REQUIRE(broken.size() >= 4);
        CHECK(broken[0] == "a");
        CHECK(broken[1] == "wond");
        for (const std::string& line : broken) CHECK(width_of(line) <= width_of("wond") + 0.1f);
    }

    TEST_CASE("no line is wider than asked, at any width") {
        const std::string_view text =
            "Il existe un fichier « inscriptions » et un dossier-type/modèle du même nom, n’est-ce pas ?";
        for (float width = 60; width < 800; width += 7) {
            std::string joined;
            for (const std::string& line : lines_of(text, width)) {
                CHECK(width_of(line) <= width + 0.1f);
                joined += line;
            }
            std::string expected(text);
            std::erase(joined, ' ');
            std::erase(expected, ' ');
            CHECK(joined == expected);
        }
    }

    TEST_CASE("a word may change its style half-way without coming apart") {
        const Piece pieces[] = {{"see ", Face::Regular, 18}, {"bold", Face::Bold, 18}, {", then", Face::Regular, 18}};
        const float width = width_of("see ") + width_of("bold", Face::Bold);
        CHECK(lines_of(wrap(fonts(), pieces, 27, width)) == Lines{"see", "bold,", "then"});
    }

    TEST_CASE("code keeps its spaces and its lines") {
        CHECK(lines_of("if (a)\n    b", 1000, Spaces::Keep) == Lines{"if (a)", "    b"});
        const Piece piece{"a\n\nb\n", Face::Mono, 16};
        CHECK(wrap(fonts(), {&piece, 1}, 24, 1000, Align::Left, Spaces::Keep).height == 4 * 24);
    }

    TEST_CASE("centred and right lines stand where they should") {
        const Piece piece{"one", Face::Regular, 18};
        const TextBlock centre = wrap(fonts(), {&piece, 1}, 27, 200, Align::Center);
        CHECK(std::abs(centre.runs[0].x - (200 - centre.width) / 2) < 0.01f);
        const TextBlock right = wrap(fonts(), {&piece, 1}, 27, 200, Align::Right);
        CHECK(std::abs(right.runs[0].x + right.width - 200) < 0.01f);
    }

    TEST_CASE("the baseline stands where CSS puts it") {
        // Atkinson Hyperlegible: ascent 0.984 em, descent 0.316 em, both rounded. Half of the remaining line height,
        // rounded down, lies above. Measured in Chromium: 19 in a line of 27.
        const auto baseline = [](int size, float line) {
            const Piece piece{"x", Face::Regular, size};
            return wrap(fonts(), {&piece, 1}, line, 100).first_baseline;
        };
        CHECK(baseline(18, 27) == 1 + 18);
        CHECK(baseline(16, 24) == 1 + 16);
        CHECK(baseline(28, 36) == -1 + 28);
    }

    TEST_CASE("characters that no face has take the room of a box") {
        CHECK(width_of("a\u4e2d") == doctest::Approx(width_of("a") + Fonts::missing_width(18)));
        CHECK(width_of("\U0001f600") == doctest::Approx(Fonts::missing_width(18)));
    }

    TEST_CASE("text measures the same at every pixel ratio") {
        for (float ratio : {1.0f, 1.25f, 2.0f, 3.0f}) {
            const Typefaces faces(ratio);
            const Piece piece{"Votre première fonction", Face::Bold, 28};
            CHECK(wrap(faces.fonts, {&piece, 1}, 36, 1e6f).width ==
                  doctest::Approx(wrap(fonts(), {&piece, 1}, 36, 1e6f).width).epsilon(0.00001));
        }
    }

    TEST_CASE("the em is the CSS size") {
        // A bold V is 0.644 em wide.
        CHECK(fonts().advance(Face::Bold, 28, 'V') == doctest::Approx(28 * 0.644).epsilon(0.0001));
    }

    TEST_CASE("what is no font is refused") {
        Fonts none;
        std::string file = read_file("dist/fonts/regular.ttf");
        CHECK_FALSE(none.set(Face::Regular, {}));
        CHECK_FALSE(none.set(Face::Regular, bytes_of("OTTO and more")));
        CHECK_FALSE(none.set(Face::Regular, bytes_of(file.substr(0, file.size() / 2))));
        CHECK_FALSE(none.ready());
        CHECK(none.set(Face::Regular, bytes_of(file)));
        CHECK(none.ready());
    }

    TEST_CASE("room for something else stands among the words, and makes its line higher") {
        const Piece before{"one ", Face::Regular, 18}, after{". b", Face::Regular, 18};
        const Piece room{.size = 18, .room_width = 50, .room_height = 40};
        const float space = width_of("a a") - 2 * width_of("a");
        const auto block_at = [&](float width) {
            const Piece pieces[] = {before, room, after};
            return wrap(fonts(), pieces, 27, width);
        };
        const TextBlock wide = block_at(1000);
        REQUIRE(wide.rooms.size() == 1);
        CHECK(wide.height == 48);
        CHECK(wide.rooms[0].y == 4);
        CHECK(std::abs(wide.rooms[0].x - width_of("one") - space) < 0.1f);
        CHECK(lines_of(wide) == Lines{"one . b"});
        // The box would fit after the word, but the full stop must stay with it.
        const TextBlock narrow = block_at(width_of("one") + space + 51);
        CHECK(lines_of(narrow) == Lines{"one", ". b"});
        CHECK(narrow.rooms[0].x == 0);
        CHECK(narrow.height == 27 + 48);
        CHECK(block_at(45).rooms[0].width == 45);
    }
}
