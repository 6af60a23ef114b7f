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

// Where a node stands. CSS px from the corner of the content; within the bar, from the bar's.
struct Box {
    Rect rect;
    Rect control;  // the frame of a field, the mark of a radio or checkbox, the sign of a row
    TextStyle style;
    bool lone_sign = false;  // a button too narrow for its words: its sign stands for them
    std::vector<PlacedText> texts;
};

struct Layout {
    std::vector<Box> boxes;  // in the order of the tree
    std::vector<std::vector<std::size_t>> children;
    std::vector<std::size_t> parents;
    std::size_t bar = no_node;  // boxes from here on are within the bar
    float content_height = 0, bar_height = 0;
};

// A function of its arguments: the same tree at the same width always looks the same.
Layout lay_out(const Tree& tree, const FrameInput& input, const Fonts& fonts);

// Below this a screen is a phone's, from `wide` on a desk's.
inline constexpr float phone_below = 480, wide_from = 960;

}  // namespace potentiel::ui
