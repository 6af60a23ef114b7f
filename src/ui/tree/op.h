#pragma once
#include <cstdint>

#include "ui/tree/node.h"

namespace potentiel::ui {

// An operation is 8 int32: {op, node, a, b, c, d, 0, 0}.
enum class Op : std::int32_t {
    Add = 1,  // a: parent (0 for the root), b: index among its children, c: role, d: part
    Remove,   // with all descendants
    Move,     // a: parent, b: index among its children (counted without the node itself)
    Text,     // a: text field, b: offset into the heap, c: bytes
    Number,   // a: number field, b: value
    Rect,     // a: x, b: y, c: width, d: height, in sixteenths of a CSS pixel, relative to the parent's
    Part,     // a: part
    Focus,
    Say,  // b: offset into the heap, c: bytes
};
inline constexpr int op_words = 8;

// The candidate's action on a node.
enum class Action : std::int32_t {
    Activate = 1,  // click on a button
    Check,         // a radio or checkbox is now on
    Uncheck,       // a checkbox is now off
    Input,         // a field or select has the given value
    Drop,          // an order row was dragged to a 0-based place, given as decimal text
};

enum class View : std::int32_t { Canvas, Page };
enum class Theme : std::int32_t { Light, Dark, Contrast };

// What the host tells before a screen is recorded and laid out; 4-byte little-endian fields in this order.
struct FrameInput {
    float width = 0;             // of the widget, CSS px
    float device_pixels = 1;     // per CSS pixel
    View view = View::Canvas;
    Theme theme = Theme::Light;
    float code_line_height = 24;  // of the text in the DOM's editor, CSS px
    float code_tools_height = 0;  // of the DOM editor's tools above and below its text, CSS px
    // Of a program's panes, CSS px; 0: it has none. They scroll by themselves, so each is laid out below the one before.
    float task_width = 0, code_width = 0, outcome_width = 0;
    float code_height = 0;  // of the pane with the editor, which fills it
};

// What a painting shows of the last layout, and which nodes look touched.
struct PaintInput {
    float top = 0, height = 0;  // of what is painted of the content, CSS px
    NodeId hovered = 0, focused = 0, pressed = 0;
};

// What became of it; 4-byte little-endian fields in this order.
struct FrameOutput {
    std::uint32_t operations = 0;  // address of the first
    std::uint32_t operation_count = 0;
    std::uint32_t heap = 0;  // address
    std::uint32_t heap_size = 0;
    float content_height = 0;  // CSS px, canvas view only
    std::uint32_t lacking = 0;  // number of characters that no face has, canvas view only
    std::uint32_t version = 0;  // number of visible changes so far
    std::uint32_t screen = 0;  // number of screens: a press on one must not act on the next
};

}  // namespace potentiel::ui
