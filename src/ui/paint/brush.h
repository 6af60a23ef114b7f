#pragma once
#include "ui/look/fonts.h"
#include "ui/look/text_layout.h"
#include "ui/look/theme.h"
#include "ui/paint/icons.h"
#include "ui/tree/node.h"

struct ImDrawList;

namespace potentiel::ui {

// Takes CSS pixels and draws with an ImGui draw list in device pixels, both from the corner of the content; every edge
// and baseline is on a whole device pixel.
class Brush {
public:
    Brush(ImDrawList& list, const Fonts& fonts, float scale) : list_(list), fonts_(fonts), scale_(scale) {}

    void fill(const Rect& rect, float radius, Color color) const;
    // Inside the rectangle, like CSS borders.
    void border(const Rect& rect, float radius, float width, Color color) const;
    // Around the rectangle and at its foot. The caller paints over the rest.
    void shadow(const Rect& rect, float radius, float reach, float drop, Color color) const;
    void disc(float x, float y, float radius, Color color) const;
    void ring(float x, float y, float radius, float width, Color color) const;
    void icon(Icon icon, const Rect& rect, Color color) const;
    // `ground`: background of pieces that have one.
    void text(const TextBlock& block, float x, float y, Color color, Color ground) const;

private:
    struct Edges {
        float left, top, right, bottom;
    };
    Edges edges(const Rect& rect) const;
    void run(const TextRun& run, float x, float baseline, Color color) const;

    ImDrawList& list_;
    const Fonts& fonts_;
    float scale_;
};

}  // namespace potentiel::ui
