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

// Device pixels from the pen on the baseline, and where it is in the texture.
struct Glyph {
    float left, top, right, bottom;
    float u0, v0, u1, v1;
    float advance;
    bool visible;
};

// Each face comes in two files: the first has what most texts need, the other the letters of more languages and rare signs.
enum class Letters { First, More };

// Three faces, rasterised by ImGui at the sizes of the text styles, for the characters that were asked for and no others.
// What no file of a face has is taken from the regular one; and what is not seen, and spaces and dashes of other widths than
// these have, need none of their own.
class Fonts {
public:
    explicit Fonts(ImFontAtlas& atlas) : atlas_(atlas) {}

    // False when the bytes are not a TrueType font.
    bool set(Face face, std::span<const unsigned char> bytes, Letters letters = Letters::First);
    bool ready() const { return !faces_[0].bytes.empty(); }

    void add_characters(std::string_view text);

    // Brings the atlas up to date. True when it was made anew, and the texture with it.
    bool prepare(float device_pixels);

    // None where no face has the character.
    std::optional<Glyph> glyph(Face face, int size, char32_t character) const;

    // In CSS pixels.
    float advance(Face face, int size, char32_t character) const;
    float ascent(Face face, int size) const;  // whole pixels, as browsers round it
    float descent(Face face, int size) const;

    // How often glyph() had none since the last prepare(): such letters are boxes, which nobody is to see.
    std::uint32_t lacking() const { return lacking_; }

    // The width of a missing character's box.
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
        float density;  // device pixels to one of ImGui's
    };
    const FaceData& data(Face face) const;
    const Sized* find(Face face, int size) const;
    void add(char32_t point);
    static const ImFontGlyph* find(const ImFont& font, char32_t character);

    ImFontAtlas& atlas_;
    std::array<FaceData, 3> faces_;
    std::array<std::vector<unsigned char>, 3> more_;  // empty until they are needed
    std::vector<char16_t> characters_;  // ascending
    std::vector<unsigned short> ranges_;
    std::vector<Sized> fonts_;
    float scale_ = 0;
    bool stale_ = true;
    mutable std::uint32_t lacking_ = 0;
};

}  // namespace potentiel::ui
