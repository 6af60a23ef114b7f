#pragma once
#include <cstdint>

#include "ui/tree/op.h"

namespace potentiel::ui {

// Same names as the custom properties of the page view.
enum class Token {
#define TOKEN(name, light, dark, contrast) name,
#include "ui/look/tokens.inl"
#undef TOKEN
};

struct Color {
    std::uint32_t rgb = 0;  // 0xRRGGBB
    float alpha = 1;
};

Color color_of(Theme theme, Token token);

// Blends `share` of `over` onto `under`.
Color mix(Color under, Color over, float share);

}  // namespace potentiel::ui
