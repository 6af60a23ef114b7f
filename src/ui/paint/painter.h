#pragma once
#include <memory>
#include <span>
#include <string_view>

#include "ui/look/fonts.h"
#include "ui/look/text_style.h"
#include "ui/paint/raster.h"
#include "ui/tree/node.h"
#include "ui/tree/op.h"

namespace potentiel::ui {

// The canvas view: lays out the recorded nodes and paints them with Dear ImGui.
class Painter {
public:
    Painter();
    ~Painter();
    Painter(const Painter&) = delete;
    Painter& operator=(const Painter&) = delete;

    // Copies the bytes of a TrueType font. False if they are not one. Layout needs Regular; Bold and Mono fall back on
    // it.
    bool set_font(Face face, Letters letters, std::span<const unsigned char> bytes);

    // Sets the rectangles of `tree`, and keeps them for paint().
    void lay_out(Tree& tree, const FrameInput& input);

    // After the last lay_out(), in CSS pixels.
    float content_height() const;

    // Number of characters that no face had since lay_out().
    std::uint32_t lacking() const;

    // Where the last layout, between input.top and input.top + input.height, looks different from the picture before.
    // What that one did not reach is not among it.
    std::span<const Area> paint(const PaintInput& input);

    // The pixels of a part of the last picture: see Raster.
    std::span<const std::uint32_t> pixels(const Area& area);

private:
    class Implementation;
    std::unique_ptr<Implementation> implementation_;
};

}  // namespace potentiel::ui
