#pragma once
#include <memory>
#include <span>
#include <string_view>

#include "ui/look/fonts.h"
#include "ui/look/text_style.h"
#include "ui/tree/node.h"
#include "ui/tree/op.h"

struct ImDrawData;

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

    // Adds glyphs for every character of `text` at the next pass. Any text will do; pass a whole pack at once, because
    // every new character later costs a new atlas.
    void add_characters(std::string_view text);

    // Sets the rectangles of `tree`, and keeps them for paint().
    void lay_out(Tree& tree, const FrameInput& input);

    // After the last lay_out(), in CSS pixels.
    float content_height() const;

    // Number of characters that no face had since lay_out().
    std::uint32_t lacking() const;

    // Paints the last layout with GL into the current WebGL2 context; natively, fills ImGui's draw lists only. The
    // content from input.top on fills input.canvas_height, in whole device pixels.
    void paint(const PaintInput& input);

    // Draw data of the last paint().
    const ImDrawData& drawn() const;

private:
    class Implementation;
    std::unique_ptr<Implementation> implementation_;
};

}  // namespace potentiel::ui
