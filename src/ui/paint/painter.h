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

// The canvas view: gives every recorded node its place, and paints the nodes with Dear ImGui.
class Painter {
public:
    Painter();
    ~Painter();
    Painter(const Painter&) = delete;
    Painter& operator=(const Painter&) = delete;

    // The bytes of a TrueType font, which are copied. False when they are not one. Nothing can be laid out without Regular;
    // Bold and Mono fall back on it.
    bool set_font(Face face, Letters letters, std::span<const unsigned char> bytes);

    // Makes glyphs for every character of `text` at the next pass. Any text will do: a whole pack at once is best, for every
    // character met later costs a new atlas.
    void add_characters(std::string_view text);

    // Sets the rectangles of `tree`.
    void lay_out(Tree& tree, const FrameInput& input);

    // Of the last lay_out(), in CSS pixels.
    float content_height() const;
    float bar_height() const;

    // How many letters no face had since lay_out().
    std::uint32_t lacking() const;

    // Paints what lay_out() saw last, by GL into the current WebGL2 context; natively it only fills ImGui's draw lists.
    // The content from input.top on fills input.canvas_height, and the bar the strip below it, in whole device pixels.
    void paint();

    // What the last paint() gave to the graphics card.
    const ImDrawData& drawn() const;

private:
    class Implementation;
    std::unique_ptr<Implementation> implementation_;
};

}  // namespace potentiel::ui
