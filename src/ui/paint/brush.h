#pragma once
#include "ui/look/fonts.h"
#include "ui/look/text_layout.h"
#include "ui/look/theme.h"
#include "ui/paint/icons.h"
#include "ui/tree/node.h"

struct ImDrawList;

namespace potentiel::ui {

// Draws by ImGui's draw lists in CSS pixels, with every edge and every line of text on a whole device pixel.
class Brush {
public:
    // `y`: where the origin lies in the surface, in device pixels.
    Brush(ImDrawList& list, const Fonts& fonts, float scale, float y)
        : list_(list), fonts_(fonts), scale_(scale), y_(y) {}

    void fill(const Rect& rect, float radius, Color color) const;
    // Within the rectangle, as CSS borders are.
    void border(const Rect& rect, float radius, float width, Color color) const;
    // Around the rectangle and at its foot: the rest of it is for the caller to paint over.
    void shadow(const Rect& rect, float radius, float reach, float drop, Color color) const;
    // From left to right.
    void blend(const Rect& rect, Color from, Color to) const;
    void disc(float x, float y, float radius, Color color) const;
    void ring(float x, float y, float radius, float width, Color color) const;
    void icon(Icon icon, const Rect& rect, Color color) const;
    // `ground` is laid under pieces that have their own.
    void text(const TextBlock& block, float x, float y, Color color, Color ground) const;

private:
    struct Edges {
        float left, top, right, bottom;
    };
    Edges edges(const Rect& rect) const;
    void run(const TextRun& run, float x, float baseline, Color color) const;

    ImDrawList& list_;
    const Fonts& fonts_;
    float scale_, y_;
};

}  // namespace potentiel::ui
