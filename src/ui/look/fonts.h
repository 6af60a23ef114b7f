#pragma once
#include <array>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "ui/look/text_style.h"

struct ImFont;
struct ImFontAtlas;
struct ImFontGlyph;

namespace potentiel::ui {

// Rectangle in device pixels from the pen on the baseline, and its place in the texture.
struct Glyph {
    float left, top, right, bottom;
    float u0, v0, u1, v1;
    float advance;
    bool visible;
};

// Each face comes in two files: First covers most texts, More adds letters of other languages and rare signs.
enum class Letters { First, More };

// Three faces, rasterised by ImGui at the sizes of the text styles, for the requested characters only. A character that
// a face lacks is taken from the regular face. Hidden characters, and spaces and hyphens of other widths, need no
// glyphs.
class Fonts {
public:
    explicit Fonts(ImFontAtlas& atlas) : atlas_(atlas) {}

    // False if the bytes are not a TrueType font.
    bool set(Face face, std::span<const unsigned char> bytes, Letters letters = Letters::First);
    bool ready() const { return !faces_[0].bytes.empty(); }

    void add_characters(std::string_view text);

    // Updates the atlas. True if it was rebuilt, and with it the texture.
    bool prepare(float device_pixels);

    // None if no face has the character.
    std::optional<Glyph> glyph(Face face, int size, char32_t character) const;

    // In CSS pixels.
    float advance(Face face, int size, char32_t character) const;
    float ascent(Face face, int size) const;  // whole pixels, as browsers round it
    float descent(Face face, int size) const;

    // Number of times that glyph() found none since the last prepare(). Such characters are drawn as boxes, which must
    // not be shown.
    std::uint32_t lacking() const { return lacking_; }

    // Width of the box for a missing character.
    static float missing_width(int size) { return 0.6f * static_cast<float>(size); }

private:
    struct FaceData {
        std::vector<unsigned char> bytes;
        float ascent = 0, descent = 0;  // per em, both positive
    };
    struct Sized {
        Face face;
        int size;
        ImFont* font;
        float density;  // device pixels per ImGui pixel
    };
    const FaceData& data(Face face) const;
    const Sized* find(Face face, int size) const;
    void add(char32_t point);
    static const ImFontGlyph* find(const ImFont& font, char32_t character);

    ImFontAtlas& atlas_;
    std::array<FaceData, 3> faces_;
    std::array<std::vector<unsigned char>, 3> more_;  // empty until needed
    std::vector<char16_t> characters_;  // ascending
    std::vector<unsigned short> ranges_;
    std::vector<Sized> fonts_;
    float scale_ = 0;
    bool stale_ = true;
    mutable std::uint32_t lacking_ = 0;
};

}  // namespace potentiel::ui
