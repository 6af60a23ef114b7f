#pragma once
#include <optional>

#include "ui/look/theme.h"
#include "ui/tree/node.h"

namespace potentiel::ui {

enum class Face { Regular, Bold, Mono };

// CSS px.
struct TextStyle {
    Face face = Face::Regular;
    int size = 16;
    float line_height = 24;
    Token color = Token::ink;
};

// From the table text_styles.inl; none if the part inherits its style.
std::optional<TextStyle> text_style_of(Part part);

}  // namespace potentiel::ui
