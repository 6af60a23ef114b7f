#pragma once
#include <span>
#include <string_view>

namespace potentiel::ui {

// Signs drawn as lines, because fonts draw them differently or not at all.
enum class Icon { None, Check, Cross, Up, Down, Left, Right, Flag, Closed, Open, Info, Alert, Dash, Plus, Grip };

// The icon for a node's sign; None if the sign is text.
Icon icon_of(std::string_view sign);

struct IconPoint {
    float x, y;  // in a square of 24
    bool starts;  // a new line begins here; a line of one point is a dot
};
std::span<const IconPoint> strokes(Icon icon);

}  // namespace potentiel::ui
