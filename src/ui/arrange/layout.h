#pragma once
#include <cstddef>
#include <vector>

#include "ui/look/fonts.h"
#include "ui/look/text_layout.h"
#include "ui/tree/node.h"
#include "ui/tree/op.h"

namespace potentiel::ui {

inline constexpr std::size_t no_node = static_cast<std::size_t>(-1);

enum class Wording { Name, Sign, Description };

struct PlacedText {
    Wording words;
    TextBlock block;
    float x, y;
    Token color;
};

// Position of a node, in CSS px from the corner of the content.
struct Box {
    Rect rect;
    Rect control;  // frame of a field, mark of a radio or checkbox, sign of a row
    TextStyle style;
    std::vector<PlacedText> texts;
};

struct Layout {
    std::vector<Box> boxes;  // in the order of the tree
    std::vector<std::vector<std::size_t>> children;
    std::vector<std::size_t> parents;
    // Style sheets place and paint what stands before and after these, the header and the bar, in either view.
    std::size_t first = 0, bar = no_node;
    float content_height = 0;
};

// A pure function: the same tree at the same width always looks the same.
Layout lay_out(const Tree& tree, const FrameInput& input, const Fonts& fonts);

}  // namespace potentiel::ui
