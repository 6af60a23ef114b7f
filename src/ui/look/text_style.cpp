#include "ui/look/text_style.h"

namespace potentiel::ui {

std::optional<TextStyle> text_style_of(Part part) {
    switch (part) {
#define TEXT_STYLE(Type, name, size, line_height, face, color) \
    case Part::Type:                                           \
        return TextStyle{Face::face, size, line_height, Token::color};
#include "ui/look/text_styles.inl"
#undef TEXT_STYLE
        default:
            return std::nullopt;
    }
}

}  // namespace potentiel::ui
