#include "ui/look/theme.h"

#include <initializer_list>

namespace potentiel::ui {

namespace {

constexpr std::uint32_t colors[][3] = {
#define TOKEN(name, light, dark, contrast) {light, dark, contrast},
#include "ui/look/tokens.inl"
#undef TOKEN
};

}  // namespace

Color color_of(Theme theme, Token token) {
    return {colors[static_cast<std::size_t>(token)][static_cast<std::size_t>(theme)]};
}

Color mix(Color under, Color over, float share) {
    Color mixed;
    for (int shift : {0, 8, 16}) {
        const float low = static_cast<float>(under.rgb >> shift & 255),
                    high = static_cast<float>(over.rgb >> shift & 255);
        mixed.rgb |= static_cast<std::uint32_t>(low + (high - low) * share + 0.5f) << shift;
    }
    mixed.alpha = under.alpha + (over.alpha - under.alpha) * share;
    return mixed;
}

}  // namespace potentiel::ui
