#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ui/look/fonts.h"

namespace potentiel::ui {

// A stretch of text in one style; or, without text, room for a field among the words.
struct Piece {
    std::string_view text = {};
    Face face = Face::Regular;
    int size = 16;
    bool slanted = false;
    bool chip = false;  // with its own background, as inline code
    float room_width = 0, room_height = 0;
};

enum class Align { Left, Center, Right };

enum class Spaces {
    Collapse,  // as in CSS white-space: normal
    Keep,      // keeps line breaks and runs of spaces, as in pre-wrap
};

// The part of a piece on one line. CSS px from the block's corner.
struct TextRun {
    std::string text;
    Face face;
    int size;
    bool slanted, chip;
    float x, width, baseline;
};

// Position of a room. CSS px from the block's corner.
struct Room {
    float x, y, width, height;
};

struct TextBlock {
    std::vector<TextRun> runs;
    std::vector<Room> rooms;  // in the order of the pieces
    float width = 0;   // of the widest line
    float height = 0;
    float first_baseline = 0;
};

// Breaks the pieces into lines as browsers do with `overflow-wrap: break-word`: after spaces and hyphens, never at a
// no-break space, within a word only if it is wider than a line. The highest room of a line sets its height.
TextBlock wrap(const Fonts& fonts, std::span<const Piece> pieces, float line_height, float width,
               Align align = Align::Left, Spaces spaces = Spaces::Collapse);

}  // namespace potentiel::ui
