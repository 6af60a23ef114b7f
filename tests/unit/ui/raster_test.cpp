#include "ui/paint/raster.h"

#include <doctest/doctest.h>
#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <numeric>

#include "ui/paint/brush.h"
#include "unit/ui/typefaces.h"

using namespace potentiel::ui;

namespace {

constexpr Color white{0xFFFFFF}, red{0xFF0000};
constexpr std::uint32_t white_pixel = 0xFFFFFFFF, red_pixel = 0xFF0000FF;

// A square of 20 pixels, white at first.
class Square {
public:
    template <class Draw>
    explicit Square(Draw draw, float scale = 1, Area area = {0, 0, 20, 20}) : area_(area) {
        static const Typefaces faces;
        ImDrawListSharedData shared;
        shared.SetCircleTessellationMaxError(0.1f);
        shared.InitialFlags = ImDrawListFlags_AntiAliasedLines | ImDrawListFlags_AntiAliasedFill;
        ImDrawList list(&shared);
        list._ResetForNewFrame();
        draw(Brush(list, faces.fonts, scale), list);
        Raster(pixels, area, white, faces.fonts).draw(list);
    }

    std::uint32_t at(int x, int y) const {
        return pixels[static_cast<std::size_t>((y - area_.top) * (area_.right - area_.left) + x - area_.left)];
    }
    std::ptrdiff_t count(std::uint32_t pixel) const { return std::count(pixels.begin(), pixels.end(), pixel); }

    std::vector<std::uint32_t> pixels;

private:
    Area area_;
};

}  // namespace

TEST_SUITE("ui/raster") {
    TEST_CASE("a rectangle covers its pixels, and no others") {
        const Square square([](const Brush& brush, ImDrawList&) { brush.fill({2, 3, 5, 7}, 0, red); });
        CHECK(square.count(red_pixel) == 35);
        CHECK(square.count(white_pixel) == 400 - 35);
        CHECK(square.at(2, 3) == red_pixel);
        CHECK(square.at(6, 9) == red_pixel);
        CHECK(square.at(7, 9) == white_pixel);
    }

    TEST_CASE("half of a colour lies over what is there") {
        const Square square([](const Brush& brush, ImDrawList&) { brush.fill({0, 0, 20, 20}, 0, {0x000000, 0.5f}); });
        CHECK((square.at(0, 0) & 255) == doctest::Approx(127).epsilon(0.02));
        CHECK((square.at(0, 0) >> 24) == 255);
        CHECK(square.count(square.at(0, 0)) == 400);  // no pixel twice, along the diagonal
    }

    TEST_CASE("triangles that share edges leave no gap and cover nothing twice") {
        const Square square([](const Brush&, ImDrawList& list) {
            const ImVec2 middle(9.37f, 11.21f);
            const ImVec2 around[] = {{-1, -1}, {4.4f, -1}, {13.9f, -1}, {21, -1},  {21, 8.3f},
                                     {21, 21}, {7.7f, 21}, {-1, 21},    {-1, 5.5f}};
            list.Flags = 0;
            for (std::size_t at = 0; at < std::size(around); ++at)
                list.AddTriangleFilled(middle, around[at], around[(at + 1) % std::size(around)], 0x80000000);
        });
        CHECK(square.count(square.at(0, 0)) == 400);
        CHECK(square.at(0, 0) != white_pixel);
    }

    TEST_CASE("a gradient goes from the colour to what is there") {
        const Square square([](const Brush&, ImDrawList& list) {
            list.AddRectFilledMultiColor({0, 0}, {20, 20}, red_pixel, 0x000000FF, 0x000000FF, red_pixel);
        });
        int before = -1;
        for (int x = 0; x < 20; ++x) {
            const int green = static_cast<int>(square.at(x, 10) >> 8 & 255);
            CHECK(green > before);
            CHECK(square.at(x, 0) == square.at(x, 19));
            before = green;
        }
        CHECK((square.at(0, 0) >> 8 & 255) < 10);
        CHECK((square.at(19, 0) >> 8 & 255) > 245);
    }

    TEST_CASE("round corners are smooth, and symmetric") {
        const Square square([](const Brush& brush, ImDrawList&) { brush.disc(10, 10, 8, {0x000000}); });
        CHECK(square.at(10, 10) == 0xFF000000);
        CHECK(square.at(0, 0) == white_pixel);
        const auto between = std::count_if(square.pixels.begin(), square.pixels.end(), [](std::uint32_t pixel) {
            return pixel != white_pixel && pixel != 0xFF000000;
        });
        CHECK(between > 20);
        for (int y = 0; y < 20; ++y)
            for (int x = 0; x < 20; ++x)
                CHECK(std::abs(static_cast<int>(square.at(x, y) & 255) - static_cast<int>(square.at(19 - x, y) & 255)) <
                      40);
    }

    TEST_CASE("letters stand where they are said to") {
        const auto text = [](float x) {
            return [x](const Brush& brush, ImDrawList&) {
                TextBlock block;
                block.runs.push_back({"l", Face::Bold, 18, false, false, 0, 8, 16});
                brush.text(block, x, 0, {0x000000}, white);
            };
        };
        const auto columns = [](const Square& square) {
            std::vector<int> dark(20);
            for (int x = 0; x < 20; ++x)
                for (int y = 0; y < 20; ++y)
                    dark[static_cast<std::size_t>(x)] += 255 - static_cast<int>(square.at(x, y) & 255);
            return dark;
        };
        const auto here = columns(Square(text(4))), beside = columns(Square(text(5))),
                   between = columns(Square(text(4.5f)));
        CHECK(std::count(here.begin(), here.end(), 0) >= 14);
        CHECK(std::equal(here.begin(), here.end() - 1, beside.begin() + 1));
        CHECK(between != here);
        CHECK(between != beside);
        const auto sum = [](const std::vector<int>& all) { return std::accumulate(all.begin(), all.end(), 0); };
        CHECK(sum(here) > 255 * 10);
        CHECK(sum(between) == doctest::Approx(sum(here)).epsilon(0.02));
        // Where pixels are small, letters stand on whole ones.
        CHECK(Square(text(2.1f), 2).pixels == Square(text(2), 2).pixels);
    }
}
