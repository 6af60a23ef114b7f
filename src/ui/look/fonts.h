#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "ui/look/outlines.h"
#include "ui/look/text_style.h"

namespace potentiel::ui {

// Rectangle in device pixels from the pen on the baseline.
struct Glyph {
    int left = 0, top = 0, right = 0, bottom = 0;
    int number = 0;  // of its coverage; 0 if nothing of it shows
    float advance = 0;
};

// Each face comes in two files: First covers most texts, More adds letters of other languages and rare signs.
enum class Letters { First, More };

// Three faces. A glyph is rasterised when it is first painted. A character that a face lacks is taken from the regular
// face. Hidden characters, and spaces and hyphens of other widths, need no glyphs.
class Fonts {
public:
    // False if the bytes are not a TrueType font.
    bool set(Face face, std::span<const unsigned char> bytes, Letters letters = Letters::First);
    bool ready() const { return !first_[0].empty(); }

    // Sets the device pixels per CSS pixel. True if the glyphs are not the same as before.
    bool prepare(float device_pixels);

    // None if no face has the character. `shift`: of the pen, to the right of a whole pixel; a multiple of 1/4.
    std::optional<Glyph> glyph(Face face, int size, bool slanted, char32_t character, float shift) const;

    // Of a glyph, by its number.
    const Coverage& coverage(int number) const { return coverages_[static_cast<std::size_t>(number) - 1]; }

    // In CSS pixels.
    float advance(Face face, int size, char32_t character) const;
    float ascent(Face face, int size) const;  // whole pixels, as browsers round it
    float descent(Face face, int size) const;

    // Number of times that a character was found in no face since the last prepare(). Such characters are drawn as
    // boxes, which must not be shown.
    std::uint32_t lacking() const { return lacking_; }

    // Width of the box for a missing character.
    static float missing_width(int size) { return 0.6f * static_cast<float>(size); }

private:
    struct Letter {
        const Outlines* outlines = nullptr;  // null: no face has it
        int glyph = 0;  // 0: takes no room
    };
    struct Made {
        std::uint32_t key;
        Glyph glyph;
    };
    const Outlines& first(Face face) const;
    Letter find(Face face, char32_t character) const;
    Letter search(Face face, char32_t character) const;
    float height(Face face, int size) const;  // of ascent plus descent, CSS px

    std::array<Outlines, 3> first_, more_;  // more_: empty until needed
    float scale_ = 0;
    bool stale_ = true;
    // By character: the place among letters_, from 1; 0 if it was not searched yet.
    mutable std::array<std::vector<std::uint16_t>, 3> places_;
    mutable std::vector<Letter> letters_;
    mutable std::vector<Made> made_;  // ascending
    mutable std::vector<Coverage> coverages_;
    mutable std::uint32_t lacking_ = 0;
};

}  // namespace potentiel::ui
