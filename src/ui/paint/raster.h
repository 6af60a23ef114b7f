#pragma once
#include <cstdint>
#include <vector>

#include "ui/look/fonts.h"
#include "ui/look/theme.h"

struct ImDrawList;
struct ImDrawVert;

namespace potentiel::ui {

// Whole device pixels, from the corner of the content.
struct Area {
    int left = 0, top = 0, right = 0, bottom = 0;

    bool empty() const { return left >= right || top >= bottom; }
    bool meets(const Area& other) const {
        return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }
    void cover(const Area& other);
    bool operator==(const Area&) const = default;
};

// The pixels of one area, painted by the processor. What changes at a press is small: this costs less time and far less
// memory than a graphics context, and needs no graphics card.
class Raster {
public:
    // Fills `pixels` from left to right and from top to bottom: red, green, blue and alpha, which is 255.
    Raster(std::vector<std::uint32_t>& pixels, const Area& area, Color ground, const Fonts& fonts);

    // In device pixels from the corner of the content. Of the corners of a triangle, at most alpha differs. Glyphs, as the brush writes them, are rectangles of their
    // coverage's size, whose texture coordinate is its number.
    void draw(const ImDrawList& list);

private:
    void triangle(const ImDrawVert& one, const ImDrawVert& two, const ImDrawVert& three);
    void glyph(const ImDrawVert& corner);
    std::uint32_t* row(int y) {
        return &pixels_[static_cast<std::size_t>(y - area_.top) * static_cast<std::size_t>(area_.right - area_.left)];
    }

    std::vector<std::uint32_t>& pixels_;
    Area area_;
    const Fonts& fonts_;
};

// Red, green, blue and alpha, from the lowest byte up.
std::uint32_t packed(Color color);

}  // namespace potentiel::ui
