#include "ui/look/theme.h"

#include <doctest/doctest.h>

#include <cmath>
#include <utility>

using namespace potentiel::ui;

namespace {

// WCAG 2.2, relative luminance.
double luminance(Color color) {
    const auto channel = [&](int shift) {
        const double share = static_cast<double>(color.rgb >> shift & 255) / 255;
        return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * channel(16) + 0.7152 * channel(8) + 0.0722 * channel(0);
}

double contrast(Color one, Color other) {
    const double light = luminance(one), dark = luminance(other);
    return (std::max(light, dark) + 0.05) / (std::min(light, dark) + 0.05);
}

constexpr Theme themes[] = {Theme::Light, Theme::Dark, Theme::Contrast};
constexpr Token grounds[] = {Token::bg, Token::surface, Token::tint};

}  // namespace

TEST_SUITE("ui/theme") {
    TEST_CASE("text can be read on every ground") {
        for (Theme theme : themes) {
            const auto ratio = [theme](Token ink, Token ground) {
                return contrast(color_of(theme, ink), color_of(theme, ground));
            };
            INFO("theme " << static_cast<int>(theme));
            for (Token ground : {Token::bg, Token::surface, Token::tint, Token::good_t, Token::warn_t, Token::bad_t})
                CHECK(ratio(Token::ink, ground) >= 11);
            for (Token ground : {Token::bg, Token::surface}) CHECK(ratio(Token::muted, ground) >= 6.6);
            for (Token ground : {Token::bg, Token::surface}) CHECK(ratio(Token::primary, ground) >= 6.4);
            CHECK(ratio(Token::on_primary, Token::primary) >= 6.4);
            CHECK(ratio(Token::good, Token::good_t) >= 4.5);
            CHECK(ratio(Token::warn, Token::warn_t) >= 4.5);
            CHECK(ratio(Token::bad, Token::bad_t) >= 4.5);
        }
    }

    TEST_CASE("controls and progress can be told from every ground") {
        for (Theme theme : themes) {
            for (Token ground : grounds) {
                INFO("theme " << static_cast<int>(theme) << ", ground " << static_cast<int>(ground));
                CHECK(contrast(color_of(theme, Token::control), color_of(theme, ground)) >= 3);
                CHECK(contrast(color_of(theme, Token::primary), color_of(theme, ground)) >= 4.5);
                CHECK(contrast(color_of(theme, Token::accent), color_of(theme, ground)) >= 3);
            }
        }
    }

    TEST_CASE("high contrast is black and white") {
        for (std::uint32_t color : {
#define TOKEN(name, light, dark, contrast) std::uint32_t{contrast},
#include "ui/look/tokens.inl"
#undef TOKEN
             })
            CHECK((color == 0x000000 || color == 0xFFFFFF));
    }

    TEST_CASE("a mixture lies between its two") {
        const Color black{0x000000}, white{0xFFFFFF};
        CHECK(mix(black, white, 0).rgb == black.rgb);
        CHECK(mix(black, white, 1).rgb == white.rgb);
        CHECK(mix(black, white, 0.5f).rgb == 0x808080);
        CHECK(mix({0x102030}, {0x203040}, 0.5f).rgb == 0x182838);
    }
}
